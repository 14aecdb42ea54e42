//! What is due, by urgency.

use super::{Repeat, TaskId, Urgency, sql};
use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Store;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose tasks, and about what; none of it: all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TaskQuery {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    /// With those about its roles.
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    /// '' for everybody's.
    pub owner: String,
    /// Those that are done as well, the last ones first.
    pub done: bool,
    /// The ISO date it is.
    pub today: String,
}

/// A task as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Task {
    #[ts(type = "string")]
    pub id: TaskId,
    pub title: String,
    /// ISO date, or ''.
    pub due_on: String,
    pub snoozed_until: String,
    /// "every 2 weeks", or ''.
    pub repeats: String,
    pub urgency: Urgency,
    #[ts(type = "number | null")]
    pub done_at: Option<i64>,
    pub owner: String,
    pub note: String,
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    pub person_name: String,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    pub company_name: String,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub role_title: String,
}

/// The tasks of one urgency, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TaskGroup {
    pub urgency: Urgency,
    pub tasks: Vec<Task>,
}

/// What is due, and whose tasks there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TaskList {
    /// Only those that have any.
    pub groups: Vec<TaskGroup>,
    pub owners: Vec<String>,
}

/// How many are to be done by whoever sits at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TaskCounts {
    pub overdue: u32,
    pub today: u32,
}

/// As many of those that are done are shown.
const DONE_SHOWN: u32 = 100;

/// What is due. [`Error::Invalid`] at `today`.
pub async fn tasks(store: &Store, query: &TaskQuery) -> Result<TaskList> {
    let today = the(&query.today)?;
    let conn = &mut *store.read().await?;
    let mut rows = sql::open(conn, query).await?;
    if query.done {
        rows.extend(sql::done(conn, query, DONE_SHOWN).await?);
    }
    let all: Vec<Task> = rows.into_iter().map(|row| row.told(today)).collect();
    let groups = Urgency::ALL.iter().map(|urgency| TaskGroup {
        urgency: *urgency,
        tasks: all
            .iter()
            .filter(|task| task.urgency == *urgency)
            .cloned()
            .collect(),
    });
    Ok(TaskList {
        groups: groups.filter(|group| !group.tasks.is_empty()).collect(),
        owners: sql::owners(conn).await?,
    })
}

/// Counts for the side of the window: what belongs to whoever sits here, or to nobody.
pub async fn task_counts(store: &Store, today: &str) -> Result<TaskCounts> {
    let today = day::kept(the(today)?);
    let (overdue, due) = sql::counts(&mut *store.read().await?, &store.who().person, &today).await?;
    Ok(TaskCounts { overdue, today: due })
}

fn the(today: &str) -> Result<NaiveDate> {
    day::of_kept(today).ok_or_else(|| Error::invalid("today", "Which day is it?"))
}

impl sql::Listed {
    fn told(self, today: NaiveDate) -> Task {
        let sql::Listed {
            row,
            person_name,
            company_name,
            role_title,
        } = self;
        let urgency = match row.done_at {
            Some(_) => Urgency::Done,
            None => Urgency::seen(day::of_kept(&row.due_on), day::of_kept(&row.snoozed_until), today),
        };
        Task {
            id: row.id,
            title: row.title,
            due_on: row.due_on,
            snoozed_until: row.snoozed_until,
            repeats: Repeat::of_kept(&row.repeats)
                .map(Repeat::shown)
                .unwrap_or_default(),
            urgency,
            done_at: row.done_at,
            owner: row.owner,
            note: row.note,
            person: row.person_id,
            person_name,
            company: row.company_id,
            company_name,
            role: row.role_id,
            role_title,
        }
    }
}
