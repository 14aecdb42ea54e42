//! Doing it, in the transaction under way.

use super::gather::gather;
use super::told::Here;
use super::{sql, told};
use crate::error::Result;
use crate::ids::Id;
use crate::store::Tx;
use crate::tables::TABLES;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows of each table went, by name.
pub(super) type Counts = BTreeMap<&'static str, i64>;

/// Makes this desk forget those of these people of whom it holds anything, and says so to the others. Answers how many there
/// were. From here on the operation changes for good.
pub(crate) async fn apply(tx: &mut Tx<'_>, here: &Here, people: &BTreeSet<Id>) -> Result<u32> {
    let mut held = BTreeSet::new();
    for person in people {
        gather(tx.conn, *person).await?;
        if sql::anything(tx.conn).await? {
            // What this operation brought in of her before is no change at all.
            sql::forget_touched(tx.conn).await?;
            held.insert(*person);
        }
    }
    if !held.is_empty() {
        tx.for_good().await?;
    }
    for person in people {
        let counts = match held.contains(person) {
            true => forget(tx, *person).await?,
            false => Counts::new(),
        };
        told::say_done(tx, here, *person, &counts).await?;
    }
    Ok(u32::try_from(held.len()).unwrap_or(u32::MAX))
}

async fn forget(tx: &mut Tx<'_>, person: Id) -> Result<Counts> {
    gather(tx.conn, person).await?;
    let mut counts = Counts::new();
    for (no, count) in sql::gathered(tx.conn).await? {
        if let Some(table) = TABLES.iter().find(|table| table.no == no) {
            counts.insert(table.name, count);
        }
    }
    let names = sql::names(tx.conn, person).await?;
    let norms = sql::addresses(tx.conn, person).await?;
    told::remember(tx, person, &norms).await?;
    sql::remember_rows(tx.conn, person).await?;
    sql::forget_journal(tx.conn, person, &names).await?;
    sql::redact(tx.conn, person).await?;
    for table in TABLES {
        for column in sql::namings(tx.conn, table).await? {
            if column != table.root {
                sql::unname(tx.conn, table, &column).await?;
            }
        }
    }
    sql::delete(tx.conn).await?;
    sql::forget_clocks(tx.conn).await?;
    Ok(counts)
}
