//! The journal, read: operations and what they changed, as it is kept. What it means is for those who know the slices.

use super::capture::{Column, Table};
use super::{Store, json};
use crate::error::{Error, Result};
use crate::ids::Id;
use sqlx::{AssertSqlSafe, FromRow, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// A row of the journal.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Operation {
    pub seq: i64,
    pub name: String,
    pub label: String,
    pub person: String,
    pub at: i64,
    /// It cannot be undone itself: it took back another, or handed out a file.
    pub turns: bool,
    pub undone: bool,
    /// Nothing of it can be taken back.
    pub for_good: bool,
}

/// What a change did to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
pub enum Did {
    #[sqlx(rename = "I")]
    Made,
    #[sqlx(rename = "U")]
    Changed,
    #[sqlx(rename = "D")]
    Removed,
}

/// One change. Values are text, keys as hex; `old` of a removed row is the whole of it as JSON.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Change {
    /// Its number in the journal.
    pub no: i64,
    pub op: i64,
    pub table_no: i64,
    pub id: Id,
    pub root: Id,
    pub did: Did,
    pub col: Option<String>,
    pub old: Option<String>,
    pub new: Option<String>,
}

const CHANGE: &str = "SELECT c.rid AS no, c.op, c.table_no, c.id, c.root, c.kind AS did, c.col,
       iif(typeof(c.old) = 'blob', hex(c.old), CAST(c.old AS TEXT)) AS old,
       iif(typeof(c.new) = 'blob', hex(c.new), CAST(c.new AS TEXT)) AS new
FROM changes c";

const OPERATION: &str =
    "SELECT o.seq, o.name, o.label, o.person, o.at, o.undoes IS NOT NULL OR o.stays AS turns,
       o.undone_by IS NOT NULL AS undone, o.for_good
FROM operations o";

/// How many changes of one kind an operation made.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Touched {
    pub table_no: i64,
    pub did: Did,
    pub col: Option<String>,
    pub count: i64,
}

/// Which operations are asked for. What is left empty does not matter.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Older than this one.
    pub before: Option<i64>,
    /// Names of operations.
    pub names: Vec<&'static str>,
    pub person: String,
    /// What their label holds.
    pub text: String,
    /// UTC milliseconds, the last one not included.
    pub from: Option<i64>,
    pub to: Option<i64>,
    /// Tables they changed, each with columns where only those matter.
    pub touching: Vec<(i64, Vec<&'static str>)>,
}

/// Operations with more changes than this are counted once and remembered: an entry never changes.
const LARGE: i64 = 2_000;

/// What is remembered of large operations.
#[derive(Debug, Default)]
pub(super) struct Counted {
    up_to: i64,
    large: BTreeMap<i64, Arc<[Touched]>>,
}

impl Store {
    /// Operations, the newest first.
    pub async fn operations(&self, wanted: &Wanted, limit: u32) -> Result<Vec<Operation>> {
        let conn = &mut *self.read().await?;
        let mut sql = format!(
            "{OPERATION}
             WHERE o.seq < ?1 AND o.at >= ?2 AND o.at < ?3 AND ?4 IN ('', o.person)
               AND (?5 = '' OR instr(lower(o.label), lower(?5)) > 0)
               AND (?6 = '[]' OR o.name IN (SELECT value FROM json_each(?6)))"
        );
        let mut fitting = Vec::new();
        if !wanted.touching.is_empty() {
            let large = self.large(conn).await?;
            fitting = large
                .iter()
                .filter(|(_, touched)| touched.iter().any(|t| wanted.touches(t)))
                .map(|(seq, _)| *seq)
                .collect();
            let large: Vec<i64> = large.into_keys().collect();
            // The changes of a large operation are not gone through: what it touched is known.
            sql += &format!(
                " AND iif(o.seq IN (SELECT value FROM json_each('{}')), o.seq IN (SELECT value FROM json_each(?7)),
                          EXISTS (SELECT 1 FROM changes c WHERE c.op = o.seq AND ({})))",
                json(&large)?,
                wanted.condition()
            );
        }
        sql += " ORDER BY o.seq DESC LIMIT ?8";
        Ok(sqlx::query_as(AssertSqlSafe(sql))
            .bind(wanted.before.unwrap_or(i64::MAX))
            .bind(wanted.from.unwrap_or(i64::MIN))
            .bind(wanted.to.unwrap_or(i64::MAX))
            .bind(&wanted.person)
            .bind(wanted.text.trim())
            .bind(json(&wanted.names)?)
            .bind(json(&fitting)?)
            .bind(limit)
            .fetch_all(conn)
            .await?)
    }

    /// Operations that changed something which hangs on `root`, the newest first.
    pub async fn operations_on(&self, root: Id, before: Option<i64>, limit: u32) -> Result<Vec<Operation>> {
        let sql = format!(
            "{OPERATION}
             WHERE o.seq IN (SELECT c.op FROM changes c WHERE c.root = ?1 AND c.op < ?2)
             ORDER BY o.seq DESC
             LIMIT ?3"
        );
        Ok(sqlx::query_as(AssertSqlSafe(sql))
            .bind(root)
            .bind(before.unwrap_or(i64::MAX))
            .bind(limit)
            .fetch_all(&mut *self.read().await?)
            .await?)
    }

    /// One operation. [`Error::NotFound`] where there is none.
    pub async fn operation(&self, seq: i64) -> Result<Operation> {
        sqlx::query_as(AssertSqlSafe(format!("{OPERATION} WHERE o.seq = ?")))
            .bind(seq)
            .fetch_optional(&mut *self.read().await?)
            .await?
            .ok_or(Error::NotFound("step"))
    }

    /// What these operations changed of what hangs on these roots, in the order it happened.
    pub async fn changes_on(&self, ops: &[i64], roots: &[Id]) -> Result<Vec<Change>> {
        let sql = format!(
            "{CHANGE}
             WHERE c.root IN (SELECT unhex(value) FROM json_each(?1)) AND +c.op IN (SELECT value FROM json_each(?2))
             ORDER BY c.rid"
        );
        Ok(sqlx::query_as(AssertSqlSafe(sql))
            .bind(hexes(roots)?)
            .bind(json(&ops)?)
            .fetch_all(&mut *self.read().await?)
            .await?)
    }

    /// All that these operations changed, in the order it happened; nothing of those that changed more than `most`.
    pub async fn changes_of(&self, ops: &[i64], most: i64) -> Result<Vec<Change>> {
        let sql = format!(
            "{CHANGE}
             WHERE c.op IN (SELECT value FROM json_each(?1) AS o
                            WHERE (SELECT max(rid) - min(rid) FROM changes WHERE op = o.value) < ?2)
             ORDER BY c.rid"
        );
        Ok(sqlx::query_as(AssertSqlSafe(sql))
            .bind(json(&ops)?)
            .bind(most)
            .fetch_all(&mut *self.read().await?)
            .await?)
    }

    /// What changed or removed these rows, ever, in the order it happened. `rows`: with what they hang on.
    pub async fn fate_of(&self, rows: &[(Id, Id)]) -> Result<Vec<Change>> {
        let rows: Vec<_> = rows.iter().map(|(root, id)| (root.hex(), id.hex())).collect();
        let sql = format!(
            "{CHANGE} JOIN json_each(?) AS row ON c.root = unhex(row.value ->> 0) AND c.id = unhex(row.value ->> 1)
             WHERE c.kind <> 'I'
             ORDER BY c.rid"
        );
        Ok(sqlx::query_as(AssertSqlSafe(sql))
            .bind(json(&rows)?)
            .fetch_all(&mut *self.read().await?)
            .await?)
    }

    /// What the first changes of an operation to these tables hang on, in order.
    pub async fn first_roots(&self, op: i64, tables: &[i64], limit: u32) -> Result<Vec<Id>> {
        Ok(sqlx::query_scalar(
            "SELECT root
             FROM (SELECT root, rid FROM changes WHERE op = ? AND table_no IN (SELECT value FROM json_each(?))
                   ORDER BY rid
                   LIMIT 5000)
             GROUP BY root
             ORDER BY min(rid)
             LIMIT ?",
        )
        .bind(op)
        .bind(json(&tables)?)
        .bind(limit)
        .fetch_all(&mut *self.read().await?)
        .await?)
    }

    /// One change, by its number.
    pub async fn change(&self, no: i64) -> Result<Change> {
        sqlx::query_as(AssertSqlSafe(format!("{CHANGE} WHERE c.rid = ?")))
            .bind(no)
            .fetch_optional(&mut *self.read().await?)
            .await?
            .ok_or(Error::NotFound("change"))
    }

    /// Rows as they are now, as JSON with keys in hex. `table`: its number.
    pub async fn rows_now(&self, table: i64, ids: &[Id]) -> Result<HashMap<Id, String>> {
        let Some(table) = self.schema.tables.iter().find(|t| t.no == table) else {
            return Ok(HashMap::new());
        };
        let sql = format!(
            "SELECT id, {} FROM {} row WHERE id IN (SELECT unhex(value) FROM json_each(?))",
            table.as_json("row"),
            table.name
        );
        let rows: Vec<(Id, String)> = sqlx::query_as(AssertSqlSafe(sql))
            .bind(hexes(ids)?)
            .fetch_all(&mut *self.read().await?)
            .await?;
        Ok(rows.into_iter().collect())
    }

    /// How much of what each of these operations changed.
    pub async fn touched_by(&self, ops: &[i64]) -> Result<HashMap<i64, Arc<[Touched]>>> {
        let conn = &mut *self.read().await?;
        let large = self.large(conn).await?;
        let (known, asked): (Vec<i64>, Vec<i64>) = ops.iter().partition(|op| large.contains_key(op));
        let mut all: HashMap<i64, Arc<[Touched]>> = count(conn, &asked).await?;
        for op in known {
            all.extend(large.get(&op).map(|touched| (op, Arc::clone(touched))));
        }
        Ok(all)
    }

    /// The large operations there are by now.
    async fn large(&self, conn: &mut SqliteConnection) -> Result<BTreeMap<i64, Arc<[Touched]>>> {
        let (up_to, mut large) = {
            let counted = lock(&self.counted);
            (counted.up_to, counted.large.clone())
        };
        let fresh: Vec<(i64, i64)> = sqlx::query_as(
            "SELECT seq, coalesce((SELECT max(rid) FROM changes WHERE op = seq) - (SELECT min(rid) FROM changes WHERE op = seq), 0)
             FROM operations
             WHERE seq > ?
             ORDER BY seq",
        )
        .bind(up_to)
        .fetch_all(&mut *conn)
        .await?;
        let Some((last, _)) = fresh.last().copied() else {
            return Ok(large);
        };
        let fresh: Vec<i64> = fresh
            .into_iter()
            .filter(|(_, size)| *size > LARGE)
            .map(|(seq, _)| seq)
            .collect();
        large.extend(count(conn, &fresh).await?);
        let mut counted = lock(&self.counted);
        counted.up_to = counted.up_to.max(last);
        counted
            .large
            .extend(large.iter().map(|(seq, touched)| (*seq, Arc::clone(touched))));
        Ok(large)
    }
}

/// What is in it is whole at any time, whoever died holding it.
fn lock(counted: &Mutex<Counted>) -> std::sync::MutexGuard<'_, Counted> {
    counted.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn count(conn: &mut SqliteConnection, ops: &[i64]) -> Result<HashMap<i64, Arc<[Touched]>>> {
    #[derive(FromRow)]
    struct Row {
        op: i64,
        #[sqlx(flatten)]
        touched: Touched,
    }
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT op, table_no, kind AS did, col, count(*) AS count
         FROM changes
         WHERE op IN (SELECT value FROM json_each(?))
         GROUP BY op, table_no, kind, col",
    )
    .bind(json(&ops)?)
    .fetch_all(conn)
    .await?;
    let mut all: HashMap<i64, Vec<Touched>> = HashMap::new();
    for Row { op, touched } in rows {
        all.entry(op).or_default().push(touched);
    }
    Ok(all
        .into_iter()
        .map(|(op, touched)| (op, touched.into()))
        .collect())
}

fn hexes(ids: &[Id]) -> Result<String> {
    json(&ids.iter().map(|id| id.hex()).collect::<Vec<_>>())
}

impl Wanted {
    fn touches(&self, touched: &Touched) -> bool {
        self.touching.iter().any(|(table, columns)| {
            let column = || touched.col.as_deref().is_some_and(|col| columns.contains(&col));
            *table == touched.table_no && (columns.is_empty() || column())
        })
    }

    /// The same in SQL, of a change `c`. Numbers and columns are the program's own.
    fn condition(&self) -> String {
        let each = |(table, columns): &(i64, Vec<&str>)| {
            if columns.is_empty() {
                format!("c.table_no = {table}")
            } else {
                format!("(c.table_no = {table} AND c.col IN ('{}'))", columns.join("', '"))
            }
        };
        self.touching.iter().map(each).collect::<Vec<_>>().join(" OR ")
    }
}

impl Table {
    fn as_json(&self, row: &str) -> String {
        let columns: Vec<String> = self
            .columns
            .iter()
            .map(|c| format!("'{}', {}", c.name(), Column::to_json(c, row)))
            .collect();
        format!("json_object({})", columns.join(", "))
    }
}
