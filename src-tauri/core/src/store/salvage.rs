//! Saving what can still be read of a damaged desk into a new one: table by table, row by row, past what cannot be read.

use super::capture::{Column, Table};
use super::header::Header;
use super::lock::Lock;
use super::open::reader;
use super::own::Own;
use super::{Key, Place, Schema, Store, Tx, Watch, Who};
use crate::clock::Clock;
use crate::error::{Error, Result};
use serde::Serialize;
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use ts_rs::TS;

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Saved {
    /// The new desk's file.
    #[ts(type = "string")]
    pub file: PathBuf,
    pub tables: Vec<SavedTable>,
}

/// How much of a table was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SavedTable {
    pub name: String,
    #[ts(type = "number")]
    pub saved: u64,
    /// How many rows could not be read; none where even their number is not known.
    #[ts(type = "number | null")]
    pub lost: Option<u64>,
}

/// Rows taken at a time.
const AT_ONCE: usize = 500;

/// After so many numbers in a row without anything to read, the steps grow: it is a gap, not a page.
const PAGEFUL: i64 = 1_000;

/// Reads what can be read of the desk at `from` into a new desk at `to`, which opens as the damaged one did and keeps
/// none of its history. The damaged file is not written to. [`Error::Damaged`] where nothing at all can be read.
pub async fn salvage(
    from: &Place,
    key: &Key,
    to: Place,
    schema: Schema,
    clock: Arc<dyn Clock>,
    watch: &Watch<'_>,
) -> Result<Saved> {
    let _lock = Lock::take(from)?;
    let file = to.file().to_owned();
    let mut damaged = Damaged {
        place: from,
        key,
        conn: Some(reader(from, key).await.map_err(|error| match error {
            Error::Damaged(_) => Error::Damaged(
                "Nothing can be read any more: the very beginning of the file is damaged. Bring back a backup.".into(),
            ),
            other => other,
        })?),
    };
    let who = damaged.who().await;
    let tables = schema.tables;
    if let Ok(Some(header)) = Header::read(from)
        && header.fits(key)
        && !file.exists()
    {
        header.of_desk().write(&to)?;
    }
    let mut key = key.clone();
    key.settle_identity()?;
    let store = Store::create_with(to, who, &key, schema, clock).await?;
    let saved = store
        .write("salvage", "Saved from a damaged desk", async |tx| {
            let mut saved = Vec::new();
            for table in tables {
                saved.push(damaged.pour(table, tx, watch).await?);
            }
            cut_loose(tx.conn, tables).await?;
            for (table, saved) in tables.iter().zip(&mut saved) {
                let had = saved.lost.map(|lost| lost + saved.saved);
                saved.saved = count(tx.conn, table).await?;
                saved.lost = had.map(|had| had.saturating_sub(saved.saved));
            }
            Ok(saved)
        })
        .await;
    store.close().await?;
    damaged.close().await;
    match saved {
        Ok(tables) => Ok(Saved { file, tables }),
        Err(error) => {
            let _ = std::fs::remove_file(Place::new(&file).header());
            let _ = std::fs::remove_file(&file);
            Err(error)
        }
    }
}

async fn count(conn: &mut SqliteConnection, table: &Table) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) FROM {}", table.name)))
        .fetch_one(conn)
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Rows that hang on what was lost: let go of it where they may hang on nothing, else away with them; until none is left.
async fn cut_loose(conn: &mut SqliteConnection, tables: &[Table]) -> Result<()> {
    loop {
        let mut cut = 0;
        for table in tables {
            let name = table.name;
            let hangs: Vec<(String, String, String, bool)> = sqlx::query_as(
                "SELECT f.\"from\", f.\"table\", f.\"to\", c.\"notnull\"
                 FROM pragma_foreign_key_list(?1) f JOIN pragma_table_info(?1) c ON c.name = f.\"from\"",
            )
            .bind(name)
            .fetch_all(&mut *conn)
            .await?;
            for (column, parent, key, must) in hangs {
                let orphaned = format!(
                    "{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = {name}.{column})"
                );
                // A row that may hang on one thing or another passes over what would leave it with neither.
                let sql = if must {
                    format!("DELETE FROM {name} WHERE {orphaned}")
                } else {
                    format!("UPDATE OR IGNORE {name} SET {column} = NULL WHERE {orphaned}")
                };
                cut += sqlx::query(AssertSqlSafe(sql))
                    .execute(&mut *conn)
                    .await?
                    .rows_affected();
                if !must {
                    let rest = format!("DELETE FROM {name} WHERE {orphaned}");
                    cut += sqlx::query(AssertSqlSafe(rest))
                        .execute(&mut *conn)
                        .await?
                        .rows_affected();
                }
            }
        }
        if cut == 0 {
            return Ok(());
        }
    }
}

/// A desk of which some pages do not read.
struct Damaged<'a> {
    place: &'a Place,
    key: &'a Key,
    /// None after something did not read: SQLCipher answers nothing more on a connection then.
    conn: Option<Own>,
}

impl Damaged<'_> {
    async fn conn(&mut self) -> Result<&mut SqliteConnection> {
        if self.conn.is_none() {
            let mut conn = reader(self.place, self.key).await?;
            // SQLCipher tells the terminal of every page, each time it is tried.
            sqlx::raw_sql("PRAGMA cipher_log_level = NONE")
                .execute(&mut *conn)
                .await?;
            self.conn = Some(conn);
        }
        self.conn.as_deref_mut().ok_or(Error::Closed)
    }

    async fn close(&mut self) {
        if let Some(conn) = self.conn.take() {
            // It could only read: there is nothing to lose.
            let _ = conn.close().await;
        }
    }

    /// Rows of the query; none where it meets a page that does not read.
    async fn rows<T>(&mut self, sql: String) -> Result<Option<Vec<T>>>
    where
        T: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow> + Send + Unpin,
    {
        let conn = self.conn().await?;
        match sqlx::query_as(AssertSqlSafe(sql))
            .persistent(false)
            .fetch_all(conn)
            .await
            .map_err(Error::from)
        {
            Ok(rows) => Ok(Some(rows)),
            Err(Error::Damaged(_)) => {
                self.close().await;
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// What the desk was called; by its file's name where that does not read.
    async fn who(&mut self) -> Who {
        let meta: Vec<(String, String)> = self
            .rows("SELECT key, value FROM meta".into())
            .await
            .ok()
            .flatten()
            .unwrap_or_default();
        let said = |key: &str| {
            meta.iter()
                .find(|(k, _)| k == key)
                .map(|(_, value)| value.clone())
        };
        let stem = self.place.file().file_stem().unwrap_or_default();
        Who {
            desk: said("desk").unwrap_or_else(|| stem.to_string_lossy().into_owned()),
            person: said("person").unwrap_or_default(),
            demo: said("demo").is_some_and(|demo| demo == "1"),
        }
    }

    /// Pours what reads of a table into the new desk.
    async fn pour(&mut self, table: &Table, tx: &mut Tx<'_>, watch: &Watch<'_>) -> Result<SavedTable> {
        let name = table.name;
        let columns = self.columns(table).await?;
        let total = self.total(table).await?;
        let pairs: Vec<String> = columns
            .iter()
            .map(|c| format!("'{}', {}", c.name(), c.to_json("t")))
            .collect();
        let select = format!(
            "SELECT t.rid, json_object('id', hex(t.id), {}) FROM {name} t",
            pairs.join(", ")
        );
        let (names, values): (Vec<&str>, Vec<String>) = columns
            .iter()
            .map(|c| (c.name(), c.out_of_json("e.value")))
            .unzip();
        // What breaks a rule of the table was not read as it was written.
        let insert = format!(
            "INSERT OR IGNORE INTO {name} (id, {}) SELECT unhex(e.value ->> '$.id'), {} FROM json_each(?) e",
            names.join(", "),
            values.join(", ")
        );
        let (mut next, mut at_once, mut missed, mut saved) = (0_i64, AT_ONCE, 0_i64, 0_u64);
        loop {
            if watch.stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            let sql = format!("{select} WHERE t.rid >= {next} ORDER BY t.rid LIMIT {at_once}");
            match self.rows::<(i64, String)>(sql).await? {
                Some(rows) => {
                    let Some((last, _)) = rows.last() else {
                        break;
                    };
                    next = last.saturating_add(1);
                    let rows: Vec<String> = rows.into_iter().map(|(_, row)| row).collect();
                    sqlx::query(AssertSqlSafe(insert.as_str()))
                        .bind(format!("[{}]", rows.join(",")))
                        .execute(&mut *tx.conn)
                        .await?;
                    saved += rows.len() as u64;
                    (watch.progress)(saved, total.unwrap_or(saved));
                    (at_once, missed) = (AT_ONCE, 0);
                }
                // Fewer at a time, up to the row that does not read; then past it.
                None if at_once > 1 => at_once /= 2,
                None => {
                    missed += 1;
                    let step = if missed < PAGEFUL {
                        1
                    } else {
                        1 << (missed - PAGEFUL).min(40)
                    };
                    next = next.saturating_add(step);
                    if next == i64::MAX || step == 1 << 40 {
                        break;
                    }
                }
            }
        }
        Ok(SavedTable {
            name: name.to_owned(),
            saved,
            lost: total.map(|total| total.saturating_sub(saved)),
        })
    }

    /// The columns that the table has in the file's format.
    async fn columns<'t>(&mut self, table: &'t Table) -> Result<Vec<&'t Column>> {
        let there: Vec<(String,)> = self
            .rows(format!("SELECT name FROM pragma_table_info('{}')", table.name))
            .await?
            .unwrap_or_default();
        let has = |column: &&Column| there.iter().any(|(name,)| name == column.name());
        Ok(table.columns.iter().filter(has).collect())
    }

    /// How many rows there were, by the index of their keys; none where that does not read either.
    async fn total(&mut self, table: &Table) -> Result<Option<u64>> {
        let name = table.name;
        let counted: Option<Vec<(i64,)>> = self
            .rows(format!(
                "SELECT count(*) FROM {name} INDEXED BY sqlite_autoindex_{name}_1"
            ))
            .await?;
        let counted = counted.and_then(|rows| rows.first().map(|(count,)| *count));
        Ok(counted.and_then(|count| u64::try_from(count).ok()))
    }
}
