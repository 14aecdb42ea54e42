//! The statements of the open-source slice.

use super::list::SomePerson;
use super::{ContributionId, ContributorId};
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// A contributor as the file has her. `person_id` is of somebody in the desk.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct ContributorRecord {
    pub id: ContributorId,
    pub project: String,
    pub name: String,
    pub email: String,
    pub handle: String,
    pub commits: i64,
    pub paths: String,
    pub first_on: String,
    pub last_on: String,
    pub person_id: Option<PersonId>,
    pub passed: bool,
}

/// A contribution as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct ContributionRecord {
    pub id: ContributionId,
    pub person_id: PersonId,
    pub project: String,
    pub level: String,
    pub handle: String,
    pub commits: Option<i64>,
    pub paths: String,
    pub first_on: String,
    pub last_on: String,
    pub link: String,
    pub source: String,
}

/// Every e-mail and link in the form it is compared by, and whose it is.
pub(super) async fn norms(conn: &mut SqliteConnection) -> Result<Vec<(String, PersonId)>> {
    Ok(sqlx::query_as(
        "SELECT norm, person_id
         FROM contact_points
         WHERE norm <> '' AND (kind = 'email' OR norm LIKE 'github.com/%')",
    )
    .fetch_all(conn)
    .await?)
}

// ---------------------------------------------------------------- contributors

pub(super) async fn of_project(conn: &mut SqliteConnection, project: &str) -> Result<Vec<ContributorRecord>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.project, c.name, c.email, c.handle, c.commits, c.paths, c.first_on, c.last_on, p.id AS person_id, c.passed
         FROM contributors c LEFT JOIN people p ON p.id = c.person_id
         WHERE c.project = ?
         ORDER BY c.commits DESC, c.id",
    )
    .bind(project)
    .fetch_all(conn)
    .await?)
}

/// Those said to be this person, in this project.
pub(super) async fn said_to_be(
    conn: &mut SqliteConnection,
    person: PersonId,
    project: &str,
) -> Result<Vec<ContributorRecord>> {
    Ok(sqlx::query_as(
        "SELECT id, project, name, email, handle, commits, paths, first_on, last_on, person_id, passed
         FROM contributors
         WHERE person_id = ? AND project = ?
         ORDER BY commits DESC, id",
    )
    .bind(person)
    .bind(project)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn contributor(
    conn: &mut SqliteConnection,
    id: ContributorId,
) -> Result<Option<ContributorRecord>> {
    Ok(sqlx::query_as(
        "SELECT c.id, c.project, c.name, c.email, c.handle, c.commits, c.paths, c.first_on, c.last_on, p.id AS person_id, c.passed
         FROM contributors c LEFT JOIN people p ON p.id = c.person_id
         WHERE c.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// `contributors`: arrays of key, project, name, e-mail, handle, commits, then of paths, first and last day, person.
/// Those that are there get what is new of it: what a file does not know stays.
pub(super) async fn keep(conn: &mut SqliteConnection, contributors: &str, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO contributors (id, project, name, email, handle, commits, paths, first_on, last_on, person_id, created_at, updated_at)
         SELECT unhex(value ->> '$[0][0]'), value ->> '$[0][1]', value ->> '$[0][2]', value ->> '$[0][3]', value ->> '$[0][4]',
                value ->> '$[0][5]', value ->> '$[1][0]', value ->> '$[1][1]', value ->> '$[1][2]', unhex(value ->> '$[1][3]'), ?2, ?2
         FROM json_each(?1)
         WHERE true
         ON CONFLICT (id) DO UPDATE SET
           name = coalesce(nullif(excluded.name, ''), name), email = coalesce(nullif(excluded.email, ''), email),
           handle = coalesce(nullif(excluded.handle, ''), handle), commits = excluded.commits,
           paths = coalesce(nullif(excluded.paths, ''), paths), first_on = coalesce(nullif(excluded.first_on, ''), first_on),
           last_on = coalesce(nullif(excluded.last_on, ''), last_on), person_id = excluded.person_id, updated_at = excluded.updated_at",
    )
    .bind(contributors)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn set_person(
    conn: &mut SqliteConnection,
    id: ContributorId,
    person: Option<PersonId>,
    passed: bool,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE contributors SET person_id = ?2, passed = ?3, updated_at = ?4 WHERE id = ?1")
        .bind(id)
        .bind(person)
        .bind(passed)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// People of these keys, given in hex: name, title and company.
pub(super) async fn some_people(conn: &mut SqliteConnection, ids: &str) -> Result<Vec<SomePerson>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, p.title, coalesce(c.name, '') AS company
         FROM people p LEFT JOIN companies c ON c.id = p.company_id
         WHERE p.id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

// ---------------------------------------------------------------- contributions

pub(super) async fn contributions(
    conn: &mut SqliteConnection,
    person: PersonId,
) -> Result<Vec<ContributionRecord>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, project, level, handle, commits, paths, first_on, last_on, link, source
         FROM contributions
         WHERE person_id = ?
         ORDER BY last_on DESC, commits DESC, project",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn contribution(
    conn: &mut SqliteConnection,
    id: ContributionId,
) -> Result<Option<ContributionRecord>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, project, level, handle, commits, paths, first_on, last_on, link, source
         FROM contributions
         WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn contribution_to(
    conn: &mut SqliteConnection,
    person: PersonId,
    project: &str,
) -> Result<Option<ContributionRecord>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, project, level, handle, commits, paths, first_on, last_on, link, source
         FROM contributions
         WHERE person_id = ? AND project = ?
         ORDER BY id
         LIMIT 1",
    )
    .bind(person)
    .bind(project)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn set_contribution(
    conn: &mut SqliteConnection,
    row: &ContributionRecord,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO contributions (id, person_id, project, level, handle, commits, paths, first_on, last_on, link, source,
                                    created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)
         ON CONFLICT (id) DO UPDATE SET
           level = excluded.level, handle = excluded.handle, commits = excluded.commits, paths = excluded.paths,
           first_on = excluded.first_on, last_on = excluded.last_on, link = excluded.link, source = excluded.source,
           updated_at = excluded.updated_at",
    )
    .bind(row.id)
    .bind(row.person_id)
    .bind(&row.project)
    .bind(&row.level)
    .bind(&row.handle)
    .bind(row.commits)
    .bind(&row.paths)
    .bind(&row.first_on)
    .bind(&row.last_on)
    .bind(&row.link)
    .bind(&row.source)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// With what backs it.
pub(super) async fn delete_contribution(conn: &mut SqliteConnection, id: ContributionId) -> Result<()> {
    for sql in [
        "DELETE FROM evidence WHERE claim_id = ?",
        "DELETE FROM contributions WHERE id = ?",
    ] {
        sqlx::query(sql).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Sets the evidence of this key: a merged pull request that backs a contribution.
pub(super) async fn back(
    conn: &mut SqliteConnection,
    id: Id,
    row: &ContributionRecord,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO evidence (id, person_id, claim_id, kind, link, seen_on, created_at, updated_at)
         VALUES (?1, ?2, ?3, 'pr', ?4, ?5, ?6, ?6)
         ON CONFLICT (id) DO UPDATE SET link = excluded.link, seen_on = excluded.seen_on, updated_at = excluded.updated_at
         WHERE link <> excluded.link OR seen_on <> excluded.seen_on",
    )
    .bind(id)
    .bind(row.person_id)
    .bind(row.id)
    .bind(&row.link)
    .bind(&row.last_on)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes the evidence of this key.
pub(super) async fn no_longer_back(conn: &mut SqliteConnection, id: Id) -> Result<()> {
    sqlx::query("DELETE FROM evidence WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

// ---------------------------------------------------------------- the watch-list

#[derive(Debug, sqlx::FromRow)]
pub(super) struct Watched {
    pub project: String,
    pub contributors: i64,
    pub known: i64,
    pub top: i64,
    pub top_known: i64,
    pub dated: i64,
    pub active: i64,
    pub newest: String,
    pub people: i64,
}

/// Of every project that has contributors or contributions: `top` of its contributors by commits; `since`: an ISO date.
pub(super) async fn watched(conn: &mut SqliteConnection, top: i64, since: &str) -> Result<Vec<Watched>> {
    Ok(sqlx::query_as(
        "WITH ranked AS (
           SELECT c.project, c.last_on, p.id IS NOT NULL AS known,
                  row_number() OVER (PARTITION BY c.project ORDER BY c.commits DESC, c.id) AS rank
           FROM contributors c LEFT JOIN people p ON p.id = c.person_id),
         loaded AS (
           SELECT project, count(*) AS contributors, sum(known) AS known, count(*) FILTER (WHERE rank <= ?1) AS top,
                  count(*) FILTER (WHERE rank <= ?1 AND known) AS top_known, count(*) FILTER (WHERE last_on <> '') AS dated,
                  count(*) FILTER (WHERE last_on >= ?2) AS active, max(last_on) AS newest
           FROM ranked GROUP BY project),
         given AS (SELECT project, count(DISTINCT person_id) AS people, max(last_on) AS newest FROM contributions GROUP BY project),
         every AS (SELECT project FROM loaded UNION SELECT project FROM given)
         SELECT e.project, coalesce(l.contributors, 0) AS contributors, coalesce(l.known, 0) AS known, coalesce(l.top, 0) AS top,
                coalesce(l.top_known, 0) AS top_known, coalesce(l.dated, 0) AS dated, coalesce(l.active, 0) AS active,
                max(coalesce(l.newest, ''), coalesce(g.newest, '')) AS newest, coalesce(g.people, 0) AS people
         FROM every e LEFT JOIN loaded l ON l.project = e.project LEFT JOIN given g ON g.project = e.project",
    )
    .bind(top)
    .bind(since)
    .fetch_all(conn)
    .await?)
}
