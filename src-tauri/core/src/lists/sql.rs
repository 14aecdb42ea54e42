//! The statements of searches and hotlists.

use super::{Hotlist, HotlistId, KeptSearch, SavedSearchId};
use crate::error::Result;
use sqlx::SqliteConnection;

pub(super) async fn searches(conn: &mut SqliteConnection) -> Result<Vec<KeptSearch>> {
    Ok(
        sqlx::query_as("SELECT id, name, query FROM saved_searches ORDER BY name COLLATE NOCASE, id")
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn insert_search(
    conn: &mut SqliteConnection,
    id: SavedSearchId,
    name: &str,
    query: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO saved_searches (id, name, query, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)",
    )
    .bind(id)
    .bind(name)
    .bind(query)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn set_search(
    conn: &mut SqliteConnection,
    id: SavedSearchId,
    name: &str,
    query: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE saved_searches SET name = ?2, query = ?3, updated_at = ?4 WHERE id = ?1")
        .bind(id)
        .bind(name)
        .bind(query)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn delete_search(conn: &mut SqliteConnection, id: SavedSearchId) -> Result<()> {
    sqlx::query("DELETE FROM saved_searches WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn hotlists(conn: &mut SqliteConnection) -> Result<Vec<Hotlist>> {
    Ok(sqlx::query_as(
        "SELECT id, name, (SELECT count(*) FROM hotlist_people p WHERE p.hotlist_id = h.id) AS people
         FROM hotlists h
         ORDER BY name COLLATE NOCASE, id",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn insert_hotlist(
    conn: &mut SqliteConnection,
    id: HotlistId,
    name: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("INSERT INTO hotlists (id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)")
        .bind(id)
        .bind(name)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn rename_hotlist(
    conn: &mut SqliteConnection,
    id: HotlistId,
    name: &str,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE hotlists SET name = ?2, updated_at = ?3 WHERE id = ?1")
        .bind(id)
        .bind(name)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// With everybody's place on it.
pub(super) async fn delete_hotlist(conn: &mut SqliteConnection, id: HotlistId) -> Result<()> {
    for sql in [
        "DELETE FROM hotlist_people WHERE hotlist_id = ?",
        "DELETE FROM hotlists WHERE id = ?",
    ] {
        sqlx::query(sql).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
}

/// `places`: arrays of a place's key and a person's. Answers how many people were new.
pub(super) async fn put_on(
    conn: &mut SqliteConnection,
    id: HotlistId,
    places: &str,
    now: i64,
) -> Result<u32> {
    let done = sqlx::query(
        "INSERT INTO hotlist_people (id, hotlist_id, person_id, created_at)
         SELECT unhex(value ->> 0), ?2, p.id, ?3
         FROM json_each(?1) JOIN people p ON p.id = unhex(value ->> 1)
         WHERE true
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(places)
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

/// `places`: keys of places.
pub(super) async fn take_off(conn: &mut SqliteConnection, places: &str) -> Result<u32> {
    let done = sqlx::query("DELETE FROM hotlist_people WHERE id IN (SELECT unhex(value) FROM json_each(?))")
        .bind(places)
        .execute(conn)
        .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}
