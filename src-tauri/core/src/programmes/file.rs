//! A programme that was read, so that it can be looked at before it is kept.

use super::{LARGEST, Programme, read, refused};
use crate::error::{Error, Result};
use crate::ids::Id;
use std::fs;
use std::path::Path;

/// The file of a programme.
#[derive(Debug)]
pub struct ProgrammeFile {
    id: String,
    pub(super) name: String,
    pub(super) programme: Programme,
}

impl ProgrammeFile {
    /// Reads a file and tells what it is. [`Error::Invalid`] at `file` where it is nothing that can be read here.
    pub fn open(path: &Path) -> Result<Self> {
        let size = fs::metadata(path).map_err(|e| Error::io(path, &e))?.len();
        if size > LARGEST as u64 {
            return Err(refused(format!(
                "Programmes of up to {} MB are read.",
                LARGEST >> 20
            )));
        }
        let bytes = fs::read(path).map_err(|e| Error::io(path, &e))?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Self::of(&name, &bytes)
    }

    /// Reads the bytes of the file `name`.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Self> {
        let hash = blake3::hash(bytes);
        let parts = [name.as_bytes(), hash.as_bytes().as_slice()];
        Ok(Self {
            id: Id::derived("roster 2026 programme file", &parts).hex(),
            programme: read(name, bytes)?,
            name: name.to_owned(),
        })
    }

    /// By this the page speaks of it: the same file is the same.
    pub fn id(&self) -> &str {
        &self.id
    }
}
