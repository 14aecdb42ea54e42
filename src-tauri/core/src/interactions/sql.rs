//! The statements of interactions.

use super::{InteractionId, TimelineBefore};
use crate::companies::CompanyId;
use crate::conferences::EditionId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// An entry as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: InteractionId,
    pub about: Id,
    pub person_id: Option<PersonId>,
    pub company_id: Option<CompanyId>,
    pub role_id: Option<RoleId>,
    pub edition_id: Option<EditionId>,
    pub kind: String,
    pub direction: String,
    pub at: i64,
    pub text: String,
    pub outcome: String,
    pub next_step: String,
}

pub(super) async fn row(conn: &mut SqliteConnection, id: InteractionId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, about, person_id, company_id, role_id, edition_id, kind, direction, at, text, outcome, next_step
         FROM interactions WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &Row, by: &str, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO interactions (id, about, person_id, company_id, role_id, kind, direction, at, text, outcome,
                                   next_step, person, created_at, updated_at, edition_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, ?14)",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.person_id)
    .bind(row.company_id)
    .bind(row.role_id)
    .bind(&row.kind)
    .bind(&row.direction)
    .bind(row.at)
    .bind(&row.text)
    .bind(&row.outcome)
    .bind(&row.next_step)
    .bind(by)
    .bind(now)
    .bind(row.edition_id)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE interactions
         SET kind = ?2, direction = ?3, at = ?4, text = ?5, outcome = ?6, next_step = ?7, updated_at = ?8
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.kind)
    .bind(&row.direction)
    .bind(row.at)
    .bind(&row.text)
    .bind(&row.outcome)
    .bind(&row.next_step)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// `keys`: of interactions, in hex. Answers how many there were.
pub(super) async fn remove(conn: &mut SqliteConnection, keys: &str) -> Result<u32> {
    let done = sqlx::query("DELETE FROM interactions WHERE id IN (SELECT unhex(value) FROM json_each(?))")
        .bind(keys)
        .execute(conn)
        .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

/// When we turned to her, after one instant and up to another, the earliest first; but for one entry.
pub(super) async fn outreach(
    conn: &mut SqliteConnection,
    person: PersonId,
    after: i64,
    until: i64,
    but: Option<InteractionId>,
) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT at FROM interactions
         WHERE person_id = ?1 AND direction = 'out' AND kind <> 'note' AND at > ?2 AND at <= ?3 AND id IS NOT ?4
         ORDER BY at",
    )
    .bind(person)
    .bind(after)
    .bind(until)
    .bind(but)
    .fetch_all(conn)
    .await?)
}

/// The last touch, and who of us had it.
pub(super) async fn last_touch(
    conn: &mut SqliteConnection,
    person: PersonId,
) -> Result<Option<(i64, String)>> {
    Ok(sqlx::query_as(
        "SELECT at, person FROM interactions WHERE person_id = ? AND kind <> 'note' ORDER BY at DESC, id DESC LIMIT 1",
    )
    .bind(person)
    .fetch_optional(conn)
    .await?)
}

/// Whose timeline.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    /// In every role, or in one.
    Person(PersonId, Option<RoleId>),
    Company(CompanyId),
    Role(RoleId),
}

/// Something that happened.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Happened {
    pub what: String,
    pub id: Id,
    pub at: i64,
    pub kind: String,
    pub direction: String,
    pub text: String,
    pub outcome: String,
    pub next_step: String,
    pub by: String,
    pub person_id: Option<PersonId>,
    pub person_name: String,
    pub company_id: Option<CompanyId>,
    pub company_name: String,
    pub role_id: Option<RoleId>,
    pub role_title: String,
    pub edition_name: String,
}

/// The newest first. A submittal stands at the noon of the day it was sent, an offer at that of the day it was made.
pub(super) async fn timeline(
    conn: &mut SqliteConnection,
    of: Of,
    before: Option<TimelineBefore>,
    limit: u32,
) -> Result<Vec<Happened>> {
    // Which of a table's rows: said so that each is found by its index.
    let (logged, others, key) = match of {
        Of::Person(id, _) => ("x.person_id = ?1", "x.person_id = ?1", id.0),
        Of::Role(id) => ("x.role_id = ?1", "x.role_id = ?1", id.0),
        Of::Company(id) => (
            "(x.company_id = ?1 OR x.role_id IN (SELECT id FROM roles WHERE company_id = ?1))",
            "x.role_id IN (SELECT id FROM roles WHERE company_id = ?1)",
            id.0,
        ),
    };
    let within = match of {
        Of::Person(_, role) => role,
        _ => None,
    };
    let statement = format!(
        "WITH happened (what, id, at, kind, direction, text, outcome, next_step, by, person_id, company_id, role_id, edition_id) AS (
           SELECT 'interaction', x.id, x.at, x.kind, x.direction, x.text, x.outcome, x.next_step, x.person, x.person_id,
                  x.company_id, x.role_id, x.edition_id
           FROM interactions x WHERE {logged}
           UNION ALL
           SELECT 'move', x.id, x.at, '', '',
                  CASE x.from_name WHEN '' THEN x.to_name ELSE x.from_name || ' → ' || x.to_name END,
                  x.reason, '', x.person, x.person_id, NULL, x.role_id, NULL
           FROM stage_moves x WHERE {others}
           UNION ALL
           SELECT 'submittal', x.id, unixepoch(x.sent_on || 'T12:00') * 1000, '', '', 'No. ' || x.number, x.sent_to, '',
                  x.person, x.person_id, NULL, x.role_id, NULL
           FROM submittals x WHERE {others}
           UNION ALL
           SELECT 'offer', x.id, unixepoch(x.made_on || 'T12:00') * 1000, '', '', x.made_by, x.answer, '', '', x.person_id,
                  NULL, x.role_id, NULL
           FROM offers x WHERE {others}
         )
         SELECT h.what, h.id, h.at, h.kind, h.direction, h.text, h.outcome, h.next_step, h.by, h.person_id,
                coalesce(p.name, '') AS person_name, h.company_id, coalesce(c.name, '') AS company_name, h.role_id,
                coalesce(r.title, '') AS role_title, coalesce(e.name, '') AS edition_name
         FROM happened h
         LEFT JOIN people p ON p.id = h.person_id
         LEFT JOIN companies c ON c.id = h.company_id
         LEFT JOIN roles r ON r.id = h.role_id
         LEFT JOIN editions e ON e.id = h.edition_id
         WHERE (?2 IS NULL OR (h.at, h.id) < (?2, ?3)) AND (?5 IS NULL OR h.role_id = ?5)
         ORDER BY h.at DESC, h.id DESC
         LIMIT ?4"
    );
    Ok(sqlx::query_as(AssertSqlSafe(statement))
        .bind(key)
        .bind(before.map(|last| last.at))
        .bind(before.map(|last| last.id))
        .bind(limit)
        .bind(within)
        .fetch_all(conn)
        .await?)
}
