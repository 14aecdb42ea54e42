//! The pipeline of a role: who is in it, in which stage, since when, and every move there was.
//!
//! Invariants: somebody is in a role's pipeline once; a candidacy is in a stage of its own role; every stage it came into
//! is kept with its time and never changed; who is off limits gets in only with a reason; what ended has a reason and
//! who ended it; who was submitted or has an offer is never taken out.
//!
//! Not here: the columns (roles/), the board as it is shown (board/), profiles sent (submittals/), figures over many
//! roles (figures/).

mod add;
mod advance;
mod age;
mod asks;
mod candidacy;
mod move_card;
mod open_roles;
mod owner;
mod paste;
mod pasted;
mod remove;
mod reopen;
mod sql;

pub use add::{Added, HeldBack, add_people};
pub use advance::advance;
pub use age::{Holds, Lateness, holds};
pub use asks::{Asks, ClosingReason, asks};
pub use candidacy::{Candidacy, CandidacyInList, CandidacyStage, candidacies_of, candidacy};
pub use move_card::{ClosedBy, Why, move_cards};
pub use open_roles::{OpenRole, closing_reasons, open_roles};
pub use owner::set_card_owner;
pub use paste::{Pasted, read_pasted};
pub use pasted::{PastedLine, PastedPerson, PastedPick, add_pasted, find_pasted};
pub use remove::remove_cards;
pub use reopen::reopen_cards;

use crate::ids::Id;
use crate::numbers::thousands;
use crate::people::PersonId;
use crate::roles::RoleId;

crate::ids::id!(
    /// The key of a candidacy.
    CandidacyId, "candidacy"
);

/// The same person put into the same role on two desks is one candidacy when they meet.
pub fn candidacy_id(role: RoleId, person: PersonId) -> CandidacyId {
    CandidacyId(Id::derived(
        "roster 2026 candidacy",
        &[role.0.bytes(), person.0.bytes()],
    ))
}

/// "1 person", "2,000 people".
fn people(number: usize) -> String {
    match number {
        1 => "1 person".to_owned(),
        n => format!("{} people", thousands(u64::try_from(n).unwrap_or(u64::MAX))),
    }
}
