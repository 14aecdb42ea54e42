//! Who is meant by a row: the rules are pure, what they look at is gathered before.

use super::WhenBoth;
use super::entry::Entry;
use super::merge::merged;
use super::same::{Called, decides_alone, is_role, names_a_person, network};
use crate::companies::CompanyId;
use crate::people::{ContactKind, ContactRecord, PersonId, PersonRecord};
use crate::words::fold;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// Whom a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who {
    Nobody,
    Known(PersonId),
    /// Its addresses are those of different people.
    Several(Vec<PersonId>),
    /// Its e-mail or profile is that of somebody with another name.
    Anothers(PersonId, ContactKind),
}

/// People by name and company: everybody in the desk and everybody the import has made so far. Names are kept as
/// hashes; whoever is found by one is compared again.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_name: HashMap<u64, Vec<PersonId>>,
    /// What this file's rows without e-mail and profile have said of whom they meant: title and day of connecting.
    said: HashMap<PersonId, (String, String)>,
}

/// A name that more people than this carry at one company says nothing.
const NAMESAKES: usize = 50;

impl Names {
    fn key(name: &str, company: Option<CompanyId>) -> u64 {
        let mut hasher = DefaultHasher::new();
        (fold(name), company).hash(&mut hasher);
        hasher.finish()
    }

    pub fn add(&mut self, name: &str, company: Option<CompanyId>, id: PersonId) {
        let same = self.by_name.entry(Self::key(name, company)).or_default();
        if same.len() < NAMESAKES && !same.contains(&id) {
            same.push(id);
        }
    }

    pub fn of(&self, name: &str, company: Option<CompanyId>) -> &[PersonId] {
        self.by_name
            .get(&Self::key(name, company))
            .map_or(&[], Vec::as_slice)
    }

    /// `entry` meant `id`.
    pub fn meant(&mut self, entry: &Entry, id: PersonId) {
        if by_name_alone(entry) {
            let (title, day) = self.said.entry(id).or_default();
            for (said, says) in [(title, &entry.title), (day, &entry.connected_on)] {
                if !says.is_empty() {
                    said.clone_from(says);
                }
            }
        }
    }

    /// Another row of this file, which knew no more than the name either, said something else of `id`: two colleagues
    /// of one name, not one person written twice.
    fn said_otherwise(&self, entry: &Entry, id: PersonId) -> bool {
        by_name_alone(entry)
            && self
                .said
                .get(&id)
                .is_some_and(|(title, day)| differ(title, &entry.title) || differ(day, &entry.connected_on))
    }
}

fn by_name_alone(entry: &Entry) -> bool {
    !entry.contacts.iter().any(names_a_person)
}

/// Both say something, and not the same.
fn differ(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && one != other
}

/// Somebody a row of the batch may mean: as the desk has her, and as she is after the rows so far.
#[derive(Debug)]
pub(super) struct Standing {
    /// None: made by this batch.
    pub before: Option<PersonRecord>,
    pub now: PersonRecord,
}

/// Everybody a batch of rows may mean.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub people: HashMap<PersonId, Standing>,
    pub by_norm: HashMap<String, Vec<PersonId>>,
    /// Those made by this batch, in the order of their rows.
    pub made: Vec<PersonId>,
}

impl Around {
    pub fn person(&self, id: PersonId) -> Option<&PersonRecord> {
        self.people.get(&id).map(|standing| &standing.now)
    }

    pub fn known_by(&mut self, norm: &str, id: PersonId) {
        let same = self.by_norm.entry(norm.to_owned()).or_default();
        if !same.contains(&id) {
            same.push(id);
        }
    }

    pub fn behind(&self, norm: &str) -> &[PersonId] {
        self.by_norm.get(norm).map_or(&[], Vec::as_slice)
    }
}

/// The norms of a row's addresses.
pub(super) fn norms(entry: &Entry) -> impl Iterator<Item = &str> {
    entry
        .contacts
        .iter()
        .map(|c| c.norm.as_str())
        .filter(|norm| !norm.is_empty())
}

/// Whom `entry`, at `company`, means among those around.
///
/// A profile on LinkedIn or in a register of authors decides. Other profiles and e-mails decide where the names may be
/// one person's and nothing says that they are two; else the row is somebody else's and must not be taken for hers.
/// Without a hit, a phone counts where both names agree. Without that, the one person of the same name at the same
/// company of whom nothing in the row says that she is another; where neither has a company, only if the row says
/// nothing new of her.
pub(super) fn who(
    entry: &Entry,
    company: Option<CompanyId>,
    around: &Around,
    names: &Names,
    when: WhenBoth,
) -> Who {
    let called = Called::new(&entry.name, &entry.given, &entry.family);
    if let Some(found) = by_address(entry, &called, around) {
        return found;
    }
    let mut by_phone: Vec<PersonId> = entry
        .contacts
        .iter()
        .filter(|c| c.kind == ContactKind::Phone)
        .flat_map(|c| around.behind(&c.norm))
        .copied()
        .filter(|id| {
            around.person(*id).is_some_and(|p| {
                called.agrees_in_both(&called_as(p))
                    && !apart(entry, p, ContactKind::Email)
                    && !other_profile(entry, p)
            })
        })
        .collect();
    by_phone.sort_unstable();
    by_phone.dedup();
    match narrowed(by_phone, &called, around).as_slice() {
        [one] => Who::Known(*one),
        many => {
            // Of several, the one to whom the row says nothing new.
            let told = many.iter().find(|id| {
                around
                    .person(**id)
                    .is_some_and(|p| unchanged(p, entry, company, WhenBoth::FillEmpty))
            });
            told.map_or_else(
                || by_name(entry, company, &called, around, names, when),
                |id| Who::Known(*id),
            )
        }
    }
}

/// Whom its e-mails and profiles mean; none: they are nobody's yet.
fn by_address(entry: &Entry, called: &Called, around: &Around) -> Option<Who> {
    let hits: Vec<(&ContactRecord, &[PersonId])> = entry
        .contacts
        .iter()
        .filter(|c| names_a_person(c))
        .map(|c| (c, around.behind(&c.norm)))
        .filter(|(_, people)| !people.is_empty())
        .collect();
    let (first, first_people) = hits.first()?;
    let mut all: Vec<PersonId> = hits.iter().flat_map(|(_, people)| *people).copied().collect();
    all.sort_unstable();
    all.dedup();
    let mut common = first_people.to_vec();
    common.retain(|id| hits.iter().all(|(_, people)| people.contains(id)));
    let [one] = narrowed(common, called, around)[..] else {
        return Some(Who::Several(all));
    };
    let hers = around.person(one)?;
    let by = called_as(hers);
    let same_name = !called.whole().is_empty() && called.whole() == by.whole();
    let decided = hits.iter().any(|(contact, _)| decides_alone(contact));
    // Whoever keeps name and mailbox may well have changed what her profile is called.
    let known = decided || same_name || (called.agrees(&by) && !other_profile(entry, hers));
    Some(if known {
        Who::Known(one)
    } else {
        Who::Anothers(one, first.kind)
    })
}

/// The one person of this name at this company.
fn by_name(
    entry: &Entry,
    company: Option<CompanyId>,
    called: &Called,
    around: &Around,
    names: &Names,
    when: WhenBoth,
) -> Who {
    let fits: Vec<&PersonRecord> = names
        .of(&entry.name, company)
        .iter()
        .filter(|id| !names.said_otherwise(entry, **id))
        .filter_map(|id| around.person(*id))
        .filter(|p| fold(&p.name) == called.whole() && p.company == company)
        .filter(|p| !speaks_against(entry, p))
        .collect();
    let nothing_new = |p: &PersonRecord| {
        unchanged(p, entry, company, WhenBoth::FillEmpty)
            && !differ(&p.title, &entry.title)
            && !differ(&p.connected_on, &entry.connected_on)
    };
    let found = match fits.as_slice() {
        [] => None,
        [one] => (company.is_some() || nothing_new(one)).then_some(*one),
        // Of several, the one to whom the row says nothing new.
        many => many
            .iter()
            .find(|p| unchanged(p, entry, company, WhenBoth::Overwrite))
            .or_else(|| {
                many.iter()
                    .find(|p| company.is_some() && unchanged(p, entry, company, when))
            })
            .copied(),
    };
    found.map_or(Who::Nobody, |p| Who::Known(p.id))
}

/// Whether the row would change nothing about the person. Tags, owner and source are about how she came here, not about
/// who she is; her name is hers however it is spelled.
fn unchanged(person: &PersonRecord, entry: &Entry, company: Option<CompanyId>, when: WhenBoth) -> bool {
    let about_her = Entry {
        name: String::new(),
        tags: Vec::new(),
        owner: String::new(),
        source: String::new(),
        ..entry.clone()
    };
    merged(person, &about_her, company, when).is_ok_and(|now| now == *person)
}

fn called_as(person: &PersonRecord) -> Called {
    Called::new(&person.name, &person.given, &person.family)
}

/// Of several, those who are called as the row says.
fn narrowed(many: Vec<PersonId>, called: &Called, around: &Around) -> Vec<PersonId> {
    let same = |id: &PersonId| {
        around
            .person(*id)
            .is_some_and(|p| fold(&p.name) == called.whole())
    };
    match many.as_slice() {
        [] | [_] => many,
        _ => many.into_iter().filter(same).collect(),
    }
}

/// Both have a profile on one network, and not the same.
fn other_profile(entry: &Entry, person: &PersonRecord) -> bool {
    let profiles = |contacts: &[ContactRecord]| -> Vec<(&'static str, String)> {
        contacts
            .iter()
            .filter_map(|c| Some((network(c)?, c.norm.clone())))
            .collect()
    };
    let hers = profiles(&person.contacts);
    profiles(&entry.contacts).iter().any(|(network, norm)| {
        let same_network = || hers.iter().filter(|(n, _)| n == network);
        same_network().next().is_some() && same_network().all(|(_, n)| n != norm)
    })
}

/// Both have addresses of the kind, and none in common. What a desk of many reads is nobody's.
fn apart(entry: &Entry, person: &PersonRecord, kind: ContactKind) -> bool {
    let of = |contacts: &[ContactRecord]| -> Vec<String> {
        let own = contacts
            .iter()
            .filter(|c| c.kind == kind && !c.norm.is_empty() && !is_role(&c.norm));
        own.map(|c| c.norm.clone()).collect()
    };
    let (rows, hers) = (of(&entry.contacts), of(&person.contacts));
    !rows.is_empty() && !hers.is_empty() && !rows.iter().any(|norm| hers.contains(norm))
}

/// Something in the row says that it means another person of the same name: both have e-mails, or phones, or a profile
/// on one network, and none in common.
fn speaks_against(entry: &Entry, person: &PersonRecord) -> bool {
    apart(entry, person, ContactKind::Email)
        || apart(entry, person, ContactKind::Phone)
        || other_profile(entry, person)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::ids::Id;
    use crate::people::{email, link, phone};

    fn contact(value: &str) -> ContactRecord {
        let (kind, norm) = if value.contains('@') {
            (ContactKind::Email, email::normalise(value).unwrap())
        } else if value.starts_with('+') {
            (ContactKind::Phone, phone::normalise(value, None).unwrap())
        } else {
            (ContactKind::Link, link::normalise(value).unwrap().norm)
        };
        ContactRecord {
            kind,
            value: value.into(),
            norm,
            label: String::new(),
        }
    }

    fn id(name: &str) -> PersonId {
        PersonId(Id::derived("test", &[name.as_bytes()]))
    }

    /// A desk of people, each a name and addresses; none has a company.
    fn desk(people: &[(&str, &[&str])]) -> (Around, Names) {
        let (mut around, mut names) = (Around::default(), Names::default());
        for (key, addresses) in people {
            let name = key.trim_end_matches(char::is_numeric);
            let now = PersonRecord {
                name: name.into(),
                contacts: addresses.iter().map(|a| contact(a)).collect(),
                ..PersonRecord::empty(id(key))
            };
            for c in &now.contacts {
                around.known_by(&c.norm, now.id);
            }
            names.add(name, None, now.id);
            around.people.insert(
                now.id,
                Standing {
                    before: Some(now.clone()),
                    now,
                },
            );
        }
        (around, names)
    }

    #[test]
    fn the_right_person_is_meant() {
        let desk = desk(&[
            (
                "Ana Kowalska",
                &["ana@example.org", "linkedin.com/in/ana", "+41446681800"],
            ),
            ("Ben Li", &["ben@example.org", "+41446681800"]),
            ("Wei Wang1", &["linkedin.com/in/wei-1"]),
            ("Wei Wang2", &["linkedin.com/in/wei-2"]),
            ("Jo Doe", &[]),
            (
                "Min Chen",
                &["github.com/nvidia", "info@example.org", "min@example.org"],
            ),
        ]);
        let known = |name: &str| Who::Known(id(name));
        let several = |names: [&str; 2]| {
            let mut ids = names.map(id).to_vec();
            ids.sort_unstable();
            Who::Several(ids)
        };
        let cases: &[(&str, &[&str], Who)] = &[
            ("A. Kowalska", &["ANA@example.org"], known("Ana Kowalska")),
            // She married, and kept her mailbox.
            ("Ana Nowak", &["ana@example.org"], known("Ana Kowalska")),
            ("", &["ana@example.org"], known("Ana Kowalska")),
            // A couple's mailbox; a page that is a firm's.
            (
                "Piotr Nowak",
                &["ana@example.org"],
                Who::Anothers(id("Ana Kowalska"), ContactKind::Email),
            ),
            (
                "Ana Nowak",
                &["ana@example.org", "linkedin.com/in/ana-nowak"],
                Who::Anothers(id("Ana Kowalska"), ContactKind::Email),
            ),
            (
                "Ana Kowalska",
                &["ana@example.org", "linkedin.com/in/ana-renamed"],
                known("Ana Kowalska"),
            ),
            (
                "Priya Rao",
                &["github.com/nvidia"],
                Who::Anothers(id("Min Chen"), ContactKind::Link),
            ),
            ("Priya Rao", &["info@example.org"], Who::Nobody),
            (
                "Whoever",
                &["https://www.linkedin.com/in/Ana/"],
                known("Ana Kowalska"),
            ),
            (
                "Ana",
                &["new@example.org", "linkedin.com/in/ana"],
                known("Ana Kowalska"),
            ),
            (
                "Ana",
                &["ana@example.org", "ben@example.org"],
                several(["Ana Kowalska", "Ben Li"]),
            ),
            // One switchboard: the name decides, and a third one behind it is somebody new.
            ("Ben K. Li", &["+41446681800"], known("Ben Li")),
            ("Cy Twombly", &["+41446681800"], Who::Nobody),
            ("Wei Li", &["+41446681800"], Who::Nobody),
            ("Ben Li", &["ben.li@example.net", "+41446681800"], Who::Nobody),
            // A name alone, with nothing against it and nothing new: no company says that it is the same person.
            ("jo doe", &[], known("Jo Doe")),
            ("Jo Doe", &["jo@example.org"], Who::Nobody),
            ("Ana Kowalska", &["other@example.org"], Who::Nobody),
            ("Ana Kowalska", &["linkedin.com/in/another-ana"], Who::Nobody),
            ("Ana Kowalska", &["github.com/ana"], Who::Nobody),
            ("Wei Wang", &["linkedin.com/in/wei-3"], Who::Nobody),
            // Both fit and both would change.
            ("Wei Wang", &["wei@example.org"], Who::Nobody),
            ("Nobody Here", &["nobody@example.org"], Who::Nobody),
        ];
        for (name, addresses, expected) in cases {
            let entry = Entry {
                name: (*name).into(),
                contacts: addresses.iter().map(|a| contact(a)).collect(),
                ..Entry::default()
            };
            let found = who(&entry, None, &desk.0, &desk.1, WhenBoth::FillEmpty);
            assert_eq!(&found, expected, "{name} {addresses:?}");
        }
    }
}
