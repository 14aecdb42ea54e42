//! All conferences there are, and one edition.

use super::built_in::{self, BuiltIn};
use super::edition::{self, Edition};
use super::sql::{self, EditionRow, SeriesRow};
use super::{ConferenceField, EditionKey, EditionPlan};
use crate::error::{Error, Result};
use crate::store::Store;
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// A series with its editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Conference {
    /// Its short name in addresses and commands: `mlsys`.
    pub slug: String,
    pub title: String,
    pub description: String,
    pub link: String,
    pub field: Option<ConferenceField>,
    pub built_in: bool,
    /// The desk has it as its own, or knows it better.
    pub kept: bool,
    /// By year.
    pub editions: Vec<Edition>,
}

/// Every series, by title.
pub async fn conferences(store: &Store) -> Result<Vec<Conference>> {
    conferences_in(&mut *store.read().await?).await
}

/// Every edition of every series, by series and year.
pub async fn editions(conn: &mut SqliteConnection) -> Result<Vec<Edition>> {
    let all = conferences_in(conn).await?.into_iter();
    Ok(all.flat_map(|series| series.editions).collect())
}

/// Every series, by title.
pub async fn conferences_in(conn: &mut SqliteConnection) -> Result<Vec<Conference>> {
    let own: HashMap<String, SeriesRow> = sql::all_series(conn)
        .await?
        .into_iter()
        .map(|row| (row.slug.clone(), row))
        .collect();
    let mut kept: BTreeMap<String, BTreeMap<i32, EditionRow>> = BTreeMap::new();
    for row in sql::all_editions(conn).await? {
        kept.entry(row.series.clone()).or_default().insert(row.year, row);
    }
    let slugs: BTreeSet<String> = built_in::built_in()
        .iter()
        .map(|known| known.slug.clone())
        .chain(own.keys().cloned())
        .chain(kept.keys().cloned())
        .collect();
    let mut all: Vec<Conference> = slugs
        .into_iter()
        .map(|slug| {
            let known = built_in::series(&slug);
            let mut series = described(&slug, known, own.get(&slug));
            let mut kept = kept.remove(&slug).unwrap_or_default();
            let years: BTreeSet<i32> = known
                .into_iter()
                .flat_map(|known| known.editions.iter().map(|edition| edition.year))
                .chain(kept.keys().copied())
                .collect();
            series.editions = years
                .into_iter()
                .map(|year| {
                    let known = known.and_then(|known| known.edition(year));
                    Edition::of(
                        EditionKey::new(&slug, year),
                        &series.title,
                        known,
                        kept.remove(&year),
                    )
                })
                .collect();
            series
        })
        .collect();
    all.sort_by_key(|series| (crate::words::fold(&series.title), series.slug.clone()));
    Ok(all)
}

/// What is said of a series, without its editions. One that only an edition names is called by its slug.
pub(super) fn described(slug: &str, known: Option<&BuiltIn>, own: Option<&SeriesRow>) -> Conference {
    let either = |own: Option<&String>, known: Option<&str>| -> String {
        own.map(String::as_str)
            .filter(|own| !own.is_empty())
            .or(known)
            .unwrap_or_default()
            .to_owned()
    };
    let title = either(own.map(|own| &own.title), known.map(|known| known.title.as_str()));
    Conference {
        slug: slug.to_owned(),
        title: if title.is_empty() { slug.to_owned() } else { title },
        description: either(
            own.map(|own| &own.description),
            known.map(|known| known.description.as_str()),
        ),
        link: either(
            own.map(|own| &own.link),
            known.and_then(|known| known.link.as_deref()),
        ),
        field: own
            .and_then(|own| ConferenceField::of(&own.field))
            .or(known.map(|known| known.field)),
        built_in: known.is_some(),
        kept: own.is_some(),
        editions: Vec::new(),
    }
}

/// One series without its editions. [`Error::NotFound`].
pub(super) async fn series(conn: &mut SqliteConnection, slug: &str) -> Result<Conference> {
    let known = built_in::series(slug);
    let own = sql::all_series(conn)
        .await?
        .into_iter()
        .find(|row| row.slug == slug);
    if known.is_none() && own.is_none() {
        return Err(Error::NotFound("conference"));
    }
    Ok(described(slug, known, own.as_ref()))
}

/// One edition. [`Error::NotFound`] where neither the program nor the desk knows of it.
pub async fn edition(store: &Store, key: &EditionKey) -> Result<Edition> {
    one(&mut *store.read().await?, key).await
}

pub(super) async fn one(conn: &mut SqliteConnection, key: &EditionKey) -> Result<Edition> {
    let known = edition::known(key);
    let row = sql::edition(conn, key.id()).await?;
    if known.is_none() && row.is_none() {
        return Err(Error::NotFound("conference"));
    }
    let title = match &row {
        Some(_) => String::new(),
        None => series(conn, &key.series).await?.title,
    };
    Ok(Edition::of(key.clone(), &title, known, row))
}

/// The edition that runs on this day and that we go to, else one we monitor. Of several the one that began last.
pub async fn running(conn: &mut SqliteConnection, on: NaiveDate) -> Result<Option<Edition>> {
    let all = editions(conn).await?;
    let now = all.into_iter().filter(|edition| {
        edition
            .days()
            .is_some_and(|(first, last)| (first..=last).contains(&on))
    });
    Ok(now
        .filter(|edition| edition.plan.is_some())
        .max_by_key(|edition| (edition.plan == Some(EditionPlan::Going), edition.first_on.clone())))
}
