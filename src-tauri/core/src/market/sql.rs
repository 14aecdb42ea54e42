//! The statements of the market.

use crate::error::Result;
use sqlx::SqliteConnection;

/// Points of pay as of `since` or later: the person's row, kind, a year's total, currency, day. A base is known of each.
pub(super) async fn points(
    conn: &mut SqliteConnection,
    since: &str,
) -> Result<Vec<(i64, String, i64, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT p.rid, k.kind, k.base + coalesce(k.bonus, 0) + coalesce(k.equity, 0), k.currency, k.as_of
         FROM pay_points k JOIN people p ON p.id = k.person_id
         WHERE k.base IS NOT NULL AND k.as_of >= ?",
    )
    .bind(since)
    .fetch_all(conn)
    .await?)
}

/// Of each open role how many are sought, and what is wanted.
pub(super) async fn open_roles(conn: &mut SqliteConnection) -> Result<Vec<(i64, String)>> {
    Ok(
        sqlx::query_as("SELECT openings, wanted FROM roles WHERE status = 'open'")
            .fetch_all(conn)
            .await?,
    )
}

/// When somebody was first talked with, each person once.
pub(super) async fn first_talks(conn: &mut SqliteConnection) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT min(at) FROM interactions WHERE person_id IS NOT NULL AND kind <> 'note' GROUP BY person_id",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn acquaintances(conn: &mut SqliteConnection) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar("SELECT created_at FROM acquaintances")
        .fetch_all(conn)
        .await?)
}
