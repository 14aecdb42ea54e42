//! Entries added, changed, retired, and put back as the program has them.

use super::draft::{self, FieldDraft};
use super::items::{Item, Kind};
use super::{Edition, Taxonomy, check, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::{Store, Tx};

/// The same entry changed on two desks is one row when they meet.
fn id_of(item: &Item) -> Id {
    Id::derived(
        "roster 2026 field entry",
        &[item.kind.noun().as_bytes(), item.key.as_bytes()],
    )
}

/// The taxonomy as it is within this operation.
pub(super) async fn within(tx: &mut Tx<'_>) -> Result<Taxonomy> {
    Ok(Taxonomy::over(&Edition::built_in(), sql::rows(tx.conn).await?))
}

/// Whether there is an entry of this key, retired or not, within this operation.
pub async fn knows(tx: &mut Tx<'_>, kind: Kind, key: &str) -> Result<bool> {
    let built_in = Taxonomy::built_in().item(kind, key).is_some();
    Ok(built_in
        || sql::rows(tx.conn)
            .await?
            .iter()
            .any(|row| row.kind == kind && row.key == key))
}

/// [`Error::NotFound`] where there is none of this key.
pub(super) fn known(field: &Taxonomy, kind: Kind, key: &str) -> Result<Item> {
    field
        .item(kind, key)
        .cloned()
        .ok_or(Error::NotFound("taxonomy entry"))
}

/// Makes the entry what `item` says. What is as the program has it needs no row.
pub(super) async fn put(tx: &mut Tx<'_>, item: &Item) -> Result<()> {
    if Taxonomy::built_in().item(item.kind, &item.key) == Some(item) {
        sql::delete(tx.conn, id_of(item)).await
    } else {
        sql::put(tx.conn, id_of(item), item, tx.now).await
    }
}

/// Adds an entry, or changes the one of the draft's key; answers its key. [`Error::Invalid`] at the field: an empty
/// name, a spelling of another entry, a year that cannot be.
pub async fn save_field_entry(store: &Store, draft: &FieldDraft) -> Result<String> {
    store
        .write("save_field_entry", "Changed the taxonomy", async |tx| {
            let field = within(tx).await?;
            let before = if draft.key.is_empty() {
                None
            } else {
                Some(known(&field, draft.kind, &draft.key)?)
            };
            let item = draft::read(&field, draft, before.as_ref(), tx.now)?;
            if before.as_ref() == Some(&item) {
                return Ok(item.key);
            }
            check::spelled_alone(&field, &item)?;
            put(tx, &item).await?;
            let (noun, name) = (item.kind.noun(), &item.name);
            tx.relabel(match before {
                None => format!("Added the {noun} {name}"),
                Some(before) if before.name != item.name => {
                    format!("Renamed the {noun} {} to {name}", before.name)
                }
                Some(_) => format!("Changed the {noun} {name}"),
            });
            Ok(item.key)
        })
        .await
}

/// Offers the entry no longer; claims on it stay. [`Error::Invalid`] for a family or vendor that still has parts.
pub async fn retire_field_entry(store: &Store, kind: Kind, key: &str) -> Result<()> {
    store
        .write("retire_field_entry", "Retired an entry", async |tx| {
            let field = within(tx).await?;
            let item = known(&field, kind, key)?;
            let part = field
                .items(kind)
                .find(|part| part.key != item.key && field.is_within(&part.key, &item.key));
            if let Some(part) = part.filter(|_| kind == Kind::Hardware) {
                return Err(Error::invalid(
                    "key",
                    format!(
                        "{} still has {}. Retire what is of it first.",
                        item.name, part.name
                    ),
                ));
            }
            tx.relabel(format!("Retired the {} {}", kind.noun(), item.name));
            let retired = Item {
                retired: true,
                ..item
            };
            put(tx, &retired).await
        })
        .await
}

/// Offers a retired entry again. [`Error::Invalid`] where its spellings are another's by now.
pub async fn restore_field_entry(store: &Store, kind: Kind, key: &str) -> Result<()> {
    store
        .write("restore_field_entry", "Restored an entry", async |tx| {
            let field = within(tx).await?;
            let item = Item {
                retired: false,
                ..known(&field, kind, key)?
            };
            check::spelled_alone(&field, &item)?;
            tx.relabel(format!("Restored the {} {}", kind.noun(), item.name));
            put(tx, &item).await
        })
        .await
}

/// Makes an entry what the program has. [`Error::Invalid`] where it has none of this key, or where a spelling of it is
/// another's by now.
pub async fn reset_field_entry(store: &Store, kind: Kind, key: &str) -> Result<()> {
    store
        .write("reset_field_entry", "Reset an entry", async |tx| {
            let field = within(tx).await?;
            let Some(item) = Taxonomy::built_in().item(kind, key) else {
                return Err(Error::invalid(
                    "key",
                    "This entry is your own: there is nothing of the program’s to go back to.",
                ));
            };
            check::spelled_alone(&field, item)?;
            tx.relabel(format!("Reset the {} {}", kind.noun(), item.name));
            put(tx, item).await
        })
        .await
}
