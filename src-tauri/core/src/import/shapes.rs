//! What goes between the import and who asked for it; the page knows these by their JSON.

use crate::conferences::EditionKey;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is done with somebody new and with somebody known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum ImportMode {
    CreateOnly,
    #[default]
    CreateAndUpdate,
    UpdateOnly,
}

/// Which value stands where the file and the desk both have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum WhenBoth {
    /// The file's.
    Overwrite,
    /// The desk's: the file only fills what is empty.
    #[default]
    FillEmpty,
}

/// Where a column goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Target {
    Skip,
    FullName,
    Given,
    Middle,
    Family,
    Nickname,
    Prefix,
    Suffix,
    Email,
    Phone,
    Link,
    Title,
    Company,
    CompanyDomain,
    Team,
    Street,
    City,
    Region,
    Postcode,
    Country,
    Location,
    TimeZone,
    Tags,
    Notes,
    Owner,
    Source,
    ConnectedOn,
    /// When somebody's badge was scanned.
    MetAt,
    /// What was written down with the scan.
    MetNote,
    /// An answer to the question that heads the column.
    Answer,
    /// 0 to 5 stars.
    Rating,
}

impl Target {
    /// A person's name or a part of it.
    pub(super) fn is_a_name(self) -> bool {
        matches!(
            self,
            Self::FullName | Self::Given | Self::Middle | Self::Family | Self::Nickname
        )
    }
}

/// A column of the file with where it is thought to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ImportColumn {
    pub header: String,
    /// The first different values in it.
    pub samples: Vec<String>,
    pub target: Target,
    /// Ethnicity, birth date and such: goes nowhere unless the user says so.
    pub protected: bool,
}

/// A file that was read but not yet imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ImportDraft {
    pub id: String,
    pub file_name: String,
    /// "LinkedIn connections"; none: an unknown table.
    pub layout: Option<String>,
    /// A mapping saved before for this header was used.
    pub remembered: bool,
    pub encoding: String,
    #[ts(type = "',' | ';' | '\\t' | '|'")]
    pub delimiter: char,
    /// Line of the file, from 1, where the header stands.
    #[ts(type = "number")]
    pub header_line: u64,
    /// Rows below the header.
    #[ts(type = "number")]
    pub rows: u64,
    pub columns: Vec<ImportColumn>,
}

impl ImportDraft {
    /// The mapping as it is guessed or remembered. What is done with people is asked each time: here, the usual.
    pub fn mapping(&self) -> Mapping {
        Mapping {
            targets: self.columns.iter().map(|c| c.target).collect(),
            mode: ImportMode::default(),
            when_both: WhenBoth::default(),
            tag: String::new(),
            edition: None,
        }
    }
}

/// How the user wants the file read, where the guess is wrong. None: guess.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ReadAs {
    /// A label of the WHATWG: `windows-1252`, `utf-16le`.
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
}

/// Where each column goes, and what is done with whom it describes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Mapping {
    /// One for each column.
    pub targets: Vec<Target>,
    #[serde(default)]
    pub mode: ImportMode,
    #[serde(default)]
    pub when_both: WhenBoth,
    /// Put on everybody the file names; empty: none.
    #[serde(default)]
    pub tag: String,
    /// Where everybody the file names was met; none: nobody was.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<EditionKey>,
}

/// What a row would become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PreviewRow {
    #[ts(type = "number")]
    pub line: u64,
    pub name: String,
    pub title: String,
    pub company: String,
    pub location: String,
    pub contacts: Vec<String>,
    pub tags: Vec<String>,
    /// Why this row would be refused; none when it is fine.
    pub refused: Option<String>,
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RefusedRow {
    #[ts(type = "number")]
    pub line: u64,
    pub reason: String,
}

/// What an import did, or would do. Every row of the file is counted once.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ImportReport {
    pub dry_run: bool,
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub skipped: u32,
    pub companies_created: u32,
    pub errors: Vec<RefusedRow>,
    pub took_ms: f64,
}
