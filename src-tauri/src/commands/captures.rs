//! Lines that are captured: read while they are typed, kept, sorted, dropped. `today`: the ISO date where the page is.

use super::Here;
use crate::failure::Answer;
use roster_core::captures::{self, CaptureId, CaptureReading, Captured, NewCapture, OpenCapture};
use roster_core::conferences::EditionKey;

/// What a line says, and who is meant.
#[tauri::command]
pub async fn read_capture(
    seat: Here<'_>,
    line: String,
    today: String,
    edition: Option<EditionKey>,
) -> Answer<CaptureReading> {
    Ok(captures::read_capture(&*seat.store().await?, &line, &today, edition.as_ref()).await?)
}

/// Keeps a line with all it says.
#[tauri::command]
pub async fn capture(seat: Here<'_>, capture: NewCapture) -> Answer<Captured> {
    Ok(captures::capture(&*seat.store().await?, &capture).await?)
}

/// Those that nobody has sorted yet, the newest first.
#[tauri::command]
pub async fn open_captures(seat: Here<'_>) -> Answer<Vec<OpenCapture>> {
    Ok(captures::open_captures(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn sort_capture(seat: Here<'_>, id: CaptureId, capture: NewCapture) -> Answer<Captured> {
    Ok(captures::sort_capture(&*seat.store().await?, id, &capture).await?)
}

/// Answers how many there were.
#[tauri::command]
pub async fn drop_captures(seat: Here<'_>, ids: Vec<CaptureId>) -> Answer<u32> {
    Ok(captures::drop_captures(&*seat.store().await?, &ids).await?)
}
