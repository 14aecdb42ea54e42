//! Files kept with a person, a company or a role.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::aside;
use roster_core::files::{self, AddedFiles, FileId, FileOwner, KeptFile};
use std::path::Path;

#[tauri::command]
pub async fn kept_files(seat: Here<'_>, owner: FileOwner) -> Answer<Vec<KeptFile>> {
    Ok(files::files(&*seat.store().await?, owner).await?)
}

/// Asks for a file and keeps it; null when the dialog was closed.
#[tauri::command]
pub async fn add_file(seat: Here<'_>, owner: FileOwner) -> Answer<Option<AddedFiles>> {
    let store = seat.store().await?;
    match seat.open_file(Ask::open("Keep a file")).await? {
        Some(file) => Ok(Some(files::add_files(&store, owner, vec![file]).await?)),
        None => Ok(None),
    }
}

/// Asks where, and writes what is in the file; whether the dialog was not closed.
#[tauri::command]
pub async fn save_file(seat: Here<'_>, id: FileId) -> Answer<bool> {
    let store = seat.store().await?;
    let kept = files::file(&store, id).await?;
    let ask = Ask::save("Save the file", Path::new(&kept.name));
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    let runtime = tokio::runtime::Handle::current();
    aside(move || runtime.block_on(files::save_file(&store, id, &file))).await??;
    Ok(true)
}

#[tauri::command]
pub async fn rename_file(seat: Here<'_>, id: FileId, name: String) -> Answer<()> {
    Ok(files::rename_file(&*seat.store().await?, id, &name).await?)
}

#[tauri::command]
pub async fn remove_file(seat: Here<'_>, id: FileId) -> Answer<()> {
    Ok(files::remove_file(&*seat.store().await?, id).await?)
}
