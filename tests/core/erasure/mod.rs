//! Somebody asks to be forgotten, and is: at this desk, at the others, and after a backup was brought back.

mod here;
mod travels;

use crate::a_desk::{Desk, a_desk, past_the_store};
use crate::sync::{agree, desk_of, meet, sends, takes, talk, to, two_desks, writes};
use roster_core::Error;
use roster_core::erasure::{Erasing, erase, what_is_held};
use roster_core::files::{FileOwner, add_files};
use roster_core::people::{self, ContactKind, NewPerson, PersonField, PersonId};
use std::path::Path;

/// What nobody may find anywhere once she is gone.
const PLANTED: [&str; 7] = [
    "Xylandra",
    "Quibblewick",
    "xylandra@quibble.example",
    "Zorbatek",
    "frobnicates",
    "vexilliform",
    "xylandra",
];

impl Desk {
    /// Somebody with something of many kinds, edited, removed and put back: each with words that stand nowhere else.
    pub async fn has_xylandra(&self) -> PersonId {
        let her = self
            .adds_at(
                "Xylandra Quibblewick",
                "Engineer who frobnicates",
                "Tarnwick",
                "xylandra@quibble.example",
            )
            .await;
        self.gives(her, ContactKind::Link, "github.com/xylandra").await;
        self.gives(her, ContactKind::Phone, "+48600100200").await;
        self.sets(her, PersonField::Notes, "She knows Zorbatek by heart.")
            .await;
        self.sets(her, PersonField::Notes, "Nothing to say.").await;
        let file = self.folder.path().join("vexilliform.txt");
        std::fs::write(&file, "A vexilliform résumé.").unwrap();
        let owner = FileOwner {
            person: Some(her),
            ..FileOwner::default()
        };
        add_files(&self.store, owner, vec![file.clone()]).await.unwrap();
        std::fs::remove_file(file).unwrap();
        self.deletes(&[her]).await;
        self.undoes().await;
        her
    }

    pub async fn erases(&self, who: PersonId) {
        let name = what_is_held(&self.store, who).await.unwrap().name;
        let asked = Erasing {
            name,
            reason: "Asked by mail to be forgotten".into(),
        };
        erase(&self.store, who, &asked).await.unwrap();
    }

    /// Nothing of her is in the desk, as whoever has its key could read it: neither in a row nor in a free part of the
    /// file, nor in the full text.
    pub async fn holds_nothing_of_her(&self) {
        let copy = tempfile::tempdir().unwrap();
        let plain = copy.path().join("plain.sqlite");
        std::fs::write(&plain, "").unwrap();
        let mut conn = past_the_store(self.store.place().file(), &self.key).await;
        for sql in [
            format!("ATTACH DATABASE '{}' AS plain KEY ''", plain.display()),
            "SELECT sqlcipher_export('plain')".to_owned(),
            "DETACH DATABASE plain".to_owned(),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .execute(&mut conn)
                .await
                .unwrap();
        }
        is_nowhere_in(&plain);
        self.is_sound().await;
    }

    /// Nothing is left over in the file, nor in the log beside it.
    pub async fn was_wiped(&self) {
        let log = self.store.place().file().with_extension("desk-wal");
        assert_eq!(
            std::fs::metadata(log).map_or(0, |about| about.len()),
            0,
            "the log"
        );
        let mut conn = past_the_store(self.store.place().file(), &self.key).await;
        let free: i64 = sqlx::query_scalar("PRAGMA freelist_count")
            .fetch_one(&mut conn)
            .await
            .unwrap();
        assert_eq!(free, 0, "free parts of the file");
    }
}

fn is_nowhere_in(file: &Path) {
    let bytes = std::fs::read(file).unwrap().to_ascii_lowercase();
    for planted in PLANTED {
        let planted = planted.to_ascii_lowercase();
        let found = bytes
            .windows(planted.len())
            .any(|some| some == planted.as_bytes());
        assert!(!found, "“{planted}” is in {}", file.display());
    }
}
