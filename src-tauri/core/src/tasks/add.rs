//! A task is made.

use super::{TaskId, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{PersonId, checked_text};
use crate::roles::RoleId;
use crate::store::Store;
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
    pub title: String,
    /// An ISO date, or ''.
    pub due_on: String,
}

/// Makes a task. [`Error::Invalid`] at `title`.
pub async fn add_task(store: &Store, new: &NewTask) -> Result<TaskId> {
    let title = checked_text("title", &new.title)?;
    if title.is_empty() {
        return Err(Error::invalid("title", "What is to be done?"));
    }
    store
        .write("add_task", format!("Added the task “{title}”"), async |tx| {
            let id = TaskId(Id::new(tx.clock));
            let about = new.person.map(|id| id.0).or(new.company.map(|id| id.0));
            let about = about.or(new.role.map(|id| id.0)).unwrap_or(id.0);
            sql::insert(tx.conn, id, about, new, &title, tx.person, tx.now).await?;
            Ok(id)
        })
        .await
}
