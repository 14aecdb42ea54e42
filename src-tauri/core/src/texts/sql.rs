//! The statements of texts.

use super::{TextId, TextTemplate};
use crate::conferences::EditionId;
use crate::error::Result;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::json;
use sqlx::SqliteConnection;

pub(super) async fn all(conn: &mut SqliteConnection) -> Result<Vec<TextTemplate>> {
    Ok(
        sqlx::query_as("SELECT id, name, subject, body FROM text_templates ORDER BY name COLLATE NOCASE, id")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn put(conn: &mut SqliteConnection, text: &TextTemplate, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO text_templates (id, name, subject, body, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
         ON CONFLICT (id) DO UPDATE
         SET name = excluded.name, subject = excluded.subject, body = excluded.body, updated_at = excluded.updated_at
         WHERE (name, subject, body) <> (excluded.name, excluded.subject, excluded.body)",
    )
    .bind(text.id)
    .bind(&text.name)
    .bind(&text.subject)
    .bind(&text.body)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn remove(conn: &mut SqliteConnection, id: TextId) -> Result<()> {
    sqlx::query("DELETE FROM text_templates WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// At which edition each of these people was met, where and what was written down of it; of one person the last comes last.
pub(super) async fn met(
    conn: &mut SqliteConnection,
    people: &[PersonId],
) -> Result<Vec<(PersonId, EditionId, String, String)>> {
    let people: Vec<String> = people.iter().map(|id| id.0.hex()).collect();
    Ok(sqlx::query_as(
        "SELECT k.person_id, k.edition_id, k.met_where, k.note
         FROM json_each(?) j JOIN edition_contacts k ON k.person_id = unhex(j.value)
         WHERE k.standing IN ('met', 'followed_up')
         ORDER BY coalesce(k.met_at, 0), k.id",
    )
    .bind(json(&people)?)
    .fetch_all(conn)
    .await?)
}

/// A role's title and its client's name; that of a confidential one as it is shown, '' where nobody said how.
pub(super) async fn role(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT r.title, CASE r.confidential WHEN 1 THEN r.shown_as ELSE c.name END
         FROM roles r JOIN companies c ON c.id = r.company_id
         WHERE r.id = ?",
    )
    .bind(role)
    .fetch_optional(conn)
    .await?)
}
