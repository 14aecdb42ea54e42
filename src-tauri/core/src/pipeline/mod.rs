//! The pipeline of a role: who is in it, in which stage, since when, and every move there was.
//!
//! Invariants: somebody is in a role's pipeline once; a candidacy is in a stage of its own role; every stage it came into
//! is kept with its time and never changed; who is off limits gets in only with a reason.
//!
//! Not here: the columns (roles/), profiles sent (submittals/), figures over many roles (figures/).

mod add;
mod advance;
mod candidacy;
mod move_card;
mod sql;

pub use add::{Added, HeldBack, add_people};
pub use advance::advance;
pub use candidacy::{Candidacy, CandidacyInList, CandidacyStep, candidacies_of, candidacy};
pub use move_card::{ClosedBy, Why, move_cards};

use crate::ids::Id;
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
