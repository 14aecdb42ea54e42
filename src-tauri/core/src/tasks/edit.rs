//! What a task says, and when it is due.

use super::line::first_on;
use super::{Repeat, TaskId, sql};
use crate::day::{self, Lean};
use crate::error::{Error, Result};
use crate::numbers::thousands;
use crate::people::{check_notes, checked_text};
use crate::store::{Store, Tx, json};

crate::vocabulary::words! {
    /// What of a task can be edited.
    TaskField {
        Title = "title", "title";
        DueOn = "due_on", "due date";
        Repeats = "repeats", "repetition";
        Owner = "owner", "owner";
        Note = "note", "note";
    }
}

/// Sets a field to what is typed; `today` is the ISO date where it is typed. [`Error::Invalid`] at the field.
pub async fn edit_task(store: &Store, id: TaskId, field: TaskField, value: &str, today: &str) -> Result<()> {
    store
        .write("edit_task", "Changed a task", async |tx| {
            let was = sql::task(tx.conn, id).await?.ok_or(Error::NotFound("task"))?;
            let mut row = was.clone();
            set(tx, &mut row, field, value, today)?;
            if row != was {
                sql::update(tx.conn, &row, tx.now).await?;
                tx.relabel(format!(
                    "Changed the {} of the task “{}”",
                    field.shown(),
                    row.title
                ));
            }
            Ok(())
        })
        .await
}

fn set(tx: &Tx<'_>, row: &mut sql::Row, field: TaskField, value: &str, today: &str) -> Result<()> {
    let today = day::of_kept(today).unwrap_or_else(|| tx.clock.day_of(tx.now));
    match field {
        TaskField::Title => {
            row.title = checked_text("title", value)?;
            if row.title.is_empty() {
                return Err(Error::invalid("title", "What is to be done?"));
            }
        }
        TaskField::Owner => row.owner = checked_text("owner", value)?,
        TaskField::Note => {
            check_notes(value)?;
            row.note = value.trim().to_owned();
        }
        TaskField::DueOn => {
            let due = match value.trim() {
                "" => None,
                typed => Some(day::said("due_on", typed, today, Lean::Ahead)?),
            };
            row.due_on = due.map(day::kept).unwrap_or_default();
            row.snoozed_until.clear();
            // What comes again goes on from its new day.
            if let Some((due, how)) = due.zip(Repeat::of_kept(&row.repeats)) {
                row.repeats = how.from(due).kept();
            }
        }
        TaskField::Repeats => {
            let words = day::words(value);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let how = match words.as_slice() {
                [] | ["never" | "once"] => None,
                words => {
                    let plain: Vec<&str> = std::iter::once("every").chain(words.iter().copied()).collect();
                    let said = Repeat::said(words).or_else(|| Repeat::said(&plain));
                    Some(said.ok_or_else(|| {
                        Error::invalid(
                            "repeats",
                            "Write it as in every 2 weeks, monthly or every tue; nothing for once.",
                        )
                    })?)
                }
            };
            let due = day::of_kept(&row.due_on);
            row.repeats = String::new();
            if let Some((how, weekday)) = how {
                let first = match weekday {
                    Some(weekday) => Some(first_on(weekday, due, today)),
                    None => due.or_else(|| how.next(today, today)),
                };
                if first != due {
                    row.snoozed_until.clear();
                }
                row.due_on = first.map(day::kept).unwrap_or_default();
                row.repeats = first.map_or(how, |first| how.from(first)).kept();
            }
        }
    }
    Ok(())
}

/// Puts tasks off until a day as typed (`mon`, `in 2 weeks`); their due dates stay. [`Error::Invalid`] at `until` where that is
/// not ahead. Those that are gone are passed over.
pub async fn snooze_tasks(store: &Store, ids: &[TaskId], until: &str, today: &str) -> Result<()> {
    store
        .write("snooze_tasks", "Put off a task", async |tx| {
            let today = day::of_kept(today).unwrap_or_else(|| tx.clock.day_of(tx.now));
            let until = day::said("until", until, today, Lean::Ahead)?;
            if until <= today {
                return Err(Error::invalid(
                    "until",
                    "Until when? Write a day that is still ahead.",
                ));
            }
            let mut said = String::new();
            for id in ids {
                let Some(mut row) = sql::task(tx.conn, *id).await? else {
                    continue;
                };
                row.snoozed_until = day::kept(until);
                sql::update(tx.conn, &row, tx.now).await?;
                said = format!("“{}”", row.title);
            }
            if ids.len() > 1 {
                said = format!("{} tasks", thousands(ids.len() as u64));
            }
            tx.relabel(format!("Put off {said} until {}", day::shown(until)));
            Ok(())
        })
        .await
}

/// Removes tasks; answers how many there were.
pub async fn remove_tasks(store: &Store, ids: &[TaskId]) -> Result<u32> {
    let keys = json(&ids.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    store
        .write("remove_tasks", "Removed tasks", async |tx| {
            let label = match ids {
                [one] => {
                    let row = sql::task(tx.conn, *one).await?.ok_or(Error::NotFound("task"))?;
                    format!("Removed the task “{}”", row.title)
                }
                many => format!("Removed {} tasks", thousands(many.len() as u64)),
            };
            tx.relabel(label);
            sql::remove(tx.conn, &keys).await
        })
        .await
}
