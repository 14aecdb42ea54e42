//! A place on a contact list is put right, moves on, or goes.

use super::add::checked_priority;
use super::sql::{self, Row};
use super::{ContactCapacity, ContactStanding, EditionContactId};
use crate::day;
use crate::error::{Error, Result};
use crate::numbers::thousands;
use crate::people::{self, checked_text};
use crate::store::{Store, Tx, json};
use crate::vocabulary::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// The fields of a contact.
    EditionContactField {
        Why = "why", "reason to meet";
        Priority = "priority", "priority";
        ContactCapacity = "capacity", "capacity";
        MetWhere = "met_where", "place";
        FollowUpOn = "follow_up_on", "day to follow up";
        Note = "note", "note";
    }
}

/// A field of a contact, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContactChange {
    pub field: EditionContactField,
    pub value: String,
}

/// Sets fields of contacts, the same for all, as one operation. Those that are gone are passed over where there are
/// several. Answers how many changed. [`Error::Invalid`] at the field.
pub async fn edit_contacts(
    store: &Store,
    ids: &[EditionContactId],
    changes: &[ContactChange],
) -> Result<u32> {
    store
        .write("edit_edition_contact", "Changed a contact", async |tx| {
            let mut changed = Vec::new();
            for id in ids {
                let before = match sql::row(tx.conn, *id).await? {
                    None if ids.len() > 1 => continue,
                    found => found.ok_or(Error::NotFound("contact"))?,
                };
                let mut row = before.clone();
                for change in changes {
                    set(&mut row, change, tx)?;
                }
                if row != before {
                    sql::put(tx.conn, &row, tx.now).await?;
                    changed.push(people::touch(tx, row.person_id).await?);
                }
            }
            let fields: Vec<&str> = changes.iter().map(|change| change.field.shown()).collect();
            let fields = fields.join(" and the ");
            tx.relabel(match changed.as_slice() {
                [] => return Ok(0),
                [one] => format!("Changed the {fields} of {one}"),
                many => format!("Changed the {fields} of {} people", thousands(many.len() as u64)),
            });
            Ok(u32::try_from(changed.len()).unwrap_or(u32::MAX))
        })
        .await
}

fn set(row: &mut Row, change: &ContactChange, tx: &Tx<'_>) -> Result<()> {
    let value = checked_text(change.field.kept(), &change.value)?;
    match change.field {
        EditionContactField::Why => row.why = value,
        EditionContactField::Priority => row.priority = priority(&value)?,
        EditionContactField::ContactCapacity
            if !value.is_empty() && ContactCapacity::of(&value).is_none() =>
        {
            return Err(Error::invalid("capacity", "There is no such capacity."));
        }
        EditionContactField::ContactCapacity => row.capacity = value,
        EditionContactField::MetWhere => row.met_where = value,
        EditionContactField::FollowUpOn if value.is_empty() => row.follow_up_on = value,
        EditionContactField::FollowUpOn => {
            let today = tx.clock.day_of(tx.now);
            let on = day::said("follow_up_on", &value, today, day::Lean::Ahead)?;
            row.follow_up_on = day::kept(on);
        }
        EditionContactField::Note => row.note = value,
    }
    Ok(())
}

fn priority(typed: &str) -> Result<Option<i64>> {
    match typed {
        "" => Ok(None),
        typed => checked_priority(Some(typed.parse().unwrap_or(0))),
    }
}

/// Moves contacts to a standing, now, as one operation. Those that are gone are passed over;
/// answers how many changed.
pub async fn set_standing(store: &Store, ids: &[EditionContactId], standing: ContactStanding) -> Result<u32> {
    store
        .write("set_contact_standing", "Moved contacts", async |tx| {
            let mut moved = Vec::new();
            for id in ids {
                let Some(before) = sql::row(tx.conn, *id).await? else {
                    continue;
                };
                let mut row = before.clone();
                if row.standing != standing.kept() {
                    row.stand(tx, standing).await?;
                }
                if row != before {
                    sql::put(tx.conn, &row, tx.now).await?;
                    moved.push(people::touch(tx, row.person_id).await?);
                }
            }
            tx.relabel(match moved.as_slice() {
                [] => return Ok(0),
                [one] => format!("Marked {one} as {}", standing.shown()),
                many => format!(
                    "Marked {} people as {}",
                    thousands(many.len() as u64),
                    standing.shown()
                ),
            });
            Ok(u32::try_from(moved.len()).unwrap_or(u32::MAX))
        })
        .await
}

/// Takes people off a contact list; answers how many there were.
pub async fn remove_contacts(store: &Store, ids: &[EditionContactId]) -> Result<u32> {
    let keys = json(&ids.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    store
        .write(
            "remove_edition_contacts",
            "Took people off a contact list",
            async |tx| {
                if let [one] = ids {
                    let row = found(tx, *one).await?;
                    let name = people::touch(tx, row.person_id).await?;
                    tx.relabel(format!("Took {name} off a contact list"));
                }
                sql::remove(tx.conn, &keys).await
            },
        )
        .await
}

async fn found(tx: &mut Tx<'_>, id: EditionContactId) -> Result<Row> {
    sql::row(tx.conn, id).await?.ok_or(Error::NotFound("contact"))
}
