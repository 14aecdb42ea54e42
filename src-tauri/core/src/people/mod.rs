//! People: anyone known, one record whatever hats she wears.
//!
//! Invariants: a name is never empty; an address, number or link is kept as typed beside the form it is compared by
//! ([`email`], [`phone`], [`link`]); `given` and `family` follow the name unless they are set apart; nothing about a
//! person is removed but by an operation that can be undone.
//!
//! Not here: finding and listing (search/), how rows of a file become people (import/).

mod again;
mod contacts;
mod create;
mod delete;
mod edit;
pub mod email;
mod level;
pub mod link;
pub mod name;
mod notes;
pub mod phone;
pub mod pool;
mod read;
mod record;
mod sql;
mod tag;
mod touch;
mod update;

pub use again::{Again, set_again};
pub use contacts::{
    ContactKind, ContactPoint, ContactPointId, add_contact, edit_contact, openable, prefer_contact,
    remove_contact,
};
pub use create::{NewPerson, create_person, create_person_despite};
pub use delete::delete_people;
pub use edit::{PersonField, check_notes, checked_text, edit_person, is_time_zone};
pub use level::TitleLevel;
pub use notes::notes_as_text;
pub use read::{CompanyRef, Person, count_people, person};
pub use record::{ContactRecord, PersonRecord, called_and_working_at, insert, known_by, records};
pub use tag::{TagCount, checked_tag, list_tags, same_tag, tag_all, tag_people, untag_people};
pub use touch::touch;
pub use update::update;

crate::ids::id!(
    /// The key of a person.
    PersonId, "person"
);
crate::ids::id!(
    /// The key of a tag.
    TagId, "tag"
);
