//! Where the searched words stand in what is shown.

use super::typed::{Asked, Reach, Term};
use crate::taxonomy::Spelling;
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
fn hits(text: &str, asked: &Asked<'_>) -> (Vec<(usize, usize)>, Vec<bool>) {
    let mut met = vec![false; asked.terms.len()];
    let mut found: Vec<(usize, usize)> = Vec::new();
    let here: Vec<Word<'_>> = words(text).collect();
    for word in &here {
        for (term, met) in asked.terms.iter().zip(&mut met) {
            if let Some(stretch) = hit(word, term) {
                *met = true;
                found.push(stretch);
            }
        }
    }
    if asked.is_wider() {
        let pieces: Vec<Word<'_>> = here
            .iter()
            .flat_map(words::pieces)
            .filter(|piece| !piece.folded.is_empty())
            .collect();
        for known in &asked.known {
            let before = found.len();
            found.extend(
                known
                    .spellings(Reach::Near)
                    .flat_map(|spelling| spelled(&pieces, spelling)),
            );
            if found.len() > before
                && let Some(met) = met.get_mut(known.terms.clone())
            {
                met.fill(true);
            }
        }
    }
    found.sort_unstable();
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        match stretches.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => stretches.push((start, end)),
        }
    }
    (stretches, met)
}

/// Where a spelling stands among the pieces of a text.
fn spelled<'a>(pieces: &'a [Word<'_>], spelling: &'a Spelling) -> impl Iterator<Item = (usize, usize)> + 'a {
    pieces
        .windows(spelling.words().len().max(1))
        .filter(|here| spelling.is(here.iter().map(|piece| piece.folded.as_str())))
        .filter_map(|here| {
            Some((
                here.first()?.start,
                here.last().map(|last| last.start + last.raw.len())?,
            ))
        })
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
pub(super) fn mark(text: &str, asked: &Asked<'_>, met: &mut [bool]) -> Vec<Mark> {
    let (stretches, here) = hits(text, asked);
    for (met, here) in met.iter_mut().zip(here) {
        *met |= here;
    }
    utf16(text, &stretches)
}

/// The surroundings of the first hit in `text`; none without a hit.
pub(super) fn snippet(field: &str, text: &str, asked: &Asked<'_>) -> Option<Snippet> {
    let (stretches, _) = hits(text, asked);
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
    let (stretches, _) = hits(&shown, asked);
    Some(Snippet {
        field: field.to_owned(),
        marks: utf16(&shown, &stretches),
        text: shown,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::super::typed;
    use super::*;
    use crate::taxonomy::Taxonomy;
    use proptest::prelude::*;

    fn asked(typed: &str) -> Asked<'static> {
        typed::asked(typed, Some(Taxonomy::built_in()))
    }

    fn marked(text: &str, typed: &str) -> Vec<String> {
        let asked = asked(typed);
        let units: Vec<u16> = text.encode_utf16().collect();
        mark(text, &asked, &mut vec![false; asked.terms.len()])
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
        assert_eq!(
            marked("built a RoCE-v2 fabric, NDR400", "rdma"),
            ["RoCE", "NDR400"]
        );
        assert_eq!(marked("Ran 512 H100s. Elastic fabric", "hopper efa"), ["H100s"]);
        assert_eq!(
            marked("Elastic fabric-adapter", "efa"),
            ["Elastic fabric-adapter"]
        );
    }

    #[test]
    fn a_snippet_shows_the_hit_with_its_surroundings() {
        let notes = format!(
            "{} ran 2,048 H100s over InfiniBand {}",
            "before ".repeat(30),
            "after ".repeat(30)
        );
        let snippet = snippet("notes", &notes, &asked("infini")).unwrap();
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
            let asked = asked(&typed);
            let length = u32::try_from(text.encode_utf16().count()).unwrap();
            let mut last = 0;
            for mark in mark(&text, &asked, &mut vec![false; asked.terms.len()]) {
                prop_assert!(last <= mark.start && mark.start < mark.end && mark.end <= length);
                last = mark.end;
            }
            let _ = snippet("notes", &text, &asked);
        }
    }
}
