//! Who is meant by a row: the rules are pure, what they look at is gathered before.

use super::WhenBoth;
use super::entry::Entry;
use super::merge::merged;
use crate::companies::CompanyId;
use crate::people::{ContactKind, ContactRecord, PersonId, PersonRecord, link};
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
}

/// People by name and company: everybody in the desk and everybody the import has made so far. Names are kept as
/// hashes; whoever is found by one is compared again.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<u64, Vec<PersonId>>);

/// A name that more people than this carry at one company says nothing.
const NAMESAKES: usize = 50;

impl Names {
    fn key(name: &str, company: Option<CompanyId>) -> u64 {
        let mut hasher = DefaultHasher::new();
        (fold(name), company).hash(&mut hasher);
        hasher.finish()
    }

    pub fn add(&mut self, name: &str, company: Option<CompanyId>, id: PersonId) {
        let same = self.0.entry(Self::key(name, company)).or_default();
        if same.len() < NAMESAKES && !same.contains(&id) {
            same.push(id);
        }
    }

    pub fn of(&self, name: &str, company: Option<CompanyId>) -> &[PersonId] {
        self.0.get(&Self::key(name, company)).map_or(&[], Vec::as_slice)
    }
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

    fn behind(&self, norm: &str) -> &[PersonId] {
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

/// Whether the address alone says who somebody is: an e-mail or a profile. A phone may be a switchboard, a page a firm's.
fn names_a_person(contact: &ContactRecord) -> bool {
    !contact.norm.is_empty() && (contact.kind == ContactKind::Email || network(contact).is_some())
}

fn network(contact: &ContactRecord) -> Option<&'static str> {
    (contact.kind == ContactKind::Link).then(|| link::normalise(&contact.norm)?.network)?
}

/// Whom `entry`, at `company`, means; `namesakes` are those of the same name and company.
///
/// E-mails and profiles decide. Without a hit, a phone counts where the names share a word. Without that, the one
/// person of the same name at the same company of whom nothing in the row says that she is another.
pub(super) fn who(
    entry: &Entry,
    company: Option<CompanyId>,
    around: &Around,
    namesakes: &[PersonId],
    when: WhenBoth,
) -> Who {
    let folded = fold(&entry.name);
    let called_so = |id: &PersonId| around.person(*id).is_some_and(|p| fold(&p.name) == folded);
    let narrowed = |many: Vec<PersonId>| match many.as_slice() {
        [_] => many,
        _ => many.into_iter().filter(called_so).collect(),
    };

    let mut hits = entry
        .contacts
        .iter()
        .filter(|c| names_a_person(c))
        .map(|c| around.behind(&c.norm))
        .filter(|people| !people.is_empty());
    if let Some(first) = hits.next() {
        let mut all = first.to_vec();
        let mut common = first.to_vec();
        for people in hits {
            common.retain(|id| people.contains(id));
            all.extend(people);
        }
        all.sort_unstable();
        all.dedup();
        let common = if common.is_empty() {
            common
        } else {
            narrowed(common)
        };
        return match common.as_slice() {
            [one] => Who::Known(*one),
            _ => Who::Several(all),
        };
    }

    let against = |id: &PersonId| around.person(*id).is_none_or(|p| speaks_against(entry, p));
    let mut by_phone: Vec<PersonId> = entry
        .contacts
        .iter()
        .filter(|c| c.kind == ContactKind::Phone)
        .flat_map(|c| around.behind(&c.norm))
        .copied()
        .filter(|id| {
            around
                .person(*id)
                .is_some_and(|p| share_a_word(&folded, &fold(&p.name)))
        })
        .filter(|id| around.person(*id).is_none_or(|p| !other_profile(entry, p)))
        .collect();
    by_phone.sort_unstable();
    by_phone.dedup();
    if let [one] = narrowed(by_phone).as_slice() {
        return Who::Known(*one);
    }

    let fits: Vec<PersonId> = namesakes
        .iter()
        .copied()
        .filter(called_so)
        .filter(|id| around.person(*id).is_some_and(|p| p.company == company))
        .filter(|id| !against(id))
        .collect();
    match fits.as_slice() {
        [] => Who::Nobody,
        [one] => Who::Known(*one),
        // Of several, the one to whom the row says nothing new.
        many => many
            .iter()
            .find(|id| {
                around
                    .person(**id)
                    .is_some_and(|p| merged(p, entry, company, when).is_ok_and(|now| now == *p))
            })
            .map_or(Who::Nobody, |id| Who::Known(*id)),
    }
}

fn share_a_word(one: &str, other: &str) -> bool {
    let words = |name| str::split(name, [' ', '-']).filter(|w: &&str| w.len() > 1);
    words(one).any(|word| words(other).any(|w| w == word))
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

/// Something in the row says that it means another person of the same name: both have e-mails, or phones, or a profile
/// on one network, and none in common.
fn speaks_against(entry: &Entry, person: &PersonRecord) -> bool {
    let apart = |kind: ContactKind| {
        let of = |contacts: &[ContactRecord]| -> Vec<String> {
            let norms = contacts.iter().filter(|c| c.kind == kind && !c.norm.is_empty());
            norms.map(|c| c.norm.clone()).collect()
        };
        let (rows, hers) = (of(&entry.contacts), of(&person.contacts));
        !rows.is_empty() && !hers.is_empty() && !rows.iter().any(|norm| hers.contains(norm))
    };
    apart(ContactKind::Email) || apart(ContactKind::Phone) || other_profile(entry, person)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::ids::Id;
    use crate::people::{email, phone};

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
        ]);
        let known = |name: &str| Who::Known(id(name));
        let several = |names: [&str; 2]| {
            let mut ids = names.map(id).to_vec();
            ids.sort_unstable();
            Who::Several(ids)
        };
        let cases: &[(&str, &[&str], Who)] = &[
            ("A. Kowalska", &["ANA@example.org"], known("Ana Kowalska")),
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
            // A name alone, with nothing against it.
            ("jo doe", &[], known("Jo Doe")),
            ("Jo Doe", &["jo@example.org"], known("Jo Doe")),
            ("Ana Kowalska", &["other@example.org"], Who::Nobody),
            ("Ana Kowalska", &["linkedin.com/in/another-ana"], Who::Nobody),
            ("Ana Kowalska", &["github.com/ana"], known("Ana Kowalska")),
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
            let found = who(&entry, None, &desk.0, desk.1.of(name, None), WhenBoth::FillEmpty);
            assert_eq!(&found, expected, "{name} {addresses:?}");
        }
    }
}
