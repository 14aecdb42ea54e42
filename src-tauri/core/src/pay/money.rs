//! Amounts of money: read as people type them, written, and turned into another currency. In whole minor units and
//! whole numbers throughout: nothing here is ever a fraction that a machine cannot write down.

use super::decimal::{Decimal, decimal};
use crate::currency::{Around, Currency};
use crate::error::{Error, Result};
use crate::numbers::{basis_points, thousands};

/// An amount as somebody typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// In minor units.
    pub minor: i64,
    pub currency: Currency,
}

/// Reads a bonus that is typed as a share of the base, `15%`, `12.5 % of base`, rounded to the minor unit; none where
/// `typed` is no share. [`Error::Invalid`] at `field`.
pub fn read_share(field: &'static str, typed: &str, base: Option<i64>) -> Result<Option<i64>> {
    let typed = typed.trim();
    let typed = typed.strip_suffix("of base").unwrap_or(typed).trim_end();
    let Some(number) = typed.strip_suffix('%') else {
        return Ok(None);
    };
    let bp = basis_points(&number.trim().replacen(',', ".", 1))
        .filter(|bp| *bp <= MOST_SHARE)
        .ok_or_else(|| Error::invalid(field, "Write a share of the base, as in 15%, or an amount."))?;
    let base = base.ok_or_else(|| Error::invalid(field, "A share of what? Write the base first."))?;
    let share = (i128::from(base) * i128::from(bp) + 5_000) / 10_000;
    i64::try_from(share)
        .map(Some)
        .map_err(|_| Error::invalid(field, "That is more than can be kept."))
}

/// In basis points: ten times the base. More is a slip.
const MOST_SHARE: u32 = 100_000;

/// Reads `450k`, `€95,000`, `95.000 EUR`, `1.2M`, `95 000,50`. A sign or code says the currency, else `currency` does;
/// both must agree. One mark before three digits parts thousands (`95.000`), in any currency; before fewer it is the
/// decimal mark. What could be two numbers (`1,250k`) is refused, not guessed.
///
/// [`Error::Invalid`] at `field`, or at `currency` where only that is missing.
pub fn read(field: &'static str, typed: &str, currency: Option<Currency>) -> Result<Amount> {
    let no = |reason: String| Error::invalid(field, reason);
    let (named, bare) = match Currency::around(typed.trim(), currency) {
        Around::Nothing => (currency, typed.trim()),
        Around::Named(named, rest) => (Some(named), rest),
        Around::Unknown(code) => {
            return Err(no(format!("“{code}” is no currency. Write its code, as in EUR.")));
        }
        Around::Unclear(sign) => {
            return Err(no(format!(
                "“{sign}” is used by several countries. Write the currency’s code, as in SEK."
            )));
        }
    };
    let (number, zeros) = multiplied(bare);
    let number = decimal(number, zeros > 0, true).map_err(|reason| no(reason.to_owned()))?;
    if let (Some(named), Some(said)) = (named, currency)
        && named != said
    {
        return Err(no(format!(
            "This says {} and the currency says {}.",
            named.code(),
            said.code()
        )));
    }
    let currency = named.ok_or_else(|| {
        Error::invalid(
            "currency",
            "In which currency? Write its code, as in USD, or its sign beside the amount.",
        )
    })?;
    let minor = in_minor(number, zeros, currency).ok_or_else(|| {
        no(format!(
            "{} has {}. Write fewer digits.",
            currency.code(),
            places(currency)
        ))
    })?;
    if minor > currency.most() {
        return Err(no(format!(
            "More than {} is too much for a year’s pay. Check the zeros.",
            short(currency)
        )));
    }
    let minor = i64::try_from(minor).map_err(|_| no("That is too much.".into()))?;
    Ok(Amount { minor, currency })
}

/// The currency whose code or sign stands beside an amount; a sign of several stands for `usual` where it may.
pub(super) fn named(typed: &str, usual: Option<Currency>) -> Option<Currency> {
    match Currency::around(typed.trim(), usual) {
        Around::Named(currency, _) => Some(currency),
        _ => None,
    }
}

/// The number before `k`, `m` and kin, and how many zeros they stand for.
fn multiplied(text: &str) -> (&str, u32) {
    let at = text
        .trim_end_matches(|c: char| c.is_alphabetic() || c == '.')
        .len();
    let (number, word) = text.split_at(at);
    let zeros = match word.trim_matches('.').to_lowercase().as_str() {
        "k" | "tsd" => 3,
        "m" | "mn" | "mio" | "million" => 6,
        _ => return (text, 0),
    };
    (number.trim(), zeros)
}

/// None where it does not come out in whole minor units.
fn in_minor(number: Decimal, zeros: u32, currency: Currency) -> Option<i128> {
    let minor = number
        .digits
        .checked_mul(10_i128.checked_pow(zeros)?)?
        .checked_mul(currency.minor())?;
    let parts = 10_i128.checked_pow(number.behind)?;
    (minor % parts == 0).then_some(minor / parts)
}

fn places(currency: Currency) -> String {
    match currency.digits() {
        0 => "no decimals".to_owned(),
        digits => format!("{digits} decimals"),
    }
}

/// The most that is taken: "a billion USD".
fn short(currency: Currency) -> String {
    let many = if currency.most() / currency.minor() > 1_000_000_000 {
        "a trillion"
    } else {
        "a billion"
    };
    format!("{many} {}", currency.code())
}

/// `95,000 EUR`, `95,000.50 EUR`.
pub fn shown(minor: i64, currency: Currency) -> String {
    format!("{} {}", plain(minor, currency), currency.code())
}

/// `95,000`, `95,000.50`: what [`read`] reads again. Decimals are written where there are any; what is below nothing, with
/// a minus before it.
pub fn plain(minor: i64, currency: Currency) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let (minor, unit) = (minor.unsigned_abs(), currency.minor().unsigned_abs());
    let unit = u64::try_from(unit).unwrap_or(1);
    let whole = thousands(minor / unit);
    match minor % unit {
        0 => format!("{sign}{whole}"),
        rest => format!(
            "{sign}{whole}.{rest:0width$}",
            width = usize::from(currency.digits())
        ),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(code: &str) -> Option<Currency> {
        Currency::of(code)
    }

    #[test]
    fn a_bonus_can_be_a_share_of_the_base() {
        let read = |typed, base| read_share("bonus", typed, base).map_err(|e| e.field());
        for (typed, minor) in [
            ("15%", Some(6_750_000)),
            (" 12.5 % of base", Some(5_625_000)),
            ("12,5%", Some(5_625_000)),
            ("0%", Some(0)),
            ("70k", None),
            ("", None),
        ] {
            assert_eq!(read(typed, Some(45_000_000)), Ok(minor), "{typed}");
        }
        assert_eq!(
            read("33.33%", Some(101)),
            Ok(Some(34)),
            "rounded to the minor unit"
        );
        for (typed, base) in [
            ("15%", None),
            ("a lot%", Some(1)),
            ("2000%", Some(1)),
            ("-5%", Some(1)),
        ] {
            assert_eq!(read(typed, base), Err(Some("bonus")), "{typed}");
        }
    }

    #[test]
    fn what_is_below_nothing_says_so() {
        let chf = of("CHF").unwrap();
        assert_eq!(shown(-13_000, chf), "-130 CHF");
        assert_eq!(shown(-50, chf), "-0.50 CHF");
        assert_eq!(shown(i64::MIN, chf), "-92,233,720,368,547,758.08 CHF");
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (typed, field, expected) in [
            ("450k", "USD", "450,000 USD"),
            ("450 K", "USD", "450,000 USD"),
            ("€95,000", "", "95,000 EUR"),
            ("95.000 EUR", "", "95,000 EUR"),
            ("eur 95000", "", "95,000 EUR"),
            ("95000eur", "EUR", "95,000 EUR"),
            ("1.2M", "USD", "1,200,000 USD"),
            ("1,2 mio", "CHF", "1,200,000 CHF"),
            ("$1.25m", "", "1,250,000 USD"),
            ("$300k", "CAD", "300,000 CAD"),
            ("CA$300k", "", "300,000 CAD"),
            ("S$300k", "", "300,000 SGD"),
            ("300k $", "SGD", "300,000 SGD"),
            ("£120k", "", "120,000 GBP"),
            ("¥18,000,000", "", "18,000,000 JPY"),
            ("¥1.2m", "CNY", "1,200,000 CNY"),
            ("120 000 zł", "", "120,000 PLN"),
            ("900k kr", "SEK", "900,000 SEK"),
            ("Fr. 180'000", "", "180,000 CHF"),
            ("95,000.50", "EUR", "95,000.50 EUR"),
            ("95.000,5", "EUR", "95,000.50 EUR"),
            ("36,000", "KWD", "36,000 KWD"),
            ("36,000.125", "KWD", "36,000.125 KWD"),
            ("0.5k", "USD", "500 USD"),
            ("0", "USD", "0 USD"),
            ("1,000,000,000", "USD", "1,000,000,000 USD"),
            ("900,000,000,000", "IDR", "900,000,000,000 IDR"),
        ] {
            let amount = read("base", typed, of(field)).unwrap_or_else(|e| panic!("{typed}: {e}"));
            assert_eq!(shown(amount.minor, amount.currency), expected, "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_taken_says_why_at_its_field() {
        for (typed, field, at, says) in [
            ("450k", "", "currency", "In which currency"),
            ("-450k", "USD", "base", "negative"),
            ("(450)", "USD", "base", "negative"),
            ("a lot", "USD", "base", "no amount"),
            ("15%", "USD", "base", "part of another"),
            ("450k EUR", "USD", "base", "says EUR and the currency says USD"),
            ("£450k", "USD", "base", "says GBP"),
            ("450 XYZ", "", "base", "“xyz” is no currency"),
            ("450k kr", "", "base", "several countries"),
            ("1,250k", "USD", "base", "two amounts"),
            ("95000.555", "USD", "base", "USD has 2 decimals"),
            ("1.5", "JPY", "base", "JPY has no decimals"),
            ("2000m", "USD", "base", "a billion USD"),
            ("1,000,000,000,001", "JPY", "base", "a trillion JPY"),
            ("99999999999999999999", "USD", "base", "too long"),
            ("k", "USD", "base", "no amount"),
            ("", "USD", "base", "no amount"),
        ] {
            let error = read("base", typed, of(field)).unwrap_err();
            assert_eq!(error.field(), Some(at), "{typed}: {error}");
            let said = error.to_string().to_lowercase();
            assert!(said.contains(&says.to_lowercase()), "{typed}: {error}");
        }
    }

    proptest! {
        /// But one below a thousand with three decimals, which reads as thousands.
        #[test]
        fn what_is_written_is_read_again(minor in 0_i64..100_000_000_000, at in 0_usize..156) {
            let currency = Currency::all().nth(at).unwrap();
            let thousandths = currency.digits() == 3 && minor < 1_000_000 && minor % 1_000 != 0 && minor >= 1_000;
            prop_assume!(!thousandths);
            let again = read("base", &plain(minor, currency), Some(currency)).unwrap();
            prop_assert_eq!(again.minor, minor);
            let again = read("base", &shown(minor, currency), None).unwrap();
            prop_assert_eq!((again.minor, again.currency), (minor, currency));
        }

        #[test]
        fn nothing_typed_panics(typed in "\\PC{0,16}|[$€kmM0-9., ]{0,12}") {
            let _ = (read("base", &typed, None), read("base", &typed, of("KWD")));
        }
    }
}
