//! What is due, for the user's own calendar.

use super::sql;
use crate::day;
use crate::error::Result;
use crate::export::{CalendarDay, due_calendar};
use crate::store::Store;

/// A calendar, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayCalendar {
    pub ics: String,
    pub tasks: u32,
}

/// Every open task with a day, whenever that is, of this owner and of nobody ('' for everybody's), each on the day it is due
/// or put off until. One that repeats stands there once: it has its next day when this one is done.
pub async fn calendar(store: &Store, owner: &str) -> Result<TodayCalendar> {
    let rows = sql::tasks(&mut *store.read().await?, "9999-12-31", owner, u32::MAX).await?;
    // Check-ins due (retention/) are to stand here too.
    let days: Vec<CalendarDay> = rows
        .into_iter()
        .filter_map(|row| {
            let on = day::of_kept(&row.due_on).max(day::of_kept(&row.snoozed_until))?;
            let about = [
                row.about.person_name,
                row.about.role_title,
                row.about.company_name,
            ];
            let said: Vec<String> = about.into_iter().filter(|name| !name.is_empty()).collect();
            Some(CalendarDay {
                key: format!("task-{}", row.id.0.hex()),
                on,
                title: row.title,
                note: said.join(", "),
            })
        })
        .collect();
    Ok(TodayCalendar {
        ics: due_calendar("Roster", &days, store.clock().now_ms()),
        tasks: u32::try_from(days.len()).unwrap_or(u32::MAX),
    })
}
