//! Programmes of conferences: a file chosen or dropped, looked at and loaded; who stands in them; what somebody gave.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::{Seat, aside};
use roster_core::conferences::EditionKey;
use roster_core::contact_lists::MeetWish;
use roster_core::people::PersonId;
use roster_core::programmes::{
    self, PersonPaper, ProgrammeAuthor, ProgrammeFile, ProgrammePage, ProgrammePeoplePage,
    ProgrammePeopleQuery, ProgrammePersonId, ProgrammePreview, ProgrammeQuery, ProgrammeReport,
    ReviewQuestion,
};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// Opens the OS dialog and looks at the file; null when closed without choosing. Progress comes as `programme-progress`.
#[tauri::command]
pub async fn choose_programme_file(seat: Here<'_>, edition: EditionKey) -> Answer<Option<ProgrammePreview>> {
    let ask = Ask::open("Load a programme").of(
        "Programmes of conferences",
        &["json", "csv", "tsv", "xml", "bib", "html", "htm", "ics", "txt"],
    );
    match seat.open_file(ask).await? {
        Some(file) => opened(&seat, file, edition).await.map(Some),
        None => Ok(None),
    }
}

/// Looks at the file dropped on the window last (event `file-dropped`); null if it was taken already.
#[tauri::command]
pub async fn dropped_programme_file(seat: Here<'_>, edition: EditionKey) -> Answer<Option<ProgrammePreview>> {
    match seat.take_dropped() {
        Some(file) => opened(&seat, file, edition).await.map(Some),
        None => Ok(None),
    }
}

/// A file that is a programme, whosever it is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DroppedProgramme {
    pub id: String,
    pub file_name: String,
    /// `calendar of a conference`
    pub format: String,
    /// Which it is of, where it says so; else somebody has to.
    pub edition: Option<EditionKey>,
}

/// Whether the file dropped on the window last is a programme; null where it is none or may be something else: then it is
/// there still.
#[tauri::command]
pub async fn dropped_programme(seat: Here<'_>) -> Answer<Option<DroppedProgramme>> {
    let Some(path) = seat.dropped() else {
        return Ok(None);
    };
    let read = path.clone();
    let Ok(file) = aside(move || ProgrammeFile::open(&read)).await? else {
        return Ok(None);
    };
    if !file.is_surely() {
        return Ok(None);
    }
    let edition = programmes::edition_named(&*seat.store().await?, &file).await?;
    if !seat.take_if_dropped(&path) {
        return Ok(None);
    }
    let dropped = DroppedProgramme {
        id: file.id().to_owned(),
        file_name: file.name().to_owned(),
        format: file.format().shown().to_owned(),
        edition,
    };
    seat.programme_file.keep(&dropped.id, Arc::new(file));
    Ok(Some(dropped))
}

/// Looks at a file that is held already as the programme of this edition.
#[tauri::command]
pub async fn look_at_programme(seat: Here<'_>, id: String, edition: EditionKey) -> Answer<ProgrammePreview> {
    let file = seat.programme_file.under(&id)?;
    looked_at(&seat, file, edition).await
}

async fn opened(seat: &Arc<Seat>, file: PathBuf, edition: EditionKey) -> Answer<ProgrammePreview> {
    let file = Arc::new(aside(move || ProgrammeFile::open(&file)).await??);
    seat.programme_file.keep(file.id(), Arc::clone(&file));
    looked_at(seat, file, edition).await
}

async fn looked_at(
    seat: &Arc<Seat>,
    file: Arc<ProgrammeFile>,
    edition: EditionKey,
) -> Answer<ProgrammePreview> {
    let store = seat.store().await?;
    seat.watched("programme-progress", async move |watch| {
        Ok(programmes::look(&store, &file, &edition, watch).await?)
    })
    .await
}

/// Keeps it as the programme of the edition, as one operation. Progress comes as `programme-progress`.
#[tauri::command]
pub async fn load_programme_file(seat: Here<'_>, id: String, edition: EditionKey) -> Answer<ProgrammeReport> {
    let (store, file) = (seat.store().await?, seat.programme_file.under(&id)?);
    seat.watched("programme-progress", async move |watch| {
        Ok(programmes::load(&store, &file, &edition, watch).await?)
    })
    .await
}

/// Stops the looking or loading under way: nothing of it is kept.
#[tauri::command]
pub async fn cancel_programme_file(seat: Here<'_>) -> Answer<()> {
    seat.stop.store(true, Ordering::Release);
    Ok(())
}

#[tauri::command]
pub async fn programme_items(seat: Here<'_>, query: ProgrammeQuery) -> Answer<ProgrammePage> {
    Ok(programmes::programme_items(&*seat.store().await?, &query).await?)
}

#[tauri::command]
pub async fn programme_people(seat: Here<'_>, query: ProgrammePeopleQuery) -> Answer<ProgrammePeoplePage> {
    Ok(programmes::programme_people(&*seat.store().await?, &query).await?)
}

/// Authors who may be somebody in the desk, and about whom nothing was said yet.
#[tauri::command]
pub async fn programme_review(seat: Here<'_>, edition: EditionKey) -> Answer<Vec<ReviewQuestion>> {
    Ok(programmes::review(&*seat.store().await?, &edition).await?)
}

#[tauri::command]
pub async fn link_programme_person(seat: Here<'_>, id: ProgrammePersonId, person: PersonId) -> Answer<()> {
    Ok(programmes::link_programme_person(&*seat.store().await?, id, person).await?)
}

/// The author is not this person: nobody is asked about the two again.
#[tauri::command]
pub async fn tell_programme_person_apart(
    seat: Here<'_>,
    id: ProgrammePersonId,
    person: PersonId,
) -> Answer<()> {
    Ok(programmes::tell_programme_person_apart(&*seat.store().await?, id, person).await?)
}

#[tauri::command]
pub async fn unlink_programme_people(seat: Here<'_>, ids: Vec<ProgrammePersonId>) -> Answer<()> {
    Ok(programmes::unlink_programme_people(&*seat.store().await?, &ids).await?)
}

/// Null as edition: each comes from the newest programme she stands in.
#[tauri::command]
pub async fn add_programme_people(
    seat: Here<'_>,
    edition: Option<EditionKey>,
    ids: Vec<ProgrammePersonId>,
) -> Answer<Vec<PersonId>> {
    Ok(programmes::add_programme_people(&*seat.store().await?, edition.as_ref(), &ids).await?)
}

/// Puts them on the contact list of the edition, and into the desk where they are not.
#[tauri::command]
pub async fn meet_programme_people(
    seat: Here<'_>,
    edition: EditionKey,
    ids: Vec<ProgrammePersonId>,
    wish: MeetWish,
) -> Answer<Vec<PersonId>> {
    Ok(programmes::meet_programme_people(&*seat.store().await?, &edition, &ids, &wish).await?)
}

/// All that the programmes say of an author.
#[tauri::command]
pub async fn programme_author(seat: Here<'_>, author: ProgrammePersonId) -> Answer<ProgrammeAuthor> {
    Ok(programmes::programme_author(&*seat.store().await?, author).await?)
}

/// What somebody in the desk gave at conferences, the newest first.
#[tauri::command]
pub async fn papers_of(seat: Here<'_>, person: PersonId) -> Answer<Vec<PersonPaper>> {
    Ok(programmes::papers_of(&*seat.store().await?, person).await?)
}
