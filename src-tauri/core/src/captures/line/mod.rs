//! One line as it is written between two handshakes: `Ada Lovelace, CoreWeave, met at poster 214, 4k H100 IB, wants
//! inference, ada@x.io follow fri`.
//!
//! Every sign of the line is in exactly one piece, and what is not understood is a note. Pure: what the desk knows comes in
//! as [`Known`].

mod company;
mod keyed;
mod keywords;
mod kind;
mod met;
mod name;
mod scale;
mod sure;
mod words;

pub(super) use keyed::FOLLOW_UP;
pub use kind::CaptureKind;
pub use name::same_name;

use crate::profiles::{ClaimDraft, Reader};
use crate::tasks::TaskLine;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::HashMap;
use std::ops::Range;
use ts_rs::TS;
use words::{Word, words};

/// What must be known to read a line.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub reader: Reader<'a>,
    pub today: NaiveDate,
    /// Names of the desk's companies among those the line may name, by their keys; see [`company_keys`].
    pub companies: &'a HashMap<String, String>,
    pub editions: &'a [KnownEdition],
}

/// An edition of a conference that a line may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownEdition {
    /// `mlsys-2026`
    pub key: String,
    /// `MLSys 2026`
    pub name: String,
    pub year: i32,
    pub first: Option<NaiveDate>,
}

/// An edition that is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NamedEdition {
    /// `mlsys-2026`
    pub key: String,
    /// `MLSys 2026`
    pub name: String,
}

/// A stretch of the line, in UTF-16 units, and what it was read as. It reaches to the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CapturePiece {
    pub start: u32,
    pub end: u32,
    pub kind: CaptureKind,
    /// In a word or two: "person", "task".
    pub label: String,
    /// What it comes to: "4,000 H100", "Call on 27 Nov 2026".
    pub meaning: String,
}

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    pub person: String,
    pub company: String,
    pub title: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub links: Vec<String>,
    /// That they met is said.
    pub met: bool,
    /// `poster 214`
    pub met_where: String,
    /// The day, where that is not today.
    pub met_on: Option<NaiveDate>,
    pub claims: Vec<ClaimDraft>,
    /// As written: `wants inference`.
    pub wants: Vec<String>,
    pub tags: Vec<String>,
    pub notes: Vec<String>,
    pub tasks: Vec<TaskLine>,
    pub edition: Option<NamedEdition>,
}

impl Said {
    /// Whether its one reason to think of a person is that words in small letters, or one word alone, stand where a name
    /// would: `buy batteries`, `Lunch`. Of that nobody is made unasked.
    pub fn is_a_bare_guess(&self) -> bool {
        let small = self
            .person
            .chars()
            .all(|c| !c.is_alphabetic() || c.is_lowercase());
        let one = !self.person.contains(' ') && self.person.is_ascii();
        let addresses = [&self.emails, &self.phones, &self.links];
        let nothing_else = self.company.is_empty()
            && self.title.is_empty()
            && self.claims.is_empty()
            && addresses.iter().all(|all| all.is_empty())
            && !self.met;
        (small || one) && nothing_else
    }
}

/// A line, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub pieces: Vec<CapturePiece>,
    pub said: Said,
}

/// Words that were taken for one thing.
#[derive(Debug, Clone)]
struct Span {
    words: Range<usize>,
    kind: CaptureKind,
    meaning: String,
}

/// A line that is being read.
struct Line<'a> {
    text: &'a str,
    words: Vec<Word<'a>>,
    known: Known<'a>,
    spans: Vec<Span>,
    /// Which span has each word.
    taken: Vec<bool>,
    said: Said,
}

/// Reads a line. What stands for itself (addresses, tags) goes first, then what a word leads (wants, tasks, meetings), then
/// what the desk and the taxonomy know, and what remains is a name, a company or a note by its place.
pub fn read(line: &str, known: Known<'_>) -> Reading {
    let words = words(line);
    let mut reading = Line {
        text: line,
        taken: vec![false; words.len()],
        words,
        known,
        spans: Vec::new(),
        said: Said::default(),
    };
    reading.sure();
    reading.keyed();
    reading.first_name();
    reading.titles();
    reading.meetings();
    reading.scale();
    reading.companies_led();
    reading.named();
    reading.companies();
    reading.notes();
    Reading {
        pieces: reading.pieces(),
        said: reading.said,
    }
}

/// The keys of all that may name a company in this line, to look them up by.
pub fn company_keys(line: &str) -> Vec<String> {
    company::keys(&words(line))
}

impl<'a> Line<'a> {
    /// Stretches of words that nothing has taken yet, each within its segment.
    fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            if self.is_taken(at) {
                continue;
            }
            match runs.last_mut() {
                Some(run) if run.end == at && self.segment(run.start) == word.segment => run.end += 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    fn is_taken(&self, at: usize) -> bool {
        self.taken.get(at).copied().unwrap_or(true)
    }

    fn segment(&self, at: usize) -> usize {
        self.words.get(at).map_or(usize::MAX, |word| word.segment)
    }

    fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.text)
    }

    fn low(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.low.as_str())
    }

    /// The words as they stand, with what stands between them.
    fn stretch(&self, words: &Range<usize>) -> &'a str {
        let bytes = self.bytes(words);
        self.text.get(bytes).unwrap_or_default()
    }

    fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let start = self
            .words
            .get(words.start)
            .map_or(self.text.len(), |word| word.at.start);
        let end = words
            .end
            .checked_sub(1)
            .and_then(|last| self.words.get(last))
            .map_or(start, |word| word.at.end);
        start..end.max(start)
    }

    /// The end of the stretch of untaken words of one segment that `at` begins.
    fn run_end(&self, at: usize) -> usize {
        let segment = self.segment(at);
        (at..self.words.len())
            .find(|next| self.is_taken(*next) || self.segment(*next) != segment)
            .unwrap_or(self.words.len())
    }

    fn take(&mut self, words: Range<usize>, kind: CaptureKind, meaning: impl Into<String>) {
        for at in words.clone() {
            if let Some(taken) = self.taken.get_mut(at) {
                *taken = true;
            }
        }
        self.spans.push(Span {
            words,
            kind,
            meaning: meaning.into(),
        });
    }

    /// What nothing else took.
    fn notes(&mut self) {
        for run in self.runs() {
            let text = self.stretch(&run).trim().to_owned();
            self.take(run, CaptureKind::Note, "");
            self.said.notes.push(text);
        }
    }

    /// The pieces: each from its first sign to the next piece's.
    fn pieces(&mut self) -> Vec<CapturePiece> {
        // A line of nothing but signs is a note all the same.
        if self.spans.is_empty() && !self.text.trim().is_empty() {
            self.said.notes.push(self.text.trim().to_owned());
            self.take(0..0, CaptureKind::Note, "");
        }
        self.spans.sort_by_key(|span| span.words.start);
        let starts: Vec<u32> = self
            .spans
            .iter()
            .enumerate()
            .map(|(at, span)| match at {
                0 => 0,
                _ => self.units(self.bytes(&span.words).start),
            })
            .collect();
        let whole = self.units(self.text.len());
        let ends = starts.iter().skip(1).copied().chain([whole]);
        self.spans
            .iter()
            .zip(starts.iter().zip(ends))
            .map(|(span, (start, end))| CapturePiece {
                start: *start,
                end,
                kind: span.kind,
                label: span.kind.shown().to_owned(),
                meaning: span.meaning.clone(),
            })
            .collect()
    }

    fn units(&self, byte: usize) -> u32 {
        let before = self.text.get(..byte).unwrap_or(self.text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests;
