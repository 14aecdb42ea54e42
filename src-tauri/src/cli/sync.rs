//! Exchange files on the command line.

use super::commands::told;
use super::sync_words::Sync;
use super::{Answered, exchange};
use crate::failure::Answer;
use chrono::{DateTime, Local};
use roster_core::Error;
use roster_core::store::{Store, Watch};
use roster_core::sync::{self, Arrival, Card, Conflict, ExportWish, KnownDesk, Leaving, LiveValue};
use roster_core::whole_file::write_whole;
use serde_json::json;
use std::path::Path;

pub async fn run(store: &Store, words: Sync) -> Answer<Answered> {
    match words {
        Sync::Card { out } => card(store, out.as_deref()),
        Sync::Add { card } => add(store, &card).await,
        Sync::Desks => desks(store).await,
        Sync::Revoke { other } => revoke(store, &other).await,
        Sync::Export {
            out,
            to,
            everything,
            without,
            role,
            list,
            sealed_with,
            for_whom,
            dry_run,
        } => {
            let wish = ExportWish {
                to: match sealed_with {
                    Some(_) => Vec::new(),
                    None => meant(store, &to).await?,
                },
                everything,
                left_out: without,
                scope: exchange::scope(store, role, list).await?,
            };
            match (sealed_with, for_whom) {
                (Some(file), Some(whom)) => exchange::seal(store, &wish, &file, &whom, &out).await,
                _ => export(store, &wish, &out, dry_run).await,
            }
        }
        Sync::Import {
            file,
            sealed_with,
            dry_run,
        } => import(store, &file, sealed_with.as_deref(), dry_run).await,
        Sync::Inbox {
            keep,
            take,
            both,
            rule,
            owned_by,
        } => {
            if let Some(whose) = rule {
                exchange::settle(store, &whose, owned_by.unwrap_or_default()).await?;
            }
            if let Some(value) = both {
                sync::keep_both(store, &value).await?;
            }
            inbox(store, keep, take).await
        }
        Sync::Gaps { ask, out } => exchange::gaps(store, ask.zip(out)).await,
        Sync::Disclosed { person } => exchange::disclosed(store, &person).await,
        Sync::Folder { name, leave } => exchange::round(store, name.as_deref(), leave).await,
    }
}

fn card(store: &Store, out: Option<&Path>) -> Answer<Answered> {
    let card = Card::of(store);
    let (text, words) = (card.text()?, card.words()?);
    if let Some(path) = out {
        write_whole(path, text.as_bytes())?;
    }
    let mut lines: Vec<String> = match out {
        Some(path) => vec![format!("Written: {}", path.display())],
        None => text.lines().map(str::to_owned).collect(),
    };
    lines.push(format!("Six words to compare: {words}"));
    Ok(Answered {
        lines,
        json: json!({ "name": card.name, "person": card.person, "words": words, "card": text }),
    })
}

async fn add(store: &Store, file: &Path) -> Answer<Answered> {
    let text = std::fs::read(file).map_err(|e| Error::io(file, &e))?;
    let card = Card::read(&String::from_utf8_lossy(&text))?;
    let (words, desk) = (card.words()?, sync::add_desk(store, &card).await?);
    Ok(Answered {
        lines: vec![
            format!("Added {} ({})", desk.name, desk.person),
            format!("Its six words: {words}"),
            "Ask whoever gave you the card to read theirs to you. If they differ: roster sync revoke"
                .to_owned(),
        ],
        json: json!({ "desk": desk, "words": words }),
    })
}

async fn desks(store: &Store) -> Answer<Answered> {
    let all = sync::desks(store).await?;
    let line = |desk: &KnownDesk| {
        let standing = match (desk.revoked_at, desk.heard_at) {
            (Some(_), _) => "revoked".to_owned(),
            (None, Some(at)) => format!("heard of, {}", when(at)),
            (None, None) => "not heard of yet".to_owned(),
        };
        let missing = match desk.missing.as_slice() {
            [] => String::new(),
            some => format!("\tnot arrived: {}", numbers(some)),
        };
        format!("{}\t{}\t{standing}{missing}\t{}", desk.name, desk.person, desk.id)
    };
    Ok(Answered {
        lines: all.iter().map(line).collect(),
        json: json!({ "desks": all }),
    })
}

async fn revoke(store: &Store, words: &str) -> Answer<Answered> {
    let ids = meant(store, &[words.to_owned()]).await?;
    for id in &ids {
        sync::revoke_desk(store, id).await?;
    }
    Ok(Answered {
        lines: vec!["Revoked. What came from that desk stays.".to_owned()],
        json: json!({ "revoked": ids }),
    })
}

/// The keys of the desks that are meant; of all that are trusted where none is named.
pub(super) async fn meant(store: &Store, words: &[String]) -> Answer<Vec<String>> {
    let all = sync::desks(store).await?;
    if words.is_empty() {
        let trusted = all.into_iter().filter(|desk| desk.revoked_at.is_none());
        return Ok(trusted.map(|desk| desk.id).collect());
    }
    let mut found = Vec::new();
    for word in words {
        let is = |text: &str| text.to_lowercase() == word.to_lowercase();
        let some: Vec<&KnownDesk> = all
            .iter()
            .filter(|desk| is(&desk.id) || is(&desk.name) || is(&desk.person))
            .collect();
        match some.as_slice() {
            [one] => found.push(one.id.clone()),
            [] => {
                let reason = format!("No desk “{word}” was added. roster sync desks lists them.");
                return Err(Error::invalid("to", reason).into());
            }
            _ => {
                let reason = format!("Several desks are called “{word}”. Give a key of roster sync desks.");
                return Err(Error::invalid("to", reason).into());
            }
        }
    }
    Ok(found)
}

async fn export(store: &Store, wish: &ExportWish, out: &Path, dry_run: bool) -> Answer<Answered> {
    let told = told();
    let watch = Watch {
        progress: &told,
        ..Watch::nobody()
    };
    let leaving = match dry_run {
        true => sync::would_leave(store, wish, &watch).await?,
        false => sync::export_file(store, wish, out, &watch).await?,
    };
    Ok(Answered {
        lines: leaves(&leaving, dry_run),
        json: json!({ "leaving": leaving, "file": (!dry_run).then_some(out) }),
    })
}

pub(super) fn leaves(leaving: &Leaving, dry_run: bool) -> Vec<String> {
    let verb = if dry_run { "Would leave" } else { "Written" };
    let since = match leaving.since_heard {
        true => "what is new since they were heard of",
        false => "everything",
    };
    let mut lines = vec![format!(
        "{verb}, for {}: {since}, {} rows, {} people",
        leaving.to.join(", "),
        leaving.rows_in_all,
        leaving.people
    )];
    lines.extend(
        leaving
            .rows
            .iter()
            .map(|(table, rows)| format!("{table}\t{rows}")),
    );
    if leaving.held_back > 0 {
        lines.push(format!("Kept on this desk: {} people", leaving.held_back));
    }
    if !leaving.left_out.is_empty() {
        lines.push(format!("Left out: {}", leaving.left_out.join(", ")));
    }
    if leaving.bytes > 0 {
        lines.push(format!("{:.1} MB", leaving.bytes as f64 / 1e6));
    }
    lines
}

async fn import(store: &Store, file: &Path, sealed_with: Option<&Path>, dry_run: bool) -> Answer<Answered> {
    let told = told();
    let watch = Watch {
        progress: &told,
        ..Watch::nobody()
    };
    let incoming = match sealed_with {
        Some(phrase) => exchange::opened(store, file, phrase).await?,
        None => sync::open_file(store, file).await?,
    };
    let arrival = match dry_run {
        true => sync::preview(store, &incoming, &watch).await?,
        false => sync::import_file(store, &incoming, &watch).await?,
    };
    Ok(Answered {
        lines: arrives(&arrival, dry_run),
        json: json!({ "arrival": arrival, "dry_run": dry_run }),
    })
}

pub(super) fn arrives(arrival: &Arrival, dry_run: bool) -> Vec<String> {
    let verb = if dry_run { "Would take in" } else { "Took in" };
    let mut lines = vec![format!(
        "{verb} file {} from {} ({}), written {}",
        arrival.number,
        arrival.from,
        arrival.person,
        when(arrival.written_at)
    )];
    lines.extend(arrival.tables.iter().map(|of| {
        format!(
            "{}\t{} new, {} changed, {} removed, {} conflicts",
            of.what, of.new, of.changed, of.removed, of.conflicts
        )
    }));
    if arrival.erased > 0 {
        lines.push(format!(
            "{} {} erased for good: another desk was asked to",
            arrival.erased,
            if arrival.erased == 1 { "person" } else { "people" }
        ));
    }
    if arrival.asks {
        lines.push("It asks for what it has not got: the next file for it begins there.".to_owned());
    } else if arrival.tables.is_empty() {
        lines.push("It brings nothing new.".to_owned());
    }
    if arrival.conflicts > 0 {
        lines.push(format!(
            "{} to choose between: roster sync inbox",
            arrival.conflicts
        ));
    }
    if !arrival.complete {
        lines.push(format!(
            "Something before it is missing{}. It comes with the next file, once yours has told them what you have.",
            match arrival.missing.as_slice() {
                [] => String::new(),
                some => format!(" (file {})", numbers(some)),
            }
        ));
    }
    lines
}

async fn inbox(store: &Store, keep: Option<String>, take: Option<String>) -> Answer<Answered> {
    if let Some(value) = &keep {
        sync::keep_shown(store, value).await?;
    }
    if let Some(value) = &take {
        sync::keep_other(store, value).await?;
    }
    let all = sync::conflicts(store).await?;
    let mut lines: Vec<String> = all.iter().flat_map(told_of).collect();
    if lines.is_empty() {
        lines.push("Nothing waits to be chosen.".to_owned());
    }
    Ok(Answered {
        lines,
        json: json!({ "conflicts": all }),
    })
}

fn told_of(conflict: &Conflict) -> Vec<String> {
    let said = |value: &LiveValue| {
        let columns: Vec<String> = value
            .columns
            .iter()
            .map(|(column, text)| format!("{column} “{text}”"))
            .collect();
        format!("{} ({}, {})", columns.join(", "), value.person, when(value.at))
    };
    let mut lines = vec![match conflict.removed {
        true => format!(
            "{} {}: removed by one, worked on by another",
            conflict.table, conflict.row
        ),
        false => format!(
            "{} {}: shown {}",
            conflict.table,
            conflict.row,
            said(&conflict.shown)
        ),
    }];
    lines.extend(
        conflict
            .others
            .iter()
            .map(|other| format!("  {}\t{}", other.id, said(other))),
    );
    lines
}

fn numbers(some: &[i64]) -> String {
    some.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

pub(super) fn when(at: i64) -> String {
    let at = DateTime::from_timestamp_millis(at).unwrap_or_default();
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}
