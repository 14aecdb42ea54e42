//! What is not to be seen for a while.

use super::{PutOffId, TodayKind, sql};
use crate::day::{self, Lean};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Store;
use crate::tasks::{self, TaskId};

/// Puts an entry off until a day as typed (`tomorrow`, `next mon`, `in 1 week`); the same as a task's own snooze where it is
/// one. `today`: the ISO date where it is typed. [`Error::Invalid`] at `until` where that is not ahead, [`Error::NotFound`] for
/// what is no entry's key.
pub async fn put_off(store: &Store, key: &str, until: &str, today: &str) -> Result<()> {
    let (kind, rest) = key.split_once(':').unwrap_or((key, ""));
    let kind = TodayKind::of(kind).ok_or(Error::NotFound("entry"))?;
    if kind == TodayKind::Task {
        return tasks::snooze_tasks(store, &[rest.parse::<TaskId>()?], until, today).await;
    }
    let today = day::of_kept(today).ok_or_else(|| Error::invalid("today", "Which day is it?"))?;
    let until = day::said("until", until, today, Lean::Ahead)?;
    if until <= today {
        return Err(Error::invalid(
            "until",
            "Until when? Write a day that is still ahead.",
        ));
    }
    let article = if kind == TodayKind::Offer { "an" } else { "a" };
    let label = format!("Put off {article} {} until {}", kind.shown(), day::shown(until));
    let id = PutOffId(Id::derived("roster 2026 put off", &[key.as_bytes()]));
    store
        .write("put_off", label, async |tx| {
            sql::put_off(tx.conn, id, key, &day::kept(until), tx.now).await
        })
        .await
}
