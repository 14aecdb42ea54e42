//! Years and months as people write them: `2024`, `05/2024`, `May 2024`.

use super::quantity::Read;
use crate::day;
use chrono::Datelike as _;

/// Nobody in this field began before.
const FIRST_YEAR: u16 = 1990;

/// A year from 1990 to the one after this.
pub fn year(typed: &str, this_year: u16) -> Read<u16> {
    let last = this_year.saturating_add(1);
    typed
        .trim()
        .parse()
        .ok()
        .filter(|year| (FIRST_YEAR..=last).contains(year))
        .ok_or_else(|| format!("That is no year from {FIRST_YEAR} to {last}."))
}

/// A year or a year and month as the file has them: `2024` or `2024-05`, from `2024-05`, `05/2024`, `May 2024`.
pub fn when(typed: &str, this_year: u16) -> Read<String> {
    let text = typed.trim();
    let wrong = |reason: String| format!("{reason} Write it as in 2024 or May 2024.");
    if text.len() == 4 {
        return Ok(year(text, this_year).map_err(wrong)?.to_string());
    }
    let is_year = |part: &str| part.len() == 4 && part.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "-/.,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let (of_year, of_month) = match parts.as_slice() {
        [one, two] if is_year(one) => (*one, *two),
        [one, two] if is_year(two) => (*two, *one),
        _ => return Err(wrong("That is no year and no month.".into())),
    };
    let year = year(of_year, this_year).map_err(wrong)?;
    let month = month(of_month).ok_or_else(|| wrong(format!("“{of_month}” is no month.")))?;
    Ok(format!("{year}-{month:02}"))
}

/// From 1, by number or name.
pub fn month(word: &str) -> Option<u8> {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return word.parse().ok().filter(|month| (1..=12).contains(month));
    }
    let named = day::month(&word.trim_end_matches('.').to_lowercase())?;
    u8::try_from(named).ok()
}

/// The year of an instant in UTC milliseconds.
pub(super) fn year_of(ms: i64) -> u16 {
    u16::try_from(day::of_instant(ms).year()).unwrap_or(FIRST_YEAR)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn years_and_months() {
        for (typed, read) in [
            ("2024", Some("2024")),
            (" 2027 ", Some("2027")),
            ("2024-05", Some("2024-05")),
            ("05/2024", Some("2024-05")),
            ("May 2024", Some("2024-05")),
            ("Sept. 2024", Some("2024-09")),
            ("december 2024", Some("2024-12")),
            ("2028", None),
            ("1989", None),
            ("2024-13", None),
            ("Ma 2024", None),
            ("spring", None),
            ("20244", None),
        ] {
            assert_eq!(when(typed, 2026).ok().as_deref(), read, "{typed}");
        }
    }

    #[test]
    fn a_year_is_that_of_the_instant() {
        assert_eq!(year_of(1_795_510_800_000), 2026);
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_a_reader(text in "\\PC{0,24}") {
            let _ = (year(&text, 2026), when(&text, 2026), month(&text));
        }
    }
}
