//! Where somebody worked.

use super::{EmploymentId, sql};
use crate::day::rough_shown;
use crate::error::Result;
use crate::people::{CompanyRef, PersonId};
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A job as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Employment {
    #[ts(type = "string")]
    pub id: EmploymentId,
    pub company: CompanyRef,
    pub title: String,
    pub team: String,
    /// `2019`, `May 2019`, `12 May 2019`; '' where nobody said.
    pub from: String,
    /// So, too; '' also where it goes on.
    pub to: String,
    /// Whether she is still there.
    pub now: bool,
    pub note: String,
    /// Where it was read, or that it was entered by hand.
    pub source: String,
}

/// What goes on first, then by when it ended and began, the newest first.
pub async fn employments(store: &Store, person: PersonId) -> Result<Vec<Employment>> {
    let rows = sql::employments(&mut *store.read().await?, person).await?;
    Ok(rows.into_iter().map(shown).collect())
}

fn shown(row: sql::Row) -> Employment {
    Employment {
        id: row.id,
        company: CompanyRef {
            id: row.company_id,
            name: row.company,
        },
        title: row.title,
        team: row.team,
        from: rough_shown(&row.from_on),
        to: rough_shown(&row.to_on),
        now: row.now,
        note: row.note,
        source: row.source,
    }
}
