//! The instant at which something happened, as people say it: `yesterday 15:00`, `tue`, `2h ago`.

use super::names::amount;
use super::phrase::{Lean, said};
use crate::error::{Error, Result};
use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _};
use chrono_tz::Tz;

/// What happened on another day, nobody said when.
const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// What a clock that runs ahead, or a hasty note, may be off.
const LEEWAY: i64 = 10 * 60_000;

/// The day it is at an instant on this clock.
pub fn today(now: i64, zone: Tz) -> NaiveDate {
    local(now, zone).date()
}

fn local(now: i64, zone: Tz) -> NaiveDateTime {
    DateTime::from_timestamp_millis(now)
        .unwrap_or_default()
        .with_timezone(&zone)
        .naive_local()
}

/// UTC milliseconds of what is typed, on the clock of `zone`; nothing typed is now. A day without a time is its noon, a time
/// without a day the last one there was. [`Error::Invalid`] at `field` where it is no time, or still ahead.
pub fn when(field: &'static str, typed: &str, now: i64, zone: Tz) -> Result<i64> {
    let text = typed.trim().to_lowercase();
    if text.is_empty() || ["now", "just now", "jetzt", "maintenant"].contains(&text.as_str()) {
        return Ok(now);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if let Some(back) = ago(&words) {
        return Ok(now.saturating_sub(back));
    }
    let here = local(now, zone);
    let (day, time) = match clock(&words) {
        Some((day, time)) => (day, Some(time)),
        None => (words.join(" "), None),
    };
    let at = match (day.as_str(), time) {
        ("", Some(time)) if time > here.time() => (here.date() - Days::new(1)).and_time(time),
        ("", Some(time)) => here.date().and_time(time),
        (day, time) => {
            let on = said(field, day, here.date(), Lean::Back)?;
            match time {
                Some(time) => on.and_time(time),
                None if on == here.date() => return Ok(now),
                None => on.and_time(NOON),
            }
        }
    };
    let instant = instant(at, zone);
    if instant > now + LEEWAY {
        return Err(Error::invalid(
            field,
            "That is still ahead. What is to be done is a task: write it as the next step.",
        ));
    }
    Ok(instant.min(now))
}

/// The first instant of a day on the clock of `zone`, in UTC milliseconds.
pub fn begins(day: NaiveDate, zone: Tz) -> i64 {
    instant(day.and_time(NaiveTime::MIN), zone)
}

/// UTC milliseconds of a clock's reading; one that the clock skips in spring is an hour later, one it shows twice the first.
fn instant(at: NaiveDateTime, zone: Tz) -> i64 {
    match zone.from_local_datetime(&at) {
        LocalResult::Single(one) | LocalResult::Ambiguous(one, _) => one.timestamp_millis(),
        LocalResult::None => zone
            .from_local_datetime(&(at + TimeDelta::hours(1)))
            .earliest()
            .map_or_else(|| at.and_utc().timestamp_millis(), |one| one.timestamp_millis()),
    }
}

/// `2h ago`, `30 min ago`, `an hour ago`: in milliseconds.
fn ago(words: &[&str]) -> Option<i64> {
    let (n, of) = match words {
        [n, of, "ago"] => (amount(n)?, *of),
        [both, "ago"] => {
            let at = both.find(|c: char| !c.is_ascii_digit())?;
            let (n, of) = both.split_at_checked(at)?;
            (amount(n)?, of)
        }
        _ => return None,
    };
    let minutes = match of {
        "h" | "hour" | "hours" | "hr" | "hrs" => 60,
        "min" | "mins" | "minute" | "minutes" => 1,
        _ => return None,
    };
    Some(i64::from(n) * minutes * 60_000)
}

/// The time at the end (`15:00`, `3pm`, `3:30 pm`) and what stands before it.
fn clock(words: &[&str]) -> Option<(String, NaiveTime)> {
    let (before, time) = match words {
        [before @ .., time, half @ ("am" | "pm")] => (before, read_time(&format!("{time}{half}"))?),
        [before @ .., time] => (before, read_time(time)?),
        [] => return None,
    };
    let before = match before {
        [rest @ .., "at" | "um" | "à"] => rest,
        all => all,
    };
    Some((before.join(" "), time))
}

fn read_time(word: &str) -> Option<NaiveTime> {
    let (digits, half) = match (word.strip_suffix("am"), word.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (word, None),
    };
    let (hour, minute) = match digits.split_once(':') {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute.parse().ok()?),
        Some(_) => return None,
        None if half.is_some() => (digits, 0),
        None => (digits.strip_suffix('h')?, 0),
    };
    if hour.is_empty() || hour.len() > 2 || !hour.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hour: u32 = hour.parse().ok()?;
    match half {
        Some(add) if (1..=12).contains(&hour) => NaiveTime::from_hms_opt(hour % 12 + add, minute, 0),
        Some(_) => None,
        None => NaiveTime::from_hms_opt(hour, minute, 0),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use chrono_tz::Europe::Berlin;
    use proptest::prelude::*;

    /// Tuesday, 24 November 2026, 10:00 in Berlin.
    const NOW: i64 = 1_795_510_800_000;

    fn read(typed: &str) -> String {
        match when("when", typed, NOW, Berlin) {
            Ok(at) => local(at, Berlin).format("%Y-%m-%d %H:%M").to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn instants_are_read_as_people_say_them() {
        for (typed, expected) in [
            ("", "2026-11-24 10:00"),
            ("now", "2026-11-24 10:00"),
            ("today", "2026-11-24 10:00"),
            ("9:15", "2026-11-24 09:15"),
            ("15:00", "2026-11-23 15:00"),
            ("yesterday 15:00", "2026-11-23 15:00"),
            ("yesterday at 3pm", "2026-11-23 15:00"),
            ("yesterday 3:30 pm", "2026-11-23 15:30"),
            ("yesterday 12am", "2026-11-23 00:00"),
            ("tue", "2026-11-17 12:00"),
            ("mon 8h", "2026-11-23 08:00"),
            ("12 mar 2026 17:45", "2026-03-12 17:45"),
            ("2h ago", "2026-11-24 08:00"),
            ("an hour ago", "2026-11-24 09:00"),
            ("30 min ago", "2026-11-24 09:30"),
            ("3 days ago", "2026-11-21 12:00"),
            ("29 mar 2026 02:30", "2026-03-29 03:30"),
            ("today 10:05", "2026-11-24 10:00"),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
        for (typed, says) in [
            ("today 18:00", "still ahead"),
            ("tomorrow", "still ahead"),
            ("25:00", "no date"),
            ("yesterday 15:7", "no date"),
            ("whenever", "no date"),
        ] {
            assert!(read(typed).contains(says), "{typed}: {}", read(typed));
        }
    }

    proptest! {
        #[test]
        fn what_happened_is_never_ahead(typed in "(yesterday|tue|today|in 2 weeks|12 mar|)( at)? ?([0-9]{1,2}(:[0-9]{2})?(am|pm|h)?)?", now in 0_i64..4_102_444_800_000) {
            if let Ok(at) = when("when", &typed, now, Berlin) {
                prop_assert!(at <= now);
            }
        }

        #[test]
        fn nothing_typed_panics(typed in "\\PC{0,20}") {
            let _ = when("when", &typed, NOW, Berlin);
        }
    }
}
