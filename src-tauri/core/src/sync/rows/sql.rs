//! The statements about rows, their clocks, and what is kept beside them.

use crate::error::Result;
use crate::store::{Column, Facet, Register, Table, json, places, rows_at_once};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};

/// Which rows are meant.
#[derive(Clone, Copy)]
pub(in crate::sync) enum Which<'a> {
    /// Changed after the first local change and up to the second.
    Changed(i64, i64),
    /// Those with these keys, in hex.
    Ids(&'a [String]),
}

/// A row's facet as it is kept.
pub(in crate::sync) struct Kept {
    pub id: Vec<u8>,
    pub clock: Vec<u8>,
    pub there: bool,
    pub local_change: i64,
    /// What the row hangs on, or hung on when it was removed here.
    pub root: Option<Vec<u8>>,
    /// The row as it was when it was removed here: JSON.
    pub was: Option<String>,
    /// Each register's columns, as a JSON array.
    pub values: Vec<String>,
}

fn column_json(table: &Table, name: &str) -> String {
    match table.columns.iter().find(|column| column.name() == name) {
        Some(column) => column.to_json("r"),
        None => "NULL".to_owned(),
    }
}

/// A facet's rows of one table, with what each register shows.
pub(in crate::sync) async fn load(
    conn: &mut SqliteConnection,
    table: &Table,
    facet: Facet,
    registers: &[&Register],
    which: Which<'_>,
) -> Result<Vec<Kept>> {
    let values: Vec<String> = registers
        .iter()
        .map(|register| {
            let columns: Vec<String> = register
                .columns
                .iter()
                .map(|name| column_json(table, name))
                .collect();
            format!("json_array({})", columns.join(", "))
        })
        .collect();
    let chosen = match which {
        Which::Changed(..) => "c.local_change > ?3 AND c.local_change <= ?4",
        Which::Ids(_) => "c.id IN (SELECT unhex(value) FROM json_each(?3))",
    };
    let sql = format!(
        "SELECT c.id, c.clock, r.id IS NOT NULL,
                iif(r.id IS NULL, (SELECT d.old FROM changes d WHERE d.id = c.id AND d.kind = 'D' ORDER BY d.rid DESC LIMIT 1), NULL),
                c.local_change,
                iif(r.id IS NULL, (SELECT d.root FROM changes d WHERE d.id = c.id AND d.kind = 'D' ORDER BY d.rid DESC LIMIT 1), r.{})
                {}
         FROM clocks c LEFT JOIN {} r ON r.id = c.id
         WHERE +c.table_no = ?1 AND +c.facet = ?2 AND {chosen}
         ORDER BY c.local_change",
        table.root,
        values.iter().map(|value| format!(", {value}")).collect::<String>(),
        table.name
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(table.no).bind(facet as u8);
    query = match which {
        Which::Changed(after, upto) => query.bind(after).bind(upto),
        Which::Ids(ids) => query.bind(json(&ids)?),
    };
    let read = |row: &SqliteRow| -> Result<Kept> {
        let there: bool = row.try_get(2)?;
        let values = (0..values.len()).map(|at| Ok(row.try_get(at + 6)?));
        Ok(Kept {
            id: row.try_get(0)?,
            clock: row.try_get(1)?,
            there,
            was: row.try_get(3)?,
            local_change: row.try_get(4)?,
            root: row.try_get(5)?,
            values: if there {
                values.collect::<Result<_>>()?
            } else {
                Vec::new()
            },
        })
    };
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// The clocks of rows whose table or facet this version does not know.
pub(in crate::sync) async fn load_unknown(
    conn: &mut SqliteConnection,
    table_no: i64,
    facet: u8,
    after: i64,
    upto: i64,
) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    Ok(sqlx::query_as(
        "SELECT id, clock FROM clocks WHERE local_change > ? AND local_change <= ? AND +table_no = ? AND +facet = ?
         ORDER BY local_change",
    )
    .bind(after)
    .bind(upto)
    .bind(table_no)
    .bind(facet)
    .fetch_all(conn)
    .await?)
}

/// Tables and facets with changes in a stretch.
pub(in crate::sync) async fn changed_in(
    conn: &mut SqliteConnection,
    after: i64,
    upto: i64,
) -> Result<Vec<(i64, u8)>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT table_no, facet FROM clocks WHERE local_change > ? AND local_change <= ?",
    )
    .bind(after)
    .bind(upto)
    .fetch_all(conn)
    .await?)
}

/// The clocks of these rows' facet.
pub(in crate::sync) async fn clocks(
    conn: &mut SqliteConnection,
    facet: u8,
    ids: &[String],
) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    Ok(sqlx::query_as(
        "SELECT id, clock FROM clocks WHERE facet = ? AND id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(facet)
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}

/// Those of these rows that have a clock of another facet.
pub(in crate::sync) async fn with_other_facets(
    conn: &mut SqliteConnection,
    facet: u8,
    ids: &[String],
) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT id FROM clocks WHERE facet <> ? AND id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(facet)
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}

/// The value of a live edit that is not the one shown, or of a row that is not shown.
#[derive(sqlx::FromRow)]
pub(in crate::sync) struct Beside {
    pub id: Vec<u8>,
    pub facet: u8,
    pub register: u8,
    pub actor: i64,
    pub counter: i64,
    pub value: String,
}

pub(in crate::sync) async fn aside(conn: &mut SqliteConnection, ids: &[String]) -> Result<Vec<Beside>> {
    Ok(sqlx::query_as(
        "SELECT id, facet, register, actor, counter, value FROM set_aside
         WHERE id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}

pub(in crate::sync) async fn conflicting(conn: &mut SqliteConnection, ids: &[String]) -> Result<Vec<Beside>> {
    Ok(sqlx::query_as(
        "SELECT row_id AS id, facet, register, actor, counter, value FROM conflict_values
         WHERE row_id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}

/// Whether anything is kept beside the rows: set aside; in conflict.
pub(in crate::sync) async fn anything_beside(conn: &mut SqliteConnection) -> Result<(bool, bool)> {
    Ok(
        sqlx::query_as("SELECT EXISTS (SELECT 1 FROM set_aside), EXISTS (SELECT 1 FROM conflict_values)")
            .fetch_one(conn)
            .await?,
    )
}

/// Gives rows their clocks, each with the next local number.
pub(in crate::sync) async fn put_clocks(
    conn: &mut SqliteConnection,
    table_no: i64,
    facet: u8,
    clocks: &[([u8; 16], Vec<u8>)],
) -> Result<()> {
    for some in clocks.chunks(rows_at_once(4)) {
        let mut insert = sqlx::query(AssertSqlSafe(format!(
            "INSERT OR REPLACE INTO clocks (id, table_no, facet, clock) VALUES {}",
            places(some.len(), 4)
        )));
        for (id, clock) in some {
            insert = insert.bind(id.as_slice()).bind(table_no).bind(facet).bind(clock);
        }
        insert.execute(&mut *conn).await?;
    }
    Ok(())
}

pub(in crate::sync) async fn put_aside(conn: &mut SqliteConnection, beside: &[Beside]) -> Result<()> {
    for one in beside {
        sqlx::query(
            "INSERT OR IGNORE INTO set_aside (id, facet, register, actor, counter, value) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(&one.id)
        .bind(one.facet)
        .bind(one.register)
        .bind(one.actor)
        .bind(one.counter)
        .bind(&one.value)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// A value that is not shown, as it goes into `conflict_values`.
pub(in crate::sync) struct Losing<'a> {
    /// Of the value, made of the row and the edit.
    pub id: &'a [u8],
    pub about: &'a [u8],
    pub row_id: &'a [u8],
    pub table_no: i64,
    pub facet: u8,
    pub register: u8,
    pub actor: i64,
    pub counter: i64,
    pub at: i64,
    pub value: &'a str,
}

pub(in crate::sync) async fn put_conflict(conn: &mut SqliteConnection, one: &Losing<'_>) -> Result<bool> {
    let done = sqlx::query(
        "INSERT OR IGNORE INTO conflict_values (id, about, row_id, table_no, facet, register, actor, counter, at, value)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(one.id)
    .bind(one.about)
    .bind(one.row_id)
    .bind(one.table_no)
    .bind(one.facet)
    .bind(one.register)
    .bind(one.actor)
    .bind(one.counter)
    .bind(one.at)
    .bind(one.value)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Lets go of a value that is live no more, or is the one shown now.
pub(in crate::sync) async fn drop_conflict(conn: &mut SqliteConnection, one: &Beside) -> Result<()> {
    sqlx::query(
        "DELETE FROM conflict_values WHERE row_id = ? AND facet = ? AND register = ? AND actor = ? AND counter = ?",
    )
    .bind(&one.id)
    .bind(one.facet)
    .bind(one.register)
    .bind(one.actor)
    .bind(one.counter)
    .execute(conn)
    .await?;
    Ok(())
}

/// What a row hangs on; its own key where it is not there.
pub(in crate::sync) async fn root(conn: &mut SqliteConnection, table: &Table, id: &[u8]) -> Result<Vec<u8>> {
    let found: Option<Vec<u8>> = sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT {} FROM {} WHERE id = ?",
        table.root, table.name
    )))
    .bind(id)
    .fetch_optional(conn)
    .await?;
    Ok(found.unwrap_or_else(|| id.to_vec()))
}

/// What stands in columns that must have something, where a file says nothing of them.
pub(in crate::sync) async fn defaults(
    conn: &mut SqliteConnection,
    table: &Table,
) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT name, dflt_value FROM pragma_table_info(?) WHERE \"notnull\" AND dflt_value IS NOT NULL",
    )
    .bind(table.name)
    .fetch_all(conn)
    .await?)
}

/// Columns that must have something, and for which the table has nothing of its own.
pub(in crate::sync) async fn required(conn: &mut SqliteConnection, table: &Table) -> Result<Vec<String>> {
    Ok(
        sqlx::query_scalar("SELECT name FROM pragma_table_info(?) WHERE \"notnull\" AND dflt_value IS NULL")
            .bind(table.name)
            .fetch_all(conn)
            .await?,
    )
}

/// `column` out of place `at` of the array in place `register` of a row's JSON.
fn out_of_json(
    table: &Table,
    name: &str,
    register: usize,
    at: usize,
    defaults: &[(String, String)],
) -> String {
    let path = format!("j.value ->> '$[{}][{at}]'", register + 2);
    let is_key = |column: &&Column| column.name() == name && matches!(column, Column::Bytes(_));
    let value = if table.columns.iter().any(|column| is_key(&column)) {
        format!("unhex({path})")
    } else {
        path
    };
    match defaults.iter().find(|(column, _)| column == name) {
        Some((_, default)) => format!("coalesce({value}, {default})"),
        None => value,
    }
}

/// Each column of the registers, with what it becomes.
fn columns(table: &Table, registers: &[&Register], defaults: &[(String, String)]) -> Vec<(String, String)> {
    let each = registers.iter().enumerate().flat_map(|(register, of)| {
        let columns = of.columns.iter().enumerate();
        columns.map(move |(at, name)| (register, at, *name))
    });
    let mut all: Vec<(String, String)> = each
        .map(|(register, at, name)| (name.to_owned(), out_of_json(table, name, register, at, defaults)))
        .collect();
    let travels = all.iter().any(|(name, _)| name == "updated_at");
    if !travels && table.columns.iter().any(|column| column.name() == "updated_at") {
        all.push(("updated_at".to_owned(), "j.value ->> '$[1]'".to_owned()));
    }
    all
}

/// Makes rows: each a JSON array of its key, when it was changed last, and its registers' columns.
pub(in crate::sync) async fn insert(
    conn: &mut SqliteConnection,
    table: &Table,
    registers: &[&Register],
    defaults: &[(String, String)],
    rows: &str,
) -> Result<()> {
    let columns = columns(table, registers, defaults);
    let of = |part: fn(&(String, String)) -> &String| {
        columns.iter().map(part).cloned().collect::<Vec<_>>().join(", ")
    };
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO {} (id, {}) SELECT unhex(j.value ->> '$[0]'), {} FROM json_each(?) AS j WHERE true",
        table.name,
        of(|column| &column.0),
        of(|column| &column.1)
    )))
    .bind(rows)
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives rows their registers' columns, as for [`insert`].
pub(in crate::sync) async fn update(
    conn: &mut SqliteConnection,
    table: &Table,
    registers: &[&Register],
    defaults: &[(String, String)],
    rows: &str,
) -> Result<()> {
    // What a row hangs on never changes.
    let sets: Vec<String> = columns(table, registers, defaults)
        .into_iter()
        .filter(|(name, _)| name != table.root)
        .map(|(name, value)| match name.as_str() {
            "updated_at" => format!("{name} = max({name}, {value})"),
            _ => format!("{name} = {value}"),
        })
        .collect();
    if sets.is_empty() {
        return Ok(());
    }
    sqlx::query(AssertSqlSafe(format!(
        "UPDATE {name} SET {} FROM json_each(?) AS j WHERE {name}.id = unhex(j.value ->> '$[0]')",
        sets.join(", "),
        name = table.name
    )))
    .bind(rows)
    .execute(conn)
    .await?;
    Ok(())
}

pub(in crate::sync) async fn delete(conn: &mut SqliteConnection, table: &Table, id: &[u8]) -> Result<()> {
    sqlx::query(AssertSqlSafe(format!("DELETE FROM {} WHERE id = ?", table.name)))
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Which of these rows are there.
pub(in crate::sync) async fn present(
    conn: &mut SqliteConnection,
    table: &Table,
    ids: &[String],
) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT id FROM {} WHERE id IN (SELECT unhex(value) FROM json_each(?))",
        table.name
    )))
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}
