//! What was typed into the search box, as words to find.

use crate::taxonomy::{Spelling, Taxonomy};
use crate::words::{self, Word, words};
use std::ops::Range;

/// A term of a search: everything it says must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// A word or its beginning, with the spellings to try beside it.
    Word { folded: String, also: Vec<String> },
    /// Words in quotes, one after the other.
    Phrase(Vec<String>),
}

/// What was typed, and what of it the taxonomy knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Asked<'a> {
    pub terms: Vec<Term>,
    pub known: Vec<Known<'a>>,
}

/// Words side by side that the taxonomy knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known<'a> {
    /// Which of the terms.
    pub terms: Range<usize>,
    /// Where they stand in what was typed, in bytes.
    pub at: Range<usize>,
    /// Other spellings of the same, and parts of it.
    pub same: Vec<&'a Spelling>,
    pub near: Vec<&'a Spelling>,
}

/// How far from the typed words a search goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    Typed,
    Same,
    Near,
}

const QUOTES: [char; 4] = ['"', '“', '”', '„'];

/// Reads what was typed: words, and phrases in straight or curly quotes. A quote left open closes at the end.
/// Words outside quotes are looked up in `taxonomy`, if there is one.
pub(super) fn asked<'a>(typed: &str, taxonomy: Option<&'a Taxonomy>) -> Asked<'a> {
    let mut asked = Asked::default();
    let mut start = 0;
    for (piece, quoted) in typed
        .split_inclusive(QUOTES)
        .zip([false, true].into_iter().cycle())
    {
        let found: Vec<Word<'_>> = words(piece).collect();
        if quoted {
            if !found.is_empty() {
                asked
                    .terms
                    .push(Term::Phrase(found.into_iter().map(|word| word.folded).collect()));
            }
        } else {
            let first = asked.terms.len();
            for reading in taxonomy.map(|known| known.expand(&found)).unwrap_or_default() {
                if let Some([from, .., to] | [from @ to]) = found.get(reading.words.clone()) {
                    asked.known.push(Known {
                        terms: first + reading.words.start..first + reading.words.end,
                        at: start + from.start..start + to.start + to.raw.len(),
                        same: reading.same,
                        near: reading.near,
                    });
                }
            }
            asked.terms.extend(found.into_iter().map(|word| Term::Word {
                folded: word.folded,
                also: Vec::new(),
            }));
        }
        start += piece.len();
    }
    asked
}

impl<'a> Known<'a> {
    /// The spellings this reach adds.
    pub fn spellings(&self, reach: Reach) -> impl Iterator<Item = &'a Spelling> {
        let same = (reach >= Reach::Same).then_some(&self.same);
        let near = (reach >= Reach::Near).then_some(&self.near);
        same.into_iter().chain(near).flatten().copied()
    }
}

impl Asked<'_> {
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether anything is added to what was typed.
    pub fn is_wider(&self) -> bool {
        self.known
            .iter()
            .any(|known| known.spellings(Reach::Near).next().is_some())
    }

    pub fn knows(&self, term: usize) -> bool {
        self.known.iter().any(|known| known.terms.contains(&term))
    }

    /// Everybody who matches with all that is known in the job or a tag.
    pub fn in_sight(&self) -> String {
        let known: Vec<String> = self
            .known
            .iter()
            .map(|known| self.ways(known, Reach::Near))
            .collect();
        format!(
            "({}) AND {{work tags}} : ({})",
            self.expression(Reach::Near),
            known.join(" AND ")
        )
    }

    fn ways(&self, known: &Known<'_>, reach: Reach) -> String {
        let mut ways = vec![every(self.terms.get(known.terms.clone()).unwrap_or_default())];
        ways.extend(known.spellings(reach).flat_map(|spelling| {
            let more = spelling.plural().map(|plural| format!("\"{plural}\""));
            std::iter::once(format!("\"{}\"", spelling.phrase())).chain(more)
        }));
        any(&ways)
    }

    /// As FTS5 takes it. Words are quoted: nothing typed can be read as an operator.
    pub fn expression(&self, reach: Reach) -> String {
        let mut all = Vec::new();
        let mut next = 0;
        for known in &self.known {
            let before = self.terms.get(next..known.terms.start);
            all.extend(before.unwrap_or_default().iter().map(one));
            all.push(self.ways(known, reach));
            next = known.terms.end;
        }
        all.extend(self.terms.get(next..).unwrap_or_default().iter().map(one));
        all.join(" AND ")
    }
}

/// All of these terms, as one.
fn every(terms: &[Term]) -> String {
    let all: Vec<String> = terms.iter().map(one).collect();
    if all.len() == 1 {
        all.concat()
    } else {
        format!("({})", all.join(" AND "))
    }
}

fn any(ways: &[String]) -> String {
    if ways.len() == 1 {
        ways.concat()
    } else {
        format!("({})", ways.join(" OR "))
    }
}

/// A term by itself, as FTS5 takes it.
pub(super) fn one(term: &Term) -> String {
    match term {
        Term::Phrase(phrase) => format!("\"{}\"", phrase.join(" ")),
        Term::Word { folded, also } => {
            let mut ways = vec![format!("\"{folded}\" *")];
            // `jean-l` stands in the text as `jean-luc` or as `jean luc`; `c++` as nothing but itself.
            let parts: Vec<_> = words::parts(folded).map(|part| format!("\"{part}\" *")).collect();
            if parts.len() > 1 {
                ways.push(format!("({})", parts.join(" AND ")));
            }
            ways.extend(also.iter().map(|word| format!("\"{word}\"")));
            any(&ways)
        }
    }
}

/// The least text behind every text that starts with `start`: its last letter raised by one.
pub(super) fn behind(start: &str) -> String {
    let mut letters: Vec<char> = start.chars().collect();
    while let Some(last) = letters.pop() {
        // The next scalar value: between U+D7FF and U+E000 there are none.
        if let Some(next) = (last..=char::MAX).nth(1) {
            letters.push(next);
            return letters.into_iter().collect();
        }
    }
    // Nothing but the last letter there is, which is no letter of a word.
    format!("{start}{}", char::MAX)
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_phrases_and_signs() {
        for (typed, expected) in [
            ("Ana ko", r#""ana" * AND "ko" *"#),
            ("c++ \"staff engineer\"", r#""c++" * AND "staff engineer""#),
            ("“open quote", r#""open quote""#),
            ("jean-l", r#"("jean-l" * OR ("jean" * AND "l" *))"#),
            ("OR NOT (", r#""or" * AND "not" *"#),
            ("  ", ""),
        ] {
            assert_eq!(asked(typed, None).expression(Reach::Near), expected, "{typed}");
        }
    }

    #[test]
    fn known_words_reach_as_far_as_they_may() {
        let asked = asked("ana tp 2 gpu direct", Some(Taxonomy::built_in()));
        for (reach, expected) in [
            (
                Reach::Typed,
                r#""ana" * AND "tp" * AND "2" * AND ("gpu" * AND "direct" *)"#,
            ),
            (
                Reach::Same,
                r#""ana" * AND "tp" * AND "2" * AND (("gpu" * AND "direct" *) OR "gpudirect" OR "gdrcopy")"#,
            ),
        ] {
            assert_eq!(asked.expression(reach), expected, "{reach:?}");
        }
        assert!(asked.is_wider() && asked.knows(4) && !asked.knows(1));
    }

    #[test]
    fn what_is_known_is_found_where_it_stands() {
        for (typed, known) in [
            ("łukasz “gpu”  nvidia  Hopper, x", "nvidia  Hopper"),
            ("„rdma” roce", "roce"),
        ] {
            let asked = asked(typed, Some(Taxonomy::built_in()));
            let stretches: Vec<&str> = asked.known.iter().map(|known| &typed[known.at.clone()]).collect();
            assert_eq!(stretches, [known]);
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_breaks_out_of_its_quotes(typed: String) {
            for term in asked(&typed, Some(Taxonomy::built_in())).terms {
                match term {
                    Term::Word { folded, .. } => prop_assert!(!folded.contains(['"', ' '])),
                    Term::Phrase(words) => prop_assert!(words.iter().all(|w| !w.contains(['"', ' ']))),
                }
            }
        }
    }

    proptest! {
        #[test]
        fn what_starts_so_lies_before_what_is_behind_it(start in "\\PC{1,4}", more: String, other: String) {
            let (end, begun) = (behind(&start), format!("{start}{more}"));
            prop_assert!(start <= begun && begun < end);
            prop_assert_eq!(start <= other && other < end, other.starts_with(&start));
        }
    }

    #[test]
    fn the_last_letters_there_are_have_something_behind_them() {
        assert_eq!(behind("li"), "lj");
        assert_eq!(behind("a\u{d7ff}"), "a\u{e000}");
        assert_eq!(behind("a\u{10ffff}"), "b");
    }
}
