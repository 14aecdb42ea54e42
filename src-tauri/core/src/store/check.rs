//! Is the file what was written?

use super::Store;
use crate::error::{Error, Result};
use serde::Serialize;
use sqlx::{Row as _, SqliteConnection};
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
        let mut conn = self.read().await?;
        let mut problems = Vec::new();
        for row in sqlx::query("PRAGMA cipher_integrity_check")
            .fetch_all(&mut *conn)
            .await?
        {
            problems.push(format!(
                "A page of the file is damaged: {}",
                row.try_get::<String, _>(0)?
            ));
        }
        for found in sqlx::query_scalar::<_, String>("PRAGMA integrity_check(20)")
            .fetch_all(&mut *conn)
            .await?
        {
            if found != "ok" {
                problems.push(format!("The database is damaged: {found}"));
            }
        }
        for row in sqlx::query("PRAGMA foreign_key_check")
            .fetch_all(&mut *conn)
            .await?
        {
            let (table, parent): (String, String) = (row.try_get(0)?, row.try_get(2)?);
            problems.push(format!(
                "A row of {table} hangs on a row of {parent} that is gone."
            ));
        }
        let unlisted: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM people WHERE rid NOT IN (SELECT rid FROM people_list))
                  + (SELECT count(*) FROM people_list WHERE rid NOT IN (SELECT rid FROM people))",
        )
        .fetch_one(&mut *conn)
        .await?;
        if unlisted > 0 {
            problems.push(format!(
                "{unlisted} people are not in the list as they are in the file."
            ));
        }
        Ok(Check {
            ok: problems.is_empty(),
            problems,
        })
    }
}
