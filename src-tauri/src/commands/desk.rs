//! Making, opening and closing the desk at this window, its recovery code, and how it looks.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::seat::{Desk, DeskState, NewDesk, aside};
use roster_core::whole_file::write_whole;
use std::path::Path;

/// Where the program stands. Fails where the file of the open desk was taken away.
#[tauri::command]
pub async fn desk_state(seat: Here<'_>) -> Answer<DeskState> {
    seat.state().await
}

/// Opens the OS dialog; null when closed without choosing.
#[tauri::command]
pub async fn choose_desk_place(seat: Here<'_>, name: String) -> Answer<Option<String>> {
    seat.choose_place(&name).await
}

/// `passphrase` null: the key goes into the OS key store. The file is the one chosen, else one in the default place.
#[tauri::command]
pub async fn create_desk(
    seat: Here<'_>,
    name: String,
    person: String,
    passphrase: Option<String>,
) -> Answer<NewDesk> {
    seat.create(&name, &person, passphrase.as_deref()).await
}

/// A desk of invented people, in a new file.
#[tauri::command]
pub async fn create_demo_desk(seat: Here<'_>) -> Answer<Desk> {
    seat.create_demo().await
}

/// Asks for a desk's file and opens it; everything stays as it is when the dialog is closed.
#[tauri::command]
pub async fn open_other_desk(seat: Here<'_>) -> Answer<DeskState> {
    seat.open_other().await
}

/// Tries again to open a desk that was refused.
#[tauri::command]
pub async fn retry_desk(seat: Here<'_>) -> Answer<DeskState> {
    seat.retry().await
}

/// `passphrase` null: the OS key store is asked.
#[tauri::command]
pub async fn unlock_desk(seat: Here<'_>, passphrase: Option<String>) -> Answer<Desk> {
    seat.unlock(passphrase.as_deref()).await
}

#[tauri::command]
pub async fn recover_desk(seat: Here<'_>, code: String) -> Answer<Desk> {
    seat.recover(&code).await
}

/// Keeps the desk's key anew: under `passphrase`, or, where that is null, in the OS key store.
#[tauri::command]
pub async fn keep_key(seat: Here<'_>, passphrase: Option<String>) -> Answer<Desk> {
    seat.keep_key(passphrase.as_deref()).await
}

#[tauri::command]
pub async fn close_desk(seat: Here<'_>) -> Answer<DeskState> {
    seat.close_desk().await
}

#[tauri::command]
pub async fn recovery_code(seat: Here<'_>) -> Answer<String> {
    seat.recovery_code().await
}

/// Asks where, writes the code as a text to print; false when the dialog was closed.
#[tauri::command]
pub async fn save_recovery_code(seat: Here<'_>) -> Answer<bool> {
    let ask = Ask::save("Save the recovery code", Path::new("Roster recovery code.txt")).of("Text", &["txt"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(false);
    };
    // Only now: the desk may have been locked while the dialog stood open.
    let (code, store) = (seat.recovery_code().await?, seat.store().await?);
    let text = format!(
        "Recovery code of the Roster desk “{}”\n\n{code}\n\n\
         It opens the desk on any computer, without passphrase or key store. Whoever has it and the\n\
         desk’s file can read everything: print it, keep it apart from the computer, and delete this file.\n",
        store.who().desk
    );
    aside(move || write_whole(&file, text.as_bytes())).await??;
    Ok(true)
}

/// How this desk looks: columns, widths, sort, density. Null: never set.
#[tauri::command]
pub async fn setting(seat: Here<'_>, key: String) -> Answer<Option<String>> {
    Ok(seat.store().await?.setting(&key).await?)
}

#[tauri::command]
pub async fn save_setting(seat: Here<'_>, key: String, value: String) -> Answer<()> {
    Ok(seat.store().await?.save_setting(&key, &value).await?)
}
