//! What one desk knows of a row's facet: its clock, with the value that each live edit wrote.

use crate::store::{ActorNo, Context, Cut, Dot, RowClock};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Live edits of a register, each with what it wrote.
pub(super) type Live<V> = BTreeMap<Dot, V>;

/// What is known of one (row, facet). `V`: the value of a register, where its default says that nothing was written;
/// that of a row's removal is in `cuts`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State<V> {
    pub context: Context,
    /// The row's making: what is live in every register that `live` does not name.
    pub born: Option<Dot>,
    pub live: BTreeMap<u8, Live<V>>,
    /// What each live edit that took the row away had seen.
    pub cuts: BTreeMap<(ActorNo, u64), Cut>,
}

impl<V> Default for State<V> {
    fn default() -> Self {
        Self {
            context: Context::new(),
            born: None,
            live: BTreeMap::new(),
            cuts: BTreeMap::new(),
        }
    }
}

impl<V: Clone + Default> State<V> {
    /// The state that a clock tells, of these registers and those that it names itself.
    pub fn of(
        clock: &RowClock,
        registers: impl IntoIterator<Item = u8>,
        mut value: impl FnMut(u8, &Dot) -> V,
    ) -> Self {
        let mut state = Self {
            context: clock.context.clone(),
            born: clock.born,
            live: BTreeMap::new(),
            cuts: clock.cuts.clone(),
        };
        for register in registers.into_iter().chain(clock.edited.keys().copied()) {
            let dots = clock.live(register);
            if !dots.is_empty() {
                let live = dots.iter().map(|dot| (*dot, value(register, dot))).collect();
                state.live.insert(register, live);
            }
        }
        state
    }

    /// The clock that says the same.
    pub fn clock(&self) -> RowClock {
        let dots = |live: &Live<V>| live.keys().copied().collect::<Vec<_>>();
        RowClock {
            context: self.context.clone(),
            born: self.born,
            edited: self
                .live
                .iter()
                .map(|(register, live)| (*register, dots(live)))
                .filter(|(_, live)| live.as_slice() != self.born.as_slice())
                .collect(),
            cuts: self.cuts.clone(),
        }
    }

    /// What is live in a register.
    pub fn live_in(&self, register: u8) -> Cow<'_, Live<V>> {
        match self.live.get(&register) {
            Some(live) => Cow::Borrowed(live),
            None => Cow::Owned(self.born.iter().map(|born| (*born, V::default())).collect()),
        }
    }
}
