//! A profile that was submitted goes out once more, as a mail.

use super::{SubmittalId, sql};
use crate::error::{Error, Result};
use crate::off_limits::{self, Doing};
use crate::roles;
use crate::store::Store;

/// Whether this submittal may be mailed today: whoever became off limits since it was sent is mailed with a reason in
/// `despite` only ([`Error::NeedsReason`]). Asked before a mail is made; once it was, [`mailed`] keeps the reason.
pub async fn may_mail(store: &Store, id: SubmittalId, despite: &str) -> Result<()> {
    let conn = &mut *store.read().await?;
    let row = sql::one(conn, id).await?.ok_or(Error::NotFound("submittal"))?;
    let today = store.clock().day_of(store.clock().now_ms());
    off_limits::overridden(conn, row.person_id, today, despite).await?;
    Ok(())
}

/// That this submittal was mailed: where its person is off limits, the reason in `despite` is kept.
pub async fn mailed(store: &Store, id: SubmittalId, despite: &str) -> Result<()> {
    store
        .write("mail_submittal", "Mailed a submittal", async |tx| {
            let row = sql::one(tx.conn, id).await?.ok_or(Error::NotFound("submittal"))?;
            off_limits::may(tx, row.person_id, Doing::Submit, Some(row.role_id), despite).await?;
            let title = roles::title_of(tx.conn, row.role_id).await?;
            tx.relabel(format!("Mailed submittal {} for {title}", row.number));
            Ok(())
        })
        .await
}
