//! Backing up, going back, checking and mending from the command line.

use super::Answered;
use super::commands::told;
use super::words::{Check, Restore};
use crate::failure::Answer;
use chrono::{DateTime, Local};
use roster_core::backup::{Differences, compare};
use roster_core::clock::SystemClock;
use roster_core::store::{Backup, Place, Saved, Store, Unlock, Watch, Why};
use roster_core::{Error, desk};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;

/// Makes a backup in `to`, else in the desk's own folder.
pub async fn back_up(store: &Store, to: Option<&Path>) -> Answer<Answered> {
    let told = told();
    let watch = Watch {
        progress: &told,
        ..Watch::nobody()
    };
    let made = match to {
        Some(folder) => store.back_up_to(folder, Why::Asked, &watch).await?,
        None => store.back_up(Why::Asked, &watch).await?,
    };
    Ok(Answered {
        lines: vec![format!("Backed up, and read through: {}", made.file.display())],
        json: json!({ "backup": made, "file": made.file }),
    })
}

/// Lists, compares, or goes back; a desk that is damaged gives way to the backup.
pub async fn restore(place: &Place, with: Unlock<'_>, words: Restore) -> Answer<Answered> {
    let Some(name) = words.backup.filter(|_| !words.list) else {
        return list(place);
    };
    let backup = place.backup_at(&name)?;
    let clock = Arc::new(SystemClock);
    let (store, key) = match desk::open(place.clone(), with, clock.clone()).await {
        Ok(opened) => opened,
        Err(Error::Damaged(_)) if !words.dry_run => {
            let key = Store::find_key(place, with)?;
            let (store, kept) = desk::restore_damaged(place, &key, &backup, clock).await?;
            store.close().await?;
            let mut lines = vec![format!("Restored {}", backup.name)];
            lines.extend(
                kept.iter()
                    .map(|kept| format!("The damaged file is kept: {}", kept.display())),
            );
            return Ok(Answered {
                lines,
                json: json!({ "restored": backup, "kept": kept }),
            });
        }
        Err(error) => return Err(error.into()),
    };
    if words.dry_run {
        let differ = compare(&store, &backup).await;
        store.close().await?;
        return Ok(would(&differ?));
    }
    let restored = desk::restore(&store, &key, &backup, clock, &Watch::nobody()).await;
    // Where it failed before the desk was closed; closing twice is no fault.
    store.close().await?;
    let restored = restored?;
    restored.store.close().await?;
    Ok(Answered {
        lines: vec![
            format!("Restored {}", backup.name),
            format!("What the desk was before is kept: {}", restored.kept.name),
        ],
        json: json!({ "restored": backup, "kept": restored.kept }),
    })
}

fn list(place: &Place) -> Answer<Answered> {
    let backups = place.backups()?;
    let line = |backup: &Backup| {
        let at = DateTime::from_timestamp_millis(backup.at).unwrap_or_default();
        let people = backup
            .rows
            .get("people")
            .map_or(String::new(), |n| format!("{n} people"));
        let at = at.with_timezone(&Local).format("%Y-%m-%d %H:%M");
        format!(
            "{}\t{at}\t{:.1} MB\t{people}",
            backup.name,
            backup.bytes as f64 / 1e6
        )
    };
    let lines = if backups.is_empty() {
        vec![format!(
            "There are no backups in {} yet.",
            place.backup_folder().display()
        )]
    } else {
        backups.iter().map(line).collect()
    };
    Ok(Answered {
        lines,
        json: json!({ "folder": place.backup_folder(), "backups": backups }),
    })
}

fn would(differ: &Differences) -> Answered {
    let mut lines: Vec<String> = differ
        .things
        .iter()
        .map(|thing| {
            format!(
                "{}: {} would come back, {} would be lost, {} would change",
                thing.what, thing.back.count, thing.lost.count, thing.changed.count
            )
        })
        .collect();
    if lines.is_empty() {
        lines.push("The backup holds the same as the desk.".to_owned());
    }
    lines.push(match differ.steps {
        1 => "1 step done since would be gone".to_owned(),
        steps => format!("{steps} steps done since would be gone"),
    });
    Answered {
        lines,
        json: json!(differ),
    }
}

/// Checks the file; mends first what can be made anew, where that is asked for.
pub async fn check(store: &Store, words: &Check) -> Answer<Answered> {
    if words.rebuild {
        let told = told();
        let watch = Watch {
            progress: &told,
            ..Watch::nobody()
        };
        store.rebuild_derived(&watch).await?;
    }
    let found = if words.full {
        store.check().await?
    } else {
        store.check_quickly().await?
    };
    let mut lines = found.problems.clone();
    if found.ok {
        lines.push("All is well.".to_owned());
    } else if found.mendable {
        lines.push(
            "Only the list and the search are wrong: roster check --rebuild makes them anew.".to_owned(),
        );
    } else {
        lines.push("Go back to a backup: roster restore --list shows them.".to_owned());
    }
    Ok(Answered {
        json: json!(found),
        lines,
    })
}

/// Saves what can still be read of a damaged desk.
pub async fn salvage(place: &Place, with: Unlock<'_>, out: &Path) -> Answer<Answered> {
    let key = Store::find_key(place, with)?;
    let to = Place::new(out);
    let saved: Saved = desk::salvage(place, &key, to, Arc::new(SystemClock), &Watch::nobody()).await?;
    let lines = saved.tables.iter().map(|table| {
        let lost = match table.lost {
            Some(0) => String::new(),
            Some(lost) => format!(", {lost} could not be read"),
            None => ", how many could not be read is not known".to_owned(),
        };
        format!("{}: {} saved{lost}", table.name, table.saved)
    });
    Ok(Answered {
        lines: lines
            .chain([format!("Saved into {}", saved.file.display())])
            .collect(),
        json: json!(saved),
    })
}
