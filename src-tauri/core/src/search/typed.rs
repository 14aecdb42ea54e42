//! What was typed into the search box, as words to find.

use crate::words::{self, words};

/// A term of a search: everything it says must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// A word or its beginning, with the spellings to try beside it.
    Word { folded: String, also: Vec<String> },
    /// Words in quotes, one after the other.
    Phrase(Vec<String>),
}

/// Reads what was typed: words, and phrases in straight or curly quotes. A quote left open closes at the end.
pub(super) fn terms(typed: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    for (piece, quoted) in typed
        .split(['"', '“', '”', '„'])
        .zip([false, true].into_iter().cycle())
    {
        let found = words(piece).map(|w| w.folded);
        if quoted {
            let phrase: Vec<String> = found.collect();
            if !phrase.is_empty() {
                terms.push(Term::Phrase(phrase));
            }
        } else {
            terms.extend(found.map(|folded| Term::Word {
                folded,
                also: Vec::new(),
            }));
        }
    }
    terms
}

/// The terms as FTS5 takes them. Words are quoted: nothing typed can be read as an operator.
/// `only` restricts to one column.
pub(super) fn expression(terms: &[Term], only: Option<&str>) -> String {
    let all = terms.iter().map(one).collect::<Vec<_>>().join(" AND ");
    match only {
        Some(column) => format!("{{{column}}} : ({all})"),
        None => all,
    }
}

fn one(term: &Term) -> String {
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
            if ways.len() == 1 {
                ways.concat()
            } else {
                format!("({})", ways.join(" OR "))
            }
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
            assert_eq!(expression(&terms(typed), None), expected, "{typed}");
        }
        assert_eq!(expression(&terms("ana"), Some("name")), r#"{name} : ("ana" *)"#);
    }

    proptest! {
        #[test]
        fn nothing_typed_breaks_out_of_its_quotes(typed: String) {
            for term in terms(&typed) {
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
