//! The merge against a naive model, which keeps every edit ever made with the set of edits it replaced.
//!
//! Histories are random: three to five desks edit, remove and put back rows of two facets, hand each other what they
//! know, some of it late, twice or never, and are copied or go back to an earlier copy. After every step each desk
//! must hold exactly what the model says; in the end, when all have heard of all, they must hold the same.
//!
//! Whether the histories would notice a fault is tried as well: each of [`Broken`] is a merge with one fault, and a
//! test asserts that the histories catch it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::store::RowClock;
use proptest::prelude::*;

const FACETS: [u8; 2] = [1, 4];
const LOUD: [u8; 2] = [1, 2];
const QUIET: u8 = 3;

fn policy(register: u8) -> Policy {
    match register {
        QUIET => Policy::Quiet,
        _ => Policy::Loud,
    }
}

fn registers(facet: u8) -> Vec<u8> {
    let own = (facet == FACETS[0]).then_some(REMOVED);
    own.into_iter().chain(LOUD).chain([QUIET]).collect()
}

fn rank(dot: &Dot) -> (i64, u64, u64) {
    (dot.at, dot.actor, dot.counter)
}

/// A merge with one fault.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Broken {
    No,
    /// Of two live values the later one stays.
    LastWriterWins,
    /// What the other desk had seen is not asked.
    IgnoresContext,
    /// What only the other desk has is let go.
    KeepsOwn,
    /// One merge in thirty does nothing.
    DropsSome,
    /// A desk that was copied goes on under the name it had.
    KeepsItsActor,
    /// A removal takes away what it had not seen.
    RemovesUnseen,
}

type Values = State<u32>;

fn merged(mine: &Values, theirs: &Values, broken: Broken, turn: u64) -> Values {
    match broken {
        Broken::LastWriterWins => {
            let mut merged = merge(mine, theirs, policy, rank);
            for live in merged.live.values_mut() {
                let latest = shown(live, rank);
                live.retain(|dot, _| Some(*dot) == latest);
            }
            merged
        }
        Broken::IgnoresContext => {
            let unseen = State {
                context: Context::new(),
                ..theirs.clone()
            };
            merge(mine, &unseen, policy, rank)
        }
        Broken::KeepsOwn => {
            let mut merged = merge(mine, theirs, policy, rank);
            merged.live.clone_from(&mine.live);
            merged
        }
        Broken::DropsSome if turn.is_multiple_of(30) => mine.clone(),
        _ => merge(mine, theirs, policy, rank),
    }
}

/// An edit, as the model remembers it. Its number is what it wrote.
struct Event {
    facet: u8,
    registers: Vec<u8>,
    at: i64,
    actor: u64,
    counter: u64,
    replaced: BTreeSet<(u8, u32)>,
    /// Of a removal: all that was seen of the row.
    removed: Option<BTreeSet<u32>>,
}

#[derive(Clone)]
struct Desk {
    actor: u64,
    /// By the row and its facet.
    rows: BTreeMap<(u8, u8), Values>,
    /// What the model says it has heard of, by row and facet.
    heard: BTreeMap<(u8, u8), BTreeSet<u32>>,
}

struct History {
    random: u64,
    now: i64,
    events: Vec<Event>,
    desks: Vec<Desk>,
    /// Earlier copies of desks, and files on their way.
    kept: Vec<(usize, Desk)>,
    actors: u64,
    turn: u64,
    broken: Broken,
}

const ROWS: u8 = 2;

impl History {
    fn of(seed: u64, broken: Broken) -> Self {
        let mut history = Self {
            random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            now: 1_000,
            events: Vec::new(),
            desks: Vec::new(),
            kept: Vec::new(),
            actors: 0,
            turn: 0,
            broken,
        };
        for _ in 0..3 + history.upto(3) {
            let actor = history.actor();
            history.desks.push(Desk {
                actor,
                rows: BTreeMap::new(),
                heard: BTreeMap::new(),
            });
        }
        history
    }

    /// Xorshift (Marsaglia, 2003).
    fn upto(&mut self, end: u64) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        usize::try_from((self.random >> 11) % end).unwrap()
    }

    fn actor(&mut self) -> u64 {
        self.actors += 1;
        self.actors
    }

    fn run(&mut self) -> std::result::Result<(), String> {
        for _ in 0..40 {
            let changed = self.step();
            self.check(changed)?;
        }
        // In the end everybody hears of everything, twice and in any order.
        let all = self.desks.len();
        for _ in 0..2 {
            for at in 0..all * all {
                let from = self.desks[at / all].clone();
                self.hears(at % all, &from);
            }
        }
        for desk in 0..all {
            self.check(desk)?;
            if self.desks[desk].rows != self.desks[0].rows {
                return Err(format!("desk {desk} differs from the first"));
            }
        }
        Ok(())
    }

    /// Does something, and answers which desk it was.
    fn step(&mut self) -> usize {
        self.now += 1;
        let desk = self.upto(self.desks.len() as u64);
        match self.upto(20) {
            0..9 => self.edits(desk),
            9..11 => self.removes(desk),
            11..13 => self.kept.push((desk, self.desks[desk].clone())),
            13 => {
                // A copy is opened beside the desk it was made of, or in its place.
                let mut copy = match self.kept.last() {
                    Some((_, copy)) => copy.clone(),
                    None => self.desks[desk].clone(),
                };
                if self.broken != Broken::KeepsItsActor {
                    copy.actor = self.actor();
                }
                if self.desks.len() < 6 && self.upto(2) == 0 {
                    self.desks.push(copy);
                    return self.desks.len() - 1;
                } else {
                    self.desks[desk] = copy;
                }
            }
            14..17 if !self.kept.is_empty() => {
                let file = self.upto(self.kept.len() as u64);
                let from = self.kept[file].1.clone();
                self.hears(desk, &from);
            }
            _ => {
                let from = self.upto(self.desks.len() as u64);
                let from = self.desks[from].clone();
                self.hears(desk, &from);
            }
        }
        desk
    }

    fn edits(&mut self, desk: usize) {
        let row = u8::try_from(self.upto(u64::from(ROWS))).unwrap();
        let facet = FACETS[self.upto(2)];
        let all = registers(facet);
        let edited: Vec<u8> = all.into_iter().filter(|_| self.upto(3) == 0).collect();
        if !edited.is_empty() {
            self.enters(desk, row, facet, edited, None);
        }
    }

    fn removes(&mut self, desk: usize) {
        let row = u8::try_from(self.upto(u64::from(ROWS))).unwrap();
        let heard = &self.desks[desk].heard;
        let seen = FACETS
            .iter()
            .filter_map(|facet| heard.get(&(row, *facet)))
            .flatten()
            .copied()
            .collect();
        self.enters(desk, row, FACETS[0], vec![REMOVED], Some(seen));
    }

    fn enters(
        &mut self,
        desk: usize,
        row: u8,
        facet: u8,
        mut edited: Vec<u8>,
        removed: Option<BTreeSet<u32>>,
    ) {
        let number = u32::try_from(self.events.len()).unwrap() + 1;
        // Clocks of computers are years apart.
        let at = self.now + (self.desks[desk].actor as i64 % 3 - 1) * 300_000_000_000;
        let heard = self.desks[desk]
            .heard
            .get(&(row, facet))
            .cloned()
            .unwrap_or_default();
        // What nobody here knew is made, all of it.
        let makes = heard.is_empty() && removed.is_none();
        if makes {
            edited = registers(facet);
        }
        let replaced = edited
            .iter()
            .flat_map(|register| self.live(*register, &heard).into_iter().map(|e| (*register, e)))
            .collect();
        let desk = &mut self.desks[desk];
        let before = desk.rows.remove(&(row, facet)).unwrap_or_default();
        let mut clock: RowClock = before.clock();
        let bits = edited.iter().fold(0, |bits, register| bits | 1 << register);
        if removed.is_some() {
            let others = FACETS.iter().filter(|f| **f != facet);
            let cut = others
                .filter_map(|f| Some((*f, desk.rows.get(&(row, *f))?.context.clone())))
                .collect();
            clock.remove(cut, facet, desk.actor, at);
        } else if makes {
            clock = RowClock::born(desk.actor, at);
        } else {
            clock.edit(bits, desk.actor, at);
        }
        let counter = clock.context[&desk.actor];
        let after = State::of(&clock, registers(facet), |register, dot| {
            match before.live.get(&register).and_then(|live| live.get(dot)) {
                Some(value) => *value,
                None => number,
            }
        });
        let at = after.live[&edited[0]].keys().next().unwrap().at;
        desk.rows.insert((row, facet), after);
        desk.heard.entry((row, facet)).or_default().insert(number);
        self.events.push(Event {
            facet,
            registers: edited,
            at,
            actor: desk.actor,
            counter,
            replaced,
            removed,
        });
    }

    fn hears(&mut self, desk: usize, from: &Desk) {
        for (key, theirs) in &from.rows {
            self.turn += 1;
            let mine = self.desks[desk].rows.get(key).cloned().unwrap_or_default();
            let merged = merged(&mine, theirs, self.broken, self.turn);
            self.desks[desk].rows.insert(*key, merged);
        }
        for (key, heard) in &from.heard {
            self.desks[desk].heard.entry(*key).or_default().extend(heard);
        }
    }

    /// What of `heard` no other in it has replaced.
    fn live(&self, register: u8, heard: &BTreeSet<u32>) -> BTreeSet<u32> {
        let event = |number: u32| &self.events[number as usize - 1];
        let replaced: BTreeSet<u32> = heard
            .iter()
            .flat_map(|number| &event(*number).replaced)
            .filter(|(of, _)| *of == register)
            .map(|(_, number)| *number)
            .collect();
        let wrote = heard.iter().filter(|n| event(**n).registers.contains(&register));
        let mut live: BTreeSet<u32> = wrote.filter(|n| !replaced.contains(n)).copied().collect();
        if policy(register) == Policy::Quiet && register != REMOVED {
            let latest = live
                .iter()
                .max_by_key(|n| (event(**n).at, event(**n).actor, event(**n).counter));
            live = latest.copied().into_iter().collect();
        }
        live
    }

    /// Holds a desk against the model.
    fn check(&self, at: usize) -> std::result::Result<(), String> {
        let desk = &self.desks[at];
        for row in 0..ROWS {
            let mut facets = BTreeMap::new();
            let mut live_in_row = BTreeSet::new();
            for facet in FACETS {
                let heard = desk.heard.get(&(row, facet)).cloned().unwrap_or_default();
                let state = desk.rows.get(&(row, facet)).cloned().unwrap_or_default();
                for register in registers(facet) {
                    let expected = self.live(register, &heard);
                    let there: BTreeSet<u32> = state.live_in(register).values().copied().collect();
                    if there != expected {
                        return Err(format!(
                            "desk {at}, register {register}: {there:?}, not {expected:?}"
                        ));
                    }
                    live_in_row.extend(expected.iter().map(|n| (register, *n)));
                }
                facets.insert(facet, state);
            }
            let event = |number: u32| &self.events[number as usize - 1];
            let removals: Vec<u32> = live_in_row
                .iter()
                .filter(|(register, n)| *register == REMOVED && event(*n).removed.is_some())
                .map(|(_, n)| *n)
                .collect();
            let seen: BTreeSet<u32> = removals
                .iter()
                .flat_map(|n| event(*n).removed.iter().flatten().copied())
                .collect();
            let unseen = live_in_row
                .iter()
                .any(|(_, n)| !removals.contains(n) && !seen.contains(n));
            let expected = !removals.is_empty() && !unseen;
            let gone = match self.broken {
                Broken::RemovesUnseen => facets.values().any(|state| !state.cuts.is_empty()),
                _ => hidden(&facets),
            };
            if gone != expected {
                return Err(format!("desk {at}, row {row}: gone is {gone}, not {expected}"));
            }
        }
        debug_assert!(self.events.iter().all(|e| FACETS.contains(&e.facet)));
        Ok(())
    }
}

#[test]
fn two_thousand_histories_converge_and_lose_nothing() {
    for seed in 1..=2_000 {
        History::of(seed, Broken::No)
            .run()
            .unwrap_or_else(|fault| unreachable!("history {seed}: {fault}"));
    }
}

#[test]
fn the_histories_catch_every_broken_merge() {
    for broken in [
        Broken::LastWriterWins,
        Broken::IgnoresContext,
        Broken::KeepsOwn,
        Broken::DropsSome,
        Broken::KeepsItsActor,
        Broken::RemovesUnseen,
    ] {
        let caught = (1..=200).any(|seed| History::of(seed, broken).run().is_err());
        assert!(caught, "nobody noticed {broken:?}");
    }
}

/// States that desks of one history came to: no others are to be merged.
fn states(seed: u64) -> Vec<Values> {
    let mut history = History::of(seed, Broken::No);
    for _ in 0..30 {
        history.step();
    }
    let all = history
        .desks
        .into_iter()
        .chain(history.kept.into_iter().map(|(_, desk)| desk));
    all.filter_map(|desk| desk.rows.get(&(0, FACETS[0])).cloned())
        .collect()
}

proptest! {
    #[test]
    fn states_merge_in_any_order_and_any_number_of_times(seed in 1_u64.., at: [prop::sample::Index; 3]) {
        let all = states(seed);
        prop_assume!(!all.is_empty());
        let [a, b, c] = at.map(|index| index.get(&all));
        let merge = |x: &Values, y: &Values| merge(x, y, policy, rank);
        prop_assert_eq!(merge(a, b), merge(b, a));
        prop_assert_eq!(merge(&merge(a, b), c), merge(a, &merge(b, c)));
        let both = merge(a, b);
        prop_assert_eq!(merge(&both, b), both.clone());
        prop_assert!(covers(&both.context, &a.context) && covers(&both.context, &b.context));
        prop_assert_eq!(State::of(&both.clock(), registers(FACETS[0]), |register, dot| both.live_in(register)[dot]), both);
    }

    #[test]
    fn an_edit_replaces_what_its_editor_had_seen_and_nothing_else(seed in 1_u64.., at: [prop::sample::Index; 2]) {
        let all = states(seed);
        prop_assume!(!all.is_empty());
        let [mine, theirs] = at.map(|index| index.get(&all));
        let mut clock = mine.clock();
        clock.edit(1 << LOUD[0], 999, 5_000);
        let values: BTreeMap<(u8, Dot), u32> = mine.live.iter()
            .flat_map(|(register, live)| live.iter().map(|(dot, value)| ((*register, *dot), *value)))
            .collect();
        let edited = State::of(&clock, registers(FACETS[0]), |register, dot| values.get(&(register, *dot)).copied().unwrap_or(u32::MAX));
        let merged = merge(&edited, theirs, policy, rank);
        let live = merged.live_in(LOUD[0]);
        prop_assert!(live.values().any(|value| *value == u32::MAX));
        for dot in mine.live_in(LOUD[0]).keys() {
            prop_assert!(!live.contains_key(dot));
        }
        for dot in theirs.live_in(LOUD[0]).keys() {
            prop_assert_eq!(live.contains_key(dot), !seen(&mine.context, dot));
        }
    }
}
