//! When something was: dated, or only how long and how long ago.

use super::years::{ago, for_years};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Dated,
    /// As of this year.
    Ago(u16),
}

/// From and to: a year, a month or a day as the file keeps it, each may be empty.
pub(super) fn told(from: &str, to: &str, how: When) -> String {
    match how {
        When::Dated => dated(from, to),
        When::Ago(this_year) => match (months(from), months(to)) {
            (Some(from), Some(to)) if to >= from => for_years(rounded(to - from)),
            (Some(from), None) if to.is_empty() => {
                format!("{}, to this day", for_years(this_year.saturating_sub(year(from))))
            }
            (_, Some(to)) => ago(year(to), this_year),
            (Some(from), _) => ago(year(from), this_year),
            (None, None) => String::new(),
        },
    }
}

fn dated(from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => String::new(),
        ("", to) => to.to_owned(),
        (from, "") => format!("since {from}"),
        (from, to) if from == to => from.to_owned(),
        (from, to) => format!("{from}–{to}"),
    }
}

/// Months since the year 0; of a year alone, its first.
fn months(kept: &str) -> Option<u32> {
    let mut parts = kept.split('-');
    let year: u32 = parts.next()?.parse().ok().filter(|year| *year < 10_000)?;
    let month: u32 = parts.next().and_then(|month| month.parse().ok()).unwrap_or(1);
    Some(year * 12 + month.clamp(1, 12) - 1)
}

fn year(months: u32) -> u16 {
    u16::try_from(months / 12).unwrap_or_default()
}

fn rounded(months: u32) -> u16 {
    u16::try_from((months + 6) / 12).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_in_both_ways() {
        for (from, to, as_dated, as_ago) in [
            ("2021", "2024", "2021–2024", "3 years"),
            ("2021-05", "2023-12", "2021-05–2023-12", "3 years"),
            ("2023", "2023", "2023", "less than a year"),
            ("2024", "", "since 2024", "2 years, to this day"),
            ("", "2025-03", "2025-03", "last year"),
            ("", "2026", "2026", "this year"),
            ("", "", "", ""),
        ] {
            assert_eq!(told(from, to, When::Dated), as_dated);
            assert_eq!(told(from, to, When::Ago(2026)), as_ago, "{from} {to}");
        }
    }
}
