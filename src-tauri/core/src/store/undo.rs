//! Taking operations back, and taking that back.
//!
//! An undo is an operation like any other: it goes through the write path and leaves its own entry. A redo is the undo
//! of an undo. An operation is *live* when it is neither an undo nor undone; Ctrl-Z takes back the latest live one.

use super::capture::{Column, Table};
use super::journal::Done;
use super::{Store, Tx};
use crate::error::{Error, Result};
use sqlx::{AssertSqlSafe, SqliteConnection};

impl Store {
    /// Takes back the latest live operation. [`Error::NotFound`] when there is none; [`Error::Conflict`] when another was
    /// finished between the asking and the doing.
    pub async fn undo(&self) -> Result<Done> {
        let tables = self.schema.tables;
        let seen = latest(&mut *self.read().await?).await?;
        // What is next is asked within the write: of two quick undos, the second finds what the first left. But what was
        // still under way when the user asked (an import, say) is not what she meant.
        self.write("undo", "Undid", async |tx| {
            let next = next_undo(tx.conn).await?.ok_or(Error::NotFound("step to undo"))?;
            if next.seq > seen {
                return Err(Error::Conflict(format!(
                    "“{}” was finished meanwhile. Undo again to take that back.",
                    next.label
                )));
            }
            take_back(tx, next.seq, tables).await?;
            tx.relabel(format!("Undid: {}", next.label));
            Ok(next)
        })
        .await
    }

    /// Takes back one operation out of the middle, by its number. [`Error::NotFound`] when it is not live;
    /// [`Error::Conflict`], naming what stands in the way, when its rows were changed by a later one.
    pub async fn undo_one(&self, seq: i64) -> Result<Done> {
        let tables = self.schema.tables;
        self.write("undo", "Undid", async |tx| {
            let done = live(tx.conn, seq).await?.ok_or(Error::NotFound("step to undo"))?;
            take_back(tx, done.seq, tables).await?;
            tx.relabel(format!("Undid: {}", done.label));
            Ok(done)
        })
        .await
    }

    /// Does again what was undone last. [`Error::NotFound`] when there is nothing, or something was done since.
    pub async fn redo(&self) -> Result<Done> {
        let tables = self.schema.tables;
        self.write("redo", "Did again", async |tx| {
            let (undo, next) = next_redo(tx.conn).await?.ok_or(Error::NotFound("step to redo"))?;
            take_back(tx, undo, tables).await?;
            tx.relabel(format!("Did again: {}", next.label));
            Ok(next)
        })
        .await
    }
}

async fn take_back(tx: &mut Tx<'_>, seq: i64, tables: &[Table]) -> Result<()> {
    tx.undoes = Some(seq);
    revert(tx, seq, tables).await
}

/// The number of the newest entry.
async fn latest(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM operations")
        .fetch_one(conn)
        .await?)
}

pub(super) async fn next_undo(conn: &mut SqliteConnection) -> Result<Option<Done>> {
    Ok(sqlx::query_as(
        "SELECT seq, name AS op, label, at
         FROM operations
         WHERE undoes IS NULL AND undone_by IS NULL
         ORDER BY seq DESC
         LIMIT 1",
    )
    .fetch_optional(conn)
    .await?)
}

async fn live(conn: &mut SqliteConnection, seq: i64) -> Result<Option<Done>> {
    Ok(sqlx::query_as(
        "SELECT seq, name AS op, label, at
         FROM operations
         WHERE seq = ? AND undoes IS NULL AND undone_by IS NULL",
    )
    .bind(seq)
    .fetch_optional(conn)
    .await?)
}

/// The undo to take back, and the operation that comes alive again by it.
pub(super) async fn next_redo(conn: &mut SqliteConnection) -> Result<Option<(i64, Done)>> {
    let undo: Option<(i64, i64)> = sqlx::query_as(
        "SELECT u.seq, o.seq
         FROM operations u JOIN operations o ON o.seq = u.undoes
         WHERE u.undone_by IS NULL AND o.undoes IS NULL
           AND NOT EXISTS (SELECT 1 FROM operations l WHERE l.seq > u.seq AND l.undoes IS NULL AND l.undone_by IS NULL)
         ORDER BY u.seq DESC
         LIMIT 1",
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some((undo, undone)) = undo else {
        return Ok(None);
    };
    let done = sqlx::query_as("SELECT seq, name AS op, label, at FROM operations WHERE seq = ?")
        .bind(undone)
        .fetch_one(conn)
        .await?;
    Ok(Some((undo, done)))
}

/// Notes in the journal that `op` took back `undone`; where that was itself an undo, its own operation lives again.
pub(super) async fn mark(conn: &mut SqliteConnection, op: i64, undone: i64) -> Result<()> {
    sqlx::query("UPDATE operations SET undone_by = ? WHERE seq = ?")
        .bind(op)
        .bind(undone)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE operations SET undone_by = NULL WHERE seq = (SELECT undoes FROM operations WHERE seq = ?)",
    )
    .bind(undone)
    .execute(conn)
    .await?;
    Ok(())
}

/// Puts every row that operation `seq` touched back to what it was before.
async fn revert(tx: &mut Tx<'_>, seq: i64, tables: &[Table]) -> Result<()> {
    refuse_if_changed_since(tx.conn, seq).await?;
    sqlx::raw_sql(
        "DROP TABLE IF EXISTS temp.reverting;
         CREATE TEMP TABLE reverting (table_no INTEGER, id BLOB, was INTEGER, is_now INTEGER, removed INTEGER, PRIMARY KEY (table_no, id)) WITHOUT ROWID",
    )
    .execute(&mut *tx.conn)
    .await?;
    // A row was there before unless the first thing that happened to it was its making. `removed` is its first
    // removal.
    sqlx::query(
        "INSERT INTO temp.reverting (table_no, id, was, is_now, removed)
         SELECT mine.table_no, mine.id, f.kind <> 'I', l.kind <> 'D', mine.removed
         FROM (SELECT table_no, id, min(rid) AS first, max(rid) AS last, min(rid) FILTER (WHERE kind = 'D') AS removed
               FROM changes
               WHERE op = ?
               GROUP BY table_no, id) AS mine
         JOIN changes f ON f.rid = mine.first
         JOIN changes l ON l.rid = mine.last",
    )
    .bind(seq)
    .execute(&mut *tx.conn)
    .await?;
    let touched: Vec<(i64, Option<String>)> =
        sqlx::query_as("SELECT DISTINCT table_no, col FROM changes WHERE op = ?")
            .bind(seq)
            .fetch_all(&mut *tx.conn)
            .await?;
    for table in tables {
        for sql in revert_table(table, &touched) {
            sqlx::query(AssertSqlSafe(sql))
                .bind(seq)
                .bind(table.no)
                .execute(&mut *tx.conn)
                .await?;
        }
    }
    sqlx::raw_sql("DROP TABLE temp.reverting")
        .execute(&mut *tx.conn)
        .await?;
    Ok(())
}

/// The statements that take one table back; each binds the operation and the table's number. `touched`: tables and
/// changed columns, so that an import of 100,000 people is not read again for each column that it left alone.
fn revert_table(table: &Table, touched: &[(i64, Option<String>)]) -> Vec<String> {
    let of_table = || touched.iter().filter(|(no, _)| *no == table.no);
    if of_table().next().is_none() {
        return Vec::new();
    }
    let changed = |column: &&str| of_table().any(|(_, col)| col.as_deref() == Some(*column));
    let name = table.name;
    let names = table
        .columns
        .iter()
        .map(Column::name)
        .collect::<Vec<_>>()
        .join(", ");
    let values = table
        .columns
        .iter()
        .map(|c| c.out_of_json("c.old"))
        .collect::<Vec<_>>()
        .join(", ");
    let mut statements = vec![
        // Made by it, or removed and made again: away.
        format!(
            "DELETE FROM {name}
             WHERE id IN (SELECT r.id FROM temp.reverting r
                          WHERE r.is_now AND ?1 >= 0 AND r.table_no = ?2 AND (NOT r.was OR r.removed IS NOT NULL))"
        ),
        // Removed by it: back, as it was at its first removal.
        format!(
            "INSERT INTO {name} (id, {names})
             SELECT c.id, {values}
             FROM temp.reverting r JOIN changes c ON c.rid = r.removed
             WHERE r.was AND ?1 >= 0 AND r.table_no = ?2"
        ),
    ];
    // Changed by it: each column back to the value it had first.
    statements.extend(
        table
            .columns
            .iter()
            .map(Column::name)
            .filter(changed)
            .map(|column| {
                format!(
                    "UPDATE {name} SET {column} = first.old
             FROM (SELECT c.id, c.old, min(c.rid)
                   FROM changes c JOIN temp.reverting r ON r.table_no = c.table_no AND r.id = c.id
                   WHERE c.op = ?1 AND c.table_no = ?2 AND c.kind = 'U' AND c.col = '{column}' AND r.was
                     AND (r.removed IS NULL OR c.rid < r.removed)
                   GROUP BY c.id) AS first
             WHERE {name}.id = first.id"
                )
            }),
    );
    statements
}

/// A live operation done later to one of the same rows stands in the way: its work would be lost.
async fn refuse_if_changed_since(conn: &mut SqliteConnection, seq: i64) -> Result<()> {
    // The plus keeps SQLite from reading all of an import's changes anew for each change made later.
    let later: Option<String> = sqlx::query_scalar(
        "SELECT o.label
         FROM operations o
         WHERE o.seq > ?1 AND o.undoes IS NULL AND o.undone_by IS NULL
           AND EXISTS (SELECT 1
                       FROM changes later
                       JOIN changes mine ON mine.root = later.root AND mine.id = later.id AND mine.table_no = later.table_no
                       WHERE later.op = o.seq AND +mine.op = ?1)
         ORDER BY o.seq
         LIMIT 1",
    )
    .bind(seq)
    .fetch_optional(conn)
    .await?;
    match later {
        Some(label) => Err(Error::Conflict(format!(
            "“{label}” was done later to the same record. Undo that first."
        ))),
        None => Ok(()),
    }
}
