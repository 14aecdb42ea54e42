//! A text cut into sentences, each with the years and the company it stands under.

use crate::profiles::line::words::part;
use crate::profiles::{Depth, Did, when};
use crate::words::fold;
use std::ops::Range;

/// A stretch of text without blanks, and without the signs around it.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub at: Range<usize>,
    pub raw: String,
    pub folded: String,
}

/// Where and when somebody was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spell {
    pub company: String,
    /// A year or a year and month; an empty `to` of a spell that began: until now.
    pub from: String,
    pub to: String,
    this_year: u16,
}

pub(super) struct Sentence {
    pub at: Range<usize>,
    pub tokens: Vec<Token>,
    pub spell: Spell,
}

impl Spell {
    /// The last year of it, this one where it goes on; none where nothing says when.
    pub fn last_year(&self) -> Option<u16> {
        if self.to.is_empty() {
            return (!self.from.is_empty()).then_some(self.this_year);
        }
        self.to.get(..4)?.parse().ok()
    }

    /// "2022 to 2024"
    pub fn said(from: &str, to: &str) -> String {
        match (from, to) {
            ("", "") => String::new(),
            (from, "") => format!("since {from}"),
            ("", to) => format!("until {to}"),
            (from, to) if from == to => from.to_owned(),
            (from, to) => format!("{from} to {to}"),
        }
    }
}

impl Sentence {
    /// What was done with a cluster, by the first word before `at` that says so; else by any.
    pub fn did(&self, at: usize) -> Option<Did> {
        let done = |token: &Token| {
            let did = match token.folded.as_str() {
                "trained" | "training" | "pretrained" => Some(Did::Used),
                "managed" | "maintained" | "administered" | "supported" | "operations" | "scaled" => {
                    Some(Did::Operated)
                }
                "designed" | "deployed" | "architected" | "delivered" | "commissioned" => Some(Did::Built),
                "headed" | "directed" => Some(Did::Led),
                word => part(word).and_then(|(did, _)| did),
            };
            did.map(|did| (token.at.start, did))
        };
        let all: Vec<(usize, Did)> = self.tokens.iter().filter_map(done).collect();
        let on_call = self.tokens.windows(2).any(|two| {
            let [one, other] = two else { return false };
            one.folded == "on" && other.folded == "call"
        });
        if on_call {
            return Some(Did::OnCall);
        }
        let before = all.iter().rfind(|(start, _)| *start < at);
        before.or(all.first()).map(|(_, did)| *did)
    }

    /// How deep the sentence says something is known: by the deepest of its words.
    pub fn depth(&self) -> Option<Depth> {
        let said = |token: &Token| match token.folded.as_str() {
            "maintainer" | "created" | "creator" | "co-authored" => Some(Depth::Authored),
            "profiled" | "debugged" | "optimizing" | "optimising" | "speeding" => Some(Depth::Tuned),
            "implemented" | "developed" | "designed" | "deployed" | "architected" | "ported"
            | "contributed" => Some(Depth::Built),
            "trained" | "ran" | "operated" | "managed" | "maintained" => Some(Depth::Used),
            word => part(word).and_then(|(_, depth)| depth),
        };
        self.tokens.iter().filter_map(said).max()
    }
}

/// The sentences of a text. A line with a span of years is a heading for what follows.
pub(super) fn sentences(text: &str, this_year: u16) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut spell = Spell::default();
    let mut above: Vec<&str> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if let Some((from, to, dates)) = years(line, this_year) {
            spell = Spell {
                company: company(line, &dates, &above),
                from,
                to,
                this_year,
            };
        }
        for at in parts(line) {
            let at = start + at.start..start + at.end;
            let tokens = tokens(text, at.clone());
            if !tokens.is_empty() {
                let spell = narrowed(&spell, &tokens, this_year);
                all.push(Sentence { at, tokens, spell });
            }
        }
        if trimmed.is_empty() {
            above.clear();
        } else {
            above.push(trimmed);
        }
        start += line.len();
    }
    all
}

/// A sentence that names a year of its own, or where it was.
fn narrowed(spell: &Spell, tokens: &[Token], this_year: u16) -> Spell {
    let mut spell = spell.clone();
    spell.this_year = this_year;
    let mut named = tokens.windows(2).filter_map(|two| {
        let [before, year] = two else { return None };
        let says = matches!(before.folded.as_str(), "in" | "since" | "during");
        let year = when::year(&year.raw, this_year)
            .ok()
            .filter(|_| year.raw.len() == 4 && says)?;
        Some((before.folded == "since", year.to_string()))
    });
    if let Some((since, year)) = named.next() {
        spell.to = if since { String::new() } else { year.clone() };
        spell.from = year;
    }
    if spell.company.is_empty() {
        let at = tokens
            .iter()
            .position(|token| token.raw == "at" || token.raw.starts_with('@'));
        if let Some(at) = at {
            let first = at
                + usize::from(
                    tokens
                        .get(at)
                        .is_some_and(|token| token.raw == "at" || token.raw == "@"),
                );
            let is_name = |token: &&Token| token.raw.trim_start_matches('@').starts_with(char::is_uppercase);
            let name: Vec<&str> = tokens
                .get(first..)
                .unwrap_or_default()
                .iter()
                .take_while(is_name)
                .take(4)
                .map(|token| token.raw.trim_start_matches('@'))
                .collect();
            spell.company = name.join(" ");
        }
    }
    spell
}

/// Stretches between full stops and semicolons.
fn parts(line: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut from = 0;
    for (at, c) in line.char_indices() {
        let next = line.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        let ends = c == ';' || matches!(c, '.' | '!' | '?') && next.is_none_or(char::is_whitespace);
        if ends {
            all.push(from..at);
            from = at + c.len_utf8();
        }
    }
    all.push(from..line.len());
    all
}

/// Words as they stand; `512-node` and `512xH100` are two, `2021–2024` is two.
fn tokens(text: &str, at: Range<usize>) -> Vec<Token> {
    let here = text.get(at.clone()).unwrap_or_default();
    let mut all = Vec::new();
    let mut push = |from: usize, to: usize| {
        let raw = here.get(from..to).unwrap_or_default();
        let left = raw.trim_start_matches(|c: char| "([{\"“”‘’'•·*–—-|,:".contains(c));
        let kept = left.trim_end_matches(|c: char| ")]}\"“”‘’',.:•·|–—-".contains(c));
        if !kept.is_empty() {
            let start = at.start + from + (raw.len() - left.len());
            all.push(Token {
                at: start..start + kept.len(),
                raw: kept.to_owned(),
                folded: fold(kept),
            });
        }
    };
    let mut from = None;
    for (byte, c) in here.char_indices().chain([(here.len(), ' ')]) {
        let number = from.is_some_and(|from| {
            here.get(from..byte).is_some_and(|raw| {
                raw.trim_start_matches('(')
                    .starts_with(|c: char| c.is_ascii_digit())
                    && raw.chars().all(|c| c.is_ascii_digit() || ",.'kK(".contains(c))
            })
        });
        let named = here
            .get(byte + c.len_utf8()..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphanumeric);
        let parts = c.is_whitespace()
            || matches!(c, '–' | '—' | '·' | '|')
            || number && named && matches!(c, '-' | 'x' | '×');
        match (parts, from) {
            (true, Some(start)) => {
                push(start, byte);
                from = None;
            }
            (false, None) => from = Some(byte),
            _ => {}
        }
    }
    all
}

/// From and to of a line with a span of years, and where the dates stand in it.
fn years(line: &str, this_year: u16) -> Option<(String, String, Range<usize>)> {
    let tokens = tokens(line, 0..line.len());
    let date = |at: usize| -> Option<(String, usize)> {
        let raw = |at: usize| tokens.get(at).map(|token| token.raw.as_str());
        let is_year = |text: &str| text.len() == 4 && when::year(text, this_year).is_ok();
        if let (Some(month), Some(year)) = (raw(at), raw(at + 1))
            && month.chars().all(char::is_alphabetic)
            && when::month(month).is_some()
            && is_year(year)
        {
            return Some((when::when(&format!("{month} {year}"), this_year).ok()?, 2));
        }
        let text = raw(at)?;
        if text.len() == 7 && text.contains('/') {
            return Some((when::when(text, this_year).ok()?, 1));
        }
        is_year(text).then(|| (text.to_owned(), 1))
    };
    for at in 0..tokens.len() {
        let Some((from, taken)) = date(at) else {
            continue;
        };
        let joined = usize::from(tokens.get(at + taken).is_some_and(|token| token.folded == "to"));
        let behind = at + taken + joined;
        let open = tokens
            .get(behind)
            .is_some_and(|token| matches!(token.folded.as_str(), "present" | "now" | "today" | "current"));
        let (to, taken) = if open {
            (String::new(), 1)
        } else if let Some(date) = date(behind) {
            date
        } else {
            continue;
        };
        let (first, last) = (tokens.get(at)?, tokens.get(behind + taken - 1)?);
        // What stands between the two is a dash or a word, no sentence.
        return Some((from, to, first.at.start..last.at.end));
    }
    None
}

/// Words of what somebody is called, not of where.
const TITLES: [&str; 24] = [
    "engineer",
    "engineering",
    "manager",
    "lead",
    "scientist",
    "director",
    "intern",
    "architect",
    "researcher",
    "staff",
    "senior",
    "principal",
    "head",
    "sre",
    "developer",
    "consultant",
    "technical",
    "vp",
    "cto",
    "founder",
    "specialist",
    "administrator",
    "analyst",
    "programmer",
];

/// Words of how somebody is employed.
const TERMS: [&str; 9] = [
    "full-time",
    "part-time",
    "contract",
    "permanent",
    "internship",
    "freelance",
    "remote",
    "hybrid",
    "on-site",
];

/// The company in a heading: behind "at", else the first part that is no title; where the heading is a date alone, in the
/// lines above it.
fn company(line: &str, dates: &Range<usize>, above: &[&str]) -> String {
    let before = line.get(..dates.start).unwrap_or_default();
    let after = line.get(dates.end..).unwrap_or_default();
    let here = [before, after].into_iter().find_map(named);
    here.or_else(|| above.iter().rev().take(2).find_map(|line| named(line)))
        .unwrap_or_default()
}

fn named(text: &str) -> Option<String> {
    let signs = |c: char| c.is_whitespace() || "()[]|·•–—-,:#*".contains(c);
    let text = text.trim_matches(signs);
    if let Some((_, at)) = text.split_once(" at ").or_else(|| text.split_once('@')) {
        return named(at);
    }
    let is_title = |part: &str| part.split(' ').any(|word| TITLES.contains(&fold(word).as_str()));
    let says_nothing = |part: &str| {
        let folded = fold(part);
        TERMS.contains(&folded.as_str())
            || folded
                .split(' ')
                .any(|word| matches!(word, "yr" | "yrs" | "mo" | "mos" | "experience"))
    };
    text.split(['|', '·', '–', '—', ',', '('])
        .flat_map(|part| part.split(" - "))
        .map(|part| part.trim_matches(signs))
        .find(|part| {
            part.starts_with(char::is_alphanumeric)
                && part.chars().any(char::is_alphabetic)
                && part.split(' ').count() <= 5
                && !is_title(part)
                && !says_nothing(part)
        })
        .map(str::to_owned)
}
