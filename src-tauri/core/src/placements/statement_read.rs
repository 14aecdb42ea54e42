//! Statements of a time, from what is kept.

use super::statement::{Statement, StatementLine, grouped, receivers, shares};
use super::{PlacementId, sql};
use crate::day;
use crate::error::{Error, Result};
use crate::roles::split;
use crate::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// For whom, from when to when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StatementAsked {
    /// As typed, both included.
    pub from: String,
    pub until: String,
    /// Empty: everybody.
    pub who: String,
}

impl StatementAsked {
    /// As ISO dates. [`Error::Invalid`] at `from` or `until`.
    pub fn days(&self, store: &Store) -> Result<(String, String)> {
        let today = store.clock().day_of(store.clock().now_ms());
        let from = day::typed("from", &self.from, today)?;
        let until = day::typed("until", &self.until, today)?;
        if until < from {
            return Err(Error::invalid("until", "The last day is before the first."));
        }
        Ok((day::kept(from), day::kept(until)))
    }
}

/// Everybody's statement, or one's, with the days it is of. [`Error::Invalid`] at `from` or `until`.
pub async fn statements(store: &Store, asked: &StatementAsked) -> Result<Vec<Statement>> {
    let (from, until) = asked.days(store)?;
    let conn = &mut *store.read().await?;
    // What came of each placement in each currency: before the time, and with it.
    let mut came: HashMap<PlacementId, BTreeMap<String, (i64, i64)>> = HashMap::new();
    for (placement, amount, currency, counts_on) in sql::payments_until(conn, &until).await? {
        let (before, by_then) = came.entry(placement).or_default().entry(currency).or_default();
        if counts_on < from {
            *before = before.saturating_add(amount);
        }
        *by_then = by_then.saturating_add(amount);
    }
    let mut lines = Vec::new();
    for row in sql::all(conn, None, None).await? {
        let (terms, working, _) = row.counted()?;
        let receivers = receivers(&terms.splits, &row.owner);
        let bps: Vec<u32> = receivers.iter().map(|(.., bp)| *bp).collect();
        let in_time = row.signed_on >= from && row.signed_on <= until && !row.signed_on.is_empty();
        let total = working.filter(|_| in_time).map_or(0, |fee| fee.total);
        let mut of_it = came.remove(&row.id).unwrap_or_default();
        of_it.entry(row.currency.clone()).or_default();
        for (code, (before, by_then)) in of_it {
            let earned = shares(before, by_then, &bps);
            let signed = split(if code == row.currency { total } else { 0 }, &bps);
            for (((who, part, bp), earned), signed) in receivers.iter().zip(earned).zip(signed) {
                let meant = asked.who.is_empty() || asked.who == *who;
                if !meant || (earned == 0 && signed == 0) {
                    continue;
                }
                let line = StatementLine {
                    placement: row.id,
                    name: row.name.clone(),
                    client: row.client.clone(),
                    part: *part,
                    bp: *bp,
                    signed_on: row.signed_on.clone(),
                    signed,
                    earned,
                    digits: crate::currency::Currency::of(&code).map_or(2, |one| one.digits()),
                    currency: code.clone(),
                };
                lines.push((who.clone(), line));
            }
        }
    }
    Ok(grouped(lines))
}
