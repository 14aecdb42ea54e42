//! The statements that tell what there is of somebody.

use super::DeskThatHas;
use crate::error::Result;
use crate::ids::Id;
use crate::store::Table;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// What a row hangs on and the text of it that has a name in it, of rows that are not among those gathered.
pub(super) async fn naming_texts(
    conn: &mut SqliteConnection,
    table: &Table,
    columns: &[&str],
    name: &str,
    limit: u32,
) -> Result<Vec<(Id, String)>> {
    if columns.is_empty() {
        return Ok(Vec::new());
    }
    // Text that is ASCII is compared as SQLite folds it, which is enough to list where to look.
    let found: Vec<String> = columns
        .iter()
        .map(|column| format!("WHEN instr(lower({column}), lower(?1)) > 0 THEN CAST({column} AS TEXT)"))
        .collect();
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT root, found
         FROM (SELECT {} AS root, CASE {} END AS found FROM {}
               WHERE id NOT IN (SELECT id FROM temp.erasing WHERE what <> 'bare'))
         WHERE found IS NOT NULL LIMIT ?2",
        table.root,
        found.join(" "),
        table.name
    )))
    .bind(name)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

/// What a row is called, where it is there.
pub(super) async fn called(
    conn: &mut SqliteConnection,
    table: &Table,
    column: &str,
    id: Id,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT {column} FROM {} WHERE id = ?",
        table.name
    )))
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Desks that files were written for with something of her in them, and who has the passphrase of such a file.
pub(super) async fn desks_sent_to(conn: &mut SqliteConnection, person: Id) -> Result<Vec<DeskThatHas>> {
    Ok(sqlx::query_as(
        "SELECT coalesce(d.name, f.for_whom) AS name, coalesce(d.person, '') AS person, min(f.at) AS first_at,
                max(f.at) AS last_at, count(*) AS files
         FROM disclosures x JOIN sent_files f ON f.seq = x.file
         LEFT JOIN sent_to t ON t.file = f.seq
         LEFT JOIN desks d ON d.id = t.desk
         WHERE x.person = ?
         GROUP BY d.id, iif(d.id IS NULL, f.for_whom, '')
         ORDER BY 1, d.id",
    )
    .bind(person)
    .fetch_all(conn)
    .await?)
}

/// What is kept of her beside the rows: entries in the journal; values that wait, or lost.
pub(super) async fn gathered_beside(conn: &mut SqliteConnection, person: Id) -> Result<(i64, i64)> {
    Ok(sqlx::query_as(
        "SELECT (SELECT count(*) FROM changes WHERE root = ?),
                (SELECT count(*) FROM set_aside WHERE id IN (SELECT id FROM temp.erasing))",
    )
    .bind(person)
    .fetch_one(conn)
    .await?)
}
