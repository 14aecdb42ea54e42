//! The desk and one of its backups, side by side.

use super::sql;
use crate::error::Result;
use crate::store::{Backup, Store};
use crate::tables::{PEOPLE, TABLES};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// What a restore of a backup would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Differences {
    /// Things of which there are more, fewer or other ones in the backup; none where nothing differs.
    pub things: Vec<Differing>,
    /// Steps done since the backup that would be gone, undone ones not counted.
    pub steps: u32,
}

/// How a kind of thing differs. What hangs on a person, like her addresses and tags, is part of her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Differing {
    /// The table: `people`, `companies`, `tags`.
    pub what: String,
    /// In the backup and not in the desk: a restore brings them back.
    pub back: Which,
    /// In the desk and not in the backup: a restore loses them.
    pub lost: Which,
    /// In both, and not the same.
    pub changed: Which,
}

/// How many, and the names of the first twenty by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Which {
    pub count: u32,
    pub names: Vec<String>,
}

/// Compares the desk with `backup`, row by row. Neither is changed; a second for 100,000 people.
pub async fn compare(store: &Store, backup: &Backup) -> Result<Differences> {
    let (_open, mut conn) = store.beside(backup).await?;
    let found = differences(&mut conn).await;
    // Also where the desk is being closed: the writer's connection must be the last one.
    conn.close().await?;
    found
}

async fn differences(conn: &mut SqliteConnection) -> Result<Differences> {
    let mut things = Vec::new();
    for table in TABLES.iter().filter(|table| table.root == "id") {
        // An older format may not have the table, nor all of its columns yet.
        let columns = sql::columns_then(conn, table).await?;
        if columns.is_empty() {
            continue;
        }
        let mut parts = vec![(table, columns)];
        if table.no == PEOPLE {
            for part in TABLES.iter().filter(|part| part.root == "person_id") {
                let columns = sql::columns_then(conn, part).await?;
                if !columns.is_empty() {
                    parts.push((part, columns));
                }
            }
        }
        let thing = Differing {
            what: table.name.to_owned(),
            back: sql::only_in(conn, table, "was", "main").await?,
            lost: sql::only_in(conn, table, "main", "was").await?,
            changed: sql::changed(conn, &parts).await?,
        };
        if thing.back.count + thing.lost.count + thing.changed.count > 0 {
            things.push(thing);
        }
    }
    let steps = sql::steps_since(conn).await?;
    Ok(Differences { things, steps })
}
