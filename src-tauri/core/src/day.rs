//! Days as people write them, and as the file keeps them (`2026-03-12`).

mod names;
mod phrase;
mod rough;
mod when;

pub use names::{Unit, amount, unit, weekday};
pub use phrase::{Lean, Reading, reading, said, stepped, two, words};
pub use rough::{rough, rough_days, rough_shown};
pub use when::{begins, today, when};

use crate::error::{Error, Result};
use chrono::{DateTime, Datelike as _, Days, NaiveDate};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The day of this instant in UTC milliseconds, in UTC.
pub fn of_instant(ms: i64) -> NaiveDate {
    DateTime::from_timestamp_millis(ms)
        .unwrap_or_default()
        .date_naive()
}

/// A day as the file keeps it.
pub fn kept(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// The day the file has; none where it has none.
pub fn of_kept(kept: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(kept, "%Y-%m-%d").ok()
}

/// `12 Mar 2026`: read the same everywhere.
pub fn shown(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// The day somebody means who types this on the day `today`: `2026-03-12`, `12 mar 2026`, `Mar 12, 2026`, `12.3.2026`,
/// `today`, `yesterday`. A month alone is its first day (`2026-03`, `march 2026`); a day without a year is the last
/// one there was (`12 mar`). [`Error::Invalid`] at `field` where it is no day, or could be two: `3/4/2026`.
pub fn typed(field: &'static str, typed: &str, today: NaiveDate) -> Result<NaiveDate> {
    let text = typed.trim().to_lowercase();
    match text.as_str() {
        "today" | "now" => return Ok(today),
        "yesterday" => return Ok(today - Days::new(1)),
        _ => {}
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "-./,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let no_day = || {
        Error::invalid(
            field,
            "That is no date. Write it as in 12 Mar 2026, 2026-03-12, Mar 2026 or today.",
        )
    };
    let read = match parts.as_slice() {
        [one, two, three] => three_parts(field, one, two, three)?,
        [one, two] => two_parts(one, two, today),
        _ => None,
    };
    read.ok_or_else(no_day)
}

fn three_parts(field: &'static str, one: &str, two: &str, three: &str) -> Result<Option<NaiveDate>> {
    let ymd = NaiveDate::from_ymd_opt;
    if let Some(year) = year(one) {
        return Ok(month(two)
            .or_else(|| number(two))
            .zip(number(three))
            .and_then(|(m, d)| ymd(year, m, d)));
    }
    let Some(year) = year(three) else {
        return Ok(None);
    };
    if let Some(month) = month(one) {
        return Ok(day_of_month(two).and_then(|d| ymd(year, month, d)));
    }
    if let Some(month) = month(two) {
        return Ok(day_of_month(one).and_then(|d| ymd(year, month, d)));
    }
    let Some((first, second)) = number(one).zip(number(two)) else {
        return Ok(None);
    };
    match (ymd(year, second, first), ymd(year, first, second)) {
        (Some(day), Some(other)) if day != other => Err(Error::invalid(
            field,
            format!(
                "That could be {} or {}. Write the month as a word.",
                shown(day),
                shown(other)
            ),
        )),
        (day, other) => Ok(day.or(other)),
    }
}

fn two_parts(one: &str, two: &str, today: NaiveDate) -> Option<NaiveDate> {
    let ymd = NaiveDate::from_ymd_opt;
    if let Some(year) = year(one) {
        return ymd(year, month(two).or_else(|| number(two))?, 1);
    }
    if let Some(year) = year(two) {
        return ymd(year, month(one).or_else(|| number(one))?, 1);
    }
    let (month, day) = match (month(one), month(two)) {
        (Some(month), None) => (month, day_of_month(two)?),
        (None, Some(month)) => (month, day_of_month(one)?),
        _ => return None,
    };
    // 29 February may be some years back.
    (0..8)
        .filter_map(|back| ymd(today.year() - back, month, day))
        .find(|day| *day <= today)
}

fn year(part: &str) -> Option<i32> {
    (part.len() == 4)
        .then(|| number(part))?
        .and_then(|year| i32::try_from(year).ok())
}

fn number(part: &str) -> Option<u32> {
    part.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| part.parse().ok())?
}

/// `3`, `3rd`.
fn day_of_month(part: &str) -> Option<u32> {
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| part.strip_suffix(end));
    number(bare.unwrap_or(part))
}

/// From 1, by its name in lower case or at least three letters of it.
pub fn month(part: &str) -> Option<u32> {
    let part = if part == "sept" { "sep" } else { part };
    let at = (part.len() >= 3).then(|| MONTHS.iter().position(|name| name.starts_with(part)))??;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        of_kept("2026-11-24").unwrap()
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2026-03-12", "2026-03-12"),
            ("2026/3/12", "2026-03-12"),
            ("12 mar 2026", "2026-03-12"),
            ("12 March 2026", "2026-03-12"),
            ("Mar 12, 2026", "2026-03-12"),
            ("march 3rd 2026", "2026-03-03"),
            ("12-Mar-2026", "2026-03-12"),
            ("2026 mar 12", "2026-03-12"),
            ("24.12.2025", "2025-12-24"),
            ("12/24/2025", "2025-12-24"),
            ("3/3/2026", "2026-03-03"),
            ("2026-03", "2026-03-01"),
            ("03/2026", "2026-03-01"),
            ("sept 2025", "2025-09-01"),
            ("2025 Sep", "2025-09-01"),
            ("12 mar", "2026-03-12"),
            ("Dec 24", "2025-12-24"),
            ("24 nov", "2026-11-24"),
            ("29 feb", "2024-02-29"),
            (" Today ", "2026-11-24"),
            ("yesterday", "2026-11-23"),
        ] {
            let day = typed("as_of", text, today()).unwrap();
            assert_eq!(kept(day), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_two_is_refused() {
        for (text, says) in [
            ("", "no date"),
            ("soon", "no date"),
            ("2026", "no date"),
            ("31 feb 2026", "no date"),
            ("2026-13-01", "no date"),
            ("32.12.2026", "no date"),
            ("12 ma 2026", "no date"),
            ("1 2 3 4", "no date"),
            ("3/4/2026", "3 Apr 2026 or 4 Mar 2026"),
        ] {
            let error = typed("as_of", text, today()).unwrap_err();
            assert_eq!(error.field(), Some("as_of"));
            assert!(error.to_string().contains(says), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn every_day_is_read_as_it_is_shown_and_kept(ms in 0_i64..4_102_444_800_000) {
            let day = of_instant(ms);
            prop_assert_eq!(of_kept(&kept(day)), Some(day));
            prop_assert_eq!(typed("as_of", &shown(day), today()).ok(), Some(day));
            prop_assert_eq!(typed("as_of", &kept(day), today()).ok(), Some(day));
        }

        #[test]
        fn nothing_typed_panics(text in "\\PC{0,20}|[0-9a-z ./-]{0,12}") {
            let _ = typed("as_of", &text, today());
        }
    }
}
