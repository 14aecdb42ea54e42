//! The statements of cadences.

use super::{Cadence, CadenceId};
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use sqlx::SqliteConnection;

pub(super) struct Row {
    pub id: CadenceId,
    pub about: Id,
    pub person: Option<PersonId>,
    pub tag: Option<Id>,
    pub cadence: Cadence,
}

pub(super) async fn put(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO cadences (id, about, person_id, tag_id, ideal_days, max_days, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
         ON CONFLICT (id) DO UPDATE
         SET ideal_days = excluded.ideal_days, max_days = excluded.max_days, updated_at = excluded.updated_at
         WHERE (ideal_days, max_days) IS NOT (excluded.ideal_days, excluded.max_days)",
    )
    .bind(row.id)
    .bind(row.about)
    .bind(row.person)
    .bind(row.tag)
    .bind(row.cadence.ideal_days)
    .bind(row.cadence.max_days)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn remove(conn: &mut SqliteConnection, id: CadenceId) -> Result<()> {
    sqlx::query("DELETE FROM cadences WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Every tag by key and name.
pub(super) async fn tags(conn: &mut SqliteConnection) -> Result<Vec<(Id, String)>> {
    Ok(sqlx::query_as("SELECT id, name FROM tags")
        .fetch_all(conn)
        .await?)
}

pub(super) async fn of_person(conn: &mut SqliteConnection, person: PersonId) -> Result<Option<Cadence>> {
    Ok(
        sqlx::query_as("SELECT ideal_days, max_days FROM cadences WHERE about = ?")
            .bind(person)
            .fetch_optional(conn)
            .await?,
    )
}

/// Those of a person's tags.
pub(super) async fn of_tags(
    conn: &mut SqliteConnection,
    person: PersonId,
) -> Result<Vec<(String, Option<u32>, Option<u32>)>> {
    Ok(sqlx::query_as(
        "SELECT t.name, c.ideal_days, c.max_days
         FROM person_tags l
         JOIN cadences c ON c.about = l.tag_id
         JOIN tags t ON t.id = l.tag_id
         WHERE l.person_id = ?
         ORDER BY t.name COLLATE NOCASE, t.id",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// A note is no touch; a check-in is one, at the noon of its day.
pub(super) async fn last_touch(conn: &mut SqliteConnection, person: PersonId) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar(
            "SELECT max(at) FROM (
               SELECT max(at) AS at FROM interactions WHERE person_id = ?1 AND kind <> 'note'
               UNION ALL
               SELECT unixepoch(max(on_day), '+12 hours') * 1000 FROM check_ins WHERE person_id = ?1 AND side = 'person'
             )",
        )
            .bind(person)
            .fetch_one(conn)
            .await?,
    )
}

/// Tag, how many have it, ideal and most days.
pub(super) async fn by_tag(
    conn: &mut SqliteConnection,
) -> Result<Vec<(String, u32, Option<u32>, Option<u32>)>> {
    Ok(sqlx::query_as(
        "SELECT t.name, (SELECT count(*) FROM person_tags l WHERE l.tag_id = t.id), c.ideal_days, c.max_days
         FROM cadences c JOIN tags t ON t.id = c.tag_id
         ORDER BY t.name COLLATE NOCASE, t.id",
    )
    .fetch_all(conn)
    .await?)
}

/// A cadence that may hold for somebody.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Kept {
    pub person: PersonId,
    pub name: String,
    pub owner: String,
    pub own: bool,
    pub ideal_days: Option<u32>,
    pub max_days: Option<u32>,
    pub last_touch: Option<i64>,
}

/// Everybody with a cadence, once for each.
pub(super) async fn everybody(conn: &mut SqliteConnection) -> Result<Vec<Kept>> {
    Ok(sqlx::query_as(
        "WITH held (person, own, ideal_days, max_days) AS (
           SELECT person_id, 1, ideal_days, max_days FROM cadences WHERE person_id IS NOT NULL
           UNION ALL
           SELECT l.person_id, 0, c.ideal_days, c.max_days
           FROM cadences c JOIN person_tags l ON l.tag_id = c.tag_id
         )
         SELECT p.id AS person, p.name, p.owner, h.own, h.ideal_days, h.max_days,
                (SELECT max(at) FROM (
                   SELECT max(i.at) AS at FROM interactions i WHERE i.person_id = p.id AND i.kind <> 'note'
                   UNION ALL
                   SELECT unixepoch(max(k.on_day), '+12 hours') * 1000 FROM check_ins k
                   WHERE k.person_id = p.id AND k.side = 'person'
                 )) AS last_touch
         FROM held h JOIN people p ON p.id = h.person",
    )
    .fetch_all(conn)
    .await?)
}

/// Of everybody with a cadence, those who were not touched since its days before `before` (UTC ms), or never: once for each
/// cadence that may hold. Where there is her own, those of her tags are left out.
pub(super) async fn lapsed(conn: &mut SqliteConnection, before: i64) -> Result<Vec<Kept>> {
    Ok(sqlx::query_as(
        "WITH held (person, own, ideal_days, max_days) AS (
           SELECT person_id, 1, ideal_days, max_days FROM cadences WHERE person_id IS NOT NULL
           UNION ALL
           SELECT l.person_id, 0, c.ideal_days, c.max_days
           FROM cadences c JOIN person_tags l ON l.tag_id = c.tag_id
           WHERE NOT EXISTS (SELECT 1 FROM cadences hers WHERE hers.about = l.person_id)
         ),
         touched (person, own, ideal_days, max_days, last_touch) AS MATERIALIZED (
           SELECT h.person, h.own, h.ideal_days, h.max_days,
                  (SELECT i.at FROM interactions i WHERE i.person_id = h.person AND i.kind <> 'note' ORDER BY i.at DESC LIMIT 1)
           FROM held h
         )
         SELECT p.id AS person, p.name, p.owner, t.own, t.ideal_days, t.max_days, t.last_touch
         FROM touched t JOIN people p ON p.id = t.person
         WHERE t.last_touch IS NULL OR t.last_touch < ?1 - coalesce(t.ideal_days, t.max_days) * 86400000",
    )
    .bind(before)
    .fetch_all(conn)
    .await?)
}
