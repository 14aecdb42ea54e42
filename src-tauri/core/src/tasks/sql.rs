//! The statements of tasks.

use super::{TaskId, TaskQuery};
use crate::companies::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// A task as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: TaskId,
    pub about: Id,
    pub person_id: Option<PersonId>,
    pub company_id: Option<CompanyId>,
    pub role_id: Option<RoleId>,
    pub title: String,
    pub due_on: String,
    pub repeats: String,
    pub snoozed_until: String,
    pub done_at: Option<i64>,
    pub owner: String,
    pub note: String,
}

/// With what the things it is about are called.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Listed {
    #[sqlx(flatten)]
    pub row: Row,
    pub person_name: String,
    pub company_name: String,
    pub role_title: String,
}

pub(super) async fn task(conn: &mut SqliteConnection, id: TaskId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, about, person_id, company_id, role_id, title, due_on, repeats, snoozed_until, done_at, owner, note
         FROM tasks WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO tasks (id, about, person_id, company_id, role_id, title, due_on, repeats, snoozed_until, done_at,
                            owner, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.person_id)
    .bind(row.company_id)
    .bind(row.role_id)
    .bind(&row.title)
    .bind(&row.due_on)
    .bind(&row.repeats)
    .bind(&row.snoozed_until)
    .bind(row.done_at)
    .bind(&row.owner)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// What it is about stays.
pub(super) async fn update(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE tasks
         SET title = ?2, due_on = ?3, repeats = ?4, snoozed_until = ?5, done_at = ?6, owner = ?7, note = ?8, updated_at = ?9
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.title)
    .bind(&row.due_on)
    .bind(&row.repeats)
    .bind(&row.snoozed_until)
    .bind(row.done_at)
    .bind(&row.owner)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// `keys`: of tasks, in hex. Answers how many there were.
pub(super) async fn remove(conn: &mut SqliteConnection, keys: &str) -> Result<u32> {
    let done = sqlx::query("DELETE FROM tasks WHERE id IN (SELECT unhex(value) FROM json_each(?))")
        .bind(keys)
        .execute(conn)
        .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

/// What is to be done, the earliest first.
pub(super) async fn open(conn: &mut SqliteConnection, query: &TaskQuery) -> Result<Vec<Listed>> {
    Ok(sqlx::query_as(
        "SELECT t.id, t.about, t.person_id, t.company_id, t.role_id, t.title, t.due_on, t.repeats, t.snoozed_until,
                t.done_at, t.owner, t.note, coalesce(p.name, '') AS person_name, coalesce(c.name, '') AS company_name,
                coalesce(r.title, '') AS role_title
         FROM tasks t
         LEFT JOIN people p ON p.id = t.person_id
         LEFT JOIN companies c ON c.id = t.company_id
         LEFT JOIN roles r ON r.id = t.role_id
         WHERE t.done_at IS NULL
           AND (?1 IS NULL OR t.person_id = ?1)
           AND (?2 IS NULL OR t.company_id = ?2 OR r.company_id = ?2)
           AND (?3 IS NULL OR t.role_id = ?3)
           AND (?4 = '' OR t.owner = ?4)
         ORDER BY max(t.due_on, t.snoozed_until), t.title COLLATE NOCASE, t.id",
    )
    .bind(query.person)
    .bind(query.company)
    .bind(query.role)
    .bind(&query.owner)
    .fetch_all(conn)
    .await?)
}

/// What is done, the last first.
pub(super) async fn done(conn: &mut SqliteConnection, query: &TaskQuery, most: u32) -> Result<Vec<Listed>> {
    Ok(sqlx::query_as(
        "SELECT t.id, t.about, t.person_id, t.company_id, t.role_id, t.title, t.due_on, t.repeats, t.snoozed_until,
                t.done_at, t.owner, t.note, coalesce(p.name, '') AS person_name, coalesce(c.name, '') AS company_name,
                coalesce(r.title, '') AS role_title
         FROM tasks t
         LEFT JOIN people p ON p.id = t.person_id
         LEFT JOIN companies c ON c.id = t.company_id
         LEFT JOIN roles r ON r.id = t.role_id
         WHERE t.done_at IS NOT NULL
           AND (?1 IS NULL OR t.person_id = ?1)
           AND (?2 IS NULL OR t.company_id = ?2 OR r.company_id = ?2)
           AND (?3 IS NULL OR t.role_id = ?3)
           AND (?4 = '' OR t.owner = ?4)
         ORDER BY t.done_at DESC, t.id DESC
         LIMIT ?5",
    )
    .bind(query.person)
    .bind(query.company)
    .bind(query.role)
    .bind(&query.owner)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Whoever has something to do.
pub(super) async fn owners(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT owner FROM tasks WHERE done_at IS NULL AND owner <> '' ORDER BY owner COLLATE NOCASE",
    )
    .fetch_all(conn)
    .await?)
}

/// Overdue and due today, of this owner or of nobody.
pub(super) async fn counts(conn: &mut SqliteConnection, owner: &str, today: &str) -> Result<(u32, u32)> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE max(due_on, snoozed_until) < ?2),
                count(*) FILTER (WHERE max(due_on, snoozed_until) = ?2)
         FROM tasks
         WHERE done_at IS NULL AND due_on || snoozed_until <> '' AND owner IN ('', ?1)",
    )
    .bind(owner)
    .bind(today)
    .fetch_one(conn)
    .await?)
}
