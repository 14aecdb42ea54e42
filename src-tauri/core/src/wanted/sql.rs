//! The statements of wanted profiles.

use super::WantedId;
use super::keep::Row;
use crate::error::Result;
use sqlx::SqliteConnection;

pub(super) async fn all(conn: &mut SqliteConnection) -> Result<Vec<Row>> {
    Ok(
        sqlx::query_as("SELECT id, name, wanted, weights FROM wanted_profiles ORDER BY lower(name), id")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn insert(
    conn: &mut SqliteConnection,
    id: WantedId,
    name: &str,
    wanted: &str,
    weights: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO wanted_profiles (id, name, wanted, weights, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(name)
    .bind(wanted)
    .bind(weights)
    .bind(now)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Answers how many there were; one that is so already stays as it is.
pub(super) async fn update(
    conn: &mut SqliteConnection,
    id: WantedId,
    name: &str,
    wanted: &str,
    weights: &str,
    now: i64,
) -> Result<i64> {
    sqlx::query(
        "UPDATE wanted_profiles SET name = ?2, wanted = ?3, weights = ?4, updated_at = ?5
         WHERE id = ?1 AND (name, wanted, weights) IS NOT (?2, ?3, ?4)",
    )
    .bind(id)
    .bind(name)
    .bind(wanted)
    .bind(weights)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    Ok(
        sqlx::query_scalar("SELECT count(*) FROM wanted_profiles WHERE id = ?")
            .bind(id)
            .fetch_one(conn)
            .await?,
    )
}

/// Answers its name.
pub(super) async fn delete(conn: &mut SqliteConnection, id: WantedId) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar("DELETE FROM wanted_profiles WHERE id = ? RETURNING name")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}
