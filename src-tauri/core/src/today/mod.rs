//! Today: everything that waits for somebody at the desk, in one list, the most urgent first, each with its reason.
//!
//! Invariants: the list is read and holds nothing itself, but for what is put off until a day; whatever it shows is there
//! for a reason that a sentence tells; days are civil days, counted from the day it is where the page is; the order is the
//! one of [`Rank`] and nothing else.
//!
//! It looks across slices: each source (`sources/`) asks one of them what waits there. Not here: what is done about it
//! (tasks/, interactions/, pipeline/ …), which the page does where the entry stands.

mod calendar;
mod list;
mod notice;
mod put_off;
mod rank;
mod says;
mod sources;
mod sql;

pub use calendar::{TodayCalendar, calendar};
pub use list::{NextDue, TodayCount, TodayList, TodayQuery, today};
pub use notice::{NoticeMode, Noticed, TodayNotice, notice};
pub use put_off::put_off;
pub use rank::{Rank, TodaySection};

use crate::companies::CompanyId;
use crate::conferences::EditionKey;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::placements::PlacementId;
use crate::retention::StepTurn;
use crate::roles::RoleId;
use crate::tasks::TaskId;
use serde::Serialize;
use ts_rs::TS;

crate::ids::id!(
    /// The key of what is put off, made from the entry's.
    PutOffId, "entry"
);

crate::vocabulary::words! {
    /// What waits.
    TodayKind {
        Backup = "backup", "backup";
        Offer = "offer", "offer";
        Guarantee = "guarantee", "guarantee";
        Invoice = "invoice", "invoice";
        CheckIn = "check_in", "check-in";
        Reply = "reply", "reply";
        Met = "met", "conference follow-up";
        Conference = "conference", "conference";
        Task = "task", "task";
        Stage = "stage", "stage limit";
        FollowUp = "follow_up", "follow-up";
        Capture = "capture", "captured line";
        Question = "question", "question of who is who";
    }
}

/// Whom and what an entry is about, with what each is called; none and '' where it is about none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TodayAbout {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    pub person_name: String,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    pub company_name: String,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub role_title: String,
    #[ts(type = "string | null")]
    pub candidacy: Option<CandidacyId>,
    #[ts(type = "string | null")]
    pub placement: Option<PlacementId>,
    pub edition: Option<EditionKey>,
    pub edition_name: String,
    /// The turn of a plan's step that is due.
    pub step: Option<StepTurn>,
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TodayEntry {
    pub kind: TodayKind,
    /// What it is put off by. The same thing has the same key from day to day; when it waits for another reason (the next
    /// stage, a newer mail) it has another.
    pub key: String,
    pub about: TodayAbout,
    pub title: String,
    /// A sentence: "Due 3 days ago", "In Submitted for 12 days, limit 7".
    pub reason: String,
    /// ISO date from which it waits; '' where no day says so.
    pub due_on: String,
    /// ISO date until which it was put off; '' where it was not.
    pub put_off_until: String,
    pub section: TodaySection,
    /// '' where it is nobody's: then it is everybody's.
    pub owner: String,
    /// What can be marked as done in place.
    #[ts(type = "string | null")]
    pub task: Option<TaskId>,
}
