//! What lies in a shared folder, by the first lines of what is there: what a file is, its content says and not its name.

use super::plan::Kind;
use crate::error::{Error, Result};
use crate::store::DeskId;
use crate::sync::opens::Opens;
use crate::sync::seal;
use std::fs::{self, DirEntry};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// How every age file begins.
const BEGINS: &[u8] = b"age-encryption.org/v1\n";

/// Names that programs give to what they are still writing.
const UNFINISHED: [&str; 6] = [".tmp", ".temp", ".part", ".partial", ".crdownload", ".download"];

/// A file that may be somebody's news.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub name: String,
    pub path: PathBuf,
    /// Bytes, and when it was changed last, UTC milliseconds: while both stay the same, so does the file.
    pub stamp: (i64, i64),
    pub said: Said,
}

/// What a file says of itself, in its first line.
#[derive(Debug, Clone)]
pub(super) enum Said {
    File {
        file: DeskId,
        at: i64,
        kind: Kind,
    },
    /// It does not read, or not yet.
    Nothing(String),
}

/// Every exchange file in a folder. [`Error::Io`], in plain words, where the folder is gone or cannot be read.
pub(super) fn look(folder: &Path, opens: &Opens, own: &DeskId) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| not_read(folder, &e))? {
        // What goes away while it is looked at is not there.
        if let Ok(entry) = entry
            && let Some(one) = exchange_file(&entry, opens, own)
        {
            found.push(one);
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

pub(super) fn not_read(folder: &Path, error: &std::io::Error) -> Error {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
            "This shared folder is not there. Nothing was written into it or taken in from it; what is on this desk is safe. Connect the disk or start the program that shares it, or name another folder.".to_owned()
        }
        std::io::ErrorKind::PermissionDenied => {
            "Roster may not read this shared folder. Nothing was taken in from it. Give yourself the right to read and write there, or name another folder.".to_owned()
        }
        _ => format!("This shared folder cannot be read ({error}). Nothing was taken in from it."),
    };
    Error::Io {
        path: folder.to_owned(),
        reason,
    }
}

fn exchange_file(entry: &DirEntry, opens: &Opens, own: &DeskId) -> Option<Found> {
    let name = entry.file_name().to_str()?.to_owned();
    let lower = name.to_lowercase();
    let unfinished = name.starts_with('.')
        || UNFINISHED.iter().any(|end| lower.ends_with(end))
        || crate::whole_file::begun_for(&name).is_some();
    let about = entry.metadata().ok()?;
    if unfinished || !about.is_file() {
        return None;
    }
    let path = entry.path();
    let mut begins = [0; BEGINS.len()];
    fs::File::open(&path).ok()?.read_exact(&mut begins).ok()?;
    if begins != BEGINS {
        return None;
    }
    let modified = about
        .modified()
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let modified = modified.map_or(0, |at| i64::try_from(at.as_millis()).unwrap_or(0));
    Some(Found {
        said: said(&path, opens, own)?,
        name,
        path,
        stamp: (i64::try_from(about.len()).unwrap_or(i64::MAX), modified),
    })
}

/// None where it is for others.
fn said(path: &Path, opens: &Opens, own: &DeskId) -> Option<Said> {
    let header = match seal::read(path, opens, &mut |_| Ok(false), &mut |_, _| Ok(())) {
        Ok(read) => read.header,
        // Sealed for others, or with a passphrase: what lies in a folder for all is not all for this desk.
        Err(error) if seal::is_for_others(&error) => return None,
        Err(error) => return Some(Said::Nothing(error.to_string())),
    };
    let from = seal::sender(&header)?;
    let is_for_us = header
        .to
        .iter()
        .any(|to| crate::sync::format::key(&to.desk).as_ref() == Some(own));
    let kind = match (from == *own, is_for_us) {
        (true, _) => Kind::Own,
        (false, true) => Kind::News,
        (false, false) => Kind::Others,
    };
    Some(Said::File {
        file: crate::sync::format::key(&header.file)?,
        at: header.at,
        kind,
    })
}
