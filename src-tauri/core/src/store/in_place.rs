//! Is the file that is open still the one that lies there?
//!
//! On Unix a file that was removed, or replaced by a program that copies files to a cloud, stays open and takes every
//! change, and all of it is gone when the desk is closed. So each operation looks, before it commits, whether the name
//! still leads to the file; that is one call to the OS. Elsewhere a file that is open cannot be removed.

use super::{Place, Store};
use crate::error::{Error, Result};

/// Which file it is, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileNumber {
    #[cfg(unix)]
    device: u64,
    #[cfg(unix)]
    inode: u64,
}

impl FileNumber {
    #[cfg(unix)]
    pub(super) fn of(place: &Place) -> Result<Self> {
        use std::os::unix::fs::MetadataExt as _;
        let seen = place.file().metadata().map_err(|e| Error::io(place.file(), &e))?;
        Ok(Self {
            device: seen.dev(),
            inode: seen.ino(),
        })
    }

    #[cfg(not(unix))]
    pub(super) fn of(_: &Place) -> Result<Self> {
        Ok(Self {})
    }
}

impl Store {
    /// [`Error::Io`] where the desk's file is not in its place any more: nothing may be acknowledged then. One call to
    /// the OS.
    pub fn is_in_place(&self) -> Result<()> {
        if FileNumber::of(&self.place).is_ok_and(|now| now == self.number) {
            return Ok(());
        }
        Err(Error::Io {
            path: self.place.file().to_owned(),
            reason: "this desk’s file was removed, moved or replaced while the desk was open. Nothing of this was saved. What was saved before can still be read: put the file back, or export your people before you close Roster".into(),
        })
    }
}
