//! A line that waits is sorted, or dropped.

use super::keep::{Captured, NewCapture, checked, keep};
use super::{CaptureId, sql};
use crate::error::{Error, Result};
use crate::store::{Store, json};
use crate::taxonomy;

/// Keeps what a waiting line says, about whom `new` says; its line may have been put right. It still waits where nobody is
/// meant yet. [`Error::NotFound`] where it does not wait any more; [`Error::Invalid`] as when it is captured.
pub async fn sort_capture(store: &Store, id: CaptureId, new: &NewCapture) -> Result<Captured> {
    checked(&new.line)?;
    let field = taxonomy::of(store).await?;
    store
        .write("sort_capture", "Sorted a captured line", async |tx| {
            let row = sql::row(tx.conn, id).await?.filter(|row| row.standing == "open");
            let mut row = row.ok_or(Error::NotFound("captured line"))?;
            new.line.trim().clone_into(&mut row.line);
            keep(tx, row, new, &field).await
        })
        .await
}

/// Drops waiting lines; answers how many there were. They stay in the file.
pub async fn drop_captures(store: &Store, ids: &[CaptureId]) -> Result<u32> {
    let keys = json(&ids.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    store
        .write("drop_captures", "Dropped a captured line", async |tx| {
            let dropped = sql::drop_open(tx.conn, &keys, tx.now).await?;
            if dropped != 1 {
                tx.relabel(format!("Dropped {dropped} captured lines"));
            }
            Ok(u32::try_from(dropped).unwrap_or(u32::MAX))
        })
        .await
}
