//! Whether an address is of somebody who asked to be forgotten.

use super::sql;
use crate::clock::Clock;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Tx, json};
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// What is kept of an address in place of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressKey(pub Id);

impl AddressKey {
    /// Of an e-mail, phone or link in the form two are compared by; none of an empty one.
    pub fn of(norm: &str) -> Option<Self> {
        (!norm.is_empty()).then(|| Self(Id::derived("roster erased address 1", &[norm.as_bytes()])))
    }
}

/// Which of these addresses, in the form they are compared by, are of somebody who asked to be forgotten, and when that was:
/// UTC milliseconds, the latest time of several.
pub async fn forgotten<'a>(
    conn: &mut SqliteConnection,
    norms: impl IntoIterator<Item = &'a str>,
) -> Result<HashMap<&'a str, i64>> {
    if !sql::anybody(conn).await? {
        return Ok(HashMap::new());
    }
    let keys: HashMap<Id, &str> = norms
        .into_iter()
        .filter_map(|norm| Some((AddressKey::of(norm)?.0, norm)))
        .collect();
    let asked: Vec<String> = keys.keys().map(|key| key.hex()).collect();
    let found = sql::erased_on(conn, &json(&asked)?).await?;
    Ok(found
        .into_iter()
        .filter_map(|(key, at)| Some((*keys.get(&key)?, at)))
        .collect())
}

/// "This person asked to be forgotten on 3 May 2026."
pub fn said(clock: &dyn Clock, at: i64) -> String {
    format!(
        "This person asked to be forgotten on {}.",
        day::shown(clock.day_of(at))
    )
}

/// Keeps why somebody who asked to be forgotten is here again. [`Error::Invalid`] at `reason` where there is none.
pub async fn enter_again(tx: &mut Tx<'_>, person: Id, reason: &str) -> Result<()> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::invalid(
            "reason",
            "Write why she is here again, as in: She wrote to us herself.",
        ));
    }
    let id = Id::new(tx.clock);
    sql::insert_comeback(tx.conn, id, person, reason, tx.person, tx.now).await
}

/// Whether a person is here again for a reason that was written down.
pub async fn came_back(conn: &mut SqliteConnection, person: Id) -> Result<bool> {
    sql::came_back(conn, person).await
}
