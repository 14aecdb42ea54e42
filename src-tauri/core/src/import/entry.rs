//! What a row of the file says of a person.

use super::cell::text;
use super::gathered::Gathered;
use super::header_name::{Meaning, meanings};
use super::layouts::{LINKEDIN, ROSTER};
use super::{Draft, ImportMode, Mapping, Target};
use crate::error::{Error, Result};
use crate::people::{ContactKind, ContactRecord, checked_tag};
use csv::StringRecord;

/// Longest line and longest notes a desk takes; as by hand.
const LINE: usize = 500;
pub(super) const NOTES: usize = 200_000;
const ADDRESS: usize = 2_048;

/// A person as a row has her.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub line: u64,
    pub name: String,
    pub given: String,
    pub family: String,
    /// Given and family name stand in columns of their own: they are no guess.
    pub parted: bool,
    pub title: String,
    pub company: String,
    pub company_domain: String,
    pub location: String,
    pub time_zone: String,
    pub owner: String,
    pub source: String,
    /// ISO date.
    pub connected_on: String,
    /// Each is a piece of text of its own.
    pub notes: Vec<String>,
    pub contacts: Vec<ContactRecord>,
    pub tags: Vec<String>,
}

/// A row, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    Entry(Box<Entry>),
    /// Nobody is meant: commas only, or a LinkedIn member who hides.
    Nobody,
    Refused(String),
}

/// How rows are read: where each column goes and what it is called.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    columns: Vec<(Target, Meaning)>,
    mode: ImportMode,
    linkedin: bool,
    /// Our own export: several values in a cell are parted by semicolons and by nothing else.
    ours: bool,
    tag: String,
}

impl Plan {
    /// [`Error::Invalid`] at `targets` or `tag` where the mapping does not fit the file.
    pub fn new(draft: &Draft, mapping: &Mapping) -> Result<Self> {
        let header = draft.header();
        if mapping.targets.len() != header.len() {
            return Err(Error::invalid(
                "targets",
                format!(
                    "The mapping has {} columns, the file has {}.",
                    mapping.targets.len(),
                    header.len()
                ),
            ));
        }
        let to = |target: Target| mapping.targets.contains(&target);
        let named = to(Target::FullName) || to(Target::Given) || to(Target::Family);
        let known_by = to(Target::Email) || to(Target::Link) || to(Target::Phone);
        match mapping.mode {
            ImportMode::UpdateOnly if named || known_by => {}
            ImportMode::UpdateOnly => {
                return Err(Error::invalid(
                    "targets",
                    "No column says who is meant: map one to a name or an e-mail.",
                ));
            }
            _ if named => {}
            _ => {
                return Err(Error::invalid(
                    "targets",
                    "No column is the name. Map one to a name.",
                ));
            }
        }
        let tag = mapping.tag.trim();
        Ok(Self {
            columns: mapping.targets.iter().copied().zip(meanings(header)).collect(),
            mode: mapping.mode,
            linkedin: draft.layout() == Some(LINKEDIN),
            ours: draft.layout() == Some(ROSTER),
            tag: if tag.is_empty() {
                String::new()
            } else {
                checked_tag(tag)?
            },
        })
    }

    /// Reads a row. Pure.
    pub fn read(&self, at: u64, cells: &StringRecord) -> Reading {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Reading::Nobody;
        }
        let width = self.columns.len();
        if let Some(last) = cells
            .iter()
            .skip(width)
            .collect::<Vec<_>>()
            .iter()
            .rposition(|c| !c.trim().is_empty())
        {
            return Reading::Refused(format!(
                "This row has {} cells, the header has {width}.",
                width + last + 1
            ));
        }
        let mut gathered = Gathered::default();
        for (cell, (target, meaning)) in cells.iter().zip(&self.columns) {
            let cell = text(cell);
            if !cell.is_empty() {
                gathered.take(*target, meaning, cell);
            }
        }
        match gathered.entry(at, self.ours, &self.tag) {
            Err(reason) => Reading::Refused(reason),
            Ok(entry) if entry.name.is_empty() => {
                let emails = entry.contacts.iter().any(|c| c.kind == ContactKind::Email);
                if self.linkedin && !emails {
                    Reading::Nobody
                } else if self.mode == ImportMode::UpdateOnly && !entry.contacts.is_empty() {
                    Reading::Entry(Box::new(entry))
                } else {
                    Reading::Refused("No name.".to_owned())
                }
            }
            Ok(entry) => Reading::Entry(Box::new(entry)),
        }
    }
}

pub(super) fn refuse_too_long(entry: &Entry) -> std::result::Result<(), String> {
    for (field, value) in [
        ("name", &entry.name),
        ("title", &entry.title),
        ("company", &entry.company),
        ("location", &entry.location),
        ("owner", &entry.owner),
        ("source", &entry.source),
    ] {
        if value.len() > LINE {
            return Err(format!("The {field} is too long for one line (500 letters)."));
        }
    }
    if entry.contacts.iter().any(|c| c.value.len() > ADDRESS) {
        return Err("An address in this row is too long.".to_owned());
    }
    if entry.notes.iter().map(|n| n.len() + 2).sum::<usize>() > NOTES {
        return Err("The notes are too long to keep in one place (200,000 letters).".to_owned());
    }
    Ok(())
}
