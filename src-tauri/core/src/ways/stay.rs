//! Somebody's time at a company, and two of them together.

use super::graph::{At, Team};
use crate::day::rough_days;
use chrono::{Datelike as _, NaiveDate};

/// Months since the year 0.
pub(super) type Month = i16;

pub(super) fn month(day: NaiveDate) -> Month {
    let months = day
        .year()
        .saturating_mul(12)
        .saturating_add(day.month0().cast_signed());
    Month::try_from(months).unwrap_or(Month::MAX)
}

/// Both ends as far as they may reach; none where nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stay {
    pub node: At,
    pub team: Team,
    pub from: Option<Month>,
    pub to: Option<Month>,
    /// Still there.
    pub now: bool,
}

impl Stay {
    /// From days as the file has them.
    pub fn of(node: At, team: Team, from_on: &str, to_on: &str, now: bool) -> Self {
        Self {
            node,
            team,
            from: rough_days(from_on).map(|(first, _)| month(first)),
            to: rough_days(to_on).map(|(_, last)| month(last)),
            now,
        }
    }
}

/// What two stays have of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Overlap {
    /// None: it is not known how long.
    pub months: Option<u32>,
    /// The first and the last month, as far as they are known.
    pub from: Option<Month>,
    pub to: Option<Month>,
}

/// None where they cannot have met.
pub(super) fn overlap(one: &Stay, other: &Stay, today: Month) -> Option<Overlap> {
    let end = |stay: &Stay| {
        if stay.now {
            Some(today)
        } else {
            stay.to.map(|to| to.min(today))
        }
    };
    let later = one.from.max(other.from);
    let earlier = match (end(one), end(other)) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let begins = later.unwrap_or(Month::MIN);
    if begins > earlier.unwrap_or(Month::MAX).min(today) {
        return None;
    }
    let all_known = one.from.is_some() && other.from.is_some() && end(one).is_some() && end(other).is_some();
    let both_now = one.now && other.now;
    Some(Overlap {
        months: match (later, earlier) {
            (Some(from), Some(to)) if all_known => {
                Some(u32::try_from(i32::from(to) - i32::from(from) + 1).unwrap_or_default())
            }
            _ => None,
        },
        from: later.filter(|_| all_known),
        to: earlier.filter(|_| all_known && !both_now),
    })
}

/// How many years ago they were last there together; 0 where nobody knows, and where they are.
pub(super) fn years_since(one: &Stay, other: &Stay, today: Month) -> f32 {
    let ends = [one, other]
        .into_iter()
        .filter(|stay| !stay.now)
        .filter_map(|stay| stay.to);
    ends.min()
        .map_or(0.0, |end| f32::from(today.saturating_sub(end).max(0)) / 12.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stay(from: &str, to: &str) -> Stay {
        Stay::of(0, 0, from, if to == "now" { "" } else { to }, to == "now")
    }

    #[test]
    fn two_were_together_where_their_times_meet() {
        let today = 2026 * 12 + 10;
        for (one, other, months) in [
            (("2019", "2021"), ("2020", "2023"), Some(Some(24))),
            (("2019", "2021"), ("2022", "2023"), None),
            (("", ""), ("", ""), Some(None)),
            (("2019", "2021"), ("2022", ""), None),
            (("2019", ""), ("2022", "2023"), Some(None)),
            (("2024-12", "now"), ("2025-11", "now"), Some(Some(13))),
            (("", "now"), ("", "now"), Some(None)),
            (("", "2018"), ("2019", "now"), None),
            (("2028", ""), ("2010", ""), None),
            (("2028", "2030"), ("2028", "2030"), None),
            (("2026", "2030"), ("2026", "2030"), Some(Some(11))),
            (
                ("2019-05-03", "2019-05-20"),
                ("2019-05", "2019-06"),
                Some(Some(1)),
            ),
        ] {
            let [one, other] = [stay(one.0, one.1), stay(other.0, other.1)];
            for found in [overlap(&one, &other, today), overlap(&other, &one, today)] {
                assert_eq!(found.map(|found| found.months), months, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn it_is_as_long_ago_as_the_first_of_them_left() {
        let today = 2026 * 12;
        assert!(
            (years_since(&stay("2019", "2023"), &stay("2019", "now"), today) - 1.0 / 12.0 - 2.0).abs() < 0.01
        );
        assert!(years_since(&stay("", "now"), &stay("", "now"), today) < 0.01);
        assert!(years_since(&stay("", ""), &stay("", ""), today) < 0.01);
    }
}
