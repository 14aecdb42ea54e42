//! Taking back what was done, and doing it again.

use super::Here;
use crate::failure::Answer;
use roster_core::store::{Done, InTheWay, UndoState};

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

/// What stands in the way of undoing this operation, or of doing it again where it is undone; the earliest first.
#[tauri::command]
pub async fn what_stands_in_the_way(seat: Here<'_>, seq: i64) -> Answer<Vec<InTheWay>> {
    Ok(seat.store().await?.what_stands_in_the_way(seq).await?)
}

/// Takes back one operation, whatever was done since; a conflict where something stands in its way.
#[tauri::command]
pub async fn undo_one(seat: Here<'_>, seq: i64) -> Answer<Done> {
    Ok(seat.store().await?.undo_one(seq).await?)
}

/// Takes back of one operation what nothing later stands on.
#[tauri::command]
pub async fn undo_rest(seat: Here<'_>, seq: i64) -> Answer<Done> {
    Ok(seat.store().await?.undo_rest(seq).await?)
}

/// Takes back one operation and, before it, all that stands in its way.
#[tauri::command]
pub async fn undo_with_later(seat: Here<'_>, seq: i64) -> Answer<Done> {
    Ok(seat.store().await?.undo_with_later(seq).await?)
}

/// Does one undone operation again.
#[tauri::command]
pub async fn redo_one(seat: Here<'_>, seq: i64) -> Answer<Done> {
    Ok(seat.store().await?.redo_one(seq).await?)
}

/// Stops the undo or redo under way: nothing of it is kept.
#[tauri::command]
pub async fn stop_undo(seat: Here<'_>) -> Answer<()> {
    seat.store().await?.stop_undo();
    Ok(())
}
