//! The statements of what is told of erasures.

use super::What;
use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

/// Her key, when, at which desk, by whom, why.
pub(super) type ErasureRow = (Id, i64, Id, String, String);

pub(super) async fn erasures(conn: &mut SqliteConnection) -> Result<Vec<ErasureRow>> {
    Ok(
        sqlx::query_as("SELECT id, at, desk, person, reason FROM erasures ORDER BY id")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn addresses(conn: &mut SqliteConnection) -> Result<Vec<(Id, Id)>> {
    Ok(
        sqlx::query_as("SELECT erasure, address FROM erased_addresses ORDER BY address")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn told_rows(conn: &mut SqliteConnection) -> Result<Vec<(Id, Id, String)>> {
    Ok(
        sqlx::query_as("SELECT erasure, id, what FROM erased_rows WHERE what <> 'hers' ORDER BY id")
            .fetch_all(conn)
            .await?,
    )
}

/// Whose erasure, which desk, what it is called, when, how many of what.
pub(super) type DoneRow = (Id, Id, String, i64, String);

pub(super) async fn done(conn: &mut SqliteConnection) -> Result<Vec<DoneRow>> {
    Ok(
        sqlx::query_as("SELECT erasure, desk, name, at, counts FROM erasures_done ORDER BY at, desk")
            .fetch_all(conn)
            .await?,
    )
}

/// Answers whether it was not known. Where two desks decided it apart, the earlier one counts, and of two at one instant the
/// lesser key: the same everywhere.
pub(super) async fn note_erasure(
    conn: &mut SqliteConnection,
    id: Id,
    at: i64,
    desk: Id,
    person: &str,
    reason: &str,
) -> Result<bool> {
    let known: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM erasures WHERE id = ?)")
        .bind(id)
        .fetch_one(&mut *conn)
        .await?;
    sqlx::query(
        "INSERT INTO erasures (id, at, desk, person, reason) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE
         SET at = excluded.at, desk = excluded.desk, person = excluded.person, reason = excluded.reason
         WHERE (excluded.at, excluded.desk) < (at, desk)",
    )
    .bind(id)
    .bind(at)
    .bind(desk)
    .bind(person)
    .bind(reason)
    .execute(conn)
    .await?;
    Ok(!known)
}

pub(super) async fn note_address(conn: &mut SqliteConnection, erasure: Id, address: Id) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO erased_addresses (address, erasure) VALUES (?, ?)")
        .bind(address)
        .bind(erasure)
        .execute(conn)
        .await?;
    Ok(())
}

/// Answers whether it was not known.
pub(super) async fn note_row(conn: &mut SqliteConnection, erasure: Id, row: Id, what: What) -> Result<bool> {
    let done = sqlx::query("INSERT OR IGNORE INTO erased_rows (id, erasure, what) VALUES (?, ?, ?)")
        .bind(row)
        .bind(erasure)
        .bind(what.kept())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// What a desk says of itself first is what counts, also where it found more of her later.
pub(super) async fn note_done(
    conn: &mut SqliteConnection,
    erasure: Id,
    desk: Id,
    name: &str,
    at: i64,
    counts: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO erasures_done (erasure, desk, name, at, counts) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (erasure, desk) DO UPDATE SET name = excluded.name, at = excluded.at, counts = excluded.counts
         WHERE excluded.at < at",
    )
    .bind(erasure)
    .bind(desk)
    .bind(name)
    .bind(at)
    .bind(counts)
    .execute(conn)
    .await?;
    Ok(())
}
