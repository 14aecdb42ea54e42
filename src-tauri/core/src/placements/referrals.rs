//! What we pay to who brought us somebody.

use super::edit::found as placement_found;
use super::sql::{self, ReferralRow};
use super::{PlacementId, ReferralFeeId};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::pay;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A referral fee as typed: to somebody of the desk, else to a name.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedReferral {
    #[ts(type = "string | null")]
    pub receiver: Option<PersonId>,
    pub name: String,
    pub amount: String,
    pub due_on: String,
    pub note: String,
}

crate::vocabulary::words! {
    /// The fields of a referral fee.
    ReferralField {
        Name = "receiver", "receiver";
        Amount = "amount", "amount";
        DueOn = "due_on", "due date";
        PaidOn = "paid_on", "date of payment";
        Note = "note", "note";
    }
}

/// Writes down a referral fee. [`Error::Invalid`] at `receiver`, `amount` or `due_on`.
pub async fn add_referral_fee(
    store: &Store,
    placement: PlacementId,
    typed: &TypedReferral,
) -> Result<ReferralFeeId> {
    store
        .write("add_referral_fee", "Added a referral fee", async |tx| {
            let of = placement_found(tx, placement).await?;
            let mut row = ReferralRow {
                id: ReferralFeeId(Id::new(tx.clock)),
                person_id: of.person_id,
                placement_id: placement,
                receiver_id: typed.receiver,
                receiver: String::new(),
                amount: 0,
                currency: of.currency.clone(),
                due_on: String::new(),
                paid_on: String::new(),
                note: String::new(),
                name: String::new(),
            };
            let today = tx.clock.day_of(tx.now);
            if let Some(receiver) = typed.receiver {
                people::touch(tx, receiver).await?;
            } else {
                set(&mut row, ReferralField::Name, &typed.name, today)?;
            }
            set(&mut row, ReferralField::Amount, &typed.amount, today)?;
            set(&mut row, ReferralField::DueOn, &typed.due_on, today)?;
            set(&mut row, ReferralField::Note, &typed.note, today)?;
            keep(tx, &row, "Added a referral fee for").await?;
            Ok(row.id)
        })
        .await
}

/// Sets one field as typed; a name takes the place of somebody of the desk. [`Error::Invalid`] at the field.
pub async fn edit_referral_fee(
    store: &Store,
    id: ReferralFeeId,
    field: ReferralField,
    value: &str,
) -> Result<()> {
    store
        .write("edit_referral_fee", "Changed a referral fee", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(&mut row, field, value, tx.clock.day_of(tx.now))?;
            if row != before {
                keep(tx, &row, "Changed a referral fee for").await?;
            }
            Ok(())
        })
        .await
}

pub async fn remove_referral_fee(store: &Store, id: ReferralFeeId) -> Result<()> {
    store
        .write("remove_referral_fee", "Removed a referral fee", async |tx| {
            let row = found(tx, id).await?;
            sql::delete_referral(tx.conn, id).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Removed a referral fee for {name}"));
            Ok(())
        })
        .await
}

fn set(row: &mut ReferralRow, field: ReferralField, value: &str, today: NaiveDate) -> Result<()> {
    match field {
        ReferralField::Name => {
            row.receiver = checked_text("receiver", value)?;
            if row.receiver.is_empty() {
                return Err(Error::invalid("receiver", "Who gets it? Write a name."));
            }
            row.receiver_id = None;
        }
        ReferralField::Amount => {
            let amount = pay::read("amount", value, Currency::of(&row.currency))?;
            if amount.minor <= 0 {
                return Err(Error::invalid(
                    "amount",
                    "How much is it? Write an amount, as in 5k.",
                ));
            }
            row.amount = amount.minor;
        }
        ReferralField::DueOn if value.trim().is_empty() => row.due_on = String::new(),
        ReferralField::DueOn => {
            row.due_on = day::kept(day::said("due_on", value, today, day::Lean::Ahead)?);
        }
        ReferralField::PaidOn if value.trim().is_empty() => row.paid_on = String::new(),
        ReferralField::PaidOn => row.paid_on = day::kept(day::typed("paid_on", value, today)?),
        ReferralField::Note => row.note = checked_text("note", value)?,
    }
    Ok(())
}

async fn keep(tx: &mut Tx<'_>, row: &ReferralRow, said: &str) -> Result<()> {
    sql::put_referral(tx.conn, row, tx.now).await?;
    let name = people::touch(tx, row.person_id).await?;
    tx.relabel(format!("{said} {name}"));
    Ok(())
}

async fn found(tx: &mut Tx<'_>, id: ReferralFeeId) -> Result<ReferralRow> {
    sql::referral(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("referral fee"))
}
