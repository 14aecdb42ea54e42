//! Where on the clock somebody lives: `cet±2`, `utc+5:30`, `Europe/Zurich`, `zurich±1`. Clocks are compared as they
//! stand at the moment of the question, summer time and all, and around the date line: what is asked is who is awake.

use super::texts::{Memo, unquoted};
use super::{Ground, Meant, Reading, Wrong, nearest};
use crate::search::query::fields::Field;
use chrono::{DateTime, Offset as _, TimeZone as _};
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
    ("brt", "America/Sao_Paulo"),
    ("sast", "Africa/Johannesburg"),
    ("wat", "Africa/Lagos"),
    ("eat", "Africa/Nairobi"),
    ("gst", "Asia/Dubai"),
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

/// Abbreviations, for offering them.
pub(in super::super) fn zone_names() -> impl Iterator<Item = &'static str> {
    ABBREVIATIONS.iter().map(|(short, _)| *short)
}

const HOW: &str = "Write it as in cet±2, utc+1 or Europe/Zurich.";

pub(super) fn zone<'a>(ground: &Ground<'a>, field: &Field, value: &str) -> Reading<'a> {
    let (value, _) = unquoted(value);
    let (typed, around) = apart(value);
    let within = around.map_or(Ok(0), minutes).map_err(Wrong::says)?;
    let (name, here) = clock(typed, ground.now).ok_or_else(|| {
        let places = TZ_VARIANTS.iter().map(|zone| place(zone.name()));
        let known = ABBREVIATIONS.iter().map(|(short, _)| *short).chain(places);
        let around = around.map_or_else(String::new, |hours| format!("±{hours}"));
        Wrong::instead(
            format!("“{typed}” is no time zone that Roster knows. {HOW}"),
            nearest(typed, known)
                .into_iter()
                .map(|name| format!("{}:{}{around}", field.name, name.to_lowercase())),
        )
    })?;
    let Ground { facts, now, .. } = *ground;
    let memo = Memo::of(ground, move |text| {
        let theirs: Option<Tz> = facts.texts().get(text).parse().ok();
        theirs.is_some_and(|theirs| distance(offset(theirs, now), here) <= within)
    });
    let says = match within {
        0 => format!("on the clock of {name} (UTC{})", signed(here)),
        60 => format!("within an hour of {name} (UTC{})", signed(here)),
        _ => format!("within {} hours of {name} (UTC{})", hours(within), signed(here)),
    };
    let around = if within == 0 {
        String::new()
    } else {
        format!("±{}", hours(within))
    };
    Ok(Meant::new(
        format!("{}:{}{around}", field.name, typed.to_lowercase()),
        says,
        move |fact| memo.holds(fact.time_zone),
    ))
}

/// The zone and how far around it.
fn apart(value: &str) -> (&str, Option<&str>) {
    ["±", "+/-", "+-", "~"]
        .iter()
        .find_map(|sign| value.split_once(sign))
        .map_or((value.trim(), None), |(zone, around)| {
            (zone.trim(), Some(around.trim()))
        })
}

/// Hours up to half a day, as in `2`, `2h` or `1:30`.
fn minutes(typed: &str) -> Result<i32, String> {
    let plain = typed.trim_end_matches(['h', 'H']);
    let (hours, minutes) = plain.split_once(':').unwrap_or((plain, "0"));
    let hours: Option<i32> = hours.parse().ok().filter(|hours| (0..=12).contains(hours));
    let minutes: Option<i32> = minutes.parse().ok().filter(|minutes| (0..60).contains(minutes));
    hours
        .zip(minutes)
        .map(|(hours, minutes)| hours * 60 + minutes)
        .ok_or_else(|| format!("“{typed}” is no number of hours up to 12. {HOW}"))
}

/// What a zone is called and its minutes ahead of UTC.
fn clock(typed: &str, now: i64) -> Option<(String, i32)> {
    let plain = typed.to_lowercase();
    let number = ["utc", "gmt", ""].iter().find_map(|start| {
        plain
            .strip_prefix(start)
            .filter(|rest| rest.starts_with(['+', '-', '−']))
    });
    if let Some(number) = number {
        let ahead = minutes(number.trim_start_matches(['+', '-', '−'])).ok()?;
        let ahead = if number.starts_with('+') { ahead } else { -ahead };
        return Some((format!("UTC{}", signed(ahead)), ahead));
    }
    if let Some((_, zone)) = ABBREVIATIONS.iter().find(|(short, _)| *short == plain) {
        return Some((typed.to_uppercase(), offset(zone.parse().ok()?, now)));
    }
    let spaced = plain.replace(' ', "_");
    let zone = TZ_VARIANTS.iter().find(|zone| {
        let name = zone.name().to_lowercase();
        name == spaced || place(&name) == spaced
    })?;
    Some((place(zone.name()).replace('_', " "), offset(*zone, now)))
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

/// Around the clock the shorter way.
fn distance(one: i32, other: i32) -> i32 {
    let apart = (one - other).rem_euclid(24 * 60);
    apart.min(24 * 60 - apart)
}

fn hours(minutes: i32) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

fn signed(minutes: i32) -> String {
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
            ("utc+15", WINTER, None),
            ("atlantis", WINTER, None),
            ("", WINTER, None),
        ] {
            assert_eq!(clock(typed, at).map(|(_, ahead)| ahead), ahead, "{typed}");
        }
    }

    #[test]
    fn clocks_are_near_across_the_date_line() {
        assert_eq!(distance(12 * 60, -11 * 60), 60);
        assert_eq!(distance(60, -300), 360);
        assert_eq!(apart("cet±2"), ("cet", Some("2")));
        assert_eq!(apart("utc-8+-3"), ("utc-8", Some("3")));
        assert_eq!((minutes("1:30"), minutes("13").is_err()), (Ok(90), true));
    }
}
