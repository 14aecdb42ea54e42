//! The statements about what several desks changed at once.

use crate::error::Result;
use crate::store::{Column, REMOVED, Register, Table};
use crate::tables::CONFLICT_VALUES;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// A value that is not the one shown.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: Vec<u8>,
    pub about: Vec<u8>,
    pub row_id: Vec<u8>,
    pub table_no: i64,
    pub facet: u8,
    pub register: u8,
    pub actor: i64,
    pub counter: i64,
    pub at: i64,
    pub value: String,
}

pub(super) async fn all(conn: &mut SqliteConnection) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, about, row_id, table_no, facet, register, actor, counter, at, value
         FROM conflict_values
         ORDER BY about, row_id, register, at DESC, id",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn one(conn: &mut SqliteConnection, id: &[u8]) -> Result<Option<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, about, row_id, table_no, facet, register, actor, counter, at, value
         FROM conflict_values WHERE id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Who sits where an edit was made, and what that desk is called.
pub(super) async fn who(conn: &mut SqliteConnection, actor: i64) -> Result<Option<(String, String)>> {
    Ok(
        sqlx::query_as("SELECT d.person, d.name FROM actors a JOIN desks d ON d.id = a.desk WHERE a.no = ?")
            .bind(actor)
            .fetch_optional(conn)
            .await?,
    )
}

/// What a register shows, as a JSON array of its columns. None where the row is not there.
pub(super) async fn shown(
    conn: &mut SqliteConnection,
    table: &Table,
    register: &Register,
    id: &[u8],
) -> Result<Option<String>> {
    let columns: Vec<String> = table
        .columns
        .iter()
        .filter(|column| register.columns.contains(&column.name()))
        .map(|column| format!("'{}', {}", column.name(), column.to_json("r")))
        .collect();
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT json_object({}) FROM {} r WHERE r.id = ?",
        columns.join(", "),
        table.name
    )))
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Whether a row is in its table.
pub(super) async fn there(conn: &mut SqliteConnection, table: &Table, id: &[u8]) -> Result<bool> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?)",
        table.name
    )))
    .bind(id)
    .fetch_one(conn)
    .await?)
}

/// The clock of a row's facet.
pub(super) async fn clock(conn: &mut SqliteConnection, id: &[u8], facet: u8) -> Result<Option<Vec<u8>>> {
    Ok(
        sqlx::query_scalar("SELECT clock FROM clocks WHERE id = ? AND facet = ?")
            .bind(id)
            .bind(facet)
            .fetch_optional(conn)
            .await?,
    )
}

/// The edits, by opening and count, whose value of a register is not shown.
pub(super) async fn losing(
    conn: &mut SqliteConnection,
    row_id: &[u8],
    register: u8,
) -> Result<Vec<(i64, i64)>> {
    Ok(
        sqlx::query_as("SELECT actor, counter FROM conflict_values WHERE row_id = ? AND register = ?")
            .bind(row_id)
            .bind(register)
            .fetch_all(conn)
            .await?,
    )
}

pub(super) async fn put_clock(
    conn: &mut SqliteConnection,
    id: &[u8],
    table_no: i64,
    facet: u8,
    clock: &[u8],
) -> Result<()> {
    sqlx::query("INSERT OR REPLACE INTO clocks (id, table_no, facet, clock) VALUES (?, ?, ?, ?)")
        .bind(id)
        .bind(table_no)
        .bind(facet)
        .bind(clock)
        .execute(conn)
        .await?;
    Ok(())
}

/// Lets go of the values of a register that are not shown.
pub(super) async fn drop_values(conn: &mut SqliteConnection, row_id: &[u8], register: u8) -> Result<u64> {
    Ok(
        sqlx::query("DELETE FROM conflict_values WHERE row_id = ? AND register = ?")
            .bind(row_id)
            .bind(register)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}

/// Shows another value of a register: a JSON array of its columns.
pub(super) async fn show(
    conn: &mut SqliteConnection,
    table: &Table,
    register: &Register,
    id: &[u8],
    value: &str,
    now: i64,
) -> Result<()> {
    let sets: Vec<String> = register
        .columns
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let key = |column: &&Column| column.name() == *name && matches!(column, Column::Bytes(_));
            match table.columns.iter().any(|column| key(&column)) {
                true => format!("{name} = unhex(?1 ->> '$[{at}]')"),
                false => format!("{name} = ?1 ->> '$[{at}]'"),
            }
        })
        .collect();
    let stamp = match table.columns.iter().any(|column| column.name() == "updated_at") {
        true => ", updated_at = ?3",
        false => "",
    };
    let sql = format!(
        "UPDATE {} SET {}{stamp} WHERE id = ?2 AND ?3 IS NOT NULL",
        table.name,
        sets.join(", ")
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(value)
        .bind(id)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether anything of a conflict was touched, or could be by an edit.
pub(super) async fn any(conn: &mut SqliteConnection) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM conflict_values) OR EXISTS (SELECT 1 FROM temp.touched WHERE table_no = ?)",
    )
    .bind(CONFLICT_VALUES)
    .fetch_one(conn)
    .await?)
}

/// An edit of a register settles what was in conflict there. Values that came back with it stay, as do those of a row that
/// is made anew, and of one whose clock goes back to what it was when they were live.
pub(super) async fn settle_edited(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query(
        "DELETE FROM conflict_values
         WHERE rid IN (SELECT v.rid
                       FROM temp.touched t
                       JOIN conflict_values v ON v.row_id = t.id AND v.table_no = t.table_no
                       JOIN temp.registry r ON r.table_no = t.table_no AND r.col = t.col
                       WHERE t.kind = 'U' AND r.bit = 1 << v.register
                         AND (v.row_id, v.facet) NOT IN (SELECT id, facet FROM temp.unmerging))
           AND id NOT IN (SELECT id FROM temp.touched WHERE table_no = ? AND kind = 'I')",
    )
    .bind(CONFLICT_VALUES)
    .execute(conn)
    .await?;
    Ok(())
}

/// Registers of which a value was let go, or came back.
pub(super) async fn chosen(conn: &mut SqliteConnection) -> Result<Vec<(Vec<u8>, i64, u8)>> {
    Ok(sqlx::query_as(
        "SELECT unhex(old ->> '$.row_id'), old ->> '$.table_no', old ->> '$.register'
         FROM temp.touched WHERE table_no = ?1 AND kind = 'D'
         UNION
         SELECT v.row_id, v.table_no, v.register
         FROM temp.touched t JOIN conflict_values v ON v.id = t.id
         WHERE t.table_no = ?1 AND t.kind = 'I'",
    )
    .bind(CONFLICT_VALUES)
    .fetch_all(conn)
    .await?)
}

/// Enters that what a register shows was confirmed: its clock moves, though no value does.
pub(super) async fn confirm(
    conn: &mut SqliteConnection,
    table: &Table,
    id: &[u8],
    register: u8,
) -> Result<()> {
    let column = match register {
        REMOVED => "",
        no => {
            let register = table.registers.iter().find(|register| register.no == no);
            register
                .and_then(|register| register.columns.first().copied())
                .unwrap_or("")
        }
    };
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO temp.touched (table_no, rid, id, root, kind, col)
         SELECT {}, r.rid, r.id, r.{}, 'U', ? FROM {} r
         WHERE r.id = ? AND NOT EXISTS (SELECT 1 FROM temp.touched t WHERE t.id = r.id AND t.col = ?)",
        table.no, table.root, table.name
    )))
    .bind(column)
    .bind(id)
    .bind(column)
    .execute(conn)
    .await?;
    Ok(())
}

/// Values in conflict of the rows that were edited or made anew, but for those whose clock went back.
pub(super) async fn of_edited(conn: &mut SqliteConnection) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, about, row_id, table_no, facet, register, actor, counter, at, value
         FROM conflict_values
         WHERE row_id IN (SELECT id FROM temp.touched WHERE kind IN ('I', 'U'))
           AND (row_id, facet) NOT IN (SELECT id, facet FROM temp.unmerging)
         ORDER BY rid",
    )
    .fetch_all(conn)
    .await?)
}

pub(super) async fn rename(
    conn: &mut SqliteConnection,
    id: &[u8],
    actor: i64,
    counter: i64,
    at: i64,
) -> Result<()> {
    sqlx::query("UPDATE conflict_values SET actor = ?, counter = ?, at = ? WHERE id = ?")
        .bind(actor)
        .bind(counter)
        .bind(at)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn drop_one(conn: &mut SqliteConnection, id: &[u8]) -> Result<()> {
    sqlx::query("DELETE FROM conflict_values WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// The values of a register that are not shown, the latest first.
pub(super) async fn all_of(conn: &mut SqliteConnection, row_id: &[u8], register: u8) -> Result<Vec<Row>> {
    Ok(sqlx::query_as(
        "SELECT id, about, row_id, table_no, facet, register, actor, counter, at, value
         FROM conflict_values WHERE row_id = ? AND register = ?
         ORDER BY at DESC, id",
    )
    .bind(row_id)
    .bind(register)
    .fetch_all(conn)
    .await?)
}

/// Whether a thing is a person whom this colleague owns.
pub(super) async fn is_owned_by(conn: &mut SqliteConnection, about: &[u8], owner: &str) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM people WHERE id = ? AND lower(owner) = lower(?))")
            .bind(about)
            .bind(owner)
            .fetch_one(conn)
            .await?,
    )
}

/// On which desk an edit was made; none where it was before this one had an identity.
pub(super) async fn desk_of(conn: &mut SqliteConnection, actor: i64) -> Result<Option<Vec<u8>>> {
    let found: Option<Option<Vec<u8>>> = sqlx::query_scalar("SELECT desk FROM actors WHERE no = ?")
        .bind(actor)
        .fetch_optional(conn)
        .await?;
    Ok(found.flatten())
}
