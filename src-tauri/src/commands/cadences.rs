//! How often to be in touch.

use super::Here;
use crate::failure::Answer;
use roster_core::cadences::{self, CadenceStanding, Lapsed, TagCadence};
use roster_core::people::PersonId;

/// `zone`: the page's time zone, by which days are counted.
#[tauri::command]
pub async fn cadence_standing(seat: Here<'_>, person: PersonId, zone: String) -> Answer<CadenceStanding> {
    Ok(cadences::cadence_standing(&*seat.store().await?, person, &zone).await?)
}

/// Both null: as her tags say.
#[tauri::command]
pub async fn set_person_cadence(
    seat: Here<'_>,
    person: PersonId,
    ideal_days: Option<u32>,
    max_days: Option<u32>,
) -> Answer<()> {
    Ok(cadences::set_person_cadence(&*seat.store().await?, person, ideal_days, max_days).await?)
}

/// Both null: no more.
#[tauri::command]
pub async fn set_tag_cadence(
    seat: Here<'_>,
    tag: String,
    ideal_days: Option<u32>,
    max_days: Option<u32>,
) -> Answer<()> {
    Ok(cadences::set_tag_cadence(&*seat.store().await?, &tag, ideal_days, max_days).await?)
}

/// By tag.
#[tauri::command]
pub async fn tag_cadences(seat: Here<'_>) -> Answer<Vec<TagCadence>> {
    Ok(cadences::tag_cadences(&*seat.store().await?).await?)
}

/// With whom to get in touch, the latest first.
#[tauri::command]
pub async fn keep_in_touch(seat: Here<'_>, zone: String, limit: u32) -> Answer<Vec<Lapsed>> {
    Ok(cadences::keep_in_touch(&*seat.store().await?, &zone, limit).await?)
}
