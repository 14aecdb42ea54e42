//! Migrations: forward only, each in one transaction; a failing one leaves the file as it was.

use crate::error::{Error, Result};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

/// In order; the file's `user_version` says how many it has had. Never edited once released.
const MIGRATIONS: &[&str] = &[include_str!("../../migrations/0001_desk.sql")];

/// Brings the file to this program's format, or refuses one from a newer program.
pub(super) async fn run(writer: &mut SqliteConnection) -> Result<()> {
    let had: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *writer)
        .await?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if had > known {
        return Err(Error::FileTooNew { file: had, known });
    }
    for (number, sql) in (1_i64..).zip(MIGRATIONS).filter(|(number, _)| *number > had) {
        let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::raw_sql(*sql).execute(&mut *tx).await?;
        sqlx::raw_sql(AssertSqlSafe(format!("PRAGMA user_version = {number}")))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}
