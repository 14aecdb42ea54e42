//! What is due, for the user's own calendar.

use super::sources::placed;
use super::{TodayKind, sql};
use crate::day;
use crate::error::Result;
use crate::export::{CalendarDay, due_calendar};
use crate::retention::due_between;
use crate::store::Store;
use std::collections::HashMap;

/// A calendar, and how much is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayCalendar {
    pub ics: String,
    pub tasks: u32,
    pub check_ins: u32,
}

/// Every open task with a day, whenever that is, of this owner and of nobody ('' for everybody's), and every check-in that
/// is planned, whoever holds it; each on the day it is due or put off until. What repeats stands there once: it has its
/// next day when this one is done.
pub async fn calendar(store: &Store, owner: &str) -> Result<TodayCalendar> {
    let conn = &mut *store.read().await?;
    let tasks: Vec<CalendarDay> = sql::tasks(conn, LAST_DAY, owner, u32::MAX)
        .await?
        .into_iter()
        .filter_map(|row| {
            let on = day::of_kept(&row.due_on).max(day::of_kept(&row.snoozed_until))?;
            let about = [
                row.about.person_name,
                row.about.role_title,
                row.about.company_name,
            ];
            Some(CalendarDay {
                key: format!("task-{}", row.id.0.hex()),
                on,
                title: row.title,
                note: said(about),
            })
        })
        .collect();
    let put_off: HashMap<String, String> = sql::all_put_off(conn, "").await?.into_iter().collect();
    let day_of = |ms: i64| store.clock().day_of(ms);
    let today = day::kept(day_of(store.clock().now_ms()));
    let check_ins: Vec<CalendarDay> = due_between(conn, &today, LAST_DAY, &day_of)
        .await?
        .into_iter()
        .filter_map(|step| {
            let key = placed::key_of(&step);
            let until = put_off.get(&format!("{}:{key}", TodayKind::CheckIn.kept()));
            Some(CalendarDay {
                key: format!("check-in-{}", key.replace(':', "-")),
                on: day::of_kept(&step.due_on).max(until.and_then(|until| day::of_kept(until)))?,
                title: placed::title_of(&step),
                note: said([step.label, step.company]),
            })
        })
        .collect();
    let count = |days: &[CalendarDay]| u32::try_from(days.len()).unwrap_or(u32::MAX);
    let (some, others) = (count(&tasks), count(&check_ins));
    let days: Vec<CalendarDay> = tasks.into_iter().chain(check_ins).collect();
    Ok(TodayCalendar {
        ics: due_calendar("Roster", &days, store.clock().now_ms()),
        tasks: some,
        check_ins: others,
    })
}

const LAST_DAY: &str = "9999-12-31";

/// What is known, in one line.
fn said<const N: usize>(words: [String; N]) -> String {
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(", ")
}
