//! Saved searches with how many they find now, and lists made of what a search finds.

use super::query::{self};
use crate::error::Result;
use crate::lists::{self, Hotlist, SavedSearchId};
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A search that is asked anew whenever it is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SavedSearch {
    #[ts(type = "string")]
    pub id: SavedSearchId,
    pub name: String,
    pub query: String,
    /// How many it finds now.
    pub people: u32,
}

/// Every saved search, by name.
pub async fn saved_searches(store: &Store) -> Result<Vec<SavedSearch>> {
    let mut saved = Vec::new();
    for kept in lists::searches(store).await? {
        saved.push(SavedSearch {
            people: query::count(store, &kept.query).await?,
            id: kept.id,
            name: kept.name,
            query: kept.query,
        });
    }
    Ok(saved)
}

/// Makes a list of whom a query finds now. [`crate::Error::Invalid`] at `name`.
pub async fn hotlist_from_search(store: &Store, text: &str, name: &str) -> Result<Hotlist> {
    let people = super::matching_people(store, text).await?;
    lists::create_hotlist(store, name, &people).await
}
