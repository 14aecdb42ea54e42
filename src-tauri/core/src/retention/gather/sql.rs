//! What the risk of leaving is read from, for many people in few statements. `people` and `companies`: keys in hex, as
//! JSON.

use super::marks::Marks;
use crate::companies::CompanyId;
use crate::error::Result;
use crate::pay::Rate;
use crate::people::PersonId;
use crate::retention::PlacedId;
use sqlx::SqliteConnection;

/// Somebody placed, or kept close by herself.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SubjectRow {
    pub placement_id: Option<PlacedId>,
    pub person_id: PersonId,
    pub name: String,
    pub company_id: Option<CompanyId>,
    pub company_name: String,
    pub role_title: String,
    pub start_on: String,
    pub cliff_on: String,
    pub left_on: String,
    pub left_by: String,
    pub fee: String,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
}

/// `gone`: with the placements that ended. `person`: herself, whether or not she is kept, and who is at her clients.
pub(super) async fn subjects(
    conn: &mut SqliteConnection,
    gone: bool,
    person: Option<PersonId>,
) -> Result<Vec<SubjectRow>> {
    Ok(sqlx::query_as(
        "WITH alone (person_id) AS (
           SELECT person_id FROM retention_plans WHERE placement_id IS NULL AND ended_on = '' AND ?2 IS NULL
           UNION SELECT id FROM people WHERE id = ?2
         )
         SELECT m.id AS placement_id, m.person_id, p.name, m.company_id, c.name AS company_name, r.title AS role_title,
                m.start_on, m.cliff_on, m.left_on, m.left_by, m.fee, m.base, m.bonus, m.equity, m.sign_on, m.currency
         FROM placements m
         JOIN people p ON p.id = m.person_id
         JOIN companies c ON c.id = m.company_id
         JOIN roles r ON r.id = m.role_id
         WHERE (?1 OR m.left_on = '')
           AND (?2 IS NULL OR m.company_id IN (SELECT company_id FROM placements WHERE person_id = ?2))
         UNION ALL
         SELECT NULL, p.id, p.name, p.company_id, coalesce(c.name, ''), p.title,
                coalesce((SELECT max(from_on) FROM retention_plans l
                          WHERE l.person_id = p.id AND l.placement_id IS NULL), ''),
                '', '', '', '', NULL, NULL, NULL, NULL, ''
         FROM alone k
         JOIN people p ON p.id = k.person_id
         LEFT JOIN companies c ON c.id = p.company_id
         WHERE NOT EXISTS (SELECT 1 FROM placements m WHERE m.person_id = p.id AND m.left_on = '')",
    )
    .bind(gone)
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// What a check-in said.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct SaidRow {
    pub person_id: PersonId,
    pub on_day: String,
    #[sqlx(flatten)]
    pub marks: Marks,
    pub approaches: Option<u32>,
    pub flags: String,
}

/// The last `most` of each, the first first.
pub(super) async fn said(conn: &mut SqliteConnection, people: &str, most: i64) -> Result<Vec<SaidRow>> {
    Ok(sqlx::query_as(
        "SELECT k.person_id, k.on_day, k.challenge_have, k.challenge_want, k.hardware_have, k.hardware_want,
                k.autonomy_have, k.autonomy_want, k.career_have, k.career_want, k.pay_have, k.pay_want, k.approaches,
                k.flags
         FROM (SELECT DISTINCT unhex(value) AS id FROM json_each(?1)) p
         JOIN check_ins k ON k.rid IN (SELECT rid FROM check_ins
                                       WHERE person_id = p.id AND side = 'person'
                                       ORDER BY on_day DESC, rid DESC LIMIT ?2)
         ORDER BY k.person_id, k.on_day, k.rid",
    )
    .bind(people)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Every day of a touch but check-ins.
pub(super) async fn touch_days(conn: &mut SqliteConnection, people: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT person_id, date(at / 1000, 'unixepoch') FROM interactions
         WHERE kind <> 'note' AND person_id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// The ranks of what she wants, from 1, the most.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct WishRow {
    pub person_id: PersonId,
    pub challenge_rank: Option<u8>,
    pub hardware_rank: Option<u8>,
    pub autonomy_rank: Option<u8>,
    pub career_rank: Option<u8>,
    pub pay_rank: Option<u8>,
}

pub(super) async fn wishes(conn: &mut SqliteConnection, people: &str) -> Result<Vec<WishRow>> {
    Ok(sqlx::query_as(
        "SELECT person_id, challenge_rank, hardware_rank, autonomy_rank, career_rank, pay_rank FROM profiles
         WHERE person_id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// Days that may go by: her own cadence before those of her tags.
pub(super) async fn cadences(
    conn: &mut SqliteConnection,
    people: &str,
) -> Result<Vec<(PersonId, bool, u32)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, 1, coalesce(max_days, ideal_days) FROM cadences
         WHERE person_id IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL
         SELECT l.person_id, 0, min(coalesce(c.max_days, c.ideal_days))
         FROM cadences c JOIN person_tags l ON l.tag_id = c.tag_id
         WHERE l.person_id IN (SELECT unhex(value) FROM json_each(?1))
         GROUP BY l.person_id",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// What hardware each knows, by key.
pub(super) async fn hardware_known(
    conn: &mut SqliteConnection,
    people: &str,
) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, hardware FROM person_hardware
         WHERE person_id IN (SELECT unhex(value) FROM json_each(?1))
         UNION
         SELECT person_id, hardware FROM scale_records
         WHERE hardware <> '' AND person_id IN (SELECT unhex(value) FROM json_each(?1))",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// The largest that each has run, in accelerators.
pub(super) async fn scales(conn: &mut SqliteConnection, people: &str) -> Result<Vec<(PersonId, u32)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, max(coalesce(accelerators, fleet)) FROM scale_records
         WHERE coalesce(accelerators, fleet) IS NOT NULL
           AND person_id IN (SELECT unhex(value) FROM json_each(?))
         GROUP BY person_id",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// What each company has now, by key, and how much of it.
pub(super) async fn hardware_here(
    conn: &mut SqliteConnection,
    companies: &str,
) -> Result<Vec<(CompanyId, String, Option<u32>)>> {
    Ok(sqlx::query_as(
        "SELECT company_id, hardware, accelerators FROM company_hardware
         WHERE planned_on = '' AND company_id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(companies)
    .fetch_all(conn)
    .await?)
}

/// Since when each has the title and employer of now.
pub(super) async fn changed(conn: &mut SqliteConnection, people: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, max(from_on) FROM employments
         WHERE now = 1 AND from_on <> '' AND person_id IN (SELECT unhex(value) FROM json_each(?))
         GROUP BY person_id",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

/// The newest point of what anybody is paid or was offered since that day: whose, a year's total, currency.
pub(super) async fn paid(
    conn: &mut SqliteConnection,
    since: &str,
) -> Result<Vec<(PersonId, i64, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT person_id, base + coalesce(bonus, 0) + coalesce(equity, 0), currency, max(as_of)
         FROM pay_points
         WHERE kind IN ('current', 'offered') AND base IS NOT NULL AND as_of >= ?
         GROUP BY person_id",
    )
    .bind(since)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn rates(conn: &mut SqliteConnection) -> Result<Vec<Rate>> {
    Ok(sqlx::query_as(
        "SELECT currency, in_currency, billionths, as_of FROM exchange_rates ORDER BY as_of DESC, id",
    )
    .fetch_all(conn)
    .await?)
}
