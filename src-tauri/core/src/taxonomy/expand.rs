//! What typed words mean, and what else counts.

use super::spelling::{Spelling, pieces};
use super::{Entry, Taxonomy};
use crate::words::Word;
use std::ops::Range;

/// A stretch of words that the taxonomy knows. Both lists may be empty: known, and nothing to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'a> {
    /// Which of the words.
    pub words: Range<usize>,
    /// Spellings of the same thing, and of its parts.
    pub same: Vec<&'a Spelling>,
    /// Spellings of its kin: their names first.
    pub near: Vec<&'a Spelling>,
}

impl Taxonomy {
    /// The stretches among `words` that are known: the longest first found from the left, none over another. Only
    /// whole words count, so nothing is meant by a word that is still being typed.
    pub fn expand(&self, words: &[Word<'_>]) -> Vec<Reading<'_>> {
        let mut readings = Vec::new();
        let mut from = 0;
        while from < words.len() {
            let known = (from + 1..=words.len().min(from + self.longest))
                .rev()
                .find_map(|to| self.read(words.get(from..to)?, from..to));
            from = known.as_ref().map_or(from + 1, |reading| reading.words.end);
            readings.extend(known);
        }
        readings
    }

    fn read(&self, stretch: &[Word<'_>], at: Range<usize>) -> Option<Reading<'_>> {
        let typed: Vec<String> = stretch.iter().flat_map(|word| pieces(&word.folded)).collect();
        let (phrase, owners) = self.owners(&typed.join(" "))?;
        if self.never_alone.contains(phrase) {
            return None;
        }
        if let Some(capitals) = self.only_in_capitals.get(phrase)
            && stretch.iter().all(|word| word.raw != capitals)
        {
            return None;
        }
        let mut reading = Reading {
            words: at,
            same: Vec::new(),
            near: Vec::new(),
        };
        let [owner] = owners else {
            return Some(reading);
        };
        let Some(entry) = self.entries.get(*owner).filter(|entry| !entry.weak) else {
            return Some(reading);
        };
        let mut added: Vec<&[String]> = Vec::new();
        let kin: Vec<&Entry> = entry.kin.iter().filter_map(|at| self.entries.get(*at)).collect();
        let names = kin.iter().filter_map(|kin| kin.spellings.first());
        let others = kin.iter().flat_map(|kin| kin.spellings.iter().skip(1));
        for spelling in entry.spellings.iter().chain(&entry.parts) {
            if self.adds(spelling, &typed, &added) {
                added.push(spelling.words());
                reading.same.push(spelling);
            }
        }
        for spelling in names.chain(others) {
            if self.adds(spelling, &typed, &added) {
                added.push(spelling.words());
                reading.near.push(spelling);
            }
        }
        Some(reading)
    }

    /// The spelling, as it stands or in the singular (`H100s`), and the entries spelled so.
    fn owners(&self, phrase: &str) -> Option<(&str, &[usize])> {
        let singular = || self.spelled.get_key_value(phrase.strip_suffix('s')?);
        let (phrase, owners) = self.spelled.get_key_value(phrase).or_else(singular)?;
        Some((phrase, owners))
    }

    /// Whether a spelling adds anything: it means one thing, and is not found by the typed words or what was added.
    fn adds(&self, spelling: &Spelling, typed: &[String], added: &[&[String]]) -> bool {
        let found = |typed: &[String]| {
            typed
                .iter()
                .all(|part| spelling.words().iter().any(|w| w.starts_with(part)))
        };
        let holds = |added: &[String]| {
            spelling
                .words()
                .windows(added.len().max(1))
                .any(|words| words == added)
        };
        !self.is_ambiguous(&spelling.phrase()) && !found(typed) && !added.iter().any(|added| holds(added))
    }
}
