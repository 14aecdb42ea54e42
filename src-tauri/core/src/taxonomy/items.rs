//! What claims and searches name by key.

use super::Taxonomy;
use super::edition::Transfer;
use super::spelling::Spelling;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Which kind of thing a key names.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type, TS,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts", rename = "FieldKind")]
pub enum Kind {
    Skill,
    /// A part, a family or a vendor: whoever has a part has its family and vendor.
    Hardware,
    Project,
    Pool,
}

impl Kind {
    /// What one is called, within a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Skill => "skill",
            Self::Hardware => "hardware",
            Self::Project => "project",
            Self::Pool => "pool",
        }
    }
}

/// An entry by its key. A row of `field_entries` is one as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub kind: Kind,
    pub key: String,
    pub name: String,
    /// Other spellings of the same thing.
    pub same: Vec<String>,
    /// Spellings of what is a part of it.
    pub parts: Vec<String>,
    /// Of a skill.
    pub area: String,
    /// Of hardware; a family has no year and is its own family, a vendor has neither. They hold under whatever names
    /// the vendor and the family go by now.
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
    /// No longer offered, and meant by no word; claims on it keep it.
    pub retired: bool,
    /// The key that claims on it are read as; empty: its own. See [`Taxonomy::leads_to`].
    pub merged_into: String,
}

/// The entries by key and by spelling.
#[derive(Debug, Default)]
pub(super) struct Items {
    all: Vec<Item>,
    /// By kind.
    by_key: HashMap<Kind, HashMap<String, usize>>,
    /// By kind and folded spelling.
    by_spelling: HashMap<Kind, HashMap<String, usize>>,
    transfers: Vec<Transfer>,
}

/// The key of what has this name.
pub(super) fn key_of(name: &str) -> String {
    Spelling::of(name).phrase().replace(' ', "-")
}

impl Items {
    /// The first of a key or a spelling stays.
    pub fn of(items: Vec<Item>, transfers: Vec<Transfer>) -> Self {
        let mut made = Self {
            transfers,
            ..Self::default()
        };
        for item in items {
            let keys = made.by_key.entry(item.kind).or_default();
            if !keys.contains_key(&item.key) {
                keys.insert(item.key.clone(), made.all.len());
                made.all.push(item);
            }
        }
        for item in &made.all {
            let whole = made.get(item.kind, made.leads_to(item.kind, &item.key));
            let Some(whole) = whole.filter(|whole| !whole.retired) else {
                continue;
            };
            let Some(at) = made.at(whole.kind, &whole.key) else {
                continue;
            };
            let spelled = made.by_spelling.entry(item.kind).or_default();
            for spelling in item.meant_by() {
                spelled.entry(Spelling::of(spelling).phrase()).or_insert(at);
            }
        }
        made
    }

    fn at(&self, kind: Kind, key: &str) -> Option<usize> {
        self.by_key.get(&kind)?.get(key).copied()
    }

    fn get(&self, kind: Kind, key: &str) -> Option<&Item> {
        self.all.get(self.at(kind, key)?)
    }

    fn leads_to<'a>(&'a self, kind: Kind, key: &'a str) -> &'a str {
        let mut at = key;
        for _ in 0..CHAIN {
            let next = self.get(kind, at).map_or("", |item| &item.merged_into);
            if self.at(kind, next).is_none() {
                return at;
            }
            at = next;
        }
        key
    }

    /// Every entry that is neither retired nor merged, with the spellings of those merged into it as its own.
    pub fn whole(&self) -> Vec<Item> {
        let mut whole: Vec<Item> = self
            .all
            .iter()
            .filter(|item| self.is_offered(item))
            .cloned()
            .collect();
        for item in &mut whole {
            for kin in &mut item.kin {
                *kin = self.leads_to(item.kind, kin).to_owned();
            }
            item.skill = self.leads_to(Kind::Skill, &item.skill).to_owned();
        }
        for merged in self.all.iter().filter(|item| !self.leads_to_itself(item)) {
            let into = self.leads_to(merged.kind, &merged.key);
            if let Some(into) = whole
                .iter_mut()
                .find(|item| item.kind == merged.kind && item.key == into)
            {
                into.same.push(merged.name.clone());
                into.same.extend(merged.same.iter().cloned());
                into.parts.extend(merged.parts.iter().cloned());
            }
        }
        whole
    }

    fn leads_to_itself(&self, item: &Item) -> bool {
        self.leads_to(item.kind, &item.key) == item.key
    }

    fn is_offered(&self, item: &Item) -> bool {
        !item.retired && self.leads_to_itself(item)
    }
}

/// So many entries may be merged one into the other in a row. Two desks can have merged two entries each into the
/// other: then both stay what they are.
const CHAIN: usize = 32;

impl Item {
    pub fn new(kind: Kind, key: &str, name: &str) -> Self {
        Self {
            kind,
            key: key.to_owned(),
            name: name.to_owned(),
            same: Vec::new(),
            parts: Vec::new(),
            area: String::new(),
            vendor: String::new(),
            family: String::new(),
            year: None,
            kin: Vec::new(),
            weak: false,
            skill: String::new(),
            paths: Vec::new(),
            retired: false,
            merged_into: String::new(),
        }
    }

    /// Hardware that others are parts of by vendor.
    pub fn is_vendor(&self) -> bool {
        self.kind == Kind::Hardware && self.family.is_empty()
    }

    /// Hardware that others are parts of by family.
    pub fn is_family(&self) -> bool {
        self.kind == Kind::Hardware && !self.family.is_empty() && key_of(&self.family) == self.key
    }

    /// Its name and other spellings.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.same).map(String::as_str)
    }

    /// All that may be typed for it where only its kind is meant. Parts of a skill are no entries of their own.
    fn meant_by(&self) -> impl Iterator<Item = &str> {
        let short = (self.kind == Kind::Project).then(|| self.key.rsplit('/').next());
        let parts = (self.kind == Kind::Skill).then_some(&self.parts);
        let key = std::iter::once(self.key.as_str());
        key.chain(short.flatten())
            .chain(self.spellings())
            .chain(parts.into_iter().flatten().map(String::as_str))
    }
}

impl Taxonomy {
    /// Every entry of this kind that is offered, in the taxonomy's order: none that is retired or merged.
    pub fn items(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        self.every_item(kind).filter(|item| self.items.is_offered(item))
    }

    /// Those that are retired or merged as well.
    pub fn every_item(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        self.items.all.iter().filter(move |item| item.kind == kind)
    }

    /// The entry of this key, retired or merged or neither.
    pub fn item(&self, kind: Kind, key: &str) -> Option<&Item> {
        self.items.get(kind, key)
    }

    /// The key that a claim on this one is read as: where the desk merged it, over as many steps as there are.
    pub fn leads_to<'a>(&'a self, kind: Kind, key: &'a str) -> &'a str {
        self.items.leads_to(kind, key)
    }

    /// What somebody means by this where only this kind can be meant: a key, a name, another spelling, in any case, in
    /// the plural (`H100s`). Words that mean nothing alone mean something here.
    pub fn meant(&self, kind: Kind, typed: &str) -> Option<&Item> {
        let phrase = Spelling::of(typed).phrase();
        let spelled = self.items.by_spelling.get(&kind)?;
        let at = spelled
            .get(&phrase)
            .or_else(|| spelled.get(phrase.strip_suffix('s')?))?;
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
        let vendor = whole.is_vendor() && whole.vendor == one.vendor;
        let family = whole.is_family() && whole.family == one.family;
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
