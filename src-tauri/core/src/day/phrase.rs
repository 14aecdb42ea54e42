//! Days as people say them, seen from today: `tue`, `in 2 weeks`, `end of q1`. Everything [`super::typed`] reads is read, too.

use super::names::{self, Unit, amount, is_last, is_next, unit, weekday};
use super::shown;
use crate::error::{Error, Result};
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// Where a day without its year or week lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// What is to be done.
    Ahead,
    /// What has happened.
    Back,
}

/// What some words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Day(NaiveDate),
    /// As well the one as the other.
    Either(NaiveDate, NaiveDate),
    None,
}

/// The day somebody means. A weekday is never today: `tue` on a Tuesday is a week away. `next fri` is the one in next week,
/// which begins on Monday. [`Error::Invalid`] at `field` where it is no day, could be two (`3/4`), or is so far off that
/// nobody means it.
pub fn said(field: &'static str, typed: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate> {
    let words = words(typed);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match reading(&words, today, lean, false) {
        Reading::Day(day) => Ok(day),
        Reading::Either(one, other) => Err(two(field, one, other)),
        Reading::None => Err(Error::invalid(
            field,
            match lean {
                Lean::Ahead => "That is no date. Write it as in tue, in 2 weeks, 12 mar or end of q1.",
                Lean::Back => "That is no date. Write it as in yesterday, tue or 12 mar.",
            },
        )),
    }
}

/// It could be either of two days.
pub fn two(field: &'static str, one: NaiveDate, other: NaiveDate) -> Error {
    Error::invalid(
        field,
        format!(
            "That could be {} or {}. Write the month as a word.",
            shown(one),
            shown(other)
        ),
    )
}

/// What is typed, cut into words to be read.
pub fn words(typed: &str) -> Vec<String> {
    let lower = typed.to_lowercase().replace('’', "'");
    lower
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What these words ([`words`]) are. `within`: they end a line of other words, where fewer are taken for a day: `2 weeks`
/// and `3.11` are not.
pub fn reading(words: &[&str], today: NaiveDate, lean: Lean, within: bool) -> Reading {
    let (words, led) = match words {
        ["on" | "by" | "until" | "from" | "starting", "the", rest @ ..] => (rest, true),
        [
            "on" | "by" | "due" | "until" | "from" | "starting" | "am" | "ab" | "bis" | "le" | "the",
            rest @ ..,
        ] => (rest, true),
        all => (all, false),
    };
    let sure = !within || led;
    let found = named(words, today, sure)
        .or_else(|| counted(words, today, sure))
        .or_else(|| of_week(words, today, lean))
        .or_else(|| of_span(words, today))
        .or_else(|| end_or_start(words, today));
    match found {
        Some(day) => near(day, today),
        None => match dated(words, today, lean, sure) {
            Reading::Day(day) => near(day, today),
            other => other,
        },
    }
}

/// A day that somebody can mean: within a hundred years.
fn near(day: NaiveDate, today: NaiveDate) -> Reading {
    if (day.year() - today.year()).abs() <= 100 {
        Reading::Day(day)
    } else {
        Reading::None
    }
}

fn named(words: &[&str], today: NaiveDate, sure: bool) -> Option<NaiveDate> {
    let from = |days: i64| today.checked_add_signed(chrono::TimeDelta::days(days));
    match words {
        ["now"] if sure => Some(today),
        ["today" | "heute" | "aujourd'hui"] => Some(today),
        ["tomorrow" | "tmr" | "tmrw" | "morgen" | "demain"] => from(1),
        ["day", "after", "tomorrow"] | ["übermorgen" | "après-demain"] => from(2),
        ["yesterday" | "gestern"] => from(-1),
        ["hier"] if sure => from(-1),
        ["day", "before", "yesterday"] | ["vorgestern" | "avant-hier"] => from(-2),
        _ => None,
    }
}

/// `in 2 weeks`, `90d`, `3 days ago`.
fn counted(words: &[&str], today: NaiveDate, sure: bool) -> Option<NaiveDate> {
    let (span, back) = match words {
        ["in" | "dans", span @ ..] => (span, false),
        ["vor", span @ ..] | ["il", "y", "a", span @ ..] | [span @ .., "ago"] => (span, true),
        span if sure => (span, false),
        _ => return None,
    };
    let (n, of) = match span {
        ["a" | "1", "fortnight"] => (2, Unit::Week),
        [n, of] => (amount(n)?, unit(of, true)?),
        // `90d`; a bare `3m` could be anything within a line, but not behind "in".
        [both] => {
            let at = both.find(|c: char| !c.is_ascii_digit())?;
            let (n, of) = both.split_at_checked(at)?;
            (amount(n)?, unit(of, true)?)
        }
        _ => return None,
    };
    stepped(today, n, of, back)
}

/// So many days, weeks, months or years on (or back): in a shorter month its last day.
pub fn stepped(from: NaiveDate, n: u32, of: Unit, back: bool) -> Option<NaiveDate> {
    let days = |days: u64| {
        if back {
            from.checked_sub_days(Days::new(days))
        } else {
            from.checked_add_days(Days::new(days))
        }
    };
    let months = |n: u32| {
        if back {
            from.checked_sub_months(Months::new(n))
        } else {
            from.checked_add_months(Months::new(n))
        }
    };
    match of {
        Unit::Day => days(n.into()),
        Unit::Week => days(u64::from(n) * 7),
        Unit::Month => months(n),
        Unit::Year => months(n.checked_mul(12)?),
    }
}

fn monday(of: NaiveDate) -> Option<NaiveDate> {
    of.checked_sub_days(Days::new(of.weekday().num_days_from_monday().into()))
}

fn in_week(monday: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    monday.checked_add_days(Days::new(day.num_days_from_monday().into()))
}

/// `tue`, `next fri`, `mardi prochain`.
fn of_week(words: &[&str], today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let week = Days::new(7);
    let one_before = |day: Weekday| {
        let gone = (today.weekday().num_days_from_monday() + 6 - day.num_days_from_monday()) % 7 + 1;
        today.checked_sub_days(Days::new(gone.into()))
    };
    match words {
        [one] => {
            let day = weekday(one)?;
            let before = one_before(day)?;
            match lean {
                Lean::Back => Some(before),
                // From the last one before today a week on is today or later.
                Lean::Ahead => [7, 14]
                    .into_iter()
                    .filter_map(|days| before.checked_add_days(Days::new(days)))
                    .find(|day| *day > today),
            }
        }
        ["this" | "diesen" | "ce", day] => in_week(monday(today)?, weekday(day)?),
        [next, day] | [day, next] if is_next(next) && weekday(day).is_some() => {
            in_week(monday(today)?.checked_add_days(week)?, weekday(day)?)
        }
        [last, day] | [day, last] if is_last(last) => one_before(weekday(day)?),
        _ => None,
    }
}

/// The first day of what follows or went before: `next week`, `last month`.
fn of_span(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let (which, what) = match words {
        [which, what] if is_next(which) || is_last(which) => (*which, *what),
        [what, which] if is_next(which) || is_last(which) => (*which, *what),
        _ => return None,
    };
    let back = is_last(which);
    if what == "quarter" || what == "quartal" {
        return stepped(quarter_start(today)?, 3, Unit::Month, back);
    }
    let of = unit(what, false)?;
    let start = match of {
        Unit::Day => return None,
        Unit::Week => monday(today)?,
        Unit::Month => today.with_day(1)?,
        Unit::Year => NaiveDate::from_ymd_opt(today.year(), 1, 1)?,
    };
    stepped(start, 1, of, back)
}

fn quarter_start(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1)
}

/// The last day of so many months from the first of them.
fn last_of(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    stepped(first, months, Unit::Month, false)?.pred_opt()
}

/// `end of q1`, `eom`, `start of march 2027`. An end that is past this year is next year's.
fn end_or_start(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let (end, of) = match words {
        ["eow"] => (true, &["week"][..]),
        ["eom"] => (true, &["month"][..]),
        ["eoq"] => (true, &["quarter"][..]),
        ["eoy"] => (true, &["year"][..]),
        ["end", "of", "the" | "this", of @ ..] | ["end", "of", of @ ..] | ["end", of @ ..] => (true, of),
        ["ende", "des" | "der" | "dieses" | "dieser", of @ ..] | ["ende", of @ ..] => (true, of),
        ["fin", "de" | "du", "la", of @ ..] | ["fin", "de" | "du", of @ ..] | ["fin", of @ ..] => (true, of),
        ["start" | "beginning", "of", of @ ..] | ["anfang", of @ ..] | ["début", of @ ..] => (false, of),
        _ => return None,
    };
    let first_of_month = today.with_day(1)?;
    // The span, and whether it may be one of next year where this year's is over.
    let (first, months, rolls) = match of {
        ["week" | "woche" | "semaine"] if end => {
            let friday = in_week(monday(today)?, Weekday::Fri)?;
            return if friday < today {
                friday.checked_add_days(Days::new(7))
            } else {
                Some(friday)
            };
        }
        ["next", "week"] if end => {
            return in_week(monday(today)?.checked_add_days(Days::new(7))?, Weekday::Fri);
        }
        ["month" | "monats" | "monat" | "mois"] => (first_of_month, 1, false),
        ["next", "month"] => (stepped(first_of_month, 1, Unit::Month, false)?, 1, false),
        ["quarter" | "quartals" | "quartal"] => (quarter_start(today)?, 3, false),
        ["next", "quarter"] => (stepped(quarter_start(today)?, 3, Unit::Month, false)?, 3, false),
        ["year" | "jahres" | "jahr" | "année"] => (NaiveDate::from_ymd_opt(today.year(), 1, 1)?, 12, false),
        ["next", "year"] => (NaiveDate::from_ymd_opt(today.year() + 1, 1, 1)?, 12, false),
        [named] => {
            let (month, months) = quarter_or_month(named)?;
            (NaiveDate::from_ymd_opt(today.year(), month, 1)?, months, true)
        }
        [named, year] => {
            let (month, months) = quarter_or_month(named)?;
            (NaiveDate::from_ymd_opt(four(year)?, month, 1)?, months, false)
        }
        _ => return None,
    };
    let day = |first: NaiveDate| if end { last_of(first, months) } else { Some(first) };
    let found = day(first)?;
    if rolls && found < today {
        return day(stepped(first, 12, Unit::Month, false)?);
    }
    Some(found)
}

/// The first month and how many there are.
fn quarter_or_month(word: &str) -> Option<(u32, u32)> {
    match word {
        "q1" => Some((1, 3)),
        "q2" => Some((4, 3)),
        "q3" => Some((7, 3)),
        "q4" => Some((10, 3)),
        other => Some((names::month(other)?, 1)),
    }
}

fn four(year: &str) -> Option<i32> {
    (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())).then(|| year.parse().ok())?
}

/// Days with their numbers: `12 mar`, `12.3.`, `2027-03-12`, `the 15th`.
fn dated(words: &[&str], today: NaiveDate, lean: Lean, sure: bool) -> Reading {
    let joined = words.join(" ");
    let bare_numbers = words.len() == 1 && !joined.contains(char::is_alphabetic);
    let parts: Vec<&str> = joined
        .split(|c: char| c.is_whitespace() || "-./".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        // With dots it is the day that stands first, wherever it is written so.
        [one, two, year] if bare_numbers && joined.contains('.') && four(year).is_some() => {
            let day = four(year).zip(small(two)).zip(small(one));
            day.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
                .map_or(Reading::None, Reading::Day)
        }
        [_, _, _] if !bare_numbers || joined.len() >= 6 => three(&parts, today),
        [one, two] if !bare_numbers => with_month(one, two, today, lean),
        // `12.3.` is a day; `3.11` within a line is more likely a version.
        [one, two] if sure || joined.ends_with('.') => {
            let (Some(one), Some(two)) = (small(one), small(two)) else {
                return Reading::None;
            };
            if joined.contains('.') {
                without_year(two, one, today, lean).map_or(Reading::None, Reading::Day)
            } else if joined.contains('/') {
                either(
                    without_year(two, one, today, lean),
                    without_year(one, two, today, lean),
                )
            } else {
                Reading::None
            }
        }
        [nth] if nth.len() > 2 => nth_of_month(nth, today, lean).map_or(Reading::None, Reading::Day),
        _ => Reading::None,
    }
}

fn three(parts: &[&str], today: NaiveDate) -> Reading {
    let english: Vec<String> = parts
        .iter()
        .map(|part| match names::month(part) {
            Some(month) => MONTH
                .get(month as usize - 1)
                .map_or(String::new(), |m| (*m).to_owned()),
            None => (*part).to_owned(),
        })
        .collect();
    match super::typed("", &english.join(" "), today) {
        Ok(day) => Reading::Day(day),
        Err(_) => match parts {
            [one, two, year] => match (small(one), small(two), four(year)) {
                (Some(one), Some(two), Some(year)) => either(
                    NaiveDate::from_ymd_opt(year, two, one),
                    NaiveDate::from_ymd_opt(year, one, two),
                ),
                _ => Reading::None,
            },
            _ => Reading::None,
        },
    }
}

const MONTH: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

fn either(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Reading {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Reading::Either(one, other),
        (one, other) => one.or(other).map_or(Reading::None, Reading::Day),
    }
}

/// `12 mar`, `mar 12`, `march 2027`.
fn with_month(one: &str, two: &str, today: NaiveDate, lean: Lean) -> Reading {
    let day = match (names::month(one), names::month(two)) {
        (Some(month), None) => match four(two) {
            Some(year) => NaiveDate::from_ymd_opt(year, month, 1),
            None => nth(two).and_then(|day| without_year(month, day, today, lean)),
        },
        (None, Some(month)) => nth(one).and_then(|day| without_year(month, day, today, lean)),
        _ => None,
    };
    day.map_or(Reading::None, Reading::Day)
}

/// The next one from today on, or the last one up to today. 29 February may be some years away.
fn without_year(month: u32, day: u32, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let of = |years: i32| NaiveDate::from_ymd_opt(today.year() + years, month, day);
    match lean {
        Lean::Ahead => (0..=8).filter_map(of).find(|day| *day >= today),
        Lean::Back => (0..=8).filter_map(|years| of(-years)).find(|day| *day <= today),
    }
}

/// `15th`: of this month or the next that has one.
fn nth_of_month(word: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let ends = ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end));
    let day = nth(word).filter(|_| ends)?;
    let first = today.with_day(1)?;
    (0..=2).find_map(|months| {
        let there = stepped(first, months, Unit::Month, lean == Lean::Back)?.with_day(day)?;
        let fits = if lean == Lean::Back {
            there <= today
        } else {
            there >= today
        };
        fits.then_some(there)
    })
}

fn small(part: &str) -> Option<u32> {
    (part.len() <= 2 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        .then(|| part.parse().ok())?
}

/// `3`, `3rd`.
fn nth(part: &str) -> Option<u32> {
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| part.strip_suffix(end));
    small(bare.unwrap_or(part))
}

#[cfg(test)]
mod tests;
