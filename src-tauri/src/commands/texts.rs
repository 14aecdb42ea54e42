//! Texts with tokens, and the mails they become. `role`: what `{role}` and `{client}` stand for.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::aside;
use roster_core::export;
use roster_core::export::message::{self, Address, Message};
use roster_core::mailto;
use roster_core::people::PersonId;
use roster_core::roles::RoleId;
use roster_core::texts::{self, TextFor, TextId, TextTemplate, Token};
use roster_core::whole_file::write_whole;
use std::path::Path;

/// By name.
#[tauri::command]
pub async fn text_templates(seat: Here<'_>) -> Answer<Vec<TextTemplate>> {
    Ok(texts::text_templates(&*seat.store().await?).await?)
}

/// What stands in braces.
#[tauri::command]
pub async fn text_tokens() -> Answer<Vec<Token>> {
    Ok(Token::ALL.to_vec())
}

/// A new one where `id` is null; answers its key.
#[tauri::command]
pub async fn save_text(
    seat: Here<'_>,
    id: Option<TextId>,
    name: String,
    subject: String,
    body: String,
) -> Answer<TextId> {
    Ok(texts::save_text(&*seat.store().await?, id, &name, &subject, &body).await?)
}

#[tauri::command]
pub async fn remove_text(seat: Here<'_>, id: TextId) -> Answer<()> {
    Ok(texts::remove_text(&*seat.store().await?, id).await?)
}

/// What each of these people would read, and what is missing for whom.
#[tauri::command]
pub async fn texts_for(
    seat: Here<'_>,
    people: Vec<PersonId>,
    role: Option<RoleId>,
    subject: String,
    body: String,
) -> Answer<Vec<TextFor>> {
    Ok(texts::texts_for(&*seat.store().await?, &people, role, &subject, &body).await?)
}

/// Opens the mail in the user's own mail program.
#[tauri::command]
pub async fn open_mail(
    seat: Here<'_>,
    person: PersonId,
    role: Option<RoleId>,
    subject: String,
    body: String,
) -> Answer<()> {
    let mail = texts::mail_for(&*seat.store().await?, person, role, &subject, &body).await?;
    Ok(seat
        .outside
        .follow(&mailto::link(&[&mail.email], &mail.subject, &mail.body))?)
}

/// Asks where, and writes the mail as a draft; false when the dialog was closed.
#[tauri::command]
pub async fn save_mail_draft(
    seat: Here<'_>,
    person: PersonId,
    role: Option<RoleId>,
    subject: String,
    body: String,
) -> Answer<bool> {
    let store = seat.store().await?;
    let mail = texts::mail_for(&store, person, role, &subject, &body).await?;
    let ask = Ask::save("Save the draft", Path::new("Mail.eml")).of("Mail", &["eml"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    let draft = message::eml(&Message {
        to: &[Address::of(&mail.name, &mail.email)],
        subject: &mail.subject,
        body: &mail.body,
        attachment: None,
        at: store.clock().now_ms(),
    })?;
    aside(move || write_whole(&file, &draft)).await??;
    Ok(true)
}

/// Asks where, and writes a table for a mail program to merge from; null when the dialog was closed, else how many lines.
#[tauri::command]
pub async fn save_mail_merge(
    seat: Here<'_>,
    people: Vec<PersonId>,
    role: Option<RoleId>,
    subject: String,
    body: String,
) -> Answer<Option<u32>> {
    let store = seat.store().await?;
    let (table, lines) = export::mail_merge(&store, &people, role, &subject, &body).await?;
    let ask = Ask::save("Save the table for a mail merge", Path::new("Mail merge.csv")).of("CSV", &["csv"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    aside(move || write_whole(&file, &table)).await??;
    Ok(Some(lines))
}
