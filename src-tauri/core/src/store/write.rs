//! The one write path.

use super::Store;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Id;
use serde::Serialize;
use sqlx::SqliteConnection;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::{MappedMutexGuard, MutexGuard};
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
    /// What was entered in the journal already, where this is several operations at one stroke.
    pub(super) entered: Option<Changed>,
    /// The rows' clocks are what other desks made them: this operation edits nothing.
    pub(super) merges: bool,
    /// What was done lies outside the desk: it is in the history, and cannot be taken back.
    pub(super) stays: bool,
    /// What was caught after this one in `temp.touched` is changed for good.
    pub(super) for_good: Option<i64>,
}

impl Tx<'_> {
    /// Says what the operation did once that is known ("Imported 812 people").
    pub fn relabel(&mut self, label: impl Into<String>) {
        *self.label = label.into();
    }

    /// From now on what is changed is no edit of this desk's: whoever changes it sets the rows' clocks.
    pub(crate) fn merges(&mut self) {
        self.merges = true;
    }

    /// What this operation does lies outside the desk's rows: a file is handed out. It has its entry in the history though it
    /// changes no row, and nobody can take it back.
    pub(crate) fn stays(&mut self) {
        self.stays = true;
    }

    /// From now on what is changed is changed for good: the journal does not hear of it, so that nothing brings it back, and
    /// no clock moves, for every desk does the same by itself. An operation that was nothing else is never undone. Whoever
    /// calls this has the file wiped once that is done; see [`Store::wipe`].
    pub(crate) async fn for_good(&mut self) -> Result<()> {
        self.merges = true;
        let last: i64 = sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM temp.touched")
            .fetch_one(&mut *self.conn)
            .await?;
        self.for_good = Some(last);
        super::wipe::is_due(self.conn).await
    }

    /// Whether anything was changed so far.
    pub(crate) async fn has_changed(&mut self) -> Result<bool> {
        touched(self.conn).await
    }

    /// From now on the operation ends with [`Error::Cancelled`] as soon as `stop` is set, in the middle of a statement
    /// too, and up to its commit.
    pub async fn stop_when(&mut self, stop: Arc<AtomicBool>) -> Result<()> {
        let mut handle = self.conn.lock_handle().await?;
        handle.set_progress_handler(STEPS, move || !stop.load(Ordering::Relaxed));
        Ok(())
    }
}

/// What the work of an operation says of itself.
struct Done {
    entered: Option<Changed>,
    how: How,
}

/// How an operation goes into the journal.
#[derive(Clone, Copy)]
struct How {
    undoes: Option<i64>,
    merges: bool,
    stays: bool,
    for_good: Option<i64>,
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

/// Steps of SQLite's machine between two looks at whether to stop: some tenths of a millisecond.
pub(super) const STEPS: i32 = 10_000;

/// What is derived from user data (lists, full text) and must commit with it.
pub trait Derived: Send + Sync {
    /// Told of the edits in `temp.touched` before anything is made of them: more can be edited with them. Not asked where
    /// an operation merges what other desks did.
    fn edits<'a>(
        &'a self,
        _conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(async { Ok(()) })
    }

    /// Told of the same edits once the rows' clocks have moved by them, by the hand of `actor` at `now`.
    fn edited<'a>(
        &'a self,
        _conn: &'a mut SqliteConnection,
        _actor: u64,
        _now: i64,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(async { Ok(()) })
    }

    /// Brings the derived tables in line with the rows in `temp.touched`, on the same transaction.
    fn refresh<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

    /// Empties the derived tables and makes them anew from everything, on the transaction under way. Told how far it is,
    /// and of how much.
    fn rebuild<'a>(
        &'a self,
        conn: &'a mut SqliteConnection,
        progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

    /// Lets go of what is left in the derived tables of rows that are gone; see [`Store::wipe`].
    fn wipe<'a>(
        &'a self,
        _conn: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        Box::pin(async { Ok(()) })
    }

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
        let mut writer = self.writing().await?;
        let done = self.operate(&mut writer, name, &mut label, work).await;
        let (answer, changed) = self.conclude(&mut writer, done, "COMMIT").await?;
        let Some(changed) = changed else {
            return Ok(answer);
        };
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
        let mut writer = self.writing().await?;
        let done = self
            .begin(&mut writer, self.clock.now_ms(), &mut String::new(), work)
            .await;
        // `temp.touched` is part of the transaction too: it is empty again.
        Ok(self.conclude(&mut writer, done, "ROLLBACK").await?.0)
    }

    /// The work, and what [`Self::enter`] makes of it.
    async fn operate<T, F>(
        &self,
        conn: &mut SqliteConnection,
        name: &'static str,
        label: &mut String,
        work: F,
    ) -> Result<(T, Option<Changed>)>
    where
        F: AsyncFnOnce(&mut Tx<'_>) -> Result<T>,
    {
        let now = self.clock.now_ms();
        let (answer, done) = self.begin(conn, now, label, work).await?;
        let entered = done.entered;
        let changed = self.enter(conn, name, label, now, done.how).await?;
        Ok((answer, together(entered, changed)))
    }

    /// Ends a step of an operation that is several in the journal: an entry of its own, in the same transaction.
    pub(super) async fn enter_step(&self, tx: &mut Tx<'_>, name: &'static str) -> Result<()> {
        let how = How {
            undoes: tx.undoes.take(),
            merges: tx.merges,
            stays: tx.stays,
            for_good: tx.for_good,
        };
        let changed = self.enter(tx.conn, name, tx.label, tx.now, how).await?;
        tx.entered = together(tx.entered.take(), changed);
        Ok(())
    }

    /// What is derived from what was done, its rows' clocks and its journal entry; none where nothing was done. To take back what is
    /// gone already is something, and so is what was done outside: the entry says that it was.
    async fn enter(
        &self,
        conn: &mut SqliteConnection,
        name: &'static str,
        label: &str,
        now: i64,
        how: How,
    ) -> Result<Option<Changed>> {
        let How {
            undoes,
            merges,
            stays,
            for_good,
        } = how;
        if undoes.is_none() && !stays && !touched(conn).await? {
            return Ok(None);
        }
        for derived in &self.schema.derived {
            if !merges {
                derived.edits(conn).await?;
            }
            derived.refresh(conn).await?;
        }
        let changed = self.changed(conn, name, label).await?;
        let for_good = match for_good {
            Some(since) => super::wipe::forget_touched(conn, since).await?,
            None => false,
        };
        let actor = self.actor.number(conn, &self.identity, &self.who).await?;
        if !merges {
            super::clocks::tick(conn, self.schema.tables, actor, now).await?;
            super::clocks::unmerge(conn).await?;
            for derived in &self.schema.derived {
                derived.edited(conn, actor, now).await?;
            }
            super::clocks::forget_unmerging(conn).await?;
        }
        let entry = super::journal::Entry {
            name,
            label,
            person: &self.who.person,
            at: now,
            undoes,
            stays,
            for_good,
        };
        super::journal::enter(conn, &entry).await?;
        Ok(Some(changed))
    }

    /// Begins a transaction and does the work in it. Answers what it took back, too, if it is an undo.
    async fn begin<T, F>(
        &self,
        conn: &mut SqliteConnection,
        now: i64,
        label: &mut String,
        work: F,
    ) -> Result<(T, Done)>
    where
        F: AsyncFnOnce(&mut Tx<'_>) -> Result<T>,
    {
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *conn).await?;
        let mut under_way = Tx {
            conn,
            now,
            clock: self.clock.as_ref(),
            person: &self.who.person,
            label,
            undoes: None,
            entered: None,
            merges: false,
            stays: false,
            for_good: None,
        };
        let answer = work(&mut under_way).await?;
        let done = Done {
            entered: under_way.entered,
            how: How {
                undoes: under_way.undoes,
                merges: under_way.merges,
                stays: under_way.stays,
                for_good: under_way.for_good,
            },
        };
        Ok((answer, done))
    }

    /// Ends the transaction as `end` says, or takes it back where something failed.
    ///
    /// Not sqlx's own transactions: SQLite ends one by itself when the disk is full or a statement was interrupted,
    /// which they do not notice, and no further one could be begun.
    pub(super) async fn conclude<T>(
        &self,
        conn: &mut SqliteConnection,
        done: Result<T>,
        end: &'static str,
    ) -> Result<T> {
        // An import takes its time, and its file may have gone meanwhile.
        let done = done.and_then(|answer| self.is_in_place().map(|()| answer));
        let ended = match done {
            Ok(answer) => sqlx::raw_sql(end)
                .execute(&mut *conn)
                .await
                .map(|_| answer)
                .map_err(orphaned),
            Err(error) => Err(error),
        };
        if ended.is_err() {
            take_back(conn).await;
        }
        ended
    }

    /// The one connection that writes, with nothing left on it of an operation before: neither what was to stop it, nor
    /// the transaction of one whose caller went away.
    pub(super) async fn writing(&self) -> Result<MappedMutexGuard<'_, SqliteConnection>> {
        let writer = self.writer.lock().await;
        let mut writer = MutexGuard::try_map(writer, Option::as_deref_mut).map_err(|_| Error::Closed)?;
        self.is_in_place()?;
        writer.lock_handle().await?.remove_progress_handler();
        take_back(&mut writer).await;
        Ok(writer)
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

async fn touched(conn: &mut SqliteConnection) -> Result<bool> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM temp.touched)")
        .fetch_one(conn)
        .await?)
}

/// One event for several steps, in the words of the last.
fn together(before: Option<Changed>, last: Option<Changed>) -> Option<Changed> {
    let (before, mut last) = match (before, last) {
        (Some(before), Some(last)) => (before, last),
        (before, last) => return last.or(before),
    };
    last.tables.extend(before.tables);
    last.tables.sort_unstable();
    last.tables.dedup();
    let many = last.roots.is_empty() || before.roots.is_empty();
    last.roots.extend(before.roots);
    last.roots.sort_unstable();
    last.roots.dedup();
    if many || last.roots.len() > MANY {
        last.roots.clear();
    }
    Some(last)
}

/// Takes back the transaction under way, if there is one: that there is none is no fault.
async fn take_back(conn: &mut SqliteConnection) {
    let _ = sqlx::raw_sql("ROLLBACK").execute(conn).await;
}

/// Foreign keys are checked at commit: a row left hanging on nothing is a collision with something made meanwhile.
fn orphaned(error: sqlx::Error) -> Error {
    match error.as_database_error() {
        Some(e) if e.is_foreign_key_violation() => Error::Conflict(
            "Something hangs on what this would remove, or what this hangs on is gone. Nothing was changed."
                .into(),
        ),
        _ => error.into(),
    }
}
