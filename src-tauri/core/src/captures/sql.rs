//! The statements of captures.

use super::CaptureId;
use crate::conferences::EditionId;
use crate::error::Result;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// A line as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: CaptureId,
    pub line: String,
    pub at: i64,
    pub edition_id: Option<EditionId>,
    pub person_id: Option<PersonId>,
    pub standing: String,
    pub person: String,
}

pub(super) async fn row(conn: &mut SqliteConnection, id: CaptureId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, line, at, edition_id, person_id, standing, person FROM captures WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn put(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO captures (id, line, at, edition_id, person_id, standing, person, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
         ON CONFLICT (id) DO UPDATE SET line = excluded.line, edition_id = excluded.edition_id,
           person_id = excluded.person_id, standing = excluded.standing, updated_at = excluded.updated_at",
    )
    .bind(row.id)
    .bind(&row.line)
    .bind(row.at)
    .bind(row.edition_id)
    .bind(row.person_id)
    .bind(&row.standing)
    .bind(&row.person)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// `ids`: hex keys. Answers how many stood open.
pub(super) async fn drop_open(conn: &mut SqliteConnection, ids: &str, now: i64) -> Result<u64> {
    Ok(sqlx::query(
        "UPDATE captures SET standing = 'dropped', updated_at = ?2
         WHERE standing = 'open' AND id IN (SELECT unhex(value) FROM json_each(?1))",
    )
    .bind(ids)
    .bind(now)
    .execute(conn)
    .await?
    .rows_affected())
}

/// Those that stand open, the newest first.
pub(super) async fn open(
    conn: &mut SqliteConnection,
) -> Result<Vec<(CaptureId, String, i64, String, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.line, c.at, c.person, coalesce(e.series || '-' || e.year, ''), coalesce(e.name, '')
         FROM captures c LEFT JOIN editions e ON e.id = c.edition_id
         WHERE c.standing = 'open'
         ORDER BY c.at DESC, c.id DESC",
    )
    .fetch_all(conn)
    .await?)
}

/// Somebody the line may be about.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Brief {
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
}

/// `ids`: hex keys.
pub(super) async fn briefly(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<Brief>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, p.title, coalesce(c.name, '') AS company
         FROM people p LEFT JOIN companies c ON c.id = p.company_id
         WHERE p.id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// Those of `ids` (hex keys) who stand on the contact list of an edition, or in its programme.
pub(super) async fn expected_at(
    conn: &mut SqliteConnection,
    edition: EditionId,
    ids: &str,
) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar(
        "WITH those AS MATERIALIZED (SELECT unhex(value) AS id FROM json_each(?2))
         SELECT person_id FROM edition_contacts
         WHERE person_id IN (SELECT id FROM those) AND edition_id = ?1 AND standing <> 'no'
         UNION
         SELECT p.person_id FROM programme_people p
         JOIN programme_authors a ON a.programme_person_id = p.id AND a.edition_id = ?1
         WHERE p.person_id IN (SELECT id FROM those)",
    )
    .bind(edition)
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// Those whose folded name, cut as lists sort by it, lies from `start` to before `end`.
pub(super) async fn named(
    conn: &mut SqliteConnection,
    start: &str,
    end: &str,
    most: u32,
) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar(
        "SELECT p.id FROM people_list l JOIN people p ON p.rid = l.rid
         WHERE l.name >= ?1 AND l.name < ?2
         ORDER BY l.name
         LIMIT ?3",
    )
    .bind(start)
    .bind(end)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Those who have all these words in their names, the newest first. `words`: as FTS5 takes them.
pub(super) async fn with_words(conn: &mut SqliteConnection, words: &str, most: u32) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar(
        "SELECT p.id FROM (SELECT rowid FROM people_words WHERE people_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2) AS w
         JOIN people p ON p.rid = w.rowid",
    )
    .bind(words)
    .bind(most)
    .fetch_all(conn)
    .await?)
}
