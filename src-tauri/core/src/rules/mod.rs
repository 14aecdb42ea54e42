//! How the desk works: what everybody who sits at it keeps to, one value under a name.
//!
//! Invariants: a name has one value; a rule nobody has set has none, and whoever asks for it knows what holds then.
//!
//! Not here: what a rule means. The slice that keeps to it says so (the outreach cap: interactions/).

mod sql;

use crate::error::Result;
use crate::ids::Id;
use crate::store::Tx;
use sqlx::SqliteConnection;

crate::ids::id!(
    /// The key of a rule, made from its name: two desks that set one apart set the same.
    RuleId, "rule"
);

/// What a rule says; none where nobody has set it.
pub async fn value(conn: &mut SqliteConnection, name: &str) -> Result<Option<String>> {
    sql::value(conn, name).await
}

/// Sets a rule within an operation.
pub async fn set(tx: &mut Tx<'_>, name: &str, value: &str) -> Result<()> {
    let id = RuleId(Id::derived("roster 2026 rule", &[name.as_bytes()]));
    sql::put(tx.conn, id, name, value, tx.now).await
}
