//! A file that is being imported: chosen or dropped, read, mapped, tried out, taken in.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::{Seat, aside};
use roster_core::import::{self, Draft, ImportDraft, ImportReport, Mapping, PreviewRow, ReadAs};
use roster_core::store::Store;
use roster_core::store::Watch;
use roster_core::whole_file::write_whole;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Opens the OS dialog and reads what the file is; null when closed without choosing.
#[tauri::command]
pub async fn choose_import(seat: Here<'_>) -> Answer<Option<ImportDraft>> {
    let ask = Ask::open("Import people").of("Tables", &["csv", "tsv", "tab", "txt"]);
    match seat.open_file(ask).await? {
        Some(file) => read(&seat, file).await.map(Some),
        None => Ok(None),
    }
}

/// The file dropped on the window last (event `file-dropped`); null if it was taken already.
#[tauri::command]
pub async fn dropped_import(seat: Here<'_>) -> Answer<Option<ImportDraft>> {
    match seat.take_dropped() {
        Some(file) => read(&seat, file).await.map(Some),
        None => Ok(None),
    }
}

async fn read(seat: &Seat, file: PathBuf) -> Answer<ImportDraft> {
    let store = seat.store().await?;
    let draft = aside(move || Draft::open(&file)).await??;
    describe(seat, &store, draft).await
}

async fn describe(seat: &Seat, store: &Store, draft: Draft) -> Answer<ImportDraft> {
    let seen = import::describe(store, &draft).await?;
    seat.keep_draft(draft);
    Ok(seen)
}

/// Reads the file again in another encoding or with another delimiter; null: as it seems to be.
#[tauri::command]
pub async fn reread_import(seat: Here<'_>, id: String, read_as: ReadAs) -> Answer<ImportDraft> {
    let (store, draft) = (seat.store().await?, seat.draft(&id)?);
    let again = aside(move || draft.reread(&read_as)).await??;
    describe(&seat, &store, again).await
}

/// What the first rows would become.
#[tauri::command]
pub async fn preview_import(seat: Here<'_>, id: String, mapping: Mapping) -> Answer<Vec<PreviewRow>> {
    Ok(import::preview(&*seat.draft(&id)?, &mapping)?)
}

/// `dry_run`: says exactly what would happen and changes nothing. Progress comes as `import-progress`.
#[tauri::command]
pub async fn run_import(seat: Here<'_>, id: String, mapping: Mapping, dry_run: bool) -> Answer<ImportReport> {
    let (store, draft) = (seat.store().await?, seat.draft(&id)?);
    let _at_work = seat.idle.at_work();
    seat.stop.store(false, Ordering::Release);
    let watch = Watch {
        progress: &seat.tell_progress("import-progress"),
        stop: Arc::clone(&seat.stop),
    };
    let report = import::import(&store, &draft, &mapping, dry_run, &watch).await?;
    // Another file may have been chosen meanwhile; the report is the answer all the same.
    let _ = seat.keep_refused(&id, &report.errors);
    Ok(report)
}

/// Stops the import under way: nothing of it is kept.
#[tauri::command]
pub async fn cancel_import(seat: Here<'_>) -> Answer<()> {
    seat.stop.store(true, Ordering::Release);
    Ok(())
}

/// Writes the refused rows as they stood, with reasons, where the user says; false when the dialog was closed.
#[tauri::command]
pub async fn save_refused_rows(seat: Here<'_>, id: String) -> Answer<bool> {
    let (draft, refused) = (seat.draft(&id)?, seat.refused(&id)?);
    let ask = Ask::save("Save refused rows", Path::new("Refused rows.csv")).of("CSV", &["csv"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    let table = import::refused_csv(&draft, &refused)?;
    aside(move || write_whole(&file, &table)).await??;
    Ok(true)
}
