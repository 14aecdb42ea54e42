//! A task in one line: `call Ana in 2 weeks`, `send figures every month from 1 dec`.

use super::Repeat;
use crate::day::{self, Lean, Reading};
use crate::error::{Error, Result};
use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::Serialize;
use ts_rs::TS;

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TaskLine {
    pub title: String,
    /// ISO date; '' where it names none.
    pub due_on: String,
    /// As the file has it (`2 weeks`); '' for once.
    pub repeats: String,
    /// "every 2 weeks"
    pub repeats_shown: String,
}

/// The words of a day or a repetition are never more than this.
const LONGEST: usize = 6;

/// [`read_task_line`] for a page, which says today as an ISO date. [`Error::Invalid`] at `today` where that is none.
pub fn read_line(line: &str, today: &str) -> Result<TaskLine> {
    let today = day::of_kept(today).ok_or_else(|| Error::invalid("today", "Which day is it?"))?;
    read_task_line(line, today)
}

/// Reads a line: the day and the repetition stand at its end, in either order, or the day at its beginning (`tomorrow: call
/// Ana`). What is neither is the title. [`Error::Invalid`] at `title` where a day could be two.
pub fn read_task_line(line: &str, today: NaiveDate) -> Result<TaskLine> {
    let shown: Vec<&str> = line.split_whitespace().collect();
    let mut left = shown.as_slice();
    let mut due: Option<NaiveDate> = None;
    let mut repeat: Option<Repeat> = None;
    let mut on: Option<Weekday> = None;
    loop {
        // `every tue` is more than a Tuesday.
        if repeat.is_none()
            && let Some((rest, (how, weekday))) = tail(left, Repeat::said)
        {
            (repeat, on) = (Some(how), weekday);
            left = rest;
            continue;
        }
        if due.is_none()
            && let Some((rest, day)) = tail(left, |words| {
                match day::reading(words, today, Lean::Ahead, true) {
                    Reading::Day(day) => Some(Ok(day)),
                    Reading::Either(one, other) => Some(Err(day::two("title", one, other))),
                    Reading::None => None,
                }
            })
        {
            due = Some(day?);
            left = rest;
            continue;
        }
        break;
    }
    if due.is_none()
        && let Some((rest, day)) = head(left, today)
    {
        due = Some(day);
        left = rest;
    }
    // What comes again begins somewhere: where no day is named, with its first day ahead.
    let due = match on {
        Some(weekday) => Some(first_on(weekday, due, today)),
        None => due.or_else(|| repeat.and_then(|how| how.next(today, today))),
    };
    let repeat = due.zip(repeat).map(|(due, how)| how.from(due));
    Ok(TaskLine {
        title: left
            .join(" ")
            .trim_end_matches([',', ';', ':', '-', '–', '—'])
            .trim()
            .to_owned(),
        due_on: due.map(day::kept).unwrap_or_default(),
        repeats: repeat.map(Repeat::kept).unwrap_or_default(),
        repeats_shown: repeat.map(Repeat::shown).unwrap_or_default(),
    })
}

/// The first such weekday: from `due` on, where one is named, else after today.
pub(super) fn first_on(weekday: Weekday, due: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    let from = due.or_else(|| today.succ_opt()).unwrap_or(today);
    from.iter_days()
        .take(7)
        .find(|day| day.weekday() == weekday)
        .unwrap_or(from)
}

/// The longest end of a line that reads as something, and what stands before it: at least one word.
fn tail<'a, 'b, T>(left: &'b [&'a str], read: impl Fn(&[&str]) -> Option<T>) -> Option<(&'b [&'a str], T)> {
    (1..=LONGEST.min(left.len().saturating_sub(1)))
        .rev()
        .find_map(|n| {
            let (before, end) = left.split_at_checked(left.len() - n)?;
            let lower: Vec<String> = day::words(&end.join(" "));
            let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
            Some((before, read(&lower)?))
        })
}

/// A day that begins the line and is set off by a colon, or is `today` or `tomorrow`.
fn head<'a, 'b>(left: &'b [&'a str], today: NaiveDate) -> Option<(&'b [&'a str], NaiveDate)> {
    (1..=LONGEST.min(left.len().saturating_sub(1)))
        .rev()
        .find_map(|n| {
            let (begin, rest) = left.split_at_checked(n)?;
            let said = begin.join(" ").to_lowercase();
            let off = said.strip_suffix(':');
            if off.is_none() && !["today", "tomorrow", "heute", "morgen", "demain"].contains(&said.as_str()) {
                return None;
            }
            let day = day::said("title", off.unwrap_or(&said), today, Lean::Ahead).ok()?;
            Some((rest, day))
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A Tuesday.
    fn today() -> NaiveDate {
        day::of_kept("2026-11-24").unwrap()
    }

    #[test]
    fn a_line_is_a_title_a_day_and_a_repetition() {
        for (line, title, due, repeats) in [
            ("call Ana in 2 weeks", "call Ana", "2026-12-08", ""),
            ("Call Ana", "Call Ana", "", ""),
            ("  send  CV by friday ", "send CV", "2026-11-27", ""),
            ("Ask about equity on 12 mar", "Ask about equity", "2027-03-12", ""),
            ("Check in, tomorrow", "Check in", "2026-11-25", ""),
            ("Tomorrow call Ana", "call Ana", "2026-11-25", ""),
            ("next fri: lunch with Ben", "lunch with Ben", "2026-12-04", ""),
            ("Report every 2 weeks", "Report", "2026-12-08", "2 weeks"),
            ("Report every tue", "Report", "2026-12-01", "1 weeks"),
            (
                "Pay rent every month on the 1st",
                "Pay rent",
                "2026-12-01",
                "1 months",
            ),
            (
                "Report every month from 31 jan",
                "Report",
                "2027-01-31",
                "1 months on 31",
            ),
            // From 3 December on: its first Tuesday, whichever is said first.
            ("Report every tue from 3 dec", "Report", "2026-12-08", "1 weeks"),
            ("Report from 3 dec every tue", "Report", "2026-12-08", "1 weeks"),
            ("Report every tue from 1 dec", "Report", "2026-12-01", "1 weeks"),
            ("tomorrow: report every mon", "report", "2026-11-30", "1 weeks"),
            ("Report tomorrow every week", "Report", "2026-11-25", "1 weeks"),
            ("Renew end of q1", "Renew", "2027-03-31", ""),
            ("Read part 1/2", "Read part 1/2", "", ""),
            ("Try Python 3.11", "Try Python 3.11", "", ""),
            ("Plan what to do", "Plan what to do", "", ""),
            ("tomorrow", "tomorrow", "", ""),
            ("Anruf bei Ana in zwei Wochen", "Anruf bei Ana", "2026-12-08", ""),
        ] {
            let read = read_task_line(line, today()).unwrap();
            assert_eq!(
                (read.title.as_str(), read.due_on.as_str(), read.repeats.as_str()),
                (title, due, repeats),
                "{line}"
            );
        }
        let error = read_task_line("Start on 3/4/2027", today()).unwrap_err();
        assert_eq!(error.field(), Some("title"));
        assert!(error.to_string().contains("3 Apr 2027 or 4 Mar 2027"));
    }

    proptest! {
        #[test]
        fn a_line_keeps_its_title(words in "[b-c]{2,8}( [b-c]{2,8}){0,4}", n in 1_u32..60) {
            let read = read_task_line(&format!("{words} in {n} days"), today()).unwrap();
            prop_assert_eq!(read.title, words);
            let due = day::of_kept(&read.due_on).unwrap();
            prop_assert_eq!((due - today()).num_days(), i64::from(n));
        }

        #[test]
        fn nothing_typed_panics_or_is_made_up(line in "\\PC{0,40}|(call|in|2|weeks|every|tue|mar|12|:|[ ]){0,8}") {
            if let Ok(read) = read_task_line(&line, today()) {
                prop_assert!(read.title.split_whitespace().all(|word| line.contains(word)));
                prop_assert!(read.due_on.is_empty() || day::of_kept(&read.due_on).is_some());
            }
        }
    }
}
