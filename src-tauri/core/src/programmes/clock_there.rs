//! Times that a file writes without a zone, on the clock of where the conference is.

use chrono::{Datelike as _, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};
use chrono_tz::Tz;

/// Where and when an edition is.
#[derive(Debug, Clone, Copy)]
pub(super) struct There {
    pub zone: Option<Tz>,
    /// First and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl There {
    /// Start and end in UTC ms of `Monday, July 10, 9:00 am–10:20 am` or `2026-05-18T09:00:00`; none where day, hour or
    /// zone are not known.
    pub fn read(self, written: &str) -> Option<(i64, Option<i64>)> {
        let zone = self.zone?;
        let text = written
            .to_lowercase()
            .replace(['–', '—', '−'], "-")
            .replace(['.', ','], " ");
        if let Some(at) = iso(written.trim()) {
            return Some((instant(zone, at)?, None));
        }
        let day = self.day(&text)?;
        let mut hours = hours(&text);
        let first = hours.next()?;
        let start = instant(zone, day.and_time(first))?;
        let end = hours.next().and_then(|last| instant(zone, day.and_time(last)));
        Some((start, end.filter(|end| *end > start)))
    }

    fn day(self, text: &str) -> Option<NaiveDate> {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let (first, last) = self.days?;
        let starts = |word: &str, of: &[&str]| of.iter().position(|begin| word.starts_with(begin));
        for (at, word) in words.iter().enumerate() {
            let Some(month) = starts(word, &MONTHS).filter(|_| word.chars().all(char::is_alphabetic)) else {
                continue;
            };
            let beside = [
                words.get(at + 1),
                at.checked_sub(1).and_then(|before| words.get(before)),
            ];
            let number = beside.into_iter().flatten().find_map(|word| {
                word.trim_end_matches(char::is_alphabetic)
                    .parse::<u32>()
                    .ok()
                    .filter(|day| (1..=31).contains(day))
            });
            let month = u32::try_from(month + 1).ok()?;
            return number.and_then(|day| NaiveDate::from_ymd_opt(first.year(), month, day));
        }
        if let Some(weekday) = words.iter().find_map(|word| starts(word, &WEEKDAYS)) {
            let is_it =
                |day: &NaiveDate| usize::try_from(day.weekday().num_days_from_monday()) == Ok(weekday);
            let mut days = first.iter_days().take_while(|day| *day <= last).filter(is_it);
            // A week has each day once: in a longer one it would not be known which.
            return days.next().filter(|_| days.next().is_none());
        }
        (first == last).then_some(first)
    }
}

fn iso(written: &str) -> Option<NaiveDateTime> {
    let plain = written.replacen('T', " ", 1);
    ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&plain, form).ok())
}

/// Every `9:00 am`, `14:30` in a text; `9:00-10:20 am` says it once for both.
fn hours(text: &str) -> impl Iterator<Item = NaiveTime> {
    let mut found: Vec<(u32, u32, Option<bool>)> = Vec::new();
    for (at, _) in text.match_indices(':') {
        let before = text.get(..at).unwrap_or_default();
        let figures = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let hour = before
            .get(before.len() - figures..)
            .and_then(|hour| hour.parse().ok());
        let after = text.get(at + 1..).unwrap_or_default();
        let minute = after.get(..2).and_then(|minute| minute.parse().ok());
        let half = after.get(2..).unwrap_or_default().trim_start();
        let half = match half.get(..1) {
            Some("a") => Some(false),
            Some("p") => Some(true),
            _ => None,
        };
        if let (Some(hour), Some(minute)) = (hour, minute) {
            found.push((hour, minute, half));
        }
    }
    let said = found.iter().find_map(|(.., half)| *half);
    found.into_iter().filter_map(move |(hour, minute, half)| {
        let hour = match half.or(said) {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, 0)
    })
}

fn instant(zone: Tz, local: NaiveDateTime) -> Option<i64> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.timestamp_millis()),
        LocalResult::None => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use chrono::DateTime;
    use proptest::prelude::*;

    fn there() -> There {
        let day = |d| NaiveDate::from_ymd_opt(2026, 7, d).unwrap();
        There {
            zone: Some(Tz::America__New_York),
            days: Some((day(13), day(15))),
        }
    }

    #[test]
    fn times_are_read_on_the_clock_there() {
        for (written, from, to) in [
            (
                "Monday, July 13, 9:00 am–10:20 am",
                "2026-07-13T13:00:00Z",
                "2026-07-13T14:20:00Z",
            ),
            (
                "14 July 2026, 13:30-15:00",
                "2026-07-14T17:30:00Z",
                "2026-07-14T19:00:00Z",
            ),
            (
                "Tue 9:00-10:20 am",
                "2026-07-14T13:00:00Z",
                "2026-07-14T14:20:00Z",
            ),
            ("Wednesday 12:00 pm", "2026-07-15T16:00:00Z", ""),
            ("2026-07-14T09:00:00", "2026-07-14T13:00:00Z", ""),
        ] {
            let at = |utc: &str| {
                DateTime::parse_from_rfc3339(utc)
                    .ok()
                    .map(|at| at.timestamp_millis())
            };
            let read = there().read(written);
            assert_eq!(read.map(|(from, _)| from), at(from), "{written}");
            assert_eq!(read.and_then(|(_, to)| to), at(to), "{written}");
        }
        for unknown in ["9:00 am–10:20 am", "Sunday 9:00 am", "July 13", "", "soon"] {
            assert_eq!(there().read(unknown), None, "{unknown}");
        }
        assert_eq!(
            There {
                zone: None,
                ..there()
            }
            .read("Monday 9:00 am"),
            None
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(written: String) {
            let _ = there().read(&written);
        }
    }
}
