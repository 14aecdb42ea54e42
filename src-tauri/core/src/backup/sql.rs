//! The statements that compare: the desk is `main`, the backup `was`.

use super::compare::Which;
use crate::error::Result;
use crate::store::{Column, Table};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// The columns of the table that the backup's format has; none where it has no such table.
pub(super) async fn columns_then(
    conn: &mut SqliteConnection,
    table: &'static Table,
) -> Result<Vec<&'static str>> {
    let then: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?, 'was')")
        .bind(table.name)
        .fetch_all(conn)
        .await?;
    let has = |name: &&str| then.iter().any(|then| then == name);
    Ok(table.columns.iter().map(Column::name).filter(has).collect())
}

/// Rows that are in `here` and not in `there`.
pub(super) async fn only_in(
    conn: &mut SqliteConnection,
    table: &Table,
    here: &str,
    there: &str,
) -> Result<Which> {
    let name = table.name;
    let rows = format!("{here}.{name} h WHERE NOT EXISTS (SELECT 1 FROM {there}.{name} t WHERE t.id = h.id)");
    some(conn, &rows, table).await
}

/// Rows that are in both, of which a column differs in themselves or in something that hangs on them.
pub(super) async fn changed(
    conn: &mut SqliteConnection,
    parts: &[(&'static Table, Vec<&'static str>)],
) -> Result<Which> {
    let Some((table, _)) = parts.first() else {
        return Ok(Which::default());
    };
    sqlx::raw_sql("DROP TABLE IF EXISTS temp.differing; CREATE TEMP TABLE differing (id BLOB PRIMARY KEY) WITHOUT ROWID")
        .execute(&mut *conn)
        .await?;
    for (part, columns) in parts {
        let (name, root) = (part.name, part.root);
        // When a row was changed is no difference where nothing else differs.
        let differ: Vec<String> = columns
            .iter()
            .filter(|column| **column != "updated_at")
            .map(|column| format!("h.{column} IS NOT t.{column}"))
            .collect();
        let mut sql = format!(
            "INSERT OR IGNORE INTO temp.differing SELECT h.{root} FROM main.{name} h JOIN was.{name} t ON t.id = h.id WHERE {};",
            differ.join(" OR ")
        );
        if root != "id" {
            for (here, there) in [("main", "was"), ("was", "main")] {
                sql += &format!(
                    "INSERT OR IGNORE INTO temp.differing SELECT h.{root} FROM {here}.{name} h
                     WHERE NOT EXISTS (SELECT 1 FROM {there}.{name} t WHERE t.id = h.id);"
                );
            }
        }
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    }
    let name = table.name;
    let rows = format!(
        "main.{name} h WHERE h.id IN (SELECT id FROM temp.differing) AND EXISTS (SELECT 1 FROM was.{name} t WHERE t.id = h.id)"
    );
    some(conn, &rows, table).await
}

async fn some(conn: &mut SqliteConnection, rows: &str, table: &Table) -> Result<Which> {
    let count: u32 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) FROM {rows}")))
        .fetch_one(&mut *conn)
        .await?;
    // Some things have no name: how a file was mapped, say.
    let named = table.columns.iter().any(|column| column.name() == "name");
    let names = if named && count > 0 {
        let sql = format!("SELECT h.name FROM {rows} ORDER BY h.name, h.id LIMIT 20");
        sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(conn).await?
    } else {
        Vec::new()
    };
    Ok(Which { count, names })
}

/// Live operations of the desk that the backup does not have.
pub(super) async fn steps_since(conn: &mut SqliteConnection) -> Result<u32> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM main.operations o
         WHERE o.undoes IS NULL AND o.undone_by IS NULL
           AND NOT EXISTS (SELECT 1 FROM was.operations w WHERE w.seq = o.seq AND w.at = o.at AND w.name = o.name)",
    )
    .fetch_one(conn)
    .await?)
}
