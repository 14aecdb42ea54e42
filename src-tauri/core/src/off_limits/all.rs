//! Everything that is off limits at the desk, in one place.

use super::{OffLimitsEntry, OffLimitsTime, Overridden, sql};
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// Every entry there is, and what was done all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DeskOffLimits {
    /// What holds today, then what is to come, then what has ended; each by name.
    pub entries: Vec<DeskEntry>,
    /// The newest, at most [`SHOWN`].
    pub overrides: Vec<DeskOverride>,
    /// How many there are.
    pub overridden: u32,
}

/// An entry, with whom it is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DeskEntry {
    pub entry: OffLimitsEntry,
    /// None: a company's.
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    /// The company's name or the person's.
    pub whom: String,
    /// Of a company: how many people are known there and at its parts.
    pub people: u32,
}

/// Something a rule stopped, done all the same, with the person it was done to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DeskOverride {
    #[ts(type = "string")]
    pub person: PersonId,
    pub person_name: String,
    pub done: Overridden,
}

/// Nobody reads further back; whoever wants to, opens the person.
pub const SHOWN: u32 = 200;

/// Everything that is off limits, and what was done all the same.
pub async fn all_off_limits(store: &Store) -> Result<DeskOffLimits> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let mut entries = sql::everything(conn)
        .await?
        .into_iter()
        .map(|found| {
            let person = found.row.person_id;
            let entry = found.row.shown(true, today)?;
            Ok(DeskEntry {
                whom: match person {
                    Some(_) => found.person,
                    None => entry.company_name.clone(),
                },
                person,
                people: found.people,
                entry,
            })
        })
        .collect::<Result<Vec<DeskEntry>>>()?;
    let order = |time: OffLimitsTime| match time {
        OffLimitsTime::Now => 0,
        OffLimitsTime::Coming => 1,
        OffLimitsTime::Past => 2,
    };
    entries.sort_by_cached_key(|one| (order(one.entry.time), crate::words::fold(&one.whom)));
    let (overrides, overridden) = sql::all_overrides(conn, SHOWN).await?;
    Ok(DeskOffLimits {
        entries,
        overrides,
        overridden,
    })
}
