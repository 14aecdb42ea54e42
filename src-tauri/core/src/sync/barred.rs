//! Nothing of somebody who was erased is taken in, whoever sends it and however late.

use super::arrive::{Arriving, table};
use super::rows::RowId;
use super::state::State;
use crate::erasure::Mended;
use std::collections::BTreeMap;

impl Arriving {
    /// The rows without those that are hers; what else names her does so no more. The edit stays what it was: every desk that
    /// knows of the erasure holds the same in its place.
    pub(super) fn without_erased(
        &mut self,
        table_no: i64,
        facet_no: u8,
        rows: BTreeMap<RowId, State<String>>,
    ) -> BTreeMap<RowId, State<String>> {
        if self.barred.nobody() {
            return rows;
        }
        let mut left = BTreeMap::new();
        for (id, mut state) in rows {
            if !self.barred.is_gone(&id) && self.is_mended(table_no, facet_no, &id, &mut state) {
                left.insert(id, state);
            }
        }
        left
    }

    /// False where the row turns out to be hers.
    fn is_mended(&mut self, table_no: i64, facet_no: u8, id: &RowId, state: &mut State<String>) -> bool {
        let Some(table) = table(table_no) else {
            return true;
        };
        for register in table.registers.iter().filter(|r| r.facet as u8 == facet_no) {
            let Some(live) = state.live.get_mut(&register.no) else {
                continue;
            };
            for value in live.values_mut() {
                match self.barred.mend(table, register, id, value) {
                    Mended::AsItIs => {}
                    Mended::To(mended) => *value = mended,
                    Mended::Goes(person) => {
                        self.barred.goes(id, person);
                        return false;
                    }
                }
            }
        }
        true
    }
}
