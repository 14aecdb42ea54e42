//! Taking back what was done, and doing it again.

use super::Here;
use crate::failure::Answer;
use roster_core::store::{Done, UndoState};

/// What Ctrl-Z and Ctrl-Shift-Z would do now.
#[tauri::command]
pub async fn undo_state(seat: Here<'_>) -> Answer<UndoState> {
    Ok(seat.store().await?.undo_state().await?)
}

/// Answers what was taken back.
#[tauri::command]
pub async fn undo(seat: Here<'_>) -> Answer<Done> {
    Ok(seat.store().await?.undo().await?)
}

/// Answers what was done again.
#[tauri::command]
pub async fn redo(seat: Here<'_>) -> Answer<Done> {
    Ok(seat.store().await?.redo().await?)
}
