//! What is to go into a file, and what goes into it.

use crate::lists::HotlistId;
use crate::roles::RoleId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What goes into a file, and for whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export_to = "bindings.ts")]
pub struct ExportWish {
    /// Desks, by their ids.
    pub to: Vec<String>,
    /// Everything, not only what these desks have not said they have.
    pub everything: bool,
    /// Facets that stay here: `contact`, `pay`, `notes`, `evaluation`, `documents`, `commercial`.
    pub left_out: Vec<String>,
    /// What it is about, where not about all.
    #[ts(optional)]
    pub scope: Option<Scope>,
}

/// A part of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Scope {
    /// A role with its pipeline and its company, whoever is or was in it and who decides, and what hangs on them; nothing of
    /// other roles.
    Role(#[ts(type = "string")] RoleId),
    /// A hotlist, whoever is on it, and what hangs on them; nothing of roles.
    List(#[ts(type = "string")] HotlistId),
}

impl Scope {
    /// The key of what it is about.
    pub(super) fn key(self) -> [u8; 16] {
        let id = match self {
            Self::Role(role) => role.0,
            Self::List(list) => list.0,
        };
        *id.0.as_bytes()
    }
}

/// What a file holds, or would hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Leaving {
    /// The desks it is for, by name.
    pub to: Vec<String>,
    /// Whether it holds only what changed since they last said what they have.
    pub since_heard: bool,
    /// Rows by table, each facet counted apart.
    pub rows: BTreeMap<String, u32>,
    /// All of them.
    #[ts(type = "number")]
    pub rows_in_all: u64,
    /// People of whom something is in it.
    pub people: u32,
    /// People who would be in it and are kept on this desk.
    #[ts(as = "Option<u32>", optional)]
    pub held_back: u32,
    /// Facets that are not.
    pub left_out: Vec<String>,
    /// What it is about, where not about all.
    #[ts(optional)]
    pub scope: Option<Scope>,
    /// How large the file is, in bytes; 0 where none was written.
    #[ts(type = "number")]
    pub bytes: u64,
}
