//! Who may leave, and what hangs on it: everybody placed or kept close, by how much that is.

use super::PlacedId;
use super::due::{DueStep, plans, steps_due};
use super::gather::{Gathered, Scope, Subject, gather};
use super::risk::{RiskKind, RiskRules, Score, read_rules, score};
use crate::companies::CompanyId;
use crate::currency::Currency;
use crate::day;
use crate::error::Result;
use crate::pay::{Exchange, shown};
use crate::people::PersonId;
use crate::store::Store;
use crate::taxonomy;
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::Connection as _;
use std::cmp::Reverse;
use std::collections::HashMap;
use ts_rs::TS;

/// Somebody on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct AtRisk {
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    /// None: kept close by herself.
    #[ts(type = "string | null")]
    pub placement: Option<PlacedId>,
    #[ts(type = "string | null")]
    pub company_id: Option<CompanyId>,
    pub company: String,
    /// The role she fills, or her title.
    pub role: String,
    pub risk: Score,
    /// "87,500 USD"; '' where it is not known.
    pub fee: String,
    pub guarantee_end: String,
    /// 0 once it is over; None without one.
    pub guarantee_days_left: Option<u32>,
    pub last_check_in: String,
    pub next: Option<DueStep>,
}

/// What could be done about a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SuggestedActions {
    pub kind: RiskKind,
    pub titles: Vec<String>,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RiskBoard {
    /// What weighs most first.
    pub rows: Vec<AtRisk>,
    /// How many there are, with those that are not shown.
    pub total: u32,
    /// Fees are compared in it: the one most placements are in. '' without a fee.
    pub currency: String,
    /// How many fees the desk's rates do not lead there from.
    pub no_rate: u32,
    pub actions: Vec<SuggestedActions>,
}

/// Days that count for who is out of the guarantee too: a client that loses somebody then is lost as easily.
const AFTER_GUARANTEE_DAYS: u32 = 30;

/// Who may leave, at most `limit`, by **score × fee × (30 + days left of the guarantee)**.
///
/// The fee is the whole one, in one currency by the desk's own rates of today; somebody without a fee, or in a currency the
/// rates do not lead from, counts with the smallest fee on the board, so that nobody disappears. Of equals: the higher
/// score, then by name.
pub async fn risk_board(store: &Store, today: &str, limit: u32) -> Result<RiskBoard> {
    let today = day::of_kept(today).unwrap_or_else(|| store.clock().day_of(store.clock().now_ms()));
    let mut conn = store.read().await?;
    let mut at_once = conn.begin().await?;
    let conn = &mut *at_once;
    let field = taxonomy::at(store, conn).await?;
    let rules = read_rules(conn).await?;
    let gathered = gather(conn, &field, Scope::Now, today).await?;
    let mut next: HashMap<(PersonId, Option<PlacedId>), DueStep> = HashMap::new();
    for plan in plans(conn, None, &|ms| store.clock().day_of(ms)).await? {
        if let Some(first) = steps_due(&plan, today).into_iter().next() {
            next.insert((plan.row.person_id, plan.row.placement_id), first);
        }
    }
    let turned = gathered.turned(today);
    let fees = Fees::of(&gathered, today);
    let mut all: Vec<(&Subject, Score, u128)> = gathered
        .all
        .iter()
        .map(|one| {
            let others = one
                .company_id
                .and_then(|id| turned.get(&id))
                .copied()
                .unwrap_or(0);
            let risk = score(&one.facts(today, others), &rules);
            let weight = weight(risk.score, fees.of_one(one), days_left(one, today).unwrap_or(0));
            (one, risk, weight)
        })
        .collect();
    all.sort_by_cached_key(|(one, risk, weight)| {
        (
            Reverse(*weight),
            Reverse(risk.score),
            one.name.to_lowercase(),
            one.person,
        )
    });
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    all.truncate(limit as usize);
    let rows = all
        .into_iter()
        .map(|(one, risk, _)| AtRisk {
            person: one.person,
            name: one.name.clone(),
            placement: one.placement,
            company_id: one.company_id,
            company: one.company.clone(),
            role: one.role.clone(),
            risk,
            fee: one
                .fee
                .map(|(minor, currency)| shown(minor, currency))
                .unwrap_or_default(),
            guarantee_end: one.guarantee_end.map(day::kept).unwrap_or_default(),
            guarantee_days_left: days_left(one, today),
            last_check_in: one.said.last().map(|said| day::kept(said.on)).unwrap_or_default(),
            next: next.remove(&(one.person, one.placement)),
        })
        .collect();
    Ok(RiskBoard {
        rows,
        total,
        currency: fees
            .currency
            .map_or(String::new(), |currency| currency.code().to_owned()),
        no_rate: fees.no_rate,
        actions: suggested(&rules),
    })
}

/// What to do about each reason, by the rules.
pub(super) fn suggested(rules: &RiskRules) -> Vec<SuggestedActions> {
    RiskKind::ALL
        .iter()
        .map(|kind| SuggestedActions {
            kind: *kind,
            titles: rules.actions(*kind),
        })
        .collect()
}

fn days_left(one: &Subject, today: NaiveDate) -> Option<u32> {
    let end = one.guarantee_end?;
    // Before the start all of it is left.
    let from = one.start.map_or(today, |start| start.max(today));
    Some(u32::try_from((end - from).num_days()).unwrap_or(0))
}

/// How much hangs on it: see [`risk_board`].
fn weight(score: u32, fee: i64, days_left: u32) -> u128 {
    let days = u128::from(days_left.saturating_add(AFTER_GUARANTEE_DAYS));
    u128::from(score) * u128::from(fee.max(1).unsigned_abs()) * days
}

/// Fees in one currency.
struct Fees {
    currency: Option<Currency>,
    ways: HashMap<Currency, Option<Exchange>>,
    smallest: i64,
    no_rate: u32,
}

impl Fees {
    fn of(gathered: &Gathered, today: NaiveDate) -> Self {
        let mut count: HashMap<Currency, usize> = HashMap::new();
        for (_, currency) in gathered.all.iter().filter_map(|one| one.fee) {
            *count.entry(currency).or_default() += 1;
        }
        let currency = count
            .iter()
            .max_by_key(|(currency, count)| (**count, Reverse(currency.code())))
            .map(|(currency, _)| *currency);
        let ways = count.keys().filter_map(|from| {
            let way = Exchange::on(today, *from, currency?, &gathered.rates);
            Some((*from, way))
        });
        let mut fees = Self {
            currency,
            ways: ways.collect(),
            smallest: 1,
            no_rate: 0,
        };
        let known: Vec<Option<i64>> = gathered
            .all
            .iter()
            .filter_map(|one| one.fee)
            .map(|fee| fees.converted(fee))
            .collect();
        let lost = known.iter().filter(|fee| fee.is_none()).count();
        fees.no_rate = u32::try_from(lost).unwrap_or(u32::MAX);
        fees.smallest = known
            .into_iter()
            .flatten()
            .filter(|fee| *fee > 0)
            .min()
            .unwrap_or(1);
        fees
    }

    fn converted(&self, (minor, currency): (i64, Currency)) -> Option<i64> {
        self.ways.get(&currency)?.as_ref()?.of(minor)
    }

    fn of_one(&self, one: &Subject) -> i64 {
        let fee = one.fee.and_then(|fee| self.converted(fee));
        fee.filter(|fee| *fee > 0).unwrap_or(self.smallest)
    }
}

#[cfg(test)]
mod tests {
    use super::weight;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn more_of_anything_never_weighs_less(score in 0_u32..=100, fee in 0_i64..1_000_000_000, days in 0_u32..400) {
            let now = weight(score, fee, days);
            prop_assert!(weight(score + 1, fee, days) > now);
            prop_assert!(weight(score, fee + 1, days) >= now);
            prop_assert!(weight(score, fee, days + 1) >= now);
        }
    }
}
