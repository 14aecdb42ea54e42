//! Who is versatile: silicon fragments, and so does the work.
//!
//! The rule is the product's ("People who know two or more vendors' platforms, or both training and inference", after
//! `field-map.md`, P24 and P25), and it is in this file alone: the badge, the list, the query and the map ask here.
//! How deep somebody knows a platform plays no part: that is what coverage and the claims themselves are for.

use super::badges::sentence;
use crate::taxonomy::{Item, Kind, Taxonomy};
use std::collections::{BTreeMap, BTreeSet};

/// Work that is a real part of what somebody does, of 4.
const REAL: u8 = 2;

/// Whether somebody knows the hardware of two vendors, or both trains and serves. `workload` in the order of
/// [`super::Work::ALL`]; `hardware` by keys of the taxonomy, of what she knows and of what she ran.
pub fn is_versatile<'a>(
    workload: [Option<u8>; 6],
    hardware: impl IntoIterator<Item = &'a str>,
    field: &Taxonomy,
) -> bool {
    if both(workload).is_some() {
        return true;
    }
    let mut first: Option<&str> = None;
    known(hardware, field).any(|item| *first.get_or_insert(&item.vendor) != item.vendor)
}

/// Why somebody [is versatile](is_versatile); none where she is not, as far as is known.
pub(super) fn why_versatile<'a>(
    workload: [Option<u8>; 6],
    hardware: impl IntoIterator<Item = &'a str>,
    field: &Taxonomy,
) -> Option<String> {
    let mut why = Vec::new();
    if let Some((training, inference)) = both(workload) {
        why.push(format!(
            "works on training ({training} of 4) and on inference ({inference} of 4)"
        ));
    }
    let mut vendors: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for item in known(hardware, field) {
        vendors.entry(&item.vendor).or_default().insert(&item.name);
    }
    if vendors.len() >= 2 {
        let names: Vec<String> = vendors
            .iter()
            .map(|(vendor, names)| {
                let names: Vec<&str> = names.iter().copied().collect();
                format!("{vendor} ({})", names.join(", "))
            })
            .collect();
        why.push(format!(
            "knows the hardware of {} vendors: {}",
            vendors.len(),
            names.join(", ")
        ));
    }
    (!why.is_empty()).then(|| sentence(&why.join("; and ")))
}

fn both([training, inference, ..]: [Option<u8>; 6]) -> Option<(u8, u8)> {
    training
        .zip(inference)
        .filter(|(training, inference)| *training.min(inference) >= REAL)
}

/// What these are read as; what the taxonomy does not know has no vendor.
fn known<'a, 'f>(
    hardware: impl IntoIterator<Item = &'a str>,
    field: &'f Taxonomy,
) -> impl Iterator<Item = &'f Item> {
    hardware
        .into_iter()
        .filter_map(|key| field.item(Kind::Hardware, field.leads_to(Kind::Hardware, key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_vendors_or_both_kinds_of_work() {
        let field = Taxonomy::built_in();
        for (training, inference, hardware, why) in [
            (
                Some(2),
                Some(2),
                vec![],
                Some("Works on training (2 of 4) and on inference (2 of 4)"),
            ),
            (Some(4), Some(1), vec!["h100", "b200"], None),
            (Some(4), None, vec![], None),
            (None, None, vec!["h100", "nvidia", "ours"], None),
            (
                None,
                None,
                vec!["h100", "mi300x", "b200"],
                Some("Knows the hardware of 2 vendors: AMD (MI300X), NVIDIA (B200, H100)"),
            ),
        ] {
            let workload = [training, inference, None, None, None, None];
            let found = why_versatile(workload, hardware.clone(), field);
            assert_eq!(found.as_deref(), why, "{training:?} {inference:?} {hardware:?}");
            assert_eq!(
                is_versatile(workload, hardware, field),
                why.is_some(),
                "{why:?}: there is a reason exactly where it is so"
            );
        }
    }
}
