//! How invoices stand by what came for them, and what that is together: one sum a currency, never more.

use crate::currency::Currency;
use crate::day;
use crate::pay;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

crate::vocabulary::words! {
    /// How an invoice stands.
    InvoiceStands {
        Draft = "draft", "draft";
        Issued = "issued", "issued";
        Overdue = "overdue", "overdue";
        PartPaid = "part_paid", "part paid";
        Paid = "paid", "paid";
    }
}

/// How an invoice of `amount` stands on a day, for which `paid` came. What is overdue is that, whatever came of it.
pub(super) fn stands(
    amount: i64,
    paid: i64,
    issued_on: &str,
    due_on: &str,
    today: NaiveDate,
) -> InvoiceStands {
    if open(amount, paid) == 0 && (paid != 0 || amount == 0) {
        return InvoiceStands::Paid;
    }
    match (issued_on.is_empty(), paid != 0) {
        _ if !issued_on.is_empty() && !due_on.is_empty() && due_on < day::kept(today).as_str() => {
            InvoiceStands::Overdue
        }
        (_, true) => InvoiceStands::PartPaid,
        (true, false) => InvoiceStands::Draft,
        (false, false) => InvoiceStands::Issued,
    }
}

/// What is still to come; of a credit, below zero, what is still to go.
pub(super) fn open(amount: i64, paid: i64) -> i64 {
    let rest = amount.saturating_sub(paid);
    if amount < 0 { rest.min(0) } else { rest.max(0) }
}

/// What came, or went, beyond what was asked: 0 or more.
pub(super) fn beyond(amount: i64, paid: i64) -> i64 {
    let rest = paid.saturating_sub(amount);
    let beyond = if amount < 0 { rest.min(0) } else { rest.max(0) };
    i64::try_from(beyond.unsigned_abs()).unwrap_or(i64::MAX)
}

/// Money of one currency. In minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MoneyOf {
    pub currency: String,
    pub digits: u8,
    /// What was agreed to be paid.
    #[ts(type = "number")]
    pub fee: i64,
    /// Asked for, credits taken off; drafts are not among it.
    #[ts(type = "number")]
    pub asked: i64,
    #[ts(type = "number")]
    pub paid: i64,
    /// Asked for and not paid; what is to go back taken off.
    #[ts(type = "number")]
    pub open: i64,
    #[ts(type = "number")]
    pub overdue: i64,
    /// Written down and not yet issued.
    #[ts(type = "number")]
    pub drafts: i64,
}

/// Of an invoice, as far as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted<'a> {
    pub amount: i64,
    pub paid: i64,
    pub currency: &'a str,
    pub stands: InvoiceStands,
    pub issued: bool,
}

/// One line a currency, by its code.
#[derive(Debug, Default)]
pub(super) struct Totals(std::collections::BTreeMap<String, MoneyOf>);

impl Totals {
    fn of(&mut self, currency: &str) -> &mut MoneyOf {
        self.0.entry(currency.to_owned()).or_insert_with(|| MoneyOf {
            currency: currency.to_owned(),
            digits: Currency::of(currency).map_or(2, Currency::digits),
            ..MoneyOf::default()
        })
    }

    pub fn fee(&mut self, currency: &str, amount: i64) {
        let line = self.of(currency);
        line.fee = line.fee.saturating_add(amount);
    }

    pub fn invoice(&mut self, one: &Counted<'_>) {
        let open = open(one.amount, one.paid);
        let line = self.of(one.currency);
        line.paid = line.paid.saturating_add(one.paid);
        if !one.issued {
            line.drafts = line.drafts.saturating_add(open);
            return;
        }
        line.asked = line.asked.saturating_add(one.amount);
        line.open = line.open.saturating_add(open);
        if one.stands == InvoiceStands::Overdue {
            line.overdue = line.overdue.saturating_add(open);
        }
    }

    pub fn add(&mut self, other: &MoneyOf) {
        let line = self.of(&other.currency);
        line.fee = line.fee.saturating_add(other.fee);
        line.asked = line.asked.saturating_add(other.asked);
        line.paid = line.paid.saturating_add(other.paid);
        line.open = line.open.saturating_add(other.open);
        line.overdue = line.overdue.saturating_add(other.overdue);
        line.drafts = line.drafts.saturating_add(other.drafts);
    }

    pub fn lines(self) -> Vec<MoneyOf> {
        self.0.into_values().collect()
    }
}

/// "84,000 USD"; of a currency the file has and nobody knows, the bare number.
pub(super) fn said(minor: i64, code: &str) -> String {
    match Currency::of(code) {
        Some(currency) => pay::shown(minor, currency),
        None => format!("{minor} {code}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn how_an_invoice_stands() {
        use InvoiceStands::{Draft, Issued, Overdue, Paid, PartPaid};
        let today = day::of_kept("2026-11-24").unwrap();
        for (amount, paid, issued, due, want, left, over) in [
            (100, 0, "", "", Draft, 100, 0),
            (100, 0, "2026-11-01", "2026-12-01", Issued, 100, 0),
            // Due today is not late.
            (100, 0, "2026-11-01", "2026-11-24", Issued, 100, 0),
            (100, 0, "2026-11-01", "2026-11-23", Overdue, 100, 0),
            (100, 40, "2026-11-01", "2026-11-23", Overdue, 60, 0),
            (100, 40, "2026-11-01", "2026-12-01", PartPaid, 60, 0),
            (100, 100, "2026-11-01", "2026-11-23", Paid, 0, 0),
            (100, 120, "2026-11-01", "2026-11-23", Paid, 0, 20),
            (-100, 0, "2026-11-01", "2026-12-01", Issued, -100, 0),
            (-100, -40, "2026-11-01", "2026-12-01", PartPaid, -60, 0),
            (-100, -130, "2026-11-01", "2026-12-01", Paid, 0, 30),
            (100, 0, "", "2026-01-01", Draft, 100, 0),
        ] {
            assert_eq!(
                stands(amount, paid, issued, due, today),
                want,
                "{amount} {paid} {issued} {due}"
            );
            assert_eq!(
                (open(amount, paid), beyond(amount, paid)),
                (left, over),
                "{amount} {paid}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_came_and_what_is_open_is_what_was_asked(amount in -1_000_000_i64..1_000_000, paid in -1_000_000_i64..1_000_000) {
            let over = if amount < 0 { -beyond(amount, paid) } else { beyond(amount, paid) };
            prop_assert_eq!(paid + open(amount, paid) - over, amount);
        }
    }
}
