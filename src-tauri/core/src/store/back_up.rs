//! Making a backup: a copy of the desk as it is at one instant, test-opened before it takes its name.
//!
//! The copy is made by a connection of its own that can read and nothing else, so whoever works goes on working: SQLite
//! writes it page by page from one snapshot, leaving out what is free (`VACUUM INTO`), under the desk's own key.

use super::backups::{Backup, Made, Why};
use super::capture::Table;
use super::header::Header;
use super::{Key, Place, Store, open};
use crate::error::{Error, Result};
use crate::whole_file::WholeFile;
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How a long work is followed and stopped.
#[derive(Clone)]
pub struct Watch<'a> {
    /// Told how much is done, and of how much.
    pub progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    /// Set to stop it: it ends with [`Error::Cancelled`], and nothing of it is kept.
    pub stop: Arc<AtomicBool>,
}

impl Watch<'_> {
    /// Nobody looks, nobody stops it.
    pub fn nobody() -> Self {
        Self {
            progress: &|_, _| {},
            stop: Arc::default(),
        }
    }
}

/// How often progress is told.
const LOOK: Duration = Duration::from_millis(100);

impl Store {
    /// Makes a backup in the desk's backup folder and removes those that need not be kept any more. Neither readers nor
    /// writers wait for it. Where the folder cannot be written, [`Error::Io`] names it and nothing half is left.
    pub async fn back_up(&self, why: Why, watch: &Watch<'_>) -> Result<Backup> {
        let backup = self.back_up_to(&self.place.backup_folder(), why, watch).await?;
        // What is to be restored next must not be thinned away by what is kept before it.
        if matches!(why, Why::Daily | Why::Asked) {
            self.place.thin_backups(self.clock.now_ms())?;
        }
        Ok(backup)
    }

    /// Makes a backup and closes the desk, with nothing written in between: an operation under way is waited for, and is in
    /// the backup; one that comes later is answered [`Error::Closed`]. Where no backup could be made the desk stays open.
    pub async fn back_up_and_close(&self, why: Why, watch: &Watch<'_>) -> Result<Backup> {
        let mut writer = self.writer.lock().await;
        let kept = self.back_up(why, watch).await?;
        let last = writer.take();
        // Whoever reads and waits to write must not be waited for.
        drop(writer);
        self.close_connections().await?;
        if let Some(last) = last {
            last.close().await?;
        }
        self.unlock_file();
        if self.place.has_log() {
            return Err(Error::Conflict(
                "What was written last could not be folded into the desk’s file: another program is reading it, or the disk is full. Nothing was changed; close what has the file open, or free some space, and try again.".into(),
            ));
        }
        Ok(kept)
    }

    /// Makes a backup in any folder that is there, and removes none.
    pub async fn back_up_to(&self, folder: &Path, why: Why, watch: &Watch<'_>) -> Result<Backup> {
        // One at a time; and a desk that is being closed waits for it, having told it to stop.
        let _alone = self.copying.lock().await;
        if self.closing.load(Ordering::Acquire) {
            return Err(Error::Closed);
        }
        let from = Source {
            place: &self.place,
            key: &self.key,
            tables: self.schema.tables,
            closing: Arc::clone(&self.closing),
        };
        from.back_up(folder, why, self.clock.now_ms(), watch).await
    }
}

/// What is backed up.
pub(super) struct Source<'a> {
    pub place: &'a Place,
    pub key: &'a Key,
    pub tables: &'static [Table],
    pub closing: Arc<AtomicBool>,
}

impl Source<'_> {
    pub async fn back_up(&self, folder: &Path, why: Why, at: i64, watch: &Watch<'_>) -> Result<Backup> {
        self.find(folder)?;
        let place = self.place.dated(folder, "", at);
        let whole = WholeFile::begin(place.file())?;
        let rows = self.copy(&whole, folder, watch).await?;
        let copy = Place::new(whole.meanwhile());
        let bytes = copy.file().metadata().map_err(|e| Error::io(folder, &e))?.len();
        let found = test(&copy, self.key, self.tables)
            .await
            .map_err(|error| not_good(folder, &error))?;
        if let Some(rows) = rows.as_ref().filter(|rows| **rows != found) {
            let error = Error::Damaged(format!("it has {found:?} rows, the desk {rows:?}"));
            return Err(not_good(folder, &error));
        }
        // A small desk is copied before its statement hears of it.
        if watch.stop.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let made = Made {
            at,
            why,
            rows: found.clone(),
        };
        // The header first: a desk without one needs its recovery code, a header without a desk nobody sees.
        let headed = match Header::read(self.place) {
            Ok(Some(header)) if header.fits(self.key) => {
                header.of_backup(made).write(&place)?;
                true
            }
            _ => false,
        };
        if let Err(error) = whole.finish_large().await {
            let _ = std::fs::remove_file(place.header());
            return Err(error);
        }
        let name = place.file().file_name().unwrap_or_default();
        Ok(Backup {
            name: name.to_string_lossy().into_owned(),
            file: place.file().to_owned(),
            at,
            bytes,
            why: headed.then_some(why),
            rows: if headed { found } else { BTreeMap::new() },
        })
    }

    /// The folder of our own is made; one that the user chose is not: where a stick is not plugged in, it would be made
    /// on the disk beneath.
    fn find(&self, folder: &Path) -> Result<()> {
        if folder == self.place.default_backup_folder() {
            return std::fs::create_dir_all(folder).map_err(|e| Error::io(folder, &e));
        }
        if folder.is_dir() {
            return Ok(());
        }
        Err(Error::Io {
            path: folder.to_owned(),
            reason: "this folder is not there, so no backup was made. If it is on a stick or another drive, plug that in; or choose another folder.".into(),
        })
    }

    /// Copies the desk into the empty file. Answers how many rows each table had, where nothing was written meanwhile.
    async fn copy(
        &self,
        whole: &WholeFile,
        folder: &Path,
        watch: &Watch<'_>,
    ) -> Result<Option<BTreeMap<String, u64>>> {
        let mut conn = open::reader(self.place, self.key).await?;
        let (stop, closing) = (Arc::clone(&watch.stop), Arc::clone(&self.closing));
        conn.lock_handle()
            .await?
            .set_progress_handler(super::write::STEPS, move || {
                !stop.load(Ordering::Relaxed) && !closing.load(Ordering::Relaxed)
            });
        let before = version(&mut conn).await?;
        let rows = count_rows(&mut conn, self.tables).await?;
        let pages: i64 = sqlx::query_scalar(
            "SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count)",
        )
        .fetch_one(&mut *conn)
        .await?;
        let total = u64::try_from(pages).unwrap_or(0) * open::PAGE;
        let fresh = whole.meanwhile().to_owned();
        let done = {
            let Some(path) = fresh.to_str() else {
                return Err(Error::Io {
                    path: folder.to_owned(),
                    reason: "a folder whose name is not text cannot hold backups".into(),
                });
            };
            let copying = sqlx::query("VACUUM INTO ?").bind(path).execute(&mut *conn);
            tokio::pin!(copying);
            loop {
                tokio::select! {
                    done = &mut copying => break done,
                    () = tokio::time::sleep(LOOK) => {
                        (watch.progress)(fresh.metadata().map_or(0, |m| m.len()).min(total), total);
                    }
                }
            }
        };
        if let Err(error) = done {
            conn.close().await?;
            let _ = std::fs::remove_file(beside(&fresh));
            return Err(going_out(error, folder));
        }
        let after = version(&mut conn).await?;
        conn.close().await?;
        Ok((before == after).then_some(rows))
    }
}

/// The journal that SQLite keeps while it writes a copy.
fn beside(fresh: &Path) -> PathBuf {
    let mut name = fresh.to_owned().into_os_string();
    name.push("-journal");
    name.into()
}

/// Grows whenever another connection has committed.
async fn version(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("PRAGMA data_version").fetch_one(conn).await?)
}

/// Opens a copy with the desk's key and reads all of it: every page against its seal, every tree. Answers how many
/// rows each table has.
pub(super) async fn test(place: &Place, key: &Key, tables: &[Table]) -> Result<BTreeMap<String, u64>> {
    let mut conn = open::reader(place, key).await?;
    super::check::quick(&mut conn).await?;
    let rows = count_rows(&mut conn, tables).await?;
    conn.close().await?;
    Ok(rows)
}

/// Whether a backup opens with this key and all of it reads back as it was written.
pub async fn reads_whole(backup: &Backup, key: &Key, tables: &[Table]) -> bool {
    let rows = test(&Place::new(&backup.file), key, tables).await;
    rows.is_ok_and(|rows| backup.rows.is_empty() || backup.rows == rows)
}

/// Tables that the file's format does not have yet are left out.
async fn count_rows(conn: &mut SqliteConnection, tables: &[Table]) -> Result<BTreeMap<String, u64>> {
    let there: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .fetch_all(&mut *conn)
        .await?;
    let mut rows = BTreeMap::new();
    for table in tables.iter().filter(|t| there.iter().any(|name| name == t.name)) {
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) FROM {}", table.name)))
            .fetch_one(&mut *conn)
            .await?;
        rows.insert(table.name.to_owned(), u64::try_from(count).unwrap_or(0));
    }
    Ok(rows)
}

fn not_good(folder: &Path, error: &Error) -> Error {
    Error::Io {
        path: folder.to_owned(),
        reason: format!(
            "the backup did not read back as it was written and was not kept ({error}). Try again, or choose another folder: the drive may be failing."
        ),
    }
}

/// SQLite's codes of a file that cannot be written: <https://sqlite.org/rescode.html>.
mod sqlite {
    pub const READONLY: u32 = 8;
    pub const IOERR: u32 = 10;
    pub const FULL: u32 = 13;
    pub const CANTOPEN: u32 = 14;
    pub const IOERR_READ: u32 = 266;
    pub const IOERR_SHORT_READ: u32 = 522;
}

/// What stopped the copy: the drive it goes to, by name, else the desk itself.
fn going_out(error: sqlx::Error, folder: &Path) -> Error {
    let code: Option<u32> = error.as_database_error().and_then(|e| e.code()?.parse().ok());
    let reason = match (code, code.map(|extended| extended & 0xff)) {
        (Some(sqlite::IOERR_READ | sqlite::IOERR_SHORT_READ), _) => return error.into(),
        (_, Some(sqlite::FULL)) => {
            "no room is left there, so no backup was made. Free some space, or choose another folder."
        }
        (_, Some(sqlite::IOERR | sqlite::CANTOPEN | sqlite::READONLY)) => {
            "the backup could not be written there and was not kept. The drive may have been pulled out, or be failing."
        }
        _ => return error.into(),
    };
    Error::Io {
        path: folder.to_owned(),
        reason: reason.into(),
    }
}
