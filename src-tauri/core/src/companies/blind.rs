//! How a client's blind profiles are to be: kept with the client, as JSON that the export reads and writes.

use super::{CompanyId, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Store, Tx};
use sqlx::SqliteConnection;

/// The key of what is known of a company beyond its name: two desks that begin one apart make one row.
pub fn company_profile_id(company: CompanyId) -> Id {
    Id::derived("roster 2026 profile of a company", &[company.0.bytes()])
}

/// What is kept; empty where nothing is.
pub async fn blind_rules(conn: &mut SqliteConnection, company: CompanyId) -> Result<String> {
    Ok(sql::blind(conn, company).await?.unwrap_or_default())
}

/// Keeps how this client's blind profiles are to be; empty: in the desk's own way.
pub async fn set_blind_rules(store: &Store, company: CompanyId, rules: &str) -> Result<()> {
    store
        .write(
            "set_blind_rules",
            "Changed a client’s blind profiles",
            async |tx: &mut Tx<'_>| {
                let mut known = super::names(tx.conn, &[company]).await?;
                let (_, name, _) = known.pop().ok_or(Error::NotFound("company"))?;
                if sql::blind(tx.conn, company).await?.unwrap_or_default() != rules {
                    sql::set_blind(tx.conn, company_profile_id(company), company, rules, tx.now).await?;
                    tx.relabel(format!("Changed how blind profiles for {name} are"));
                }
                Ok(())
            },
        )
        .await
}
