//! The desk's file: what opens it, what does not, and what is in it for somebody without the key.

use crate::a_desk::{Closed, Desk, Pocket, StoryClock, a_desk, place_in, ruth};
use roster_core::people::PersonField;
use roster_core::store::{Key, NoKeyStore, Unlock};
use roster_core::{Error, desk};
use sqlx::{Connection as _, Executor as _};
use std::path::Path;
use tempfile::TempDir;

const NAME: &str = "Wilhelmina Brzęczyszczykiewicz";

fn holds(file: &Path, text: &str) -> bool {
    let bytes = std::fs::read(file).unwrap();
    bytes.windows(text.len()).any(|w| w == text.as_bytes())
}

async fn with_wilhelmina() -> Desk {
    let desk = a_desk().await;
    let who = desk
        .adds_at(NAME, "GPU kernel engineer", "Tarnwick", "w@tarnwick.example")
        .await;
    desk.sets(who, PersonField::Notes, "Met in a lift that had stopped")
        .await;
    desk
}

/// What opening answers; the file must be as it was.
async fn refused(closed: &Closed, with: Unlock<'_>) -> Error {
    let before = closed.bytes();
    let answer = closed.opens_with(with).await;
    let error = answer.err().expect("opened");
    assert_eq!(closed.bytes(), before, "a refused desk was changed");
    error
}

#[tokio::test]
async fn without_the_key_there_is_nothing_to_read() {
    let desk = with_wilhelmina().await;
    // A search sorts and gathers: it must leave nothing readable either.
    desk.finds("wilhelmina lift").await;
    for open in [true, false] {
        let mut seen = 0;
        for entry in std::fs::read_dir(desk.folder.path()).unwrap() {
            let file = entry.unwrap().path();
            seen += 1;
            for text in [
                "SQLite format 3",
                NAME,
                "wilhelmina",
                "Tarnwick",
                "lift that had stopped",
                "CREATE TABLE",
            ] {
                assert!(
                    !holds(&file, text),
                    "{} holds {text} (open: {open})",
                    file.display()
                );
            }
        }
        assert!(seen >= 3, "file, header and lock");
        if open {
            desk.store.close().await.unwrap();
        }
    }
}

#[tokio::test]
async fn the_key_store_opens_it_and_another_computers_does_not() {
    let closed = with_wilhelmina().await.closes().await;
    let stranger = Pocket::default();
    assert!(matches!(
        refused(&closed, Unlock::KeyStore(&stranger)).await,
        Error::NoKeyStore(_)
    ));
    assert!(matches!(
        refused(&closed, Unlock::KeyStore(&NoKeyStore)).await,
        Error::NoKeyStore(_)
    ));
    assert!(matches!(
        refused(&closed, Unlock::Passphrase("of no use")).await,
        Error::WrongKey(_)
    ));
    let desk = closed.opens().await;
    assert_eq!(desk.finds("wilhelmina").await, [NAME]);
    assert_eq!(desk.store.who(), &ruth());
}

#[tokio::test]
async fn the_passphrase_opens_it_and_another_does_not() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), StoryClock::new());
    let (store, key) = desk::create(
        place_in(&folder),
        ruth(),
        Some("vier Züge nach Köln"),
        &NoKeyStore,
        clock.clone(),
    )
    .await
    .unwrap();
    store.close().await.unwrap();
    drop(store);
    let closed = Closed {
        key,
        pocket: Pocket::default(),
        clock,
        folder,
    };
    assert!(matches!(
        refused(&closed, Unlock::Passphrase("vier zuege nach koeln")).await,
        Error::WrongKey(_)
    ));
    assert!(matches!(
        refused(&closed, Unlock::KeyStore(&closed.pocket)).await,
        Error::WrongKey(_)
    ));
    closed
        .opens_with(Unlock::Passphrase("vier Züge nach Köln"))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_short_passphrase_makes_no_desk() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(&folder);
    let answer = desk::create(
        place.clone(),
        ruth(),
        Some("short"),
        &NoKeyStore,
        StoryClock::new(),
    )
    .await;
    assert_eq!(answer.err().and_then(|e| e.field()), Some("passphrase"));
    assert!(!place.file().exists() && !place.header().exists());
}

#[tokio::test]
async fn the_recovery_code_opens_it_with_the_header_and_without() {
    let closed = with_wilhelmina().await.closes().await;
    closed.pocket.is_emptied();
    let code = closed.key.recovery_code();
    let other = Key::random().unwrap().recovery_code();
    assert!(matches!(
        refused(&closed, Unlock::RecoveryCode(&other)).await,
        Error::WrongKey(_)
    ));
    assert_eq!(
        refused(&closed, Unlock::RecoveryCode("ABCD-EFGH")).await.field(),
        Some("code")
    );
    closed
        .opens_with(Unlock::RecoveryCode(&code))
        .await
        .unwrap()
        .close()
        .await
        .unwrap();

    std::fs::remove_file(closed.place().header()).unwrap();
    assert!(matches!(
        refused(&closed, Unlock::KeyStore(&closed.pocket)).await,
        Error::WrongKey(_)
    ));
    // Nothing vouches for a code now, and yet another desk's code is no sign of damage.
    assert!(matches!(
        refused(&closed, Unlock::RecoveryCode(&other)).await,
        Error::WrongKey(_)
    ));
    let store = closed.opens_with(Unlock::RecoveryCode(&code)).await.unwrap();
    store.keep_key(&closed.key, None, &closed.pocket).unwrap();
    store.close().await.unwrap();
    drop(store);
    assert_eq!(closed.opens().await.finds("wilhelmina").await, [NAME]);
}

#[tokio::test]
async fn a_spoilt_header_asks_for_the_recovery_code() {
    let closed = with_wilhelmina().await.closes().await;
    std::fs::write(closed.place().header(), "{ \"format\": ").unwrap();
    assert!(matches!(
        refused(&closed, Unlock::KeyStore(&closed.pocket)).await,
        Error::Damaged(_)
    ));
    let code = closed.key.recovery_code();
    closed.opens_with(Unlock::RecoveryCode(&code)).await.unwrap();
}

#[tokio::test]
async fn a_damaged_start_or_a_missing_end_is_said_and_nothing_is_changed() {
    let closed = with_wilhelmina().await.closes().await;
    let whole = closed.bytes();
    for (what, bytes) in [
        ("its first page", [&[0x55; 100], &whole[100..]].concat()),
        ("cut in half", whole[..whole.len() / 2 / 4096 * 4096].to_vec()),
        ("cut within a page", whole[..whole.len() - 1_000].to_vec()),
        ("cut to a stump", whole[..100].to_vec()),
        ("emptied", Vec::new()),
    ] {
        std::fs::write(closed.file(), bytes).unwrap();
        let error = refused(&closed, Unlock::KeyStore(&closed.pocket)).await;
        assert!(matches!(error, Error::Damaged(_)), "{what}: {error:?}");
    }
    std::fs::write(closed.file(), &whole).unwrap();
    assert_eq!(closed.opens().await.finds("wilhelmina").await, [NAME]);
}

#[tokio::test]
async fn damage_in_the_middle_is_found_by_the_check_or_whoever_reads_it() {
    let closed = with_wilhelmina().await.closes().await;
    let whole = closed.bytes();
    let pages = whole.len() / 4096;
    assert!(pages > 20);
    for page in [pages / 4, pages / 2, pages - 1] {
        let mut spoilt = whole.clone();
        for byte in &mut spoilt[page * 4096 + 500..page * 4096 + 520] {
            *byte ^= 0xff;
        }
        std::fs::write(closed.file(), &spoilt).unwrap();
        match closed.opens_with(Unlock::KeyStore(&closed.pocket)).await {
            Err(error) => assert!(matches!(error, Error::Damaged(_)), "{error:?}"),
            Ok(store) => {
                match store.check().await {
                    Ok(check) => assert!(!check.ok, "page {page} is damaged and nobody says so"),
                    Err(error) => assert!(matches!(error, Error::Damaged(_)), "{error:?}"),
                }
                store.close().await.unwrap();
            }
        }
        assert!(closed.bytes() == spoilt, "a damaged file was changed");
    }
}

#[tokio::test]
async fn a_desk_from_a_newer_roster_is_left_alone() {
    let closed = with_wilhelmina().await.closes().await;
    let mut conn = closed.behind_its_back().await;
    conn.execute("PRAGMA user_version = 99").await.unwrap();
    conn.close().await.unwrap();
    let error = refused(&closed, Unlock::KeyStore(&closed.pocket)).await;
    assert!(
        matches!(error, Error::FileTooNew { file: 99, known: 1.. }),
        "{error:?}"
    );
}

#[tokio::test]
async fn what_a_newer_roster_left_in_its_log_stays_there() {
    let mut closed = with_wilhelmina().await.closes().await;
    let mut newer = closed.behind_its_back().await;
    newer.execute("PRAGMA user_version = 99").await.unwrap();
    // It stops here, before it has folded its log in.
    closed.folder = as_it_lies(&closed.folder);
    let log = closed.folder.path().join("Ruth.desk-wal");
    let left = std::fs::read(&log).unwrap();
    assert!(!left.is_empty());
    let error = refused(&closed, Unlock::KeyStore(&closed.pocket)).await;
    assert!(matches!(error, Error::FileTooNew { file: 99, .. }), "{error:?}");
    // A connection that is given up closes on a thread of its own, and folds the log in then, if it may.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(std::fs::read(&log).unwrap(), left, "the log was folded in or cut");
}

#[tokio::test]
async fn one_desk_is_open_once() {
    let desk = a_desk().await;
    let again = desk::open(
        place_in(&desk.folder),
        Unlock::KeyStore(&desk.pocket),
        desk.clock.clone(),
    )
    .await;
    assert!(matches!(again, Err(Error::DeskInUse)));
    let made = desk::create(
        place_in(&desk.folder),
        ruth(),
        None,
        &desk.pocket,
        desk.clock.clone(),
    )
    .await;
    assert_eq!(made.err().and_then(|e| e.field()), Some("place"));
    desk.reopens().await.adds(NAME).await;
}

#[tokio::test]
async fn a_desk_that_is_gone_is_said_to_be_gone() {
    let closed = a_desk().await.closes().await;
    std::fs::remove_file(closed.file()).unwrap();
    let answer = closed.opens_with(Unlock::KeyStore(&closed.pocket)).await;
    assert!(matches!(answer, Err(Error::Io { .. })));
    assert!(!closed.file().exists(), "an empty desk took its place");
}

/// Copies what is on the disk at this instant, as a machine that stops leaves it: the file and its log, nothing folded in.
fn as_it_lies(from: &TempDir) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for suffix in ["", "-wal", ".head"] {
        let name = format!("Ruth.desk{suffix}");
        std::fs::copy(from.path().join(&name), folder.path().join(&name)).unwrap();
    }
    folder
}

/// The desk's copy in `folder`, to be opened by whoever had the desk.
fn left_in(folder: TempDir, desk: Desk) -> Closed {
    let Desk {
        key, pocket, clock, ..
    } = desk;
    Closed {
        key,
        pocket,
        clock,
        folder,
    }
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_the_power_fails() {
    let desk = with_wilhelmina().await;
    let folder = as_it_lies(&desk.folder);
    assert!(
        folder.path().join("Ruth.desk-wal").metadata().unwrap().len() > 0,
        "nothing was left to fold in"
    );
    let expected = desk.everything().await;
    let after = left_in(folder, desk).opens().await;
    assert_eq!(after.everything().await, expected);
    after.is_sound().await;
}

#[tokio::test]
async fn a_damaged_desk_keeps_its_log_for_whoever_can_still_use_it() {
    let desk = with_wilhelmina().await;
    let folder = as_it_lies(&desk.folder);
    let file = folder.path().join("Ruth.desk");
    let log = folder.path().join("Ruth.desk-wal");
    let mut bytes = std::fs::read(&file).unwrap();
    // An early page that the log does not hold a newer copy of, and the first one.
    bytes.iter_mut().take(2_048).for_each(|byte| *byte = 0x5a);
    std::fs::write(&file, &bytes).unwrap();
    let left = std::fs::read(&log).unwrap();
    let closed = left_in(folder, desk);
    let error = refused(&closed, Unlock::KeyStore(&closed.pocket)).await;
    assert!(matches!(error, Error::Damaged(_)), "{error}");
    assert_eq!(std::fs::read(&log).unwrap(), left, "the log was folded in or cut");
}

#[tokio::test]
async fn a_log_that_tore_loses_the_operation_it_tore_in_and_no_other() {
    let desk = with_wilhelmina().await;
    let before = desk.everything().await;
    desk.adds("Ben Carter").await;
    let folder = as_it_lies(&desk.folder);
    let log = folder.path().join("Ruth.desk-wal");
    let length = log.metadata().unwrap().len();
    std::fs::OpenOptions::new()
        .write(true)
        .open(&log)
        .unwrap()
        .set_len(length - 50)
        .unwrap();
    let after = left_in(folder, desk).opens().await;
    assert_eq!(after.everything().await, before);
    after.is_sound().await;
}

#[tokio::test]
async fn only_one_connection_writes() {
    let desk = with_wilhelmina().await;
    let mut readers = Vec::new();
    for _ in 0..3 {
        readers.push(desk.store.read().await.unwrap());
    }
    for reader in &mut readers {
        for (pragma, expected) in [
            ("query_only", 1_i64),
            ("wal_autocheckpoint", 0),
            ("temp_store", 2),
            ("foreign_keys", 1),
        ] {
            let sql = sqlx::AssertSqlSafe(format!("PRAGMA {pragma}"));
            let set: i64 = sqlx::query_scalar(sql).fetch_one(&mut **reader).await.unwrap();
            assert_eq!(set, expected, "{pragma}");
        }
        let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
            .fetch_one(&mut **reader)
            .await
            .unwrap();
        assert_eq!(mode, "wal");
        for sql in [
            "DELETE FROM people",
            "UPDATE people SET name = 'x'",
            "INSERT INTO meta VALUES ('a', 'b')",
            "CREATE TABLE t (a)",
        ] {
            assert!(reader.execute(sql).await.is_err(), "a reader ran {sql}");
        }
    }
    drop(readers);
    assert_eq!(desk.finds("wilhelmina").await, [NAME]);
}
