//! The facts a blind profile is not to tell, what stands in their place, and where one is told all the same.
//!
//! A fact is found whole, folded, in any case and with any signs between its parts; one of a single part is found in a
//! single word: "an a" is no Ana. One that is nothing but a word of everyday English, and every company that is not hers,
//! is found only where it is written with a capital: "scale" is no employer.

use super::atoms::{atoms, key, reading};
use super::{scrub, years};
use crate::sheet::{Sheet, SheetPart};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What is hidden.
    HiddenKind {
        Name = "name", "name";
        Employer = "employer", "employer";
        Team = "team", "team";
        School = "school", "school";
        Place = "place", "place";
        Handle = "handle", "handle";
        Project = "project", "project";
        Link = "link", "link";
        Email = "email", "e-mail";
        Phone = "phone", "phone";
        Person = "person", "another person’s name";
        Company = "company", "other company";
        Year = "year", "year";
    }
}

/// A fact and what is written instead of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HiddenFact {
    pub what: HiddenKind,
    pub text: String,
    pub instead: String,
    /// Of hers: found in whatever case.
    #[serde(skip)]
    #[ts(skip)]
    pub hers: bool,
    /// Has several parts, between which there may be blanks.
    #[serde(skip)]
    #[ts(skip)]
    pub parted: bool,
}

/// A hidden fact that stands on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Leak {
    pub what: HiddenKind,
    /// As it is written there.
    pub text: String,
    /// The text it stands in.
    pub within: String,
}

/// What is hidden.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    facts: Vec<HiddenFact>,
    by_key: HashMap<String, usize>,
    /// Bytes of the longest key.
    longest: usize,
    /// Digits of her numbers.
    phones: Vec<String>,
    /// Years are told as how long ago they were; none: they stay.
    this_year: Option<u16>,
    /// Links and addresses go, known or not.
    pub addresses: bool,
}

/// Where a fact stands in a text.
struct Hit {
    start: usize,
    end: usize,
    fact: usize,
}

/// Names that are everyday words: hidden where they are written as names.
const EVERYDAY: &[&str] = &[
    "a",
    "about",
    "an",
    "and",
    "any",
    "art",
    "as",
    "at",
    "bath",
    "be",
    "big",
    "bill",
    "by",
    "can",
    "character",
    "cloud",
    "contact",
    "core",
    "cork",
    "data",
    "day",
    "do",
    "dawn",
    "east",
    "engineer",
    "fireworks",
    "for",
    "general",
    "grace",
    "grant",
    "group",
    "hall",
    "he",
    "hello",
    "home",
    "hope",
    "i",
    "in",
    "info",
    "is",
    "it",
    "jobs",
    "joy",
    "king",
    "lab",
    "labs",
    "lane",
    "large",
    "long",
    "low",
    "lead",
    "mail",
    "man",
    "mark",
    "may",
    "me",
    "mobile",
    "my",
    "nice",
    "no",
    "of",
    "on",
    "one",
    "or",
    "orange",
    "pace",
    "page",
    "park",
    "people",
    "platform",
    "price",
    "profile",
    "reading",
    "research",
    "rich",
    "rose",
    "run",
    "sage",
    "scale",
    "she",
    "so",
    "split",
    "sun",
    "systems",
    "team",
    "the",
    "they",
    "to",
    "together",
    "training",
    "us",
    "user",
    "users",
    "van",
    "was",
    "we",
    "west",
    "will",
    "work",
    "you",
    "young",
];

/// Whether a key is a word that says nothing of anybody.
pub(super) fn is_everyday(key: &str) -> bool {
    EVERYDAY.contains(&key)
}

/// Stands for a fact where its replacement would tell another.
const NOTHING: &str = "…";

impl Hidden {
    /// Hides nothing but years (as of `this_year`, where there is one) and addresses.
    pub fn new(this_year: Option<u16>, addresses: bool) -> Self {
        Self {
            this_year,
            addresses,
            ..Self::default()
        }
    }

    /// Only what is known of her: years and addresses that are nobody's, or somebody else's, may be told.
    pub fn of_hers_only(mut self) -> Self {
        (self.this_year, self.addresses) = (None, false);
        self
    }

    /// Hides one of her facts; in every reading it has.
    pub fn hide(&mut self, what: HiddenKind, text: &str, instead: &str) {
        self.add(what, text, instead, true);
        if let Some(read) = reading(text) {
            self.add(what, &read, instead, true);
        }
        if what == HiddenKind::Phone {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            if digits.len() >= scrub::PHONE_DIGITS {
                self.phones.push(digits);
            }
        }
    }

    /// Hides a name that is not hers, where it is written as a name.
    pub fn hide_other(&mut self, what: HiddenKind, text: &str, instead: &str) {
        self.add(what, text, instead, false);
    }

    fn add(&mut self, what: HiddenKind, text: &str, instead: &str, hers: bool) {
        let key = key(text);
        // One letter is an initial, and no name.
        if key.chars().count() < 2 && key.is_ascii() {
            return;
        }
        let hers = hers && !is_everyday(&key);
        if let Some(fact) = self.by_key.get(&key).and_then(|at| self.facts.get_mut(*at)) {
            // What was said first stands; hers is hers.
            fact.hers |= hers;
            fact.parted |= atoms(text).len() > 1;
            return;
        }
        self.longest = self.longest.max(key.len());
        self.by_key.insert(key, self.facts.len());
        self.facts.push(HiddenFact {
            what,
            text: text.trim().to_owned(),
            instead: instead.to_owned(),
            hers,
            parted: atoms(text).len() > 1,
        });
    }

    /// Her own facts: what the page shows as hidden.
    pub fn hers(&self) -> Vec<HiddenFact> {
        let hers = self.facts.iter().filter(|fact| fact.what != HiddenKind::Company);
        hers.cloned().collect()
    }

    /// The text with everything hidden replaced.
    pub fn scrubbed(&self, text: &str) -> String {
        let mut out = text.to_owned();
        if self.addresses {
            out = scrub::addresses(&out, &self.phones);
        }
        // What stands in place of one fact may make another with its neighbours.
        for _ in 0..4 {
            let hits = self.hits(&out);
            if hits.is_empty() {
                break;
            }
            out = self.replaced(&out, &hits);
        }
        for hit in self.hits(&out).iter().rev() {
            out.replace_range(hit.start..hit.end, NOTHING);
        }
        match self.this_year {
            Some(year) => years::years(&out, year),
            None => out,
        }
    }

    fn replaced(&self, text: &str, hits: &[Hit]) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for hit in hits {
            let Some(fact) = self.facts.get(hit.fact) else {
                continue;
            };
            let instead = if self.hits(&fact.instead).is_empty() {
                &fact.instead
            } else {
                NOTHING
            };
            let before = text.get(at..hit.start).unwrap_or_default();
            out.push_str(before);
            // "a Google engineer" is no "a a large cloud provider engineer".
            let article =
                |said: &str| said.ends_with(" a ") || said.ends_with(" an ") || said.ends_with(" the ");
            let bare = instead
                .split_once(' ')
                .filter(|(first, _)| matches!(*first, "a" | "an" | "the"));
            match bare.filter(|_| article(&format!(" {}", out.to_lowercase()))) {
                Some((_, bare)) => out.push_str(bare),
                None => out.push_str(instead),
            }
            // "the Borg team" is no "the team team".
            let said_twice = |rest: &str| {
                let (word, next) = (instead.rsplit(' ').next()?, rest.strip_prefix(' ')?);
                let ends = next
                    .get(word.len()..)?
                    .chars()
                    .next()
                    .is_none_or(|c| !c.is_alphanumeric());
                let same = next.get(..word.len())?.eq_ignore_ascii_case(word);
                (ends && same).then_some(word.len() + 1)
            };
            at = hit.end + text.get(hit.end..).and_then(said_twice).unwrap_or(0);
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }

    /// The longest fact at each place.
    fn hits(&self, text: &str) -> Vec<Hit> {
        let cut = atoms(text);
        let mut hits = Vec::new();
        let mut from = 0;
        while let Some(first) = cut.get(from) {
            let mut together = String::new();
            let mut longest = None;
            let (mut blank, mut end, mut capital) = (false, first.start, first.capital);
            for (to, atom) in cut.iter().enumerate().skip(from) {
                together.push_str(&atom.folded);
                if together.len() > self.longest {
                    break;
                }
                blank |= text
                    .get(end..atom.start)
                    .is_some_and(|gap| gap.contains(char::is_whitespace));
                end = atom.end;
                capital |= atom.capital;
                let Some(at) = self.by_key.get(&together) else {
                    continue;
                };
                let counts = self.facts.get(*at).is_some_and(|fact| {
                    let small = fact.text.starts_with(char::is_lowercase);
                    let written = text.get(first.start..end) == Some(fact.text.as_str());
                    let as_name = first.capital || small && (capital || written);
                    (fact.parted || !blank) && (fact.hers || as_name)
                });
                if counts {
                    longest = Some((to, end, *at));
                }
            }
            match longest {
                Some((to, end, fact)) => {
                    hits.push(Hit {
                        start: first.start,
                        end,
                        fact,
                    });
                    from = to + 1;
                }
                None => from += 1,
            }
        }
        hits
    }

    /// Everything hidden that stands in a text.
    pub fn leaks_in(&self, text: &str) -> Vec<Leak> {
        let leak = |what: HiddenKind, told: &str| Leak {
            what,
            text: told.to_owned(),
            within: text.to_owned(),
        };
        let mut leaks: Vec<Leak> = self
            .hits(text)
            .iter()
            .filter_map(|hit| {
                Some(leak(
                    self.facts.get(hit.fact)?.what,
                    text.get(hit.start..hit.end)?,
                ))
            })
            .collect();
        let found = if self.addresses {
            scrub::addresses_in(text, &self.phones)
        } else {
            let phones = scrub::known_phones(text, &self.phones).into_iter();
            phones.map(|range| (HiddenKind::Phone, range)).collect()
        };
        leaks.extend(
            found
                .into_iter()
                .map(|(what, range)| leak(what, text.get(range).unwrap_or_default())),
        );
        if let Some(year) = self.this_year {
            let found = years::years_in(text, year);
            leaks.extend(
                found
                    .into_iter()
                    .map(|range| leak(HiddenKind::Year, text.get(range).unwrap_or_default())),
            );
        }
        leaks
    }
}

/// The fact on a sheet that says for which role at which client it is: the client's own words, which tell it nothing of
/// her, whoever she worked for and whatever her team is called.
pub(super) const ROLE: &str = "Role";

/// Every hidden fact on a sheet. Headings, the names of facts and columns are the program's own words, and are passed
/// over as the line of the role is.
pub fn leaks(sheet: &Sheet, hidden: &Hidden) -> Vec<Leak> {
    told(sheet).flat_map(|text| hidden.leaks_in(text)).collect()
}

/// What on a sheet is of the person.
fn told(sheet: &Sheet) -> impl Iterator<Item = &str> {
    let parts = sheet.parts.iter().flat_map(|part| -> Vec<&str> {
        match part {
            SheetPart::Heading { .. } => Vec::new(),
            SheetPart::Text { text } => vec![text],
            SheetPart::Points { points } => points.iter().map(String::as_str).collect(),
            SheetPart::Facts { facts } => {
                let hers = facts.iter().filter(|fact| fact.name != ROLE);
                hers.map(|fact| fact.text.as_str()).collect()
            }
            SheetPart::Table { rows, .. } => rows.iter().flatten().map(String::as_str).collect(),
            SheetPart::Bars { bars, .. } => bars.iter().map(|bar| bar.text.as_str()).collect(),
        }
    });
    [sheet.title.as_str(), &sheet.subtitle]
        .into_iter()
        .chain(sheet.badges.iter().map(String::as_str))
        .chain(parts)
}
