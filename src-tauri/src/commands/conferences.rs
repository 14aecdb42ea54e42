//! Conferences: which there are, whom to meet there, and what came of it.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::printing::{pdf_name, printed, written};
use roster_core::Error;
use roster_core::conferences::{
    self, Conference, CostField, CostId, Edition, EditionField, EditionKey, NewEdition, SeriesField,
};
use roster_core::contact_lists::{
    self, ContactChange, ContactList, ContactStanding, EditionContact, EditionContactId, MeetPlan, MeetWish,
};
use roster_core::export;
use roster_core::figures::{self, ConferenceReturn};
use roster_core::people::{PersonId, link};
use serde::Serialize;
use std::path::Path;
use ts_rs::TS;

/// A plan that was written for a calendar.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlanSaved {
    pub file: String,
    /// How many stand in the plan without a time, and so in no calendar.
    pub untimed: usize,
}

#[tauri::command]
pub async fn list_conferences(seat: Here<'_>) -> Answer<Vec<Conference>> {
    Ok(conferences::conferences(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn edition(seat: Here<'_>, key: EditionKey) -> Answer<Edition> {
    Ok(conferences::edition(&*seat.store().await?, &key).await?)
}

/// Answers the new edition's key.
#[tauri::command]
pub async fn create_edition(seat: Here<'_>, draft: NewEdition) -> Answer<EditionKey> {
    Ok(conferences::create_edition(&*seat.store().await?, &draft).await?)
}

/// An empty value: as it is built in.
#[tauri::command]
pub async fn edit_edition(
    seat: Here<'_>,
    key: EditionKey,
    field: EditionField,
    value: String,
) -> Answer<Edition> {
    Ok(conferences::edit_edition(&*seat.store().await?, &key, field, &value).await?)
}

#[tauri::command]
pub async fn remove_edition(seat: Here<'_>, key: EditionKey) -> Answer<()> {
    Ok(conferences::remove_edition(&*seat.store().await?, &key).await?)
}

#[tauri::command]
pub async fn edit_conference(seat: Here<'_>, slug: String, field: SeriesField, value: String) -> Answer<()> {
    Ok(conferences::edit_series(&*seat.store().await?, &slug, field, &value).await?)
}

#[tauri::command]
pub async fn remove_conference(seat: Here<'_>, slug: String) -> Answer<()> {
    Ok(conferences::remove_series(&*seat.store().await?, &slug).await?)
}

#[tauri::command]
pub async fn open_edition_link(seat: Here<'_>, key: EditionKey) -> Answer<()> {
    let edition = conferences::edition(&*seat.store().await?, &key).await?;
    let page = link::url(&edition.link).ok_or_else(|| Error::invalid("link", "There is no link to open."))?;
    Ok(seat.outside.follow(&page)?)
}

/// Answers the new cost's key.
#[tauri::command]
pub async fn add_edition_cost(
    seat: Here<'_>,
    key: EditionKey,
    what: String,
    amount: String,
) -> Answer<CostId> {
    Ok(conferences::add_cost(&*seat.store().await?, &key, &what, &amount).await?)
}

#[tauri::command]
pub async fn edit_edition_cost(seat: Here<'_>, id: CostId, field: CostField, value: String) -> Answer<()> {
    Ok(conferences::edit_cost(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_edition_cost(seat: Here<'_>, id: CostId) -> Answer<()> {
    Ok(conferences::remove_cost(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn conference_return(seat: Here<'_>, key: EditionKey) -> Answer<ConferenceReturn> {
    Ok(figures::conference_return(&*seat.store().await?, &key).await?)
}

/// Asks where, writes these editions for a calendar; null when the dialog was closed.
#[tauri::command]
pub async fn save_editions_calendar(seat: Here<'_>, keys: Vec<EditionKey>) -> Answer<Option<String>> {
    let store = seat.store().await?;
    let mut chosen = Vec::new();
    for key in &keys {
        chosen.push(conferences::edition(&store, key).await?);
    }
    let calendar = export::editions_calendar(&chosen, store.clock().now_ms())?;
    let name = match chosen.as_slice() {
        [one] => format!("{}.ics", one.key),
        _ => "Conferences.ics".to_owned(),
    };
    save_calendar(&seat, &name, calendar).await
}

#[tauri::command]
pub async fn edition_contacts(seat: Here<'_>, key: EditionKey) -> Answer<ContactList> {
    Ok(contact_lists::contacts(&*seat.store().await?, &key).await?)
}

/// The contact lists a person is on.
#[tauri::command]
pub async fn person_conferences(seat: Here<'_>, person: PersonId) -> Answer<Vec<EditionContact>> {
    Ok(contact_lists::contacts_of_person(&*seat.store().await?, person).await?)
}

/// Answers how many are new on the list.
#[tauri::command]
pub async fn add_edition_contacts(
    seat: Here<'_>,
    key: EditionKey,
    people: Vec<PersonId>,
    wish: MeetWish,
) -> Answer<u32> {
    Ok(contact_lists::add_contacts(&*seat.store().await?, &key, &people, &wish).await?)
}

/// The same for all of them; answers how many changed.
#[tauri::command]
pub async fn edit_edition_contacts(
    seat: Here<'_>,
    ids: Vec<EditionContactId>,
    changes: Vec<ContactChange>,
) -> Answer<u32> {
    Ok(contact_lists::edit_contacts(&*seat.store().await?, &ids, &changes).await?)
}

/// Answers how many changed.
#[tauri::command]
pub async fn set_contact_standing(
    seat: Here<'_>,
    ids: Vec<EditionContactId>,
    standing: ContactStanding,
) -> Answer<u32> {
    Ok(contact_lists::set_standing(&*seat.store().await?, &ids, standing).await?)
}

#[tauri::command]
pub async fn remove_edition_contacts(seat: Here<'_>, ids: Vec<EditionContactId>) -> Answer<u32> {
    Ok(contact_lists::remove_contacts(&*seat.store().await?, &ids).await?)
}

/// Everybody who was met and not written to since, the longest due first.
#[tauri::command]
pub async fn follow_ups(seat: Here<'_>) -> Answer<Vec<EditionContact>> {
    Ok(contact_lists::follow_ups(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn follow_up_days(seat: Here<'_>) -> Answer<u32> {
    Ok(contact_lists::follow_up_days(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn set_follow_up_days(seat: Here<'_>, days: u32) -> Answer<()> {
    Ok(contact_lists::set_follow_up_days(&*seat.store().await?, days).await?)
}

#[tauri::command]
pub async fn meet_plan(seat: Here<'_>, key: EditionKey) -> Answer<MeetPlan> {
    Ok(contact_lists::meet_plan(&*seat.store().await?, &key).await?)
}

/// Asks where, writes the meet plan as PDF; null when the dialog was closed.
#[tauri::command]
pub async fn print_meet_plan(seat: Here<'_>, key: EditionKey) -> Answer<Option<String>> {
    let store = seat.store().await?;
    let plan = contact_lists::meet_plan(&store, &key).await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let page = printed(export::meet_sheet(&plan, &store.who().desk, today)).await?;
    let name = pdf_name(&format!("Meet plan {}", plan.edition.name));
    let ask = Ask::save("Save the meet plan", Path::new(&name)).of("PDF", &["pdf"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file.clone(), page.pdf).await?;
    Ok(Some(file.display().to_string()))
}

/// Asks where, writes the meet plan for a calendar; null when the dialog was closed.
#[tauri::command]
pub async fn save_plan_calendar(seat: Here<'_>, key: EditionKey) -> Answer<Option<PlanSaved>> {
    let store = seat.store().await?;
    let plan = contact_lists::meet_plan(&store, &key).await?;
    let (calendar, untimed) = export::plan_calendar(&plan, store.clock().now_ms());
    let name = format!("Meet plan {}.ics", plan.edition.name);
    let saved = save_calendar(&seat, &name, calendar).await?;
    Ok(saved.map(|file| PlanSaved { file, untimed }))
}

/// Asks where, and writes; none when the dialog was closed.
async fn save_calendar(seat: &Here<'_>, name: &str, calendar: String) -> Answer<Option<String>> {
    let ask = Ask::save("Save for a calendar", Path::new(name)).of("Calendar", &["ics"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file.clone(), calendar.into_bytes()).await?;
    Ok(Some(file.display().to_string()))
}
