//! Numbers as people read them.

/// 100000 as `100,000`.
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `12.5` per cent as 1,250 basis points; none where it is no number with two decimals at most.
pub(crate) fn basis_points(percent: &str) -> Option<u32> {
    let (whole, part) = percent.split_once('.').unwrap_or((percent, ""));
    if part.len() > 2 || !percent.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::{basis_points, thousands};

    #[test]
    fn per_cent_are_read_with_two_decimals() {
        for (typed, read) in [
            ("15", Some(1_500)),
            ("12.5", Some(1_250)),
            ("0.25", Some(25)),
            ("12.", Some(1_200)),
            ("1.234", None),
            ("1.2.3", None),
            ("-1", None),
            (".5", None),
            ("", None),
            ("99999999", None),
        ] {
            assert_eq!(basis_points(typed), read, "{typed}");
        }
    }

    #[test]
    fn numbers_are_read_in_threes() {
        for (number, read) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (100_000, "100,000"),
            (12_345_678, "12,345,678"),
        ] {
            assert_eq!(thousands(number), read);
        }
    }
}
