//! Everybody in order, a page at a time.

use super::asked::Asked;
use super::best::Bests;
use super::says::{Barred, Line, MatchReason};
use super::subject::Subject;
use super::tell::in_order;
use super::warn::warnings;
use super::weigh::{Sum, weigh};
use crate::error::Result;
use crate::facts::{Fact, Facts};
use crate::people::PersonId;
use crate::taxonomy::Taxonomy;
use crate::wanted::{Wanted, Weights};
use chrono::NaiveDate;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use ts_rs::TS;

/// A page is never longer than this: each of its people gets sentences.
pub const LARGEST_PAGE: u32 = 200;

/// Which of the ranked are told of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    pub offset: u32,
    /// At most [`LARGEST_PAGE`].
    pub limit: u32,
}

/// A page of the ranked.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MatchPage {
    /// How many are ranked; those who are out are not.
    pub total: u32,
    /// Who is out, the most first.
    pub out: Vec<MatchOut>,
    pub warnings: Vec<String>,
    pub rows: Vec<MatchRow>,
    /// Milliseconds in the core.
    pub took_ms: f64,
}

/// So many are out for one reason. Whoever is out for several is counted with the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MatchOut {
    /// What follows the number: "have no CUDA".
    pub reason: String,
    pub people: u32,
}

/// A person with her score.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MatchRow {
    #[ts(type = "string")]
    pub id: PersonId,
    /// From [`rank`] as the list sorts it, from the desk as it is written.
    pub name: String,
    pub title: String,
    pub company: String,
    /// Why she is off limits today; empty: she is not, or from [`rank`] alone.
    pub off_limits: String,
    /// Of 100, to the tenth.
    pub score: f64,
    /// How much of the 100 rests on something known; the rest is to be asked.
    pub known: f64,
    /// Risks first, then what most is at stake in.
    pub reasons: Vec<MatchReason>,
}

/// Who of how many fits, in which order, and who is out.
struct Ranked {
    people: Vec<(Sum, usize)>,
    out: BTreeMap<Barred, u32>,
}

/// Ranks everybody, or those `within`. [`crate::Error::Invalid`] at a field of `wanted` or at `weights`.
pub fn rank(
    facts: &Facts,
    field: &Taxonomy,
    wanted: &Wanted,
    weights: &Weights,
    today: NaiveDate,
    within: Option<&HashSet<PersonId>>,
    page: Page,
) -> Result<MatchPage> {
    let started = std::time::Instant::now();
    wanted.check()?;
    weights.check()?;
    let asked = Asked::of(facts, field, wanted, weights, today);
    let mut ranked = ranked(&asked, facts, within);
    let people = turned_to(&mut ranked.people, facts, page);
    let rows = people.iter().filter_map(|(sum, at)| {
        let fact = facts.people().get(*at)?;
        Some(row(&asked, facts, fact, *sum))
    });
    let rows = rows.collect();
    let mut out: Vec<(Barred, u32)> = ranked.out.into_iter().collect();
    out.sort_by_key(|(_, people)| Reverse(*people));
    let out = out.into_iter().map(|(barred, people)| MatchOut {
        reason: asked.barred(barred, people),
        people,
    });
    Ok(MatchPage {
        total: u32::try_from(ranked.people.len()).unwrap_or(u32::MAX),
        out: out.collect(),
        warnings: warnings(field, wanted, weights),
        rows,
        took_ms: started.elapsed().as_secs_f64() * 1e3,
    })
}

fn ranked(asked: &Asked<'_>, facts: &Facts, within: Option<&HashSet<PersonId>>) -> Ranked {
    let mut ranked = Ranked {
        people: Vec::with_capacity(within.map_or(facts.people().len(), HashSet::len)),
        out: BTreeMap::new(),
    };
    let mut bests = Bests::default();
    for (at, fact) in facts.people().iter().enumerate() {
        if within.is_some_and(|within| !within.contains(&fact.id)) {
            continue;
        }
        match weigh(asked, &Subject::of(fact), &mut bests, &mut ()) {
            Ok(sum) => ranked.people.push((sum, at)),
            Err(barred) => *ranked.out.entry(barred).or_default() += 1,
        }
    }
    ranked
}

/// The people of this page, in order: the best first, of equals those of whom more is known, then by key. The others
/// are not put in order.
fn turned_to<'r>(people: &'r mut [(Sum, usize)], facts: &Facts, page: Page) -> &'r [(Sum, usize)] {
    let key = |(sum, at): &(Sum, usize)| {
        let id = facts.people().get(*at).map(|fact| fact.id);
        (Reverse(sum.points), Reverse(sum.known), id)
    };
    let from = page.offset as usize;
    let to = from
        .saturating_add(page.limit.min(LARGEST_PAGE) as usize)
        .min(people.len());
    if from >= to {
        return &[];
    }
    if to < people.len() {
        people.select_nth_unstable_by_key(to, key);
    }
    let Some(first) = people.get_mut(..to) else {
        return &[];
    };
    if from > 0 {
        first.select_nth_unstable_by_key(from, key);
    }
    let Some(turned_to) = first.get_mut(from..) else {
        return &[];
    };
    turned_to.sort_unstable_by_key(key);
    turned_to
}

fn row(asked: &Asked<'_>, facts: &Facts, fact: &Fact, sum: Sum) -> MatchRow {
    let mut lines: Vec<Line<'_>> = Vec::new();
    // The same arithmetic as before, with another sink: nobody is out who was not.
    let _ = weigh(asked, &Subject::of(fact), &mut Bests::default(), &mut lines);
    let mut reasons: Vec<MatchReason> = lines.iter().map(|line| asked.reason(line)).collect();
    in_order(&mut reasons);
    let text = |text| facts.texts().get(text).to_owned();
    MatchRow {
        off_limits: String::new(),
        id: fact.id,
        name: text(fact.name),
        title: text(fact.title),
        company: text(fact.company),
        score: f64::from(sum.points) / 10.0,
        known: f64::from(sum.known) / 10.0,
        reasons,
    }
}
