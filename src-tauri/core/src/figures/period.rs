//! The stretch of time that figures are of. Days are those of UTC, as instants are kept.

use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::roles::RoleId;
use chrono::{Datelike as _, Days, Months, NaiveDate};
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
}

const DAY: i64 = 86_400_000;

/// The first instant of a day.
pub(super) fn begins(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
}

impl Period {
    /// What is asked for on the day `today`. [`Error::Invalid`] at `from` or `to`.
    pub fn of(asked: &FiguresAsked, today: NaiveDate) -> Result<Self> {
        let until_today = |from: Option<NaiveDate>| Self {
            from,
            to: Some(today),
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
                }
            }
            FiguresSpan::ThisYear => until_today(NaiveDate::from_ymd_opt(today.year(), 1, 1)),
            FiguresSpan::All => Self { from: None, to: None },
            FiguresSpan::Typed => Self::typed(&asked.from, &asked.to, today)?,
        })
    }

    fn typed(from: &str, to: &str, today: NaiveDate) -> Result<Self> {
        let read = |field, text: &str| match text.trim() {
            "" => Ok(None),
            text => day::typed(field, text, today).map(Some),
        };
        let (from, to) = (read("from", from)?, read("to", to)?);
        match (from, to) {
            (Some(first), Some(last)) if last < first => {
                Err(Error::invalid("to", "That is before the first day."))
            }
            _ => Ok(Self { from, to }),
        }
    }

    /// From the first instant up to before the second.
    pub(super) fn instants(self) -> (i64, i64) {
        (
            self.from.map_or(i64::MIN, begins),
            self.to.map_or(i64::MAX, |to| begins(to).saturating_add(DAY)),
        )
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
        let of = |span, from, to| Period::of(&asked(span, from, to), day("2026-11-27"));
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
        };
        let noon = |text: &str| begins(day(text)) + DAY / 2;
        for (on, is) in [
            ("2026-10-31", false),
            ("2026-11-01", true),
            ("2026-11-02", true),
            ("2026-11-03", false),
        ] {
            assert_eq!(period.has(noon(on)), is, "{on}");
        }
    }
}
