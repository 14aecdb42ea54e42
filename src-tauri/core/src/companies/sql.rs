//! The statements of the companies slice.

use super::CompanyId;
use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

/// `wanted`: arrays of name key and domain.
pub(super) async fn known(
    conn: &mut SqliteConnection,
    wanted: &str,
) -> Result<Vec<(CompanyId, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT id, name_key, domain FROM companies
         WHERE name_key IN (SELECT value ->> 0 FROM json_each(?1))
            OR (domain <> '' AND domain IN (SELECT value ->> 1 FROM json_each(?1)))
         ORDER BY rid",
    )
    .bind(wanted)
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

pub(super) async fn rename(conn: &mut SqliteConnection, id: CompanyId, name: &str, now: i64) -> Result<bool> {
    let renamed = sqlx::query("UPDATE companies SET name = ?2, updated_at = ?3 WHERE id = ?1 AND name <> ?2")
        .bind(id)
        .bind(name)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(renamed.rows_affected() > 0)
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

pub(super) async fn suggest(conn: &mut SqliteConnection, folded: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT c.name
         FROM companies c
         WHERE c.name_key LIKE ?1 || '%' OR c.name_key LIKE '% ' || ?1 || '%'
         ORDER BY c.name_key LIKE ?1 || '%' DESC, (SELECT count(*) FROM people p WHERE p.company_id = c.id) DESC, c.name
         LIMIT 12",
    )
    .bind(folded)
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
