//! A person as the file keeps her, made many at a time: the one way people come into the desk, by hand or by import.

use super::contacts::ContactKind;
use super::{ContactPointId, PersonId, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::forgotten;
use crate::ids::Id;
use crate::store::{Tx, json};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// A person with her addresses, as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRecord {
    pub id: PersonId,
    pub name: String,
    pub given: String,
    pub family: String,
    pub title: String,
    pub company: Option<CompanyId>,
    pub team: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    pub owner: String,
    pub source: String,
    /// ISO date, or empty.
    pub connected_on: String,
    /// Markdown.
    pub notes: String,
    pub contacts: Vec<ContactRecord>,
    /// Names of tags.
    pub tags: Vec<String>,
}

impl PersonRecord {
    /// Somebody of whom nothing is known yet, not even her name.
    pub fn empty(id: PersonId) -> Self {
        let none = String::new;
        Self {
            id,
            name: none(),
            given: none(),
            family: none(),
            title: none(),
            company: None,
            team: none(),
            location: none(),
            time_zone: none(),
            pool: none(),
            owner: none(),
            source: none(),
            connected_on: none(),
            notes: none(),
            contacts: Vec::new(),
            tags: Vec::new(),
        }
    }

    /// The person's own row as it travels to SQL, stamped `at`. In two, for there are no longer tuples than of ten.
    pub(super) fn row(&self, at: i64) -> impl Serialize {
        (
            (
                self.id.0.hex(),
                &self.name,
                &self.given,
                &self.family,
                &self.title,
                self.company.map(|c| c.0.hex()),
                &self.location,
                &self.time_zone,
            ),
            (
                &self.pool,
                &self.owner,
                &self.source,
                &self.connected_on,
                &self.notes,
                at,
                at,
                &self.team,
            ),
        )
    }
}

/// An address, number or link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactRecord {
    pub kind: ContactKind,
    /// As typed.
    pub value: String,
    /// What it is compared by; empty where `value` cannot be read as one.
    pub norm: String,
    pub label: String,
}

/// When somebody with one of these addresses asked to be forgotten, in UTC milliseconds; none where nobody did.
pub(super) async fn forgotten_on(
    conn: &mut SqliteConnection,
    contacts: &[ContactRecord],
) -> Result<Option<i64>> {
    let norms = contacts.iter().map(|contact| contact.norm.as_str());
    Ok(forgotten::forgotten(conn, norms).await?.into_values().max())
}

/// Puts people into the desk. `made_at` is for each the instant she is said to have come; none: now. [`Error::Conflict`]
/// where one of them asked to be forgotten.
pub async fn insert(tx: &mut Tx<'_>, people: &[PersonRecord], made_at: Option<&[i64]>) -> Result<()> {
    let contacts = people.iter().flat_map(|person| &person.contacts);
    let norms = contacts.map(|contact| contact.norm.as_str());
    let asked = forgotten::forgotten(tx.conn, norms).await?;
    let has_asked = |person: &&PersonRecord| {
        let mut norms = person.contacts.iter().map(|contact| contact.norm.as_str());
        norms.any(|norm| asked.contains_key(norm))
    };
    if let (Some(person), Some(at)) = (people.iter().find(has_asked), asked.values().max()) {
        return Err(Error::Conflict(format!(
            "{}: {} Nothing was changed. If she came back by herself, enter her by hand, with the reason.",
            person.name,
            forgotten::said(tx.clock, *at)
        )));
    }
    insert_whoever(tx, people, made_at).await
}

/// The same, without asking who asked to be forgotten.
pub(super) async fn insert_whoever(
    tx: &mut Tx<'_>,
    people: &[PersonRecord],
    made_at: Option<&[i64]>,
) -> Result<()> {
    let now = tx.now;
    let rows: Vec<_> = people
        .iter()
        .enumerate()
        .map(|(at, p)| (p, made_at.and_then(|m| m.get(at)).copied().unwrap_or(now)))
        .collect();
    sql::insert_people(tx.conn, &rows).await?;
    let mut contacts = Vec::new();
    for person in people {
        for (position, contact) in (0_i64..).zip(&person.contacts) {
            contacts.push((ContactPointId(Id::new(tx.clock)), person.id, contact, position));
        }
    }
    sql::insert_contacts(tx.conn, &contacts).await?;
    let tagged: Vec<(PersonId, &str)> = people
        .iter()
        .flat_map(|p| p.tags.iter().map(move |tag| (p.id, tag.as_str())))
        .collect();
    super::tag::tag_all(tx, &tagged).await?;
    Ok(())
}

/// Everybody of these, as kept. In no order.
pub async fn records(conn: &mut SqliteConnection, ids: &[PersonId]) -> Result<Vec<PersonRecord>> {
    let ids = json(&ids.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    let mut contacts: HashMap<PersonId, Vec<ContactRecord>> = HashMap::new();
    for (person, kind, value, norm, label) in sql::contacts_of(conn, &ids).await? {
        contacts.entry(person).or_default().push(ContactRecord {
            kind,
            value,
            norm,
            label,
        });
    }
    let mut tags: HashMap<PersonId, Vec<String>> = HashMap::new();
    for (person, tag) in sql::tags_of(conn, &ids).await? {
        tags.entry(person).or_default().push(tag);
    }
    Ok(sql::people(conn, &ids)
        .await?
        .into_iter()
        .map(|row| PersonRecord {
            contacts: contacts.remove(&row.id).unwrap_or_default(),
            tags: tags.remove(&row.id).unwrap_or_default(),
            id: row.id,
            name: row.name,
            given: row.given,
            family: row.family,
            title: row.title,
            company: row.company_id,
            team: row.team,
            location: row.location,
            time_zone: row.time_zone,
            pool: row.pool,
            owner: row.owner,
            source: row.source,
            connected_on: row.connected_on,
            notes: row.notes,
        })
        .collect())
}

/// Who is known by which of these addresses, numbers and links, given in the form they are compared by. One norm can
/// belong to several people.
pub async fn known_by(conn: &mut SqliteConnection, norms: &[&str]) -> Result<Vec<(String, PersonId)>> {
    sql::known_by(conn, &json(&norms)?).await
}

/// Everybody's name and company. All of them at once: some 60 bytes a person.
pub async fn called_and_working_at(
    conn: &mut SqliteConnection,
) -> Result<Vec<(PersonId, String, Option<CompanyId>)>> {
    sql::called_and_working_at(conn).await
}
