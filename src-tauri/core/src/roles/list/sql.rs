//! The statements of the list of roles.

use crate::companies::CompanyId;
use crate::error::Result;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// A role as the list has it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct ListRow {
    pub id: RoleId,
    pub company_id: CompanyId,
    pub client: String,
    pub title: String,
    pub status: String,
    pub openings: i64,
    pub confidential: bool,
    pub place: String,
    pub opened_on: String,
    pub fill_by: String,
    pub pay_from: Option<i64>,
    pub pay_to: Option<i64>,
    pub currency: String,
    pub fee: String,
    pub owner: String,
    pub updated_at: i64,
}

pub(super) async fn listed(conn: &mut SqliteConnection) -> Result<Vec<ListRow>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.company_id, CASE c.name WHEN '' THEN c.domain ELSE c.name END AS client, r.title, r.status,
                r.openings, r.confidential, r.place, r.opened_on, r.fill_by, r.pay_from, r.pay_to, r.currency, r.fee,
                r.owner, r.updated_at
         FROM roles r JOIN companies c ON c.id = r.company_id
         ORDER BY r.id",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn all_statuses(conn: &mut SqliteConnection) -> Result<Vec<(RoleId, String, i64)>> {
    Ok(
        sqlx::query_as("SELECT role_id, status, at FROM role_statuses ORDER BY role_id, at, id")
            .fetch_all(conn)
            .await?,
    )
}

/// Role, name and kind of each stage, and how many are in it; from the left.
pub(super) async fn stage_people(conn: &mut SqliteConnection) -> Result<Vec<(RoleId, String, String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT s.role_id, s.name, s.kind, (SELECT count(*) FROM candidacies c WHERE c.stage_id = s.id)
         FROM stages s ORDER BY s.role_id, s.position, s.id",
    )
    .fetch_all(conn)
    .await?)
}
