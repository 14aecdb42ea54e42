//! Words as they are found: any script folded to plain lower-case letters, with the signs that matter kept.
//!
//! `Łukasz` is found by `lukasz`, `王伟` by itself and by `wang`, `C++` by `c++` and not by `c` alone. The same cut is
//! used for what is stored in full text, for what is typed, and for marking hits, so the three never disagree.

use deunicode::deunicode_char;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// As it stands in the text.
    pub raw: &'a str,
    /// Where it starts in the text, in bytes.
    pub start: usize,
    /// Folded, as it is compared.
    pub folded: String,
}

/// Han, kana and Hangul: written without blanks, so each sign is a word. Among them stand signs that are none: the
/// dot between names (`ジョン・スミス`), the double hyphen and the voicing marks.
fn is_cjk(c: char) -> bool {
    !matches!(c, '\u{3099}'..='\u{309c}' | '\u{30a0}' | '\u{30fb}')
        && matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

/// Signs that may stand inside a word: `node.js`, `ana@example.org`, `R&D`, `jean-luc`, `x_y`.
fn joins(c: char) -> bool {
    matches!(c, '.' | '@' | '-' | '_' | '&' | '\'' | '’' | '‑')
}

/// Signs that may end a word (`C++`, `C#`).
fn ends(c: char) -> bool {
    matches!(c, '+' | '#')
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

fn fold_into(out: &mut String, c: char) {
    if joins(c) || ends(c) {
        match c {
            '\'' | '’' => {}
            '‑' => out.push('-'),
            c => out.push(c),
        }
    } else if !is_mark(c) {
        match deunicode_char(c) {
            Some(plain) => out.extend(
                plain
                    .chars()
                    .filter(char::is_ascii_alphanumeric)
                    .map(|p| p.to_ascii_lowercase()),
            ),
            None => out.extend(c.to_lowercase()),
        }
    }
}

/// `text` folded as one piece: `O’Brien-Łęcki` is `obrien-lecki`. Marks and signs outside words vanish.
pub fn fold(text: &str) -> String {
    words(text).fold(String::with_capacity(text.len()), |mut folded, word| {
        if !folded.is_empty() && !word.folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.folded);
        folded
    })
}

/// The words of a text, in order, each as a whole (`node.js` is one; see [`parts`]).
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = rest.next()?;
            let mut end = start + first.len_utf8();
            let mut folded = String::new();
            if is_cjk(first) {
                folded.push(first);
            } else if is_letter(first)
                || (first == '.' && rest.peek().is_some_and(|(_, c)| c.is_alphabetic()))
            {
                fold_into(&mut folded, first);
                // `held` keeps joining signs until a letter follows: a full stop at the end belongs to the sentence.
                let mut held = String::new();
                let mut ended = false;
                while let Some((at, c)) = rest.peek().copied() {
                    if is_letter(c) && !is_cjk(c) && !ended {
                        folded.push_str(&held);
                        held.clear();
                        fold_into(&mut folded, c);
                        end = at + c.len_utf8();
                    } else if ends(c) && held.is_empty() && !folded.is_empty() {
                        folded.push(c);
                        ended = true;
                        end = at + c.len_utf8();
                    } else if joins(c) && held.is_empty() && !ended {
                        fold_into(&mut held, c);
                        if held.is_empty() {
                            // An apostrophe leaves no trace, but must be followed by a letter to be inside a word.
                            let after = text.get(at + c.len_utf8()..).and_then(|t| t.chars().next());
                            if !after.is_some_and(is_letter) {
                                break;
                            }
                        }
                    } else {
                        break;
                    }
                    rest.next();
                }
            } else {
                continue;
            }
            if folded.is_empty() {
                continue;
            }
            return Some(Word {
                raw: text.get(start..end).unwrap_or_default(),
                start,
                folded,
            });
        }
    })
}

/// What a word is made of, where it is more than letters: `node.js` is `node` and `js`; `C++` is nothing but itself.
pub fn parts(folded: &str) -> impl Iterator<Item = &str> {
    let whole = !folded.contains(joins);
    folded.split(joins).filter(move |part| !whole && !part.is_empty())
}

/// The [`parts`] of a word, where they stand in the text.
pub fn pieces<'a>(word: &Word<'a>) -> impl Iterator<Item = Word<'a>> {
    let mut start = word.start;
    word.raw.split_inclusive(joins).map(move |piece| {
        let raw = piece.trim_end_matches(joins);
        let mut folded = String::new();
        raw.chars().for_each(|c| fold_into(&mut folded, c));
        let here = Word { raw, start, folded };
        start += piece.len();
        here
    })
}

/// How a CJK sign is read in Latin letters, as far as tables know (`王` is `wang`).
fn reading(folded: &str) -> Option<String> {
    let mut signs = folded.chars();
    let sign = signs.next().filter(|c| is_cjk(*c))?;
    let plain: String = deunicode_char(sign)?
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    (!plain.is_empty()).then(|| plain.to_ascii_lowercase())
}

/// Stands in the full text between what is not one after the other. No word is ever this.
const APART: &str = "_";

/// `text` as the full-text table takes it, parted by blanks: first every whole word, so that a phrase finds them one
/// after the other; then what is made of more than letters taken apart, with the words next to it, so that a phrase
/// of parts or readings is found as well.
pub fn indexed(text: &str, out: &mut String) {
    let mut push = |token: &str| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(token);
    };
    let mut whole: Vec<String> = Vec::new();
    for word in words(text) {
        push(&word.folded);
        whole.push(word.folded);
    }
    let is_more = |at: usize| {
        whole
            .get(at)
            .is_some_and(|word| parts(word).next().is_some() || reading(word).is_some())
    };
    let mut follows = false;
    for (at, word) in whole.iter().enumerate() {
        let here = is_more(at);
        let beside = here || is_more(at + 1) || at.checked_sub(1).is_some_and(is_more);
        if beside && !follows {
            push(APART);
        }
        follows = beside;
        if here {
            parts(word).for_each(&mut push);
            if let Some(reading) = reading(word) {
                push(&reading);
            }
        } else if beside {
            push(word);
        }
    }
}

/// The bytes of `word.raw` that the folded `prefix` covers; none if the word does not start with it.
pub fn covered(word: &Word<'_>, prefix: &str) -> Option<usize> {
    if !word.folded.starts_with(prefix) {
        return None;
    }
    let mut folded = String::new();
    for (at, c) in word.raw.char_indices() {
        if folded.len() >= prefix.len() && !is_mark(c) {
            return Some(at);
        }
        if is_cjk(c) {
            folded.push(c)
        } else {
            fold_into(&mut folded, c)
        }
    }
    Some(word.raw.len())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        words(text).map(|w| w.folded).collect()
    }

    #[test]
    fn cuts_and_folds() {
        for (text, expected) in [
            ("Łukasz Żółć", vec!["lukasz", "zolc"]),
            ("Ana-María O’Brien", vec!["ana-maria", "obrien"]),
            ("C++, C# and .NET.", vec!["c++", "c#", "and", ".net"]),
            ("node.js/React", vec!["node.js", "react"]),
            ("ana@example.org, +49 30", vec!["ana@example.org", "49", "30"]),
            ("王伟 Wang", vec!["王", "伟", "wang"]),
            ("ジョン・スミス", vec!["ジ", "ョ", "ン", "ス", "ミ", "ス"]),
            ("か゛き゜く゠", vec!["か", "き", "く"]),
            ("Иван Straße", vec!["ivan", "strasse"]),
            ("R&D -- x_y", vec!["r&d", "x_y"]),
            ("the 'end'.", vec!["the", "end"]),
            ("e\u{301}te\u{301}", vec!["ete"]),
            ("🚀 … !!", vec![]),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn parts_of_joined_words_are_found_too() {
        let mut out = String::new();
        indexed("jean-luc@x.org C++ 王", &mut out);
        assert_eq!(out, "jean-luc@x.org c++ 王 _ jean luc x org c++ wang");
    }

    #[test]
    fn whole_words_stand_one_after_the_other() {
        for (text, expected) in [
            ("Jean-Luc Picard", "jean-luc picard _ jean luc picard"),
            ("王伟", "王 伟 _ wang wei"),
            ("a b c x-y d e f", "a b c x-y d e f _ c x y d"),
            ("a-b c d e f-g", "a-b c d e f-g _ a b c _ e f g"),
            ("Staff engineer", "staff engineer"),
        ] {
            let mut out = String::new();
            indexed(text, &mut out);
            assert_eq!(out, expected, "{text}");
        }
        assert_eq!(cut("_ a_"), ["a"]);
    }

    #[test]
    fn marks_cover_what_was_typed_in_the_original_spelling() {
        let covers = |text: &str, prefix: &str| {
            covered(&words(text).next().unwrap(), prefix).map(|n| text[..n].to_owned())
        };
        assert_eq!(covers("Łukasz", "luk"), Some("Łuk".into()));
        assert_eq!(covers("Straße", "strass"), Some("Straß".into()));
        assert_eq!(covers("e\u{301}te\u{301}", "e"), Some("e\u{301}".into()));
        assert_eq!(covers("O’Brien", "obr"), Some("O’Br".into()));
        assert_eq!(covers("Ana", "b"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_panic_and_words_lie_in_it(text: String) {
            for word in words(&text) {
                prop_assert_eq!(text.get(word.start..word.start + word.raw.len()), Some(word.raw));
                prop_assert!(covered(&word, "a").is_none_or(|n| word.raw.is_char_boundary(n)));
                prop_assert!(!word.folded.contains(' '));
            }
        }

        #[test]
        fn folding_again_changes_nothing(text in "[a-zA-ZäöüßéłŻ'. -]{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
