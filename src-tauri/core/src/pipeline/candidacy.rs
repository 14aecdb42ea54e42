//! One candidacy, whole, as its page shows it.

use super::{CandidacyId, ClosedBy, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::roles::{self, RoleId, Stage, StageId};
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Candidacy {
    #[ts(type = "string")]
    pub id: CandidacyId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub title: String,
    /// Where she works.
    pub company: String,
    #[ts(type = "string")]
    pub role: RoleId,
    pub role_title: String,
    #[ts(type = "string")]
    pub client: CompanyId,
    pub client_name: String,
    #[ts(type = "string")]
    pub stage: StageId,
    /// The role's, from the left.
    pub stages: Vec<Stage>,
    pub owner: String,
    pub source: String,
    pub reason: String,
    pub closed_by: Option<ClosedBy>,
    /// In this stage since; UTC milliseconds.
    #[ts(type = "number")]
    pub entered_at: i64,
    #[ts(type = "number")]
    pub added_at: i64,
    /// The first one first.
    pub steps: Vec<CandidacyStep>,
}

/// A stage it was in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CandidacyStep {
    /// As they were then.
    pub name: String,
    pub kind: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// When it was left; null: it is there.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
    pub reason: String,
    pub by: String,
}

/// The candidacy with this key.
pub async fn candidacy(store: &Store, id: CandidacyId) -> Result<Candidacy> {
    let conn = &mut *store.read().await?;
    let row = sql::whole(conn, id).await?.ok_or(Error::NotFound("candidacy"))?;
    Ok(Candidacy {
        stages: roles::stages_of(conn, row.role).await?,
        steps: sql::steps(conn, id).await?,
        closed_by: ClosedBy::of(&row.closed_by),
        id,
        person: row.person,
        name: row.name,
        title: row.title,
        company: row.company,
        role: row.role,
        role_title: row.role_title,
        client: row.client,
        client_name: row.client_name,
        stage: row.stage,
        owner: row.owner,
        source: row.source,
        reason: row.reason,
        entered_at: row.entered_at,
        added_at: row.added_at,
    })
}

/// A role somebody is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CandidacyInList {
    #[ts(type = "string")]
    pub id: CandidacyId,
    #[ts(type = "string")]
    pub role: RoleId,
    pub role_title: String,
    pub client_name: String,
    pub stage_name: String,
    /// In this stage since; UTC milliseconds.
    #[ts(type = "number")]
    pub entered_at: i64,
}

/// Every role this person is in, the one that moved last first.
pub async fn candidacies_of(store: &Store, person: PersonId) -> Result<Vec<CandidacyInList>> {
    sql::of_person(&mut *store.read().await?, person).await
}
