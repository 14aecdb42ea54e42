//! The statements of roles and their stages.

use super::{RoleId, Stage, StageDraft, StageId, StageKind};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use sqlx::SqliteConnection;

pub(super) struct NewRow<'a> {
    pub id: RoleId,
    pub company: CompanyId,
    pub title: &'a str,
    pub status: &'a str,
    pub wanted: &'a str,
    pub weights: &'a str,
    pub owner: &'a str,
    pub now: i64,
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &NewRow<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO roles (id, company_id, title, status, wanted, weights, owner, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
    )
    .bind(row.id)
    .bind(row.company)
    .bind(row.title)
    .bind(row.status)
    .bind(row.wanted)
    .bind(row.weights)
    .bind(row.owner)
    .bind(row.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn insert_status(
    conn: &mut SqliteConnection,
    id: Id,
    role: RoleId,
    status: &str,
    reason: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO role_statuses (id, role_id, status, reason, at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
    )
    .bind(id)
    .bind(role)
    .bind(status)
    .bind(reason)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn title(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT title FROM roles WHERE id = ?")
        .bind(role)
        .fetch_optional(conn)
        .await?)
}

pub(super) async fn insert_stage(
    conn: &mut SqliteConnection,
    id: StageId,
    role: RoleId,
    draft: &StageDraft,
    position: i64,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO stages (id, role_id, name, kind, position, ideal_days, max_days, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
    )
    .bind(id)
    .bind(role)
    .bind(&draft.name)
    .bind(draft.kind.kept())
    .bind(position)
    .bind(draft.ideal_days)
    .bind(draft.max_days)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn stages(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<Stage>> {
    type Row = (StageId, String, String, Option<u32>, Option<u32>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, name, kind, ideal_days, max_days FROM stages WHERE role_id = ? ORDER BY position, id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|(id, name, kind, ideal_days, max_days)| {
            let kind = StageKind::of(&kind).ok_or_else(|| Error::Internal(format!("stage kind {kind}")))?;
            Ok(Stage {
                id,
                name,
                kind,
                ideal_days,
                max_days,
            })
        })
        .collect()
}
