//! Talent pools: where people of this field come from. They are the taxonomy's, with the desk's own among them.

use crate::error::Result;
use crate::store::Store;
use crate::taxonomy::{self, Kind, Taxonomy};
use serde::Serialize;
use ts_rs::TS;

/// A pool, by key and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Pool {
    pub id: String,
    /// Of one that was merged into another: the other's.
    pub name: String,
    /// Whether it is one to choose: neither retired nor merged.
    pub offered: bool,
}

/// Every pool that somebody may be in, in the order they are offered.
pub async fn list_pools(store: &Store) -> Result<Vec<Pool>> {
    let field = taxonomy::of(store).await?;
    let offered = |id: &str| field.items(Kind::Pool).any(|item| item.key == id);
    Ok(field
        .every_item(Kind::Pool)
        .map(|item| Pool {
            id: item.key.clone(),
            name: named(&field, &item.key).to_owned(),
            offered: offered(&item.key),
        })
        .collect())
}

/// What a pool is called: as the one it leads to.
pub fn named<'a>(field: &'a Taxonomy, id: &'a str) -> &'a str {
    field.name(Kind::Pool, field.leads_to(Kind::Pool, id))
}
