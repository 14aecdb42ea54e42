//! The statements of the pay slice.

use super::rates::Rate;
use super::{PayPointId, RateId};
use crate::error::Result;
use crate::people::PersonId;
use sqlx::SqliteConnection;

/// A point as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct PointRow {
    pub id: PayPointId,
    pub person_id: PersonId,
    pub kind: String,
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
    pub currency: String,
    pub as_of: String,
    pub source: String,
    pub note: String,
}

/// The newest first; of one day the one that was added last.
pub(super) async fn points(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<PointRow>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, kind, base, bonus, equity, sign_on, currency, as_of, source, note
         FROM pay_points
         WHERE person_id = ?
         ORDER BY as_of DESC, id DESC",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn point(conn: &mut SqliteConnection, id: PayPointId) -> Result<Option<PointRow>> {
    Ok(sqlx::query_as(
        "SELECT id, person_id, kind, base, bonus, equity, sign_on, currency, as_of, source, note
         FROM pay_points
         WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn most_used_currency(conn: &mut SqliteConnection) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT currency FROM pay_points GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1",
    )
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn insert(conn: &mut SqliteConnection, row: &PointRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO pay_points (id, person_id, kind, base, bonus, equity, sign_on, currency, as_of, source, note,
                                 created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)",
    )
    .bind(row.id)
    .bind(row.person_id)
    .bind(&row.kind)
    .bind(row.base)
    .bind(row.bonus)
    .bind(row.equity)
    .bind(row.sign_on)
    .bind(&row.currency)
    .bind(&row.as_of)
    .bind(&row.source)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update(conn: &mut SqliteConnection, row: &PointRow, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE pay_points
         SET kind = ?2, base = ?3, bonus = ?4, equity = ?5, sign_on = ?6, currency = ?7, as_of = ?8, source = ?9,
             note = ?10, updated_at = ?11
         WHERE id = ?1",
    )
    .bind(row.id)
    .bind(&row.kind)
    .bind(row.base)
    .bind(row.bonus)
    .bind(row.equity)
    .bind(row.sign_on)
    .bind(&row.currency)
    .bind(&row.as_of)
    .bind(&row.source)
    .bind(&row.note)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: PayPointId) -> Result<()> {
    sqlx::query("DELETE FROM pay_points WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Pair by pair, the newest first.
pub(super) async fn rates(conn: &mut SqliteConnection) -> Result<Vec<(RateId, Rate)>> {
    let rows: Vec<(RateId, String, String, i64, String)> = sqlx::query_as(
        "SELECT id, currency, in_currency, billionths, as_of
         FROM exchange_rates
         ORDER BY currency, in_currency, as_of DESC, id",
    )
    .fetch_all(conn)
    .await?;
    let rate = |(id, currency, in_currency, billionths, as_of)| {
        let rate = Rate {
            currency,
            in_currency,
            billionths,
            as_of,
        };
        (id, rate)
    };
    Ok(rows.into_iter().map(rate).collect())
}

pub(super) async fn rate(conn: &mut SqliteConnection, id: RateId) -> Result<Option<Rate>> {
    Ok(
        sqlx::query_as("SELECT currency, in_currency, billionths, as_of FROM exchange_rates WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// The rate of its pair and day becomes this; nothing happens where it is.
pub(super) async fn set_rate(conn: &mut SqliteConnection, id: RateId, rate: &Rate, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO exchange_rates (id, currency, in_currency, billionths, as_of, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
         ON CONFLICT (id) DO UPDATE SET billionths = excluded.billionths, updated_at = excluded.updated_at
         WHERE billionths <> excluded.billionths",
    )
    .bind(id)
    .bind(&rate.currency)
    .bind(&rate.in_currency)
    .bind(rate.billionths)
    .bind(&rate.as_of)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_rate(conn: &mut SqliteConnection, id: RateId) -> Result<()> {
    sqlx::query("DELETE FROM exchange_rates WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
