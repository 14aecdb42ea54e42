//! One process a desk: a lock on a small file beside it.

use super::Place;
use super::open::unwritable;
use crate::error::{Error, Result};
use std::fs::{File, TryLockError};

/// Keeps other processes out until it is dropped; the OS lets go of it when the process ends, however it ends.
pub(super) struct Lock(File);

impl Lock {
    /// [`Error::DeskInUse`] where another has it.
    pub fn take(place: &Place) -> Result<Self> {
        let path = place.lock();
        let file = File::create(&path).map_err(|e| unwritable(&path, &e))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::DeskInUse),
            Err(TryLockError::Error(e)) => Err(Error::io(&path, &e)),
        }
    }
}

impl Place {
    /// Whether another process has the desk open now. One that has no lock beside it has not: none is made.
    pub fn is_in_use(&self) -> bool {
        self.lock().exists() && matches!(Lock::take(self), Err(Error::DeskInUse))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Said, not left to the closing of the file: a program that was started just now still holds a copy of the handle
        // until it becomes itself. What fails here is gone with the handle all the same.
        let _ = self.0.unlock();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_the_handle_keeps_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("Ruth.desk"));
        let lock = Lock::take(&place).unwrap();
        assert!(matches!(Lock::take(&place), Err(Error::DeskInUse)));
        assert!(place.is_in_use());
        let _copy = lock.0.try_clone().unwrap();
        drop(lock);
        assert!(!place.is_in_use());
        Lock::take(&place).unwrap();
    }
}
