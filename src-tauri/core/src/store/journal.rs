//! The journal: what was done, by whom, when, and each changed row's old and new values.

use super::Store;
use crate::error::Result;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// What the journal is told of an operation.
pub(super) struct Entry<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub person: &'a str,
    pub at: i64,
    pub undoes: Option<i64>,
    /// It was done outside the desk's rows, and cannot be taken back itself.
    pub stays: bool,
    /// Nothing of it can be taken back.
    pub for_good: bool,
}

/// Writes the entry of the operation under way and empties `temp.touched`. What was confirmed as it stood is no change.
pub(super) async fn enter(conn: &mut SqliteConnection, entry: &Entry<'_>) -> Result<()> {
    let op = sqlx::query(
        "INSERT INTO operations (name, label, person, at, undoes, stays, for_good)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(entry.name)
    .bind(entry.label)
    .bind(entry.person)
    .bind(entry.at)
    .bind(entry.undoes)
    .bind(entry.stays)
    .bind(entry.for_good)
    .execute(&mut *conn)
    .await?
    .last_insert_rowid();
    sqlx::query(
        "INSERT INTO changes (op, table_no, id, root, kind, col, old, new)
         SELECT ?, table_no, id, root, kind, col, old, new
         FROM temp.touched
         WHERE kind <> 'U' OR old IS NOT new
         ORDER BY seq",
    )
    .bind(op)
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM temp.touched")
        .execute(&mut *conn)
        .await?;
    if let Some(undone) = entry.undoes {
        super::undo::mark(conn, op, undone).await?;
    }
    Ok(())
}

/// An operation as the user knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[ts(export_to = "bindings.ts")]
pub struct Done {
    /// Its number in the journal.
    #[ts(type = "number")]
    pub seq: i64,
    /// For programs: `edit_person`.
    pub op: String,
    /// For people: "Changed the title of Ana Kowalska".
    pub label: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// What Ctrl-Z and Ctrl-Shift-Z would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct UndoState {
    pub undo: Option<Done>,
    pub redo: Option<Done>,
}

impl Store {
    /// What can be undone and redone next.
    pub async fn undo_state(&self) -> Result<UndoState> {
        let mut conn = self.read().await?;
        Ok(UndoState {
            undo: super::undo::next_undo(&mut conn).await?,
            redo: super::undo::next_redo(&mut conn).await?,
        })
    }
}
