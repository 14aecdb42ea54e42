//! The statements of the history: what things are called now.

use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

/// What these things are called (hex keys): people, companies, tags, lists and what else has a history of its own.
pub(super) async fn names(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<(Id, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, name FROM people WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM companies WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM tags WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM field_entries WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, coalesce(nullif(name, ''), nullif(handle, ''), email) FROM contributors WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM saved_searches WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM hotlists WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM wanted_profiles WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, title FROM roles WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM stages WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM pipeline_templates WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM text_templates WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM rules WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM files WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, title FROM tasks WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, coalesce(nullif(title, ''), slug) FROM series WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM editions WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, title FROM programme_items WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, name FROM programme_people WHERE id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL SELECT id, currency || '/' || in_currency FROM exchange_rates WHERE id IN (SELECT unhex(value) FROM json_each(?1))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}
