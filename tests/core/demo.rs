//! A desk of invented people.

use crate::a_desk::a_desk;
use roster_core::{Error, demo, people};
use std::sync::atomic::{AtomicBool, Ordering};

/// The window's commands run on any thread.
fn on_any_thread<F: Future + Send>(work: F) -> F {
    work
}

fn going_on() -> AtomicBool {
    AtomicBool::new(false)
}

#[tokio::test]
async fn an_empty_desk_is_filled_in_one_step_that_can_be_taken_back() {
    let desk = a_desk().await;
    let before = desk.everything().await;
    let mut heard = Vec::new();
    let go_on = going_on();
    on_any_thread(demo::fill(&desk.store, 2_050, 7, &go_on, |done| heard.push(done)))
        .await
        .unwrap();
    assert_eq!(heard, [2_000, 2_050]);
    assert_eq!(people::count_people(&desk.store).await.unwrap(), 2_050);
    assert!(!desk.finds("infiniband").await.is_empty());
    desk.is_sound().await;
    assert_eq!(desk.undoes().await, "Invented 2,050 people");
    assert_eq!(desk.everything().await, before);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_desk_with_people_takes_no_invented_ones() {
    let desk = a_desk().await;
    desk.adds("Ana Kowalska").await;
    let refused = demo::fill(&desk.store, 5, 7, &going_on(), |_| ()).await;
    assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
    assert_eq!(people::count_people(&desk.store).await.unwrap(), 1);
}

#[tokio::test]
async fn stopped_half_way_nobody_is_in() {
    let desk = a_desk().await;
    let stop = going_on();
    let stopped = demo::fill(&desk.store, 2_100, 7, &stop, |_| {
        stop.store(true, Ordering::Relaxed)
    })
    .await;
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(people::count_people(&desk.store).await.unwrap(), 0);
    assert!(desk.store.undo_state().await.unwrap().undo.is_none());
    desk.adds("Ana Kowalska").await;
    desk.is_sound().await;
}
