//! Who is not to be approached.

use super::Here;
use crate::failure::Answer;
use roster_core::companies::CompanyId;
use roster_core::off_limits::{
    self, DeskOffLimits, OffLimits, OffLimitsDraft, OffLimitsField, OffLimitsId, Reach,
};
use roster_core::people::PersonId;

/// Everything at the desk that is off limits.
#[tauri::command]
pub async fn all_off_limits(seat: Here<'_>) -> Answer<DeskOffLimits> {
    Ok(off_limits::all_off_limits(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn company_off_limits(seat: Here<'_>, company: CompanyId) -> Answer<OffLimits> {
    Ok(off_limits::company_off_limits(&*seat.store().await?, company).await?)
}

#[tauri::command]
pub async fn person_off_limits(seat: Here<'_>, person: PersonId) -> Answer<OffLimits> {
    Ok(off_limits::person_off_limits(&*seat.store().await?, person).await?)
}

/// Whom making this company off limits would reach.
#[tauri::command]
pub async fn off_limits_reach(seat: Here<'_>, company: CompanyId) -> Answer<Reach> {
    Ok(off_limits::reach(&*seat.store().await?, company).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn set_off_limits(seat: Here<'_>, draft: OffLimitsDraft) -> Answer<OffLimitsId> {
    Ok(off_limits::set_off_limits(&*seat.store().await?, &draft).await?)
}

#[tauri::command]
pub async fn edit_off_limits(
    seat: Here<'_>,
    id: OffLimitsId,
    field: OffLimitsField,
    value: String,
) -> Answer<()> {
    Ok(off_limits::edit_off_limits(&*seat.store().await?, id, field, &value).await?)
}

/// Ends it with yesterday.
#[tauri::command]
pub async fn lift_off_limits(seat: Here<'_>, id: OffLimitsId) -> Answer<()> {
    Ok(off_limits::lift_off_limits(&*seat.store().await?, id).await?)
}
