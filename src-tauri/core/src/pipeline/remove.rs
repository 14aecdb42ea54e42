//! Cards are taken out of a pipeline.

use super::{CandidacyId, people, sql};
use crate::error::{Error, Result};
use crate::store::{Store, json};

/// Takes cards out of their pipelines with every move they made; the people stay in the desk. Answers how many were
/// there. [`Error::Conflict`] where somebody was placed, or was submitted or has an offer: that must stay provable, so
/// she is rejected or withdrawn instead.
pub async fn remove_cards(store: &Store, cards: &[CandidacyId]) -> Result<u32> {
    let keys: Vec<String> = cards.iter().map(|card| card.0.hex()).collect();
    let keys = json(&keys)?;
    store
        .write("remove_cards", "Took people out of a pipeline", async |tx| {
            if let Some(name) = sql::placed(tx.conn, &keys).await?.first() {
                return Err(Error::Conflict(format!(
                    "{name} was placed from here. Open the placement: say that she left, or remove it if it was none."
                )));
            }
            let known = sql::proven(tx.conn, &keys).await?;
            if let Some(name) = known.first() {
                let others = match known.len() {
                    1 => String::new(),
                    n => format!(" and {} more", n.saturating_sub(1)),
                };
                return Err(Error::Conflict(format!(
                    "{name}{others} was submitted or has an offer. Reject or withdraw instead: who introduced whom must stay on record."
                )));
            }
            let names = sql::names_of_cards(tx.conn, &keys).await?;
            sql::delete_cards(tx.conn, &keys).await?;
            tx.relabel(match names.as_slice() {
                [(name, role)] => format!("Took {name} out of {role}"),
                [(_, role), ..] => format!("Took {} out of {role}", people(names.len())),
                [] => "Took nobody out".to_owned(),
            });
            Ok(u32::try_from(names.len()).unwrap_or(u32::MAX))
        })
        .await
}
