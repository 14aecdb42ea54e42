//! The one write path.

use super::Store;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Id;
use serde::Serialize;
use sqlx::{Connection as _, SqliteConnection};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// A write under way. Slices run their statements on `conn`.
pub struct Tx<'a> {
    pub conn: &'a mut SqliteConnection,
    /// The instant of the whole operation, UTC milliseconds.
    pub now: i64,
    pub clock: &'a dyn Clock,
    /// Who sits at the desk.
    pub person: &'a str,
    pub(super) label: &'a mut String,
    /// The operation that this one takes back.
    pub(super) undoes: Option<i64>,
}

impl Tx<'_> {
    /// Says what the operation did once that is known ("Imported 812 people").
    pub fn relabel(&mut self, label: impl Into<String>) {
        *self.label = label.into();
    }
}

/// A committed operation, for views that show what it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Changed {
    pub op: String,
    pub label: String,
    /// Tables with changes, by name.
    pub tables: Vec<&'static str>,
    /// What the changed rows hang on: a person's key for her e-mails. Empty where there are more than [`MANY`].
    #[ts(type = "string[]")]
    pub roots: Vec<Id>,
}

/// More changed things than this are told as "many".
pub const MANY: usize = 100;

/// What is derived from user data (lists, full text) and must commit with it.
pub trait Derived: Send + Sync {
    /// Brings the derived tables in line with the rows in `temp.touched`, on the same transaction.
    fn refresh<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

    /// What in the derived tables is not true to the user data, in plain words.
    fn problems<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>>> + Send + 'a>>;
}

impl Store {
    /// Runs `work` as one operation: everything it changes is kept together, with its journal entry, or not at all.
    /// `name` is for programs (`edit_person`); `label` is for people, in the past tense ("Deleted 3 people"), and can
    /// be told better by [`Tx::relabel`] once it is known what was done.
    ///
    /// Whatever error `work` answers is answered here, and nothing has changed then. A future that is dropped half
    /// way changes nothing either.
    pub async fn write<T, F>(&self, name: &'static str, label: impl Into<String>, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx<'_>) -> Result<T>,
    {
        let mut label = label.into();
        let now = self.clock.now_ms();
        let mut writer = self.writer.lock().await;
        let writer = writer
            .as_mut()
            .ok_or_else(|| Error::Internal("the desk is closed".into()))?;
        let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
        let mut under_way = Tx {
            conn: &mut tx,
            now,
            clock: self.clock.as_ref(),
            person: &self.who.person,
            label: &mut label,
            undoes: None,
        };
        let answer = work(&mut under_way).await?;
        let undoes = under_way.undoes;

        let touched: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM temp.touched)")
            .fetch_one(&mut *tx)
            .await?;
        if !touched {
            tx.commit().await?;
            return Ok(answer);
        }
        self.schema.derived.refresh(&mut tx).await?;
        let changed = self.changed(&mut tx, name, &label).await?;
        super::journal::enter(&mut tx, name, &label, &self.who.person, now, undoes).await?;
        tx.commit().await.map_err(orphaned)?;

        self.version.fetch_add(1, Ordering::Release);
        let many = changed.roots.is_empty();
        // No one listening is no fault.
        let _ = self.changed.send(Arc::new(changed));
        if many {
            // The large cache has done its work; what is committed stays committed whatever comes of this.
            let _ = sqlx::raw_sql("PRAGMA shrink_memory").execute(&mut *writer).await;
        }
        Ok(answer)
    }

    /// Runs `work` as [`Self::write`] would, answers what it answers, and takes everything back: what an operation
    /// would do is known by doing it.
    pub async fn rehearse<T, F>(&self, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx<'_>) -> Result<T>,
    {
        let mut writer = self.writer.lock().await;
        let writer = writer
            .as_mut()
            .ok_or_else(|| Error::Internal("the desk is closed".into()))?;
        let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
        let answer = work(&mut Tx {
            conn: &mut tx,
            now: self.clock.now_ms(),
            clock: self.clock.as_ref(),
            person: &self.who.person,
            label: &mut String::new(),
            undoes: None,
        })
        .await?;
        // `temp.touched` is part of the transaction too: it is empty again.
        tx.rollback().await?;
        Ok(answer)
    }

    async fn changed(&self, conn: &mut SqliteConnection, op: &str, label: &str) -> Result<Changed> {
        let numbers: Vec<i64> = sqlx::query_scalar("SELECT DISTINCT table_no FROM temp.touched")
            .fetch_all(&mut *conn)
            .await?;
        let mut roots: Vec<Id> = sqlx::query_scalar("SELECT DISTINCT root FROM temp.touched LIMIT ?")
            .bind(i64::try_from(MANY + 1).unwrap_or(i64::MAX))
            .fetch_all(conn)
            .await?;
        if roots.len() > MANY {
            roots.clear();
        }
        let tables = self
            .schema
            .tables
            .iter()
            .filter(|t| numbers.contains(&t.no))
            .map(|t| t.name)
            .collect();
        Ok(Changed {
            op: op.to_owned(),
            label: label.to_owned(),
            tables,
            roots,
        })
    }
}

/// Foreign keys are checked at commit: a row left hanging on nothing is a collision with something made meanwhile.
fn orphaned(error: sqlx::Error) -> Error {
    match error.as_database_error() {
        Some(e) if e.is_foreign_key_violation() => Error::Conflict(
            "Something made later hangs on what this would remove. Nothing was changed.".into(),
        ),
        _ => error.into(),
    }
}
