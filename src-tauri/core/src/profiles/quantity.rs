//! Quantities as people write them: `2k`, `10'000`, `3 PB`, `50M/day`, `0.2 s`, `$1.2M/month`.
//!
//! A reader answers what was meant, or one or two sentences: what is wrong, and what to write instead. Nothing is
//! guessed: a unit that is not known is refused, not left out. Years and months are read by [`super::when`].

use crate::currency::Currency;

/// More accelerators than any site has: the largest announced are near a million.
const MOST_ACCELERATORS: u64 = 10_000_000;

/// What a reader says where it cannot read.
pub type Read<T> = std::result::Result<T, String>;

/// Money in minor units of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    pub minor: i64,
    /// ISO 4217.
    pub currency: String,
}

/// A decimal number and whatever is written behind it.
struct Amount<'a> {
    digits: u128,
    decimals: u32,
    /// By a k, M or B.
    multiplied: bool,
    unit: &'a str,
}

/// Reads `1.5M` as 1,500,000, `2,048`, `10'000`, `10 000`, `~2k`, `10,000+`.
pub fn count(typed: &str) -> Read<u64> {
    let amount = amount(typed)?;
    if amount.unit.is_empty() {
        whole(&amount, 1)
    } else {
        Err(format!(
            "“{}” is no number here. Write it as in 2,048 or 2k.",
            amount.unit
        ))
    }
}

/// GPUs, TPU chips and their like.
pub fn accelerators(typed: &str) -> Read<u32> {
    let amount = amount(typed)?;
    if !is_one_of(
        amount.unit,
        "gpu gpus accelerator accelerators chip chips card cards",
    ) {
        return Err(format!(
            "“{}” is no count of accelerators. Write it as in 2,048 or 2k.",
            amount.unit
        ));
    }
    match whole(&amount, 1)? {
        0 => Err("None is no scale. Leave it empty where the number is not known.".into()),
        n if n > MOST_ACCELERATORS => {
            Err("That is more than 10 million accelerators, more than any site has. Look at the unit.".into())
        }
        n => Ok(u32::try_from(n).unwrap_or(u32::MAX)),
    }
}

/// Machines.
pub fn nodes(typed: &str) -> Read<u32> {
    let amount = amount(typed)?;
    if !is_one_of(
        amount.unit,
        "node nodes server servers host hosts machine machines",
    ) {
        return Err(format!(
            "“{}” is no count of nodes. Write it as in 256.",
            amount.unit
        ));
    }
    match whole(&amount, 1)? {
        0 => Err("No node is no scale. Leave it empty where the number is not known.".into()),
        n if n > MOST_ACCELERATORS => Err("That is more nodes than any site has. Look at the unit.".into()),
        n => Ok(u32::try_from(n).unwrap_or(u32::MAX)),
    }
}

/// `50M/day`, `2k qps`, `3M requests per hour`; without a unit: a day.
pub fn requests_per_day(typed: &str) -> Read<u64> {
    let amount = amount(typed)?;
    let unit = amount
        .unit
        .to_lowercase()
        .replace(" per ", "/")
        .replace(" a ", "/");
    let unit = unit.trim_start_matches("per ").replace(' ', "");
    let (what, every) = unit.split_once('/').unwrap_or(match unit.as_str() {
        "qps" | "rps" | "req/s" => ("", "s"),
        "day" | "d" | "daily" | "hour" | "h" => ("", unit.as_str()),
        other => (other, "day"),
    });
    let times = match every {
        "s" | "sec" | "second" => 86_400,
        "min" | "minute" => 1_440,
        "h" | "hour" => 24,
        "d" | "day" | "daily" => 1,
        _ => 0,
    };
    if times == 0 || !is_one_of(what, "req reqs request requests query queries call calls") {
        return Err(format!(
            "“{}” is no rate of requests. Write it as in 50M/day or 2k qps.",
            amount.unit
        ));
    }
    match rounded(&amount, times, 1).and_then(|n| u64::try_from(n).ok()) {
        Some(0) => Err("No request is no scale. Leave it empty where the number is not known.".into()),
        Some(n) if n <= 1_000_000_000_000_000 => Ok(n),
        _ => Err("That is more requests than anybody serves. Look at the unit.".into()),
    }
}

/// `800 TB`, `3 PB`, `1.5 EB`; without a unit: terabytes.
pub fn terabytes(typed: &str) -> Read<u32> {
    let amount = amount(typed)?;
    let (times, of) = match amount.unit.to_lowercase().as_str() {
        "gb" => (1, 1_000),
        "" | "tb" | "tib" | "terabyte" | "terabytes" => (1, 1),
        "pb" | "pib" | "petabyte" | "petabytes" => (1_000, 1),
        "eb" | "eib" | "exabyte" | "exabytes" => (1_000_000, 1),
        _ => {
            return Err(format!(
                "“{}” is no size of data. Write it as in 800 TB or 3 PB.",
                amount.unit
            ));
        }
    };
    match rounded(&amount, times, of).and_then(|n| u32::try_from(n).ok()) {
        Some(0) => Err("Less than a terabyte is no scale. Leave it empty.".into()),
        Some(n) if n <= 100_000_000 => Ok(n),
        _ => Err("That is more data than anybody has. Look at the unit.".into()),
    }
}

/// `120 ms`, `0.2 s`; without a unit: milliseconds.
pub fn milliseconds(typed: &str) -> Read<u32> {
    let amount = amount(typed)?;
    let (times, of) = match amount.unit.to_lowercase().as_str() {
        "us" | "µs" | "μs" => (1, 1_000),
        "" | "ms" | "msec" | "milliseconds" => (1, 1),
        "s" | "sec" | "second" | "seconds" => (1_000, 1),
        _ => {
            return Err(format!(
                "“{}” is no time. Write it as in 120 ms or 0.2 s.",
                amount.unit
            ));
        }
    };
    match rounded(&amount, times, of).and_then(|n| u32::try_from(n).ok()) {
        Some(0) => Err("That is less than a millisecond. Leave it empty.".into()),
        Some(n) if n <= 3_600_000 => Ok(n),
        _ => Err("That is longer than an hour. Look at the unit.".into()),
    }
}

/// `$1.2M/month`, `400k CHF a year`; without a period: a month. The currency must be written.
pub fn money_per_month(typed: &str) -> Read<Money> {
    let text = typed.trim();
    let lower = text.to_lowercase();
    let ends = [
        ("/month", 1),
        ("/mo", 1),
        ("per month", 1),
        ("a month", 1),
        ("monthly", 1),
        ("/year", 12),
        ("/yr", 12),
        ("per year", 12),
        ("a year", 12),
        ("yearly", 12),
        ("annually", 12),
    ];
    let (text, months) = ends
        .iter()
        .find(|(end, _)| lower.ends_with(end))
        .and_then(|(end, months)| Some((text.get(..text.len() - end.len())?, *months)))
        .unwrap_or((text, 1));
    let mut money = money(text)?;
    money.minor = (money.minor + months / 2) / months;
    Ok(money)
}

/// `$1.2M`, `95,000 EUR`, `CHF 400k`. The currency must be written.
pub fn money(typed: &str) -> Read<Money> {
    const HOW: &str = "Write money as in 1.2M USD or €95,000.";
    let text = typed.trim();
    let signs = [
        ("$", "USD"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("₹", "INR"),
        ("US$", "USD"),
    ];
    let named = |part: &str| -> Option<String> {
        let part = part.trim();
        let sign = signs
            .iter()
            .find(|(sign, _)| *sign == part)
            .map(|(_, code)| (*code).to_owned());
        sign.or_else(|| Currency::of(part).map(|currency| currency.code().to_owned()))
    };
    let first = text
        .find(|c: char| c.is_ascii_digit())
        .ok_or_else(|| format!("There is no number in that. {HOW}"))?;
    let (before, rest) = text.split_at(first);
    if before.trim_end().ends_with(['-', '−']) {
        return Err(format!("Money here is not negative. {HOW}"));
    }
    let amount = amount(rest)?;
    let currency = match (before.trim(), amount.unit) {
        ("", unit) => named(unit),
        (sign, "") => named(sign),
        _ => None,
    }
    .ok_or_else(|| format!("The currency is missing, or not known. {HOW}"))?;
    if amount.decimals == 3 && !amount.multiplied {
        return Err(format!("That can be read as two amounts. {HOW}"));
    }
    let minor = rounded(&amount, 10_u128.pow(minor_digits(&currency)), 1).and_then(|n| i64::try_from(n).ok());
    // A trillion, in minor units: more is a slip of the hand.
    match minor {
        Some(minor) if minor <= 100_000_000_000_000 => Ok(Money { minor, currency }),
        _ => Err(format!("That is more money than there is. {HOW}")),
    }
}

/// Digits behind the point of the currency of this code; two where there is no such currency.
pub fn minor_digits(currency: &str) -> u32 {
    Currency::of(currency).map_or(2, |currency| u32::from(currency.digits()))
}

fn is_one_of(unit: &str, known: &str) -> bool {
    unit.is_empty() || known.split(' ').any(|word| word.eq_ignore_ascii_case(unit))
}

/// The number at the beginning, with its k, M or B, and what follows.
fn amount(typed: &str) -> Read<Amount<'_>> {
    let text = typed.trim().trim_start_matches(['~', '≈']).trim_start();
    if text.starts_with(['-', '−']) {
        return Err("That is less than nothing. Write a number as in 2,048 or 2k.".into());
    }
    let is_part = |c: char| {
        c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’' | '_' | '\u{a0}' | '\u{202f}' | ' ')
    };
    let mut end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    while text
        .get(..end)
        .is_some_and(|number| !number.is_empty() && !number.ends_with(|c: char| c.is_ascii_digit()))
    {
        end -= text
            .get(..end)
            .and_then(|number| number.chars().next_back())
            .map_or(1, char::len_utf8);
    }
    let (number, behind) = (
        text.get(..end).unwrap_or_default(),
        text.get(end..).unwrap_or_default(),
    );
    let (digits, decimals) = digits(number)
        .ok_or_else(|| "There is no number in that. Write it as in 2,048, 2k or 1.5M.".to_owned())?;
    let (times, unit) = multiple(behind);
    let digits = digits
        .checked_mul(times)
        .ok_or_else(|| "That number is too large.".to_owned())?;
    Ok(Amount {
        digits,
        decimals,
        multiplied: times > 1,
        unit: unit.trim().trim_start_matches('+').trim(),
    })
}

/// Digits and how many of them are decimals: signs between groups of three part thousands, another one the decimals.
fn digits(number: &str) -> Option<(u128, u32)> {
    let cut = |c: char| !c.is_ascii_digit();
    let groups: Vec<&str> = number.split(cut).collect();
    let joined: String = groups.concat();
    let last = groups.last().copied()?;
    let in_threes = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.first().is_some_and(|first| (1..=3).contains(&first.len()));
    let points = number.matches('.').count();
    let decimals = match (groups.len(), number.rfind(['.', ','])) {
        (1, _) => 0,
        // 1.234 is more likely a decimal than thousands: nobody here writes points between those but with several.
        (2, Some(_)) if points == 1 => last.len(),
        (2, _) if in_threes => 0,
        (2, Some(_)) => last.len(),
        _ if in_threes && (points == 0 || points == groups.len() - 1) => 0,
        // 1,234.56
        (n, Some(at)) if number.get(at..).is_some_and(|end| end.len() == last.len() + 1) => {
            let whole = groups.get(1..n - 1).unwrap_or_default();
            if whole.iter().any(|group| group.len() != 3) {
                return None;
            }
            last.len()
        }
        _ => return None,
    };
    if joined.len() > 24 {
        return None;
    }
    Some((joined.parse().ok()?, u32::try_from(decimals).ok()?))
}

/// k, M, B behind a number, where no letter follows; or in words.
fn multiple(behind: &str) -> (u128, &str) {
    let next = behind.trim_start();
    let word_end = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
    let (word, rest) = next.split_at(word_end);
    // A letter that stands apart is a unit of its own, but for k.
    let times = match word {
        "k" | "K" | "thousand" => 1_000,
        "m" | "M" if next.len() == behind.len() => 1_000_000,
        "mn" | "mio" | "million" => 1_000_000,
        "b" | "B" if next.len() == behind.len() => 1_000_000_000,
        "bn" | "billion" => 1_000_000_000,
        _ => return (1, behind),
    };
    (times, rest)
}

fn whole(amount: &Amount<'_>, times: u128) -> Read<u64> {
    let of = 10_u128.pow(amount.decimals);
    let number = amount.digits.saturating_mul(times);
    if !number.is_multiple_of(of) {
        return Err("That is no whole number. Write it as in 2,048 or 2k.".into());
    }
    u64::try_from(number / of).map_err(|_| "That number is too large.".to_owned())
}

/// The amount times `times` by `of`, to the nearest.
fn rounded(amount: &Amount<'_>, times: u128, of: u128) -> Option<u128> {
    let of = of * 10_u128.pow(amount.decimals);
    Some((amount.digits.checked_mul(times)? + of / 2) / of)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts() {
        for (typed, read) in [
            ("2048", Some(2_048)),
            ("2,048", Some(2_048)),
            ("10'000", Some(10_000)),
            ("10’000", Some(10_000)),
            ("10 000", Some(10_000)),
            ("2k", Some(2_000)),
            ("2 k", Some(2_000)),
            ("1.5M", Some(1_500_000)),
            ("1,5M", Some(1_500_000)),
            ("~10,000+", Some(10_000)),
            ("1,234,567", Some(1_234_567)),
            ("1.234.567", Some(1_234_567)),
            ("16.384k", Some(16_384)),
            ("3 million", Some(3_000_000)),
            ("1.2 bn", Some(1_200_000_000)),
            ("0.5", None),
            ("-3", None),
            ("1,23,4", None),
            ("12 parsecs", None),
            ("", None),
            ("k", None),
            ("99999999999999999999999999", None),
        ] {
            assert_eq!(count(typed).ok(), read, "{typed}");
        }
    }

    #[test]
    fn accelerators_and_nodes() {
        for (typed, read) in [
            ("2k GPUs", Some(2_000)),
            ("512 chips", Some(512)),
            ("10M", Some(10_000_000)),
            ("10.1M", None),
            ("0", None),
            ("12 racks", None),
        ] {
            assert_eq!(accelerators(typed).ok(), read, "{typed}");
        }
        assert_eq!(nodes("256 nodes"), Ok(256));
        assert!(nodes("256 GPUs").unwrap_err().contains("GPUs"));
        assert!(accelerators("20M").unwrap_err().contains("10 million"));
    }

    #[test]
    fn what_is_served_held_and_waited_for() {
        for (typed, read) in [
            ("50M/day", Some(50_000_000)),
            ("2k qps", Some(172_800_000)),
            ("2k/s", Some(172_800_000)),
            ("12M req/day", Some(12_000_000)),
            ("1.2B requests per day", Some(1_200_000_000)),
            ("3M requests an hour", None),
            ("3M requests a day", Some(3_000_000)),
            ("100 rps", Some(8_640_000)),
            ("40", Some(40)),
            ("5k/fortnight", None),
            ("5k tokens/s", None),
        ] {
            assert_eq!(requests_per_day(typed).ok(), read, "{typed}");
        }
        for (typed, read) in [
            ("3 PB", Some(3_000)),
            ("800TB", Some(800)),
            ("800", Some(800)),
            ("1.5 EB", Some(1_500_000)),
            ("1500 GB", Some(2)),
            ("3 GB", None),
            ("3 pints", None),
        ] {
            assert_eq!(terabytes(typed).ok(), read, "{typed}");
        }
        for (typed, read) in [
            ("120 ms", Some(120)),
            ("120ms", Some(120)),
            ("0.2 s", Some(200)),
            ("0,2s", Some(200)),
            ("80", Some(80)),
            ("800 us", Some(1)),
            ("2 days", None),
            ("0", None),
        ] {
            assert_eq!(milliseconds(typed).ok(), read, "{typed}");
        }
    }

    #[test]
    fn sums_of_money() {
        for (typed, read) in [
            ("1.2M USD/month", Some((120_000_000, "USD"))),
            ("$1.2M/month", Some((120_000_000, "USD"))),
            ("$1.2M", Some((120_000_000, "USD"))),
            ("€95,000 per year", Some((791_667, "EUR"))),
            ("CHF 120k a year", Some((1_000_000, "CHF"))),
            ("500k JPY/month", Some((500_000, "JPY"))),
            ("500k XPF/month", Some((500_000, "XPF"))),
            ("1.250M EUR", Some((125_000_000, "EUR"))),
            // Not 95: pay reads this as thousands.
            ("€95.000", None),
            // Three letters are no currency yet.
            ("1.2M abc", None),
            ("5k was", None),
            ("1.2M", None),
            ("-5 USD", None),
            ("lots", None),
            ("5 shells", None),
            ("99999999999999 USD", None),
        ] {
            let money = money_per_month(typed).ok();
            let read = read.map(|(minor, currency): (i64, &str)| Money {
                minor,
                currency: currency.into(),
            });
            assert_eq!(money, read, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_stops_a_reader(text in "\\PC{0,24}") {
            let _ = (count(&text), accelerators(&text), requests_per_day(&text), terabytes(&text));
            let _ = (milliseconds(&text), money_per_month(&text), money(&text));
        }

        #[test]
        fn a_count_is_read_as_it_was_written(n in 0_u64..1_000_000_000) {
            prop_assert_eq!(count(&crate::numbers::thousands(n)), Ok(n));
            prop_assert_eq!(count(&format!("{n}k")), Ok(n * 1_000));
        }
    }
}
