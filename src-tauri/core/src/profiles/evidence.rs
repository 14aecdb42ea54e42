//! What backs a claim: added to any claim of a person, removed by itself or with its claim.

use super::read::{self, WorkProfile};
use super::sql::{self, EvidenceRow};
use super::{ClaimId, EvidenceId, EvidenceKind, when};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text, link};
use crate::store::{Store, Tx};
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What backs a claim, as it is about to be kept. `seen_on` a day, a month or a year; empty: today. `words` are those of
/// the text it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Backed {
    pub kind: EvidenceKind,
    pub link: String,
    pub seen_on: String,
    pub words: String,
}

/// What may be kept of the words of a text.
const WORDS: usize = 1_000;

/// Adds evidence to a claim. `aspect` is a column of the profile (a kind of work, `ml_exposure`, `side`), and empty for
/// any other claim. [`Error::Invalid`] at `link` or `seen_on`; at `aspect` where nothing is claimed there.
pub async fn add_evidence(
    store: &Store,
    claim: ClaimId,
    aspect: &str,
    backed: &Backed,
) -> Result<WorkProfile> {
    let person = store
        .write("add_evidence", "Added evidence", async |tx| {
            let (person, table) = sql::owner(tx.conn, claim)
                .await?
                .ok_or(Error::NotFound("claim"))?;
            let claimed = if table == "profiles" {
                let profile = sql::profile(tx.conn, person).await?;
                profile.is_some_and(|row| read::says(&row, aspect))
            } else {
                aspect.is_empty()
            };
            if !claimed {
                return Err(Error::invalid(
                    "aspect",
                    "Nothing is said there yet that could be backed.",
                ));
            }
            insert(tx, person, claim, aspect, backed).await?;
            let name = people::touch(tx, person).await?;
            tx.relabel(format!("Added evidence ({}) to {name}", backed.kind.shown()));
            Ok(person)
        })
        .await?;
    read::work_profile(store, person).await
}

/// Removes one piece of evidence.
pub async fn remove_evidence(store: &Store, id: EvidenceId) -> Result<WorkProfile> {
    let person = store
        .write("remove_evidence", "Removed evidence", async |tx| {
            let row = sql::one_evidence(tx.conn, id)
                .await?
                .ok_or(Error::NotFound("evidence"))?;
            sql::delete_evidence(tx.conn, id).await?;
            let name = people::touch(tx, row.person_id).await?;
            let kind = EvidenceKind::of(&row.kind).map_or("", EvidenceKind::shown);
            tx.relabel(format!("Removed evidence ({kind}) from {name}"));
            Ok(row.person_id)
        })
        .await?;
    read::work_profile(store, person).await
}

/// What the OS is asked to open for a piece of evidence: only ever `http:` or `https:`.
pub async fn openable_evidence(store: &Store, id: EvidenceId) -> Result<String> {
    let conn = &mut *store.read().await?;
    let row = sql::one_evidence(conn, id)
        .await?
        .ok_or(Error::NotFound("evidence"))?;
    link::url(&row.link)
        .ok_or_else(|| Error::invalid("link", "This cannot be opened: it is not a complete link."))
}

/// Keeps it. The claim must be this person's.
pub(super) async fn insert(
    tx: &mut Tx<'_>,
    person: PersonId,
    claim: ClaimId,
    aspect: &str,
    backed: &Backed,
) -> Result<()> {
    let link = checked_text("link", &backed.link)?;
    if !link.is_empty() && link::normalise(&link).is_none() {
        return Err(Error::invalid(
            "link",
            "That is no link. Write it as in github.com/vllm-project/vllm/pull/1234.",
        ));
    }
    let words: String = backed.words.trim().chars().take(WORDS).collect();
    let row = EvidenceRow {
        id: EvidenceId(Id::new(tx.clock)),
        person_id: person,
        claim_id: claim,
        aspect: aspect.to_owned(),
        kind: backed.kind.kept().to_owned(),
        link,
        seen_on: seen(&backed.seen_on, tx.clock.day_of(tx.now))?,
        words,
    };
    sql::insert_evidence(tx.conn, &row, tx.now).await
}

/// A day, a month or a year, none of them to come; today where nothing is typed.
fn seen(typed: &str, today: NaiveDate) -> Result<String> {
    let (typed, year) = (typed.trim(), u16::try_from(today.year()).unwrap_or_default());
    let today = day::kept(today);
    if typed.is_empty() {
        return Ok(today);
    }
    let day = NaiveDate::parse_from_str(typed, "%Y-%m-%d").map(|day| day.to_string());
    let seen = match day {
        Ok(day) => day,
        Err(_) => when::when(typed, year).map_err(|reason| Error::invalid("seen_on", reason))?,
    };
    if today.get(..seen.len()) < Some(&seen) {
        return Err(Error::invalid("seen_on", "That day is still to come."));
    }
    Ok(seen)
}
