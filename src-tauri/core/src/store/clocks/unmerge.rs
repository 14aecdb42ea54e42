//! Taking back that another desk's file was taken in, and taking that back.
//!
//! It is no edit: whoever undoes it is as though the file had never come. The rows' clocks go back to what they were, so
//! that other desks are not told that anything was removed; what waited for it waits again; and the files since, of
//! whichever desk, are not acknowledged any more, so that what they brought comes again. Whoever does it again has the
//! clocks as the file left them. A row whose clock has moved since was worked on: of such a one the undo is an edit like
//! any.

use crate::error::Result;
use sqlx::SqliteConnection;

/// Where clocks wait that are to go back; empty between operations.
const WORKING_TABLE: &str = "CREATE TEMP TABLE unmerging (
    id       BLOB NOT NULL,
    table_no INTEGER NOT NULL,
    facet    INTEGER NOT NULL,
    clock    BLOB,
    PRIMARY KEY (id, facet)
) WITHOUT ROWID";

/// Makes the table that this needs, on the connection that writes.
pub(in crate::store) async fn install(writer: &mut SqliteConnection) -> Result<()> {
    sqlx::raw_sql(WORKING_TABLE).execute(writer).await?;
    Ok(())
}

/// Whether operation `seq` took a file in.
pub(in crate::store) async fn is_merge(conn: &mut SqliteConnection, seq: i64) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM merges WHERE op = ?)")
            .bind(seq)
            .fetch_one(conn)
            .await?,
    )
}

/// Whether a row that the file of operation `seq` brought was worked on since: taking it back would remove it for
/// everybody.
pub(in crate::store) async fn was_worked_on(conn: &mut SqliteConnection, seq: i64) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (
           SELECT 1 FROM merged_clocks b JOIN clocks c ON c.id = b.id AND c.facet = b.facet
           WHERE b.op = ? AND b.clock IS NULL AND c.clock IS NOT b.after)",
    )
    .bind(seq)
    .fetch_one(conn)
    .await?)
}

/// Notes, where operation `seq` took a file in and is undone, what the clocks were before; before they move by the undo.
pub(in crate::store) async fn note(conn: &mut SqliteConnection, seq: i64) -> Result<()> {
    for sql in [
        "INSERT INTO temp.unmerging (id, table_no, facet, clock)
         SELECT b.id, b.table_no, b.facet, b.clock
         FROM merged_clocks b JOIN clocks c ON c.id = b.id AND c.facet = b.facet
         WHERE b.op = ? AND c.clock = b.after",
        "INSERT OR IGNORE INTO waiting (id, table_no) SELECT id, table_no FROM merged_waiting WHERE op = ?",
        // What they build on does not make them whole again, either: they must come anew.
        "UPDATE received_files SET complete = 0, after = NULL
         WHERE seq >= (SELECT f.seq FROM merges m JOIN received_files f ON f.id = m.file WHERE m.op = ?)",
    ] {
        sqlx::query(sql).bind(seq).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Notes, where operation `seq` took a file in and is done again, what the clocks were after it.
pub(in crate::store) async fn note_again(conn: &mut SqliteConnection, seq: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO temp.unmerging (id, table_no, facet, clock)
         SELECT b.id, b.table_no, b.facet, b.after
         FROM merged_clocks b LEFT JOIN clocks c ON c.id = b.id AND c.facet = b.facet
         WHERE b.op = ? AND b.after IS NOT NULL AND c.clock IS b.clock",
    )
    .bind(seq)
    .execute(conn)
    .await?;
    Ok(())
}

/// Brings the clocks back that were noted, once those of the undo have moved.
pub(in crate::store) async fn unmerge(conn: &mut SqliteConnection) -> Result<()> {
    let any: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM temp.unmerging)")
        .fetch_one(&mut *conn)
        .await?;
    if !any {
        return Ok(());
    }
    for sql in [
        "DELETE FROM clocks WHERE (id, facet) IN (SELECT id, facet FROM temp.unmerging WHERE clock IS NULL)",
        "INSERT OR REPLACE INTO clocks (id, table_no, facet, clock)
         SELECT id, table_no, facet, clock FROM temp.unmerging WHERE clock IS NOT NULL",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Forgets what was noted, once all that goes by the clocks is done.
pub(in crate::store) async fn forget(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query("DELETE FROM temp.unmerging").execute(conn).await?;
    Ok(())
}
