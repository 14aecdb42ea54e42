//! Badges: what stands out in somebody's work, each with its reason in words.
//!
//! - **Versatile** (`field-map.md`, P24 and P25): works on training and on inference, at 2 of 4 or more each; or knows the
//!   silicon of two vendors or more and has built with it. Who knows both is scarce.
//! - **Coverage**: how many of six groups of silicon somebody knows at all.
//! - The largest scale and what was done with it; the newest hardware; how many claims somebody else vouches for.

use super::read::{Backing, WorkProfile};
use super::words::words;
use super::{Depth, Did, Work};
use crate::numbers::thousands;
use crate::taxonomy::{Kind, Taxonomy};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
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

/// Hardware somebody has to do with, and how deep.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// In the taxonomy.
    pub key: &'a str,
    pub depth: Option<Depth>,
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

/// Why somebody is versatile; none where she is not, as far as is known. `workload` in the order of [`Work::ALL`].
pub fn versatile(workload: [Option<u8>; 6], held: &[Held<'_>], field: &Taxonomy) -> Option<String> {
    let [training, inference, ..] = workload;
    let mut why = Vec::new();
    if let (Some(training @ 2..), Some(inference @ 2..)) = (training, inference) {
        why.push(format!(
            "works on training ({training} of 4) and on inference ({inference} of 4)"
        ));
    }
    let mut deep: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in held.iter().filter(|one| one.depth >= Some(Depth::Built)) {
        if let Some(item) = field.item(Kind::Hardware, one.key) {
            deep.entry(&item.vendor).or_default().insert(&item.name);
        }
    }
    if deep.len() >= 2 {
        let names: Vec<String> = deep
            .iter()
            .map(|(vendor, names)| {
                let names: Vec<&str> = names.iter().copied().collect();
                format!("{vendor} ({})", names.join(", "))
            })
            .collect();
        why.push(format!(
            "has built with the silicon of {} vendors: {}",
            deep.len(),
            names.join(", ")
        ));
    }
    (!why.is_empty()).then(|| sentence(&why.join("; and ")))
}

/// The groups of silicon that these belong to.
pub fn coverage(held: &[Held<'_>], field: &Taxonomy) -> BTreeSet<Silicon> {
    held.iter().filter_map(|one| silicon(one.key, field)).collect()
}

/// The badges of a profile, the rarest first.
pub(super) fn of(profile: &WorkProfile, field: &Taxonomy) -> Vec<Badge> {
    let mut workload = [None; 6];
    for (place, one) in workload.iter_mut().zip(&profile.workload) {
        *place = one.weight;
    }
    debug_assert_eq!(profile.workload.len(), Work::ALL.len());
    let held = held(profile);
    let versatile = versatile(workload, &held, field).map(|why| Badge {
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

/// Hardware that is claimed by itself, and hardware of scale records: who built a cluster has built with its silicon.
fn held(profile: &WorkProfile) -> Vec<Held<'_>> {
    let known = profile.hardware.iter().map(|claim| Held {
        key: &claim.known.key,
        depth: claim.known.depth,
    });
    let at_scale = profile
        .scale
        .iter()
        .filter(|claim| !claim.record.hardware.is_empty())
        .map(|claim| Held {
            key: &claim.record.hardware,
            depth: claim.record.did.map(|did| match did {
                Did::Used | Did::OnCall | Did::Operated => Depth::Used,
                Did::Built | Did::Led => Depth::Built,
            }),
        });
    known.chain(at_scale).collect()
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

fn newest(held: &[Held<'_>], field: &Taxonomy) -> Option<Badge> {
    let (year, item) = held
        .iter()
        .filter_map(|one| field.item(Kind::Hardware, one.key))
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

fn covered(held: &[Held<'_>], field: &Taxonomy) -> Option<Badge> {
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

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(known: &[(&'static str, u8)]) -> Vec<Held<'static>> {
        known
            .iter()
            .map(|(key, depth)| Held {
                key,
                depth: Depth::numbered((*depth).into()),
            })
            .collect()
    }

    #[test]
    fn versatile_is_both_kinds_of_work_or_two_vendors_built_with() {
        let field = Taxonomy::built_in();
        for (training, inference, known, why) in [
            (
                Some(2),
                Some(2),
                vec![],
                Some("Works on training (2 of 4) and on inference (2 of 4)"),
            ),
            (Some(4), Some(1), vec![], None),
            (Some(4), None, vec![], None),
            (None, None, vec![("h100", 2), ("a100", 4)], None),
            (None, None, vec![("h100", 2), ("mi300x", 1)], None),
            (None, None, vec![("h100", 2), ("mi300x", 0)], None),
            (
                None,
                None,
                vec![("h100", 2), ("mi300x", 3), ("b200", 2)],
                Some("Has built with the silicon of 2 vendors: AMD (MI300X), NVIDIA (B200, H100)"),
            ),
            (None, None, vec![("h100", 2), ("ours", 4)], None),
        ] {
            let found = versatile(
                [training, inference, None, None, None, None],
                &held(&known),
                field,
            );
            assert_eq!(found.as_deref(), why, "{training:?} {inference:?} {known:?}");
        }
    }

    #[test]
    fn silicon_is_counted_in_six_groups() {
        let field = Taxonomy::built_in();
        let known = held(&[
            ("h100", 1),
            ("hopper", 1),
            ("tpu-v5p", 1),
            ("trainium2", 1),
            ("gaudi-3", 1),
            ("wse-3", 1),
            ("maia-100", 1),
            ("ours", 4),
        ]);
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
