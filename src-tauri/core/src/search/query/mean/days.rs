//! Days: `<90d` (less than 90 days ago), `>2026-01-01`, `2026-03`, `2026-01..2026-03`, `today`. Days are those
//! where the desk stands.

use super::between::{Than, than};
use super::{Ground, Meant, Reading, Wrong, texts};
use crate::facts::Fact;
use crate::profiles::when;
use crate::search::query::fields::{Day, Field};
use chrono::{DateTime, Days, Months, NaiveDate};

const DAY: i64 = 86_400_000;

/// From the first instant up to before the second.
type Stretch = (i64, i64);

const HOW: &str = "Write it as in <90d, >2026-01-01 or 2026-03.";

pub(super) fn day<'a>(ground: &Ground<'a>, field: &Field, day: Day, value: &str) -> Reading<'a> {
    let (value, _) = texts::unquoted(value);
    if day == Day::Touched && value.eq_ignore_ascii_case("never") {
        let says = "never touched";
        return Ok(Meant::new(format!("{}:never", field.name), says, |fact| {
            touched_at(fact).is_none()
        }));
    }
    let (sign, rest) = than(value);
    let ((from, to), says) = if let Some((ago, long)) = long_ago(ground.now, rest)? {
        match sign {
            Than::More | Than::AtLeast => ((i64::MIN, ago), format!("more than {long} ago")),
            _ => ((ago, i64::MAX), format!("in the last {long}")),
        }
    } else {
        dates(ground, sign, rest)?
    };
    let (verb, of): (&str, fn(&Fact) -> Option<i64>) = match day {
        Day::Added => ("added", |fact| Some(fact.created_at)),
        Day::Updated => ("changed", |fact| Some(fact.updated_at)),
        Day::Touched => ("last touched", touched_at),
    };
    Ok(Meant::new(
        format!("{}:{value}", field.name),
        format!("{verb} {says}"),
        move |fact| of(fact).is_some_and(|at| (from..to).contains(&at)),
    ))
}

fn touched_at(fact: &Fact) -> Option<i64> {
    fact.dealings.as_ref()?.touched_at
}

/// How many days `7d`, `2w` are, and how long that is in words; none for what is no length of time.
pub(super) fn length(typed: &str) -> Result<Option<(i32, String)>, Wrong> {
    const FROM: i64 = 40_000 * DAY;
    let Some((ago, long)) = long_ago(FROM, typed)? else {
        return Ok(None);
    };
    let days = i32::try_from((FROM - ago) / DAY).unwrap_or(i32::MAX / 2);
    Ok(Some((days.min(i32::MAX / 4), long)))
}

/// When `90d`, `2w`, `3m`, `1y` ago was, and how long that is in words.
fn long_ago(now: i64, typed: &str) -> Result<Option<(i64, String)>, Wrong> {
    let digits = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    let (number, unit) = typed.split_at(digits);
    if number.is_empty() || !unit.starts_with(|c: char| c.is_alphabetic()) {
        return Ok(None);
    }
    let (one, days, months) = match unit.to_lowercase().as_str() {
        "d" | "day" | "days" => ("day", 1, 0),
        "w" | "week" | "weeks" => ("week", 7, 0),
        "m" | "mo" | "month" | "months" => ("month", 0, 1),
        "y" | "year" | "years" => ("year", 0, 12),
        _ => {
            return Err(Wrong::says(format!(
                "“{unit}” is no length of time here: d, w, m and y are days, weeks, months and years. {HOW}"
            )));
        }
    };
    let wrong = || Wrong::says(format!("That is too long ago. {HOW}"));
    let n: u32 = number.parse().ok().filter(|n| *n <= 10_000).ok_or_else(wrong)?;
    let at = DateTime::from_timestamp_millis(now).unwrap_or_default();
    let ago = at
        .checked_sub_days(Days::new(u64::from(n) * days))
        .and_then(|at| at.checked_sub_months(Months::new(n * months)))
        .ok_or_else(wrong)?;
    let long = if n == 1 {
        one.to_owned()
    } else {
        format!("{n} {one}s")
    };
    Ok(Some((ago.timestamp_millis(), long)))
}

fn dates(ground: &Ground<'_>, sign: Than, typed: &str) -> Result<(Stretch, String), Wrong> {
    if let (Than::Bare, Some((first, last))) = (sign, typed.split_once("..")) {
        let ((from, _), (_, to)) = (stretch(ground, first)?, stretch(ground, last)?);
        return Ok(((from, to), format!("from {} to {}", first.trim(), last.trim())));
    }
    let (from, to) = stretch(ground, typed)?;
    Ok(match sign {
        Than::More => ((to, i64::MAX), format!("after {typed}")),
        Than::AtLeast => ((from, i64::MAX), format!("in or after {typed}")),
        Than::Less => ((i64::MIN, from), format!("before {typed}")),
        Than::AtMost => ((i64::MIN, to), format!("in or before {typed}")),
        Than::Equal | Than::Bare => ((from, to), format!("in {typed}")),
    })
}

/// A year, a month or a day.
fn stretch(ground: &Ground<'_>, typed: &str) -> Result<Stretch, Wrong> {
    let typed = typed.trim();
    let wrong = |reason: String| Wrong::says(format!("{reason} {HOW}"));
    if typed.eq_ignore_ascii_case("today") {
        let today = ground.today();
        let next = today.checked_add_days(Days::new(1)).unwrap_or(today);
        return Ok((ground.clock.start_of(today), ground.clock.start_of(next)));
    }
    let parts: Vec<&str> = typed.split('-').collect();
    let year = parts.first().copied().unwrap_or_default();
    let year = when::year(year, ground.this_year()).map_err(wrong)?;
    let number = |text: &str| text.parse::<u32>().ok();
    let none = || wrong(format!("“{typed}” is no day there ever was."));
    let (first, next) = match parts.as_slice() {
        [_] => {
            let first = NaiveDate::from_ymd_opt(year.into(), 1, 1);
            (
                first,
                first.and_then(|first| first.checked_add_months(Months::new(12))),
            )
        }
        [_, month] => {
            let first = number(month).and_then(|month| NaiveDate::from_ymd_opt(year.into(), month, 1));
            (
                first,
                first.and_then(|first| first.checked_add_months(Months::new(1))),
            )
        }
        [_, month, day] => {
            let date = number(month).zip(number(day));
            let first = date.and_then(|(month, day)| NaiveDate::from_ymd_opt(year.into(), month, day));
            (first, first.and_then(|first| first.succ_opt()))
        }
        _ => (None, None),
    };
    let start = |date: NaiveDate| ground.clock.start_of(date);
    Ok((start(first.ok_or_else(none)?), start(next.ok_or_else(none)?)))
}
