//! A core error as the page and scripts get it.

use roster_core::{Error, FailureCode};
use serde::Serialize;
use ts_rs::TS;

/// Why something could not be done. `code` picks what is shown; `message` is plain English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Failure {
    pub code: FailureCode,
    pub message: String,
    /// The field that an `invalid` is about.
    pub field: Option<String>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self {
            code: error.code(),
            message: error.to_string(),
            field: error.field().map(str::to_owned),
        }
    }
}

impl Failure {
    /// No desk is open, or it was closed meanwhile.
    pub fn no_desk() -> Self {
        Self {
            code: FailureCode::NoDesk,
            message: "No desk is open.".to_owned(),
            field: None,
        }
    }
}

/// What a command answers.
pub type Answer<T> = Result<T, Failure>;
