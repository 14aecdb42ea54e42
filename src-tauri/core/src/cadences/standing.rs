//! How often to be in touch with somebody, and whether we are.

use super::{Cadence, hold, sql};
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use ts_rs::TS;

/// Whether it is time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum CadenceStatus {
    /// Not for so many days.
    Fine {
        days: u32,
    },
    /// It is time, and late in more than so many days.
    DueIn {
        days: u32,
    },
    /// By so many days.
    Late {
        days: u32,
    },
    NeverTouched,
}

/// How it stands with a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CadenceStanding {
    /// None where there is none for her.
    pub cadence: Option<Cadence>,
    /// The tag it comes from; '' where it is her own.
    pub tag: String,
    pub status: Option<CadenceStatus>,
    /// UTC milliseconds of the last touch.
    #[ts(type = "number | null")]
    pub last_touch: Option<i64>,
}

/// How it stands with her on the clock of `zone`.
pub async fn cadence_standing(store: &Store, person: PersonId, zone: &str) -> Result<CadenceStanding> {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let today = day::today(store.clock().now_ms(), zone);
    let conn = &mut *store.read().await?;
    let own = sql::of_person(conn, person).await?;
    let by_tag = sql::of_tags(conn, person).await?;
    let last_touch = sql::last_touch(conn, person).await?;
    let tags: Vec<Cadence> = by_tag
        .iter()
        .map(|(_, ideal_days, max_days)| Cadence {
            ideal_days: *ideal_days,
            max_days: *max_days,
        })
        .collect();
    let held = hold::holds(own, &tags);
    Ok(CadenceStanding {
        cadence: held.map(|(cadence, _)| cadence),
        tag: held
            .and_then(|(_, at)| by_tag.get(at?))
            .map(|(tag, ..)| tag.clone())
            .unwrap_or_default(),
        status: held.map(|(cadence, _)| cadence.status(last_touch.map(|at| on(at, zone)), today)),
        last_touch,
    })
}

/// The day of an instant on that clock.
pub(super) fn on(at: i64, zone: Tz) -> NaiveDate {
    day::today(at, zone)
}
