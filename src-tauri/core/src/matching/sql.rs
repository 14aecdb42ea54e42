//! The statements of matching.

use super::role::InPipeline;
use crate::error::Result;
use crate::people::PersonId;
use crate::roles::RoleId;
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

/// Those of `ids` (an array of keys in hex) who are in a role's pipeline, with their stage.
pub(super) async fn in_pipeline(
    conn: &mut SqliteConnection,
    role: RoleId,
    ids: &str,
) -> Result<Vec<InPipeline>> {
    Ok(sqlx::query_as(
        "SELECT c.person_id AS person, s.name AS stage
         FROM candidacies c JOIN stages s ON s.id = c.stage_id
         WHERE c.role_id = ?1 AND c.person_id IN (SELECT unhex(value) FROM json_each(?2))",
    )
    .bind(role)
    .bind(ids)
    .fetch_all(conn)
    .await?)
}
