//! Locking: who may still read, who may not, and who gets back in.

use crate::seat::Computer;
use roster_app::{DeskState, Now, Seat, Wants};
use roster_core::FailureCode;
use roster_core::import::Draft;
use roster_core::people::{self, NewPerson};
use std::sync::Arc;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const PASSPHRASE: &str = "eight letters";

/// Ana's desk at a computer without a key store, with one person in it.
async fn a_desk(computer: &Computer) -> (Arc<Seat>, String) {
    let seat = computer.start().await;
    let made = seat.create("Desk", "Ana", Some(PASSPHRASE)).await.unwrap();
    let new = NewPerson {
        name: "Ada Kowalska".into(),
        title: String::new(),
        company: String::new(),
        email: String::new(),
    };
    people::create_person(&seat.store().await.unwrap(), &new)
        .await
        .unwrap();
    (seat, made.recovery_code)
}

async fn locked(seat: &Seat) -> (Wants, Option<String>) {
    match seat.state().await.unwrap() {
        DeskState::Locked { wants, back, .. } => (wants, back),
        other => panic!("not locked: {other:?}"),
    }
}

async fn is_open(seat: &Seat) -> bool {
    matches!(seat.state().await.unwrap(), DeskState::Open { .. })
}

/// How often the page was told of `event`.
fn told(computer: &Computer, event: &str) -> usize {
    let told = computer.told.lock().unwrap();
    told.iter().filter(|(name, _)| name == event).count()
}

/// A page that does what it is asked: saves, then locks.
fn answers_for_the_page(computer: &Computer, seat: &Arc<Seat>) -> tokio::task::JoinHandle<()> {
    let (told, seat) = (Arc::clone(&computer.told), Arc::clone(seat));
    tokio::spawn(async move {
        while !told.lock().unwrap().iter().any(|(name, _)| name == "lock-soon") {
            tokio::task::yield_now().await;
        }
        seat.lock(Some("person:1".into())).await.unwrap();
    })
}

#[tokio::test]
async fn a_locked_desk_is_closed_and_forgets_what_was_read() {
    let computer = Computer::without_key_store();
    let (seat, _) = a_desk(&computer).await;
    let table = computer.folder.path().join("in.csv");
    std::fs::write(&table, "First Name,Email\nBen,ben@example.org\n").unwrap();
    let draft = Draft::open(&table).unwrap();
    let id = draft.id().to_owned();
    seat.keep_draft(draft);
    seat.drop_file(table);
    let held = seat.store().await.unwrap();

    seat.lock(Some("settings".into())).await.unwrap();

    assert_eq!(locked(&seat).await, (Wants::Passphrase, Some("settings".into())));
    assert_eq!(told(&computer, "locked"), 1);
    let refused = seat.store().await.err().unwrap();
    assert_eq!(refused.code, FailureCode::NoDesk);
    assert_eq!(seat.recovery_code().await.unwrap_err().code, FailureCode::NoDesk);
    // Who had the store in hand reads no more with it.
    assert!(held.setting("look.theme").await.is_err());
    assert!(held.check().await.is_err());
    assert!(seat.draft(&id).is_err());
    assert_eq!(seat.take_dropped(), None);
    // The file itself is let go of: another Roster may have it.
    let other = computer.start().await;
    other.unlock(Some(PASSPHRASE)).await.unwrap();
    other.close_desk().await.unwrap();

    // Locked twice is locked; where she stood is not lost.
    seat.lock(None).await.unwrap();
    assert_eq!(locked(&seat).await.1, Some("settings".into()));
    assert_eq!(told(&computer, "locked"), 1);
}

#[tokio::test]
async fn the_passphrase_or_the_code_opens_it_again_and_nothing_else() {
    let computer = Computer::without_key_store();
    let (seat, code) = a_desk(&computer).await;
    seat.lock(None).await.unwrap();
    assert_eq!(
        seat.unlock(Some("eight lettres")).await.unwrap_err().code,
        FailureCode::WrongKey
    );
    assert!(seat.unlock(None).await.is_err());
    assert_eq!(locked(&seat).await.0, Wants::Passphrase);
    assert_eq!(seat.unlock(Some(PASSPHRASE)).await.unwrap().people, 1);
    seat.lock(None).await.unwrap();
    assert_eq!(seat.recover(&code).await.unwrap().people, 1);
}

#[tokio::test]
async fn a_key_in_the_key_store_is_asked_for_again() {
    let computer = Computer::with_key_store();
    let seat = computer.start().await;
    seat.create("Desk", "Ana", None).await.unwrap();
    seat.lock(None).await.unwrap();
    assert_eq!(locked(&seat).await.0, Wants::KeyStore);
    seat.unlock(None).await.unwrap();
    assert!(is_open(&seat).await);
}

#[tokio::test]
async fn a_demo_desk_is_locked_by_hand_only_and_opens_without_a_key() {
    for computer in [Computer::with_key_store(), Computer::without_key_store()] {
        let seat = computer.start().await;
        seat.create_demo().await.unwrap();
        assert_eq!(seat.lock_after().await.unwrap(), 0);
        seat.lock(None).await.unwrap();
        seat.unlock(None).await.unwrap();
        assert!(is_open(&seat).await);
    }
}

#[tokio::test]
async fn nobody_there_for_as_long_as_was_chosen_locks_it() {
    let computer = Computer::without_key_store();
    let (seat, _) = a_desk(&computer).await;
    assert_eq!(seat.lock_after().await.unwrap(), 15);
    let refused = seat.set_lock_after(7).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("minutes"));
    seat.set_lock_after(5).await.unwrap();
    let start = Now::read();
    seat.lock_if_idle(start.and(MINUTE * 4, MINUTE * 4))
        .await
        .unwrap();
    assert!(is_open(&seat).await);
    seat.idle.seen(start.and(MINUTE * 4, MINUTE * 4));
    seat.lock_if_idle(start.and(MINUTE * 8, MINUTE * 8))
        .await
        .unwrap();
    assert!(is_open(&seat).await);

    let page = answers_for_the_page(&computer, &seat);
    seat.lock_if_idle(start.and(MINUTE * 10, MINUTE * 10))
        .await
        .unwrap();
    page.await.unwrap();
    assert_eq!(locked(&seat).await, (Wants::Passphrase, Some("person:1".into())));

    // A locked desk is not locked again, and what was chosen is kept in it.
    seat.lock_if_idle(start.and(MINUTE * 60, MINUTE * 60))
        .await
        .unwrap();
    assert_eq!(told(&computer, "locked"), 1);
    seat.unlock(Some(PASSPHRASE)).await.unwrap();
    assert_eq!(seat.lock_after().await.unwrap(), 5);
    seat.set_lock_after(0).await.unwrap();
    seat.lock_if_idle(Now::read().and(MINUTE * 600, MINUTE * 600))
        .await
        .unwrap();
    assert!(is_open(&seat).await);
}

#[tokio::test]
async fn work_under_way_is_somebody_there() {
    let computer = Computer::without_key_store();
    let (seat, _) = a_desk(&computer).await;
    let work = seat.idle.at_work();
    seat.lock_if_idle(Now::read().and(MINUTE * 60, MINUTE * 60))
        .await
        .unwrap();
    assert!(is_open(&seat).await);
    drop(work);
    let page = answers_for_the_page(&computer, &seat);
    seat.lock_if_idle(Now::read().and(MINUTE * 60, MINUTE * 60))
        .await
        .unwrap();
    page.await.unwrap();
    assert_eq!(locked(&seat).await.0, Wants::Passphrase);
}

#[tokio::test]
async fn a_page_that_hangs_is_locked_all_the_same() {
    let computer = Computer::without_key_store();
    let (seat, _) = a_desk(&computer).await;
    seat.lock_soon(Duration::from_millis(1)).await.unwrap();
    assert_eq!(told(&computer, "lock-soon"), 1);
    assert_eq!(locked(&seat).await, (Wants::Passphrase, None));
    // Where nothing is open nobody is asked.
    seat.lock_soon(Duration::from_millis(1)).await.unwrap();
    assert_eq!(told(&computer, "lock-soon"), 1);
}

#[tokio::test]
async fn a_new_key_makes_the_old_code_worth_nothing() {
    let computer = Computer::without_key_store();
    let (seat, old) = a_desk(&computer).await;
    let refused = seat.rekey(Some("short")).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("passphrase"));
    assert_eq!(
        seat.recovery_code().await.unwrap(),
        old,
        "what failed changed something"
    );

    let renewed = seat.rekey(Some("another passphrase")).await.unwrap();
    assert_eq!(renewed.desk.people, 1);
    assert_eq!(seat.recovery_code().await.unwrap(), renewed.recovery_code);
    assert!(told(&computer, "rekey-progress") > 3);
    seat.lock(None).await.unwrap();
    assert!(seat.recover(&old).await.is_err());
    assert!(seat.unlock(Some(PASSPHRASE)).await.is_err());
    seat.unlock(Some("another passphrase")).await.unwrap();
    seat.lock(None).await.unwrap();
    seat.recover(&renewed.recovery_code).await.unwrap();
}

#[tokio::test]
async fn a_machine_that_sleeps_waits_for_no_new_key_and_no_restore() {
    let computer = Computer::without_key_store();
    let (seat, code) = a_desk(&computer).await;
    let (renewed, done) = tokio::join!(seat.rekey(Some("another passphrase")), seat.lock_soon(MINUTE),);
    done.unwrap();
    assert_eq!(renewed.err().unwrap().code, FailureCode::Cancelled);
    assert_eq!(locked(&seat).await.0, Wants::Passphrase);
    seat.unlock(Some(PASSPHRASE)).await.unwrap();
    assert_eq!(seat.recovery_code().await.unwrap(), code);

    let backup = seat.back_up().await.unwrap();
    let (restored, done) = tokio::join!(seat.restore(&backup.name), seat.lock_soon(MINUTE));
    done.unwrap();
    assert_eq!(restored.err().unwrap().code, FailureCode::Cancelled);
    locked(&seat).await;
    assert_eq!(seat.unlock(Some(PASSPHRASE)).await.unwrap().people, 1);
}

#[tokio::test]
async fn the_code_makes_no_other_desk_of_one_whose_key_is_still_kept() {
    let computer = Computer::with_key_store();
    let seat = computer.start().await;
    let code = seat.create("Desk", "Ana", None).await.unwrap().recovery_code;
    let who = seat.store().await.unwrap().identity().desk_id();
    seat.lock(None).await.unwrap();
    assert!(seat.recover("not the code").await.is_err());
    seat.recover(&code).await.unwrap();
    assert_eq!(seat.store().await.unwrap().identity().desk_id(), who);
    seat.lock(None).await.unwrap();
    seat.unlock(None).await.unwrap();
    assert_eq!(seat.store().await.unwrap().identity().desk_id(), who);
}

#[tokio::test]
async fn a_folder_chosen_for_a_desk_that_was_locked_meanwhile_is_not_written_to_its_header() {
    let computer = Computer::without_key_store();
    let (seat, _) = a_desk(&computer).await;
    computer.pick(Some("elsewhere"));
    let (chosen, done) = tokio::join!(seat.choose_backup_folder(), seat.lock(None));
    done.unwrap();
    assert_eq!(chosen.err().unwrap().code, FailureCode::NoDesk);
    seat.unlock(Some(PASSPHRASE)).await.unwrap();
    assert!(seat.backups().await.unwrap().beside);
}
