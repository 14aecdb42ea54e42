//! How the network grows, month by month.

use chrono::{Months, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Two years are drawn.
const MONTHS: u32 = 24;

/// What a month brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct GrowthMonth {
    /// "Nov 2026"
    pub month: String,
    /// New in the desk, and how many there were at its end.
    pub people: u32,
    pub people_in_all: u32,
    /// Whom we talked with for the first time.
    pub first_talks: u32,
    /// Who knows whom, as it was noted then.
    pub acquaintances: u32,
}

/// The last months up to today's, each with what was counted on its days. `people_in_all`: as many as there are now.
pub(super) fn by_month(
    today: NaiveDate,
    people: &[NaiveDate],
    talks: &[NaiveDate],
    acquaintances: &[NaiveDate],
) -> Vec<GrowthMonth> {
    use chrono::Datelike as _;
    let first_of = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let counted = |days: &[NaiveDate]| {
        let mut by: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        days.iter()
            .for_each(|day| *by.entry(first_of(*day)).or_default() += 1);
        by
    };
    let (people, talks, acquaintances) = (counted(people), counted(talks), counted(acquaintances));
    let this = first_of(today);
    let mut months: Vec<NaiveDate> = (0..MONTHS)
        .filter_map(|back| this.checked_sub_months(Months::new(back)))
        .collect();
    months.reverse();
    let of = |by: &BTreeMap<NaiveDate, u32>, month: &NaiveDate| by.get(month).copied().unwrap_or(0);
    let rows = months.iter().map(|month| GrowthMonth {
        month: month.format("%b %Y").to_string(),
        people: of(&people, month),
        people_in_all: people.range(..=*month).map(|(_, n)| n).sum(),
        first_talks: of(&talks, month),
        acquaintances: of(&acquaintances, month),
    });
    // A young desk has no past to draw.
    let rows: Vec<GrowthMonth> = rows.collect();
    let empty = rows
        .iter()
        .take_while(|row| row.people_in_all + row.first_talks + row.acquaintances == 0)
        .count();
    rows.into_iter().skip(empty).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_came_before_is_in_the_sum_and_empty_months_stand_between() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let rows = by_month(
            day(2026, 1, 15),
            &[
                day(2020, 5, 5),
                day(2025, 11, 30),
                day(2026, 1, 1),
                day(2026, 1, 2),
            ],
            &[day(2026, 1, 3)],
            &[],
        );
        assert_eq!(rows.len(), 24);
        let last: Vec<_> = rows
            .iter()
            .skip(21)
            .map(|row| (row.month.as_str(), row.people, row.people_in_all, row.first_talks))
            .collect();
        assert_eq!(
            last,
            [
                ("Nov 2025", 1, 2, 0),
                ("Dec 2025", 0, 2, 0),
                ("Jan 2026", 2, 4, 1)
            ]
        );
        assert!(by_month(day(2026, 1, 15), &[], &[], &[]).is_empty());
        assert_eq!(by_month(day(2026, 1, 15), &[day(2025, 12, 1)], &[], &[]).len(), 2);
    }
}
