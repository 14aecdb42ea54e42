//! Pasted people are told from those the desk knows, and come into a role together.

use super::add::{Added, add};
use super::paste::{Pasted, read_pasted};
use super::sql;
use crate::companies::{self, CompanyId, name_key};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::off_limits;
use crate::people::{
    self, ContactKind, ContactRecord, PersonId, PersonRecord, called_and_working_at, checked_text, email,
    known_by, link, name,
};
use crate::roles::{self, RoleId};
use crate::store::{Store, Tx, json};
use crate::words::fold;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap, HashSet};
use ts_rs::TS;

/// So many lines are read at once; more is a file, which is imported.
const MOST: usize = 2_000;
/// Of so many of one name nobody can choose.
const CHOICES: usize = 12;

/// Somebody the desk knows who may be the one meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PastedPerson {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// Is in the role's pipeline.
    pub there: bool,
    /// Why she is off limits; '' where she is not.
    pub off_limits: String,
}

/// A line, and who may be meant: one who is sure, several to choose from, or nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PastedLine {
    pub said: Pasted,
    pub people: Vec<PastedPerson>,
    /// There is one, and nothing speaks against her.
    pub sure: bool,
}

/// Who is to come in: somebody the desk knows, or somebody new as the line names her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PastedPick {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    pub said: Pasted,
}

/// Reads pasted lines and looks for each: by e-mail or link, else by the whole name, folded, where the company does not
/// speak against it. [`Error::Invalid`] at `text` where there are too many lines.
pub async fn find_pasted(store: &Store, role: RoleId, text: &str) -> Result<Vec<PastedLine>> {
    let lines = read_pasted(text);
    if lines.len() > MOST {
        return Err(Error::invalid(
            "text",
            "Those are more than 2,000 lines. Save them as a file and import it.",
        ));
    }
    let mut conn = store.read().await?;
    let meant = meant(&mut conn, &lines).await?;
    let all: BTreeSet<PersonId> = meant.iter().flat_map(|one| &one.people).copied().collect();
    let all: Vec<PersonId> = all.into_iter().collect();
    let keys: Vec<String> = all.iter().map(|id| id.0.hex()).collect();
    let there: HashSet<PersonId> = sql::people_in(&mut conn, role).await?.into_iter().collect();
    let today = store.clock().day_of(store.clock().now_ms());
    let mut stops = off_limits::stops(&mut conn, &all, today).await?;
    let known: HashMap<PersonId, PastedPerson> = sql::briefly(&mut conn, &json(&keys)?)
        .await?
        .into_iter()
        .map(|one| {
            let person = PastedPerson {
                id: one.id,
                name: one.name,
                title: one.title,
                company: one.company,
                there: there.contains(&one.id),
                off_limits: stops.remove(&one.id).map(|stop| stop.why).unwrap_or_default(),
            };
            (one.id, person)
        })
        .collect();
    Ok(lines
        .into_iter()
        .zip(meant)
        .map(|(said, meant)| {
            let people: Vec<PastedPerson> = meant
                .people
                .iter()
                .filter_map(|id| known.get(id).cloned())
                .collect();
            let sure = matches!(people.as_slice(), [one] if meant.by_address || agrees(&said, one));
            PastedLine { said, people, sure }
        })
        .collect())
}

/// Whether nothing a line says speaks against its being this person, who is called so. An address that the desk does not
/// know does: it may be another of the same name.
fn agrees(said: &Pasted, person: &PastedPerson) -> bool {
    said.email.is_empty()
        && said.link.is_empty()
        && (said.company.is_empty()
            || person.company.is_empty()
            || name_key(&said.company) == name_key(&person.company))
}

/// Who may be meant by a line.
struct Meant {
    people: Vec<PersonId>,
    /// An address of the line is theirs; else they are only called so.
    by_address: bool,
}

/// Who may be meant by each line.
async fn meant(conn: &mut SqliteConnection, lines: &[Pasted]) -> Result<Vec<Meant>> {
    let norms: Vec<[Option<String>; 2]> = lines.iter().map(norms).collect();
    let asked: Vec<&str> = norms.iter().flatten().flatten().map(String::as_str).collect();
    let mut by_norm: HashMap<String, Vec<PersonId>> = HashMap::new();
    for (norm, person) in known_by(conn, &asked).await? {
        by_norm.entry(norm).or_default().push(person);
    }
    let mut wanted: HashMap<String, Vec<(PersonId, Option<CompanyId>)>> = lines
        .iter()
        .map(|line| (fold(&line.name), Vec::new()))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    let mut keys: HashMap<CompanyId, String> = HashMap::new();
    if !wanted.is_empty() {
        for (person, name, company) in called_and_working_at(conn).await? {
            if let Some(named) = wanted.get_mut(&fold(&name)) {
                named.push((person, company));
            }
        }
        let at: BTreeSet<CompanyId> = wanted.values().flatten().filter_map(|(_, at)| *at).collect();
        let at: Vec<CompanyId> = at.into_iter().collect();
        let named = companies::names(conn, &at).await?.into_iter();
        keys.extend(named.map(|(id, name, _)| (id, name_key(&name))));
    }
    Ok(lines
        .iter()
        .zip(&norms)
        .map(|(line, norms)| {
            let by_address: BTreeSet<PersonId> = norms
                .iter()
                .flatten()
                .filter_map(|norm| by_norm.get(norm))
                .flatten()
                .copied()
                .collect();
            if !by_address.is_empty() {
                return Meant {
                    people: by_address.into_iter().take(CHOICES).collect(),
                    by_address: true,
                };
            }
            let named = wanted.get(&fold(&line.name)).map_or(&[][..], Vec::as_slice);
            let there: Vec<PersonId> = named
                .iter()
                .filter(|(_, company)| {
                    let company = company.and_then(|id| keys.get(&id));
                    !line.company.is_empty() && company == Some(&name_key(&line.company))
                })
                .map(|(person, _)| *person)
                .collect();
            let people = if there.is_empty() {
                named.iter().map(|(person, _)| *person).take(CHOICES).collect()
            } else {
                there.into_iter().take(CHOICES).collect()
            };
            Meant {
                people,
                by_address: false,
            }
        })
        .collect())
}

/// What the addresses of a line are compared by.
fn norms(line: &Pasted) -> [Option<String>; 2] {
    [
        email::normalise(&line.email),
        link::normalise(&line.link).map(|link| link.norm),
    ]
}

/// Puts people into a role who were pasted, and makes those the desk does not know, in one step. Else as
/// [`super::add_people`]. Who is new and held back is in the desk from now on: with a reason she is added by the key she is
/// told with, not pasted again.
pub async fn add_pasted(
    store: &Store,
    role: RoleId,
    picks: &[PastedPick],
    source: &str,
    despite: &str,
) -> Result<Added> {
    store
        .write("add_to_role", "Added people to a role", async |tx| {
            let title = roles::title_of(tx.conn, role).await?;
            let mut ids = Vec::with_capacity(picks.len());
            let mut fresh = Vec::new();
            for pick in picks {
                let id = match pick.person {
                    Some(id) => id,
                    None => {
                        let person = made(tx, &pick.said, source).await?;
                        let id = person.id;
                        fresh.push(person);
                        id
                    }
                };
                ids.push(id);
            }
            people::insert(tx, &fresh, None).await?;
            let added = add(tx, role, &ids, source, despite).await?;
            tx.relabel(added.said(&title));
            Ok(added)
        })
        .await
}

/// Somebody new, as a line names her; by her address where it gives no name.
async fn made(tx: &mut Tx<'_>, said: &Pasted, source: &str) -> Result<PersonRecord> {
    let called = [&said.name, &said.email, &said.link]
        .into_iter()
        .find(|text| !text.trim().is_empty())
        .ok_or_else(|| Error::invalid("name", "Somebody new needs a name or an address."))?;
    let full = checked_text("name", called)?;
    let company = checked_text("company", &said.company)?;
    let parts = name::parse(&full);
    let [email, link] = norms(said);
    let contacts = [
        (ContactKind::Email, &said.email, email),
        (ContactKind::Link, &said.link, link),
    ];
    let contacts = contacts.into_iter().filter_map(|(kind, value, norm)| {
        Some(ContactRecord {
            kind,
            value: value.trim().to_owned(),
            norm: norm?,
            label: String::new(),
        })
    });
    let id = PersonId(Id::new(tx.clock));
    Ok(PersonRecord {
        given: parts.given,
        family: parts.family,
        company: companies::named(tx, &company).await?,
        owner: tx.person.to_owned(),
        source: source.to_owned(),
        contacts: contacts.collect(),
        name: full,
        ..PersonRecord::empty(id)
    })
}
