//! A task is made.

use super::{Repeat, TaskId, read_task_line, sql};
use crate::companies::CompanyId;
use crate::day::{self, Lean};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{PersonId, checked_text};
use crate::roles::RoleId;
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is to be done.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewTask {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    /// As typed. Where no day is given beside it, it may name one: `call Ana in 2 weeks`.
    pub title: String,
    /// As typed (`tue`, `in 2 weeks`), or an ISO date, or ''.
    pub due_on: String,
    /// The ISO date where it is typed; '': the day it is where the desk stands.
    pub today: String,
}

/// Makes a task. [`Error::Invalid`] at `title` or `due_on`.
pub async fn add_task(store: &Store, new: &NewTask) -> Result<TaskId> {
    store
        .write("add_task", "Added a task", async |tx| {
            let (id, title) = add(tx, new).await?;
            tx.relabel(format!("Added the task “{title}”"));
            Ok(id)
        })
        .await
}

/// Makes a task within another operation; answers its key and what it says.
pub async fn add(tx: &mut Tx<'_>, new: &NewTask) -> Result<(TaskId, String)> {
    let today = day::of_kept(&new.today).unwrap_or_else(|| tx.clock.day_of(tx.now));
    let mut line = if new.due_on.trim().is_empty() {
        read_task_line(&new.title, today)?
    } else {
        super::TaskLine {
            title: new.title.clone(),
            due_on: day::kept(day::said("due_on", &new.due_on, today, Lean::Ahead)?),
            ..Default::default()
        }
    };
    line.title = checked_text("title", &line.title)?;
    if line.title.is_empty() {
        return Err(Error::invalid("title", "What is to be done?"));
    }
    let id = TaskId(Id::new(tx.clock));
    let about = new.person.map(|id| id.0).or(new.company.map(|id| id.0));
    let row = sql::Row {
        id,
        about: about.or(new.role.map(|id| id.0)).unwrap_or(id.0),
        person_id: new.person,
        company_id: new.company,
        role_id: new.role,
        repeats: Repeat::of_kept(&line.repeats)
            .map(Repeat::kept)
            .unwrap_or_default(),
        title: line.title,
        due_on: line.due_on,
        owner: tx.person.to_owned(),
        note: String::new(),
        done_at: None,
        snoozed_until: String::new(),
    };
    sql::insert(tx.conn, &row, tx.now).await?;
    Ok((id, row.title))
}
