//! Years and dates in running text, told only as how long ago they were.
//!
//! A date is read in every spelling people use (`17.05.2023`, `05/2021`, `2023-05-17`, `2023年5月`, `May ’21`); a number
//! among numbers (`2,048`, `0.2023`, `2024 GPUs` in one word) is none.

use crate::day;
use std::ops::Range;

/// The first year that is taken for one.
const FIRST: u16 = 1970;

/// A year as it stands in a text.
struct Year {
    year: u16,
    /// With its month and day, and the little word before it.
    range: Range<usize>,
    /// "since": it goes on.
    since: bool,
}

/// Where years stand.
pub(super) fn years_in(text: &str, this_year: u16) -> Vec<Range<usize>> {
    found(text, this_year)
        .into_iter()
        .map(|year| year.range)
        .collect()
}

/// `text` with years told as how long ago they were, and spans as how long they were: "in 2023" is "3 years ago",
/// "2021–2024" is "3 years".
pub(super) fn years(text: &str, this_year: u16) -> String {
    let mut out = once(text, this_year);
    // What stands in place of one may part another from what it was a part of.
    for _ in 0..3 {
        if years_in(&out, this_year).is_empty() {
            break;
        }
        out = once(&out, this_year);
    }
    out
}

fn once(text: &str, this_year: u16) -> String {
    let found = found(text, this_year);
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
        // What stood close to the year stands off from its words.
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with(char::is_alphanumeric) {
            out.push(' ');
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

/// A digit of any script that such texts are written in.
pub(super) fn digit(c: char) -> Option<u32> {
    let from = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(from))
}

/// Digits one after the other.
#[derive(Debug, Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
    digits: usize,
    /// Of at most eight digits; of more, nothing it could be.
    value: u32,
}

impl Run {
    /// A day or a month.
    fn within(self, most: u32) -> bool {
        self.digits <= 2 && (1..=most).contains(&self.value)
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some(digit) = digit(c) else { continue };
        let end = at + c.len_utf8();
        match all.last_mut().filter(|run| run.end == at) {
            Some(run) => {
                run.end = end;
                run.digits += 1;
                run.value = if run.digits > 8 { 0 } else { run.value * 10 + digit };
            }
            None => all.push(Run {
                start: at,
                end,
                digits: 1,
                value: digit,
            }),
        }
    }
    all
}

/// A text with its numbers.
struct Numbers<'a> {
    text: &'a str,
    runs: Vec<Run>,
    this_year: u16,
}

/// A date: its year, where it stands, and the number after it.
struct Date {
    year: u16,
    start: usize,
    end: usize,
    next: usize,
}

/// What may stand on both sides of a number that is not part of a word.
fn is_of_word(c: char) -> bool {
    (c.is_alphanumeric() || c == '_') && !is_cjk(c)
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

impl Numbers<'_> {
    fn before(&self, at: usize) -> &str {
        self.text.get(..at).unwrap_or_default()
    }

    fn after(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    fn run(&self, at: usize) -> Option<Run> {
        self.runs.get(at).copied()
    }

    fn year(&self, run: Run) -> Option<u16> {
        let year = u16::try_from(run.value).ok().filter(|_| run.digits == 4)?;
        (FIRST..=self.this_year.saturating_add(1))
            .contains(&year)
            .then_some(year)
    }

    /// The one sign that parts this number from the next; blanks behind a full stop do not count.
    fn sign(&self, at: usize) -> Option<char> {
        let (one, other) = (self.run(at)?, self.run(at + 1)?);
        let between = self.text.get(one.end..other.start)?;
        let mut signs = between.chars();
        let sign = signs.next()?;
        let rest = signs.as_str();
        (rest.is_empty() || sign == '.' && rest == " ").then_some(sign)
    }

    /// The date that begins with this number.
    fn date(&self, at: usize) -> Option<Date> {
        let first = self.run(at)?;
        let of_word = self
            .before(first.start)
            .chars()
            .next_back()
            .is_some_and(is_of_word);
        let fiscal = {
            let head = self.before(first.start).to_lowercase();
            let word = head.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
            matches!(head.get(word..), Some("fy" | "cy" | "ay"))
        };
        if of_word && !fiscal {
            return None;
        }
        self.short(first, at)
            .or_else(|| self.compact(first, at))
            .or_else(|| self.year_last(first, at))
            .or_else(|| self.year_first(first, at))
    }

    /// `’21`.
    fn short(&self, run: Run, at: usize) -> Option<Date> {
        let head = self.before(run.start);
        let mark = head
            .chars()
            .next_back()
            .filter(|c| matches!(c, '\'' | '’' | '‘'))?;
        let start = run.start - mark.len_utf8();
        let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let alone =
            apart(self.before(start).chars().next_back()) && apart(self.after(run.end).chars().next());
        let value = u16::try_from(run.value)
            .ok()
            .filter(|_| run.digits == 2 && alone)?;
        let year = if value + 2000 <= self.this_year + 1 {
            value + 2000
        } else {
            value + 1900
        };
        Some(Date {
            year,
            start,
            end: run.end,
            next: at + 1,
        })
    }

    /// `20230517`.
    fn compact(&self, run: Run, at: usize) -> Option<Date> {
        let (year, month, day) = (run.value / 10_000, run.value / 100 % 100, run.value % 100);
        let year = u16::try_from(year).ok().filter(|_| run.digits == 8)?;
        let is_date = (FIRST..=self.this_year + 1).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && !self.after(run.end).starts_with(is_of_word);
        is_date.then_some(Date {
            year,
            start: run.start,
            end: run.end,
            next: at + 1,
        })
    }

    /// `17.05.2023`, `05/2021`.
    fn year_last(&self, first: Run, at: usize) -> Option<Date> {
        if !first.within(31) || self.before(first.start).ends_with(['.', ',']) && self.is_digit_before(first)
        {
            return None;
        }
        let sign = self.sign(at).filter(|sign| "./-‑–".contains(*sign))?;
        let second = self.run(at + 1)?;
        if let Some(year) = self.year(second) {
            let is_month = first.within(12) && sign != '–';
            return is_month.then_some(Date {
                year,
                start: first.start,
                end: second.end,
                next: at + 2,
            });
        }
        let third = self.run(at + 2)?;
        let is_day = second.within(31) && (first.within(12) || second.within(12));
        let year = self
            .year(third)
            .filter(|_| is_day && self.sign(at + 1) == Some(sign))?;
        Some(Date {
            year,
            start: first.start,
            end: third.end,
            next: at + 3,
        })
    }

    fn is_digit_before(&self, run: Run) -> bool {
        let mut signs = self.before(run.start).chars().rev();
        signs.next();
        signs.next().and_then(digit).is_some()
    }

    /// `2023`, `2023-05-17`, `2021/22`, `2023年5月17日`.
    fn year_first(&self, first: Run, at: usize) -> Option<Date> {
        let year = self.year(first)?;
        let head = self.before(first.start);
        if head.ends_with(['$', '€', '£', '¥']) || head.ends_with('.') && self.is_digit_before(first) {
            return None;
        }
        let date = |end: usize, next: usize| {
            Some(Date {
                year,
                start: first.start,
                end,
                next,
            })
        };
        if let Some((end, next)) = self.in_signs(first, at) {
            return date(end, next);
        }
        let next = self.run(at + 1);
        match (self.sign(at), next) {
            (Some(sign @ ('-' | '/' | '.' | '‑')), Some(second)) if second.within(12) => {
                let third = self.run(at + 2).filter(|third| third.within(31));
                match third.filter(|_| self.sign(at + 1) == Some(sign)) {
                    Some(third) => return date(third.end, at + 3),
                    None if second.digits == 2 => return date(second.end, at + 2),
                    None => {}
                }
            }
            // The years 2021/22.
            (Some('-' | '/' | '–' | '‑'), Some(second)) if second.digits == 2 => {
                return date(second.end, at + 2);
            }
            _ => {}
        }
        let mut after = self.after(first.end).chars();
        let (one, two) = (after.next(), after.next().and_then(digit));
        let of_number = match one {
            Some('.') => two.is_some(),
            // Groups have three digits: `2024,048` is a number, and `2021,2022` two years.
            Some(',') => two.is_some() && next.is_some_and(|next| matches!(next.digits, 1 | 3)),
            Some('s') => false,
            Some(c) => is_of_word(c),
            None => false,
        };
        if of_number { None } else { date(first.end, at + 1) }
    }

    fn in_signs(&self, first: Run, at: usize) -> Option<(usize, usize)> {
        let mut end = self.signed(first.end, ['年', '년'])?;
        let mut next = at + 1;
        for signs in [['月', '월'], ['日', '일']] {
            let close = |run: &Run| {
                self.text
                    .get(end..run.start)
                    .is_some_and(|gap| gap.trim().is_empty())
            };
            let Some(to) = self
                .run(next)
                .filter(close)
                .and_then(|run| self.signed(run.end, signs))
            else {
                break;
            };
            (end, next) = (to, next + 1);
        }
        Some((end, next))
    }

    /// Behind the sign that follows here.
    fn signed(&self, at: usize, signs: [char; 2]) -> Option<usize> {
        let rest = self.after(at);
        let bare = rest.trim_start();
        let sign = bare.chars().next().filter(|c| signs.contains(c))?;
        Some(at + rest.len() - bare.len() + sign.len_utf8())
    }

    /// Where the words begin that belong to a date: "since March", "on the 17th of May".
    fn led(&self, date: &Date) -> (usize, bool) {
        let mut start = date.start;
        let (mut since, mut said) = (false, false);
        for _ in 0..3 {
            let head = self.before(start);
            let trimmed = head.trim_end_matches([' ', ',', '.', '-', '\u{a0}']);
            let word_at = trimmed.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
                at + trimmed
                    .get(at..)
                    .and_then(|t| t.chars().next())
                    .map_or(1, char::len_utf8)
            });
            let word = trimmed.get(word_at..).unwrap_or_default().to_lowercase();
            let day: Option<u8> = word.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok();
            let is_day = start != date.start && day.is_some_and(|day| (1..=31).contains(&day));
            let is_part = day::month(&word).is_some()
                || matches!(word.as_str(), "q1" | "q2" | "q3" | "q4" | "h1" | "h2");
            let close = trimmed.len() == head.len() && !matches!(word.as_str(), "fy" | "cy" | "ay");
            // A full stop ends a sentence, but for that of "Nov.".
            let stopped =
                head.get(trimmed.len()..).is_some_and(|gap| gap.contains('.')) && !is_part && !is_day;
            if close || stopped || said {
                break;
            }
            match word.as_str() {
                "in" | "during" | "from" | "by" | "around" => said = true,
                "since" => (since, said) = (true, true),
                "fy" | "cy" | "ay" => {}
                _ if is_part || is_day => {}
                _ => break,
            }
            start = word_at;
        }
        (start, since)
    }
}

fn found(text: &str, this_year: u16) -> Vec<Year> {
    let numbers = Numbers {
        text,
        runs: runs(text),
        this_year,
    };
    let mut found = Vec::new();
    let (mut at, mut from) = (0, 0);
    while at < numbers.runs.len() {
        let Some(date) = numbers.date(at) else {
            at += 1;
            continue;
        };
        let (start, since) = numbers.led(&date);
        found.push(Year {
            year: date.year,
            range: start.max(from)..date.end,
            since,
        });
        (at, from) = (date.next, date.end);
    }
    found
}
