//! The proof of an erasure: what was erased, when, by whom, and which desks have done it. It names nobody.

mod page;

pub use page::proof_sheet;

use super::things::{THINGS, holds, said};
use super::told::{Erased, told};
use crate::error::{Error, Result};
use crate::store::Store;
use crate::tables::TABLES;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// An erasure, as it can be shown to whoever asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Erasure {
    /// What was her key: 32 hex digits. It is what the proof is called by.
    pub id: String,
    /// When it was decided, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// By whom, and at which desk.
    pub person: String,
    pub desk: String,
    pub reason: String,
    /// How many addresses she is known again by.
    pub known_by: u32,
    /// Desks that have done it, the first one first.
    pub done: Vec<DoneAt>,
    /// Desks that are exchanged with and have not said that they have.
    pub waiting: Vec<String>,
}

/// A desk that has done it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DoneAt {
    pub desk: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// "3 employments"; nothing where the desk held nothing of her.
    pub what: Vec<String>,
}

/// Every erasure that this desk knows of, the newest first.
pub async fn erasures(store: &Store) -> Result<Vec<Erasure>> {
    let mut conn = store.read().await?;
    let all = told(&mut conn).await?;
    let trusted = super::sql::trusted_desks(&mut conn).await?;
    let mut all: Vec<Erasure> = all.into_iter().map(|one| erasure(store, one, &trusted)).collect();
    all.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    Ok(all)
}

/// The page that proves it. [`Error::NotFound`].
pub async fn proof(store: &Store, id: &str) -> Result<Erasure> {
    let all = erasures(store).await?;
    all.into_iter()
        .find(|one| one.id == id)
        .ok_or(Error::NotFound("erasure"))
}

/// `trusted`: other desks, by key and name.
fn erasure(store: &Store, one: Erased, trusted: &[(String, String)]) -> Erasure {
    let own = super::Here::of(store);
    let own_key = crate::ids::Id::from_bytes(own.desk).hex();
    let of_desk = |key: &str| -> String {
        let said = one
            .done
            .iter()
            .find(|done| done.desk == key)
            .map(|done| &done.name);
        let known = trusted.iter().find(|(id, _)| id == key).map(|(_, name)| name);
        match (key == own_key, said.or(known)) {
            (true, _) => own.name.clone(),
            (false, Some(name)) => name.clone(),
            (false, None) => "Another desk".to_owned(),
        }
    };
    let waiting = trusted
        .iter()
        .filter(|(key, _)| !one.done.iter().any(|done| done.desk == *key));
    Erasure {
        at: one.at,
        desk: of_desk(&one.desk),
        known_by: u32::try_from(one.addresses.len()).unwrap_or(u32::MAX),
        waiting: waiting.map(|(_, name)| name.clone()).collect(),
        done: one
            .done
            .iter()
            .map(|done| DoneAt {
                desk: of_desk(&done.desk),
                at: done.at,
                what: what(&done.counts),
            })
            .collect(),
        id: one.id,
        person: one.person,
        reason: one.why,
    }
}

/// Rows by table as they are told.
fn what(counts: &BTreeMap<String, i64>) -> Vec<String> {
    let of = |no: i64| -> i64 {
        let name = TABLES.iter().find(|table| table.no == no).map(|table| table.name);
        name.and_then(|name| counts.get(name)).copied().unwrap_or(0)
    };
    let each = THINGS.iter().filter_map(|thing| {
        let tables = TABLES.iter().filter(|table| holds(thing, table.no));
        let count: i64 = tables.map(|table| of(table.no)).sum();
        (count > 0).then(|| said(thing, count))
    });
    let herself = (of(crate::tables::PEOPLE) > 0).then(|| "1 person".to_owned());
    herself.into_iter().chain(each).collect()
}
