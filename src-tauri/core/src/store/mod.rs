//! The desk's file: one encrypted SQLite database, opened by one process, written by one connection.
//!
//! Invariants:
//! - **One write path.** User data changes only inside [`Store::write`]; triggers on every table in the list the
//!   store was opened with catch each change, and the journal entry commits with it or not at all.
//! - **One writer.** Exactly one connection ever writes or checkpoints, and it closes last; readers are
//!   `query_only` with `wal_autocheckpoint=0`; a lock file keeps other processes out. The bundled SQLCipher stands
//!   on SQLite 3.50.4, whose WAL-reset defect (mended in 3.51.3) needs two connections that write or checkpoint at
//!   once: this rule keeps it out of reach.
//! - **Every row has its clock**, moved in the transaction that changed the row; see [`clocks`].
//! - **A copy is made beside, not instead.** Backups are made by a connection that can only read, are opened and read
//!   through before they take their name, and a restore keeps what was there before.
//! - **No slice is known here.** What tables there are, and what is derived from them, is handed in at opening.

mod agree;
mod alongside;
mod back_up;
mod backups;
mod capture;
mod check;
mod clocks;
mod header;
mod hex;
mod history;
mod identity;
mod in_place;
mod in_the_way;
mod journal;
mod keep;
mod key;
mod keystore;
mod lock;
mod migrate;
mod open;
mod own;
mod passphrase;
mod readers;
mod rebuild;
mod recovery;
mod rekey;
mod restore;
mod revert;
mod rows;
mod salvage;
mod settings;
mod undo;
mod wipe;
mod write;

pub use back_up::{Watch, reads_whole};
pub use backups::{Backup, Why};
pub use capture::{Column, Table};
pub use check::Check;
pub(crate) use clocks::{ActorNo, Context, Cut, Dot, REMOVED, RowClock};
pub use clocks::{Facet, Policy, Register};
pub use header::{Header, KeptIn};
pub use history::{Change, Did, Operation, Touched, Wanted};
pub use identity::{DeskId, Identity};
pub use in_the_way::InTheWay;
pub use journal::{Done, UndoState};
pub use key::Key;
pub use keystore::{KeyStore, NoKeyStore, OsKeyStore};
pub use open::{Place, Schema, Unlock, Who};
pub use readers::Reader;
pub use rekey::{RekeyProgress, RekeyStep};
pub use restore::{Present, put_back};
pub(crate) use rows::{json, places, rows_at_once};
pub use salvage::{Saved, SavedTable, salvage};
pub use undo::STEPS_AT_ONCE;
pub use write::{Changed, Derived, Tx};

use crate::clock::Clock;
use crate::error::{Error, Result};
use in_place::FileNumber;
use own::Own;
use readers::Readers;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::{Mutex, broadcast};

/// An open desk file.
pub struct Store {
    place: Place,
    key: Key,
    number: FileNumber,
    who: Who,
    identity: Identity,
    actor: clocks::Actor,
    schema: Schema,
    clock: Arc<dyn Clock>,
    /// Before the writer: it closes last, also where nobody closes the store.
    readers: Arc<Readers>,
    writer: Mutex<Option<Own>>,
    changed: broadcast::Sender<Arc<Changed>>,
    version: AtomicU64,
    /// Held while a backup is made.
    copying: Mutex<()>,
    /// Stops the backup under way.
    closing: Arc<AtomicBool>,
    /// Stops the undo or redo under way.
    stop_undo: Arc<AtomicBool>,
    /// Stops the check under way.
    stop_check: Arc<AtomicBool>,
    counted: std::sync::Mutex<history::Counted>,
    alongside: alongside::Alongside,
    /// Held until the store is closed; the OS lets go of it when the process ends, however it ends.
    lock: std::sync::Mutex<Option<lock::Lock>>,
}

impl Store {
    /// A connection that can read and nothing else; a moment's wait where all are lent.
    pub async fn read(&self) -> Result<Reader> {
        let reader = self.readers.lend().await?;
        // Whoever waited while the desk was being closed.
        if self.is_closing() {
            return Err(Error::Closed);
        }
        Ok(reader)
    }

    /// Tells of every committed operation.
    pub fn changes(&self) -> broadcast::Receiver<Arc<Changed>> {
        self.changed.subscribe()
    }

    /// Grows with every committed operation: what was computed at the same number is still true.
    pub fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }

    /// The time by which this desk stamps what it writes.
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// What the desk is called and who sits at it.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// Who this desk is to other desks.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Where the file is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Stops a backup under way and closes the readers, then the writer, which folds the write-ahead log into the file. What
    /// is being read is waited for; whoever holds this store later is answered
    /// [`Error::Closed`](crate::Error::Closed).
    pub async fn close(&self) -> Result<()> {
        self.close_connections().await?;
        // Only now: whoever still holds this store must not keep the desk from being opened anew.
        self.unlock_file();
        Ok(())
    }

    /// Whether the desk is being closed: whoever reads for long ends then.
    pub(crate) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Acquire)
    }

    async fn close_connections(&self) -> Result<()> {
        // A backup's connection must not be the last one: only the writer folds the log in.
        self.closing.store(true, Ordering::Release);
        drop(self.copying.lock().await);
        self.readers.close().await?;
        if let Some(writer) = self.writer.lock().await.take() {
            writer.close().await?;
        }
        Ok(())
    }

    fn unlock_file(&self) {
        if let Ok(mut lock) = self.lock.lock() {
            lock.take();
        }
    }
}
