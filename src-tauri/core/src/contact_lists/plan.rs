//! The meet plan: whom to find where and when.

use super::ContactStanding;
use super::list::{self, EditionContact};
use super::sql::{self, Given, Which};
use crate::conferences::{Edition, EditionKey};
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// A plan for an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MeetPlan {
    pub edition: Edition,
    /// By time and room; what has no time comes last.
    pub entries: Vec<PlanEntry>,
}

/// Somebody to be met, at one of the times she can be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlanEntry {
    pub contact: EditionContact,
    /// What she gives then; '' where the programme has nothing of hers.
    pub title: String,
    pub kind: String,
    pub session: String,
    pub room: String,
    pub poster: String,
    /// UTC ms.
    #[ts(type = "number | null")]
    pub starts: Option<i64>,
    #[ts(type = "number | null")]
    pub ends: Option<i64>,
    /// The time as the file has it, where it names no time zone.
    pub written: String,
}

/// Everybody who is still to be met at an edition, where and when she can be found.
pub async fn meet_plan(store: &Store, key: &EditionKey) -> Result<MeetPlan> {
    let edition = crate::conferences::edition(store, key).await?;
    let conn = &mut *store.read().await?;
    let rows = sql::listed(conn, Which::Edition(edition.id)).await?;
    let contacts = list::shown(store, conn, rows).await?;
    let mut given: HashMap<PersonId, Vec<Given>> = HashMap::new();
    for one in sql::given(conn, edition.id).await? {
        given.entry(one.person_id).or_default().push(one);
    }
    let mut entries = Vec::new();
    for contact in contacts {
        if contact.standing != ContactStanding::ToMeet {
            continue;
        }
        match given.remove(&contact.person) {
            Some(times) => entries.extend(times.into_iter().map(|one| PlanEntry {
                contact: contact.clone(),
                title: one.title,
                kind: one.kind,
                session: one.session,
                room: one.room,
                poster: one.poster,
                starts: one.starts,
                ends: one.ends,
                written: one.written,
            })),
            None => entries.push(PlanEntry {
                contact,
                title: String::new(),
                kind: String::new(),
                session: String::new(),
                room: String::new(),
                poster: String::new(),
                starts: None,
                ends: None,
                written: String::new(),
            }),
        }
    }
    entries.sort_by_cached_key(|entry| {
        (
            entry.starts.is_none(),
            entry.starts,
            entry.room.clone(),
            poster_number(&entry.poster),
            entry.contact.priority.unwrap_or(u8::MAX),
            crate::words::fold(&entry.contact.name),
        )
    });
    Ok(MeetPlan { edition, entries })
}

/// Posters hang in the order of their numbers: 9 before 214.
fn poster_number(poster: &str) -> (u64, String) {
    let digits: String = poster
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    (digits.parse().unwrap_or(u64::MAX), poster.to_owned())
}
