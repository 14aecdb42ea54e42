//! How long people stay.

use super::{FEW_PEOPLE, Houses, Of};
use crate::companies::CompanyId;
use crate::day;
use crate::people::PersonId;
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;

/// How many came, are there, and stayed a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stay {
    /// People who began there; those who were placed and have not begun are nobody's yet.
    pub placed: usize,
    pub there: usize,
    pub since: Option<NaiveDate>,
    /// Of those who began more than a year ago. A client knows who left: there is nobody to hide.
    pub a_year: Option<Of>,
    /// At our other clients.
    pub a_year_elsewhere: Option<Of>,
}

const YEAR: Months = Months::new(12);

/// `stays`: of every placement whose, where, from when, until when, by start; `own`: the house of the client.
pub(super) fn stay(
    stays: &[(PersonId, CompanyId, String, String)],
    within: &BTreeSet<CompanyId>,
    houses: &Houses,
    own: CompanyId,
    today: NaiveDate,
) -> Stay {
    let gone = |left: &str| day::of_kept(left).is_some_and(|left| left < today);
    let a_year = |start: &str, left: &str| {
        let then = day::of_kept(start)?.checked_add_months(YEAR)?;
        (then <= today).then(|| day::of_kept(left).is_none_or(|left| left >= then))
    };
    let begun = |start: &str| day::of_kept(start).is_some_and(|start| start <= today);
    let here: Vec<_> = stays
        .iter()
        .filter(|(_, company, ..)| within.contains(company))
        .collect();
    let people = |there: bool| {
        let counted = here
            .iter()
            .filter(|(.., start, left)| begun(start) && !(there && gone(left)));
        counted
            .map(|(person, ..)| *person)
            .collect::<BTreeSet<PersonId>>()
            .len()
    };
    let elsewhere: Vec<(CompanyId, bool)> = stays
        .iter()
        .filter_map(|(_, company, start, left)| Some((houses.of_company(*company), a_year(start, left)?)))
        .filter(|(house, _)| *house != own)
        .collect();
    let clients: BTreeSet<CompanyId> = elsewhere.iter().map(|(house, _)| *house).collect();
    Stay {
        placed: people(false),
        there: people(true),
        since: here
            .iter()
            .filter_map(|(.., start, _)| day::of_kept(start))
            .min()
            .filter(|day| *day <= today),
        a_year: Of::among(here.iter().filter_map(|(.., start, left)| a_year(start, left)), 1),
        a_year_elsewhere: Of::among(elsewhere.iter().map(|(_, stayed)| *stayed), FEW_PEOPLE)
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
        let person = |n: u8| PersonId(Id::derived("roster 2026 test person", &[&[n]]));
        let mut next = 0_u8;
        let mut row = |n: u8, start: &str, left: &str| {
            next += 1;
            (person(next), company(n), start.to_owned(), left.to_owned())
        };
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
        let houses = Houses::default();
        let told = stay(&all, &within, &houses, company(1), today);
        assert_eq!((told.placed, told.there), (5, 3));
        assert_eq!(told.since, NaiveDate::from_ymd_opt(2024, 2, 29));
        assert_eq!(told.a_year, Some(Of { count: 3, n: 4 }));
        // All of it would be the one other client's.
        assert_eq!(told.a_year_elsewhere, None);
        all.push(row(3, "2025-01-01", ""));
        assert_eq!(
            stay(&all, &within, &houses, company(1), today).a_year_elsewhere,
            Some(Of { count: 4, n: 5 })
        );
        // Of one house it would be one client's, however many parts it has.
        let parts = Houses::of(vec![(company(3), company(2))]);
        assert_eq!(
            stay(&all, &within, &parts, company(1), today).a_year_elsewhere,
            None
        );
        // One person is one, and who has not begun is not there.
        let again = all
            .first()
            .cloned()
            .map(|(who, at, ..)| (who, at, "2026-05-01".to_owned(), String::new()));
        all.extend(again);
        all.push(row(1, "2027-01-04", ""));
        let told = stay(&all, &within, &houses, company(1), today);
        assert_eq!((told.placed, told.there), (5, 3));
        assert_eq!(stay(&[], &within, &houses, company(1), today).a_year, None);
    }
}
