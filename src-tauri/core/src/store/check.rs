//! Is the file what was written?

use super::Store;
use crate::error::{Error, Result};
use serde::Serialize;
use sqlx::{Connection as _, Row as _, SqliteConnection};
use ts_rs::TS;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Check {
    pub ok: bool,
    /// In plain words, one a line; empty when all is well.
    pub problems: Vec<String>,
}

/// After an unclean stop: SQLite's own quick check, before anybody relies on the file.
pub(super) async fn quick(conn: &mut SqliteConnection) -> Result<()> {
    let found: String = sqlx::query_scalar("PRAGMA quick_check(1)")
        .fetch_one(conn)
        .await?;
    if found == "ok" {
        Ok(())
    } else {
        Err(Error::Damaged(format!(
            "The desk's file is damaged ({found}). Nothing was changed."
        )))
    }
}

impl Store {
    /// Reads the whole file: pages against their seals, tables against their indexes, rows against what they hang
    /// on, derived rows against their people. Seconds for 100,000 people.
    pub async fn check(&self) -> Result<Check> {
        // A closed desk is not looked at, and this one is not closed under the look.
        let _open = self.read().await?;
        // The look would be at another file.
        if let Err(moved) = self.is_in_place() {
            return Ok(Check {
                ok: false,
                problems: vec![moved.to_string()],
            });
        }
        // A connection of its own: each keeps what it last saw of the full text's index, and the check, unlike a
        // search, takes what was written since for damage (SQLite 3.50.4).
        let mut conn = SqliteConnection::connect_with(&self.readers.connect_options()).await?;
        let mut problems = Vec::new();
        for row in sqlx::query("PRAGMA cipher_integrity_check")
            .fetch_all(&mut conn)
            .await?
        {
            problems.push(format!(
                "A page of the file is damaged: {}",
                row.try_get::<String, _>(0)?
            ));
        }
        for found in sqlx::query_scalar::<_, String>("PRAGMA integrity_check(20)")
            .fetch_all(&mut conn)
            .await?
        {
            if found != "ok" {
                problems.push(format!("The database is damaged: {found}"));
            }
        }
        for row in sqlx::query("PRAGMA foreign_key_check")
            .fetch_all(&mut conn)
            .await?
        {
            let (table, parent): (String, String) = (row.try_get(0)?, row.try_get(2)?);
            problems.push(format!(
                "A row of {table} hangs on a row of {parent} that is gone."
            ));
        }
        problems.extend(self.schema.derived.problems(&mut conn).await?);
        conn.close().await?;
        Ok(Check {
            ok: problems.is_empty(),
            problems,
        })
    }
}
