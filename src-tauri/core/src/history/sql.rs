//! The statements of the history: what things are called now.

use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

/// Names of the people, companies, tags and entries of the taxonomy among these (hex keys).
pub(super) async fn names(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<(Id, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, name FROM people WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM companies WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM tags WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM field_entries WHERE id IN (SELECT unhex(value) FROM json_each(?1))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}
