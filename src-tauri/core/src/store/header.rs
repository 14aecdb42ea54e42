//! The header: a small JSON file beside the desk (`Ana.desk.head`) that says where its key is kept.
//!
//! It holds nothing secret. Without it the desk still opens with its recovery code, and the header is made anew.

use super::backups::Made;
use super::passphrase::Sealed;
use super::{Key, Place};
use crate::error::{Error, Result};
use crate::whole_file::write_whole;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What stands beside a desk's file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Header {
    format: u32,
    /// The desk's id: what its key is filed under in the key store.
    pub desk: String,
    /// Tells a wrong key from a damaged file.
    key_mark: String,
    pub kept_in: KeptIn,
    /// Everybody in it is invented: it may be opened without asking.
    #[serde(default)]
    pub demo: bool,
    /// The folder that the user chose for backups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) backups: Option<PathBuf>,
    /// That this is the header of a backup, and of which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) backup: Option<Made>,
}

/// What every header has, whatever else a later Roster writes into it.
#[derive(Deserialize)]
struct Format {
    format: u32,
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
    pub(super) fn new(desk: String, key: &Key, kept_in: KeptIn, demo: bool) -> Self {
        Self {
            format: FORMAT,
            desk,
            key_mark: key.mark(),
            kept_in,
            demo,
            backups: None,
            backup: None,
        }
    }

    /// The header of a backup of this desk.
    pub(super) fn of_backup(self, made: Made) -> Self {
        Self {
            backup: Some(made),
            ..self
        }
    }

    pub(super) fn is_of_backup(&self) -> bool {
        self.backup.is_some()
    }

    /// The header of the desk that a backup becomes again.
    pub(super) fn of_desk(self) -> Self {
        Self { backup: None, ..self }
    }

    /// Whether both are of one desk, whatever opens each.
    pub(super) fn same_key(&self, other: &Self) -> bool {
        self.key_mark == other.key_mark
    }

    /// Reads the header of the desk at `place`; none where there is no such file.
    pub fn read(place: &Place) -> Result<Option<Self>> {
        let path = super::rekey::header_in_force(place);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(Error::io(&path, &e)),
        };
        let spoilt = |_| {
            Error::Damaged(
                "The file beside the desk that says where its key is kept is damaged. Use the recovery code."
                    .into(),
            )
        };
        let Format { format } = serde_json::from_slice(&bytes).map_err(spoilt)?;
        if format > FORMAT {
            return Err(Error::FileTooNew {
                file: format.into(),
                known: FORMAT.into(),
            });
        }
        let header = serde_json::from_slice(&bytes).map_err(spoilt)?;
        Ok(Some(header))
    }

    pub(super) fn write(&self, place: &Place) -> Result<()> {
        let text = serde_json::to_string_pretty(self).map_err(|e| Error::Internal(e.to_string()))?;
        write_whole(&place.header(), text.as_bytes())
    }

    /// Whether the desk opens with a passphrase.
    pub fn is_sealed(&self) -> bool {
        matches!(self.kept_in, KeptIn::Passphrase(_))
    }

    pub(super) fn fits(&self, key: &Key) -> bool {
        self.key_mark == key.mark()
    }
}
