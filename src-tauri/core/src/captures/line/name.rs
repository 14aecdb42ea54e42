//! Who it is, and what her title is.

use super::keywords::{ACTS, BEFORE_TITLE, FOLLOW, FORMERLY, MET, NO_NAME, SENTENCE, TITLES, wants};
use super::{CaptureKind, Line};
use crate::words::fold;
use std::ops::Range;

/// Words within a family name that are written small.
const PARTICLES: [&str; 14] = [
    "van", "von", "der", "den", "de", "da", "di", "del", "la", "le", "bin", "al", "el", "ten",
];

/// A name has so many words at most.
const LONGEST: usize = 5;

impl Line<'_> {
    /// The name that begins the line, or follows its `met`: before the taxonomy reads the words of it.
    pub(super) fn first_name(&mut self) {
        let mut at = 0;
        // What stands for itself may stand before the name.
        while at < self.words.len()
            && (self.is_taken(at)
                || MET.contains(&self.low(at))
                || self.low(at) == "meet"
                || is_with(self.low(at)))
        {
            at += 1;
        }
        if self.is_taken(at) || at >= self.words.len() {
            return;
        }
        let end = self.run_end(at);
        let named = self.name_from(at..end).or_else(|| self.small_name(at..end));
        if let Some(words) = named {
            self.is_person(words);
        }
    }

    /// Who it is, where the line did not begin with it: the first segment that is a name and nothing else.
    pub(super) fn named(&mut self) {
        if !self.said.person.is_empty() {
            return;
        }
        let whole = |run: &Range<usize>| {
            let named = self.name_from(run.clone())?;
            let words = named.len();
            let cjk = self.word(named.start).chars().all(is_cjk);
            (named == *run && (words >= 2 || cjk)).then_some(named)
        };
        if let Some(words) = self.runs().iter().find_map(whole) {
            self.is_person(words);
        }
    }

    fn is_person(&mut self, words: Range<usize>) {
        let name = self.called(words.clone()).to_owned();
        self.take(words, CaptureKind::Person, name.clone());
        self.said.person = name;
    }

    /// The name that these words begin with: capitals, or a script that has none.
    fn name_from(&self, run: Range<usize>) -> Option<Range<usize>> {
        let start = run.start;
        let first = self.word(start);
        if first.chars().all(is_cjk) {
            let known = self.company_called(first).is_some();
            let joined = first.chars().count() == 1 && start + 1 < run.end;
            let end = start + 1 + usize::from(joined);
            let fits = self.called(start..end).chars().filter(|c| is_cjk(*c)).count();
            return ((2..=6).contains(&fits) && !known).then_some(start..end);
        }
        let mut end = start;
        while end < run.end.min(start + LONGEST) && self.goes_on(start, end, run.end) {
            end += 1;
        }
        // `Ana van` is not all of it.
        while end > start && PARTICLES.contains(&self.low(end - 1)) && end - 1 > start {
            end -= 1;
        }
        if end == start {
            return None;
        }
        let name = self.called(start..end);
        let known = self.company_called(name).is_some() || self.edition(name).is_some();
        // One word in capitals, or one the taxonomy is sure of, is no name: `NCCL`, `H100`.
        let loud = end - start == 1 && (self.is_strong(start, start + 1) || name.chars().count() < 2);
        (!known && !loud).then_some(start..end)
    }

    /// Whether the word at `at` belongs to the name that begins at `start`.
    fn goes_on(&self, start: usize, at: usize, stop: usize) -> bool {
        let (text, low) = (self.word(at), self.low(at));
        let capital = text
            .chars()
            .next()
            .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let particle = at > start && at + 1 < stop && PARTICLES.contains(&low);
        if !(capital || particle) || text.chars().any(|c| c.is_ascii_digit()) {
            return false;
        }
        let led = SENTENCE.contains(&low)
            || MET.contains(&low)
            || FOLLOW.contains(&low)
            || wants(low, self.low(at + 1))
            || at == start && (ACTS.contains(&low) || NO_NAME.contains(&low));
        let title = at > start && (TITLES.contains(&low) || BEFORE_TITLE.contains(&low));
        if led || title {
            return false;
        }
        // Behind the first word, what the desk knows as a company is one.
        let company = at > start
            && self
                .ends(at, 4)
                .any(|end| self.company_called(self.called(at..end)).is_some());
        // `Ada H100`, `Ada Lovelace NCCL`: behind two words the taxonomy goes first, and wherever it is loud.
        let loud = text.chars().filter(|c| c.is_uppercase()).count() >= 3;
        let strong = at > start && (at >= start + 2 || loud) && self.is_strong(at, at + 1);
        !company && !strong
    }

    /// A name in small letters: `ada lovelace, coreweave`. Two or three words, none of them of a sentence, up to a comma or
    /// to what is known; one where the segment is no more.
    fn small_name(&self, run: Range<usize>) -> Option<Range<usize>> {
        let plain = |at: usize| {
            let text = self.word(at);
            text.chars()
                .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'))
                && text.chars().next().is_some_and(char::is_lowercase)
        };
        let names = |at: usize| {
            let low = self.low(at);
            plain(at)
                && !SENTENCE.contains(&low)
                && !NO_NAME.contains(&low)
                && !TITLES.contains(&low)
                && !ACTS.contains(&low)
                && !FOLLOW.contains(&low)
                && !FORMERLY.contains(&low)
        };
        let known = |at: usize| {
            self.is_strong(at, run.end)
                || matches!(self.low(at), "at" | "from" | "of")
                || MET.contains(&self.low(at))
                || BEFORE_TITLE.contains(&self.low(at))
                || TITLES.contains(&self.low(at))
                || at > run.start
                    && self
                        .ends(at, 4)
                        .any(|end| self.company_called(self.called(at..end)).is_some())
        };
        let end = run.clone().find(|at| known(*at)).unwrap_or(run.end);
        let words = run.start..end;
        let fits = (1..=3).contains(&words.len()) && words.clone().all(names);
        let alone = words.len() == 1 && end == run.end && self.words.len() == end;
        let company = self.company_called(self.called(words.clone())).is_some();
        let edition = self.edition(self.called(words.clone())).is_some();
        (fits && !alone && !company && !edition).then_some(words)
    }

    /// `Staff Engineer`, `ml infra eng`, `Head of Infrastructure`.
    pub(super) fn titles(&mut self) {
        for run in self.runs() {
            if !self.said.title.is_empty() {
                return;
            }
            let Some(words) = self.title_in(&run) else {
                continue;
            };
            let title = self.called(words.clone()).to_owned();
            self.take(words, CaptureKind::Title, title.clone());
            self.said.title = title;
        }
    }

    fn title_in(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let is_head = |at: usize| self.low(at) == "head" && self.low(at + 1) == "of";
        let noun = run.clone().find(|at| {
            let lead = self.low(*at) == "lead"
                && *at > run.start
                && BEFORE_TITLE.contains(&self.low(at - 1))
                && self.low(at - 1) != "lead";
            TITLES.contains(&self.low(*at)) || is_head(*at) || lead
        })?;
        // `Eng Lim Goh` is a name.
        if noun == 0 && self.low(noun) == "eng" {
            return None;
        }
        let mut start = noun;
        while start > run.start && BEFORE_TITLE.contains(&self.low(start - 1)) {
            start -= 1;
        }
        let mut end = noun + 1;
        // `Head of ML Platform`, `Director of Research`, `member of technical staff`.
        if end + 1 < run.end && self.low(end) == "of" {
            end += 2;
            while end < run.end && (BEFORE_TITLE.contains(&self.low(end)) || self.low(end) == "and") {
                end += 1;
            }
        }
        Some(start..end)
    }
}

fn is_with(word: &str) -> bool {
    matches!(word, "with" | "w/" | "to")
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '々' | '·')
}

/// Whether two names are one, however they are written.
pub fn same_name(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}
