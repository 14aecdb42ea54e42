//! Open-source projects: a file chosen or dropped, looked at and loaded; their contributors; what a person gave.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::{Seat, aside};
use roster_core::open_source::{
    self, Contribution, ContributionField, ContributionId, ContributorId, ContributorPage, ContributorQuery,
    ContributorQuestion, FilePreview, LoadReport, NewContribution, ProjectFile, ProjectName, WatchedProject,
};
use roster_core::people::PersonId;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Opens the OS dialog and looks at the file; null when closed without choosing. Progress comes as `project-progress`.
#[tauri::command]
pub async fn choose_project_file(seat: Here<'_>) -> Answer<Option<FilePreview>> {
    let ask = Ask::open("Load contributors").of("Text and JSON", &["txt", "log", "json"]);
    match seat.open_file(ask).await? {
        Some(file) => opened(&seat, file).await.map(Some),
        None => Ok(None),
    }
}

/// Looks at the file dropped on the window last (event `file-dropped`); null if it was taken already.
#[tauri::command]
pub async fn dropped_project_file(seat: Here<'_>) -> Answer<Option<FilePreview>> {
    match seat.take_dropped() {
        Some(file) => opened(&seat, file).await.map(Some),
        None => Ok(None),
    }
}

async fn opened(seat: &Arc<Seat>, file: PathBuf) -> Answer<FilePreview> {
    let file = Arc::new(aside(move || ProjectFile::open(&file)).await??);
    seat.project_file.keep(file.id(), Arc::clone(&file));
    looked(seat, file, None).await
}

/// Looks at it as one of another project.
#[tauri::command]
pub async fn preview_project_file(seat: Here<'_>, id: String, project: String) -> Answer<FilePreview> {
    let file = seat.project_file.under(&id)?;
    looked(&seat, file, Some(project)).await
}

async fn looked(seat: &Arc<Seat>, file: Arc<ProjectFile>, project: Option<String>) -> Answer<FilePreview> {
    let store = seat.store().await?;
    seat.watched("project-progress", async move |watch| {
        Ok(open_source::look(&store, &file, project.as_deref(), watch).await?)
    })
    .await
}

/// Keeps its people as contributors of the project, as one operation. Progress comes as `project-progress`.
#[tauri::command]
pub async fn load_project_file(seat: Here<'_>, id: String, project: String) -> Answer<LoadReport> {
    let (store, file) = (seat.store().await?, seat.project_file.under(&id)?);
    seat.watched("project-progress", async move |watch| {
        Ok(open_source::load(&store, &file, &project, watch).await?)
    })
    .await
}

/// Stops the looking or loading under way: nothing of it is kept.
#[tauri::command]
pub async fn cancel_project_file(seat: Here<'_>) -> Answer<()> {
    seat.stop.store(true, Ordering::Release);
    Ok(())
}

/// The projects the taxonomy knows, for choosing one.
#[tauri::command]
pub async fn list_projects(seat: Here<'_>) -> Answer<Vec<ProjectName>> {
    Ok(open_source::projects(&*seat.store().await?).await?)
}

/// Every project with contributors or with somebody who gave to it.
#[tauri::command]
pub async fn watched_projects(seat: Here<'_>) -> Answer<Vec<WatchedProject>> {
    Ok(open_source::watch_list(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn list_contributors(seat: Here<'_>, query: ContributorQuery) -> Answer<ContributorPage> {
    Ok(open_source::contributors(&*seat.store().await?, &query).await?)
}

/// Contributors who may be somebody in the desk, and about whom nothing was said yet.
#[tauri::command]
pub async fn contributor_questions(seat: Here<'_>, project: String) -> Answer<Vec<ContributorQuestion>> {
    Ok(open_source::questions(&*seat.store().await?, &project).await?)
}

/// The contributor is this person.
#[tauri::command]
pub async fn link_contributor(seat: Here<'_>, id: ContributorId, person: PersonId) -> Answer<()> {
    Ok(open_source::link_contributor(&*seat.store().await?, id, person).await?)
}

/// The contributor is nobody in the desk: she is not asked about again.
#[tauri::command]
pub async fn pass_contributor(seat: Here<'_>, id: ContributorId) -> Answer<()> {
    Ok(open_source::pass_contributor(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn unlink_contributor(seat: Here<'_>, id: ContributorId) -> Answer<()> {
    Ok(open_source::unlink_contributor(&*seat.store().await?, id).await?)
}

/// Adds the contributor as a person; answers who she is.
#[tauri::command]
pub async fn add_contributor(seat: Here<'_>, id: ContributorId) -> Answer<PersonId> {
    Ok(open_source::add_contributor(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn contributions(seat: Here<'_>, person: PersonId) -> Answer<Vec<Contribution>> {
    Ok(open_source::contributions(&*seat.store().await?, person).await?)
}

#[tauri::command]
pub async fn add_contribution(
    seat: Here<'_>,
    person: PersonId,
    given: NewContribution,
) -> Answer<Vec<Contribution>> {
    Ok(open_source::add_contribution(&*seat.store().await?, person, &given).await?)
}

/// `today`: the ISO date where it is typed.
#[tauri::command]
pub async fn edit_contribution(
    seat: Here<'_>,
    id: ContributionId,
    field: ContributionField,
    value: String,
    today: String,
) -> Answer<Vec<Contribution>> {
    Ok(open_source::edit_contribution(&*seat.store().await?, id, field, &value, &today).await?)
}

#[tauri::command]
pub async fn remove_contribution(seat: Here<'_>, id: ContributionId) -> Answer<Vec<Contribution>> {
    Ok(open_source::remove_contribution(&*seat.store().await?, id).await?)
}

/// Opens the page that backs a contribution in the user's browser.
#[tauri::command]
pub async fn open_contribution(seat: Here<'_>, id: ContributionId) -> Answer<()> {
    let link = open_source::openable(&*seat.store().await?, id).await?;
    Ok(seat.outside.follow(&link)?)
}
