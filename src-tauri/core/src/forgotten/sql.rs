//! The statements of who asked to be forgotten.

use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

pub(super) async fn anybody(conn: &mut SqliteConnection) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM erased_addresses)")
            .fetch_one(conn)
            .await?,
    )
}

/// Those of these hashes, in hex, that are known, with when.
pub(super) async fn erased_on(conn: &mut SqliteConnection, keys: &str) -> Result<Vec<(Id, i64)>> {
    Ok(sqlx::query_as(
        "SELECT a.address, max(e.at)
         FROM json_each(?) AS j
         JOIN erased_addresses a ON a.address = unhex(j.value)
         JOIN erasures e ON e.id = a.erasure
         GROUP BY a.address",
    )
    .bind(keys)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn insert_comeback(
    conn: &mut SqliteConnection,
    id: Id,
    person: Id,
    reason: &str,
    by: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("INSERT INTO comebacks (id, person_id, reason, person, created_at) VALUES (?, ?, ?, ?, ?)")
        .bind(id)
        .bind(person)
        .bind(reason)
        .bind(by)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn came_back(conn: &mut SqliteConnection, person: Id) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM comebacks WHERE person_id = ?)")
            .bind(person)
            .fetch_one(conn)
            .await?,
    )
}
