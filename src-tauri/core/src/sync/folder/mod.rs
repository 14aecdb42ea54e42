//! A folder that something else (Syncthing, Nextcloud, Dropbox, a stick) brings to several desks. Each desk writes files of its
//! own there and takes in those of the others; nobody writes over anybody's.
//!
//! - What a file is, its content says: renamed files, copies that the other program made of a conflict, and half copied ones
//!   do no harm. Only a file that reads whole and is signed is taken in, and one that did not is not read again until it
//!   has changed.
//! - A file builds on the one before it, which stays until every desk has said that it has it. When many have piled up, one
//!   with everything takes their place.
//! - It does nothing by itself: whoever keeps the time calls [`folder_round`].

mod look;
mod plan;
mod sql;

use super::card::hex;
use super::export::{random_id, write};
use super::import::{Arrival, import_file, open_file};
use super::opens::Opens;
use super::rows::row_id;
use super::wish::{ExportWish, Leaving};
use crate::error::{Error, Result};
use crate::store::{DeskId, Store, Watch};
use look::{Found, Said, look, not_read};
use plan::{Kind, Knows, Steps, There, Write, steps};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What one look at the shared folder came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Round {
    /// Files that were taken in, each of which one undo takes back.
    pub taken: Vec<Arrival>,
    /// Files that were not.
    pub not_taken: Vec<NotTaken>,
    /// What was written.
    pub wrote: Option<Leaving>,
    /// Own files that were removed, because all have them or a later one holds all.
    pub removed: u32,
    /// Why what was to be written was not; empty else. What others wrote was taken in.
    pub trouble: String,
    /// When there will be something to write, where nothing else happens; UTC milliseconds.
    #[ts(type = "number | null")]
    pub next_at: Option<i64>,
}

/// A file in the shared folder that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NotTaken {
    pub name: String,
    pub why: String,
}

/// The folder that this desk exchanges files in; none where none is named.
pub async fn shared_folder(store: &Store) -> Result<Option<PathBuf>> {
    let mut conn = store.read().await?;
    Ok(sql::path(&mut conn).await?.map(PathBuf::from))
}

/// Names the folder that this desk exchanges files in from now on. [`Error::Io`] where it is none, or cannot be read;
/// [`Error::Invalid`] where its name cannot be kept.
pub async fn name_folder(store: &Store, path: &Path) -> Result<()> {
    let whole = fs::canonicalize(path).map_err(|e| not_read(path, &e))?;
    fs::read_dir(&whole).map_err(|e| not_read(path, &e))?;
    let text = whole.to_str().ok_or_else(|| {
        Error::invalid(
            "folder",
            "The name of this folder has signs that are no text. Rename it, or choose another.",
        )
    })?;
    store
        .write("name_folder", "Named a shared folder", async |tx| {
            sql::name(tx.conn, Some(text)).await
        })
        .await
}

/// Exchanges no files in a folder any more. What lies there stays.
pub async fn leave_folder(store: &Store) -> Result<()> {
    store
        .write("leave_folder", "Left the shared folder", async |tx| {
            sql::name(tx.conn, None).await
        })
        .await
}

/// Looks at the shared folder once: takes in what is new there, writes what is new here when that is due at `now` (UTC
/// milliseconds), and clears up own files. [`Error::NotFound`] where no folder is named; [`Error::Io`], in plain words, where
/// it is gone or cannot be read; [`Error::Cancelled`] when stopped, with what was taken in before kept.
pub async fn folder_round(store: &Store, now: i64, watch: &Watch<'_>) -> Result<Round> {
    let folder = shared_folder(store)
        .await?
        .ok_or(Error::NotFound("shared folder"))?;
    let found = look_at(store, &folder).await?;
    let mut round = Round::default();
    let there: Vec<There> = found.iter().filter_map(there).collect();
    let first = steps(&there, &knows(store).await?, now);
    for one in &found {
        match &one.said {
            Said::Nothing(why) => round.not_taken.push(NotTaken {
                name: one.name.clone(),
                why: why.clone(),
            }),
            Said::File { .. } => {}
        }
    }
    for name in &first.take {
        if let Some(one) = found.iter().find(|one| one.name == *name) {
            take(store, one, now, watch, &mut round).await?;
        }
    }
    // What was taken in may have said who has what.
    let then = steps(&there, &knows(store).await?, now);
    round.next_at = then.next_at;
    let mut gone = own_files(&found, &then);
    if let Some(wanted) = &then.write {
        match write_there(store, &folder, wanted, watch).await {
            Ok(leaving) => {
                round.wrote = Some(leaving);
                if wanted.everything {
                    gone = found.iter().filter(|one| is_own(one)).collect();
                }
            }
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(Error::Closed) => return Err(Error::Closed),
            Err(error) => round.trouble = not_written(&error),
        }
    }
    for one in gone {
        clear(store, one, &mut round).await?;
    }
    Ok(round)
}

async fn look_at(store: &Store, folder: &Path) -> Result<Vec<Found>> {
    let (folder, own) = (folder.to_owned(), store.identity().desk_id());
    let opens = Opens::Desk(store.identity().clone());
    tokio::task::spawn_blocking(move || look(&folder, &opens, &own))
        .await
        .map_err(|e| Error::Internal(e.to_string()))?
}

fn there(found: &Found) -> Option<There> {
    match &found.said {
        Said::File { file, at, kind } => Some(There {
            name: found.name.clone(),
            file: *file,
            at: *at,
            kind: *kind,
        }),
        Said::Nothing(_) => None,
    }
}

fn is_own(found: &Found) -> bool {
    matches!(found.said, Said::File { kind: Kind::Own, .. })
}

fn own_files<'a>(found: &'a [Found], steps: &Steps) -> Vec<&'a Found> {
    let meant = |one: &&Found| steps.remove.contains(&one.name);
    found.iter().filter(meant).collect()
}

async fn knows(store: &Store) -> Result<Knows> {
    let mut conn = store.read().await?;
    let mut knows = Knows {
        complete: sql::complete(&mut conn).await?,
        written: sql::written(&mut conn).await?,
        unsent: sql::unsent(&mut conn, &store.identity().desk_id()).await?,
        ..Knows::default()
    };
    for (desk, asks) in sql::trusted(&mut conn).await? {
        let desk: DeskId = row_id(&desk)?;
        knows.trusted.push(desk);
        if asks {
            knows.asking.insert(desk);
        }
    }
    Ok(knows)
}

/// Takes a file in, or keeps why not.
async fn take(store: &Store, found: &Found, now: i64, watch: &Watch<'_>, round: &mut Round) -> Result<()> {
    let (bytes, modified) = found.stamp;
    let mut conn = store.read().await?;
    let known = sql::refused(&mut conn, &found.name, bytes, modified).await?;
    drop(conn);
    let why = match known {
        Some(why) => why,
        None => match take_in(store, &found.path, watch).await {
            Ok(arrival) => {
                round.taken.push(arrival);
                return Ok(());
            }
            Err(Error::Invalid { reason, .. }) => {
                store
                    .write("folder_round", "Looked at the shared folder", async |tx| {
                        sql::refuse(tx.conn, &found.name, found.stamp, now, &reason).await
                    })
                    .await?;
                reason
            }
            // It went, or is being written: the next look finds what has become of it.
            Err(Error::Io { reason, .. }) => reason,
            // One file that cannot be taken in now keeps none of the others away.
            Err(other @ (Error::Conflict(_) | Error::Internal(_))) => other.to_string(),
            Err(other) => return Err(other),
        },
    };
    round.not_taken.push(NotTaken {
        name: found.name.clone(),
        why,
    });
    Ok(())
}

async fn take_in(store: &Store, path: &Path, watch: &Watch<'_>) -> Result<Arrival> {
    let file = open_file(store, path).await?;
    import_file(store, &file, watch).await
}

async fn write_there(store: &Store, folder: &Path, wanted: &Write, watch: &Watch<'_>) -> Result<Leaving> {
    let mut conn = store.read().await?;
    let mut to = Vec::new();
    for (desk, _) in sql::trusted(&mut conn).await? {
        to.push(hex(&desk));
    }
    let number = sql::next(&mut conn).await?;
    drop(conn);
    let wish = ExportWish {
        to,
        everything: wanted.everything,
        ..ExportWish::default()
    };
    // Two desks of one name, and one that went back to a backup, write over nobody's file.
    let by_chance: String = hex(&random_id()?).chars().take(6).collect();
    let called = called(&store.who().desk);
    let path = folder.join(format!("{called}-{number:05}-{by_chance}.roster"));
    let (leaving, seq) = write(store, &wish, None, &wanted.on, &path, watch).await?;
    store
        .write("folder_round", "Looked at the shared folder", async |tx| {
            sql::wrote(tx.conn, seq).await
        })
        .await?;
    Ok(leaving)
}

/// A desk's name as every file system takes it.
fn called(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .take(40)
        .collect();
    match plain
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
    {
        none if none.is_empty() => "desk".to_owned(),
        some => some,
    }
}

fn not_written(error: &Error) -> String {
    match error {
        Error::DiskFull => {
            "There is no room in the shared folder. What is new here goes out once there is; nothing half was left there.".to_owned()
        }
        Error::Io { reason, .. } => format!(
            "Nothing could be written into the shared folder ({reason}). What is new here goes out once that works. Give yourself the right to write there, or name another folder."
        ),
        other => other.to_string(),
    }
}

/// Removes an own file. Where that cannot be, it lies there and harms nobody.
async fn clear(store: &Store, found: &Found, round: &mut Round) -> Result<()> {
    let Said::File { file, .. } = &found.said else {
        return Ok(());
    };
    if fs::remove_file(&found.path).is_ok() {
        round.removed = round.removed.saturating_add(1);
        store
            .write("folder_round", "Looked at the shared folder", async |tx| {
                sql::removed(tx.conn, file).await
            })
            .await?;
    }
    Ok(())
}
