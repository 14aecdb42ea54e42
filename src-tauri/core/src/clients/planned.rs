//! When hardware is to come: a day, a month, a quarter or a year, as plans are told.

use crate::day;
use crate::error::{Error, Result};
use chrono::NaiveDate;

/// As the file has it: `2027-03-12`, `2027-03`, `2027-Q3` or `2027`; empty for now and for nothing typed.
/// Reads `Q3 2027`, `2027 q3`, `Mar 2027`, `2027`, and whatever is a day. [`Error::Invalid`] at `planned_on`.
pub(super) fn planned(typed: &str, today: NaiveDate) -> Result<String> {
    const FIELD: &str = "planned_on";
    let text = typed.trim().to_lowercase();
    if text.is_empty() || text == "now" {
        return Ok(String::new());
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "-/.,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let year = |part: &str| {
        let plain = part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
        plain
            .then(|| part.to_owned())
            .filter(|year| ("2000"..="2100").contains(&year.as_str()))
    };
    let quarter = |part: &str| {
        let digit = part.strip_prefix('q').or_else(|| part.strip_suffix('q'))?;
        ["1", "2", "3", "4"].contains(&digit).then(|| digit.to_owned())
    };
    let month = |part: &str| {
        let number = part.parse().ok().filter(|n| (1..=12).contains(n));
        day::month(part).or(number)
    };
    let read = match parts.as_slice() {
        [one] => year(one),
        [one, two] => {
            let (year, other) = match (year(one), year(two)) {
                (Some(year), None) => (Some(year), two),
                (None, Some(year)) => (Some(year), one),
                _ => (None, one),
            };
            year.and_then(|year| match quarter(other) {
                Some(quarter) => Some(format!("{year}-Q{quarter}")),
                None => Some(format!("{year}-{:02}", month(other)?)),
            })
        }
        _ => Some(day::kept(day::typed(FIELD, typed, today)?)),
    };
    read.ok_or_else(|| {
        Error::invalid(
            FIELD,
            "Write when it comes as in Q3 2027, Mar 2027, 2027 or 12 Mar 2027.",
        )
    })
}

/// `Q3 2027`, `Mar 2027`, `2027`, `12 Mar 2027`.
pub(super) fn shown(kept: &str) -> String {
    if let Some(day) = day::of_kept(kept) {
        return day::shown(day);
    }
    match kept.split_once('-') {
        Some((year, quarter)) if quarter.starts_with('Q') => format!("{quarter} {year}"),
        Some(_) => match day::of_kept(&format!("{kept}-01")) {
            Some(first) => first.format("%b %Y").to_string(),
            None => kept.to_owned(),
        },
        None => kept.to_owned(),
    }
}

/// For the order of plans: the last day that is meant, so that a vague one comes after a sharp one.
pub(super) fn last(kept: &str) -> String {
    match kept.split_once("-Q") {
        Some((year, quarter)) => match quarter {
            "1" => format!("{year}-03~"),
            "2" => format!("{year}-06~"),
            "3" => format!("{year}-09~"),
            _ => format!("{year}-12~"),
        },
        None => format!("{kept}~"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        day::of_kept("2026-11-24").unwrap()
    }

    #[test]
    fn plans_are_read_as_they_are_told() {
        for (typed, kept, read) in [
            ("Q3 2027", "2027-Q3", "Q3 2027"),
            ("2027 q1", "2027-Q1", "Q1 2027"),
            ("2027-Q1", "2027-Q1", "Q1 2027"),
            ("4q 2027", "2027-Q4", "Q4 2027"),
            ("Mar 2027", "2027-03", "Mar 2027"),
            ("2027-03", "2027-03", "Mar 2027"),
            ("3/2027", "2027-03", "Mar 2027"),
            ("2027", "2027", "2027"),
            ("12 mar 2027", "2027-03-12", "12 Mar 2027"),
            ("now", "", ""),
            (" ", "", ""),
        ] {
            assert_eq!(planned(typed, today()).unwrap(), kept, "{typed}");
            assert_eq!(shown(kept), read);
            assert_eq!(planned(read, today()).unwrap(), kept, "{read} is read again");
        }
        for typed in [
            "soon",
            "Q5 2027",
            "2027 13",
            "20277",
            "1 2 3 4",
            "Q3",
            "31 feb 2027",
        ] {
            let error = planned(typed, today()).unwrap_err();
            assert_eq!(error.field(), Some("planned_on"), "{typed}");
        }
    }

    #[test]
    fn plans_stand_in_the_order_they_come() {
        let mut plans = ["2027", "2027-Q3", "2027-07", "2027-07-15", "2026-Q4", "2027-Q2"];
        plans.sort_by_key(|kept| last(kept));
        assert_eq!(
            plans,
            ["2026-Q4", "2027-Q2", "2027-07-15", "2027-07", "2027-Q3", "2027"]
        );
    }

    proptest! {
        #[test]
        fn nothing_typed_panics_and_what_is_read_stays(text in "\\PC{0,16}|[qQ0-9a-z ./-]{0,12}") {
            if let Ok(kept) = planned(&text, today()) {
                prop_assert_eq!(planned(&shown(&kept), today()).unwrap(), kept);
            }
        }
    }
}
