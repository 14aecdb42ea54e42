//! Rows of which the journal keeps only what happened to them.

use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Change, Did, Store};
use crate::tables::FILE_CONTENTS;
use std::collections::{BTreeSet, HashMap};

/// A row's columns as text.
pub(super) type Row = HashMap<String, String>;

pub(super) fn key(hex: &str) -> Option<Id> {
    Id::parse(hex, "thing").ok()
}

/// A removed row, as it was.
pub(super) fn removed(change: &Change) -> Row {
    change
        .old
        .as_deref()
        .and_then(|json| columns(json).ok())
        .unwrap_or_default()
}

fn columns(row: &str) -> Result<Row> {
    let row: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(row).map_err(|e| Error::Internal(e.to_string()))?;
    let text = |value| match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    };
    Ok(row.into_iter().map(|(col, value)| (col, text(value))).collect())
}

/// The rows that these changes made, as they were then, by the number of the change. The journal does not repeat what is
/// in the table: a column says what it says now, unless it was changed since, or the row was removed.
pub(super) async fn made(store: &Store, changes: &[Change]) -> Result<HashMap<i64, Row>> {
    // What is in a file is never told, and long.
    let told = |c: &&Change| c.did == Did::Made && c.table_no != FILE_CONTENTS;
    let making: Vec<&Change> = changes.iter().filter(told).collect();
    let ids: Vec<(Id, Id)> = making.iter().map(|c| (c.root, c.id)).collect();
    let mut fates: HashMap<(i64, Id), Vec<Change>> = HashMap::new();
    for change in store.fate_of(&ids).await? {
        fates
            .entry((change.table_no, change.id))
            .or_default()
            .push(change);
    }
    let mut now: HashMap<(i64, Id), Row> = HashMap::new();
    for table in making.iter().map(|c| c.table_no).collect::<BTreeSet<_>>() {
        let ids: Vec<Id> = making
            .iter()
            .filter(|c| c.table_no == table)
            .map(|c| c.id)
            .collect();
        for (id, row) in store.rows_now(table, &ids).await? {
            now.insert((table, id), columns(&row)?);
        }
    }
    let mut rows = HashMap::new();
    for change in making {
        let at = (change.table_no, change.id);
        let mut row = Row::new();
        let mut whole = None;
        let after = fates.get(&at).map(Vec::as_slice).unwrap_or_default();
        for later in after.iter().filter(|later| later.no > change.no) {
            match &later.col {
                Some(col) => {
                    row.entry(col.clone())
                        .or_insert_with(|| later.old.clone().unwrap_or_default());
                }
                None => {
                    whole = Some(removed(later));
                    break;
                }
            }
        }
        for (col, value) in whole.or_else(|| now.get(&at).cloned()).unwrap_or_default() {
            row.entry(col).or_insert(value);
        }
        rows.insert(change.no, row);
    }
    Ok(rows)
}
