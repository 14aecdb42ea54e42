//! What is given at an edition, as it is listed.

use super::{ProgrammeItemId, sql};
use crate::conferences::EditionKey;
use crate::error::Result;
use crate::store::Store;
use crate::words::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammeQuery {
    pub edition: EditionKey,
    /// Part of a title, an author, a topic, a session or a room; empty: all.
    pub text: String,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammePage {
    pub total: u32,
    /// Of the whole programme.
    pub items: u32,
    /// By time, those without one last.
    pub rows: Vec<ProgrammeItem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammeItem {
    #[ts(type = "string")]
    pub id: ProgrammeItemId,
    pub title: String,
    pub kind: String,
    pub topic: String,
    pub award: String,
    pub authors: Vec<String>,
    pub session: String,
    pub room: String,
    pub poster: String,
    /// UTC ms.
    #[ts(type = "number | null")]
    pub starts: Option<i64>,
    #[ts(type = "number | null")]
    pub ends: Option<i64>,
    pub written: String,
}

pub async fn programme_items(store: &Store, query: &ProgrammeQuery) -> Result<ProgrammePage> {
    let conn = &mut *store.read().await?;
    let edition = query.edition.id();
    let mut slots = HashMap::new();
    for slot in sql::slots(conn, edition).await? {
        slots.entry(slot.item_id).or_insert(slot);
    }
    let mut authors: HashMap<ProgrammeItemId, Vec<String>> = HashMap::new();
    let names: HashMap<_, _> = sql::of_edition(conn, edition)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    for author in sql::authors(conn, edition).await? {
        if let Some(name) = names.get(&author.programme_person_id) {
            authors.entry(author.item_id).or_default().push(name.clone());
        }
    }
    let text = fold(&query.text);
    let mut rows: Vec<ProgrammeItem> = Vec::new();
    let mut items = 0;
    for row in sql::items(conn, edition).await? {
        items += 1;
        let slot = slots.remove(&row.id);
        let item = ProgrammeItem {
            id: row.id,
            authors: authors.remove(&row.id).unwrap_or_default(),
            title: row.title,
            kind: row.kind,
            topic: row.topic,
            award: row.award,
            session: slot.as_ref().map(|slot| slot.session.clone()).unwrap_or_default(),
            room: slot.as_ref().map(|slot| slot.room.clone()).unwrap_or_default(),
            poster: slot.as_ref().map(|slot| slot.poster.clone()).unwrap_or_default(),
            starts: slot.as_ref().and_then(|slot| slot.starts),
            ends: slot.as_ref().and_then(|slot| slot.ends),
            written: slot.map(|slot| slot.written).unwrap_or_default(),
        };
        let texts = [&item.title, &item.topic, &item.session, &item.room];
        let fits = text.is_empty()
            || texts
                .into_iter()
                .chain(&item.authors)
                .any(|part| fold(part).contains(&text));
        if fits {
            rows.push(item);
        }
    }
    rows.sort_by_key(|item| (item.starts.is_none(), item.starts));
    Ok(ProgrammePage {
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        items,
        rows: rows
            .into_iter()
            .skip(query.offset as usize)
            .take(query.limit as usize)
            .collect(),
    })
}
