//! A task is done; what repeats comes back.

use super::{Repeat, TaskId, sql};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// What became of a task that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Finished {
    /// The ISO date on which it comes back; '' for once.
    pub next_on: String,
}

/// Marks a task as done; one that repeats comes back on its next day ahead. `today`: the ISO date where it is done. What is done
/// already stays as it is.
pub async fn finish_task(store: &Store, id: TaskId, today: &str) -> Result<Finished> {
    store
        .write("finish_task", "Did a task", async |tx| {
            let mut row = sql::task(tx.conn, id).await?.ok_or(Error::NotFound("task"))?;
            let mut next_on = String::new();
            if row.done_at.is_some() {
                return Ok(Finished { next_on });
            }
            tx.relabel(format!("Did “{}”", row.title));
            row.done_at = Some(tx.now);
            sql::update(tx.conn, &row, tx.now).await?;
            if let Some(how) = Repeat::of_kept(&row.repeats) {
                let today = day::of_kept(today).unwrap_or_else(|| tx.clock.day_of(tx.now));
                let due = day::of_kept(&row.due_on).unwrap_or(today);
                let next = how.next(due, today).ok_or_else(|| {
                    Error::invalid("repeats", "It would come back past the end of the calendar.")
                })?;
                next_on = day::kept(next);
                let after = after(id);
                let about = if row.about == id.0 { after.0 } else { row.about };
                let again = sql::Row {
                    id: after,
                    about,
                    due_on: next_on.clone(),
                    snoozed_until: String::new(),
                    done_at: None,
                    ..row
                };
                // Done, reopened and done again, it is there already.
                if sql::task(tx.conn, after).await?.is_none() {
                    sql::insert(tx.conn, &again, tx.now).await?;
                }
            }
            Ok(Finished { next_on })
        })
        .await
}

/// What comes back after a task is the same on every desk where that was done.
fn after(id: TaskId) -> TaskId {
    TaskId(Id::derived("roster 2026 task after", &[id.0.bytes()]))
}

/// Opens a task again that was done. What came back meanwhile goes, as long as it is still to be done.
pub async fn reopen_task(store: &Store, id: TaskId) -> Result<()> {
    store
        .write("reopen_task", "Opened a task again", async |tx| {
            let mut row = sql::task(tx.conn, id).await?.ok_or(Error::NotFound("task"))?;
            if row.done_at.take().is_none() {
                return Ok(());
            }
            tx.relabel(format!("Opened “{}” again", row.title));
            sql::update(tx.conn, &row, tx.now).await?;
            let next = after(id);
            if sql::task(tx.conn, next)
                .await?
                .is_some_and(|next| next.done_at.is_none())
            {
                sql::remove(tx.conn, &crate::store::json(&[next.0.hex()])?).await?;
            }
            Ok(())
        })
        .await
}
