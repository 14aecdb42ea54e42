//! The stretch of time that figures are of. Its days are those of who looks at them: from midnight to midnight on the clock
//! of their time zone, 23 or 25 hours where clocks change.

use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::roles::RoleId;
use chrono::{Datelike as _, Days, Months, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::vocabulary::words! {
    /// Which stretch.
    FiguresSpan {
        Quarter = "quarter", "last 90 days";
        HalfYear = "half_year", "last 6 months";
        Year = "year", "last 12 months";
        Month = "month", "this month";
        LastMonth = "last_month", "last month";
        ThisYear = "this_year", "this year";
        All = "all", "since the beginning";
        Typed = "typed", "from … to …";
    }
}

/// What figures are asked of. Of everything where nothing narrows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct FiguresAsked {
    pub span: FiguresSpan,
    /// As typed; only with [`FiguresSpan::Typed`]. Empty: open.
    pub from: String,
    pub to: String,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    /// The client.
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    /// Who sits at the desk; empty: all who do.
    pub owner: String,
}

/// From a day to a day, both in it; none: open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// On whose clock days begin.
    pub zone: Tz,
}

impl Period {
    /// What is asked for at an instant, on the clock of `zone`. [`Error::Invalid`] at `from` or `to`.
    pub fn of(asked: &FiguresAsked, now: i64, zone: Tz) -> Result<Self> {
        let today = day::today(now, zone);
        let until_today = |from: Option<NaiveDate>| Self {
            from,
            to: Some(today),
            zone,
        };
        // Nothing before the first day chrono knows is asked for: then the stretch is open.
        let back = |months: u32| {
            let from = today.checked_sub_months(Months::new(months));
            from.and_then(|day| day.checked_add_days(Days::new(1)))
        };
        Ok(match asked.span {
            FiguresSpan::Quarter => until_today(today.checked_sub_days(Days::new(89))),
            FiguresSpan::HalfYear => until_today(back(6)),
            FiguresSpan::Year => until_today(back(12)),
            FiguresSpan::Month => until_today(today.with_day(1)),
            FiguresSpan::LastMonth => {
                let to = today.with_day(1).and_then(|first| first.pred_opt());
                Self {
                    from: to.and_then(|last| last.with_day(1)),
                    to,
                    zone,
                }
            }
            FiguresSpan::ThisYear => until_today(NaiveDate::from_ymd_opt(today.year(), 1, 1)),
            FiguresSpan::All => Self {
                from: None,
                to: None,
                zone,
            },
            FiguresSpan::Typed => Self::typed(&asked.from, &asked.to, today, zone)?,
        })
    }

    fn typed(from: &str, to: &str, today: NaiveDate, zone: Tz) -> Result<Self> {
        let read = |field, text: &str| match text.trim() {
            "" => Ok(None),
            text => day::typed(field, text, today).map(Some),
        };
        let (from, to) = (read("from", from)?, read("to", to)?);
        match (from, to) {
            (Some(first), Some(last)) if last < first => {
                Err(Error::invalid("to", "That is before the first day."))
            }
            _ => Ok(Self { from, to, zone }),
        }
    }

    /// From the first instant up to before the second.
    pub(super) fn instants(self) -> (i64, i64) {
        let after = |day: NaiveDate| day.succ_opt().map(|next| self.begins(next));
        (
            self.from.map_or(i64::MIN, |day| self.begins(day)),
            self.to.and_then(after).unwrap_or(i64::MAX),
        )
    }

    /// The first instant of a day.
    pub(super) fn begins(self, day: NaiveDate) -> i64 {
        day::begins(day, self.zone)
    }

    /// The first instant of a day as the file keeps it; none where it keeps none.
    pub(super) fn begins_kept(self, kept: &str) -> Option<i64> {
        day::of_kept(kept).map(|day| self.begins(day))
    }

    /// The day that an instant is on.
    pub(super) fn day_of(self, at: i64) -> NaiveDate {
        day::today(at, self.zone)
    }

    pub(super) fn has(self, at: i64) -> bool {
        let (from, to) = self.instants();
        (from..to).contains(&at)
    }

    /// "1 Sep 2026 to 27 Nov 2026"
    pub(super) fn says(self) -> String {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => day::shown(from),
            (Some(from), Some(to)) => format!("{} to {}", day::shown(from), day::shown(to)),
            (Some(from), None) => format!("from {}", day::shown(from)),
            (None, Some(to)) => format!("up to {}", day::shown(to)),
            (None, None) => "since the beginning".to_owned(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn asked(span: FiguresSpan, from: &str, to: &str) -> FiguresAsked {
        FiguresAsked {
            span,
            from: from.into(),
            to: to.into(),
            role: None,
            company: None,
            owner: String::new(),
        }
    }

    #[test]
    fn stretches_are_what_they_are_called() {
        let noon = day::begins(day("2026-11-27"), Tz::Europe__Berlin) + 12 * 3_600_000;
        let of = |span, from, to| Period::of(&asked(span, from, to), noon, Tz::Europe__Berlin);
        for (span, from, to, says) in [
            (FiguresSpan::Quarter, "", "", "30 Aug 2026 to 27 Nov 2026"),
            (FiguresSpan::HalfYear, "", "", "28 May 2026 to 27 Nov 2026"),
            (FiguresSpan::Year, "", "", "28 Nov 2025 to 27 Nov 2026"),
            (FiguresSpan::Month, "", "", "1 Nov 2026 to 27 Nov 2026"),
            (FiguresSpan::LastMonth, "", "", "1 Oct 2026 to 31 Oct 2026"),
            (FiguresSpan::ThisYear, "", "", "1 Jan 2026 to 27 Nov 2026"),
            (FiguresSpan::All, "", "", "since the beginning"),
            (FiguresSpan::Typed, "", "", "since the beginning"),
            (
                FiguresSpan::Typed,
                "2026-03",
                "12 may 2026",
                "1 Mar 2026 to 12 May 2026",
            ),
            (FiguresSpan::Typed, "today", "", "from 27 Nov 2026"),
            (FiguresSpan::Typed, "", "1 mar", "up to 1 Mar 2026"),
            (FiguresSpan::Typed, "today", "today", "27 Nov 2026"),
        ] {
            assert_eq!(of(span, from, to).unwrap().says(), says, "{span:?} {from} {to}");
        }
        assert!(of(FiguresSpan::Typed, "soon", "").is_err());
        assert!(of(FiguresSpan::Typed, "today", "yesterday").is_err());
    }

    #[test]
    fn both_ends_are_in_it() {
        let period = Period {
            from: Some(day("2026-11-01")),
            to: Some(day("2026-11-02")),
            zone: Tz::Europe__Berlin,
        };
        let noon = |text: &str| period.begins(day(text)) + 12 * 3_600_000;
        for (on, is) in [
            ("2026-10-31", false),
            ("2026-11-01", true),
            ("2026-11-02", true),
            ("2026-11-03", false),
        ] {
            assert_eq!(period.has(noon(on)), is, "{on}");
        }
    }

    #[test]
    fn days_begin_at_midnight_where_one_is() {
        let at = |text: &str| {
            chrono::DateTime::parse_from_rfc3339(text)
                .unwrap()
                .timestamp_millis()
        };
        for (zone, on, begins, ends) in [
            // Clocks go forward, and back: 23 hours and 25.
            (
                "Europe/Berlin",
                "2026-03-29",
                "2026-03-29T00:00:00+01:00",
                "2026-03-30T00:00:00+02:00",
            ),
            (
                "Europe/Berlin",
                "2026-10-25",
                "2026-10-25T00:00:00+02:00",
                "2026-10-26T00:00:00+01:00",
            ),
            (
                "America/Los_Angeles",
                "2026-03-08",
                "2026-03-08T00:00:00-08:00",
                "2026-03-09T00:00:00-07:00",
            ),
            (
                "America/Los_Angeles",
                "2026-11-01",
                "2026-11-01T00:00:00-07:00",
                "2026-11-02T00:00:00-08:00",
            ),
            // A day without a midnight, and one with two.
            (
                "Africa/Cairo",
                "2026-04-24",
                "2026-04-24T01:00:00+03:00",
                "2026-04-25T00:00:00+03:00",
            ),
            (
                "Asia/Beirut",
                "2026-10-24",
                "2026-10-24T00:00:00+03:00",
                "2026-10-25T00:00:00+02:00",
            ),
            (
                "Pacific/Auckland",
                "2026-11-27",
                "2026-11-27T00:00:00+13:00",
                "2026-11-28T00:00:00+13:00",
            ),
            (
                "UTC",
                "2026-11-27",
                "2026-11-27T00:00:00Z",
                "2026-11-28T00:00:00Z",
            ),
        ] {
            let period = Period {
                from: Some(day(on)),
                to: Some(day(on)),
                zone: zone.parse().unwrap(),
            };
            assert_eq!(period.instants(), (at(begins), at(ends)), "{zone} {on}");
            for (instant, is) in [
                (at(begins) - 1, false),
                (at(begins), true),
                (at(ends) - 1, true),
                (at(ends), false),
            ] {
                assert_eq!(period.has(instant), is, "{zone} {on} {instant}");
                assert_eq!(period.day_of(instant) == day(on), is, "{zone} {on} {instant}");
            }
        }
    }

    #[test]
    fn today_is_the_day_on_the_wall() {
        // A quarter past midnight in Berlin is still yesterday in UTC.
        let now = day::begins(day("2026-11-27"), Tz::Europe__Berlin) + 15 * 60_000;
        for (zone, says) in [
            (Tz::Europe__Berlin, "1 Nov 2026 to 27 Nov 2026"),
            (Tz::UTC, "1 Nov 2026 to 26 Nov 2026"),
        ] {
            let period = Period::of(&asked(FiguresSpan::Month, "", ""), now, zone).unwrap();
            assert_eq!(period.says(), says);
        }
    }
}
