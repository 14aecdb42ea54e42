//! What those found have in a field, counted: each value with how many of them the query would find with it.

use super::fields::{Day, Field, Is, Line, Size};
use super::find::Found;
use super::mean::{HAS, Of, line_of, meant, short, written};
use crate::companies::name_key;
use crate::facts::{Fact, Text};
use crate::profiles::{Did, Domain, EvidenceKind, Side, Work};
use crate::roles::StageKind;
use crate::taxonomy::{BANDS, Band, Kind};
use crate::words::fold;
use std::collections::HashMap;

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    /// The whole part: `pool:hpc`.
    pub part: String,
    pub shown: String,
    pub people: u32,
}

/// The values of a field; most people first, but for what has an order of its own.
pub(super) fn values(found: &Found<'_>, field: &Field) -> Vec<Value> {
    let parts = |values: &[&str]| -> Vec<(String, String)> {
        values
            .iter()
            .map(|value| (format!("{}:{value}", field.name), (*value).to_owned()))
            .collect()
    };
    let words = |words: Vec<(&str, &str)>| {
        let parts = words
            .into_iter()
            .map(|(kept, shown)| (format!("{}:{kept}", field.name), shown.to_owned()))
            .collect();
        tested(found, parts)
    };
    match field.is {
        Is::Skill => keys(found, field, Kind::Skill, |fact, see| {
            claims(fact).for_each(|claims| claims.skills.iter().for_each(|known| see(known.key)));
        }),
        Is::Fabric => keys(found, field, Kind::Skill, |fact, see| {
            claims(fact).for_each(|claims| claims.scale.iter().for_each(|scale| see(scale.fabric)));
        }),
        Is::Project => keys(found, field, Kind::Project, |fact, see| {
            claims(fact).for_each(|claims| claims.projects.iter().for_each(|project| see(project.key)));
        }),
        Is::Hardware => hardware(found, field),
        Is::Line(line @ (Line::Company | Line::Team | Line::Owner)) => names(found, field, line),
        Is::Line(Line::Place) => phrases(found, field, Line::Place, |text| {
            text.split(',').next().unwrap_or(text)
        }),
        Is::Line(line) => phrases(found, field, line, |text| text),
        Is::Tag => tags(found, field),
        Is::List => lists(found, field),
        Is::Pool => words(
            found
                .ground
                .field
                .items(Kind::Pool)
                .map(|pool| (pool.key.as_str(), pool.name.as_str()))
                .collect(),
        ),
        Is::AnyKind => words(Work::ALL.iter().map(|word| (word.kept(), word.shown())).collect()),
        Is::Side => words(Side::ALL.iter().map(|word| (word.kept(), word.shown())).collect()),
        Is::Did => words(Did::ALL.iter().map(|word| (word.kept(), word.shown())).collect()),
        Is::Evidence => words(
            EvidenceKind::ALL
                .iter()
                .map(|word| (word.kept(), word.shown()))
                .collect(),
        ),
        Is::Stories => words(
            Domain::ALL
                .iter()
                .map(|word| (word.kept(), word.shown()))
                .collect(),
        ),
        Is::Size(Size::Accelerators) => tested(found, bands(field)),
        Is::Size(Size::P99) => tested(found, parts(&["<=20ms", "<=50ms", "<=100ms", "<=500ms"])),
        Is::Size(Size::Petabytes) => tested(found, parts(&[">=1", ">=10", ">=100"])),
        Is::Size(Size::Requests) => tested(found, parts(&[">=1m", ">=10m", ">=100m", ">=1b"])),
        Is::Size(_) => tested(found, parts(&[">=64", ">=256", ">=1k", ">=4k", ">=10k"])),
        Is::Kind(_) | Is::Exposure => tested(found, parts(&[">=1", ">=2", ">=3"])),
        Is::Impact => tested(found, parts(&[">=1", "verified"])),
        Is::Pay(_) => tested(found, parts(&["<250k", "<400k", "<500k", "<700k", "<1m"])),
        Is::Day(Day::Touched) => tested(found, parts(&["<7d", "<30d", "<90d", ">90d", "never"])),
        Is::Day(_) => tested(found, parts(&["<7d", "<30d", "<90d", ">90d", ">1y"])),
        Is::Stage => words(
            StageKind::ALL
                .iter()
                .map(|word| (word.kept(), word.shown()))
                .chain([("any", "In a pipeline")])
                .collect(),
        ),
        Is::Role => of_cards(found, field, Of::Role),
        Is::Client => of_cards(found, field, Of::Client),
        Is::Due => tested(found, parts(&["overdue", "today", "tomorrow", "<7d", "any"])),
        Is::Not => tested(found, parts(&["offlimits"])),
        Is::Has | Is::Missing => tested(found, parts(HAS)),
        Is::Clock => {
            let near: Vec<String> = crate::zones::abbreviations()
                .map(|name| format!("{name}±2"))
                .collect();
            tested(found, parts(&near.iter().map(String::as_str).collect::<Vec<_>>()))
        }
        Is::Years | Is::Since => {
            let this = found.ground.this_year();
            let sign = if field.is == Is::Years { ">=" } else { "" };
            let years: Vec<String> = (0..5).map(|ago| format!("{sign}{}", this - ago)).collect();
            tested(
                found,
                parts(&years.iter().map(String::as_str).collect::<Vec<_>>()),
            )
        }
        Is::Past | Is::Verified | Is::Versatile | Is::OffLimits | Is::Sort => Vec::new(),
    }
}

fn bands(field: &Field) -> Vec<(String, String)> {
    BANDS
        .iter()
        .map(|Band { from, to, name }| {
            let part = match to {
                Some(to) => format!("{}:{from}..{to}", field.name),
                None => format!("{}:>={from}", field.name),
            };
            (part, (*name).to_owned())
        })
        .collect()
}

fn claims(fact: &Fact) -> impl Iterator<Item = &crate::facts::Claims> {
    fact.claims.as_deref().into_iter()
}

/// Counts parts by asking each of everybody found, in the order given.
pub(super) fn tested(found: &Found<'_>, parts: Vec<(String, String)>) -> Vec<Value> {
    let beside = &found.understood.beside;
    let asked = parts.into_iter().filter_map(|(part, shown)| {
        let (name, value) = part.split_once(':')?;
        let test = meant(&found.ground, name, value, beside).ok()?.test;
        Some((part, shown, test))
    });
    let asked: Vec<_> = asked.collect();
    let mut counts = vec![0_u32; asked.len()];
    for fact in found.facts() {
        for (count, (.., test)) in counts.iter_mut().zip(&asked) {
            *count += u32::from(test(fact));
        }
    }
    asked
        .into_iter()
        .zip(counts)
        .map(|((part, shown, _), people)| Value { part, shown, people })
        .collect()
}

/// How many people have each text, counting nobody twice.
struct Tally {
    counts: Vec<u32>,
    /// Who was counted last.
    last: Vec<u32>,
    seen: Vec<Text>,
}

impl Tally {
    fn of(found: &Found<'_>, each: impl Fn(&Fact, &mut dyn FnMut(Text))) -> Self {
        let texts = found.ground.facts.texts().count();
        let mut tally = Self {
            counts: vec![0; texts],
            last: vec![0; texts],
            seen: Vec::new(),
        };
        for (who, fact) in (1..).zip(found.facts()) {
            each(fact, &mut |text| tally.add(text, who));
        }
        tally
    }

    fn add(&mut self, text: Text, who: u32) {
        let at = text.number();
        let (Some(count), Some(last)) = (self.counts.get_mut(at), self.last.get_mut(at)) else {
            return;
        };
        if text.is_none() || *last == who {
            return;
        }
        if *count == 0 {
            self.seen.push(text);
        }
        *last = who;
        *count += 1;
    }

    fn count(&self, text: Text) -> u32 {
        self.counts.get(text.number()).copied().unwrap_or_default()
    }

    fn all(&self) -> impl Iterator<Item = (Text, u32)> + '_ {
        self.seen.iter().map(|text| (*text, self.count(*text)))
    }
}

fn most_first(mut values: Vec<Value>) -> Vec<Value> {
    values.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.shown.cmp(&b.shown)));
    values
}

/// By keys of the taxonomy.
fn keys(
    found: &Found<'_>,
    field: &Field,
    kind: Kind,
    each: impl Fn(&Fact, &mut dyn FnMut(Text)),
) -> Vec<Value> {
    let tally = Tally::of(found, each);
    let value = |(text, people)| {
        let key = found.ground.facts.texts().get(text);
        // What the taxonomy does not know cannot be asked for.
        let item = found.ground.field.item(kind, key)?;
        let short = if kind == Kind::Project { short(key) } else { key };
        Some(Value {
            part: written(field.name, short, false),
            shown: if kind == Kind::Project { short } else { &item.name }.to_owned(),
            people,
        })
    };
    most_first(tally.all().filter_map(value).collect())
}

/// Parts and families that somebody names, each with all that belongs to it.
fn hardware(found: &Found<'_>, field: &Field) -> Vec<Value> {
    let (texts, taxonomy) = (found.ground.facts.texts(), found.ground.field);
    let tally = Tally::of(found, |fact, see| {
        for claims in claims(fact) {
            claims.hardware.iter().for_each(|known| see(known.key));
            claims.scale.iter().for_each(|scale| see(scale.hardware));
        }
    });
    let wholes: Vec<Text> = tally
        .all()
        .map(|(text, _)| text)
        .filter(|text| taxonomy.item(Kind::Hardware, texts.get(*text)).is_some())
        .collect();
    // By a thing the wholes that it belongs to.
    let belongs: HashMap<Text, Vec<Text>> = wholes
        .iter()
        .map(|one| {
            let within = |whole: &&Text| taxonomy.is_within(texts.get(*one), texts.get(**whole));
            (*one, wholes.iter().filter(within).copied().collect())
        })
        .collect();
    let whole = Tally::of(found, |fact, see| {
        for claims in claims(fact) {
            let known = claims.hardware.iter().map(|known| known.key);
            let ran = claims.scale.iter().map(|scale| scale.hardware);
            for key in known.chain(ran) {
                belongs
                    .get(&key)
                    .into_iter()
                    .flatten()
                    .for_each(|whole| see(*whole));
            }
        }
    });
    let value = |(text, people)| {
        let key = texts.get(text);
        Value {
            part: written(field.name, key, false),
            shown: taxonomy.name(Kind::Hardware, key).to_owned(),
            people,
        }
    };
    most_first(whole.all().map(value).collect())
}

/// Names that are asked for as wholes.
fn names(found: &Found<'_>, field: &Field, line: Line) -> Vec<Value> {
    let texts = found.ground.facts.texts();
    let of = line_of(line);
    let tally = Tally::of(found, |fact, see| see(of(fact)));
    let mut by_key: HashMap<String, (u32, Text, u32)> = HashMap::new();
    for (text, people) in tally.all() {
        let (all, most, of_most) = by_key.entry(name_key(texts.get(text))).or_insert((0, text, 0));
        *all += people;
        if people > *of_most {
            (*most, *of_most) = (text, people);
        }
    }
    let value = |(people, text, _)| {
        let name = texts.get(text);
        Value {
            part: written(field.name, name, true),
            shown: name.to_owned(),
            people,
        }
    };
    most_first(by_key.into_values().map(value).collect())
}

/// How many phrases are counted to the end.
const PHRASES: usize = 40;

/// Phrases that stand in lines: `cut` says which is meant.
fn phrases(found: &Found<'_>, field: &Field, line: Line, cut: impl Fn(&str) -> &str) -> Vec<Value> {
    let texts = found.ground.facts.texts();
    let of = line_of(line);
    let tally = Tally::of(found, |fact, see| see(of(fact)));
    let mut by_phrase: HashMap<String, (u32, &str)> = HashMap::new();
    for (text, people) in tally.all() {
        let phrase = cut(texts.get(text)).trim();
        let counted = by_phrase.entry(fold(phrase)).or_insert((0, phrase));
        counted.0 += people;
    }
    by_phrase.remove("");
    let mut most: Vec<(u32, &str)> = by_phrase.into_values().collect();
    most.sort_by(|a, b| b.cmp(a));
    most.truncate(PHRASES);
    let value = |(_, phrase): (u32, &str)| {
        let part = written(field.name, phrase, true);
        // The phrase stands in other lines too.
        let words = super::mean::Words::of(phrase, false)?;
        let having = tally.all().filter(|(text, _)| words.are_in(texts.folded(*text)));
        Some(Value {
            part,
            shown: phrase.to_owned(),
            people: having.map(|(_, people)| people).sum(),
        })
    };
    most_first(most.into_iter().filter_map(value).collect())
}

/// Titles of roles, or names of clients, whose pipelines those found are in.
fn of_cards(found: &Found<'_>, field: &Field, of: Of) -> Vec<Value> {
    let texts = found.ground.facts.texts();
    let cards = &found.understood.beside.cards;
    let tally = Tally::of(found, |fact, see| {
        if let Some(dealings) = &fact.dealings {
            let counting = dealings.cards.iter().filter(|card| cards.hold(card));
            counting.for_each(|card| see(of.text(card)));
        }
    });
    let value = |(text, people)| Value {
        part: written(field.name, texts.get(text), true),
        shown: texts.get(text).to_owned(),
        people,
    };
    most_first(tally.all().map(value).collect())
}

fn tags(found: &Found<'_>, field: &Field) -> Vec<Value> {
    let texts = found.ground.facts.texts();
    let tally = Tally::of(found, |fact, see| fact.tags.iter().for_each(|tag| see(*tag)));
    let value = |(text, people)| Value {
        part: written(field.name, texts.get(text), false),
        shown: texts.get(text).to_owned(),
        people,
    };
    most_first(tally.all().map(value).collect())
}

fn lists(found: &Found<'_>, field: &Field) -> Vec<Value> {
    let texts = found.ground.facts.texts();
    let tally = Tally::of(found, |fact, see| {
        fact.hotlists.iter().for_each(|list| see(*list))
    });
    let value = |list: &crate::lists::Hotlist| Value {
        part: written(field.name, &list.name, false),
        shown: list.name.clone(),
        people: texts
            .number_of(&list.id.0.hex())
            .map_or(0, |key| tally.count(key)),
    };
    most_first(found.ground.lists.iter().map(value).collect())
}
