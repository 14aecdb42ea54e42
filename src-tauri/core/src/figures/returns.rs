//! What comes of going to a conference: who was met, answered, was submitted, was placed, and what that earned and cost.

use super::sql;
use crate::clock::Clock;
use crate::conferences::{self, EditionCost, EditionKey};
use crate::currency::Currency;
use crate::error::Result;
use crate::pay;
use crate::roles::{self, FirstYear, RoleId};
use crate::store::Store;
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What came of an edition so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ConferenceReturn {
    /// People who were met there.
    pub met: u32,
    /// Of those, who wrote or spoke to us afterwards, or came to Replied or further in a pipeline.
    pub replied: u32,
    /// Of those met, who were submitted to a client afterwards.
    pub submitted: u32,
    /// Of those met, who were accepted in a role that they came into afterwards.
    pub placed: u32,
    /// Placements of which the fee cannot be said: no accepted offer, or no fee terms.
    pub fees_unknown: u32,
    /// Fees of those placed, by currency.
    pub fees: Vec<MoneySum>,
    /// What going there cost, by currency.
    pub costs: Vec<MoneySum>,
    /// Fees less costs, in each currency that either is in; two currencies are never added.
    pub left: Vec<MoneySum>,
    /// Line by line.
    pub cost_lines: Vec<EditionCost>,
}

/// A sum of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MoneySum {
    pub currency: String,
    /// Minor units.
    #[ts(type = "number")]
    pub minor: i64,
    /// `1,240 EUR`.
    pub shown: String,
}

/// Somebody who was met, and what came of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct MetPerson {
    pub met_at: i64,
    pub replied: bool,
    /// ISO days; '' where she was never submitted.
    pub last_submitted: String,
}

/// A role somebody was placed in after she was met.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Placed {
    pub role_id: RoleId,
    pub person_id: crate::people::PersonId,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    /// Of the accepted offer; '' where there is none.
    pub currency: String,
}

/// What came of an edition.
pub async fn conference_return(store: &Store, key: &EditionKey) -> Result<ConferenceReturn> {
    let edition = conferences::edition(store, key).await?;
    let conn = &mut *store.read().await?;
    let cost_lines = conferences::costs(conn, edition.id).await?;
    let met = sql::met_at(conn, edition.id).await?;
    let placed = sql::placed_after(conn, edition.id).await?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let clock = store.clock();
    let submitted = met.iter().filter(|one| one.was_submitted(clock));
    let people: BTreeSet<_> = placed.iter().map(|one| one.person_id).collect();
    let (mut fees, mut unknown) = (BTreeMap::new(), 0);
    for one in &placed {
        match fee(conn, one).await? {
            Some((currency, minor)) => add(&mut fees, currency, minor),
            None => unknown += 1,
        }
    }
    let mut costs = BTreeMap::new();
    for line in &cost_lines {
        add(&mut costs, line.currency.clone(), line.minor);
    }
    let mut left = fees.clone();
    for (currency, minor) in &costs {
        add(&mut left, currency.clone(), minor.saturating_neg());
    }
    Ok(ConferenceReturn {
        met: count(met.len()),
        replied: count(met.iter().filter(|one| one.replied).count()),
        submitted: count(submitted.count()),
        placed: count(people.len()),
        fees_unknown: unknown,
        fees: sums(fees),
        costs: sums(costs),
        left: sums(left),
        cost_lines,
    })
}

impl MetPerson {
    /// A submittal is known by its day: on the day of the meeting it counts.
    fn was_submitted(&self, clock: &dyn Clock) -> bool {
        let met = crate::day::kept(clock.day_of(self.met_at));
        !self.last_submitted.is_empty() && self.last_submitted >= met
    }
}

/// The fee of a placement by its role's terms, for the offer that was accepted.
async fn fee(conn: &mut SqliteConnection, placed: &Placed) -> Result<Option<(String, i64)>> {
    let (Some(terms), _) = roles::fee_terms(conn, placed.role_id).await? else {
        return Ok(None);
    };
    let Some(currency) = Currency::of(&placed.currency).or_else(|| Currency::of(&terms.currency)) else {
        return Ok(None);
    };
    let year = FirstYear {
        base: placed.base,
        bonus: placed.bonus,
        equity: placed.equity,
        sign_on: placed.sign_on,
        currency,
    };
    let working = roles::fee(&terms, &year).ok();
    Ok(working.map(|working| (working.currency, working.total)))
}

fn add(sums: &mut BTreeMap<String, i64>, currency: String, minor: i64) {
    let sum = sums.entry(currency).or_default();
    *sum = sum.saturating_add(minor);
}

fn sums(sums: BTreeMap<String, i64>) -> Vec<MoneySum> {
    sums.into_iter()
        .map(|(currency, minor)| MoneySum {
            shown: match Currency::of(&currency) {
                Some(known) => pay::shown(minor, known),
                None => format!("{minor} {currency}"),
            },
            currency,
            minor,
        })
        .collect()
}
