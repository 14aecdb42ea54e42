//! A line read, completed and added at a desk.

use super::complete::{LineOffer, Wanted, wanted};
use super::{LineReading, read_line};
use crate::companies::suggest_companies;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::profiles::claim::{add_claim, reader};
use crate::profiles::evidence::Backed;
use crate::profiles::{EvidenceKind, WorkProfile};
use crate::store::Store;
use crate::taxonomy;

/// What this line says at this desk.
pub async fn read_claim_line(store: &Store, line: &str) -> Result<LineReading> {
    let field = taxonomy::of(store).await?;
    Ok(read_line(line, reader(&field, store)))
}

/// What may be meant by the word at the caret, counted in UTF-16 units: hardware, fabrics, skills, parts; behind an @
/// the desk's companies.
pub async fn complete_claim_line(store: &Store, line: &str, caret: u32) -> Result<Vec<LineOffer>> {
    let field = taxonomy::of(store).await?;
    let (typed, start, end) = match wanted(line, caret, reader(&field, store)) {
        Wanted::Words(offers) => return Ok(offers),
        Wanted::Company { typed, start, end } => (typed, start, end),
    };
    let companies = suggest_companies(store, &typed).await?;
    Ok(companies
        .into_iter()
        .map(|name| LineOffer {
            start,
            end,
            // Quotes hold the words together, and keep a year or a skill in the name from being read as one.
            insert: if name.contains(' ') {
                format!("@\"{name}\"")
            } else {
                format!("@{name}")
            },
            name,
            what: "company".into(),
        })
        .collect())
}

/// Adds what this line says. [`Error::Invalid`] at `line` where it is not understood whole, or says nothing yet.
pub async fn add_claim_line(
    store: &Store,
    person: PersonId,
    line: &str,
    evidence: Option<EvidenceKind>,
) -> Result<WorkProfile> {
    let reading = read_claim_line(store, line).await?;
    if let Some(problem) = reading.problems.into_iter().next() {
        return Err(Error::invalid("line", problem.message));
    }
    let Some(claim) = reading.claim else {
        return Err(Error::invalid("line", reading.missing));
    };
    let backed = evidence.map(|kind| Backed {
        kind,
        link: String::new(),
        seen_on: String::new(),
        words: String::new(),
    });
    add_claim(store, person, &claim, backed.as_ref()).await
}
