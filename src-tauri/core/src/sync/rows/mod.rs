//! Rows as states, read from the desk's file.
//!
//! The value of a live edit stands in one of four places, asked in this order: set aside; among the conflicting values;
//! in the row itself; or, where the row was removed here, in the journal's entry of that.

pub(super) mod sql;

use super::state::State;
use crate::error::{Error, Result};
use crate::store::{Dot, Facet, REMOVED, Register, RowClock, Table};
use serde_json::Value;
use sql::{Beside, Kept, Which};
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap};

/// A row's key.
pub(super) type RowId = [u8; 16];

/// What is known of a row's facet here.
pub(super) struct Known {
    pub id: RowId,
    pub state: State<String>,
    /// Whether the row is in its table.
    pub there: bool,
    pub local_change: i64,
    /// What the row hangs on, or hung on when it was removed here.
    pub root: Option<RowId>,
}

/// The registers of a table's facet.
pub(super) fn registers(table: &'static Table, facet: Facet) -> Vec<&'static Register> {
    table.registers.iter().filter(|r| r.facet == facet).collect()
}

/// Every facet of a table, its main one first.
pub(super) fn facets(table: &'static Table) -> Vec<Facet> {
    let mut all = vec![table.main_facet()];
    for register in table.registers {
        if !all.contains(&register.facet) {
            all.push(register.facet);
        }
    }
    all
}

pub(super) fn row_id(bytes: &[u8]) -> Result<RowId> {
    bytes
        .try_into()
        .map_err(|_| Error::Damaged("A row's key in the desk's file is not whole.".into()))
}

/// Values beside the rows, by the edit that wrote them.
pub(super) type Edit = (RowId, u8, u8, u64, u64);

fn by_edit(rows: Vec<Beside>, into: &mut HashMap<Edit, String>) -> Result<()> {
    for row in rows {
        let edit = (
            row_id(&row.id)?,
            row.facet,
            row.register,
            row.actor.cast_unsigned(),
            row.counter.cast_unsigned(),
        );
        into.insert(edit, row.value);
    }
    Ok(())
}

/// What is kept beside these rows.
pub(super) async fn beside(conn: &mut SqliteConnection, ids: &[String]) -> Result<HashMap<Edit, String>> {
    let mut values = HashMap::new();
    let (aside, conflicts) = sql::anything_beside(conn).await?;
    if conflicts {
        by_edit(sql::conflicting(conn, ids).await?, &mut values)?;
    }
    if aside {
        by_edit(sql::aside(conn, ids).await?, &mut values)?;
    }
    Ok(values)
}

/// The rows of a table's facet that are meant.
pub(super) async fn known(
    conn: &mut SqliteConnection,
    table: &'static Table,
    facet: Facet,
    which: Which<'_>,
) -> Result<Vec<Known>> {
    let registers = registers(table, facet);
    let kept = sql::load(conn, table, facet, &registers, which).await?;
    let ids: Vec<String> = kept.iter().map(|row| super::card::hex(&row.id)).collect();
    let beside = beside(conn, &ids).await?;
    // Registers that this version does not know, and that others filled when they made the row.
    let mut more: HashMap<RowId, BTreeSet<u8>> = HashMap::new();
    for (id, _, register, ..) in beside.keys().filter(|edit| edit.1 == facet as u8) {
        if *register != REMOVED && !registers.iter().any(|known| known.no == *register) {
            more.entry(*id).or_default().insert(*register);
        }
    }
    kept.into_iter()
        .map(|row| one(table, facet, &registers, &more, &beside, &row))
        .collect()
}

fn one(
    table: &'static Table,
    facet: Facet,
    registers: &[&'static Register],
    more: &HashMap<RowId, BTreeSet<u8>>,
    beside: &HashMap<Edit, String>,
    row: &Kept,
) -> Result<Known> {
    let id = row_id(&row.id)?;
    let clock = RowClock::unpack(&row.clock)?;
    let was: Option<Value> = match &row.was {
        Some(json) => Some(serde_json::from_str(json).map_err(|e| Error::Internal(e.to_string()))?),
        None => None,
    };
    let own = (facet == table.main_facet()).then_some(REMOVED);
    let more = more.get(&id).into_iter().flatten().copied();
    let numbers = registers
        .iter()
        .map(|register| register.no)
        .chain(own)
        .chain(more);
    let state = State::of(&clock, numbers, |register, dot: &Dot| {
        if register == REMOVED {
            return String::new();
        }
        let edit = (id, facet as u8, register, dot.actor, dot.counter);
        if let Some(value) = beside.get(&edit) {
            return value.clone();
        }
        let place = registers.iter().position(|known| known.no == register);
        if let Some(shown) = place.and_then(|place| row.values.get(place)) {
            return shown.clone();
        }
        match (place.and_then(|place| registers.get(place)), &was) {
            (Some(register), Some(was)) => {
                let column = |name: &&str| was.get(*name).cloned().unwrap_or(Value::Null);
                Value::Array(register.columns.iter().map(column).collect()).to_string()
            }
            _ => String::new(),
        }
    });
    Ok(Known {
        id,
        state,
        there: row.there,
        local_change: row.local_change,
        root: row.root.as_deref().map(row_id).transpose()?,
    })
}
