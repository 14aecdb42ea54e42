//! Live values that are not the one shown: kept where somebody finds them, until they are settled.

use super::arrive::Arriving;
use super::card::hex;
use super::rows::RowId;
use super::rows::sql::{self, Losing};
use super::state::State;
use crate::error::Result;
use crate::ids::Id;
use crate::store::{Facet, REMOVED, Table, Tx};
use serde_json::Value;
use std::collections::BTreeMap;

impl Arriving {
    /// Keeps the live values of a row's facet that are not the ones shown, and lets go of those that are settled.
    pub async fn keep_conflicts(
        &mut self,
        tx: &mut Tx<'_>,
        table: &'static Table,
        facet: Facet,
        id: &RowId,
        state: &State<String>,
    ) -> Result<()> {
        let mut losing: BTreeMap<(u8, u64, u64), (i64, &str)> = BTreeMap::new();
        for (register, live) in &state.live {
            let known = table.registers.iter().any(|known| known.no == *register);
            if live.len() < 2 || !known {
                continue;
            }
            let (_, shown) = self.shown(live);
            for (dot, value) in live.iter().filter(|(_, value)| !same(value, shown)) {
                losing.insert((*register, dot.actor, dot.counter), (dot.at, value));
            }
        }
        // Whoever removed a row that is there all the same is told of it.
        let presence = state.live_in(REMOVED);
        for (actor, counter) in state.cuts.keys() {
            let at = presence
                .keys()
                .find(|dot| (dot.actor, dot.counter) == (*actor, *counter));
            losing.insert((REMOVED, *actor, *counter), (at.map_or(0, |dot| dot.at), ""));
        }
        self.keep_losing(tx, table, facet, id, losing).await
    }

    async fn keep_losing(
        &mut self,
        tx: &mut Tx<'_>,
        table: &'static Table,
        facet: Facet,
        id: &RowId,
        mut losing: BTreeMap<(u8, u64, u64), (i64, &str)>,
    ) -> Result<()> {
        let (_, any) = sql::anything_beside(tx.conn).await?;
        if any {
            for there in sql::conflicting(tx.conn, &[hex(id)]).await? {
                let edit = (
                    there.register,
                    there.actor.cast_unsigned(),
                    there.counter.cast_unsigned(),
                );
                if there.facet == facet as u8 && losing.remove(&edit).is_none() {
                    sql::drop_conflict(tx.conn, &there).await?;
                }
            }
        }
        if losing.is_empty() {
            return Ok(());
        }
        let about = sql::root(tx.conn, table, id).await?;
        for ((register, actor, counter), (at, value)) in losing {
            let (_, opening) = self.ranks.get(&actor).cloned().unwrap_or_default();
            let key = Id::derived(
                "roster conflict value 1",
                &[
                    id,
                    &[facet as u8, register],
                    &opening.to_le_bytes(),
                    &counter.to_le_bytes(),
                ],
            );
            let one = Losing {
                id: key.bytes(),
                about: &about,
                row_id: id,
                table_no: table.no,
                facet: facet as u8,
                register,
                actor: actor.cast_signed(),
                counter: counter.cast_signed(),
                at,
                value,
            };
            if sql::put_conflict(tx.conn, &one).await? {
                self.count(table.name).conflicts += 1;
            }
        }
        Ok(())
    }
}

/// Whether two values are the same, however they are spelled.
fn same(one: &str, other: &str) -> bool {
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    one == other || (read(one).is_some() && read(one) == read(other))
}
