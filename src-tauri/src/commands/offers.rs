//! What was offered, what was countered, and what it comes to.

use super::Here;
use crate::failure::Answer;
use roster_core::offers::{self, OfferAnswer, OfferField, OfferId, OfferTable, TypedOffer};
use roster_core::pipeline::CandidacyId;

#[tauri::command]
pub async fn candidacy_offers(seat: Here<'_>, candidacy: CandidacyId) -> Answer<OfferTable> {
    Ok(offers::offers_of(&*seat.store().await?, candidacy).await?)
}

/// Answers the new offer's key.
#[tauri::command]
pub async fn add_offer(seat: Here<'_>, candidacy: CandidacyId, offer: TypedOffer) -> Answer<OfferId> {
    Ok(offers::add_offer(&*seat.store().await?, candidacy, &offer).await?)
}

/// `today`: the ISO date where it is typed.
#[tauri::command]
pub async fn edit_offer(
    seat: Here<'_>,
    id: OfferId,
    field: OfferField,
    value: String,
    today: String,
) -> Answer<()> {
    Ok(offers::edit_offer(&*seat.store().await?, id, field, &value, &today).await?)
}

/// `answer` null: it is open again; `on` as typed, empty: today.
#[tauri::command]
pub async fn answer_offer(
    seat: Here<'_>,
    id: OfferId,
    answer: Option<OfferAnswer>,
    on: String,
    today: String,
) -> Answer<()> {
    Ok(offers::answer_offer(&*seat.store().await?, id, answer, &on, &today).await?)
}

#[tauri::command]
pub async fn remove_offer(seat: Here<'_>, id: OfferId) -> Answer<()> {
    Ok(offers::remove_offer(&*seat.store().await?, id).await?)
}
