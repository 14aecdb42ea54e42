//! Quarters of years, in a row.

use chrono::{Datelike as _, NaiveDate};

/// A year's quarter; they are in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Quarter(i32);

impl Quarter {
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year() * 4 + i32::try_from(day.month0() / 3).unwrap_or(0))
    }

    /// "Q1 2026"
    pub fn shown(self) -> String {
        format!("Q{} {}", self.0.rem_euclid(4) + 1, self.0.div_euclid(4))
    }

    /// From the one to the other, both included, the last `most` of them.
    pub fn row(from: Self, to: Self, most: i32) -> Vec<Self> {
        let first = from.0.max(to.0.saturating_sub(most - 1));
        (first..=to.0).map(Self).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_year_ends_and_the_next_begins() {
        let of = |y, m, d| Quarter::of(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(of(2025, 12, 31).shown(), "Q4 2025");
        assert_eq!(of(2026, 1, 1).shown(), "Q1 2026");
        let row = Quarter::row(of(2025, 11, 1), of(2026, 4, 1), 20);
        let names: Vec<String> = row.into_iter().map(Quarter::shown).collect();
        assert_eq!(names, ["Q4 2025", "Q1 2026", "Q2 2026"]);
        assert_eq!(Quarter::row(of(2000, 1, 1), of(2026, 4, 1), 2).len(), 2);
        assert!(Quarter::row(of(2026, 4, 1), of(2025, 1, 1), 9).is_empty());
    }
}
