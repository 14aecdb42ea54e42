//! Where a pay band stands among what the desk knows of people's pay.

use super::bands::{band, band_name};
use crate::day;
use crate::facts::{Claims, Fact, Facts};
use crate::numbers::thousands;
use crate::pay::{Currency, Exchange, PayKind, shown};
use crate::roles::band_shown;
use crate::wanted::{Band, Wanted};
use chrono::{Months, NaiveDate};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Fewer points say nothing of a market.
pub const FEW: usize = 5;

/// Pay older than this is of another market: the field's moves within a year.
const STALE_MONTHS: u32 = 24;

/// What people whose pay the desk knows are paid, or want.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MarketPosition {
    /// What the figures are in; empty where the role has no band.
    pub currency: String,
    pub digits: u8,
    /// The widest first.
    pub groups: Vec<MarketGroup>,
    /// How many points are in a currency that the desk's rates do not lead from.
    pub no_rate: u32,
    /// How many are older than two years, and left out.
    pub stale: u32,
}

/// Some of these people. Figures are a year's totals in minor units; none where there are too few.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MarketGroup {
    /// "Everybody", "People of 1k–4k accelerators".
    pub name: String,
    pub n: u32,
    #[ts(type = "number | null")]
    pub p25: Option<i64>,
    #[ts(type = "number | null")]
    pub p50: Option<i64>,
    #[ts(type = "number | null")]
    pub p75: Option<i64>,
    /// How many of 100 the top of the band would do for.
    pub covers: Option<u8>,
    pub below: bool,
    /// "The top of the band is above what 62% of 48 people are paid or want."
    pub says: String,
}

/// Where the band of `wanted` stands on this day.
pub fn position(facts: &Facts, wanted: &Wanted, today: NaiveDate) -> MarketPosition {
    let Some(currency) = Currency::of(&wanted.pay.currency).filter(|_| !wanted.pay.is_open()) else {
        return MarketPosition {
            currency: String::new(),
            digits: 0,
            groups: Vec::new(),
            no_rate: 0,
            stale: 0,
        };
    };
    let size = wanted.accelerators.from.or(wanted.accelerators.to);
    let since = today
        .checked_sub_months(Months::new(STALE_MONTHS))
        .map(day::kept)
        .unwrap_or_default();
    let mut ways: HashMap<&str, Option<Exchange>> = HashMap::new();
    let (mut all, mut of_size, mut no_rate, mut stale) = (Vec::new(), Vec::new(), 0, 0);
    for claims in facts
        .people()
        .iter()
        .filter_map(|fact: &Fact| fact.claims.as_deref())
    {
        let Some((total, code, as_of)) = costs(claims, facts) else {
            continue;
        };
        if as_of < since.as_str() {
            stale += 1;
            continue;
        }
        let way = ways
            .entry(code)
            .or_insert_with(|| Exchange::on(today, Currency::of(code)?, currency, facts.rates()));
        let Some(total) = way.as_ref().and_then(|way| way.of(total)) else {
            no_rate += 1;
            continue;
        };
        all.push(total);
        let largest = claims.scale.iter().filter_map(crate::facts::Scale::size).max();
        if size.is_some() && largest.map(band) == size.map(band) {
            of_size.push(total);
        }
    }
    let mut groups = vec![group("Everybody".to_owned(), &wanted.pay, currency, all)];
    if let Some(size) = size {
        groups.push(group(band_name(size), &wanted.pay, currency, of_size));
    }
    MarketPosition {
        currency: currency.code().to_owned(),
        digits: currency.digits(),
        groups,
        no_rate,
        stale,
    }
}

/// What somebody costs: what she wants, else what she was offered, else what she has. Total, currency, day.
fn costs<'f>(claims: &Claims, facts: &'f Facts) -> Option<(i64, &'f str, &'f str)> {
    let of = |kind| {
        let found = claims.pay.iter().find(|pay| pay.kind == kind)?;
        let text = |text| facts.texts().get(text);
        Some((found.total?, text(found.currency), text(found.as_of)))
    };
    [PayKind::Expected, PayKind::Offered, PayKind::Current]
        .into_iter()
        .find_map(of)
}

/// A band among these totals.
fn group(name: String, pay: &Band, currency: Currency, mut totals: Vec<i64>) -> MarketGroup {
    totals.sort_unstable();
    let n = totals.len();
    let enough = n >= FEW;
    let at = |percent: usize| percentile(&totals, percent).filter(|_| enough);
    let (p25, p50, p75) = (at(25), at(50), at(75));
    let reached = pay.to.map(|to| totals.partition_point(|total| *total <= to));
    let covers = reached
        .filter(|_| enough)
        .and_then(|reached| u8::try_from(reached * 100 / n).ok());
    let top = pay.to.zip(p50).map(|(to, middle)| (to < middle, middle));
    let below = top.is_some_and(|(below, _)| below);
    let people = thousands(u64::try_from(n).unwrap_or(u64::MAX));
    let says = match (covers, top) {
        _ if n == 0 => "No pay is known of anybody here.".to_owned(),
        _ if !enough => format!("Too few points to say anything (n={n})."),
        (Some(covers), Some((true, middle))) => format!(
            "Below the middle, {} (n={people}): the band would do for {covers}% of them.",
            shown(middle, currency)
        ),
        (Some(covers), _) => format!("The band would do for {covers}% of them (n={people})."),
        (None, _) => format!("The band, {}, is open above (n={people}).", band_shown(pay)),
    };
    MarketGroup {
        name,
        n: u32::try_from(n).unwrap_or(u32::MAX),
        p25,
        p50,
        p75,
        covers,
        below,
        says,
    }
}

/// Of these, in order: the smallest that so many of 100 do not exceed (nearest rank).
pub fn percentile(totals: &[i64], percent: usize) -> Option<i64> {
    let rank = (totals.len() * percent).div_ceil(100).max(1);
    totals.get(rank - 1).copied()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(to: Option<i64>, totals: &[i64]) -> MarketGroup {
        let usd = Currency::of("USD").unwrap();
        let pay = Band {
            from: Some(0),
            to,
            currency: "USD".into(),
        };
        group(
            "Everybody".into(),
            &pay,
            usd,
            totals.iter().map(|k| k * 100_000).collect(),
        )
    }

    #[test]
    fn a_band_among_what_people_cost() {
        for (to, totals, says, below) in [
            (
                Some(40_000_000),
                &[][..],
                "No pay is known of anybody here.",
                false,
            ),
            (
                Some(40_000_000),
                &[300, 400, 500],
                "Too few points to say anything (n=3).",
                false,
            ),
            (
                Some(40_000_000),
                &[500, 300, 350, 450, 600],
                "Below the middle, 450,000 USD (n=5): the band would do for 40% of them.",
                true,
            ),
            (
                Some(45_000_000),
                &[500, 300, 350, 450, 600],
                "The band would do for 60% of them (n=5).",
                false,
            ),
            (
                None,
                &[1, 2, 3, 4, 5],
                "The band, from 0 USD, is open above (n=5).",
                false,
            ),
        ] {
            let group = of(to, totals);
            assert_eq!((group.says.as_str(), group.below), (says, below));
        }
        let group = of(Some(1), &[1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(
            (group.p25, group.p50, group.p75),
            (Some(200_000), Some(400_000), Some(600_000))
        );
    }

    proptest! {
        #[test]
        fn percentiles_are_points_and_rise(totals in proptest::collection::vec(0_i64..9_000, 0..60), to in 0_i64..900_000_000) {
            let group = of(Some(to), &totals);
            let all = [group.p25, group.p50, group.p75];
            prop_assert!(all.is_sorted());
            prop_assert!(all.iter().flatten().all(|one| totals.contains(&(one / 100_000))));
            prop_assert_eq!(group.p50.is_some(), totals.len() >= FEW);
            prop_assert!(group.covers.is_none_or(|covers| covers <= 100));
        }
    }
}
