//! What hangs on what, after a merge: no row may name one that is not there.
//!
//! A row that somebody removed stays, or comes back, while another hangs on it: whoever removed it had not seen that. A
//! row that names one which has not arrived yet waits for it, out of its table; a column that may be empty waits alone.

mod sql;

use super::arrive::{Arriving, table};
use super::rows::row_id;
use crate::error::{Error, Result};
use crate::store::{Table, Tx};
use crate::tables::TABLES;
use sqlx::SqliteConnection;
use std::collections::BTreeSet;

/// No chain of rows that hang on one another is longer.
const TURNS: usize = 64;

/// Before the first row.
pub(super) async fn begin(conn: &mut SqliteConnection) -> Result<()> {
    sql::begin(conn).await
}

/// Notes rows that arrived.
pub(super) async fn note(
    conn: &mut SqliteConnection,
    table_no: i64,
    ids: impl IntoIterator<Item = String>,
) -> Result<()> {
    let ids: Vec<String> = ids.into_iter().collect();
    sql::note(conn, table_no, &ids).await
}

/// Notes a row that went.
pub(super) async fn note_gone(conn: &mut SqliteConnection, table_no: i64, id: &str) -> Result<()> {
    sql::note_gone(conn, table_no, id).await
}

/// A column, and the table whose rows it names.
pub(super) struct Naming {
    pub child: &'static Table,
    pub column: String,
    pub parent: &'static Table,
    pub required: bool,
}

pub(super) async fn namings(conn: &mut SqliteConnection) -> Result<Vec<Naming>> {
    let mut all = Vec::new();
    for child in TABLES {
        for (column, named, required) in sql::named_by(conn, child).await? {
            if let Some(parent) = TABLES.iter().find(|t| t.name == named) {
                all.push(Naming {
                    child,
                    column,
                    parent,
                    required,
                });
            }
        }
    }
    Ok(all)
}

/// After the last row: whatever names a row that is not there finds it, or waits.
pub(super) async fn settle(tx: &mut Tx<'_>, arriving: &mut Arriving) -> Result<()> {
    // What waited may have what it needs; what stayed because of another may have lost that.
    let again = [
        sql::waiting(tx.conn, arriving.op).await?,
        sql::removed_and_there(tx.conn).await?,
    ];
    for (no, id) in again.into_iter().flatten() {
        if let Some(table) = table(no) {
            arriving.settle(tx, table, &row_id(&id)?, false).await?;
        }
    }
    let namings = namings(tx.conn).await?;
    for _ in 0..TURNS {
        let tables: BTreeSet<(i64, bool)> = sql::of_table(tx.conn).await?.into_iter().collect();
        let mut done = true;
        for naming in &namings {
            for gone in [false, true] {
                let no = if gone { naming.parent.no } else { naming.child.no };
                if tables.contains(&(no, gone)) {
                    done &= !mend(tx, arriving, naming, gone).await?;
                }
            }
        }
        if done {
            return Ok(());
        }
    }
    Err(Error::Conflict(
        "What this file brings hangs on itself in a circle, so nothing of it was taken in. Tell its sender."
            .into(),
    ))
}

/// Whether there was something to mend.
async fn mend(tx: &mut Tx<'_>, arriving: &mut Arriving, naming: &Naming, gone: bool) -> Result<bool> {
    let Naming {
        child,
        column,
        parent,
        required,
    } = naming;
    let orphans = sql::orphans(tx.conn, child, column, parent, gone).await?;
    for (id, named) in &orphans {
        // One that waits itself cannot come back yet, whatever hangs on it: it would only be put to wait again.
        if sql::has_clock(tx.conn, named, parent.main_facet() as u8).await?
            && !sql::is_waiting(tx.conn, named).await?
        {
            arriving.settle(tx, parent, &row_id(named)?, true).await?;
            if there(tx.conn, parent, named).await? {
                continue;
            }
        }
        if *required {
            wait(tx, arriving, naming, id).await?;
            continue;
        }
        let row = row_id(id)?;
        arriving.put_value_to_wait(tx, child, &row, column).await?;
        if sql::empty(tx.conn, child, column, id).await? {
            sql::wait(tx.conn, child.no, id).await?;
        } else {
            // A row that its table does not keep without the value waits whole.
            wait(tx, arriving, naming, id).await?;
        }
    }
    Ok(!orphans.is_empty())
}

async fn there(conn: &mut SqliteConnection, table: &Table, id: &[u8]) -> Result<bool> {
    let found = super::rows::sql::present(conn, table, &[super::card::hex(id)]).await?;
    Ok(!found.is_empty())
}

async fn wait(tx: &mut Tx<'_>, arriving: &mut Arriving, naming: &Naming, id: &[u8]) -> Result<()> {
    let row = row_id(id)?;
    arriving.put_to_wait(tx, naming.child, &row).await?;
    sql::wait(tx.conn, naming.child.no, id).await?;
    sql::note_gone(tx.conn, naming.child.no, &super::card::hex(id)).await
}
