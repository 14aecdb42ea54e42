//! A sum in another currency, by the desk's own rates.

use crate::facts::Rate;
use crate::profiles::quantity::minor_digits;

/// What a minor unit of `currency` is worth in minor units of another, by the newest rate between the two, one way or the
/// other; none where the desk has none.
pub(super) fn factor(rates: &[Rate], currency: &str, in_currency: &str) -> Option<f64> {
    if currency == in_currency {
        return Some(1.0);
    }
    let rate = rates.iter().find_map(|rate| {
        let billionths = rate.billionths as f64 / 1e9;
        match (rate.currency.as_str(), rate.in_currency.as_str()) {
            (one, other) if one == currency && other == in_currency => Some(billionths),
            (one, other) if one == in_currency && other == currency => Some(1.0 / billionths),
            _ => None,
        }
    })?;
    let unit = |currency| 10_f64.powf(f64::from(minor_digits(currency)));
    Some(rate * unit(in_currency) / unit(currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_change_currency_by_the_newest_rate() {
        let rate = |currency: &str, in_currency: &str, billionths| Rate {
            currency: currency.into(),
            in_currency: in_currency.into(),
            billionths,
            as_of: "2026-01-01".into(),
        };
        let rates = [
            rate("CHF", "USD", 1_250_000_000),
            rate("CHF", "USD", 1_000_000_000),
            rate("USD", "JPY", 150_000_000_000),
        ];
        let worth = |rates: &[Rate], minor: i64, one: &str, other: &str| {
            factor(rates, one, other).map(|factor| (minor as f64 * factor).round() as i64)
        };
        assert_eq!(worth(&rates, 10_000, "CHF", "USD"), Some(12_500));
        assert_eq!(worth(&rates, 12_500, "USD", "CHF"), Some(10_000));
        assert_eq!(worth(&rates, 10_000, "USD", "JPY"), Some(15_000));
        assert_eq!(worth(&rates, 15_000, "JPY", "USD"), Some(10_000));
        assert_eq!(worth(&rates, 5, "EUR", "USD"), None);
        assert_eq!(worth(&[], 5, "EUR", "EUR"), Some(5));
    }
}
