//! Who is not to be approached, and what was done all the same.
//!
//! Invariants: an entry is on a company or on a person; a company's reaches whoever works there, and at what is part of
//! it, on that day; a person's stays with her when she moves and beats every company's, both ways; a nearer company's beats
//! that of what it is part of; at one place, what lets approach beats what does not: it is the exception somebody wrote
//! down. What an entry stops is done only with a reason, and reason, rule and doer are kept and never changed.
//!
//! Days are those where the desk stands ([`Clock::day_of`](crate::clock::Clock::day_of)), both ends included.
//!
//! Not here: how often somebody may be written to (interactions/), which asks for its reasons in the same way.

mod all;
mod check;
mod edit;
mod entry;
mod reach;
mod read;
mod sql;
mod until;

pub use all::{DeskEntry, DeskOffLimits, DeskOverride, SHOWN, all_off_limits};
pub use check::{Doing, Rule, Stop, companies_off, may, overridden, record_override, stops};
pub use edit::{OffLimitsDraft, OffLimitsField, edit_off_limits, keep_off, lift_off_limits, set_off_limits};
pub use entry::Stance;
pub use reach::{Reach, reach};
pub use read::{OffLimits, OffLimitsEntry, OffLimitsTime, Overridden, company_off_limits, person_off_limits};

crate::ids::id!(
    /// The key of an off-limits entry.
    OffLimitsId, "off-limits entry"
);
