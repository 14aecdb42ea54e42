//! The header: a small JSON file beside the desk (`Ana.desk.head`) that says where its key is kept.
//!
//! It holds nothing secret. Without it the desk still opens with its recovery code, and the header is made anew.

use super::passphrase::Sealed;
use super::{Key, Place};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::Path;

/// What stands beside a desk's file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Header {
    format: u32,
    /// The desk's id: what its key is filed under in the key store.
    pub desk: String,
    /// Tells a wrong key from a damaged file.
    key_mark: String,
    pub kept_in: KeptIn,
}

/// Where a desk's key is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptIn {
    KeyStore,
    Passphrase(Sealed),
}

const FORMAT: u32 = 1;

impl Header {
    pub(super) fn new(desk: String, key: &Key, kept_in: KeptIn) -> Self {
        Self {
            format: FORMAT,
            desk,
            key_mark: key.mark(),
            kept_in,
        }
    }

    /// Reads the header of the desk at `place`; none where there is no such file.
    pub fn read(place: &Place) -> Result<Option<Self>> {
        let path = place.header();
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(Error::io(&path, &e)),
        };
        let header: Self = serde_json::from_str(&text).map_err(|_| {
            Error::Damaged(
                "The file beside the desk that says where its key is kept is damaged. Use the recovery code."
                    .into(),
            )
        })?;
        if header.format > FORMAT {
            return Err(Error::FileTooNew {
                file: header.format.into(),
                known: FORMAT.into(),
            });
        }
        Ok(Some(header))
    }

    pub(super) fn write(&self, place: &Place) -> Result<()> {
        let text = serde_json::to_string_pretty(self).map_err(|e| Error::Internal(e.to_string()))?;
        write_whole(&place.header(), text.as_bytes())
    }

    pub(super) fn fits(&self, key: &Key) -> bool {
        self.key_mark == key.mark()
    }
}

/// Writes a file so that after a crash the old or the new one is there, whole.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut name = path.file_name().map(ToOwned::to_owned).unwrap_or_default();
    name.push(".new");
    let fresh = path.with_file_name(name);
    let write = || {
        let mut file = std::fs::File::create(&fresh)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&fresh, path)?;
        // On Unix a rename lasts only when the folder is on the disk too; elsewhere folders cannot be opened.
        match path.parent().map(std::fs::File::open) {
            Some(Ok(folder)) => folder.sync_all(),
            _ => Ok(()),
        }
    };
    write().map_err(|e| {
        let _ = std::fs::remove_file(&fresh);
        Error::io(path, &e)
    })
}
