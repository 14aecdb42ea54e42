//! A report for a client on how those whom we placed there are kept: what they said, what the place offers, what we would
//! do about it.
//!
//! Invariants: nobody is named, and what people said or know is told only of [`FEW_PEOPLE`] of them or more, each counted
//! once; their mean is told in halves and never at its ends, so that neither a unanimous answer nor the difference of two
//! reports says what one of them said; what stands for other clients is of at least as many people and of more than one
//! house; a figure stands with the number it is counted from. What to do is judgement, not measurement (`field-article.txt`: challenge and scale, hardware, autonomy,
//! a path to rise on and pay are what keeps people of this trade), and the page says so.

mod advice;
mod levers;
mod page;
mod place;
mod sql;
mod stay;

use super::gather::{Scope, Subject, gather};
use super::risk::{RuleKey, read_rules};
use crate::clients;
use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::sheet::Sheet;
use crate::store::Store;
use crate::taxonomy;
use serde::{Deserialize, Serialize};
use sqlx::Connection as _;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;

/// Of fewer people nothing is told that one of them said: a client would know who.
pub const FEW_PEOPLE: usize = 4;

/// Of the recruiter's own words, in letters.
const LONGEST_WORDS: usize = 4_000;

crate::vocabulary::words! {
    /// The parts of a report, in their order.
    ReportPart {
        Levers = "levers", "how it stands";
        Hardware = "hardware", "hardware and scale";
        Autonomy = "autonomy", "autonomy";
        Career = "career", "career ladder";
        Pay = "pay", "pay";
        Advice = "advice", "what we would do";
    }
}

/// What a report is to have.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct ReportAsked {
    /// Parts that are left out.
    pub without: Vec<ReportPart>,
    /// The recruiter's own words; they come first.
    pub words: String,
}

/// The report on this company and its parts, as of `today`. [`Error::NotFound`]; [`Error::Invalid`] at `words` where hers
/// are too long.
pub async fn client_report(
    store: &Store,
    company: CompanyId,
    asked: &ReportAsked,
    today: &str,
) -> Result<Sheet> {
    if asked.words.chars().count() > LONGEST_WORDS {
        return Err(Error::invalid(
            "words",
            "Write at most 4,000 letters: it is a page, not a book.",
        ));
    }
    let today = day::of_kept(today).unwrap_or_else(|| store.clock().day_of(store.clock().now_ms()));
    let known = clients::company(store, company).await?;
    let mut conn = store.read().await?;
    let mut at_once = conn.begin().await?;
    let conn = &mut *at_once;
    let within: BTreeSet<CompanyId> = sql::within(conn, company).await?.into_iter().collect();
    if within.is_empty() {
        return Err(Error::NotFound("company"));
    }
    let field = taxonomy::at(store, conn).await?;
    let stall = read_rules(conn).await?.of(RuleKey::StallMonths);
    let houses = Houses::of(sql::wholes(conn).await?);
    let own = houses.of_company(company);
    let gathered = gather(conn, &field, Scope::Now, today).await?;
    let begun = |one: &&Subject| one.placement.is_some() && one.start.is_some_and(|start| start <= today);
    let mut here: Vec<&Subject> = gathered
        .all
        .iter()
        .filter(begun)
        .filter(|one| one.company_id.is_some_and(|id| within.contains(&id)))
        .collect();
    // One person is one, however often she was placed there: the newest place is where she is.
    here.sort_by_key(|one| (one.person, Reverse(one.start)));
    here.dedup_by_key(|one| one.person);
    let people: BTreeSet<PersonId> = here.iter().map(|one| one.person).collect();
    let elsewhere: Vec<(CompanyId, &Subject)> = gathered
        .all
        .iter()
        .filter(begun)
        .filter(|one| !people.contains(&one.person))
        .filter_map(|one| Some((houses.of_company(one.company_id?), one)))
        .filter(|(house, _)| *house != own)
        .collect();
    let since = today.checked_sub_months(levers::FRESH).unwrap_or(today);
    let answers = levers::answers(sql::answers(conn, &day::kept(since)).await?);
    let others = |company: &CompanyId| houses.of_company(*company) != own;
    let mut hardware = sql::hardware(conn).await?;
    hardware.retain(|(company, _)| others(company));
    let rights = sql::rights(conn).await?.into_iter();
    let rights: Vec<u8> = rights
        .filter(|(company, _)| others(company))
        .map(|(_, rights)| rights)
        .collect();
    let told = Told {
        stay: stay::stay(&sql::stays(conn).await?, &within, &houses, own, today),
        levers: levers::levers(&here, &elsewhere, &answers),
        hardware: place::hardware(&known, &here, &hardware, &field, today),
        autonomy: place::autonomy(&known, &rights),
        career: place::career(&known, &here, stall, today),
        pay: place::pay(&here),
        today,
    };
    Ok(page::page(&known.name, &told, asked, &store.who().desk))
}

/// Which house a company belongs to: what it is part of, at the top.
#[derive(Debug, Default)]
struct Houses(HashMap<CompanyId, CompanyId>);

impl Houses {
    fn of(wholes: Vec<(CompanyId, CompanyId)>) -> Self {
        Self(wholes.into_iter().collect())
    }

    fn of_company(&self, company: CompanyId) -> CompanyId {
        let mut top = company;
        // Nothing is part of itself; a file that says so is not followed for ever.
        for _ in 0..=self.0.len() {
            match self.0.get(&top) {
                Some(whole) => top = *whole,
                None => break,
            }
        }
        top
    }
}

/// All that a report tells.
#[derive(Debug)]
struct Told {
    stay: stay::Stay,
    levers: levers::Levers,
    hardware: place::Hardware,
    autonomy: place::Autonomy,
    career: place::Career,
    pay: Option<place::Pay>,
    today: chrono::NaiveDate,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Of {
    count: usize,
    n: usize,
}

impl Of {
    /// How many of them it is true of; none where they are fewer than `few`.
    fn among(all: impl Iterator<Item = bool>, few: usize) -> Option<Self> {
        let (mut count, mut n) = (0, 0);
        for one in all {
            n += 1;
            count += usize::from(one);
        }
        (n >= few).then_some(Self { count, n })
    }

    /// In percent, to the nearest whole one.
    fn percent(self) -> usize {
        (self.count * 200 + self.n) / (self.n * 2).max(1)
    }
}

/// The mean in tenths, to the nearest; none of fewer than `few`.
fn mean(marks: impl Iterator<Item = impl Into<u32>>, few: usize) -> Option<u32> {
    let marks: Vec<u32> = marks.map(Into::into).collect();
    let n = u32::try_from(marks.len()).ok().filter(|n| *n > 0)?;
    let sum: u32 = marks.iter().sum();
    (marks.len() >= few).then(|| (sum * 20 + n) / (n * 2))
}

/// 34 as "3.4".
fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_to_the_nearest_and_of_no_fewer_than_may_be_told() {
        assert_eq!(mean([3_u8, 4, 4].into_iter(), 4), None);
        assert_eq!(mean([3_u8, 4, 4, 4].into_iter(), 4), Some(38));
        assert_eq!(mean([1_u32, 5, 5, 5].into_iter(), 4), Some(40));
        assert_eq!(mean([0_u8; 0].into_iter(), 0), None);
        assert_eq!(tenths(38), "3.8");
        assert_eq!(Of::among([true, false, true].into_iter(), 4), None);
        let two_of_three = Of::among([true, false, true].into_iter(), 3);
        assert_eq!(two_of_three.map(Of::percent), Some(67));
        assert_eq!(Of::among([].into_iter(), 0).map(Of::percent), Some(0));
    }
}
