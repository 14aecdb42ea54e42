//! The arithmetic of a forecast.

use crate::currency::Currency;
use crate::day;
use crate::roles::{RoleId, StageId, StageKind, WHOLE_BP};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How likely somebody in a stage of this kind is to be placed, in basis points, where nobody set anything else. They are
/// judgement, not measurement: the user's own figures show how often it came true.
pub const CHANCES: [(StageKind, u32); 8] = [
    (StageKind::Sourced, 100),
    (StageKind::Contacted, 200),
    (StageKind::Replied, 500),
    (StageKind::Screened, 1_000),
    (StageKind::Submitted, 2_000),
    (StageKind::Interviewing, 3_500),
    (StageKind::Offer, 7_000),
    (StageKind::Accepted, 9_500),
];

/// From a signature to the first day, where nobody said when it is.
pub const NOTICE: u64 = 30;
/// In a stage whose ideal days nobody set.
const STAGE_DAYS: u64 = 7;

/// The chance of a kind of stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Chance {
    pub kind: StageKind,
    pub bp: u32,
}

/// What is expected of somebody in a month. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ForecastEntry {
    /// "2027-03".
    pub month: String,
    pub name: String,
    pub title: String,
    pub client: String,
    /// None: it is signed.
    pub kind: Option<StageKind>,
    /// 10,000 where it is signed.
    pub bp: u32,
    #[ts(type = "number")]
    pub expected: i64,
    #[ts(type = "number")]
    pub whole: i64,
    pub currency: String,
    pub digits: u8,
    /// "offer", "band"; of what is signed, what it is for.
    pub from: String,
}

/// A month in one currency. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ForecastMonth {
    pub month: String,
    pub currency: String,
    pub digits: u8,
    /// Of placements.
    #[ts(type = "number")]
    pub signed: i64,
    /// Of candidacies, by their chances.
    #[ts(type = "number")]
    pub likely: i64,
    /// Both.
    #[ts(type = "number")]
    pub expected: i64,
    /// As if everybody were placed.
    #[ts(type = "number")]
    pub whole: i64,
}

/// The chances of a role's candidacies, none more and together no more than its openings.
pub(super) fn within(openings: u32, chances: &[u32]) -> Vec<u32> {
    let most = u64::from(openings) * u64::from(WHOLE_BP);
    let sum: u64 = chances.iter().map(|bp| u64::from(*bp)).sum();
    if sum <= most {
        return chances.to_vec();
    }
    let cut = |bp: &u32| u32::try_from(u64::from(*bp) * most / sum).unwrap_or(*bp);
    chances.iter().map(cut).collect()
}

/// `whole` by its chance, rounded once, a half up.
pub(super) fn by_chance(whole: i64, bp: u32) -> i64 {
    let (part, of) = (i128::from(whole) * i128::from(bp), i128::from(WHOLE_BP));
    i64::try_from((part + of / 2).div_euclid(of)).unwrap_or(i64::MAX)
}

/// When she starts, as far as anybody said: the offer, the role, else by the stages that are before her.
pub(super) fn start(
    offer: &str,
    fill_by: &str,
    stages: &[(StageId, StageKind, Option<u32>)],
    here: StageId,
    today: NaiveDate,
) -> NaiveDate {
    let said = |iso: &str| day::of_kept(iso).filter(|day| *day >= today);
    if let Some(day) = said(offer).or_else(|| said(fill_by)) {
        return day;
    }
    let at = stages.iter().position(|(id, ..)| *id == here).unwrap_or(0);
    let before: u64 = stages
        .iter()
        .skip(at)
        .filter(|(_, kind, _)| !kind.is_end())
        .map(|(.., ideal)| ideal.map_or(STAGE_DAYS, u64::from))
        .sum();
    today
        .checked_add_days(Days::new(before + NOTICE))
        .unwrap_or(today)
}

/// The month money falls due that is waited for from a day on; never one that is over.
pub(super) fn month(from: NaiveDate, payment_days: u32, today: NaiveDate) -> String {
    let due = from
        .checked_add_days(Days::new(payment_days.into()))
        .unwrap_or(from);
    month_of(due.max(today))
}

pub(super) fn month_of(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

/// One line a month and currency, in order.
pub(super) fn months(entries: &[ForecastEntry]) -> Vec<ForecastMonth> {
    let mut months: BTreeMap<(String, String), ForecastMonth> = BTreeMap::new();
    for entry in entries {
        let at = (entry.month.clone(), entry.currency.clone());
        let line = months.entry(at).or_insert_with(|| ForecastMonth {
            month: entry.month.clone(),
            currency: entry.currency.clone(),
            digits: Currency::of(&entry.currency).map_or(2, Currency::digits),
            signed: 0,
            likely: 0,
            expected: 0,
            whole: 0,
        });
        let into = match entry.kind {
            None => &mut line.signed,
            Some(_) => &mut line.likely,
        };
        *into = into.saturating_add(entry.expected);
        line.expected = line.expected.saturating_add(entry.expected);
        line.whole = line.whole.saturating_add(entry.whole);
    }
    months.into_values().collect()
}

/// What a role is known by to those on their way in it.
pub(super) type Stages = BTreeMap<RoleId, Vec<(StageId, StageKind, Option<u32>)>>;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::ids::Id;
    use proptest::prelude::*;

    #[test]
    fn when_somebody_starts() {
        let id = |no: u8| StageId(Id::derived("a stage in a test", &[&[no]]));
        let stages = [
            (id(0), StageKind::Screened, Some(3)),
            (id(1), StageKind::Interviewing, Some(10)),
            (id(2), StageKind::Offer, None),
            (id(3), StageKind::Accepted, None),
        ];
        let today = day::of_kept("2026-11-24").unwrap();
        for (offer, fill_by, here, want) in [
            ("2027-02-01", "2027-01-01", 2, "2027-02-01"),
            ("", "2027-01-01", 2, "2027-01-01"),
            // What has passed says nothing.
            ("", "2026-11-01", 1, "2027-01-10"),
            ("", "", 0, "2027-01-13"),
            ("", "", 3, "2026-12-24"),
        ] {
            assert_eq!(
                day::kept(start(offer, fill_by, &stages, id(here), today)),
                want,
                "{offer} {fill_by}"
            );
        }
        assert_eq!(month(day::of_kept("2026-12-15").unwrap(), 30, today), "2027-01");
        assert_eq!(month(day::of_kept("2026-01-15").unwrap(), 30, today), "2026-11");
    }

    #[test]
    fn chances_are_no_more_than_the_openings() {
        assert_eq!(within(1, &[7_000, 1_000]), [7_000, 1_000]);
        assert_eq!(within(1, &[7_000, 7_000]), [5_000, 5_000]);
        assert_eq!(within(2, &[7_000, 7_000]), [7_000, 7_000]);
        assert_eq!(within(0, &[7_000]), [0]);
        assert_eq!(by_chance(13_500_000, 3_500), 4_725_000);
        assert_eq!(by_chance(1, 5_000), 1);
    }

    proptest! {
        #[test]
        fn nobody_is_expected_more_than_whole(
            openings in 0_u32..5,
            chances in prop::collection::vec(0_u32..=10_000, 0..30),
            fee in 0_i64..1_000_000_000,
        ) {
            let cut = within(openings, &chances);
            let sum: u64 = cut.iter().map(|bp| u64::from(*bp)).sum();
            prop_assert!(sum <= u64::from(openings) * 10_000);
            for (cut, chance) in cut.iter().zip(&chances) {
                prop_assert!(cut <= chance);
                prop_assert!(by_chance(fee, *cut) <= fee);
            }
        }
    }
}
