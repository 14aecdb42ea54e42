//! Putting a backup in the place of its desk.
//!
//! A stop in the middle leaves the one or the other, whole: the backup is copied beside the desk under another name and
//! read through there; then the old log goes, which belongs to the old file and would spoil the new one; then the copy
//! takes the desk's name, at one stroke. The header stays: what opens the desk now opens it afterwards.

use super::backups::Backup;
use super::capture::Table;
use super::header::Header;
use super::{Key, Place, back_up, open};
use crate::error::{Error, Result};
use crate::whole_file::{WholeFile, begun_for};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What becomes of the file that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Present {
    /// It is kept as a backup already.
    BackedUp,
    /// It is put under another name beside the desk, with its log, at this time (UTC milliseconds): where it is damaged,
    /// its bytes are all there is of it.
    SetAside(i64),
}

/// Puts `backup` in the place of the desk at `place`, which must be closed. Answers where the file that was there is now,
/// if it was set aside. With any error, the desk is as it was.
pub async fn put_back(
    place: &Place,
    backup: &Backup,
    key: &Key,
    tables: &[Table],
    present: Present,
) -> Result<Option<PathBuf>> {
    backup.refuse_strange(key)?;
    let _lock = super::lock::Lock::take(place)?;
    sweep(place)?;
    let mut whole = WholeFile::begin(place.file())?;
    whole.fill_from(&backup.file).await?;
    let copied = Place::new(whole.meanwhile());
    let fit = test(&copied, key, tables).await;
    // What reading a copy made by hand leaves beside it.
    for left in [copied.write_ahead_log(), copied.beside("-shm")] {
        remove(&left)?;
    }
    fit?;

    let aside = match present {
        Present::SetAside(at) if place.file().exists() => Some(set_aside(place, at)?),
        Present::SetAside(_) | Present::BackedUp => None,
    };
    if !Header::read(place).is_ok_and(|header| header.is_some_and(|header| header.fits(key)))
        && let Ok(Some(header)) = Header::read(&Place::new(&backup.file))
    {
        header.of_desk().write(place)?;
    }
    for log in [
        place.write_ahead_log(),
        place.beside("-shm"),
        place.beside("-journal"),
    ] {
        remove(&log)?;
    }
    whole.finish_large().await?;
    Ok(aside)
}

/// Whether the copy reads whole, and this program knows its format.
async fn test(copied: &Place, key: &Key, tables: &[Table]) -> Result<()> {
    back_up::test(copied, key, tables).await.map_err(rotten)?;
    open::look(copied, key).await
}

/// Removes what a restore that was killed left beside the desk; nobody else writes there while the lock is held.
fn sweep(place: &Place) -> Result<()> {
    let folder = match place.file().parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    for entry in std::fs::read_dir(folder).map_err(|e| Error::io(folder, &e))? {
        let entry = entry.map_err(|e| Error::io(folder, &e))?;
        let name = entry.file_name();
        let becomes = name.to_str().and_then(begun_for).map(OsStr::new);
        if becomes.is_some() && becomes == place.file().file_name() {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

fn rotten(error: Error) -> Error {
    match error {
        Error::Damaged(_) => Error::Damaged(
            "This backup does not read back as it was written: it is damaged. Nothing was changed. Choose another one.".into(),
        ),
        other => other,
    }
}

/// Gives the desk's file and its log a second name, without touching the first.
fn set_aside(place: &Place, at: i64) -> Result<PathBuf> {
    let folder = place.file().parent().unwrap_or(Path::new("."));
    let aside = place.dated(folder, " set aside", at);
    for (from, to) in [
        (place.file().to_owned(), aside.file().to_owned()),
        (place.write_ahead_log(), aside.write_ahead_log()),
        (place.header(), aside.header()),
    ] {
        if from.exists() {
            // The header is written over in place of the old one, never into it: a link keeps what it said.
            std::fs::hard_link(&from, &to)
                .or_else(|_| std::fs::copy(&from, &to).map(|_| ()))
                .map_err(|e| Error::io(&from, &e))?;
        }
    }
    Ok(aside.file().to_owned())
}

fn remove(file: &Path) -> Result<()> {
    match std::fs::remove_file(file) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Error::io(file, &e)),
        _ => Ok(()),
    }
}
