//! The statements of matching.

use crate::error::Result;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// Names as they are written. `ids`: an array of keys in hex.
pub(super) async fn names(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(
        sqlx::query_as("SELECT id, name FROM people WHERE id IN (SELECT unhex(value) FROM json_each(?))")
            .bind(ids)
            .fetch_all(conn)
            .await?,
    )
}
