//! Where somebody works, as it is compared: `Google Research`, `Google` and `Research, Google` are one place.

use crate::words::fold;

/// A place and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The words that tell it apart, in the order of letters.
    pub key: String,
    pub shown: String,
}

/// How two places go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// One is part of the other, or its first letters: `DeepMind` of `Google DeepMind`, `MIT`.
    Part,
}

/// Words that tell no place apart from another.
const EMPTY: [&str; 43] = [
    "a",
    "ag",
    "ai",
    "and",
    "at",
    "center",
    "centre",
    "co",
    "company",
    "corp",
    "corporation",
    "de",
    "department",
    "dept",
    "der",
    "des",
    "di",
    "faculty",
    "for",
    "gmbh",
    "group",
    "in",
    "inc",
    "incorporated",
    "la",
    "lab",
    "laboratories",
    "laboratory",
    "labs",
    "limited",
    "llc",
    "ltd",
    "ml",
    "of",
    "research",
    "sa",
    "school",
    "team",
    "the",
    "und",
    "us",
    "usa",
    "v",
];

/// Words that many places have: no two are one by these alone.
const GENERAL: [&str; 24] = [
    "academy",
    "college",
    "computer",
    "computing",
    "data",
    "engineering",
    "information",
    "institut",
    "institute",
    "international",
    "national",
    "science",
    "sciences",
    "software",
    "state",
    "systems",
    "technologies",
    "technology",
    "univ",
    "universita",
    "universitat",
    "universite",
    "university",
    "west",
];

/// The places that stand in one text.
pub(super) fn read(written: &str) -> Vec<Place> {
    written.split([';', '|']).filter_map(one).collect()
}

fn one(written: &str) -> Option<Place> {
    let shown = written.trim();
    let folded = fold(&shown.replace(['-', '/'], " "));
    let all: Vec<String> = folded
        .split(' ')
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    let mut words: Vec<&str> = all
        .iter()
        .map(String::as_str)
        .filter(|word| !EMPTY.contains(word))
        .collect();
    if words.is_empty() {
        words = all.iter().map(String::as_str).collect();
    }
    words.sort_unstable();
    words.dedup();
    (!words.is_empty()).then(|| Place {
        key: words.join(" "),
        shown: shown.to_owned(),
    })
}

impl Place {
    pub fn like(&self, other: &Self) -> Option<Likeness> {
        if self.key == other.key {
            return Some(Likeness::Same);
        }
        let part = is_part(&self.key, &other.key)
            || is_part(&other.key, &self.key)
            || is_short_for(&self.key, &other.shown)
            || is_short_for(&other.key, &self.shown);
        part.then_some(Likeness::Part)
    }
}

/// Whether all words of the shorter stand in the longer, and one of them tells a place.
fn is_part(short: &str, long: &str) -> bool {
    let long: Vec<&str> = long.split(' ').collect();
    short.split(' ').all(|word| long.contains(&word)) && short.split(' ').any(|word| !GENERAL.contains(&word))
}

/// `mit` for `Massachusetts Institute of Technology`.
fn is_short_for(short: &str, long: &str) -> bool {
    let words = |long: &str| -> String {
        let folded = fold(&long.replace(['-', '/', ','], " "));
        let telling = folded
            .split(' ')
            .filter(|word| !["of", "and", "the", "for", "at", "in", "de"].contains(word));
        telling.filter_map(|word| word.chars().next()).collect()
    };
    short.len() >= 3 && !short.contains(' ') && words(long) == short
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn places_are_one_however_they_are_written() {
        use Likeness::{Part, Same};
        for (one, other, expected) in [
            ("NVIDIA", "Nvidia Corp.", Some(Same)),
            ("Google Research", "Research, Google", Some(Same)),
            ("Google", "Google DeepMind", Some(Part)),
            ("DeepMind", "Google DeepMind", Some(Part)),
            ("MIT", "Massachusetts Institute of Technology", Some(Part)),
            (
                "School of Computer Science, Carnegie Mellon University",
                "Carnegie Mellon University",
                Some(Part),
            ),
            (
                "University of California, San Diego",
                "University of California, Los Angeles",
                None,
            ),
            ("University of Washington", "University", None),
            ("Institute of Technology", "Georgia Institute of Technology", None),
            ("AMD", "NVIDIA", None),
            ("Research Lab", "Research Lab", Some(Same)),
        ] {
            let (one_place, other_place) = (super::one(one).unwrap(), super::one(other).unwrap());
            assert_eq!(one_place.like(&other_place), expected, "{one} and {other}");
            assert_eq!(other_place.like(&one_place), expected, "{other} and {one}");
        }
        assert_eq!(read("ETH Zürich; NVIDIA").len(), 2);
        assert!(read(" ; ").is_empty());
    }
}
