//! The statements of what is to be expected.

use crate::error::Result;
use crate::ids::Id;
use crate::pipeline::CandidacyId;
use crate::roles::{RoleId, StageId};
use sqlx::SqliteConnection;

/// Somebody on the way in an open role.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Open {
    pub candidacy: CandidacyId,
    pub role: RoleId,
    pub stage: StageId,
    pub kind: String,
    pub name: String,
    pub title: String,
    pub client: String,
}

pub(super) async fn open_cards(conn: &mut SqliteConnection) -> Result<Vec<Open>> {
    Ok(sqlx::query_as(
        "SELECT c.id AS candidacy, c.role_id AS role, c.stage_id AS stage, s.kind, p.name, r.title, w.name AS client
         FROM candidacies c JOIN stages s ON s.id = c.stage_id JOIN roles r ON r.id = c.role_id
         JOIN people p ON p.id = c.person_id JOIN companies w ON w.id = r.company_id
         WHERE r.status = 'open' AND s.kind NOT IN ('rejected', 'withdrawn')
           AND NOT EXISTS (SELECT 1 FROM placements l WHERE l.candidacy_id = c.id)
         ORDER BY c.rid",
    )
    .fetch_all(conn)
    .await?)
}

/// An open role with somebody on the way.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct OpenRole {
    pub id: RoleId,
    pub fee: String,
    pub pay_from: Option<i64>,
    pub pay_to: Option<i64>,
    pub currency: String,
    pub fill_by: String,
    pub openings: i64,
    pub placed: i64,
}

pub(super) async fn open_roles(conn: &mut SqliteConnection) -> Result<Vec<OpenRole>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.fee, r.pay_from, r.pay_to, r.currency, r.fill_by, r.openings,
                (SELECT count(*) FROM placements l WHERE l.role_id = r.id AND l.replaced_by IS NULL
                 AND NOT (l.left_on <> '' AND l.remedy = 'replacement')) AS placed
         FROM roles r WHERE r.status = 'open'",
    )
    .fetch_all(conn)
    .await?)
}

/// Roles with invoices of no placement: title and client.
pub(super) async fn asked_roles(conn: &mut SqliteConnection) -> Result<Vec<(RoleId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.title, w.name FROM roles r JOIN companies w ON w.id = r.company_id
         WHERE r.id IN (SELECT role_id FROM invoices WHERE placement_id IS NULL)",
    )
    .fetch_all(conn)
    .await?)
}

/// Stages of open roles in their order, with their ideal days.
pub(super) async fn open_stages(
    conn: &mut SqliteConnection,
) -> Result<Vec<(RoleId, StageId, String, Option<i64>)>> {
    Ok(sqlx::query_as(
        "SELECT s.role_id, s.id, s.kind, s.ideal_days FROM stages s JOIN roles r ON r.id = s.role_id
         WHERE r.status = 'open' ORDER BY s.role_id, s.position, s.id",
    )
    .fetch_all(conn)
    .await?)
}

/// The client's offers that are open or accepted, the older first.
pub(super) async fn open_offers(conn: &mut SqliteConnection) -> Result<Vec<OpenOffer>> {
    Ok(sqlx::query_as(
        "SELECT o.candidacy_id AS candidacy, o.base, o.bonus, o.equity, o.sign_on, o.currency, o.start_on
         FROM offers o JOIN roles r ON r.id = o.role_id
         WHERE r.status = 'open' AND o.answer IN ('', 'accepted') AND (o.made_by = 'client' OR o.answer = 'accepted')
         ORDER BY o.answer = 'accepted', o.made_on, o.id",
    )
    .fetch_all(conn)
    .await?)
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct OpenOffer {
    pub candidacy: CandidacyId,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
    pub start_on: String,
}

/// What came by month and currency.
pub(super) async fn came(conn: &mut SqliteConnection) -> Result<Vec<(String, String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT substr(paid_on, 1, 7), currency, sum(amount) FROM payments GROUP BY 1, 2 ORDER BY 1, 2",
    )
    .fetch_all(conn)
    .await?)
}

/// What was forecast: day, month, currency, expected, whole; the older first.
pub(super) async fn forecasts(
    conn: &mut SqliteConnection,
) -> Result<Vec<(String, String, String, i64, i64)>> {
    Ok(sqlx::query_as(
        "SELECT taken_on, month, currency, expected, whole FROM forecasts ORDER BY taken_on, month, currency",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn forecast_since(conn: &mut SqliteConnection, day: &str) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM forecasts WHERE taken_on >= ?)")
            .bind(day)
            .fetch_one(conn)
            .await?,
    )
}

pub(super) async fn delete_forecasts(conn: &mut SqliteConnection, taken_on: &str) -> Result<()> {
    sqlx::query("DELETE FROM forecasts WHERE taken_on = ?")
        .bind(taken_on)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn insert_forecast(
    conn: &mut SqliteConnection,
    id: Id,
    at: (&str, &str, &str),
    expected: i64,
    whole: i64,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO forecasts (id, taken_on, month, currency, expected, whole, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )
    .bind(id)
    .bind(at.0)
    .bind(at.1)
    .bind(at.2)
    .bind(expected)
    .bind(whole)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
