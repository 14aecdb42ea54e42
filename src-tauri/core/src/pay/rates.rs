//! The desk's own exchange rates.

use super::decimal::{Decimal, decimal};
use super::{RateId, sql};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Store;
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Billionths in one.
pub const BILLION: i128 = 1_000_000_000;

/// The highest rate taken: no currency is worth a billion of another.
const HIGHEST: i128 = BILLION * BILLION;

/// From `as_of` on one of `currency` is so many billionths of `in_currency`.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Rate {
    pub currency: String,
    pub in_currency: String,
    pub billionths: i64,
    /// ISO date.
    pub as_of: String,
}

/// A rate as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ExchangeRate {
    #[ts(type = "string")]
    pub id: RateId,
    pub currency: String,
    pub in_currency: String,
    /// How many of `in_currency` one of `currency` is: "1.0834".
    pub rate: String,
    /// ISO date.
    pub as_of: String,
}

/// A rate as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedRate {
    pub currency: String,
    pub in_currency: String,
    pub rate: String,
    pub as_of: String,
    /// The ISO date where it is typed.
    pub today: String,
}

/// The desk's rates: pair by pair, the newest first.
pub async fn list_rates(store: &Store) -> Result<Vec<ExchangeRate>> {
    let rows = sql::rates(&mut *store.read().await?).await?;
    Ok(rows
        .into_iter()
        .map(|(id, rate)| ExchangeRate {
            id,
            rate: written(rate.billionths),
            currency: rate.currency,
            in_currency: rate.in_currency,
            as_of: rate.as_of,
        })
        .collect())
}

/// Sets what a currency is worth from a day on. A pair has one rate a day: set again, it is changed.
/// [`Error::Invalid`] at the field.
pub async fn set_rate(store: &Store, typed: &TypedRate) -> Result<Vec<ExchangeRate>> {
    let currency = known("currency", &typed.currency)?;
    let in_currency = known("in_currency", &typed.in_currency)?;
    if currency == in_currency {
        return Err(Error::invalid(
            "in_currency",
            "A rate is between two different currencies.",
        ));
    }
    let billionths = billionths(&typed.rate)?;
    let as_of = checked_day(&typed.as_of, &typed.today)?;
    let rate = Rate {
        currency: currency.code().to_owned(),
        in_currency: in_currency.code().to_owned(),
        billionths,
        as_of: day::kept(as_of),
    };
    let pair = [
        rate.currency.as_bytes(),
        rate.in_currency.as_bytes(),
        rate.as_of.as_bytes(),
    ];
    let id = RateId(Id::derived("roster 2026 exchange rate", &pair));
    let label = format!(
        "Set the rate of {} in {} from {}",
        rate.currency,
        rate.in_currency,
        day::shown(as_of)
    );
    store
        .write("set_rate", label, async |tx| {
            sql::set_rate(tx.conn, id, &rate, tx.now).await
        })
        .await?;
    list_rates(store).await
}

/// Removes a rate. [`Error::NotFound`] where it is gone already.
pub async fn remove_rate(store: &Store, id: RateId) -> Result<Vec<ExchangeRate>> {
    store
        .write("remove_rate", "Removed a rate", async |tx| {
            let rate = sql::rate(tx.conn, id).await?.ok_or(Error::NotFound("rate"))?;
            sql::delete_rate(tx.conn, id).await?;
            tx.relabel(format!(
                "Removed the rate of {} in {}",
                rate.currency, rate.in_currency
            ));
            Ok(())
        })
        .await?;
    list_rates(store).await
}

fn known(field: &'static str, code: &str) -> Result<Currency> {
    Currency::of(code)
        .ok_or_else(|| Error::invalid(field, "Write a currency’s code of three letters, as in EUR."))
}

/// A day that was typed for something known by then: from 1970 to a year from `today`.
pub(super) fn checked_day(typed: &str, today: &str) -> Result<NaiveDate> {
    let today = day::of_kept(today).ok_or_else(|| Error::invalid("today", "Today is no date."))?;
    let day = day::typed("as_of", typed, today)?;
    let far = today
        .checked_add_months(Months::new(12))
        .unwrap_or(NaiveDate::MAX);
    if day > far {
        return Err(Error::invalid(
            "as_of",
            "That is more than a year from now. Check the year.",
        ));
    }
    if day < NaiveDate::default() {
        return Err(Error::invalid("as_of", "That is before 1970. Check the year."));
    }
    Ok(day)
}

/// `1.0834`, with either mark; one mark alone is the decimal mark.
fn billionths(typed: &str) -> Result<i64> {
    let no = |reason: &str| Error::invalid("rate", reason);
    let Decimal { digits, behind } =
        decimal(typed.trim(), false, false).map_err(|_| no("That is no rate. Write it as in 1.0834."))?;
    let parts = 10_i128.pow(behind);
    let rate = digits * BILLION;
    if rate % parts != 0 {
        return Err(no(
            "Write at most nine digits behind the mark. For a small rate, turn the pair around.",
        ));
    }
    let rate = rate / parts;
    if rate == 0 {
        return Err(no("A rate is more than nothing."));
    }
    if rate > HIGHEST {
        return Err(no("That is too high for a rate. Check the digits."));
    }
    i64::try_from(rate).map_err(|_| no("That is too high for a rate. Check the digits."))
}

/// 1,083,400,000 billionths: `1.0834`.
pub fn written(billionths: i64) -> String {
    let (whole, rest) = (billionths / 1_000_000_000, billionths % 1_000_000_000);
    let behind = format!("{rest:09}");
    let behind = behind.trim_end_matches('0');
    if behind.is_empty() {
        whole.to_string()
    } else {
        format!("{whole}.{behind}")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read_and_written_exactly() {
        for (typed, kept, shown) in [
            ("1.0834", 1_083_400_000, "1.0834"),
            ("1,0834", 1_083_400_000, "1.0834"),
            ("151", 151_000_000_000, "151"),
            ("1.083", 1_083_000_000, "1.083"),
            ("15,900.5", 15_900_500_000_000, "15900.5"),
            ("0.000000001", 1, "0.000000001"),
        ] {
            assert_eq!(billionths(typed).unwrap(), kept, "{typed}");
            assert_eq!(written(kept), shown);
        }
        for (typed, says) in [
            ("", "no rate"),
            ("-1", "no rate"),
            ("0", "more than nothing"),
            ("0.0000000001", "nine digits"),
            ("10000000000", "too high"),
        ] {
            let error = billionths(typed).unwrap_err();
            assert!(error.to_string().contains(says), "{typed}: {error}");
        }
    }
}
