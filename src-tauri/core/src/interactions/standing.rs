//! How we stand with somebody before we turn to her again.

use super::cap::{self, OutreachCap};
use super::sql;
use crate::error::Result;
use crate::off_limits;
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// What to know before the next outreach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OutreachStanding {
    /// None where the desk has no cap.
    pub cap: Option<OutreachCap>,
    /// Touches from us, by anybody at the desk, within the cap's days up to now.
    pub touches: u32,
    /// The next one needs a reason.
    pub full: bool,
    /// UTC milliseconds from which on the next one needs none; none where it needs none now.
    #[ts(type = "number | null")]
    pub free_at: Option<i64>,
    /// Why she is off limits today; none where she is not.
    pub off_limits: Option<String>,
    /// The last touch, by whomever: UTC milliseconds.
    #[ts(type = "number | null")]
    pub last_touch: Option<i64>,
    /// Who of us had it.
    pub last_by: String,
}

/// How we stand with her now.
pub async fn outreach_standing(store: &Store, person: PersonId) -> Result<OutreachStanding> {
    let now = store.clock().now_ms();
    let conn = &mut *store.read().await?;
    let cap = cap::current(conn).await?;
    let (touches, free_at) = match cap {
        None => (0, None),
        Some(OutreachCap { touches, days }) => {
            let span = cap::span(days);
            let times = sql::outreach(conn, person, now - span, now, None).await?;
            // Full: the oldest of the last `touches` has to be out of the window first.
            let at = times.len().checked_sub(touches as usize);
            let free_at = at.and_then(|at| times.get(at)).map(|oldest| oldest + span);
            (u32::try_from(times.len()).unwrap_or(u32::MAX), free_at)
        }
    };
    let mut stops = off_limits::stops(conn, &[person], store.clock().day_of(now)).await?;
    let last = sql::last_touch(conn, person).await?;
    Ok(OutreachStanding {
        cap,
        touches,
        full: free_at.is_some(),
        free_at,
        off_limits: stops.remove(&person).map(|stop| stop.why),
        last_touch: last.as_ref().map(|(at, _)| *at),
        last_by: last.map(|(_, by)| by).unwrap_or_default(),
    })
}
