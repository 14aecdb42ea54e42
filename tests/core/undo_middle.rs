//! Taking back out of the middle: what stands in the way, the rest, and all of it at one stroke.

use crate::a_desk::{Desk, a_desk};
use crate::undo::{Act, act, does};
use proptest::prelude::*;
use roster_core::Error;
use roster_core::people::{ContactKind, PersonField, remove_contact};
use sqlx::Row as _;

impl Desk {
    /// The number of what was done last.
    async fn last(&self) -> i64 {
        self.store.undo_state().await.unwrap().undo.unwrap().seq
    }

    async fn in_the_way_of(&self, seq: i64) -> Vec<String> {
        let found = self.store.what_stands_in_the_way(seq).await.unwrap();
        found.into_iter().map(|one| one.label).collect()
    }
}

#[tokio::test]
async fn another_field_of_the_same_person_stands_in_nobodys_way() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    let start = desk.everything().await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    let title = desk.last().await;
    desk.sets(ana, PersonField::Location, "Kraków").await;
    let later = desk.sees(ana).await;
    assert!(desk.in_the_way_of(title).await.is_empty());
    desk.store.undo_one(title).await.unwrap();
    let now = desk.sees(ana).await;
    assert_eq!((now.title.as_str(), now.location.as_str()), ("", "Kraków"));
    assert_eq!(
        now.updated_at, later.updated_at,
        "the later change is still the last"
    );
    desk.undoes().await;
    assert_eq!(desk.everything().await, start, "to the byte, stamps too");
    assert_eq!(desk.redoes().await, "Changed the location of Ana");
    assert_eq!(desk.redoes().await, "Changed the title of Ana");
    desk.is_sound().await;
}

#[tokio::test]
async fn what_stands_in_the_way_is_named_and_can_be_taken_back_with_it() {
    let desk = a_desk().await;
    let start = desk.everything().await;
    let ana = desk.adds_at("Ana", "", "Tarnwick", "").await;
    let made = desk.last().await;
    let ben = desk.adds_at("Ben", "", "Tarnwick", "").await;
    desk.gives(ana, ContactKind::Phone, "+48 600 100 200").await;
    desk.sets(ben, PersonField::Title, "Engineer").await;
    let end = desk.everything().await;
    assert_eq!(
        desk.in_the_way_of(made).await,
        ["Added Ben", "Added a phone of Ana"],
        "the first works at the company that was made with her"
    );
    let mut changes = desk.store.changes();
    assert_eq!(desk.store.undo_with_later(made).await.unwrap().label, "Added Ana");
    let told = changes.try_recv().unwrap();
    assert_eq!(
        (told.op.as_str(), told.label.as_str()),
        ("undo", "Undid: Added Ana")
    );
    assert!(changes.try_recv().is_err(), "one event for all of it");
    assert_eq!(desk.everything().await, start);
    for label in [
        "Added Ana",
        "Added Ben",
        "Changed the title of Ben",
        "Added a phone of Ana",
    ] {
        assert_eq!(desk.redoes().await, label);
    }
    assert_eq!(desk.everything().await, end);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_rest_is_taken_back_and_what_was_changed_later_stays() {
    let desk = a_desk().await;
    let (ana, ben) = (desk.adds("Ana").await, desk.adds("Ben").await);
    desk.tags(&[ana, ben], "hot").await;
    let tagged = desk.last().await;
    roster_core::people::untag_people(&desk.store, &[ana], "hot")
        .await
        .unwrap();
    desk.tags(&[ana], "hot").await;
    let before = desk.everything().await;
    assert!(matches!(
        desk.store.undo_one(tagged).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(
        desk.store.undo_rest(tagged).await.unwrap().label,
        "Tagged 2 people “hot”"
    );
    assert_eq!(desk.sees(ana).await.tags, ["hot"]);
    assert!(desk.sees(ben).await.tags.is_empty());
    desk.is_sound().await;
    let nothing_left = desk.store.undo_rest(tagged).await.unwrap_err();
    assert!(
        matches!(&nothing_left, Error::Conflict(why) if why.contains("nothing left")),
        "{nothing_left}"
    );
    // It is an operation as any: undone, done again, and in the way of what it took back a part of.
    assert_eq!(desk.undoes().await, "Undid in part: Tagged 2 people “hot”");
    assert_eq!(desk.everything().await, before);
    desk.redoes().await;
    assert_eq!(
        desk.in_the_way_of(tagged).await.last().map(String::as_str),
        Some("Undid in part: Tagged 2 people “hot”")
    );
}

#[tokio::test]
async fn a_person_worked_on_since_she_was_made_stays_whole() {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana", "Engineer", "Tarnwick", "ana@example.org")
        .await;
    let made = desk.last().await;
    desk.sets(ana, PersonField::Title, "Director").await;
    let before = desk.everything().await;
    assert!(matches!(
        desk.store.undo_rest(made).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(
        desk.everything().await,
        before,
        "her e-mail and company are hers still"
    );
}

#[tokio::test]
async fn an_address_is_taken_back_with_what_it_is_compared_by_or_not_at_all() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana", "", "", "ana@example.org").await;
    let mail = desk.sees(ana).await.contacts[0].id;
    let edit = async |value: &str| {
        roster_core::people::edit_contact(&desk.store, mail, value, "")
            .await
            .unwrap();
    };
    edit("anna@example.org").await;
    let changed = desk.last().await;
    edit("Anna@example.org").await;
    assert!(matches!(
        desk.store.undo_rest(changed).await,
        Err(Error::Conflict(_))
    ));
    let contact = &desk.sees(ana).await.contacts[0];
    assert_eq!(
        (contact.value.as_str(), contact.norm.as_str()),
        ("Anna@example.org", "anna@example.org")
    );
}

#[tokio::test]
async fn a_name_is_taken_back_with_its_parts_or_not_at_all() {
    let desk = a_desk().await;
    let ana = desk.adds("Bob Smith").await;
    desk.sets(ana, PersonField::Name, "Ana Kowal").await;
    let renamed = desk.last().await;
    desk.sets(ana, PersonField::Family, "Kowalska").await;
    let before = desk.everything().await;
    assert!(matches!(
        desk.store.undo_rest(renamed).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn an_undone_step_is_done_again_out_of_order_unless_something_stands_in_its_way() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana", "", "", "ana@example.org").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    let title = desk.last().await;
    desk.sets(ana, PersonField::Location, "Kraków").await;
    desk.undoes().await;
    desk.undoes().await;
    remove_contact(&desk.store, desk.sees(ana).await.contacts[0].id)
        .await
        .unwrap();
    assert!(
        matches!(desk.store.redo().await, Err(Error::NotFound(_))),
        "something was done since"
    );
    assert_eq!(
        desk.store.redo_one(title).await.unwrap().label,
        "Changed the title of Ana"
    );
    assert_eq!(desk.sees(ana).await.title, "Engineer");
    assert!(
        matches!(desk.store.redo_one(title).await, Err(Error::NotFound(_))),
        "it is not undone any more"
    );
    assert_eq!(
        desk.undoes().await,
        "Changed the title of Ana",
        "what had its turn last goes first"
    );
    desk.sets(ana, PersonField::Title, "Director").await;
    assert!(matches!(
        desk.store.redo_one(title).await,
        Err(Error::Conflict(_))
    ));
}

#[tokio::test]
async fn undoing_in_order_meets_nothing_that_was_undone_before() {
    let desk = a_desk().await;
    let start = desk.everything().await;
    let ana = desk.adds("Ana").await;
    let made = desk.last().await;
    desk.adds_at("Ben", "", "Tarnwick", "").await;
    // She came to the company that was made with him, and then neither ever was.
    desk.sets(ana, PersonField::Company, "Tarnwick").await;
    desk.store.undo_with_later(made).await.unwrap();
    assert_eq!(desk.undoes().await, "Added Ben");
    assert_eq!(desk.everything().await, start);
}

/// Something done to what was done before, counted among all of it.
#[derive(Debug, Clone)]
pub enum Turn {
    Act(Act),
    UndoOne(usize),
    UndoRest(usize),
    UndoWithLater(usize),
    RedoOne(usize),
}

pub fn turn() -> impl Strategy<Value = Turn> {
    let which = 0_usize..30;
    prop_oneof![
        6 => act().prop_map(Turn::Act),
        2 => which.clone().prop_map(Turn::UndoOne),
        2 => which.clone().prop_map(Turn::UndoRest),
        1 => which.clone().prop_map(Turn::UndoWithLater),
        2 => which.prop_map(Turn::RedoOne),
    ]
}

pub async fn takes(desk: &Desk, turn: &Turn) {
    let (Turn::UndoOne(n) | Turn::UndoRest(n) | Turn::UndoWithLater(n) | Turn::RedoOne(n)) = turn else {
        let Turn::Act(act) = turn else { unreachable!() };
        match act {
            // Done again out of order, a step may stand in the way of the next one to do again.
            Act::Redo => drop(desk.store.redo().await),
            _ => does(desk, act).await,
        }
        return;
    };
    let mut conn = desk.store.read().await.unwrap();
    let all: Vec<i64> = sqlx::query("SELECT seq FROM operations WHERE undoes IS NULL ORDER BY seq")
        .fetch_all(&mut *conn)
        .await
        .unwrap()
        .iter()
        .map(|row| row.get(0))
        .collect();
    drop(conn);
    let Some(seq) = all.get(n % all.len().max(1)).copied() else {
        return;
    };
    let free = desk.store.what_stands_in_the_way(seq).await.unwrap().is_empty();
    let before = desk.everything().await;
    let (one, answer) = match turn {
        Turn::UndoRest(_) => (false, desk.store.undo_rest(seq).await),
        Turn::UndoWithLater(_) => (false, desk.store.undo_with_later(seq).await),
        Turn::RedoOne(_) => (true, desk.store.redo_one(seq).await),
        _ => (true, desk.store.undo_one(seq).await),
    };
    match answer {
        Ok(_) => assert!(free || !one, "{turn:?} went through what stands in its way"),
        Err(Error::NotFound(_)) => assert_eq!(desk.everything().await, before),
        Err(Error::Conflict(why)) => {
            assert!(
                !free || !one,
                "{turn:?}: nothing stands in the way, and yet: {why}"
            );
            assert_eq!(desk.everything().await, before);
        }
        Err(other) => panic!("{turn:?}: {other}"),
    }
}

async fn all_back_from_anywhere(turns: Vec<Turn>) {
    let desk = a_desk().await;
    let start = desk.everything().await;
    for turn in &turns {
        takes(&desk, turn).await;
        desk.is_sound().await;
    }
    let end = desk.everything().await;
    let mut steps = 0;
    while desk.store.undo_state().await.unwrap().undo.is_some() {
        desk.undoes().await;
        steps += 1;
    }
    assert_eq!(desk.everything().await, start, "after {turns:#?}");
    desk.is_sound().await;
    for _ in 0..steps {
        desk.redoes().await;
    }
    assert_eq!(desk.everything().await, end, "after {turns:#?}");
    desk.is_sound().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_taken_back_out_of_the_middle_undoing_everything_comes_to_the_start(turns in prop::collection::vec(turn(), 1..28)) {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(all_back_from_anywhere(turns));
    }
}
