//! Who at the desk looks after a card.

use super::{CandidacyId, people, sql};
use crate::error::Result;
use crate::people::checked_text;
use crate::store::{Store, json};

/// Gives cards to somebody; '' to nobody. [`crate::Error::Invalid`] at `owner`.
pub async fn set_card_owner(store: &Store, cards: &[CandidacyId], owner: &str) -> Result<()> {
    let owner = checked_text("owner", owner)?;
    let keys: Vec<String> = cards.iter().map(|card| card.0.hex()).collect();
    let keys = json(&keys)?;
    store
        .write("set_card_owner", "Changed who looks after cards", async |tx| {
            let names = sql::names_of_cards(tx.conn, &keys).await?;
            sql::set_owner(tx.conn, &keys, &owner, tx.now).await?;
            let whom = match names.as_slice() {
                [(name, _)] => name.clone(),
                _ => people(names.len()),
            };
            tx.relabel(match owner.as_str() {
                "" => format!("Took {whom} off everybody’s hands"),
                owner => format!("Gave {whom} to {owner}"),
            });
            Ok(())
        })
        .await
}
