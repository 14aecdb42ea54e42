//! A person whose work, pay or projects changed has changed herself.

use super::{PersonId, read, sql};
use crate::error::Result;
use crate::store::Tx;

/// Stamps the person as changed now; answers her name. [`crate::Error::NotFound`] where she is not in the desk.
pub async fn touch(tx: &mut Tx<'_>, person: PersonId) -> Result<String> {
    let name = read::source(tx.conn, person).await?.name;
    sql::touch(tx.conn, person, tx.now).await?;
    Ok(name)
}
