//! Ways in: how we reach somebody through people who know each other.
//!
//! A graph in memory of the people of the desk and of the programmes. Who wrote, worked or built together is kept as what
//! they had in common (a paper, a company over a time, a project), never as every pair of them; who was said to know
//! whom is kept as said. What a tie is worth is worked out when it is asked for, by the table in [`weigh`]: those weights
//! are judgement, not measurement. A way is worth what its ties are, multiplied.
//!
//! Read once from the file, then brought up to date from the journal, as `facts/` is.
//!
//! Invariants: no way has more than three steps; more in common is never worth less; what cannot have been (two who were at
//! a company at different times) is no tie; who is off limits is marked and not left out.
//!
//! Not here: that somebody works or knows somebody (employments/, acquaintances/), who a programme's people are
//! (programmes/).

mod find;
mod graph;
mod keep;
mod list;
mod load;
mod near;
mod ours;
mod says;
mod shared;
mod sql;
mod stay;
mod tell;
pub mod weigh;

pub use keep::kept;
pub use list::{Connector, WaysFor, WaysForList, WaysOf, ways_for};
pub use near::{NearPerson, NearTie, Neighbourhood, neighbourhood};
pub use tell::{Way, WayPerson, WayStep, WaysIn, ways_in};

use crate::ids::Id;
use crate::people::PersonId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// To whom a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum WayTo {
    /// Somebody of the desk.
    Person(#[ts(type = "string")] PersonId),
    /// Somebody of a programme, whether or not she is in the desk.
    Programme(#[ts(type = "string")] Id),
}

crate::vocabulary::words! {
    /// How much a tie, or a way, can bear.
    WayStrength {
        Faint = "faint", "faint";
        Weak = "weak", "weak";
        Fair = "fair", "fair";
        Good = "good", "good";
        Strong = "strong", "strong";
    }
}

impl WayStrength {
    /// From what it is worth, 0 to 1.
    pub fn worth(worth: f32) -> Self {
        match worth {
            worth if worth >= 0.6 => Self::Strong,
            worth if worth >= 0.35 => Self::Good,
            worth if worth >= 0.18 => Self::Fair,
            worth if worth >= 0.08 => Self::Weak,
            _ => Self::Faint,
        }
    }
}
