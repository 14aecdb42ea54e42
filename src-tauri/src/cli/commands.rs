//! The commands of the command line, each one call into the core.

use super::words::{self, Command, Words};
use super::{
    Answered, backups, captures, conferences, erasure, history, matching, placements, programmes, roles, say,
    search, sync, today, ways,
};
use crate::failure::Answer;
use crate::last_desk::{self, LastDesk};
use roster_core::clock::{Clock as _, SystemClock};
use roster_core::conferences::EditionKey;
use roster_core::import::{self, Draft, ImportReport, Mapping};
use roster_core::store::{OsKeyStore, Place, Store, Unlock, Watch, Who};
use roster_core::{Error, demo, desk, export};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// Does what was asked, with the desk closed again whatever came of it.
pub async fn run(words: Words) -> Answer<Answered> {
    let place = place(words.desk.as_deref())?;
    let passphrase = words.passphrase_file.as_deref().map(passphrase).transpose()?;
    if let Some(Command::New { name, person }) = words.command {
        return new(place, name, person, passphrase.as_deref()).await;
    }
    let with = passphrase
        .as_deref()
        .map_or(Unlock::KeyStore(&OsKeyStore), Unlock::Passphrase);
    match words.command {
        Some(Command::Restore(words)) => return backups::restore(&place, with, words).await,
        Some(Command::Salvage { out }) => return backups::salvage(&place, with, &out).await,
        _ => {}
    }
    let (store, _) = desk::open(place, with, Arc::new(SystemClock)).await?;
    let done = at(&store, words.command).await;
    store.close().await?;
    done
}

async fn at(store: &Store, command: Option<Command>) -> Answer<Answered> {
    match command {
        Some(Command::Capture { line, edition }) => captures::capture(store, line, edition).await,
        Some(Command::Import(words)) => take_in(store, words).await,
        Some(Command::Search { query, limit, exact }) => search::search(store, query, limit, exact).await,
        Some(Command::Today { owner }) => today::show(store, owner).await,
        Some(Command::Lists) => search::lists(store).await,
        Some(Command::Export {
            what: words::Export::People { out },
        }) => {
            let people = export::people_to_file(store, &out).await?;
            Ok(Answered {
                json: json!({ "people": people }),
                lines: vec![format!("{people} people written")],
            })
        }
        Some(Command::Demo { people, seed }) => {
            let told = told();
            let progress = |done: u32| told(done.into(), people.into());
            demo::fill(store, people, seed, &AtomicBool::new(false), progress).await?;
            Ok(Answered {
                json: json!({ "people": people }),
                lines: vec![format!("{people} people invented")],
            })
        }
        Some(Command::Sync { what }) => sync::run(store, what).await,
        Some(Command::Conference { what }) => conferences::run(store, what).await,
        Some(Command::Role { what }) => roles::run(store, what).await,
        Some(Command::Pipeline { role }) => roles::pipeline(store, &role).await,
        Some(Command::Placements { shown, words }) => placements::list(store, shown.into(), words).await,
        Some(Command::Forecast) => placements::expected(store).await,
        Some(Command::Programme { what }) => programmes::run(store, what).await,
        Some(Command::Match(words)) => matching::show(store, words).await,
        Some(Command::Ways { person }) => ways::show(store, &person).await,
        Some(Command::Erase(words)) => erasure::erase(store, words).await,
        Some(Command::Erasures) => erasure::list(store).await,
        Some(Command::History { person, limit }) => history::show(store, person, limit).await,
        Some(Command::Undo { step, rest }) => history::undo(store, step, rest).await,
        Some(Command::Redo { step }) => history::redo(store, step).await,
        Some(Command::Backup { to }) => backups::back_up(store, to.as_deref()).await,
        Some(Command::Check(words)) => backups::check(store, &words).await,
        // These are done before a desk is opened; without a command the window opens.
        Some(Command::New { .. } | Command::Restore(_) | Command::Salvage { .. }) | None => {
            Err(Error::Internal("nothing to do".into()).into())
        }
    }
}

/// The file asked for, else the desk that was open last.
fn place(desk: Option<&Path>) -> Answer<Place> {
    if let Some(file) = desk {
        return Ok(Place::new(file));
    }
    match LastDesk::read(&last_desk::folder()) {
        Some(last) => Ok(Place::new(last.place)),
        None => Err(Error::invalid(
            "desk",
            "Which desk? None was opened yet: name its file with --desk.",
        )
        .into()),
    }
}

pub(super) fn passphrase(file: &Path) -> Answer<String> {
    let text = std::fs::read_to_string(file).map_err(|e| Error::io(file, &e))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

async fn new(
    place: Place,
    name: Option<String>,
    person: String,
    passphrase: Option<&str>,
) -> Answer<Answered> {
    let file: PathBuf = place.file().to_owned();
    let named = || {
        file.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let who = Who {
        desk: name.unwrap_or_else(named),
        person,
        demo: false,
    };
    let (store, key) = desk::create(place, who, passphrase, &OsKeyStore, Arc::new(SystemClock)).await?;
    store.close().await?;
    let code = key.recovery_code();
    let lines = vec![
        format!("Made {}", file.display()),
        "Its recovery code, to be kept apart from this computer:".to_owned(),
        code.to_string(),
    ];
    Ok(Answered {
        json: json!({ "desk": file, "recovery_code": *code }),
        lines,
    })
}

async fn take_in(store: &Store, words: words::Import) -> Answer<Answered> {
    let draft = Draft::open(&words.file)?;
    let mut mapping = match &words.mapping {
        Some(file) => mapping_in(file)?,
        None => import::describe(store, &draft).await?.mapping(),
    };
    if let Some(mode) = words.mode {
        mapping.mode = mode.into();
    }
    if let Some(both) = words.when_both {
        mapping.when_both = both.into();
    }
    if let Some(tag) = words.tag {
        mapping.tag = tag;
    }
    if let Some(edition) = words.met_at {
        mapping.edition = Some(EditionKey::try_from(edition)?);
    }
    let watch = Watch {
        progress: &told(),
        ..Watch::nobody()
    };
    let report = import::import(store, &draft, &mapping, words.dry_run, &watch).await?;
    for refused in &report.errors {
        say(&format!("line {}: {}", refused.line, refused.reason));
    }
    let ImportReport {
        created,
        updated,
        unchanged,
        skipped,
        errors,
        ..
    } = report;
    let lines = vec![format!(
        "{}{created} created, {updated} updated, {unchanged} unchanged, {skipped} skipped, {} refused",
        if words.dry_run { "Would be: " } else { "" },
        errors.len()
    )];
    let json = json!({
        "created": created, "updated": updated, "unchanged": unchanged, "skipped": skipped, "errors": errors,
    });
    Ok(Answered { json, lines })
}

fn mapping_in(file: &Path) -> Answer<Mapping> {
    let text = std::fs::read_to_string(file).map_err(|e| Error::io(file, &e))?;
    serde_json::from_str(&text)
        .map_err(|e| Error::invalid("mapping", format!("{} is no mapping: {e}.", file.display())).into())
}

/// Says how far a long work is, at most once a second.
pub fn told() -> impl Fn(u64, u64) + Send + Sync {
    let last = AtomicI64::new(SystemClock.now_ms());
    move |done, total| {
        let now = SystemClock.now_ms();
        if now - last.load(Ordering::Relaxed) >= 1_000 {
            last.store(now, Ordering::Relaxed);
            say(&format!("{done} of {total}"));
        }
    }
}
