//! Locking the desk, and a new key for it.

use super::Here;
use crate::failure::Answer;
use crate::seat::{NewDesk, Now};
use std::sync::atomic::Ordering;

/// Closes the desk until it is unlocked, and empties the page. `back`: where the page stands, by ids only; it comes back
/// with the locked desk.
#[tauri::command]
pub async fn lock_desk(seat: Here<'_>, back: Option<String>) -> Answer<()> {
    seat.lock(back).await
}

/// Somebody is there. The page says so at most every few seconds.
#[tauri::command]
pub async fn still_here(seat: Here<'_>) -> Answer<()> {
    seat.idle.seen(Now::read());
    Ok(())
}

/// After how many idle minutes the desk is locked; 0: never.
#[tauri::command]
pub async fn lock_after(seat: Here<'_>) -> Answer<u32> {
    seat.lock_after().await
}

#[tauri::command]
pub async fn set_lock_after(seat: Here<'_>, minutes: u32) -> Answer<()> {
    seat.set_lock_after(minutes).await
}

/// A new key under `passphrase`, or, where that is null, in the OS key store; answers the new recovery code. Progress
/// comes as `rekey-progress`.
#[tauri::command]
pub async fn rekey_desk(seat: Here<'_>, passphrase: Option<String>) -> Answer<NewDesk> {
    seat.rekey(passphrase.as_deref()).await
}

/// Stops the new key under way: the old one stays.
#[tauri::command]
pub async fn cancel_rekey(seat: Here<'_>) -> Answer<()> {
    seat.stop.store(true, Ordering::Release);
    Ok(())
}
