//! Badges: what stands out in somebody's work, each with its reason in words.
//!
//! - **Versatile**: see [`super::versatile`].
//! - **Coverage**: how many of six groups of silicon somebody knows at all.
//! - The largest scale and what was done with it; the newest hardware; how many claims somebody else vouches for.

use super::read::{Backing, WorkProfile};
use super::versatile::why_versatile;
use super::{Did, Work};
use crate::numbers::thousands;
use crate::taxonomy::{Kind, Taxonomy};
use crate::vocabulary::words;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

words! {
    /// What a badge is for.
    BadgeKind {
        Versatile = "versatile", "versatile";
        Scale = "scale", "largest scale";
        Hardware = "hardware", "newest hardware";
        Coverage = "coverage", "coverage of hardware";
        Verified = "verified", "verified";
    }
}

words! {
    /// The groups of silicon that are counted.
    Silicon {
        Nvidia = "nvidia", "NVIDIA";
        Amd = "amd", "AMD";
        Tpu = "tpu", "Google TPU";
        Aws = "aws", "AWS";
        Intel = "intel", "Intel";
        Other = "other", "other custom silicon";
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Badge {
    pub kind: BadgeKind,
    /// "built 2,048 H100"
    pub text: String,
    pub why: String,
}

/// The group of a piece of hardware; none where the taxonomy does not know it.
pub fn silicon(key: &str, field: &Taxonomy) -> Option<Silicon> {
    let item = field.item(Kind::Hardware, key)?;
    Some(match item.vendor.as_str() {
        "NVIDIA" => Silicon::Nvidia,
        "AMD" => Silicon::Amd,
        "Google" => Silicon::Tpu,
        "AWS" => Silicon::Aws,
        "Intel" => Silicon::Intel,
        _ => Silicon::Other,
    })
}

/// The groups of silicon that these belong to.
pub fn coverage(held: &[&str], field: &Taxonomy) -> BTreeSet<Silicon> {
    held.iter().filter_map(|key| silicon(key, field)).collect()
}

/// The badges of a profile, the rarest first.
pub(super) fn of(profile: &WorkProfile, field: &Taxonomy) -> Vec<Badge> {
    let mut workload = [None; 6];
    for (place, one) in workload.iter_mut().zip(&profile.workload) {
        *place = one.weight;
    }
    debug_assert_eq!(profile.workload.len(), Work::ALL.len());
    let held = held(profile);
    let keys = held.iter().copied();
    let versatile = why_versatile(workload, keys, field).map(|why| Badge {
        kind: BadgeKind::Versatile,
        text: "Versatile".into(),
        why,
    });
    let badges = [
        versatile,
        largest(profile),
        newest(&held, field),
        covered(&held, field),
        verified(profile),
    ];
    badges.into_iter().flatten().collect()
}

/// Keys of hardware that is claimed by itself, and of that of scale records.
fn held(profile: &WorkProfile) -> Vec<&str> {
    let known = profile.hardware.iter().map(|claim| claim.known.key.as_str());
    let at_scale = profile.scale.iter().map(|claim| claim.record.hardware.as_str());
    known.chain(at_scale).filter(|key| !key.is_empty()).collect()
}

fn largest(profile: &WorkProfile) -> Option<Badge> {
    let claim = profile.scale.iter().max_by_key(|claim| {
        (
            claim.record.accelerators.max(claim.record.fleet),
            claim.record.did,
        )
    })?;
    let record = &claim.record;
    let size = record.accelerators.max(record.fleet)?;
    let did = record.did.map_or("", |did| match did {
        Did::Used => "used ",
        Did::OnCall => "on call for ",
        Did::Operated => "operated ",
        Did::Built => "built ",
        Did::Led => "led ",
    });
    let what = if claim.hardware_name.is_empty() {
        "accelerators"
    } else {
        &claim.hardware_name
    };
    let text = sentence(&format!("{did}{} {what}", thousands(size.into())));
    let of = if record.accelerators >= record.fleet {
        "in the largest job"
    } else {
        "in the whole fleet"
    };
    let at = if record.company.is_empty() {
        String::new()
    } else {
        format!(" at {}", record.company)
    };
    let when = [&record.to, &record.from]
        .into_iter()
        .find(|when| !when.is_empty());
    let when = when.map_or(String::new(), |when| format!(", {when}"));
    Some(Badge {
        kind: BadgeKind::Scale,
        why: format!(
            "The largest scale known: {} {what} {of}{at}{when}",
            thousands(size.into())
        ),
        text,
    })
}

fn newest(held: &[&str], field: &Taxonomy) -> Option<Badge> {
    let (year, item) = held
        .iter()
        .filter_map(|key| field.item(Kind::Hardware, key))
        .filter_map(|item| Some((item.year?, item)))
        .max_by_key(|(year, _)| *year)?;
    Some(Badge {
        kind: BadgeKind::Hardware,
        text: item.name.clone(),
        why: format!(
            "The newest hardware known of: {} {}, out in {year}",
            item.vendor, item.name
        ),
    })
}

fn covered(held: &[&str], field: &Taxonomy) -> Option<Badge> {
    let groups = coverage(held, field);
    let all = Silicon::ALL.len();
    let names: Vec<&str> = groups.iter().map(|group| group.shown()).collect();
    (!groups.is_empty()).then(|| Badge {
        kind: BadgeKind::Coverage,
        text: format!("{} of {all} kinds of silicon", groups.len()),
        why: format!(
            "Knows {} of {all} groups of silicon: {}",
            groups.len(),
            names.join(", ")
        ),
    })
}

fn verified(profile: &WorkProfile) -> Option<Badge> {
    let claimed = profile.workload.iter().filter(|one| one.weight.is_some()).count()
        + usize::from(profile.ml_exposure.is_some())
        + usize::from(profile.side.is_some())
        + profile.scale.len()
        + profile.skills.len()
        + profile.hardware.len()
        + profile.stories.len()
        + profile.impacts.len();
    let backed = profile
        .backings()
        .filter(|backing: &&Backing| backing.verified)
        .count();
    (backed > 0).then(|| Badge {
        kind: BadgeKind::Verified,
        text: format!("{backed} verified"),
        why: format!("{backed} of {claimed} claims are backed by a reference or an interview"),
    })
}

pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silicon_is_counted_in_six_groups() {
        let field = Taxonomy::built_in();
        let known = [
            "h100",
            "hopper",
            "tpu-v5p",
            "trainium2",
            "gaudi-3",
            "wse-3",
            "maia-100",
            "ours",
        ];
        assert_eq!(
            coverage(&known, field).into_iter().collect::<Vec<_>>(),
            [
                Silicon::Nvidia,
                Silicon::Tpu,
                Silicon::Aws,
                Silicon::Intel,
                Silicon::Other
            ]
        );
    }
}
