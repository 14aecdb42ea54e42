//! A person's work profile: claims, what backs them, the line and the text they are read from.

use super::Here;
use crate::failure::Answer;
use roster_core::people::PersonId;
use roster_core::profiles::{
    self, Backed, ClaimDraft, ClaimId, EvidenceId, EvidenceKind, ImpactDraft, ImpactField, KnownField, Lever,
    LineOffer, LineReading, ScaleField, Side, StoryField, Suggestion, Work, WorkProfile,
};

#[tauri::command]
pub async fn work_profile(seat: Here<'_>, person: PersonId) -> Answer<WorkProfile> {
    Ok(profiles::work_profile(&*seat.store().await?, person).await?)
}

/// Null: unknown.
#[tauri::command]
pub async fn set_workload(
    seat: Here<'_>,
    person: PersonId,
    work: Work,
    weight: Option<u8>,
) -> Answer<WorkProfile> {
    Ok(profiles::set_workload(&*seat.store().await?, person, work, weight).await?)
}

#[tauri::command]
pub async fn set_exposure(seat: Here<'_>, person: PersonId, exposure: Option<u8>) -> Answer<WorkProfile> {
    Ok(profiles::set_exposure(&*seat.store().await?, person, exposure).await?)
}

#[tauri::command]
pub async fn set_side(seat: Here<'_>, person: PersonId, side: Option<Side>) -> Answer<WorkProfile> {
    Ok(profiles::set_side(&*seat.store().await?, person, side).await?)
}

#[tauri::command]
pub async fn set_wish_rank(
    seat: Here<'_>,
    person: PersonId,
    lever: Lever,
    rank: Option<u8>,
) -> Answer<WorkProfile> {
    Ok(profiles::set_wish_rank(&*seat.store().await?, person, lever, rank).await?)
}

#[tauri::command]
pub async fn set_wish_note(
    seat: Here<'_>,
    person: PersonId,
    lever: Lever,
    note: String,
) -> Answer<WorkProfile> {
    Ok(profiles::set_wish_note(&*seat.store().await?, person, lever, &note).await?)
}

/// A scale record, a skill, hardware, a story or an impact, whole.
#[tauri::command]
pub async fn add_claim(seat: Here<'_>, person: PersonId, claim: ClaimDraft) -> Answer<WorkProfile> {
    Ok(profiles::add_claim(&*seat.store().await?, person, &claim, None).await?)
}

/// `money` as typed, in place of the impact's own.
#[tauri::command]
pub async fn add_impact(
    seat: Here<'_>,
    person: PersonId,
    impact: ImpactDraft,
    money: String,
) -> Answer<WorkProfile> {
    Ok(profiles::add_impact(&*seat.store().await?, person, &impact, &money).await?)
}

#[tauri::command]
pub async fn edit_scale(
    seat: Here<'_>,
    id: ClaimId,
    field: ScaleField,
    value: String,
) -> Answer<WorkProfile> {
    Ok(profiles::edit_scale(&*seat.store().await?, id, field, &value).await?)
}

/// Of a skill or a piece of hardware.
#[tauri::command]
pub async fn edit_known(
    seat: Here<'_>,
    id: ClaimId,
    field: KnownField,
    value: String,
) -> Answer<WorkProfile> {
    Ok(profiles::edit_known(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn edit_story(
    seat: Here<'_>,
    id: ClaimId,
    field: StoryField,
    value: String,
) -> Answer<WorkProfile> {
    Ok(profiles::edit_story(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn edit_impact(
    seat: Here<'_>,
    id: ClaimId,
    field: ImpactField,
    value: String,
) -> Answer<WorkProfile> {
    Ok(profiles::edit_impact(&*seat.store().await?, id, field, &value).await?)
}

#[tauri::command]
pub async fn remove_claim(seat: Here<'_>, id: ClaimId) -> Answer<WorkProfile> {
    Ok(profiles::remove_claim(&*seat.store().await?, id).await?)
}

/// `aspect`: which part of the profile itself; empty for any other claim.
#[tauri::command]
pub async fn add_evidence(
    seat: Here<'_>,
    claim: ClaimId,
    aspect: String,
    backed: Backed,
) -> Answer<WorkProfile> {
    Ok(profiles::add_evidence(&*seat.store().await?, claim, &aspect, &backed).await?)
}

#[tauri::command]
pub async fn remove_evidence(seat: Here<'_>, id: EvidenceId) -> Answer<WorkProfile> {
    Ok(profiles::remove_evidence(&*seat.store().await?, id).await?)
}

/// Opens its link in the user's own browser.
#[tauri::command]
pub async fn open_evidence(seat: Here<'_>, id: EvidenceId) -> Answer<()> {
    let link = profiles::openable_evidence(&*seat.store().await?, id).await?;
    Ok(seat.outside.follow(&link)?)
}

/// What a line says, word by word, before it is added.
#[tauri::command]
pub async fn read_claim_line(seat: Here<'_>, text: String) -> Answer<LineReading> {
    Ok(profiles::read_claim_line(&*seat.store().await?, &text).await?)
}

#[tauri::command]
pub async fn complete_claim_line(seat: Here<'_>, text: String, caret: u32) -> Answer<Vec<LineOffer>> {
    Ok(profiles::complete_claim_line(&*seat.store().await?, &text, caret).await?)
}

#[tauri::command]
pub async fn add_claim_line(
    seat: Here<'_>,
    person: PersonId,
    text: String,
    evidence: Option<EvidenceKind>,
) -> Answer<WorkProfile> {
    Ok(profiles::add_claim_line(&*seat.store().await?, person, &text, evidence).await?)
}

/// What a pasted text says of this person that is not known yet.
#[tauri::command]
pub async fn suggest_claims(seat: Here<'_>, person: PersonId, text: String) -> Answer<Vec<Suggestion>> {
    Ok(profiles::suggest_claims(&*seat.store().await?, person, &text).await?)
}

#[tauri::command]
pub async fn accept_claim(seat: Here<'_>, person: PersonId, suggestion: Suggestion) -> Answer<WorkProfile> {
    Ok(profiles::accept_claim(&*seat.store().await?, person, &suggestion).await?)
}
