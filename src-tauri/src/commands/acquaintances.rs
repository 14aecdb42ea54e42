//! Whom people know.

use super::Here;
use crate::failure::Answer;
use roster_core::acquaintances::{self, Acquaintance, AcquaintanceField, AcquaintanceId, NewAcquaintance};
use roster_core::people::PersonId;

#[tauri::command]
pub async fn acquaintances(seat: Here<'_>, person: PersonId) -> Answer<Vec<Acquaintance>> {
    Ok(acquaintances::acquaintances(&*seat.store().await?, person).await?)
}

#[tauri::command]
pub async fn add_acquaintance(
    seat: Here<'_>,
    person: PersonId,
    acquaintance: NewAcquaintance,
) -> Answer<Vec<Acquaintance>> {
    Ok(acquaintances::add_acquaintance(&*seat.store().await?, person, &acquaintance).await?)
}

/// `person`: on whose page; `value`: as typed.
#[tauri::command]
pub async fn edit_acquaintance(
    seat: Here<'_>,
    id: AcquaintanceId,
    person: PersonId,
    field: AcquaintanceField,
    value: String,
) -> Answer<Vec<Acquaintance>> {
    Ok(acquaintances::edit_acquaintance(&*seat.store().await?, id, person, field, &value).await?)
}

/// `person`: on whose page.
#[tauri::command]
pub async fn remove_acquaintance(
    seat: Here<'_>,
    id: AcquaintanceId,
    person: PersonId,
) -> Answer<Vec<Acquaintance>> {
    Ok(acquaintances::remove_acquaintance(&*seat.store().await?, id, person).await?)
}
