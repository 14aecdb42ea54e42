//! What an address opens.

use crate::a_desk::{Desk, a_desk};
use roster_core::people::{ContactKind, PersonId, openable};

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
