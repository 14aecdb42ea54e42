//! What waits, source by source: a function each, that answers only what is due by the end of the list.

mod house;
mod people;
mod pipeline;
pub(super) mod placed;
mod tasks;

pub(super) use house::{backups, captures, conferences, questions};
pub(super) use people::{in_touch, met, replies};
pub(super) use pipeline::{offers, stages};
pub(super) use placed::{check_ins, guarantees, invoices};
pub(super) use tasks::tasks;

use super::{TodayAbout, TodayKind};
use crate::tasks::TaskId;
use chrono::NaiveDate;

/// What a source is asked by.
pub(super) struct Ask<'a> {
    pub today: NaiveDate,
    /// The last day of the list.
    pub until: NaiveDate,
    /// UTC ms.
    pub now: i64,
    /// Whose, with what is nobody's; '' for everybody's.
    pub owner: &'a str,
    /// The day of an instant where the page is.
    pub day_of: &'a (dyn Fn(i64) -> NaiveDate + Send + Sync),
}

/// Of one source no more is read; one more tells that there is more.
pub(super) const MOST: usize = 300;
pub(super) const READ: u32 = 301;

/// Something that waits, before it has its place.
pub(super) struct Waits {
    pub kind: TodayKind,
    pub key: String,
    pub about: TodayAbout,
    pub title: String,
    pub reason: String,
    /// None: it waits already, and no day says since when.
    pub due: Option<NaiveDate>,
    /// A snooze of its own.
    pub snoozed: Option<NaiveDate>,
    pub owner: String,
    pub task: Option<TaskId>,
}

impl Waits {
    /// `of`: what tells it from others of its kind; '' where there is one alone.
    fn new(kind: TodayKind, of: &str, title: impl Into<String>, reason: String) -> Self {
        Self {
            kind,
            key: match of {
                "" => kind.kept().to_owned(),
                of => format!("{}:{of}", kind.kept()),
            },
            about: TodayAbout::default(),
            title: title.into(),
            reason,
            due: None,
            snoozed: None,
            owner: String::new(),
            task: None,
        }
    }

    fn on(self, due: Option<NaiveDate>) -> Self {
        Self { due, ..self }
    }

    fn about(self, about: impl Into<TodayAbout>) -> Self {
        Self {
            about: about.into(),
            ..self
        }
    }

    fn of(self, owner: String) -> Self {
        Self { owner, ..self }
    }
}

impl Ask<'_> {
    fn wants(&self, owner: &str) -> bool {
        self.owner.is_empty() || owner.is_empty() || owner == self.owner
    }
}
