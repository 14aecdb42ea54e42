//! The taxonomy of the field: which words mean the same, which things are parts of which, and what is near to what.
//!
//! The program's own edition is `field.json`, compiled in. An entry is a skill, a piece of hardware, a family of it, or
//! what an open-source project stands for; it has
//! - **spellings**: its name and whatever else means the same (`RoCE`, `RoCEv2`; a fabric's generations: `NDR`);
//! - **parts**: whoever has the part has the whole, not the other way round (`H100` of Hopper, `cuDNN` of CUDA);
//! - **kin**: other entries worth seeing beside it (RDMA: RoCE and InfiniBand), one step and no further.
//!
//! Weak signals (Python, a CS degree, MLOps) and vendors are known and lead nowhere: they would lead everywhere.
//!
//! Words that mean other things as well are never added to a search, since a text does not say which is meant. Typed,
//! they are told apart like this: `never_alone` lists names of people and words of every day (Ray, Triton, Go), which
//! mean their entry only within a longer spelling (`ray serve`); `only_in_capitals` lists short forms (IB, TP), which
//! mean theirs only when typed exactly so, since `ib` is how a name begins.
//!
//! Claims name entries by key ([`Item`]): skills by the key in `field.json`, hardware by its folded name (`tpu-v5p`, `hopper`,
//! `nvidia`), projects by slug. Entries are made from an [`Edition`], so that a desk can have one of its own.

mod edition;
mod expand;
mod items;
mod spelling;

pub use edition::{Area, Edition, Family, Part, Project, Skill, Transfer};
pub use expand::Reading;
pub use items::{Item, Kind};
pub use spelling::Spelling;

use items::Items;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// An edition made ready for looking words up.
#[derive(Debug)]
pub struct Taxonomy {
    entries: Vec<Entry>,
    /// By folded words: the entries spelled so; none for a part that is no entry of its own.
    spelled: HashMap<String, Vec<usize>>,
    /// Words in the longest spelling.
    longest: usize,
    never_alone: HashSet<String>,
    /// Folded, with the capitals that make it mean its entry.
    only_in_capitals: HashMap<String, String>,
    items: Items,
}

#[derive(Debug, Default)]
struct Entry {
    /// The name first.
    spellings: Vec<Spelling>,
    parts: Vec<Spelling>,
    kin: Vec<usize>,
    weak: bool,
}

impl Taxonomy {
    /// The program's own.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Taxonomy> = LazyLock::new(|| Taxonomy::of(&Edition::built_in()));
        &BUILT_IN
    }

    pub fn of(edition: &Edition) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        for skill in edition.skills() {
            by_id.insert(&skill.id, entries.len());
            entries.push(Entry::of(&skill.name, &skill.same, skill.weak));
        }
        for skill in edition.skills() {
            let kin = skill.kin.iter().filter_map(|id| by_id.get(id.as_str()).copied());
            let kin = kin.collect();
            if let Some(entry) = by_id.get(skill.id.as_str()).and_then(|at| entries.get_mut(*at)) {
                entry.parts = skill.parts.iter().map(|part| Spelling::of(part)).collect();
                entry.kin = kin;
            }
        }
        for project in &edition.projects {
            if let Some(entry) = by_id.get(project.of.as_str()).and_then(|at| entries.get_mut(*at)) {
                entry.spellings.extend(project.spellings().map(Spelling::of));
            }
        }
        for family in &edition.hardware {
            let mut parts: Vec<&Part> = family.parts.iter().collect();
            parts.sort_by_key(|part| std::cmp::Reverse(part.year));
            let parts: Vec<Entry> = parts
                .iter()
                .map(|part| Entry::of_hardware(&part.part, &part.same))
                .collect();
            let mut whole = Entry::of_hardware(&family.family, &family.same);
            let with_vendor = format!("{} {}", family.vendor, family.family);
            whole.spellings.push(Spelling::of_things(&with_vendor));
            whole.parts = parts
                .iter()
                .flat_map(|part| part.spellings.iter().cloned())
                .collect();
            entries.push(whole);
            entries.extend(parts);
        }
        let vendors: HashSet<&str> = edition
            .hardware
            .iter()
            .map(|family| family.vendor.as_str())
            .collect();
        entries.extend(vendors.into_iter().map(|vendor| Entry::of(vendor, &[], true)));
        let mut spelled: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            for spelling in &entry.spellings {
                let here = spelled.entry(spelling.phrase()).or_default();
                if !here.contains(&at) {
                    here.push(at);
                }
            }
            for part in &entry.parts {
                spelled.entry(part.phrase()).or_default();
            }
        }
        Self {
            longest: spelled
                .keys()
                .map(|key| key.split(' ').count())
                .max()
                .unwrap_or(0),
            never_alone: edition
                .never_alone
                .iter()
                .map(|word| Spelling::of(word).phrase())
                .collect(),
            only_in_capitals: edition
                .only_in_capitals
                .iter()
                .map(|word| (Spelling::of(word).phrase(), word.clone()))
                .collect(),
            entries,
            spelled,
            items: Items::of(edition),
        }
    }

    /// Whether this spelling may mean something else.
    fn is_ambiguous(&self, phrase: &str) -> bool {
        self.never_alone.contains(phrase) || self.only_in_capitals.contains_key(phrase)
    }
}

impl Entry {
    fn of(name: &str, same: &[String], weak: bool) -> Self {
        let spellings = std::iter::once(name).chain(same.iter().map(String::as_str));
        Self {
            spellings: spellings.map(Spelling::of).collect(),
            weak,
            ..Self::default()
        }
    }
    fn of_hardware(name: &str, same: &[String]) -> Self {
        let spellings = std::iter::once(name).chain(same.iter().map(String::as_str));
        Self {
            spellings: spellings.map(Spelling::of_things).collect(),
            ..Self::default()
        }
    }
}
