//! Points of pay in groups: how many, where the middle is, and how it went.

use super::PayBy;
use super::quarter::Quarter;
use crate::facts::{Fact, Facts, Scale};
use crate::matching::{FEW, band, band_name, percentile};
use crate::people::TitleLevel;
use crate::profiles::Work;
use crate::taxonomy::{Kind, Taxonomy};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// Groups at most: of hardware there are many, and who has one point says nothing.
const MOST_GROUPS: usize = 12;

/// How deep in a kind of work somebody is who counts as one who does it, of 4.
pub(super) const DOES: u8 = 3;

/// Points of pay of people who have something in common. Figures are a year's totals in minor units; none where there are
/// too few points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PayGroup {
    pub name: String,
    /// Points, and how many people they are of.
    pub n: u32,
    pub people: u32,
    #[ts(type = "number | null")]
    pub p25: Option<i64>,
    #[ts(type = "number | null")]
    pub p50: Option<i64>,
    #[ts(type = "number | null")]
    pub p75: Option<i64>,
    /// One for each of the market's quarters.
    pub over_time: Vec<PayInQuarter>,
}

/// The points of a quarter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PayInQuarter {
    pub n: u32,
    /// The middle; none where there are too few.
    #[ts(type = "number | null")]
    pub p50: Option<i64>,
}

/// A point of pay, in the market's currency.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    /// The person's row.
    pub rid: i64,
    pub total: i64,
    pub quarter: Quarter,
}

/// The groups of these points; what stands in no group is left out. In the order of the groups where they have one, else
/// who has most points first.
pub(super) fn groups(
    points: &[Point],
    quarters: &[Quarter],
    by: PayBy,
    facts: &Facts,
    field: &Taxonomy,
) -> Vec<PayGroup> {
    let mut of_person: HashMap<i64, Vec<(usize, String)>> = HashMap::new();
    let mut found: BTreeMap<(usize, String), Vec<Point>> = BTreeMap::new();
    for point in points {
        let hers = of_person.entry(point.rid).or_insert_with(|| {
            let fact = facts.at(point.rid).and_then(|at| facts.people().get(at));
            fact.map(|fact| of(fact, by, facts, field)).unwrap_or_default()
        });
        for group in hers.iter() {
            found.entry(group.clone()).or_default().push(*point);
        }
    }
    let mut all: Vec<((usize, String), Vec<Point>)> = found.into_iter().collect();
    if matches!(by, PayBy::Pool | PayBy::Hardware) {
        all.sort_by_key(|((_, name), points)| (std::cmp::Reverse(points.len()), name.clone()));
    }
    all.truncate(MOST_GROUPS);
    all.into_iter()
        .map(|((_, name), points)| group(name, &points, quarters))
        .collect()
}

/// The groups somebody is in, each with its place among the others.
fn of(fact: &Fact, by: PayBy, facts: &Facts, field: &Taxonomy) -> Vec<(usize, String)> {
    let claims = fact.claims.as_deref();
    match by {
        PayBy::Level => TitleLevel::of_title(facts.texts().folded(fact.title))
            .map(|level| (level as usize, level.shown().to_owned()))
            .into_iter()
            .collect(),
        PayBy::Pool => match facts.texts().get(fact.pool) {
            "" => Vec::new(),
            pool => {
                let name = field.name(Kind::Pool, field.leads_to(Kind::Pool, pool));
                vec![(0, name.to_owned())]
            }
        },
        PayBy::Scale => {
            let largest = claims.and_then(|claims| claims.scale.iter().filter_map(Scale::size).max());
            largest
                .map(|size| (usize::from(band(size)), band_name(size)))
                .into_iter()
                .collect()
        }
        PayBy::Hardware => claims
            .into_iter()
            .flat_map(|claims| claims.hardware.iter())
            .map(|known| facts.texts().get(known.key))
            .map(|key| {
                (
                    0,
                    field
                        .name(Kind::Hardware, field.leads_to(Kind::Hardware, key))
                        .to_owned(),
                )
            })
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        PayBy::Work => {
            let depths = claims.map(|claims| claims.workload).unwrap_or_default();
            Work::ALL
                .iter()
                .zip(depths)
                .enumerate()
                .filter(|(_, (_, depth))| depth.is_some_and(|depth| depth >= DOES))
                .map(|(at, (work, _))| (at, work.shown().to_owned()))
                .collect()
        }
    }
}

fn group(name: String, points: &[Point], quarters: &[Quarter]) -> PayGroup {
    let mut totals: Vec<i64> = points.iter().map(|point| point.total).collect();
    totals.sort_unstable();
    let people: BTreeSet<i64> = points.iter().map(|point| point.rid).collect();
    let at = |percent| of_enough(&totals, percent);
    let over_time = quarters
        .iter()
        .map(|quarter| {
            let of_it = points.iter().filter(|point| point.quarter == *quarter);
            let mut totals: Vec<i64> = of_it.map(|point| point.total).collect();
            totals.sort_unstable();
            PayInQuarter {
                n: count(totals.len()),
                p50: of_enough(&totals, 50),
            }
        })
        .collect();
    PayGroup {
        n: count(totals.len()),
        people: count(people.len()),
        p25: at(25),
        p50: at(50),
        p75: at(75),
        name,
        over_time,
    }
}

/// [`percentile`], of enough points.
fn of_enough(totals: &[i64], percent: usize) -> Option<i64> {
    percentile(totals, percent).filter(|_| totals.len() >= FEW)
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_told_is_among_the_points_and_of_enough(totals in prop::collection::vec(0_i64..9_000, 0..40)) {
            let quarter = Quarter::of(chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
            let points: Vec<Point> = totals
                .iter()
                .enumerate()
                .map(|(rid, total)| Point { rid: i64::try_from(rid).unwrap() / 2, total: *total, quarter })
                .collect();
            let group = group("All".into(), &points, &[quarter]);
            let told = [group.p25, group.p50, group.p75];
            prop_assert!(told.is_sorted());
            prop_assert!(told.iter().flatten().all(|one| totals.contains(one)));
            prop_assert_eq!(group.p50.is_some(), totals.len() >= FEW);
            prop_assert_eq!(group.n as usize, totals.len());
            prop_assert_eq!(group.over_time[0].p50, group.p50);
        }
    }
}
