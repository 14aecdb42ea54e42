//! Lines that nobody has sorted yet.

use super::{CaptureId, sql};
use crate::error::Result;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A line that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OpenCapture {
    #[ts(type = "string")]
    pub id: CaptureId,
    pub line: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Who of us wrote it.
    pub by: String,
    /// `mlsys-2026`; '' where it was written at none.
    pub edition: String,
    pub edition_name: String,
}

/// The newest first.
pub async fn open_captures(store: &Store) -> Result<Vec<OpenCapture>> {
    let rows = sql::open(&mut *store.read().await?).await?;
    Ok(rows
        .into_iter()
        .map(|(id, line, at, by, edition, edition_name)| OpenCapture {
            id,
            line,
            at,
            by,
            edition,
            edition_name,
        })
        .collect())
}
