//! The statements of the board: a walk over candidacies with what a card shows beside each.

use crate::companies::CompanyId;
use crate::currency::Currency;
use crate::error::Result;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::{FirstYear, RoleId, StageId};
use crate::wanted::Band;
use sqlx::SqliteConnection;
use sqlx::types::Json;

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Head {
    pub title: String,
    pub client: String,
    pub status: String,
}

pub(super) async fn role(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<Head>> {
    Ok(sqlx::query_as(
        "SELECT r.title, w.name AS client, r.status FROM roles r JOIN companies w ON w.id = r.company_id WHERE r.id = ?",
    )
    .bind(role)
    .fetch_optional(conn)
    .await?)
}

/// What a card shows, as the file has it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: CandidacyId,
    pub role: RoleId,
    pub person: PersonId,
    pub stage: StageId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub facts: Option<String>,
    pub entered_at: i64,
    pub owner: String,
    pub source: String,
    pub reason: String,
    pub closed_by: String,
    pub task_title: Option<String>,
    pub task_due: Option<String>,
    pub elsewhere: Json<Vec<String>>,
}

/// A role's, by column and place. The task is the earliest undone one about her, in this role or in none.
pub(super) async fn rows_of_role(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.role_id AS role, c.person_id AS person, c.stage_id AS stage, p.name, p.title,
                coalesce(w.name, '') AS company, f.facts, c.entered_at, c.owner, c.source, c.reason, c.closed_by,
                t.title AS task_title, t.due_on AS task_due,
                (SELECT json_group_array(r.title || ', ' || client.name || ' (' || s.name || ')')
                 FROM candidacies other
                 JOIN stages s ON s.id = other.stage_id AND s.kind NOT IN ('accepted', 'rejected', 'withdrawn')
                 JOIN roles r ON r.id = other.role_id AND r.status IN ('draft', 'open', 'on_hold')
                 JOIN companies client ON client.id = r.company_id
                 WHERE other.person_id = c.person_id AND other.role_id <> c.role_id) AS elsewhere
         FROM candidacies c
         JOIN stages here ON here.id = c.stage_id
         JOIN people p ON p.id = c.person_id
         LEFT JOIN companies w ON w.id = p.company_id
         LEFT JOIN people_facts f ON f.rid = p.rid
         LEFT JOIN tasks t ON t.rid = (
           SELECT due.rid FROM tasks due
           WHERE due.person_id = c.person_id AND due.done_at IS NULL AND (due.role_id IS NULL OR due.role_id = c.role_id)
           ORDER BY due.due_on = '', due.due_on, due.rid LIMIT 1)
         WHERE c.role_id = ?
         ORDER BY here.position, here.id, c.place, c.id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

/// A card among those of other roles.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Listed {
    #[sqlx(flatten)]
    pub row: Row,
    pub role_title: String,
    pub client_id: CompanyId,
    pub client: String,
    pub stage_name: String,
    pub kind: String,
    pub position: i64,
    pub ideal_days: Option<u32>,
    pub max_days: Option<u32>,
}

/// Of one role all; else those of live roles that have not ended.
pub(super) async fn listed(conn: &mut SqliteConnection, role: Option<RoleId>) -> Result<Vec<Listed>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.role_id AS role, c.person_id AS person, c.stage_id AS stage, p.name, p.title,
                coalesce(w.name, '') AS company, f.facts, c.entered_at, c.owner, c.source, c.reason, c.closed_by,
                t.title AS task_title, t.due_on AS task_due, '[]' AS elsewhere,
                r.title AS role_title, client.id AS client_id, client.name AS client,
                here.name AS stage_name, here.kind, here.position, here.ideal_days, here.max_days
         FROM candidacies c
         JOIN stages here ON here.id = c.stage_id
         JOIN roles r ON r.id = c.role_id
         JOIN companies client ON client.id = r.company_id
         JOIN people p ON p.id = c.person_id
         LEFT JOIN companies w ON w.id = p.company_id
         LEFT JOIN people_facts f ON f.rid = p.rid
         LEFT JOIN tasks t ON t.rid = (
           SELECT due.rid FROM tasks due
           WHERE due.person_id = c.person_id AND due.done_at IS NULL AND (due.role_id IS NULL OR due.role_id = c.role_id)
           ORDER BY due.due_on = '', due.due_on, due.rid LIMIT 1)
         WHERE (?1 IS NOT NULL AND c.role_id = ?1)
            OR (?1 IS NULL AND r.status IN ('draft', 'open', 'on_hold') AND here.kind NOT IN ('accepted', 'rejected', 'withdrawn'))
         ORDER BY r.title COLLATE NOCASE, r.id, here.position, c.place, c.id",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

/// A role's band and its currency.
pub(super) async fn band(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<Band>> {
    let band: Option<(Option<i64>, Option<i64>, String)> =
        sqlx::query_as("SELECT pay_from, pay_to, currency FROM roles WHERE id = ?")
            .bind(role)
            .fetch_optional(conn)
            .await?;
    Ok(band.map(|(from, to, currency)| Band { from, to, currency }))
}

/// A year's pay of somebody with a card.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Pay {
    pub card: CandidacyId,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
}

impl Pay {
    pub(super) fn year(&self, currency: Currency) -> FirstYear {
        FirstYear {
            base: self.base,
            bonus: self.bonus,
            equity: self.equity,
            sign_on: self.sign_on,
            currency,
        }
    }
}

/// What was put on the table in a role, the latest first.
pub(super) async fn offers(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<Pay>> {
    Ok(sqlx::query_as(
        "SELECT candidacy_id AS card, base, bonus, equity, sign_on, currency
         FROM offers WHERE role_id = ? ORDER BY made_on DESC, id DESC",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

/// What people in a role expect, the latest first.
pub(super) async fn expected(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<Pay>> {
    Ok(sqlx::query_as(
        "SELECT c.id AS card, p.base, p.bonus, p.equity, p.sign_on, p.currency
         FROM candidacies c JOIN pay_points p ON p.person_id = c.person_id AND p.kind = 'expected'
         WHERE c.role_id = ? ORDER BY p.as_of DESC, p.id DESC",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}
