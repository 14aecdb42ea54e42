//! Is the file what was written?

use super::Store;
use super::open;
use super::own::Own;
use crate::error::{Error, Result};
use serde::Serialize;
use sqlx::{Row as _, SqliteConnection};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Check {
    pub ok: bool,
    /// In plain words, one a line; empty when all is well.
    pub problems: Vec<String>,
    /// Only what is derived is wrong: [`Store::rebuild_derived`] mends all of it.
    pub mendable: bool,
}

impl Check {
    /// `derived`: what of the problems, at their end, is wrong with what is derived.
    fn of(mut problems: Vec<String>, derived: Vec<String>) -> Self {
        let mendable = problems.is_empty() && !derived.is_empty();
        problems.extend(derived);
        Self {
            ok: problems.is_empty(),
            problems,
            mendable,
        }
    }
}

/// After an unclean stop: SQLite's own quick check, before anybody relies on the file.
pub(super) async fn quick(conn: &mut SqliteConnection) -> Result<()> {
    match trees(conn, "PRAGMA quick_check(1)").await?.first() {
        None => Ok(()),
        Some(found) => Err(Error::Damaged(format!("{found} Nothing was changed."))),
    }
}

impl Store {
    /// Reads every page against its seal and every tree of them, and rows against what they hang on. Not whether what
    /// is written is true: that is [`Self::check`].
    pub async fn check_quickly(&self) -> Result<Check> {
        told(self.skim().await)
    }

    /// Reads the whole file: pages against their seals, tables against their indexes, rows against what they hang
    /// on, tables against the journal, derived rows against their people. Seconds for 100,000 people.
    pub async fn check(&self) -> Result<Check> {
        told(self.read_all().await)
    }

    async fn skim(&self) -> Result<Check> {
        let _open = self.read().await?;
        let mut conn = self.own_reader().await?;
        let mut problems = trees(&mut conn, "PRAGMA quick_check(20)").await?;
        if problems.is_empty() {
            problems = orphans(&mut conn).await?;
        }
        conn.close().await?;
        Ok(Check::of(problems, Vec::new()))
    }

    async fn read_all(&self) -> Result<Check> {
        // A closed desk is not looked at, and this one is not closed under the look.
        let _open = self.read().await?;
        // The look would be at another file.
        if let Err(moved) = self.is_in_place() {
            return Ok(Check::of(vec![moved.to_string()], Vec::new()));
        }
        let mut conn = self.own_reader().await?;
        let mut problems = self.seals(&mut conn).await?;
        // One instant for all of it: what is written meanwhile is no contradiction.
        sqlx::raw_sql("BEGIN").execute(&mut *conn).await?;
        if problems.is_empty() {
            problems = trees(&mut conn, "PRAGMA integrity_check(20)").await?;
        }
        if !problems.is_empty() {
            // Of pages that do not read, nothing more can be asked.
            conn.close().await?;
            return Ok(Check::of(problems, Vec::new()));
        }
        problems.extend(orphans(&mut conn).await?);
        problems.extend(super::agree::problems(&mut conn, self.schema.tables).await?);
        let mut derived = Vec::new();
        for one in &self.schema.derived {
            derived.extend(one.problems(&mut conn).await?);
        }
        conn.close().await?;
        Ok(Check::of(problems, derived))
    }

    /// The pages that do not fit their seals.
    ///
    /// SQLCipher reads them in the file itself, past the log. A page that was made while a reader stood still may be in
    /// the log alone, with nothing yet where it will lie: that is no damage. So where a page does not fit, the log is
    /// folded in and the file read again while nobody writes. A page in use that is damaged is found by the trees, too.
    async fn seals(&self, conn: &mut SqliteConnection) -> Result<Vec<String>> {
        let seen = torn(conn).await?;
        if seen.is_empty() {
            return Ok(seen);
        }
        let mut writer = self.writing().await?;
        let (busy, in_log, folded): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(PASSIVE)")
            .fetch_one(&mut *writer)
            .await?;
        if busy != 0 || folded < in_log {
            // Somebody still reads what was before. Every page in use is read through the log by what comes next.
            return Ok(Vec::new());
        }
        torn(conn).await
    }

    /// Stops the check under way: it ends with [`Error::Cancelled`].
    pub fn stop_check(&self) {
        self.stop_check.store(true, Ordering::Release);
    }

    /// A connection that [`Self::stop_check`] stops, and the closing of the desk.
    ///
    /// One of its own: each connection keeps what it last saw of the full text's index, and the check, unlike a search,
    /// takes what was written since for damage (SQLite 3.50.4).
    async fn own_reader(&self) -> Result<Own> {
        let mut conn = Own::connect(&open::reading(open::options(&self.place, &self.key))).await?;
        self.stop_check.store(false, Ordering::Release);
        let (stop, closing) = (Arc::clone(&self.stop_check), Arc::clone(&self.closing));
        conn.lock_handle()
            .await?
            .set_progress_handler(super::write::STEPS, move || {
                !stop.load(Ordering::Relaxed) && !closing.load(Ordering::Relaxed)
            });
        Ok(conn)
    }
}

/// A page that does not read at all is found, too.
fn told(found: Result<Check>) -> Result<Check> {
    match found {
        Err(Error::Damaged(said)) => Ok(Check::of(vec![said], Vec::new())),
        other => other,
    }
}

async fn torn(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    let pages: Vec<String> = sqlx::query_scalar("PRAGMA cipher_integrity_check")
        .fetch_all(conn)
        .await?;
    Ok(pages
        .into_iter()
        .map(|page| format!("A page of the file is damaged: {page}"))
        .collect())
}

async fn trees(conn: &mut SqliteConnection, pragma: &'static str) -> Result<Vec<String>> {
    let found: Vec<String> = match sqlx::query_scalar(pragma).fetch_all(conn).await {
        Ok(found) => found,
        // What the full text answers when it is asked about pages that it cannot make sense of.
        Err(error) if error.as_database_error().and_then(|e| e.code()).as_deref() == Some("1") => {
            vec!["the full text does not read".to_owned()]
        }
        Err(error) => return Err(error.into()),
    };
    let damage = found.into_iter().filter(|found| found != "ok");
    Ok(damage
        .map(|found| format!("The desk's file is damaged: {found}."))
        .collect())
}

async fn orphans(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(conn).await? {
        let (table, parent): (String, String) = (row.try_get(0)?, row.try_get(2)?);
        problems.push(format!(
            "A row of {table} hangs on a row of {parent} that is gone."
        ));
    }
    Ok(problems)
}
