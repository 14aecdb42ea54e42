//! A desk, whole: the store's file with the slices' tables in it and what the search derives from them.
//!
//! The only place that names both, so that the store knows no slice and no slice knows how a file is opened.

use crate::clock::Clock;
use crate::error::Result;
use crate::store::{self, Key, KeyStore, Place, Saved, Schema, Store, Unlock, Watch, Who};
use crate::tables::TABLES;
use crate::{erasure, facts, search, sync};
use std::sync::Arc;

/// What the store is told of the slices.
fn schema() -> Schema {
    Schema {
        tables: TABLES,
        derived: vec![
            Arc::new(search::Refresh),
            Arc::new(facts::Refresh),
            Arc::new(sync::Settled),
        ],
    }
}

mod restore;

pub use restore::{Restored, newest_good, restore, restore_damaged};

/// Makes an empty desk where there is none and opens it; see [`Store::create`].
pub async fn create(
    place: Place,
    who: Who,
    passphrase: Option<&str>,
    keys: &dyn KeyStore,
    clock: Arc<dyn Clock>,
) -> Result<(Store, Key)> {
    Store::create(place, who, passphrase, keys, schema(), clock).await
}

/// Opens a desk; see [`Store::open`]. Whoever was erased before a backup was brought back is erased from it again.
pub async fn open(place: Place, with: Unlock<'_>, clock: Arc<dyn Clock>) -> Result<(Store, Key)> {
    let (store, key) = Store::open(place, with, schema(), clock).await?;
    if let Err(error) = erasure::heard_beside(&store).await {
        store.close().await?;
        return Err(error);
    }
    Ok((store, key))
}

/// Saves what can still be read of a damaged desk into a new one; see [`store::salvage`].
pub async fn salvage(
    from: &Place,
    key: &Key,
    to: Place,
    clock: Arc<dyn Clock>,
    watch: &Watch<'_>,
) -> Result<Saved> {
    store::salvage(from, key, to, schema(), clock, watch).await
}
