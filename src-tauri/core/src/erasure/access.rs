//! What a person is given who asks what is known of her: everything, as one JSON document.
//!
//! ```json
//! {"roster_access": 1, "at": 1795510800000, "name": "Ana Kowalska",
//!  "tables": {"people": [{"id": "…", "name": "Ana Kowalska", …}], "interactions": […]},
//!  "names": {"0192…": "Tarnwick"},
//!  "history": [{"at": …, "person": "Ruth", "label": "…",
//!               "changes": [{"table": "people", "row": "…", "column": "title", "did": "changed", "old": "…", "new": "…"}]}]}
//! ```
//!
//! `tables` has every row that hangs on her or is about her, with every column; keys, and what stands in files, are bytes
//! in hex; times UTC milliseconds, days ISO dates, money minor units of the row's currency. `names` says what the companies,
//! roles, stages, tags, lists and conferences are called that rows name by their keys; other people are not named.

use super::gather::gather;
use super::sql;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::store::{Did, Store, Tx};
use crate::tables::TABLES;
use crate::whole_file::write_whole;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The tables whose rows are named, with the column that says how.
const NAMED: [(&str, &str); 6] = [
    ("companies", "name"),
    ("roles", "title"),
    ("stages", "name"),
    ("tags", "name"),
    ("hotlists", "name"),
    ("editions", "name"),
];

/// Steps of her history that are read together.
const STEPS: u32 = 500;

/// All that is known of a person; see this module. [`Error::NotFound`].
pub async fn person_access(store: &Store, person: PersonId) -> Result<Value> {
    let (name, rows) = store
        .rehearse(async |tx: &mut Tx<'_>| {
            let name = sql::name(tx.conn, person.0)
                .await?
                .ok_or(Error::NotFound("person"))?;
            gather(tx.conn, person.0).await?;
            Ok((name, sql::gathered_rows(tx.conn).await?))
        })
        .await?;
    let mut of_table: BTreeMap<i64, Vec<Id>> = BTreeMap::new();
    for (table, id) in rows {
        of_table.entry(table).or_default().push(id);
    }
    let mut tables = Map::new();
    for table in TABLES {
        let Some(ids) = of_table.get(&table.no) else {
            continue;
        };
        let now = store.rows_now(table.no, ids).await?;
        let mut rows = Vec::new();
        for id in ids.iter().filter(|id| now.contains_key(id)) {
            let text = now.get(id).map_or("{}", String::as_str);
            let mut row: Map<String, Value> =
                serde_json::from_str(text).map_err(|e| Error::Internal(e.to_string()))?;
            row.insert("id".to_owned(), Value::String(id.hex()));
            rows.push(Value::Object(row));
        }
        if !rows.is_empty() {
            tables.insert(table.name.to_owned(), Value::Array(rows));
        }
    }
    let names = names(store, &tables).await?;
    Ok(json!({
        "roster_access": 1,
        "at": store.clock().now_ms(),
        "name": name,
        "tables": tables,
        "names": names,
        "history": history(store, person.0).await?,
    }))
}

/// Writes it to a file, which is there whole or not at all.
pub async fn export_access(store: &Store, person: PersonId, path: &Path) -> Result<()> {
    let all = person_access(store, person).await?;
    let text = serde_json::to_vec_pretty(&all).map_err(|e| Error::Internal(e.to_string()))?;
    write_whole(path, &text)
}

/// What the things are called whose keys stand in the rows.
async fn names(store: &Store, tables: &Map<String, Value>) -> Result<BTreeMap<String, String>> {
    let cells = tables
        .values()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(Value::as_object)
        .flat_map(|row| row.values());
    let keys = cells
        .filter_map(Value::as_str)
        .filter(|text| text.len() == 32)
        .filter_map(|text| Id::parse(text, "row").ok());
    let mut keys: Vec<Id> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    let mut all = BTreeMap::new();
    for (name, column) in NAMED {
        let Some(table) = TABLES.iter().find(|table| table.name == name) else {
            continue;
        };
        for (id, row) in store.rows_now(table.no, &keys).await? {
            let row: Value = serde_json::from_str(&row).map_err(|e| Error::Internal(e.to_string()))?;
            if let Some(called) = row.get(column).and_then(Value::as_str) {
                all.insert(id.hex().to_uppercase(), called.to_owned());
            }
        }
    }
    Ok(all)
}

/// Every step that changed something which hangs on her, the newest first.
async fn history(store: &Store, person: Id) -> Result<Vec<Value>> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let steps = store.operations_on(person, before, STEPS).await?;
        let Some(last) = steps.last() else {
            return Ok(all);
        };
        before = Some(last.seq);
        let numbers: Vec<i64> = steps.iter().map(|step| step.seq).collect();
        let changes = store.changes_on(&numbers, &[person]).await?;
        for step in &steps {
            let of_step = changes.iter().filter(|change| change.op == step.seq);
            let changes: Vec<Value> = of_step
                .map(|change| {
                    let table = TABLES.iter().find(|table| table.no == change.table_no);
                    json!({
                        "table": table.map_or("", |table| table.name),
                        "row": change.id.hex(),
                        "column": change.col,
                        "did": match change.did {
                            Did::Made => "made",
                            Did::Changed => "changed",
                            Did::Removed => "removed",
                        },
                        "old": change.old,
                        "new": change.new,
                    })
                })
                .collect();
            all.push(
                json!({ "at": step.at, "person": step.person, "label": step.label, "changes": changes }),
            );
        }
    }
}
