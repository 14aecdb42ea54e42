//! Shares, and where the middle of some numbers lies.

/// A share of fewer than these says more about chance than about work.
pub const FEW: u32 = 5;

/// So many per cent of `whole`; none where the whole is too few for one.
pub(super) fn per_cent(part: u32, whole: u32) -> Option<f64> {
    (whole >= FEW).then(|| f64::from(part) * 100.0 / f64::from(whole))
}

/// "42% of 31", "2 of 4", nothing of nothing.
pub(super) fn share(part: u32, whole: u32) -> String {
    match (per_cent(part, whole), whole) {
        (Some(share), _) => format!("{share:.0}% of {whole}"),
        (None, 0) => String::new(),
        (None, _) => format!("{part} of {whole}"),
    }
}

/// Below which so much of the numbers lies, between the two nearest where it falls between, as spreadsheets reckon it.
/// `of`: 0 to 1.
pub(super) fn percentile(numbers: &[f64], of: f64) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts of rows, far below what a float holds exactly"
    )]
    let (at, between) = {
        let place = last as f64 * of.clamp(0.0, 1.0);
        (place.floor() as usize, place.fract())
    };
    let low = *sorted.get(at)?;
    let high = *sorted.get(at + 1).unwrap_or(&low);
    Some(low + (high - low) * between)
}

/// Numbers of days, put together: how many, the middle one, and below which four of five lie (of too few: none).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub n: u32,
    pub median: Option<f64>,
    pub p80: Option<f64>,
}

impl Spread {
    pub fn of(days: &[f64]) -> Self {
        let n = u32::try_from(days.len()).unwrap_or(u32::MAX);
        Self {
            n,
            median: percentile(days, 0.5),
            p80: (n >= FEW).then(|| percentile(days, 0.8)).flatten(),
        }
    }

    /// As cells of a table: how many, the middle, four of five.
    pub fn cells(self) -> [String; 3] {
        [self.n.to_string(), days(self.median), days(self.p80)]
    }
}

/// A number of days, to the tenth below ten.
pub(super) fn days(days: Option<f64>) -> String {
    match days {
        Some(days) if days < 9.95 => format!("{days:.1}"),
        Some(days) => format!("{days:.0}"),
        None => String::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn of_few_no_per_cent_is_told() {
        for (part, whole, says) in [
            (0, 0, ""),
            (2, 4, "2 of 4"),
            (2, 5, "40% of 5"),
            (0, 9, "0% of 9"),
            (31, 31, "100% of 31"),
        ] {
            assert_eq!(share(part, whole), says);
        }
    }

    #[test]
    fn the_middle_is_where_spreadsheets_have_it() {
        for (numbers, median, p80) in [
            (&[][..], None, None),
            (&[3.0], Some(3.0), Some(3.0)),
            (&[4.0, 1.0], Some(2.5), Some(3.4)),
            (&[1.0, 2.0, 3.0, 4.0, 10.0], Some(3.0), Some(5.2)),
        ] {
            let near = |is: Option<f64>, should: Option<f64>| match (is, should) {
                (Some(is), Some(should)) => (is - should).abs() < 1e-9,
                (is, should) => is == should,
            };
            assert!(near(percentile(numbers, 0.5), median), "{numbers:?}");
            assert!(near(percentile(numbers, 0.8), p80), "{numbers:?}");
        }
        assert_eq!(Spread::of(&[1.0; 4]).cells(), ["4", "1.0", ""]);
        assert_eq!(Spread::of(&[12.4; 5]).cells(), ["5", "12", "12"]);
    }

    proptest! {
        #[test]
        fn the_middle_lies_among_them_and_below_four_of_five(numbers in proptest::collection::vec(0.0..500.0_f64, 1..40)) {
            let (median, p80) = (percentile(&numbers, 0.5).unwrap(), percentile(&numbers, 0.8).unwrap());
            let least = numbers.iter().copied().fold(f64::MAX, f64::min);
            let most = numbers.iter().copied().fold(0.0, f64::max);
            prop_assert!(least <= median && median <= p80 + 1e-9 && p80 <= most + 1e-9);
        }
    }
}
