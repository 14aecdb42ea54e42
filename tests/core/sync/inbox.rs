//! What was changed on two desks at once.

use super::*;
use roster_core::people::{PersonField, PersonId};
use roster_core::sync::{Conflict, conflicts, keep_other, keep_shown};

/// Ana and Ben gave the same person different titles; both have heard of it.
async fn a_conflict() -> (Desk, Desk, PersonId) {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "").await;
    talk(&ana, &ben).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    ben.clock.passes(1);
    ben.sets(ada, PersonField::Title, "Founder").await;
    talk(&ana, &ben).await;
    (ana, ben, ada)
}

async fn only(desk: &Desk) -> Conflict {
    let mut all = conflicts(&desk.store).await.unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[tokio::test]
async fn both_values_are_kept_and_the_same_is_shown_on_every_desk() {
    let (ana, ben, ada) = a_conflict().await;
    agree(&ana, &ben).await;
    assert_eq!(ana.sees(ada).await.title, "Founder");
    for desk in [&ana, &ben] {
        let conflict = only(desk).await;
        assert_eq!(conflict.table, "people");
        assert_eq!(
            (
                conflict.shown.columns["title"].as_str(),
                conflict.shown.person.as_str()
            ),
            ("Founder", "Ben")
        );
        let others: Vec<_> = conflict
            .others
            .iter()
            .map(|o| (o.columns["title"].as_str(), o.person.as_str()))
            .collect();
        assert_eq!(others, [("Director", "Ana")]);
    }
    // Told by a third desk, it is the same.
    let eve = desk_of("Eve").await;
    meet(&ana, &eve).await;
    sends(&ana, &eve).await;
    assert_eq!(only(&eve).await.shown, only(&ana).await.shown);
}

#[tokio::test]
async fn keeping_what_is_shown_settles_it_everywhere_and_undo_brings_it_back() {
    let (ana, ben, ada) = a_conflict().await;
    let value = only(&ana).await.others[0].id.clone();
    keep_shown(&ana.store, &value).await.unwrap();
    assert_eq!(conflicts(&ana.store).await.unwrap(), []);
    talk(&ana, &ben).await;
    assert_eq!(conflicts(&ben.store).await.unwrap(), []);
    assert_eq!(ben.sees(ada).await.title, "Founder");
    agree(&ana, &ben).await;
    assert!(keep_shown(&ana.store, &value).await.is_err(), "it is settled");
    ana.undoes().await;
    assert_eq!(only(&ana).await.others[0].columns["title"], "Director");
    assert_eq!(ana.sees(ada).await.title, "Founder");
    talk(&ana, &ben).await;
    assert_eq!(only(&ben).await.others[0].columns["title"], "Director");
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn taking_the_other_settles_it_everywhere_and_undo_brings_it_back() {
    let (ana, ben, ada) = a_conflict().await;
    keep_other(&ben.store, &only(&ben).await.others[0].id)
        .await
        .unwrap();
    assert_eq!(ben.sees(ada).await.title, "Director");
    talk(&ana, &ben).await;
    assert_eq!(
        (
            conflicts(&ana.store).await.unwrap(),
            ana.sees(ada).await.title.as_str()
        ),
        (vec![], "Director")
    );
    ben.undoes().await;
    assert_eq!(ben.sees(ada).await.title, "Founder");
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    assert_eq!(only(&ana).await.others[0].columns["title"], "Director");
}

#[tokio::test]
async fn an_edit_settles_it_too() {
    let (ana, ben, ada) = a_conflict().await;
    ana.sets(ada, PersonField::Location, "London").await;
    assert_eq!(conflicts(&ana.store).await.unwrap().len(), 1, "another field");
    ana.sets(ada, PersonField::Title, "Founding director").await;
    assert_eq!(conflicts(&ana.store).await.unwrap(), []);
    talk(&ana, &ben).await;
    assert_eq!(
        (
            conflicts(&ben.store).await.unwrap(),
            ben.sees(ada).await.title.as_str()
        ),
        (vec![], "Founding director")
    );
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn the_same_change_on_both_desks_is_no_conflict() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds("Ada").await;
    talk(&ana, &ben).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    ben.sets(ada, PersonField::Title, "Director").await;
    talk(&ana, &ben).await;
    assert_eq!(conflicts(&ana.store).await.unwrap(), []);
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn somebody_who_was_removed_and_worked_on_can_be_kept() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds("Ada").await;
    talk(&ana, &ben).await;
    ana.deletes(&[ada]).await;
    ben.sets(ada, PersonField::Title, "Director").await;
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    let conflict = only(&ana).await;
    assert!(conflict.removed);
    let value = &conflict.others[0];
    assert_eq!(value.person, "Ana");
    assert!(keep_other(&ana.store, &value.id).await.is_err());
    keep_shown(&ana.store, &value.id).await.unwrap();
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    for desk in [&ana, &ben] {
        assert_eq!(conflicts(&desk.store).await.unwrap(), []);
        assert_eq!(desk.sees(ada).await.title, "Director");
    }
    // Whoever has seen all that removes her for good.
    ben.deletes(&[ada]).await;
    talk(&ana, &ben).await;
    assert_eq!(ana.finds("").await, [""; 0]);
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_removal_that_is_taken_back_brings_the_other_value_back() {
    let (ana, ben, ada) = a_conflict().await;
    ana.deletes(&[ada]).await;
    ana.undoes().await;
    assert_eq!(only(&ana).await.others[0].columns["title"], "Director");
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    assert_eq!(only(&ben).await.others[0].columns["title"], "Director");
    assert_eq!(ben.sees(ada).await.title, "Founder");
}

#[tokio::test]
async fn whoever_wrote_what_is_shown_is_named_with_it_though_both_wrote_at_once() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "").await;
    talk(&ana, &ben).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    ben.sets(ada, PersonField::Title, "Founder").await;
    talk(&ana, &ben).await;
    for desk in [&ana, &ben] {
        let conflict = only(desk).await;
        for value in [&conflict.shown, &conflict.others[0]] {
            let wrote = if value.person == "Ana" {
                "Director"
            } else {
                "Founder"
            };
            assert_eq!(value.columns["title"], wrote);
        }
    }
}
