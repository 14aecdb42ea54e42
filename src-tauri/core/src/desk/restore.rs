//! Going back to a backup, and to how it was before that.

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::store::{self, Backup, Key, Place, Present, Store, Unlock, Watch, Why};
use crate::tables::TABLES;
use std::path::PathBuf;
use std::sync::Arc;

/// A desk that was restored, open.
pub struct Restored {
    pub store: Store,
    /// What the desk was before: restoring it takes the restore back. Where the desk was damaged, its file as it was,
    /// under another name beside the desk.
    pub kept: Backup,
}

/// Backs the open desk up, closes it, puts `backup` in its place and opens that.
///
/// With an error the desk is what it was: still open where it could not be backed up, else closed.
pub async fn restore(
    store: &Store,
    key: &Key,
    backup: &Backup,
    clock: Arc<dyn Clock>,
    watch: &Watch<'_>,
) -> Result<Restored> {
    let place = store.place().clone();
    let kept = match store.back_up_and_close(Why::Restore, watch).await {
        // It cannot be read through: there is no other way to keep it.
        Err(Error::Damaged(_)) => {
            store.close().await?;
            let (store, aside) = restore_damaged(&place, key, backup, clock).await?;
            let kept = place.backup_at(aside.as_deref().unwrap_or(place.file()))?;
            return Ok(Restored { store, kept });
        }
        kept => kept?,
    };
    store::put_back(&place, backup, key, TABLES, Present::BackedUp).await?;
    match super::open(place.clone(), Unlock::Key(key), Arc::clone(&clock)).await {
        Ok((store, _)) => Ok(Restored { store, kept }),
        Err(error) => {
            // It read whole but does not open: an update that fails, say.
            store::put_back(&place, &kept, key, TABLES, Present::BackedUp).await?;
            Err(error)
        }
    }
}

/// Puts `backup` in the place of a desk that does not open, and opens that. Answers where the damaged file is kept, too.
pub async fn restore_damaged(
    place: &Place,
    key: &Key,
    backup: &Backup,
    clock: Arc<dyn Clock>,
) -> Result<(Store, Option<PathBuf>)> {
    let aside = Present::SetAside(clock.now_ms());
    let kept = store::put_back(place, backup, key, TABLES, aside).await?;
    let (store, _) = super::open(place.clone(), Unlock::Key(key), clock).await?;
    Ok((store, kept))
}

/// The newest backup of the desk at `place` that opens with its key and reads whole; none where there is none.
pub async fn newest_good(place: &Place, key: &Key) -> Result<Option<Backup>> {
    for backup in place.backups()? {
        if store::reads_whole(&backup, key, TABLES).await {
            return Ok(Some(backup));
        }
    }
    Ok(None)
}
