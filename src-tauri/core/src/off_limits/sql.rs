//! The statements of who is off limits.

use super::entry::Entry;
use super::read::OverrideRow;
use super::{DeskOverride, OffLimitsId, Overridden};
use crate::companies::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

#[derive(sqlx::FromRow)]
struct Of<K> {
    key: K,
    #[sqlx(flatten)]
    entry: Entry,
}

/// Every entry about these people (hex keys): each one's own, her company's, then up what it is part of.
pub(super) async fn about_people(
    conn: &mut SqliteConnection,
    people: &str,
) -> Result<Vec<(PersonId, Entry)>> {
    let rows: Vec<Of<PersonId>> = sqlx::query_as(
        "WITH RECURSIVE
           asked (person, company) AS (
             SELECT id, company_id FROM people WHERE id IN (SELECT unhex(value) FROM json_each(?1))
           ),
           above (company, step, up) AS (
             SELECT DISTINCT company, 0, company FROM asked WHERE company IS NOT NULL
             UNION
             SELECT a.company, a.step + 1, c.part_of
             FROM above a JOIN companies c ON c.id = a.up
             WHERE c.part_of IS NOT NULL AND a.step < 8
           )
         SELECT a.person AS key, -1 AS step, '' AS company, o.stance, o.reason, o.from_on, o.until_on, o.set_by
         FROM asked a JOIN off_limits o ON o.about = a.person
         UNION ALL
         SELECT a.person, u.step, c.name, o.stance, o.reason, o.from_on, o.until_on, o.set_by
         FROM asked a
         JOIN above u ON u.company = a.company
         JOIN off_limits o ON o.about = u.up
         JOIN companies c ON c.id = u.up",
    )
    .bind(people)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.key, row.entry)).collect())
}

/// Every entry about a company and what it is part of; about all of them for none.
pub(super) async fn about_companies(
    conn: &mut SqliteConnection,
    company: Option<CompanyId>,
) -> Result<Vec<(CompanyId, Entry)>> {
    let rows: Vec<Of<CompanyId>> = sqlx::query_as(
        "WITH RECURSIVE
           above (company, step, up) AS (
             SELECT id, 0, id FROM companies
             WHERE CASE WHEN ?1 IS NULL THEN part_of IS NOT NULL OR id IN (SELECT about FROM off_limits)
                   ELSE id = ?1 END
             UNION
             SELECT a.company, a.step + 1, c.part_of
             FROM above a JOIN companies c ON c.id = a.up
             WHERE c.part_of IS NOT NULL AND a.step < 8
           )
         SELECT u.company AS key, u.step, c.name AS company, o.stance, o.reason, o.from_on, o.until_on, o.set_by
         FROM above u JOIN off_limits o ON o.about = u.up JOIN companies c ON c.id = u.up",
    )
    .bind(company)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.key, row.entry)).collect())
}

/// Who works at a company or at what is part of it, and how many steps beneath.
pub(super) async fn people_beneath(
    conn: &mut SqliteConnection,
    company: CompanyId,
) -> Result<Vec<(PersonId, i64)>> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE beneath (company, step) AS (
           SELECT ?1, 0
           UNION
           SELECT c.id, b.step + 1 FROM beneath b JOIN companies c ON c.part_of = b.company WHERE b.step < 8
         )
         SELECT p.id, min(b.step) FROM beneath b JOIN people p ON p.company_id = b.company GROUP BY p.id",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: OffLimitsId,
    pub company_id: Option<CompanyId>,
    pub person_id: Option<PersonId>,
    /// Of the company; '' where it is on a person.
    pub company: String,
    pub stance: String,
    pub reason: String,
    pub from_on: String,
    pub until_on: String,
    pub set_by: String,
}

pub(super) async fn row(conn: &mut SqliteConnection, id: OffLimitsId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT o.id, o.company_id, o.person_id, coalesce(c.name, '') AS company, o.stance, o.reason, o.from_on,
                o.until_on, o.set_by
         FROM off_limits o LEFT JOIN companies c ON c.id = o.company_id
         WHERE o.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// The entries on a person and on a company and all it is part of, the nearest first; none for neither.
pub(super) async fn rows(
    conn: &mut SqliteConnection,
    person: Option<PersonId>,
    company: Option<CompanyId>,
) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE above (id, step) AS (
           SELECT ?2, 0 WHERE ?2 IS NOT NULL
           UNION
           SELECT c.part_of, a.step + 1 FROM above a JOIN companies c ON c.id = a.id
           WHERE c.part_of IS NOT NULL AND a.step < 8
         ),
         about (id, step) AS (SELECT ?1, -1 WHERE ?1 IS NOT NULL UNION ALL SELECT id, min(step) FROM above GROUP BY id)
         SELECT o.id, o.company_id, o.person_id, coalesce(c.name, '') AS company, o.stance, o.reason, o.from_on,
                o.until_on, o.set_by
         FROM about a JOIN off_limits o ON o.about = a.id LEFT JOIN companies c ON c.id = o.company_id
         ORDER BY a.step, o.created_at DESC, o.id",
    )
    .bind(person)
    .bind(company)
    .fetch_all(conn)
    .await?)
}

#[derive(sqlx::FromRow)]
pub(super) struct OfDesk {
    #[sqlx(flatten)]
    pub row: Row,
    /// Her name; '' where it is on a company.
    pub person: String,
    /// Known at the company and its parts.
    pub people: u32,
}

/// Every entry of the desk.
pub(super) async fn everything(conn: &mut SqliteConnection) -> Result<Vec<OfDesk>> {
    Ok(sqlx::query_as(
        "WITH RECURSIVE
           beneath (whole, company, step) AS (
             SELECT DISTINCT company_id, company_id, 0 FROM off_limits WHERE company_id IS NOT NULL
             UNION
             SELECT b.whole, c.id, b.step + 1 FROM beneath b JOIN companies c ON c.part_of = b.company WHERE b.step < 8
           ),
           known (whole, people) AS (
             SELECT b.whole, count(DISTINCT p.id) FROM beneath b JOIN people p ON p.company_id = b.company GROUP BY b.whole
           )
         SELECT o.id, o.company_id, o.person_id, coalesce(c.name, '') AS company, o.stance, o.reason, o.from_on,
                o.until_on, o.set_by, coalesce(p.name, '') AS person, coalesce(k.people, 0) AS people
         FROM off_limits o
         LEFT JOIN companies c ON c.id = o.company_id
         LEFT JOIN people p ON p.id = o.person_id
         LEFT JOIN known k ON k.whole = o.company_id
         ORDER BY o.rid",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn company_of(conn: &mut SqliteConnection, person: PersonId) -> Result<Option<CompanyId>> {
    let found: Option<Option<CompanyId>> = sqlx::query_scalar("SELECT company_id FROM people WHERE id = ?")
        .bind(person)
        .fetch_optional(conn)
        .await?;
    Ok(found.flatten())
}

pub(super) async fn insert(conn: &mut SqliteConnection, about: Id, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO off_limits (id, about, company_id, person_id, stance, reason, from_on, until_on, set_by,
                                 created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)",
    )
    .bind(row.id)
    .bind(about)
    .bind(row.company_id)
    .bind(row.person_id)
    .bind(&row.stance)
    .bind(&row.reason)
    .bind(&row.from_on)
    .bind(&row.until_on)
    .bind(&row.set_by)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE off_limits SET reason = ?2, from_on = ?3, until_on = ?4, updated_at = ?5 WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.reason)
    .bind(&row.from_on)
    .bind(&row.until_on)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: OffLimitsId) -> Result<()> {
    sqlx::query("DELETE FROM off_limits WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// What was done to a person against a rule, the newest first.
pub(super) async fn overrides(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<Overridden>> {
    let rows: Vec<OverrideRow> = sqlx::query_as(
        "SELECT o.rule, o.doing, o.role_id, coalesce(r.title, ''), o.stopped_by, o.reason, o.person, o.created_at
         FROM overrides o LEFT JOIN roles r ON r.id = o.role_id
         WHERE o.person_id = ?
         ORDER BY o.created_at DESC, o.id",
    )
    .bind(person)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Overridden::of).collect()
}

#[derive(sqlx::FromRow)]
struct OfPerson {
    person_id: PersonId,
    name: String,
    rule: String,
    doing: String,
    role_id: Option<RoleId>,
    role_title: String,
    stopped_by: String,
    reason: String,
    person: String,
    created_at: i64,
}

/// What was done against a rule to anybody, the newest first, and how often in all.
pub(super) async fn all_overrides(
    conn: &mut SqliteConnection,
    limit: u32,
) -> Result<(Vec<DeskOverride>, u32)> {
    let rows: Vec<OfPerson> = sqlx::query_as(
        "SELECT o.person_id, p.name, o.rule, o.doing, o.role_id, coalesce(r.title, '') AS role_title, o.stopped_by,
                o.reason, o.person, o.created_at
         FROM overrides o JOIN people p ON p.id = o.person_id LEFT JOIN roles r ON r.id = o.role_id
         ORDER BY o.created_at DESC, o.id
         LIMIT ?",
    )
    .bind(limit)
    .fetch_all(&mut *conn)
    .await?;
    let all = sqlx::query_scalar("SELECT count(*) FROM overrides o JOIN people p ON p.id = o.person_id")
        .fetch_one(conn)
        .await?;
    let rows = rows
        .into_iter()
        .map(|row| {
            Ok(DeskOverride {
                person: row.person_id,
                person_name: row.name,
                done: Overridden::of((
                    row.rule,
                    row.doing,
                    row.role_id,
                    row.role_title,
                    row.stopped_by,
                    row.reason,
                    row.person,
                    row.created_at,
                ))?,
            })
        })
        .collect::<Result<_>>()?;
    Ok((rows, all))
}

pub(super) struct Override<'a> {
    pub id: Id,
    pub person: PersonId,
    pub rule: &'a str,
    pub doing: &'a str,
    pub role: Option<RoleId>,
    pub stopped_by: &'a str,
    pub reason: &'a str,
    pub by: &'a str,
    pub now: i64,
}

pub(super) async fn insert_override(conn: &mut SqliteConnection, kept: &Override<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO overrides (id, person_id, rule, doing, role_id, stopped_by, reason, person, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )
    .bind(kept.id)
    .bind(kept.person)
    .bind(kept.rule)
    .bind(kept.doing)
    .bind(kept.role)
    .bind(kept.stopped_by)
    .bind(kept.reason)
    .bind(kept.by)
    .bind(kept.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// She herself, whatever her company's entry says.
pub(super) async fn is_off_for_good(conn: &mut SqliteConnection, person: PersonId) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM off_limits WHERE person_id = ? AND stance = 'off' AND until_on = '')",
    )
    .bind(person)
    .fetch_one(conn)
    .await?)
}
