//! Interactions: calls, mails, messages, meetings and notes; with whom, about which company or role.
//!
//! Invariants: an interaction is about at least one of a person, a company, a role, and stays about it; a note is no
//! touch, everything else is; an outreach to somebody off limits is logged only with a reason.
//!
//! Not here: what is due (tasks/).

mod log;
mod sql;

pub use log::{NewInteraction, log};

crate::ids::id!(
    /// The key of an interaction.
    InteractionId, "interaction"
);

crate::vocabulary::words! {
    /// What happened.
    InteractionKind {
        Call = "call", "call";
        Mail = "mail", "mail";
        Message = "message", "message";
        Meeting = "meeting", "meeting";
        Note = "note", "note";
    }
}

crate::vocabulary::words! {
    /// Who spoke to whom.
    Direction {
        Out = "out", "from us";
        In = "in", "to us";
    }
}
