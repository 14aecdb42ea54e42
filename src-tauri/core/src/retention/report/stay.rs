//! How long people stay.

use super::{FEW_PEOPLE, Of};
use crate::companies::CompanyId;
use crate::day;
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;

/// How many came, are there, and stayed a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stay {
    /// Placed by us, with those who have not begun.
    pub placed: usize,
    pub there: usize,
    pub since: Option<NaiveDate>,
    /// Of those who began more than a year ago. A client knows who left: there is nobody to hide.
    pub a_year: Option<Of>,
    /// At our other clients.
    pub a_year_elsewhere: Option<Of>,
}

const YEAR: Months = Months::new(12);

/// `stays`: of every placement where, from when, until when.
pub(super) fn stay(
    stays: &[(CompanyId, String, String)],
    within: &BTreeSet<CompanyId>,
    today: NaiveDate,
) -> Stay {
    let gone = |left: &str| day::of_kept(left).is_some_and(|left| left < today);
    let a_year = |start: &str, left: &str| {
        let then = day::of_kept(start)?.checked_add_months(YEAR)?;
        (then <= today).then(|| day::of_kept(left).is_none_or(|left| left >= then))
    };
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        stays.iter().partition(|(company, ..)| within.contains(company));
    let clients: BTreeSet<CompanyId> = elsewhere
        .iter()
        .filter(|(_, start, left)| a_year(start, left).is_some())
        .map(|(company, ..)| *company)
        .collect();
    Stay {
        placed: here.len(),
        there: here.iter().filter(|(.., left)| !gone(left)).count(),
        since: here.iter().filter_map(|(_, start, _)| day::of_kept(start)).min(),
        a_year: Of::among(here.iter().filter_map(|(_, start, left)| a_year(start, left)), 1),
        a_year_elsewhere: Of::among(
            elsewhere
                .iter()
                .filter_map(|(_, start, left)| a_year(start, left)),
            FEW_PEOPLE,
        )
        .filter(|_| clients.len() > 1),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::ids::Id;

    fn company(n: u8) -> CompanyId {
        CompanyId(Id::derived("roster 2026 test", &[&[n]]))
    }

    #[test]
    fn a_year_is_counted_of_those_who_could_have_stayed_one() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let row = |n: u8, start: &str, left: &str| (company(n), start.to_owned(), left.to_owned());
        let mut all = vec![
            row(1, "2024-03-01", ""),
            // A day before the year was over.
            row(1, "2024-02-29", "2025-02-27"),
            // On the day itself.
            row(1, "2025-01-10", "2026-01-10"),
            // Not a year yet; and one who leaves only next month.
            row(1, "2026-02-01", ""),
            row(1, "2025-06-01", "2026-12-20"),
            row(2, "2024-01-01", ""),
            row(2, "2024-01-01", "2024-05-01"),
            row(2, "2024-01-01", ""),
            row(2, "2024-01-01", ""),
        ];
        let within = BTreeSet::from([company(1)]);
        let told = stay(&all, &within, today);
        assert_eq!((told.placed, told.there), (5, 3));
        assert_eq!(told.since, NaiveDate::from_ymd_opt(2024, 2, 29));
        assert_eq!(told.a_year, Some(Of { count: 3, n: 4 }));
        // All of it would be the one other client's.
        assert_eq!(told.a_year_elsewhere, None);
        all.push(row(3, "2025-01-01", ""));
        assert_eq!(
            stay(&all, &within, today).a_year_elsewhere,
            Some(Of { count: 4, n: 5 })
        );
        assert_eq!(stay(&[], &within, today).a_year, None);
    }
}
