//! Interactions: calls, mails, messages, meetings and notes; with whom, about which company or role.
//!
//! Invariants: an interaction is about at least one of a person, a company, a role, and stays about it; a note is no
//! touch, everything else is; an outreach is a touch from us, and one to somebody off limits, or beyond what the desk's cap
//! allows, is logged only with a reason.
//!
//! Not here: what is due (tasks/), how often to be in touch (cadences/).

mod allowed;
mod cap;
mod edit;
mod log;
mod sql;
mod standing;
mod timeline;

pub use cap::{OutreachCap, outreach_cap, set_outreach_cap};
pub use edit::{InteractionEdit, edit_interaction, remove_interactions};
pub use log::{Logged, NewInteraction, log, log_at, read_when};
pub use standing::{OutreachStanding, outreach_standing};
pub use timeline::{Timeline, TimelineAbout, TimelineBefore, TimelineEntry, TimelineWhat, timeline};

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

/// Whether this is a touch from us.
fn is_outreach(kind: InteractionKind, direction: Option<Direction>) -> bool {
    kind != InteractionKind::Note && direction == Some(Direction::Out)
}
