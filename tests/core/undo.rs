//! Everything can be taken back, and done again.

use crate::a_desk::{Desk, a_desk};
use proptest::prelude::*;
use roster_core::people::{
    self, ContactKind, PersonField, PersonId, edit_contact, edit_person, prefer_contact, remove_contact,
    untag_people,
};
use roster_core::{Error, companies, demo};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

#[tokio::test]
async fn each_step_is_taken_back_and_done_again_in_order_over_a_reopening() {
    let mut desk = a_desk().await;
    let mut states = vec![desk.everything().await];
    let ana = desk
        .adds_at("Ana Kowalska", "Engineer", "Tarnwick", "ana@example.org")
        .await;
    states.push(desk.everything().await);
    desk.sets(ana, PersonField::Name, "Anna Nowak").await;
    states.push(desk.everything().await);
    desk.sets(ana, PersonField::Company, "Osterhale").await;
    states.push(desk.everything().await);
    let work = desk
        .gives(ana, ContactKind::Email, "ana@osterhale.example")
        .await
        .contacts[1]
        .id;
    states.push(desk.everything().await);
    prefer_contact(&desk.store, work).await.unwrap();
    states.push(desk.everything().await);
    edit_contact(&desk.store, work, "anna@osterhale.example", "work")
        .await
        .unwrap();
    states.push(desk.everything().await);
    remove_contact(&desk.store, work).await.unwrap();
    states.push(desk.everything().await);
    desk.tags(&[ana], "hot").await;
    states.push(desk.everything().await);
    untag_people(&desk.store, &[ana], "hot").await.unwrap();
    states.push(desk.everything().await);
    desk.deletes(&[ana]).await;
    states.push(desk.everything().await);

    for state in states.iter().rev().skip(1) {
        desk = desk.reopens().await;
        desk.undoes().await;
        assert_eq!(&desk.everything().await, state);
    }
    assert!(matches!(desk.store.undo().await, Err(Error::NotFound(_))));
    assert!(desk.finds("anna").await.is_empty());
    for state in states.iter().skip(1) {
        desk = desk.reopens().await;
        desk.redoes().await;
        assert_eq!(&desk.everything().await, state);
    }
    assert!(matches!(desk.store.redo().await, Err(Error::NotFound(_))));
    desk.is_sound().await;
}

#[tokio::test]
async fn the_menu_says_what_would_be_taken_back() {
    let desk = a_desk().await;
    let state = desk.store.undo_state().await.unwrap();
    assert!(state.undo.is_none() && state.redo.is_none());
    let ana = desk.adds("Ana").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    assert_eq!(desk.undoes().await, "Changed the title of Ana");
    let state = desk.store.undo_state().await.unwrap();
    assert_eq!(state.undo.unwrap().label, "Added Ana");
    assert_eq!(state.redo.unwrap().label, "Changed the title of Ana");
    // Something new: what was undone before it stays undone.
    desk.sets(ana, PersonField::Title, "Director").await;
    assert!(desk.store.undo_state().await.unwrap().redo.is_none());
    assert!(matches!(desk.store.redo().await, Err(Error::NotFound(_))));
    assert_eq!(desk.sees(ana).await.title, "Director");
}

#[tokio::test]
async fn two_quick_undos_take_back_two_steps() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;
    desk.sets(ana, PersonField::Title, "Director").await;
    let (one, two) = tokio::join!(desk.store.undo(), desk.store.undo());
    one.unwrap();
    two.unwrap();
    assert_eq!(desk.sees(ana).await.title, "");
}

#[tokio::test]
async fn an_undo_that_is_stopped_leaves_everything_as_it_was() {
    let desk = a_desk().await;
    demo::fill(&desk.store, 1_000, 1, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    let before = desk.everything().await;
    let stopping = async {
        loop {
            desk.store.stop_undo();
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        undone = desk.store.undo() => assert!(matches!(undone, Err(Error::Cancelled)), "{undone:?}"),
        () = stopping => unreachable!(),
    }
    assert_eq!(desk.everything().await, before);
    // What was stopped once is not stopped for ever.
    desk.undoes().await;
    assert_eq!(desk.searches("").await.all, 0);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_step_out_of_the_middle_is_taken_back_unless_a_later_one_stands_on_it() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    let made = desk.store.undo_state().await.unwrap().undo.unwrap();
    let ben = desk.adds("Ben").await;
    desk.sets(ana, PersonField::Title, "Engineer").await;

    let before = desk.everything().await;
    let refused = desk.store.undo_one(made.seq).await.unwrap_err();
    assert!(
        matches!(&refused, Error::Conflict(why) if why.contains("Changed the title of Ana")),
        "{refused}"
    );
    assert_eq!(desk.everything().await, before);

    desk.undoes().await;
    assert_eq!(desk.store.undo_one(made.seq).await.unwrap().label, "Added Ana");
    assert_eq!(desk.finds("").await, ["Ben"]);
    assert!(matches!(
        desk.store.undo_one(made.seq).await,
        Err(Error::NotFound(_))
    ));
    assert_eq!(desk.redoes().await, "Added Ana");
    assert_eq!(desk.finds("").await, ["Ana", "Ben"]);
    assert_eq!(desk.sees(ben).await.name, "Ben");
}

#[tokio::test]
async fn a_company_that_another_came_to_work_at_is_not_taken_away() {
    let desk = a_desk().await;
    desk.adds_at("Ana", "", "Tarnwick", "").await;
    let made = desk.store.undo_state().await.unwrap().undo.unwrap();
    let ben = desk.adds_at("Ben", "", "Tarnwick", "").await;
    let refused = desk.store.undo_one(made.seq).await;
    assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
    assert_eq!(desk.sees(ben).await.company.unwrap().name, "Tarnwick");
    desk.is_sound().await;
}

#[tokio::test]
async fn what_fails_or_is_dropped_half_way_changes_nothing() {
    let desk = a_desk().await;
    desk.adds_at("Ana", "", "Tarnwick", "").await;
    let before = desk.everything().await;
    let mut changes = desk.store.changes();
    let failed: Result<(), Error> = desk
        .store
        .write("half", "Did half of it", async |tx| {
            companies::named(tx, "Osterhale").await?;
            Err(Error::Cancelled)
        })
        .await;
    assert!(matches!(failed, Err(Error::Cancelled)));
    let never_done = desk.store.write("half", "Did half of it", async |tx| {
        companies::named(tx, "Osterhale").await?;
        std::future::pending::<Result<(), Error>>().await
    });
    assert!(
        tokio::time::timeout(Duration::from_millis(50), never_done)
            .await
            .is_err()
    );
    assert_eq!(desk.everything().await, before);
    assert!(changes.try_recv().is_err());
    assert_eq!(desk.undoes().await, "Added Ana");
    desk.is_sound().await;
}

/// Something done at a desk; whom it is done to is counted among those who are there.
#[derive(Debug, Clone)]
pub enum Act {
    Add(String, String, String),
    Set(usize, PersonField, String),
    Give(usize, ContactKind, String),
    Readdress(usize, usize, String),
    Prefer(usize, usize),
    Strip(usize, usize),
    Tag(usize, usize, &'static str),
    Untag(usize, usize, &'static str),
    Delete(usize, usize),
    Undo,
    Redo,
}

pub fn act() -> impl Strategy<Value = Act> {
    let who = 0_usize..5;
    let company = prop_oneof!["", "Tarnwick", "tarnwick inc", "Osterhale", "Zephrane"];
    let tag = prop_oneof![Just("hot"), Just("Hot"), Just("C++"), Just("🚀")];
    let field = prop_oneof![
        Just((PersonField::Name, "[A-Zał '\\\\\"]{1,8}x")),
        Just((PersonField::Title, "[a-z王 ]{0,6}")),
        Just((PersonField::Notes, "[a-z\n\"'\\\\{},0-9é]{0,12}")),
        Just((PersonField::Location, "[0-9]{0,3}")),
        Just((PersonField::Company, "(Tarnwick|Osterhale|)")),
    ];
    let mail = "[ab]{1,2}@example\\.org";
    prop_oneof![
        3 => ("[A-Z][a-zé]{1,5} [A-Z][a-z]{1,5}", company, prop_oneof!["", mail]).prop_map(|(n, c, e)| Act::Add(n, c, e)),
        4 => (who.clone(), field.prop_flat_map(|(field, text)| (Just(field), text)))
            .prop_map(|(w, (field, text))| Act::Set(w, field, text)),
        2 => (who.clone(), mail).prop_map(|(w, v)| Act::Give(w, ContactKind::Email, v)),
        1 => (who.clone(), "020 7946 0[0-9]{3}").prop_map(|(w, v)| Act::Give(w, ContactKind::Phone, v)),
        1 => (who.clone(), who.clone(), mail).prop_map(|(w, n, v)| Act::Readdress(w, n, v)),
        1 => (who.clone(), who.clone()).prop_map(|(w, n)| Act::Prefer(w, n)),
        1 => (who.clone(), who.clone()).prop_map(|(w, n)| Act::Strip(w, n)),
        2 => (who.clone(), who.clone(), tag.clone()).prop_map(|(a, b, t)| Act::Tag(a, b, t)),
        1 => (who.clone(), who.clone(), tag).prop_map(|(a, b, t)| Act::Untag(a, b, t)),
        2 => (who.clone(), who).prop_map(|(a, b)| Act::Delete(a, b)),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

/// Does it, refused or not.
pub async fn does(desk: &Desk, act: &Act) {
    let here: Vec<PersonId> = desk.searches("").await.rows.iter().map(|row| row.id).collect();
    let who = |n: &usize| here.get(n % here.len().max(1)).copied();
    let both = |a: &usize, b: &usize| -> Vec<PersonId> { [who(a), who(b)].into_iter().flatten().collect() };
    let store = &desk.store;
    let mut address = None;
    if let Act::Readdress(w, n, _) | Act::Prefer(w, n) | Act::Strip(w, n) = act
        && let Some(w) = who(w)
    {
        let contacts = desk.sees(w).await.contacts;
        address = contacts.get(n % contacts.len().max(1)).map(|c| c.id);
    }
    match (act, address) {
        (Act::Add(name, company, email), _) => {
            desk.adds_at(name, "", company, email).await;
        }
        (Act::Set(w, field, text), _) => {
            if let Some(w) = who(w) {
                let _ = edit_person(store, w, *field, text).await;
            }
        }
        (Act::Give(w, kind, value), _) => {
            if let Some(w) = who(w) {
                let _ = people::add_contact(store, w, *kind, value, "").await;
            }
        }
        (Act::Readdress(_, _, value), Some(id)) => drop(edit_contact(store, id, value, "new").await),
        (Act::Prefer(..), Some(id)) => drop(prefer_contact(store, id).await),
        (Act::Strip(..), Some(id)) => drop(remove_contact(store, id).await),
        (Act::Readdress(..) | Act::Prefer(..) | Act::Strip(..), None) => {}
        (Act::Tag(a, b, tag), _) => drop(people::tag_people(store, &both(a, b), tag).await),
        (Act::Untag(a, b, tag), _) => drop(untag_people(store, &both(a, b), tag).await),
        (Act::Delete(a, b), _) => drop(people::delete_people(store, &both(a, b)).await),
        (Act::Undo, _) => ends_or_goes_on(store.undo().await),
        (Act::Redo, _) => ends_or_goes_on(store.redo().await),
    }
}

/// Taking back in order never meets anything in its way.
fn ends_or_goes_on<T: std::fmt::Debug>(step: roster_core::Result<T>) {
    assert!(matches!(step, Ok(_) | Err(Error::NotFound(_))), "{step:?}");
}

async fn all_there_and_back(acts: Vec<Act>) {
    let desk = a_desk().await;
    let start = desk.everything().await;
    for act in &acts {
        does(&desk, act).await;
    }
    let end = desk.everything().await;
    desk.is_sound().await;
    let mut steps = 0;
    while desk.store.undo_state().await.unwrap().undo.is_some() {
        desk.undoes().await;
        steps += 1;
    }
    assert_eq!(desk.everything().await, start, "after {acts:#?}");
    assert_eq!(desk.searches("").await.all, 0);
    desk.is_sound().await;
    for _ in 0..steps {
        desk.redoes().await;
    }
    assert_eq!(desk.everything().await, end, "after {acts:#?}");
    desk.is_sound().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_can_all_be_taken_back_and_all_done_again(acts in prop::collection::vec(act(), 1..22)) {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(all_there_and_back(acts));
    }
}
