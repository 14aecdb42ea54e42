//! A wanted profile out of what is known of somebody.

use super::bands;
use super::trust::record_year;
use crate::facts::{Claims, Fact, Known, Scale, Text, Texts};
use crate::numbers::thousands;
use crate::profiles::{Depth, Work};
use crate::taxonomy::{Kind, Taxonomy};
use crate::wanted::{How, Span, Wanted, Wish};
use serde::Serialize;
use std::cmp::Reverse;
use ts_rs::TS;

/// What to look for, and what of the person it was taken from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "WantedLike")]
pub struct Like {
    pub wanted: Wanted,
    /// A sentence for each thing taken; none: nothing is known of her work.
    pub took: Vec<String>,
}

/// Of each list, at most so many: what somebody knows best says who is like her.
const MOST: usize = 8;

/// Takes the work, not the place, the pay, the pool or the company: who is like her may be anywhere. Every wish is nice
/// to have, so that nobody is out for what only she has.
pub fn like(fact: &Fact, texts: &Texts, field: &Taxonomy, now_year: u16) -> Like {
    let mut like = Like {
        wanted: Wanted::default(),
        took: Vec::new(),
    };
    if let Some(claims) = &fact.claims {
        like.take_work(claims);
        like.take_scale(claims, texts, now_year);
        like.take_things(claims, texts, field);
    }
    like
}

impl Like {
    fn take_work(&mut self, claims: &Claims) {
        self.wanted.workload = claims.workload.map(Option::unwrap_or_default);
        self.wanted.side = claims.side;
        let [training, inference, ..] = self.wanted.workload;
        self.wanted.versatile = training.min(inference) >= 2;
        let known = Work::ALL.iter().zip(self.wanted.workload);
        let kinds: Vec<String> = known
            .filter(|(_, share)| *share > 0)
            .map(|(work, share)| format!("{} {share}", work.shown()))
            .collect();
        if !kinds.is_empty() {
            self.took.push(format!("Kinds of work: {}", kinds.join(", ")));
        }
        if let Some(side) = claims.side {
            self.took.push(format!("Side: {}", side.shown()));
        }
    }

    /// The latest record, of those the largest: what somebody does now.
    fn take_scale(&mut self, claims: &Claims, texts: &Texts, now_year: u16) {
        let sized = claims.scale.iter().filter(|record| record.size().is_some());
        let latest = |record: &&Scale| (record_year(record, now_year), record.size());
        let Some(record) = sized.max_by_key(latest) else {
            return;
        };
        let accelerators = record.size().unwrap_or_default();
        let (from, to) = bands::ends(accelerators);
        self.wanted.accelerators = Span { from: Some(from), to };
        self.wanted.did = record.did;
        let mut at = texts.get(record.company).to_owned();
        if !at.is_empty() {
            at.insert_str(0, " at ");
        }
        self.took.push(format!(
            "Scale: the band of {} accelerators{at}",
            thousands(accelerators.into())
        ));
    }

    fn take_things(&mut self, claims: &Claims, texts: &Texts, field: &Taxonomy) {
        let weak = |key: &str| field.item(Kind::Skill, key).is_some_and(|item| item.weak);
        let skills = claims.skills.iter().filter(|skill| !weak(texts.get(skill.key)));
        self.wanted.skills = best_known(skills, texts);
        self.wanted.hardware = best_known(claims.hardware.iter(), texts);
        let more = claims.scale.iter().map(|record| record.hardware);
        add(&mut self.wanted.hardware, more, texts);
        let fabrics = claims.scale.iter().map(|record| record.fabric);
        add(&mut self.wanted.fabrics, fabrics, texts);
        let projects = claims.projects.iter().map(|project| project.key);
        add(&mut self.wanted.projects, projects, texts);
        for (what, kind, wishes) in [
            ("Skills", Kind::Skill, &self.wanted.skills),
            ("Hardware", Kind::Hardware, &self.wanted.hardware),
            ("Fabrics", Kind::Skill, &self.wanted.fabrics),
            ("Projects", Kind::Project, &self.wanted.projects),
        ] {
            let names: Vec<&str> = wishes.iter().map(|wish| field.name(kind, &wish.key)).collect();
            if !names.is_empty() {
                self.took.push(format!("{what}: {}", names.join(", ")));
            }
        }
    }
}

/// The deepest, of equals the latest.
fn best_known<'a>(known: impl Iterator<Item = &'a Known>, texts: &Texts) -> Vec<Wish> {
    let mut known: Vec<&Known> = known.collect();
    known.sort_by_key(|one| (Reverse(one.depth), Reverse(one.last_used), texts.get(one.key)));
    known
        .into_iter()
        .take(MOST)
        .map(|one| Wish {
            depth: one.depth.and_then(|depth| Depth::numbered(depth.into())),
            ..Wish::of(texts.get(one.key), How::Nice)
        })
        .collect()
}

fn add(wishes: &mut Vec<Wish>, keys: impl Iterator<Item = Text>, texts: &Texts) {
    for key in keys.filter(|key| !key.is_none()).map(|key| texts.get(key)) {
        if wishes.len() < MOST && !wishes.iter().any(|wish| wish.key == key) {
            wishes.push(Wish::of(key, How::Nice));
        }
    }
}
