//! A desk's rows laid over the program's entries.

use super::items::{Item, Kind, key_of};

/// Each row in place of the entry of its kind and key, or behind all of them. Vendors and families that only rows name
/// are entries too.
pub(super) fn laid(mut items: Vec<Item>, rows: Vec<Item>) -> Vec<Item> {
    for row in rows {
        let there = items
            .iter_mut()
            .find(|item| item.kind == row.kind && item.key == row.key);
        match there {
            Some(there) => *there = row,
            None => {
                items.extend(
                    wholes(&row)
                        .into_iter()
                        .filter(|whole| !has(&items, &whole.key))
                        .collect::<Vec<_>>(),
                );
                items.push(row);
            }
        }
    }
    items
}

fn has(items: &[Item], key: &str) -> bool {
    items
        .iter()
        .any(|item| item.kind == Kind::Hardware && item.key == key)
}

/// The vendor and the family that a part of hardware says it is of.
fn wholes(row: &Item) -> Vec<Item> {
    if row.kind != Kind::Hardware {
        return Vec::new();
    }
    let vendor = Item {
        vendor: row.vendor.clone(),
        ..Item::new(Kind::Hardware, &key_of(&row.vendor), &row.vendor)
    };
    let family = Item {
        vendor: row.vendor.clone(),
        family: row.family.clone(),
        ..Item::new(Kind::Hardware, &key_of(&row.family), &row.family)
    };
    [vendor, family]
        .into_iter()
        .filter(|whole| !whole.key.is_empty() && whole.key != row.key)
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use crate::taxonomy::{Edition, Item, Kind, Taxonomy};
    use crate::words::words;

    fn field(rows: Vec<Item>) -> Taxonomy {
        Taxonomy::over(&Edition::built_in(), rows)
    }

    fn built_in(kind: Kind, key: &str) -> Item {
        Taxonomy::built_in().item(kind, key).unwrap().clone()
    }

    fn merged(kind: Kind, key: &str, into: &str) -> Item {
        Item {
            merged_into: into.into(),
            ..built_in(kind, key)
        }
    }

    fn found_by(field: &Taxonomy, typed: &str) -> Vec<String> {
        let words: Vec<_> = words(typed).collect();
        let readings = field.expand(&words);
        readings
            .iter()
            .flat_map(|reading| reading.same.iter().map(|same| same.shown().to_owned()))
            .collect()
    }

    #[test]
    fn a_skill_of_ones_own_is_found_by_its_spellings() {
        let field = field(vec![Item {
            same: vec!["cuttlefish".into()],
            ..Item::new(Kind::Skill, "ink", "Ink fabric")
        }]);
        assert_eq!(found_by(&field, "cuttlefish"), ["Ink fabric"]);
        assert_eq!(field.meant(Kind::Skill, "CUTTLEFISH").unwrap().key, "ink");
    }

    #[test]
    fn a_row_stands_in_place_of_the_programs_own() {
        let field = field(vec![Item {
            name: "H100 SXM".into(),
            ..built_in(Kind::Hardware, "h100")
        }]);
        assert_eq!(field.name(Kind::Hardware, "h100"), "H100 SXM");
        assert!(field.is_within("h100", "hopper") && field.is_within("h100", "nvidia"));
        assert_eq!(
            field
                .items(Kind::Hardware)
                .filter(|item| item.key == "h100")
                .count(),
            1
        );
    }

    #[test]
    fn a_family_renamed_keeps_its_parts() {
        let field = field(vec![Item {
            name: "Hopper generation".into(),
            ..built_in(Kind::Hardware, "hopper")
        }]);
        assert!(field.is_within("h100", "hopper"));
        assert!(found_by(&field, "hopper generation").contains(&"H200".into()));
    }

    #[test]
    fn new_hardware_brings_its_vendor_and_family() {
        let field = field(vec![Item {
            vendor: "Zindrel".into(),
            family: "Zeta".into(),
            year: Some(2026),
            ..Item::new(Kind::Hardware, "z9", "Z9")
        }]);
        assert!(field.is_within("z9", "zeta") && field.is_within("z9", "zindrel"));
        assert!(found_by(&field, "zeta").contains(&"Z9".into()));
    }

    #[test]
    fn what_is_merged_is_read_and_found_as_the_other() {
        let field = field(vec![
            merged(Kind::Skill, "rccl", "nccl"),
            merged(Kind::Skill, "nccl", "collectives"),
        ]);
        assert_eq!(field.leads_to(Kind::Skill, "rccl"), "collectives");
        assert_eq!(field.leads_to(Kind::Skill, "cuda"), "cuda");
        assert_eq!(field.meant(Kind::Skill, "rccl").unwrap().key, "collectives");
        assert!(found_by(&field, "collective communication").contains(&"RCCL".into()));
        assert!(field.items(Kind::Skill).all(|item| item.key != "rccl"));
        // Its name is still known: a claim on it keeps its key.
        assert_eq!(field.name(Kind::Skill, "rccl"), "RCCL");
    }

    #[test]
    fn a_circle_and_a_dead_end_lead_nowhere() {
        let field = field(vec![
            merged(Kind::Skill, "rccl", "nccl"),
            merged(Kind::Skill, "nccl", "rccl"),
            merged(Kind::Skill, "cuda", "nobody"),
        ]);
        for key in ["rccl", "nccl", "cuda"] {
            assert_eq!(field.leads_to(Kind::Skill, key), key);
            assert!(field.items(Kind::Skill).any(|item| item.key == key));
        }
    }

    #[test]
    fn what_is_retired_is_meant_by_no_word() {
        let field = field(vec![Item {
            retired: true,
            ..built_in(Kind::Skill, "sycl")
        }]);
        assert_eq!(found_by(&field, "oneapi"), Vec::<String>::new());
        assert!(field.meant(Kind::Skill, "sycl").is_none());
        assert_eq!(field.name(Kind::Skill, "sycl"), "SYCL");
    }

    #[test]
    fn a_project_with_paths_is_known_by_them_alone() {
        let field = Taxonomy::built_in();
        assert!(found_by(field, "torch/distributed").contains(&"PyTorch Distributed".into()));
        assert!(!found_by(field, "pytorch/pytorch").contains(&"PyTorch Distributed".into()));
    }
}
