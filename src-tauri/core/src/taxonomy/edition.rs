//! An edition of the taxonomy as it is written down.

use super::items::{Item, Kind, key_of};
use serde::Deserialize;
use std::collections::HashSet;

/// `field.json`, or what a desk makes of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    pub areas: Vec<Area>,
    pub hardware: Vec<Family>,
    pub projects: Vec<Project>,
    /// Where people of this field come from, in the order they are offered.
    pub pools: Vec<TalentPool>,
    /// Short forms that mean something only in just these capitals.
    pub only_in_capitals: Vec<String>,
    /// Names and words of every day, which by themselves mean nothing here.
    pub never_alone: Vec<String>,
    /// What somebody with one skill brings to another.
    pub transfers: Vec<Transfer>,
}

/// Who knows `from` has a start in `to`. Not the other way round.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// Keys of skills.
    pub from: String,
    pub to: String,
    /// How much of it carries over, of 100: an estimate of the program's own, to be said beside the reason.
    pub strength: u8,
    pub why: String,
}

/// The skills of an area.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    pub area: String,
    pub skills: Vec<Skill>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub same: Vec<String>,
    #[serde(default)]
    pub parts: Vec<String>,
    /// Keys of other skills.
    #[serde(default)]
    pub kin: Vec<String>,
    /// Too common to say anything.
    #[serde(default)]
    pub weak: bool,
}

/// A generation of a vendor's hardware.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub vendor: String,
    pub family: String,
    #[serde(default)]
    pub same: Vec<String>,
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub part: String,
    /// When it came out; the newest are named first.
    pub year: u16,
    #[serde(default)]
    pub same: Vec<String>,
}

/// An open-source project and the skill it shows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    pub slug: String,
    /// A skill's key.
    pub of: String,
    /// Where it was before.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Only work below these shows the skill: the slug by itself does not.
    #[serde(default)]
    pub paths: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalentPool {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub same: Vec<String>,
}

impl Edition {
    /// The program's own.
    pub fn built_in() -> Self {
        #[expect(clippy::expect_used, reason = "compiled in; the tests below read it")]
        serde_json::from_str(include_str!("field.json")).expect("field.json is an edition")
    }

    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.areas.iter().flat_map(|area| &area.skills)
    }
}

impl Edition {
    /// Its entries: skills by area; of hardware each vendor and family before what is of it; projects; pools.
    pub fn items(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for area in &self.areas {
            items.extend(area.skills.iter().map(|skill| Item {
                same: skill.same.clone(),
                parts: skill.parts.clone(),
                area: area.area.clone(),
                kin: skill.kin.clone(),
                weak: skill.weak,
                ..Item::new(Kind::Skill, &skill.id, &skill.name)
            }));
        }
        let mut vendors = HashSet::new();
        for family in &self.hardware {
            if vendors.insert(&family.vendor) {
                items.push(Item {
                    vendor: family.vendor.clone(),
                    ..Item::new(Kind::Hardware, &key_of(&family.vendor), &family.vendor)
                });
            }
            items.push(family.item());
            items.extend(family.parts.iter().map(|part| Item {
                same: part.same.clone(),
                year: Some(part.year),
                vendor: family.vendor.clone(),
                family: family.family.clone(),
                ..Item::new(Kind::Hardware, &key_of(&part.part), &part.part)
            }));
        }
        items.extend(self.projects.iter().map(|project| Item {
            same: project.aliases.clone(),
            skill: project.of.clone(),
            paths: project.paths.clone(),
            ..Item::new(Kind::Project, &project.slug, &project.slug)
        }));
        items.extend(self.pools.iter().map(|pool| Item {
            same: pool.same.clone(),
            ..Item::new(Kind::Pool, &pool.id, &pool.name)
        }));
        items
    }
}

impl Family {
    fn item(&self) -> Item {
        Item {
            same: self.same.clone(),
            vendor: self.vendor.clone(),
            family: self.family.clone(),
            ..Item::new(Kind::Hardware, &key_of(&self.family), &self.family)
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::taxonomy::{Spelling, Taxonomy};
    use std::collections::{BTreeMap, BTreeSet};

    /// Every name and every other spelling, with what it belongs to.
    fn spellings(edition: &Edition) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for skill in edition.skills() {
            all.extend(
                [&skill.name]
                    .into_iter()
                    .chain(&skill.same)
                    .map(|s| (s.clone(), skill.id.clone())),
            );
        }
        for project in &edition.projects {
            let slugs = [&project.slug].into_iter().chain(&project.aliases);
            let shown: Vec<&String> = if project.paths.is_empty() {
                slugs.collect()
            } else {
                project.paths.iter().collect()
            };
            all.extend(shown.into_iter().map(|s| (s.clone(), project.of.clone())));
        }
        for family in &edition.hardware {
            let id = format!("family {}", family.family);
            all.push((format!("{} {}", family.vendor, family.family), id.clone()));
            all.extend(
                [&family.family]
                    .into_iter()
                    .chain(&family.same)
                    .map(|s| (s.clone(), id.clone())),
            );
            for part in &family.parts {
                all.extend(
                    [&part.part]
                        .into_iter()
                        .chain(&part.same)
                        .map(|s| (s.clone(), part.part.clone())),
                );
            }
        }
        let vendors: BTreeSet<&String> = edition.hardware.iter().map(|family| &family.vendor).collect();
        all.extend(
            vendors
                .into_iter()
                .map(|vendor| (vendor.clone(), format!("vendor {vendor}"))),
        );
        all
    }

    #[test]
    fn keys_are_there_once_and_lead_somewhere() {
        let edition = Edition::built_in();
        let ids: Vec<&str> = edition.skills().map(|skill| skill.id.as_str()).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "a key stands twice");
        for skill in edition.skills() {
            assert!(!skill.kin.contains(&skill.id), "{} is its own kin", skill.id);
            for kin in &skill.kin {
                assert!(
                    known.contains(kin.as_str()),
                    "{} has a kin {kin} that is not there",
                    skill.id
                );
            }
        }
        for project in &edition.projects {
            assert!(
                known.contains(project.of.as_str()),
                "{} is of no skill",
                project.slug
            );
            let slugs = [&project.slug].into_iter().chain(&project.aliases);
            assert!(
                slugs.into_iter().all(|slug| slug.split('/').count() == 2),
                "{}",
                project.slug
            );
        }
        let areas: BTreeSet<&str> = edition.areas.iter().map(|area| area.area.as_str()).collect();
        assert_eq!(areas.len(), edition.areas.len());
        assert!(
            edition
                .areas
                .iter()
                .all(|area| !area.area.is_empty() && !area.skills.is_empty())
        );
    }

    #[test]
    fn no_spelling_is_shared_in_silence_and_none_is_there_twice() {
        let edition = Edition::built_in();
        let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (spelling, owner) in spellings(&edition) {
            owners
                .entry(Spelling::of(&spelling).phrase())
                .or_default()
                .push(owner);
        }
        let declared: BTreeSet<String> = edition
            .never_alone
            .iter()
            .map(|word| Spelling::of(word).phrase())
            .collect();
        for (phrase, owners) in &owners {
            assert!(!phrase.is_empty());
            let among: BTreeSet<&String> = owners.iter().collect();
            assert!(
                among.len() == 1 || declared.contains(phrase),
                "{phrase} is of {owners:?}"
            );
            assert_eq!(among.len(), owners.len(), "{phrase} stands twice in {owners:?}");
        }
        let doubtful = edition.never_alone.iter().chain(&edition.only_in_capitals);
        let mut seen = BTreeSet::new();
        for word in doubtful {
            let phrase = Spelling::of(word).phrase();
            assert!(
                owners.contains_key(&phrase),
                "{word} is doubtful and spells nothing"
            );
            assert!(seen.insert(phrase), "{word} is doubtful twice");
        }
        for word in &edition.only_in_capitals {
            assert_eq!(word, &word.to_uppercase());
            assert_eq!(owners[&Spelling::of(word).phrase()].len(), 1, "{word}");
        }
    }

    #[test]
    fn hardware_is_of_this_age() {
        for family in Edition::built_in().hardware {
            assert!(!family.parts.is_empty(), "{}", family.family);
            for part in family.parts {
                assert!(
                    (2015..=2027).contains(&part.year),
                    "{} of {}",
                    part.part,
                    part.year
                );
            }
        }
    }

    #[test]
    fn every_entry_is_reached_by_its_name() {
        let edition = Edition::built_in();
        let taxonomy = Taxonomy::of(&edition);
        for (spelling, owner) in spellings(&edition) {
            let words: Vec<_> = crate::words::words(&spelling).collect();
            let found = taxonomy.expand(&words);
            let doubtful = edition.never_alone.contains(&spelling);
            assert_eq!(found.is_empty(), doubtful, "{spelling} of {owner}");
            if let Some(reading) = found.first() {
                assert_eq!(reading.words, 0..words.len(), "{spelling} of {owner}");
            }
        }
    }
}
