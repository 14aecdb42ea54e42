//! The statements of the taxonomy: the desk's own rows.

use super::items::{Item, Kind};
use crate::error::Result;
use crate::ids::Id;
use crate::tables::FIELD_ENTRIES;
use sqlx::SqliteConnection;

/// Lists are one a line.
#[derive(Debug, sqlx::FromRow)]
struct Row {
    kind: Kind,
    key: String,
    name: String,
    same: String,
    parts: String,
    kin: String,
    area: String,
    vendor: String,
    family: String,
    year: Option<i64>,
    skill: String,
    paths: String,
    weak: bool,
    retired: bool,
    merged_into: String,
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

impl From<Row> for Item {
    fn from(row: Row) -> Self {
        Self {
            kind: row.kind,
            key: row.key,
            name: row.name,
            same: lines(&row.same),
            parts: lines(&row.parts),
            kin: lines(&row.kin),
            area: row.area,
            vendor: row.vendor,
            family: row.family,
            year: row.year.and_then(|year| u16::try_from(year).ok()),
            skill: row.skill,
            paths: lines(&row.paths),
            weak: row.weak,
            retired: row.retired,
            merged_into: row.merged_into,
        }
    }
}

/// The last operation there is.
pub(super) async fn seq(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM operations")
        .fetch_one(conn)
        .await?)
}

/// Whether operations after `seq` changed the desk's rows.
pub(super) async fn changed_since(conn: &mut SqliteConnection, seq: i64) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM changes WHERE op > ? AND table_no = ?)")
            .bind(seq)
            .bind(FIELD_ENTRIES)
            .fetch_one(conn)
            .await?,
    )
}

/// In the order they came to the desk.
pub(super) async fn rows(conn: &mut SqliteConnection) -> Result<Vec<Item>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT kind, key, name, same, parts, kin, area, vendor, family, year, skill, paths, weak, retired, merged_into
         FROM field_entries
         ORDER BY created_at, id",
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Item::from).collect())
}

/// Puts the row of this kind and key there, or makes it what `item` says.
pub(super) async fn put(conn: &mut SqliteConnection, id: Id, item: &Item, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO field_entries (id, kind, key, name, same, parts, kin, area, vendor, family, year, skill, paths, weak,
                                    retired, merged_into, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17)
         ON CONFLICT (id) DO UPDATE
         SET name = excluded.name, same = excluded.same, parts = excluded.parts, kin = excluded.kin, area = excluded.area,
             vendor = excluded.vendor, family = excluded.family, year = excluded.year, skill = excluded.skill,
             paths = excluded.paths, weak = excluded.weak, retired = excluded.retired, merged_into = excluded.merged_into,
             updated_at = excluded.updated_at",
    )
    .bind(id)
    .bind(item.kind)
    .bind(&item.key)
    .bind(&item.name)
    .bind(item.same.join("\n"))
    .bind(item.parts.join("\n"))
    .bind(item.kin.join("\n"))
    .bind(&item.area)
    .bind(&item.vendor)
    .bind(&item.family)
    .bind(item.year.map(i64::from))
    .bind(&item.skill)
    .bind(item.paths.join("\n"))
    .bind(item.weak)
    .bind(item.retired)
    .bind(&item.merged_into)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete(conn: &mut SqliteConnection, id: Id) -> Result<()> {
    sqlx::query("DELETE FROM field_entries WHERE id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
