//! An entry as somebody types it.

use super::Taxonomy;
use super::items::{Item, Kind, key_of};
use super::spelling::Spelling;
use crate::error::{Error, Result};
use chrono::Datelike as _;
use serde::Deserialize;
use std::collections::HashSet;
use ts_rs::TS;

/// What is typed of an entry. Only what belongs to its kind is looked at.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FieldDraft {
    pub kind: Kind,
    /// Empty: a new entry.
    pub key: String,
    pub name: String,
    pub same: Vec<String>,
    pub parts: Vec<String>,
    /// Keys of skills.
    pub kin: Vec<String>,
    pub area: String,
    pub vendor: String,
    /// Empty: new hardware is a family of its own.
    pub family: String,
    /// As typed; empty: unknown.
    pub year: String,
    /// A skill's key, or empty.
    pub skill: String,
    pub paths: Vec<String>,
    pub weak: bool,
}

impl FieldDraft {
    /// An empty one of this kind.
    pub fn new(kind: Kind, name: &str) -> Self {
        Self {
            kind,
            key: String::new(),
            name: name.to_owned(),
            same: Vec::new(),
            parts: Vec::new(),
            kin: Vec::new(),
            area: String::new(),
            vendor: String::new(),
            family: String::new(),
            year: String::new(),
            skill: String::new(),
            paths: Vec::new(),
            weak: false,
        }
    }

    /// The entry as it is: to be changed and saved.
    pub fn of(item: &Item) -> Self {
        Self {
            kind: item.kind,
            key: item.key.clone(),
            name: item.name.clone(),
            same: item.same.clone(),
            parts: item.parts.clone(),
            kin: item.kin.clone(),
            area: item.area.clone(),
            vendor: item.vendor.clone(),
            family: item.family.clone(),
            year: item.year.map_or(String::new(), |year| year.to_string()),
            skill: item.skill.clone(),
            paths: item.paths.clone(),
            weak: item.weak,
        }
    }
}

/// No name in the field is longer; a whole sentence is none.
const LONGEST: usize = 80;

/// The oldest parallel computers whose people are still at work.
const FIRST_YEAR: i32 = 1985;
/// Vendors announce their plans so many years ahead.
const YEARS_AHEAD: i32 = 5;

/// What was typed, as an entry: a new one, or `before` with what belongs to its kind changed. [`Error::Invalid`] at the
/// field. Whose spellings these are is not looked at.
pub(super) fn read(field: &Taxonomy, draft: &FieldDraft, before: Option<&Item>, now: i64) -> Result<Item> {
    let name = line("name", &draft.name)?;
    if Spelling::of(&name).words().is_empty() {
        return Err(Error::invalid("name", "A name needs a letter or a digit."));
    }
    let key = match before {
        Some(before) => before.key.clone(),
        None => fresh_key(field, draft.kind, &name)?,
    };
    let mut item = Item {
        same: spellings("same", &draft.same, &name)?,
        ..Item::new(draft.kind, &key, &name)
    };
    if let Some(before) = before {
        item.retired = before.retired;
        item.merged_into = before.merged_into.clone();
    }
    match draft.kind {
        Kind::Skill => {
            item.parts = spellings("parts", &draft.parts, &name)?;
            item.kin = kin(field, draft, &key)?;
            item.area = area(field, &draft.area)?;
            item.weak = draft.weak;
        }
        Kind::Hardware => place(field, draft, before, &mut item, now)?,
        Kind::Project => {
            let skill = draft.skill.trim();
            if !skill.is_empty() && field.item(Kind::Skill, skill).is_none() {
                return Err(Error::invalid(
                    "skill",
                    "There is no such skill. Choose one of the list.",
                ));
            }
            item.skill = skill.to_owned();
            item.paths = paths(&draft.paths)?;
        }
        Kind::Pool => {}
    }
    Ok(item)
}

/// A key that nothing has, made of the name.
fn fresh_key(field: &Taxonomy, kind: Kind, name: &str) -> Result<String> {
    if kind == Kind::Project {
        let parts: Vec<&str> = name.split('/').collect();
        let whole = parts.len() == 2 && parts.iter().all(|part| !part.is_empty() && !part.contains(' '));
        if !whole {
            return Err(Error::invalid(
                "name",
                "Write a project as its owner and name, as in vllm-project/vllm.",
            ));
        }
        let there = field.item(kind, name).map(|there| &there.name);
        return match there {
            Some(there) => Err(Error::invalid(
                "name",
                format!("There is an entry “{there}” already."),
            )),
            None => Ok(name.to_owned()),
        };
    }
    let key = key_of(name);
    let taken = |key: &str| field.item(kind, key).is_some();
    if !taken(&key) {
        return Ok(key);
    }
    (2..)
        .map(|number| format!("{key}-{number}"))
        .find(|key| !taken(key))
        .ok_or_else(|| Error::Internal("no key is free".into()))
}

/// One line without blanks around it.
fn line(at: &'static str, typed: &str) -> Result<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LONGEST {
        return Err(Error::invalid(at, "That is too long for a name (80 letters)."));
    }
    Ok(line)
}

/// Each once, and none that is the name.
fn spellings(at: &'static str, typed: &[String], name: &str) -> Result<Vec<String>> {
    let mut seen = HashSet::from([Spelling::of(name).phrase()]);
    let mut all = Vec::new();
    for one in typed {
        let one = line(at, one)?;
        let phrase = Spelling::of(&one).phrase();
        if phrase.is_empty() && !one.is_empty() {
            return Err(Error::invalid(
                at,
                format!("“{one}” cannot be searched for: it needs a letter or a digit."),
            ));
        }
        if !phrase.is_empty() && seen.insert(phrase) {
            all.push(one);
        }
    }
    Ok(all)
}

fn kin(field: &Taxonomy, draft: &FieldDraft, key: &str) -> Result<Vec<String>> {
    let mut all: Vec<String> = Vec::new();
    for kin in &draft.kin {
        if field.item(Kind::Skill, kin).is_none() {
            return Err(Error::invalid(
                "kin",
                format!("“{kin}” is no skill. Choose one of the list."),
            ));
        }
        if kin != key && !all.contains(kin) {
            all.push(kin.clone());
        }
    }
    Ok(all)
}

/// An area there is, or a new one.
fn area(field: &Taxonomy, typed: &str) -> Result<String> {
    let typed = line("area", typed)?;
    if typed.is_empty() {
        return Err(Error::invalid("area", "Say which area it belongs to."));
    }
    let same = field
        .every_item(Kind::Skill)
        .find(|skill| key_of(&skill.area) == key_of(&typed));
    Ok(same.map_or(typed, |skill| skill.area.clone()))
}

/// Vendor, family and year. What a vendor or a family stands for does not change with its name.
fn place(
    field: &Taxonomy,
    draft: &FieldDraft,
    before: Option<&Item>,
    item: &mut Item,
    now: i64,
) -> Result<()> {
    if let Some(whole) = before.filter(|before| before.is_vendor() || before.is_family()) {
        item.vendor = whole.vendor.clone();
        item.family = whole.family.clone();
        return Ok(());
    }
    let called = |of: fn(&Item) -> bool, name: &str| {
        let key = key_of(name);
        field
            .every_item(Kind::Hardware)
            .filter(|whole| of(whole))
            .find(|whole| whole.key == key || whole.spellings().any(|spelling| key_of(spelling) == key))
    };
    let vendor = line("vendor", &draft.vendor)?;
    if key_of(&vendor).is_empty() {
        return Err(Error::invalid("vendor", "Say who makes it, as in NVIDIA."));
    }
    item.vendor = called(Item::is_vendor, &vendor).map_or(vendor, |known| known.vendor.clone());
    let family = line("family", &draft.family)?;
    if family.is_empty() && before.is_some() {
        return Err(Error::invalid(
            "family",
            "Say which family it is of, as in Hopper.",
        ));
    }
    item.family = match called(Item::is_family, &family) {
        Some(known) if known.vendor != item.vendor => {
            let (family, vendor) = (&known.name, &known.vendor);
            return Err(Error::invalid(
                "family",
                format!("{family} is a family of {vendor}."),
            ));
        }
        Some(known) => known.family.clone(),
        // A family is named by its key: one of another name than its key's would have no parts.
        None if family.is_empty() => item.name.clone(),
        None => family,
    };
    item.year = year(&draft.year, now)?;
    Ok(())
}

fn year(typed: &str, now: i64) -> Result<Option<u16>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let last =
        chrono::DateTime::from_timestamp_millis(now).map_or(FIRST_YEAR, |now| now.year()) + YEARS_AHEAD;
    typed
        .parse()
        .ok()
        .filter(|year| (FIRST_YEAR..=last).contains(&i32::from(*year)))
        .map(Some)
        .ok_or_else(|| {
            Error::invalid(
                "year",
                format!(
                    "That is no year of such hardware. Write one from {FIRST_YEAR} to {last}, as in 2024."
                ),
            )
        })
}

/// Below a repository's root, without the strokes around them.
fn paths(typed: &[String]) -> Result<Vec<String>> {
    let mut all: Vec<String> = Vec::new();
    for path in typed {
        let path = path.trim().trim_start_matches("./").trim_matches('/').to_owned();
        if path.contains(char::is_whitespace) || path.contains("..") {
            return Err(Error::invalid(
                "paths",
                format!("“{path}” is no folder of a repository. Write it as in torch/distributed."),
            ));
        }
        if !path.is_empty() && !all.contains(&path) {
            all.push(path);
        }
    }
    Ok(all)
}
