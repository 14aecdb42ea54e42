//! What somebody gave at conferences, and where more of her is to be found.

use super::sql::{self, PaperRow};
use super::{ProgrammeItemId, ProgrammePersonId};
use crate::conferences::EditionKey;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::{Store, json};
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
    let rows = sql::papers(&mut *store.read().await?, Some(person), None).await?;
    Ok(rows.into_iter().map(PersonPaper::from).collect())
}

/// An author or speaker, as she is looked up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProgrammeAuthor {
    /// Where more of her is to be found: "ORCID", "0000-0002-1825-0097".
    pub found: Vec<AuthorFound>,
    /// The newest first.
    pub papers: Vec<PersonPaper>,
}

/// Where more of an author is to be found, as the programme has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct AuthorFound {
    pub name: String,
    pub text: String,
}

/// All that the programmes say of an author. [`Error::NotFound`].
pub async fn programme_author(store: &Store, id: ProgrammePersonId) -> Result<ProgrammeAuthor> {
    let conn = &mut *store.read().await?;
    let row = sql::some(conn, &json(&[id])?).await?.into_iter().next();
    let row = row.ok_or(Error::NotFound("author"))?;
    let found = [
        ("Homepage", row.homepage),
        ("E-mail", row.email),
        ("ORCID", row.orcid),
        ("DBLP", row.dblp_pid),
        ("OpenReview", row.openreview_id),
        ("Google Scholar", row.scholar),
        ("LinkedIn", row.linkedin),
    ];
    let papers = sql::papers(conn, None, Some(id)).await?;
    Ok(ProgrammeAuthor {
        found: found
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| AuthorFound {
                name: name.to_owned(),
                text,
            })
            .collect(),
        papers: papers.into_iter().map(PersonPaper::from).collect(),
    })
}

impl From<PaperRow> for PersonPaper {
    fn from(row: PaperRow) -> Self {
        let small = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
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
        }
    }
}
