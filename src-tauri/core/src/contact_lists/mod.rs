//! Contact lists: whom to meet at an edition of a conference, who was met, and who was written to afterwards.
//!
//! Invariants: a person is once on an edition's list; who was met has a time and a day to follow up, until she is followed
//! up; an outreach after the meeting is a follow-up, whoever wrote it and wherever it was logged; being in a pipeline is
//! read from the pipelines and never written down here.
//!
//! Not here: what is given at the edition and by whom (programmes/), what comes of going there in money (figures/).

mod add;
mod due;
mod edit;
mod list;
mod plan;
mod sql;

pub use add::{MeetWish, Met, add_contacts, add_in, meet};
pub use due::{DEFAULT_FOLLOW_UP_DAYS, follow_up_days, follow_ups, set_follow_up_days};
pub use edit::{ContactChange, EditionContactField, edit_contacts, remove_contacts, set_standing};
pub use list::{ContactInPipeline, ContactList, EditionContact, contacts, contacts_of_person};
pub use plan::{MeetPlan, PlanEntry, meet_plan};

use crate::conferences::EditionId;
use crate::ids::Id;
use crate::people::PersonId;
use crate::vocabulary::words;

crate::ids::id!(
    /// The key of a place on a contact list, made from edition and person.
    EditionContactId, "contact"
);

words! {
    /// How far it has come.
    ContactStanding {
        ToMeet = "to_meet", "to meet";
        Met = "met", "met";
        FollowedUp = "followed_up", "followed up";
        No = "no", "no";
    }
}

words! {
    /// As what somebody is there.
    ContactCapacity {
        Author = "author", "author";
        Speaker = "speaker", "speaker";
        Organiser = "organiser", "organiser";
        Attendee = "attendee", "attendee";
        Exhibitor = "exhibitor", "exhibitor";
    }
}

fn contact_id(edition: EditionId, person: PersonId) -> EditionContactId {
    let parts = [edition.0.bytes(), person.0.bytes()];
    EditionContactId(Id::derived("roster 2026 edition contact", &parts))
}
