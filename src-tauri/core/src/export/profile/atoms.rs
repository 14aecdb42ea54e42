//! Text cut as a name can be hidden in it: runs of letters, parted also where `DeepMind` and `kowalski42` change what
//! they are made of. Two spellings are the same where all their atoms together are: `Open AI`, `open-ai`, `OpenAI`.

use deunicode::deunicode_char;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    /// Bytes of the text.
    pub start: usize,
    pub end: usize,
    /// Plain lower-case letters and digits; signs that have no such spelling are themselves.
    pub folded: String,
    /// Begins with a capital, or with a sign of a script that has none.
    pub capital: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Lower,
    Upper,
    Digit,
    /// A sign that is a word by itself.
    Sign,
    Apart,
    /// Belongs to the letter before it.
    Mark,
}

fn sort(c: char) -> Sort {
    if unicode_normalization::char::is_combining_mark(c) {
        return Sort::Mark;
    }
    match c {
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{2fa1f}' => Sort::Sign,
        c if c.is_numeric() => Sort::Digit,
        c if c.is_uppercase() => Sort::Upper,
        c if c.is_alphabetic() => Sort::Lower,
        _ => Sort::Apart,
    }
}

fn fold_into(out: &mut String, c: char) {
    match sort(c) {
        Sort::Mark | Sort::Apart => {}
        Sort::Sign => out.push(c),
        _ => match deunicode_char(c) {
            Some(plain) => out.extend(
                plain
                    .chars()
                    .filter(char::is_ascii_alphanumeric)
                    .map(|p| p.to_ascii_lowercase()),
            ),
            None => out.extend(c.to_lowercase()),
        },
    }
}

/// The atoms of a text, in order.
pub(super) fn atoms(text: &str) -> Vec<Atom> {
    let mut found: Vec<Atom> = Vec::new();
    let mut before = Sort::Apart;
    for (start, c) in text.char_indices() {
        let (end, now) = (start + c.len_utf8(), sort(c));
        let goes_on = match (before, now) {
            (Sort::Apart | Sort::Sign, Sort::Mark) => false,
            (_, Sort::Mark) => true,
            (Sort::Lower | Sort::Upper, Sort::Lower) => true,
            (Sort::Upper, Sort::Upper) | (Sort::Digit, Sort::Digit) => true,
            _ => false,
        };
        if now == Sort::Mark && !goes_on {
            continue;
        }
        match found.last_mut().filter(|_| goes_on) {
            Some(atom) => {
                fold_into(&mut atom.folded, c);
                atom.end = end;
            }
            None if now != Sort::Apart => {
                let mut folded = String::new();
                fold_into(&mut folded, c);
                found.push(Atom {
                    start,
                    end,
                    folded,
                    capital: !c.is_lowercase(),
                });
            }
            None => {}
        }
        if now != Sort::Mark {
            before = now;
        }
    }
    found.retain(|atom| !atom.folded.is_empty());
    found
}

/// What two spellings have in common that are the same.
pub(super) fn key(text: &str) -> String {
    atoms(text).into_iter().map(|atom| atom.folded).collect()
}

/// How signs that are words are read in Latin letters (`王伟` is `wang wei`); none where nothing in it is such a sign.
pub(super) fn reading(text: &str) -> Option<String> {
    if !text.chars().any(|c| sort(c) == Sort::Sign) {
        return None;
    }
    let read: Vec<&str> = text
        .chars()
        .filter_map(|c| deunicode_char(c).map(str::trim))
        .filter(|plain| !plain.is_empty())
        .collect();
    Some(read.join(" ")).filter(|read| !read.is_empty())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_one_key_however_it_is_written() {
        for (one, other) in [
            ("OpenAI", "open-ai"),
            ("OpenAI", "Open\u{200b}AI"),
            ("O’Brien", "OBrien"),
            ("Łukasz", "LUKASZ"),
            ("José", "Jose\u{301}"),
            ("Константин", "Konstantin"),
            ("J.P. Morgan", "jp morgan"),
            ("Žižka", "zizka"),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
        assert_eq!(reading("王伟").unwrap().to_lowercase(), "wang wei");
        assert_eq!(reading("Wang"), None);
    }

    #[test]
    fn atoms_stand_where_they_stand_in_the_text() {
        let text = "ex-DeepMind’s 王, José\u{301}x";
        let cut: Vec<&str> = atoms(text).iter().map(|a| &text[a.start..a.end]).collect();
        assert_eq!(cut, ["ex", "Deep", "Mind", "s", "王", "José\u{301}x"]);
    }
}
