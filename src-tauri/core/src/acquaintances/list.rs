//! Whom somebody knows.

use super::{AcquaintanceId, Acquainted, sql, told_from};
use crate::day::rough_shown;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// Somebody whom somebody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Acquaintance {
    #[ts(type = "string")]
    pub id: AcquaintanceId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub how: Acquainted,
    /// `2019`, `May 2019`, `12 May 2019`; '' where nobody said.
    pub since: String,
    pub note: String,
}

/// Introductions first, then by kind and name; both directions.
pub async fn acquaintances(store: &Store, person: PersonId) -> Result<Vec<Acquaintance>> {
    let rows = sql::acquaintances(&mut *store.read().await?, person).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let how = told_from(person, row.person_id, &row.kind);
        all.push(Acquaintance {
            id: row.id,
            person: row.whom,
            name: row.name,
            title: row.title,
            company: row.company,
            how: how.ok_or_else(|| Error::Internal(format!("acquaintance {}", row.kind)))?,
            since: rough_shown(&row.since_on),
            note: row.note,
        });
    }
    all.sort_by_key(|one| one.how);
    Ok(all)
}
