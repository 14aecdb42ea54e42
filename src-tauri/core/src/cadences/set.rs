//! How often to be in touch is said.

use super::{Cadence, CadenceId, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId};
use crate::store::{Store, Tx};
use serde::Serialize;
use ts_rs::TS;

/// A tag's cadence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TagCadence {
    pub tag: String,
    /// How many have the tag.
    pub people: u32,
    pub cadence: Cadence,
}

/// Ten years.
const LONGEST: u32 = 3_650;

/// What is typed, checked; none where both are left out. [`Error::Invalid`] at `ideal_days` or `max_days`.
fn checked(ideal_days: Option<u32>, max_days: Option<u32>) -> Result<Option<Cadence>> {
    for (field, days) in [("ideal_days", ideal_days), ("max_days", max_days)] {
        if days.is_some_and(|days| !(1..=LONGEST).contains(&days)) {
            return Err(Error::invalid(field, "Write a number of days from 1 to 3,650."));
        }
    }
    if let (Some(ideal), Some(most)) = (ideal_days, max_days)
        && most < ideal
    {
        return Err(Error::invalid(
            "max_days",
            "The most days cannot be fewer than the ideal ones.",
        ));
    }
    let any = ideal_days.is_some() || max_days.is_some();
    Ok(any.then_some(Cadence { ideal_days, max_days }))
}

/// Says how often to be in touch with a person; both left out: as her tags say. [`Error::Invalid`] at `ideal_days` or
/// `max_days`.
pub async fn set_person_cadence(
    store: &Store,
    person: PersonId,
    ideal_days: Option<u32>,
    max_days: Option<u32>,
) -> Result<()> {
    let cadence = checked(ideal_days, max_days)?;
    store
        .write("set_cadence", "Set a cadence", async |tx| {
            let name = people::touch(tx, person).await?;
            put(tx, person.0, Some(person), None, cadence).await?;
            tx.relabel(said(&name, cadence));
            Ok(())
        })
        .await
}

/// Says how often to be in touch with whoever has a tag; both left out: no more. [`Error::Invalid`] at `tag`, `ideal_days` or
/// `max_days`.
pub async fn set_tag_cadence(
    store: &Store,
    tag: &str,
    ideal_days: Option<u32>,
    max_days: Option<u32>,
) -> Result<()> {
    let cadence = checked(ideal_days, max_days)?;
    store
        .write("set_cadence", "Set a cadence", async |tx| {
            let tags = sql::tags(tx.conn).await?;
            let (id, name) = tags
                .into_iter()
                .find(|(_, name)| people::same_tag(name, tag.trim()))
                .ok_or_else(|| Error::invalid("tag", "Nobody has this tag. Tag somebody first."))?;
            put(tx, id, None, Some(id), cadence).await?;
            tx.relabel(said(&format!("the tag “{name}”"), cadence));
            Ok(())
        })
        .await
}

async fn put(
    tx: &mut Tx<'_>,
    about: Id,
    person: Option<PersonId>,
    tag: Option<Id>,
    cadence: Option<Cadence>,
) -> Result<()> {
    let id = CadenceId(Id::derived("roster 2026 cadence", &[about.bytes()]));
    match cadence {
        Some(cadence) => {
            sql::put(
                tx.conn,
                &sql::Row {
                    id,
                    about,
                    person,
                    tag,
                    cadence,
                },
                tx.now,
            )
            .await
        }
        None => sql::remove(tx.conn, id).await,
    }
}

fn said(whom: &str, cadence: Option<Cadence>) -> String {
    match cadence {
        None => format!("Removed the cadence of {whom}"),
        Some(Cadence { ideal_days, max_days }) => {
            let days = ideal_days.or(max_days).unwrap_or_default();
            format!("Set the cadence of {whom} to {days} days")
        }
    }
}

/// Every tag's cadence, by tag.
pub async fn tag_cadences(store: &Store) -> Result<Vec<TagCadence>> {
    let rows = sql::by_tag(&mut *store.read().await?).await?;
    Ok(rows
        .into_iter()
        .map(|(tag, people, ideal_days, max_days)| TagCadence {
            tag,
            people,
            cadence: Cadence { ideal_days, max_days },
        })
        .collect())
}
