//! Saved searches and hotlists.

use super::Here;
use crate::failure::Answer;
use roster_core::lists::{self, Hotlist, HotlistId, SavedSearchId};
use roster_core::people::PersonId;
use roster_core::search::{self, SavedSearch};

/// By name, each with how many it finds now.
#[tauri::command]
pub async fn saved_searches(seat: Here<'_>) -> Answer<Vec<SavedSearch>> {
    Ok(search::saved_searches(&*seat.store().await?).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn save_search(seat: Here<'_>, name: String, query: String) -> Answer<SavedSearchId> {
    Ok(lists::save_search(&*seat.store().await?, &name, &query).await?)
}

#[tauri::command]
pub async fn rename_search(seat: Here<'_>, id: SavedSearchId, name: String) -> Answer<()> {
    Ok(lists::rename_search(&*seat.store().await?, id, &name).await?)
}

/// Gives a search another query.
#[tauri::command]
pub async fn set_search(seat: Here<'_>, id: SavedSearchId, query: String) -> Answer<()> {
    Ok(lists::set_search(&*seat.store().await?, id, &query).await?)
}

#[tauri::command]
pub async fn delete_search(seat: Here<'_>, id: SavedSearchId) -> Answer<()> {
    Ok(lists::delete_search(&*seat.store().await?, id).await?)
}

/// By name, each with how many are on it.
#[tauri::command]
pub async fn hotlists(seat: Here<'_>) -> Answer<Vec<Hotlist>> {
    Ok(lists::hotlists(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn create_hotlist(seat: Here<'_>, name: String, people: Vec<PersonId>) -> Answer<Hotlist> {
    Ok(lists::create_hotlist(&*seat.store().await?, &name, &people).await?)
}

/// Makes a list of whom a query finds now.
#[tauri::command]
pub async fn hotlist_from_search(seat: Here<'_>, query: String, name: String) -> Answer<Hotlist> {
    Ok(search::hotlist_from_search(&*seat.store().await?, &query, &name).await?)
}

#[tauri::command]
pub async fn rename_hotlist(seat: Here<'_>, id: HotlistId, name: String) -> Answer<()> {
    Ok(lists::rename_hotlist(&*seat.store().await?, id, &name).await?)
}

/// Whoever was on it stays in the desk.
#[tauri::command]
pub async fn delete_hotlist(seat: Here<'_>, id: HotlistId) -> Answer<()> {
    Ok(lists::delete_hotlist(&*seat.store().await?, id).await?)
}

/// Answers how many were not on it before.
#[tauri::command]
pub async fn add_to_hotlist(seat: Here<'_>, id: HotlistId, people: Vec<PersonId>) -> Answer<u32> {
    Ok(lists::add_to_hotlist(&*seat.store().await?, id, &people).await?)
}

/// Answers how many were on it.
#[tauri::command]
pub async fn remove_from_hotlist(seat: Here<'_>, id: HotlistId, people: Vec<PersonId>) -> Answer<u32> {
    Ok(lists::remove_from_hotlist(&*seat.store().await?, id, &people).await?)
}
