//! What was logged is put right, or taken out.

use super::allowed::{Outreach, allowed};
use super::log::{checked, zone};
use super::{Direction, InteractionId, InteractionKind, is_outreach, sql};
use crate::day;
use crate::error::{Error, Result};
use crate::numbers::thousands;
use crate::people;
use crate::store::{Store, json};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An entry as it is to be; with whom and about what it is stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct InteractionEdit {
    pub kind: InteractionKind,
    pub direction: Option<Direction>,
    /// As typed; '' leaves it.
    pub when: String,
    pub zone: String,
    pub text: String,
    pub outcome: String,
    pub next_step: String,
}

/// Puts an entry right. What becomes an outreach by it, or moves to another time, is asked for a reason as a new one is.
/// [`Error::Invalid`] as in [`super::log`].
pub async fn edit_interaction(
    store: &Store,
    id: InteractionId,
    edit: &InteractionEdit,
    despite: &str,
) -> Result<()> {
    let [text, outcome, next_step] = [
        checked("text", &edit.text)?,
        checked("outcome", &edit.outcome)?,
        checked("next_step", &edit.next_step)?,
    ];
    if edit.kind == InteractionKind::Note && text.is_empty() {
        return Err(Error::invalid("text", "Write the note."));
    }
    store
        .write("edit_interaction", "Changed an entry", async |tx| {
            let was = sql::row(tx.conn, id)
                .await?
                .ok_or(Error::NotFound("interaction"))?;
            let at = match edit.when.trim() {
                "" => was.at,
                typed => day::when("when", typed, tx.now, zone(&edit.zone))?,
            };
            let direction = edit.direction.filter(|_| edit.kind != InteractionKind::Note);
            let row = sql::Row {
                kind: edit.kind.kept().to_owned(),
                direction: direction.map(Direction::kept).unwrap_or_default().to_owned(),
                at,
                text: text.to_owned(),
                outcome: outcome.to_owned(),
                next_step: next_step.to_owned(),
                ..was.clone()
            };
            if row == was {
                return Ok(());
            }
            let mut whom = String::new();
            if let Some(person) = row.person_id {
                whom = people::touch(tx, person).await?;
                let was_one =
                    was.direction == Direction::Out.kept() && was.kind != InteractionKind::Note.kept();
                if is_outreach(edit.kind, direction) && (!was_one || at != was.at) {
                    let people = [(person, whom.clone())];
                    let outreach = Outreach {
                        people: &people,
                        role: row.role_id,
                        at,
                        but: Some(id),
                    };
                    allowed(tx, &outreach, despite).await?;
                }
            }
            sql::update(tx.conn, &row, tx.now).await?;
            tx.relabel(said("Changed", edit.kind, &whom));
            Ok(())
        })
        .await
}

fn said(verb: &str, kind: InteractionKind, whom: &str) -> String {
    match whom {
        "" => format!("{verb} a {}", kind.shown()),
        whom if kind == InteractionKind::Note => format!("{verb} a note on {whom}"),
        whom => format!("{verb} a {} with {whom}", kind.shown()),
    }
}

/// Removes entries; answers how many there were.
pub async fn remove_interactions(store: &Store, ids: &[InteractionId]) -> Result<u32> {
    let keys = json(&ids.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    store
        .write("remove_interactions", "Removed entries", async |tx| {
            let label = match ids {
                [one] => {
                    let row = sql::row(tx.conn, *one)
                        .await?
                        .ok_or(Error::NotFound("interaction"))?;
                    let whom = match row.person_id {
                        Some(person) => people::touch(tx, person).await?,
                        None => String::new(),
                    };
                    let kind = InteractionKind::of(&row.kind).unwrap_or(InteractionKind::Note);
                    said("Removed", kind, &whom)
                }
                many => format!("Removed {} entries", thousands(many.len() as u64)),
            };
            tx.relabel(label);
            sql::remove(tx.conn, &keys).await
        })
        .await
}
