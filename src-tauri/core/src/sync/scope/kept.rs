//! People of whom nothing leaves this desk: not to any other desk, whatever is asked for. The mark does not leave it, either.

use super::sql;
use crate::error::Result;
use crate::ids::Id;
use crate::people::PersonId;
use crate::store::{Store, json};

fn keys(people: &[PersonId]) -> Result<String> {
    json(&people.iter().map(|id| id.0.hex()).collect::<Vec<_>>())
}

/// Keeps these people here. What went out before is out; nothing more goes. Answers how many were not kept before.
pub async fn keep_here(store: &Store, people: &[PersonId]) -> Result<u32> {
    let all = keys(people)?;
    store
        .write("keep_here", "Kept people on this desk", async |tx| {
            let new = sql::not_kept(tx.conn, &all).await?;
            for person in &new {
                sql::keep(tx.conn, Id::new(tx.clock), person, tx.now).await?;
            }
            tx.relabel(match new.len() {
                1 => "Kept one person on this desk".to_owned(),
                n => format!("Kept {n} people on this desk"),
            });
            Ok(u32::try_from(new.len()).unwrap_or(u32::MAX))
        })
        .await
}

/// Lets these people leave again: all of them goes with the next file to whoever has not got it. Answers how many were
/// kept.
pub async fn share_again(store: &Store, people: &[PersonId]) -> Result<u32> {
    let all = keys(people)?;
    store
        .write("share_again", "Let people leave this desk again", async |tx| {
            let kept = sql::keep_no_more(tx.conn, &all).await?;
            Ok(u32::try_from(kept).unwrap_or(u32::MAX))
        })
        .await
}

/// Whether nothing of a person leaves this desk.
pub async fn is_kept_here(store: &Store, person: PersonId) -> Result<bool> {
    let mut conn = store.read().await?;
    sql::is_kept(&mut conn, person).await
}
