//! Cadences: how often to be in touch, with a person or with whoever has a tag.
//!
//! Invariants: there is one for a person and one for a tag; a person's own beats those of her tags, and of several tags the
//! shortest holds; any touch resets it, a check-in too, a note does not.
//!
//! Not here: what was said (interactions/), what is due by itself (tasks/).

mod hold;
mod lapsed;
mod set;
mod sql;
mod standing;

pub use lapsed::{InTouchBy, Lapsed, in_touch_by, keep_in_touch};
pub use set::{TagCadence, set_person_cadence, set_tag_cadence, tag_cadences};
pub use standing::{CadenceStanding, CadenceStatus, cadence_standing};

use serde::Serialize;
use ts_rs::TS;

crate::ids::id!(
    /// The key of a cadence, made from whom it is about.
    CadenceId, "cadence"
);

/// How many days may go by: when to be in touch again, and what not to go beyond. At least one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[ts(export_to = "bindings.ts")]
pub struct Cadence {
    pub ideal_days: Option<u32>,
    pub max_days: Option<u32>,
}
