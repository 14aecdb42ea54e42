//! Migrations: forward only, each in one transaction; a failing one leaves the file as it was.

use crate::error::{Error, Result};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

/// In order; the file's `user_version` says how many it has had. Never edited once released.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_desk.sql"),
    include_str!("../../migrations/0002_history.sql"),
];

fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

async fn had(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("PRAGMA user_version").fetch_one(conn).await?)
}

/// A file from a newer program is refused before anything else is asked of it.
pub(super) async fn refuse_newer(writer: &mut SqliteConnection) -> Result<()> {
    let (file, known) = (had(writer).await?, known());
    if file > known {
        return Err(Error::FileTooNew { file, known });
    }
    Ok(())
}

/// Brings the file to this program's format.
pub(super) async fn run(writer: &mut SqliteConnection) -> Result<()> {
    let had = had(writer).await?;
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
