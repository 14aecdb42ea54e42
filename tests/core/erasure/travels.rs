//! From desk to desk.

use super::*;
use roster_core::store::Watch;
use roster_core::sync::{open_file, preview};

#[tokio::test]
async fn the_others_hear_of_it_and_forget_her_too() {
    let (ana, ben) = two_desks().await;
    let her = ana.has_xylandra().await;
    talk(&ana, &ben).await;
    let has = what_is_held(&ana.store, her).await.unwrap().desks;
    let who: Vec<(&str, i64)> = has
        .iter()
        .map(|desk| (desk.person.as_str(), desk.files))
        .collect();
    assert_eq!(who, [("Ben", 1)]);
    ben.sets(her, PersonField::Title, "One who frobnicates more")
        .await;
    ana.erases(her).await;
    let (file, _) = writes(&ana, &to(&ben), "e.roster").await;
    let incoming = open_file(&ben.store, &file).await.unwrap();
    let would = preview(&ben.store, &incoming, &Watch::nobody()).await.unwrap();
    assert_eq!((would.erased, ben.finds("").await.len()), (1, 1));
    assert_eq!(takes(&ben, &file).await.erased, 1);
    ben.was_wiped().await;
    assert_eq!(ben.finds("").await, [""; 0]);
    ben.holds_nothing_of_her().await;
    // What Ben edited meanwhile brings nothing back.
    assert_eq!(sends(&ben, &ana).await.tables, []);
    talk(&ana, &ben).await;
    ana.holds_nothing_of_her().await;
    agree(&ana, &ben).await;
    let again = NewPerson {
        name: "X. Q.".into(),
        email: "xylandra@quibble.example".into(),
        ..NewPerson::default()
    };
    assert!(people::create_person(&ben.store, &again).await.is_err());
}

#[tokio::test]
async fn old_files_and_desks_that_have_not_heard_bring_nothing_back() {
    let (ana, ben) = two_desks().await;
    let cy = desk_of("Cy").await;
    meet(&cy, &ana).await;
    meet(&cy, &ben).await;
    let her = ana.has_xylandra().await;
    let (old, _) = writes(&ana, &to(&ben), "old.roster").await;
    talk(&ana, &cy).await;
    // Cy works on, with a note and a file of hers that nobody else has seen.
    cy.gives(her, ContactKind::Email, "zorbatek@quibble.example")
        .await;
    cy.sets(her, PersonField::Notes, "She frobnicates.").await;
    ana.erases(her).await;
    sends(&ana, &ben).await;
    // The file from before comes after the one that told of it; then Cy's, who has not heard.
    takes(&ben, &old).await;
    sends(&cy, &ben).await;
    sends(&cy, &ana).await;
    for desk in [&ana, &ben] {
        assert_eq!(desk.finds("").await, [""; 0]);
        desk.holds_nothing_of_her().await;
    }
    sends(&ben, &cy).await;
    cy.holds_nothing_of_her().await;
    talk(&cy, &ana).await;
    talk(&ben, &ana).await;
    agree(&ana, &cy).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn taking_the_file_back_does_not_take_the_erasure_back() {
    let (ana, ben) = two_desks().await;
    let her = ana.has_xylandra().await;
    talk(&ana, &ben).await;
    ana.adds("Eve").await;
    ana.erases(her).await;
    sends(&ana, &ben).await;
    assert_eq!(ben.finds("").await, ["Eve"]);
    ben.undoes().await;
    assert_eq!(ben.finds("").await, [""; 0]);
    ben.redoes().await;
    while ben.store.undo().await.is_ok() {}
    ben.holds_nothing_of_her().await;
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_desk_that_never_had_her_passes_it_on() {
    let (ana, ben) = two_desks().await;
    let cy = desk_of("Cy").await;
    meet(&cy, &ana).await;
    meet(&cy, &ben).await;
    let her = ana.has_xylandra().await;
    talk(&ana, &cy).await;
    ana.erases(her).await;
    let (file, _) = writes(&ana, &to(&ben), "e.roster").await;
    assert_eq!(takes(&ben, &file).await.erased, 0);
    assert_eq!(sends(&ben, &cy).await.erased, 1);
    cy.holds_nothing_of_her().await;
}
