//! A folder that several desks share.

use super::*;
use roster_core::people::PersonField;
use roster_core::sync::{Round, folder_round, leave_folder, name_folder, revoke_desk, shared_folder};
use std::fs;

/// Long enough after the last change for a file to be written.
const LATER: i64 = 600_000;

async fn round(desk: &Desk) -> Round {
    desk.clock.passes(1);
    let now = desk.store.clock().now_ms() + LATER;
    folder_round(&desk.store, now, &Watch::nobody()).await.unwrap()
}

/// Two desks that share a folder.
async fn shared() -> (Desk, Desk, tempfile::TempDir) {
    let (ana, ben) = two_desks().await;
    let folder = tempfile::tempdir().unwrap();
    for desk in [&ana, &ben] {
        name_folder(&desk.store, folder.path()).await.unwrap();
    }
    (ana, ben, folder)
}

fn files(folder: &tempfile::TempDir) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    all.sort();
    all
}

#[tokio::test]
async fn what_is_new_goes_into_the_folder_and_is_taken_in_from_there() {
    let (ana, ben, folder) = shared().await;
    let ada = ana.adds("Ada").await;
    let early = folder_round(&ana.store, ana.store.clock().now_ms(), &Watch::nobody())
        .await
        .unwrap();
    assert!(early.wrote.is_some(), "Ben never had a file");
    let first = round(&ben).await;
    assert_eq!((first.taken.len(), first.not_taken.len()), (1, 0));
    assert_eq!(ben.sees(ada).await.name, "Ada");
    // Until nobody has anything to say.
    for _ in 0..4 {
        round(&ana).await;
        round(&ben).await;
    }
    let quiet = (round(&ana).await, round(&ben).await);
    assert_eq!((quiet.0.wrote, quiet.1.wrote), (None, None));
    assert!(files(&folder).len() <= 3, "{:?}", files(&folder));
    // What is typed waits a moment.
    ana.sets(ada, PersonField::Title, "Engineer").await;
    let now = ana.store.clock().now_ms();
    let waiting = folder_round(&ana.store, now, &Watch::nobody()).await.unwrap();
    assert_eq!(waiting.wrote, None);
    assert!(waiting.next_at.unwrap() > now);
    let due = folder_round(&ana.store, waiting.next_at.unwrap(), &Watch::nobody())
        .await
        .unwrap();
    assert_eq!(due.wrote.unwrap().people, 1);
    round(&ben).await;
    assert_eq!(ben.sees(ada).await.title, "Engineer");
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn copies_of_conflicts_renamed_and_half_copied_files_do_no_harm() {
    let (ana, ben, folder) = shared().await;
    let ada = ana.adds("Ada").await;
    round(&ana).await;
    let file = files(&folder).remove(0);
    let bytes = fs::read(&file).unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    fs::remove_file(&file).unwrap();
    put("half.roster", &bytes[..bytes.len() - 9]);
    put("~syncthing~ana.roster.tmp", &bytes);
    put("a letter.roster", b"a letter");
    fs::create_dir(folder.path().join("folder.roster")).unwrap();
    let nothing = round(&ben).await;
    assert_eq!((nothing.taken.len(), nothing.not_taken.len()), (0, 1));
    assert_eq!(nothing.not_taken[0].name, "half.roster");
    // It has arrived whole, and twice more under other names.
    put("half.roster", &bytes);
    put("ana (Ben's conflicted copy 2026-11-28).roster", &bytes);
    put("ana.sync-conflict-20261128-101500-ABCDEFG.roster", &bytes);
    let all = round(&ben).await;
    assert_eq!((all.taken.len(), all.not_taken.len()), (1, 0), "{all:?}");
    assert_eq!(ben.sees(ada).await.name, "Ada");
    assert_eq!(round(&ben).await.taken, []);
}

#[tokio::test]
async fn a_file_that_went_before_it_was_read_is_sent_again() {
    let (ana, ben, folder) = shared().await;
    ana.adds("Ada").await;
    for _ in 0..3 {
        round(&ana).await;
        round(&ben).await;
    }
    let bob = ana.adds("Bob").await;
    let before = files(&folder);
    round(&ana).await;
    for file in files(&folder).into_iter().filter(|file| !before.contains(file)) {
        fs::remove_file(file).unwrap();
    }
    ana.adds("Eve").await;
    round(&ana).await;
    round(&ben).await;
    assert_eq!(ben.sees(bob).await.name, "Bob");
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn the_folder_does_not_grow_for_ever() {
    let (ana, ben, folder) = shared().await;
    for n in 0..24 {
        ana.adds(&format!("Person {n}")).await;
        round(&ana).await;
    }
    let there = files(&folder).len();
    assert!(there < 22, "{there}");
    // Ben comes late and has all.
    while !round(&ben).await.taken.is_empty() {}
    assert_eq!(ben.finds("").await.len(), 24);
    agree(&ana, &ben).await;
    // Once he has said so, what he has goes.
    for _ in 0..3 {
        round(&ana).await;
        round(&ben).await;
    }
    assert!(files(&folder).len() <= 3, "{:?}", files(&folder));
}

#[tokio::test]
async fn a_folder_that_is_gone_or_may_not_be_written_is_told_in_plain_words() {
    let (ana, ben, folder) = shared().await;
    ana.adds("Ada").await;
    let path = shared_folder(&ana.store).await.unwrap().unwrap();
    fs::remove_dir_all(&path).unwrap();
    let gone = folder_round(&ana.store, LATER, &Watch::nobody())
        .await
        .unwrap_err();
    assert!(gone.to_string().contains("not there"), "{gone}");
    assert!(name_folder(&ana.store, &path).await.is_err());
    fs::create_dir(&path).unwrap();
    round(&ana).await;
    // A desk that is not trusted is not listened to, and is when it is.
    revoke_desk(&ben.store, &id(&ana)).await.unwrap();
    let refused = round(&ben).await;
    assert!(refused.not_taken[0].why.contains("revoked"), "{refused:?}");
    assert_eq!(round(&ben).await.not_taken, refused.not_taken);
    add_desk(&ben.store, &Card::of(&ana.store)).await.unwrap();
    assert_eq!(round(&ben).await.taken.len(), 1);
    leave_folder(&ben.store).await.unwrap();
    assert_eq!(shared_folder(&ben.store).await.unwrap(), None);
    assert!(folder_round(&ben.store, LATER, &Watch::nobody()).await.is_err());
    assert_ne!(files(&folder).len(), 0);
}
