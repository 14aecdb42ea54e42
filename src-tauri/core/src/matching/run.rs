//! Matching on a desk.

use super::like::{Like, like};
use super::rank::{MatchPage, Page, rank};
use crate::error::{Error, Result};
use crate::facts::facts;
use crate::people::PersonId;
use crate::search;
use crate::store::Store;
use crate::taxonomy::Taxonomy;
use crate::wanted::{Wanted, Weights};
use chrono::{DateTime, Datelike as _};
use std::collections::HashSet;

/// Ranks everybody whom the query `within` finds, everybody where it is empty.
pub async fn match_people(
    store: &Store,
    wanted: &Wanted,
    weights: &Weights,
    within: &str,
    page: Page,
) -> Result<MatchPage> {
    let within: Option<HashSet<PersonId>> = match within.trim() {
        "" => None,
        query => Some(search::matching_people(store, query).await?.into_iter().collect()),
    };
    let facts = facts(store).await?;
    rank(
        &facts,
        Taxonomy::built_in(),
        wanted,
        weights,
        year(store),
        within.as_ref(),
        page,
    )
}

/// What is wanted where people like this one are.
pub async fn wanted_like(store: &Store, person: PersonId) -> Result<Like> {
    let facts = facts(store).await?;
    let fact = facts.people().iter().find(|fact| fact.id == person);
    let fact = fact.ok_or(Error::NotFound("person"))?;
    Ok(like(fact, facts.texts(), Taxonomy::built_in(), year(store)))
}

/// The year it is at the desk: claims age by whole years, so the zone does not matter.
fn year(store: &Store) -> u16 {
    let now = DateTime::from_timestamp_millis(store.clock().now_ms()).unwrap_or_default();
    u16::try_from(now.year()).unwrap_or_default()
}
