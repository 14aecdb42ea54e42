//! How something somebody has stands to something that is wished for.

use crate::taxonomy::{Item, Kind, Taxonomy};
use std::collections::{BTreeMap, BTreeSet};

/// What one thing is to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bond {
    /// The thing itself; of hardware, a part of the family or vendor that is asked for.
    Same,
    /// Kin in the taxonomy.
    Near,
    /// So much of 100 carries over, by the transfer of this place in the taxonomy.
    Carries {
        strength: u8,
        transfer: u16,
    },
    /// Of the vendor, and so many generations after what is asked for.
    Newer(u8),
    /// Of the vendor's same generation, but another part or line.
    Beside,
    /// So many generations before what is asked for.
    Older(u8),
    /// Only the family or vendor is known.
    Coarser,
    OtherVendor,
}

impl Bond {
    /// How much of a claim counts, of 1. Estimates of our own, but for transfers, which the taxonomy says.
    pub fn factor(self) -> f32 {
        match self {
            Self::Same => 1.0,
            // Who knows the new generation has met what it was made for.
            Self::Newer(_) => 0.95,
            Self::Beside => 0.85,
            Self::Coarser => 0.75,
            Self::Near => 0.6,
            Self::Carries { strength, .. } => f32::from(strength) / 100.0,
            Self::Older(1) => 0.6,
            Self::Older(2) => 0.35,
            Self::Older(_) => 0.15,
            Self::OtherVendor => 0.25,
        }
    }

    /// Whether a wish that must be met is met by it. What carries over is a start, not the thing.
    pub fn meets(self) -> bool {
        matches!(self, Self::Same | Self::Near | Self::Newer(_) | Self::Coarser)
    }
}

/// The keys that stand to the skill `wish` in some way.
pub(super) fn to_skill(field: &Taxonomy, wish: &str) -> BTreeMap<String, Bond> {
    let mut bonds: BTreeMap<String, Bond> = BTreeMap::new();
    let mut add = |key: &str, bond: Bond| {
        let there = bonds.entry(key.to_owned()).or_insert(bond);
        if bond.factor() > there.factor() {
            *there = bond;
        }
    };
    add(wish, Bond::Same);
    let kin = field.item(Kind::Skill, wish).map(|item| item.kin.as_slice());
    for key in kin.unwrap_or_default() {
        add(key, Bond::Near);
    }
    for item in field.items(Kind::Skill) {
        if !item.weak && item.kin.iter().any(|kin| kin == wish) {
            add(&item.key, Bond::Near);
        }
    }
    for (at, transfer) in (0..).zip(field.transfers()) {
        let weak = field
            .item(Kind::Skill, &transfer.from)
            .is_some_and(|item| item.weak);
        if transfer.to == wish && !weak {
            add(
                &transfer.from,
                Bond::Carries {
                    strength: transfer.strength,
                    transfer: at,
                },
            );
        }
    }
    bonds
}

/// Projects that show the skill `wish`, or one that stands to it in some way. A project of which only some paths show
/// the skill shows none here: the claim does not say which paths were meant.
pub(super) fn projects_to_skill(field: &Taxonomy, skills: &BTreeMap<String, Bond>) -> BTreeMap<String, Bond> {
    field
        .items(Kind::Project)
        .filter(|project| project.paths.is_empty())
        .filter_map(|project| Some((project.key.clone(), *skills.get(&project.skill)?)))
        .collect()
}

/// The projects that stand to the project `wish`: others of its skill, or of one as near to it as kin, are near.
pub(super) fn to_project(field: &Taxonomy, wish: &str) -> BTreeMap<String, Bond> {
    let mut bonds = BTreeMap::new();
    if let Some(item) = field.item(Kind::Project, wish) {
        let skills = to_skill(field, &item.skill);
        for other in field.items(Kind::Project) {
            let bond = skills.get(&other.skill);
            if bond.is_some_and(|bond| bond.factor() >= Bond::Near.factor()) {
                bonds.insert(other.key.clone(), Bond::Near);
            }
        }
    }
    bonds.insert(wish.to_owned(), Bond::Same);
    bonds
}

/// Every piece of hardware to the one that is wished for.
pub(super) fn to_hardware(field: &Taxonomy, wish: &str) -> BTreeMap<String, Bond> {
    let mut bonds = BTreeMap::new();
    if let Some(asked) = field.item(Kind::Hardware, wish) {
        for item in field.items(Kind::Hardware) {
            if let Some(bond) = hardware(field, item, asked) {
                bonds.insert(item.key.clone(), bond);
            }
        }
    }
    bonds.insert(wish.to_owned(), Bond::Same);
    bonds
}

fn hardware(field: &Taxonomy, item: &Item, asked: &Item) -> Option<Bond> {
    if field.is_within(&item.key, &asked.key) {
        return Some(Bond::Same);
    }
    if field.is_within(&asked.key, &item.key) {
        return Some(Bond::Coarser);
    }
    if item.vendor != asked.vendor {
        return Some(Bond::OtherVendor);
    }
    let steps = generations(field, &item.vendor);
    let at = |item: &Item| {
        steps
            .iter()
            .rposition(|first| *first <= generation(field, item).unwrap_or(0))
    };
    let (hers, asked) = (at(item)?, at(asked)?);
    let apart = u8::try_from(hers.abs_diff(asked)).unwrap_or(u8::MAX);
    Some(match hers.cmp(&asked) {
        std::cmp::Ordering::Greater => Bond::Newer(apart),
        std::cmp::Ordering::Equal => Bond::Beside,
        std::cmp::Ordering::Less => Bond::Older(apart),
    })
}

/// A family whose parts span more years than this is a line with generations of its own (TPU, Trainium); of others the
/// family is the generation (Hopper).
const ONE_GENERATION: u16 = 2;

/// The year of a part's generation, or of a family's newest; none of a vendor.
pub(super) fn generation(field: &Taxonomy, item: &Item) -> Option<u16> {
    let years = || {
        field
            .items(Kind::Hardware)
            .filter(|other| other.vendor == item.vendor && other.family == item.family)
            .filter_map(|other| other.year)
    };
    if item.family.is_empty() {
        return None;
    }
    let (first, last) = (years().min()?, years().max()?);
    if last - first > ONE_GENERATION {
        Some(item.year.unwrap_or(last))
    } else {
        Some(first)
    }
}

/// The first years of a vendor's generations: families of neighbouring years (Hopper, Ada) are of one.
fn generations(field: &Taxonomy, vendor: &str) -> Vec<u16> {
    let years: BTreeSet<u16> = field
        .items(Kind::Hardware)
        .filter(|item| item.vendor == vendor)
        .filter_map(|item| generation(field, item))
        .collect();
    let mut firsts: Vec<u16> = Vec::new();
    for year in years {
        if firsts.last().is_none_or(|first| year - first >= 2) {
            firsts.push(year);
        }
    }
    firsts
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn hardware_stands_by_generation() {
        let field = Taxonomy::built_in();
        for (hers, asked, bond) in [
            ("h100", "h100", Bond::Same),
            ("h100", "hopper", Bond::Same),
            ("h100", "nvidia", Bond::Same),
            ("hopper", "h100", Bond::Coarser),
            ("nvidia", "h100", Bond::Coarser),
            ("h200", "h100", Bond::Beside),
            ("l40s", "h100", Bond::Beside),
            ("b200", "h100", Bond::Newer(1)),
            ("b200", "a100", Bond::Newer(2)),
            ("a100", "h100", Bond::Older(1)),
            ("v100", "b200", Bond::Older(4)),
            ("tpu-v4", "tpu-v5p", Bond::Older(1)),
            ("tpu-v7", "tpu-v5p", Bond::Newer(1)),
            ("mi300x", "h100", Bond::OtherVendor),
            ("trainium2", "trainium1", Bond::Newer(1)),
        ] {
            assert_eq!(to_hardware(field, asked)[hers], bond, "{hers} for {asked}");
        }
        assert_eq!(to_hardware(field, "our own")["our own"], Bond::Same);
    }

    #[test]
    fn skills_stand_by_kin_and_by_what_carries_over() {
        let field = Taxonomy::built_in();
        let cuda = to_skill(field, "cuda");
        assert_eq!(cuda["cuda"], Bond::Same);
        assert_eq!(cuda["cutlass"], Bond::Near, "kin, whichever of the two says so");
        assert!(matches!(cuda["graphics"], Bond::Carries { strength: 60, .. }));
        assert!(!cuda.contains_key("python"));
        let kubeflow = to_skill(field, "kubeflow");
        assert!(
            !kubeflow.contains_key("mlops"),
            "nothing carries over from a weak skill"
        );
        // What carries over further than kin counts so.
        assert!(matches!(
            to_skill(field, "vllm")["sglang"],
            Bond::Carries { strength: 75, .. }
        ));
        assert!(projects_to_skill(field, &cuda).contains_key("NVIDIA/cutlass"));
        let torch = to_skill(field, "torch-distributed");
        assert!(!projects_to_skill(field, &torch).contains_key("pytorch/pytorch"));
        assert_eq!(
            to_project(field, "vllm-project/vllm")["sgl-project/sglang"],
            Bond::Near
        );
    }
}
