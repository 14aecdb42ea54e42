//! Every entry of a kind, for looking at and changing them.

use super::items::{Item, Kind};
use super::{Taxonomy, keep};
use crate::error::Result;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// An entry and what became of it in this desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FieldEntry {
    pub kind: Kind,
    pub key: String,
    pub name: String,
    pub same: Vec<String>,
    pub parts: Vec<String>,
    /// Keys of skills.
    pub kin: Vec<String>,
    pub area: String,
    /// What its vendor and its family are called now.
    pub vendor: String,
    pub family: String,
    pub level: FieldLevel,
    pub year: Option<u16>,
    /// A skill's key.
    pub skill: String,
    pub paths: Vec<String>,
    pub weak: bool,
    /// The program does not have it.
    pub own: bool,
    /// The program has it otherwise.
    pub changed: bool,
    pub retired: bool,
    /// The key of the entry it is read as in the end; empty: itself.
    pub merged_into: String,
    /// What carries over to other skills, and from them.
    pub carries: Vec<Carries>,
}

/// What an entry of hardware is; of other kinds each is a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum FieldLevel {
    Vendor,
    Family,
    Part,
}

/// What somebody with one skill brings to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Carries {
    pub from: String,
    pub to: String,
    /// Of 100.
    pub strength: u8,
    pub why: String,
}

/// All of a kind, those that are retired or merged among them, in the taxonomy's order.
pub async fn field_entries(store: &Store, kind: Kind) -> Result<Vec<FieldEntry>> {
    let field = keep::of(store).await?;
    Ok(field.every_item(kind).map(|item| entry(&field, item)).collect())
}

fn entry(field: &Taxonomy, item: &Item) -> FieldEntry {
    let own = Taxonomy::built_in().item(item.kind, &item.key);
    let into = field.leads_to(item.kind, &item.key);
    let named = |of: fn(&Item) -> bool, text: &str| {
        let whole = |whole: &&Item| of(whole) && whole.vendor == item.vendor;
        let mut wholes = field.every_item(Kind::Hardware).filter(whole);
        let family = |whole: &Item| !whole.is_family() || whole.family == text;
        wholes
            .find(|whole| family(whole))
            .map_or(text, |whole| &whole.name)
            .to_owned()
    };
    let carries = field
        .transfers()
        .iter()
        .filter(|t| item.kind == Kind::Skill && (t.from == item.key || t.to == item.key))
        .map(|t| Carries {
            from: field.name(Kind::Skill, &t.from).to_owned(),
            to: field.name(Kind::Skill, &t.to).to_owned(),
            strength: t.strength,
            why: t.why.clone(),
        })
        .collect();
    FieldEntry {
        kind: item.kind,
        key: item.key.clone(),
        name: item.name.clone(),
        same: item.same.clone(),
        parts: item.parts.clone(),
        kin: item.kin.clone(),
        area: item.area.clone(),
        vendor: named(Item::is_vendor, &item.vendor),
        family: named(Item::is_family, &item.family),
        level: match item {
            vendor if vendor.is_vendor() => FieldLevel::Vendor,
            family if family.is_family() => FieldLevel::Family,
            _ => FieldLevel::Part,
        },
        year: item.year,
        skill: item.skill.clone(),
        paths: item.paths.clone(),
        weak: item.weak,
        own: own.is_none(),
        changed: own.is_some_and(|own| *own != plain(item)),
        retired: item.retired,
        merged_into: if into == item.key {
            String::new()
        } else {
            into.to_owned()
        },
        carries,
    }
}

/// As it would be if it were neither retired nor merged.
fn plain(item: &Item) -> Item {
    Item {
        retired: false,
        merged_into: String::new(),
        ..item.clone()
    }
}
