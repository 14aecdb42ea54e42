//! The statements about desks and files.

use super::card::Card;
use super::format::DeskLine;
use crate::error::Result;
use crate::store::{ActorNo, DeskId, json};
use sqlx::SqliteConnection;
use std::collections::BTreeMap;

/// A desk that this one exchanges files with.
#[derive(sqlx::FromRow)]
pub(super) struct KnownRow {
    pub id: Vec<u8>,
    pub name: String,
    pub person: String,
    pub verifying_key: Vec<u8>,
    pub recipient: Vec<u8>,
    pub added_at: i64,
    pub revoked_at: Option<i64>,
    /// When its latest file that arrived was written.
    pub heard_at: Option<i64>,
    /// When the latest file for it was written.
    pub sent_at: Option<i64>,
    pub asked_at: Option<i64>,
    /// How many of its files arrived, and how many were written for it.
    pub received: u32,
    pub sent: u32,
}

pub(super) async fn known_desks(conn: &mut SqliteConnection) -> Result<Vec<KnownRow>> {
    Ok(sqlx::query_as(
        "SELECT d.id, d.name, d.person, d.verifying_key, d.recipient, k.added_at, k.revoked_at,
                (SELECT max(r.at) FROM received_files r WHERE r.desk = d.id) AS heard_at,
                (SELECT max(f.at) FROM sent_to t JOIN sent_files f ON f.seq = t.file WHERE t.desk = d.id) AS sent_at,
                k.asked_at,
                (SELECT count(*) FROM received_files r WHERE r.desk = d.id) AS received,
                (SELECT count(*) FROM sent_to t WHERE t.desk = d.id) AS sent
         FROM known_desks k JOIN desks d ON d.id = k.desk
         ORDER BY d.name, d.id",
    )
    .fetch_all(conn)
    .await?)
}

/// When a file was last written or taken in before this instant.
pub(super) async fn exchanged_before(conn: &mut SqliteConnection, at: i64) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT max(at)
         FROM (SELECT at FROM sent_files UNION ALL SELECT received_at FROM received_files)
         WHERE at < ?",
    )
    .bind(at)
    .fetch_one(conn)
    .await?)
}

/// Notes who a desk is. What is known of its keys stays: its key in clocks is made of them.
pub(super) async fn note_desk(conn: &mut SqliteConnection, card: &Card) -> Result<()> {
    sqlx::query(
        "INSERT INTO desks (id, name, person, verifying_key, recipient) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(card.desk().as_slice())
    .bind(&card.name)
    .bind(&card.person)
    .bind(card.verifying_key.as_slice())
    .bind(card.recipient.as_slice())
    .execute(conn)
    .await?;
    Ok(())
}

/// What a desk says of itself: what it is called and what files for it are sealed with.
pub(super) async fn rename_desk(conn: &mut SqliteConnection, card: &Card) -> Result<()> {
    note_desk(&mut *conn, card).await?;
    sqlx::query("UPDATE desks SET name = ?, person = ?, recipient = ? WHERE id = ?")
        .bind(&card.name)
        .bind(&card.person)
        .bind(card.recipient.as_slice())
        .bind(card.desk().as_slice())
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn trust(conn: &mut SqliteConnection, desk: &DeskId, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO known_desks (desk, added_at) VALUES (?, ?)
         ON CONFLICT (desk) DO UPDATE SET revoked_at = NULL",
    )
    .bind(desk.as_slice())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    // Its files in the shared folder may be taken in now.
    sqlx::query("DELETE FROM folder_refused").execute(conn).await?;
    Ok(())
}

/// Whether there was such a desk to revoke.
pub(super) async fn revoke(conn: &mut SqliteConnection, desk: &DeskId, now: i64) -> Result<bool> {
    let done = sqlx::query("UPDATE known_desks SET revoked_at = ? WHERE desk = ? AND revoked_at IS NULL")
        .bind(now)
        .bind(desk.as_slice())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Numbers of files of a desk that have not arrived, though later ones have.
pub(super) async fn missing(conn: &mut SqliteConnection, desk: &[u8]) -> Result<Vec<i64>> {
    // A desk that was added late is not asked for what it wrote before.
    Ok(sqlx::query_scalar(
        "WITH RECURSIVE
           had (number) AS (SELECT number FROM received_files WHERE desk = ?1 AND number > 0),
           numbers (number) AS (
             SELECT 1 WHERE EXISTS (SELECT 1 FROM had)
             UNION ALL
             SELECT number + 1 FROM numbers WHERE number < (SELECT max(number) FROM had) AND number < 10000)
         SELECT number FROM numbers WHERE number NOT IN had
           AND NOT EXISTS (SELECT 1 FROM received_files r WHERE r.desk = ?1 AND r.complete AND r.scope IS NULL
                             AND r.number > numbers.number)",
    )
    .bind(desk)
    .fetch_all(conn)
    .await?)
}

/// Whether the newest file of a desk (hex key), of each scope, came without what it builds on.
pub(super) async fn builds_on_nothing(conn: &mut SqliteConnection, desk: &str) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (
           SELECT 1 FROM received_files r
           WHERE r.desk = unhex(?1) AND r.number > 0 AND NOT r.complete
             AND NOT EXISTS (SELECT 1 FROM received_files l
                             WHERE l.desk = r.desk AND l.complete AND l.number > r.number AND l.left_out & ~r.left_out = 0
                               AND (l.scope IS NULL OR l.scope = r.scope)))",
    )
    .bind(desk)
    .fetch_one(conn)
    .await?)
}

/// Every opening that is in the clocks: its number here, its random number, its desk.
pub(super) async fn actors(conn: &mut SqliteConnection) -> Result<Vec<(i64, i64, Option<Vec<u8>>)>> {
    Ok(sqlx::query_as("SELECT no, random, desk FROM actors ORDER BY no")
        .fetch_all(conn)
        .await?)
}

pub(super) async fn note_actor(conn: &mut SqliteConnection, random: i64, desk: &DeskId) -> Result<ActorNo> {
    let no: i64 = sqlx::query_scalar(
        "INSERT INTO actors (random, desk) VALUES (?, ?) ON CONFLICT (random) DO UPDATE SET random = excluded.random RETURNING no",
    )
    .bind(random)
    .bind(desk.as_slice())
    .fetch_one(conn)
    .await?;
    Ok(no.unsigned_abs())
}

/// Every desk that is named anywhere.
pub(super) async fn desks(conn: &mut SqliteConnection) -> Result<BTreeMap<DeskId, DeskLine>> {
    type Row = (Vec<u8>, String, String, Vec<u8>, Vec<u8>);
    let rows: Vec<Row> = sqlx::query_as("SELECT id, name, person, verifying_key, recipient FROM desks")
        .fetch_all(conn)
        .await?;
    let mut desks = BTreeMap::new();
    for (id, name, person, verifying_key, recipient) in rows {
        let card = super::desks::card(name, person, &verifying_key, &recipient)?;
        if let Ok(id) = DeskId::try_from(id) {
            desks.insert(id, DeskLine::of(&card));
        }
    }
    Ok(desks)
}

/// The last file of each scope that arrived from a desk with all before it.
pub(super) async fn complete_from(conn: &mut SqliteConnection, desk: &DeskId) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT id FROM received_files r
         WHERE desk = ?1 AND complete AND number > 0
           AND number = (SELECT max(number) FROM received_files o
                         WHERE o.desk = ?1 AND o.complete AND o.left_out = r.left_out AND o.scope IS r.scope)",
    )
    .bind(desk.as_slice())
    .fetch_all(conn)
    .await?)
}

/// The last local change.
pub(super) async fn last_change(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(max(local_change), 0) FROM clocks")
            .fetch_one(conn)
            .await?,
    )
}

/// Whether a file was taken in, with all before it.
pub(super) async fn has_complete(conn: &mut SqliteConnection, file: &DeskId) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM received_files WHERE id = ? AND complete)")
            .bind(file.as_slice())
            .fetch_one(conn)
            .await?,
    )
}

/// A file that was taken in.
pub(super) struct ReceivedFile<'a> {
    pub id: &'a DeskId,
    pub desk: &'a DeskId,
    pub number: i64,
    pub at: i64,
    pub received_at: i64,
    pub left_out: i64,
    /// What it is about, where not about all.
    pub scope: Option<[u8; 16]>,
    pub after: Option<DeskId>,
    pub rows: i64,
    pub complete: bool,
}

pub(super) async fn note_received(conn: &mut SqliteConnection, file: &ReceivedFile<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO received_files (id, desk, number, at, received_at, left_out, scope, after, rows, complete)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET complete = max(complete, excluded.complete)",
    )
    .bind(file.id.as_slice())
    .bind(file.desk.as_slice())
    .bind(file.number)
    .bind(file.at)
    .bind(file.received_at)
    .bind(file.left_out)
    .bind(file.scope.as_ref().map(<[u8; 16]>::as_slice))
    .bind(file.after.as_ref().map(DeskId::as_slice))
    .bind(file.rows)
    .bind(file.complete)
    .execute(&mut *conn)
    .await?;
    // What came before what it builds on has all before it by now.
    sqlx::query(
        "WITH RECURSIVE whole (id) AS (
           SELECT id FROM received_files WHERE id = ? AND complete
           UNION SELECT r.id FROM whole w JOIN received_files r ON r.after = w.id)
         UPDATE received_files SET complete = 1 WHERE NOT complete AND id IN (SELECT id FROM whole)",
    )
    .bind(file.id.as_slice())
    .execute(conn)
    .await?;
    Ok(())
}

/// When a file was taken in, if it was.
pub(super) async fn received_at(conn: &mut SqliteConnection, file: &DeskId) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("SELECT received_at FROM received_files WHERE id = ?")
            .bind(file.as_slice())
            .fetch_optional(conn)
            .await?,
    )
}

/// The number that the operation under way will have in the journal.
pub(super) async fn operation(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(max(seq), 0) + 1 FROM operations")
            .fetch_one(conn)
            .await?,
    )
}

/// Keeps what the clocks of rows were before operation `op` merged them.
pub(super) async fn keep_clocks(
    conn: &mut SqliteConnection,
    op: i64,
    table_no: i64,
    facet: u8,
    ids: &[String],
) -> Result<()> {
    sqlx::query(
        "INSERT OR IGNORE INTO merged_clocks (op, id, facet, table_no, clock)
         SELECT ?1, unhex(j.value), ?2, ?4, c.clock
         FROM json_each(?3) AS j LEFT JOIN clocks c ON c.id = unhex(j.value) AND c.facet = ?2",
    )
    .bind(op)
    .bind(facet)
    .bind(json(&ids)?)
    .bind(table_no)
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps the clocks of a row that operation `op` brings in, changes or takes out without moving them; those that it moved
/// before are kept already.
pub(super) async fn keep_row(conn: &mut SqliteConnection, op: i64, id: &[u8; 16]) -> Result<()> {
    sqlx::query(
        "INSERT OR IGNORE INTO merged_clocks (op, id, facet, table_no, clock)
         SELECT ?, id, facet, table_no, clock FROM clocks WHERE id = ?",
    )
    .bind(op)
    .bind(id.as_slice())
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps which file operation `op` took in, so that undoing it is as though that had never come; nothing where it changed
/// nothing, and is no operation.
pub(super) async fn keep_merge(
    conn: &mut SqliteConnection,
    op: i64,
    file: &[u8],
    changed: bool,
) -> Result<()> {
    if !changed {
        for sql in [
            "DELETE FROM merged_clocks WHERE op = ?",
            "DELETE FROM merged_waiting WHERE op = ?",
        ] {
            sqlx::query(sql).bind(op).execute(&mut *conn).await?;
        }
        return Ok(());
    }
    sqlx::query("INSERT INTO merges (op, file) VALUES (?, ?)")
        .bind(op)
        .bind(file)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE merged_clocks
         SET after = (SELECT c.clock FROM clocks c WHERE c.id = merged_clocks.id AND c.facet = merged_clocks.facet)
         WHERE op = ?",
    )
    .bind(op)
    .execute(conn)
    .await?;
    Ok(())
}
