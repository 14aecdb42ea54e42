//! A year's pay, in its own currency, or converted by the desk's own rates into the one that is asked for.

use super::between::{Between, Than};
use super::texts::unquoted;
use super::{Ground, Meant, Reading, Wrong};
use crate::facts::{Claims, Pay, Text};
use crate::numbers::thousands;
use crate::pay::{Currency, Exchange, PayKind};
use crate::profiles::quantity::{self, Read};
use crate::search::query::fields::{Field, Money};
use crate::zones::latest_day;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Sums are compared in thousandths of a currency's unit: none divides it finer.
const THOUSANDTHS: i64 = 1_000;

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

/// Totals in the currency that is asked for, by today's rates; in their own where none is.
struct Rates<'a> {
    ground: Ground<'a>,
    wanted: Option<String>,
    known: RefCell<HashMap<Text, Option<Way>>>,
}

/// How a total in some currency becomes one in the currency that is asked for.
struct Way {
    exchange: Exchange,
    into: Currency,
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
        let mut known = self.known.borrow_mut();
        let way = known
            .entry(point.currency)
            .or_insert_with(|| self.way(point.currency))
            .as_ref()?;
        let total = i128::from(way.exchange.of(point.total?)?);
        i64::try_from(total * i128::from(THOUSANDTHS) / way.into.minor()).ok()
    }

    fn way(&self, from: Text) -> Option<Way> {
        let Ground { facts, now, .. } = self.ground;
        let from = Currency::of(facts.texts().get(from))?;
        let into = match &self.wanted {
            Some(code) => Currency::of(code)?,
            None => from,
        };
        let exchange = Exchange::on(latest_day(now), from, into, facts.rates())?;
        Some(Way { exchange, into })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
