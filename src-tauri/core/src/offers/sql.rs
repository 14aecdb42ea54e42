//! The statements of offers.

use super::OfferId;
use crate::error::Result;
use crate::pay::Rate;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::RoleId;
use sqlx::SqliteConnection;

/// An offer as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Row {
    pub id: OfferId,
    pub candidacy_id: CandidacyId,
    pub person_id: PersonId,
    pub role_id: RoleId,
    pub made_by: String,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
    pub made_on: String,
    pub start_on: String,
    pub expires_on: String,
    pub answer: String,
    pub answered_on: String,
    pub note: String,
}

pub(super) async fn candidacy(
    conn: &mut SqliteConnection,
    id: CandidacyId,
) -> Result<Option<(PersonId, RoleId)>> {
    Ok(
        sqlx::query_as("SELECT person_id, role_id FROM candidacies WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// What the role pays, and whom it is about.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Brief {
    pub person: PersonId,
    pub role: RoleId,
    pub pay_from: Option<i64>,
    pub pay_to: Option<i64>,
    pub currency: String,
}

pub(super) async fn brief(conn: &mut SqliteConnection, id: CandidacyId) -> Result<Option<Brief>> {
    Ok(sqlx::query_as(
        "SELECT c.person_id AS person, c.role_id AS role, r.pay_from, r.pay_to, r.currency
         FROM candidacies c JOIN roles r ON r.id = c.role_id WHERE c.id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// The first one first.
pub(super) async fn of(conn: &mut SqliteConnection, candidacy: CandidacyId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, candidacy_id, person_id, role_id, made_by, base, bonus, equity, sign_on, currency, made_on, start_on,
                expires_on, answer, answered_on, note
         FROM offers WHERE candidacy_id = ? ORDER BY made_on, id",
    )
    .bind(candidacy)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn one(conn: &mut SqliteConnection, id: OfferId) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, candidacy_id, person_id, role_id, made_by, base, bonus, equity, sign_on, currency, made_on, start_on,
                expires_on, answer, answered_on, note
         FROM offers WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO offers (id, candidacy_id, person_id, role_id, made_by, base, bonus, equity, sign_on, currency, made_on,
                             start_on, expires_on, answer, answered_on, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17)",
    )
    .bind(row.id)
    .bind(row.candidacy_id)
    .bind(row.person_id)
    .bind(row.role_id)
    .bind(&row.made_by)
    .bind(row.base)
    .bind(row.bonus)
    .bind(row.equity)
    .bind(row.sign_on)
    .bind(&row.currency)
    .bind(&row.made_on)
    .bind(&row.start_on)
    .bind(&row.expires_on)
    .bind(&row.answer)
    .bind(&row.answered_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update(conn: &mut SqliteConnection, row: &Row, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE offers
         SET made_by = ?2, base = ?3, bonus = ?4, equity = ?5, sign_on = ?6, currency = ?7, made_on = ?8, start_on = ?9,
             expires_on = ?10, note = ?11, updated_at = ?12
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.made_by)
    .bind(row.base)
    .bind(row.bonus)
    .bind(row.equity)
    .bind(row.sign_on)
    .bind(&row.currency)
    .bind(&row.made_on)
    .bind(&row.start_on)
    .bind(&row.expires_on)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn set_answer(
    conn: &mut SqliteConnection,
    id: OfferId,
    answer: &str,
    on: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE offers SET answer = ?2, answered_on = ?3, updated_at = ?4 WHERE id = ?1")
        .bind(id)
        .bind(answer)
        .bind(on)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: OfferId) -> Result<()> {
    sqlx::query("DELETE FROM offers WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn rates(conn: &mut SqliteConnection) -> Result<Vec<Rate>> {
    Ok(
        sqlx::query_as("SELECT currency, in_currency, billionths, as_of FROM exchange_rates")
            .fetch_all(conn)
            .await?,
    )
}
