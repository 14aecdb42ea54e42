//! Who is not to be approached, and what was done all the same.
//!
//! Invariants: an entry is on a company or on a person; a company's reaches whoever works there, and at what is part of
//! it, on that day; a person's stays with her when she moves and beats every company's, both ways; what an entry stops is
//! done only with a reason, and reason, rule and doer are kept and never changed.
//!
//! Not here: how often somebody may be written to (interactions/), which asks for its reasons in the same way.

mod check;
mod sql;

pub use check::{Doing, Rule, Stop, may, record_override, stops};

crate::ids::id!(
    /// The key of an off-limits entry.
    OffLimitsId, "off-limits entry"
);
