//! Wanted profiles, and who fits them.

use super::Here;
use crate::failure::Answer;
use roster_core::matching::{self, FieldItem, Like as WantedLike, MatchPage, Page};
use roster_core::people::PersonId;
use roster_core::taxonomy::{self, Kind as FieldKind};
use roster_core::wanted::{self, SavedWanted, Wanted, WantedId, Weights as MatchWeights};

/// Everybody whom the search `within` finds, the best first; an empty one finds everybody.
#[tauri::command]
pub async fn match_people(
    seat: Here<'_>,
    wanted: Wanted,
    weights: MatchWeights,
    offset: u32,
    limit: u32,
    within: String,
) -> Answer<MatchPage> {
    let page = Page { offset, limit };
    Ok(matching::match_people(&*seat.store().await?, &wanted, &weights, &within, page).await?)
}

/// What to look for where people like this one are.
#[tauri::command]
pub async fn wanted_like(seat: Here<'_>, person: PersonId) -> Answer<WantedLike> {
    Ok(matching::wanted_like(&*seat.store().await?, person).await?)
}

#[tauri::command]
pub async fn wanted_profiles(seat: Here<'_>) -> Answer<Vec<SavedWanted>> {
    Ok(wanted::wanted_profiles(&*seat.store().await?).await?)
}

/// `id` null: anew. Answers its key.
#[tauri::command]
pub async fn save_wanted(
    seat: Here<'_>,
    id: Option<WantedId>,
    name: String,
    wanted: Wanted,
    weights: MatchWeights,
) -> Answer<WantedId> {
    Ok(wanted::save_wanted(&*seat.store().await?, id, &name, &wanted, &weights).await?)
}

#[tauri::command]
pub async fn delete_wanted(seat: Here<'_>, id: WantedId) -> Answer<()> {
    Ok(wanted::delete_wanted(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn default_weights() -> Answer<MatchWeights> {
    Ok(MatchWeights::default())
}

/// Everything of a kind that can be wished for.
#[tauri::command]
pub async fn field_items(seat: Here<'_>, kind: FieldKind) -> Answer<Vec<FieldItem>> {
    Ok(matching::field_items(
        &*taxonomy::of(&*seat.store().await?).await?,
        kind,
    ))
}

/// What may be meant by what is being typed.
#[tauri::command]
pub async fn suggest_items(seat: Here<'_>, kind: FieldKind, text: String) -> Answer<Vec<FieldItem>> {
    Ok(matching::suggest_items(
        &*taxonomy::of(&*seat.store().await?).await?,
        kind,
        &text,
    ))
}

/// A number of accelerators as typed; nothing typed is null.
#[tauri::command]
pub async fn read_accelerators(text: String) -> Answer<Option<u32>> {
    Ok(wanted::read_accelerators(&text)?)
}

/// A year's pay as typed, in minor units of `currency`; nothing typed is null.
#[tauri::command]
pub async fn read_pay(text: String, currency: String) -> Answer<Option<i64>> {
    Ok(wanted::read_pay(&text, &currency)?)
}
