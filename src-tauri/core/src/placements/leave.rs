//! Somebody leaves early: what the guarantee gives back, and the credit for it.

use super::edit::{found, keep};
use super::guarantee::{Clock, clock};
use super::sql::{self, InvoiceRow, Row};
use super::{InvoiceId, LeftBy, PlacementId, Settled};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::roles::Remedy;
use crate::store::{Store, Tx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// That somebody left, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedLeave {
    /// Her last day, as typed.
    pub left_on: String,
    pub by: LeftBy,
    pub reason: String,
    /// What takes its place, where it is there already.
    #[ts(type = "string | null")]
    pub replaced_by: Option<PlacementId>,
}

/// What would go back with this last day, as typed: nothing is kept. [`Error::Invalid`] at `left_on`,
/// [`Error::Conflict`] where the fee cannot be counted.
pub async fn if_left(store: &Store, id: PlacementId, left_on: &str) -> Result<Clock> {
    let conn = &mut *store.read().await?;
    let row = sql::one(conn, id).await?.ok_or(Error::NotFound("placement"))?;
    let today = store.clock().day_of(store.clock().now_ms());
    back(&row, last_day(left_on, today)?, today)
}

/// Says that she left, on which day, by whom and why; what is settled is what the guarantee says for that day, and where
/// money goes back a credit is written in the same stroke, dated today. [`Error::Invalid`] at `left_on`,
/// [`Error::Conflict`] where she has left already.
pub async fn leave(store: &Store, id: PlacementId, typed: &TypedLeave) -> Result<()> {
    store
        .write("leave_placement", "Said that somebody left", async |tx| {
            let mut row = found(tx, id).await?;
            if !row.left_on.is_empty() {
                return Err(Error::Conflict(format!(
                    "{} has left already. Take that back first.",
                    row.name
                )));
            }
            let today = tx.clock.day_of(tx.now);
            let on = last_day(&typed.left_on, today)?;
            let clock = back(&row, on, today)?;
            row.left_on = day::kept(on);
            row.left_by = typed.by.kept().to_owned();
            row.left_reason = checked_text("reason", &typed.reason)?;
            row.remedy = settled(clock.remedy, clock.amount).kept().to_owned();
            row.replaced_by = replacement(tx, &row, typed.replaced_by).await?;
            if clock.amount > 0 {
                let (_, working, _) = row.counted()?;
                let currency = working.map_or_else(|| row.currency.clone(), |fee| fee.currency);
                let credit = InvoiceRow {
                    id: credit_id(id),
                    about: row.person_id.0,
                    person_id: Some(row.person_id),
                    role_id: row.role_id,
                    placement_id: Some(id),
                    number: String::new(),
                    label: format!("Credit: {} left on day {} of {}", row.name, clock.day, clock.of),
                    amount: -clock.amount,
                    currency,
                    issued_on: day::kept(today),
                    due_on: String::new(),
                    note: clock.says.clone(),
                    paid: 0,
                };
                sql::insert_invoice(tx.conn, &credit, tx.now).await?;
            }
            keep(tx, &row).await?;
            tx.relabel(format!("{} left {}", row.name, row.client));
            Ok(())
        })
        .await
}

/// She has not left: her last day goes, and the credit with it. [`Error::Conflict`] where money went back for it.
pub async fn take_back_leave(store: &Store, id: PlacementId) -> Result<()> {
    store
        .write("take_back_leave", "Took back that somebody left", async |tx| {
            let mut row = found(tx, id).await?;
            if row.left_on.is_empty() {
                return Err(Error::Conflict(format!("{} has not left.", row.name)));
            }
            if let Some(credit) = sql::invoice(tx.conn, credit_id(id)).await? {
                if credit.paid != 0 {
                    return Err(Error::Conflict(
                        "Money went back for the credit. Remove that payment first.".into(),
                    ));
                }
                sql::delete_invoice(tx.conn, credit.id).await?;
            }
            for field in [
                &mut row.left_on,
                &mut row.left_by,
                &mut row.left_reason,
                &mut row.remedy,
            ] {
                field.clear();
            }
            row.replaced_by = None;
            keep(tx, &row).await?;
            tx.relabel(format!("Took back that {} left {}", row.name, row.client));
            Ok(())
        })
        .await
}

/// Says which placement took the place of one whose person left; none: none did. [`Error::Conflict`] where she has not left,
/// [`Error::Invalid`] at `replaced_by` where it is none at the same client.
pub async fn set_replacement(store: &Store, id: PlacementId, by: Option<PlacementId>) -> Result<()> {
    store
        .write("set_replacement", "Set a replacement", async |tx| {
            let mut row = found(tx, id).await?;
            if row.left_on.is_empty() {
                return Err(Error::Conflict(format!("{} has not left.", row.name)));
            }
            let to = replacement(tx, &row, by).await?;
            if row.replaced_by == to {
                return Ok(());
            }
            row.replaced_by = to;
            keep(tx, &row).await?;
            tx.relabel(match to {
                Some(_) => format!("Set the replacement of {}", row.name),
                None => format!("Took away the replacement of {}", row.name),
            });
            Ok(())
        })
        .await
}

async fn replacement(tx: &mut Tx<'_>, row: &Row, by: Option<PlacementId>) -> Result<Option<PlacementId>> {
    let Some(by) = by else { return Ok(None) };
    let other = found(tx, by).await?;
    if other.id == row.id || other.company_id != row.company_id {
        return Err(Error::invalid(
            "replaced_by",
            "A replacement is another placement at the same client.",
        ));
    }
    Ok(Some(by))
}

/// A placement has one credit by its guarantee.
fn credit_id(id: PlacementId) -> InvoiceId {
    InvoiceId(Id::derived("roster 2026 credit", &[id.0.bytes()]))
}

/// A last day without a year is the last such day there was; it may be to come where that is written.
fn last_day(typed: &str, today: NaiveDate) -> Result<NaiveDate> {
    if typed.trim().is_empty() {
        return Err(Error::invalid(
            "left_on",
            "On which day was the last day? Write a date, or today.",
        ));
    }
    day::said("left_on", typed, today, day::Lean::Back)
}

fn back(row: &Row, on: NaiveDate, today: NaiveDate) -> Result<Clock> {
    let (terms, working, why) = row.counted()?;
    if terms.guarantee.is_empty() {
        return Ok(clock(&terms, 0, row.pay_in()?, None, Some(on), today));
    }
    let fee = working.ok_or(Error::Conflict(why))?;
    let start = day::of_kept(&row.start_on);
    if start.is_none() {
        return Err(Error::Conflict(
            "The guarantee runs from the start. Write down when she started first.".into(),
        ));
    }
    Ok(clock(&terms, fee.total, row.pay_in()?, start, Some(on), today))
}

fn settled(remedy: Option<Remedy>, amount: i64) -> Settled {
    match remedy {
        Some(Remedy::Replacement) => Settled::Replacement,
        Some(Remedy::Refund) if amount > 0 => Settled::Refund,
        Some(Remedy::ProRata) if amount > 0 => Settled::ProRata,
        _ => Settled::Nothing,
    }
}
