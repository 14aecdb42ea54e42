//! People: made, changed, and what is refused, at which field.

use crate::a_desk::{Desk, MORNING, a_desk};
use roster_core::Error;
use roster_core::companies::suggest_companies;
use roster_core::people::{
    self, ContactKind, NewPerson, Person, PersonField, add_contact, create_person, edit_contact, edit_person,
    list_tags, person, prefer_contact, remove_contact, untag_people,
};
use roster_core::store::Changed;
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;

fn values(person: &Person, kind: ContactKind) -> Vec<&str> {
    let of_kind = person.contacts.iter().filter(|c| c.kind == kind);
    of_kind.map(|c| c.value.as_str()).collect()
}

/// The field at which something was refused; the desk must be as it was.
async fn refused<T>(desk: &Desk, answer: impl Future<Output = roster_core::Result<T>>) -> &'static str {
    let before = desk.everything().await;
    let error = answer.await.err().expect("taken");
    assert_eq!(
        desk.everything().await,
        before,
        "refused, and yet something changed"
    );
    error
        .field()
        .unwrap_or_else(|| panic!("refused at no field: {error:?}"))
}

#[tokio::test]
async fn a_person_is_made_with_what_is_known() {
    let desk = a_desk().await;
    let id = desk
        .adds_at(
            "  Łukasz   van der Berg ",
            "Staff\tEngineer",
            "Tarnwick Compute",
            " Lukasz@Tarnwick.example ",
        )
        .await;
    let lukasz = desk.sees(id).await;
    assert_eq!(lukasz.name, "Łukasz van der Berg");
    assert_eq!(
        (lukasz.given.as_str(), lukasz.family.as_str()),
        ("Łukasz", "van der Berg")
    );
    assert_eq!(lukasz.title, "Staff Engineer");
    assert_eq!(
        lukasz.company.map(|c| c.name).as_deref(),
        Some("Tarnwick Compute")
    );
    assert_eq!(lukasz.contacts[0].value, "Lukasz@Tarnwick.example");
    assert_eq!(lukasz.contacts[0].norm, "lukasz@tarnwick.example");
    assert_eq!(
        (lukasz.owner.as_str(), lukasz.source.as_str()),
        ("Ruth", "Entered by hand")
    );
    assert!(lukasz.created_at >= MORNING && lukasz.created_at == lukasz.updated_at);
}

#[tokio::test]
async fn every_field_is_set_kept_and_cleared() {
    let desk = a_desk().await;
    let id = desk.adds("Ana Kowalska").await;
    for (field, value) in [
        (PersonField::Name, "Anna Kowalska-Nowak"),
        (PersonField::Given, "Anka"),
        (PersonField::Family, "Nowak"),
        (PersonField::Title, "Principal Engineer, “Fabrics”"),
        (PersonField::Company, "Osterhale AI"),
        (PersonField::Team, "Fabric operations"),
        (PersonField::Location, "Kraków"),
        (PersonField::TimeZone, "Europe/Warsaw"),
        (PersonField::Pool, "neocloud"),
        (PersonField::Owner, "Ben"),
        (PersonField::Source, "MLSys 2026"),
        (
            PersonField::Notes,
            "Ran **2,048 H100**\n\n- 'quotes', \"quotes\", 100 %",
        ),
    ] {
        let before = desk.sees(id).await;
        let after = desk.sets(id, field, value).await;
        assert!(after.updated_at > before.updated_at);
        assert_eq!(read(&after, field), value, "{field:?}");
        assert_eq!(desk.sees(id).await, after);
        // Setting it again changes nothing, not even the time.
        assert_eq!(desk.sets(id, field, value).await, after, "{field:?} again");
        if field != PersonField::Name {
            assert_eq!(
                read(&desk.sets(id, field, "").await, field),
                "",
                "{field:?} cleared"
            );
        }
    }
    desk.is_sound().await;
}

fn read(person: &Person, field: PersonField) -> String {
    match field {
        PersonField::Name => person.name.clone(),
        PersonField::Given => person.given.clone(),
        PersonField::Family => person.family.clone(),
        PersonField::Title => person.title.clone(),
        PersonField::Company => person.company.clone().map(|c| c.name).unwrap_or_default(),
        PersonField::Team => person.team.clone(),
        PersonField::Location => person.location.clone(),
        PersonField::TimeZone => person.time_zone.clone(),
        PersonField::Pool => person.pool.clone(),
        PersonField::Owner => person.owner.clone(),
        PersonField::Source => person.source.clone(),
        PersonField::Notes => person.notes.clone(),
    }
}

#[tokio::test]
async fn a_changed_name_takes_its_parts_along() {
    let desk = a_desk().await;
    let id = desk.adds("Ana Kowalska").await;
    let wed = desk.sets(id, PersonField::Name, "Ana Maria de la Cruz").await;
    assert_eq!(
        (wed.given.as_str(), wed.family.as_str()),
        ("Ana Maria", "de la Cruz")
    );
}

#[tokio::test]
async fn what_cannot_be_taken_is_refused_at_its_field() {
    let desk = a_desk().await;
    let id = desk.adds_at("Ana Kowalska", "", "", "ana@example.org").await;
    let (long, book) = ("x".repeat(501), "x".repeat(200_001));
    for (field, value, at) in [
        (PersonField::Name, "  ", "name"),
        (PersonField::Name, long.as_str(), "name"),
        (PersonField::Title, &long, "title"),
        (PersonField::Company, &long, "company"),
        (PersonField::TimeZone, "Warsaw", "time_zone"),
        (PersonField::Pool, "friends", "pool"),
        (PersonField::Notes, &book, "notes"),
    ] {
        assert_eq!(
            refused(&desk, edit_person(&desk.store, id, field, value)).await,
            at
        );
    }
    for (new, at) in [
        (NewPerson::default(), "name"),
        (
            NewPerson {
                name: "Ben".into(),
                email: "ben at home".into(),
                ..NewPerson::default()
            },
            "email",
        ),
        (
            NewPerson {
                name: "Ben".into(),
                title: long.clone(),
                ..NewPerson::default()
            },
            "title",
        ),
    ] {
        assert_eq!(refused(&desk, create_person(&desk.store, &new)).await, at);
    }
    for (kind, value) in [
        (ContactKind::Email, "n/a"),
        (ContactKind::Phone, "call me"),
        (ContactKind::Link, "   "),
        (ContactKind::Email, "ANA+mlsys@example.org"),
    ] {
        assert_eq!(
            refused(&desk, add_contact(&desk.store, id, kind, value, "")).await,
            "value"
        );
    }
    assert_eq!(
        refused(&desk, people::tag_people(&desk.store, &[id], " # ")).await,
        "tag"
    );
}

#[tokio::test]
async fn what_was_typed_with_signs_that_nobody_sees_comes_back_as_it_was() {
    let desk = a_desk().await;
    let id = desk.adds("Ana\u{0}Kowalska\u{7}").await;
    assert_eq!(desk.sees(id).await.name, "Ana Kowalska");
    let notes = desk
        .sets(id, PersonField::Notes, "before\u{0}after\r\nnext\tcell")
        .await
        .notes;
    assert_eq!(notes, "before\u{0}after\r\nnext\tcell");
    let before = desk.everything().await;
    desk.deletes(&[id]).await;
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn addresses_are_added_changed_preferred_and_removed() {
    let desk = a_desk().await;
    let id = desk.adds_at("Ana Kowalska", "", "", "ana@example.org").await;
    desk.gives(id, ContactKind::Email, "ana@work.example").await;
    desk.gives(id, ContactKind::Phone, "+44 20 7946 0123").await;
    let ana = desk.gives(id, ContactKind::Link, "github.com/invented-ana").await;
    assert_eq!(
        values(&ana, ContactKind::Email),
        ["ana@example.org", "ana@work.example"]
    );
    assert_eq!(
        ana.contacts
            .iter()
            .find(|c| c.kind == ContactKind::Phone)
            .unwrap()
            .norm,
        "+442079460123"
    );

    let work = ana
        .contacts
        .iter()
        .find(|c| c.value == "ana@work.example")
        .unwrap()
        .id;
    let ana = prefer_contact(&desk.store, work).await.unwrap();
    assert_eq!(
        values(&ana, ContactKind::Email),
        ["ana@work.example", "ana@example.org"]
    );
    let ana = edit_contact(&desk.store, work, "ana.k@work.example", "work")
        .await
        .unwrap();
    assert_eq!(
        values(&ana, ContactKind::Email),
        ["ana.k@work.example", "ana@example.org"]
    );
    assert_eq!(
        refused(&desk, edit_contact(&desk.store, work, "Ana@Example.org", "")).await,
        "value"
    );
    let ana = remove_contact(&desk.store, work).await.unwrap();
    assert_eq!(values(&ana, ContactKind::Email), ["ana@example.org"]);
    assert!(matches!(
        remove_contact(&desk.store, work).await,
        Err(Error::NotFound(_))
    ));
}

#[tokio::test]
async fn a_company_is_one_however_it_is_written() {
    let desk = a_desk().await;
    let mut ids = Vec::new();
    for (who, company) in [
        ("Ana", "Tarnwick Compute"),
        ("Ben", "tarnwick compute, Inc."),
        ("Cleo", "The Tarnwick Compute GmbH"),
        ("Dan", "Tarnwick"),
    ] {
        let id = desk.adds_at(who, "", company, "").await;
        ids.push(desk.sees(id).await.company.unwrap().id);
    }
    assert!(ids[0] == ids[1] && ids[1] == ids[2] && ids[2] != ids[3]);
    assert_eq!(
        suggest_companies(&desk.store, "TARN").await.unwrap(),
        ["Tarnwick Compute", "Tarnwick"]
    );
    assert_eq!(
        suggest_companies(&desk.store, "compu").await.unwrap(),
        ["Tarnwick Compute"]
    );
    for nothing in ["100%_", "%", "_", "T_rn"] {
        assert!(
            suggest_companies(&desk.store, nothing).await.unwrap().is_empty(),
            "{nothing}"
        );
    }
}

#[tokio::test]
async fn a_tag_is_spelled_as_it_was_first() {
    let desk = a_desk().await;
    let (ana, ben) = (desk.adds("Ana").await, desk.adds("Ben").await);
    assert_eq!(desk.tags(&[ana, ben], "To Meet").await, 2);
    assert_eq!(desk.tags(&[ana, ben], "#to meet").await, 0);
    desk.tags(&[ana], "C++").await;
    desk.tags(&[ana], "C#").await;
    assert_eq!(desk.sees(ana).await.tags, ["C#", "C++", "To Meet"]);
    let counts = list_tags(&desk.store).await.unwrap();
    assert_eq!((counts[0].name.as_str(), counts[0].people), ("To Meet", 2));
    assert_eq!(
        untag_people(&desk.store, &[ana, ben], "TO MEET").await.unwrap(),
        2
    );
    assert!(desk.sees(ben).await.tags.is_empty());
}

#[tokio::test]
async fn a_deleted_person_takes_all_that_is_hers_with_her() {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana Kowalska", "Engineer", "Tarnwick", "ana@example.org")
        .await;
    let ben = desk.adds("Ben Carter").await;
    desk.tags(&[ana, ben], "hot").await;
    assert_eq!(desk.deletes(&[ana]).await, 1);
    assert!(matches!(person(&desk.store, ana).await, Err(Error::NotFound(_))));
    assert_eq!(desk.finds("").await, ["Ben Carter"]);
    let left = desk.everything().await;
    assert_eq!((left["contact_points"].len(), left["person_tags"].len()), (0, 1));
    // Selected in a window that is out of date: what is gone is passed over.
    assert_eq!(desk.deletes(&[ana, ben]).await, 1);
    desk.is_sound().await;
}

async fn told(changes: &mut Receiver<Arc<Changed>>) -> Arc<Changed> {
    changes.try_recv().unwrap()
}

#[tokio::test]
async fn what_changed_is_told_once_and_by_name() {
    let desk = a_desk().await;
    let mut changes = desk.store.changes();
    let ana = desk
        .adds_at("Ana Kowalska", "", "Tarnwick", "ana@example.org")
        .await;
    let made = told(&mut changes).await;
    assert_eq!(
        (made.op.as_str(), made.label.as_str()),
        ("create_person", "Added Ana Kowalska")
    );
    assert_eq!(made.tables, ["companies", "people", "contact_points"]);
    assert!(
        made.roots.contains(&ana.0) && made.roots.len() == 2,
        "she and her company"
    );

    let version = desk.store.version();
    desk.sets(ana, PersonField::Title, "Staff Engineer").await;
    let edited = told(&mut changes).await;
    assert_eq!(edited.label, "Changed the title of Ana Kowalska");
    assert_eq!(
        (&edited.tables[..], &edited.roots[..]),
        (&["people"][..], &[ana.0][..])
    );
    assert!(desk.store.version() > version);

    // Nothing changed, refused: nothing to tell.
    desk.sets(ana, PersonField::Title, "Staff Engineer").await;
    let _ = edit_person(&desk.store, ana, PersonField::Name, "").await;
    assert!(changes.try_recv().is_err());

    desk.tags(&[ana], "hot").await;
    assert_eq!(told(&mut changes).await.label, "Tagged Ana Kowalska “hot”");
    desk.undoes().await;
    let undone = told(&mut changes).await;
    assert_eq!(
        (undone.op.as_str(), undone.label.as_str()),
        ("undo", "Undid: Tagged Ana Kowalska “hot”")
    );
    assert!(undone.roots.contains(&ana.0));
}

#[tokio::test]
async fn a_profile_without_a_label_is_called_by_its_network() {
    let desk = a_desk().await;
    let id = desk.adds("Ana Kowalska").await;
    for (value, label, shown) in [
        ("github.com/ana", "", "GitHub"),
        ("linkedin.com/in/ana", "old one", "old one"),
        ("ana.example.org", "", ""),
    ] {
        let person = add_contact(&desk.store, id, ContactKind::Link, value, label)
            .await
            .unwrap();
        let made = person
            .contacts
            .iter()
            .find(|contact| contact.value == value)
            .unwrap();
        assert_eq!(made.label, shown);
    }
}
