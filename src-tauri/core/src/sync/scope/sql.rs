//! The statements about which rows belong to a part of the desk.

use crate::error::Result;
use crate::ids::Id;
use crate::lists::HotlistId;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::{Table, json};
use sqlx::{AssertSqlSafe, SqliteConnection};

pub(super) async fn kept_here(conn: &mut SqliteConnection) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar("SELECT whom FROM kept_here")
        .fetch_all(conn)
        .await?)
}

/// The company of a role. None where there is no such role.
pub(super) async fn company_of(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<Vec<u8>>> {
    Ok(sqlx::query_scalar("SELECT company_id FROM roles WHERE id = ?")
        .bind(role)
        .fetch_optional(conn)
        .await?)
}

/// Whoever is or was in a role's pipeline, and who decides there.
pub(super) async fn people_of_role(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT person_id FROM candidacies WHERE role_id = ?1
         UNION SELECT person_id FROM role_managers WHERE role_id = ?1",
    )
    .bind(role)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn has_list(conn: &mut SqliteConnection, list: HotlistId) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM hotlists WHERE id = ?)")
            .bind(list)
            .fetch_one(conn)
            .await?,
    )
}

pub(super) async fn people_of_list(conn: &mut SqliteConnection, list: HotlistId) -> Result<Vec<Vec<u8>>> {
    Ok(
        sqlx::query_scalar("SELECT person_id FROM hotlist_people WHERE hotlist_id = ?")
            .bind(list)
            .fetch_all(conn)
            .await?,
    )
}

/// A row that hangs on something. `names`: what its columns name, in hex, parted by commas.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub id: Vec<u8>,
    pub root: Vec<u8>,
    pub there: bool,
    pub names: String,
}

/// Rows of a table that hang on these things (hex keys), and those that did and were removed.
pub(super) async fn hanging_on(
    conn: &mut SqliteConnection,
    table: &Table,
    columns: &[&str],
    things: &[String],
) -> Result<Vec<Row>> {
    let (name, root, no) = (table.name, table.root, table.no);
    let named = |of: &dyn Fn(&str) -> String| match columns {
        [] => "''".to_owned(),
        some => some
            .iter()
            .map(|column| of(column))
            .collect::<Vec<_>>()
            .join(" || ',' || "),
    };
    let now = named(&|column| format!("coalesce(hex(r.{column}), '')"));
    let then = named(&|column| format!("coalesce(d.old ->> '$.{column}', '')"));
    Ok(sqlx::query_as(AssertSqlSafe(format!(
        "SELECT r.id, r.{root} AS root, 1 AS there, {now} AS names
         FROM {name} r WHERE r.{root} IN (SELECT unhex(value) FROM json_each(?1))
         UNION ALL
         SELECT d.id, d.root, 0, {then}
         FROM changes d
         WHERE d.root IN (SELECT unhex(value) FROM json_each(?1)) AND d.kind = 'D' AND d.table_no = {no}
           AND d.rid = (SELECT max(l.rid) FROM changes l WHERE l.id = d.id AND l.kind = 'D')
           AND NOT EXISTS (SELECT 1 FROM {name} r WHERE r.id = d.id)"
    )))
    .bind(json(&things)?)
    .fetch_all(conn)
    .await?)
}

/// What a column of these rows names.
pub(super) async fn named(
    conn: &mut SqliteConnection,
    table: &Table,
    column: &str,
    ids: &[String],
) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT DISTINCT {column} FROM {} WHERE id IN (SELECT unhex(value) FROM json_each(?)) AND {column} IS NOT NULL",
        table.name
    )))
    .bind(json(&ids)?)
    .fetch_all(conn)
    .await?)
}

/// Rows, also removed ones, of which a column names one of these.
pub(super) async fn naming(
    conn: &mut SqliteConnection,
    table: &Table,
    column: &str,
    named: &[String],
) -> Result<Vec<Vec<u8>>> {
    let (name, no) = (table.name, table.no);
    Ok(sqlx::query_scalar(AssertSqlSafe(format!(
        "SELECT id FROM {name} WHERE {column} IN (SELECT unhex(value) FROM json_each(?1))
         UNION
         SELECT id FROM changes
         WHERE kind = 'D' AND table_no = {no} AND unhex(old ->> '$.{column}') IN (SELECT unhex(value) FROM json_each(?1))"
    )))
    .bind(json(&named)?)
    .fetch_all(conn)
    .await?)
}

/// Rows that stand in no table and whose values name this key (hex).
pub(super) async fn set_aside_of(conn: &mut SqliteConnection, key: &str) -> Result<Vec<(i64, Vec<u8>)>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT c.table_no, c.id
         FROM set_aside s JOIN clocks c ON c.id = s.id AND c.facet = s.facet
         WHERE instr(s.value, upper(?)) > 0",
    )
    .bind(key)
    .fetch_all(conn)
    .await?)
}

/// Those of these people (hex keys) who are in the desk and not kept.
pub(super) async fn not_kept(conn: &mut SqliteConnection, people: &str) -> Result<Vec<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT id FROM people
         WHERE id IN (SELECT unhex(value) FROM json_each(?)) AND id NOT IN (SELECT whom FROM kept_here)",
    )
    .bind(people)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn keep(conn: &mut SqliteConnection, id: Id, person: &[u8], now: i64) -> Result<()> {
    sqlx::query("INSERT INTO kept_here (id, whom, created_at) VALUES (?, ?, ?)")
        .bind(id)
        .bind(person)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn keep_no_more(conn: &mut SqliteConnection, people: &str) -> Result<u64> {
    Ok(
        sqlx::query("DELETE FROM kept_here WHERE whom IN (SELECT unhex(value) FROM json_each(?))")
            .bind(people)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}

pub(super) async fn is_kept(conn: &mut SqliteConnection, person: PersonId) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM kept_here WHERE whom = ?)")
            .bind(person)
            .fetch_one(conn)
            .await?,
    )
}
