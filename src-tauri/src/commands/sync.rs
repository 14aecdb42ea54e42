//! Other desks: their cards, the files that are exchanged with them, and what waits for somebody to choose.

use super::Here;
use crate::failure::Answer;
use crate::last_desk::plain;
use crate::outside::Ask;
use crate::seat::{Seat, aside};
use chrono::Local;
use roster_core::Error;
use roster_core::history::{self, Choices};
use roster_core::sync::{self, Arrival, Card, ExportWish, KnownDesk, Leaving};
use roster_core::whole_file::write_whole;
use serde::Serialize;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// How long work on an exchange file is told to be.
const PROGRESS: &str = "exchange-progress";

/// Longer texts hold no card.
const LONGEST_CARD: u64 = 1_000_000;

/// What a file that is sealed with age begins with.
const AGE: &[u8] = b"age-encryption.org/";

/// More is not looked through on one screen: whoever settled these is shown the next.
const CHOICES: u32 = 200;

/// A desk's card, for somebody to compare.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CardShown {
    /// The desk it is of: as in [`KnownDesk`].
    pub desk: String,
    pub name: String,
    pub person: String,
    /// Six words, the same wherever this card is.
    pub words: String,
    /// The card itself.
    pub text: String,
}

/// A file of another desk, and what it would bring. Nothing is taken in.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ArrivalShown {
    pub id: String,
    pub file_name: String,
    pub arrival: Arrival,
}

/// Its words take a tenth of a second, on purpose: not on a thread where others wait.
async fn shown(card: Card) -> Answer<CardShown> {
    aside(move || {
        Ok(CardShown {
            desk: card.desk().iter().map(|byte| format!("{byte:02x}")).collect(),
            words: card.words()?,
            text: card.text()?,
            name: card.name,
            person: card.person,
        })
    })
    .await?
}

/// The card of the open desk.
#[tauri::command]
pub async fn own_card(seat: Here<'_>) -> Answer<CardShown> {
    shown(Card::of(&*seat.store().await?)).await
}

/// Writes the card of the open desk where the user says; false when the dialog was closed.
#[tauri::command]
pub async fn save_card(seat: Here<'_>) -> Answer<bool> {
    let card = Card::of(&*seat.store().await?);
    let proposed = format!("Card of {}.txt", plain(&card.name));
    let ask = Ask::save("Save the card of this desk", Path::new(&proposed)).of("Card of a desk", &["txt"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    let text = card.text()?;
    aside(move || write_whole(&file, text.as_bytes())).await??;
    Ok(true)
}

/// Reads the card in a text, whatever stands around it.
#[tauri::command]
pub async fn read_card(text: String) -> Answer<CardShown> {
    shown(Card::read(&text)?).await
}

/// Asks for a file and reads the card in it; null when the dialog was closed.
#[tauri::command]
pub async fn choose_card(seat: Here<'_>) -> Answer<Option<CardShown>> {
    let ask = Ask::open("Open the card of a desk").of("Cards of desks", &["txt", "card", "eml"]);
    let Some(file) = seat.open_file(ask).await? else {
        return Ok(None);
    };
    let text = aside(move || beginning(&file, LONGEST_CARD)).await??;
    shown(Card::read(&String::from_utf8_lossy(&text))?)
        .await
        .map(Some)
}

fn beginning(file: &Path, most: u64) -> roster_core::Result<Vec<u8>> {
    let mut read = Vec::new();
    std::fs::File::open(file)
        .and_then(|open| open.take(most).read_to_end(&mut read))
        .map_err(|e| Error::io(file, &e))?;
    Ok(read)
}

/// Adds a desk by its card.
#[tauri::command]
pub async fn add_desk(seat: Here<'_>, card: String) -> Answer<KnownDesk> {
    Ok(sync::add_desk(&*seat.store().await?, &Card::read(&card)?).await?)
}

/// Every desk that was added, by name.
#[tauri::command]
pub async fn desks(seat: Here<'_>) -> Answer<Vec<KnownDesk>> {
    Ok(sync::desks(&*seat.store().await?).await?)
}

/// The card of a desk that was added.
#[tauri::command]
pub async fn desk_card(seat: Here<'_>, id: String) -> Answer<CardShown> {
    shown(sync::card_of(&*seat.store().await?, &id).await?).await
}

/// Trusts a desk no more. What came from it stays.
#[tauri::command]
pub async fn revoke_desk(seat: Here<'_>, id: String) -> Answer<()> {
    Ok(sync::revoke_desk(&*seat.store().await?, &id).await?)
}

/// What a file would hold; none is written. Progress comes as `exchange-progress`.
#[tauri::command]
pub async fn would_leave(seat: Here<'_>, wish: ExportWish) -> Answer<Leaving> {
    let store = seat.store().await?;
    seat.watched(PROGRESS, async move |watch| {
        Ok(sync::would_leave(&store, &wish, watch).await?)
    })
    .await
}

/// Asks where, and writes a file; null when the dialog was closed. Progress comes as `exchange-progress`.
#[tauri::command]
pub async fn write_exchange_file(seat: Here<'_>, wish: ExportWish) -> Answer<Option<Leaving>> {
    let proposed = format!(
        "{} {}.roster",
        plain(&seat.store().await?.who().desk),
        Local::now().format("%Y-%m-%d")
    );
    let ask =
        Ask::save("Write a file for other desks", Path::new(&proposed)).of("Exchange file", &["roster"]);
    let Some(mut file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    if file.extension().is_none() {
        file.set_extension("roster");
    }
    // A dialog leaves time for the desk to be locked.
    let store = seat.store().await?;
    let left = seat.watched(PROGRESS, async move |watch| {
        Ok(sync::export_file(&store, &wish, &file, watch).await?)
    });
    left.await.map(Some)
}

/// Asks for a file of another desk, and looks at it; null when the dialog was closed. Progress comes as `exchange-progress`.
#[tauri::command]
pub async fn choose_exchange_file(seat: Here<'_>) -> Answer<Option<ArrivalShown>> {
    let ask = Ask::open("Take in a file of another desk").of("Exchange files", &["roster"]);
    match seat.open_file(ask).await? {
        Some(file) => look(&seat, file).await.map(Some),
        None => Ok(None),
    }
}

/// What the file that was dropped on the window, or opened with Roster, is called, where it is of another desk; null else:
/// then it is there still.
#[tauri::command]
pub async fn exchange_file_waits(seat: Here<'_>) -> Answer<Option<String>> {
    let Some(file) = seat.dropped() else {
        return Ok(None);
    };
    let called = file
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("roster"));
    let name = name_of(&file);
    let read = aside(move || beginning(&file, AGE.len().try_into().unwrap_or(u64::MAX))).await?;
    // One that is called so and cannot be read is told of where it is taken in.
    let sealed = read.is_ok_and(|begins| begins == AGE);
    Ok((called || sealed).then_some(name))
}

/// Looks at that file; null if it was taken already. Progress comes as `exchange-progress`.
#[tauri::command]
pub async fn waiting_exchange_file(seat: Here<'_>) -> Answer<Option<ArrivalShown>> {
    match seat.take_dropped() {
        Some(file) => look(&seat, file).await.map(Some),
        None => Ok(None),
    }
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

async fn look(seat: &Arc<Seat>, file: PathBuf) -> Answer<ArrivalShown> {
    let store = seat.store().await?;
    let file_name = name_of(&file);
    let (incoming, arrival) = seat
        .watched(PROGRESS, async move |watch| {
            let incoming = sync::open_file(&store, &file).await?;
            let arrival = sync::preview(&store, &incoming, watch).await?;
            Ok((incoming, arrival))
        })
        .await?;
    let id = format!("{}/{}", arrival.written_at, arrival.number);
    seat.exchange_file.keep(&id, Arc::new(incoming));
    Ok(ArrivalShown {
        id,
        file_name,
        arrival,
    })
}

/// Takes in the file that was looked at. Progress comes as `exchange-progress`.
#[tauri::command]
pub async fn take_in_exchange_file(seat: Here<'_>, id: String) -> Answer<Arrival> {
    let (store, file) = (seat.store().await?, seat.exchange_file.under(&id)?);
    let taken = seat
        .watched(PROGRESS, async move |watch| {
            Ok(sync::import_file(&store, &file, watch).await?)
        })
        .await?;
    seat.exchange_file.forget();
    Ok(taken)
}

/// Stops the look, the reading or the writing under way: nothing of it is kept.
#[tauri::command]
pub async fn cancel_exchange(seat: Here<'_>) -> Answer<()> {
    seat.stop.store(true, Ordering::Release);
    Ok(())
}

/// What several people changed at once, until somebody chooses.
#[tauri::command]
pub async fn choices(seat: Here<'_>) -> Answer<Choices> {
    Ok(history::choices(&*seat.store().await?, CHOICES).await?)
}

/// Keeps what is shown. `id`: of a choice.
#[tauri::command]
pub async fn keep_shown(seat: Here<'_>, id: String) -> Answer<()> {
    Ok(sync::keep_shown(&*seat.store().await?, &id).await?)
}

/// Takes this value instead. `id`: of one of the others.
#[tauri::command]
pub async fn keep_other(seat: Here<'_>, id: String) -> Answer<()> {
    Ok(sync::keep_other(&*seat.store().await?, &id).await?)
}
