//! Forgetting somebody for good, what is told before, and what proves it.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::printing::{pdf_name, printed, written};
use roster_core::erasure::{self, Erasing, Erasure, Held};
use roster_core::export;
use roster_core::people::PersonId;
use roster_core::sheet::Sheet;
use std::path::Path;

/// What there is of a person, and where.
#[tauri::command]
pub async fn what_is_held(seat: Here<'_>, person: PersonId) -> Answer<Held> {
    Ok(erasure::what_is_held(&*seat.store().await?, person).await?)
}

/// Asks where, and writes all that is known of a person as JSON, with the same to be read as PDF beside it; the way to the
/// first, null when the dialog was closed.
#[tauri::command]
pub async fn export_access(seat: Here<'_>, person: PersonId) -> Answer<Option<String>> {
    let store = seat.store().await?;
    let sheet = export::access_sheet(&store, person).await?;
    let name = pdf_name(&sheet.title).replace(".pdf", ".json");
    let page = printed(sheet).await?;
    let ask = Ask::save("Save what is known", Path::new(&name)).of("JSON", &["json"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    erasure::export_access(&store, person, &file).await?;
    written(file.with_extension("pdf"), page.pdf).await?;
    Ok(Some(file.display().to_string()))
}

/// Forgets a person for good: it cannot be undone.
#[tauri::command]
pub async fn erase_person(seat: Here<'_>, person: PersonId, asked: Erasing) -> Answer<()> {
    Ok(erasure::erase(&*seat.store().await?, person, &asked).await?)
}

/// Everybody who was erased, without names; the newest first.
#[tauri::command]
pub async fn erasures(seat: Here<'_>) -> Answer<Vec<Erasure>> {
    Ok(erasure::erasures(&*seat.store().await?).await?)
}

/// The proof of an erasure, as it would be printed.
#[tauri::command]
pub async fn erasure_proof(seat: Here<'_>, id: String) -> Answer<Sheet> {
    Ok(erasure::proof_sheet(&*seat.store().await?, &id).await?)
}

/// Asks where, writes the proof as PDF; the way to it, null when the dialog was closed.
#[tauri::command]
pub async fn print_erasure_proof(seat: Here<'_>, id: String) -> Answer<Option<String>> {
    let sheet = erasure::proof_sheet(&*seat.store().await?, &id).await?;
    let name = pdf_name(&sheet.title);
    let page = printed(sheet).await?;
    let ask = Ask::save("Save the proof of erasure", Path::new(&name)).of("PDF", &["pdf"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file.clone(), page.pdf).await?;
    Ok(Some(file.display().to_string()))
}

/// What is to be said of an e-mail while somebody new is entered: that its owner asked to be forgotten; null of others.
#[tauri::command]
pub async fn asked_to_be_forgotten(seat: Here<'_>, email: String) -> Answer<Option<String>> {
    Ok(erasure::asked_to_be_forgotten(&*seat.store().await?, &email).await?)
}
