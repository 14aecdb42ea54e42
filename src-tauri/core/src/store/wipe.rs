//! What is gone for good leaves nothing behind: neither in free parts of the file nor in the log beside it.

use super::Store;
use crate::error::{Error, Result};
use sqlx::SqliteConnection;

/// Under which the file remembers that it is to be wiped.
const DUE: &str = "wipe_due";

/// Notes, in the transaction under way, that the file is to be wiped after it.
pub(super) async fn is_due(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')")
        .bind(DUE)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes what was changed for good out of what was caught: all after `since`. Answers whether there was nothing else.
pub(super) async fn forget_touched(conn: &mut SqliteConnection, since: i64) -> Result<bool> {
    sqlx::query("DELETE FROM temp.touched WHERE seq > ?")
        .bind(since)
        .execute(&mut *conn)
        .await?;
    Ok(
        sqlx::query_scalar("SELECT NOT EXISTS (SELECT 1 FROM temp.touched)")
            .fetch_one(conn)
            .await?,
    )
}

impl Store {
    /// Whether something went for good and the file was not wiped since: the disk was full, say, or the program was ended.
    pub async fn wipe_is_due(&self) -> Result<bool> {
        let mut conn = self.read().await?;
        Ok(
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM meta WHERE key = ?)")
                .bind(DUE)
                .fetch_one(&mut *conn)
                .await?,
        )
    }

    /// Writes the file anew without what is free in it, and folds the log in, so that what was deleted can be read back by
    /// nobody, also not with the key. It needs as much room on the disk as the desk has, and some seconds for a large one.
    /// [`Error::DiskFull`], [`Error::Conflict`] where a reader holds the log for long: then it is still due, and done when
    /// the desk is opened next.
    pub async fn wipe(&self) -> Result<()> {
        let mut writer = self.writing().await?;
        for derived in &self.schema.derived {
            derived.wipe(&mut writer).await?;
        }
        sqlx::raw_sql("VACUUM").execute(&mut *writer).await?;
        sqlx::query("DELETE FROM meta WHERE key = ?")
            .bind(DUE)
            .execute(&mut *writer)
            .await?;
        if let Err(busy) = fold_in(&mut writer).await {
            is_due(&mut writer).await?;
            return Err(busy);
        }
        // What was read before may still be in memory alongside.
        self.forget_alongside();
        let _ = sqlx::raw_sql("PRAGMA shrink_memory").execute(&mut *writer).await;
        Ok(())
    }
}

async fn fold_in(writer: &mut SqliteConnection) -> Result<()> {
    let (busy, ..): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(writer)
        .await?;
    match busy {
        0 => Ok(()),
        _ => Err(Error::Conflict(
            "What was erased is gone from the desk. Its traces in the file could not be wiped yet, because something was being read meanwhile; that is done when the desk is opened next."
                .into(),
        )),
    }
}
