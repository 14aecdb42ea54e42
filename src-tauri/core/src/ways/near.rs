//! Somebody and who stands around her, for a picture.

use super::graph::{At, Graph, Today};
use super::keep::{graph, today};
use super::says::{self, Reason};
use super::shared::Sums;
use super::tell::{Teller, WayPerson, key, raw_person};
use super::{WayStrength, WayTo};
use crate::error::{Error, Result};
use crate::store::Store;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// In the first ring, and around it.
const FIRST: usize = 22;
const SECOND: usize = 17;
/// Ties worth less are not drawn, but for those that hold somebody to the picture.
const DRAWN: f32 = 0.08;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NearPerson {
    pub person: WayPerson,
    /// 0: who it is about; 1: whom she knows; 2: whom those know.
    pub ring: u8,
    /// Her tie to us.
    pub ours: Option<WayStrength>,
}

/// Between two of the picture, by their places in it; the lesser first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NearTie {
    pub one: u32,
    pub other: u32,
    pub strength: WayStrength,
    pub reasons: Vec<String>,
}

/// Somebody, her strongest ties, and the ties among those.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Neighbourhood {
    /// By ring; herself first, the strongest of each ring first.
    pub people: Vec<NearPerson>,
    pub ties: Vec<NearTie>,
    /// How many more she is tied to.
    pub more: u32,
}

/// At most forty people around somebody. [`Error::NotFound`] where she is not there.
pub async fn neighbourhood(store: &Store, of: WayTo) -> Result<Neighbourhood> {
    let today = today(store);
    let raw = {
        let graph = graph(store, today).await?;
        let at = graph.found(key(of)).ok_or(Error::NotFound("person"))?;
        Raw::around(&graph, at, today)
    };
    let mut teller = Teller::default();
    raw.people.iter().for_each(|(who, ..)| teller.wants(*who));
    raw.ties.iter().for_each(|tie| teller.wants_reasons(&tie.reasons));
    let told = teller.told(store, today).await?;
    let people: Vec<NearPerson> = raw
        .people
        .into_iter()
        .map(|(who, ring, own)| NearPerson {
            person: told.person(who),
            ring,
            ours: (own > 0.0).then(|| WayStrength::worth(own)),
        })
        .collect();
    let named = |at: u32| {
        people
            .get(at as usize)
            .map(|one| one.person.name.as_str())
            .unwrap_or_default()
    };
    let ties = raw.ties.iter().map(|tie| NearTie {
        one: tie.one,
        other: tie.other,
        strength: WayStrength::worth(tie.worth),
        reasons: told.reasons(&tie.reasons, named(tie.one), named(tie.other)),
    });
    Ok(Neighbourhood {
        ties: ties.collect(),
        people,
        more: raw.more,
    })
}

struct RawTie {
    one: u32,
    other: u32,
    worth: f32,
    reasons: Vec<Reason>,
}

struct Raw {
    people: Vec<(WayTo, u8, f32)>,
    ties: Vec<RawTie>,
    more: u32,
}

impl Raw {
    fn around(graph: &Graph, at: At, today: Today) -> Self {
        let mut sums = Sums::of(graph);
        let sorted = |mut near: Vec<(At, f32)>| {
            near.sort_unstable_by(|(one, a), (other, b)| b.total_cmp(a).then(one.cmp(other)));
            near
        };
        let near = sorted(sums.near(graph, at, today));
        let more = u32::try_from(near.len().saturating_sub(FIRST)).unwrap_or(u32::MAX);
        let first: Vec<(At, f32)> = near.into_iter().take(FIRST).collect();
        let mut ring: HashMap<At, u8> = first.iter().map(|(one, _)| (*one, 1)).collect();
        ring.insert(at, 0);
        let mut ties: Vec<(At, At, f32)> = first.iter().map(|(one, worth)| (at, *one, *worth)).collect();
        let mut beyond: HashMap<At, f32> = HashMap::new();
        let mut among: Vec<(At, Vec<(At, f32)>)> = Vec::with_capacity(first.len());
        for (one, worth) in &first {
            let theirs = sums.near(graph, *one, today);
            for (other, next) in &theirs {
                if !ring.contains_key(other) {
                    let best = beyond.entry(*other).or_default();
                    *best = best.max(worth * next);
                }
            }
            among.push((*one, theirs));
        }
        let second: Vec<(At, f32)> = sorted(beyond.into_iter().collect())
            .into_iter()
            .take(SECOND)
            .collect();
        ring.extend(second.iter().map(|(one, _)| (*one, 2)));
        for (one, _) in &second {
            among.push((*one, sums.near(graph, *one, today)));
        }
        for (one, theirs) in &among {
            let inward = theirs
                .iter()
                .filter(|(other, _)| ring.get(one) == Some(&2) && ring.get(other) == Some(&1))
                .max_by(|(_, a), (_, b)| a.total_cmp(b));
            let drawn = theirs.iter().filter(|(other, worth)| {
                *other != at && ring.contains_key(other) && *worth >= DRAWN && one < other
            });
            ties.extend(
                inward
                    .into_iter()
                    .chain(drawn)
                    .map(|(other, worth)| (*one, *other, *worth)),
            );
        }
        let order: Vec<At> = [at]
            .into_iter()
            .chain(first.iter().chain(&second).map(|(one, _)| *one))
            .collect();
        Self {
            people: order
                .iter()
                .map(|one| {
                    (
                        raw_person(graph, *one),
                        ring.get(one).copied().unwrap_or_default(),
                        graph.own(*one),
                    )
                })
                .collect(),
            ties: placed(graph, &order, &ties, today),
            more,
        }
    }
}

/// Each pair once, by their places.
fn placed(graph: &Graph, order: &[At], ties: &[(At, At, f32)], today: Today) -> Vec<RawTie> {
    let places: HashMap<At, u32> = order.iter().copied().zip(0_u32..).collect();
    let mut all: Vec<RawTie> = Vec::with_capacity(ties.len());
    for (one, other, worth) in ties {
        let (Some(first), Some(second)) = (places.get(one), places.get(other)) else {
            continue;
        };
        let ((first, one), (second, other)) = if first < second {
            ((*first, *one), (*second, *other))
        } else {
            ((*second, *other), (*first, *one))
        };
        all.push(RawTie {
            one: first,
            other: second,
            worth: *worth,
            reasons: says::between(graph, one, other, today),
        });
    }
    all.sort_by_key(|tie| (tie.one, tie.other));
    all.dedup_by_key(|tie| (tie.one, tie.other));
    all
}
