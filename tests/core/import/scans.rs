//! Scanned badges come in as people who were met.

use super::*;
use roster_core::conferences::EditionKey;
use roster_core::contact_lists::contacts;

fn scans(name: &str) -> Draft {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/import");
    Draft::open(&data.join(name)).unwrap()
}

fn mlsys() -> EditionKey {
    EditionKey::new("mlsys", 2026)
}

#[tokio::test]
async fn scans_come_onto_the_contact_list_with_what_was_said() {
    let here = Here::new().await;
    let draft = scans("pretix-scans.csv");
    let described = here.describe(&draft).await;
    assert_eq!(described.layout.as_deref(), Some("pretix scans"));
    let mapping = Mapping {
        edition: Some(mlsys()),
        ..described.mapping()
    };
    let report = here.run(&draft, &mapping).await;
    assert_eq!((report.created, report.errors.len()), (3, 1), "{report:?}");
    let list = contacts(&here.store, &mlsys()).await.unwrap();
    let told: Vec<_> = list
        .contacts
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.priority,
                one.met_at.unwrap() / 60_000,
                one.note.as_str(),
            )
        })
        .collect();
    // 19 May 2026, 14:03 and 15:20 on the west coast; the third names no zone, so it is the conference's clock.
    assert_eq!(
        told[0],
        ("Ada Example", Some(1), 29_653_743, "Open to relocate: Yes")
    );
    assert_eq!(
        told[1],
        ("Ben Sample", Some(2), 29_653_820, "Open to relocate: No")
    );
    assert_eq!((told[2].0, told[2].1, told[2].3), ("Cai Probe", None, ""));
    let ada = here.person("Ada Example").await;
    assert_eq!(ada.notes, "Runs the fabric team");
    assert_eq!(ada.tags, ["hot", "nccl"]);
    // Once more: nobody is new, and nobody is met twice.
    let again = here.run(&draft, &mapping).await;
    assert_eq!((again.created, again.updated), (0, 0), "{again:?}");
    assert_eq!(contacts(&here.store, &mlsys()).await.unwrap().contacts.len(), 3);
}

#[tokio::test]
async fn one_undo_takes_the_scans_back() {
    let here = Here::new().await;
    let draft = scans("cvent-leads.csv");
    let described = here.describe(&draft).await;
    assert_eq!(described.layout.as_deref(), Some("Cvent leads"));
    let mapping = Mapping {
        edition: Some(mlsys()),
        ..described.mapping()
    };
    here.run(&draft, &mapping).await;
    let list = contacts(&here.store, &mlsys()).await.unwrap();
    assert_eq!(
        list.contacts[0].note,
        "Which accelerators do you run: H100, MI300X"
    );
    here.store.undo().await.unwrap();
    assert_eq!(here.count().await, 0);
    assert!(contacts(&here.store, &mlsys()).await.unwrap().contacts.is_empty());
}

#[tokio::test]
async fn without_a_conference_what_was_said_is_a_note() {
    let here = Here::new().await;
    for (file, layout) in [
        ("swapcard.csv", "Swapcard contacts"),
        ("talque.csv", "talque leads"),
    ] {
        let draft = scans(file);
        let described = here.describe(&draft).await;
        assert_eq!(described.layout.as_deref(), Some(layout));
        here.run(&draft, &described.mapping()).await;
    }
    let ada = here.person("Ada Example").await;
    assert_eq!(ada.notes, "Runs the fabric team\n\nScanned: 2026-05-19 14:03");
    assert_eq!(ada.company.unwrap().name, "Lumen Compute");
}
