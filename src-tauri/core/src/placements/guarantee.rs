//! Where a guarantee stands on a day.

use crate::currency::Currency;
use crate::day;
use crate::roles::{FeeTerms, Remedy, refund};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

crate::vocabulary::words! {
    /// How a guarantee stands.
    GuaranteeStands {
        Nothing = "nothing", "no guarantee";
        Unknown = "unknown", "no start yet";
        Coming = "coming", "not begun";
        Running = "running", "running";
        Over = "over", "over";
        Left = "left", "left";
    }
}

/// The clock of a guarantee. Amounts in minor units of the fee's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "GuaranteeClock")]
pub struct Clock {
    pub stands: GuaranteeStands,
    /// Days since the start, the start itself 0; of somebody who left, up to her last day. 0 before the start.
    pub day: u32,
    /// The last day of the guarantee; 0 where there is none.
    pub of: u32,
    /// Days left, 0 where it does not run.
    pub left: u32,
    /// ISO date; empty where there is no start or no guarantee.
    pub ends_on: String,
    /// What would go back today, or went by her last day.
    pub remedy: Option<Remedy>,
    #[ts(type = "number")]
    pub amount: i64,
    /// "Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD".
    pub says: String,
}

/// The last day of the guarantee, where there is a start.
pub(super) fn ends_on(terms: &FeeTerms, start: Option<NaiveDate>) -> Option<NaiveDate> {
    let last = terms.guarantee.last()?.until_day;
    start?.checked_add_days(Days::new(last.into()))
}

/// The clock on `today`; of somebody who left, on her last day. `fee`: the whole of it.
pub(super) fn clock(
    terms: &FeeTerms,
    fee: i64,
    currency: Currency,
    start: Option<NaiveDate>,
    left: Option<NaiveDate>,
    today: NaiveDate,
) -> Clock {
    let of = terms.guarantee.last().map_or(0, |step| step.until_day);
    let ends = ends_on(terms, start);
    let mut clock = Clock {
        stands: GuaranteeStands::Nothing,
        day: 0,
        of,
        left: 0,
        ends_on: ends.map(day::kept).unwrap_or_default(),
        remedy: None,
        amount: 0,
        says: "There is no guarantee.".to_owned(),
    };
    if of == 0 {
        return clock;
    }
    let Some(start) = start else {
        (clock.stands, clock.says) = (
            GuaranteeStands::Unknown,
            "The guarantee runs from the start, which is not set.".to_owned(),
        );
        return clock;
    };
    let on = left.unwrap_or(today);
    if on < start {
        clock.stands = GuaranteeStands::Coming;
        clock.left = of;
        clock.says = format!("The guarantee of {of} days begins on {}.", day::shown(start));
        if left.is_none() {
            return clock;
        }
    }
    let back = refund(terms, fee, currency, days_between(start, on));
    clock.day = days_between(start, on);
    clock.stands = match (left, clock.day > of) {
        (Some(_), _) => GuaranteeStands::Left,
        (None, true) => GuaranteeStands::Over,
        (None, false) => GuaranteeStands::Running,
    };
    clock.left = match clock.stands {
        GuaranteeStands::Running => of.saturating_sub(clock.day),
        _ => 0,
    };
    (clock.remedy, clock.amount, clock.says) = (back.remedy, back.amount, back.says);
    clock
}

/// 0 where the second is before the first.
pub(super) fn days_between(start: NaiveDate, on: NaiveDate) -> u32 {
    u32::try_from((on - start).num_days().max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(iso: &str) -> NaiveDate {
        day::of_kept(iso).unwrap()
    }

    fn usd() -> Currency {
        Currency::of("USD").unwrap()
    }

    #[test]
    fn the_clock_by_day() {
        let terms = FeeTerms::default();
        let stands = |start: Option<&str>, left: Option<&str>, today: &str| {
            let clock = clock(&terms, 13_500_000, usd(), start.map(at), left.map(at), at(today));
            (clock.stands, clock.day, clock.left, clock.amount)
        };
        use GuaranteeStands::{Coming, Left, Over, Running, Unknown};
        for (start, left, today, want) in [
            (None, None, "2026-11-24", (Unknown, 0, 0, 0)),
            (Some("2026-12-01"), None, "2026-11-24", (Coming, 0, 90, 0)),
            (
                Some("2026-11-24"),
                None,
                "2026-11-24",
                (Running, 0, 90, 13_500_000),
            ),
            (
                Some("2026-10-10"),
                None,
                "2026-11-24",
                (Running, 45, 45, 6_750_000),
            ),
            (Some("2026-08-26"), None, "2026-11-24", (Running, 90, 0, 0)),
            (Some("2026-08-25"), None, "2026-11-24", (Over, 91, 0, 0)),
            // Over a year's end, and a leap day.
            (
                Some("2027-12-31"),
                None,
                "2028-03-01",
                (Running, 61, 29, 4_350_000),
            ),
            (
                Some("2026-10-10"),
                Some("2026-11-24"),
                "2027-06-01",
                (Left, 45, 0, 6_750_000),
            ),
            // She never came: all of it goes back.
            (
                Some("2026-12-01"),
                Some("2026-11-20"),
                "2026-11-24",
                (Left, 0, 0, 13_500_000),
            ),
        ] {
            assert_eq!(stands(start, left, today), want, "{start:?} {left:?} {today}");
        }
        let bare = FeeTerms {
            guarantee: Vec::new(),
            ..FeeTerms::default()
        };
        let none = clock(&bare, 1, usd(), Some(at("2026-01-01")), None, at("2026-02-01"));
        assert_eq!(
            (none.stands, none.ends_on.as_str()),
            (GuaranteeStands::Nothing, "")
        );
    }

    proptest! {
        #[test]
        fn what_goes_back_never_rises(fee in 0_i64..100_000_000, day in 0_u64..400) {
            let start = at("2026-01-01");
            let on = |days: u64| {
                clock(&FeeTerms::default(), fee, usd(), Some(start), None, start + Days::new(days)).amount
            };
            prop_assert!(on(day + 1) <= on(day));
            prop_assert!(on(day) <= fee);
        }
    }
}
