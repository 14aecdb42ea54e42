//! The statements of who is off limits.

use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// An entry that reaches a person.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Reaching {
    pub person: PersonId,
    /// '' where it is her own.
    pub company: String,
    pub stance: String,
    pub reason: String,
    pub until_on: String,
    pub set_by: String,
}

/// What holds on a day for these people (hex keys): each one's own first, then her company's, then up what it is part
/// of; of several at one place the one that ends last.
pub(super) async fn reaching(conn: &mut SqliteConnection, people: &str, on: &str) -> Result<Vec<Reaching>> {
    Ok(sqlx::query_as(
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
           ),
           reaching (person, company, step, stance, reason, until_on, set_by) AS (
             SELECT a.person, '', -1, o.stance, o.reason, o.until_on, o.set_by
             FROM asked a JOIN off_limits o ON o.about = a.person
             WHERE (o.from_on = '' OR o.from_on <= ?2) AND (o.until_on = '' OR o.until_on >= ?2)
             UNION ALL
             SELECT a.person, c.name, u.step, o.stance, o.reason, o.until_on, o.set_by
             FROM asked a
             JOIN above u ON u.company = a.company
             JOIN off_limits o ON o.about = u.up
             JOIN companies c ON c.id = u.up
             WHERE (o.from_on = '' OR o.from_on <= ?2) AND (o.until_on = '' OR o.until_on >= ?2)
           )
         SELECT person, company, stance, reason, until_on, set_by
         FROM reaching
         ORDER BY step, until_on = '' DESC, until_on DESC, stance DESC",
    )
    .bind(people)
    .bind(on)
    .fetch_all(conn)
    .await?)
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
