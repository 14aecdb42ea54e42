//! Files that were taken in and are taken back.

use super::*;
use roster_core::Error;
use roster_core::people::PersonField;

#[tokio::test]
async fn two_files_are_taken_back_one_after_the_other() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "").await;
    sends(&ana, &ben).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    sends(&ana, &ben).await;
    ben.undoes().await;
    ben.undoes().await;
    assert_eq!(ben.finds("").await, [""; 0]);
    assert_eq!(sends(&ben, &ana).await.tables, []);
    assert_eq!(ana.sees(ada).await.title, "Director");
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_file_is_taken_back_done_again_and_taken_back() {
    let (ana, ben) = two_desks().await;
    let ada = ana
        .adds_at("Ada", "Engineer", "Tarnwick", "ada@example.org")
        .await;
    sends(&ana, &ben).await;
    ben.undoes().await;
    ben.redoes().await;
    // To have it again is no edit of Ben's.
    assert_eq!(sends(&ben, &ana).await.tables, []);
    ben.undoes().await;
    assert_eq!(sends(&ben, &ana).await.tables, []);
    assert_eq!(ana.sees(ada).await.title, "Engineer");
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_file_is_not_taken_back_in_part_nor_with_what_was_done_to_what_it_brought() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds("Ada").await;
    ana.adds("Eve").await;
    sends(&ana, &ben).await;
    let file = ben.store.undo_state().await.unwrap().undo.unwrap().seq;
    ben.sets(ada, PersonField::Title, "Director").await;
    let before = ben.everything().await;
    for refused in [
        ben.store.undo_rest(file).await,
        ben.store.undo_with_later(file).await,
    ] {
        let Err(Error::Conflict(said)) = refused else {
            panic!("{refused:?}")
        };
        assert!(
            said.contains("the other desks") && said.contains("or leave it"),
            "{said}"
        );
    }
    assert_eq!(ben.everything().await, before);
    talk(&ana, &ben).await;
    assert_eq!(ana.finds("").await.len(), 2);
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn what_came_since_from_others_is_not_acknowledged_any_more_either() {
    let (ana, ben) = two_desks().await;
    let eve = desk_of("Eve").await;
    meet(&ana, &eve).await;
    meet(&ben, &eve).await;
    ana.adds("Ada").await;
    talk(&ana, &eve).await;
    // Ben has Ada of Ana; of Eve's file, which has her too, nothing was new.
    sends(&ana, &ben).await;
    sends(&eve, &ben).await;
    ben.undoes().await;
    assert_eq!(ben.finds("").await, [""; 0]);
    sends(&ben, &eve).await;
    sends(&eve, &ben).await;
    assert_eq!(ben.finds("").await, ["Ada"]);
}
