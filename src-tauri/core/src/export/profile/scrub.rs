//! What gives somebody away whoever she is: addresses, links, numbers, handles, and years.

use super::hidden::HiddenKind;
use crate::day;
use std::ops::Range;

/// A number with fewer digits is no phone number.
pub(super) const PHONE_DIGITS: usize = 7;

/// Endings of names on the internet that people write without a scheme. File names and version numbers have none.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "io", "dev", "ai", "edu", "gov", "uk", "de", "ch", "fr", "me", "app", "co", "cn",
    "jp", "in", "eu", "info", "tech", "xyz", "blog", "page", "us", "ca", "nl", "se", "pl", "it", "es", "kr",
    "tw", "sg", "au", "il", "fm", "gg", "so",
];

/// `text` with every address, link, handle and phone number told only as such. `phones`: digits of numbers that are known.
pub(super) fn addresses(text: &str, phones: &[String]) -> String {
    let mut out = text.to_owned();
    for (what, range) in addresses_in(text, phones).into_iter().rev() {
        out.replace_range(range, &format!("({} withheld)", what.shown()));
    }
    out
}

/// Where they stand, in order, none over another.
pub(super) fn addresses_in(text: &str, phones: &[String]) -> Vec<(HiddenKind, Range<usize>)> {
    let mut found: Vec<(HiddenKind, Range<usize>)> = Vec::new();
    for (start, word) in words(text) {
        let bare = word.trim_start_matches(|c: char| "([<{\"'“‘*_,;:".contains(c));
        let start = start + word.len() - bare.len();
        let bare = bare.trim_end_matches(|c: char| ")]>}\"'”’*_,;:.!?…".contains(c));
        if let Some(what) = address(bare) {
            found.push((what, start..start + bare.len()));
        }
    }
    let free = |range: &Range<usize>| {
        found
            .iter()
            .all(|(_, other)| range.end <= other.start || other.end <= range.start)
    };
    let numbers: Vec<_> = phones_in(text, phones)
        .into_iter()
        .filter(free)
        .map(|range| (HiddenKind::Phone, range))
        .collect();
    found.extend(numbers);
    found.sort_by_key(|(_, range)| range.start);
    found
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace).scan(0, |at, word| {
        // The blank behind a word may be longer than a byte: what stands where is read off the text itself.
        let start = *at;
        let blank = text
            .get(start + word.len()..)
            .and_then(|rest| rest.chars().next());
        *at = start + word.len() + blank.map_or(0, char::len_utf8);
        Some((start, word))
    })
}

fn address(word: &str) -> Option<HiddenKind> {
    let lower = word.to_lowercase();
    if let Some((user, host)) = lower.split_once('@') {
        let named = |part: &str| part.chars().any(char::is_alphanumeric);
        return match (named(user), named(host)) {
            (true, true) => Some(HiddenKind::Email),
            (false, true) => Some(HiddenKind::Handle),
            _ => None,
        };
    }
    if lower.contains("://") || lower.starts_with("www.") || lower.starts_with("mailto:") {
        return Some(HiddenKind::Link);
    }
    let host = lower.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let (name, ending) = host.rsplit_once('.')?;
    let plain = |c: char| c.is_alphanumeric() || "-._".contains(c);
    let is_host =
        ENDINGS.contains(&ending) && name.chars().any(char::is_alphabetic) && name.chars().all(plain);
    is_host.then_some(HiddenKind::Link)
}

/// Runs of digits with the signs people put between them.
fn phones_in(text: &str, phones: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize, String)> = None;
    let mut close = |run: Option<(usize, usize, String)>| {
        let Some((start, end, digits)) = run else { return };
        let before = text.get(..start).and_then(|t| t.chars().next_back());
        let dialled = before == Some('+') || digits.starts_with("00");
        let known = phones.iter().any(|phone| {
            let tail = phone
                .get(phone.len().saturating_sub(PHONE_DIGITS)..)
                .unwrap_or(phone);
            digits.contains(tail)
        });
        if known
            || dialled && digits.len() >= PHONE_DIGITS
            || (9..=15).contains(&digits.len()) && spaced(text, start, end)
        {
            found.push(start - usize::from(before == Some('+'))..end);
        }
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            let (_, end, digits) = run.get_or_insert_with(|| (at, at, String::new()));
            *end = at + 1;
            digits.push(c);
        } else if !" ()-./\u{a0}\u{2009}\u{202f}\u{2011}".contains(c) {
            close(run.take());
        }
    }
    close(run.take());
    found
}

/// A long number alone may be a count; a phone number that is not dialled is written in groups that begin with a 0 or
/// stand in brackets.
fn spaced(text: &str, start: usize, end: usize) -> bool {
    let run = text.get(start..end).unwrap_or_default();
    let bracket = text.get(..start).is_some_and(|before| before.ends_with('('));
    (run.starts_with('0') || bracket) && run.contains(|c: char| !c.is_ascii_digit())
}

/// The first year that is taken for one.
const FIRST: u16 = 1970;

struct Year {
    year: u16,
    /// With the month and the little word before it.
    range: Range<usize>,
    /// "since": it goes on.
    since: bool,
}

/// Where years stand.
pub(super) fn years_in(text: &str, this_year: u16) -> Vec<Range<usize>> {
    found_years(text, this_year)
        .into_iter()
        .map(|year| year.range)
        .collect()
}

/// `text` with years told as how long ago they were, and spans as how long they were: "in 2023" is "3 years ago",
/// "2021–2024" is "3 years".
pub(super) fn years(text: &str, this_year: u16) -> String {
    let found = found_years(text, this_year);
    let mut out = String::with_capacity(text.len());
    let (mut at, mut next) = (0, 0);
    while let Some(first) = found.get(next) {
        next += 1;
        out.push_str(text.get(at..first.range.start).unwrap_or_default());
        at = first.range.end;
        let span = found.get(next).filter(|second| {
            let between = text.get(first.range.end..second.range.start).unwrap_or_default();
            matches!(between.trim(), "-" | "–" | "—" | "to" | "until" | "till") && second.year >= first.year
        });
        if let Some(second) = span {
            out.push_str(&for_years(second.year - first.year));
            at = second.range.end;
            next += 1;
        } else if first.since {
            out.push_str(&format!(
                "for {}",
                for_years(this_year.saturating_sub(first.year))
            ));
        } else {
            out.push_str(&ago(first.year, this_year));
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// "3 years", "less than a year".
pub(super) fn for_years(years: u16) -> String {
    match years {
        0 => "less than a year".into(),
        1 => "1 year".into(),
        n => format!("{n} years"),
    }
}

/// "3 years ago", "this year".
pub(super) fn ago(year: u16, this_year: u16) -> String {
    match this_year.checked_sub(year) {
        None => "soon".into(),
        Some(0) => "this year".into(),
        Some(1) => "last year".into(),
        Some(n) => format!("{n} years ago"),
    }
}

fn found_years(text: &str, this_year: u16) -> Vec<Year> {
    let mut found = Vec::new();
    let mut digits_from = None;
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit(), digits_from) {
            (true, None) => digits_from = Some(at),
            (false, Some(from)) => {
                all.push((from, at));
                digits_from = None;
            }
            _ => {}
        }
    }
    for (from, to) in all {
        let year: Option<u16> = text
            .get(from..to)
            .filter(|d| d.len() == 4)
            .and_then(|d| d.parse().ok());
        let Some(year) = year.filter(|year| (FIRST..=this_year.saturating_add(1)).contains(year)) else {
            continue;
        };
        let beside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let (before, after) = (
            text.get(..from).unwrap_or_default(),
            text.get(to..).unwrap_or_default(),
        );
        // A number among numbers: "1,024", "2.000", "2024 GPUs" of a name; an apostrophe and letters as in "2020s" stay years.
        let grouped = before.ends_with([',', '.', '$', '€', '£'])
            || after.starts_with([',', '.'])
                && after
                    .get(1..)
                    .is_some_and(|a| a.starts_with(|c: char| c.is_ascii_digit()));
        if beside(before.chars().next_back()) || beside(after.chars().next().filter(|c| *c != 's')) || grouped
        {
            continue;
        }
        let mut end = to;
        // 2023-05, 2023-05-17.
        for _ in 0..2 {
            let rest = text.get(end..).unwrap_or_default();
            let mut signs = rest.chars();
            let is_part = signs.next() == Some('-')
                && signs.next().is_some_and(|c| c.is_ascii_digit())
                && signs.next().is_some_and(|c| c.is_ascii_digit())
                && !signs.next().is_some_and(|c| c.is_ascii_digit());
            if is_part {
                end += 3;
            }
        }
        let mut start = from;
        let (mut since, mut said) = (false, false);
        for _ in 0..3 {
            let head = text.get(..start).unwrap_or_default();
            let trimmed = head.trim_end_matches([' ', ',']);
            let word_at = trimmed.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
                at + trimmed
                    .get(at..)
                    .and_then(|t| t.chars().next())
                    .map_or(1, char::len_utf8)
            });
            let word = trimmed.get(word_at..).unwrap_or_default().to_lowercase();
            let day: Option<u8> = word.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok();
            let is_day = start != from && day.is_some_and(|day| (1..=31).contains(&day));
            if trimmed.len() == head.len() || said {
                break;
            }
            match word.as_str() {
                "in" | "during" | "from" | "by" | "around" => said = true,
                "since" => (since, said) = (true, true),
                month if day::month(month).is_some() || is_day => {}
                _ => break,
            }
            start = word_at;
        }
        found.push(Year {
            year,
            range: start..end,
            since,
        });
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_withheld_whoever_has_them() {
        for (text, expected) in [
            ("Write to ana@lumen.example now", "Write to (e-mail withheld) now"),
            ("See https://x.org/a?b=c.", "See (link withheld)."),
            ("(github.com/ana)", "((link withheld))"),
            ("ask @anaK, she knows", "ask (handle withheld), she knows"),
            ("call +41 44 668 18 00 or", "call (phone withheld) or"),
            ("0041446681800", "(phone withheld)"),
            ("(044) 668 18 00 55", "((phone withheld)"),
            ("ran 2048 4096 8192 GPUs", "ran 2048 4096 8192 GPUs"),
            ("llama.cpp, node.js and v1.5", "llama.cpp, node.js and v1.5"),
            ("10,000–20,000 H100", "10,000–20,000 H100"),
            ("100000000000 requests", "100000000000 requests"),
        ] {
            assert_eq!(addresses(text, &[]), expected, "{text}");
        }
        let known = ["41446681800".to_owned()];
        assert_eq!(addresses("at 446 68-18.00", &known), "at (phone withheld)");
    }

    #[test]
    fn years_are_told_as_how_long_ago_they_were() {
        for (text, expected) in [
            ("In 2023 it broke", "3 years ago it broke"),
            ("since March 2024 on call", "for 2 years on call"),
            ("2021–2024 at one", "3 years at one"),
            ("from 2021 to 2024", "3 years"),
            ("on 2023-05-17", "on 3 years ago"),
            ("on 17 May 2023", "on 3 years ago"),
            ("2026", "this year"),
            ("Spring 2025", "Spring last year"),
            (
                "2,048 GPUs, 2048 GPUs, 2.024 s, x2023",
                "2,048 GPUs, 2048 GPUs, 2.024 s, x2023",
            ),
            ("March 2019", "7 years ago"),
        ] {
            assert_eq!(years(text, 2026), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_left_and_nothing_panics(text in "\\PC{0,40}|([a-z@.:/ ]|2023|since | in |\\+41 |0446681800|-05){0,12}") {
            let bare = addresses(&text, &[]);
            prop_assert!(addresses_in(&bare, &[]).is_empty(), "{text:?} -> {bare:?}");
            let bare = years(&text, 2026);
            prop_assert!(years_in(&bare, 2026).is_empty(), "{text:?} -> {bare:?}");
        }
    }
}
