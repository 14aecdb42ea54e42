//! Where somebody is named in texts that are not hers: listed, and left to whoever wrote them.

use super::sql;
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Column, Table};
use crate::tables::{COMPANIES, CONFLICT_VALUES, FILE_CONTENTS, PEOPLE, ROLES, TABLES};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// A text that names her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Mention {
    /// What it stands in: `people`, `companies`, `roles`, else the table's name.
    pub on: String,
    /// What that is called: "Ben Li", "Meridian".
    pub whose: String,
    #[ts(type = "string | null")]
    pub id: Option<Id>,
    /// The text around the name.
    pub text: String,
}

/// More are not listed.
pub(super) const SHOWN: u32 = 100;

/// Columns that are keys of the program's own, and never text.
const NO_TEXT: [&str; 4] = ["digest", "currency", "created_at", "updated_at"];

fn texts(table: &Table) -> Vec<&'static str> {
    let plain = table.columns.iter().filter_map(|column| match column {
        Column::Plain(name) | Column::Later(name) => Some(*name),
        Column::Bytes(_) => None,
    });
    plain.filter(|name| !NO_TEXT.contains(name)).collect()
}

/// Texts with this name in them, of rows that are not among those gathered.
pub(super) async fn mentions(conn: &mut SqliteConnection, name: &str) -> Result<Vec<Mention>> {
    let mut all = Vec::new();
    for table in TABLES
        .iter()
        .filter(|table| ![FILE_CONTENTS, CONFLICT_VALUES].contains(&table.no))
    {
        for (root, text) in sql::naming_texts(conn, table, &texts(table), name, SHOWN).await? {
            if all.len() >= SHOWN as usize {
                return Ok(all);
            }
            all.push(mention(conn, table, root, &text, name).await?);
        }
    }
    Ok(all)
}

async fn mention(
    conn: &mut SqliteConnection,
    table: &Table,
    root: Id,
    text: &str,
    name: &str,
) -> Result<Mention> {
    let (mut on, mut whose, mut id) = (table.name, String::new(), None);
    for (no, column) in [(PEOPLE, "name"), (COMPANIES, "name"), (ROLES, "title")] {
        let Some(of) = crate::erasure::gather::table(no) else {
            continue;
        };
        if let Some(called) = sql::called(conn, of, column, root).await? {
            (on, whose, id) = (of.name, called, Some(root));
            break;
        }
    }
    Ok(Mention {
        on: on.to_owned(),
        whose,
        id,
        text: around(text, name),
    })
}

/// Some words before and after, with dots where there is more.
fn around(text: &str, name: &str) -> String {
    const BEFORE: usize = 60;
    const AFTER: usize = 90;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (low, wanted) = (flat.to_lowercase(), name.to_lowercase());
    let at = low
        .find(&wanted)
        .map_or(0, |at| low.get(..at).map_or(0, |t| t.chars().count()));
    let from = at.saturating_sub(BEFORE);
    let shown: String = flat.chars().skip(from).take(BEFORE + AFTER).collect();
    let (start, end) = (
        if from > 0 { "…" } else { "" },
        if flat.chars().count() > from + BEFORE + AFTER {
            "…"
        } else {
            ""
        },
    );
    format!("{start}{}{end}", shown.trim())
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_name_is_in_what_is_shown() {
        let long = format!(
            "{} Ask Ana Kowalska about it. {}",
            "word ".repeat(60),
            "more ".repeat(60)
        );
        let shown = around(&long, "ana kowalska");
        assert!(
            shown.contains("Ana Kowalska") && shown.chars().count() < 160,
            "{shown}"
        );
        assert!(shown.starts_with('…') && shown.ends_with('…'));
        assert_eq!(
            around("Ana Kowalska knows him.", "Ana Kowalska"),
            "Ana Kowalska knows him."
        );
    }
}
