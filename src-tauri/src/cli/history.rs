//! What was done, and taking it back, on the command line.

use super::Answered;
use crate::failure::Answer;
use chrono::{Local, TimeZone as _};
use roster_core::Error;
use roster_core::history::{self, ActivityFilter, ChangeHow, HistoryChange, HistoryEntry, Standing};
use roster_core::people::PersonId;
use roster_core::search::{PeopleQuery, list_people};
use roster_core::store::{Done, Store};
use serde_json::json;

/// What was done at the desk, or to the one person meant by these words.
pub async fn show(store: &Store, person: Option<String>, limit: u32) -> Answer<Answered> {
    let page = match &person {
        Some(words) => history::person_history(store, meant(store, words).await?, None, limit).await?,
        None => history::activity(store, &ActivityFilter::default(), None, limit).await?,
    };
    Ok(Answered {
        lines: page.entries.iter().flat_map(lines).collect(),
        json: json!(page),
    })
}

/// The person with this key, else the only one these words find.
pub async fn meant(store: &Store, words: &str) -> Answer<PersonId> {
    if let Ok(id) = words.parse() {
        return Ok(id);
    }
    let query = PeopleQuery {
        text: words.to_owned(),
        limit: 2,
        exact: true,
        ..PeopleQuery::default()
    };
    let found = list_people(store, &query).await?;
    match found.rows.as_slice() {
        [] => Err(Error::NotFound("person").into()),
        [one] => Ok(one.id),
        _ => {
            let reason = format!(
                "{} people are found by “{words}”. Say which, or give a key.",
                found.total
            );
            Err(Error::invalid("person", reason).into())
        }
    }
}

fn lines(entry: &HistoryEntry) -> Vec<String> {
    let at = Local
        .timestamp_millis_opt(entry.at)
        .single()
        .map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M").to_string());
    let undone = if entry.standing == Standing::Undone {
        " (undone)"
    } else {
        ""
    };
    let mut lines = vec![format!(
        "{at}\t{}\t{}\t{}{undone}",
        entry.seq, entry.person, entry.label
    )];
    if entry.changes.is_empty() && !entry.numbers.is_empty() {
        lines.push(format!("\t{}", entry.numbers));
    }
    lines.extend(entry.changes.iter().map(|change| format!("\t{}", line(change))));
    lines
}

fn line(change: &HistoryChange) -> String {
    let HistoryChange {
        thing,
        field,
        old,
        new,
        ..
    } = change;
    let what = match (change.how, field.as_str()) {
        (ChangeHow::Added, "") => return format!("{new}: added"),
        (ChangeHow::Removed, "") => return format!("{old}: removed"),
        (ChangeHow::Added, field) => format!("{field} added: {new}"),
        (ChangeHow::Removed, field) => format!("{field} removed: {old}"),
        (ChangeHow::Changed, field) => format!("{field}: {old} → {new}"),
    };
    format!("{}: {what}", thing.name)
}

/// Takes back the latest step, or `step`: all of it, or what nothing later stands on.
pub async fn undo(store: &Store, step: Option<i64>, rest: bool) -> Answer<Answered> {
    let done = match step {
        None => store.undo().await?,
        Some(step) if rest => store.undo_rest(step).await?,
        Some(step) => store.undo_one(step).await?,
    };
    let said = if rest { "Undid in part" } else { "Undid" };
    Ok(answered(said, &done))
}

/// Does again what was undone last, or `step`.
pub async fn redo(store: &Store, step: Option<i64>) -> Answer<Answered> {
    let done = match step {
        None => store.redo().await?,
        Some(step) => store.redo_one(step).await?,
    };
    Ok(answered("Did again", &done))
}

fn answered(said: &str, done: &Done) -> Answered {
    Answered {
        lines: vec![format!("{said}: {}", done.label)],
        json: json!(done),
    }
}
