//! A role goes from one status to another; each is kept with its time.

use super::read::status_of;
use super::{RoleId, RoleStatus, edit, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::Store;

/// Sets where it stands, and why; a role that was lost says why. One that stands there already is left as it is.
/// [`Error::Invalid`] at `reason`, [`Error::NotFound`].
pub async fn set_status(store: &Store, id: RoleId, status: RoleStatus, reason: &str) -> Result<()> {
    let reason = checked_text("reason", reason)?;
    if status == RoleStatus::Lost && reason.is_empty() {
        return Err(Error::invalid(
            "reason",
            "Why was it lost? A word will do: filled by others, cancelled, budget.",
        ));
    }
    store
        .write("set_role_status", "Changed the status of a role", async |tx| {
            let row = sql::row(tx.conn, id).await?.ok_or(Error::NotFound("role"))?;
            if status_of(&row.status)? == status {
                return Ok(());
            }
            let title = &row.title;
            tx.relabel(match status {
                RoleStatus::Draft => format!("Made {title} a draft"),
                RoleStatus::Open => format!("Opened {title}"),
                RoleStatus::OnHold => format!("Put {title} on hold"),
                RoleStatus::Filled => format!("Marked {title} as filled"),
                RoleStatus::Lost => format!("Marked {title} as lost"),
            });
            edit::sql::set_text(tx.conn, id, "status", status.kept(), tx.now).await?;
            let entry = Id::new(tx.clock);
            sql::insert_status(tx.conn, entry, id, status.kept(), &reason, tx.now).await
        })
        .await
}
