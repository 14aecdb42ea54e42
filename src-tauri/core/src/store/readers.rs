//! The connections that read: a fixed number, opened with the desk and lent one at a time.
//!
//! A pool of our own rather than sqlx's: that one gives connections back on a task of the runtime, so that nobody can
//! wait until the last of them is closed (see [`super::own`]), and it opens more by the file's name, which may lead
//! elsewhere by then.

use super::own::Own;
use crate::error::{Error, Result};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use std::collections::VecDeque;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A list, a page of a person, and a count or an export beside them.
const READERS: u32 = 3;

pub(super) struct Readers {
    /// The one that has rested longest first: where its last reader went away in the middle, it has had time to end.
    idle: Mutex<VecDeque<Own>>,
    /// A permit for each in `idle`.
    free: Arc<Semaphore>,
}

impl Readers {
    pub(super) async fn open(options: &SqliteConnectOptions) -> sqlx::Result<Arc<Self>> {
        let mut idle = VecDeque::new();
        for _ in 0..READERS {
            idle.push_back(Own::connect(options).await?);
        }
        Ok(Arc::new(Self {
            free: Arc::new(Semaphore::new(idle.len())),
            idle: Mutex::new(idle),
        }))
    }

    /// Waits for one; [`Error::Closed`] once they are closed.
    pub(super) async fn lend(self: &Arc<Self>) -> Result<Reader> {
        let free = Arc::clone(&self.free).acquire_owned().await;
        let free = free.map_err(|_| Error::Closed)?;
        let conn = self.idle().pop_front().ok_or(Error::Closed)?;
        Ok(Reader {
            conn,
            of: Arc::clone(self),
            _free: free,
        })
    }

    /// Waits for those that are lent, and closes all.
    pub(super) async fn close(&self) -> Result<()> {
        // Refused where they were closed already: there is none left to close then.
        let _all = self.free.acquire_many(READERS).await;
        self.free.close();
        let all = std::mem::take(&mut *self.idle());
        for conn in all {
            conn.close().await?;
        }
        Ok(())
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, VecDeque<Own>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection that can read and nothing else, until it is dropped.
pub struct Reader {
    conn: Own,
    of: Arc<Readers>,
    _free: OwnedSemaphorePermit,
}

impl Deref for Reader {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.conn
    }
}

impl DerefMut for Reader {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.conn
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // Before the permit, which comes after: whoever has that finds a connection.
        self.of.idle().push_back(self.conn.take());
    }
}
