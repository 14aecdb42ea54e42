//! Real programmes, read where they lie: `ROSTER_SAMPLES=<folder> cargo test -p roster-core --test core -- --ignored
//! programmes_measured`. They name real people and no licence, so that no file of them is kept here.

use crate::a_desk::a_desk;
use roster_core::conferences::EditionKey;
use roster_core::programmes::{ProgrammeFile, load, look};
use roster_core::store::Watch;
use std::path::Path;

#[tokio::test]
#[ignore = "needs the samples"]
async fn programmes_measured() {
    let folder = std::env::var_os("ROSTER_SAMPLES").expect("ROSTER_SAMPLES says where the samples are");
    let folder = Path::new(&folder);
    // Which file, at which edition (of AutoML none is built in); how many papers, and people by their keys.
    for (series, year, files, papers, people) in [
        (
            "colm",
            2024,
            &[
                "conf-authors/colm2024-authors.csv",
                "conf-authors/colm2024-papers.csv",
            ][..],
            299,
            Some(1_606),
        ),
        (
            "mlsys",
            2024,
            &[
                "conf-authors/automl2022-authors.csv",
                "conf-authors/automl2022-papers.csv",
            ],
            20,
            None,
        ),
        ("mlsys", 2024, &["programme/paperlists-automl2022.json"], 20, None),
    ] {
        let desk = a_desk().await;
        let before = desk.everything().await;
        let edition = EditionKey::new(series, year);
        for name in files {
            let file = ProgrammeFile::open(&folder.join(name)).unwrap();
            let seen = look(&desk.store, &file, &edition, &Watch::nobody())
                .await
                .unwrap();
            assert_eq!(seen.items, papers, "{name}: {:?}", seen.notices);
            let kept = load(&desk.store, &file, &edition, &Watch::nobody())
                .await
                .unwrap();
            assert_eq!((kept.items, kept.known), (papers, 0), "{name}");
            if let Some(people) = people.filter(|_| *name == files[0]) {
                assert_eq!(kept.new_people, people, "{name}");
            }
            // The second file of one programme completes the first and makes nothing twice.
            if *name != files[0] {
                assert_eq!((kept.new_items, kept.new_people), (0, 0), "{name}");
            }
        }
        for _ in files {
            desk.undoes().await;
        }
        assert_eq!(desk.everything().await, before);
    }
}
