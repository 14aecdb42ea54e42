//! Candidacies, and the profiles that are sent to clients.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::printing::{printed, written};
use roster_core::companies::CompanyId;
use roster_core::day;
use roster_core::export::message::{self, Address, Attachment, Message};
use roster_core::export::profile::{self, BlindRules, ProfileAsk, ProfilePreview, ProfileStart};
use roster_core::mailto;
use roster_core::people::PersonId;
use roster_core::pipeline::{self, Candidacy, CandidacyId, CandidacyInList};
use roster_core::roles::RoleId;
use roster_core::store::Store;
use roster_core::submittals::{
    self, KeptSheet, NewSubmittal, Ownership, Printed, Submittal, SubmittalField, SubmittalId,
};
use serde::Serialize;
use std::path::Path;
use ts_rs::TS;

/// A profile as it will be printed.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProfileShown {
    pub preview: ProfilePreview,
    pub pages: usize,
    /// Letters that no font here has.
    pub lacking: String,
}

/// What was recorded.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProfileSubmitted {
    #[ts(type = "string")]
    pub id: SubmittalId,
    pub number: u32,
}

/// A document that was written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SavedDocument {
    pub file: String,
    /// It is, byte by byte, what was sent.
    pub same: bool,
}

#[tauri::command]
pub async fn candidacy(seat: Here<'_>, id: CandidacyId) -> Answer<Candidacy> {
    Ok(pipeline::candidacy(&*seat.store().await?, id).await?)
}

/// Every role this person is in, the one that moved last first.
#[tauri::command]
pub async fn person_candidacies(seat: Here<'_>, person: PersonId) -> Answer<Vec<CandidacyInList>> {
    Ok(pipeline::candidacies_of(&*seat.store().await?, person).await?)
}

/// What a profile for this candidacy starts from.
#[tauri::command]
pub async fn profile_start(seat: Here<'_>, candidacy: CandidacyId) -> Answer<ProfileStart> {
    Ok(profile::profile_start(&*seat.store().await?, candidacy).await?)
}

/// The profile as it would be sent, with all that is hidden and all that stands in the way.
#[tauri::command]
pub async fn profile_preview(seat: Here<'_>, ask: ProfileAsk) -> Answer<ProfileShown> {
    let preview = profile::profile(&*seat.store().await?, &ask).await?;
    let page = printed(preview.sheet.clone()).await?;
    Ok(ProfileShown {
        preview,
        pages: page.pages,
        lacking: page.lacking.into_iter().collect(),
    })
}

/// Keeps how this client's blind profiles are to be.
#[tauri::command]
pub async fn keep_blind_rules(seat: Here<'_>, client: CompanyId, rules: BlindRules) -> Answer<()> {
    Ok(profile::keep_client_rules(&*seat.store().await?, client, &rules).await?)
}

/// Records that this profile is sent. Nothing hidden may be on it; somebody off limits needs a reason.
#[tauri::command]
pub async fn submit_profile(
    seat: Here<'_>,
    ask: ProfileAsk,
    submittal: NewSubmittal,
    despite: String,
) -> Answer<ProfileSubmitted> {
    let store = seat.store().await?;
    let preview = profile::profile_to_send(&store, &ask).await?;
    let page = printed(preview.sheet.clone()).await?;
    let document = Printed {
        form: ask.form,
        number: preview.number,
        sheet: &preview.sheet,
        digest: &submittals::digest(&page.pdf),
    };
    let id = submittals::submit(&store, ask.candidacy, &submittal, document, &despite).await?;
    let number = preview.number;
    Ok(ProfileSubmitted { id, number })
}

/// The newest first.
#[tauri::command]
pub async fn candidacy_submittals(seat: Here<'_>, candidacy: CandidacyId) -> Answer<Vec<Submittal>> {
    Ok(submittals::submittals_of(&*seat.store().await?, candidacy.0).await?)
}

#[tauri::command]
pub async fn role_submittals(seat: Here<'_>, role: RoleId) -> Answer<Vec<Submittal>> {
    Ok(submittals::submittals_of(&*seat.store().await?, role.0).await?)
}

#[tauri::command]
pub async fn person_submittals(seat: Here<'_>, person: PersonId) -> Answer<Vec<Submittal>> {
    Ok(submittals::submittals_of(&*seat.store().await?, person.0).await?)
}

/// At which clients this person is introduced by this desk on a day (ISO date), and until when.
#[tauri::command]
pub async fn introductions(seat: Here<'_>, person: PersonId, today: String) -> Answer<Vec<Ownership>> {
    let on = day::typed("today", &today, day::of_instant(0))?;
    Ok(submittals::ownerships(&*seat.store().await?, &[person], on).await?)
}

/// `today`: the ISO date where it is typed.
#[tauri::command]
pub async fn edit_submittal(
    seat: Here<'_>,
    id: SubmittalId,
    field: SubmittalField,
    value: String,
    today: String,
) -> Answer<()> {
    Ok(submittals::edit_submittal(&*seat.store().await?, id, field, &value, &today).await?)
}

#[tauri::command]
pub async fn remove_submittal(seat: Here<'_>, id: SubmittalId) -> Answer<()> {
    Ok(submittals::remove_submittal(&*seat.store().await?, id).await?)
}

/// Asks where, and writes the document that was sent once more; null when the dialog was closed.
#[tauri::command]
pub async fn save_submittal(seat: Here<'_>, id: SubmittalId) -> Answer<Option<SavedDocument>> {
    let kept = submittals::sent_sheet(&*seat.store().await?, id).await?;
    let page = printed(kept.sheet.clone()).await?;
    let name = document_name(&kept);
    let ask = Ask::save("Save the profile", Path::new(&name)).of("PDF", &["pdf"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    let same = submittals::digest(&page.pdf) == kept.digest;
    written(file.clone(), page.pdf).await?;
    Ok(Some(SavedDocument {
        file: file.display().to_string(),
        same,
    }))
}

/// Asks where, writes a draft of a mail with the document, and opens it in the user's mail program; null when the dialog
/// was closed. Nothing a blind profile hides may be in it; somebody off limits needs a reason.
#[tauri::command]
pub async fn mail_submittal(
    seat: Here<'_>,
    id: SubmittalId,
    to: String,
    subject: String,
    body: String,
    despite: String,
) -> Answer<Option<String>> {
    let store = seat.store().await?;
    let to = message::addresses(&to)?;
    let kept = kept_to_mail(&store, id, &[&subject, &body], &despite).await?;
    let page = printed(kept.sheet.clone()).await?;
    let document = document_name(&kept);
    let draft = message::eml(&Message {
        to: &to,
        subject: &subject,
        body: &body,
        attachment: Some(Attachment {
            name: &document,
            kind: "application/pdf",
            bytes: &page.pdf,
        }),
        at: store.clock().now_ms(),
    })?;
    let name = message::file_name(&subject, "eml");
    let ask = Ask::save("Save the draft", Path::new(&name)).of("Mail", &["eml"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file.clone(), draft).await?;
    submittals::mailed(&store, id, &despite).await?;
    let shown = file.display().to_string();
    seat.outside.follow(&shown)?;
    Ok(Some(shown))
}

/// Opens the user's mail program on a message that goes with a submittal; the document is to be attached there. Stopped by
/// what stops the draft.
#[tauri::command]
pub async fn write_to_client(
    seat: Here<'_>,
    id: SubmittalId,
    to: String,
    subject: String,
    body: String,
    despite: String,
) -> Answer<()> {
    let store = seat.store().await?;
    let to = message::addresses(&to)?;
    kept_to_mail(&store, id, &[&subject, &body], &despite).await?;
    let to: Vec<&str> = to.iter().map(Address::as_str).collect();
    // Nothing is asked in between: a reason too many, where no program opens, is better than a message without one.
    submittals::mailed(&store, id, &despite).await?;
    Ok(seat.outside.follow(&mailto::link(&to, &subject, &body))?)
}

/// A submittal as it was sent, where these words may go to the client with it.
async fn kept_to_mail(store: &Store, id: SubmittalId, words: &[&str], despite: &str) -> Answer<KeptSheet> {
    let kept = submittals::sent_sheet(store, id).await?;
    profile::may_stand_beside(store, &kept, words).await?;
    submittals::may_mail(store, id, despite).await?;
    Ok(kept)
}

fn document_name(kept: &KeptSheet) -> String {
    message::file_name(&format!("{} {}", kept.sheet.title, kept.role), "pdf")
}
