//! Backups of the open desk, the way back to one, checking and mending its file, and what is left of a damaged one.

use super::Here;
use crate::failure::Answer;
use crate::seat::{Backups, DeskState, Rescue, RestoredDesk};
use roster_core::backup::Differences;
use roster_core::store::{Backup, Check, Saved};

/// The desk's backups, newest first. Told anew as `backups` whenever there is one more.
#[tauri::command]
pub async fn backups(seat: Here<'_>) -> Answer<Backups> {
    seat.backups().await
}

/// Makes a backup now. Progress comes as `backup-progress`.
#[tauri::command]
pub async fn back_up(seat: Here<'_>) -> Answer<Backup> {
    seat.back_up().await
}

/// Stops the backup, restore or rebuild under way: nothing of it is kept.
#[tauri::command]
pub async fn cancel_backup(seat: Here<'_>) -> Answer<()> {
    seat.stop_copying();
    Ok(())
}

/// Asks for the folder where backups go from now on; null when the dialog was closed.
#[tauri::command]
pub async fn choose_backup_folder(seat: Here<'_>) -> Answer<Option<Backups>> {
    seat.choose_backup_folder().await
}

/// Backups go beside the desk again.
#[tauri::command]
pub async fn keep_backups_beside(seat: Here<'_>) -> Answer<Backups> {
    seat.keep_backups_beside().await
}

/// What a restore of this backup would change.
#[tauri::command]
pub async fn compare_backup(seat: Here<'_>, name: String) -> Answer<Differences> {
    seat.compare_backup(&name).await
}

/// Puts the backup in the place of the desk; what the desk is now is kept as a backup.
#[tauri::command]
pub async fn restore_backup(seat: Here<'_>, name: String) -> Answer<RestoredDesk> {
    seat.restore(&name).await
}

/// `full`: reads everything and holds it against the journal; else the pages and what hangs on what.
#[tauri::command]
pub async fn check_desk(seat: Here<'_>, full: bool) -> Answer<Check> {
    seat.check(full).await
}

/// Stops the check under way.
#[tauri::command]
pub async fn stop_check(seat: Here<'_>) -> Answer<()> {
    seat.store().await?.stop_check();
    Ok(())
}

/// Makes the list and the search anew. Progress comes as `backup-progress`.
#[tauri::command]
pub async fn rebuild_desk(seat: Here<'_>) -> Answer<()> {
    seat.rebuild().await
}

/// What can be done for a desk that was refused as damaged.
#[tauri::command]
pub async fn rescue_desk(seat: Here<'_>) -> Answer<Rescue> {
    seat.rescue().await
}

/// Puts the backup in the place of the damaged desk, which is kept beside it.
#[tauri::command]
pub async fn restore_damaged_desk(seat: Here<'_>, name: String) -> Answer<DeskState> {
    seat.restore_damaged(&name).await
}

/// Asks where, and saves what can still be read of the damaged desk into a new one; null when the dialog was closed.
#[tauri::command]
pub async fn salvage_desk(seat: Here<'_>) -> Answer<Option<Saved>> {
    seat.salvage().await
}

/// Opens the desk into which that was saved.
#[tauri::command]
pub async fn open_saved_desk(seat: Here<'_>) -> Answer<DeskState> {
    seat.open_saved().await
}
