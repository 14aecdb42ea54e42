//! The statements of contact lists.

use super::EditionContactId;
use crate::conferences::EditionId;
use crate::error::Result;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use sqlx::SqliteConnection;

/// A place on a list as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: EditionContactId,
    pub edition_id: EditionId,
    pub person_id: PersonId,
    pub standing: String,
    pub priority: Option<i64>,
    pub why: String,
    pub capacity: String,
    pub met_at: Option<i64>,
    pub met_where: String,
    pub follow_up_on: String,
    pub followed_up_at: Option<i64>,
    pub note: String,
    pub source: String,
}

/// A place on a list with what is shown of the person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Listed {
    #[sqlx(flatten)]
    pub row: Row,
    pub series: String,
    pub year: i32,
    pub edition: String,
    pub name: String,
    pub title: String,
    pub company: String,
    pub candidacy_id: Option<CandidacyId>,
    pub role: String,
    pub stage: String,
    pub items: u32,
    /// The first outreach after the meeting.
    pub written_at: Option<i64>,
}

/// One time something is given by somebody who is to be met.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Given {
    pub person_id: PersonId,
    pub title: String,
    pub kind: String,
    pub session: String,
    pub room: String,
    pub poster: String,
    pub starts: Option<i64>,
    pub ends: Option<i64>,
    pub written: String,
}

pub(super) async fn row(conn: &mut SqliteConnection, id: EditionContactId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, edition_id, person_id, standing, priority, why, capacity, met_at, met_where, follow_up_on, followed_up_at,
                note, source
         FROM edition_contacts WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Whose places are listed.
pub(super) enum Which {
    Edition(EditionId),
    Person(PersonId),
    /// Whoever was met and not yet followed up, anywhere.
    Met,
}

pub(super) async fn listed(conn: &mut SqliteConnection, which: Which) -> Result<Vec<Listed>> {
    let (edition, person) = match which {
        Which::Edition(id) => (Some(id), None),
        Which::Person(id) => (None, Some(id)),
        Which::Met => (None, None),
    };
    Ok(sqlx::query_as(
        "SELECT t.id, t.edition_id, e.series, e.year, e.name AS edition, t.person_id, p.name, p.title, coalesce(c.name, '') AS company,
                t.standing, t.priority, t.why, t.capacity, t.met_at, t.met_where, t.follow_up_on, t.followed_up_at, t.note,
                t.source, k.id AS candidacy_id, coalesce(r.title, '') AS role, coalesce(s.name, '') AS stage,
                (SELECT count(DISTINCT a.item_id) FROM programme_people w JOIN programme_authors a ON a.programme_person_id = w.id
                 WHERE w.person_id = t.person_id AND a.edition_id = t.edition_id) AS items,
                (SELECT min(i.at) FROM interactions i
                 WHERE i.person_id = t.person_id AND i.direction = 'out' AND i.kind <> 'note' AND i.at > t.met_at) AS written_at
         FROM edition_contacts t
         JOIN editions e ON e.id = t.edition_id
         JOIN people p ON p.id = t.person_id
         LEFT JOIN companies c ON c.id = p.company_id
         LEFT JOIN candidacies k ON k.id = (
           SELECT k2.id FROM candidacies k2 JOIN stages s2 ON s2.id = k2.stage_id
           WHERE k2.person_id = t.person_id AND s2.kind NOT IN ('rejected', 'withdrawn')
           ORDER BY k2.entered_at DESC LIMIT 1)
         LEFT JOIN roles r ON r.id = k.role_id
         LEFT JOIN stages s ON s.id = k.stage_id
         WHERE CASE WHEN ?1 IS NOT NULL THEN t.edition_id = ?1
                    WHEN ?2 IS NOT NULL THEN t.person_id = ?2
                    ELSE t.standing = 'met' END",
    )
    .bind(edition)
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO edition_contacts (id, edition_id, person_id, standing, priority, why, capacity, met_at, met_where,
           follow_up_on, followed_up_at, note, source, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)
         ON CONFLICT (id) DO UPDATE SET standing = excluded.standing, priority = excluded.priority, why = excluded.why,
           capacity = excluded.capacity, met_at = excluded.met_at, met_where = excluded.met_where,
           follow_up_on = excluded.follow_up_on, followed_up_at = excluded.followed_up_at, note = excluded.note,
           source = excluded.source, updated_at = excluded.updated_at",
    )
    .bind(row.id)
    .bind(row.edition_id)
    .bind(row.person_id)
    .bind(&row.standing)
    .bind(row.priority)
    .bind(&row.why)
    .bind(&row.capacity)
    .bind(row.met_at)
    .bind(&row.met_where)
    .bind(&row.follow_up_on)
    .bind(row.followed_up_at)
    .bind(&row.note)
    .bind(&row.source)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Those of these keys, given as hex; answers how many there were.
pub(super) async fn remove(conn: &mut SqliteConnection, ids: &str) -> Result<u32> {
    let gone =
        sqlx::query("DELETE FROM edition_contacts WHERE id IN (SELECT unhex(value) FROM json_each(?))")
            .bind(ids)
            .execute(conn)
            .await?;
    Ok(u32::try_from(gone.rows_affected()).unwrap_or(u32::MAX))
}

/// What those on an edition's list give there, each time it is given.
pub(super) async fn given(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<Given>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT t.person_id, i.title, coalesce(s.kind, i.kind) AS kind, coalesce(s.session, '') AS session,
                coalesce(s.room, '') AS room, coalesce(s.poster, '') AS poster, s.starts, s.ends, coalesce(s.written, '') AS written
         FROM edition_contacts t
         JOIN programme_people w ON w.person_id = t.person_id
         JOIN programme_authors a ON a.programme_person_id = w.id AND a.edition_id = t.edition_id
         JOIN programme_items i ON i.id = a.item_id
         LEFT JOIN programme_slots s ON s.item_id = i.id
         WHERE t.edition_id = ?",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}
