//! What an improvement would be worth at a client's spend: said only where both numbers are there.

use crate::numbers::thousands;
use crate::pay::{Currency, shown};
use crate::words::fold;

/// What less of is fewer GPUs for the same work.
const LESS: &[&str] = &[
    "cost",
    "costs",
    "spend",
    "bill",
    "training time",
    "gpu hours",
    "gpu-hours",
    "step time",
    "time to train",
    "idle",
    "waste",
];
/// What more of is fewer GPUs for the same work.
const MORE: &[&str] = &[
    "throughput",
    "utilization",
    "utilisation",
    "mfu",
    "goodput",
    "tokens",
    "efficiency",
    "samples",
];

/// A number and what follows it.
fn quantity(typed: &str) -> Option<(f64, String)> {
    let bare = typed
        .trim()
        .trim_start_matches(['~', '≈', '$', '€', '£', '<', '>', ' ']);
    let end = bare
        .find(|c: char| !(c.is_ascii_digit() || ".,' ".contains(c)))
        .unwrap_or(bare.len());
    let digits: String = bare
        .get(..end)?
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let number: f64 = digits.parse().ok()?;
    let unit = bare.get(end..)?.trim();
    let times = match unit.chars().next() {
        Some('k' | 'K') => 1e3,
        Some('M') => 1e6,
        _ => 1.0,
    };
    (number > 0.0).then(|| (number * times, fold(unit.trim_start_matches(['k', 'K', 'M']))))
}

/// How the number changed, in per cent of what it was; none where the two cannot be compared.
pub(super) fn change(before: &str, after: &str) -> Option<i32> {
    let ((before, one), (after, other)) = (quantity(before)?, quantity(after)?);
    let per_cent = (after - before) / before * 100.0;
    (one == other && per_cent.abs() < 100_000.0).then(|| per_cent.round() as i32)
}

/// The part of the GPUs that the same work no longer takes, in basis points; none where the metric does not say so.
pub(super) fn saved(metric: &str, before: &str, after: &str) -> Option<u32> {
    let ((before, one), (after, other)) = (quantity(before)?, quantity(after)?);
    let metric = format!(" {} ", fold(metric));
    let about = |words: &[&str]| words.iter().any(|word| metric.contains(&format!(" {word} ")));
    if one != other {
        return None;
    }
    let left = if about(LESS) && after < before {
        after / before
    } else if about(MORE) && after > before {
        before / after
    } else {
        return None;
    };
    let points = ((1.0 - left) * 10_000.0).round();
    (points >= 1.0).then_some(points as u32)
}

/// "≈ 2,400,000 USD per year at your spend": a part of twelve months' spend, to two figures.
pub(super) fn per_year(saved: u32, spend_per_month: i64, currency: &str) -> Option<String> {
    let currency = Currency::of(currency)?;
    let exact = i128::from(spend_per_month) * 12 * i128::from(saved) / 10_000;
    let whole = exact / currency.minor();
    if whole < 1 {
        return None;
    }
    let figures = u32::try_from(whole.to_string().len()).unwrap_or(2);
    let unit = 10_i128.pow(figures.saturating_sub(2));
    let rounded = (whole + unit / 2) / unit * unit;
    let minor = i64::try_from(rounded * currency.minor()).ok()?;
    Some(format!("≈ {} per year at your spend", shown(minor, currency)))
}

/// "−20%", "+30%".
pub(super) fn signed(per_cent: i32) -> String {
    let sign = if per_cent < 0 { "−" } else { "+" };
    format!("{sign}{}%", thousands(per_cent.unsigned_abs().into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_takes_fewer_gpus_is_worth_money() {
        for (metric, before, after, part) in [
            ("Training time", "100 h", "80 h", Some(2_000)),
            ("Throughput", "1,000 tok/s", "1,300 tok/s", Some(2_308)),
            ("throughput", "1k tok/s", "1300 tok/s", Some(2_308)),
            ("GPU cost", "$2M", "$1M", Some(5_000)),
            ("MFU", "38%", "52%", Some(2_692)),
            ("p99 latency", "90 ms", "30 ms", None),
            ("Throughput", "1300", "1000", None),
            ("Training time", "100 h", "80 min", None),
            ("Training time", "long", "short", None),
            ("Training time", "0", "10", None),
        ] {
            assert_eq!(saved(metric, before, after), part, "{metric} {before} {after}");
        }
        assert_eq!((change("100 h", "80 h"), change("1", "2 s")), (Some(-20), None));
        assert_eq!((signed(-20), signed(1_300)), ("−20%".into(), "+1,300%".into()));
    }

    #[test]
    fn it_is_said_to_two_figures() {
        // 2M USD a month, a fifth of it.
        assert_eq!(
            per_year(2_000, 200_000_000, "USD").as_deref(),
            Some("≈ 4,800,000 USD per year at your spend")
        );
        assert_eq!(
            per_year(2_308, 123_456_700, "USD").as_deref(),
            Some("≈ 3,400,000 USD per year at your spend")
        );
        assert_eq!((per_year(1, 10, "USD"), per_year(2_000, 1, "")), (None, None));
    }

    proptest! {
        #[test]
        fn never_more_than_all_of_it(before in "[0-9.,kM ]{0,8}", after in "[0-9.,kM %]{0,8}", spend in 0_i64..1_000_000_000_000) {
            for metric in ["cost", "throughput"] {
                if let Some(part) = saved(metric, &before, &after) {
                    prop_assert!((1..=10_000).contains(&part));
                    let _ = per_year(part, spend, "JPY");
                }
            }
            let _ = change(&before, &after);
        }
    }
}
