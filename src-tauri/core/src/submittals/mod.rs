//! Submittals: which profile was sent to which client, when, to whom, by which route and with whose consent; and whose
//! introduction somebody is.
//!
//! Invariants: a number is a desk's own and given once; what was sent is kept as it was and never changed, so that the
//! same document can be printed again; a submittal moves its card to the stage of the submitted; somebody off limits is
//! submitted, and mailed again, only with a reason; of two submittals of the same person to the same company the first one owns the
//! introduction as long as its days last.
//!
//! Not here: what is on a profile and what a blind one hides (export/), its printing, offers (offers/).

mod edit;
mod list;
mod mail;
mod own;
mod sql;
mod submit;

pub use edit::{SubmittalField, edit_submittal, remove_submittal};
pub use list::{KeptSheet, Submittal, count_for, digest, next_number, sent_sheet, submittals_of};
pub use mail::{mailed, may_mail};
pub use own::{Ownership, Sent, owners, ownership, ownerships, standing};
pub use submit::{NewSubmittal, Printed, submit};

crate::ids::id!(
    /// The key of a submittal.
    SubmittalId, "submittal"
);

crate::vocabulary::words! {
    /// How a profile went to the client.
    Route {
        Mail = "mail", "mail";
        Portal = "portal", "the client’s portal";
        Message = "message", "message";
        Call = "call", "call";
        InPerson = "in_person", "in person";
    }
}

crate::vocabulary::words! {
    /// Whether the person agreed to be introduced there.
    Consent {
        Yes = "yes", "agreed";
        No = "no", "did not agree";
        Unknown = "unknown", "not asked";
    }
}

crate::vocabulary::words! {
    /// Whether the profile tells who it is.
    Form {
        Named = "named", "named";
        Blind = "blind", "blind";
    }
}
