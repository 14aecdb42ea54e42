//! What claims and searches name by key.

use super::Taxonomy;
use super::edition::{Edition, Transfer};
use super::spelling::Spelling;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Which kind of thing a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts", rename = "FieldKind")]
pub enum Kind {
    Skill,
    /// A part, a family or a vendor: whoever has a part has its family and vendor.
    Hardware,
    Project,
    Pool,
}

/// An entry by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub kind: Kind,
    pub key: String,
    pub name: String,
    /// Of a skill.
    pub area: String,
    /// Of hardware; a family has no year and is its own family, a vendor has neither.
    pub vendor: String,
    pub family: String,
    pub year: Option<u16>,
    /// Keys of the same kind.
    pub kin: Vec<String>,
    /// Too common to say anything.
    pub weak: bool,
    /// The skill a project shows.
    pub skill: String,
    /// Where in a project's repository that work lies; empty: everywhere.
    pub paths: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct Items {
    all: Vec<Item>,
    by_key: HashMap<(Kind, String), usize>,
    /// By kind and folded spelling.
    by_spelling: HashMap<(Kind, String), usize>,
    transfers: Vec<Transfer>,
}

/// The key of hardware with this name.
fn hardware_key(name: &str) -> String {
    Spelling::of(name).phrase().replace(' ', "-")
}

impl Items {
    pub fn of(edition: &Edition) -> Self {
        let mut items = Self {
            transfers: edition.transfers.clone(),
            ..Self::default()
        };
        for area in &edition.areas {
            for skill in &area.skills {
                let item = Item {
                    area: area.area.clone(),
                    kin: skill.kin.clone(),
                    weak: skill.weak,
                    ..Item::new(Kind::Skill, &skill.id, &skill.name)
                };
                items.add(item, skill.same.iter().chain(&skill.parts));
            }
        }
        for family in &edition.hardware {
            let vendor = Item {
                vendor: family.vendor.clone(),
                ..Item::new(Kind::Hardware, &hardware_key(&family.vendor), &family.vendor)
            };
            items.add(vendor, []);
            let whole = Item {
                vendor: family.vendor.clone(),
                family: family.family.clone(),
                ..Item::new(Kind::Hardware, &hardware_key(&family.family), &family.family)
            };
            items.add(whole, &family.same);
            for part in &family.parts {
                let one = Item {
                    vendor: family.vendor.clone(),
                    family: family.family.clone(),
                    year: Some(part.year),
                    ..Item::new(Kind::Hardware, &hardware_key(&part.part), &part.part)
                };
                items.add(one, &part.same);
            }
        }
        for project in &edition.projects {
            let short = project.slug.rsplit('/').next().unwrap_or(&project.slug);
            let item = Item {
                skill: project.of.clone(),
                paths: project.paths.clone(),
                ..Item::new(Kind::Project, &project.slug, &project.slug)
            };
            let short = short.to_owned();
            items.add(item, std::iter::once(&short).chain(&project.aliases));
        }
        items
    }

    /// The first of a key or a spelling stays.
    fn add<'a>(&mut self, item: Item, also: impl IntoIterator<Item = &'a String>) {
        let (at, kind) = (self.all.len(), item.kind);
        if self.by_key.contains_key(&(kind, item.key.clone())) {
            return;
        }
        self.by_key.insert((kind, item.key.clone()), at);
        let mut spelled = |text: &str| {
            self.by_spelling
                .entry((kind, Spelling::of(text).phrase()))
                .or_insert(at);
        };
        spelled(&item.key);
        spelled(&item.name);
        also.into_iter().for_each(|text| spelled(text));
        self.all.push(item);
    }
}

impl Item {
    fn new(kind: Kind, key: &str, name: &str) -> Self {
        Self {
            kind,
            key: key.to_owned(),
            name: name.to_owned(),
            area: String::new(),
            vendor: String::new(),
            family: String::new(),
            year: None,
            kin: Vec::new(),
            weak: false,
            skill: String::new(),
            paths: Vec::new(),
        }
    }
}

impl Taxonomy {
    /// Every entry of this kind, in the taxonomy's order.
    pub fn items(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        self.items.all.iter().filter(move |item| item.kind == kind)
    }

    pub fn item(&self, kind: Kind, key: &str) -> Option<&Item> {
        let at = self.items.by_key.get(&(kind, key.to_owned()))?;
        self.items.all.get(*at)
    }

    /// What somebody means by this where only this kind can be meant: a key, a name, another spelling, in any case, in
    /// the plural (`H100s`). Words that mean nothing alone mean something here.
    pub fn meant(&self, kind: Kind, typed: &str) -> Option<&Item> {
        let phrase = Spelling::of(typed).phrase();
        let spelled = |phrase: &str| self.items.by_spelling.get(&(kind, phrase.to_owned()));
        let at = spelled(&phrase).or_else(|| spelled(phrase.strip_suffix('s')?))?;
        self.items.all.get(*at)
    }

    /// The name of what this key names; the key itself where the taxonomy does not know it.
    pub fn name<'a>(&'a self, kind: Kind, key: &'a str) -> &'a str {
        self.item(kind, key).map_or(key, |item| &item.name)
    }

    /// Whether hardware `one` is `whole` or belongs to it: a part to its family and vendor.
    pub fn is_within(&self, one: &str, whole: &str) -> bool {
        let (Some(one), Some(whole)) = (self.item(Kind::Hardware, one), self.item(Kind::Hardware, whole))
        else {
            return one == whole;
        };
        let vendor = whole.family.is_empty() && whole.vendor == one.vendor;
        let family = whole.year.is_none() && !whole.family.is_empty() && whole.family == one.family;
        one.key == whole.key || vendor || family
    }

    /// What carries over, from one skill to another.
    pub fn transfers(&self) -> &[Transfer] {
        &self.items.transfers
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn key(kind: Kind, typed: &str) -> Option<&'static str> {
        Taxonomy::built_in()
            .meant(kind, typed)
            .map(|item| item.key.as_str())
    }

    #[test]
    fn things_are_meant_by_what_people_type() {
        for (kind, typed, meant) in [
            (Kind::Hardware, "H100s", Some("h100")),
            (Kind::Hardware, "tpu v5p", Some("tpu-v5p")),
            (Kind::Hardware, "Hopper", Some("hopper")),
            (Kind::Hardware, "NVIDIA", Some("nvidia")),
            (Kind::Skill, "NDR", Some("infiniband")),
            (Kind::Skill, "triton", Some("triton-language")),
            (Kind::Skill, "cuDNN", Some("cuda")),
            (Kind::Project, "vllm", Some("vllm-project/vllm")),
            (
                Kind::Project,
                "microsoft/DeepSpeed",
                Some("deepspeedai/DeepSpeed"),
            ),
            (Kind::Skill, "basket weaving", None),
        ] {
            assert_eq!(key(kind, typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_part_belongs_to_its_family_and_vendor() {
        let field = Taxonomy::built_in();
        for (one, whole, within) in [
            ("h100", "h100", true),
            ("h100", "hopper", true),
            ("h100", "nvidia", true),
            ("h100", "b200", false),
            ("hopper", "h100", false),
            ("mi300x", "nvidia", false),
            ("ours", "ours", true),
        ] {
            assert_eq!(field.is_within(one, whole), within, "{one} in {whole}");
        }
    }

    #[test]
    fn what_carries_over_is_between_skills_there_are() {
        let field = Taxonomy::built_in();
        for transfer in field.transfers() {
            for key in [&transfer.from, &transfer.to] {
                assert!(field.item(Kind::Skill, key).is_some(), "{key}");
            }
            assert!((1..100).contains(&transfer.strength) && !transfer.why.is_empty());
        }
    }
}
