//! Money in another currency, by the desk's own rates.

use super::rates::{BILLION, Rate, written};
use crate::currency::Currency;
use crate::day;
use chrono::NaiveDate;

/// An amount in another currency, and by which rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// In minor units of the other currency.
    pub minor: i64,
    /// "1 EUR = 1.0834 USD (2 Mar 2026)"; empty where it is the same currency.
    pub by: String,
}

/// The way from one currency to another by the desk's own rates, for many amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// A minor unit is worth `over / under` of the other's.
    over: i128,
    under: i128,
    by: String,
}

/// A rate, and whether it is read the other way round.
#[derive(Clone, Copy)]
struct Leg<'a>(&'a Rate, bool);

impl Leg<'_> {
    /// What it comes from and leads to.
    fn ends(&self) -> (&str, &str) {
        let (from, to) = (self.0.currency.as_str(), self.0.in_currency.as_str());
        if self.1 { (to, from) } else { (from, to) }
    }

    fn fraction(&self) -> (i128, i128) {
        let rate = i128::from(self.0.billionths);
        if self.1 { (BILLION, rate) } else { (rate, BILLION) }
    }

    fn said(&self) -> String {
        let day = day::of_kept(&self.0.as_of).map(day::shown).unwrap_or_default();
        format!(
            "1 {} = {} {} ({day})",
            self.0.currency,
            written(self.0.billionths),
            self.0.in_currency
        )
    }
}

/// `minor` units of `from` in those of `to`, by [`Exchange::on`].
pub fn convert(
    minor: i64,
    from: Currency,
    to: Currency,
    day: NaiveDate,
    rates: &[Rate],
) -> Option<Converted> {
    let way = Exchange::on(day, from, to, rates)?;
    let minor = way.of(minor)?;
    Some(Converted { minor, by: way.by })
}

impl Exchange {
    /// By the desk's rates alone: the newest between the two that was set for
    /// `day` or before, whichever way round it was written; where there is none, by way of one other currency, the one
    /// whose older rate is the newest.
    ///
    /// None where the rates do not lead there: nothing is guessed, and a later rate says nothing about a day before it.
    pub fn on(day: NaiveDate, from: Currency, to: Currency, rates: &[Rate]) -> Option<Self> {
        if from == to {
            return Some(Self {
                over: 1,
                under: 1,
                by: String::new(),
            });
        }
        let day = day::kept(day);
        let legs: Vec<Leg<'_>> = rates
            .iter()
            .filter(|rate| rate.as_of <= day && rate.billionths > 0)
            .flat_map(|rate| [Leg(rate, false), Leg(rate, true)])
            .collect();
        // Of two of the same day the one that is written this way round.
        let newest = |from: &str, to: &str| {
            let between = legs.iter().filter(|leg| leg.ends() == (from, to));
            between.max_by_key(|leg| (&leg.0.as_of, !leg.1)).copied()
        };
        let (from_code, to_code) = (from.code(), to.code());
        let way = match newest(from_code, to_code) {
            Some(leg) => vec![leg],
            None => {
                let over = legs
                    .iter()
                    .map(|leg| leg.ends())
                    .filter(|(start, _)| *start == from_code);
                let ways =
                    over.filter_map(|(_, by)| Some((by, newest(from_code, by)?, newest(by, to_code)?)));
                let (_, first, second) =
                    ways.max_by(|a, b| (older(a.1, a.2), b.0).cmp(&(older(b.1, b.2), a.0)))?;
                vec![first, second]
            }
        };
        let (mut over, mut under) = (to.minor(), from.minor());
        for leg in &way {
            let (times, parts) = leg.fraction();
            over = over.checked_mul(times)?;
            under = under.checked_mul(parts)?;
            let common = greatest_common(over, under);
            (over, under) = (over / common, under / common);
        }
        Some(Self {
            over,
            under,
            by: way.iter().map(Leg::said).collect::<Vec<_>>().join(", "),
        })
    }

    /// By which rates: "1 EUR = 1.0834 USD (2 Mar 2026)"; empty where it is the same currency.
    pub fn said(&self) -> String {
        self.by.clone()
    }

    /// Minor units in those of the other currency, rounded once, to the nearest, a half to the even one. None for a sum
    /// too large to be written down.
    pub fn of(&self, minor: i64) -> Option<i64> {
        scaled(minor, self.over, self.under)
    }
}

fn older<'a>(first: Leg<'a>, second: Leg<'a>) -> &'a str {
    first.0.as_of.as_str().min(second.0.as_of.as_str())
}

fn greatest_common(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

/// `amount * over / under`, rounded to the nearest, a half to the even one: what a long list of halves adds up to is
/// then neither too much nor too little. None where that does not fit.
fn scaled(amount: i64, over: i128, under: i128) -> Option<i64> {
    let product = i128::from(amount).checked_mul(over)?;
    let (whole, rest) = (
        product.checked_div_euclid(under)?,
        product.checked_rem_euclid(under)?,
    );
    let twice = rest.checked_mul(2)?;
    let up = twice > under || (twice == under && whole % 2 != 0);
    i64::try_from(whole + i128::from(up)).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rate(currency: &str, in_currency: &str, billionths: i64, as_of: &str) -> Rate {
        Rate {
            currency: currency.into(),
            in_currency: in_currency.into(),
            billionths,
            as_of: as_of.into(),
        }
    }

    fn of(code: &str) -> Currency {
        Currency::of(code).unwrap()
    }

    fn to(minor: i64, from: &str, into: &str, day: &str, rates: &[Rate]) -> Option<(i64, String)> {
        convert(minor, of(from), of(into), day::of_kept(day).unwrap(), rates).map(|c| (c.minor, c.by))
    }

    #[test]
    fn the_newest_rate_of_the_day_counts_and_none_that_came_later() {
        let rates = [
            rate("EUR", "USD", 1_083_400_000, "2026-03-02"),
            rate("EUR", "USD", 1_100_000_000, "2026-06-01"),
        ];
        let minor = |day: &str| to(9_500_000, "EUR", "USD", day, &rates).map(|(minor, _)| minor);
        assert_eq!(minor("2026-03-01"), None);
        assert_eq!(minor("2026-03-02"), Some(10_292_300));
        assert_eq!(minor("2026-05-31"), Some(10_292_300));
        assert_eq!(minor("2026-06-01"), Some(10_450_000));
        let by = to(1, "EUR", "USD", "2026-04-01", &rates).unwrap().1;
        assert_eq!(by, "1 EUR = 1.0834 USD (2 Mar 2026)");
    }

    #[test]
    fn a_rate_is_read_both_ways_and_the_newer_wins() {
        let mut rates = vec![rate("EUR", "USD", 1_250_000_000, "2026-03-02")];
        assert_eq!(to(12_500, "USD", "EUR", "2026-04-01", &rates).unwrap().0, 10_000);
        rates.push(rate("USD", "EUR", 900_000_000, "2026-03-01"));
        assert_eq!(to(12_500, "USD", "EUR", "2026-04-01", &rates).unwrap().0, 10_000);
        // On the same day the one that is written this way round.
        rates.push(rate("USD", "EUR", 900_000_000, "2026-03-02"));
        assert_eq!(to(12_500, "USD", "EUR", "2026-04-01", &rates).unwrap().0, 11_250);
    }

    #[test]
    fn one_step_over_another_currency_and_no_further() {
        let rates = [
            rate("CHF", "EUR", 1_050_000_000, "2026-01-01"),
            rate("EUR", "USD", 1_100_000_000, "2026-02-01"),
            rate("CHF", "GBP", 900_000_000, "2026-01-02"),
            rate("GBP", "USD", 1_300_000_000, "2026-01-03"),
            rate("USD", "JPY", 150_000_000_000, "2026-01-01"),
        ];
        let (minor, by) = to(10_000, "CHF", "USD", "2026-03-01", &rates).unwrap();
        assert_eq!(
            (minor, by.as_str()),
            (
                11_700,
                "1 CHF = 0.9 GBP (2 Jan 2026), 1 GBP = 1.3 USD (3 Jan 2026)"
            )
        );
        // Before the pound had a rate, there was no way; from then on the euro has none newer than the franc's.
        assert_eq!(to(10_000, "CHF", "USD", "2026-01-02", &rates), None);
        assert_eq!(to(10_000, "CHF", "JPY", "2026-03-01", &rates), None, "two steps");
        assert_eq!(to(10_000, "EUR", "JPY", "2026-03-01", &rates).unwrap().0, 16_500);
        assert_eq!(to(10_000, "EUR", "PLN", "2026-03-01", &rates), None);
        assert_eq!(
            to(10_000, "PLN", "PLN", "2026-03-01", &[]),
            Some((10_000, String::new()))
        );
    }

    #[test]
    fn halves_go_to_the_even_one_and_digits_are_each_currencys_own() {
        let half = [rate("EUR", "USD", 500_000_000, "2026-01-01")];
        for (minor, expected) in [(1, 0), (3, 2), (5, 2), (7, 4), (2, 1)] {
            assert_eq!(
                to(minor, "EUR", "USD", "2026-01-01", &half).unwrap().0,
                expected,
                "{minor}"
            );
        }
        let digits = [
            rate("KWD", "JPY", 480_000_000_000, "2026-01-01"),
            rate("USD", "JPY", 150_500_000_000, "2026-01-01"),
        ];
        assert_eq!(
            to(36_000_125, "KWD", "JPY", "2026-01-01", &digits).unwrap().0,
            17_280_060
        );
        assert_eq!(to(15_050, "JPY", "USD", "2026-01-01", &digits).unwrap().0, 10_000);
    }

    proptest! {
        /// There and back again is off by what the rounding took, at most.
        #[test]
        fn there_and_back(minor in 0_i64..1_000_000_000_000, billionths in 1_000_000_i64..1_000_000_000_000) {
            let rates = [rate("EUR", "USD", billionths, "2026-01-01")];
            let there = to(minor, "EUR", "USD", "2026-01-01", &rates).unwrap().0;
            let back = to(there, "USD", "EUR", "2026-01-01", &rates).unwrap().0;
            let slack = i64::try_from(BILLION).unwrap() / billionths / 2 + 1;
            prop_assert!((back - minor).abs() <= slack, "{} {} {}", minor, there, back);
        }

        #[test]
        fn scaling_is_the_nearest(amount in 0_i64..1_000_000, over in 1_i128..1_000, under in 1_i128..1_000) {
            let scaled = i128::from(scaled(amount, over, under).unwrap());
            let off = (scaled * under - i128::from(amount) * over).abs();
            prop_assert!(off * 2 <= under && (off * 2 < under || scaled % 2 == 0));
        }

        #[test]
        fn no_rates_panic(minor: i64, one in 1_i64.., two in 1_i64..) {
            let rates = [rate("EUR", "USD", one, "2026-01-01"), rate("USD", "JPY", two, "2026-01-01")];
            let _ = (to(minor, "EUR", "JPY", "2026-01-01", &rates), to(minor, "JPY", "EUR", "2026-01-01", &rates));
        }
    }
}
