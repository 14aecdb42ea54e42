//! Tasks due, overdue and to come.

use super::{Ask, READ, Waits};
use crate::day;
use crate::error::Result;
use crate::today::{TodayKind, says, sql};
use sqlx::SqliteConnection;

/// Those with a day. Those without one wait for nobody: the screen of tasks has them.
pub async fn tasks(conn: &mut SqliteConnection, ask: &Ask<'_>) -> Result<Vec<Waits>> {
    let rows = sql::tasks(conn, &day::kept(ask.until), ask.owner, READ).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let due = day::of_kept(&row.due_on);
            let reason = due.map(|due| says::due(due, ask.today)).unwrap_or_default();
            let waits = Waits::new(TodayKind::Task, &row.id.0.hex(), row.title, reason);
            Waits {
                snoozed: day::of_kept(&row.snoozed_until),
                task: Some(row.id),
                ..waits.on(due).about(row.about).of(row.owner)
            }
        })
        .collect())
}
