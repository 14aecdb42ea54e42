//! The statements of the acquaintances.

use super::{AcquaintanceId, Pair};
use crate::error::Result;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// As the file has it, with who is the other one.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: AcquaintanceId,
    pub person_id: PersonId,
    pub kind: String,
    pub since_on: String,
    pub note: String,
    pub whom: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
}

pub(super) async fn acquaintances(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "WITH both AS (
           SELECT id, person_id, kind, since_on, note, other_id AS whom FROM acquaintances WHERE person_id = ?1
           UNION ALL
           SELECT id, person_id, kind, since_on, note, person_id AS whom FROM acquaintances WHERE other_id = ?1)
         SELECT b.id, b.person_id, b.kind, b.since_on, b.note, b.whom, p.name, p.title, coalesce(c.name, '') AS company
         FROM both b JOIN people p ON p.id = b.whom LEFT JOIN companies c ON c.id = p.company_id
         ORDER BY p.name COLLATE NOCASE, b.id",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn acquaintance(
    conn: &mut SqliteConnection,
    id: AcquaintanceId,
) -> Result<Option<(PersonId, PersonId, String)>> {
    Ok(
        sqlx::query_as("SELECT person_id, other_id, kind FROM acquaintances WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// Answers whether it is new.
pub(super) async fn insert(conn: &mut SqliteConnection, pair: &Pair, since: &str, now: i64) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO acquaintances (id, person_id, other_id, kind, since_on, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(pair.id())
    .bind(pair.person)
    .bind(pair.other)
    .bind(pair.kind)
    .bind(since)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

pub(super) async fn set_since(
    conn: &mut SqliteConnection,
    id: AcquaintanceId,
    since: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE acquaintances SET since_on = ?, updated_at = ? WHERE id = ?")
        .bind(since)
        .bind(now)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn set_note(
    conn: &mut SqliteConnection,
    id: AcquaintanceId,
    note: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE acquaintances SET note = ?, updated_at = ? WHERE id = ?")
        .bind(note)
        .bind(now)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: AcquaintanceId) -> Result<()> {
    sqlx::query("DELETE FROM acquaintances WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
