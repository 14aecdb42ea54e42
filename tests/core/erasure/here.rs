//! At the desk where it is decided.

use super::*;
use roster_core::history::{ActivityFilter, Standing, activity};
use roster_core::import::{self, Draft, describe};
use roster_core::people::{add_contact, create_person, create_person_despite};
use roster_core::store::Watch;

#[tokio::test]
async fn nothing_of_her_is_left_and_nothing_brings_her_back() {
    let desk = a_desk().await;
    let ben = desk.adds("Ben Li").await;
    let her = desk.has_xylandra().await;
    desk.deletes(&[ben, her]).await;
    desk.undoes().await;
    desk.erases(her).await;
    desk.was_wiped().await;
    assert_eq!(desk.finds("").await, ["Ben Li"]);
    assert_eq!(desk.finds("xylandra").await, [""; 0]);
    desk.holds_nothing_of_her().await;

    // Everything that can be undone is undone, and done again.
    let mut undone = 0;
    while desk.store.undo().await.is_ok() {
        undone += 1;
    }
    assert!(undone > 3, "{undone}");
    desk.holds_nothing_of_her().await;
    while desk.store.redo().await.is_ok() {}
    assert_eq!(desk.finds("").await, ["Ben Li"]);
    let steps = activity(&desk.store, &ActivityFilter::default(), None, 50)
        .await
        .unwrap();
    let erased = steps
        .entries
        .iter()
        .find(|e| e.label.starts_with("Erased"))
        .unwrap();
    assert_eq!(erased.standing, Standing::ForGood);
    assert!(matches!(
        desk.store.undo_one(erased.seq).await,
        Err(Error::NotFound(_))
    ));
}

#[tokio::test]
async fn her_name_must_be_typed_and_the_reason_must_not_have_it() {
    let desk = a_desk().await;
    let her = desk.has_xylandra().await;
    let before = desk.everything().await;
    for (name, reason, field) in [
        ("", "Asked", "name"),
        ("Xylandra", "Asked", "name"),
        ("Xylandra Quibblewick", " ", "reason"),
        ("Xylandra Quibblewick", "Ms Quibblewick asked", "reason"),
    ] {
        let asked = Erasing {
            name: name.into(),
            reason: reason.into(),
        };
        let refused = erase(&desk.store, her, &asked).await.unwrap_err();
        assert_eq!(refused.field(), Some(field), "{name} {reason}");
    }
    assert_eq!(desk.everything().await, before);
    let asked = Erasing {
        name: "xylandra  quibblewick".into(),
        reason: "Asked".into(),
    };
    erase(&desk.store, her, &asked).await.unwrap();
    assert!(matches!(
        erase(&desk.store, her, &asked).await,
        Err(Error::NotFound(_))
    ));
}

#[tokio::test]
async fn it_is_told_before_what_goes_and_where_else_she_is_named() {
    let desk = a_desk().await;
    let ben = desk.adds("Ben Li").await;
    desk.sets(
        ben,
        PersonField::Notes,
        "Worked with Xylandra Quibblewick at Tarnwick.",
    )
    .await;
    let her = desk.has_xylandra().await;
    let held = what_is_held(&desk.store, her).await.unwrap();
    let said: Vec<&str> = held.things.iter().map(|thing| thing.said.as_str()).collect();
    assert_eq!(said, ["3 addresses", "1 file"]);
    assert_eq!((held.known_by, held.desks.len()), (3, 0));
    assert!(held.history > 10, "{}", held.history);
    let [named] = held.mentions.as_slice() else {
        panic!("{:?}", held.mentions)
    };
    assert_eq!((named.on.as_str(), named.whose.as_str()), ("people", "Ben Li"));
    assert_eq!(named.text, "Worked with Xylandra Quibblewick at Tarnwick.");
    desk.erases(her).await;
    assert_eq!(
        desk.sees(ben).await.notes,
        "Worked with Xylandra Quibblewick at Tarnwick."
    );
}

#[tokio::test]
async fn who_was_removed_before_can_be_erased_too() {
    let desk = a_desk().await;
    let her = desk.has_xylandra().await;
    desk.deletes(&[her]).await;
    desk.erases(her).await;
    desk.holds_nothing_of_her().await;
    let again = NewPerson {
        name: "X. Q.".into(),
        email: "xylandra@quibble.example".into(),
        ..NewPerson::default()
    };
    let stopped = create_person(&desk.store, &again).await;
    assert!(matches!(stopped, Err(Error::NeedsReason(_))), "{stopped:?}");
}

#[tokio::test]
async fn who_asked_to_be_forgotten_comes_back_only_with_a_reason() {
    let desk = a_desk().await;
    let her = desk.has_xylandra().await;
    desk.erases(her).await;
    let again = NewPerson {
        name: "Xylandra Q.".into(),
        email: "Xylandra@Quibble.example".into(),
        ..NewPerson::default()
    };
    let stopped = create_person(&desk.store, &again).await.unwrap_err();
    assert_eq!(
        stopped.to_string(),
        "This person asked to be forgotten on 24 Nov 2026. Write why she is here again, or leave it."
    );
    let other = desk.adds("Somebody Else").await;
    let refused = add_contact(
        &desk.store,
        other,
        ContactKind::Link,
        "https://github.com/Xylandra",
        "",
    )
    .await;
    assert_eq!(refused.unwrap_err().field(), Some("value"));

    let csv = "Name,Email\nXylandra,xylandra@quibble.example\nEve,eve@example.org\n";
    let file = desk.folder.path().join("in.csv");
    std::fs::write(&file, csv).unwrap();
    let draft = Draft::open(&file).unwrap();
    let mapping = describe(&desk.store, &draft).await.unwrap().mapping();
    let report = import::import(&desk.store, &draft, &mapping, false, &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((report.created, report.errors.len()), (1, 1));
    assert_eq!(
        report.errors[0].reason,
        "This person asked to be forgotten on 24 Nov 2026."
    );

    let back = create_person_despite(&desk.store, &again, "She wrote to us herself")
        .await
        .unwrap();
    add_contact(&desk.store, back.id, ContactKind::Link, "github.com/xylandra", "")
        .await
        .unwrap();
    // She is somebody of the desk again, and a file that has her means her.
    let report = import::import(&desk.store, &draft, &mapping, false, &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((report.created, report.errors.len()), (0, 0));
    let past = roster_core::history::person_history(&desk.store, back.id, None, 20)
        .await
        .unwrap();
    let said: Vec<String> = past
        .entries
        .iter()
        .flat_map(|e| &e.changes)
        .map(|c| c.new.clone())
        .collect();
    assert!(
        said.iter().any(|new| new.contains("She wrote to us herself")),
        "{said:?}"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn an_address_that_others_have_too_stops_nobody() {
    let desk = a_desk().await;
    let her = desk.has_xylandra().await;
    let ben = desk.adds("Ben Li").await;
    desk.gives(ben, ContactKind::Phone, "+48600100200").await;
    desk.erases(her).await;
    let cy = desk.adds("Cy Twombly").await;
    desk.gives(cy, ContactKind::Phone, "+48600100200").await;
}

#[tokio::test]
async fn a_backup_from_before_is_made_to_forget_again() {
    let desk = a_desk().await;
    let her = desk.has_xylandra().await;
    let backup = desk.backs_up().await;
    desk.erases(her).await;
    desk.adds("Ben Li").await;
    let done = roster_core::desk::restore(
        &desk.store,
        &desk.key,
        &backup,
        desk.clock.clone(),
        &Watch::nobody(),
    )
    .await
    .unwrap();
    let desk = Desk {
        store: done.store,
        ..desk
    };
    assert_eq!(desk.finds("").await, [""; 0]);
    desk.holds_nothing_of_her().await;
    let again = NewPerson {
        name: "X. Q.".into(),
        email: "xylandra@quibble.example".into(),
        ..NewPerson::default()
    };
    assert!(create_person(&desk.store, &again).await.is_err());
}
