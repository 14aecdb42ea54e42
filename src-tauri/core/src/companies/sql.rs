//! The statements of the companies slice.

use super::{CompanyAlias, CompanyAliasId, CompanyId, Own};
use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

/// `wanted`: arrays of name key and domain. Companies by their own name or domain go before those by another one.
pub(super) async fn known(
    conn: &mut SqliteConnection,
    wanted: &str,
) -> Result<Vec<(CompanyId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, name_key, domain FROM (
           SELECT 0 AS other, rid, id, name_key, domain FROM companies
           WHERE name_key IN (SELECT value ->> 0 FROM json_each(?1))
              OR (domain <> '' AND domain IN (SELECT value ->> 1 FROM json_each(?1)))
           UNION ALL
           SELECT 1, a.rid, a.company_id, a.norm, '' FROM company_aliases a
           WHERE a.kind = 'name' AND a.norm IN (SELECT value ->> 0 FROM json_each(?1))
           UNION ALL
           SELECT 2, a.rid, c.id, c.name_key, a.norm FROM company_aliases a JOIN companies c ON c.id = a.company_id
           WHERE a.kind = 'domain' AND a.norm IN (SELECT value ->> 1 FROM json_each(?1))
         )
         ORDER BY other, rid",
    )
    .bind(wanted)
    .fetch_all(conn)
    .await?)
}

/// `keys`: name keys. A company's own name goes behind another's other name, and so before it where both are put in a map.
pub(super) async fn names_by_key(conn: &mut SqliteConnection, keys: &str) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT key, name FROM (
           SELECT 1 AS own, name_key AS key, name FROM companies
           WHERE name_key IN (SELECT value FROM json_each(?1))
           UNION ALL
           SELECT 0, a.norm, c.name FROM company_aliases a JOIN companies c ON c.id = a.company_id
           WHERE a.kind = 'name' AND a.norm IN (SELECT value FROM json_each(?1))
         )
         ORDER BY own",
    )
    .bind(keys)
    .fetch_all(conn)
    .await?)
}

/// `companies`: arrays of key, name, name key, domain.
pub(super) async fn insert(conn: &mut SqliteConnection, companies: &str, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO companies (id, name, name_key, domain, created_at, updated_at)
         SELECT unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, ?2, ?2
         FROM json_each(?1)",
    )
    .bind(companies)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn respell(
    conn: &mut SqliteConnection,
    id: CompanyId,
    name: &str,
    key: &str,
    now: i64,
) -> Result<bool> {
    let renamed = sqlx::query(
        "UPDATE companies SET name = ?2, updated_at = ?4 WHERE id = ?1 AND name <> ?2 AND name_key = ?3",
    )
    .bind(id)
    .bind(name)
    .bind(key)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(renamed.rows_affected() > 0)
}

pub(super) async fn rename(
    conn: &mut SqliteConnection,
    id: CompanyId,
    name: &str,
    key: &str,
) -> Result<bool> {
    let renamed = sqlx::query("UPDATE companies SET name = ?2, name_key = ?3 WHERE id = ?1 AND name <> ?2")
        .bind(id)
        .bind(name)
        .bind(key)
        .execute(conn)
        .await?;
    Ok(renamed.rows_affected() > 0)
}

pub(super) async fn set_part_of(
    conn: &mut SqliteConnection,
    id: CompanyId,
    whole: Option<CompanyId>,
) -> Result<()> {
    sqlx::query("UPDATE companies SET part_of = ?2 WHERE id = ?1")
        .bind(id)
        .bind(whole)
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn set_own(conn: &mut SqliteConnection, id: CompanyId, own: Own, value: &str) -> Result<()> {
    let set = match own {
        Own::Domain => "UPDATE companies SET domain = ?2 WHERE id = ?1",
        Own::Relation => "UPDATE companies SET relation = ?2 WHERE id = ?1",
        Own::Pool => "UPDATE companies SET pool = ?2 WHERE id = ?1",
        Own::Owner => "UPDATE companies SET owner = ?2 WHERE id = ?1",
        Own::Notes => "UPDATE companies SET notes = ?2 WHERE id = ?1",
    };
    sqlx::query(set).bind(id).bind(value).execute(conn).await?;
    Ok(())
}

/// Answers its name.
pub(super) async fn touch(conn: &mut SqliteConnection, id: CompanyId, now: i64) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar("UPDATE companies SET updated_at = ?2 WHERE id = ?1 RETURNING name")
            .bind(id)
            .bind(now)
            .fetch_optional(conn)
            .await?,
    )
}

/// Another company that has this name or domain, by itself or as another one: its name, and whether it is the latter.
pub(super) async fn taken(
    conn: &mut SqliteConnection,
    but: CompanyId,
    kind: &str,
    norm: &str,
) -> Result<Option<(String, bool)>> {
    Ok(sqlx::query_as(
        "SELECT c.name, a.other FROM (
           SELECT id AS company_id, 0 AS other FROM companies
           WHERE (?2 = 'name' AND name_key = ?3) OR (?2 = 'domain' AND domain = ?3)
           UNION ALL
           SELECT company_id, 1 FROM company_aliases WHERE kind = ?2 AND norm = ?3
         ) a JOIN companies c ON c.id = a.company_id
         WHERE c.id <> ?1
         ORDER BY a.other LIMIT 1",
    )
    .bind(but)
    .bind(kind)
    .bind(norm)
    .fetch_optional(conn)
    .await?)
}

/// Whether `id` is `whole`, or is beneath it.
pub(super) async fn is_beneath(conn: &mut SqliteConnection, id: CompanyId, whole: CompanyId) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "WITH RECURSIVE above (id) AS (
           SELECT ?1
           UNION
           SELECT c.part_of FROM above a JOIN companies c ON c.id = a.id WHERE c.part_of IS NOT NULL
         )
         SELECT EXISTS (SELECT 1 FROM above WHERE id = ?2)",
    )
    .bind(id)
    .bind(whole)
    .fetch_one(conn)
    .await?)
}

pub(super) async fn insert_alias(
    conn: &mut SqliteConnection,
    company: CompanyId,
    alias: &CompanyAlias,
    norm: &str,
    now: i64,
) -> Result<bool> {
    let made = sqlx::query(
        "INSERT INTO company_aliases (id, company_id, kind, value, norm, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(alias.id)
    .bind(company)
    .bind(alias.kind.kept())
    .bind(&alias.value)
    .bind(norm)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(made.rows_affected() > 0)
}

/// Answers whose it was, and what it said.
pub(super) async fn delete_alias(
    conn: &mut SqliteConnection,
    id: CompanyAliasId,
) -> Result<Option<(CompanyId, String)>> {
    Ok(
        sqlx::query_as("DELETE FROM company_aliases WHERE id = ? RETURNING company_id, value")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// Names before domains.
pub(super) async fn aliases(
    conn: &mut SqliteConnection,
    company: CompanyId,
) -> Result<Vec<(CompanyAliasId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, kind, value FROM company_aliases WHERE company_id = ? ORDER BY kind DESC, norm",
    )
    .bind(company)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn names(
    conn: &mut SqliteConnection,
    ids: &str,
) -> Result<Vec<(CompanyId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, name, domain FROM companies
         WHERE id IN (SELECT unhex(value) FROM json_each(?))",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn suggest(conn: &mut SqliteConnection, key: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT c.name
         FROM companies c
         WHERE instr(' ' || c.name_key, ' ' || ?1) > 0
            OR c.id IN (SELECT company_id FROM company_aliases WHERE kind = 'name' AND instr(' ' || norm, ' ' || ?1) > 0)
         ORDER BY substr(c.name_key, 1, length(?1)) = ?1 DESC, (SELECT count(*) FROM people p WHERE p.company_id = c.id) DESC, c.name
         LIMIT 12",
    )
    .bind(key)
    .fetch_all(conn)
    .await?)
}

pub(super) async fn blind(conn: &mut SqliteConnection, company: CompanyId) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar("SELECT blind FROM company_profiles WHERE company_id = ?")
            .bind(company)
            .fetch_optional(conn)
            .await?,
    )
}

/// `id`: of the profile, where there is none yet.
pub(super) async fn set_blind(
    conn: &mut SqliteConnection,
    id: Id,
    company: CompanyId,
    rules: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO company_profiles (id, company_id, blind, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (id) DO UPDATE SET blind = ?3, updated_at = ?4",
    )
    .bind(id)
    .bind(company)
    .bind(rules)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
