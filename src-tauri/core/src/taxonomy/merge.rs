//! Two entries read as one. No claim is rewritten: each keeps its key, which leads to the other from now on.

use super::check;
use super::edit::{known, put, within};
use super::items::{Item, Kind};
use crate::error::{Error, Result};
use crate::store::Store;

/// Reads claims on `from` as claims on `into`, and finds them by `from`'s spellings too. [`Error::Invalid`] at `into`
/// where that is the entry itself, is retired or merged, or where either is a whole vendor or family.
pub async fn merge_field_entries(store: &Store, kind: Kind, from: &str, into: &str) -> Result<()> {
    store
        .write("merge_field_entries", "Merged two entries", async |tx| {
            let field = within(tx).await?;
            let (from, into) = (known(&field, kind, from)?, known(&field, kind, into)?);
            let refused = |reason: String| Err(Error::invalid("into", reason));
            if from.key == into.key {
                return refused("An entry cannot be merged into itself. Choose another.".into());
            }
            if into.retired {
                return refused(format!(
                    "{} is retired. Restore it first, or choose another.",
                    into.name
                ));
            }
            if field.leads_to(kind, &into.key) != into.key {
                let last = field.name(kind, field.leads_to(kind, &into.key));
                return refused(format!("{} is merged into {last}. Choose {last}.", into.name));
            }
            let whole = [&from, &into]
                .into_iter()
                .find(|item| item.is_vendor() || item.is_family());
            if let Some(whole) = whole {
                return refused(format!(
                    "{} has parts of its own. Say at each part which family it is of instead.",
                    whole.name
                ));
            }
            tx.relabel(format!(
                "Merged the {} {} into {}",
                kind.noun(),
                from.name,
                into.name
            ));
            let merged = Item {
                merged_into: into.key,
                ..from
            };
            put(tx, &merged).await
        })
        .await
}

/// Lets a merged entry stand by itself again. [`Error::Invalid`] where its spellings are another's by now.
pub async fn unmerge_field_entry(store: &Store, kind: Kind, key: &str) -> Result<()> {
    store
        .write("unmerge_field_entry", "Took two entries apart", async |tx| {
            let field = within(tx).await?;
            let from = known(&field, kind, key)?;
            let into = field.name(kind, field.leads_to(kind, key)).to_owned();
            let apart = Item {
                merged_into: String::new(),
                ..from
            };
            check::spelled_alone(&field, &apart)?;
            tx.relabel(format!("Took the {} {} out of {into}", kind.noun(), apart.name));
            put(tx, &apart).await
        })
        .await
}
