//! What a client is asked for.

use super::edit::found as placement_found;
use super::sql::{self, InvoiceRow, Row};
use super::{InvoiceId, PlacementId};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::pay;
use crate::people::{self, checked_text};
use crate::roles::{self, FeeTerms, FeeWorking, RoleId};
use crate::store::{Store, Tx};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An invoice as typed, for a placement or, before there is one, for a role.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedInvoice {
    #[ts(type = "string | null")]
    pub placement: Option<PlacementId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub number: String,
    /// What for; may be empty.
    pub label: String,
    /// "45,000 USD"; below zero it is a credit.
    pub amount: String,
    /// As typed; empty: a draft.
    pub issued_on: String,
    /// As typed; empty: by the terms.
    pub due_on: String,
    pub note: String,
}

crate::vocabulary::words! {
    /// The fields of an invoice.
    InvoiceField {
        Number = "number", "number";
        Label = "label", "purpose";
        Amount = "amount", "amount";
        IssuedOn = "issued_on", "date";
        DueOn = "due_on", "due date";
        Note = "note", "note";
    }
}

/// Writes down an invoice. [`Error::Invalid`] at the field that cannot be taken.
pub async fn add_invoice(store: &Store, typed: &TypedInvoice) -> Result<InvoiceId> {
    store
        .write("add_invoice", "Added an invoice", async |tx| {
            let (of, terms, usual) = whose(tx, typed).await?;
            let today = tx.clock.day_of(tx.now);
            let amount = signed_amount(&typed.amount, usual)?;
            let issued_on = issued(&typed.issued_on, today)?;
            let due_on = match typed.due_on.trim() {
                "" => due(&issued_on, terms.as_ref()),
                due => day::kept(day::said("due_on", due, today, day::Lean::Ahead)?),
            };
            let row = InvoiceRow {
                id: InvoiceId(Id::new(tx.clock)),
                about: of.about,
                person_id: of.person,
                role_id: of.role,
                placement_id: typed.placement,
                number: checked_text("number", &typed.number)?,
                label: checked_text("label", &typed.label)?,
                amount: amount.minor,
                currency: amount.currency.code().to_owned(),
                issued_on,
                due_on,
                note: checked_text("note", &typed.note)?,
                paid: 0,
            };
            in_order(&row, "due_on")?;
            sql::insert_invoice(tx.conn, &row, tx.now).await?;
            let name = touched(tx, &row).await?;
            tx.relabel(format!("Added an invoice for {name}"));
            Ok(row.id)
        })
        .await
}

/// Writes down, as drafts, what the terms say is to be asked for and is not yet: the retained parts, or the whole, each
/// due by the terms; the last part, or the whole, dated with the start. Answers how many. [`Error::Conflict`] where the
/// fee cannot be counted, or all of it was asked for.
pub async fn propose_invoices(store: &Store, id: PlacementId) -> Result<u32> {
    store
        .write("propose_invoices", "Wrote invoices by the terms", async |tx| {
            let row = placement_found(tx, id).await?;
            let (terms, working, why) = row.counted()?;
            let working = working.ok_or(Error::Conflict(why))?;
            let there = sql::invoices_of(tx.conn, id).await?;
            let lines = proposed(&working, &there);
            if lines.is_empty() {
                return Err(Error::Conflict(
                    "All of the fee has been asked for already.".into(),
                ));
            }
            let last = lines.len().saturating_sub(1);
            for (at, (label, amount)) in lines.iter().enumerate() {
                // Only what the start is waited for has its day.
                let due_on = if at == last {
                    due(&row.start_on, Some(&terms))
                } else {
                    String::new()
                };
                let invoice = InvoiceRow {
                    id: InvoiceId(Id::new(tx.clock)),
                    about: row.person_id.0,
                    person_id: Some(row.person_id),
                    role_id: row.role_id,
                    placement_id: Some(id),
                    number: String::new(),
                    label: label.clone(),
                    amount: *amount,
                    currency: working.currency.clone(),
                    issued_on: String::new(),
                    due_on,
                    note: String::new(),
                    paid: 0,
                };
                sql::insert_invoice(tx.conn, &invoice, tx.now).await?;
            }
            people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Wrote the invoices for {} by the terms", row.name));
            Ok(u32::try_from(lines.len()).unwrap_or(u32::MAX))
        })
        .await
}

/// What is still to be asked for: each part that no invoice is called by, as far as the fee reaches; what invoices of
/// other names leave of the fee otherwise.
fn proposed(working: &FeeWorking, there: &[InvoiceRow]) -> Vec<(String, i64)> {
    let counted = there
        .iter()
        .filter(|one| one.amount > 0 && one.currency == working.currency);
    let asked = counted.fold(0_i64, |sum, one| sum.saturating_add(one.amount));
    let mut left = working.due.saturating_sub(asked);
    let whole = [("Placement fee".to_owned(), working.due)];
    let parts: Vec<(String, i64)> = match working.parts.is_empty() {
        true => whole.into(),
        false => working
            .parts
            .iter()
            .map(|part| (part.label.clone(), part.amount))
            .collect(),
    };
    let known = |label: &String| there.iter().any(|one| one.amount > 0 && one.label == *label);
    let missing: Vec<(String, i64)> = parts.into_iter().filter(|(label, _)| !known(label)).collect();
    let count = missing.len();
    let mut lines = Vec::new();
    for (at, (label, amount)) in missing.into_iter().enumerate() {
        // The last takes what is left: a part that was asked for at another sum is made up for there.
        let amount = if at + 1 == count { left } else { amount.min(left) };
        if amount > 0 {
            left = left.saturating_sub(amount);
            lines.push((label, amount));
        }
    }
    if lines.is_empty() && left > 0 {
        lines.push(("Rest of the fee".to_owned(), left));
    }
    lines
}

/// Sets one field as typed. [`Error::Invalid`] at it.
pub async fn edit_invoice(store: &Store, id: InvoiceId, field: InvoiceField, value: &str) -> Result<()> {
    store
        .write("edit_invoice", "Changed an invoice", async |tx| {
            let before = invoice_found(tx, id).await?;
            let mut row = before.clone();
            let today = tx.clock.day_of(tx.now);
            match field {
                InvoiceField::Number => row.number = checked_text("number", value)?,
                InvoiceField::Label => row.label = checked_text("label", value)?,
                InvoiceField::Note => row.note = checked_text("note", value)?,
                InvoiceField::Amount => {
                    let amount = signed_amount(value, Currency::of(&row.currency))?;
                    if row.paid != 0 && (amount.minor < 0) != (row.amount < 0) {
                        return Err(Error::invalid(
                            "amount",
                            "Money has moved for this. Remove its payments before it becomes the opposite.",
                        ));
                    }
                    row.amount = amount.minor;
                }
                InvoiceField::IssuedOn => {
                    let draft = row.issued_on.is_empty();
                    row.issued_on = issued(value, today)?;
                    // What a draft was thought to be due on is counted anew where it is sent later than that.
                    if row.due_on.is_empty() || draft && row.due_on < row.issued_on {
                        let terms = terms_of(tx, &row).await?;
                        row.due_on = due(&row.issued_on, terms.as_ref());
                    }
                }
                InvoiceField::DueOn if value.trim().is_empty() => row.due_on = String::new(),
                InvoiceField::DueOn => {
                    row.due_on = day::kept(day::said("due_on", value, today, day::Lean::Ahead)?);
                }
            }
            if row == before {
                return Ok(());
            }
            in_order(&row, field.kept())?;
            sql::update_invoice(tx.conn, &row, tx.now).await?;
            let name = touched(tx, &row).await?;
            tx.relabel(format!("Changed the {} of an invoice for {name}", field.shown()));
            Ok(())
        })
        .await
}

/// Removes an invoice. [`Error::Conflict`] where something was paid for it.
pub async fn remove_invoice(store: &Store, id: InvoiceId) -> Result<()> {
    store
        .write("remove_invoice", "Removed an invoice", async |tx| {
            let row = invoice_found(tx, id).await?;
            if !sql::payments(tx.conn, &super::read::keys(&[id])?)
                .await?
                .is_empty()
            {
                return Err(Error::Conflict(
                    "Something was paid for this invoice. Remove its payments first.".into(),
                ));
            }
            sql::delete_invoice(tx.conn, id).await?;
            let name = touched(tx, &row).await?;
            tx.relabel(format!("Removed an invoice for {name}"));
            Ok(())
        })
        .await
}

/// What an invoice hangs on.
struct Of {
    about: Id,
    person: Option<crate::people::PersonId>,
    role: RoleId,
}

async fn whose(tx: &mut Tx<'_>, typed: &TypedInvoice) -> Result<(Of, Option<FeeTerms>, Option<Currency>)> {
    match (typed.placement, typed.role) {
        (Some(id), _) => {
            let row: Row = placement_found(tx, id).await?;
            let of = Of {
                about: row.person_id.0,
                person: Some(row.person_id),
                role: row.role_id,
            };
            Ok((of, FeeTerms::read(&row.fee).ok(), Some(row.pay_in()?)))
        }
        (None, Some(role)) => {
            let (terms, _) = roles::fee_terms(tx.conn, role).await?;
            let usual = terms.as_ref().and_then(|terms| Currency::of(&terms.currency));
            let of = Of {
                about: role.0,
                person: None,
                role,
            };
            Ok((of, terms, usual))
        }
        (None, None) => Err(Error::invalid("about", "What is it for: a placement or a role?")),
    }
}

async fn terms_of(tx: &mut Tx<'_>, row: &InvoiceRow) -> Result<Option<FeeTerms>> {
    match row.placement_id {
        Some(id) => Ok(FeeTerms::read(&placement_found(tx, id).await?.fee).ok()),
        None => Ok(roles::fee_terms(tx.conn, row.role_id).await?.0),
    }
}

fn issued(typed: &str, today: NaiveDate) -> Result<String> {
    match typed.trim() {
        "" => Ok(String::new()),
        typed => Ok(day::kept(day::typed("issued_on", typed, today)?)),
    }
}

/// So many days later as the terms have; '' where either is not said.
pub(super) fn due(from: &str, terms: Option<&FeeTerms>) -> String {
    let days = terms.and_then(|terms| terms.payment_days);
    let due = day::of_kept(from).zip(days);
    due.and_then(|(from, days)| from.checked_add_days(Days::new(days.into())))
        .map(day::kept)
        .unwrap_or_default()
}

fn in_order(row: &InvoiceRow, field: &'static str) -> Result<()> {
    if row.issued_on.is_empty() || row.due_on.is_empty() || row.issued_on <= row.due_on {
        return Ok(());
    }
    Err(Error::invalid(field, "It is due before it is issued."))
}

/// An amount that may be below zero, and is never nothing.
fn signed_amount(typed: &str, usual: Option<Currency>) -> Result<pay::Amount> {
    let text = typed.trim();
    let bare = text.strip_prefix(['-', '−']);
    let mut amount = pay::read("amount", bare.unwrap_or(text), usual).map_err(|error| match error {
        Error::Invalid { reason, .. } => Error::invalid("amount", reason),
        other => other,
    })?;
    if amount.minor == 0 {
        return Err(Error::invalid(
            "amount",
            "How much is asked for? Write an amount, as in 45k.",
        ));
    }
    if bare.is_some() {
        amount.minor = -amount.minor;
    }
    Ok(amount)
}

pub(super) async fn invoice_found(tx: &mut Tx<'_>, id: InvoiceId) -> Result<InvoiceRow> {
    sql::invoice(tx.conn, id).await?.ok_or(Error::NotFound("invoice"))
}

/// Whom or what the invoice is for, which has changed with it: her name, or the role's title.
pub(super) async fn touched(tx: &mut Tx<'_>, row: &InvoiceRow) -> Result<String> {
    match row.person_id {
        Some(person) => people::touch(tx, person).await,
        None => roles::title_of(tx.conn, row.role_id).await,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::roles::{FeePart, FirstYear, fee};
    use proptest::prelude::*;

    fn working(base: i64, parts: &[u32]) -> FeeWorking {
        let part = |(at, bp): (usize, &u32)| FeePart {
            label: format!("Part {at}"),
            bp: *bp,
        };
        let terms = FeeTerms {
            percent_bp: 3_000,
            retained: parts.iter().enumerate().map(part).collect(),
            ..FeeTerms::default()
        };
        let currency = Currency::of("JPY").unwrap();
        let pay = FirstYear {
            base: Some(base),
            bonus: None,
            equity: None,
            sign_on: None,
            currency,
        };
        fee(&terms, &pay).unwrap()
    }

    fn there(label: &str, amount: i64) -> InvoiceRow {
        InvoiceRow {
            id: InvoiceId(Id::derived("an invoice in a test", &[])),
            about: Id::derived("a role in a test", &[]),
            person_id: None,
            role_id: RoleId(Id::derived("a role in a test", &[])),
            placement_id: None,
            number: String::new(),
            label: label.into(),
            amount,
            currency: "JPY".into(),
            issued_on: String::new(),
            due_on: String::new(),
            note: String::new(),
            paid: 0,
        }
    }

    #[test]
    fn what_is_still_to_be_asked_for() {
        let thirds = [3_333, 3_333, 3_334];
        let lines = |there: &[InvoiceRow]| {
            let lines = proposed(&working(10_000_000, &thirds), there);
            lines
                .into_iter()
                .map(|(label, amount)| format!("{label} {amount}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(lines(&[]), ["Part 0 999900", "Part 1 999900", "Part 2 1000200"]);
        assert_eq!(
            lines(&[there("Part 0", 999_900)]),
            ["Part 1 999900", "Part 2 1000200"]
        );
        // What was asked for at another sum is made up for by the last.
        assert_eq!(
            lines(&[there("Part 0", 900_000)]),
            ["Part 1 999900", "Part 2 1100100"]
        );
        assert_eq!(lines(&[there("On account", 2_500_000)]), ["Part 0 500000"]);
        assert_eq!(lines(&[there("All", 3_000_000)]), Vec::<String>::new());
        let all = ["Part 0", "Part 1", "Part 2"].map(|label| there(label, 900_000));
        assert_eq!(lines(&all), ["Rest of the fee 300000"]);
    }

    proptest! {
        #[test]
        fn invoices_are_the_fee_together(base in 1_i64..1_000_000_000_000, cut in 1_u32..9_999, asked in 0_i64..500_000_000_000) {
            let working = working(base, &[cut, 10_000 - cut]);
            let there = if asked == 0 { vec![] } else { vec![there("Part 0", asked)] };
            let sum: i64 = proposed(&working, &there).iter().map(|(_, amount)| amount).sum();
            prop_assert_eq!(sum + asked.min(working.due), working.due);
        }
    }
}
