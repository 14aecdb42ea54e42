//! With whom to get in touch.

use super::standing::{CadenceStatus, on};
use super::{Cadence, hold, sql};
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::HashMap;
use ts_rs::TS;

/// Somebody it is time to get in touch with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Lapsed {
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub status: CadenceStatus,
    /// UTC milliseconds.
    #[ts(type = "number | null")]
    pub last_touch: Option<i64>,
}

/// Everybody with a cadence whose time has come, the latest first, then who is due, then who was never touched; at most `limit`.
pub async fn keep_in_touch(store: &Store, zone: &str, limit: u32) -> Result<Vec<Lapsed>> {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let today = day::today(store.clock().now_ms(), zone);
    let rows = sql::everybody(&mut *store.read().await?).await?;
    let mut lapsed: Vec<Lapsed> = held(rows)
        .into_iter()
        .filter_map(|(row, cadence)| {
            let status = cadence.status(row.last_touch.map(|at| on(at, zone)), today);
            (!matches!(status, CadenceStatus::Fine { .. })).then_some(Lapsed {
                person: row.person,
                name: row.name,
                status,
                last_touch: row.last_touch,
            })
        })
        .collect();
    lapsed.sort_by_cached_key(|one| {
        let rank = match one.status {
            CadenceStatus::Late { days } => (0, u32::MAX - days),
            CadenceStatus::DueIn { days } => (1, days),
            _ => (2, 0),
        };
        (rank, one.name.to_lowercase(), one.person)
    });
    lapsed.truncate(limit as usize);
    Ok(lapsed)
}

/// Somebody it is time to get in touch with by some day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTouchBy {
    pub person: PersonId,
    pub name: String,
    pub owner: String,
    pub cadence: Cadence,
    pub status: CadenceStatus,
    /// UTC milliseconds.
    pub last_touch: Option<i64>,
    /// From which day it is time; none where she was never touched.
    pub due_on: Option<NaiveDate>,
}

/// Everybody whose time has come by the day `until`, as seen on `today`: the longest due first, then who was never touched.
/// `day_of`: the day of an instant (UTC ms) there.
pub async fn in_touch_by(
    conn: &mut SqliteConnection,
    today: NaiveDate,
    until: NaiveDate,
    day_of: &(dyn Fn(i64) -> NaiveDate + Send + Sync),
) -> Result<Vec<InTouchBy>> {
    // A day later than the end of that day anywhere: who is not due after all is left out below.
    let after = until.checked_add_days(Days::new(3)).unwrap_or(until);
    let before = after.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    let rows = sql::lapsed(conn, before).await?;
    let mut due: Vec<InTouchBy> = held(rows)
        .into_iter()
        .filter_map(|(row, cadence)| {
            let last = row.last_touch.map(day_of);
            let (ideal, _) = cadence.days();
            let due_on = last.map(|last| last.checked_add_days(Days::new(ideal.into())));
            let due_on = match due_on {
                None => None,
                // Past the end of the calendar it is never due.
                Some(day) => Some(day.filter(|day| *day <= until)?),
            };
            Some(InTouchBy {
                status: cadence.status(last, today),
                person: row.person,
                name: row.name,
                owner: row.owner,
                cadence,
                last_touch: row.last_touch,
                due_on,
            })
        })
        .collect();
    due.sort_by_cached_key(|one| {
        (
            one.due_on.is_none(),
            one.due_on,
            one.name.to_lowercase(),
            one.person,
        )
    });
    Ok(due)
}

/// Each of these people once, with the cadence that holds: her own beats those of her tags.
fn held(rows: Vec<sql::Kept>) -> Vec<(sql::Kept, Cadence)> {
    let mut of: HashMap<PersonId, (sql::Kept, Vec<Cadence>)> = HashMap::new();
    for row in rows {
        let cadence = Cadence {
            ideal_days: row.ideal_days,
            max_days: row.max_days,
        };
        let (first, tags) = of.entry(row.person).or_insert_with(|| (row.clone(), Vec::new()));
        if row.own {
            *first = row;
        } else {
            tags.push(cadence);
        }
    }
    let holding = |(row, tags): (sql::Kept, Vec<Cadence>)| {
        let own = row.own.then_some(Cadence {
            ideal_days: row.ideal_days,
            max_days: row.max_days,
        });
        let (cadence, _) = hold::holds(own, &tags)?;
        Some((row, cadence))
    };
    of.into_values().filter_map(holding).collect()
}
