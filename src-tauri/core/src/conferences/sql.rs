//! The statements of conferences.

use super::costs::CostRow;
use super::{CostId, EditionId, EditionKey, SeriesId};
use crate::error::Result;
use sqlx::SqliteConnection;

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct SeriesRow {
    pub slug: String,
    pub title: String,
    pub description: String,
    pub link: String,
    pub field: String,
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct EditionRow {
    pub series: String,
    pub year: i32,
    pub name: String,
    pub place: String,
    pub link: String,
    pub time_zone: String,
    pub first_on: String,
    pub last_on: String,
    pub plan: String,
    pub notes: String,
}

pub(super) async fn all_series(conn: &mut SqliteConnection) -> Result<Vec<SeriesRow>> {
    Ok(
        sqlx::query_as("SELECT slug, title, description, link, field FROM series ORDER BY slug")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn all_editions(conn: &mut SqliteConnection) -> Result<Vec<EditionRow>> {
    Ok(sqlx::query_as(
        "SELECT series, year, name, place, link, time_zone, first_on, last_on, plan, notes FROM editions",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn edition(conn: &mut SqliteConnection, id: EditionId) -> Result<Option<EditionRow>> {
    Ok(sqlx::query_as(
        "SELECT series, year, name, place, link, time_zone, first_on, last_on, plan, notes FROM editions WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn put_series(conn: &mut SqliteConnection, row: &SeriesRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO series (id, slug, title, description, link, field, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description, link = excluded.link,
           field = excluded.field, updated_at = excluded.updated_at",
    )
    .bind(SeriesId::of(&row.slug))
    .bind(&row.slug)
    .bind(&row.title)
    .bind(&row.description)
    .bind(&row.link)
    .bind(&row.field)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_series(conn: &mut SqliteConnection, slug: &str) -> Result<bool> {
    let gone = sqlx::query("DELETE FROM series WHERE id = ?")
        .bind(SeriesId::of(slug))
        .execute(conn)
        .await?;
    Ok(gone.rows_affected() > 0)
}

pub(super) async fn insert_edition(
    conn: &mut SqliteConnection,
    id: EditionId,
    key: &EditionKey,
    name: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO editions (id, series, year, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
    )
    .bind(id)
    .bind(&key.series)
    .bind(key.year)
    .bind(name)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn update_edition(
    conn: &mut SqliteConnection,
    id: EditionId,
    row: &EditionRow,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "UPDATE editions SET name = ?2, place = ?3, link = ?4, time_zone = ?5, first_on = ?6, last_on = ?7, plan = ?8,
           notes = ?9, updated_at = ?10
         WHERE id = ?1",
    )
    .bind(id)
    .bind(&row.name)
    .bind(&row.place)
    .bind(&row.link)
    .bind(&row.time_zone)
    .bind(&row.first_on)
    .bind(&row.last_on)
    .bind(&row.plan)
    .bind(&row.notes)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether anything but costs hangs on it: a programme, people to meet, things said or caught there.
pub(super) async fn is_in_use(conn: &mut SqliteConnection, id: EditionId) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM programme_items WHERE edition_id = ?1)
             OR EXISTS (SELECT 1 FROM edition_contacts WHERE edition_id = ?1)
             OR EXISTS (SELECT 1 FROM interactions WHERE edition_id = ?1)
             OR EXISTS (SELECT 1 FROM captures WHERE edition_id = ?1)",
    )
    .bind(id)
    .fetch_one(conn)
    .await?)
}

pub(super) async fn delete_edition(conn: &mut SqliteConnection, id: EditionId) -> Result<()> {
    sqlx::query("DELETE FROM edition_costs WHERE edition_id = ?")
        .bind(id)
        .execute(&mut *conn)
        .await?;
    sqlx::query("DELETE FROM editions WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

// ---------------------------------------------------------------- costs

pub(super) async fn costs(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<CostRow>> {
    Ok(sqlx::query_as(
        "SELECT id, edition_id, what, amount, currency FROM edition_costs WHERE edition_id = ? ORDER BY created_at, rid",
    )
    .bind(edition)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn cost(conn: &mut SqliteConnection, id: CostId) -> Result<Option<CostRow>> {
    Ok(
        sqlx::query_as("SELECT id, edition_id, what, amount, currency FROM edition_costs WHERE id = ?")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

pub(super) async fn put_cost(conn: &mut SqliteConnection, row: &CostRow, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO edition_costs (id, edition_id, what, amount, currency, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
         ON CONFLICT (id) DO UPDATE SET what = excluded.what, amount = excluded.amount, currency = excluded.currency,
           updated_at = excluded.updated_at",
    )
    .bind(row.id)
    .bind(row.edition_id)
    .bind(&row.what)
    .bind(row.amount)
    .bind(&row.currency)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_cost(conn: &mut SqliteConnection, id: CostId) -> Result<()> {
    sqlx::query("DELETE FROM edition_costs WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
