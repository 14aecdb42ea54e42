//! What several people changed at once, until somebody chooses: the same list on every desk that has heard the same.
//!
//! Every value is kept. Any edit of the field settles it, here and, with the next file, everywhere.

mod rule;
mod settled;
mod sql;

pub use rule::{InboxRule, Whose, keep_both, keep_edited, settle_by_rule};
pub use settled::Settled;

use super::card::{hex, unhex};
use crate::error::{Error, Result};
use crate::store::{Dot, Facet, REMOVED, Register, RowClock, Store, Table, Tx};
use serde::Serialize;
use serde_json::Value;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Something that several people changed at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Conflict {
    /// What the row hangs on, by its key: a person for her e-mails.
    pub about: String,
    /// The row, by its key.
    pub row: String,
    /// Its table: `people`, `contact_points`.
    pub table: String,
    /// Somebody removed the row while somebody else changed it or made something that hangs on it. It stays until
    /// somebody removes it again, or keeps it.
    pub removed: bool,
    /// What is shown now.
    pub shown: LiveValue,
    /// The others.
    pub others: Vec<LiveValue>,
}

/// One of several values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LiveValue {
    /// To choose it by; empty for the one that is shown.
    pub id: String,
    /// Each column as it is kept: text, a number as text, a key in hex; empty where there is nothing.
    pub columns: BTreeMap<String, String>,
    /// Who wrote it; empty where that is not known.
    pub person: String,
    pub desk: String,
    /// By the clock of the desk where it was written, UTC milliseconds: roughly.
    #[ts(type = "number")]
    pub at: i64,
}

/// Everything that waits for somebody to choose.
pub async fn conflicts(store: &Store) -> Result<Vec<Conflict>> {
    let mut conn = store.read().await?;
    let mut all: Vec<Conflict> = Vec::new();
    let mut last: Option<(Vec<u8>, u8)> = None;
    for row in sql::all(&mut conn).await? {
        let Some(table) = super::arrive::table(row.table_no) else {
            continue;
        };
        let value = LiveValue {
            id: hex(&row.id),
            columns: named(table, row.register, &row.value),
            at: row.at,
            ..signed(&mut conn, row.actor).await?
        };
        if last.as_ref() == Some(&(row.row_id.clone(), row.register)) {
            if let Some(conflict) = all.last_mut() {
                conflict.others.push(value);
            }
            continue;
        }
        if !sql::there(&mut conn, table, &row.row_id).await? {
            continue;
        }
        all.push(Conflict {
            about: hex(&row.about),
            row: hex(&row.row_id),
            table: table.name.to_owned(),
            removed: row.register == REMOVED,
            shown: shown(&mut conn, table, &row).await?,
            others: vec![value],
        });
        last = Some((row.row_id, row.register));
    }
    Ok(all)
}

/// Keeps what is shown; the other values go, and undo brings them back. `id`: of any of the others.
/// [`Error::NotFound`] where it was settled meanwhile.
pub async fn keep_shown(store: &Store, id: &str) -> Result<()> {
    store
        .write("keep_shown", "Kept what is shown", async |tx: &mut Tx<'_>| {
            let row = find(tx.conn, id).await?;
            sql::drop_values(tx.conn, &row.row_id, row.register).await?;
            Ok(())
        })
        .await
}

/// Takes another value instead of the one that is shown. [`Error::NotFound`] where it was settled meanwhile;
/// [`Error::Invalid`] where the other is that the row was removed: whoever wants that removes it.
pub async fn keep_other(store: &Store, id: &str) -> Result<()> {
    store
        .write("keep_other", "Took the other value", async |tx: &mut Tx<'_>| {
            let row = find(tx.conn, id).await?;
            let (table, register) = register_of(&row)?;
            sql::drop_values(tx.conn, &row.row_id, row.register).await?;
            sql::show(tx.conn, table, register, &row.row_id, &row.value, tx.now).await
        })
        .await
}

async fn find(conn: &mut SqliteConnection, id: &str) -> Result<sql::Row> {
    let gone = || Error::NotFound("conflict");
    let id = unhex(id).ok_or_else(gone)?;
    sql::one(conn, &id).await?.ok_or_else(gone)
}

fn register_of(row: &sql::Row) -> Result<(&'static Table, &'static Register)> {
    let table = super::arrive::table(row.table_no).ok_or(Error::NotFound("conflict"))?;
    let register = table
        .registers
        .iter()
        .find(|register| register.no == row.register);
    let register = register.ok_or_else(|| {
        Error::invalid(
            "conflict",
            "Somebody removed this while somebody else worked on it. Keep it, or remove it where it is shown.",
        )
    })?;
    Ok((table, register))
}

/// A register's value by its columns.
fn named(table: &'static Table, register: u8, value: &str) -> BTreeMap<String, String> {
    let values: Vec<Value> = serde_json::from_str(value).unwrap_or_default();
    let register = table.registers.iter().find(|known| known.no == register);
    let columns = register.map_or(&[][..], |register| register.columns);
    columns
        .iter()
        .enumerate()
        .map(|(at, column)| ((*column).to_owned(), text(values.get(at))))
        .collect()
}

fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// Who made an edit.
async fn signed(conn: &mut SqliteConnection, actor: i64) -> Result<LiveValue> {
    let (person, desk) = sql::who(conn, actor).await?.unwrap_or_default();
    Ok(LiveValue {
        id: String::new(),
        columns: BTreeMap::new(),
        person,
        desk,
        at: 0,
    })
}

/// What the row shows, and who wrote that: the latest live edit that is none of the others.
async fn shown(conn: &mut SqliteConnection, table: &'static Table, row: &sql::Row) -> Result<LiveValue> {
    let register = table
        .registers
        .iter()
        .find(|register| register.no == row.register);
    let columns: BTreeMap<String, Value> = match register {
        Some(register) => {
            let json = sql::shown(conn, table, register, &row.row_id).await?;
            json.and_then(|json| serde_json::from_str(&json).ok())
                .unwrap_or_default()
        }
        None => BTreeMap::new(),
    };
    let facet = register.map_or(table.main_facet(), |register| register.facet);
    let latest = latest(conn, row, facet).await?;
    Ok(LiveValue {
        columns: columns
            .iter()
            .map(|(name, value)| (name.clone(), text(Some(value))))
            .collect(),
        at: latest.map_or(0, |dot| dot.at),
        ..match latest {
            Some(dot) => signed(conn, dot.actor.cast_signed()).await?,
            None => signed(conn, 0).await?,
        }
    })
}

async fn latest(conn: &mut SqliteConnection, row: &sql::Row, facet: Facet) -> Result<Option<Dot>> {
    let Some(packed) = sql::clock(conn, &row.row_id, facet as u8).await? else {
        return Ok(None);
    };
    let clock = RowClock::unpack(&packed)?;
    let live = match row.register {
        // Whoever worked on it last.
        REMOVED => clock
            .edited
            .values()
            .flatten()
            .chain(&clock.born)
            .copied()
            .collect(),
        register => clock.live(register).to_vec(),
    };
    let removals = |dot: &Dot| clock.cuts.contains_key(&(dot.actor, dot.counter));
    let losing = sql::losing(conn, &row.row_id, row.register).await?;
    let loses = |dot: &Dot| losing.contains(&(dot.actor.cast_signed(), dot.counter.cast_signed()));
    // In the order by which it was chosen what is shown.
    let ranks: HashMap<u64, (Option<Vec<u8>>, i64)> = crate::sync::sql::actors(conn)
        .await?
        .into_iter()
        .map(|(no, random, desk)| (no.unsigned_abs(), (desk, random)))
        .collect();
    Ok(live
        .into_iter()
        .filter(|dot| !removals(dot) && !loses(dot))
        .max_by_key(|dot| (dot.at, ranks.get(&dot.actor), dot.counter)))
}
