//! What a row of the file says of a person.

use super::cell::{country, day, line, several, text};
use super::header_name::{Meaning, meanings};
use super::layouts::LINKEDIN;
use super::{Draft, ImportMode, Mapping, Target};
use crate::companies;
use crate::error::{Error, Result};
use crate::people::{ContactKind, ContactRecord, checked_tag, email, is_time_zone, link, name, phone};
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
        match gathered.entry(at, &self.tag) {
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

/// Cells of a row by where they go, before they are read.
#[derive(Default)]
struct Gathered<'a> {
    full: &'a str,
    given: Vec<&'a str>,
    middle: Vec<&'a str>,
    family: Vec<&'a str>,
    nickname: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    emails: Vec<(&'a str, &'a str)>,
    phones: Vec<(&'a str, &'a str)>,
    links: Vec<(&'a str, &'a str)>,
    title: &'a str,
    company: &'a str,
    domain: &'a str,
    street: Vec<&'a str>,
    city: &'a str,
    region: &'a str,
    postcode: &'a str,
    country: &'a str,
    location: &'a str,
    time_zone: &'a str,
    tags: Vec<&'a str>,
    notes: Vec<&'a str>,
    owner: &'a str,
    source: &'a str,
    connected: &'a str,
    /// A second value for what can have only one: kept in the notes.
    more: Vec<(&'static str, &'a str)>,
}

impl<'a> Gathered<'a> {
    fn take(&mut self, target: Target, meaning: &'a Meaning, cell: &'a str) {
        let (one, called) = match target {
            Target::Skip => return,
            Target::Given => return self.given.push(cell),
            Target::Middle => return self.middle.push(cell),
            Target::Family => return self.family.push(cell),
            Target::Email => return self.emails.push((cell, meaning.label)),
            Target::Phone => return self.phones.push((cell, meaning.label)),
            Target::Link => return self.links.push((cell, meaning.label)),
            Target::Street => return self.street.push(cell),
            Target::Tags => return self.tags.push(cell),
            Target::Notes => return self.notes.push(cell),
            Target::FullName => (&mut self.full, "Name"),
            Target::Nickname => (&mut self.nickname, "Nickname"),
            Target::Prefix => (&mut self.prefix, "Prefix"),
            Target::Suffix => (&mut self.suffix, "Suffix"),
            Target::Title => (&mut self.title, "Title"),
            Target::Company => (&mut self.company, "Company"),
            Target::CompanyDomain => (&mut self.domain, "Company website"),
            Target::City => (&mut self.city, "City"),
            Target::Region => (&mut self.region, "Region"),
            Target::Postcode => (&mut self.postcode, "Postcode"),
            Target::Country => (&mut self.country, "Country"),
            Target::Location => (&mut self.location, "Location"),
            Target::TimeZone => (&mut self.time_zone, "Time zone"),
            Target::Owner => (&mut self.owner, "Owner"),
            Target::Source => (&mut self.source, "Source"),
            Target::ConnectedOn => (&mut self.connected, "Connected on"),
        };
        if one.is_empty() {
            *one = cell;
        } else if *one != cell {
            self.more.push((called, cell));
        }
    }

    /// The entry, or why the row cannot be taken.
    fn entry(self, at: u64, tag: &str) -> std::result::Result<Entry, String> {
        let mut entry = Entry {
            line: at,
            company: line(self.company),
            company_domain: companies::domain(self.domain),
            title: line(self.title),
            owner: line(self.owner),
            source: line(self.source),
            location: self.place(),
            ..Entry::default()
        };
        self.name(&mut entry);
        self.contacts(&mut entry)?;
        entry.notes.extend(
            self.notes
                .iter()
                .map(|note| note.replace("\r\n", "\n").replace('\r', "\n")),
        );
        self.left_over(&mut entry);
        for cell in self.tags.iter().copied().chain([tag]) {
            for tag in several(cell, &[';', ',', '|', '\n']) {
                match checked_tag(tag) {
                    Ok(tag) if !entry.tags.contains(&tag) => entry.tags.push(tag),
                    Ok(_) => {}
                    Err(_) => entry.notes.push(format!("Tag: {tag}")),
                }
            }
        }
        entry.notes.dedup();
        refuse_too_long(&entry)?;
        Ok(entry)
    }

    fn name(&self, entry: &mut Entry) {
        let (given, family) = (self.given.join(" "), self.family.join(" "));
        let parts = name::of_parts(&given, &self.middle.join(" "), &family);
        entry.parted = !given.is_empty() || !family.is_empty();
        if self.full.is_empty() {
            entry.name = parts.full;
        } else if entry.parted {
            entry.name = line(self.full);
        } else {
            let read = name::parse(self.full);
            (entry.name, entry.given, entry.family) = (read.full, read.given, read.family);
        }
        if entry.parted {
            (entry.given, entry.family) = (parts.given, parts.family);
        }
        if !self.suffix.is_empty() && !entry.name.is_empty() && !entry.name.ends_with(self.suffix) {
            entry.name = line(&format!("{} {}", entry.name, self.suffix));
        }
    }

    /// `city, region, country`; a column that says the whole place goes before.
    fn place(&self) -> String {
        if !self.location.is_empty() {
            return line(self.location);
        }
        let mut parts: Vec<&str> = Vec::new();
        for part in [self.city, self.region, self.country] {
            if !part.is_empty() && !parts.contains(&part) {
                parts.push(part);
            }
        }
        line(&parts.join(", "))
    }

    fn contacts(&self, entry: &mut Entry) -> std::result::Result<(), String> {
        let mut add = |kind, value: &str, norm: String, label: &str| {
            let same = |c: &ContactRecord| {
                c.kind == kind
                    && if norm.is_empty() {
                        c.value == value
                    } else {
                        c.norm == norm
                    }
            };
            if !entry.contacts.iter().any(same) {
                entry.contacts.push(ContactRecord {
                    kind,
                    value: value.to_owned(),
                    norm,
                    label: label.to_owned(),
                });
            }
        };
        for (cell, label) in &self.emails {
            for (value, norm) in emails(cell)? {
                add(ContactKind::Email, value, norm, label);
            }
        }
        let home = country(self.country);
        for (cell, label) in &self.phones {
            for value in several(cell, &[';', '\n']) {
                let norm = phone::normalise(value, home.as_deref()).unwrap_or_default();
                add(ContactKind::Phone, value, norm, label);
            }
        }
        for (cell, network) in &self.links {
            for value in several(cell, &[' ', ',', ';', '\n', '\t', '\r']) {
                let (value, read) = linked(value, network);
                let label = read.as_ref().and_then(|l| l.network).unwrap_or_default();
                add(
                    ContactKind::Link,
                    &value,
                    read.map(|l| l.norm).unwrap_or_default(),
                    label,
                );
            }
        }
        Ok(())
    }

    /// What the desk has no field for, or cannot read, is kept as lines of the notes.
    fn left_over(&self, entry: &mut Entry) {
        if !self.street.is_empty() || !self.postcode.is_empty() {
            let mut parts = self.street.clone();
            let town = line(&format!("{} {}", self.postcode, self.city));
            if !town.is_empty() {
                parts.push(&town);
            }
            parts.extend([self.region, self.country].iter().filter(|p| !p.is_empty()));
            entry.notes.push(format!("Address: {}", line(&parts.join(", "))));
        }
        if !self.nickname.is_empty() && !entry.given.eq_ignore_ascii_case(self.nickname) {
            entry.notes.push(format!("Nickname: {}", line(self.nickname)));
        }
        if !self.connected.is_empty() {
            match day(self.connected) {
                Some(day) => entry.connected_on = day,
                None => entry
                    .notes
                    .push(format!("Connected on: {}", line(self.connected))),
            }
        }
        if is_time_zone(self.time_zone) {
            self.time_zone.clone_into(&mut entry.time_zone);
        } else {
            entry.notes.push(format!("Time zone: {}", line(self.time_zone)));
        }
        for (called, cell) in &self.more {
            entry.notes.push(format!("{called}: {}", line(cell)));
        }
    }
}

/// The addresses in a cell; the first that is none refuses the row.
fn emails(cell: &str) -> std::result::Result<Vec<(&str, String)>, String> {
    let mut found = Vec::new();
    for part in several(cell, &[';', ',', '\n', '\r']) {
        if let Some(norm) = email::normalise(part) {
            found.push((part, norm));
            continue;
        }
        for word in several(part, &[' ', '\t']) {
            match email::normalise(word) {
                Some(norm) => found.push((word, norm)),
                None => return Err(format!("“{word}” is no e-mail address.")),
            }
        }
    }
    Ok(found)
}

/// A link, or a handle in a column that says of which network it is.
fn linked(value: &str, network: &str) -> (String, Option<link::Link>) {
    if let Some(read) = link::normalise(value) {
        return (value.to_owned(), Some(read));
    }
    let page = match network {
        "GitHub" => "https://github.com/",
        "GitLab" => "https://gitlab.com/",
        "X" => "https://x.com/",
        "Hugging Face" => "https://huggingface.co/",
        "Kaggle" => "https://www.kaggle.com/",
        "ORCID" => "https://orcid.org/",
        "LinkedIn" if value.starts_with("in/") => "https://www.linkedin.com/",
        _ => return (value.to_owned(), None),
    };
    let whole = format!("{page}{}", value.trim_start_matches(['@', '/']));
    match link::normalise(&whole) {
        Some(read) => (whole, Some(read)),
        None => (value.to_owned(), None),
    }
}

fn refuse_too_long(entry: &Entry) -> std::result::Result<(), String> {
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
