//! What roles of this field commonly look for, to begin with: the program's own words, the user's to change.

use crate::error::{Error, Result};
use crate::profiles::{Depth, Did, Lever, Side};
use crate::taxonomy::{Kind, Taxonomy};
use crate::wanted::{How, Span, Wanted, Wish};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use ts_rs::TS;

/// A kind of role to begin with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RoleTemplate {
    pub key: String,
    pub name: String,
    /// What the job is, in a sentence.
    pub says: String,
    /// What such a role is commonly called.
    pub title: String,
    pub wanted: Wanted,
    /// What is wanted in words: must-haves first.
    pub asks: Vec<String>,
    pub brief: String,
    /// What to ask the client.
    pub questions: Vec<String>,
    #[serde(skip)]
    #[ts(skip)]
    pub levers: BTreeMap<Lever, u8>,
}

/// As `archetypes.json` writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sketch {
    key: String,
    name: String,
    says: String,
    title: String,
    workload: [u8; 6],
    side: Side,
    accelerators: [Option<u32>; 2],
    in_a_year: [Option<u32>; 2],
    did: Option<Did>,
    must: Vec<String>,
    nice: Vec<String>,
    /// How deep the must-haves are to be.
    #[serde(default)]
    deep: Option<Depth>,
    hardware: Vec<String>,
    fabrics: Vec<String>,
    /// As their repositories are called.
    projects: Vec<String>,
    levers: BTreeMap<Lever, u8>,
    brief: String,
    questions: Vec<String>,
}

static TEMPLATES: LazyLock<Vec<RoleTemplate>> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "compiled in; the tests below read it")]
    let sketches: Vec<Sketch> =
        serde_json::from_str(include_str!("archetypes.json")).expect("archetypes.json holds templates");
    sketches.into_iter().map(Sketch::made).collect()
});

/// The kinds of role there are, in the order they are offered.
pub fn templates() -> &'static [RoleTemplate] {
    &TEMPLATES
}

/// The one of this key. [`Error::Invalid`] at `archetype`.
pub fn template(key: &str) -> Result<&'static RoleTemplate> {
    let found = templates().iter().find(|template| template.key == key);
    found.ok_or_else(|| Error::invalid("archetype", format!("There is no kind of role “{key}”.")))
}

impl Sketch {
    fn made(self) -> RoleTemplate {
        let field = Taxonomy::built_in();
        // Its own key goes before a spelling of something wider: CUTLASS is part of CUDA too.
        let key = |kind, typed: &String| {
            let meant = field.item(kind, typed).or_else(|| field.meant(kind, typed));
            meant.map_or_else(|| typed.clone(), |item| item.key.clone())
        };
        let wishes = |kind, typed: &[String], how| -> Vec<Wish> {
            typed.iter().map(|one| Wish::of(&key(kind, one), how)).collect()
        };
        let span = |[from, to]: [Option<u32>; 2]| Span { from, to };
        let mut skills = wishes(Kind::Skill, &self.must, How::Must);
        skills.iter_mut().for_each(|wish| wish.depth = self.deep);
        skills.extend(wishes(Kind::Skill, &self.nice, How::Nice));
        let wanted = Wanted {
            workload: self.workload,
            side: Some(self.side),
            accelerators: span(self.accelerators),
            in_a_year: span(self.in_a_year),
            did: self.did,
            skills,
            hardware: wishes(Kind::Hardware, &self.hardware, How::Nice),
            fabrics: wishes(Kind::Skill, &self.fabrics, How::Nice),
            projects: wishes(Kind::Project, &self.projects, How::Nice),
            ..Wanted::default()
        };
        let skills = wanted
            .skills
            .iter()
            .map(|wish| field.name(Kind::Skill, &wish.key).to_owned());
        RoleTemplate {
            asks: skills.collect(),
            key: self.key,
            name: self.name,
            says: self.says,
            title: self.title,
            wanted,
            brief: self.brief,
            questions: self.questions,
            levers: self.levers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_wanted_and_is_known_to_the_taxonomy() {
        assert_eq!(templates().len(), 7);
        let field = Taxonomy::built_in();
        for one in templates() {
            assert_eq!(
                one.wanted.check().map_err(|e| e.to_string()),
                Ok(()),
                "{}",
                one.key
            );
            for (kind, wishes) in [
                (Kind::Skill, &one.wanted.skills),
                (Kind::Skill, &one.wanted.fabrics),
                (Kind::Hardware, &one.wanted.hardware),
                (Kind::Project, &one.wanted.projects),
            ] {
                for wish in wishes {
                    let item = field.item(kind, &wish.key);
                    assert!(item.is_some_and(|item| !item.weak), "{}: {}", one.key, wish.key);
                }
            }
            assert!(
                one.questions.len() >= 4 && one.levers.len() == Lever::ALL.len(),
                "{}",
                one.key
            );
            assert!(
                one.levers.values().all(|offer| (1..=5).contains(offer)),
                "{}",
                one.key
            );
        }
        assert_eq!(template("barista").map_err(|e| e.field().is_some()), Err(true));
    }
}
