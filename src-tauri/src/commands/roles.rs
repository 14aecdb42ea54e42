//! Job orders of clients.

use super::Here;
use crate::failure::Answer;
use roster_core::roles::{self, NewRole, RoleId};

/// Answers its key.
#[tauri::command]
pub async fn create_role(seat: Here<'_>, role: NewRole) -> Answer<RoleId> {
    Ok(roles::create_role(&*seat.store().await?, &role).await?)
}
