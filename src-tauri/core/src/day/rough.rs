//! Days as roughly as people remember them: a year, a month or a day. The file has `2019`, `2019-05`, `2019-05-12`.

use super::{kept, month, number, of_kept, shown, typed, year};
use crate::error::{Error, Result};
use chrono::{Datelike as _, Months, NaiveDate};

/// Nobody who can be recruited began before.
const FIRST_YEAR: i32 = 1950;

/// How far ahead an end may lie, in years.
const AHEAD: i32 = 10;

/// What somebody means who types this on the day `today`, as the file keeps it; '' for nothing. [`Error::Invalid`] at
/// `field`.
pub fn rough(field: &'static str, text: &str, today: NaiveDate) -> Result<String> {
    let lower = text.trim().to_lowercase();
    if lower.is_empty() {
        return Ok(lower);
    }
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || "-./,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let of_month = |of_year: &str, of_month: &str| {
        let month = month(of_month.trim_end_matches('.')).or_else(|| number(of_month))?;
        let year = year(of_year).filter(|_| (1..=12).contains(&month))?;
        Some(format!("{year:04}-{month:02}"))
    };
    let read = match parts.as_slice() {
        [one] => year(one).map(|year| format!("{year:04}")),
        [one, two] => of_month(one, two).or_else(|| of_month(two, one)),
        _ => None,
    };
    let read = match read {
        Some(read) => read,
        None if parts.len() == 3 || lower == "today" || lower == "yesterday" => {
            kept(typed(field, text, today)?)
        }
        None => {
            let reason = "That is no date. Write it as in 2019, May 2019 or 12 May 2019.";
            return Err(Error::invalid(field, reason));
        }
    };
    let last = today.year().saturating_add(AHEAD);
    match rough_days(&read) {
        Some((first, _)) if (FIRST_YEAR..=last).contains(&first.year()) => Ok(read),
        _ => {
            let reason = format!("The year is from {FIRST_YEAR} to {last}.");
            Err(Error::invalid(field, reason))
        }
    }
}

/// The first and the last day that may be meant by what the file has; none where it has nothing.
pub fn rough_days(kept: &str) -> Option<(NaiveDate, NaiveDate)> {
    match kept.len() {
        4 => {
            let year = kept.parse().ok()?;
            Some((
                NaiveDate::from_ymd_opt(year, 1, 1)?,
                NaiveDate::from_ymd_opt(year, 12, 31)?,
            ))
        }
        7 => {
            let first = of_kept(&format!("{kept}-01"))?;
            Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
        }
        _ => of_kept(kept).map(|day| (day, day)),
    }
}

/// `2019`, `May 2019`, `12 May 2019`: what can be typed again. '' for nothing.
pub fn rough_shown(kept: &str) -> String {
    let Some((first, _)) = rough_days(kept) else {
        return String::new();
    };
    match kept.len() {
        4 => kept.to_owned(),
        7 => first.format("%b %Y").to_string(),
        _ => shown(first),
    }
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
    fn what_is_typed_is_as_rough_as_it_is() {
        for (text, expected, again) in [
            ("2019", "2019", "2019"),
            ("May 2019", "2019-05", "May 2019"),
            ("05/2019", "2019-05", "May 2019"),
            ("2019-5", "2019-05", "May 2019"),
            ("Sept. 2019", "2019-09", "Sep 2019"),
            ("12 may 2019", "2019-05-12", "12 May 2019"),
            ("2019-05-12", "2019-05-12", "12 May 2019"),
            ("today", "2026-11-24", "24 Nov 2026"),
            ("  ", "", ""),
        ] {
            let kept = rough("from_on", text, today()).unwrap();
            assert_eq!(
                (kept.as_str(), rough_shown(&kept).as_str()),
                (expected, again),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for (text, says) in [
            ("19", "no date"),
            ("spring 2019", "no date"),
            ("12 may", "no date"),
            ("2019-13", "no date"),
            ("1949", "from 1950"),
            ("2037", "to 2036"),
            ("3/4/2019", "could be"),
        ] {
            let error = rough("from_on", text, today()).unwrap_err();
            assert_eq!(error.field(), Some("from_on"));
            assert!(error.to_string().contains(says), "{text}: {error}");
        }
    }

    #[test]
    fn a_rough_day_is_every_day_it_may_be() {
        for (kept, first, last) in [
            ("2024", "2024-01-01", "2024-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-02-05", "2024-02-05", "2024-02-05"),
        ] {
            let days = (of_kept(first).unwrap(), of_kept(last).unwrap());
            assert_eq!(rough_days(kept), Some(days), "{kept}");
        }
        assert_eq!(rough_days(""), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_as_it_was(year in 1950_i32..=2036, month in 1_u32..=12, cut in prop::sample::select(vec![4_usize, 7, 10])) {
            let whole = format!("{year:04}-{month:02}-17");
            let kept = whole.get(..cut).unwrap();
            prop_assert_eq!(rough("on", &rough_shown(kept), today()).unwrap(), kept);
        }

        #[test]
        fn nothing_typed_panics(text in "\\PC{0,20}|[0-9a-z ./-]{0,12}") {
            let _ = (rough("on", &text, today()), rough_days(&text), rough_shown(&text));
        }
    }
}
