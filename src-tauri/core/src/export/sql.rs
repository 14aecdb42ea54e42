//! The statements of the export.

use crate::error::Result;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// Somebody with the instants she was made and last changed.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub(super) struct Dated {
    pub id: PersonId,
    pub created_at: i64,
    pub updated_at: i64,
}

/// Everybody, by name.
pub(super) async fn everybody(conn: &mut SqliteConnection) -> Result<Vec<Dated>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.created_at, p.updated_at
         FROM people p
         LEFT JOIN people_list l ON l.rid = p.rid
         ORDER BY l.name, p.rid",
    )
    .fetch_all(conn)
    .await?)
}
