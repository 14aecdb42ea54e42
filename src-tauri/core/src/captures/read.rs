//! What a line says at this desk, while it is typed.

use super::keep::CaptureWhom;
use super::line::{self, CapturePiece, Known, KnownEdition, NamedEdition, Reading};
use super::who::{self, Candidates, CaptureAuthor, CaptureCandidate};
use crate::companies;
use crate::conferences::{self, EditionKey};
use crate::day;
use crate::error::Result;
use crate::profiles::Reader;
use crate::store::Store;
use crate::taxonomy::{self, Taxonomy};
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// What a line says, and about whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CaptureReading {
    pub pieces: Vec<CapturePiece>,
    /// The name the line gives; '' where it gives none.
    pub person: String,
    pub company: String,
    /// The edition the line names, else the one that is asked for, else the one that runs and that we go to.
    pub edition: Option<NamedEdition>,
    /// The likeliest first.
    pub candidates: Vec<CaptureCandidate>,
    /// Authors of the edition's programme who are nobody in the desk yet, the likeliest first.
    pub authors: Vec<CaptureAuthor>,
    /// Whom it is kept with unless somebody says otherwise.
    pub whom: CaptureWhom,
    /// Its addresses are those of several people.
    pub torn: bool,
}

/// A line with all that was found for it.
pub(super) struct Found {
    pub reading: Reading,
    pub edition: Option<NamedEdition>,
    /// The edition is still ahead.
    pub ahead: bool,
    pub candidates: Candidates,
}

/// Reads a line; `today`: the ISO date where it is typed; `edition`: where it is typed, if that is known.
pub async fn read_capture(
    store: &Store,
    line: &str,
    today: &str,
    edition: Option<&EditionKey>,
) -> Result<CaptureReading> {
    let field = taxonomy::of(store).await?;
    let now = store.clock().now_ms();
    let today = day::of_kept(today).unwrap_or_else(|| store.clock().day_of(now));
    let found = find(&mut *store.read().await?, &field, line, today, edition).await?;
    let whom = found.likely();
    let said = found.reading.said;
    Ok(CaptureReading {
        pieces: found.reading.pieces,
        person: said.person,
        company: said.company,
        edition: found.edition,
        whom,
        torn: found.candidates.torn,
        candidates: found.candidates.people,
        authors: found.candidates.authors,
    })
}

/// Reads a line and looks for all it names.
pub(super) async fn find(
    conn: &mut SqliteConnection,
    field: &Taxonomy,
    line: &str,
    today: NaiveDate,
    edition: Option<&EditionKey>,
) -> Result<Found> {
    let companies = companies::names_by_key(conn, &line::company_keys(line)).await?;
    let editions: Vec<KnownEdition> = conferences::editions(conn)
        .await?
        .into_iter()
        .map(|one| KnownEdition {
            key: one.key.to_string(),
            first: day::of_kept(&one.first_on),
            year: one.key.year,
            name: one.name,
        })
        .collect();
    let reader = Reader {
        field,
        this_year: u16::try_from(today.year()).unwrap_or_default(),
    };
    let reading = line::read(
        line,
        Known {
            reader,
            today,
            companies: &companies,
            editions: &editions,
        },
    );
    let asked = edition.map(ToString::to_string);
    let running = match (&reading.said.edition, &asked) {
        (None, None) => conferences::running(conn, today)
            .await?
            .map(|one| one.key.to_string()),
        _ => None,
    };
    let key = reading
        .said
        .edition
        .as_ref()
        .map(|one| one.key.clone())
        .or(asked)
        .or(running);
    let meant = editions.into_iter().find(|one| Some(&one.key) == key.as_ref());
    let id = match &meant {
        Some(one) => Some(EditionKey::try_from(one.key.clone())?.id()),
        None => None,
    };
    Ok(Found {
        candidates: who::candidates(conn, &reading.said, id).await?,
        ahead: meant
            .as_ref()
            .and_then(|one| one.first)
            .is_some_and(|first| first > today),
        edition: meant.map(|one| NamedEdition {
            key: one.key,
            name: one.name,
        }),
        reading,
    })
}

impl Found {
    /// Whom it is kept with while nobody chooses: who is sure, else somebody new where a name is given, an author if one is
    /// sure; else it waits.
    pub fn likely(&self) -> CaptureWhom {
        match (self.candidates.sure, self.candidates.sure_author) {
            (Some(person), _) => CaptureWhom::Known(person),
            _ if self.candidates.torn || self.reading.said.person.is_empty() => CaptureWhom::Later,
            (None, Some(author)) => CaptureWhom::Author(author),
            (None, None) if self.reading.said.is_a_bare_guess() => CaptureWhom::Later,
            (None, None) => CaptureWhom::New,
        }
    }
}
