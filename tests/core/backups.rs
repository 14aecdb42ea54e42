//! Backups: what they hold, who can read them, which stay, and what a folder that is not there means.

use crate::a_desk::{Closed, Desk, MORNING, Pocket, StoryClock, a_desk, place_in, ruth};
use roster_core::store::{Backup, NoKeyStore, Place, Unlock, Watch, Why};
use roster_core::{Error, desk, people};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

impl Desk {
    pub async fn backs_up(&self) -> Backup {
        self.store.back_up(Why::Asked, &Watch::nobody()).await.unwrap()
    }

    pub fn backups(&self) -> Vec<Backup> {
        self.store.place().backups().unwrap()
    }
}

/// What is in a folder, by name.
fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_backup_is_the_desk_as_it_was_then() {
    let desk = a_desk().await;
    desk.adds_at(
        "Ana Kowalska",
        "Staff engineer",
        "Tarnwick",
        "ana@tarnwick.example",
    )
    .await;
    let before = desk.everything().await;
    let made = desk.backs_up().await;
    desk.adds("Ben Carter").await;

    assert_eq!(desk.backups(), std::slice::from_ref(&made));
    assert!(
        made.name.starts_with("Ruth 2026-11-24 0900") && made.name.ends_with("Z.desk"),
        "{}",
        made.name
    );
    assert_eq!(
        (made.why, made.rows["people"], made.rows["companies"]),
        (Some(Why::Asked), 1, 1)
    );
    assert_eq!(made.bytes, made.file.metadata().unwrap().len());
    let bytes = std::fs::read(&made.file).unwrap();
    for text in ["SQLite format 3", "Kowalska", "kowalska", "CREATE TABLE"] {
        assert!(
            !bytes.windows(text.len()).any(|w| w == text.as_bytes()),
            "it holds {text}"
        );
    }

    // It is a desk of its own: history, search and all.
    let (store, _) = desk::open(
        Place::new(&made.file),
        Unlock::KeyStore(&desk.pocket),
        desk.clock.clone(),
    )
    .await
    .unwrap();
    let copy = Desk { store, ..desk };
    assert_eq!(copy.everything().await, before);
    assert_eq!(copy.finds("kowalska staff").await, ["Ana Kowalska"]);
    copy.is_sound().await;
    copy.undoes().await;
}

#[tokio::test]
async fn what_somebody_does_in_a_backup_is_not_thinned_away() {
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    let opened = desk.backs_up().await;
    let (store, _) = desk::open(
        Place::new(&opened.file),
        Unlock::KeyStore(&desk.pocket),
        desk.clock.clone(),
    )
    .await
    .unwrap();
    store.close().await.unwrap();
    drop(store);
    desk.clock.passes(1);
    let spare = desk.backs_up().await;
    desk.clock.passes(1);
    desk.backs_up().await;
    assert!(opened.file.exists(), "somebody may have worked in it");
    assert!(!spare.file.exists());
}

#[tokio::test]
async fn a_clock_that_was_wrong_once_makes_no_backup_each_hour() {
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    desk.clock.passes(24 * 365);
    desk.backs_up().await;
    desk.clock.passes(-24 * 365);
    assert!(desk.store.backup_due().await.unwrap());
    desk.backs_up().await;
    assert!(!desk.store.backup_due().await.unwrap());
}

#[tokio::test]
async fn a_backup_opens_with_the_passphrase_of_its_day_and_with_the_recovery_code() {
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
    let made = store.back_up(Why::Daily, &Watch::nobody()).await.unwrap();
    store
        .keep_key(&key, Some("another one altogether"), &NoKeyStore)
        .unwrap();
    assert_eq!(
        store.place().backups().unwrap(),
        std::slice::from_ref(&made),
        "it is this desk's all the same"
    );
    store.close().await.unwrap();
    let opens = async |with: Unlock<'_>| {
        let (store, _) = desk::open(Place::new(&made.file), with, clock.clone()).await?;
        store.close().await
    };
    opens(Unlock::Passphrase("vier Züge nach Köln")).await.unwrap();
    opens(Unlock::RecoveryCode(&key.recovery_code())).await.unwrap();
    assert!(matches!(
        opens(Unlock::Passphrase("another one altogether")).await,
        Err(Error::WrongKey(_))
    ));
}

#[tokio::test]
async fn whoever_works_goes_on_working_while_it_is_made() {
    let desk = a_desk().await;
    roster_core::demo::fill(&desk.store, 300, 1, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let looks = AtomicUsize::new(0);
    let progress = |done: u64, total: u64| {
        assert!(done <= total);
        looks.fetch_add(1, Ordering::Relaxed);
    };
    let watch = Watch {
        progress: &progress,
        ..Watch::nobody()
    };
    let (made, ()) = tokio::join!(desk.store.back_up(Why::Daily, &watch), async {
        for n in 0..10 {
            desk.adds(&format!("Newcomer {n}")).await;
        }
    });
    let there = made.unwrap().rows["people"];
    assert!((300..=310).contains(&there), "{there}");
    assert_eq!(people::count_people(&desk.store).await.unwrap(), 310);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_stopped_backup_leaves_nothing() {
    let desk = a_desk().await;
    roster_core::demo::fill(&desk.store, 300, 1, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let watch = Watch::nobody();
    watch.stop.store(true, Ordering::Relaxed);
    let answer = desk.store.back_up(Why::Asked, &watch).await;
    assert!(matches!(answer, Err(Error::Cancelled)), "{answer:?}");
    assert_eq!(files(&desk.folder.path().join("Backups")), [""; 0]);
    desk.adds("Ana").await;
}

#[tokio::test]
async fn a_folder_that_is_not_there_or_takes_nothing_is_named_and_not_made() {
    let desk = a_desk().await;
    let stick = desk.folder.path().join("stick");
    let place = desk.store.place();
    place.keep_backups_in(Some(stick.clone())).unwrap();
    let answer = desk.store.back_up(Why::Daily, &Watch::nobody()).await;
    assert!(
        matches!(&answer, Err(Error::Io { path, .. }) if *path == stick),
        "{answer:?}"
    );
    assert!(!stick.exists(), "it was made on the disk beneath the stick");
    assert_eq!(place.backups().unwrap(), []);

    std::fs::create_dir(&stick).unwrap();
    let made = desk.backs_up().await;
    assert_eq!(files(&stick), [made.name.clone(), format!("{}.head", made.name)]);
    // Another way to open the desk, and a reopening, leave the folder as it was chosen.
    desk.store
        .keep_key(&desk.key, Some("a long passphrase"), &desk.pocket)
        .unwrap();
    assert_eq!(desk.store.place().backup_folder(), stick);
    desk.store.place().keep_backups_in(None).unwrap();
    assert_eq!(
        desk.store.place().backup_folder(),
        desk.folder.path().join("Backups")
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_in_the_way_of_the_folder_is_named() {
    let desk = a_desk().await;
    let file = desk.folder.path().join("Backups");
    std::fs::write(&file, "mine").unwrap();
    let answer = desk.store.back_up(Why::Daily, &Watch::nobody()).await;
    assert!(
        matches!(&answer, Err(Error::Io { path, .. }) if *path == file),
        "{answer:?}"
    );
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
}

#[tokio::test]
async fn a_month_of_days_thins_out_and_nothing_else_in_the_folder_is_touched() {
    let desk = a_desk().await;
    assert!(!desk.store.backup_due().await.unwrap(), "nothing was done yet");
    desk.adds("Ana Kowalska").await;
    let folder = desk.folder.path().join("Backups");
    std::fs::create_dir(&folder).unwrap();
    let strangers = [
        "Ruth.desk",
        "Ruth 2020-01-01.desk",
        "Ruth 2020-01-01 090000Z.desk",
        "Holiday.jpg",
    ];
    for name in strangers {
        std::fs::write(folder.join(name), "not a backup of ours").unwrap();
    }
    let first = desk.store.back_up(Why::Restore, &Watch::nobody()).await.unwrap();
    for _ in 0..40 {
        desk.clock.passes(24);
        assert!(desk.store.backup_due().await.unwrap());
        desk.store.back_up(Why::Daily, &Watch::nobody()).await.unwrap();
        assert!(!desk.store.backup_due().await.unwrap());
    }
    let left = desk.backups();
    let ours = left.iter().filter(|b| b.why.is_some()).count();
    // 7 days, 3 weeks before them, the ends of two months; the week's Sunday is among the days.
    assert!((9..=12).contains(&ours), "{left:?}");
    assert!(left.iter().all(|b| b.name != first.name), "30 days are over");
    for name in strangers {
        assert!(folder.join(name).exists(), "{name} is gone");
    }
    let headers = files(&folder)
        .iter()
        .filter(|name| name.ends_with(".head"))
        .count();
    assert_eq!(headers, ours, "headers are left lying about");
}

#[tokio::test]
async fn two_desks_of_one_name_share_a_folder_and_not_their_backups() {
    let (ana, other) = (a_desk().await, a_desk().await);
    let shared = tempfile::tempdir().unwrap();
    for desk in [&ana, &other] {
        desk.store
            .place()
            .keep_backups_in(Some(shared.path().to_owned()))
            .unwrap();
    }
    let (mine, theirs) = (ana.backs_up().await, other.backs_up().await);
    assert_ne!(mine.name, theirs.name);
    assert_eq!(ana.backups(), [mine]);
    assert_eq!(other.backups(), std::slice::from_ref(&theirs));
    let answer = ana.store.place().backup_named(&theirs.name);
    assert_eq!(answer.err().and_then(|e| e.field()), Some("backup"));
}

#[tokio::test]
async fn a_desk_that_is_closed_while_it_is_backed_up_closes_clean() {
    let desk = a_desk().await;
    roster_core::demo::fill(&desk.store, 500, 1, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let watch = Watch::nobody();
    let (made, closed) = tokio::join!(desk.store.back_up(Why::Daily, &watch), desk.store.close());
    closed.unwrap();
    assert!(matches!(made, Err(Error::Cancelled | Error::Closed)), "{made:?}");
    assert!(
        !desk.folder.path().join("Ruth.desk-wal").exists(),
        "the log was not folded in"
    );
    let Desk {
        key,
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
    .opens()
    .await
    .is_sound()
    .await;
}

#[tokio::test]
async fn a_backup_without_its_header_is_listed_and_never_removed() {
    let desk = a_desk().await;
    let made = desk.backs_up().await;
    std::fs::remove_file(Place::new(&made.file).header()).unwrap();
    for _ in 0..3 {
        desk.clock.passes(1);
        desk.backs_up().await;
    }
    let left = desk.backups();
    assert_eq!(
        left.len(),
        2,
        "the newest of the day, and the one that says nothing of itself"
    );
    assert_eq!((left[1].name.as_str(), left[1].why), (made.name.as_str(), None));
    let stranger = Pocket::default();
    let answer = desk::open(
        Place::new(&made.file),
        Unlock::KeyStore(&stranger),
        desk.clock.clone(),
    )
    .await;
    assert!(matches!(answer, Err(Error::WrongKey(_))));
    let code = desk.key.recovery_code();
    desk::open(
        Place::new(&made.file),
        Unlock::RecoveryCode(&code),
        desk.clock.clone(),
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn a_copy_that_a_kill_cut_short_is_swept_up_and_one_under_way_is_not() {
    let desk = a_desk().await;
    let folder = desk.folder.path().join("Backups");
    std::fs::create_dir(&folder).unwrap();
    let left = |name: &str, hours: u64| {
        let file = std::fs::File::create(folder.join(name)).unwrap();
        let at = std::time::UNIX_EPOCH + std::time::Duration::from_millis(MORNING as u64);
        file.set_modified(at - std::time::Duration::from_secs(hours * 3_600))
            .unwrap();
    };
    left("Ruth 2026-11-23 090000Z.desk.0123456789abcdef", 2);
    left("Ruth 2026-11-23 090000Z.desk.0123456789abcdef-journal", 2);
    left("Ruth 2026-11-24 085900Z.desk.fedcba9876543210", 0);
    left("Ruth 2026-11-23 090000Z.desk.mine-own-copy-01", 2);
    let made = desk.backs_up().await;
    assert_eq!(
        files(&folder),
        [
            "Ruth 2026-11-23 090000Z.desk.mine-own-copy-01".to_owned(),
            "Ruth 2026-11-24 085900Z.desk.fedcba9876543210".to_owned(),
            made.name.clone(),
            format!("{}.head", made.name),
        ]
    );
}
