//! What can be wished for, to choose from while one types.

use crate::taxonomy::{Item, Kind, Taxonomy};
use crate::words::fold;
use serde::Serialize;
use ts_rs::TS;

/// Something of the taxonomy that can be wished for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FieldItem {
    pub key: String,
    pub name: String,
    /// Where it belongs: an area, a vendor and a year.
    pub note: String,
    /// Too common to say anything.
    pub weak: bool,
}

/// As many as are seen at a glance.
const AT_ONCE: usize = 8;

/// All of a kind, in the taxonomy's order.
pub fn field_items(field: &Taxonomy, kind: Kind) -> Vec<FieldItem> {
    field.items(kind).map(offered).collect()
}

/// What this may be the beginning of: first what it means as it stands (`IB`), then names that begin so, then names
/// with a word that does.
pub fn suggest_items(field: &Taxonomy, kind: Kind, typed: &str) -> Vec<FieldItem> {
    let typed_folded = fold(typed);
    if typed_folded.is_empty() {
        return Vec::new();
    }
    let meant = field.meant(kind, typed).map(|item| item.key.as_str());
    let rank = |item: &Item| {
        let name = fold(&item.name);
        if meant == Some(item.key.as_str()) {
            Some(0)
        } else if name.starts_with(&typed_folded) {
            Some(1)
        } else if name
            .split([' ', '-', '/', '.'])
            .any(|word| word.starts_with(&typed_folded))
        {
            Some(2)
        } else {
            None
        }
    };
    let mut found: Vec<(u8, &Item)> = field
        .items(kind)
        .filter_map(|item| Some((rank(item)?, item)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found
        .into_iter()
        .take(AT_ONCE)
        .map(|(_, item)| offered(item))
        .collect()
}

fn offered(item: &Item) -> FieldItem {
    let note = match item.kind {
        Kind::Hardware if item.name == item.vendor => "Vendor".to_owned(),
        Kind::Hardware => {
            let year = item.year.map_or(String::new(), |year| format!(", {year}"));
            format!("{}{year}", item.vendor)
        }
        _ => item.area.clone(),
    };
    FieldItem {
        key: item.key.clone(),
        name: item.name.clone(),
        note,
        weak: item.weak,
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_completed() {
        let field = Taxonomy::built_in();
        let names = |kind, typed: &str| -> Vec<String> {
            let found = suggest_items(field, kind, typed);
            found.into_iter().map(|item| item.name).collect()
        };
        assert_eq!(names(Kind::Skill, "ib")[0], "InfiniBand");
        assert_eq!(names(Kind::Hardware, "h1"), ["H100"]);
        assert!(names(Kind::Hardware, "tpu v").len() > 3);
        assert!(names(Kind::Project, "vllm").contains(&"vllm-project/vllm".to_owned()));
        assert_eq!(names(Kind::Skill, ""), Vec::<String>::new());
        assert_eq!(names(Kind::Skill, "zzz"), Vec::<String>::new());
        assert!(field_items(field, Kind::Skill).iter().any(|item| item.weak));
    }
}
