//! What the page is told of the desk.

use crate::failure::Failure;
use serde::Serialize;
use ts_rs::TS;

/// Where the program stands when the page asks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum DeskState {
    Welcome {
        default_place: String,
        key_store: bool,
    },
    Locked {
        name: String,
        place: String,
        wants: Wants,
        /// Where the page stood when it was locked, as it said itself; null after a start.
        back: Option<String>,
    },
    Refused {
        place: String,
        failure: Failure,
    },
    Open {
        desk: Desk,
    },
}

/// What opens a locked desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Wants {
    Passphrase,
    /// The key store of the OS is asked once more, when the user says so.
    KeyStore,
    RecoveryCode,
    /// Everybody in it is invented: whoever says so may open it.
    Nothing,
}

/// Where a desk's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum KeptBy {
    KeyStore,
    Passphrase,
}

/// The open desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Desk {
    pub name: String,
    pub person: String,
    pub place: String,
    pub demo: bool,
    pub people: u32,
    pub key: KeptBy,
}

/// How far a long work is: rows of an import, bytes of a backup.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Progress {
    #[ts(type = "number")]
    pub done: u64,
    #[ts(type = "number")]
    pub total: u64,
}

/// A new desk. The code is shown at once, so that it can be printed or kept.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewDesk {
    pub desk: Desk,
    pub recovery_code: String,
}
