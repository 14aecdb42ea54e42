//! The statements of the import: mappings that were used before. People and companies have their own.

use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

pub(super) async fn mapping(conn: &mut SqliteConnection, signature: &str) -> Result<Option<(Id, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, mapping FROM import_mappings
         WHERE signature = ?
         ORDER BY updated_at DESC
         LIMIT 1",
    )
    .bind(signature)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn insert_mapping(
    conn: &mut SqliteConnection,
    id: Id,
    signature: &str,
    mapping: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("INSERT INTO import_mappings (id, signature, mapping, updated_at) VALUES (?, ?, ?, ?)")
        .bind(id)
        .bind(signature)
        .bind(mapping)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn update_mapping(
    conn: &mut SqliteConnection,
    id: Id,
    mapping: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE import_mappings SET mapping = ?, updated_at = ? WHERE id = ?")
        .bind(mapping)
        .bind(now)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
