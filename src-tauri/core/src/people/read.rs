//! A person, whole.

use super::edit::PersonField;
use super::sql::PersonSource;
use super::{ContactPoint, PersonId, notes, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::store::{Store, json};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// Everything about a person that her page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Person {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub given: String,
    pub family: String,
    pub title: String,
    pub company: Option<CompanyRef>,
    /// Where in the company.
    pub team: String,
    pub location: String,
    pub time_zone: String,
    pub pool: String,
    pub owner: String,
    pub source: String,
    /// ISO date on which a network says the two connected; empty: unknown.
    pub connected_on: String,
    /// Markdown as typed.
    pub notes: String,
    /// The same as cleaned HTML.
    pub notes_html: String,
    pub contacts: Vec<ContactPoint>,
    pub tags: Vec<String>,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub created_at: i64,
    #[ts(type = "number")]
    pub updated_at: i64,
}

/// A company by key and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyRef {
    #[ts(type = "string")]
    pub id: CompanyId,
    pub name: String,
}

impl PersonSource {
    /// The value of a field with one line of text.
    pub(super) fn text(&self, field: PersonField) -> &str {
        match field {
            PersonField::Name => &self.name,
            PersonField::Given => &self.given,
            PersonField::Family => &self.family,
            PersonField::Title => &self.title,
            PersonField::Company => &self.company,
            PersonField::Team => &self.team,
            PersonField::Location => &self.location,
            PersonField::TimeZone => &self.time_zone,
            PersonField::Pool => &self.pool,
            PersonField::Owner => &self.owner,
            PersonField::Source => &self.source,
            PersonField::Notes => &self.notes,
        }
    }
}

pub(super) async fn source(conn: &mut SqliteConnection, id: PersonId) -> Result<PersonSource> {
    sql::people(conn, &json(&[id.0.hex()])?)
        .await?
        .pop()
        .ok_or(Error::NotFound("person"))
}

/// The person with this key.
pub async fn person(store: &Store, id: PersonId) -> Result<Person> {
    let conn = &mut *store.read().await?;
    let source = source(conn, id).await?;
    let tags = sql::tags_of(conn, &json(&[id.0.hex()])?).await?;
    Ok(Person {
        contacts: sql::contact_points(conn, id).await?,
        tags: tags.into_iter().map(|(_, tag)| tag).collect(),
        notes_html: notes::to_html(&source.notes),
        company: source.company_id.map(|id| CompanyRef {
            id,
            name: source.company,
        }),
        id: source.id,
        name: source.name,
        given: source.given,
        family: source.family,
        title: source.title,
        team: source.team,
        location: source.location,
        time_zone: source.time_zone,
        pool: source.pool,
        owner: source.owner,
        source: source.source,
        connected_on: source.connected_on,
        notes: source.notes,
        created_at: source.created_at,
        updated_at: source.updated_at,
    })
}

/// How many people the desk holds.
pub async fn count_people(store: &Store) -> Result<u32> {
    Ok(u32::try_from(sql::count(&mut *store.read().await?).await?).unwrap_or(u32::MAX))
}

/// How an operation on these people speaks of them: by name where it is one, else by number.
pub(super) async fn called(conn: &mut SqliteConnection, people: &[PersonId]) -> Result<String> {
    match people {
        [one] => Ok(source(conn, *one).await?.name),
        many => Ok(format!("{} people", many.len())),
    }
}
