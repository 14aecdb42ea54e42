//! A company, whole: what its page shows.

use super::facts::CompanyFacts;
use super::hardware::CompanyHardware;
use super::known::{self, TeamThere};
use super::{CompanyContactId, CompanyRelation, ContactHat, planned, sql};
use crate::companies::{self, CompanyAlias, CompanyId};
use crate::error::{Error, Result};
use crate::people::{CompanyRef, PersonId, pool};
use crate::roles::{RoleId, RoleStatus};
use crate::store::Store;
use crate::taxonomy::{self, Kind, Taxonomy};
use serde::Serialize;
use ts_rs::TS;

/// Everything about a company that its page shows, but for who is off limits there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Company {
    #[ts(type = "string")]
    pub id: CompanyId,
    pub name: String,
    pub domain: String,
    pub relation: Option<CompanyRelation>,
    /// Its key; empty where nobody said.
    pub pool: String,
    pub pool_name: String,
    pub owner: String,
    pub notes: String,
    pub part_of: Option<CompanyRef>,
    pub parts: Vec<CompanyPart>,
    pub aliases: Vec<CompanyAlias>,
    pub facts: CompanyFacts,
    /// What it has, the newest generation first.
    pub hardware: Vec<CompanyHardware>,
    /// What it will have, the next first.
    pub planned: Vec<CompanyHardware>,
    pub contacts: Vec<CompanyContact>,
    /// Known there and at its parts.
    pub people: u32,
    pub teams: Vec<TeamThere>,
    pub roles: Vec<CompanyRole>,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub created_at: i64,
    #[ts(type = "number")]
    pub updated_at: i64,
}

/// What is part of a company, and how many are known there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyPart {
    #[ts(type = "string")]
    pub id: CompanyId,
    pub name: String,
    pub people: u32,
}

/// A person who speaks for the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyContact {
    #[ts(type = "string")]
    pub id: CompanyContactId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub hat: Option<ContactHat>,
    pub note: String,
}

/// A role of the company, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CompanyRole {
    #[ts(type = "string")]
    pub id: RoleId,
    pub title: String,
    pub status: RoleStatus,
    pub openings: u32,
    /// Who is in its pipeline and not out of it.
    pub people: u32,
    /// ISO date; empty where nobody said.
    pub opened_on: String,
}

/// The company with this key.
pub async fn company(store: &Store, id: CompanyId) -> Result<Company> {
    let field = taxonomy::of(store).await?;
    let conn = &mut *store.read().await?;
    let own = sql::own(conn, id).await?.ok_or(Error::NotFound("company"))?;
    let (hardware, planned) = hardware_of(sql::hardware(conn, id).await?, &field);
    let teams = known::teams(conn, id).await?;
    let contacts = sql::contacts(conn, id).await?;
    let roles = sql::roles(conn, id).await?;
    Ok(Company {
        id,
        relation: CompanyRelation::of(&own.relation),
        pool_name: pool::named(&field, &own.pool).to_owned(),
        part_of: own.part_of.map(|id| CompanyRef {
            id,
            name: own.part_of_name,
        }),
        parts: sql::parts(conn, id).await?,
        aliases: companies::aliases(conn, id).await?,
        facts: sql::facts(conn, id).await?.unwrap_or_default().shown(),
        hardware,
        planned,
        contacts: contacts
            .into_iter()
            .map(|(id, person, name, title, hat, note)| CompanyContact {
                id,
                person,
                name,
                title,
                hat: ContactHat::of(&hat),
                note,
            })
            .collect(),
        people: teams.iter().map(|team| team.people).sum(),
        teams,
        roles: roles
            .into_iter()
            .map(|(id, title, status, openings, people, opened_on)| {
                let status = RoleStatus::of(&status)
                    .ok_or_else(|| Error::Internal(format!("status {status} of a role")))?;
                Ok(CompanyRole {
                    id,
                    title,
                    status,
                    openings,
                    people,
                    opened_on,
                })
            })
            .collect::<Result<_>>()?,
        name: own.name,
        domain: own.domain,
        pool: own.pool,
        owner: own.owner,
        notes: own.notes,
        created_at: own.created_at,
        updated_at: own.updated_at,
    })
}

/// What is there, the newest generation first; what is planned, the next first.
fn hardware_of(
    mut rows: Vec<super::hardware::Row>,
    field: &Taxonomy,
) -> (Vec<CompanyHardware>, Vec<CompanyHardware>) {
    rows.sort_by_key(|row| planned::last(&row.planned_on));
    let shown = rows.into_iter().map(|row| {
        let key = field.leads_to(Kind::Hardware, &row.hardware).to_owned();
        CompanyHardware {
            id: row.id,
            name: field.name(Kind::Hardware, &key).to_owned(),
            year: field.item(Kind::Hardware, &key).and_then(|item| item.year),
            key,
            accelerators: row.accelerators,
            planned: planned::shown(&row.planned_on),
            note: row.note,
        }
    });
    let (mut now, planned): (Vec<_>, Vec<_>) = shown.partition(|one| one.planned.is_empty());
    now.sort_by(|a, b| b.year.cmp(&a.year).then_with(|| a.name.cmp(&b.name)));
    (now, planned)
}
