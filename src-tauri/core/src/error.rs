//! One error for the whole core, cut by what the user can do about it.

use serde::Serialize;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What went wrong, in words for the user. Nothing has changed when a call answers with one.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something typed cannot be taken; `field` names where.
    #[error("{reason}")]
    Invalid { field: &'static str, reason: String },
    /// The thing asked for is not in the desk (any more).
    #[error("This {0} is not in the desk any more.")]
    NotFound(&'static str),
    /// What is asked collides with what is there.
    #[error("{0}")]
    Conflict(String),
    /// A rule of the desk stops this. It can be done with a reason, which is kept.
    #[error("{0}")]
    NeedsReason(String),
    /// The passphrase, the recovery code or the key in the key store does not open this desk.
    #[error("{0}")]
    WrongKey(String),
    /// No key store of the OS answers, or it does not hold this desk's key.
    #[error("{0}")]
    NoKeyStore(String),
    /// Another Roster has this desk open.
    #[error("This desk is open in another Roster window or command. Close it there, then try again.")]
    DeskInUse,
    /// The desk was written by a newer Roster.
    #[error(
        "This desk was last used with a newer Roster (its format is {file}, this program knows {known}). Install the newer Roster to open it; nothing was changed."
    )]
    FileTooNew { file: i64, known: i64 },
    /// The file is not what was written.
    #[error("{0}")]
    Damaged(String),
    /// No room left.
    #[error("The disk is full. Nothing of this was saved; free some space and try again.")]
    DiskFull,
    /// The OS refused a file.
    #[error("{}: {reason}", path.display())]
    Io { path: PathBuf, reason: String },
    /// The user stopped it; nothing was kept.
    #[error("Stopped. Nothing was changed.")]
    Cancelled,
    /// The desk was closed while this was on its way.
    #[error("The desk was closed meanwhile. Nothing of this was saved.")]
    Closed,
    /// A fault of the program itself.
    #[error("Something went wrong inside Roster ({0}). Nothing of this was saved.")]
    Internal(String),
}

/// What the core answers.
pub type Result<T> = std::result::Result<T, Error>;

/// The kinds of [`Error`], as the page and scripts know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum FailureCode {
    Invalid,
    NotFound,
    Conflict,
    NeedsReason,
    WrongKey,
    NoKeyStore,
    DeskInUse,
    FileTooNew,
    Damaged,
    DiskFull,
    Io,
    Cancelled,
    NoDesk,
    Internal,
}

impl Error {
    /// The kind of this error.
    pub fn code(&self) -> FailureCode {
        match self {
            Self::Invalid { .. } => FailureCode::Invalid,
            Self::NotFound(_) => FailureCode::NotFound,
            Self::Conflict(_) => FailureCode::Conflict,
            Self::NeedsReason(_) => FailureCode::NeedsReason,
            Self::WrongKey(_) => FailureCode::WrongKey,
            Self::NoKeyStore(_) => FailureCode::NoKeyStore,
            Self::DeskInUse => FailureCode::DeskInUse,
            Self::FileTooNew { .. } => FailureCode::FileTooNew,
            Self::Damaged(_) => FailureCode::Damaged,
            Self::DiskFull => FailureCode::DiskFull,
            Self::Io { .. } => FailureCode::Io,
            Self::Cancelled => FailureCode::Cancelled,
            Self::Closed => FailureCode::NoDesk,
            Self::Internal(_) => FailureCode::Internal,
        }
    }

    /// The field an [`Error::Invalid`] is about.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Invalid { field, .. } => Some(field),
            _ => None,
        }
    }

    /// Something typed that cannot be taken.
    pub fn invalid(field: &'static str, reason: impl Into<String>) -> Self {
        Self::Invalid {
            field,
            reason: reason.into(),
        }
    }

    /// An OS error about `path`, with a full disk told apart.
    pub fn io(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io {
                path: path.to_owned(),
                reason: error.to_string(),
            },
        }
    }
}

/// SQLite's primary result codes that a user can do something about: <https://sqlite.org/rescode.html>.
mod sqlite {
    /// What SQLCipher answers, too, where a page fails its seal while it is read.
    pub const NOMEM: u32 = 7;
    pub const INTERRUPT: u32 = 9;
    pub const IOERR: u32 = 10;
    pub const CORRUPT: u32 = 11;
    pub const FULL: u32 = 13;
    pub const NOTADB: u32 = 26;
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let code = error
            .as_database_error()
            .and_then(|e| e.code())
            .and_then(|code| code.parse::<u32>().ok())
            .map(|extended| extended & 0xff);
        match code {
            Some(sqlite::FULL) => Self::DiskFull,
            Some(sqlite::INTERRUPT) => Self::Cancelled,
            Some(sqlite::CORRUPT | sqlite::NOTADB) => Self::Damaged(
                "The desk's file is damaged: a part of it does not read back as it was written.".into(),
            ),
            Some(sqlite::NOMEM) => Self::Damaged(
                "A part of the desk's file does not read back as it was written, or this computer is out of memory. Close other programs and try again before you bring back a backup.".into(),
            ),
            Some(sqlite::IOERR) => {
                Self::Damaged("The disk failed while the desk's file was read or written.".into())
            }
            _ => Self::Internal(error.to_string()),
        }
    }
}
