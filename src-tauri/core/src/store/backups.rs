//! The backups of a desk: files in a folder, each a desk of its own with its header beside it.
//!
//! A backup is recognised by its name *and* by what its header says; what is not recognised is never touched. It has
//! the desk's own key, so what opens the desk opens its backups: the passphrase that was in force then, the recovery
//! code, or the key store.

use super::header::Header;
use super::own::Own;
use super::readers::Reader;
use super::write::STEPS;
use super::{Key, Place, Store, keep, open};
use crate::error::{Error, Result};
use crate::whole_file::begun_for;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Why {
    /// The day's.
    Daily,
    /// The user wanted one.
    Asked,
    /// Before a restore: what the desk was then.
    Restore,
    /// Before the file was brought to a newer Roster's format.
    Update,
    /// Before another desk's changes were taken in.
    Merge,
}

/// What a backup's header says beside where its key is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Made {
    /// UTC milliseconds.
    pub at: i64,
    pub why: Why,
    /// How many rows each table had.
    pub rows: BTreeMap<String, u64>,
}

/// A backup, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Backup {
    /// Its file's name, which is how it is asked for.
    pub name: String,
    #[serde(skip)]
    pub file: PathBuf,
    /// When it was made: UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    #[ts(type = "number")]
    pub bytes: u64,
    /// None where its header does not say: it is missing, or somebody opened the backup and may have worked in it.
    pub why: Option<Why>,
    /// How many rows each table has.
    #[ts(type = "Record<string, number>")]
    pub rows: BTreeMap<String, u64>,
}

/// How the time stands in a backup's name: UTC, so that names sort, and no sign that a system refuses.
const STAMP: &str = "%Y-%m-%d %H%M%SZ";

const HOUR_MS: i64 = 3_600_000;

impl Place {
    fn stem(&self) -> String {
        let stem = self.file().file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }

    /// This desk's name with a time, for a file in `folder` where none has that name yet.
    pub(super) fn dated(&self, folder: &Path, what: &str, at: i64) -> Self {
        let named = |at: i64| {
            let stamp = DateTime::from_timestamp_millis(at)
                .unwrap_or_default()
                .format(STAMP);
            Self::new(folder.join(format!("{}{what} {stamp}.desk", self.stem())))
        };
        let mut at = at;
        // Two within a second: the second is the later one by name, too.
        while named(at).file().exists() || named(at).header().exists() {
            at += 1_000;
        }
        named(at)
    }

    /// The time in the name of a backup of this desk; none where the name is not one.
    fn time_in(&self, name: &str) -> Option<i64> {
        let stamp = name
            .strip_prefix(&self.stem())?
            .strip_prefix(' ')?
            .strip_suffix(".desk")?;
        let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
        Some(at.and_utc().timestamp_millis())
    }

    /// Where this desk's backups are kept unless the user says otherwise: beside it.
    pub fn default_backup_folder(&self) -> PathBuf {
        self.file().with_file_name("Backups")
    }

    /// Where this desk's backups are kept. The header says so, not the desk: the folder is one of this computer, a
    /// restore leaves it as it is, and it is known when the desk cannot be read.
    pub fn backup_folder(&self) -> PathBuf {
        let chosen = Header::read(self)
            .ok()
            .flatten()
            .and_then(|header| header.backups);
        chosen.unwrap_or_else(|| self.default_backup_folder())
    }

    /// Backups go to `folder` from now on; none: to the default place. Those made before stay where they are.
    pub fn keep_backups_in(&self, folder: Option<PathBuf>) -> Result<()> {
        let Some(mut header) = Header::read(self)? else {
            return Err(Error::Conflict("The small file beside the desk that says where its key is kept is missing. Set a passphrase, or keep the key in the key store, then choose the folder again.".into()));
        };
        header.backups = folder;
        header.write(self)
    }

    /// This desk's backups in its folder, newest first. Another desk's are left out. None where there is no such folder
    /// yet; an error where it cannot be read.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        self.backups_in(&self.backup_folder())
    }

    fn backups_in(&self, folder: &Path) -> Result<Vec<Backup>> {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(Error::io(folder, &e)),
        };
        let own = Header::read(self).ok().flatten();
        let mut backups = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|e| Error::io(folder, &e))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let (Some(at), Ok(about)) = (self.time_in(&name), entry.metadata()) else {
                continue;
            };
            let header = Header::read(&Place::new(entry.path())).ok().flatten();
            let strange = header
                .as_ref()
                .zip(own.as_ref())
                .is_some_and(|(its, own)| !its.same_key(own));
            if !strange && about.is_file() {
                backups.push(Backup::of(entry.path(), header, at, about.len()));
            }
        }
        backups.sort_by(|a, b| (b.at, &b.name).cmp(&(a.at, &a.name)));
        Ok(backups)
    }

    /// A backup by its name, or, where there is none of that name, any desk's file that was copied by hand.
    pub fn backup_at(&self, name: &Path) -> Result<Backup> {
        match self.backup_named(&name.to_string_lossy()) {
            Err(not_one) if !name.is_file() => Err(not_one),
            Err(_) => {
                let about = name.metadata().map_err(|e| Error::io(name, &e))?;
                let written = about.modified().map_err(|e| Error::io(name, &e))?;
                let at = DateTime::<Utc>::from(written).timestamp_millis();
                let header = Header::read(&Self::new(name))?;
                Ok(Backup::of(name.to_owned(), header, at, about.len()))
            }
            named => named,
        }
    }

    /// The backup of this name.
    pub fn backup_named(&self, name: &str) -> Result<Backup> {
        let mut backups = self.backups()?.into_iter();
        backups.find(|backup| backup.name == name).ok_or_else(|| {
            Error::invalid(
                "backup",
                format!(
                    "There is no backup “{name}” in {}.",
                    self.backup_folder().display()
                ),
            )
        })
    }

    /// Removes what need not be kept; see [`keep::spare`]. A backup whose header says nothing of it stays.
    pub(super) fn thin_backups(&self, now: i64) -> Result<()> {
        // Without its own header a desk does not know its backups from those of another of its name.
        if Header::read(self).ok().flatten().is_none() {
            return Ok(());
        }
        let mut backups = self.backups()?;
        backups.retain(|backup| backup.why.is_some());
        for backup in keep::spare(&backups, now) {
            // The header goes last: what is left of a removal cut short is no backup, and hides none.
            for file in [backup.file.clone(), Place::new(&backup.file).header()] {
                std::fs::remove_file(&file).map_err(|e| Error::io(&file, &e))?;
            }
        }
        self.sweep(&self.backup_folder(), now)
    }

    /// Removes copies that a kill cut short: known by their names, and by nobody having written to them for an hour.
    fn sweep(&self, folder: &Path, now: i64) -> Result<()> {
        for entry in std::fs::read_dir(folder).map_err(|e| Error::io(folder, &e))? {
            let entry = entry.map_err(|e| Error::io(folder, &e))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let becomes = begun_for(name.trim_end_matches("-journal"));
            let cut_short = becomes.is_some_and(|becomes| self.time_in(becomes).is_some());
            let written = entry
                .metadata()
                .and_then(|about| about.modified())
                .map(DateTime::<Utc>::from);
            if cut_short && written.is_ok_and(|at| now - at.timestamp_millis() > HOUR_MS) {
                let _ = std::fs::remove_file(entry.path());
            }
        }
        Ok(())
    }
}

impl Backup {
    /// `at`: when it was made, where its header does not say.
    fn of(file: PathBuf, header: Option<Header>, at: i64, bytes: u64) -> Self {
        let made = header.and_then(|header| header.backup);
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Self {
            name,
            file,
            at: made.as_ref().map_or(at, |made| made.at),
            bytes,
            why: made.as_ref().map(|made| made.why),
            rows: made.map(|made| made.rows).unwrap_or_default(),
        }
    }

    /// Another desk's backup has another key: it would read as damaged.
    pub(super) fn refuse_strange(&self, key: &Key) -> Result<()> {
        match Header::read(&Place::new(&self.file)) {
            Ok(Some(header)) if !header.fits(key) => Err(Error::invalid(
                "backup",
                "This is a backup of another desk. Open it as a desk of its own to look into it.",
            )),
            _ => Ok(()),
        }
    }
}

impl Store {
    /// A connection that can read the desk, as `main`, and one of its backups, as `was`, and write neither. It ends with
    /// [`Error::Cancelled`] when the desk is closed, which waits for what comes with it to be dropped.
    pub(crate) async fn beside(&self, backup: &Backup) -> Result<(Reader, Own)> {
        let open = self.read().await?;
        backup.refuse_strange(&self.key)?;
        let mut conn = open::reader(&self.place, &self.key).await?;
        let closing = Arc::clone(&self.closing);
        conn.lock_handle()
            .await?
            .set_progress_handler(STEPS, move || !closing.load(Ordering::Relaxed));
        sqlx::query("ATTACH DATABASE ? AS was KEY ?")
            .bind(backup.file.to_string_lossy())
            .bind(self.key.pragma().trim_matches('"'))
            .execute(&mut *conn)
            .await?;
        // The first read deciphers the first page.
        let read = sqlx::query("SELECT count(*) FROM was.sqlite_schema")
            .fetch_one(&mut *conn)
            .await;
        read.map_err(|error| match Error::from(error) {
            Error::Damaged(_) => Error::Damaged(
                "This backup does not read back as it was written: it is damaged. Choose another one.".into(),
            ),
            other => other,
        })?;
        Ok((open, conn))
    }

    /// Whether the day's backup is due. Not while nothing was done yet, and nobody misses the people of a demo desk.
    pub async fn backup_due(&self) -> Result<bool> {
        let made = self.place.backups()?.into_iter().map(|backup| backup.at);
        if self.who.demo || !keep::due(made, self.clock.now_ms()) {
            return Ok(false);
        }
        let mut conn = self.read().await?;
        Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM operations)")
            .fetch_one(&mut *conn)
            .await?)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_name_says_when_and_nothing_else_passes_for_one() {
        let place = Place::new("there/Ana.desk");
        let backup = place.dated("Backups".as_ref(), "", 1_795_510_800_000);
        assert!(backup.file().ends_with("Ana 2026-11-24 090000Z.desk"));
        assert_eq!(
            place.time_in("Ana 2026-11-24 090000Z.desk"),
            Some(1_795_510_800_000)
        );
        for other in [
            "Ana.desk",
            "Ana 2026-11-24 090000Z.desk.head",
            "Ana 2026-11-24.desk",
            "Ana set aside 2026-11-24 090000Z.desk",
            "Ben 2026-11-24 090000Z.desk",
            "Ana 2026-13-24 090000Z.desk",
        ] {
            assert_eq!(place.time_in(other), None, "{other}");
        }
    }
}
