//! The contact list of an edition as it is shown.

use super::sql::{self, Listed, Which};
use super::{ContactCapacity, ContactStanding, EditionContactId};
use crate::conferences::EditionKey;
use crate::error::Result;
use crate::off_limits;
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::store::Store;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// Somebody on an edition's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct EditionContact {
    #[ts(type = "string")]
    pub id: EditionContactId,
    pub edition: EditionKey,
    /// `MLSys 2026`.
    pub edition_name: String,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// As far as it has come: an outreach since the meeting is a follow-up.
    pub standing: ContactStanding,
    /// The newest open candidacy.
    pub in_pipeline: Option<ContactInPipeline>,
    pub priority: Option<u8>,
    pub why: String,
    pub capacity: Option<ContactCapacity>,
    /// UTC ms.
    #[ts(type = "number | null")]
    pub met_at: Option<i64>,
    pub met_where: String,
    /// ISO; '' where nothing is due.
    pub follow_up_on: String,
    /// UTC ms.
    #[ts(type = "number | null")]
    pub followed_up_at: Option<i64>,
    pub note: String,
    pub source: String,
    /// What she gives there.
    pub items: u32,
    /// Why she is off limits today; '' where she is not.
    pub off_limits: String,
}

/// Where somebody stands with a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContactInPipeline {
    #[ts(type = "string")]
    pub candidacy: CandidacyId,
    pub role: String,
    pub stage: String,
}

/// A whole list, and how many stand where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContactList {
    /// By priority, then by name.
    pub contacts: Vec<EditionContact>,
    pub to_meet: u32,
    pub met: u32,
    pub followed_up: u32,
    pub in_pipeline: u32,
    pub no: u32,
}

/// Everybody on the list of an edition.
pub async fn contacts(store: &Store, edition: &EditionKey) -> Result<ContactList> {
    let conn = &mut *store.read().await?;
    let rows = sql::listed(conn, Which::Edition(edition.id())).await?;
    let mut contacts = shown(store, conn, rows).await?;
    contacts.sort_by_cached_key(|contact| {
        (
            contact.standing,
            contact.priority.unwrap_or(u8::MAX),
            crate::words::fold(&contact.name),
        )
    });
    let count = |standing: ContactStanding| -> u32 {
        let there = contacts.iter().filter(|contact| contact.standing == standing);
        u32::try_from(there.count()).unwrap_or(u32::MAX)
    };
    let in_pipeline = contacts.iter().filter(|contact| contact.in_pipeline.is_some());
    Ok(ContactList {
        to_meet: count(ContactStanding::ToMeet),
        met: count(ContactStanding::Met),
        followed_up: count(ContactStanding::FollowedUp),
        in_pipeline: u32::try_from(in_pipeline.count()).unwrap_or(u32::MAX),
        no: count(ContactStanding::No),
        contacts,
    })
}

/// The lists a person is on, the newest first.
pub async fn contacts_of_person(store: &Store, person: PersonId) -> Result<Vec<EditionContact>> {
    let conn = &mut *store.read().await?;
    let rows = sql::listed(conn, Which::Person(person)).await?;
    let mut contacts = shown(store, conn, rows).await?;
    contacts.sort_by(|a, b| b.edition.year.cmp(&a.edition.year).then(b.met_at.cmp(&a.met_at)));
    Ok(contacts)
}

pub(super) async fn shown(
    store: &Store,
    conn: &mut SqliteConnection,
    rows: Vec<Listed>,
) -> Result<Vec<EditionContact>> {
    let clock = store.clock();
    let people: Vec<PersonId> = rows.iter().map(|listed| listed.row.person_id).collect();
    let stops = off_limits::stops(conn, &people, clock.day_of(clock.now_ms())).await?;
    Ok(rows
        .into_iter()
        .map(|listed| {
            let row = listed.row;
            let kept = ContactStanding::of(&row.standing).unwrap_or(ContactStanding::ToMeet);
            let written_since = kept == ContactStanding::Met && listed.written_at.is_some();
            EditionContact {
                id: row.id,
                edition: EditionKey::new(&listed.series, listed.year),
                edition_name: listed.edition,
                person: row.person_id,
                name: listed.name,
                title: listed.title,
                company: listed.company,
                standing: if written_since {
                    ContactStanding::FollowedUp
                } else {
                    kept
                },
                in_pipeline: listed.candidacy_id.map(|candidacy| ContactInPipeline {
                    candidacy,
                    role: listed.role,
                    stage: listed.stage,
                }),
                priority: row.priority.and_then(|priority| priority.try_into().ok()),
                why: row.why,
                capacity: ContactCapacity::of(&row.capacity),
                met_at: row.met_at,
                met_where: row.met_where,
                follow_up_on: row.follow_up_on,
                followed_up_at: row.followed_up_at.or(listed.written_at.filter(|_| written_since)),
                note: row.note,
                source: row.source,
                items: listed.items,
                // She may be on several lists.
                off_limits: stops
                    .get(&row.person_id)
                    .map(|stop| stop.why.clone())
                    .unwrap_or_default(),
            }
        })
        .collect())
}
