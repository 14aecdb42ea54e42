//! When to follow up, and whom.

use super::list::{self, EditionContact};
use super::sql;
use crate::day;
use crate::error::{Error, Result};
use crate::rules;
use crate::store::{Store, Tx};
use chrono::Days;
use sqlx::SqliteConnection;

const RULE: &str = "follow_up_days";

/// What holds where nobody has said otherwise. Two days: long enough to be home, short enough to be remembered. The figure
/// is the field's own rule of thumb for conferences (48 hours), and the desk's to change.
pub const DEFAULT_FOLLOW_UP_DAYS: u32 = 2;

/// After how many days somebody who was met is written to.
pub async fn follow_up_days(store: &Store) -> Result<u32> {
    current(&mut *store.read().await?).await
}

async fn current(conn: &mut SqliteConnection) -> Result<u32> {
    match rules::value(conn, RULE).await? {
        None => Ok(DEFAULT_FOLLOW_UP_DAYS),
        Some(set) => set
            .parse()
            .map_err(|_| Error::Internal(format!("the days to follow up {set}"))),
    }
}

/// Sets it for whoever is met from now on. [`Error::Invalid`] at `days`.
pub async fn set_follow_up_days(store: &Store, days: u32) -> Result<()> {
    if !(1..=90).contains(&days) {
        return Err(Error::invalid("days", "Write a number of days from 1 to 90."));
    }
    let label = match days {
        1 => "Set follow-ups to the day after".to_owned(),
        days => format!("Set follow-ups to {days} days after"),
    };
    store
        .write("set_follow_up_days", label, async |tx| {
            rules::set(tx, RULE, &days.to_string()).await
        })
        .await
}

/// The day to follow up who was met at this instant, ISO.
pub(super) async fn usual_day(tx: &mut Tx<'_>, met_at: i64) -> Result<String> {
    let days = current(tx.conn).await?;
    let met = tx.clock.day_of(met_at);
    let due = met.checked_add_days(Days::new(days.into())).unwrap_or(met);
    Ok(day::kept(due))
}

/// Everybody who was met and not written to since, at any edition, the longest due first.
pub async fn follow_ups(store: &Store) -> Result<Vec<EditionContact>> {
    let conn = &mut *store.read().await?;
    let rows = sql::listed(conn, sql::Which::Met).await?;
    let mut due = list::shown(store, conn, rows).await?;
    due.retain(|contact| contact.standing == super::ContactStanding::Met);
    due.sort_by(|a, b| (&a.follow_up_on, a.met_at, &a.name).cmp(&(&b.follow_up_on, b.met_at, &b.name)));
    Ok(due)
}
