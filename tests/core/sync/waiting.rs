//! Rows that come before what they name.

use super::*;
use roster_core::off_limits::{OffLimitsDraft, Stance, set_off_limits};
use roster_core::roles::{NewRole, RoleId, create_role, role};

/// Ben had Tarnwick and does not any more; Ana writes for one who has it.
async fn without_the_top() -> (Desk, Desk, RoleId) {
    let (ana, ben) = two_desks().await;
    ana.adds_at("Ada", "Engineer", "Tarnwick", "").await;
    sends(&ana, &ben).await;
    sends(&ben, &ana).await;
    ben.undoes().await;
    let new = NewRole {
        title: "Kernel engineer".into(),
        company: "Tarnwick".into(),
    };
    let made = create_role(&ana.store, &new).await.unwrap();
    (ana, ben, made)
}

async fn roles(desk: &Desk) -> usize {
    desk.everything().await["roles"].len()
}

#[tokio::test]
async fn a_chain_whose_top_is_missing_waits_for_it_together() {
    let (ana, ben, _) = without_the_top().await;
    let arrival = sends(&ana, &ben).await;
    assert!(!arrival.complete);
    assert_eq!((roles(&ana).await, roles(&ben).await), (1, 0));
    ben.is_sound().await;
    talk(&ben, &ana).await;
    agree(&ana, &ben).await;
    assert_eq!(roles(&ben).await, 1);
}

#[tokio::test]
async fn what_waited_waits_again_when_what_it_waited_for_is_taken_back() {
    let (ana, ben, _) = without_the_top().await;
    sends(&ana, &ben).await;
    let before = ben.everything().await;
    sends(&ben, &ana).await;
    let (top, _) = writes(&ana, &to(&ben), "top.roster").await;
    takes(&ben, &top).await;
    assert_eq!(roles(&ben).await, 1);
    ben.undoes().await;
    assert_eq!(ben.everything().await, before);
    // Nothing of it is removed elsewhere.
    assert_eq!(sends(&ben, &ana).await.tables, []);
    assert_eq!(roles(&ana).await, 1);
    takes(&ben, &top).await;
    assert_eq!(roles(&ben).await, 1);
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_row_that_cannot_be_without_what_is_missing_waits_whole() {
    let (ana, ben, made) = without_the_top().await;
    let company = role(&ana.store, made).await.unwrap().company;
    let draft = OffLimitsDraft {
        company: Some(company),
        person: None,
        stance: Stance::Off,
        reason: "client".into(),
        from: String::new(),
        until: String::new(),
    };
    set_off_limits(&ana.store, &draft).await.unwrap();
    sends(&ana, &ben).await;
    assert_eq!(ben.everything().await["off_limits"], [""; 0]);
    ben.is_sound().await;
    talk(&ben, &ana).await;
    agree(&ana, &ben).await;
    assert_eq!(ben.everything().await["off_limits"].len(), 1);
}
