//! The statements about what names what.

use crate::error::Result;
use crate::store::{Table, json};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// Rows that were brought in, and rows that went, in the merge under way.
const WORKING_TABLES: &str = "
    CREATE TEMP TABLE IF NOT EXISTS arrived (table_no INTEGER, id BLOB, PRIMARY KEY (table_no, id)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS departed (table_no INTEGER, id BLOB, PRIMARY KEY (table_no, id)) WITHOUT ROWID;
    DELETE FROM temp.arrived;
    DELETE FROM temp.departed";

pub(super) async fn begin(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::raw_sql(WORKING_TABLES).execute(conn).await?;
    Ok(())
}

pub(super) async fn note(conn: &mut SqliteConnection, table_no: i64, ids: &[String]) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO temp.arrived (table_no, id) SELECT ?, unhex(value) FROM json_each(?)")
        .bind(table_no)
        .bind(json(&ids)?)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn note_gone(conn: &mut SqliteConnection, table_no: i64, id: &str) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO temp.departed (table_no, id) VALUES (?, unhex(?))")
        .bind(table_no)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// A column that names a row of another table: the column, that table, whether something must stand in it.
pub(super) async fn named_by(
    conn: &mut SqliteConnection,
    table: &Table,
) -> Result<Vec<(String, String, bool)>> {
    Ok(sqlx::query_as(
        "SELECT k.\"from\", k.\"table\", i.\"notnull\"
         FROM pragma_foreign_key_list(?1) k JOIN pragma_table_info(?1) i ON i.name = k.\"from\"",
    )
    .bind(table.name)
    .fetch_all(conn)
    .await?)
}

/// Whether rows of a table arrived, or went.
pub(super) async fn of_table(conn: &mut SqliteConnection) -> Result<Vec<(i64, bool)>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT table_no, 0 FROM temp.arrived UNION SELECT DISTINCT table_no, 1 FROM temp.departed",
    )
    .fetch_all(conn)
    .await?)
}

/// Rows that name one that is not there, with what they name: among those that arrived, or of those that went.
pub(super) async fn orphans(
    conn: &mut SqliteConnection,
    child: &Table,
    column: &str,
    parent: &Table,
    gone: bool,
) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    let (child_name, parent_name) = (child.name, parent.name);
    let (from, no) = if gone {
        (
            format!("temp.departed d JOIN {child_name} c ON c.{column} = d.id"),
            parent.no,
        )
    } else {
        (
            format!("temp.arrived d JOIN {child_name} c ON c.id = d.id"),
            child.no,
        )
    };
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT c.id, c.{column} FROM {from}
         WHERE d.table_no = ? AND c.{column} IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM {parent_name} p WHERE p.id = c.{column})"
    )))
    .bind(no)
    .fetch_all(conn)
    .await?)
}

/// Whether anything is known of a row.
pub(super) async fn has_clock(conn: &mut SqliteConnection, id: &[u8], facet: u8) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM clocks WHERE id = ? AND facet = ?)")
            .bind(id)
            .bind(facet)
            .fetch_one(conn)
            .await?,
    )
}

/// Whether a row waits for another.
pub(super) async fn is_waiting(conn: &mut SqliteConnection, id: &[u8]) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM waiting WHERE id = ?)")
            .bind(id)
            .fetch_one(conn)
            .await?,
    )
}

/// Empties a column. False where the table does not keep the row without it.
pub(super) async fn empty(
    conn: &mut SqliteConnection,
    table: &Table,
    column: &str,
    id: &[u8],
) -> Result<bool> {
    let done = sqlx::query(AssertSqlSafe(format!(
        "UPDATE OR IGNORE {} SET {column} = NULL WHERE id = ?",
        table.name
    )))
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

pub(super) async fn wait(conn: &mut SqliteConnection, table_no: i64, id: &[u8]) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO waiting (id, table_no) VALUES (?, ?)")
        .bind(id)
        .bind(table_no)
        .execute(conn)
        .await?;
    Ok(())
}

/// Everything that waits; it waits no more, unless operation `op` is taken back.
pub(super) async fn waiting(conn: &mut SqliteConnection, op: i64) -> Result<Vec<(i64, Vec<u8>)>> {
    let all = sqlx::query_as("SELECT table_no, id FROM waiting")
        .fetch_all(&mut *conn)
        .await?;
    sqlx::query("INSERT INTO merged_waiting (op, id, table_no) SELECT ?, id, table_no FROM waiting")
        .bind(op)
        .execute(&mut *conn)
        .await?;
    sqlx::query("DELETE FROM waiting").execute(conn).await?;
    Ok(all)
}

/// Rows that somebody removed and that are there all the same.
pub(super) async fn removed_and_there(conn: &mut SqliteConnection) -> Result<Vec<(i64, Vec<u8>)>> {
    Ok(
        sqlx::query_as("SELECT DISTINCT table_no, row_id FROM conflict_values WHERE register = 0")
            .fetch_all(conn)
            .await?,
    )
}
