//! Numbers with marks between their digits, as people of different countries write them.

/// A number with decimals: `digits` without its mark, of which `behind` stand behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    pub digits: i128,
    pub behind: u32,
}

/// Longer numbers than this say nothing; ten to this still fits.
const LONGEST: usize = 18;

/// Reads digits with marks between them. `multiplied`: something like `k` stands behind; `thousands`: one mark before
/// three digits parts thousands. `Err` says what is wrong.
pub(super) fn decimal(text: &str, multiplied: bool, thousands: bool) -> Result<Decimal, &'static str> {
    let no_number = if text.contains('%') {
        "Write an amount, not a part of another."
    } else {
        "That is no amount. Write it as in 450k, 95,000 EUR or €1.2M."
    };
    if text.starts_with(['-', '−', '–']) || (text.starts_with('(') && text.ends_with(')')) {
        return Err("An amount cannot be negative.");
    }
    // Blanks and apostrophes only ever part thousands.
    let plain = |c: char| {
        if c.is_whitespace() || matches!(c, '\'' | '’' | '_') {
            '\''
        } else {
            c
        }
    };
    let text: String = text.chars().map(plain).collect();
    if !text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\''))
    {
        return Err(no_number);
    }
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    let last = text.rfind(['.', ',']);
    let behind = last.map_or("", |at| text.get(at + 1..).unwrap_or_default());
    let before = last.map_or(text.as_str(), |at| text.get(..at).unwrap_or_default());
    let once = dots + commas == 1;
    let in_threes = behind.len() == 3 && !before.contains('\'');
    let is_mark = match (dots, commas) {
        (0, 0) => false,
        // The one that comes last and once, after the other has parted the thousands.
        (1, 1..) if text.rfind('.') > text.rfind(',') => true,
        (1.., 1) if text.rfind(',') > text.rfind('.') => true,
        _ if !once => false,
        _ if thousands && in_threes && (1..=3).contains(&before.len()) && before != "0" => {
            if multiplied {
                return Err(
                    "That can be read as two amounts. Write it without the mark, or with fewer digits behind it.",
                );
            }
            false
        }
        _ => true,
    };
    let (whole, fraction) = if is_mark {
        (before, behind)
    } else {
        (text.as_str(), "")
    };
    if !grouped(whole) || fraction.contains(|c: char| !c.is_ascii_digit()) || (is_mark && fraction.is_empty())
    {
        return Err(no_number);
    }
    let digits: String = whole
        .chars()
        .chain(fraction.chars())
        .filter(char::is_ascii_digit)
        .collect();
    if digits.len() > LONGEST {
        return Err("That is too long for an amount.");
    }
    Ok(Decimal {
        digits: digits.parse().map_err(|_| no_number)?,
        behind: u32::try_from(fraction.len()).map_err(|_| no_number)?,
    })
}

/// Digits in one piece, or parted by one sign: in threes from the right, or in twos before the last three (12,00,000).
fn grouped(whole: &str) -> bool {
    let mut signs = whole.chars().filter(|c| !c.is_ascii_digit());
    let sign = signs.next();
    if signs.any(|other| Some(other) != sign) {
        return false;
    }
    let groups: Vec<usize> = whole.split(['.', ',', '\'']).map(str::len).collect();
    match groups.as_slice() {
        [all] => *all > 0,
        [first, middle @ .., 3] => {
            let threes = (1..=3).contains(first) && middle.iter().all(|len| *len == 3);
            let twos = (1..=2).contains(first) && middle.iter().all(|len| *len == 2);
            threes || twos
        }
        _ => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As `450.5`; none where it is no number.
    fn read(text: &str, multiplied: bool, thousands: bool) -> Option<String> {
        let Decimal { digits, behind } = decimal(text, multiplied, thousands).ok()?;
        let behind = usize::try_from(behind).unwrap();
        let digits = format!("{digits:0>width$}", width = behind + 1);
        let (whole, rest) = digits.split_at(digits.len() - behind);
        Some(if rest.is_empty() {
            whole.to_owned()
        } else {
            format!("{whole}.{rest}")
        })
    }

    #[test]
    fn marks_are_read_as_each_country_writes_them() {
        for (text, expected) in [
            ("450", Some("450")),
            ("450000", Some("450000")),
            ("450,000", Some("450000")),
            ("450.000", Some("450000")),
            ("450'000", Some("450000")),
            ("450’000", Some("450000")),
            ("450 000", Some("450000")),
            ("450\u{202f}000", Some("450000")),
            ("1,234,567", Some("1234567")),
            ("1.234.567", Some("1234567")),
            ("12,00,000", Some("1200000")),
            ("95,000.50", Some("95000.50")),
            ("95.000,50", Some("95000.50")),
            ("95'000.50", Some("95000.50")),
            ("95 000,5", Some("95000.5")),
            ("95,5", Some("95.5")),
            ("95.55", Some("95.55")),
            ("0.125", Some("0.125")),
            ("1234.567", Some("1234.567")),
            ("1.23456", Some("1.23456")),
            ("", None),
            (".", None),
            ("5.", None),
            ("1,2,3", None),
            ("12,34", Some("12.34")),
            ("1,23,45", None),
            ("1.234,567,8", None),
            ("1.2.3,4", None),
            ("1,234.567.890", None),
            ("1'2,3", None),
            ("12345,678.9", None),
            ("ten", None),
            ("-5", None),
            ("(5)", None),
            ("1e5", None),
            ("1234567890123456789", None),
        ] {
            assert_eq!(read(text, false, true).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn one_mark_before_three_digits_is_what_the_place_makes_it() {
        assert_eq!(read("1.083", false, false).as_deref(), Some("1.083"));
        assert_eq!(read("1,083", false, false).as_deref(), Some("1.083"));
        assert_eq!(read("1,250", true, true), None);
        assert_eq!(read("1.25", true, true).as_deref(), Some("1.25"));
        assert_eq!(read("0.125", true, true).as_deref(), Some("0.125"));
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC{0,24}|[0-9., ']{0,24}", multiplied: bool, thousands: bool) {
            let _ = decimal(&text, multiplied, thousands);
        }
    }
}
