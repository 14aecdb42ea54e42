//! The whole market, as it is asked for.

use super::bands::{self, ReferenceBand};
use super::demand::{self, Asked, PlatformLine, WorkLine};
use super::growth::{self, GrowthMonth};
use super::pay::{self, PayGroup, Point, count};
use super::quarter::Quarter;
use super::{MarketSpan, PayBy, sql};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::facts::facts;
use crate::pay::{Exchange, PayKind};
use crate::store::Store;
use crate::taxonomy;
use crate::wanted::Wanted;
use chrono::{Months, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use sqlx::Connection as _;
use std::collections::HashMap;
use ts_rs::TS;

/// Quarters that are drawn, at most.
const QUARTERS: i32 = 12;

/// What is asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct MarketAsked {
    pub by: PayBy,
    /// None: of every kind.
    pub kind: Option<PayKind>,
    pub span: MarketSpan,
    /// A code; empty: the one most points are in.
    pub currency: String,
}

/// What the desk has seen. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Market {
    /// Empty where there is no point of pay.
    pub currency: String,
    pub digits: u8,
    /// Codes that points are in, the commonest first.
    pub currencies: Vec<String>,
    /// Points that are counted; those in a currency the desk's rates do not lead from.
    pub n: u32,
    pub no_rate: u32,
    pub groups: Vec<PayGroup>,
    /// "Q1 2026", the oldest first.
    pub quarters: Vec<String>,
    /// As they are set; where the rates lead there, in `currency`, else left out.
    pub bands: Vec<ReferenceBand>,
    pub open_roles: u32,
    /// In the desk, and of how many their work is known.
    pub people: u32,
    pub known: u32,
    pub work: Vec<WorkLine>,
    pub platforms: Vec<PlatformLine>,
    /// How many know the hardware of one vendor, of two, of three or more.
    pub by_vendors: Vec<u32>,
    pub versatile: u32,
    pub growth: Vec<GrowthMonth>,
}

/// The market on this day, months as the clock of `zone` has them. [`Error::Invalid`] at `currency`.
pub async fn market(store: &Store, asked: &MarketAsked, zone: &str) -> Result<Market> {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let today = day::today(store.clock().now_ms(), zone);
    let named = match asked.currency.trim() {
        "" => None,
        code => Some(
            Currency::of(code)
                .ok_or_else(|| Error::invalid("currency", "Write a currency’s code: USD, EUR, CHF."))?,
        ),
    };
    let back = match asked.span {
        MarketSpan::Year => Some(12),
        MarketSpan::TwoYears => Some(24),
        MarketSpan::All => None,
    };
    let since = back
        .and_then(|months| today.checked_sub_months(Months::new(months)))
        .map(day::kept)
        .unwrap_or_default();
    let field = taxonomy::of(store).await?;
    let facts = facts(store).await?;
    let mut conn = store.read().await?;
    // One state of the file for all that is read.
    let mut at = conn.begin().await?;
    let mut rows = sql::points(&mut at, &since).await?;
    let bands = bands::kept(&mut at).await?;
    let roles: Vec<Asked> = sql::open_roles(&mut at)
        .await?
        .into_iter()
        .map(|(openings, wanted)| {
            Ok(Asked {
                openings: u32::try_from(openings).unwrap_or(u32::MAX),
                wanted: Wanted::read(&wanted)?,
            })
        })
        .collect::<Result<_>>()?;
    let talks = sql::first_talks(&mut at).await?;
    let acquaintances = sql::acquaintances(&mut at).await?;
    drop(at);
    drop(conn);

    if let Some(kind) = asked.kind {
        rows.retain(|(_, of, ..)| of == kind.kept());
    }
    let currencies = commonest(rows.iter().map(|(_, _, _, code, _)| code.as_str()));
    let currency = named.or_else(|| currencies.first().and_then(|code| Currency::of(code)));
    let (points, no_rate) = match currency {
        Some(currency) => converted(&rows, currency, today, facts.rates()),
        None => (Vec::new(), 0),
    };
    let quarters = match points.iter().map(|point| point.quarter).min() {
        Some(first) => Quarter::row(first, Quarter::of(today), QUARTERS),
        None => Vec::new(),
    };
    let barred = facts.barred(today);
    let (platforms, by_vendors, versatile) = demand::platforms(&roles, &facts, &field);
    let (people, known) = demand::known(&facts);
    let days = |instants: Vec<i64>| -> Vec<NaiveDate> {
        instants.into_iter().map(|at| day::today(at, zone)).collect()
    };
    let added = facts.people().iter().map(|fact| fact.created_at).collect();
    Ok(Market {
        currency: currency.map(|one| one.code().to_owned()).unwrap_or_default(),
        digits: currency.map_or(0, Currency::digits),
        n: count(points.len()),
        no_rate,
        groups: pay::groups(&points, &quarters, asked.by, &facts, &field),
        quarters: quarters.into_iter().map(Quarter::shown).collect(),
        bands: match currency {
            Some(currency) => in_currency(bands, currency, today, facts.rates()),
            None => bands,
        },
        currencies,
        open_roles: count(roles.len()),
        people,
        known,
        work: demand::work(&roles, &facts, &barred),
        platforms,
        by_vendors,
        versatile,
        growth: growth::by_month(today, &days(added), &days(talks), &days(acquaintances)),
    })
}

fn commonest<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut by: HashMap<&str, usize> = HashMap::new();
    codes.for_each(|code| *by.entry(code).or_default() += 1);
    let mut by: Vec<(&str, usize)> = by.into_iter().collect();
    by.sort_by_key(|(code, n)| (std::cmp::Reverse(*n), *code));
    by.into_iter().map(|(code, _)| code.to_owned()).collect()
}

/// The points in one currency, and how many the rates do not lead from.
fn converted(
    rows: &[(i64, String, i64, String, String)],
    currency: Currency,
    today: NaiveDate,
    rates: &[crate::pay::Rate],
) -> (Vec<Point>, u32) {
    let mut ways: HashMap<&str, Option<Exchange>> = HashMap::new();
    let (mut points, mut no_rate) = (Vec::with_capacity(rows.len()), 0);
    for (rid, _, total, code, as_of) in rows {
        let way = ways
            .entry(code)
            .or_insert_with(|| Exchange::on(today, Currency::of(code)?, currency, rates));
        let (Some(total), Some(on)) = (way.as_ref().and_then(|way| way.of(*total)), day::of_kept(as_of))
        else {
            no_rate += 1;
            continue;
        };
        points.push(Point {
            rid: *rid,
            total,
            quarter: Quarter::of(on),
        });
    }
    (points, no_rate)
}

fn in_currency(
    bands: Vec<ReferenceBand>,
    currency: Currency,
    today: NaiveDate,
    rates: &[crate::pay::Rate],
) -> Vec<ReferenceBand> {
    let converted = |band: ReferenceBand| {
        let way = Exchange::on(today, Currency::of(&band.currency)?, currency, rates)?;
        Some(ReferenceBand {
            from: way.of(band.from)?,
            to: match band.to {
                Some(to) => Some(way.of(to)?),
                None => None,
            },
            currency: currency.code().to_owned(),
            ..band
        })
    };
    bands.into_iter().filter_map(converted).collect()
}
