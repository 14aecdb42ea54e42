//! A new key: the desk is the same, the old code opens it no more, and wherever the machine stops there is a desk that
//! opens by what lies beside it.

use crate::a_desk::{Closed, Desk, Pocket, a_desk, place_in};
use roster_core::store::{Header, Key, NoKeyStore, RekeyProgress, RekeyStep, Unlock};
use roster_core::{Error, Result};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

const NAME: &str = "Wilhelmina Brzęczyszczykiewicz";

async fn with_people() -> Desk {
    let desk = a_desk().await;
    for n in 0..40 {
        desk.adds(&format!("Person {n}")).await;
    }
    desk.adds(NAME).await;
    desk
}

async fn rekey(desk: &Desk, told: &(dyn Fn(RekeyProgress) + Send + Sync), stop: &AtomicBool) -> Result<Key> {
    desk.store.rekey(&desk.key, None, &desk.pocket, told, stop).await
}

fn closed(desk: Desk, key: Key) -> Closed {
    let Desk {
        pocket,
        clock,
        folder,
        ..
    } = desk;
    Closed {
        key,
        pocket,
        clock,
        folder,
    }
}

/// Everything in the folder, as a machine that stops at this instant leaves it.
fn as_it_lies(from: &Path) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    folder
}

fn lies_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn the_desk_is_the_same_under_another_key_and_the_old_code_opens_it_no_more() {
    let desk = with_people().await;
    let before = desk.everything().await;
    let old = desk.key.recovery_code();
    let new = rekey(&desk, &|_| {}, &AtomicBool::new(false)).await.unwrap();
    assert!(matches!(desk.store.setting("x").await, Err(Error::Closed)));
    let closed = closed(desk, new);
    assert_eq!(
        lies_in(closed.folder.path()),
        ["Ruth.desk", "Ruth.desk.head", "Ruth.desk.lock"]
    );
    let refused = closed.opens_with(Unlock::RecoveryCode(&old)).await.err().unwrap();
    assert!(matches!(refused, Error::WrongKey(_)), "{refused}");
    let code = closed.key.recovery_code();
    closed
        .opens_with(Unlock::RecoveryCode(&code))
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    let desk = closed.opens().await;
    assert_eq!(desk.everything().await, before);
    desk.is_sound().await;
    assert_eq!(desk.undoes().await, format!("Added {NAME}"));
}

#[tokio::test]
async fn a_backup_made_before_opens_with_the_old_key_in_the_key_store() {
    let closed = with_people().await.closes().await;
    let backup = as_it_lies(closed.folder.path());
    let desk = closed.opens().await;
    rekey(&desk, &|_| {}, &AtomicBool::new(false)).await.unwrap();
    let there = roster_core::desk::open(
        place_in(&backup),
        Unlock::KeyStore(&desk.pocket),
        desk.clock.clone(),
    )
    .await;
    there.unwrap().0.close().await.unwrap();
}

#[tokio::test]
async fn wherever_the_machine_stops_a_desk_opens_by_what_lies_there() {
    let desk = with_people().await;
    let before = desk.everything().await;
    let left: Mutex<Vec<(RekeyStep, TempDir)>> = Mutex::default();
    let told = |progress: RekeyProgress| {
        left.lock()
            .unwrap()
            .push((progress.step, as_it_lies(desk.folder.path())));
    };
    rekey(&desk, &told, &AtomicBool::new(false)).await.unwrap();
    let left = left.into_inner().unwrap();
    for step in [
        RekeyStep::Copy,
        RekeyStep::Encipher,
        RekeyStep::Check,
        RekeyStep::Keep,
        RekeyStep::Follow,
    ] {
        assert!(left.iter().any(|(at, _)| *at == step), "never told of {step:?}");
    }
    let (old, mut pocket, clock) = (desk.key.recovery_code(), desk.pocket, desk.clock);
    for (step, folder) in left {
        let stopped = Closed {
            key: desk.key.clone(),
            pocket,
            clock: clock.clone(),
            folder,
        };
        // The header that counts is known without the lock, too: the window asks it what the desk wants.
        assert!(Header::read(&stopped.place()).unwrap().is_some(), "{step:?}");
        let opened = stopped.opens_with(Unlock::KeyStore(&stopped.pocket)).await;
        opened.unwrap().close().await.unwrap();
        let by_old_code = stopped.opens_with(Unlock::RecoveryCode(&old)).await;
        assert_eq!(by_old_code.is_ok(), step != RekeyStep::Follow, "{step:?}");
        if let Ok(store) = by_old_code {
            store.close().await.unwrap();
        }
        assert_eq!(
            lies_in(stopped.folder.path()),
            ["Ruth.desk", "Ruth.desk.head", "Ruth.desk.lock"],
            "{step:?} left rubbish"
        );
        let again = stopped.opens().await;
        assert_eq!(again.everything().await, before, "{step:?}");
        again.is_sound().await;
        again.store.close().await.unwrap();
        pocket = again.pocket;
    }
}

#[tokio::test]
async fn rubbish_that_is_half_tidied_up_is_not_taken_for_a_new_key() {
    let desk = with_people().await;
    let left: Mutex<Option<TempDir>> = Mutex::default();
    let told = |progress: RekeyProgress| {
        if progress.step == RekeyStep::Keep {
            *left.lock().unwrap() = Some(as_it_lies(desk.folder.path()));
        }
    };
    rekey(&desk, &told, &AtomicBool::new(false)).await.unwrap();
    let folder = left.into_inner().unwrap().unwrap();
    // Tidying up begins with the header, and stops there.
    std::fs::remove_file(folder.path().join("Ruth.desk.newkey.head")).unwrap();
    let stopped = Closed {
        key: desk.key,
        pocket: desk.pocket,
        clock: desk.clock,
        folder,
    };
    assert_eq!(stopped.opens().await.finds("wilhelmina").await, [NAME]);
}

#[tokio::test]
async fn stopped_by_hand_it_leaves_the_desk_under_the_old_key() {
    for at in [RekeyStep::Copy, RekeyStep::Encipher, RekeyStep::Check] {
        let desk = with_people().await;
        let stop = AtomicBool::new(false);
        let told = |progress: RekeyProgress| stop.store(progress.step == at, Ordering::Relaxed);
        assert!(matches!(rekey(&desk, &told, &stop).await, Err(Error::Cancelled)));
        let key = desk.key.clone();
        let closed = closed(desk, key);
        assert_eq!(
            lies_in(closed.folder.path()),
            ["Ruth.desk", "Ruth.desk.head", "Ruth.desk.lock"],
            "{at:?}"
        );
        let code = closed.key.recovery_code();
        closed
            .opens_with(Unlock::RecoveryCode(&code))
            .await
            .unwrap()
            .close()
            .await
            .unwrap();
        closed.opens().await.is_sound().await;
    }
}

#[tokio::test]
async fn a_key_that_cannot_be_kept_changes_nothing() {
    for (passphrase, keys) in [
        (
            Some("short"),
            &Pocket::default() as &dyn roster_core::store::KeyStore,
        ),
        (None, &NoKeyStore),
    ] {
        let desk = with_people().await;
        let never = |progress: RekeyProgress| panic!("it began: {progress:?}");
        let answer = desk
            .store
            .rekey(&desk.key, passphrase, keys, &never, &AtomicBool::new(false))
            .await;
        assert!(answer.is_err());
        let key = desk.key.clone();
        assert_eq!(closed(desk, key).opens().await.finds("wilhelmina").await, [NAME]);
    }
}

#[tokio::test]
async fn under_a_passphrase_too() {
    let desk = with_people().await;
    let new = desk
        .store
        .rekey(
            &desk.key,
            Some("four good words"),
            &NoKeyStore,
            &|_| {},
            &AtomicBool::new(false),
        )
        .await
        .unwrap();
    let closed = closed(desk, new);
    let refused = closed
        .opens_with(Unlock::KeyStore(&closed.pocket))
        .await
        .err()
        .unwrap();
    assert!(matches!(refused, Error::WrongKey(_)), "{refused}");
    closed
        .opens_with(Unlock::Passphrase("four good words"))
        .await
        .unwrap();
}

#[tokio::test]
async fn nobody_gets_in_while_it_is_enciphered() {
    let desk = with_people().await;
    let seen = Mutex::new(0);
    let told = |progress: RekeyProgress| {
        let lock = std::fs::File::options()
            .write(true)
            .open(desk.folder.path().join("Ruth.desk.lock"))
            .unwrap();
        assert!(lock.try_lock().is_err(), "{:?}", progress.step);
        *seen.lock().unwrap() += 1;
    };
    rekey(&desk, &told, &AtomicBool::new(false)).await.unwrap();
    assert!(*seen.lock().unwrap() > 4);
}
