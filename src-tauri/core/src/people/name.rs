//! Names of people in any script: which part is the family name.
//!
//! A name is shown as it was written. Its parts are a guess that the user can correct; they serve sorting by family
//! name and greeting by given name, never the deciding of who somebody is.

use std::fmt::Write as _;

/// The parts of a name. Any of them may be empty but `full`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// In reading order, without titles: `Ana Maria Kowalska`, `王伟`.
    pub full: String,
    /// With middle names and initials.
    pub given: String,
    /// With its particles: `van der Berg`.
    pub family: String,
    /// `Jr.`, `III`, `PhD`.
    pub suffix: String,
}

/// Words that belong to the family name behind them, folded. Those of Dutch, German, Romance, Arabic, Hebrew use.
const PARTICLES: [&str; 34] = [
    "af", "al", "an", "auf", "av", "bin", "da", "dal", "das", "de", "degli", "dei", "del", "della", "dem",
    "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "lo", "mac", "st", "ten", "ter", "van",
    "vom", "von", "zu",
];

/// Titles before a name, with their dot or without.
const TITLES: [&str; 12] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "dame",
    "dipl-ing",
    "herr",
    "frau",
];

/// Titles only with their dot, for without it they are given names: `Ing Chen`.
const DOTTED_TITLES: [&str; 2] = ["ing", "mag"];

/// What stands behind a name, without dots.
const SUFFIXES: [&str; 17] = [
    "jr", "sr", "ii", "iii", "iv", "phd", "ph d", "md", "msc", "bsc", "mba", "cfa", "pmp", "dphil", "pe",
    "esq", "frs",
];

/// Chinese family names of two signs; all others have one. The ones in use today.
const TWO_SIGNS: [&str; 12] = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "夏侯", "皇甫", "尉迟", "公孙", "令狐",
];

/// Reads a name as people write it: `Ana Kowalska`, `Kowalska, Ana`, `Dr. Jan van der Berg Jr.`, `王伟`, `Plato`.
pub fn parse(written: &str) -> Name {
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let (line, mut suffix) = without_suffix(&line);
    if let Some((family, given)) = line.split_once(',') {
        let (given, more) = without_suffix(given.trim());
        join_suffix(&mut suffix, &more);
        let (family, given) = (family.trim(), without_titles(&given));
        if !family.is_empty() && !given.is_empty() {
            return made(given, family.to_owned(), suffix, family_first(family));
        }
    }
    let line = without_titles(line.trim_matches([',', ' ']));
    if family_first(&line) {
        let (family, given) = eastern(&line);
        let mut full = line;
        if !suffix.is_empty() {
            let _ = write!(full, " {suffix}");
        }
        return Name {
            full,
            ..made(given, family, suffix, true)
        };
    }
    let (given, family) = western(&line);
    made(given, family, suffix, false)
}

/// The name of these parts, as a file with a column for each has them.
pub fn of_parts(given: &str, middle: &str, family: &str) -> Name {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (family, mut suffix) = without_suffix(&line(family));
    let (given, more) = without_suffix(&without_titles(&line(&format!("{given} {middle}"))));
    join_suffix(&mut suffix, &more);
    let eastern = family_first(&format!("{family}{given}"));
    made(given, family, suffix, eastern)
}

fn made(given: String, family: String, suffix: String, family_first: bool) -> Name {
    let (first, second) = if family_first {
        (&family, &given)
    } else {
        (&given, &family)
    };
    // `王` and `伟` are written together, `田中` and `太郎` may be: so is what we put together ourselves.
    let between = if family_first || first.is_empty() || second.is_empty() {
        ""
    } else {
        " "
    };
    let mut full = format!("{first}{between}{second}");
    if !suffix.is_empty() {
        let _ = write!(full, " {suffix}");
    }
    Name {
        full,
        given,
        family,
        suffix,
    }
}

fn join_suffix(suffix: &mut String, more: &str) {
    if !more.is_empty() {
        *suffix = if suffix.is_empty() {
            more.to_owned()
        } else {
            format!("{more} {suffix}")
        };
    }
}

/// Takes `Jr.`, `, PhD` and `, CKA` off the end.
fn without_suffix(line: &str) -> (String, String) {
    let mut rest = line.trim();
    let mut suffix = String::new();
    loop {
        if let Some((before, behind)) = credentials(rest) {
            join_suffix(&mut suffix, behind);
            rest = before;
            continue;
        }
        let Some(at) = rest.rfind([' ', ',']) else { break };
        let (before, last) = rest.split_at(at);
        let last = last.trim_start_matches([' ', ',']);
        let plain = last.replace('.', "").to_lowercase();
        let before = before.trim_end_matches([' ', ',']);
        if before.is_empty() || !SUFFIXES.contains(&plain.as_str()) {
            break;
        }
        join_suffix(&mut suffix, last);
        rest = before;
    }
    (rest.to_owned(), suffix)
}

/// Letters behind a comma (`Ana Kowalska, CKA`), where a whole name stands before it: `KOWALSKA, ANA` is none.
fn credentials(rest: &str) -> Option<(&str, &str)> {
    let (before, behind) = rest.rsplit_once(',')?;
    let (before, behind) = (before.trim_end_matches([' ', ',']), behind.trim());
    let is_credential = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() >= 2
            && letters.clone().all(char::is_uppercase)
            && word.chars().all(|c| c.is_alphanumeric() || "-+/®".contains(c))
    };
    let whole = before.split([' ', ',']).filter(|word| !word.is_empty()).count() >= 2
        && before.chars().any(char::is_lowercase);
    (whole && !behind.is_empty() && behind.split(' ').all(is_credential)).then_some((before, behind))
}

fn without_titles(line: &str) -> String {
    let mut rest = line;
    while let Some((first, after)) = rest.split_once(' ') {
        let plain = first.replace('.', "").to_lowercase();
        let is_title = TITLES.contains(&plain.as_str())
            || (first.ends_with('.') && DOTTED_TITLES.contains(&plain.as_str()));
        if !is_title {
            break;
        }
        rest = after;
    }
    rest.to_owned()
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '々')
}

/// Names in Han, kana or Hangul signs are written family name first.
fn family_first(line: &str) -> bool {
    let letters = || line.chars().filter(|c| c.is_alphabetic() || *c == '々');
    letters().next().is_some() && letters().all(is_cjk)
}

/// `王伟` is 王 and 伟; `田中 太郎` says itself where it parts.
fn eastern(line: &str) -> (String, String) {
    if let Some((family, given)) = line.split_once([' ', '・']) {
        return (family.to_owned(), given.to_owned());
    }
    let signs: Vec<char> = line.chars().collect();
    let two = TWO_SIGNS.iter().any(|name| line.starts_with(name));
    let cut = match signs.len() {
        0 | 1 => return (line.to_owned(), String::new()),
        2 => 1,
        _ if two => 2,
        // Four signs without a blank are Japanese: two and two.
        4 => 2,
        _ => 1,
    };
    let (family, given) = signs.split_at(cut.min(signs.len()));
    (family.iter().collect(), given.iter().collect())
}

/// The last word is the family name, with the particles before it. A single name is a given name.
fn western(line: &str) -> (String, String) {
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let Some((last, before)) = words.split_last() else {
        return Default::default();
    };
    if before.is_empty() {
        return ((*last).to_owned(), String::new());
    }
    let particles = before
        .iter()
        .rev()
        .take_while(|word| PARTICLES.contains(&word.to_lowercase().as_str()))
        .count();
    // `Van Morrison`, `Del Piero`: the first word is a given name even where it could be a particle.
    let cut = (before.len() - particles).max(1);
    let (given, family) = words.split_at(cut);
    (given.join(" "), family.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{of_parts, parse};
    use proptest::prelude::*;

    #[test]
    fn names_are_read_as_people_write_them() {
        for (written, full, given, family) in [
            ("Ana Kowalska", "Ana Kowalska", "Ana", "Kowalska"),
            (
                "  Ana   Maria Kowalska ",
                "Ana Maria Kowalska",
                "Ana Maria",
                "Kowalska",
            ),
            ("Kowalska, Ana", "Ana Kowalska", "Ana", "Kowalska"),
            ("van der Berg, Jan", "Jan van der Berg", "Jan", "van der Berg"),
            ("Jan van der Berg", "Jan van der Berg", "Jan", "van der Berg"),
            ("Ludwig von Mises", "Ludwig von Mises", "Ludwig", "von Mises"),
            ("Van Morrison", "Van Morrison", "Van", "Morrison"),
            ("Dr. Grace B. Hopper", "Grace B. Hopper", "Grace B.", "Hopper"),
            ("J. R. R. Tolkien", "J. R. R. Tolkien", "J. R. R.", "Tolkien"),
            (
                "Martin Luther King Jr.",
                "Martin Luther King Jr.",
                "Martin Luther",
                "King",
            ),
            (
                "King, Martin Luther, Jr.",
                "Martin Luther King Jr.",
                "Martin Luther",
                "King",
            ),
            ("Ana Kowalska, PhD", "Ana Kowalska PhD", "Ana", "Kowalska"),
            (
                "Gabriel García Márquez",
                "Gabriel García Márquez",
                "Gabriel García",
                "Márquez",
            ),
            (
                "Jean-Luc O’Brien-Smith",
                "Jean-Luc O’Brien-Smith",
                "Jean-Luc",
                "O’Brien-Smith",
            ),
            ("Plato", "Plato", "Plato", ""),
            ("王伟", "王伟", "伟", "王"),
            ("欧阳娜娜", "欧阳娜娜", "娜娜", "欧阳"),
            ("田中太郎", "田中太郎", "太郎", "田中"),
            ("田中 太郎", "田中 太郎", "太郎", "田中"),
            ("김철수", "김철수", "철수", "김"),
            ("王, 伟", "王伟", "伟", "王"),
            ("Иван Петров", "Иван Петров", "Иван", "Петров"),
            ("Ing Chen", "Ing Chen", "Ing", "Chen"),
            ("Dipl.-Ing. Ana Kowalska", "Ana Kowalska", "Ana", "Kowalska"),
            ("Ing. Ana Kowalska", "Ana Kowalska", "Ana", "Kowalska"),
            ("Prof Dr Ana Kowalska", "Ana Kowalska", "Ana", "Kowalska"),
            ("Frau Ana Kowalska", "Ana Kowalska", "Ana", "Kowalska"),
            (
                "Ana Kowalska, CKA, CISSP",
                "Ana Kowalska CKA CISSP",
                "Ana",
                "Kowalska",
            ),
            (
                "Ana Kowalska, PhD, CKA CKAD",
                "Ana Kowalska PhD CKA CKAD",
                "Ana",
                "Kowalska",
            ),
            ("Kowalska, Ana, RHCE", "Ana Kowalska RHCE", "Ana", "Kowalska"),
            (
                "KOWALSKA NOWAK, ANA",
                "ANA KOWALSKA NOWAK",
                "ANA",
                "KOWALSKA NOWAK",
            ),
            ("Kowalska, ANA", "ANA Kowalska", "ANA", "Kowalska"),
            ("王伟, PhD", "王伟 PhD", "伟", "王"),
            ("", "", "", ""),
        ] {
            let name = parse(written);
            assert_eq!(
                (name.full.as_str(), name.given.as_str(), name.family.as_str()),
                (full, given, family),
                "{written}"
            );
        }
    }

    #[test]
    fn parts_in_columns_make_a_name() {
        assert_eq!(of_parts("Ana", "M.", "Kowalska").full, "Ana M. Kowalska");
        assert_eq!(of_parts("伟", "", "王").full, "王伟");
        assert_eq!(of_parts("", "", "Kowalska").full, "Kowalska");
        assert_eq!(of_parts("Dr. Ana", "", "Kowalska, PhD").suffix, "PhD");
    }

    proptest! {
        /// Of these letters no title is made.
        #[test]
        fn no_letter_is_lost(written in "[A-Ca-c王伟田中, .'-]{0,30}(, (PhD|CKA|Jr\\.))?") {
            let letters = |text: &str| {
                let mut all: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
                all.sort_unstable();
                all
            };
            let name = parse(&written);
            prop_assert_eq!(letters(&name.full), letters(&written));
            prop_assert!(name.full.ends_with(&name.suffix));
        }

        #[test]
        fn any_text_is_read_and_no_letter_is_made_up(written: String) {
            let name = parse(&written);
            prop_assert!(name.full.chars().all(|c| c == ' ' || written.contains(c)));
            prop_assert_eq!(name.full.trim(), name.full.as_str());
        }
    }
}
