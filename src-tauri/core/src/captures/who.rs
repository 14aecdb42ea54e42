//! Who is meant: those of the desk who may be the one a line names, the likeliest first.

use super::line::{Said, same_name};
use super::sql::{self, Brief};
use crate::companies::name_key;
use crate::conferences::EditionId;
use crate::error::Result;
use crate::people::{PersonId, email, known_by, link, phone};
use crate::programmes::{CalledAuthor, ProgrammePersonId, called};
use crate::store::json;
use crate::words::{fold, words};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// So many are offered.
const OFFERED: usize = 6;
/// So many authors beside them.
const AUTHORS_OFFERED: usize = 3;
/// So many of one name are looked at.
const LOOKED_AT: u32 = 40;
/// Names in the list are cut here.
const KEY: usize = 24;

/// Somebody who may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CaptureCandidate {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// "same e-mail", "same name and company", "same name, expected there", "same name".
    pub why: String,
}

/// An author of the edition's programme who may be meant, and is nobody in the desk yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CaptureAuthor {
    #[ts(type = "string")]
    pub id: ProgrammePersonId,
    pub name: String,
    pub affiliation: String,
    /// As of a candidate.
    pub why: String,
}

/// Those who may be meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Candidates {
    pub people: Vec<CaptureCandidate>,
    /// The likeliest first.
    pub authors: Vec<CaptureAuthor>,
    /// The author who is chosen where nobody of the desk may be meant, unless somebody says otherwise.
    pub sure_author: Option<ProgrammePersonId>,
    /// The one who is chosen unless somebody says otherwise: nobody of the same name elsewhere is.
    pub sure: Option<PersonId>,
    /// Somebody is called so, and is not sure to be meant.
    pub namesakes: bool,
    /// Several have addresses of the line.
    pub torn: bool,
}

/// Looks for whom a line names: by addresses, else by name; and among the authors of `edition`.
pub(super) async fn candidates(
    conn: &mut SqliteConnection,
    said: &Said,
    edition: Option<EditionId>,
) -> Result<Candidates> {
    let by_address = by_address(conn, said).await?;
    let by_name = by_name(conn, &said.person).await?;
    let mut ids: Vec<PersonId> = by_address.keys().copied().collect();
    ids.extend(by_name);
    ids.sort_unstable();
    ids.dedup();
    let hex: Vec<String> = ids.iter().map(|id| id.0.hex()).collect();
    let hex = json(&hex)?;
    let people = sql::briefly(conn, &hex).await?;
    let (expected, authors) = match edition {
        Some(edition) => (
            sql::expected_at(conn, edition, &hex).await?,
            called(conn, edition, &said.person).await?,
        ),
        None => Default::default(),
    };
    let found = ranked(said, people, &by_address, &expected);
    Ok(with_authors(found, said, authors))
}

/// Puts the authors beside those of the desk. Pure.
fn with_authors(found: Candidates, said: &Said, authors: Vec<CalledAuthor>) -> Candidates {
    let employer = name_key(&said.company);
    let mut scored: Vec<(u8, CaptureAuthor)> = authors
        .into_iter()
        .map(|author| {
            let named = same_name(&said.person, &author.name);
            let mut places = author.affiliation.split(';').map(name_key);
            let there = !employer.is_empty() && places.any(|place| place == employer);
            let (score, why) = match (named, there) {
                (true, true) => (3, "same name and company"),
                (true, false) => (2, "same name"),
                (false, true) => (1, "similar name, same company"),
                (false, false) => (0, "similar name"),
            };
            let author = CaptureAuthor {
                id: author.id,
                name: author.name,
                affiliation: author.affiliation,
                why: why.to_owned(),
            };
            (score, author)
        })
        .collect();
    scored.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.name.cmp(&b.name)));
    let sure_author = match scored.as_slice() {
        [(3, one), rest @ ..] if rest.first().is_none_or(|(next, _)| *next < 3) => Some(one.id),
        // Where no employer is said, the one author called so is meant: one stands at that conference.
        [(2, one), rest @ ..] if employer.is_empty() && rest.first().is_none_or(|(next, _)| *next < 2) => {
            Some(one.id)
        }
        _ => None,
    };
    Candidates {
        authors: scored
            .into_iter()
            .map(|(_, one)| one)
            .take(AUTHORS_OFFERED)
            .collect(),
        sure_author: sure_author.filter(|_| found.sure.is_none() && !found.namesakes && !found.torn),
        ..found
    }
}

/// What an address says of who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Address {
    /// Two people may stand behind one phone.
    Phone,
    Link,
    Email,
}

async fn by_address(conn: &mut SqliteConnection, said: &Said) -> Result<BTreeMap<PersonId, Address>> {
    let mut norms: HashMap<String, Address> = HashMap::new();
    let emails = said.emails.iter().filter_map(|one| email::normalise(one));
    norms.extend(emails.map(|norm| (norm, Address::Email)));
    let links = said.links.iter().filter_map(|one| link::normalise(one));
    norms.extend(links.map(|link| (link.norm, Address::Link)));
    let phones = said.phones.iter().filter_map(|one| phone::normalise(one, None));
    norms.extend(phones.map(|norm| (norm, Address::Phone)));
    let mut found: BTreeMap<PersonId, Address> = BTreeMap::new();
    if norms.is_empty() {
        return Ok(found);
    }
    let asked: Vec<&str> = norms.keys().map(String::as_str).collect();
    for (norm, person) in known_by(conn, &asked).await? {
        if let Some(kind) = norms.get(&norm) {
            let best = found.entry(person).or_insert(*kind);
            *best = (*best).max(*kind);
        }
    }
    Ok(found)
}

/// Those who are called so, whose names begin so, or have all these words.
async fn by_name(conn: &mut SqliteConnection, name: &str) -> Result<Vec<PersonId>> {
    let folded = fold(name);
    if folded.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let start: String = folded.chars().take(KEY).collect();
    // Nothing that can stand in a folded name comes behind this.
    let end = format!("{start}\u{10ffff}");
    let mut found = sql::named(conn, &start, &end, LOOKED_AT).await?;
    let parts: Vec<String> = words(name).map(|word| word.folded).collect();
    let phrase: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let last = at + 1 == parts.len();
            format!("\"{}\"{}", part.replace('"', ""), if last { " *" } else { "" })
        })
        .collect();
    if !phrase.is_empty() {
        found.extend(sql::with_words(conn, &format!("name : ({})", phrase.join(" AND ")), LOOKED_AT).await?);
    }
    Ok(found)
}

/// Orders them, and says who is sure. `expected`: who is to be met where the line is typed, or gives something there; one
/// of them is meant by her name alone, where no other employer is said. Pure.
fn ranked(
    said: &Said,
    people: Vec<Brief>,
    by_address: &BTreeMap<PersonId, Address>,
    expected: &[PersonId],
) -> Candidates {
    let employer = name_key(&said.company);
    let mut scored: Vec<(u8, CaptureCandidate)> = people
        .into_iter()
        .map(|person| {
            let named = !said.person.is_empty() && same_name(&said.person, &person.name);
            let there = !employer.is_empty() && name_key(&person.company) == employer;
            let (score, why) = match (by_address.get(&person.id), named, there) {
                (Some(Address::Email), ..) => (6, "same e-mail"),
                (Some(Address::Link), ..) => (5, "same link"),
                (Some(Address::Phone), true, _) => (5, "same name and phone"),
                (_, true, true) => (4, "same name and company"),
                (None, true, false) if employer.is_empty() && expected.contains(&person.id) => {
                    (4, "same name, expected there")
                }
                (Some(Address::Phone), ..) => (3, "same phone"),
                (_, true, false) => (2, "same name"),
                (_, false, true) => (1, "similar name, same company"),
                (_, false, false) => (0, "similar name"),
            };
            let candidate = CaptureCandidate {
                id: person.id,
                name: person.name,
                title: person.title,
                company: person.company,
                why: why.to_owned(),
            };
            (score, candidate)
        })
        .collect();
    scored.sort_by(|(one, a), (other, b)| {
        other
            .cmp(one)
            .then_with(|| a.name.cmp(&b.name))
            .then(a.id.cmp(&b.id))
    });
    let sure = |least: u8| -> Vec<PersonId> {
        let those = scored.iter().filter(|(score, _)| *score >= least);
        those.map(|(_, one)| one.id).collect()
    };
    let (by_address, by_company) = (sure(5), sure(4));
    let torn = by_address.len() > 1;
    let sure = match (by_address.as_slice(), by_company.as_slice()) {
        ([one], _) => Some(*one),
        ([], [one]) => Some(*one),
        _ => None,
    };
    let namesakes = scored
        .iter()
        .any(|(score, one)| (2..=4).contains(score) && Some(one.id) != sure);
    Candidates {
        people: scored.into_iter().map(|(_, one)| one).take(OFFERED).collect(),
        sure,
        namesakes,
        torn,
        ..Candidates::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;

    fn brief(id: &str, name: &str, company: &str) -> Brief {
        Brief {
            id: PersonId(Id::derived("test", &[id.as_bytes()])),
            name: name.into(),
            title: String::new(),
            company: company.into(),
        }
    }

    fn said(person: &str, company: &str) -> Said {
        Said {
            person: person.into(),
            company: company.into(),
            ..Said::default()
        }
    }

    #[test]
    fn a_namesake_elsewhere_is_offered_and_not_chosen() {
        let (here, there) = (
            brief("a", "Ada Lovelace", "CoreWeave"),
            brief("b", "Ada Lovelace", "Lumen"),
        );
        let all = || vec![there.clone(), here.clone()];
        let none = BTreeMap::new();
        let both = ranked(&said("ada lovelace", "CoreWeave, Inc."), all(), &none, &[]);
        assert_eq!(
            (both.sure, both.people.first().map(|one| one.id)),
            (Some(here.id), Some(here.id))
        );
        assert!(both.namesakes);
        for company in ["", "Osterhale"] {
            let neither = ranked(&said("Ada Lovelace", company), all(), &none, &[]);
            assert_eq!(
                (neither.sure, neither.namesakes, neither.people.len()),
                (None, true, 2)
            );
        }
        let twice = vec![here.clone(), brief("c", "Ada Lovelace", "CoreWeave")];
        assert_eq!(
            ranked(&said("Ada Lovelace", "CoreWeave"), twice, &none, &[]).sure,
            None
        );
    }

    #[test]
    fn whoever_is_expected_there_is_meant_by_her_name() {
        let (here, there) = (
            brief("a", "Ada Lovelace", "CoreWeave"),
            brief("b", "Ada Lovelace", "Lumen"),
        );
        let of = |company: &str, expected: &[PersonId]| {
            let all = vec![there.clone(), here.clone()];
            ranked(&said("Ada Lovelace", company), all, &BTreeMap::new(), expected).sure
        };
        assert_eq!(of("", &[here.id]), Some(here.id));
        assert_eq!(of("", &[here.id, there.id]), None, "two of one name are there");
        assert_eq!(of("Osterhale", &[here.id]), None, "she may be somebody else");
        assert_eq!(of("Lumen", &[here.id]), Some(there.id));
    }

    #[test]
    fn an_address_says_who_it_is_and_two_say_nothing() {
        let (one, other) = (
            brief("a", "Ada Lovelace", "Lumen"),
            brief("b", "Ben Okafor", "Lumen"),
        );
        let all = || vec![one.clone(), other.clone()];
        let by = |addresses: &[(PersonId, Address)]| addresses.iter().copied().collect::<BTreeMap<_, _>>();
        let email = ranked(&said("A. L.", ""), all(), &by(&[(one.id, Address::Email)]), &[]);
        assert_eq!((email.sure, email.torn), (Some(one.id), false));
        let phone = ranked(&said("A. L.", ""), all(), &by(&[(one.id, Address::Phone)]), &[]);
        assert_eq!(phone.sure, None);
        let torn = ranked(
            &said("", ""),
            all(),
            &by(&[(one.id, Address::Email), (other.id, Address::Link)]),
            &[],
        );
        assert_eq!((torn.sure, torn.torn), (None, true));
    }

    #[test]
    fn an_author_is_chosen_only_where_nobody_of_the_desk_may_be_meant() {
        let author = |id: &str, name: &str, affiliation: &str| CalledAuthor {
            id: ProgrammePersonId(Id::derived("test", &[id.as_bytes()])),
            name: name.into(),
            affiliation: affiliation.into(),
        };
        let here = || author("a", "Ada Lovelace", "Osterhale University; CoreWeave");
        let typed = said("ada lovelace", "CoreWeave, Inc.");
        let of = |found: Candidates, all: Vec<CalledAuthor>| with_authors(found, &typed, all);
        let alone = of(
            Candidates::default(),
            vec![author("b", "Ada Lovelace", "Lumen"), here()],
        );
        assert_eq!(alone.sure_author, Some(here().id));
        assert_eq!(alone.authors.first().map(|one| one.id), Some(here().id));
        let twice = of(
            Candidates::default(),
            vec![here(), author("c", "Ada Lovelace", "CoreWeave")],
        );
        assert_eq!((twice.sure_author, twice.authors.len()), (None, 2));
        let elsewhere = of(Candidates::default(), vec![author("b", "Ada Lovelace", "Lumen")]);
        assert_eq!(elsewhere.sure_author, None);
        let none = BTreeMap::new();
        for company in ["CoreWeave", "Lumen"] {
            let known = ranked(&typed, vec![brief("d", "Ada Lovelace", company)], &none, &[]);
            assert_eq!(of(known, vec![here()]).sure_author, None, "{company}");
        }
    }
}
