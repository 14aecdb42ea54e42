//! A pay band as people type it.

use crate::currency::Currency;
use crate::error::{Error, Result};
use crate::pay::{self, Amount, plain};
use crate::wanted::Band;

const FIELD: &str = "pay";

/// Reads `400–550k USD`, `$400k to 550k`, `up to 550k USD`, `from 400k`, `400k+`, `450k`. What is typed without a
/// currency is in `usual`. A multiplier behind the second amount counts for a first one below a thousand. Nothing typed: no band. [`Error::Invalid`] at `pay`.
pub fn read_band(typed: &str, usual: Option<Currency>) -> Result<Band> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(Band::default());
    }
    let lower = text.to_lowercase();
    let after = |words: &[&str]| {
        let word = words.iter().find(|word| lower.starts_with(**word))?;
        text.get(word.len()..).map(str::trim)
    };
    if let Some(rest) = after(&["up to ", "at most ", "to ", "< ", "<", "≤"]) {
        return Ok(made(None, Some(amount(rest, usual)?)));
    }
    if let Some(rest) = after(&["from ", "at least ", "> ", ">", "≥"])
        && parted(rest).is_none()
    {
        return Ok(made(Some(amount(rest, usual)?), None));
    }
    let text = after(&["from ", "between "]).unwrap_or(text);
    if let Some((first, second)) = parted(text) {
        return both(first, second, usual);
    }
    if let Some((sum, rest)) = text.split_once('+') {
        return Ok(made(Some(amount(&format!("{sum} {rest}"), usual)?), None));
    }
    let one = amount(text, usual)?;
    Ok(made(Some(one), Some(one)))
}

/// As it is read again: `400,000–550,000 USD`; empty where both ends are open.
pub fn band_shown(band: &Band) -> String {
    let Some(currency) = Currency::of(&band.currency) else {
        return String::new();
    };
    let code = currency.code();
    match (band.from, band.to) {
        (Some(from), Some(to)) if from == to => format!("{} {code}", plain(from, currency)),
        (Some(from), Some(to)) => format!("{}–{} {code}", plain(from, currency), plain(to, currency)),
        (Some(from), None) => format!("from {} {code}", plain(from, currency)),
        (None, Some(to)) => format!("up to {} {code}", plain(to, currency)),
        (None, None) => String::new(),
    }
}

fn made(from: Option<Amount>, to: Option<Amount>) -> Band {
    let currency = from.or(to).map_or("", |one| one.currency.code());
    Band {
        from: from.map(|one| one.minor),
        to: to.map(|one| one.minor),
        currency: currency.to_owned(),
    }
}

/// The two sides of a dash or a "to".
fn parted(text: &str) -> Option<(&str, &str)> {
    [" to ", " and ", "–", "—", "-"]
        .iter()
        .find_map(|mark| text.split_once(mark))
        .map(|(first, second)| (first.trim(), second.trim()))
}

fn both(first: &str, second: &str, usual: Option<Currency>) -> Result<Band> {
    // Either side may name the currency of both; the usual one is for where neither does.
    let named = amount(second, None).or_else(|_| amount(first, None));
    let currency = named.ok().map(|one| one.currency).or(usual);
    let to = amount(second, currency)?;
    let mut from = amount(first, currency)?;
    let bare = !first.contains(|c: char| "kKmM".contains(c) && c.is_alphabetic())
        || Currency::of(first.trim_matches(|c: char| !c.is_alphabetic())).is_some();
    let unit = i64::try_from(from.currency.minor()).unwrap_or(1);
    // Nobody is paid 400 a year beside 550,000: it is 400 of what stands behind the second.
    if bare && from.minor < unit * 1_000 && to.minor >= unit * 10_000 {
        let times = if to.minor / 1_000_000 >= from.minor {
            'M'
        } else {
            'k'
        };
        let digits = first.trim_end_matches(|c: char| !c.is_ascii_digit());
        let rest = first.get(digits.len()..).unwrap_or_default();
        from = amount(&format!("{digits}{times}{rest}"), currency)?;
    }
    if from.currency != to.currency {
        return Err(Error::invalid(
            FIELD,
            format!(
                "The band begins in {} and ends in {}. Write both in one currency.",
                from.currency.code(),
                to.currency.code()
            ),
        ));
    }
    if from.minor > to.minor {
        return Err(Error::invalid(
            FIELD,
            "The band ends below where it begins. Write the smaller sum first.",
        ));
    }
    Ok(made(Some(from), Some(to)))
}

/// Complaints stand at the band, also those about its currency: it is one field.
fn amount(typed: &str, currency: Option<Currency>) -> Result<Amount> {
    pay::read(FIELD, typed, currency)
        .or_else(|error| match error {
            // A code beside the amount says more than what is usual.
            Error::Invalid { field: FIELD, .. } if currency.is_some() => {
                pay::read(FIELD, typed, None).map_err(|_| error)
            }
            error => Err(error),
        })
        .map_err(|error| match error {
            Error::Invalid { reason, .. } => Error::invalid(FIELD, reason),
            other => other,
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bands_as_people_type_them() {
        for (typed, usual, shown) in [
            ("400–550k USD", "", "400,000–550,000 USD"),
            ("400-550k", "USD", "400,000–550,000 USD"),
            ("$400k to $550k", "", "400,000–550,000 USD"),
            ("USD 400–550k", "", "400,000–550,000 USD"),
            ("€95,000 - €120,000", "USD", "95,000–120,000 EUR"),
            ("400k–1.2M USD", "", "400,000–1,200,000 USD"),
            ("1.2–1.5M USD", "", "1,200,000–1,500,000 USD"),
            ("180–220k CHF", "EUR", "180,000–220,000 CHF"),
            ("400000–550000", "USD", "400,000–550,000 USD"),
            ("from 400k to 550k USD", "", "400,000–550,000 USD"),
            ("between 400k and 550k", "GBP", "400,000–550,000 GBP"),
            ("up to 550k USD", "", "up to 550,000 USD"),
            ("from 400k", "USD", "from 400,000 USD"),
            ("400k+ USD", "", "from 400,000 USD"),
            ("450k", "JPY", "450,000 JPY"),
            ("", "USD", ""),
        ] {
            let band = read_band(typed, Currency::of(usual)).unwrap();
            assert_eq!(band_shown(&band), shown, "{typed}");
            assert_eq!(
                read_band(&band_shown(&band), None).unwrap(),
                band,
                "{typed} again"
            );
        }
    }

    #[test]
    fn what_is_no_band_is_told() {
        for (typed, says) in [
            ("lots", "no"),
            ("400k–550k", "currency"),
            ("550–400k USD", "smaller sum first"),
            ("€400k–$550k", "one currency"),
        ] {
            let error = read_band(typed, None).unwrap_err();
            assert_eq!(error.field(), Some("pay"), "{typed}");
            assert!(
                error.to_string().to_lowercase().contains(says),
                "{typed}: {error}"
            );
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC{0,20}|[0-9kKmM€$ .,+–-]{0,14}") {
            let _ = read_band(&text, Currency::of("EUR"));
        }
    }
}
