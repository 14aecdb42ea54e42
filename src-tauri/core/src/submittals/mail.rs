//! A profile that was submitted goes out once more, as a mail.

use super::{SubmittalId, sql};
use crate::error::{Error, Result};
use crate::off_limits::{self, Doing};
use crate::roles;
use crate::store::Store;

/// Whether this submittal may be mailed today: whoever became off limits since it was sent is mailed with a reason in
/// `despite` only, which is kept ([`Error::NeedsReason`]).
pub async fn may_mail(store: &Store, id: SubmittalId, despite: &str) -> Result<()> {
    store
        .write("mail_submittal", "Let a submittal be mailed", async |tx| {
            let row = sql::one(tx.conn, id).await?.ok_or(Error::NotFound("submittal"))?;
            off_limits::may(tx, row.person_id, Doing::Submit, Some(row.role_id), despite).await?;
            let title = roles::title_of(tx.conn, row.role_id).await?;
            tx.relabel(format!("Let submittal {} for {title} be mailed", row.number));
            Ok(())
        })
        .await
}
