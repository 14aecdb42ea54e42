//! A placement's days, pay, terms and notes, as typed.

use super::PlacementId;
use super::sql::{self, Row};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::pay;
use crate::people::{self, checked_text};
use crate::roles::FeeTerms;
use crate::store::{Store, Tx, json};
use chrono::NaiveDate;

crate::vocabulary::words! {
    /// The fields of a placement.
    PlacementField {
        SignedOn = "signed_on", "date of signing";
        StartOn = "start_on", "start";
        Base = "base", "base";
        Bonus = "bonus", "bonus";
        Equity = "equity", "equity";
        SignOn = "sign_on", "sign-on";
        Currency = "currency", "currency";
        CliffOn = "cliff_on", "equity cliff";
        Note = "note", "note";
    }
}

/// Sets one field as typed; empty: not known. A changed currency leaves the numbers as they are: it was the wrong name
/// for them. [`Error::Invalid`] at the field.
pub async fn edit_placement(
    store: &Store,
    id: PlacementId,
    field: PlacementField,
    value: &str,
) -> Result<()> {
    store
        .write("edit_placement", "Changed a placement", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(&mut row, field, value, tx.clock.day_of(tx.now))?;
            if row == before {
                return Ok(());
            }
            // Who never came has a last day before the first; only a start that is moved past it is a slip.
            let moved = field == PlacementField::StartOn && !row.start_on.is_empty();
            if moved && !row.left_on.is_empty() && row.start_on > row.left_on {
                return Err(Error::invalid(
                    field.kept(),
                    "The last day is before that. Take back that she left first.",
                ));
            }
            keep(tx, &row).await?;
            tx.relabel(format!(
                "Changed the {} of {}’s placement",
                field.shown(),
                row.name
            ));
            Ok(())
        })
        .await
}

/// Sets the terms as they were signed. [`Error::Invalid`] at the field that cannot be meant.
pub async fn set_placement_fee(store: &Store, id: PlacementId, terms: &FeeTerms) -> Result<()> {
    terms.check()?;
    let kept = json(terms)?;
    store
        .write(
            "set_placement_fee",
            "Changed the fee of a placement",
            async |tx| {
                let mut row = found(tx, id).await?;
                if row.fee == kept {
                    return Ok(());
                }
                row.fee = kept;
                keep(tx, &row).await?;
                tx.relabel(format!("Changed the fee terms of {}’s placement", row.name));
                Ok(())
            },
        )
        .await
}

fn set(row: &mut Row, field: PlacementField, value: &str, today: NaiveDate) -> Result<()> {
    let currency = row.pay_in()?;
    let ahead = |field| {
        if value.trim().is_empty() {
            return Ok::<_, Error>(String::new());
        }
        Ok(day::kept(day::said(field, value, today, day::Lean::Ahead)?))
    };
    let amount = |field| amount(field, value, currency);
    match field {
        PlacementField::SignedOn if value.trim().is_empty() => row.signed_on = String::new(),
        PlacementField::SignedOn => row.signed_on = day::kept(day::typed("signed_on", value, today)?),
        PlacementField::StartOn => row.start_on = ahead("start_on")?,
        PlacementField::CliffOn => row.cliff_on = ahead("cliff_on")?,
        PlacementField::Base => row.base = amount("base")?,
        PlacementField::Bonus => {
            row.bonus = match pay::read_share("bonus", value, row.base)? {
                Some(share) => Some(share),
                None => amount("bonus")?,
            }
        }
        PlacementField::Equity => row.equity = amount("equity")?,
        PlacementField::SignOn => row.sign_on = amount("sign_on")?,
        PlacementField::Currency => {
            let to = Currency::of(value).ok_or_else(|| {
                Error::invalid("currency", "Write a currency’s code of three letters, as in EUR.")
            })?;
            for part in [&mut row.base, &mut row.bonus, &mut row.equity, &mut row.sign_on] {
                if let Some(minor) = *part {
                    let again = pay::read("currency", &pay::plain(minor, currency), Some(to))?;
                    *part = Some(again.minor);
                }
            }
            row.currency = to.code().to_owned();
        }
        PlacementField::Note => row.note = checked_text("note", value)?,
    }
    Ok(())
}

/// None where nothing is typed; in no other currency than this one. [`Error::Invalid`] at `field`.
pub(super) fn amount(field: &'static str, typed: &str, currency: Currency) -> Result<Option<i64>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(pay::read(field, typed, Some(currency))?.minor))
}

pub(super) async fn found(tx: &mut Tx<'_>, id: PlacementId) -> Result<Row> {
    sql::one(tx.conn, id).await?.ok_or(Error::NotFound("placement"))
}

pub(super) async fn keep(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    sql::update(tx.conn, row, tx.now).await?;
    people::touch(tx, row.person_id).await?;
    Ok(())
}
