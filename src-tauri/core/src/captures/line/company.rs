//! Where she works.

use super::keywords::{FORMERLY, SENTENCE};
use super::name::is_cjk;
use super::words::Word;
use super::{CaptureKind, Line};
use crate::companies::name_key;
use std::collections::BTreeSet;
use std::ops::Range;

/// A company's name has so many words at most.
const LONGEST: usize = 4;
/// Words looked at: a longer line is a letter.
const LOOKED_AT: usize = 120;

/// The keys of all stretches of words that may name a company.
pub(super) fn keys(words: &[Word<'_>]) -> Vec<String> {
    let words = words.get(..LOOKED_AT.min(words.len())).unwrap_or_default();
    let mut keys = BTreeSet::new();
    for at in 0..words.len() {
        for count in 1..=LONGEST {
            let Some(some) = words.get(at..at + count) else {
                break;
            };
            if some
                .iter()
                .any(|word| Some(word.segment) != some.first().map(|first| first.segment))
            {
                break;
            }
            let name: Vec<&str> = some.iter().map(|word| word.text).collect();
            keys.insert(name_key(name.join(" ").trim_matches(['@', '"', ' '])));
        }
    }
    keys.into_iter().filter(|key| !key.is_empty()).collect()
}

impl Line<'_> {
    /// The desk's company that is called so.
    pub(super) fn company_called(&self, name: &str) -> Option<&str> {
        self.known.companies.get(&name_key(name)).map(String::as_str)
    }

    fn works_at(&mut self, words: Range<usize>, name: String) {
        self.take(words, CaptureKind::Company, name.clone());
        self.said.company = name;
    }

    /// `at CoreWeave`, `from Lambda Labs`.
    pub(super) fn companies_led(&mut self) {
        for at in 0..self.words.len() {
            if !self.said.company.is_empty() {
                return;
            }
            let leads = matches!(
                self.low(at),
                "at" | "from" | "of" | "@" | "works" | "w/" | "with" | "joined"
            );
            if self.is_taken(at)
                || !leads
                || self.is_taken(at + 1)
                || self.segment(at + 1) != self.segment(at)
            {
                continue;
            }
            let mut first = at + 1;
            if self.low(at) == "works" {
                if !matches!(self.low(first), "at" | "for") {
                    continue;
                }
                first += 1;
            }
            let known = self
                .ends(first, LONGEST)
                .rev()
                .find_map(|end| Some((end, self.company_called(self.called(first..end))?.to_owned())));
            let found = known.or_else(|| {
                let end = self.capitals(first, 3);
                let sure = matches!(self.low(at), "at" | "from" | "@" | "works" | "joined");
                (end > first && sure).then(|| (end, self.called(first..end).to_owned()))
            });
            if let Some((end, name)) = found {
                self.works_at(at..end, name);
            }
        }
    }

    /// Where words with capitals end, from here.
    fn capitals(&self, first: usize, most: usize) -> usize {
        let stop = self.run_end(first).min(first + most);
        (first..stop)
            .find(|at| {
                let text = self.word(*at);
                let begins = text.chars().next();
                let capital = begins.is_some_and(|c| c.is_uppercase() || is_cjk(c) || c.is_ascii_digit());
                !capital || self.is_strong(*at, stop) || SENTENCE.contains(&self.low(*at))
            })
            .unwrap_or(stop)
    }

    /// A company the desk knows wherever it stands, else what stands where companies do: behind the name.
    pub(super) fn companies(&mut self) {
        if self.said.company.is_empty() {
            self.known_company();
        }
        if self.said.company.is_empty() {
            self.company_by_place();
        }
    }

    fn known_company(&mut self) {
        for run in self.runs() {
            for at in run.clone() {
                if at > run.start && FORMERLY.contains(&self.low(at - 1)) {
                    continue;
                }
                let found = (at + 1..=run.end.min(at + LONGEST))
                    .rev()
                    .find_map(|end| Some((end, self.company_called(self.called(at..end))?.to_owned())));
                let Some((end, name)) = found else { continue };
                let whole = at == run.start && end == run.end;
                let behind_name =
                    at == run.start && at > 0 && self.kind_of(at - 1) == Some(CaptureKind::Person);
                // `scale` in a sentence is no company, even where the desk knows one.
                let written_so = self
                    .called(at..end)
                    .chars()
                    .any(|c| c.is_uppercase() || is_cjk(c));
                if whole || behind_name || written_so {
                    return self.works_at(at..end, name);
                }
            }
        }
    }

    fn kind_of(&self, word: usize) -> Option<CaptureKind> {
        let span = self.spans.iter().find(|span| span.words.contains(&word))?;
        Some(span.kind)
    }

    /// The segment behind the name, where it has the look of a company's.
    fn company_by_place(&mut self) {
        let Some(person) = self.spans.iter().find(|span| span.kind == CaptureKind::Person) else {
            return;
        };
        let behind = person.words.end;
        let segment = self.segment(person.words.start);
        let Some(run) = self.runs().into_iter().find(|run| run.start >= behind) else {
            return;
        };
        let begins = run.start == 0 || self.segment(run.start - 1) != self.segment(run.start);
        let first = self.word(run.start).chars().next();
        let capital = first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || is_cjk(c));
        let most = if capital { LONGEST } else { 2 };
        let words = run.clone().count();
        let plain = run.clone().all(|at| {
            let low = self.low(at);
            !SENTENCE.contains(&low) && !FORMERLY.contains(&low) && !low.starts_with("ex-")
        });
        let letters = self.called(run.clone()).chars().any(char::is_alphabetic);
        // The next segment; the one after it only where a title or an address stood between.
        let next = self.segment(run.start).saturating_sub(segment);
        let between = (behind..run.start).all(|at| {
            matches!(
                self.kind_of(at),
                Some(CaptureKind::Title | CaptureKind::Email | CaptureKind::Phone | CaptureKind::Link)
            )
        });
        if begins && words <= most && plain && letters && next >= 1 && between && (next <= 1 || capital) {
            let name = self.called(run.clone()).to_owned();
            self.works_at(run, name);
        }
    }
}
