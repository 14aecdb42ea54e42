//! A file that was read, so that it can be looked at before its people are kept.

use super::read::{FileKind, Found, kind_of, read};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Watch;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::fs;
use std::path::Path;

/// Larger files are not read: the whole log of the largest project, with its files, is half of this.
const LARGEST: u64 = 100 << 20;

/// A file about a project.
#[derive(Debug)]
pub struct ProjectFile {
    id: String,
    name: String,
    text: String,
    pub(super) kind: FileKind,
}

impl ProjectFile {
    /// Reads a file and tells what it is. [`Error::Invalid`] at `file` where it is nothing that can be read here.
    pub fn open(path: &Path) -> Result<Self> {
        let size = fs::metadata(path).map_err(|e| Error::io(path, &e))?.len();
        if size > LARGEST {
            return Err(Error::invalid(
                "file",
                "This file is larger than 100 MB. Make the log of the folders that matter, with -- and their names at \
                 the end of the command.",
            ));
        }
        let bytes = fs::read(path).map_err(|e| Error::io(path, &e))?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let id = Id::derived(
            "roster 2026 project file",
            &[
                path.as_os_str().as_encoded_bytes(),
                blake3::hash(&bytes).as_bytes(),
            ],
        );
        let text = decoded(bytes);
        Ok(Self {
            id: id.hex(),
            kind: kind_of(&text)?,
            name,
            text,
        })
    }

    /// By this the page speaks of it: the same file is the same.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Everybody in it; see [`read`].
    pub(super) fn people(&self, folders: &[String], watch: &Watch<'_>) -> Result<Found> {
        read(&self.text, self.kind, folders, watch)
    }
}

/// Git writes UTF-8; a shell's `>` on Windows makes UTF-16 of it, with its mark; very old histories are Latin-1.
fn decoded(bytes: Vec<u8>) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes) {
        return encoding.decode(&bytes).0.into_owned();
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|not_utf8| WINDOWS_1252.decode(not_utf8.as_bytes()).0.into_owned())
}
