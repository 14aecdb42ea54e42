//! Claims that a pasted text suggests: a résumé, a profile page, a talk's blurb. Each comes with the words it was read
//! from, and none is kept until somebody takes it.
//!
//! Words are told apart as in a search ([`Taxonomy::expand`]): what means other things as well (Ray, Go) is not taken for
//! a skill. Years and the company are those of the nearest heading above, or of the sentence itself.

mod impacts;
mod scale;
mod tokens;
mod verbs;

pub use verbs::{accept_claim, suggest_claims};

use super::Depth;
use super::claim::ClaimDraft;
use super::draft::{KnownDraft, Reader};
use super::line::span;
use crate::taxonomy::{Item, Kind, Taxonomy};
use crate::words::{Word, words};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use tokens::{Sentence, Spell, sentences};
use ts_rs::TS;

/// A claim that a text suggests, and the stretch of the text it was read from, in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Suggestion {
    pub claim: ClaimDraft,
    /// "2,048 H100 at CoreWeave"
    pub said: String,
    /// What else it says: "built, InfiniBand, 2022 to 2024".
    pub more: String,
    pub start: u32,
    pub end: u32,
    pub words: String,
}

/// A longer text is no résumé: about 60 pages.
pub(super) const LONGEST: usize = 200_000;

/// A piece of hardware or a skill that stands in a sentence, at these bytes of the text.
struct Hit<'a> {
    item: &'a Item,
    at: Range<usize>,
}

/// What this text suggests, in its order; the same thing twice is suggested once, as deep and as recent as it is said.
pub fn suggest(text: &str, reader: Reader<'_>) -> Vec<Suggestion> {
    let mut found: Vec<(ClaimDraft, Range<usize>)> = Vec::new();
    for sentence in sentences(text, reader.this_year) {
        let hits = hits(text, &sentence, reader);
        let sized = scale::scales(text, &sentence, &hits, reader);
        for hit in &hits {
            let is_sized = sized.iter().any(|(claim, _)| match claim {
                ClaimDraft::Scale(scale) => scale.hardware == hit.item.key,
                _ => false,
            });
            if !is_sized {
                found.push((known(&sentence, hit), hit.at.clone()));
            }
        }
        found.extend(sized);
        found.extend(impacts::impacts(text, &sentence));
    }
    found.sort_by_key(|(_, at)| at.start);
    once(found)
        .into_iter()
        .map(|(claim, at)| {
            let (start, end) = span(text, &at);
            let (said, more) = said(&claim, reader.field);
            Suggestion {
                claim,
                said,
                more,
                start,
                end,
                words: text.get(at).unwrap_or_default().to_owned(),
            }
        })
        .collect()
}

/// What the taxonomy knows in a sentence; weak signals and vendors say nothing.
fn hits<'a>(text: &str, sentence: &Sentence, reader: Reader<'a>) -> Vec<Hit<'a>> {
    let start = sentence.at.start;
    let here: Vec<Word<'_>> = words(text.get(sentence.at.clone()).unwrap_or_default()).collect();
    let meant = |at: &Range<usize>| {
        let words = text.get(at.clone())?;
        let item = reader
            .meant(Kind::Hardware, words)
            .or_else(|| reader.meant(Kind::Skill, words))?;
        let is_vendor = item.kind == Kind::Hardware && item.family.is_empty();
        (!item.weak && !is_vendor).then_some(item)
    };
    reader
        .field
        .expand(&here)
        .into_iter()
        .filter_map(|reading| {
            let first = here.get(reading.words.start)?;
            let last = here.get(reading.words.end.checked_sub(1)?)?;
            let at = start + first.start..start + last.start + last.raw.len();
            Some(Hit {
                item: meant(&at)?,
                at,
            })
        })
        .collect()
}

fn known(sentence: &Sentence, hit: &Hit<'_>) -> ClaimDraft {
    let depth = sentence.depth();
    let known = KnownDraft {
        key: hit.item.key.clone(),
        // Nobody tunes or authors a chip: who says so there speaks of what runs on it.
        depth: match hit.item.kind {
            Kind::Hardware => depth.map(|depth| depth.min(Depth::Built)),
            _ => depth,
        },
        last_used: sentence.spell.last_year(),
        note: String::new(),
    };
    match hit.item.kind {
        Kind::Hardware => ClaimDraft::Hardware(known),
        _ => ClaimDraft::Skill(known),
    }
}

fn once(found: Vec<(ClaimDraft, Range<usize>)>) -> Vec<(ClaimDraft, Range<usize>)> {
    let mut all: Vec<(ClaimDraft, Range<usize>)> = Vec::new();
    for (claim, at) in found {
        let there = all.iter_mut().find(|(there, _)| match (there, &claim) {
            (ClaimDraft::Skill(one), ClaimDraft::Skill(other))
            | (ClaimDraft::Hardware(one), ClaimDraft::Hardware(other)) => one.key == other.key,
            (one, other) => *one == *other,
        });
        match (there, claim) {
            (None, claim) => all.push((claim, at)),
            (
                Some((ClaimDraft::Skill(there) | ClaimDraft::Hardware(there), place)),
                ClaimDraft::Skill(new) | ClaimDraft::Hardware(new),
            ) => {
                if new.depth > there.depth {
                    *place = at;
                }
                there.depth = there.depth.max(new.depth);
                there.last_used = there.last_used.max(new.last_used);
            }
            _ => {}
        }
    }
    all
}

/// What is claimed, and how.
fn said(claim: &ClaimDraft, field: &Taxonomy) -> (String, String) {
    match claim {
        ClaimDraft::Scale(scale) => {
            let did = scale.did.map_or("", super::Did::shown).to_owned();
            let nodes = match (scale.accelerators.or(scale.fleet), scale.nodes) {
                (Some(_), Some(nodes)) => format!("{nodes} nodes"),
                _ => String::new(),
            };
            let years = Spell::said(&scale.from, &scale.to);
            let fabric = field.name(Kind::Skill, &scale.fabric).to_owned();
            let parts: Vec<String> = [did, nodes, fabric, years]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            (scale.said(field), parts.join(", "))
        }
        ClaimDraft::Skill(known) => (field.name(Kind::Skill, &known.key).to_owned(), known.how()),
        ClaimDraft::Hardware(known) => (field.name(Kind::Hardware, &known.key).to_owned(), known.how()),
        ClaimDraft::Story(story) => (format!("A story of {}", story.domain.shown()), String::new()),
        ClaimDraft::Impact(impact) => {
            let change = match (impact.before.as_str(), impact.after.as_str()) {
                ("", after) => after.to_owned(),
                (before, after) => format!("{before} → {after}"),
            };
            let saved = impact
                .money_per_month
                .map(|minor| impacts::money(minor, &impact.currency));
            let parts: Vec<String> = [change]
                .into_iter()
                .chain(saved)
                .filter(|part| !part.is_empty())
                .collect();
            (impact.metric.clone(), parts.join(", "))
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
