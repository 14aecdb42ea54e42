//! Days as they are typed where something is to begin or to end: what is to come is meant.

use crate::day;
use crate::error::{Error, Result};
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// The day that is meant: as [`day::typed`], and `1 year`, `in 6 months`, `2 weeks`, `tomorrow`. A day without a year is
/// the next one there is. None where nothing is typed. [`Error::Invalid`] at `field`.
pub(super) fn coming(field: &'static str, typed: &str, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let text = typed.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(day) = ahead(&text, today) {
        return Ok(Some(day));
    }
    let read = day::typed(field, &text, today).map_err(|error| match error {
        Error::Invalid { field, reason } if reason.starts_with("That is no date") => Error::invalid(
            field,
            "That is no date. Write it as in 12 Mar 2027, 2027-03-12, or 6 months.",
        ),
        other => other,
    })?;
    let says_year = text
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    let is_word = text.chars().all(char::is_alphabetic);
    Ok(Some(match says_year || is_word || read >= today {
        true => read,
        // 29 February comes again in some years.
        false => (1..=8)
            .filter_map(|more| NaiveDate::from_ymd_opt(read.year() + more, read.month(), read.day()))
            .find(|day| *day >= today)
            .unwrap_or(read),
    }))
}

fn ahead(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if text == "tomorrow" {
        return today.checked_add_days(Days::new(1));
    }
    let words: Vec<&str> = text
        .strip_prefix("in ")
        .unwrap_or(text)
        .split_whitespace()
        .collect();
    let [number, unit] = words.as_slice() else {
        return None;
    };
    let number: u32 = match *number {
        "a" | "an" | "one" => 1,
        digits => digits.parse().ok().filter(|n| (1..=1_000).contains(n))?,
    };
    match unit.trim_end_matches('s') {
        "day" => today.checked_add_days(Days::new(number.into())),
        "week" => today.checked_add_days(Days::new(u64::from(number) * 7)),
        "month" => today.checked_add_months(Months::new(number)),
        "year" => today.checked_add_months(Months::new(number * 12)),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_to_come_is_meant() {
        let today = day::of_kept("2026-11-24").unwrap();
        for (typed, expected) in [
            ("", None),
            ("1 year", Some("2027-11-24")),
            ("in 6 months", Some("2027-05-24")),
            ("a week", Some("2026-12-01")),
            ("tomorrow", Some("2026-11-25")),
            ("today", Some("2026-11-24")),
            ("yesterday", Some("2026-11-23")),
            ("12 mar", Some("2027-03-12")),
            ("24 nov", Some("2026-11-24")),
            ("29 feb", Some("2028-02-29")),
            ("12 mar 2026", Some("2026-03-12")),
            ("2027-03-12", Some("2027-03-12")),
        ] {
            let read = coming("until", typed, today).unwrap().map(day::kept);
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
        for typed in ["soon", "2 moons", "0 days", "31 feb 2027"] {
            let error = coming("until", typed, today).unwrap_err();
            assert_eq!(error.field(), Some("until"), "{typed}");
            assert!(error.to_string().contains("6 months"), "{error}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC{0,20}|[0-9a-z ./-]{0,12}") {
            let _ = coming("until", &text, day::of_kept("2026-11-24").unwrap());
        }
    }
}
