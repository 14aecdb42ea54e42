//! Catches every change to the tables whose changes are kept: triggers, made from one list, on the one connection
//! that writes. They fill `temp.touched`, which [`super::write`] turns into the journal before it commits.

use super::Register;
use crate::error::Result;
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::fmt::Write as _;

/// A table whose changes are kept. Its key is `id`; `rid` is its row number in this file and is not kept.
#[derive(Debug)]
pub struct Table {
    /// Stands for the table in the journal. Numbers are given once and never again.
    pub no: i64,
    pub name: &'static str,
    /// The column that names what a row hangs on: a person for her e-mails, the row itself for a person. It never
    /// changes: a row that is to hang on something else is another row.
    pub root: &'static str,
    /// All columns but `rid` and `id`.
    pub columns: &'static [Column],
    /// What of it travels between desks: every column that does is in one of them. The first one's facet is that of the
    /// row itself.
    pub registers: &'static [Register],
}

/// A column of a [`Table`].
#[derive(Debug)]
pub enum Column {
    /// Text or number.
    Plain(&'static str),
    /// Text that the table got by a later migration: rows removed before it have none, and come back with ''.
    Later(&'static str),
    /// Bytes: a key.
    Bytes(&'static str),
}

impl Column {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Plain(name) | Self::Later(name) | Self::Bytes(name) => name,
        }
    }

    /// `row.column` as it goes into the JSON of a removed row.
    pub(crate) fn to_json(&self, row: &str) -> String {
        match self {
            Self::Plain(name) | Self::Later(name) => format!("{row}.{name}"),
            Self::Bytes(name) => format!("iif({row}.{name} IS NULL, NULL, hex({row}.{name}))"),
        }
    }

    /// The column of a removed row, from its JSON in `json`.
    pub(super) fn out_of_json(&self, json: &str) -> String {
        match self {
            Self::Plain(name) => format!("{json} ->> '$.{name}'"),
            Self::Later(name) => format!("coalesce({json} ->> '$.{name}', '')"),
            Self::Bytes(name) => format!("unhex({json} ->> '$.{name}')"),
        }
    }
}

/// `rid` and `root` are those of the row; the rest as in the journal's `changes`.
const TOUCHED: &str = "CREATE TEMP TABLE touched (
    seq      INTEGER PRIMARY KEY,
    table_no INTEGER NOT NULL,
    rid      INTEGER NOT NULL,
    id       BLOB NOT NULL,
    root     BLOB NOT NULL,
    kind     TEXT NOT NULL,
    col      TEXT,
    old,
    new
)";

/// Makes `temp.touched` and the triggers. Temporary ones: they belong to the connection, not to the file, so they
/// are always those of the running program.
pub(super) async fn install(writer: &mut SqliteConnection, tables: &[Table]) -> Result<()> {
    sqlx::raw_sql(TOUCHED).execute(&mut *writer).await?;
    for table in tables {
        sqlx::raw_sql(AssertSqlSafe(triggers(table)))
            .execute(&mut *writer)
            .await?;
    }
    Ok(())
}

fn triggers(table: &Table) -> String {
    let Table {
        no,
        name,
        root,
        columns,
        ..
    } = table;
    // SQLite allows no schema's name here; a temporary trigger looks among temporary tables first.
    let into = "INSERT INTO touched (table_no, rid, id, root, kind, col, old, new)";
    let mut sql = format!(
        "CREATE TEMP TRIGGER touched_{name}_made AFTER INSERT ON main.{name} BEGIN
           {into} VALUES ({no}, new.rid, new.id, new.{root}, 'I', NULL, NULL, NULL);
         END;
         CREATE TEMP TRIGGER touched_{name}_removed AFTER DELETE ON main.{name} BEGIN
           {into} VALUES ({no}, old.rid, old.id, old.{root}, 'D', NULL, json_object({row}), NULL);
         END;
         CREATE TEMP TRIGGER touched_{name}_rekeyed BEFORE UPDATE OF id ON main.{name} WHEN new.id IS NOT old.id BEGIN
           SELECT raise(ABORT, 'a key never changes');
         END;
         CREATE TEMP TRIGGER touched_{name}_moved BEFORE UPDATE OF {root} ON main.{name} WHEN new.{root} IS NOT old.{root} BEGIN
           SELECT raise(ABORT, 'what a row hangs on never changes');
         END;",
        row = columns.iter().map(|c| format!("'{}', {}", c.name(), c.to_json("old"))).collect::<Vec<_>>().join(", "),
    );
    for column in columns.iter().map(Column::name) {
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER touched_{name}_{column} AFTER UPDATE OF {column} ON main.{name}
               WHEN new.{column} IS NOT old.{column} BEGIN
               {into} VALUES ({no}, new.rid, new.id, new.{root}, 'U', '{column}', old.{column}, new.{column});
             END;"
        );
    }
    sql
}
