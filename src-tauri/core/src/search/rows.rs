//! Rows of the list, with what was searched marked in them.

use super::marks::{self, FieldMarks};
use super::page::PersonRow;
use super::sql;
use super::typed::Asked;
use crate::error::Result;
use crate::facts::Glance;
use crate::off_limits;
use crate::people::{PersonId, notes_as_text};
use crate::profiles::is_versatile;
use crate::roles::StageKind;
use crate::taxonomy::{Kind, Taxonomy};
use chrono::NaiveDate;
use sqlx::SqliteConnection;
use std::collections::HashMap;

#[derive(Debug, sqlx::FromRow)]
pub(super) struct RowSource {
    rid: i64,
    id: PersonId,
    name: String,
    title: String,
    company: String,
    location: String,
    time_zone: String,
    pool: String,
    owner: String,
    source: String,
    team: String,
    created_at: i64,
    updated_at: i64,
    tags: sqlx::types::Json<Vec<String>>,
    /// Kind and value, in order.
    contacts: sqlx::types::Json<Vec<(String, String)>>,
    /// What is known of her work.
    facts: Option<String>,
    touched_at: Option<i64>,
    /// Kind, name of the stage, title of the role.
    stages: sqlx::types::Json<Vec<[String; 3]>>,
}

/// The rows to show for these row numbers, in their order.
pub(super) async fn rows(
    conn: &mut SqliteConnection,
    field: &Taxonomy,
    rids: &[i64],
    asked: &Asked<'_>,
    today: NaiveDate,
) -> Result<Vec<PersonRow>> {
    let mut by_rid: HashMap<i64, RowSource> = sql::rows(conn, rids)
        .await?
        .into_iter()
        .map(|row| (row.rid, row))
        .collect();
    let sources: Vec<RowSource> = rids.iter().filter_map(|rid| by_rid.remove(rid)).collect();
    let mut rows: Vec<PersonRow> = Vec::with_capacity(sources.len());
    let mut hidden = Vec::new();
    for (at, source) in sources.into_iter().enumerate() {
        let rid = source.rid;
        let (row, unmet) = row(source, field, asked)?;
        if unmet {
            hidden.push((at, rid));
        }
        rows.push(row);
    }
    let ids: Vec<PersonId> = rows.iter().map(|row| row.id).collect();
    let mut stops = off_limits::stops(conn, &ids, today).await?;
    for row in &mut rows {
        row.off_limits = stops.remove(&row.id).map(|stop| stop.why).unwrap_or_default();
    }
    if !hidden.is_empty() {
        let rids: Vec<i64> = hidden.iter().map(|(_, rid)| *rid).collect();
        let notes: HashMap<i64, String> = sql::notes(conn, &rids).await?.into_iter().collect();
        for (at, rid) in hidden {
            if let (Some(row), Some(notes)) = (rows.get_mut(at), notes.get(&rid)) {
                row.snippet = marks::snippet("notes", &notes_as_text(notes), asked);
            }
        }
    }
    Ok(rows)
}

/// The row, marked, and whether a term is met by nothing in it.
fn row(source: RowSource, field: &Taxonomy, asked: &Asked<'_>) -> Result<(PersonRow, bool)> {
    let first = |kind: &str| {
        source
            .contacts
            .iter()
            .find(|(k, _)| k == kind)
            .map(|(_, v)| v.clone())
            .unwrap_or_default()
    };
    let (email, phone) = (first("email"), first("phone"));
    let mut met = vec![false; asked.terms.len()];
    let tags = source.tags.join("\n");
    let fields = [
        ("name", source.name.as_str()),
        ("title", &source.title),
        ("company", &source.company),
        ("location", &source.location),
        ("email", &email),
        ("phone", &phone),
        ("time_zone", &source.time_zone),
        ("pool", &source.pool),
        ("owner", &source.owner),
        ("source", &source.source),
        ("tags", &tags),
    ];
    let mut marked = Vec::new();
    if !asked.is_empty() {
        for (field, text) in fields {
            let marks = marks::mark(text, asked, &mut met);
            if !marks.is_empty() {
                marked.push(FieldMarks {
                    field: field.to_owned(),
                    marks,
                });
            }
        }
    }
    // Another address than the first, or a team: shown as a snippet, since it is at hand.
    let snippet = if met.iter().all(|m| *m) {
        None
    } else {
        source
            .contacts
            .iter()
            .filter(|(_, value)| *value != email && *value != phone)
            .map(|(kind, value)| (kind.as_str(), value.as_str()))
            .chain([("team", source.team.as_str())])
            .find_map(|(field, text)| marks::snippet(field, text, asked))
    };
    let unmet = snippet.is_none() && met.iter().any(|m| !m);
    let glance = source
        .facts
        .as_deref()
        .map(Glance::of)
        .transpose()?
        .unwrap_or_default();
    let (hardware, versatile) = silicon(&glance, field);
    let row = PersonRow {
        id: source.id,
        name: source.name,
        title: source.title,
        company: source.company,
        location: source.location,
        time_zone: source.time_zone,
        pool: source.pool,
        email,
        phone,
        tags: source.tags.0,
        owner: source.owner,
        source: source.source,
        team: source.team,
        scale: glance.scale,
        hardware,
        versatile,
        touched_at: source.touched_at,
        stages: stages(source.stages.0),
        off_limits: String::new(),
        created_at: source.created_at,
        updated_at: source.updated_at,
        marks: marked,
        snippet,
    };
    Ok((row, unmet))
}

/// Stages she is in now, the furthest first.
fn stages(cards: Vec<[String; 3]>) -> Vec<String> {
    let live = |[kind, stage, role]: [String; 3]| {
        let kind = StageKind::of(&kind)?;
        let ended = matches!(kind, StageKind::Rejected | StageKind::Withdrawn);
        (!ended).then(|| (kind, format!("{stage} · {role}")))
    };
    let mut all: Vec<(StageKind, String)> = cards.into_iter().filter_map(live).collect();
    all.sort_by(|a, b| b.cmp(a));
    all.into_iter().map(|(_, shown)| shown).collect()
}

/// How many kinds of hardware a row names.
const KINDS: usize = 3;

/// The newest hardware by name, and whether she is versatile.
fn silicon(glance: &Glance, field: &Taxonomy) -> (Vec<String>, bool) {
    let mut known: Vec<(Option<u16>, Option<u16>, &str)> = glance
        .hardware
        .iter()
        .map(|(key, last_used)| {
            let year = field.item(Kind::Hardware, key).and_then(|item| item.year);
            (year, *last_used, key.as_str())
        })
        .collect();
    known.sort_by(|a, b| b.cmp(a));
    known.dedup_by_key(|(.., key)| *key);
    let keys = known.iter().map(|(.., key)| *key);
    let workload = [glance.training, glance.inference, None, None, None, None];
    let versatile = is_versatile(workload, keys.clone(), field);
    let mut names: Vec<String> = Vec::new();
    for name in keys.map(|key| field.name(Kind::Hardware, key)) {
        if names.len() < KINDS && !names.iter().any(|there| there == name) {
            names.push(name.to_owned());
        }
    }
    (names, versatile)
}
