//! What somebody of the desk gave at conferences.

use super::sql;
use super::{ProgrammeItemId, ProgrammePersonId};
use crate::conferences::EditionKey;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A paper or talk of hers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PersonPaper {
    #[ts(type = "string")]
    pub item: ProgrammeItemId,
    #[ts(type = "string")]
    pub programme_person: ProgrammePersonId,
    pub edition: EditionKey,
    /// `MLSys 2026`
    pub edition_name: String,
    pub title: String,
    pub kind: String,
    pub award: String,
    /// Among its authors, from 1, and how many they are.
    pub place: u32,
    pub authors: u32,
    pub session: String,
    pub room: String,
    pub poster: String,
    /// UTC ms, with the zone it is shown in; else as it is written.
    #[ts(type = "number | null")]
    pub starts: Option<i64>,
    pub time_zone: String,
    pub written: String,
    pub link: String,
}

/// The newest first.
pub async fn papers_of(store: &Store, person: PersonId) -> Result<Vec<PersonPaper>> {
    let rows = sql::papers(&mut *store.read().await?, person).await?;
    let small = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let papers = rows.into_iter().map(|row| PersonPaper {
        item: row.item_id,
        programme_person: row.programme_person_id,
        edition: EditionKey::new(&row.series, row.year),
        edition_name: row.edition,
        title: row.title,
        kind: row.kind,
        award: row.award,
        place: small(row.position + 1),
        authors: small(row.authors),
        session: row.session,
        room: row.room,
        poster: row.poster,
        starts: row.starts,
        time_zone: row.time_zone,
        written: row.written,
        link: row.link,
    });
    Ok(papers.collect())
}
