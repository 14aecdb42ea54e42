//! A role goes, with everything that is of it alone, in one operation that can be undone.

use super::{RoleId, sql, title_of};
use crate::error::{Error, Result};
use crate::store::Store;

/// Removes a role with its stages, pipeline, submittals and offers. What was said to people or is to be done for them
/// stays with them and only names the role no more; what hangs on the role alone goes with it.
pub async fn delete_role(store: &Store, id: RoleId) -> Result<()> {
    store
        .write("delete_role", "Deleted a role", async |tx| {
            let title = title_of(tx.conn, id).await?;
            match sql::earned(tx.conn, id).await? {
                (0, 0) => {}
                (0, _) => {
                    return Err(Error::Conflict(format!(
                        "Invoices were written for {title}. Remove them first, or mark the role as lost."
                    )));
                }
                _ => {
                    return Err(Error::Conflict(format!(
                        "Somebody was placed in {title}. Mark the role as filled instead: who was placed must stay on record."
                    )));
                }
            }
            sql::delete(tx.conn, id).await?;
            tx.relabel(format!("Deleted the role {title}"));
            Ok(())
        })
        .await
}
