//! Time zones by the names people give them: `Europe/Zurich`, `zurich`, `CET`, `utc+5:30`. One reading for the search
//! and for matching.
//!
//! Clocks are compared as they stand at an instant, summer time and all, and around the date line.

use chrono::{DateTime, NaiveDate, Offset as _, TimeDelta, TimeZone as _};
use chrono_tz::{TZ_VARIANTS, Tz};

/// Abbreviations and a place where they are used. In summer they mean its summer time: who types `cet` in July means
/// the clock on the wall. Of those used by several, the one most people in this field mean.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("utc", "UTC"),
    ("gmt", "Europe/London"),
    ("bst", "Europe/London"),
    ("wet", "Europe/Lisbon"),
    ("west", "Europe/Lisbon"),
    ("cet", "Europe/Berlin"),
    ("cest", "Europe/Berlin"),
    ("eet", "Europe/Helsinki"),
    ("eest", "Europe/Helsinki"),
    ("msk", "Europe/Moscow"),
    ("et", "America/New_York"),
    ("est", "America/New_York"),
    ("edt", "America/New_York"),
    ("ct", "America/Chicago"),
    ("cst", "America/Chicago"),
    ("cdt", "America/Chicago"),
    ("mt", "America/Denver"),
    ("mst", "America/Denver"),
    ("mdt", "America/Denver"),
    ("pt", "America/Los_Angeles"),
    ("pst", "America/Los_Angeles"),
    ("pdt", "America/Los_Angeles"),
    ("akst", "America/Anchorage"),
    ("akdt", "America/Anchorage"),
    ("hst", "Pacific/Honolulu"),
    ("ast", "America/Halifax"),
    ("adt", "America/Halifax"),
    ("brt", "America/Sao_Paulo"),
    ("sast", "Africa/Johannesburg"),
    ("wat", "Africa/Lagos"),
    ("eat", "Africa/Nairobi"),
    ("gst", "Asia/Dubai"),
    ("pkt", "Asia/Karachi"),
    ("ist", "Asia/Kolkata"),
    ("ict", "Asia/Bangkok"),
    ("sgt", "Asia/Singapore"),
    ("hkt", "Asia/Hong_Kong"),
    ("kst", "Asia/Seoul"),
    ("jst", "Asia/Tokyo"),
    ("awst", "Australia/Perth"),
    ("aest", "Australia/Sydney"),
    ("aedt", "Australia/Sydney"),
    ("nzst", "Pacific/Auckland"),
    ("nzdt", "Pacific/Auckland"),
];

/// Hours that any clock is from UTC, at most.
const FARTHEST: i32 = 14;

/// For offering them.
pub(crate) fn abbreviations() -> impl Iterator<Item = &'static str> {
    ABBREVIATIONS.iter().map(|(short, _)| *short)
}

/// `Europe/Zurich` and all the others.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TZ_VARIANTS.iter().map(|zone| zone.name())
}

/// `Zurich` and all the others.
pub(crate) fn places() -> impl Iterator<Item = &'static str> {
    TZ_VARIANTS.iter().map(|zone| place(zone.name()))
}

/// Minutes of hours up to `most`, as in `2`, `2h` or `1:30`.
pub(crate) fn minutes(typed: &str, most: i32) -> Option<i32> {
    let plain = typed.trim_end_matches(['h', 'H']);
    let (hours, minutes) = plain.split_once(':').unwrap_or((plain, "0"));
    let hours: i32 = hours.parse().ok().filter(|hours| (0..=most).contains(hours))?;
    let minutes: i32 = minutes.parse().ok().filter(|minutes| (0..60).contains(minutes))?;
    Some(hours * 60 + minutes)
}

/// What a zone is called and its minutes ahead of UTC at `now`, UTC milliseconds; none where the name is not known.
pub(crate) fn clock(typed: &str, now: i64) -> Option<(String, i32)> {
    let plain = typed.trim().to_lowercase();
    let number = ["utc", "gmt", ""].iter().find_map(|start| {
        plain
            .strip_prefix(start)
            .filter(|rest| rest.starts_with(['+', '-', '−']))
    });
    if let Some(number) = number {
        let ahead = minutes(number.trim_start_matches(['+', '-', '−']), FARTHEST)?;
        let ahead = if number.starts_with('+') { ahead } else { -ahead };
        return Some((format!("UTC{}", signed(ahead)), ahead));
    }
    if let Some((_, zone)) = ABBREVIATIONS.iter().find(|(short, _)| *short == plain) {
        return Some((typed.to_uppercase(), offset(zone.parse().ok()?, now)));
    }
    let spaced = plain.replace(' ', "_");
    // As nearly everybody has it: without a look at all of them.
    let zone = typed.parse().ok().or_else(|| {
        let named = |zone: &&Tz| {
            let name = zone.name().to_lowercase();
            name == spaced || place(&name) == spaced
        };
        TZ_VARIANTS.iter().find(named).copied()
    });
    let zone: Tz = zone?;
    Some((place(zone.name()).replace('_', " "), offset(zone, now)))
}

/// `Zurich` of `Europe/Zurich`.
fn place(zone: &str) -> &str {
    zone.rsplit('/').next().unwrap_or(zone)
}

/// Minutes ahead of UTC.
fn offset(zone: Tz, now: i64) -> i32 {
    let at = DateTime::from_timestamp_millis(now)
        .unwrap_or_default()
        .naive_utc();
    zone.offset_from_utc_datetime(&at).fix().local_minus_utc() / 60
}

/// The day it is where clocks are furthest ahead: a day that is typed as today, wherever that is, is not after it.
pub(crate) fn latest_day(now: i64) -> NaiveDate {
    let at = DateTime::from_timestamp_millis(now).unwrap_or_default();
    let ahead = at.checked_add_signed(TimeDelta::hours(FARTHEST.into()));
    ahead.unwrap_or(at).date_naive()
}

/// Around the clock the shorter way.
pub(crate) fn distance(one: i32, other: i32) -> i32 {
    let apart = (one - other).rem_euclid(24 * 60);
    apart.min(24 * 60 - apart)
}

pub(crate) fn hours(minutes: i32) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

pub(crate) fn signed(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    format!("{sign}{}", hours(minutes.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 24 November 2026 and 1 July 2026, at noon.
    const WINTER: i64 = 1_795_521_600_000;
    const SUMMER: i64 = 1_782_907_200_000;

    #[test]
    fn zones_are_read_as_their_clocks_stand() {
        for (typed, at, ahead) in [
            ("cet", WINTER, Some(60)),
            ("CET", SUMMER, Some(120)),
            ("utc", SUMMER, Some(0)),
            ("utc+5:30", SUMMER, Some(330)),
            ("gmt-8", WINTER, Some(-480)),
            ("-3", WINTER, Some(-180)),
            ("Europe/Zurich", WINTER, Some(60)),
            ("zurich", SUMMER, Some(120)),
            ("new york", WINTER, Some(-300)),
            ("pst", SUMMER, Some(-420)),
            ("Etc/GMT+5", SUMMER, Some(-300)),
            ("America/Asuncion", WINTER, Some(-180)),
            ("utc+13", WINTER, Some(780)),
            ("utc+15", WINTER, None),
            ("akst", WINTER, Some(-540)),
            ("atlantis", WINTER, None),
            ("", WINTER, None),
        ] {
            assert_eq!(clock(typed, at).map(|(_, ahead)| ahead), ahead, "{typed}");
        }
    }

    #[test]
    fn it_is_tomorrow_somewhere_first() {
        let shown = |now| latest_day(now).to_string();
        assert_eq!(
            (shown(WINTER), shown(WINTER - 7_200_001)),
            ("2026-11-25".into(), "2026-11-24".into())
        );
    }

    #[test]
    fn clocks_are_near_across_the_date_line() {
        assert_eq!(distance(12 * 60, -11 * 60), 60);
        assert_eq!(distance(60, -300), 360);
        assert_eq!(
            (minutes("1:30", 12), minutes("2h", 12), minutes("13", 12)),
            (Some(90), Some(120), None)
        );
    }
}
