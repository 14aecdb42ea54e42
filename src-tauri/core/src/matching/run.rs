//! Matching on a desk.

use super::like::{Like, like};
use super::rank::{MatchPage, Page, rank};
use super::sql;
use crate::error::{Error, Result};
use crate::facts::facts;
use crate::off_limits;
use crate::people::PersonId;
use crate::search;
use crate::store::{Store, json};
use crate::taxonomy;
use crate::wanted::{Wanted, Weights};
use crate::zones::latest_day;
use chrono::{Datelike as _, NaiveDate};
use std::collections::{HashMap, HashSet};

/// Ranks everybody whom the query `within` finds, everybody where it is empty.
pub async fn match_people(
    store: &Store,
    wanted: &Wanted,
    weights: &Weights,
    within: &str,
    page: Page,
) -> Result<MatchPage> {
    let within = people_within(store, within).await?;
    let field = taxonomy::of(store).await?;
    let mut found = {
        let facts = facts(store).await?;
        rank(
            &facts,
            &field,
            wanted,
            weights,
            today(store),
            within.as_ref(),
            page,
        )?
    };
    with_names(store, &mut found).await?;
    Ok(found)
}

/// Whom a search finds; none: everybody.
pub(super) async fn people_within(store: &Store, within: &str) -> Result<Option<HashSet<PersonId>>> {
    Ok(match within.trim() {
        "" => None,
        query => Some(search::matching_people(store, query).await?.into_iter().collect()),
    })
}

/// Gives the rows of a page the names as they are written, and why somebody is off limits.
pub(super) async fn with_names(store: &Store, page: &mut MatchPage) -> Result<()> {
    let ids: Vec<PersonId> = page.rows.iter().map(|row| row.id).collect();
    let mut names = names(store, &ids).await?;
    let on = store.clock().day_of(store.clock().now_ms());
    let mut stops = off_limits::stops(&mut *store.read().await?, &ids, on).await?;
    for row in &mut page.rows {
        row.off_limits = stops.remove(&row.id).map(|stop| stop.why).unwrap_or_default();
        // Who was deleted since keeps the name the facts have.
        if let Some(name) = names.remove(&row.id) {
            row.name = name;
        }
    }
    Ok(())
}

/// What is wanted where people like this one are.
pub async fn wanted_like(store: &Store, person: PersonId) -> Result<Like> {
    let gone = || Error::NotFound("person");
    let field = taxonomy::of(store).await?;
    let mut found = {
        let facts = facts(store).await?;
        let fact = facts.people().iter().find(|fact| fact.id == person);
        let fact = fact.ok_or_else(gone)?;
        let year = u16::try_from(today(store).year()).unwrap_or_default();
        like(fact, facts.texts(), &field, year)
    };
    let name = names(store, &[person]).await?.remove(&person).ok_or_else(gone)?;
    found.wanted.title = format!("People like {name}");
    Ok(found)
}

/// The facts know names as the list sorts them: as they are written, the file has them.
async fn names(store: &Store, ids: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    let keys: Vec<String> = ids.iter().map(|id| id.0.hex()).collect();
    let mut conn = store.read().await?;
    Ok(sql::names(&mut conn, &json(&keys)?).await?.into_iter().collect())
}

/// Claims age by whole years, so where it is today does not matter; a rate that was typed today must count.
pub(super) fn today(store: &Store) -> NaiveDate {
    latest_day(store.clock().now_ms())
}
