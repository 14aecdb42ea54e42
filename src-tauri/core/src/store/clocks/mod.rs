//! Row clocks: what each desk had seen of a row when it changed it, so that rows edited on several desks can be merged
//! without losing an edit.
//!
//! Every row has one clock for each *facet* of it that was ever written (see [`Facet`]), kept in the same transaction
//! as the change. A clock names *dots*, one for each edit: an actor, that is one opening of one desk's file, and its
//! how-manieth edit of this row and facet. Its context holds all that was seen; each register has its live dots, the
//! edits that no other has replaced. A new edit puts one dot and drops the live ones: it replaces what its editor had
//! seen and nothing else.
//!
//! A removed row keeps its clock for ever, with the *cut*: what whoever removed it had seen of it.
//!
//! `local_change` grows with every clock that is written, and says so what is new since another desk last heard.
//!
//! The clocks are those of dotted version vectors: Preguiça, Baquero, Almeida, Fonte, Gonçalves, "Brief announcement:
//! Efficient causality tracking in distributed storage systems with dotted version vectors" (PODC 2012).

mod actor;
mod packed;
mod registry;
mod row_clock;
mod tick;
mod unmerge;

pub(super) use actor::Actor;
pub(crate) use registry::REMOVED;
pub use registry::{Facet, Policy, Register};
pub(crate) use row_clock::{ActorNo, Context, Cut, Dot, RowClock};
pub(super) use tick::{install, tick};
pub(super) use unmerge::{
    forget as forget_unmerging, is_merge, note as note_unmerging, note_again as note_merging_again, unmerge,
    was_worked_on,
};
