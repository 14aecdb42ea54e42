//! The board of a role, cards over all roles, and the columns they lie in.

use super::Here;
use crate::failure::Answer;
use roster_core::board::{self, Board, CardPage, CardsQuery};
use roster_core::people::PersonId;
use roster_core::pipeline::{
    self, Added, CandidacyId, ClosingReason, OpenRole, PastedLine, PastedPick, Why as ClosedWhy,
};
use roster_core::roles::{self, PipelineTemplate, RoleId, StageDraft, StageId, TemplateId};

#[tauri::command]
pub async fn role_board(seat: Here<'_>, role: RoleId) -> Answer<Board> {
    Ok(board::board(&*seat.store().await?, role).await?)
}

/// Cards of a role, or of all live roles, as rows.
#[tauri::command]
pub async fn list_cards(seat: Here<'_>, query: CardsQuery) -> Answer<CardPage> {
    Ok(board::list_cards(&*seat.store().await?, &query).await?)
}

/// Roles that are neither filled nor lost.
#[tauri::command]
pub async fn open_roles(seat: Here<'_>) -> Answer<Vec<OpenRole>> {
    Ok(pipeline::open_roles(&*seat.store().await?).await?)
}

/// Reasons offered where a candidacy ends.
#[tauri::command]
pub async fn closing_reasons(seat: Here<'_>) -> Answer<Vec<ClosingReason>> {
    Ok(pipeline::closing_reasons(&*seat.store().await?).await?)
}

/// Who is off limits is held back, unless `despite` says why she is added all the same.
#[tauri::command]
pub async fn add_to_role(
    seat: Here<'_>,
    role: RoleId,
    people: Vec<PersonId>,
    source: String,
    despite: String,
) -> Answer<Added> {
    Ok(pipeline::add_people(&*seat.store().await?, role, &people, &source, &despite).await?)
}

/// Pasted lines, and whom of the desk each may mean.
#[tauri::command]
pub async fn find_pasted(seat: Here<'_>, role: RoleId, text: String) -> Answer<Vec<PastedLine>> {
    Ok(pipeline::find_pasted(&*seat.store().await?, role, &text).await?)
}

#[tauri::command]
pub async fn add_pasted(
    seat: Here<'_>,
    role: RoleId,
    picks: Vec<PastedPick>,
    source: String,
    despite: String,
) -> Answer<Added> {
    Ok(pipeline::add_pasted(&*seat.store().await?, role, &picks, &source, &despite).await?)
}

/// Into a stage, after a card of it or at its top.
#[tauri::command]
pub async fn move_cards(
    seat: Here<'_>,
    cards: Vec<CandidacyId>,
    to: StageId,
    after: Option<CandidacyId>,
    why: ClosedWhy,
) -> Answer<()> {
    Ok(pipeline::move_cards(&*seat.store().await?, &cards, to, after, &why).await?)
}

/// Back to the stage each came from before it ended.
#[tauri::command]
pub async fn reopen_cards(seat: Here<'_>, cards: Vec<CandidacyId>) -> Answer<()> {
    Ok(pipeline::reopen_cards(&*seat.store().await?, &cards).await?)
}

/// Answers how many were there; the people stay in the desk.
#[tauri::command]
pub async fn remove_cards(seat: Here<'_>, cards: Vec<CandidacyId>) -> Answer<u32> {
    Ok(pipeline::remove_cards(&*seat.store().await?, &cards).await?)
}

#[tauri::command]
pub async fn set_card_owner(seat: Here<'_>, cards: Vec<CandidacyId>, owner: String) -> Answer<()> {
    Ok(pipeline::set_card_owner(&*seat.store().await?, &cards, &owner).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn add_stage(
    seat: Here<'_>,
    role: RoleId,
    stage: StageDraft,
    before: Option<StageId>,
) -> Answer<StageId> {
    Ok(roles::add_stage(&*seat.store().await?, role, &stage, before).await?)
}

#[tauri::command]
pub async fn edit_stage(seat: Here<'_>, id: StageId, stage: StageDraft) -> Answer<()> {
    Ok(roles::edit_stage(&*seat.store().await?, id, &stage).await?)
}

#[tauri::command]
pub async fn order_stages(seat: Here<'_>, role: RoleId, order: Vec<StageId>) -> Answer<()> {
    Ok(roles::order_stages(&*seat.store().await?, role, &order).await?)
}

/// Only where nobody is in it.
#[tauri::command]
pub async fn remove_stage(seat: Here<'_>, id: StageId) -> Answer<()> {
    Ok(roles::remove_stage(&*seat.store().await?, id).await?)
}

#[tauri::command]
pub async fn pipeline_templates(seat: Here<'_>) -> Answer<Vec<PipelineTemplate>> {
    Ok(roles::pipeline_templates(&*seat.store().await?).await?)
}

/// In place of the template `id`, where there is one. Answers its key.
#[tauri::command]
pub async fn save_pipeline_template(
    seat: Here<'_>,
    id: Option<TemplateId>,
    name: String,
    stages: Vec<StageDraft>,
) -> Answer<TemplateId> {
    Ok(roles::save_pipeline_template(&*seat.store().await?, id, &name, &stages).await?)
}

/// Keeps a role's stages as they are under a name.
#[tauri::command]
pub async fn template_of_role(seat: Here<'_>, role: RoleId, name: String) -> Answer<TemplateId> {
    Ok(roles::template_of_role(&*seat.store().await?, role, &name).await?)
}

#[tauri::command]
pub async fn delete_pipeline_template(seat: Here<'_>, id: TemplateId) -> Answer<()> {
    Ok(roles::delete_pipeline_template(&*seat.store().await?, id).await?)
}

/// New roles start with it; none: with the usual pipeline.
#[tauri::command]
pub async fn start_with_template(seat: Here<'_>, id: Option<TemplateId>) -> Answer<()> {
    Ok(roles::start_with_template(&*seat.store().await?, id).await?)
}
