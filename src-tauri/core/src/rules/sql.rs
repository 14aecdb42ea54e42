//! The statements of the desk's rules.

use super::RuleId;
use crate::error::Result;
use sqlx::SqliteConnection;

pub(super) async fn value(conn: &mut SqliteConnection, name: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT value FROM rules WHERE name = ?")
        .bind(name)
        .fetch_optional(conn)
        .await?)
}

pub(super) async fn put(
    conn: &mut SqliteConnection,
    id: RuleId,
    name: &str,
    value: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO rules (id, name, value, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
         WHERE value <> excluded.value",
    )
    .bind(id)
    .bind(name)
    .bind(value)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
