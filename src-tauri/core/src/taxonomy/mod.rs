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
//! `nvidia`), projects by slug. A key stays as it was written; names and spellings may change under it.
//!
//! A desk's own words lie in `field_entries`: a row stands in place of the program's entry of its kind and key, whole, or
//! beside the others. [`of`] is the program's edition with those rows over it. Invariants of the verbs: no spelling of
//! two entries, but for words that mean nothing alone; an entry is merged into one that is offered; nothing is rewritten.
//!
//! Not here: who has a claim on an entry (facts/).

mod bands;
mod check;
mod draft;
mod edit;
mod edition;
mod entries;
mod expand;
mod items;
mod keep;
mod merge;
mod overlay;
mod spelling;
mod sql;

pub use bands::{BANDS, Band, band_of};
pub use draft::FieldDraft;
pub use edit::{knows, reset_field_entry, restore_field_entry, retire_field_entry, save_field_entry};
pub use edition::{Area, Edition, Family, Part, Project, Skill, TalentPool, Transfer};
pub use entries::{Carries, FieldEntry, FieldLevel, field_entries};
pub use expand::Reading;
pub use items::{Item, Kind};
pub use keep::{at, of};
pub use merge::{merge_field_entries, unmerge_field_entry};
pub use spelling::Spelling;

use items::Items;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock};

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
        shared()
    }

    pub fn of(edition: &Edition) -> Self {
        Self::over(edition, Vec::new())
    }

    /// An edition with a desk's rows over it: each in place of the entry of its key, or beside the others.
    pub fn over(edition: &Edition, rows: Vec<Item>) -> Self {
        let items = Items::of(overlay::laid(edition.items(), rows), edition.transfers.clone());
        let entries = entries(&items.whole());
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
            items,
        }
    }

    /// Whether this spelling may mean something else.
    fn is_ambiguous(&self, phrase: &str) -> bool {
        self.never_alone.contains(phrase) || self.only_in_capitals.contains_key(phrase)
    }
}

/// The program's own, to be handed out.
fn shared() -> &'static Arc<Taxonomy> {
    static BUILT_IN: LazyLock<Arc<Taxonomy>> = LazyLock::new(|| Arc::new(Taxonomy::of(&Edition::built_in())));
    &BUILT_IN
}

/// What words are looked up in: skills, with what their projects are spelled; families before their parts, the newest
/// part first; vendors. `items` are whole.
fn entries(items: &[Item]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut by_key: HashMap<&str, usize> = HashMap::new();
    let of = |kind: Kind| items.iter().filter(move |item| item.kind == kind);
    for skill in of(Kind::Skill) {
        by_key.insert(&skill.key, entries.len());
        let parts = skill.parts.iter().map(|part| Spelling::of(part)).collect();
        entries.push(Entry {
            parts,
            ..Entry::of(skill.spellings(), skill.weak)
        });
    }
    for skill in of(Kind::Skill) {
        let kin = skill
            .kin
            .iter()
            .filter_map(|key| by_key.get(key.as_str()).copied());
        let kin = kin.collect();
        if let Some(entry) = by_key.get(skill.key.as_str()).and_then(|at| entries.get_mut(*at)) {
            entry.kin = kin;
        }
    }
    for project in of(Kind::Project) {
        if let Some(entry) = by_key
            .get(project.skill.as_str())
            .and_then(|at| entries.get_mut(*at))
        {
            // A repository of which only some is the skill does not stand for it: those places do.
            if project.paths.is_empty() {
                entry.spellings.extend(project.spellings().map(Spelling::of));
            } else {
                entry
                    .spellings
                    .extend(project.paths.iter().map(|path| Spelling::of(path)));
            }
        }
    }
    for family in of(Kind::Hardware).filter(|item| item.is_family()) {
        let mut parts: Vec<&Item> = of(Kind::Hardware)
            .filter(|item| item.family == family.family && !item.is_family())
            .collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.year));
        let parts: Vec<Entry> = parts.iter().map(|part| Entry::of_hardware(part)).collect();
        let mut whole = Entry::of_hardware(family);
        let with_vendor = format!("{} {}", family.vendor, family.name);
        whole.spellings.push(Spelling::of_things(&with_vendor));
        whole.parts = parts
            .iter()
            .flat_map(|part| part.spellings.iter().cloned())
            .collect();
        entries.push(whole);
        entries.extend(parts);
    }
    let vendors = of(Kind::Hardware).filter(|item| item.is_vendor());
    entries.extend(vendors.map(|vendor| Entry::of(vendor.spellings(), true)));
    entries
}

impl Entry {
    fn of<'a>(spellings: impl Iterator<Item = &'a str>, weak: bool) -> Self {
        Self {
            spellings: spellings.map(Spelling::of).collect(),
            weak,
            ..Self::default()
        }
    }

    fn of_hardware(item: &Item) -> Self {
        Self {
            spellings: item.spellings().map(Spelling::of_things).collect(),
            ..Self::default()
        }
    }
}
