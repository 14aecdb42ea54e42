//! What waits on a day, and what of it is put off.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::printing::written;
use roster_core::today::{self, TodayList, TodayQuery};
use std::path::Path;

/// Everything that waits, the most urgent first.
#[tauri::command]
pub async fn today_list(seat: Here<'_>, query: TodayQuery) -> Answer<TodayList> {
    seat.today(&query).await
}

/// Puts an entry off until a day as typed; a task by its own snooze.
#[tauri::command]
pub async fn put_off(seat: Here<'_>, key: String, until: String, today: String) -> Answer<()> {
    Ok(today::put_off(&*seat.store().await?, &key, &until, &today).await?)
}

/// Tells the desktop what waits, where the desk's settings want that; whether it was shown. `turned`: the desk stood open
/// over midnight.
#[tauri::command]
pub async fn tell_today(seat: Here<'_>, query: TodayQuery, turned: bool) -> Answer<bool> {
    seat.tell_today(&query, turned).await
}

/// Asks where, writes the tasks of an owner ('' for everybody's) and the check-ins for a calendar; answers how many days
/// there are, null when the dialog was closed.
#[tauri::command]
pub async fn save_today_calendar(seat: Here<'_>, owner: String) -> Answer<Option<u32>> {
    let calendar = today::calendar(&*seat.store().await?, &owner).await?;
    let ask = Ask::save("Save for a calendar", Path::new("Roster.ics")).of("Calendar", &["ics"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file, calendar.ics.into_bytes()).await?;
    Ok(Some(calendar.tasks.saturating_add(calendar.check_ins)))
}
