//! The statements of roles and their stages.

use super::{RoleId, Stage, StageDraft, StageId, StageKind, TemplateId};
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

pub(super) async fn update_stage(
    conn: &mut SqliteConnection,
    id: StageId,
    draft: &StageDraft,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "UPDATE stages SET name = ?2, kind = ?3, ideal_days = ?4, max_days = ?5, updated_at = ?6 WHERE id = ?1",
    )
    .bind(id)
    .bind(&draft.name)
    .bind(draft.kind.kept())
    .bind(draft.ideal_days)
    .bind(draft.max_days)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn place_stage(
    conn: &mut SqliteConnection,
    id: StageId,
    position: i64,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE stages SET position = ?2, updated_at = ?3 WHERE id = ?1 AND position <> ?2")
        .bind(id)
        .bind(position)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The role of a stage, and how many are in it.
pub(super) async fn stage_use(conn: &mut SqliteConnection, id: StageId) -> Result<Option<(RoleId, u32)>> {
    Ok(sqlx::query_as(
        "SELECT s.role_id, (SELECT count(*) FROM candidacies c WHERE c.stage_id = s.id) FROM stages s WHERE s.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn delete_stage(conn: &mut SqliteConnection, id: StageId) -> Result<()> {
    sqlx::query("DELETE FROM stages WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Key, name and stages of every pipeline template.
pub(super) async fn templates(conn: &mut SqliteConnection) -> Result<Vec<(TemplateId, String, String)>> {
    Ok(
        sqlx::query_as("SELECT id, name, stages FROM pipeline_templates ORDER BY name COLLATE NOCASE, id")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn insert_template(
    conn: &mut SqliteConnection,
    id: TemplateId,
    name: &str,
    stages: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO pipeline_templates (id, name, stages, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)",
    )
    .bind(id)
    .bind(name)
    .bind(stages)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update_template(
    conn: &mut SqliteConnection,
    id: TemplateId,
    name: &str,
    stages: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE pipeline_templates SET name = ?2, stages = ?3, updated_at = ?4 WHERE id = ?1")
        .bind(id)
        .bind(name)
        .bind(stages)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn delete_template(conn: &mut SqliteConnection, id: TemplateId) -> Result<()> {
    sqlx::query("DELETE FROM pipeline_templates WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// What a rule of the desk says.
pub(super) async fn rule(conn: &mut SqliteConnection, name: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT value FROM rules WHERE name = ?")
        .bind(name)
        .fetch_optional(conn)
        .await?)
}

pub(super) async fn set_rule(
    conn: &mut SqliteConnection,
    id: Id,
    name: &str,
    value: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO rules (id, name, value, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
    )
    .bind(id)
    .bind(name)
    .bind(value)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
