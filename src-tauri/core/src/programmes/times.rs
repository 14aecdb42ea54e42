//! Times as files write them, to UTC.

use super::Oddity;
use super::gather::Gather;
use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;

/// A time that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Nothing,
    /// UTC, ms.
    At(i64),
    NoZone,
    Unread,
}

impl When {
    /// The instant; what else it is becomes a notice.
    pub(super) fn noted(self, gather: &mut Gather, record: usize) -> Option<i64> {
        match self {
            Self::At(ms) => return Some(ms),
            Self::Nothing => {}
            Self::NoZone => gather.odd(Oddity::TimeWithoutZone, record),
            Self::Unread => gather.odd(Oddity::TimeUnread, record),
        }
        None
    }
}

/// `2024-07-23T04:30:00-07:00` and its kin.
pub(super) fn iso(written: &str) -> When {
    let written = written.trim();
    if written.is_empty() {
        return When::Nothing;
    }
    let zoned = DateTime::parse_from_rfc3339(written)
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%dT%H:%M:%S%.f%z"))
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%d %H:%M:%S%.f%z"))
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%dT%H:%M%z"));
    if let Ok(at) = zoned {
        return When::At(at.timestamp_millis());
    }
    let plain = written.replacen('T', " ", 1);
    let without = NaiveDateTime::parse_from_str(&plain, "%Y-%m-%d %H:%M:%S%.f").is_ok()
        || NaiveDateTime::parse_from_str(&plain, "%Y-%m-%d %H:%M").is_ok()
        || NaiveDate::parse_from_str(&plain, "%Y-%m-%d").is_ok();
    if without { When::NoZone } else { When::Unread }
}

/// `20260517T090000Z`, or on the clock of `zone`, as calendars write it. A day alone is no time.
pub(super) fn calendar(written: &str, zone: Option<Tz>) -> When {
    let written = written.trim();
    if written.is_empty() || (written.len() == 8 && NaiveDate::parse_from_str(written, "%Y%m%d").is_ok()) {
        return When::Nothing;
    }
    let utc = written.ends_with(['Z', 'z']);
    let Ok(local) = NaiveDateTime::parse_from_str(written.trim_end_matches(['Z', 'z']), "%Y%m%dT%H%M%S")
    else {
        return When::Unread;
    };
    if utc {
        return When::At(local.and_utc().timestamp_millis());
    }
    match zone.map(|zone| zone.from_local_datetime(&local)) {
        None => When::NoZone,
        // The hour that comes twice in autumn: the first.
        Some(LocalResult::Single(at) | LocalResult::Ambiguous(at, _)) => When::At(at.timestamp_millis()),
        // The hour that is skipped in spring.
        Some(LocalResult::None) => When::Unread,
    }
}

/// `PT1H30M`, in ms.
pub(super) fn duration(written: &str) -> Option<i64> {
    let mut total: i64 = 0;
    let mut number: Option<i64> = None;
    let mut in_time = false;
    for c in written.trim().strip_prefix('P')?.chars() {
        if let Some(figure) = c.to_digit(10) {
            number = Some(
                number
                    .unwrap_or(0)
                    .checked_mul(10)?
                    .checked_add(i64::from(figure))?,
            );
            continue;
        }
        let seconds = match (c, in_time) {
            ('T', false) => {
                in_time = true;
                continue;
            }
            ('W', false) => 604_800,
            ('D', false) => 86_400,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        total = total.checked_add(number.take()?.checked_mul(seconds)?)?;
    }
    (number.is_none() && total > 0).then(|| total.checked_mul(1_000))?
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn at(utc: &str) -> When {
        When::At(DateTime::parse_from_rfc3339(utc).unwrap().timestamp_millis())
    }

    #[test]
    fn iso_times_need_a_zone() {
        for (written, expected) in [
            ("2024-07-23T04:30:00-07:00", at("2024-07-23T11:30:00Z")),
            ("2024-07-23T04:30:00Z", at("2024-07-23T04:30:00Z")),
            ("2024-07-23 04:30:00+0200", at("2024-07-23T02:30:00Z")),
            ("2024-07-23T04:30:00.5-07:00", at("2024-07-23T11:30:00.5Z")),
            ("2024-07-23T04:30:00", When::NoZone),
            ("2024-07-23 04:30", When::NoZone),
            ("2024-07-23", When::NoZone),
            ("", When::Nothing),
            ("morning", When::Unread),
            ("2024-13-23T04:30:00Z", When::Unread),
        ] {
            assert_eq!(iso(written), expected, "{written}");
        }
    }

    #[test]
    fn calendars_say_on_whose_clock() {
        let york = Some(Tz::America__New_York);
        for (written, zone, expected) in [
            ("20260517T090000Z", None, at("2026-05-17T09:00:00Z")),
            ("20260517T090000Z", york, at("2026-05-17T09:00:00Z")),
            ("20260517T090000", york, at("2026-05-17T13:00:00Z")),
            ("20260117T090000", york, at("2026-01-17T14:00:00Z")),
            ("20261101T013000", york, at("2026-11-01T05:30:00Z")),
            ("20260308T023000", york, When::Unread),
            ("20260517T090000", None, When::NoZone),
            ("20260517", york, When::Nothing),
            ("2026", york, When::Unread),
        ] {
            assert_eq!(calendar(written, zone), expected, "{written}");
        }
    }

    #[test]
    fn durations_are_counted() {
        for (written, minutes) in [
            ("PT1H30M", Some(90)),
            ("P1DT1H", Some(1_500)),
            ("P1W", Some(10_080)),
            ("PT90S", None),
            ("PT0M", None),
            ("-PT1H", None),
            ("P1H", None),
            ("PT99999999999999999999H", None),
            ("", None),
        ] {
            let expected = minutes
                .map(|m| m * 60_000)
                .or((written == "PT90S").then_some(90_000));
            assert_eq!(duration(written), expected, "{written}");
        }
    }
}
