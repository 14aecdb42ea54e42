//! Going back to a backup, seeing first what that would change, and going back from there.

use crate::a_desk::{Desk, a_desk, past_the_store};
use crate::old_desks;
use roster_core::backup::{Which, compare};
use roster_core::people::{ContactKind, PersonField};
use roster_core::store::{Backup, Unlock, Watch, Why};
use roster_core::{Error, desk, people};
use sqlx::Connection as _;
use std::path::Path;

impl Desk {
    async fn restores(self, backup: &Backup) -> (Self, Backup) {
        let done = desk::restore(
            &self.store,
            &self.key,
            backup,
            self.clock.clone(),
            &Watch::nobody(),
        )
        .await
        .unwrap();
        (
            Self {
                store: done.store,
                ..self
            },
            done.kept,
        )
    }
}

/// A folder with something in it.
fn is_filled(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

fn which(names: &[&str]) -> Which {
    Which {
        count: u32::try_from(names.len()).unwrap(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn spoil(file: &Path, page: usize) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[page * 4096 + 100..page * 4096 + 200].fill(0x5a);
    std::fs::write(file, bytes).unwrap();
}

#[tokio::test]
async fn what_differs_is_said_before_and_is_what_happens() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Kowalska", "Engineer", "Tarnwick", "").await;
    let ben = desk.adds("Ben Carter").await;
    let cy = desk.adds("Cyprian Norwid").await;
    let dora = desk.adds("Dora Maar").await;
    let then = desk.everything().await;
    let backup = desk.backs_up().await;
    let nothing = compare(&desk.store, &backup).await.unwrap();
    assert_eq!((nothing.things, nothing.steps), (Vec::new(), 0));

    desk.sets(ana, PersonField::Title, "Staff engineer").await;
    desk.gives(ben, ContactKind::Email, "ben@example.org").await;
    desk.deletes(&[cy]).await;
    desk.adds("Emil Zatopek").await;
    desk.tags(&[dora], "met").await;
    desk.undoes().await;
    let now = desk.everything().await;

    let differ = compare(&desk.store, &backup).await.unwrap();
    let people = differ.things.iter().find(|thing| thing.what == "people").unwrap();
    assert_eq!(people.back, which(&["Cyprian Norwid"]));
    assert_eq!(people.lost, which(&["Emil Zatopek"]));
    assert_eq!(people.changed, which(&["Ana Kowalska", "Ben Carter"]));
    assert_eq!(differ.steps, 4, "the undone step is none");
    assert_eq!(desk.everything().await, now, "looking changed something");

    let (desk, kept) = desk.restores(&backup).await;
    assert_eq!(desk.everything().await, then);
    assert_eq!(desk.finds("cyprian").await, ["Cyprian Norwid"]);
    desk.is_sound().await;

    // The restore is taken back like anything else, and leaves its own way back.
    assert_eq!(kept.why, Some(Why::Restore));
    let (desk, _) = desk.restores(&kept).await;
    assert_eq!(desk.everything().await, now);
    desk.is_sound().await;
    assert_eq!(desk.backups().len(), 3);
    desk.reopens().await.adds("Fritz Haber").await;
}

#[tokio::test]
async fn what_was_acknowledged_while_a_restore_began_is_in_what_it_keeps() {
    let desk = a_desk().await;
    let backup = desk.backs_up().await;
    desk.store
        .place()
        .keep_backups_in(Some(desk.folder.path().join("elsewhere")))
        .unwrap();
    let folder = desk.store.place().backup_folder();
    std::fs::create_dir(&folder).unwrap();
    let late = desk.store.write("edit", "Came late", async |tx| {
        sqlx::query("INSERT INTO tags (id, name, created_at) VALUES (randomblob(16), 'late', 0)")
            .execute(&mut *tx.conn)
            .await?;
        // An import of some seconds, as long as it takes to make a backup beside it, were that done.
        for _ in 0..200 {
            if is_filled(&folder) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        Ok(())
    });
    let watch = Watch::nobody();
    let restoring = desk::restore(&desk.store, &desk.key, &backup, desk.clock.clone(), &watch);
    let (late, restored) = tokio::join!(late, restoring);
    let restored = restored.unwrap();
    late.unwrap();
    assert_eq!(
        restored.kept.rows["tags"], 1,
        "told that it was done, and nowhere to be found"
    );
    restored.store.close().await.unwrap();
}

#[tokio::test]
async fn a_look_at_a_backup_stands_in_no_restores_way() {
    let desk = a_desk().await;
    let backup = desk.backs_up().await;
    desk.adds("Ana Kowalska").await;
    let watch = Watch::nobody();
    let restoring = desk::restore(&desk.store, &desk.key, &backup, desk.clock.clone(), &watch);
    // Looked at until there is nothing to look at any more.
    let looking = async {
        while !matches!(
            compare(&desk.store, &backup).await,
            Err(Error::Closed | Error::Cancelled)
        ) {}
    };
    let (restored, ()) = tokio::join!(restoring, looking);
    restored.unwrap().store.close().await.unwrap();
}

#[tokio::test]
async fn a_log_that_cannot_be_folded_in_is_not_thrown_away() {
    let desk = a_desk().await;
    let backup = desk.backs_up().await;
    desk.adds("Ana Kowalska").await;
    let place = desk.store.place().clone();
    // Another connection reads: the last one to be closed would fold the log in, and this one may not.
    let mut other = past_the_store(place.file(), &desk.key).await;
    sqlx::raw_sql("PRAGMA query_only = 1; BEGIN; SELECT count(*) FROM people")
        .execute(&mut other)
        .await
        .unwrap();
    let answer = desk::restore(
        &desk.store,
        &desk.key,
        &backup,
        desk.clock.clone(),
        &Watch::nobody(),
    )
    .await;
    assert!(matches!(answer.err(), Some(Error::Conflict(_))));
    assert!(place.file().with_extension("desk-wal").metadata().unwrap().len() > 0);
    other.close().await.unwrap();
    let desk = desk.reopens().await;
    assert_eq!(desk.finds("ana").await, ["Ana Kowalska"]);
}

#[tokio::test]
async fn what_opens_the_desk_opens_it_after_a_restore_too() {
    let desk = a_desk().await;
    let backup = desk.backs_up().await;
    desk.store
        .keep_key(&desk.key, Some("set since the backup"), &desk.pocket)
        .unwrap();
    let (desk, _) = desk.restores(&backup).await;
    let closed = desk.closes().await;
    closed
        .opens_with(Unlock::Passphrase("set since the backup"))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_backup_that_rotted_is_refused_and_the_desk_is_as_it_was() {
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    let older = desk.backs_up().await;
    desk.clock.passes(24);
    let rotten = desk.backs_up().await;
    spoil(&rotten.file, 5);
    desk.adds("Ben Carter").await;
    let now = desk.everything().await;

    let answer = desk::restore(
        &desk.store,
        &desk.key,
        &rotten,
        desk.clock.clone(),
        &Watch::nobody(),
    )
    .await;
    assert!(matches!(answer.err(), Some(Error::Damaged(said)) if said.contains("backup")));
    let closed = desk.closes().await;
    let names: Vec<_> = std::fs::read_dir(closed.folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 4, "file, header, lock and backups: {names:?}");
    let place = closed.place();
    let desk = closed.opens().await;
    assert_eq!(desk.everything().await, now);

    // Kept before the failed restore, so the newest good one has Ben too; without it, the older one is.
    let good = desk::newest_good(&place, &desk.key).await.unwrap().unwrap();
    assert_eq!(good.rows["people"], 2);
    std::fs::remove_file(&good.file).unwrap();
    assert_eq!(desk::newest_good(&place, &desk.key).await.unwrap(), Some(older));
}

#[tokio::test]
async fn a_damaged_desk_gives_way_to_its_newest_backup_and_is_kept() {
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    let then = desk.everything().await;
    let backup = desk.backs_up().await;
    desk.adds("Ben Carter").await;
    // The machine stops: what was done last is in the log, which would spoil any other file.
    let log = desk.folder.path().join("Ruth.desk-wal");
    let left = std::fs::read(&log).unwrap();
    assert!(!left.is_empty());
    let mut closed = desk.closes().await;
    std::fs::write(&log, &left).unwrap();
    let mut spoilt = closed.bytes();
    spoilt[..2_048].fill(0x5a);
    std::fs::write(closed.file(), &spoilt).unwrap();
    let refused = closed.opens_with(Unlock::KeyStore(&closed.pocket)).await;
    assert!(matches!(refused.err(), Some(Error::Damaged(_))));

    let (store, aside) = desk::restore_damaged(&closed.place(), &closed.key, &backup, closed.clock.clone())
        .await
        .unwrap();
    let aside = aside.unwrap();
    assert_eq!(
        std::fs::read(&aside).unwrap(),
        spoilt,
        "the damaged file is all there is of Ben"
    );
    let mut its_log = aside.into_os_string();
    its_log.push("-wal");
    assert_eq!(std::fs::read(its_log).unwrap(), left);
    store.close().await.unwrap();
    drop(store);
    closed = closed.opens().await.closes().await;
    let desk = closed.opens().await;
    assert_eq!(desk.everything().await, then);
    desk.is_sound().await;
    desk.adds("Cyprian Norwid").await;
}

#[tokio::test]
async fn an_update_waits_for_no_stick() {
    let folder = tempfile::tempdir().unwrap();
    let place = old_desks::copied("0001.desk", &folder);
    place.keep_backups_in(Some(folder.path().join("stick"))).unwrap();
    let (store, _) = old_desks::opens(&place).await;
    store.close().await.unwrap();
    place.keep_backups_in(None).unwrap();
    let backups = place.backups().unwrap();
    assert_eq!(
        backups.iter().map(|b| b.why).collect::<Vec<_>>(),
        [Some(Why::Update)]
    );
}

#[tokio::test]
async fn an_old_desk_is_backed_up_before_it_is_updated_and_can_be_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let place = old_desks::copied("0001.desk", &folder);
    let (store, key) = old_desks::opens(&place).await;
    let backups = place.backups().unwrap();
    assert_eq!(backups.len(), 1);
    let old = &backups[0];
    assert_eq!(old.why, Some(Why::Update));
    let had = u64::from(people::count_people(&store).await.unwrap());
    assert_eq!(old.rows["people"], had);
    people::create_person(
        &store,
        &people::NewPerson {
            name: "Since then".into(),
            ..Default::default()
        },
    )
    .await
    .unwrap();
    let differ = compare(&store, old).await.unwrap();
    let people = differ.things.iter().find(|thing| thing.what == "people").unwrap();
    assert_eq!((&people.lost, people.changed.count), (&which(&["Since then"]), 0));
    let done = desk::restore(
        &store,
        &key,
        old,
        crate::a_desk::StoryClock::new(),
        &Watch::nobody(),
    )
    .await
    .unwrap();
    assert_eq!(u64::from(people::count_people(&done.store).await.unwrap()), had);
    let check = done.store.check().await.unwrap();
    assert!(check.ok, "{:?}", check.problems);
}
