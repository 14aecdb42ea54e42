//! Files get another name, or go.

use super::add::checked_name;
use super::{FileId, sql};
use crate::error::{Error, Result};
use crate::store::Store;

/// Calls a file something else. [`Error::Invalid`] at `name`.
pub async fn rename_file(store: &Store, id: FileId, name: &str) -> Result<()> {
    let name = checked_name(name)?;
    store
        .write(
            "rename_file",
            format!("Renamed a file to {name}"),
            async |tx| match sql::rename(tx.conn, id, &name, tx.now).await? {
                0 => Err(Error::NotFound("file")),
                _ => Ok(()),
            },
        )
        .await
}

/// Takes a file out of the desk. The desk's history keeps what was in it, so that this can be undone.
pub async fn remove_file(store: &Store, id: FileId) -> Result<()> {
    store
        .write("remove_file", "Removed a file", async |tx| {
            let file = sql::file(tx.conn, id).await?.ok_or(Error::NotFound("file"))?;
            sql::delete(tx.conn, id).await?;
            tx.relabel(format!("Removed the file {}", file.name));
            Ok(())
        })
        .await
}
