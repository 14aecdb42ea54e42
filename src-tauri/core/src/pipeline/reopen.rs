//! A candidacy that ended goes on.

use super::move_card::enter;
use super::{CandidacyId, Why, people, sql};
use crate::error::{Error, Result};
use crate::roles::{self, Stage};
use crate::store::Store;

/// Puts cards that ended back to the end of the stage they came from; where that stage is gone, of the first of its kind,
/// else of the role's first. [`Error::Conflict`] where a card has not ended.
pub async fn reopen_cards(store: &Store, cards: &[CandidacyId]) -> Result<()> {
    store
        .write("reopen_cards", "Reopened cards", async |tx| {
            let mut who = String::new();
            for card in cards {
                let row = sql::card(tx.conn, *card).await?.ok_or(Error::NotFound("card"))?;
                let stages = roles::stages_of(tx.conn, row.role).await?;
                let here = stages.iter().find(|stage| stage.id == row.stage);
                if here.is_some_and(|stage| !stage.kind.is_end()) {
                    return Err(Error::Conflict(format!("{} has not ended.", row.name)));
                }
                let from = sql::came_from(tx.conn, *card).await?;
                let to = place_again(&stages, &from)
                    .ok_or_else(|| Error::Conflict("Every stage of this role is an end.".into()))?;
                let place = sql::last_place(tx.conn, to.id).await? + sql::APART;
                enter(tx, &row, to, place, &Why::default()).await?;
                who = row.name;
            }
            tx.relabel(match cards.len() {
                1 => format!("Reopened {who}"),
                n => format!("Reopened {}", people(n)),
            });
            Ok(())
        })
        .await
}

/// Where somebody goes on who was last in stages of these kinds and names (the newest first).
fn place_again<'a>(stages: &'a [Stage], came_from: &[(String, String)]) -> Option<&'a Stage> {
    let goes_on = || stages.iter().filter(|stage| !stage.kind.is_end());
    let (kind, name) = came_from
        .iter()
        .find(|(kind, _)| goes_on().any(|stage| stage.kind.kept() == kind))
        .map_or(("", ""), |(kind, name)| (kind.as_str(), name.as_str()));
    goes_on()
        .find(|stage| stage.kind.kept() == kind && stage.name == name)
        .or_else(|| goes_on().find(|stage| stage.kind.kept() == kind))
        .or_else(|| goes_on().next())
}
