//! The statements about files that were written here.

use crate::error::Result;
use crate::people::PersonId;
use crate::store::{DeskId, json};
use crate::sync::rows::RowId;
use crate::tables::PEOPLE;
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// A file that a desk has.
#[derive(sqlx::FromRow)]
pub(in crate::sync) struct Sent {
    pub seq: i64,
    pub id: Vec<u8>,
    pub upto: i64,
    pub scope: Option<Vec<u8>>,
}

/// The last file that a desk said it has, with all that `left_out` leaves in, of this or a wider scope; or file `on`, where
/// that is later. None where it said nothing yet.
pub(super) async fn heard(
    conn: &mut SqliteConnection,
    desk: &DeskId,
    left_out: i64,
    scope: Option<&RowId>,
    on: Option<i64>,
) -> Result<Option<Sent>> {
    Ok(sqlx::query_as(
        "SELECT f.seq, f.id, f.upto, f.scope
         FROM sent_to t JOIN sent_files f ON f.seq = t.file
         WHERE t.desk = ?1 AND (t.heard OR f.seq = ?4) AND f.left_out & ~?2 = 0 AND (f.scope IS NULL OR f.scope = ?3)
         ORDER BY f.upto DESC, f.seq DESC LIMIT 1",
    )
    .bind(desk.as_slice())
    .bind(left_out)
    .bind(scope.map(RowId::as_slice))
    .bind(on)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn parts(conn: &mut SqliteConnection, file: i64) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar("SELECT id FROM sent_parts WHERE file = ?")
        .bind(file)
        .fetch_all(conn)
        .await?)
}

pub(in crate::sync) async fn next_number(conn: &mut SqliteConnection, desk: &DeskId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT coalesce(max(number), 0) + 1 FROM sent_to WHERE desk = ?")
            .bind(desk.as_slice())
            .fetch_one(conn)
            .await?,
    )
}

/// A file that was written.
pub(in crate::sync) struct SentFile<'a> {
    pub id: &'a DeskId,
    pub at: i64,
    pub upto: i64,
    pub left_out: i64,
    pub scope: Option<RowId>,
    pub for_whom: &'a str,
    pub rows: i64,
    /// For whom, and as which number.
    pub to: &'a [(DeskId, i64)],
    pub parts: &'a [RowId],
    /// Of whom something is in it, with the facets' bits.
    pub people: &'a HashMap<RowId, i64>,
}

/// People entered at once.
const MANY: usize = 10_000;

/// Keeps what went to whom. Answers the file's number among all that were written here.
pub(in crate::sync) async fn note_sent(conn: &mut SqliteConnection, file: &SentFile<'_>) -> Result<i64> {
    let seq: i64 = sqlx::query_scalar(
        "INSERT INTO sent_files (id, at, upto, left_out, scope, for_whom, rows, people) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         RETURNING seq",
    )
    .bind(file.id.as_slice())
    .bind(file.at)
    .bind(file.upto)
    .bind(file.left_out)
    .bind(file.scope.as_ref().map(RowId::as_slice))
    .bind(file.for_whom)
    .bind(file.rows)
    .bind(i64::try_from(file.people.len()).unwrap_or(i64::MAX))
    .fetch_one(&mut *conn)
    .await?;
    for (desk, number) in file.to {
        sqlx::query("INSERT INTO sent_to (file, desk, number) VALUES (?, ?, ?)")
            .bind(seq)
            .bind(desk.as_slice())
            .bind(number)
            .execute(&mut *conn)
            .await?;
        sqlx::query("UPDATE known_desks SET asked_at = NULL WHERE desk = ?")
            .bind(desk.as_slice())
            .execute(&mut *conn)
            .await?;
    }
    let parts: Vec<String> = file.parts.iter().map(|id| crate::sync::card::hex(id)).collect();
    sqlx::query("INSERT INTO sent_parts (file, id) SELECT ?, unhex(value) FROM json_each(?)")
        .bind(seq)
        .bind(json(&parts)?)
        .execute(&mut *conn)
        .await?;
    // In the order of their keys, which is that of the table.
    let mut people: Vec<(&RowId, &i64)> = file.people.iter().collect();
    people.sort_unstable();
    for some in people.chunks(MANY) {
        let some: Vec<(String, i64)> = some
            .iter()
            .map(|(id, facets)| (crate::sync::card::hex(id.as_slice()), **facets))
            .collect();
        sqlx::query(
            "INSERT INTO disclosures (person, file, facets)
             SELECT unhex(value ->> '$[0]'), ?, value ->> '$[1]' FROM json_each(?)",
        )
        .bind(seq)
        .bind(json(&some)?)
        .execute(&mut *conn)
        .await?;
    }
    Ok(seq)
}

/// A desk says which files that were written here for it it has, with all before them. Only these count: one that it does
/// not name any more it has lost, by going back to a backup. One that this desk does not remember is not counted either.
/// More is sent then, never less.
pub(in crate::sync) async fn note_heard(
    conn: &mut SqliteConnection,
    desk: &DeskId,
    files: &[String],
) -> Result<()> {
    sqlx::query(
        "UPDATE sent_to
         SET heard = file IN (SELECT f.seq FROM json_each(?2) j JOIN sent_files f ON f.id = unhex(j.value))
         WHERE desk = ?1
           AND heard <> (file IN (SELECT f.seq FROM json_each(?2) j JOIN sent_files f ON f.id = unhex(j.value)))",
    )
    .bind(desk.as_slice())
    .bind(json(&files)?)
    .execute(conn)
    .await?;
    Ok(())
}

/// A desk asks for what it has not got.
pub(in crate::sync) async fn note_asked(conn: &mut SqliteConnection, desk: &DeskId, now: i64) -> Result<()> {
    sqlx::query("UPDATE known_desks SET asked_at = ? WHERE desk = ?")
        .bind(now)
        .bind(desk.as_slice())
        .execute(conn)
        .await?;
    Ok(())
}

/// Those of these keys that are people's, also of removed ones.
pub(super) async fn people_among(conn: &mut SqliteConnection, ids: &[String]) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT id FROM clocks WHERE table_no = ? AND id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(PEOPLE)
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}

/// A file with something of somebody in it.
#[derive(sqlx::FromRow)]
pub(super) struct Disclosed {
    pub file: i64,
    pub at: i64,
    pub for_whom: String,
    pub facets: i64,
}

pub(super) async fn disclosed(conn: &mut SqliteConnection, person: PersonId) -> Result<Vec<Disclosed>> {
    Ok(sqlx::query_as(
        "SELECT d.file, f.at, f.for_whom, d.facets
         FROM disclosures d JOIN sent_files f ON f.seq = d.file
         WHERE d.person = ? ORDER BY d.file DESC",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// The desks that a file is for: name, who sits there, whether it said that it has it, or a later one.
pub(super) async fn whom(conn: &mut SqliteConnection, file: i64) -> Result<Vec<(String, String, bool)>> {
    Ok(sqlx::query_as(
        "SELECT d.name, d.person,
                EXISTS (SELECT 1 FROM sent_to l JOIN sent_files f ON f.seq = l.file, sent_files o
                        WHERE o.seq = t.file AND l.desk = t.desk AND l.heard AND l.file >= t.file
                          AND (l.file = t.file OR (f.left_out & ~o.left_out = 0 AND f.scope IS o.scope)))
         FROM sent_to t JOIN desks d ON d.id = t.desk
         WHERE t.file = ? ORDER BY d.name",
    )
    .bind(file)
    .fetch_all(conn)
    .await?)
}
