//! What edits do to conflicts: an edit of a register settles it; a value that is let go settles it in favour of what is
//! shown; and where either is taken back, the values that come back are live again.

use super::sql;
use crate::error::Result;
use crate::store::{Derived, Dot, REMOVED, RowClock};
use sqlx::SqliteConnection;
use std::future::Future;
use std::pin::Pin;

/// Told by the store of every operation.
pub struct Settled;

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

impl Derived for Settled {
    fn edits<'a>(&'a self, conn: &'a mut SqliteConnection) -> Answer<'a, ()> {
        Box::pin(edits(conn))
    }

    fn edited<'a>(&'a self, conn: &'a mut SqliteConnection, actor: u64, now: i64) -> Answer<'a, ()> {
        Box::pin(edited(conn, actor, now))
    }

    fn refresh<'a>(&'a self, _conn: &'a mut SqliteConnection) -> Answer<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn rebuild<'a>(
        &'a self,
        _conn: &'a mut SqliteConnection,
        _progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    ) -> Answer<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn problems<'a>(&'a self, _conn: &'a mut SqliteConnection) -> Answer<'a, Vec<String>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

async fn edits(conn: &mut SqliteConnection) -> Result<()> {
    if !sql::any(conn).await? {
        return Ok(());
    }
    sql::settle_edited(conn).await?;
    for (row, table_no, register) in sql::chosen(conn).await? {
        if let Some(table) = super::super::arrive::table(table_no) {
            sql::confirm(conn, table, &row, register).await?;
        }
    }
    Ok(())
}

/// Values that are still in conflict after their register was edited: those that came back, and those of which only
/// another was let go. The edit replaced them, so this desk writes them anew, beside the value that is shown.
async fn edited(conn: &mut SqliteConnection, actor: u64, now: i64) -> Result<()> {
    if !sql::any(conn).await? {
        return Ok(());
    }
    for value in sql::of_edited(conn).await? {
        let Some(packed) = sql::clock(conn, &value.row_id, value.facet).await? else {
            continue;
        };
        let mut clock = RowClock::unpack(&packed)?;
        let live = clock.live(value.register);
        let (own, counted) = (value.actor.cast_unsigned(), value.counter.cast_unsigned());
        if live.iter().any(|dot| (dot.actor, dot.counter) == (own, counted)) {
            continue;
        }
        if value.register == REMOVED {
            // What whoever removed the row had seen is not said anew: she can remove it again.
            sql::drop_one(conn, &value.id).await?;
            continue;
        }
        let mut live = live.to_vec();
        // Just before what is shown, so that this stays shown.
        let shown = live.iter().map(|dot| dot.at).min().unwrap_or(now);
        let counter = clock.context.get(&actor).copied().unwrap_or(0) + 1;
        let at = shown.saturating_sub(1);
        live.push(Dot { actor, counter, at });
        live.sort_unstable();
        clock.context.insert(actor, counter);
        clock.edited.insert(value.register, live);
        sql::put_clock(conn, &value.row_id, value.table_no, value.facet, &clock.pack()).await?;
        sql::rename(conn, &value.id, actor.cast_signed(), counter.cast_signed(), at).await?;
    }
    Ok(())
}
