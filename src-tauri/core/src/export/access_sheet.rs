//! The same to be read: a page for each thing that is known of a person.

use crate::day;
use crate::erasure::person_access;
use crate::error::Result;
use crate::history::words_of;
use crate::people::PersonId;
use crate::sheet::{Sheet, SheetFact, SheetPart, VERSION};
use crate::store::Store;
use crate::tables::{FILE_CONTENTS, TABLES};
use crate::taxonomy;
use crate::vocabulary::capital;
use serde_json::{Map, Value};

/// What is known of a person, to be printed. What stands in files, and the history, are in the JSON only.
/// [`crate::Error::NotFound`].
pub async fn access_sheet(store: &Store, person: PersonId) -> Result<Sheet> {
    let all = person_access(store, person).await?;
    let field = taxonomy::of(store).await?;
    let text = |name: &str| {
        all.get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let names = all.get("names").and_then(Value::as_object);
    let mut parts = Vec::new();
    for table in TABLES.iter().filter(|table| table.no != FILE_CONTENTS) {
        let rows = all.get("tables").and_then(|tables| tables.get(table.name));
        let Some(rows) = rows.and_then(Value::as_array) else {
            continue;
        };
        parts.push(SheetPart::Heading {
            text: capital(&table.name.replace('_', " ")),
        });
        for row in rows.iter().filter_map(Value::as_object) {
            let facts = table
                .columns
                .iter()
                .filter_map(|column| {
                    let value = said(row, column.name(), names)?;
                    let (word, value) = words_of(table.no, column.name(), &value, currency(row), &field)?;
                    Some(SheetFact {
                        name: capital(&word),
                        text: value,
                    })
                })
                .filter(|fact| !fact.text.trim().is_empty());
            parts.push(SheetPart::Facts {
                facts: facts.collect(),
            });
        }
    }
    let today = day::shown(store.clock().day_of(store.clock().now_ms()));
    Ok(Sheet {
        version: VERSION,
        title: format!("What is known of {}", text("name")),
        subtitle: format!(
            "{today}. The file beside it, in JSON, has every column, the files and the history."
        ),
        badges: Vec::new(),
        parts,
        foot: store.who().desk.clone(),
    })
}

fn currency(row: &Map<String, Value>) -> &str {
    row.get("currency").and_then(Value::as_str).unwrap_or_default()
}

/// A cell as text; none where it is empty, or a key of something that is not named.
fn said(row: &Map<String, Value>, column: &str, names: Option<&Map<String, Value>>) -> Option<String> {
    match row.get(column)? {
        Value::String(text) if text.is_empty() => None,
        Value::String(text) if column.ends_with("_id") => {
            names?.get(text).and_then(Value::as_str).map(str::to_owned)
        }
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
