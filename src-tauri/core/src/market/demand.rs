//! What is asked for against who there is.

use super::pay::{DOES, count};
use crate::facts::{Barred, Fact, Facts};
use crate::profiles::{Work, is_versatile};
use crate::taxonomy::{Kind, Taxonomy};
use crate::wanted::{How, Wanted};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Who that hardware is of is known for this many at most; the rest is too rare to compare.
const MOST_VENDORS: usize = 12;

/// One kind of work: what open roles ask for and who does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WorkLine {
    pub work: String,
    pub roles: u32,
    pub openings: u32,
    /// Who does it, 3 of 4 or more; and how many of these are not off limits.
    pub people: u32,
    pub free: u32,
}

/// One vendor's hardware: who knows it, and which open roles ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlatformLine {
    pub vendor: String,
    pub people: u32,
    /// Of these who knows no other vendor's.
    pub only: u32,
    pub roles: u32,
}

/// An open role.
pub(super) struct Asked {
    pub openings: u32,
    pub wanted: Wanted,
}

pub(super) fn work(roles: &[Asked], facts: &Facts, barred: &Barred) -> Vec<WorkLine> {
    let mut lines: Vec<WorkLine> = Work::ALL
        .iter()
        .map(|work| WorkLine {
            work: work.shown().to_owned(),
            roles: 0,
            openings: 0,
            people: 0,
            free: 0,
        })
        .collect();
    for role in roles {
        for (line, asked) in lines.iter_mut().zip(role.wanted.workload) {
            if asked >= DOES {
                line.roles += 1;
                line.openings = line.openings.saturating_add(role.openings);
            }
        }
    }
    for fact in facts.people() {
        let Some(claims) = fact.claims.as_deref() else {
            continue;
        };
        let free = !barred.has(fact.id, fact.company_key);
        for (line, depth) in lines.iter_mut().zip(claims.workload) {
            if depth.is_some_and(|depth| depth >= DOES) {
                line.people += 1;
                line.free += u32::from(free);
            }
        }
    }
    lines
}

/// By vendor, whom most know first; and how many know one, two and more vendors' hardware, and how many are versatile.
pub(super) fn platforms(
    roles: &[Asked],
    facts: &Facts,
    field: &Taxonomy,
) -> (Vec<PlatformLine>, Vec<u32>, u32) {
    let mut lines: BTreeMap<&str, PlatformLine> = BTreeMap::new();
    let (mut by_number, mut versatile) = (vec![0_u32; 3], 0);
    for fact in facts.people() {
        let vendors = vendors(fact, facts, field);
        let last = by_number.len();
        if let Some(number) = by_number.get_mut(vendors.len().min(last).wrapping_sub(1)) {
            *number += 1;
        }
        for vendor in &vendors {
            let line = line(&mut lines, vendor);
            line.people += 1;
            line.only += u32::from(vendors.len() == 1);
        }
        if let Some(claims) = fact.claims.as_deref() {
            let hardware = claims.hardware.iter().map(|known| facts.texts().get(known.key));
            let ran = claims.scale.iter().map(|scale| facts.texts().get(scale.hardware));
            versatile += u32::from(is_versatile(claims.workload, hardware.chain(ran), field));
        }
    }
    for role in roles {
        let asked = role
            .wanted
            .hardware
            .iter()
            .filter(|wish| wish.how != How::Exclude);
        let vendors: BTreeSet<&str> = asked.filter_map(|wish| vendor(&wish.key, field)).collect();
        for vendor in vendors {
            line(&mut lines, vendor).roles += 1;
        }
    }
    let mut lines: Vec<PlatformLine> = lines.into_values().collect();
    lines.sort_by_key(|line| (std::cmp::Reverse((line.people, line.roles)), line.vendor.clone()));
    lines.truncate(MOST_VENDORS);
    (lines, by_number, versatile)
}

fn line<'a, 'f>(lines: &'a mut BTreeMap<&'f str, PlatformLine>, vendor: &'f str) -> &'a mut PlatformLine {
    lines.entry(vendor).or_insert_with(|| PlatformLine {
        vendor: vendor.to_owned(),
        people: 0,
        only: 0,
        roles: 0,
    })
}

fn vendor<'f>(key: &str, field: &'f Taxonomy) -> Option<&'f str> {
    let item = field.item(Kind::Hardware, field.leads_to(Kind::Hardware, key))?;
    Some(item.vendor.as_str()).filter(|vendor| !vendor.is_empty())
}

fn vendors<'f>(fact: &Fact, facts: &Facts, field: &'f Taxonomy) -> BTreeSet<&'f str> {
    let claims = fact.claims.as_deref().into_iter();
    let keys = claims.flat_map(|claims| {
        let ran = claims.scale.iter().map(|scale| scale.hardware);
        claims.hardware.iter().map(|known| known.key).chain(ran)
    });
    keys.filter_map(|key| vendor(facts.texts().get(key), field))
        .collect()
}

/// How many people there are in all, and of how many any work is known.
pub(super) fn known(facts: &Facts) -> (u32, u32) {
    let some = facts.people().iter().filter(|fact| fact.claims.is_some()).count();
    (count(facts.people().len()), count(some))
}
