//! What was done, to a person and at the desk, and old values put back.

use super::Here;
use crate::failure::Answer;
use roster_core::history::{self, ActivityFilter, HistoryChange, HistoryPage};
use roster_core::people::PersonId;
use roster_core::store::Done;

/// What was done to a person, the newest first; `before`: older than this operation.
#[tauri::command]
pub async fn person_history(
    seat: Here<'_>,
    id: PersonId,
    before: Option<i64>,
    limit: u32,
) -> Answer<HistoryPage> {
    Ok(history::person_history(&*seat.store().await?, id, before, limit).await?)
}

/// What was done at the desk, the newest first; `before`: older than this operation.
#[tauri::command]
pub async fn activity(
    seat: Here<'_>,
    filter: ActivityFilter,
    before: Option<i64>,
    limit: u32,
) -> Answer<HistoryPage> {
    Ok(history::activity(&*seat.store().await?, &filter, before, limit).await?)
}

/// What an operation did to the first so many things it touched.
#[tauri::command]
pub async fn operation_changes(seat: Here<'_>, seq: i64, things: u32) -> Answer<Vec<HistoryChange>> {
    Ok(history::operation_changes(&*seat.store().await?, seq, things).await?)
}

/// Puts back what a change took away, by the change's number; answers the operation that did.
#[tauri::command]
pub async fn put_back(seat: Here<'_>, no: i64) -> Answer<Done> {
    Ok(history::put_back(&*seat.store().await?, no).await?)
}
