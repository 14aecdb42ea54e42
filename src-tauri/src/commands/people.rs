//! People, their addresses, tags and companies.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::aside;
use roster_core::people::pool::Pool;
use roster_core::people::{
    self, ContactKind, ContactPointId, NewPerson, Person, PersonField, PersonId, TagCount,
};
use roster_core::search::{self, PeoplePage, PeopleQuery};
use roster_core::{companies, export};
use std::path::Path;

#[tauri::command]
pub async fn list_people(seat: Here<'_>, query: PeopleQuery) -> Answer<PeoplePage> {
    Ok(search::list_people(&*seat.store().await?, &query).await?)
}

/// Keys of everybody who matches, for selecting them all; in no order.
#[tauri::command]
pub async fn matching_people(seat: Here<'_>, text: String) -> Answer<Vec<PersonId>> {
    Ok(search::matching_people(&*seat.store().await?, &text).await?)
}

#[tauri::command]
pub async fn person(seat: Here<'_>, id: PersonId) -> Answer<Person> {
    Ok(people::person(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn create_person(seat: Here<'_>, person: NewPerson) -> Answer<Person> {
    Ok(people::create_person(&*seat.store().await?, &person).await?)
}

/// Somebody who asked to be forgotten and is here again, with the reason.
#[tauri::command]
pub async fn create_person_despite(seat: Here<'_>, person: NewPerson, despite: String) -> Answer<Person> {
    Ok(people::create_person_despite(&*seat.store().await?, &person, &despite).await?)
}

#[tauri::command]
pub async fn edit_person(seat: Here<'_>, id: PersonId, field: PersonField, value: String) -> Answer<Person> {
    Ok(people::edit_person(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn add_contact(
    seat: Here<'_>,
    person: PersonId,
    kind: ContactKind,
    value: String,
    label: String,
) -> Answer<Person> {
    Ok(people::add_contact(&*seat.store().await?, person, kind, &value, &label).await?)
}

#[tauri::command]
pub async fn edit_contact(
    seat: Here<'_>,
    id: ContactPointId,
    value: String,
    label: String,
) -> Answer<Person> {
    Ok(people::edit_contact(&*seat.store().await?, id, &value, &label).await?)
}

#[tauri::command]
pub async fn remove_contact(seat: Here<'_>, id: ContactPointId) -> Answer<Person> {
    Ok(people::remove_contact(&*seat.store().await?, id).await?)
}

/// Makes this one the first of its kind: the one shown in lists.
#[tauri::command]
pub async fn prefer_contact(seat: Here<'_>, id: ContactPointId) -> Answer<Person> {
    Ok(people::prefer_contact(&*seat.store().await?, id).await?)
}

/// Opens a stored link, mail or phone in the user's own program.
#[tauri::command]
pub async fn open_contact(seat: Here<'_>, id: ContactPointId) -> Answer<()> {
    let link = people::openable(&*seat.store().await?, id).await?;
    Ok(seat.outside.follow(&link)?)
}

/// Answers how many people got the tag.
#[tauri::command]
pub async fn tag_people(seat: Here<'_>, people: Vec<PersonId>, tag: String) -> Answer<u32> {
    Ok(people::tag_people(&*seat.store().await?, &people, &tag).await?)
}

/// Answers how many people had the tag.
#[tauri::command]
pub async fn untag_people(seat: Here<'_>, people: Vec<PersonId>, tag: String) -> Answer<u32> {
    Ok(people::untag_people(&*seat.store().await?, &people, &tag).await?)
}

/// Answers how many there were.
#[tauri::command]
pub async fn delete_people(seat: Here<'_>, people: Vec<PersonId>) -> Answer<u32> {
    Ok(people::delete_people(&*seat.store().await?, &people).await?)
}

#[tauri::command]
pub async fn list_tags(seat: Here<'_>) -> Answer<Vec<TagCount>> {
    Ok(people::list_tags(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn list_pools(seat: Here<'_>) -> Answer<Vec<Pool>> {
    Ok(people::pool::list_pools(&*seat.store().await?).await?)
}

/// Names of companies for completion, the ones with most people first.
#[tauri::command]
pub async fn suggest_companies(seat: Here<'_>, text: String) -> Answer<Vec<String>> {
    Ok(companies::suggest_companies(&*seat.store().await?, &text).await?)
}

/// Asks where, writes everybody as CSV; null when the dialog was closed, else how many.
#[tauri::command]
pub async fn export_people(seat: Here<'_>) -> Answer<Option<u32>> {
    let store = seat.store().await?;
    let ask = Ask::save("Export people", Path::new("People.csv")).of("CSV", &["csv"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    let _at_work = seat.idle.at_work();
    let runtime = tokio::runtime::Handle::current();
    let written = aside(move || runtime.block_on(export::people_to_file(&store, &file))).await?;
    Ok(Some(written?))
}
