//! The taxonomy as the desk has it, and whom we know by pool, company and team.

use super::Here;
use crate::failure::Answer;
use roster_core::facts::{self, FieldCount};
use roster_core::search::{self, MapPage, MapQuery};
use roster_core::taxonomy::{self, FieldDraft, FieldEntry, Kind as FieldKind};

/// Every entry of a kind, retired and merged ones among them.
#[tauri::command]
pub async fn field_entries(seat: Here<'_>, kind: FieldKind) -> Answer<Vec<FieldEntry>> {
    Ok(taxonomy::field_entries(&*seat.store().await?, kind).await?)
}

/// How many people have a claim on each, where anybody has.
#[tauri::command]
pub async fn field_counts(seat: Here<'_>, kind: FieldKind) -> Answer<Vec<FieldCount>> {
    Ok(facts::field_counts(&*seat.store().await?, kind).await?)
}

/// Adds an entry, or changes the one of the draft's key; answers its key.
#[tauri::command]
pub async fn save_field_entry(seat: Here<'_>, draft: FieldDraft) -> Answer<String> {
    Ok(taxonomy::save_field_entry(&*seat.store().await?, &draft).await?)
}

#[tauri::command]
pub async fn retire_field_entry(seat: Here<'_>, kind: FieldKind, key: String) -> Answer<()> {
    Ok(taxonomy::retire_field_entry(&*seat.store().await?, kind, &key).await?)
}

#[tauri::command]
pub async fn restore_field_entry(seat: Here<'_>, kind: FieldKind, key: String) -> Answer<()> {
    Ok(taxonomy::restore_field_entry(&*seat.store().await?, kind, &key).await?)
}

/// Makes an entry what the program has.
#[tauri::command]
pub async fn reset_field_entry(seat: Here<'_>, kind: FieldKind, key: String) -> Answer<()> {
    Ok(taxonomy::reset_field_entry(&*seat.store().await?, kind, &key).await?)
}

/// Reads claims on one entry as claims on another; nothing is rewritten.
#[tauri::command]
pub async fn merge_field_entries(seat: Here<'_>, kind: FieldKind, from: String, into: String) -> Answer<()> {
    Ok(taxonomy::merge_field_entries(&*seat.store().await?, kind, &from, &into).await?)
}

#[tauri::command]
pub async fn unmerge_field_entry(seat: Here<'_>, kind: FieldKind, key: String) -> Answer<()> {
    Ok(taxonomy::unmerge_field_entry(&*seat.store().await?, kind, &key).await?)
}

/// A page of one level of the map.
#[tauri::command]
pub async fn pool_map(seat: Here<'_>, query: MapQuery) -> Answer<MapPage> {
    Ok(search::pool_map(&*seat.store().await?, &query).await?)
}
