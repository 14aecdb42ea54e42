//! With whom to get in touch.

use super::standing::{CadenceStatus, on};
use super::{Cadence, hold, sql};
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use chrono_tz::Tz;
use serde::Serialize;
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
    // Her own beats those of her tags.
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
    let mut lapsed: Vec<Lapsed> = of
        .into_values()
        .filter_map(|(row, tags)| {
            let own = row.own.then_some(Cadence {
                ideal_days: row.ideal_days,
                max_days: row.max_days,
            });
            let (cadence, _) = hold::holds(own, &tags)?;
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
