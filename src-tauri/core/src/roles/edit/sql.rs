//! The statements that change a role's own row.

use crate::companies::CompanyId;
use crate::error::Result;
use crate::roles::RoleId;
use crate::wanted::Band;
use sqlx::{AssertSqlSafe, SqliteConnection};

/// Sets a column of text. One that is so already stays as it is.
pub(in crate::roles) async fn set_text(
    conn: &mut SqliteConnection,
    role: RoleId,
    column: &'static str,
    value: &str,
    now: i64,
) -> Result<()> {
    let set = format!("UPDATE roles SET {column} = ?2, updated_at = ?3 WHERE id = ?1 AND {column} <> ?2");
    sqlx::query(AssertSqlSafe(set))
        .bind(role)
        .bind(value)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The same of a number.
pub(in crate::roles) async fn set_number(
    conn: &mut SqliteConnection,
    role: RoleId,
    column: &'static str,
    value: i64,
    now: i64,
) -> Result<()> {
    let set = format!("UPDATE roles SET {column} = ?2, updated_at = ?3 WHERE id = ?1 AND {column} <> ?2");
    sqlx::query(AssertSqlSafe(set))
        .bind(role)
        .bind(value)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub(in crate::roles) async fn set_company(
    conn: &mut SqliteConnection,
    role: RoleId,
    company: CompanyId,
    now: i64,
) -> Result<()> {
    sqlx::query("UPDATE roles SET company_id = ?2, updated_at = ?3 WHERE id = ?1 AND company_id <> ?2")
        .bind(role)
        .bind(company)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    // Whoever was placed through it was placed with this client.
    sqlx::query(
        "UPDATE placements SET company_id = ?2, updated_at = ?3 WHERE role_id = ?1 AND company_id <> ?2",
    )
    .bind(role)
    .bind(company)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub(in crate::roles) async fn set_pay(
    conn: &mut SqliteConnection,
    role: RoleId,
    band: &Band,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "UPDATE roles SET pay_from = ?2, pay_to = ?3, currency = ?4, updated_at = ?5
         WHERE id = ?1 AND (pay_from, pay_to, currency) IS NOT (?2, ?3, ?4)",
    )
    .bind(role)
    .bind(band.from)
    .bind(band.to)
    .bind(&band.currency)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// `lever` is the beginning of its columns' names.
pub(in crate::roles) async fn set_lever(
    conn: &mut SqliteConnection,
    role: RoleId,
    lever: &'static str,
    offer: Option<u8>,
    note: &str,
    now: i64,
) -> Result<()> {
    let set = format!(
        "UPDATE roles SET {lever}_offer = ?2, {lever}_note = ?3, updated_at = ?4
         WHERE id = ?1 AND ({lever}_offer, {lever}_note) IS NOT (?2, ?3)"
    );
    sqlx::query(AssertSqlSafe(set))
        .bind(role)
        .bind(offer)
        .bind(note)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The currency a band is most likely in: this role's, else that of most points of pay, else of most roles.
pub(in crate::roles) async fn usual_currency(
    conn: &mut SqliteConnection,
    role: RoleId,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT currency FROM (
           SELECT currency, 0 AS at, 1 AS many FROM roles WHERE id = ?1
           UNION ALL SELECT currency, 1, count(*) FROM roles GROUP BY currency
           UNION ALL SELECT currency, 2, count(*) FROM pay_points GROUP BY currency)
         WHERE currency <> '' ORDER BY at, many DESC, currency LIMIT 1",
    )
    .bind(role)
    .fetch_optional(conn)
    .await?)
}
