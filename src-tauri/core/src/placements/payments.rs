//! Money that came, or went back.

use super::invoices::{invoice_found, touched};
use super::sql::{self, PaymentRow};
use super::{InvoiceId, PaymentId};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::pay;
use crate::people::checked_text;
use crate::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A payment as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedPayment {
    /// In the invoice's currency; empty: all that is open. Of a credit what went back, without a sign.
    pub amount: String,
    /// As typed; empty: today.
    pub paid_on: String,
    pub note: String,
}

/// Writes down what came for an invoice; more than was asked is taken, and told where the invoice is read.
/// [`Error::Invalid`] at `amount` or `paid_on`.
pub async fn add_payment(store: &Store, invoice: InvoiceId, typed: &TypedPayment) -> Result<PaymentId> {
    store
        .write("add_payment", "Added a payment", async |tx| {
            let row = invoice_found(tx, invoice).await?;
            let currency = Currency::of(&row.currency)
                .ok_or_else(|| Error::Damaged(format!("“{}” is no currency of an invoice.", row.currency)))?;
            let open = super::money::open(row.amount, row.paid);
            let amount = match typed.amount.trim() {
                "" => open,
                text => {
                    let amount =
                        pay::read("amount", text.trim_start_matches(['-', '−']), Some(currency))?.minor;
                    if row.amount < 0 { -amount } else { amount }
                }
            };
            if amount == 0 {
                return Err(Error::invalid(
                    "amount",
                    "How much was paid? Nothing is open any more.",
                ));
            }
            let today = tx.clock.day_of(tx.now);
            let paid_on = match typed.paid_on.trim() {
                "" => today,
                text => day::typed("paid_on", text, today)?,
            };
            if paid_on > today {
                return Err(Error::invalid(
                    "paid_on",
                    "That is still to come. Write down a payment when it is there.",
                ));
            }
            let payment = PaymentRow {
                id: PaymentId(Id::new(tx.clock)),
                about: row.about,
                invoice_id: invoice,
                amount,
                currency: row.currency.clone(),
                paid_on: day::kept(paid_on),
                note: checked_text("note", &typed.note)?,
            };
            sql::insert_payment(tx.conn, &payment, tx.now).await?;
            let name = touched(tx, &row).await?;
            tx.relabel(match row.amount < 0 {
                true => format!("Added what went back for {name}"),
                false => format!("Added a payment for {name}"),
            });
            Ok(payment.id)
        })
        .await
}

/// Removes a payment.
pub async fn remove_payment(store: &Store, id: PaymentId) -> Result<()> {
    store
        .write("remove_payment", "Removed a payment", async |tx| {
            let payment = sql::payment(tx.conn, id).await?;
            let payment = payment.ok_or(Error::NotFound("payment"))?;
            let row = invoice_found(tx, payment.invoice_id).await?;
            sql::delete_payment(tx.conn, id).await?;
            let name = touched(tx, &row).await?;
            tx.relabel(format!("Removed a payment for {name}"));
            Ok(())
        })
        .await
}
