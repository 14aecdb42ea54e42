//! What was said to whom, and how often somebody may be written to.

use super::Here;
use crate::failure::Answer;
use roster_core::interactions::{
    self, InteractionEdit, InteractionId, Logged, NewInteraction, OutreachCap, OutreachStanding, Timeline,
    TimelineAbout, TimelineBefore,
};
use roster_core::people::PersonId;

/// `despite`: the reason for an outreach that a rule of the desk stops; empty: none.
#[tauri::command]
pub async fn log_interaction(seat: Here<'_>, entry: NewInteraction, despite: String) -> Answer<Logged> {
    Ok(interactions::log(&*seat.store().await?, &entry, &despite).await?)
}

#[tauri::command]
pub async fn edit_interaction(
    seat: Here<'_>,
    id: InteractionId,
    edit: InteractionEdit,
    despite: String,
) -> Answer<()> {
    Ok(interactions::edit_interaction(&*seat.store().await?, id, &edit, &despite).await?)
}

/// Answers how many there were.
#[tauri::command]
pub async fn remove_interactions(seat: Here<'_>, ids: Vec<InteractionId>) -> Answer<u32> {
    Ok(interactions::remove_interactions(&*seat.store().await?, &ids).await?)
}

/// The newest first; `before`: older than this entry.
#[tauri::command]
pub async fn timeline(
    seat: Here<'_>,
    about: TimelineAbout,
    before: Option<TimelineBefore>,
    limit: u32,
) -> Answer<Timeline> {
    Ok(interactions::timeline(&*seat.store().await?, &about, before, limit).await?)
}

/// When something happened, as typed: UTC milliseconds. `zone`: the page's time zone.
#[tauri::command]
pub async fn read_when(seat: Here<'_>, text: String, zone: String) -> Answer<i64> {
    Ok(interactions::read_when(&*seat.store().await?, &text, &zone)?)
}

/// What to know before the next outreach to a person.
#[tauri::command]
pub async fn outreach_standing(seat: Here<'_>, person: PersonId) -> Answer<OutreachStanding> {
    Ok(interactions::outreach_standing(&*seat.store().await?, person).await?)
}

/// Null: off.
#[tauri::command]
pub async fn outreach_cap(seat: Here<'_>) -> Answer<Option<OutreachCap>> {
    Ok(interactions::outreach_cap(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn set_outreach_cap(seat: Here<'_>, cap: Option<OutreachCap>) -> Answer<()> {
    Ok(interactions::set_outreach_cap(&*seat.store().await?, cap).await?)
}
