//! A person's pay as her page shows it.

use super::convert::convert;
use super::rates::Rate;
use super::sql::{self, PointRow};
use super::{PayKind, PayPointId};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// What is known of a person's pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PayHistory {
    /// The newest first.
    pub points: Vec<PayPoint>,
    /// The currency a new point is most likely in: that of her newest, else the one most used in the desk, else none.
    pub usual_currency: String,
    /// Currencies of her points and of the desk's rates: what her pay can be asked for in.
    pub currencies: Vec<String>,
    /// What `converted` is in, and the digits behind its mark; empty where nothing is known of anybody's.
    pub in_currency: String,
    pub digits: u8,
}

/// What somebody earned, wanted or was offered on a day. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PayPoint {
    #[ts(type = "string")]
    pub id: PayPointId,
    pub kind: PayKind,
    #[ts(type = "number | null")]
    pub base: Option<i64>,
    #[ts(type = "number | null")]
    pub bonus: Option<i64>,
    #[ts(type = "number | null")]
    pub equity: Option<i64>,
    #[ts(type = "number | null")]
    pub sign_on: Option<i64>,
    /// Base, bonus and equity together; none of them known: none.
    #[ts(type = "number | null")]
    pub total: Option<i64>,
    /// The total with the sign-on, where there is one.
    #[ts(type = "number | null")]
    pub first_year: Option<i64>,
    pub currency: String,
    /// Digits behind its mark.
    pub digits: u8,
    /// The total in the history's currency.
    #[ts(type = "number | null")]
    pub converted: Option<i64>,
    /// By which rates: "1 EUR = 1.0834 USD (2 Mar 2026)"; where there is a total and no way: "No rate for CHF in USD on
    /// 3 Mar 2026".
    pub by: String,
    /// ISO date.
    pub as_of: String,
    pub source: String,
    pub note: String,
}

/// A person's pay, with totals in the currency `in_currency`; empty: in the usual one.
pub async fn pay_history(store: &Store, person: PersonId, in_currency: &str) -> Result<PayHistory> {
    let conn = &mut *store.read().await?;
    let rows = sql::points(conn, person).await?;
    let rates: Vec<Rate> = sql::rates(conn)
        .await?
        .into_iter()
        .map(|(_, rate)| rate)
        .collect();
    let usual_currency = match rows.first() {
        Some(newest) => newest.currency.clone(),
        None => sql::most_used_currency(conn).await?.unwrap_or_default(),
    };
    let wanted = match in_currency {
        "" => Currency::of(&usual_currency),
        code => Some(Currency::of(code).ok_or_else(|| {
            Error::invalid(
                "in_currency",
                "Write a currency’s code of three letters, as in EUR.",
            )
        })?),
    };
    let in_rates = rates.iter().flat_map(|rate| [&rate.currency, &rate.in_currency]);
    let mut currencies: Vec<String> = rows
        .iter()
        .map(|row| &row.currency)
        .chain(in_rates)
        .cloned()
        .collect();
    currencies.sort();
    currencies.dedup();
    Ok(PayHistory {
        points: rows
            .into_iter()
            .map(|row| row.shown(wanted, &rates))
            .collect::<Result<_>>()?,
        usual_currency,
        currencies,
        in_currency: wanted.map(Currency::code).unwrap_or_default().to_owned(),
        digits: wanted.map_or(0, Currency::digits),
    })
}

impl PointRow {
    pub(super) fn kind(&self) -> Result<PayKind> {
        PayKind::of(&self.kind).ok_or_else(|| Error::Damaged(format!("“{}” is no kind of pay.", self.kind)))
    }

    pub(super) fn currency(&self) -> Result<Currency> {
        Currency::of(&self.currency)
            .ok_or_else(|| Error::Damaged(format!("“{}” is no currency.", self.currency)))
    }

    /// None of the three known: none.
    fn total(&self) -> Option<i64> {
        let known = [self.base, self.bonus, self.equity].into_iter().flatten();
        known.reduce(i64::saturating_add)
    }

    fn shown(self, wanted: Option<Currency>, rates: &[Rate]) -> Result<PayPoint> {
        let (currency, total) = (self.currency()?, self.total());
        let day = day::of_kept(&self.as_of)
            .ok_or_else(|| Error::Damaged(format!("“{}” is no date of pay.", self.as_of)))?;
        let (converted, by) = match total.zip(wanted) {
            None => (None, String::new()),
            Some((total, wanted)) => match convert(total, currency, wanted, day, rates) {
                Some(other) => (Some(other.minor), other.by),
                None => {
                    let (from, to, day) = (currency.code(), wanted.code(), day::shown(day));
                    (None, format!("No rate for {from} in {to} on {day}"))
                }
            },
        };
        Ok(PayPoint {
            kind: self.kind()?,
            first_year: self.sign_on.map(|once| total.unwrap_or(0).saturating_add(once)),
            total,
            converted,
            by,
            digits: currency.digits(),
            id: self.id,
            base: self.base,
            bonus: self.bonus,
            equity: self.equity,
            sign_on: self.sign_on,
            currency: self.currency,
            as_of: self.as_of,
            source: self.source,
            note: self.note,
        })
    }
}
