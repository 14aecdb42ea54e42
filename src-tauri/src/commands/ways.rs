//! Ways in to people, through people who know each other.

use super::Here;
use crate::failure::Answer;
use roster_core::ways::{self, Neighbourhood, WayTo, WaysFor, WaysForList, WaysIn};

/// The best ways in to somebody, of the desk or of a programme.
#[tauri::command]
pub async fn ways_in(seat: Here<'_>, to: WayTo) -> Answer<WaysIn> {
    Ok(ways::ways_in(&*seat.store().await?, to).await?)
}

/// The best way in to each of a list, and who knows most of them.
#[tauri::command]
pub async fn ways_for(seat: Here<'_>, list: WaysForList) -> Answer<WaysFor> {
    Ok(ways::ways_for(&*seat.store().await?, &list).await?)
}

#[tauri::command]
pub async fn neighbourhood(seat: Here<'_>, of: WayTo) -> Answer<Neighbourhood> {
    Ok(ways::neighbourhood(&*seat.store().await?, of).await?)
}
