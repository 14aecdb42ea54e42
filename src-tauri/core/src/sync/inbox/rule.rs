//! Choosing for many at once, and writing what neither desk had.

use super::sql::{self, Row};
use super::{find, latest, register_of};
use crate::error::{Error, Result};
use crate::store::{Column, Facet, REMOVED, Register, Store, Table, Tx};
use crate::sync::arrive::table;
use crate::sync::card::hex;
use crate::sync::format::key;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::SqliteConnection;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Whose value is to be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Whose {
    /// What is shown, which is what was written last.
    #[default]
    Newest,
    /// What was written on this desk, by its key; where it wrote none of the values, nothing is chosen.
    Desk(String),
}

/// How many things are settled at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export_to = "bindings.ts")]
pub struct InboxRule {
    pub whose: Whose,
    /// Only what hangs on these things, by their keys ([`super::Conflict::about`]); on anything where it is empty.
    pub about: Vec<String>,
    /// Only what hangs on people whom this colleague owns; anybody's where it is empty.
    pub owned_by: String,
}

/// Settles by a rule what waits for somebody to choose, as one operation; answers how much. What somebody removed while
/// somebody else worked on it is left: that is looked at one by one.
pub async fn settle_by_rule(store: &Store, rule: &InboxRule) -> Result<u32> {
    let desk = match &rule.whose {
        Whose::Newest => None,
        Whose::Desk(id) => Some(key(id).ok_or(Error::NotFound("desk"))?),
    };
    let own = store.identity().desk_id();
    store
        .write("settle_by_rule", "Settled what was changed at once", async |tx| {
            let mut waiting: BTreeMap<(Vec<u8>, u8), Vec<Row>> = BTreeMap::new();
            for row in sql::all(tx.conn).await? {
                if row.register != REMOVED && is_meant(tx.conn, rule, &row).await? {
                    waiting
                        .entry((row.row_id.clone(), row.register))
                        .or_default()
                        .push(row);
                }
            }
            let mut settled = 0_u32;
            for others in waiting.into_values() {
                let done = match &desk {
                    None => keep(tx, &others).await?,
                    Some(desk) => take_of(tx, &others, desk, &own).await?,
                };
                settled += u32::from(done);
            }
            tx.relabel(match settled {
                1 => "Settled one thing that was changed at once".to_owned(),
                n => format!("Settled {n} things that were changed at once"),
            });
            Ok(settled)
        })
        .await
}

async fn is_meant(conn: &mut SqliteConnection, rule: &InboxRule, row: &Row) -> Result<bool> {
    let about = hex(&row.about);
    let named = |id: &String| id.replace('-', "").eq_ignore_ascii_case(&about);
    if !rule.about.is_empty() && !rule.about.iter().any(named) {
        return Ok(false);
    }
    match rule.owned_by.as_str() {
        "" => Ok(true),
        owner => sql::is_owned_by(conn, &row.about, owner).await,
    }
}

async fn keep(tx: &mut Tx<'_>, others: &[Row]) -> Result<bool> {
    let Some(row) = others.first() else {
        return Ok(false);
    };
    Ok(sql::drop_values(tx.conn, &row.row_id, row.register).await? > 0)
}

/// Takes what was written on a desk. False where that wrote none of the values.
async fn take_of(tx: &mut Tx<'_>, others: &[Row], desk: &[u8], own: &[u8]) -> Result<bool> {
    let Some(row) = others.first() else {
        return Ok(false);
    };
    let (table, register) = register_of(row)?;
    if let Some(dot) = latest(tx.conn, row, register.facet).await?
        && wrote(tx.conn, dot.actor.cast_signed(), desk, own).await?
    {
        return keep(tx, others).await;
    }
    // The latest of its own comes first.
    for other in others {
        if wrote(tx.conn, other.actor, desk, own).await? {
            sql::drop_values(tx.conn, &other.row_id, other.register).await?;
            sql::show(tx.conn, table, register, &other.row_id, &other.value, tx.now).await?;
            return Ok(true);
        }
    }
    Ok(false)
}

async fn wrote(conn: &mut SqliteConnection, actor: i64, desk: &[u8], own: &[u8]) -> Result<bool> {
    // What was written before this desk had an identity was written here.
    let by = sql::desk_of(conn, actor).await?;
    Ok(by.as_deref().unwrap_or(own) == desk)
}

/// Keeps what is shown and, below it, the other values: of notes. `id`: of any of the others. [`Error::NotFound`] where it was
/// settled meanwhile; [`Error::Invalid`] where what was changed is no note.
pub async fn keep_both(store: &Store, id: &str) -> Result<()> {
    store
        .write("keep_both", "Kept both notes", async |tx: &mut Tx<'_>| {
            let row = find(tx.conn, id).await?;
            let (table, register) = note(&row)?;
            let shown = sql::shown(tx.conn, table, register, &row.row_id).await?;
            let mut texts = vec![first_text(&shown.unwrap_or_default())];
            for other in sql::all_of(tx.conn, &row.row_id, row.register).await? {
                texts.push(first_text(&other.value));
            }
            let mut kept: Vec<String> = Vec::new();
            for text in texts {
                if !text.is_empty() && !kept.contains(&text) {
                    kept.push(text);
                }
            }
            write_note(tx, &row, (table, register), kept.join("\n\n")).await
        })
        .await
}

/// Writes another text in place of all of them: of notes. [`Error::NotFound`] where it was settled meanwhile;
/// [`Error::Invalid`] where what was changed is no note: that is edited where it is shown, which settles it.
pub async fn keep_edited(store: &Store, id: &str, text: &str) -> Result<()> {
    store
        .write("keep_edited", "Wrote a note anew", async |tx: &mut Tx<'_>| {
            let row = find(tx.conn, id).await?;
            let of = note(&row)?;
            write_note(tx, &row, of, text.trim().to_owned()).await
        })
        .await
}

async fn write_note(
    tx: &mut Tx<'_>,
    row: &Row,
    (table, register): (&'static Table, &'static Register),
    text: String,
) -> Result<()> {
    sql::drop_values(tx.conn, &row.row_id, row.register).await?;
    let value = Value::Array(vec![Value::String(text)]).to_string();
    sql::show(tx.conn, table, register, &row.row_id, &value, tx.now).await
}

/// The register, where it is a text that somebody wrote freely.
fn note(row: &Row) -> Result<(&'static Table, &'static Register)> {
    let (of, register) = register_of(row)?;
    let is_text = match register.columns {
        [only] => table(row.table_no).is_some_and(|table| {
            let mut columns = table.columns.iter();
            columns.any(|column| column.name() == *only && matches!(column, Column::Plain(_)))
        }),
        _ => false,
    };
    // Ranks are among the notes and are numbers.
    let is_rank = register.columns.iter().any(|column| column.ends_with("_rank"));
    if register.facet != Facet::Notes || !is_text || is_rank {
        return Err(Error::invalid(
            "conflict",
            "Both can be kept of notes only. Choose one, or change it where it is shown: that settles it.",
        ));
    }
    Ok((of, register))
}

/// The text of a register with one column, as it is kept: in an array, or in an object.
fn first_text(value: &str) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    match serde_json::from_str(value) {
        Ok(Value::Array(all)) => all.first().map(text).unwrap_or_default(),
        Ok(Value::Object(all)) => all.values().next().map(text).unwrap_or_default(),
        _ => String::new(),
    }
}
