//! Where people worked.

use super::Here;
use crate::failure::Answer;
use roster_core::employments::{self, Employment, EmploymentField, EmploymentId, NewEmployment};
use roster_core::people::PersonId;

#[tauri::command]
pub async fn employments(seat: Here<'_>, person: PersonId) -> Answer<Vec<Employment>> {
    Ok(employments::employments(&*seat.store().await?, person).await?)
}

#[tauri::command]
pub async fn add_employment(seat: Here<'_>, person: PersonId, job: NewEmployment) -> Answer<Vec<Employment>> {
    Ok(employments::add_employment(&*seat.store().await?, person, &job).await?)
}

/// `value`: as typed; of the end also `now`.
#[tauri::command]
pub async fn edit_employment(
    seat: Here<'_>,
    id: EmploymentId,
    field: EmploymentField,
    value: String,
) -> Answer<Vec<Employment>> {
    Ok(employments::edit_employment(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_employment(seat: Here<'_>, id: EmploymentId) -> Answer<Vec<Employment>> {
    Ok(employments::remove_employment(&*seat.store().await?, id).await?)
}
