//! The statements about the shared folder.

use super::plan::Written;
use crate::error::Result;
use crate::store::DeskId;
use crate::sync::rows::row_id;
use sqlx::SqliteConnection;
use std::collections::{HashMap, HashSet};

pub(super) async fn path(conn: &mut SqliteConnection) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT path FROM shared_folder")
        .fetch_optional(conn)
        .await?)
}

/// Names a folder, or none; what lay in the one before does not count any more.
pub(super) async fn name(conn: &mut SqliteConnection, path: Option<&str>) -> Result<()> {
    for sql in [
        "DELETE FROM shared_folder",
        "DELETE FROM folder_refused",
        "UPDATE sent_files SET folder = 0 WHERE folder",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    if let Some(path) = path {
        sqlx::query("INSERT INTO shared_folder (one, path) VALUES (1, ?)")
            .bind(path)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Notes that a file was written into the folder.
pub(super) async fn wrote(conn: &mut SqliteConnection, seq: i64) -> Result<()> {
    sqlx::query("UPDATE sent_files SET folder = 1 WHERE seq = ?")
        .bind(seq)
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE shared_folder SET wrote = ?")
        .bind(seq)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that a file is in the folder no more.
pub(super) async fn removed(conn: &mut SqliteConnection, file: &DeskId) -> Result<()> {
    sqlx::query("UPDATE sent_files SET folder = 0 WHERE id = ?")
        .bind(file.as_slice())
        .execute(conn)
        .await?;
    Ok(())
}

/// Number that the next file will have among all that were written here, if nothing comes between.
pub(super) async fn next(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(max(seq), 0) + 1 FROM sent_files")
            .fetch_one(conn)
            .await?,
    )
}

/// Files that were written into the folder, the earliest first, each with whether its desks have it or a later one.
pub(super) async fn written(conn: &mut SqliteConnection) -> Result<Vec<Written>> {
    type Row = (i64, Vec<u8>, Vec<u8>, bool);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT f.seq, f.id, t.desk,
                EXISTS (SELECT 1 FROM sent_to l JOIN sent_files h ON h.seq = l.file
                        WHERE l.desk = t.desk AND l.heard AND l.file >= t.file AND h.left_out = 0 AND h.scope IS NULL)
         FROM sent_files f JOIN sent_to t ON t.file = f.seq
         WHERE f.folder ORDER BY f.seq",
    )
    .fetch_all(conn)
    .await?;
    let mut all: Vec<Written> = Vec::new();
    for (seq, id, desk, has_it) in rows {
        let desk = row_id(&desk)?;
        match all.last_mut().filter(|last| last.seq == seq) {
            Some(last) => {
                last.to.insert(desk, has_it);
            }
            None => all.push(Written {
                seq,
                file: row_id(&id)?,
                to: HashMap::from([(desk, has_it)]),
            }),
        }
    }
    Ok(all)
}

/// Files that were taken in with all before them.
pub(super) async fn complete(conn: &mut SqliteConnection) -> Result<HashSet<DeskId>> {
    let ids: Vec<Vec<u8>> = sqlx::query_scalar("SELECT id FROM received_files WHERE complete")
        .fetch_all(conn)
        .await?;
    ids.iter().map(|id| row_id(id)).collect()
}

/// Trusted desks, and whether each asks for something or never had a file.
pub(super) async fn trusted(conn: &mut SqliteConnection) -> Result<Vec<(Vec<u8>, bool)>> {
    Ok(sqlx::query_as(
        "SELECT desk, asked_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sent_to t WHERE t.desk = k.desk)
         FROM known_desks k WHERE revoked_at IS NULL",
    )
    .fetch_all(conn)
    .await?)
}

/// When the first and the last change were made, rows were taken in, or somebody was erased at this desk (`own`), since the
/// last file was written into the folder.
pub(super) async fn unsent(conn: &mut SqliteConnection, own: &DeskId) -> Result<Option<(i64, i64)>> {
    let (upto, at): (i64, i64) = sqlx::query_as(
        "SELECT coalesce(max(f.upto), 0), coalesce(max(f.at), 0)
         FROM shared_folder s JOIN sent_files f ON f.seq = s.wrote",
    )
    .fetch_one(&mut *conn)
    .await?;
    let changed: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM clocks WHERE local_change > ?)")
        .bind(upto)
        .fetch_one(&mut *conn)
        .await?;
    let (came_first, came_last): (Option<i64>, Option<i64>) = sqlx::query_as(
        "SELECT min(received_at), max(received_at) FROM received_files
         WHERE rows > 0 AND number > 0 AND received_at >= ?
           AND desk IN (SELECT desk FROM known_desks WHERE revoked_at IS NULL)",
    )
    .bind(at)
    .fetch_one(&mut *conn)
    .await?;
    // An erasure moves no clock.
    let (erased_first, erased_last): (Option<i64>, Option<i64>) =
        sqlx::query_as("SELECT min(at), max(at) FROM erasures_done WHERE desk = ? AND at >= ?")
            .bind(own.as_slice())
            .bind(at)
            .fetch_one(&mut *conn)
            .await?;
    let (first, last): (Option<i64>, Option<i64>) =
        sqlx::query_as("SELECT min(at), max(at) FROM operations WHERE at >= ? AND NOT stays")
            .bind(at)
            .fetch_one(conn)
            .await?;
    let done = changed.then_some((first.unwrap_or(at), last.unwrap_or(at)));
    let all = [done, came_first.zip(came_last), erased_first.zip(erased_last)];
    Ok(all
        .into_iter()
        .flatten()
        .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1))))
}

/// Why a file was not taken in, where it is still the same.
pub(super) async fn refused(
    conn: &mut SqliteConnection,
    name: &str,
    bytes: i64,
    modified: i64,
) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar("SELECT why FROM folder_refused WHERE name = ? AND bytes = ? AND modified = ?")
            .bind(name)
            .bind(bytes)
            .bind(modified)
            .fetch_optional(conn)
            .await?,
    )
}

pub(super) async fn refuse(
    conn: &mut SqliteConnection,
    name: &str,
    (bytes, modified): (i64, i64),
    at: i64,
    why: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT OR REPLACE INTO folder_refused (name, bytes, modified, at, why) VALUES (?, ?, ?, ?, ?)",
    )
    .bind(name)
    .bind(bytes)
    .bind(modified)
    .bind(at)
    .bind(why)
    .execute(conn)
    .await?;
    Ok(())
}
