//! The statements of files.

use super::{FileId, FileOwner, KeptFile};
use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

pub(super) struct NewRow<'a> {
    pub id: FileId,
    pub about: Id,
    pub owner: FileOwner,
    pub name: &'a str,
    pub digest: &'a str,
    pub contents: &'a [u8],
    pub now: i64,
}

/// The file and what is in it.
pub(super) async fn insert(conn: &mut SqliteConnection, row: &NewRow<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO files (id, about, person_id, company_id, role_id, name, bytes, digest, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.owner.person)
    .bind(row.owner.company)
    .bind(row.owner.role)
    .bind(row.name)
    .bind(i64::try_from(row.contents.len()).unwrap_or(i64::MAX))
    .bind(row.digest)
    .bind(row.now)
    .execute(&mut *conn)
    .await?;
    sqlx::query("INSERT INTO file_contents (id, about, contents) VALUES (?1, ?2, ?3)")
        .bind(row.id)
        .bind(row.about)
        .bind(row.contents)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn files(conn: &mut SqliteConnection, about: Id) -> Result<Vec<KeptFile>> {
    Ok(sqlx::query_as(
        "SELECT id, name, bytes, created_at FROM files WHERE about = ? ORDER BY created_at DESC, id DESC",
    )
    .bind(about)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn file(conn: &mut SqliteConnection, id: FileId) -> Result<Option<KeptFile>> {
    Ok(
        sqlx::query_as("SELECT id, name, bytes, created_at FROM files WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// What is in it, and its digest when it was taken.
pub(super) async fn contents(conn: &mut SqliteConnection, id: FileId) -> Result<Option<(Vec<u8>, String)>> {
    Ok(sqlx::query_as(
        "SELECT c.contents, f.digest FROM files f JOIN file_contents c ON c.id = f.id WHERE f.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn rename(conn: &mut SqliteConnection, id: FileId, name: &str, now: i64) -> Result<u64> {
    Ok(
        sqlx::query("UPDATE files SET name = ?2, updated_at = ?3 WHERE id = ?1")
            .bind(id)
            .bind(name)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}

/// The file and what is in it.
pub(super) async fn delete(conn: &mut SqliteConnection, id: FileId) -> Result<()> {
    for sql in [
        "DELETE FROM file_contents WHERE id = ?",
        "DELETE FROM files WHERE id = ?",
    ] {
        sqlx::query(sql).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
}
