//! Files kept with a person, a company or a role, in the desk itself.
//!
//! Invariants: a file's bytes never change; what is given back is checked against what was taken; a file's name is a name,
//! not a way to anywhere; a file hangs on one thing and goes with it. Reading a file back writes it where the user says,
//! and opens nothing.
//!
//! Not here: what stands in them (import/).

mod add;
mod edit;
mod read;
mod sql;

pub use add::{AddedFiles, LARGEST, RefusedFile, add_files};
pub use edit::{remove_file, rename_file};
pub use read::{KeptFile, file, files, save_file};

use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::ids::id!(
    /// The key of a file.
    FileId, "file"
);

/// What a file is kept with: one of the three, the first that is given.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FileOwner {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
}

impl FileOwner {
    fn about(&self) -> Result<Id> {
        self.person
            .map(|id| id.0)
            .or(self.company.map(|id| id.0))
            .or(self.role.map(|id| id.0))
            .ok_or_else(|| Error::invalid("about", "With whom, or with what, is it kept?"))
    }
}
