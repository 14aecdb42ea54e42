//! Removing people: everything that hangs on them goes with them, in one operation that can be undone.

use super::{PersonId, read, sql};
use crate::error::Result;
use crate::store::{Store, json};

/// Removes these people; answers how many there were.
pub async fn delete_people(store: &Store, people: &[PersonId]) -> Result<u32> {
    let keys = json(&people.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    store
        .write("delete_people", "Deleted people", async |tx| {
            let who = read::called(tx.conn, people).await?;
            let gone = sql::delete_people(tx.conn, &keys).await?;
            tx.relabel(format!("Deleted {who}"));
            Ok(u32::try_from(gone).unwrap_or(u32::MAX))
        })
        .await
}
