//! Saved searches.

use super::{SavedSearchId, name, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Store;

/// A saved search as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptSearch {
    pub id: SavedSearchId,
    pub name: String,
    pub query: String,
}

/// What a query may hold; nobody types as much.
const LONGEST: usize = 2_000;

/// Every saved search, by name.
pub async fn searches(store: &Store) -> Result<Vec<KeptSearch>> {
    sql::searches(&mut *store.read().await?).await
}

/// Keeps a search under a name. [`Error::Invalid`] at `name` or `query`.
pub async fn save_search(store: &Store, name: &str, query: &str) -> Result<SavedSearchId> {
    let query = checked_query(query)?;
    store
        .write("save_search", "Saved a search", async |tx| {
            let others = sql::searches(tx.conn).await?;
            let name = name::checked(name, others.iter().map(|other| other.name.as_str()))?;
            let id = SavedSearchId(Id::new(tx.clock));
            sql::insert_search(tx.conn, id, &name, query, tx.now).await?;
            tx.relabel(format!("Saved the search “{name}”"));
            Ok(id)
        })
        .await
}

/// Calls a search something else. [`Error::Invalid`] at `name`.
pub async fn rename_search(store: &Store, id: SavedSearchId, name: &str) -> Result<()> {
    store
        .write("rename_search", "Renamed a search", async |tx| {
            let all = sql::searches(tx.conn).await?;
            let before = the(&all, id)?;
            let others = all.iter().filter(|other| other.id != id);
            let name = name::checked(name, others.map(|other| other.name.as_str()))?;
            if name != before.name {
                sql::set_search(tx.conn, id, &name, &before.query, tx.now).await?;
                tx.relabel(format!("Renamed the search “{}” to “{name}”", before.name));
            }
            Ok(())
        })
        .await
}

/// Gives a search another query. [`Error::Invalid`] at `query`.
pub async fn set_search(store: &Store, id: SavedSearchId, query: &str) -> Result<()> {
    let query = checked_query(query)?;
    store
        .write("set_search", "Changed a search", async |tx| {
            let all = sql::searches(tx.conn).await?;
            let before = the(&all, id)?;
            if query != before.query {
                sql::set_search(tx.conn, id, &before.name, query, tx.now).await?;
                tx.relabel(format!("Changed the search “{}”", before.name));
            }
            Ok(())
        })
        .await
}

pub async fn delete_search(store: &Store, id: SavedSearchId) -> Result<()> {
    store
        .write("delete_search", "Deleted a search", async |tx| {
            let all = sql::searches(tx.conn).await?;
            let before = the(&all, id)?;
            sql::delete_search(tx.conn, id).await?;
            tx.relabel(format!("Deleted the search “{}”", before.name));
            Ok(())
        })
        .await
}

fn the(all: &[KeptSearch], id: SavedSearchId) -> Result<&KeptSearch> {
    all.iter()
        .find(|search| search.id == id)
        .ok_or(Error::NotFound("saved search"))
}

fn checked_query(typed: &str) -> Result<&str> {
    let query = typed.trim();
    if query.is_empty() {
        return Err(Error::invalid(
            "query",
            "There is nothing to save yet. Type a search first.",
        ));
    }
    if query.chars().count() > LONGEST {
        return Err(Error::invalid(
            "query",
            "That is too long for a search (2,000 letters).",
        ));
    }
    Ok(query)
}
