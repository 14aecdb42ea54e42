//! What an address opens, and how a company is spelt.

use crate::a_desk::{Desk, a_desk};
use roster_core::people::{ContactKind, PersonField, PersonId, openable};

/// What is opened for an address that the person is given.
async fn opens(desk: &Desk, who: PersonId, kind: ContactKind, value: &str) -> String {
    let person = desk.gives(who, kind, value).await;
    let contact = person.contacts.iter().find(|c| c.value == value).unwrap().id;
    openable(&desk.store, contact).await.unwrap()
}

#[tokio::test]
async fn an_address_opens_as_it_was_typed() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    for (kind, value, opened) in [
        (
            ContactKind::Email,
            "Ana.K+work@Firm.example",
            "mailto:Ana.K+work@Firm.example",
        ),
        (
            ContactKind::Email,
            "a.n.a@googlemail.com",
            "mailto:a.n.a@googlemail.com",
        ),
        (
            ContactKind::Email,
            "a?bcc=evil@example.org",
            "mailto:a%3Fbcc%3Devil@example.org",
        ),
        (ContactKind::Phone, "+44 (0)20 7946 0018", "tel:+442079460018"),
        (ContactKind::Phone, "+1 650-253-0000 x123", "tel:+16502530000"),
        (ContactKind::Phone, "650 253 0001 x123", "tel:6502530001"),
        (
            ContactKind::Link,
            "scholar.google.com/citations?hl=en&user=AbC-1",
            "https://scholar.google.com/citations?hl=en&user=AbC-1",
        ),
        (
            ContactKind::Link,
            "www.example.net/Ana?id=5",
            "https://www.example.net/Ana?id=5",
        ),
        (
            ContactKind::Link,
            "http://Example.org/Ana",
            "http://Example.org/Ana",
        ),
    ] {
        assert_eq!(opens(&desk, ana, kind, value).await, opened, "{value}");
    }
}

async fn company(desk: &Desk, who: PersonId) -> String {
    desk.sees(who).await.company.map(|c| c.name).unwrap_or_default()
}

#[tokio::test]
async fn a_companys_spelling_is_mended_for_everybody_there() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Kowalska", "", "nvidia corp.", "").await;
    let ben = desk.adds_at("Ben Carter", "", "nvidia corp.", "").await;
    let zoe = desk.adds_at("Zoe Zorn", "", "Tarnwick", "").await;

    desk.sets(ana, PersonField::Company, "NVIDIA").await;
    assert_eq!(
        (company(&desk, ana).await, company(&desk, ben).await),
        ("NVIDIA".into(), "NVIDIA".into())
    );
    assert_eq!(desk.searches("nvidia").await.rows[0].company, "NVIDIA");
    assert!(desk.finds("corp").await.is_empty());
    desk.is_sound().await;

    assert_eq!(desk.undoes().await, "Changed the company of Ana Kowalska");
    assert_eq!(company(&desk, ben).await, "nvidia corp.");
    assert_eq!(desk.finds("corp").await.len(), 2);
    desk.redoes().await;
    assert_eq!(company(&desk, ben).await, "NVIDIA");

    // Who comes there from elsewhere takes the spelling that there is.
    desk.sets(zoe, PersonField::Company, "nvidia").await;
    assert_eq!(company(&desk, zoe).await, "NVIDIA");
    // The same once more changes nothing.
    let before = desk.everything().await;
    desk.sets(zoe, PersonField::Company, " NVIDIA ").await;
    assert_eq!(desk.everything().await, before);
    desk.is_sound().await;
}
