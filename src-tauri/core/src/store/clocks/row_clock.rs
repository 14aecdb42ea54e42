//! The clock of one row and facet, as pure code.

use super::registry::REMOVED;
use std::collections::BTreeMap;

/// An actor by the number this file knows it by.
pub(crate) type ActorNo = u64;

/// What was seen: of each actor, how many edits.
pub(crate) type Context = BTreeMap<ActorNo, u64>;

/// One edit of a row and facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Dot {
    pub actor: ActorNo,
    /// The actor's how-manieth edit of this row and facet, from 1.
    pub counter: u64,
    /// When, UTC milliseconds, and later than what it replaced. For showing, and for choosing which of several live
    /// values is shown; it never decides what is kept.
    pub at: i64,
}

/// What a row's removal covers: what was seen of each facet, by its number.
pub(crate) type Cut = BTreeMap<u8, Context>;

/// A row's clock for one facet. Two clocks that say the same are equal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RowClock {
    pub context: Context,
    /// The live dot of every register that `edited` does not name: the row's making.
    pub born: Option<Dot>,
    /// The live dots of each register that was edited since, by its number.
    pub edited: BTreeMap<u8, Vec<Dot>>,
    /// The cuts of the live dots of [`REMOVED`] that say the row is gone.
    pub cuts: BTreeMap<(ActorNo, u64), Cut>,
}

impl RowClock {
    /// The clock of a row made by `actor`, that nobody knew before.
    pub fn born(actor: ActorNo, at: i64) -> Self {
        Self {
            context: Context::from([(actor, 1)]),
            born: Some(Dot {
                actor,
                counter: 1,
                at,
            }),
            ..Self::default()
        }
    }

    /// `actor` edits the registers in `bits`. What is live there is replaced.
    pub fn edit(&mut self, bits: u64, actor: ActorNo, now: i64) {
        self.put(bits, actor, now);
        if bits & (1 << REMOVED) != 0 {
            self.cuts.clear();
        }
    }

    /// `actor` removes the row, having seen `cut` of its other facets and this clock of this one, whose number is
    /// `facet`.
    pub fn remove(&mut self, mut cut: Cut, facet: u8, actor: ActorNo, now: i64) {
        cut.insert(facet, self.context.clone());
        let dot = self.put(1 << REMOVED, actor, now);
        self.cuts = BTreeMap::from([((dot.actor, dot.counter), cut)]);
    }

    fn put(&mut self, bits: u64, actor: ActorNo, now: i64) -> Dot {
        let registers = || (0..64_u8).filter(|no| bits & (1 << no) != 0);
        let replaced = registers().flat_map(|no| self.live(no)).map(|dot| dot.at).max();
        let counter = self.context.get(&actor).copied().unwrap_or(0) + 1;
        let dot = Dot {
            actor,
            counter,
            at: replaced.map_or(now, |at| now.max(at.saturating_add(1))),
        };
        self.context.insert(actor, counter);
        for no in registers() {
            self.edited.insert(no, vec![dot]);
        }
        dot
    }

    /// The live dots of a register. That a row is there is what its making says.
    pub fn live(&self, register: u8) -> &[Dot] {
        match self.edited.get(&register) {
            Some(dots) => dots,
            None => self.born.as_slice(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    const TITLE: u64 = 1 << 2;
    const PLACE: u64 = 1 << 3;

    #[test]
    fn an_edit_replaces_what_it_saw_of_its_registers_and_nothing_else() {
        let mut clock = RowClock::born(1, 100);
        clock.edit(TITLE, 1, 200);
        clock.edit(TITLE | PLACE, 2, 300);
        assert_eq!(clock.context, Context::from([(1, 2), (2, 1)]));
        let latest = Dot {
            actor: 2,
            counter: 1,
            at: 300,
        };
        assert_eq!((clock.live(2), clock.live(3)), (&[latest][..], &[latest][..]));
        assert_eq!(clock.live(1)[0].at, 100);
    }

    #[test]
    fn a_clock_that_goes_back_never_makes_an_edit_older_than_what_it_replaced() {
        let mut clock = RowClock::born(1, 1_000);
        clock.edit(TITLE, 1, 5);
        assert_eq!(clock.live(2)[0].at, 1_001);
        clock.edit(PLACE, 1, i64::MAX);
        clock.edit(PLACE, 1, 5);
        assert_eq!(clock.live(3)[0].at, i64::MAX);
    }

    #[test]
    fn a_removal_says_what_it_had_seen_and_a_row_put_back_says_nothing_of_it() {
        let mut clock = RowClock::born(1, 100);
        clock.edit(TITLE, 1, 200);
        clock.remove(Cut::from([(4, Context::from([(7, 3)]))]), 1, 2, 300);
        let cut = clock.cuts.values().next().unwrap();
        assert_eq!(cut[&1], Context::from([(1, 2)]));
        assert_eq!(cut[&4], Context::from([(7, 3)]));
        assert_eq!(
            clock.live(REMOVED),
            [Dot {
                actor: 2,
                counter: 1,
                at: 300
            }]
        );
        clock.edit(1 << REMOVED | TITLE, 2, 400);
        assert!(clock.cuts.is_empty());
        assert_eq!(clock.live(REMOVED)[0].counter, 2);
    }
}
