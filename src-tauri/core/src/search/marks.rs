//! Where the searched words stand in what is shown.

use super::typed::Term;
use crate::words::{self, Word, words};
use serde::Serialize;
use ts_rs::TS;

/// A stretch of a text to mark, in UTF-16 units, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Mark {
    pub start: u32,
    pub end: u32,
}

/// The marks of one field of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FieldMarks {
    pub field: String,
    pub marks: Vec<Mark>,
}

/// A hit in something the row does not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Snippet {
    pub field: String,
    pub text: String,
    pub marks: Vec<Mark>,
}

/// Letters kept on each side of a hit in a long text.
const AROUND: usize = 48;

/// The stretches of `text` that the terms cover, in bytes, in order, and which of the terms stand there.
fn hits(text: &str, terms: &[Term]) -> (Vec<(usize, usize)>, Vec<bool>) {
    let mut met = vec![false; terms.len()];
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for word in words(text) {
        for (term, met) in terms.iter().zip(&mut met) {
            if let Some((start, end)) = hit(&word, term) {
                *met = true;
                match stretches.last_mut() {
                    Some(last) if start < last.1 => last.1 = last.1.max(end),
                    _ => stretches.push((start, end)),
                }
            }
        }
    }
    (stretches, met)
}

fn hit(word: &Word<'_>, term: &Term) -> Option<(usize, usize)> {
    let starts = |prefix: &str| words::covered(word, prefix).map(|n| (word.start, word.start + n));
    match term {
        Term::Word { folded, also } => starts(folded)
            .or_else(|| {
                also.iter()
                    .find(|spelt| **spelt == word.folded)
                    .and_then(|spelt| starts(spelt))
            })
            // Within `jean-luc`, `luc` is a word of its own.
            .or_else(|| {
                words::pieces(word)
                    .find_map(|piece| words::covered(&piece, folded).map(|n| (piece.start, piece.start + n)))
            }),
        Term::Phrase(phrase) => phrase.iter().find(|p| **p == word.folded).and_then(|p| starts(p)),
    }
}

fn utf16(text: &str, stretches: &[(usize, usize)]) -> Vec<Mark> {
    let units = |bytes: usize| {
        text.get(..bytes)
            .map_or(0, |t| u32::try_from(t.encode_utf16().count()).unwrap_or(u32::MAX))
    };
    stretches
        .iter()
        .map(|(start, end)| Mark {
            start: units(*start),
            end: units(*end),
        })
        .collect()
}

/// Marks the hits in `text`; notes in `met` which terms they were.
pub(super) fn mark(text: &str, terms: &[Term], met: &mut [bool]) -> Vec<Mark> {
    let (stretches, here) = hits(text, terms);
    for (met, here) in met.iter_mut().zip(here) {
        *met |= here;
    }
    utf16(text, &stretches)
}

/// The surroundings of the first hit in `text`; none without a hit.
pub(super) fn snippet(field: &str, text: &str, terms: &[Term]) -> Option<Snippet> {
    let (stretches, _) = hits(text, terms);
    let (first, _) = *stretches.first()?;
    let before = text.get(..first)?;
    let start = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let start = if start == 0 {
        0
    } else {
        text.get(start..first)?
            .find(char::is_whitespace)
            .map_or(start, |at| start + at + 1)
    };
    let end = text
        .get(first..)?
        .char_indices()
        .nth(AROUND * 2)
        .map_or(text.len(), |(at, _)| first + at);
    let cut = text.get(start..end)?.replace(['\n', '\r', '\t'], " ");
    let shown = format!(
        "{}{}{}",
        if start > 0 { "…" } else { "" },
        cut.trim_end(),
        if end < text.len() { "…" } else { "" }
    );
    let (stretches, _) = hits(&shown, terms);
    Some(Snippet {
        field: field.to_owned(),
        marks: utf16(&shown, &stretches),
        text: shown,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::typed::terms;
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, typed: &str) -> Vec<String> {
        let terms = terms(typed);
        let units: Vec<u16> = text.encode_utf16().collect();
        mark(text, &terms, &mut vec![false; terms.len()])
            .iter()
            .map(|m| String::from_utf16(&units[m.start as usize..m.end as usize]).unwrap())
            .collect()
    }

    #[test]
    fn marks_what_was_typed_in_the_spelling_of_the_text() {
        assert_eq!(marked("Łukasz 🚀 Kowalski", "kow luk"), ["Łuk", "Kow"]);
        assert_eq!(marked("Jean-Luc Picard", "luc"), ["Luc"]);
        assert_eq!(marked("Senior C++ engineer", "c++"), ["C++"]);
        assert_eq!(
            marked("Senior engineer, engineering", "engineer"),
            ["engineer", "engineer"]
        );
        assert_eq!(marked("nothing", "else"), Vec::<String>::new());
    }

    #[test]
    fn a_snippet_shows_the_hit_with_its_surroundings() {
        let notes = format!(
            "{} ran 2,048 H100s over InfiniBand {}",
            "before ".repeat(30),
            "after ".repeat(30)
        );
        let snippet = snippet("notes", &notes, &terms("infini")).unwrap();
        assert!(
            snippet.text.starts_with('…') && snippet.text.ends_with('…'),
            "{}",
            snippet.text
        );
        assert!(snippet.text.contains("over InfiniBand after"));
        assert_eq!(snippet.marks.len(), 1);
    }

    proptest! {
        #[test]
        fn marks_lie_in_the_text_in_order(text: String, typed in "[a-z0-9+. ]{0,8}") {
            let terms = terms(&typed);
            let length = u32::try_from(text.encode_utf16().count()).unwrap();
            let mut last = 0;
            for mark in mark(&text, &terms, &mut vec![false; terms.len()]) {
                prop_assert!(last <= mark.start && mark.start < mark.end && mark.end <= length);
                last = mark.end;
            }
            let _ = snippet("notes", &text, &terms);
        }
    }
}
