//! The cells of a row, brought together by where they go, and made an entry.

use super::cell::{country, day, line, several};
use super::entry::{Entry, Scan, check};
use super::header_name::Meaning;
use super::{Target, addresses};
use crate::companies;
use crate::people::{ContactKind, ContactRecord, checked_tag, is_time_zone, name};

/// Cells of a row by where they go, before they are read.
#[derive(Default)]
pub(super) struct Gathered<'a> {
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
    team: &'a str,
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
    met_at: &'a str,
    met_notes: Vec<&'a str>,
    answers: Vec<(&'a str, &'a str)>,
    rating: &'a str,
    /// A second value for what can have only one: kept in the notes.
    more: Vec<(&'static str, &'a str)>,
}

impl<'a> Gathered<'a> {
    pub fn take(&mut self, target: Target, meaning: &'a Meaning, header: &'a str, cell: &'a str) {
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
            Target::MetNote => return self.met_notes.push(cell),
            Target::Answer => return self.answers.push((header, cell)),
            Target::FullName => (&mut self.full, "Name"),
            Target::Nickname => (&mut self.nickname, "Nickname"),
            Target::Prefix => (&mut self.prefix, "Prefix"),
            Target::Suffix => (&mut self.suffix, "Suffix"),
            Target::Title => (&mut self.title, "Title"),
            Target::Company => (&mut self.company, "Company"),
            Target::CompanyDomain => (&mut self.domain, "Company website"),
            Target::Team => (&mut self.team, "Team"),
            Target::City => (&mut self.city, "City"),
            Target::Region => (&mut self.region, "Region"),
            Target::Postcode => (&mut self.postcode, "Postcode"),
            Target::Country => (&mut self.country, "Country"),
            Target::Location => (&mut self.location, "Location"),
            Target::TimeZone => (&mut self.time_zone, "Time zone"),
            Target::Owner => (&mut self.owner, "Owner"),
            Target::Source => (&mut self.source, "Source"),
            Target::ConnectedOn => (&mut self.connected, "Connected on"),
            Target::MetAt => (&mut self.met_at, "Scanned"),
            Target::Rating => (&mut self.rating, "Rating"),
        };
        if one.is_empty() {
            *one = cell;
        } else if *one != cell {
            self.more.push((called, cell));
        }
    }

    /// The entry, or why the row cannot be taken. `ours`: see [`super::entry::Plan`]; `tag` goes on it besides its own.
    /// `met`: what is said of a meeting is kept with it; else in the notes.
    pub fn entry(self, at: u64, ours: bool, met: bool, tag: &str) -> std::result::Result<Entry, String> {
        let mut entry = Entry {
            line: at,
            company: line(self.company),
            company_domain: companies::domain(self.domain),
            title: line(self.title),
            team: line(self.team),
            owner: line(self.owner),
            source: line(self.source),
            location: self.place(),
            ..Entry::default()
        };
        self.name(&mut entry);
        self.contacts(&mut entry, ours)?;
        entry.notes.extend(
            self.notes
                .iter()
                .map(|note| note.replace("\r\n", "\n").replace('\r', "\n")),
        );
        self.left_over(&mut entry);
        self.scan(&mut entry, met);
        let parted_by: &[char] = if ours { &[';'] } else { &[';', ',', '|', '\n'] };
        let tags = self.tags.iter().flat_map(|cell| several(cell, parted_by));
        for tag in tags.chain((!tag.is_empty()).then_some(tag)) {
            match checked_tag(tag) {
                Ok(tag) if !entry.tags.contains(&tag) => entry.tags.push(tag),
                Ok(_) => {}
                Err(_) => entry.notes.push(format!("Tag: {tag}")),
            }
        }
        entry.notes.dedup();
        check(&mut entry)?;
        Ok(entry)
    }

    /// Titles before a name ("Dr.", "Ms.") are no part of it, wherever they stand; what stands behind it is.
    /// A full name in a column of its own stands as it is written where its parts have columns too.
    fn name(&self, entry: &mut Entry) {
        let (given, middle, family) = (self.given.join(" "), self.middle.join(" "), self.family.join(" "));
        entry.parted = !given.is_empty() || !family.is_empty();
        if self.full.is_empty() {
            let parts = name::of_parts(&given, &middle, &family);
            (entry.name, entry.given, entry.family) = (parts.full, parts.given, parts.family);
        } else if entry.parted {
            entry.name = line(self.full);
            (entry.given, entry.family) = (line(&format!("{given} {middle}")), line(&family));
        } else {
            let read = name::parse(self.full);
            (entry.name, entry.given, entry.family) = (read.full, read.given, read.family);
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

    fn contacts(&self, entry: &mut Entry, ours: bool) -> std::result::Result<(), String> {
        let mut add = |kind, value: String, norm: String, label: &str| {
            let same = |c: &ContactRecord| c.value == value || (!norm.is_empty() && c.norm == norm);
            if !entry.contacts.iter().any(|c| c.kind == kind && same(c)) {
                entry.contacts.push(ContactRecord {
                    kind,
                    value,
                    norm,
                    label: label.to_owned(),
                });
            }
        };
        for (cell, label) in &self.emails {
            for (value, norm) in addresses::emails(cell)? {
                add(ContactKind::Email, value.to_owned(), norm, label);
            }
        }
        let home = country(self.country);
        for (cell, label) in &self.phones {
            for (value, norm) in addresses::phones(cell, home.as_deref(), ours) {
                add(ContactKind::Phone, value.to_owned(), norm, label);
            }
        }
        for (cell, network) in &self.links {
            for (value, read) in addresses::links(cell, network, ours) {
                let label = read.as_ref().and_then(|l| l.network).unwrap_or_default();
                add(
                    ContactKind::Link,
                    value,
                    read.map(|l| l.norm).unwrap_or_default(),
                    label,
                );
            }
        }
        Ok(())
    }

    /// What a scan says: with the meeting, or as notes where there was none.
    fn scan(&self, entry: &mut Entry, met: bool) {
        let mut said: Vec<String> = self.met_notes.iter().map(|note| line(note)).collect();
        said.extend(self.answers.iter().map(|(asked, answer)| {
            let asked = line(asked);
            format!("{}: {}", asked.trim_end_matches([':', '?']), line(answer))
        }));
        let rating = rating(self.rating);
        if !self.rating.is_empty() && (rating.is_none() || !met) {
            said.push(format!("Rating: {}", line(self.rating)));
        }
        if met {
            entry.met = Scan {
                at: line(self.met_at),
                notes: said,
                priority: rating.flatten(),
            };
            return;
        }
        if !self.met_at.is_empty() {
            said.push(format!("Scanned: {}", line(self.met_at)));
        }
        entry.notes.extend(said);
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

/// The priority of so many stars of five: five are the highest, none are no rating. None where it is no such number.
fn rating(cell: &str) -> Option<Option<u8>> {
    if cell.is_empty() {
        return Some(None);
    }
    let stars = cell.matches(['★', '⭐']).count();
    let number = cell
        .split(['/', ' '])
        .next()
        .and_then(|first| first.parse::<f64>().ok());
    let stars = number.or((stars > 0).then_some(stars as f64))?;
    Some(match stars {
        0.0 => None,
        stars if (4.5..=5.0).contains(&stars) => Some(1),
        stars if (2.5..4.5).contains(&stars) => Some(2),
        stars if (0.0..2.5).contains(&stars) => Some(3),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::rating;

    #[test]
    fn stars_are_priorities() {
        for (cell, priority) in [
            ("", Some(None)),
            ("0", Some(None)),
            ("5", Some(Some(1))),
            ("4", Some(Some(2))),
            ("3/5", Some(Some(2))),
            ("1", Some(Some(3))),
            ("★★★★★", Some(Some(1))),
            ("hot", None),
            ("87", None),
        ] {
            assert_eq!(rating(cell), priority, "{cell}");
        }
    }
}
