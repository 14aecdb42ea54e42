//! What waits to be chosen, in the words of the field.

use super::*;
use roster_core::history::{Choice, ThingKind, choices};
use roster_core::people::{ContactKind, PersonField, edit_contact, remove_contact};
use roster_core::sync::keep_other;

async fn only(desk: &Desk) -> Choice {
    let mut found = choices(&desk.store, 100).await.unwrap();
    assert_eq!((found.total, found.list.len()), (1, 1), "{found:?}");
    found.list.remove(0)
}

#[tokio::test]
async fn a_field_is_told_with_both_values_and_what_stood_there_before() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "").await;
    talk(&ana, &ben).await;
    ana.clock.passes(1);
    ana.sets(ada, PersonField::Title, "Directr").await;
    // A slip that no other desk has seen is nothing that stood there before.
    ana.sets(ada, PersonField::Title, "Director").await;
    ben.clock.passes(2);
    ben.sets(ada, PersonField::Title, "Founder").await;
    talk(&ana, &ben).await;
    for desk in [&ana, &ben] {
        let choice = only(desk).await;
        assert_eq!(
            (
                choice.thing.kind,
                choice.thing.name.as_str(),
                choice.field.as_str()
            ),
            (ThingKind::Person, "Ada", "title")
        );
        assert_eq!((choice.part.as_str(), choice.removed), ("", false));
        assert_eq!(
            (choice.shown.says.as_str(), choice.shown.person.as_str()),
            ("Founder", "Ben")
        );
        assert_eq!(
            (choice.others[0].says.as_str(), choice.others[0].person.as_str()),
            ("Director", "Ana")
        );
        assert_eq!(choice.before.as_deref(), Some("Engineer"));
        assert_eq!(choice.id, choice.others[0].id);
    }
    // Somebody who heard of both tells the same.
    let eve = desk_of("Eve").await;
    meet(&ana, &eve).await;
    sends(&ana, &eve).await;
    let told = only(&eve).await;
    assert_eq!(
        (told.shown.says.as_str(), told.others[0].says.as_str()),
        ("Founder", "Director")
    );
    assert_eq!(told.before, None, "nothing stood there on her desk");
    keep_other(&ana.store, &only(&ana).await.id).await.unwrap();
    assert_eq!(choices(&ana.store, 100).await.unwrap().list, []);
}

#[tokio::test]
async fn a_long_text_is_told_by_its_lines_and_a_company_by_its_name() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "", "Lumen", "").await;
    talk(&ana, &ben).await;
    for (desk, notes, company) in [
        (&ana, "Met at MLSys\nLikes RDMA", "Tarnwick"),
        (&ben, "Met at MLSys\nWants Rust", ""),
    ] {
        desk.sets(ada, PersonField::Notes, notes).await;
        desk.sets(ada, PersonField::Company, company).await;
    }
    talk(&ana, &ben).await;
    let found = choices(&ana.store, 100).await.unwrap().list;
    let of = |field: &str| found.iter().find(|one| one.field == field).unwrap();
    let lines: Vec<&str> = of("notes").others[0]
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert!(
        lines.contains(&"Likes RDMA") && lines.contains(&"Wants Rust"),
        "{lines:?}"
    );
    let company = of("company");
    let mut says = [company.shown.says.as_str(), company.others[0].says.as_str()];
    says.sort_unstable();
    assert_eq!(
        (says, company.before.as_deref()),
        (["", "Tarnwick"], Some("Lumen"))
    );
    let first = choices(&ana.store, 1).await.unwrap();
    assert_eq!((first.list.len(), first.total), (1, 2));
}

#[tokio::test]
async fn of_a_part_it_is_said_which_and_of_a_removal_who_worked_on_it() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "", "", "ada@x.io").await;
    let eve = ana.adds("Eve").await;
    talk(&ana, &ben).await;
    let mail = ana.sees(ada).await.contacts[0].id;
    for (desk, label) in [(&ana, "Work"), (&ben, "Private")] {
        roster_core::people::edit_contact(&desk.store, mail, "ada@x.io", label)
            .await
            .unwrap();
    }
    ana.deletes(&[eve]).await;
    ben.gives(eve, ContactKind::Phone, "+4930123456").await;
    talk(&ana, &ben).await;
    let found = choices(&ben.store, 100).await.unwrap().list;
    let label = found.iter().find(|one| one.field == "label").unwrap();
    assert_eq!(
        (label.thing.name.as_str(), label.part.as_str()),
        ("Ada", "e-mail ada@x.io")
    );
    let gone = found.iter().find(|one| one.removed).unwrap();
    assert_eq!(
        (gone.thing.name.as_str(), gone.shown.says.as_str()),
        ("Eve", "Eve")
    );
    assert_eq!(gone.others[0].person, "Ana");
}

#[tokio::test]
async fn a_removed_address_is_no_removed_person() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "", "", "ada@example.org").await;
    talk(&ana, &ben).await;
    let mail = ana.sees(ada).await.contacts[0].id;
    ana.clock.passes(1);
    remove_contact(&ana.store, mail).await.unwrap();
    ben.clock.passes(2);
    edit_contact(&ben.store, mail, "ada@work.example", "")
        .await
        .unwrap();
    talk(&ana, &ben).await;
    let found = choices(&ana.store, 100).await.unwrap().list;
    let removed = found.iter().find(|choice| choice.removed).unwrap();
    assert_eq!(removed.thing.kind, ThingKind::Person);
    assert!(removed.part.contains("ada@work.example"), "{removed:?}");
}
