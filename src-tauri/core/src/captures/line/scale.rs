//! What somebody ran and knows, by the words of the taxonomy.

use super::keywords::KNOWS;
use super::{CaptureKind, Line};
use crate::profiles::{ClaimDraft, Meaning, meanings, read_line};
use std::ops::Range;

impl Line<'_> {
    pub(super) fn scale(&mut self) {
        for run in self.runs() {
            let meant = self.meant(&run);
            for group in groups(&meant) {
                self.claims(run.start + group.start..run.start + group.end);
            }
        }
    }

    /// Whether a word, or the number at it, says what somebody ran or knows.
    pub(super) fn is_strong(&self, at: usize, stop: usize) -> bool {
        let meant = self.meant(&(at..stop));
        match meant.first() {
            Some(Meaning::Number) => meant.get(1).is_some_and(|next| strong(*next)),
            Some(one) => strong(*one),
            None => false,
        }
    }

    /// What each of these words may mean.
    fn meant(&self, words: &Range<usize>) -> Vec<Meaning> {
        let text = self.stretch(words);
        let base = self.bytes(words).start;
        let found = meanings(text, self.known.reader);
        words
            .clone()
            .map(|at| {
                let Some(word) = self.words.get(at) else {
                    return Meaning::Nothing;
                };
                let here = found
                    .iter()
                    .filter(|(piece, _)| piece.start + base < word.at.end && piece.end + base > word.at.start)
                    .map(|(_, meaning)| *meaning);
                // `512xH100` is two: the hardware goes before the number, and what is not known before both.
                here.max_by_key(|meaning| rank(*meaning))
                    .unwrap_or(Meaning::Nothing)
            })
            .collect()
    }

    /// Takes as many claims of these words as they make.
    fn claims(&mut self, words: Range<usize>) {
        let mut at = words.start;
        while at < words.end {
            let read = (at + 1..=words.end)
                .map(|end| (end, read_line(self.stretch(&(at..end)), self.known.reader)))
                .take_while(|(_, reading)| reading.problems.is_empty())
                .filter_map(|(end, reading)| Some((end, reading.said, reading.claim?)))
                .last();
            let Some((end, said, claim)) = read else {
                at += 1;
                continue;
            };
            let kind = match claim {
                ClaimDraft::Scale(_) => CaptureKind::Scale,
                _ => CaptureKind::Skill,
            };
            let mut from = at;
            while from > 0
                && !self.is_taken(from - 1)
                && self.segment(from - 1) == self.segment(at)
                && KNOWS.contains(&self.low(from - 1))
            {
                from -= 1;
            }
            self.take(from..end, kind, said);
            if !self.said.claims.contains(&claim) {
                self.said.claims.push(claim);
            }
            at = end;
        }
    }
}

fn rank(meaning: Meaning) -> u8 {
    match meaning {
        Meaning::Nothing => 4,
        Meaning::Measured | Meaning::Hardware | Meaning::Fabric | Meaning::Skill => 3,
        Meaning::Doubtful => 2,
        Meaning::Number => 1,
        Meaning::Part | Meaning::Between => 0,
    }
}

fn strong(meaning: Meaning) -> bool {
    rank(meaning) == 3
}

/// Stretches in which every word means something and one is sure; numbers stand only beside what they count.
fn groups(meant: &[Meaning]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < meant.len() {
        let end = (at..meant.len())
            .find(|one| meant.get(*one) == Some(&Meaning::Nothing))
            .unwrap_or(meant.len());
        let group = meant.get(at..end).unwrap_or_default();
        let counted = group
            .iter()
            .any(|one| matches!(one, Meaning::Measured | Meaning::Hardware | Meaning::Fabric));
        let counts = |one: &Meaning| match one {
            Meaning::Between => false,
            Meaning::Number => counted,
            _ => true,
        };
        let first = group.iter().position(counts);
        let last = group.iter().rposition(counts);
        if let (Some(first), Some(last)) = (first, last)
            && group.iter().any(|one| strong(*one))
        {
            found.push(at + first..at + last + 1);
        }
        at = end + 1;
    }
    found
}
