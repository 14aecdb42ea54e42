//! Taking back that another desk's file was taken in.
//!
//! It is no edit: whoever undoes it is as though the file had never come. The rows' clocks go back to what they were, so
//! that other desks are not told that anything was removed, and the files since are not acknowledged any more, so that
//! what they brought comes again. What was heard of since is left as it is: of such rows the undo is an edit like any.

use crate::error::Result;
use sqlx::SqliteConnection;

/// Where clocks wait that are to go back; empty between operations.
const WORKING_TABLE: &str = "CREATE TEMP TABLE unmerging (
    id       BLOB NOT NULL,
    table_no INTEGER NOT NULL,
    facet    INTEGER NOT NULL,
    clock    BLOB
)";

/// Makes the table that this needs, on the connection that writes.
pub(in crate::store) async fn install(writer: &mut SqliteConnection) -> Result<()> {
    sqlx::raw_sql(WORKING_TABLE).execute(writer).await?;
    Ok(())
}

/// Notes, where operation `seq` took a file in, what the clocks were before; before they move by the undo.
pub(in crate::store) async fn note(conn: &mut SqliteConnection, seq: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO temp.unmerging (id, table_no, facet, clock)
         SELECT c.id, c.table_no, c.facet, b.clock
         FROM merges m JOIN merged_clocks b ON b.op = m.op
         JOIN clocks c ON c.id = b.id AND c.facet = b.facet
         WHERE m.op = ? AND c.local_change <= m.upto",
    )
    .bind(seq)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE received_files SET complete = 0
         WHERE (desk, received_at) IN (
           SELECT later.desk, later.received_at
           FROM merges m JOIN received_files f ON f.id = m.file
           JOIN received_files later ON later.desk = f.desk AND later.received_at >= f.received_at
           WHERE m.op = ?)",
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
        "DELETE FROM temp.unmerging",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    Ok(())
}
