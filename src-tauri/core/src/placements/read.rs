//! One placement, with everything that is counted from it.

use super::guarantee::{Clock, clock};
use super::money::{self, Counted, InvoiceStands, MoneyOf, Totals, beyond, open, stands};
use super::sql::{self, InvoiceRow};
use super::{InvoiceId, LeftBy, PaymentId, PlacementId, ReferralFeeId, Settled};
use crate::companies::CompanyId;
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::{self, FeeTerms, FeeWorking, RoleId};
use crate::store::{Store, json};
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// A placement, whole. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Placement {
    #[ts(type = "string")]
    pub id: PlacementId,
    #[ts(type = "string")]
    pub candidacy: CandidacyId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    #[ts(type = "string")]
    pub role: RoleId,
    pub title: String,
    #[ts(type = "string")]
    pub company: CompanyId,
    pub client: String,
    /// ISO dates; empty: nobody said.
    pub signed_on: String,
    pub start_on: String,
    pub cliff_on: String,
    #[ts(type = "number | null")]
    pub base: Option<i64>,
    #[ts(type = "number | null")]
    pub bonus: Option<i64>,
    #[ts(type = "number | null")]
    pub equity: Option<i64>,
    #[ts(type = "number | null")]
    pub sign_on: Option<i64>,
    pub currency: String,
    pub digits: u8,
    pub note: String,
    /// As they were signed.
    pub terms: FeeTerms,
    /// None where it cannot be counted yet.
    pub fee: Option<FeeWorking>,
    /// Why it cannot; empty where it can.
    pub fee_problem: String,
    pub guarantee: Clock,
    pub left_on: String,
    pub left_by: Option<LeftBy>,
    pub left_reason: String,
    pub settled: Option<Settled>,
    #[ts(type = "string | null")]
    pub replaced_by: Option<PlacementId>,
    pub invoices: Vec<Invoice>,
    pub referral_fees: Vec<ReferralFee>,
    /// By currency.
    pub money: Vec<MoneyOf>,
    /// Of the fee, not asked for by any invoice.
    #[ts(type = "number")]
    pub not_asked: i64,
}

/// An invoice, or a credit: below zero. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Invoice {
    #[ts(type = "string")]
    pub id: InvoiceId,
    /// Asked for before anybody was placed.
    pub of_role: bool,
    pub number: String,
    pub label: String,
    #[ts(type = "number")]
    pub amount: i64,
    pub currency: String,
    pub digits: u8,
    pub issued_on: String,
    pub due_on: String,
    pub note: String,
    pub stands: InvoiceStands,
    #[ts(type = "number")]
    pub paid: i64,
    #[ts(type = "number")]
    pub open: i64,
    /// "5,000 USD more came than was asked for"; mostly empty.
    pub says: String,
    pub payments: Vec<Payment>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Payment {
    #[ts(type = "string")]
    pub id: PaymentId,
    #[ts(type = "number")]
    pub amount: i64,
    pub paid_on: String,
    pub note: String,
}

/// What we pay to who brought us the placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ReferralFee {
    #[ts(type = "string")]
    pub id: ReferralFeeId,
    /// Somebody of the desk.
    #[ts(type = "string | null")]
    pub receiver: Option<PersonId>,
    pub name: String,
    #[ts(type = "number")]
    pub amount: i64,
    pub currency: String,
    pub digits: u8,
    pub due_on: String,
    pub paid_on: String,
    pub note: String,
}

/// What was asked for on a role before anybody was placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RoleInvoices {
    pub invoices: Vec<Invoice>,
    pub money: Vec<MoneyOf>,
}

/// The placement of this key. [`Error::NotFound`].
pub async fn placement(store: &Store, id: PlacementId) -> Result<Placement> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let row = sql::one(conn, id).await?.ok_or(Error::NotFound("placement"))?;
    let (terms, working, fee_problem) = row.counted()?;
    let currency = row.pay_in()?;
    let guarantee = clock(
        &terms,
        working.as_ref().map_or(0, |fee| fee.total),
        currency,
        day::of_kept(&row.start_on),
        day::of_kept(&row.left_on),
        today,
    );
    let rows = sql::invoices_of(conn, id).await?;
    let (invoices, mut totals) = shown(conn, &rows, today).await?;
    if let Some(fee) = &working {
        totals.fee(&fee.currency, fee.due);
    }
    let asked = rows
        .iter()
        .filter(|one| one.amount > 0 && one.currency == row.currency);
    let asked = asked.fold(0_i64, |sum, one| sum.saturating_add(one.amount));
    let due = working.as_ref().map_or(0, |fee| fee.due);
    let referral_fees = sql::referrals(conn, id).await?;
    Ok(Placement {
        id,
        candidacy: row.candidacy_id,
        person: row.person_id,
        role: row.role_id,
        company: row.company_id,
        base: row.base,
        bonus: row.bonus,
        equity: row.equity,
        sign_on: row.sign_on,
        digits: currency.digits(),
        terms,
        fee: working,
        fee_problem,
        guarantee,
        left_by: LeftBy::of(&row.left_by),
        settled: Settled::of(&row.remedy),
        replaced_by: row.replaced_by,
        invoices,
        referral_fees: referral_fees.into_iter().map(ReferralFee::from).collect(),
        money: totals.lines(),
        not_asked: due.saturating_sub(asked).max(0),
        name: row.name,
        title: row.title,
        client: row.client,
        signed_on: row.signed_on,
        start_on: row.start_on,
        cliff_on: row.cliff_on,
        currency: row.currency,
        note: row.note,
        left_on: row.left_on,
        left_reason: row.left_reason,
    })
}

/// What was asked for on a role and counts into no placement yet.
pub async fn role_invoices(store: &Store, role: RoleId) -> Result<RoleInvoices> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    roles::title_of(conn, role).await?;
    let rows = sql::invoices_of_role(conn, role).await?;
    let (invoices, totals) = shown(conn, &rows, today).await?;
    Ok(RoleInvoices {
        invoices,
        money: totals.lines(),
    })
}

async fn shown(
    conn: &mut SqliteConnection,
    rows: &[InvoiceRow],
    today: NaiveDate,
) -> Result<(Vec<Invoice>, Totals)> {
    let ids: Vec<InvoiceId> = rows.iter().map(|row| row.id).collect();
    let payments = sql::payments(conn, &keys(&ids)?).await?;
    let mut totals = Totals::default();
    let mut invoices = Vec::new();
    for row in rows {
        totals.invoice(&row.counted(today));
        let mut of = row.shown(today);
        of.payments = payments
            .iter()
            .filter(|payment| payment.invoice_id == row.id)
            .map(|payment| Payment {
                id: payment.id,
                amount: payment.amount,
                paid_on: payment.paid_on.clone(),
                note: payment.note.clone(),
            })
            .collect();
        invoices.push(of);
    }
    Ok((invoices, totals))
}

impl InvoiceRow {
    pub(super) fn counted(&self, today: NaiveDate) -> Counted<'_> {
        Counted {
            amount: self.amount,
            paid: self.paid,
            currency: &self.currency,
            stands: stands(self.amount, self.paid, &self.issued_on, &self.due_on, today),
            issued: !self.issued_on.is_empty(),
        }
    }

    fn shown(&self, today: NaiveDate) -> Invoice {
        let over = beyond(self.amount, self.paid);
        let says = match (over, self.amount < 0) {
            (0, _) => String::new(),
            (over, false) => format!(
                "{} more came than was asked for",
                money::said(over, &self.currency)
            ),
            (over, true) => format!(
                "{} more went back than was owed",
                money::said(over, &self.currency)
            ),
        };
        Invoice {
            id: self.id,
            of_role: self.person_id.is_none(),
            number: self.number.clone(),
            label: self.label.clone(),
            amount: self.amount,
            currency: self.currency.clone(),
            digits: digits(&self.currency),
            issued_on: self.issued_on.clone(),
            due_on: self.due_on.clone(),
            note: self.note.clone(),
            stands: self.counted(today).stands,
            paid: self.paid,
            open: open(self.amount, self.paid),
            says,
            payments: Vec::new(),
        }
    }
}

impl From<sql::ReferralRow> for ReferralFee {
    fn from(row: sql::ReferralRow) -> Self {
        Self {
            id: row.id,
            receiver: row.receiver_id,
            name: if row.receiver_id.is_some() {
                row.name
            } else {
                row.receiver
            },
            amount: row.amount,
            digits: digits(&row.currency),
            currency: row.currency,
            due_on: row.due_on,
            paid_on: row.paid_on,
            note: row.note,
        }
    }
}

fn digits(code: &str) -> u8 {
    Currency::of(code).map_or(2, Currency::digits)
}

/// Keys of invoices as they travel to SQL.
pub(super) fn keys(ids: &[InvoiceId]) -> Result<String> {
    let keys: Vec<String> = ids.iter().map(|id| id.0.hex()).collect();
    json(&keys)
}
