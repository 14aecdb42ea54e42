//! Puts the rows that an operation touched back to what they were before: all of them, or those that nothing later
//! stands on.
//!
//! Each column goes back to the value the operation found in it, but for stamps (when a row was changed last). Every
//! operation on a row leaves its own there, so that one taken back out of the middle must not bring its own old one:
//! a stamp goes to what the latest operation still in effect left, else to what it was before all of them. Taken back in
//! order that is the same value.

use super::Tx;
use super::capture::{Column, Table};
use super::in_the_way::{LATER, Reference, Target, references};
use crate::error::{Error, Result};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// A row was there before (`was`) unless the first thing that happened to it was its making; `removed` is its first
/// removal. What is kept as it is: a whole row (`keep`), or one column of it (`kept`).
const REVERTING: &str = "DROP TABLE IF EXISTS temp.reverting;
    DROP TABLE IF EXISTS temp.kept;
    CREATE TEMP TABLE reverting (table_no INTEGER, id BLOB, root BLOB, was INTEGER, is_now INTEGER, removed INTEGER, keep INTEGER, PRIMARY KEY (table_no, id)) WITHOUT ROWID;
    CREATE TEMP TABLE kept (table_no INTEGER, id BLOB, col TEXT, PRIMARY KEY (table_no, id, col)) WITHOUT ROWID";

const DONE: &str = "DROP TABLE temp.reverting; DROP TABLE temp.kept";

/// Reverts all of `target`: whoever calls has looked at what stands in the way.
pub(super) async fn revert(tx: &mut Tx<'_>, target: &Target, tables: &[Table]) -> Result<()> {
    gather(tx.conn, target.seq).await?;
    put_back(tx.conn, target.seq, tables).await?;
    let since: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM operations WHERE seq > ?)")
        .bind(target.since)
        .fetch_one(&mut *tx.conn)
        .await?;
    for table in tables.iter().filter(|t| t.columns.iter().any(Column::is_stamp)) {
        sqlx::query(AssertSqlSafe(restamp(table)))
            .bind(target.base)
            .bind(target.is_undone())
            .bind(target.seq)
            .bind(since)
            .execute(&mut *tx.conn)
            .await?;
    }
    sqlx::raw_sql(DONE).execute(&mut *tx.conn).await?;
    Ok(())
}

/// Reverts what of `target` nothing later stands on. [`Error::Conflict`] where that is nothing.
pub(super) async fn revert_rest(tx: &mut Tx<'_>, target: &Target, tables: &[Table]) -> Result<()> {
    gather(tx.conn, target.seq).await?;
    keep_what_is_stood_on(tx.conn, target, tables).await?;
    put_back(tx.conn, target.seq, tables).await?;
    if !tx.has_changed().await? {
        return Err(Error::Conflict(format!(
            "All that “{}” did was changed later. There is nothing left of it to undo.",
            target.label
        )));
    }
    for Table { no, name, .. } in tables.iter().filter(|t| t.columns.iter().any(Column::is_stamp)) {
        sqlx::query(AssertSqlSafe(format!(
            "UPDATE {name} SET updated_at = ?
             WHERE id IN (SELECT root FROM temp.touched) AND id IN (SELECT id FROM temp.reverting WHERE table_no = {no})"
        )))
        .bind(tx.now)
        .execute(&mut *tx.conn)
        .await?;
    }
    sqlx::raw_sql(DONE).execute(&mut *tx.conn).await?;
    Ok(())
}

async fn gather(conn: &mut SqliteConnection, seq: i64) -> Result<()> {
    sqlx::raw_sql(REVERTING).execute(&mut *conn).await?;
    sqlx::query(
        "INSERT INTO temp.reverting (table_no, id, root, was, is_now, removed, keep)
         SELECT mine.table_no, mine.id, f.root, f.kind <> 'I', l.kind <> 'D', mine.removed, 0
         FROM (SELECT table_no, id, min(rid) AS first, max(rid) AS last, min(rid) FILTER (WHERE kind = 'D') AS removed
               FROM changes
               WHERE op = ?
               GROUP BY table_no, id) AS mine
         JOIN changes f ON f.rid = mine.first
         JOIN changes l ON l.rid = mine.last",
    )
    .bind(seq)
    .execute(conn)
    .await?;
    Ok(())
}

async fn put_back(conn: &mut SqliteConnection, seq: i64, tables: &[Table]) -> Result<()> {
    let touched: Vec<(i64, Option<String>)> =
        sqlx::query_as("SELECT DISTINCT table_no, col FROM changes WHERE op = ?")
            .bind(seq)
            .fetch_all(&mut *conn)
            .await?;
    for table in tables {
        for sql in put_back_in(table, &touched) {
            sqlx::query(AssertSqlSafe(sql))
                .bind(seq)
                .bind(table.no)
                .execute(&mut *conn)
                .await?;
        }
    }
    Ok(())
}

/// The statements that take one table back; each binds the operation and the table's number. `touched`: tables and
/// changed columns, so that an import of 100,000 people is not read again for each column that it left alone.
fn put_back_in(table: &Table, touched: &[(i64, Option<String>)]) -> Vec<String> {
    let of_table = || touched.iter().filter(|(no, _)| *no == table.no);
    if of_table().next().is_none() {
        return Vec::new();
    }
    let changed = |column: &&str| of_table().any(|(_, col)| col.as_deref() == Some(*column));
    let name = table.name;
    let each = |of: &dyn Fn(&Column) -> String| table.columns.iter().map(of).collect::<Vec<_>>().join(", ");
    let names = each(&|c| c.name().to_owned());
    let values = each(&|c| c.out_of_json("c.old"));
    let mut statements = vec![
        // Made by it, or removed and made again: away.
        format!(
            "DELETE FROM {name}
             WHERE id IN (SELECT r.id FROM temp.reverting r
                          WHERE r.is_now AND NOT r.keep AND ?1 >= 0 AND r.table_no = ?2
                            AND (NOT r.was OR r.removed IS NOT NULL))"
        ),
        // Removed by it: back, as it was at its first removal.
        format!(
            "INSERT INTO {name} (id, {names})
             SELECT c.id, {values}
             FROM temp.reverting r JOIN changes c ON c.rid = r.removed
             WHERE r.was AND NOT r.keep AND ?1 >= 0 AND r.table_no = ?2"
        ),
    ];
    // Changed by it: each column back to the value it had first.
    statements.extend(
        table
            .columns
            .iter()
            .filter(|column| !column.is_stamp())
            .map(Column::name)
            .filter(changed)
            .map(|column| {
                format!(
                    "UPDATE {name} SET {column} = first.old
                     FROM (SELECT c.id, c.old, min(c.rid)
                           FROM changes c JOIN temp.reverting r ON r.table_no = c.table_no AND r.id = c.id
                           WHERE c.op = ?1 AND c.table_no = ?2 AND c.kind = 'U' AND c.col = '{column}' AND r.was AND NOT r.keep
                             AND (r.removed IS NULL OR c.rid < r.removed)
                             AND NOT EXISTS (SELECT 1 FROM temp.kept k
                                             WHERE k.table_no = r.table_no AND k.id = r.id AND k.col = c.col)
                           GROUP BY c.id) AS first
                     WHERE {name}.id = first.id"
                )
            }),
    );
    statements
}

/// Binds the operation that is undone or (`?2`) done again, which then is the latest; what is reverted; and whether
/// anything happened since (`?4`): then a row that comes back may have missed something.
fn restamp(Table { no, name, .. }: &Table) -> String {
    let stamps = format!(
        "FROM changes c JOIN operations o ON o.seq = c.op
         WHERE c.root = mine.root AND c.id = mine.id AND c.table_no = {no} AND c.kind = 'U' AND c.col = 'updated_at'"
    );
    format!(
        "WITH turns (op, last) AS MATERIALIZED (
           SELECT coalesce(u.undoes, s.undoes, s.seq), max(s.seq)
           FROM operations s LEFT JOIN operations u ON u.seq = s.undoes
           GROUP BY 1)
         UPDATE {name} SET updated_at = stamp.value
         FROM (SELECT mine.id,
                      coalesce((SELECT c.new {stamps} AND ?2 AND o.seq = ?1 ORDER BY c.rid DESC LIMIT 1),
                               (SELECT c.new {stamps} AND o.undoes IS NULL AND o.undone_by IS NULL AND o.seq <> ?1
                                ORDER BY (SELECT last FROM turns WHERE turns.op = o.seq) DESC, c.rid DESC LIMIT 1),
                               (SELECT c.old {stamps} ORDER BY c.rid LIMIT 1)) AS value
               FROM (SELECT DISTINCT id, root FROM changes
                     WHERE table_no = {no} AND ((op = ?1 AND col = 'updated_at') OR (op = ?3 AND kind <> 'U' AND ?4))) AS mine
               WHERE EXISTS (SELECT 1 FROM {name} row WHERE row.id = mine.id)) AS stamp
         WHERE {name}.id = stamp.id AND {name}.updated_at IS NOT stamp.value AND stamp.value IS NOT NULL"
    )
}

/// Marks what later operations stand on, and what would be left hanging by it: a thing that was made and then worked on
/// stays whole, with all that was made to hang on it and all that is named by it.
async fn keep_what_is_stood_on(conn: &mut SqliteConnection, target: &Target, tables: &[Table]) -> Result<()> {
    sqlx::raw_sql(
        "DROP TABLE IF EXISTS temp.theirs;
         CREATE TEMP TABLE theirs (root BLOB, table_no INTEGER, id BLOB, col TEXT);
         CREATE INDEX temp.theirs_by_root ON theirs (root);
         CREATE INDEX temp.reverting_by_root ON reverting (root)",
    )
    .execute(&mut *conn)
    .await?;
    let theirs = format!(
        "WITH {LATER}
         INSERT INTO temp.theirs (root, table_no, id, col)
         SELECT DISTINCT c.root, c.table_no, c.id, c.col
         FROM later JOIN changes c ON c.op = later.op
         WHERE c.col IS NOT 'updated_at'"
    );
    sqlx::query(AssertSqlSafe(theirs))
        .bind(target.since)
        .bind(target.base)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE temp.reverting AS r SET keep = 1
         WHERE EXISTS (SELECT 1 FROM temp.theirs t
                       WHERE t.root = r.root
                         AND ((t.table_no = r.table_no AND t.id = r.id
                               AND (t.col IS NULL OR NOT r.was OR r.removed IS NOT NULL))
                              OR (t.id = t.root AND t.col IS NULL)
                              OR (r.id = r.root AND (NOT r.was OR r.removed IS NOT NULL))))",
    )
    .execute(&mut *conn)
    .await?;
    for sql in [
        // With all that changes together with it: a family name from one hand and a given name from another are nobody's.
        "INSERT OR IGNORE INTO temp.kept (table_no, id, col)
         SELECT r.table_no, r.id, together.col
         FROM temp.theirs t JOIN temp.reverting r ON r.table_no = t.table_no AND r.id = t.id
         JOIN temp.registry one ON one.table_no = t.table_no AND one.col = t.col
         JOIN temp.registry together ON together.table_no = one.table_no AND together.bit = one.bit",
        "UPDATE temp.reverting AS r SET keep = 1
         WHERE NOT r.keep
           AND EXISTS (SELECT 1 FROM temp.reverting thing
                       WHERE thing.root = r.root AND thing.id = thing.root AND thing.keep
                         AND (NOT thing.was OR thing.removed IS NOT NULL))",
    ] {
        sqlx::query(sql).execute(&mut *conn).await?;
    }
    for reference in references(conn, tables).await? {
        sqlx::query(AssertSqlSafe(keep_named(&reference)))
            .bind(target.since)
            .bind(target.base)
            .bind(target.seq)
            .execute(&mut *conn)
            .await?;
    }
    sqlx::raw_sql("DROP TABLE temp.theirs").execute(conn).await?;
    Ok(())
}

/// Keeps what was made and is named by a row that stays as it is, or by a later operation.
fn keep_named(reference: &Reference<'_>) -> String {
    let Reference {
        child,
        column,
        parent,
    } = reference;
    let (child_no, child_name, parent_no) = (child.no, child.name, parent.no);
    let named_later = reference.named_later();
    format!(
        "WITH {LATER}
         UPDATE temp.reverting AS r SET keep = 1
         WHERE r.table_no = {parent_no} AND NOT r.was AND NOT r.keep
           AND (r.id IN ({named_later})
                OR r.id IN (SELECT t.{column}
                            FROM {child_name} t LEFT JOIN temp.reverting q ON q.table_no = {child_no} AND q.id = t.id
                            WHERE t.{column} IS NOT NULL
                              AND (q.id IS NULL OR q.keep
                                   OR (q.was AND q.removed IS NULL
                                       AND (EXISTS (SELECT 1 FROM temp.kept k
                                                    WHERE k.table_no = {child_no} AND k.id = q.id AND k.col = '{column}')
                                            OR NOT EXISTS (SELECT 1 FROM changes c
                                                           WHERE c.root = q.root AND c.id = q.id AND +c.op = ?3
                                                             AND c.col = '{column}'))))))"
    )
}
