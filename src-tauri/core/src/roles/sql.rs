//! The statements of roles and their stages.

use super::{RoleId, RoleManager, Stage, StageDraft, StageId, StageKind, TemplateId};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::tables::TABLES;
use sqlx::{AssertSqlSafe, SqliteConnection};

pub(super) struct NewRow<'a> {
    pub id: RoleId,
    pub company: CompanyId,
    pub title: &'a str,
    pub status: &'a str,
    pub archetype: &'a str,
    pub brief: &'a str,
    pub wanted: &'a str,
    pub weights: &'a str,
    pub owner: &'a str,
    pub now: i64,
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &NewRow<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO roles (id, company_id, title, status, archetype, brief, wanted, weights, owner, created_at,
                            updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)",
    )
    .bind(row.id)
    .bind(row.company)
    .bind(row.title)
    .bind(row.status)
    .bind(row.archetype)
    .bind(row.brief)
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

/// A role as the file has it, with its client's name.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct RoleRow {
    pub id: RoleId,
    pub company_id: CompanyId,
    pub client: String,
    pub title: String,
    pub status: String,
    pub openings: i64,
    pub accepted: i64,
    pub archetype: String,
    pub place: String,
    pub presence: String,
    pub confidential: bool,
    pub shown_as: String,
    pub opened_on: String,
    pub fill_by: String,
    pub pay_from: Option<i64>,
    pub pay_to: Option<i64>,
    pub currency: String,
    pub brief: String,
    pub wanted: String,
    pub weights: String,
    pub fee: String,
    pub challenge_offer: Option<u8>,
    pub challenge_note: String,
    pub hardware_offer: Option<u8>,
    pub hardware_note: String,
    pub autonomy_offer: Option<u8>,
    pub autonomy_note: String,
    pub career_offer: Option<u8>,
    pub career_note: String,
    pub pay_offer: Option<u8>,
    pub pay_note: String,
    pub owner: String,
    pub updated_at: i64,
}

pub(super) async fn row(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<RoleRow>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.company_id, CASE c.name WHEN '' THEN c.domain ELSE c.name END AS client, r.title, r.status,
                r.openings,
                (SELECT count(*) FROM candidacies d JOIN stages s ON s.id = d.stage_id
                 WHERE d.role_id = r.id AND s.kind = 'accepted') AS accepted,
                r.archetype, r.place, r.presence, r.confidential, r.shown_as, r.opened_on, r.fill_by,
                r.pay_from, r.pay_to, r.currency, r.brief, r.wanted, r.weights, r.fee,
                r.challenge_offer, r.challenge_note, r.hardware_offer, r.hardware_note, r.autonomy_offer,
                r.autonomy_note, r.career_offer, r.career_note, r.pay_offer, r.pay_note, r.owner, r.updated_at
         FROM roles r JOIN companies c ON c.id = r.company_id
         WHERE r.id = ?",
    )
    .bind(role)
    .fetch_optional(conn)
    .await?)
}

/// Status, reason, since when; the first first.
pub(super) async fn statuses(
    conn: &mut SqliteConnection,
    role: RoleId,
) -> Result<Vec<(String, String, i64)>> {
    Ok(
        sqlx::query_as("SELECT status, reason, at FROM role_statuses WHERE role_id = ? ORDER BY at, id")
            .bind(role)
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn managers(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<RoleManager>> {
    Ok(sqlx::query_as(
        "SELECT p.id AS person, p.name, p.title
         FROM role_managers m JOIN people p ON p.id = m.person_id
         WHERE m.role_id = ?
         ORDER BY m.created_at, m.id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn fee(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT fee FROM roles WHERE id = ?")
        .bind(role)
        .fetch_optional(conn)
        .await?)
}

/// Keys of the hardware a company has by now, its own and that of what it is part of.
pub(super) async fn hardware_there(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "WITH RECURSIVE above (id, part_of) AS (
           SELECT id, part_of FROM companies WHERE id = ?1
           UNION SELECT c.id, c.part_of FROM companies c JOIN above a ON c.id = a.part_of)
         SELECT DISTINCT hardware FROM company_hardware
         WHERE planned_on = '' AND company_id IN (SELECT id FROM above)
         ORDER BY hardware",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

/// Names of a company and of all that is part of it, itself first.
pub(super) async fn part_of(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "WITH RECURSIVE below (id) AS (
           SELECT ?1
           UNION SELECT c.id FROM companies c JOIN below b ON c.part_of = b.id)
         SELECT c.name FROM companies c
         WHERE c.id IN (SELECT id FROM below) AND c.name <> ''
         ORDER BY c.id <> ?1, c.name",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
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

pub(super) async fn person(conn: &mut SqliteConnection, person: PersonId) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT name FROM people WHERE id = ?")
        .bind(person)
        .fetch_optional(conn)
        .await?)
}

pub(super) async fn insert_manager(
    conn: &mut SqliteConnection,
    id: Id,
    role: RoleId,
    person: PersonId,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO role_managers (id, role_id, person_id, created_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(role)
    .bind(person)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_manager(conn: &mut SqliteConnection, id: Id) -> Result<()> {
    sqlx::query("DELETE FROM role_managers WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Placements in a role, and invoices for it.
pub(super) async fn earned(conn: &mut SqliteConnection, role: RoleId) -> Result<(i64, i64)> {
    Ok(sqlx::query_as(
        "SELECT (SELECT count(*) FROM placements WHERE role_id = ?1), (SELECT count(*) FROM invoices WHERE role_id = ?1)",
    )
    .bind(role)
    .fetch_one(conn)
    .await?)
}

/// Rows that hang on the role go; what hangs on somebody or something else and only mentions it stays: that is so where a
/// table says what each row is about, and of overrides, which are a person's.
pub(super) async fn delete(conn: &mut SqliteConnection, role: RoleId) -> Result<()> {
    for table in TABLES {
        let (name, mentions) = (table.name, table.root == "about");
        if mentions {
            let own = format!("DELETE FROM {name} WHERE about = ?");
            sqlx::query(AssertSqlSafe(own))
                .bind(role)
                .execute(&mut *conn)
                .await?;
        }
        if !table.columns.iter().any(|column| column.name() == "role_id") {
            continue;
        }
        let of_it = if mentions || name == "overrides" {
            format!("UPDATE {name} SET role_id = NULL WHERE role_id = ?")
        } else {
            format!("DELETE FROM {name} WHERE role_id = ?")
        };
        sqlx::query(AssertSqlSafe(of_it))
            .bind(role)
            .execute(&mut *conn)
            .await?;
    }
    sqlx::query("DELETE FROM roles WHERE id = ?")
        .bind(role)
        .execute(conn)
        .await?;
    Ok(())
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
