//! Numbers as people type them into a wanted profile: read by [`quantity`], with the complaint at `number`.

use crate::error::{Error, Result};
use crate::profiles::quantity;

/// `512`, `2k`, `16,000`; nothing typed is none.
pub fn read_accelerators(typed: &str) -> Result<Option<u32>> {
    read(typed, quantity::accelerators)
}

/// `450k`, `450,000`, with the sign or code of the currency or without: a year's pay in minor units of `currency`.
pub fn read_pay(typed: &str, currency: &str) -> Result<Option<i64>> {
    read(typed, |typed| {
        let money = quantity::money(typed).or_else(|_| quantity::money(&format!("{typed} {currency}")))?;
        if money.currency == currency {
            Ok(money.minor)
        } else {
            Err(format!(
                "The band is in {currency}. Write it in {currency}, or choose {} beside it.",
                money.currency
            ))
        }
    })
}

fn read<T>(typed: &str, reader: impl Fn(&str) -> quantity::Read<T>) -> Result<Option<T>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    reader(typed)
        .map(Some)
        .map_err(|why| Error::invalid("number", why))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        assert_eq!(read_accelerators(" 16k ").unwrap(), Some(16_000));
        assert_eq!(read_accelerators("").unwrap(), None);
        assert_eq!(read_accelerators("some").unwrap_err().field(), Some("number"));
        for typed in ["450k", "450,000", "$450k", "450k USD"] {
            assert_eq!(read_pay(typed, "USD").unwrap(), Some(45_000_000), "{typed}");
        }
        assert_eq!(read_pay("450k", "JPY").unwrap(), Some(450_000));
        let other = read_pay("€450k", "USD").unwrap_err();
        assert!(other.to_string().contains("EUR"), "{other}");
    }
}
