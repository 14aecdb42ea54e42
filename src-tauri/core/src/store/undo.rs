//! Taking operations back, and taking that back.
//!
//! An undo is an operation like any other: it goes through the write path and leaves its own entry. A redo is the undo
//! of an undo. An operation is *live* when it is neither an undo nor undone. What is undone is undone whole:
//! - Ctrl-Z takes back the live operation that had its turn last (was done, or done again): nothing can stand in its way.
//! - One out of the middle is taken back, or done again, unless something later stands on it (see
//!   [`super::in_the_way`]). Then it can be taken back with all that stands on it, newest first, each with its own
//!   entry; or without what is stood on ([`Store::undo_rest`]). The latter is no undo but an operation of its own, live
//!   and to be undone as any: the operation that it took back in part stays live, with it standing in the way, so that
//!   undoing in order always comes to what there was before.
//! - What was done for good ([`Tx::for_good`]) is passed over: there is nothing to take back.
//! - Ctrl-Shift-Z does again what was undone last, unless something new was done since.

use super::capture::Table;
use super::in_the_way::{InTheWay, Target, in_the_way, refuse_if_in_the_way};
use super::journal::Done;
use super::revert::{revert, revert_rest};
use super::{Store, Tx};
use crate::error::{Error, Result};
use sqlx::SqliteConnection;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// More steps than this are not undone at one stroke: somebody should look at them.
pub const STEPS_AT_ONCE: usize = 500;

impl Store {
    /// Takes back the latest live operation. [`Error::NotFound`] when there is none; [`Error::Conflict`] when another was
    /// finished between the asking and the doing.
    pub async fn undo(&self) -> Result<Done> {
        let tables = self.schema.tables;
        let seen = latest(&mut *self.read().await?).await?;
        // What is next is asked within the write: of two quick undos, the second finds what the first left. But what was
        // still under way when the user asked (an import, say) is not what she meant.
        self.step("undo", "Undid", async |tx| {
            let next = next_undo(tx.conn).await?.ok_or(Error::NotFound("step to undo"))?;
            if next.seq > seen {
                return Err(Error::Conflict(format!(
                    "“{}” was finished meanwhile. Undo again to take that back.",
                    next.label
                )));
            }
            undo_in(tx, next.seq, tables).await
        })
        .await
    }

    /// Takes back one operation out of the middle, by its number. [`Error::NotFound`] when it is not live;
    /// [`Error::Conflict`], naming what stands in the way.
    pub async fn undo_one(&self, seq: i64) -> Result<Done> {
        let tables = self.schema.tables;
        self.step("undo", "Undid", async |tx| undo_in(tx, seq, tables).await)
            .await
    }

    /// Takes back of one operation what nothing later stands on, as an operation of its own. [`Error::NotFound`] when
    /// it is not live; [`Error::Conflict`] when all of it is stood on, or it took another desk's file in.
    pub async fn undo_rest(&self, seq: i64) -> Result<Done> {
        let tables = self.schema.tables;
        self.step("undo_rest", "Undid in part", async |tx| {
            let target = live(tx.conn, seq).await?;
            // In part it would be an edit, which removes what the file brought for everybody.
            if super::clocks::is_merge(tx.conn, seq).await? {
                return Err(Error::Conflict(format!(
                    "“{}” cannot be undone in part: what it brought would be removed on the other desks, too. Nothing was changed. Undo what stands in its way, then all of it; or leave it.",
                    target.label
                )));
            }
            revert_rest(tx, &target, tables).await?;
            tx.relabel(format!("Undid in part: {}", target.label));
            done(tx.conn, seq).await
        })
        .await
    }

    /// Takes back one operation and before it, the newest first, all that stands in its way: together or not at all, but
    /// each with its own entry. [`Error::NotFound`] when it is not live; [`Error::Conflict`] when what stands in the way
    /// is something undone, or more than [`STEPS_AT_ONCE`] steps, or was done to what another desk's file brought.
    pub async fn undo_with_later(&self, seq: i64) -> Result<Done> {
        let tables = self.schema.tables;
        self.step("undo", "Undid", async |tx| {
            live(tx.conn, seq).await?;
            let mut waiting = vec![seq];
            let mut steps = 0;
            while let Some(&next) = waiting.last() {
                let target = live(tx.conn, next).await?;
                let mut later = in_the_way(tx.conn, &target, tables).await?;
                if later.len() > STEPS_AT_ONCE {
                    return Err(Error::Conflict(format!(
                        "{} later changes stand in the way: too many to undo at one stroke. Nothing was changed.",
                        later.len()
                    )));
                }
                // What has something later on it in turn waits for that.
                if let Some(InTheWay {
                    seq, undone, label, ..
                }) = later.pop()
                {
                    steps += 1;
                    if undone || steps > STEPS_AT_ONCE {
                        return Err(Error::Conflict(format!(
                            "“{label}” stands in the way and cannot be undone with it. Nothing was changed."
                        )));
                    }
                    waiting.push(seq);
                    continue;
                }
                waiting.pop();
                // What was worked on here is removed for everybody with it: not as one step among many.
                if steps > 0 && super::clocks::was_worked_on(tx.conn, next).await? {
                    return Err(Error::Conflict(format!(
                        "“{}” cannot be undone together with what was done to it later: that would be removed on the other desks, too. Nothing was changed. Undo one step after the other, or leave it.",
                        target.label
                    )));
                }
                undo_in(tx, next, tables).await?;
                if !waiting.is_empty() {
                    self.enter_step(tx, "undo").await?;
                }
            }
            done(tx.conn, seq).await
        })
        .await
    }

    /// Does again what was undone last. [`Error::NotFound`] when there is nothing, or something was done since.
    pub async fn redo(&self) -> Result<Done> {
        let tables = self.schema.tables;
        self.step("redo", "Did again", async |tx| {
            let next = next_redo(tx.conn).await?.ok_or(Error::NotFound("step to redo"))?;
            redo_in(tx, next.seq, tables).await
        })
        .await
    }

    /// Does one undone operation again, by its number. [`Error::NotFound`] when it is not undone; [`Error::Conflict`],
    /// naming what stands in the way.
    pub async fn redo_one(&self, seq: i64) -> Result<Done> {
        let tables = self.schema.tables;
        self.step("redo", "Did again", async |tx| redo_in(tx, seq, tables).await)
            .await
    }

    /// Stops the undo or redo under way, up to its commit: it ends with [`Error::Cancelled`], and nothing of it is kept.
    pub fn stop_undo(&self) {
        self.stop_undo.store(true, Ordering::Release);
    }

    /// An operation that [`Self::stop_undo`] stops.
    async fn step<F>(&self, name: &'static str, label: &'static str, work: F) -> Result<Done>
    where
        F: AsyncFnOnce(&mut Tx<'_>) -> Result<Done>,
    {
        self.stop_undo.store(false, Ordering::Release);
        self.write(name, label, async |tx| {
            tx.stop_when(Arc::clone(&self.stop_undo)).await?;
            work(tx).await
        })
        .await
    }
}

async fn live(conn: &mut SqliteConnection, seq: i64) -> Result<Target> {
    let stays: Option<String> = sqlx::query_scalar("SELECT label FROM operations WHERE seq = ? AND stays")
        .bind(seq)
        .fetch_optional(&mut *conn)
        .await?;
    if let Some(label) = stays {
        return Err(Error::Conflict(format!(
            "“{label}” cannot be undone: what it handed out is out of this desk's hands. Nothing was changed."
        )));
    }
    Target::done(conn, seq)
        .await?
        .ok_or(Error::NotFound("step to undo"))
}

async fn undo_in(tx: &mut Tx<'_>, seq: i64, tables: &[Table]) -> Result<Done> {
    let target = live(tx.conn, seq).await?;
    refuse_if_in_the_way(tx.conn, &target, tables).await?;
    super::clocks::note_unmerging(tx.conn, target.seq).await?;
    revert(tx, &target, tables).await?;
    tx.undoes = Some(target.seq);
    tx.relabel(format!("Undid: {}", target.label));
    done(tx.conn, seq).await
}

async fn redo_in(tx: &mut Tx<'_>, seq: i64, tables: &[Table]) -> Result<Done> {
    let target = Target::undone(tx.conn, seq)
        .await?
        .ok_or(Error::NotFound("step to redo"))?;
    refuse_if_in_the_way(tx.conn, &target, tables).await?;
    super::clocks::note_merging_again(tx.conn, target.base).await?;
    revert(tx, &target, tables).await?;
    tx.undoes = Some(target.seq);
    tx.relabel(format!("Did again: {}", target.label));
    done(tx.conn, seq).await
}

/// The number of the newest entry.
async fn latest(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM operations")
        .fetch_one(conn)
        .await?)
}

/// The live operation that had its turn last. `turn` is the operation itself, or what did it again.
pub(super) async fn next_undo(conn: &mut SqliteConnection) -> Result<Option<Done>> {
    Ok(sqlx::query_as(
        "SELECT o.seq, o.name AS op, o.label, o.at
         FROM operations turn LEFT JOIN operations u ON u.seq = turn.undoes
         JOIN operations o ON o.seq = iif(turn.undoes IS NULL, turn.seq, u.undoes)
         WHERE o.undone_by IS NULL AND NOT o.stays AND NOT o.for_good
         ORDER BY turn.seq DESC
         LIMIT 1",
    )
    .fetch_optional(conn)
    .await?)
}

/// The operation that comes alive again by taking back the undo done last.
pub(super) async fn next_redo(conn: &mut SqliteConnection) -> Result<Option<Done>> {
    Ok(sqlx::query_as(
        "SELECT o.seq, o.name AS op, o.label, o.at
         FROM operations u JOIN operations o ON o.seq = u.undoes
         WHERE u.undone_by IS NULL AND o.undoes IS NULL AND o.undone_by = u.seq
           AND NOT EXISTS (SELECT 1 FROM operations l WHERE l.seq > u.seq AND l.undoes IS NULL AND l.undone_by IS NULL AND NOT l.stays)
         ORDER BY u.seq DESC
         LIMIT 1",
    )
    .fetch_optional(conn)
    .await?)
}

async fn done(conn: &mut SqliteConnection, seq: i64) -> Result<Done> {
    Ok(
        sqlx::query_as("SELECT seq, name AS op, label, at FROM operations WHERE seq = ?")
            .bind(seq)
            .fetch_one(conn)
            .await?,
    )
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
