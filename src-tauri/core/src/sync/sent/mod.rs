//! What was handed out: which files, to whom, and of whom something was in them.
//!
//! A file that was written counts as handed out: what becomes of it is not known here.

pub(super) mod sql;

use super::format::FACETS;
use super::rows::{RowId, row_id};
use super::scope::Keys;
use super::wish::Scope;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::{DeskId, Store};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::HashMap;
use ts_rs::TS;

/// Something of a person left this desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Disclosure {
    /// When the file was written, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The desks it was for, and who sits there: "Ben's desk (Ben)". Or whoever was given its passphrase.
    pub to: Vec<String>,
    /// What of her was in it: `core`, `contact`, `pay`, `notes`, `evaluation`, `documents`, `commercial`.
    pub what: Vec<String>,
    /// Whether one of those desks said that it has it.
    pub arrived: bool,
}

/// What of a person was handed out, to whom, and when; the latest first. Also of one who was removed since.
pub async fn disclosed_of(store: &Store, person: PersonId) -> Result<Vec<Disclosure>> {
    let mut conn = store.read().await?;
    let mut all = Vec::new();
    for row in sql::disclosed(&mut conn, person).await? {
        let whom = sql::whom(&mut conn, row.file).await?;
        let arrived = whom.iter().any(|(.., heard)| *heard);
        let mut to: Vec<String> = whom
            .into_iter()
            .map(|(name, person, _)| format!("{name} ({person})"))
            .collect();
        if !row.for_whom.is_empty() {
            to.push(row.for_whom);
        }
        let what = FACETS
            .iter()
            .filter(|(facet, _)| row.facets & bit(*facet as u8) != 0);
        all.push(Disclosure {
            at: row.at,
            to,
            what: what.map(|(_, name)| (*name).to_owned()).collect(),
            arrived,
        });
    }
    Ok(all)
}

/// A facet's bit among several.
pub(super) fn bit(facet: u8) -> i64 {
    1_i64.checked_shl(u32::from(facet)).unwrap_or(0)
}

/// What another desk, or this one itself, has of what was sent before.
pub(super) struct Had {
    /// The local change up to which it has all...
    pub upto: i64,
    /// ...with this file.
    pub file: DeskId,
    scope: Option<RowId>,
    /// What was within the scope; without one, who was held back.
    pub parts: Keys,
}

impl Had {
    /// Whether a row that is about these things was in what was sent, as it was then.
    pub fn covers(&self, of: &[RowId]) -> bool {
        match self.scope {
            Some(_) => of.iter().all(|thing| self.parts.contains(thing)),
            None => !of.iter().any(|thing| self.parts.contains(thing)),
        }
    }

    /// Things that were in the part of the desk that was sent.
    pub fn former(&self) -> impl Iterator<Item = &RowId> {
        self.parts.iter().filter(|_| self.scope.is_some())
    }

    /// Who was held back.
    pub fn held_back(&self) -> impl Iterator<Item = &RowId> {
        self.parts.iter().filter(|_| self.scope.is_none())
    }
}

/// What a desk said that it has, of files written here with all that `left_out` leaves in, of the same or a wider scope.
/// `on`: a file of this desk's own that counts as though it had said so.
pub(super) async fn had(
    conn: &mut SqliteConnection,
    desk: &DeskId,
    left_out: i64,
    scope: Option<Scope>,
    on: Option<i64>,
) -> Result<Option<Had>> {
    let key = scope.map(Scope::key);
    let Some(sent) = sql::heard(conn, desk, left_out, key.as_ref(), on).await? else {
        return Ok(None);
    };
    let parts = sql::parts(conn, sent.seq).await?;
    Ok(Some(Had {
        upto: sent.upto,
        file: row_id(&sent.id)?,
        scope: sent.scope.as_deref().map(row_id).transpose()?,
        parts: parts.iter().map(|id| row_id(id)).collect::<Result<_>>()?,
    }))
}

/// Of whom something goes into a file, gathered while it is written: people and whatever else rows hang on, by key, with
/// their facets' bits.
#[derive(Default)]
pub(super) struct Told {
    people: HashMap<RowId, i64>,
    /// May be people.
    others: HashMap<RowId, i64>,
}

impl Told {
    pub fn note(&mut self, root: RowId, facet: u8, is_person: bool) {
        let into = if is_person {
            &mut self.people
        } else {
            &mut self.others
        };
        *into.entry(root).or_default() |= bit(facet);
    }

    /// The people among them.
    pub async fn people(mut self, conn: &mut SqliteConnection) -> Result<HashMap<RowId, i64>> {
        let others: Vec<String> = self.others.keys().map(|id| super::card::hex(id)).collect();
        for id in sql::people_among(conn, &others).await? {
            let id = row_id(&id)?;
            *self.people.entry(id).or_default() |= self.others.get(&id).copied().unwrap_or(0);
        }
        Ok(self.people)
    }
}
