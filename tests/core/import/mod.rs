//! Files come in, whoever wrote them; nobody comes in twice; one undo takes all of it back.

mod files;
mod people;
mod scans;
mod strangers;
mod whole;

use roster_core::clock::SystemClock;
use roster_core::export::people_csv;
use roster_core::import::{
    Draft, ImportDraft, ImportMode, ImportReport, Mapping, ReadAs, Target, WhenBoth, describe, import,
    preview, refused_csv,
};
use roster_core::people::{
    ContactKind, NewPerson, Person, PersonField, add_contact, count_people, create_person, delete_people,
    edit_person, person, tag_people,
};
use roster_core::search::{PeopleQuery, list_people};
use roster_core::store::{NoKeyStore, Place, Store, Watch, Who};
use roster_core::{Error, desk};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

/// A new desk, and a folder for files.
struct Here {
    store: Store,
    folder: TempDir,
}

impl Here {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let who = Who {
            desk: "Desk".into(),
            person: "Mara".into(),
            demo: false,
        };
        let place = Place::new(folder.path().join("desk.roster"));
        let (store, _) = desk::create(
            place,
            who,
            Some("a passphrase"),
            &NoKeyStore,
            Arc::new(SystemClock),
        )
        .await
        .unwrap();
        Self { store, folder }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Draft {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Draft::open(&path).unwrap()
    }

    async fn describe(&self, draft: &Draft) -> ImportDraft {
        describe(&self.store, draft).await.unwrap()
    }

    async fn guess(&self, draft: &Draft) -> Mapping {
        self.describe(draft).await.mapping()
    }

    async fn run(&self, draft: &Draft, mapping: &Mapping) -> ImportReport {
        run(&self.store, draft, mapping, false).await.unwrap()
    }

    /// Imports a file as it is guessed.
    async fn takes(&self, name: &str, text: &str) -> ImportReport {
        let draft = self.file(name, text);
        self.run(&draft, &self.guess(&draft).await).await
    }

    async fn count(&self) -> u32 {
        count_people(&self.store).await.unwrap()
    }

    /// The one person found by these words.
    async fn person(&self, words: &str) -> Person {
        let query = PeopleQuery {
            text: words.into(),
            limit: 10,
            ..PeopleQuery::default()
        };
        let page = list_people(&self.store, &query).await.unwrap();
        assert_eq!(page.rows.len(), 1, "{words}: {:?}", page.rows);
        person(&self.store, page.rows[0].id).await.unwrap()
    }
}

async fn run(
    store: &Store,
    draft: &Draft,
    mapping: &Mapping,
    dry: bool,
) -> roster_core::Result<ImportReport> {
    import(store, draft, mapping, dry, &Watch::nobody()).await
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data/import")
        .join(name)
}

/// Created, updated, unchanged, skipped, refused.
fn counts(report: &ImportReport) -> [usize; 5] {
    [
        report.created as usize,
        report.updated as usize,
        report.unchanged as usize,
        report.skipped as usize,
        report.errors.len(),
    ]
}
