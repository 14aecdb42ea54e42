//! Work profiles: what somebody did, at what scale, on which silicon, and what backs it.
//!
//! Invariants: a claim hangs on one person; a number nobody knows is none, never zero; skills, hardware, fabrics are keys
//! of the taxonomy and stay as they were written; evidence goes with its claim.
//!
//! Not here: open-source contributions (open_source/), pay (pay/), what is found and matched by (facts/, matching/).

pub mod quantity;
pub mod when;
mod words;

pub(crate) use words::words;
pub use words::{Depth, Did, Domain, EvidenceKind, Level, Lever, Side, Work};
