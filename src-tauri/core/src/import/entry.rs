//! What a row of the file says of a person.

use super::cell::{name_text, text};
use super::gathered::Gathered;
use super::header_name::{Meaning, meanings};
use super::layouts::{LINKEDIN, ROSTER};
use super::{Draft, ImportMode, Mapping, Target};
use crate::error::{Error, Result};
use crate::people::{ContactKind, ContactRecord, check_notes, checked_tag, checked_text};
use csv::StringRecord;

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
    pub team: String,
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
    pub met: Scan,
}

/// What a scanned badge says of the meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// As the file has it.
    pub at: String,
    pub notes: Vec<String>,
    /// 1 is the highest.
    pub priority: Option<u8>,
}

/// A row, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    Entry(Box<Entry>),
    /// Nobody is meant: commas only, the header once more, or a LinkedIn member who hides.
    Nobody,
    Refused(String),
}

/// How rows are read: where each column goes and what it is called.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    columns: Vec<(Target, Meaning)>,
    header: Vec<String>,
    mode: ImportMode,
    linkedin: bool,
    /// Our own export: several values in a cell are parted by semicolons and by nothing else.
    ours: bool,
    tag: String,
    /// They were met somewhere.
    met: bool,
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
            header: header.to_vec(),
            mode: mapping.mode,
            linkedin: draft.layout() == Some(LINKEDIN),
            ours: draft.layout() == Some(ROSTER),
            met: mapping.edition.is_some(),
            tag: if tag.is_empty() {
                String::new()
            } else {
                checked_tag(tag)?
            },
        })
    }

    /// Files that were put together have their header again in the middle.
    fn is_header(&self, cells: &StringRecord) -> bool {
        let mut named = 0;
        let alike = cells.iter().zip(&self.header).all(|(cell, name)| {
            let cell = cell.trim();
            named += usize::from(!cell.is_empty());
            cell.eq_ignore_ascii_case(name)
        });
        alike && named >= 2 && cells.len() >= self.header.len()
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
        if self.is_header(cells) {
            return Reading::Nobody;
        }
        let mut gathered = Gathered::default();
        let heads = self.columns.iter().zip(&self.header);
        for (cell, ((target, meaning), called)) in cells.iter().zip(heads) {
            let cell = if target.is_a_name() {
                name_text(cell)
            } else {
                text(cell)
            };
            if !cell.is_empty() {
                gathered.take(*target, meaning, called, cell);
            }
        }
        match gathered.entry(at, self.ours, self.met, &self.tag) {
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

/// Lines and notes as they are taken by hand; `Err`: why the row cannot be taken.
pub(super) fn check(entry: &mut Entry) -> std::result::Result<(), String> {
    for (field, value) in [
        ("name", &mut entry.name),
        ("given name", &mut entry.given),
        ("family name", &mut entry.family),
        ("title", &mut entry.title),
        ("company", &mut entry.company),
        ("location", &mut entry.location),
        ("owner", &mut entry.owner),
        ("source", &mut entry.source),
    ] {
        *value = checked_text(field, value)
            .map_err(|_| format!("The {field} is too long for one line (500 letters)."))?;
    }
    if entry.contacts.iter().any(|c| c.value.len() > ADDRESS) {
        return Err("An address in this row is too long.".to_owned());
    }
    check_notes(&entry.notes.join("\n\n"))
        .map_err(|_| "The notes are too long to keep in one place (200,000 letters).".to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Draft, Entry, Mapping, Plan, Reading};
    use crate::import::header_name::meanings;
    use crate::import::rows::Row;
    use crate::import::{ImportMode, ReadAs, WhenBoth};
    use proptest::prelude::*;
    use std::path::Path;

    /// The first row below the header, as it is guessed.
    fn reading(text: &str, mode: ImportMode) -> Reading {
        let draft = Draft::of(Path::new("x.csv"), text.as_bytes().to_vec(), &ReadAs::default()).unwrap();
        let mapping = Mapping {
            targets: meanings(draft.header()).iter().map(|m| m.target).collect(),
            mode,
            when_both: WhenBoth::default(),
            tag: "Met, 2026".into(),
            edition: None,
        };
        match draft.rows().next() {
            Some((line, Row::Cells(cells))) => Plan::new(&draft, &mapping).unwrap().read(line, &cells),
            _ => Reading::Nobody,
        }
    }

    fn entry(text: &str) -> Entry {
        match reading(text, ImportMode::CreateOnly) {
            Reading::Entry(entry) => *entry,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_the_desk_has_no_field_for_is_kept_in_the_notes() {
        let ana = entry(
            "First Name,Last Name,Nickname,Street,ZIP,City,Country,Connected On,Time zone,Position,Job title,Notes,Tags\n\
             Ana,Kowalska,Anka,Long Road 1,8001,Zurich,CH,last spring,Swiss time,Lead,Boss,Hi,a;b;c c",
        );
        assert_eq!(ana.location, "Zurich, CH");
        assert_eq!(ana.title, "Lead");
        assert_eq!(
            ana.notes,
            [
                "Hi",
                "Address: Long Road 1, 8001 Zurich, CH",
                "Nickname: Anka",
                "Connected on: last spring",
                "Time zone: Swiss time",
                "Title: Boss",
            ]
        );
        assert_eq!(ana.tags, ["a", "b", "c c", "Met, 2026"]);
    }

    #[test]
    fn names_come_from_the_columns_that_hold_them() {
        for (text, name, given, family) in [
            (
                "Name,Company\n\"Kowalska, Ana\",Q",
                "Ana Kowalska",
                "Ana",
                "Kowalska",
            ),
            ("Vorname,Name\nAna,Kowalska", "Ana Kowalska", "Ana", "Kowalska"),
            (
                "First Name,Middle Name,Last Name,Suffix\nAna,M.,King,Jr.",
                "Ana M. King Jr.",
                "Ana M.",
                "King",
            ),
            (
                "Prefix,First Name,Last Name\nDr.,Ana,King",
                "Ana King",
                "Ana",
                "King",
            ),
            (
                "Name,First Name,Last Name\nDr. Ana King,Ana,King",
                "Dr. Ana King",
                "Ana",
                "King",
            ),
            ("First Name,Last Name\n伟,王", "王伟", "伟", "王"),
        ] {
            let read = entry(text);
            assert_eq!(
                (read.name.as_str(), read.given.as_str(), read.family.as_str()),
                (name, given, family),
                "{text}"
            );
        }
    }

    #[test]
    fn rows_that_cannot_be_taken_say_why() {
        for (row, mode, expected) in [
            (",,", ImportMode::CreateOnly, Reading::Nobody),
            (" ,\t,", ImportMode::CreateOnly, Reading::Nobody),
            ("NAME,Email ,Title", ImportMode::CreateOnly, Reading::Nobody),
            (
                ",ana@example.org,",
                ImportMode::CreateAndUpdate,
                Reading::Refused("No name.".into()),
            ),
            (
                "n/a,,Engineer",
                ImportMode::UpdateOnly,
                Reading::Refused("No name.".into()),
            ),
            (
                "Ana,,,x,,y",
                ImportMode::CreateOnly,
                Reading::Refused("This row has 6 cells, the header has 3.".into()),
            ),
            (
                "Ana,foo,",
                ImportMode::CreateOnly,
                Reading::Refused("“foo” is no e-mail address.".into()),
            ),
        ] {
            assert_eq!(
                reading(&format!("Name,Email,Title\n{row}"), mode),
                expected,
                "{row}"
            );
        }
        let updates = reading("Name,Email,Title\n,ana@example.org,", ImportMode::UpdateOnly);
        assert!(matches!(updates, Reading::Entry(_)));
        assert_eq!(
            entry(&format!("Name,Title\nAna,{}", "工".repeat(200)))
                .title
                .chars()
                .count(),
            200
        );
        let long = format!("Name,Title\nAna,{}", "x".repeat(501));
        assert!(
            matches!(reading(&long, ImportMode::CreateOnly), Reading::Refused(reason) if reason.contains("title"))
        );
    }

    proptest! {
        #[test]
        fn any_row_is_read(row in "[a-c@.,;+0-9\"'\n -]{0,80}") {
            let _ = reading(&format!("Name,Email,Phone,Url,Tags,Connected On,Country\n{row}"), ImportMode::CreateAndUpdate);
        }
    }
}
