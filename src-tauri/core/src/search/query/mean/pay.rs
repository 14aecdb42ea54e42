//! A year's pay, in its own currency, or converted by the desk's own rates into the one that is asked for.

use super::between::{Between, Than};
use super::texts::unquoted;
use super::{Ground, Meant, Reading, Wrong};
use crate::facts::{Claims, Pay, Rate, Text};
use crate::numbers::thousands;
use crate::pay::PayKind;
use crate::profiles::quantity::{self, Read};
use crate::search::query::fields::{Field, Money};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Sums are compared in thousandths of a currency's unit: none divides it finer.
const THOUSANDTHS: i64 = 1_000;
const BILLION: i128 = 1_000_000_000;

pub(super) fn pay<'a>(ground: &Ground<'a>, field: &Field, of: Money, value: &str) -> Reading<'a> {
    let (value, _) = unquoted(value);
    let named: RefCell<Option<String>> = RefCell::default();
    let ambiguous = Cell::new(false);
    let read = |text: &str| -> Read<i64> {
        let (amount, currency) = sum(text)?;
        let mut named = named.borrow_mut();
        if named.is_some() && currency.is_some() && *named != currency {
            ambiguous.set(true);
        }
        *named = currency.or(named.take());
        Ok(amount)
    };
    let between = Between::read(value, Than::AtMost, read)?;
    if ambiguous.get() {
        return Err(Wrong::says(
            "Both ends are in another currency. Write one, as in 300k..450k usd.",
        ));
    }
    let currency = named.into_inner();
    let exact = between.times(THOUSANDTHS);
    let rates = Rates::of(ground, currency.as_deref());
    let test = move |claims: &Claims| {
        let total = point(claims, of).and_then(|point| rates.converted(point));
        total.is_some_and(|total| exact.holds(total))
    };
    let what = match of {
        Money::Either => "expects, else has,",
        Money::Current => "has",
        Money::Expected => "expects",
    };
    let amount = between.says(|n| thousands(n.unsigned_abs()));
    let unit = currency.as_deref().unwrap_or("a year, in their own currency");
    let says = match &currency {
        Some(_) => format!("{what} {amount} {unit} a year"),
        None => format!("{what} {amount} {unit}"),
    };
    let code = currency.map_or_else(String::new, |code| format!(" {}", code.to_lowercase()));
    Ok(Meant::new(
        format!("{}:{}{code}", field.name, between.written()),
        says,
        super::claims::claims(test),
    ))
}

/// A sum in whole units, and its currency if it is written.
fn sum(text: &str) -> Read<(i64, Option<String>)> {
    let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    if let Ok(amount) = quantity::count(text) {
        return Ok((whole(amount), None));
    }
    let money = quantity::money(text)?;
    let minor = 10_i64.pow(quantity::minor_digits(&money.currency));
    Ok((money.minor / minor, Some(money.currency)))
}

/// The point that is asked for.
fn point(claims: &Claims, of: Money) -> Option<&Pay> {
    let latest = |kind| {
        claims
            .pay
            .iter()
            .find(|point| point.kind == kind && point.total.is_some())
    };
    match of {
        Money::Current => latest(PayKind::Current),
        Money::Expected => latest(PayKind::Expected),
        Money::Either => latest(PayKind::Expected).or_else(|| latest(PayKind::Current)),
    }
}

/// What one of each currency is worth in the one that is asked for, in billionths.
struct Rates<'a> {
    ground: Ground<'a>,
    wanted: Option<String>,
    known: RefCell<HashMap<Text, Option<i128>>>,
}

impl<'a> Rates<'a> {
    fn of(ground: &Ground<'a>, wanted: Option<&str>) -> Self {
        Self {
            ground: *ground,
            wanted: wanted.map(str::to_owned),
            known: RefCell::default(),
        }
    }

    /// The total in thousandths; none where no rate leads there.
    fn converted(&self, point: &Pay) -> Option<i64> {
        let from = self.ground.facts.texts().get(point.currency);
        let minor = 10_i128.pow(quantity::minor_digits(from));
        let total = i128::from(point.total?) * i128::from(THOUSANDTHS) / minor;
        let worth = match &self.wanted {
            None => BILLION,
            Some(wanted) => {
                (*self
                    .known
                    .borrow_mut()
                    .entry(point.currency)
                    .or_insert_with(|| worth(self.ground.facts.rates(), from, wanted)))?
            }
        };
        // To the nearest: a rate turned about is never exact.
        i64::try_from((total.checked_mul(worth)? + BILLION / 2) / BILLION).ok()
    }
}

/// By the newest rate between the two, either way; else by way of one other currency.
fn worth(rates: &[Rate], from: &str, to: &str) -> Option<i128> {
    direct(rates, from, to).or_else(|| {
        let beyond = |rate: &Rate| {
            if rate.currency == from {
                Some(rate.in_currency.clone())
            } else {
                (rate.in_currency == from).then(|| rate.currency.clone())
            }
        };
        rates
            .iter()
            .filter_map(beyond)
            .find_map(|by| Some(direct(rates, from, &by)? * direct(rates, &by, to)? / BILLION))
    })
}

/// `rates`: the newest first.
fn direct(rates: &[Rate], from: &str, to: &str) -> Option<i128> {
    if from == to {
        return Some(BILLION);
    }
    rates.iter().find_map(|rate| {
        let billionths = i128::from(rate.billionths);
        if rate.currency == from && rate.in_currency == to {
            Some(billionths)
        } else if rate.currency == to && rate.in_currency == from {
            (BILLION * BILLION).checked_div(billionths)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_rate_leads_there_either_way_or_by_another() {
        let rate = |currency: &str, in_currency: &str, billionths, as_of: &str| Rate {
            currency: currency.into(),
            in_currency: in_currency.into(),
            billionths,
            as_of: as_of.into(),
        };
        let rates = [
            rate("EUR", "USD", 1_200_000_000, "2026-10-01"),
            rate("GBP", "USD", 1_500_000_000, "2026-09-01"),
            rate("EUR", "USD", 1_000_000_000, "2026-01-01"),
        ];
        for (from, to, billionths) in [
            ("EUR", "USD", Some(1_200_000_000)),
            ("USD", "GBP", Some(666_666_666)),
            ("EUR", "GBP", Some(799_999_999)),
            ("CHF", "CHF", Some(BILLION)),
            ("CHF", "USD", None),
        ] {
            assert_eq!(worth(&rates, from, to), billionths, "{from} in {to}");
        }
    }

    #[test]
    fn sums_are_read_with_their_currency_or_without() {
        for (text, read) in [
            ("500k", Some((500_000, None))),
            ("500k eur", Some((500_000, Some("EUR")))),
            ("€95,000", Some((95_000, Some("EUR")))),
            ("60M JPY", Some((60_000_000, Some("JPY")))),
            ("500 shells", None),
        ] {
            let read = read.map(|(n, code): (i64, Option<&str>)| (n, code.map(str::to_owned)));
            assert_eq!(sum(text).ok(), read, "{text}");
        }
    }
}
