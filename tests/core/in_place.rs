//! A file that goes away under an open desk: its user is told before more of her work is lost.

use crate::a_desk::{Desk, a_desk};
use roster_core::people::{self, NewPerson};
use roster_core::{Error, Result, export};
use std::fs;

const NAME: &str = "Wilhelmina Brzęczyszczykiewicz";

async fn tries_to_add(desk: &Desk, name: &str) -> Result<()> {
    let new = NewPerson {
        name: name.into(),
        title: String::new(),
        company: String::new(),
        email: String::new(),
    };
    people::create_person(&desk.store, &new).await.map(|_| ())
}

/// They are opened behind the user's back, soon after the desk.
async fn all_readers_are_there(desk: &Desk) {
    let mut readers = Vec::new();
    for _ in 0..3 {
        readers.push(desk.store.read().await.unwrap());
    }
}

#[tokio::test]
async fn a_file_that_goes_away_is_told_of_before_work_is_lost() {
    let desk = a_desk().await;
    desk.adds(NAME).await;
    let (file, away) = (
        desk.store.place().file().to_owned(),
        desk.folder.path().join("away"),
    );
    all_readers_are_there(&desk).await;
    let is_told = async || {
        let refused = tries_to_add(&desk, "Ben Carter").await.unwrap_err();
        assert!(
            matches!(&refused, Error::Io { path, .. } if *path == file),
            "{refused:?}"
        );
        assert!(
            refused.to_string().contains("removed, moved or replaced"),
            "{refused}"
        );
        assert!(desk.store.save_setting("look.theme", "dark").await.is_err());
        let check = desk.store.check().await.unwrap();
        assert!(
            check
                .problems
                .iter()
                .any(|one| one.contains("removed, moved or replaced"))
        );
        // What was acknowledged can still be read, and be taken out.
        assert_eq!(desk.finds("").await, [NAME]);
        let out = desk.folder.path().join("out.csv");
        assert_eq!(export::people_to_file(&desk.store, &out).await.unwrap(), 1);
        assert!(fs::read_to_string(out).unwrap().contains(NAME));
    };

    fs::rename(&file, &away).unwrap();
    is_told().await;
    // Another file in its place is not it.
    fs::write(&file, b"something else").unwrap();
    is_told().await;
    fs::rename(&away, &file).unwrap();
    desk.adds("Cai Lin").await;
    desk.is_sound().await;
    let desk = desk.reopens().await;
    assert_eq!(desk.finds("").await.len(), 2);
}

#[tokio::test]
async fn a_file_that_goes_away_in_the_middle_of_an_operation_takes_the_operation_with_it() {
    let desk = a_desk().await;
    desk.adds(NAME).await;
    let before = desk.everything().await;
    let (file, away) = (
        desk.store.place().file().to_owned(),
        desk.folder.path().join("away"),
    );
    let done = desk
        .store
        .write("test", "Renamed everybody", async |tx| {
            sqlx::query("UPDATE people SET name = 'Nobody'")
                .execute(&mut *tx.conn)
                .await?;
            fs::rename(&file, &away).unwrap();
            Ok(())
        })
        .await;
    assert!(matches!(done, Err(Error::Io { .. })));
    fs::rename(&away, &file).unwrap();
    assert_eq!(desk.everything().await, before);
    desk.reopens().await.is_sound().await;
}
