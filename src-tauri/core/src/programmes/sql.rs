//! The statements of the programmes slice.

use super::kept::{AuthorRow, ItemRow, PersonRow, SlotRow};
use super::{ProgrammeItemId, ProgrammePersonId};
use crate::conferences::EditionId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use sqlx::SqliteConnection;

// ---------------------------------------------------------------- what is given

pub(super) async fn items(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<ItemRow>> {
    Ok(sqlx::query_as(
        "SELECT id, edition_id, key, title, kind, topic, keywords, summary, decision, award, link, affiliations, source
         FROM programme_items
         WHERE edition_id = ?
         ORDER BY rid",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put_items(conn: &mut SqliteConnection, rows: &str, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO programme_items (id, edition_id, key, title, kind, topic, keywords, summary, decision, award, link,
                                      affiliations, source, created_at, updated_at)
         SELECT unhex(value ->> '$.id', '-'), unhex(value ->> '$.edition_id', '-'), value ->> '$.key', value ->> '$.title',
                value ->> '$.kind', value ->> '$.topic', value ->> '$.keywords', value ->> '$.summary',
                value ->> '$.decision', value ->> '$.award', value ->> '$.link', value ->> '$.affiliations',
                value ->> '$.source', ?2, ?2
         FROM json_each(?1)
         WHERE true
         ON CONFLICT (id) DO UPDATE SET
           title = excluded.title, kind = excluded.kind, topic = excluded.topic, keywords = excluded.keywords,
           summary = excluded.summary, decision = excluded.decision, award = excluded.award, link = excluded.link,
           affiliations = excluded.affiliations, source = excluded.source, updated_at = excluded.updated_at",
    )
    .bind(rows)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn slots(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<SlotRow>> {
    Ok(sqlx::query_as(
        "SELECT id, edition_id, item_id, position, kind, session, room, poster, starts, ends, written
         FROM programme_slots
         WHERE edition_id = ?
         ORDER BY item_id, position",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put_slots(conn: &mut SqliteConnection, rows: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO programme_slots (id, edition_id, item_id, position, kind, session, room, poster, starts, ends, written)
         SELECT unhex(value ->> '$.id', '-'), unhex(value ->> '$.edition_id', '-'), unhex(value ->> '$.item_id', '-'),
                value ->> '$.position', value ->> '$.kind', value ->> '$.session', value ->> '$.room',
                value ->> '$.poster', value ->> '$.starts', value ->> '$.ends', value ->> '$.written'
         FROM json_each(?1)
         WHERE true
         ON CONFLICT (id) DO UPDATE SET
           kind = excluded.kind, session = excluded.session, room = excluded.room, poster = excluded.poster,
           starts = excluded.starts, ends = excluded.ends, written = excluded.written",
    )
    .bind(rows)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn authors(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<AuthorRow>> {
    Ok(sqlx::query_as(
        "SELECT id, edition_id, item_id, programme_person_id, position, written, affiliation
         FROM programme_authors
         WHERE edition_id = ?
         ORDER BY item_id, position",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put_authors(conn: &mut SqliteConnection, rows: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO programme_authors (id, edition_id, item_id, programme_person_id, position, written, affiliation)
         SELECT unhex(value ->> '$.id', '-'), unhex(value ->> '$.edition_id', '-'), unhex(value ->> '$.item_id', '-'),
                unhex(value ->> '$.programme_person_id', '-'), value ->> '$.position', value ->> '$.written',
                value ->> '$.affiliation'
         FROM json_each(?1)
         WHERE true
         ON CONFLICT (id) DO UPDATE SET
           programme_person_id = excluded.programme_person_id, written = excluded.written,
           affiliation = excluded.affiliation",
    )
    .bind(rows)
    .execute(conn)
    .await?;
    Ok(())
}

/// `ids`: keys of authorships and of slots that the programme has no longer.
pub(super) async fn drop_rest(conn: &mut SqliteConnection, ids: &str) -> Result<()> {
    for sql in [
        "DELETE FROM programme_authors WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))",
        "DELETE FROM programme_slots WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))",
    ] {
        sqlx::query(sql).bind(ids).execute(&mut *conn).await?;
    }
    Ok(())
}

// ---------------------------------------------------------------- who gives it

/// Everybody in any programme. Who is no longer in the desk is nobody's.
pub(super) async fn everybody(conn: &mut SqliteConnection) -> Result<Vec<PersonRow>> {
    Ok(sqlx::query_as(
        "SELECT w.id, w.name, w.name_key, w.affiliation, w.position, w.openreview_id, w.dblp_pid, w.orcid, w.homepage,
                w.scholar, w.linkedin, w.email, p.id AS person_id, w.linked_by
         FROM programme_people w LEFT JOIN people p ON p.id = w.person_id
         ORDER BY w.rid",
    )
    .fetch_all(conn)
    .await?)
}

/// Those of an edition.
pub(super) async fn of_edition(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<PersonRow>> {
    Ok(sqlx::query_as(
        "SELECT w.id, w.name, w.name_key, w.affiliation, w.position, w.openreview_id, w.dblp_pid, w.orcid, w.homepage,
                w.scholar, w.linkedin, w.email, p.id AS person_id, w.linked_by
         FROM programme_people w LEFT JOIN people p ON p.id = w.person_id
         WHERE w.id IN (SELECT programme_person_id FROM programme_authors WHERE edition_id = ?)
         ORDER BY w.rid",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}

/// `ids`: keys.
pub(super) async fn some(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<PersonRow>> {
    Ok(sqlx::query_as(
        "SELECT w.id, w.name, w.name_key, w.affiliation, w.position, w.openreview_id, w.dblp_pid, w.orcid, w.homepage,
                w.scholar, w.linkedin, w.email, p.id AS person_id, w.linked_by
         FROM programme_people w LEFT JOIN people p ON p.id = w.person_id
         WHERE w.id IN (SELECT unhex(value, '-') FROM json_each(?))
         ORDER BY w.rid",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn put_people(conn: &mut SqliteConnection, rows: &str, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO programme_people (id, name, name_key, affiliation, position, openreview_id, dblp_pid, orcid, homepage,
                                       scholar, linkedin, email, person_id, linked_by, created_at, updated_at)
         SELECT unhex(value ->> '$.id', '-'), value ->> '$.name', value ->> '$.name_key', value ->> '$.affiliation',
                value ->> '$.position', value ->> '$.openreview_id', value ->> '$.dblp_pid', value ->> '$.orcid',
                value ->> '$.homepage', value ->> '$.scholar', value ->> '$.linkedin', value ->> '$.email',
                unhex(value ->> '$.person_id', '-'), value ->> '$.linked_by', ?2, ?2
         FROM json_each(?1)
         WHERE true
         ON CONFLICT (id) DO UPDATE SET
           affiliation = excluded.affiliation, position = excluded.position, openreview_id = excluded.openreview_id,
           dblp_pid = excluded.dblp_pid, orcid = excluded.orcid, homepage = excluded.homepage,
           scholar = excluded.scholar, linkedin = excluded.linkedin, email = excluded.email,
           person_id = excluded.person_id, linked_by = excluded.linked_by, updated_at = excluded.updated_at",
    )
    .bind(rows)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Says who somebody is; none: nobody in the desk.
pub(super) async fn link(
    conn: &mut SqliteConnection,
    id: ProgrammePersonId,
    person: Option<PersonId>,
    by: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE programme_people SET person_id = ?2, linked_by = ?3, updated_at = ?4 WHERE id = ?1")
        .bind(id)
        .bind(person)
        .bind(by)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// What of everything these (keys) gave: whose, at which edition, with whom and where they were.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Given {
    pub programme_person_id: ProgrammePersonId,
    pub edition_id: EditionId,
    pub item_id: ProgrammeItemId,
    pub affiliation: String,
}

pub(super) async fn given(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<Given>> {
    Ok(sqlx::query_as(
        "SELECT a.programme_person_id, a.edition_id, a.item_id, a.affiliation
         FROM programme_authors a
         WHERE a.programme_person_id IN (SELECT unhex(value, '-') FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// The keys of the names and the affiliations of everybody who gives these items (keys).
pub(super) async fn givers(
    conn: &mut SqliteConnection,
    items: &str,
) -> Result<Vec<(ProgrammeItemId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT a.item_id, w.name_key, iif(a.affiliation <> '', a.affiliation, w.affiliation)
         FROM programme_authors a JOIN programme_people w ON w.id = a.programme_person_id
         WHERE a.item_id IN (SELECT unhex(value, '-') FROM json_each(?))",
    )
    .bind(items)
    .fetch_all(conn)
    .await?)
}

/// What the edition is called at which each of these (keys) stands: `first`, else the newest.
pub(super) async fn last_at(
    conn: &mut SqliteConnection,
    ids: &str,
    first: Option<EditionId>,
) -> Result<Vec<(ProgrammePersonId, String, i32)>> {
    Ok(sqlx::query_as(
        "SELECT a.programme_person_id, e.name, max((e.id IS ?2) * 100000 + e.year)
         FROM programme_authors a JOIN editions e ON e.id = a.edition_id
         WHERE a.programme_person_id IN (SELECT unhex(value, '-') FROM json_each(?1))
         GROUP BY a.programme_person_id",
    )
    .bind(ids)
    .bind(first)
    .fetch_all(conn)
    .await?)
}

// ---------------------------------------------------------------- told apart

pub(super) async fn told_apart(conn: &mut SqliteConnection) -> Result<Vec<(Id, Id)>> {
    Ok(sqlx::query_as("SELECT one_id, other_id FROM not_the_same")
        .fetch_all(conn)
        .await?)
}

pub(super) async fn tell_apart(
    conn: &mut SqliteConnection,
    id: Id,
    one: Id,
    other: Id,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO not_the_same (id, one_id, other_id, created_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(one)
    .bind(other)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn untell(conn: &mut SqliteConnection, id: Id) -> Result<()> {
    sqlx::query("DELETE FROM not_the_same WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

// ---------------------------------------------------------------- the desk's people

/// Somebody in the desk, as far as it tells who she is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct DeskRow {
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub pool: String,
}

pub(super) async fn desk_people(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<DeskRow>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, p.title, coalesce(c.name, '') AS company, p.pool
         FROM people p LEFT JOIN companies c ON c.id = p.company_id
         WHERE p.id IN (SELECT unhex(value, '-') FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// E-mails and links, in the form they are compared by. `ids`: keys of people.
pub(super) async fn norms_of(
    conn: &mut SqliteConnection,
    ids: &str,
) -> Result<Vec<(PersonId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, kind, norm FROM contact_points
         WHERE kind IN ('email', 'link') AND norm <> ''
           AND person_id IN (SELECT unhex(value, '-') FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// Where people of these keys worked or work, besides what stands with them.
pub(super) async fn employers_of(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT e.person_id, c.name FROM employments e JOIN companies c ON c.id = e.company_id
         WHERE e.person_id IN (SELECT unhex(value, '-') FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// What people of these keys gave that is linked already.
pub(super) async fn linked_items(
    conn: &mut SqliteConnection,
    ids: &str,
) -> Result<Vec<(PersonId, ProgrammeItemId, String)>> {
    Ok(sqlx::query_as(
        "SELECT w.person_id, a.item_id, iif(a.affiliation <> '', a.affiliation, w.affiliation)
         FROM programme_people w JOIN programme_authors a ON a.programme_person_id = w.id
         WHERE w.person_id IN (SELECT unhex(value, '-') FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

/// How many people of each company are of which pool.
pub(super) async fn pools(conn: &mut SqliteConnection) -> Result<Vec<(String, String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT c.name_key, p.pool, count(*) FROM people p JOIN companies c ON c.id = p.company_id
         WHERE p.pool <> ''
         GROUP BY c.id, p.pool",
    )
    .fetch_all(conn)
    .await?)
}

// ---------------------------------------------------------------- of a person

/// What somebody gave, the newest first, with its first slot that says when.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct PaperRow {
    pub item_id: ProgrammeItemId,
    pub programme_person_id: ProgrammePersonId,
    pub series: String,
    pub year: i32,
    pub edition: String,
    pub time_zone: String,
    pub title: String,
    pub kind: String,
    pub award: String,
    pub link: String,
    pub position: i64,
    pub authors: i64,
    pub session: String,
    pub room: String,
    pub poster: String,
    pub starts: Option<i64>,
    pub written: String,
}

/// Of a person of the desk, or of one who stands in programmes.
pub(super) async fn papers(
    conn: &mut SqliteConnection,
    person: Option<PersonId>,
    author: Option<ProgrammePersonId>,
) -> Result<Vec<PaperRow>> {
    Ok(sqlx::query_as(
        "SELECT i.id AS item_id, w.id AS programme_person_id, e.series, e.year, e.name AS edition, e.time_zone, i.title,
                i.kind, i.award, i.link, a.position,
                (SELECT count(*) FROM programme_authors o WHERE o.item_id = i.id) AS authors,
                coalesce(s.session, '') AS session, coalesce(s.room, '') AS room, coalesce(s.poster, '') AS poster,
                s.starts, coalesce(s.written, '') AS written
         FROM programme_people w
         JOIN programme_authors a ON a.programme_person_id = w.id
         JOIN programme_items i ON i.id = a.item_id
         JOIN editions e ON e.id = i.edition_id
         LEFT JOIN programme_slots s ON s.item_id = i.id AND s.position = 0
         WHERE w.person_id = ?1 OR w.id = ?2
         ORDER BY e.year DESC, e.name, s.starts, i.title",
    )
    .bind(person)
    .bind(author)
    .fetch_all(conn)
    .await?)
}
