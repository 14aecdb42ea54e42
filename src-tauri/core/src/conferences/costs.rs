//! What going to an edition costs, one line a thing.

use super::{EditionId, EditionKey, keep_edition, sql};
use crate::currency::Currency;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::pay;
use crate::people::checked_text;
use crate::store::{Store, Tx};
use crate::vocabulary::words;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

crate::ids::id!(
    /// The key of a cost.
    CostId, "cost"
);

words! {
    /// The fields of a cost.
    CostField {
        What = "what", "purpose";
        Amount = "amount", "amount";
    }
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct CostRow {
    pub id: CostId,
    pub edition_id: EditionId,
    pub what: String,
    pub amount: i64,
    pub currency: String,
}

/// One thing that is paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct EditionCost {
    #[ts(type = "string")]
    pub id: CostId,
    /// `Flights`.
    pub what: String,
    /// Minor units.
    #[ts(type = "number")]
    pub minor: i64,
    pub currency: String,
    /// `1,240 EUR`.
    pub shown: String,
}

impl From<CostRow> for EditionCost {
    fn from(row: CostRow) -> Self {
        let shown = match Currency::of(&row.currency) {
            Some(currency) => pay::shown(row.amount, currency),
            None => format!("{} {}", row.amount, row.currency),
        };
        Self {
            id: row.id,
            what: row.what,
            minor: row.amount,
            currency: row.currency,
            shown,
        }
    }
}

/// In the order they were written down.
pub async fn costs(conn: &mut SqliteConnection, edition: EditionId) -> Result<Vec<EditionCost>> {
    let rows = sql::costs(conn, edition).await?;
    Ok(rows.into_iter().map(EditionCost::from).collect())
}

/// Writes down a cost; `amount` as typed, with its currency: `1,240 EUR`. [`Error::Invalid`] at `what` or `amount`.
pub async fn add_cost(store: &Store, key: &EditionKey, what: &str, amount: &str) -> Result<CostId> {
    let what = named(what)?;
    let amount = read(amount, None)?;
    store
        .write("add_edition_cost", "Added a cost", async |tx| {
            let edition = keep_edition(tx, key).await?;
            let row = CostRow {
                id: CostId(Id::new(tx.clock)),
                edition_id: edition.id,
                what,
                amount: amount.minor,
                currency: amount.currency.code().to_owned(),
            };
            sql::put_cost(tx.conn, &row, tx.now).await?;
            tx.relabel(format!("Added {} to the costs of {}", row.what, edition.name));
            Ok(row.id)
        })
        .await
}

/// Sets one field as typed; an amount without a currency is in the one it was in. [`Error::Invalid`] at the field.
pub async fn edit_cost(store: &Store, id: CostId, field: CostField, value: &str) -> Result<()> {
    store
        .write("edit_edition_cost", "Changed a cost", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            match field {
                CostField::What => row.what = named(value)?,
                CostField::Amount => {
                    let amount = read(value, Currency::of(&row.currency))?;
                    (row.amount, row.currency) = (amount.minor, amount.currency.code().to_owned());
                }
            }
            if row != before {
                sql::put_cost(tx.conn, &row, tx.now).await?;
                tx.relabel(format!("Changed a cost: {}", row.what));
            }
            Ok(())
        })
        .await
}

pub async fn remove_cost(store: &Store, id: CostId) -> Result<()> {
    store
        .write("remove_edition_cost", "Removed a cost", async |tx| {
            let row = found(tx, id).await?;
            sql::delete_cost(tx.conn, id).await?;
            tx.relabel(format!("Removed a cost: {}", row.what));
            Ok(())
        })
        .await
}

async fn found(tx: &mut Tx<'_>, id: CostId) -> Result<CostRow> {
    sql::cost(tx.conn, id).await?.ok_or(Error::NotFound("cost"))
}

fn named(typed: &str) -> Result<String> {
    let what = checked_text("what", typed)?;
    match what.is_empty() {
        true => Err(Error::invalid("what", "What is it for? Flights, say.")),
        false => Ok(what),
    }
}

/// What is paid; where the currency is missing, that is said at the amount: there is no other field for it.
fn read(typed: &str, currency: Option<Currency>) -> Result<pay::Amount> {
    let amount = pay::read("amount", typed, currency).map_err(|error| match error {
        Error::Invalid { reason, .. } => Error::invalid("amount", reason),
        other => other,
    })?;
    match amount.minor < 0 {
        true => Err(Error::invalid("amount", "A cost is not below nothing.")),
        false => Ok(amount),
    }
}
