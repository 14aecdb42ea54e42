//! The statements of the employments.

use super::EmploymentId;
use crate::companies::CompanyId;
use crate::error::Result;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// As the file has it, with the company's name.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: EmploymentId,
    pub person_id: PersonId,
    pub company_id: CompanyId,
    pub company: String,
    pub title: String,
    pub team: String,
    pub from_on: String,
    pub to_on: String,
    pub now: bool,
    pub note: String,
    pub source: String,
}

impl Row {
    /// Of which nothing is known yet: the company is still to be named.
    pub(super) fn empty(id: EmploymentId, person: PersonId) -> Self {
        let none = String::new;
        Self {
            id,
            person_id: person,
            company_id: CompanyId(id.0),
            company: none(),
            title: none(),
            team: none(),
            from_on: none(),
            to_on: none(),
            now: false,
            note: none(),
            source: none(),
        }
    }
}

pub(super) async fn employments(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT e.id, e.person_id, e.company_id, c.name AS company, e.title, e.team, e.from_on, e.to_on, e.now, e.note, e.source
         FROM employments e JOIN companies c ON c.id = e.company_id
         WHERE e.person_id = ?
         ORDER BY e.now DESC, max(e.to_on, e.from_on) DESC, e.from_on DESC, e.id",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn employment(conn: &mut SqliteConnection, id: EmploymentId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT e.id, e.person_id, e.company_id, c.name AS company, e.title, e.team, e.from_on, e.to_on, e.now, e.note, e.source
         FROM employments e JOIN companies c ON c.id = e.company_id
         WHERE e.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Makes the row or makes it so.
pub(super) async fn put(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO employments (id, person_id, company_id, title, team, from_on, to_on, now, note, source, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
         ON CONFLICT (id) DO UPDATE SET company_id = excluded.company_id, title = excluded.title, team = excluded.team,
           from_on = excluded.from_on, to_on = excluded.to_on, now = excluded.now, note = excluded.note,
           updated_at = excluded.updated_at",
    )
    .bind(row.id)
    .bind(row.person_id)
    .bind(row.company_id)
    .bind(&row.title)
    .bind(&row.team)
    .bind(&row.from_on)
    .bind(&row.to_on)
    .bind(row.now)
    .bind(&row.note)
    .bind(&row.source)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: EmploymentId) -> Result<()> {
    sqlx::query("DELETE FROM employments WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
