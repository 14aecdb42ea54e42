//! What a report reads beside what is gathered for the risk.

use crate::companies::CompanyId;
use crate::error::Result;
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

/// Of every placement: where, from when, until when ('' still).
pub(super) async fn stays(conn: &mut SqliteConnection) -> Result<Vec<(CompanyId, String, String)>> {
    Ok(
        sqlx::query_as("SELECT company_id, start_on, left_on FROM placements")
            .fetch_all(conn)
            .await?,
    )
}

/// What every other company has now, by key.
pub(super) async fn others_hardware(
    conn: &mut SqliteConnection,
    company: CompanyId,
) -> Result<Vec<(CompanyId, String)>> {
    Ok(sqlx::query_as(
        "SELECT company_id, hardware FROM company_hardware WHERE planned_on = '' AND company_id <> ?",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

/// Who decides on architecture at every other company of which it is known, from 1 to 5.
pub(super) async fn others_rights(conn: &mut SqliteConnection, company: CompanyId) -> Result<Vec<u8>> {
    Ok(sqlx::query_scalar(
        "SELECT decision_rights FROM company_profiles WHERE decision_rights IS NOT NULL AND company_id <> ?",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}
