//! What a report reads beside what is gathered for the risk.

use crate::companies::CompanyId;
use crate::error::Result;
use crate::people::PersonId;
use crate::retention::PlacedId;
use crate::retention::gather::Marks;
use sqlx::SqliteConnection;

/// The company and all its parts.
pub(super) async fn within(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<CompanyId>> {
    Ok(sqlx::query_scalar(
        "WITH RECURSIVE within (id) AS (
           SELECT id FROM companies WHERE id = ?
           UNION SELECT c.id FROM companies c JOIN within w ON c.part_of = w.id
         )
         SELECT id FROM within",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

/// What a company is part of, of those that are.
pub(super) async fn wholes(conn: &mut SqliteConnection) -> Result<Vec<(CompanyId, CompanyId)>> {
    Ok(
        sqlx::query_as("SELECT id, part_of FROM companies WHERE part_of IS NOT NULL")
            .fetch_all(conn)
            .await?,
    )
}

/// Of every placement: whose, where, from when, until when ('' still); by start.
pub(super) async fn stays(conn: &mut SqliteConnection) -> Result<Vec<(PersonId, CompanyId, String, String)>> {
    Ok(
        sqlx::query_as("SELECT person_id, company_id, start_on, left_on FROM placements ORDER BY start_on")
            .fetch_all(conn)
            .await?,
    )
}

/// What somebody said of the place she was put into.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct AnswerRow {
    pub placement_id: PlacedId,
    #[sqlx(flatten)]
    pub marks: Marks,
    pub approaches: Option<u32>,
}

/// All that the placed said since that day of where they are, the first first. What was said before the start was of
/// another place.
pub(super) async fn answers(conn: &mut SqliteConnection, since: &str) -> Result<Vec<AnswerRow>> {
    Ok(sqlx::query_as(
        "SELECT k.placement_id, k.challenge_have, k.challenge_want, k.hardware_have, k.hardware_want, k.autonomy_have,
                k.autonomy_want, k.career_have, k.career_want, k.pay_have, k.pay_want, k.approaches
         FROM check_ins k JOIN placements m ON m.id = k.placement_id AND m.person_id = k.person_id
         WHERE k.side = 'person' AND k.on_day >= ? AND k.on_day >= m.start_on AND m.left_on = ''
         ORDER BY k.on_day, k.rid",
    )
    .bind(since)
    .fetch_all(conn)
    .await?)
}

/// What every company has now, by key.
pub(super) async fn hardware(conn: &mut SqliteConnection) -> Result<Vec<(CompanyId, String)>> {
    Ok(
        sqlx::query_as("SELECT company_id, hardware FROM company_hardware WHERE planned_on = ''")
            .fetch_all(conn)
            .await?,
    )
}

/// Who decides on architecture at every company of which it is known, from 1 to 5.
pub(super) async fn rights(conn: &mut SqliteConnection) -> Result<Vec<(CompanyId, u8)>> {
    Ok(sqlx::query_as(
        "SELECT company_id, decision_rights FROM company_profiles WHERE decision_rights IS NOT NULL",
    )
    .fetch_all(conn)
    .await?)
}
