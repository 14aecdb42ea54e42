//! A new key for a desk: its file enciphered anew, a new recovery code, and the old code worth nothing any more (but
//! for backups made before, whose key stays in the key store under its old name).
//!
//! The work is done on a copy. `PRAGMA rekey` on the desk itself would leave a file that is neither old nor new where
//! the machine stops in the middle; a copy that is not finished is only rubbish. Beside `Ana.desk` and `Ana.desk.head`
//! grows a whole desk of its own, `Ana.desk.newkey` and, once that is complete, looked through and on the disk,
//! `Ana.desk.newkey.head`. Then the file takes its place, and its header follows:
//!
//! | there is | so the machine stopped | what opens the desk |
//! |---|---|---|
//! | `.newkey` alone | while copying | the old key; the copy is rubbish |
//! | both | before the file took its place | the old key; the copy is rubbish |
//! | `.newkey.head` alone | before its header followed | the new key, and that header |
//!
//! What the names say is enough to tell, so no format changes and no header names two keys. For the same reason the
//! rubbish is taken away header first. A stop in the last case shows the new code to nobody: the desk opens by key store
//! or passphrase, and the settings show it.
//!
//! What this cannot do: copies made before, and what the disk keeps of the old file until it is overwritten, open with
//! the old key for ever.

use super::check;
use super::header::Header;
use super::open::{ensure_encrypting, keep, reader};
use super::own::Own;
use super::{Key, KeyStore, Place, Store};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::whole_file::{folder_on_disk, private, put_in_place};
use serde::Serialize;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use ts_rs::TS;

/// How far a new key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RekeyProgress {
    pub step: RekeyStep,
    /// Bytes copied; 0 of 0 where a step cannot be counted.
    #[ts(type = "number")]
    pub done: u64,
    #[ts(type = "number")]
    pub total: u64,
}

/// What is being done to the copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum RekeyStep {
    Copy,
    Encipher,
    Check,
    /// It is complete: from here on it cannot be stopped.
    Keep,
    /// The file is in its place; its header is not.
    Follow,
}

/// Bytes copied between two looks at whether to stop.
const AT_ONCE: usize = 1 << 20;

impl Store {
    /// Gives the desk a new key, kept in `keys` or under `passphrase`, and answers it. **Closes the desk, whatever comes
    /// of it**, and keeps everybody else out meanwhile: open it again with the new key, or, after an error, with the old
    /// one, `key`. Takes as much room beside the desk as the desk itself. `stop` ends it with [`Error::Cancelled`] up to
    /// [`RekeyStep::Keep`]; a desk of 300 MB may take seconds to notice while it is enciphered.
    pub async fn rekey(
        &self,
        key: &Key,
        passphrase: Option<&str>,
        keys: &dyn KeyStore,
        told: &(dyn Fn(RekeyProgress) + Send + Sync),
        stop: &AtomicBool,
    ) -> Result<Key> {
        let done = self.under_new_key(key, passphrase, keys, told, stop).await;
        if done.is_err() {
            // Whatever stands in the way of tidying up now stands in the way at the next opening, and is told then.
            let _ = settle(&self.place);
        }
        self.unlock_file();
        done
    }

    async fn under_new_key(
        &self,
        key: &Key,
        passphrase: Option<&str>,
        keys: &dyn KeyStore,
        told: &(dyn Fn(RekeyProgress) + Send + Sync),
        stop: &AtomicBool,
    ) -> Result<Key> {
        self.close_connections().await?;
        let place = &self.place;
        if place.has_log() {
            return Err(Error::Conflict(
                "What was written last could not be folded into the desk’s file: the disk may be full. The key was not changed; free some space and try again.".into(),
            ));
        }
        let fresh = fresh(place);
        let begin = |step| {
            told(RekeyProgress {
                step,
                done: 0,
                total: 0,
            });
            go_on(stop)
        };
        // A passphrase that is too short, or a key store that does not answer, is known before anything is done.
        let (new, desk) = (key.renewed()?, Id::new(self.clock.as_ref()).hex());
        let kept_in = keep(&desk, &new, passphrase, keys)?;
        copy(place.file(), fresh.file(), told, stop)?;
        begin(RekeyStep::Encipher)?;
        encipher(&fresh, key, &new).await?;
        begin(RekeyStep::Check)?;
        look_through(&fresh, &new).await?;
        go_on(stop)?;
        let mut header = Header::new(desk, &new, kept_in, self.who.demo);
        header.backups = Header::read(place)?.and_then(|old| old.backups);
        header.write(&fresh)?;
        let _ = begin(RekeyStep::Keep);
        put_in_place(fresh.file(), place.file())?;
        let _ = begin(RekeyStep::Follow);
        // If it cannot follow now, it counts from where it is, and follows at the next opening.
        let _ = put_in_place(&fresh.header(), &place.header());
        Ok(new)
    }
}

/// The desk that grows beside the desk.
fn fresh(place: &Place) -> Place {
    Place::new(place.beside(".newkey"))
}

/// Where the header of the file at `place` is: beside it, unless a new key's file has just taken its place.
pub(super) fn header_in_force(place: &Place) -> std::path::PathBuf {
    let fresh = fresh(place);
    if fresh.header().exists() && !fresh.file().exists() {
        fresh.header()
    } else {
        place.header()
    }
}

/// Ends what a stop left half done, by what lies there. The caller holds the desk's lock.
pub(super) fn settle(place: &Place) -> Result<()> {
    let fresh = fresh(place);
    let header = header_in_force(place);
    if header != place.header() {
        return put_in_place(&header, &place.header());
    }
    if !fresh.file().exists() {
        return Ok(());
    }
    remove(&fresh.header())?;
    folder_on_disk(place.file());
    remove(fresh.file())
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io(path, &error)),
        _ => Ok(()),
    }
}

fn go_on(stop: &AtomicBool) -> Result<()> {
    if stop.load(Ordering::Relaxed) {
        Err(Error::Cancelled)
    } else {
        Ok(())
    }
}

fn copy(
    from: &Path,
    to: &Path,
    told: &(dyn Fn(RekeyProgress) + Send + Sync),
    stop: &AtomicBool,
) -> Result<()> {
    let reading = |e: std::io::Error| Error::io(from, &e);
    let writing = |e: std::io::Error| Error::io(to, &e);
    let mut source = File::open(from).map_err(reading)?;
    let total = source.metadata().map_err(reading)?.len();
    let mut copy = private().create_new(true).open(to).map_err(writing)?;
    let (mut buffer, mut done) = (vec![0_u8; AT_ONCE], 0);
    loop {
        told(RekeyProgress {
            step: RekeyStep::Copy,
            done,
            total,
        });
        go_on(stop)?;
        let read = source.read(&mut buffer).map_err(reading)?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok(());
        };
        copy.write_all(bytes).map_err(writing)?;
        done += bytes.len() as u64;
    }
}

/// Every page of the copy under the new key, and on the disk. No journal: a copy that fails is thrown away.
async fn encipher(fresh: &Place, old: &Key, new: &Key) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(fresh.file())
        .pragma("key", old.pragma().to_string())
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off);
    let mut conn = Own::connect(&options).await?;
    ensure_encrypting(&mut conn).await?;
    let rekey = format!("PRAGMA rekey = {}", *new.pragma());
    sqlx::raw_sql(AssertSqlSafe(rekey)).execute(&mut *conn).await?;
    conn.close().await?;
    let written = File::options().write(true).open(fresh.file());
    written
        .and_then(|file| file.sync_all())
        .map_err(|e| Error::io(fresh.file(), &e))
}

/// The copy opens with the new key, each page fits its seal, and SQLite finds nothing wrong.
async fn look_through(fresh: &Place, new: &Key) -> Result<()> {
    let mut conn = reader(fresh, new).await?;
    let torn = sqlx::query("PRAGMA cipher_integrity_check")
        .fetch_optional(&mut *conn)
        .await?;
    if torn.is_some() {
        return Err(Error::Damaged(
            "The copy under the new key does not read back as it was written: the disk may be failing. The desk itself was not changed.".into(),
        ));
    }
    check::quick(&mut conn).await?;
    conn.close().await?;
    Ok(())
}
