//! The desk's file: one encrypted SQLite database, opened by one process, written by one connection.
//!
//! Invariants:
//! - **One write path.** User data changes only inside [`Store::write`]; triggers on every table in the list the
//!   store was opened with catch each change, and the journal entry commits with it or not at all.
//! - **One writer.** Exactly one connection ever writes or checkpoints, and it closes last; readers are
//!   `query_only` with `wal_autocheckpoint=0`; a lock file keeps other processes out. The bundled SQLCipher stands
//!   on SQLite 3.50.4, whose WAL-reset defect (mended in 3.51.3) needs two connections that write or checkpoint at
//!   once: this rule keeps it out of reach.
//! - **No slice is known here.** What tables there are, and what is derived from them, is handed in at opening.

mod capture;
mod check;
mod header;
mod history;
mod in_the_way;
mod journal;
mod key;
mod keystore;
mod migrate;
mod open;
mod passphrase;
mod recovery;
mod revert;
mod rows;
mod settings;
mod undo;
mod write;

pub use capture::{Column, Table};
pub use check::Check;
pub use header::{Header, KeptIn};
pub use history::{Change, Did, Operation, Touched, Wanted};
pub use in_the_way::InTheWay;
pub use journal::{Done, UndoState};
pub use key::Key;
pub use keystore::{KeyStore, NoKeyStore, OsKeyStore};
pub use open::{Place, Schema, Unlock, Who};
pub(crate) use rows::{json, places, rows_at_once};
pub use undo::STEPS_AT_ONCE;
pub use write::{Changed, Derived, Tx};

use crate::clock::Clock;
use crate::error::Result;
use sqlx::pool::PoolConnection;
use sqlx::{Sqlite, SqliteConnection, SqlitePool};
use std::fs::File;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{Mutex, broadcast};

/// An open desk file.
pub struct Store {
    place: Place,
    who: Who,
    schema: Schema,
    clock: Arc<dyn Clock>,
    writer: Mutex<Option<SqliteConnection>>,
    readers: SqlitePool,
    changed: broadcast::Sender<Arc<Changed>>,
    version: AtomicU64,
    counted: std::sync::Mutex<history::Counted>,
    /// Held until the store is closed; the OS lets go of it when the process ends, however it ends.
    lock: std::sync::Mutex<Option<File>>,
}

impl Store {
    /// A connection that can read and nothing else.
    pub async fn read(&self) -> Result<PoolConnection<Sqlite>> {
        Ok(self.readers.acquire().await?)
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

    /// Where the file is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Closes the readers, then the writer, which folds the write-ahead log into the file.
    pub async fn close(&self) -> Result<()> {
        use sqlx::Connection as _;
        self.readers.close().await;
        if let Some(writer) = self.writer.lock().await.take() {
            writer.close().await?;
        }
        // Only now: whoever still holds this store must not keep the desk from being opened anew.
        if let Ok(mut lock) = self.lock.lock() {
            lock.take();
        }
        Ok(())
    }
}
