//! What is told of erasures, and heard: a set that only grows, the same whatever the order and however often.

mod sql;

use super::gather::What;
use crate::error::{Error, Result};
use crate::forgotten::AddressKey;
use crate::ids::Id;
use crate::store::{DeskId, Store, Tx};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet};

/// This desk, as it says that it has done it.
#[derive(Debug, Clone)]
pub(crate) struct Here {
    pub desk: DeskId,
    pub name: String,
}

impl Here {
    pub fn of(store: &Store) -> Self {
        Self {
            desk: store.identity().desk_id(),
            name: store.who().desk.clone(),
        }
    }
}

/// An erasure as it travels; keys and hashes are 32 hex digits. Told in `sync/FORMAT.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Erased {
    pub id: String,
    /// UTC milliseconds.
    pub at: i64,
    /// Where it was decided.
    pub desk: String,
    pub person: String,
    pub why: String,
    #[serde(default)]
    pub addresses: Vec<String>,
    /// Rows that go, which nobody can tell by what they hang on.
    #[serde(default)]
    pub gone: Vec<String>,
    /// Rows that stay without what leads to her.
    #[serde(default)]
    pub bare: Vec<String>,
    #[serde(default)]
    pub done: Vec<Done>,
}

/// A desk that has done it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Done {
    pub desk: String,
    pub name: String,
    pub at: i64,
    /// Rows by table.
    #[serde(default)]
    pub counts: BTreeMap<String, i64>,
}

/// The end of the year 9999, UTC milliseconds.
const LATEST: i64 = 253_402_300_799_999;

fn key(text: &str) -> Result<Id> {
    (text.len() == 32)
        .then(|| Id::parse(text, "erasure").ok())
        .flatten()
        .ok_or_else(|| {
            Error::invalid(
                "file",
                "What this file says of people who asked to be forgotten is not readable. Nothing was taken in. Ask its sender for another one.",
            )
        })
}

/// All that this desk knows.
pub(crate) async fn told(conn: &mut SqliteConnection) -> Result<Vec<Erased>> {
    let mut all: BTreeMap<Id, Erased> = BTreeMap::new();
    for (id, at, desk, person, why) in sql::erasures(conn).await? {
        let one = Erased {
            id: id.hex(),
            at,
            desk: desk.hex(),
            person,
            why,
            addresses: Vec::new(),
            gone: Vec::new(),
            bare: Vec::new(),
            done: Vec::new(),
        };
        all.insert(id, one);
    }
    for (erasure, address) in sql::addresses(conn).await? {
        if let Some(one) = all.get_mut(&erasure) {
            one.addresses.push(address.hex());
        }
    }
    for (erasure, id, what) in sql::told_rows(conn).await? {
        if let Some(one) = all.get_mut(&erasure) {
            match What::of(&what) {
                Some(What::Bare) => one.bare.push(id.hex()),
                _ => one.gone.push(id.hex()),
            }
        }
    }
    for (erasure, desk, name, at, counts) in sql::done(conn).await? {
        if let Some(one) = all.get_mut(&erasure) {
            one.done.push(Done {
                desk: desk.hex(),
                name,
                at,
                counts: serde_json::from_str(&counts).unwrap_or_default(),
            });
        }
    }
    Ok(all.into_values().collect())
}

/// Notes what another desk tells. Answers of whom something is to be done here: she was not known to be erased, or rows
/// about her are named that were not. [`Error::Invalid`] where it cannot be read.
pub(crate) async fn hear(tx: &mut Tx<'_>, all: &[Erased]) -> Result<BTreeSet<Id>> {
    let mut news = BTreeSet::new();
    for one in all {
        let id = key(&one.id)?;
        if one.at > LATEST {
            return Err(key("").err().unwrap_or(Error::Cancelled));
        }
        if note(tx.conn, one).await? {
            news.insert(id);
        }
    }
    Ok(news)
}

async fn note(conn: &mut SqliteConnection, one: &Erased) -> Result<bool> {
    let id = key(&one.id)?;
    let mut news = sql::note_erasure(conn, id, one.at, key(&one.desk)?, &one.person, &one.why).await?;
    for address in &one.addresses {
        sql::note_address(conn, id, key(address)?).await?;
    }
    for (rows, what) in [(&one.gone, What::Gone), (&one.bare, What::Bare)] {
        for row in rows {
            news |= sql::note_row(conn, id, key(row)?, what).await?;
        }
    }
    for done in &one.done {
        let counts = serde_json::to_string(&done.counts).map_err(|e| Error::Internal(e.to_string()))?;
        sql::note_done(conn, id, key(&done.desk)?, &done.name, done.at, &counts).await?;
    }
    Ok(news)
}

/// Notes that somebody is erased here, for the first time anywhere.
pub(super) async fn decide(tx: &mut Tx<'_>, here: &Here, person: Id, reason: &str) -> Result<()> {
    let desk = Id::from_bytes(here.desk);
    sql::note_erasure(tx.conn, person, tx.now, desk, tx.person, reason).await?;
    Ok(())
}

/// Keeps hashes of the addresses she was known by.
pub(super) async fn remember(tx: &mut Tx<'_>, person: Id, norms: &[String]) -> Result<()> {
    for key in norms.iter().filter_map(|norm| AddressKey::of(norm)) {
        sql::note_address(tx.conn, person, key.0).await?;
    }
    Ok(())
}

/// Says that this desk has done it: once, in the words of the first time; what is found later is added.
pub(super) async fn say_done(
    tx: &mut Tx<'_>,
    here: &Here,
    person: Id,
    counts: &BTreeMap<&'static str, i64>,
) -> Result<()> {
    let counts = serde_json::to_string(counts).map_err(|e| Error::Internal(e.to_string()))?;
    let desk = Id::from_bytes(here.desk);
    sql::note_done(tx.conn, person, desk, &here.name, tx.now, &counts).await
}
