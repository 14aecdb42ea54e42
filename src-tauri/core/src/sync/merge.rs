//! The merge of one row's facet, as pure code. All that makes two desks agree stands here.
//!
//! A state is what one desk knows of a (row, facet): the context, which names every edit it has seen, and of each
//! register the live edits, those that no edit it has seen has replaced. Two states are merged edit by edit: one that
//! both have stays; one that only one has stays unless the other has seen it, and so knows that it was replaced.
//! That is associative, commutative and idempotent, so states may meet in any order, any number of times.
//!
//! Time never decides what is kept. It chooses which of several live values is shown, and, for registers that nobody
//! would want to be asked about ([`Policy::Quiet`]), which one stays. That is safe because an edit is always later
//! than what it replaced: the latest of all edits seen is live in every state that has seen it.

use super::state::{Live, State};
use crate::store::{ActorNo, Context, Cut, Dot, Policy, REMOVED};
use std::collections::{BTreeMap, BTreeSet};

/// Whether an edit is among those that `context` has seen.
fn seen(context: &Context, dot: &Dot) -> bool {
    context.get(&dot.actor).is_some_and(|count| dot.counter <= *count)
}

/// Whether everything in `theirs` is in `mine`: then there is nothing to merge.
pub(super) fn covers(mine: &Context, theirs: &Context) -> bool {
    let has = |(actor, count): (&ActorNo, &u64)| mine.get(actor).is_some_and(|own| own >= count);
    theirs.iter().all(has)
}

/// Adds to `context` what `more` has seen.
pub(super) fn widen(context: &mut Context, more: &Context) {
    for (actor, count) in more {
        let own = context.entry(*actor).or_default();
        *own = (*own).max(*count);
    }
}

/// Merges what two desks know of a (row, facet). `rank`: the order in which live values are shown, the same on every
/// desk.
pub(super) fn merge<V: Clone + Default + PartialEq, R: Ord>(
    mine: &State<V>,
    theirs: &State<V>,
    policy: impl Fn(u8) -> Policy,
    rank: impl Fn(&Dot) -> R,
) -> State<V> {
    let registers: BTreeSet<u8> = mine.live.keys().chain(theirs.live.keys()).copied().collect();
    let mut merged = State {
        born: same_birth(mine, theirs),
        ..State::default()
    };
    for register in registers {
        let (here, there) = (mine.live_in(register), theirs.live_in(register));
        let mut live = Live::new();
        for (one, other, known) in [
            (&*here, &*there, &theirs.context),
            (&*there, &*here, &mine.context),
        ] {
            for (dot, value) in one {
                if other.contains_key(dot) || !seen(known, dot) {
                    let kept = live.entry(*dot).or_insert_with(|| value.clone());
                    if *kept == V::default() {
                        kept.clone_from(value);
                    }
                }
            }
        }
        if register != REMOVED && policy(register) == Policy::Quiet {
            let latest = shown(&live, &rank);
            live.retain(|dot, _| Some(*dot) == latest);
        }
        merged.live.insert(register, live);
    }
    merged.context = mine.context.clone();
    widen(&mut merged.context, &theirs.context);
    let presence = merged.live_in(REMOVED).into_owned();
    let is_live = |(actor, counter): (ActorNo, u64)| {
        presence
            .keys()
            .any(|dot| (dot.actor, dot.counter) == (actor, counter))
    };
    let cuts = mine.cuts.iter().chain(&theirs.cuts);
    merged.cuts = cuts
        .filter(|(dot, _)| is_live(**dot))
        .map(|(dot, cut)| (*dot, cut.clone()))
        .collect();
    merged
}

/// A row that two desks made apart has two births: then each register names its own.
fn same_birth<V>(mine: &State<V>, theirs: &State<V>) -> Option<Dot> {
    if mine.context.is_empty() {
        return theirs.born;
    }
    mine.born
        .filter(|born| theirs.context.is_empty() || theirs.born == Some(*born))
}

/// The live edit whose value is shown: the latest.
pub(super) fn shown<V, R: Ord>(live: &Live<V>, rank: impl Fn(&Dot) -> R) -> Option<Dot> {
    live.keys().max_by_key(|dot| rank(dot)).copied()
}

/// Whether a row is gone: somebody removed it, and whoever did had seen every edit that is live in it. `facets`: all
/// that is known of the row, by the facet's number, its main one among them.
pub(super) fn hidden<V>(facets: &BTreeMap<u8, State<V>>) -> bool {
    let mut cut = Cut::new();
    let mut removals = BTreeSet::new();
    for (removal, seen) in facets.values().flat_map(|state| &state.cuts) {
        removals.insert(*removal);
        for (facet, context) in seen {
            widen(cut.entry(*facet).or_default(), context);
        }
    }
    if removals.is_empty() {
        return false;
    }
    facets.iter().all(|(facet, state)| {
        let lies_within = |dot: &Dot| cut.get(facet).is_some_and(|context| seen(context, dot));
        state
            .live
            .iter()
            .flat_map(|(register, live)| live.keys().map(move |dot| (*register, dot)))
            .all(|(register, dot)| {
                lies_within(dot) || (register == REMOVED && removals.contains(&(dot.actor, dot.counter)))
            })
    })
}

#[cfg(test)]
#[path = "merge_model.rs"]
mod model;
