//! What happened, the newest first: what was logged, and what happened in pipelines.

use super::{Direction, InteractionKind, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose: one of the three, or a person in a role.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TimelineAbout {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    /// With what is about its roles.
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
}

crate::vocabulary::words! {
    /// What an entry of a timeline is.
    TimelineWhat {
        Interaction = "interaction", "interaction";
        Move = "move", "stage move";
        Submittal = "submittal", "submittal";
        Offer = "offer", "offer";
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TimelineEntry {
    #[ts(type = "string")]
    pub id: Id,
    pub what: TimelineWhat,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Of an interaction.
    pub kind: Option<InteractionKind>,
    pub direction: Option<Direction>,
    /// What was said; of a move "Sourced → Contacted", of a submittal its number, of an offer who made it.
    pub text: String,
    pub outcome: String,
    pub next_step: String,
    /// Who of us.
    pub by: String,
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    pub person_name: String,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    pub company_name: String,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub role_title: String,
    /// Where it was said: `MLSys 2026`; '' where nobody says.
    pub edition_name: String,
}

/// The last entry that is shown: what follows is older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TimelineBefore {
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    #[ts(type = "string")]
    pub id: Id,
}

/// A page of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Timeline {
    pub entries: Vec<TimelineEntry>,
    pub more: bool,
}

/// The entries older than `before`, the newest first, at most `limit` of them.
/// [`Error::Invalid`] at `about` where that is none or several.
pub async fn timeline(
    store: &Store,
    about: &TimelineAbout,
    before: Option<TimelineBefore>,
    limit: u32,
) -> Result<Timeline> {
    let of = match (about.person, about.company, about.role) {
        (Some(person), None, role) => sql::Of::Person(person, role),
        (None, Some(company), None) => sql::Of::Company(company),
        (None, None, Some(role)) => sql::Of::Role(role),
        _ => {
            return Err(Error::invalid(
                "about",
                "A timeline is of one person, one company or one role.",
            ));
        }
    };
    let limit = limit.clamp(1, 500);
    let mut rows = sql::timeline(&mut *store.read().await?, of, before, limit + 1).await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let entries = rows.into_iter().map(told).collect::<Result<_>>()?;
    Ok(Timeline { entries, more })
}

fn told(row: sql::Happened) -> Result<TimelineEntry> {
    let what =
        TimelineWhat::of(&row.what).ok_or_else(|| Error::Internal(format!("timeline of {}", row.what)))?;
    Ok(TimelineEntry {
        id: row.id,
        what,
        at: row.at,
        kind: InteractionKind::of(&row.kind),
        direction: Direction::of(&row.direction),
        text: row.text,
        outcome: row.outcome,
        next_step: row.next_step,
        by: row.by,
        person: row.person_id,
        person_name: row.person_name,
        company: row.company_id,
        company_name: row.company_name,
        role: row.role_id,
        role_title: row.role_title,
        edition_name: row.edition_name,
    })
}
