//! What there is of somebody, and where: told before she is erased.

mod mentions;
mod sql;

pub use mentions::Mention;

use super::gather::gather;
use super::sql as gathered;
use super::things::{THINGS, holds, said};
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::{Store, Tx};
use crate::tables::PROGRAMME_PEOPLE;
use mentions::mentions;
use serde::Serialize;
use ts_rs::TS;

/// All that there is of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Held {
    /// What she is called: to be typed by whoever erases her.
    pub name: String,
    /// What goes: by thing, where there is something.
    pub things: Vec<HeldOf>,
    /// Entries in the desk's history that go with it.
    #[ts(type = "number")]
    pub history: i64,
    /// Values of hers that wait for something, or were removed elsewhere.
    #[ts(type = "number")]
    pub aside: i64,
    /// Authors of published programmes that are her: they stay, without their addresses and without her.
    #[ts(type = "number")]
    pub authors: i64,
    /// Addresses by which she is known again when somebody enters her; without any she is not.
    pub known_by: u32,
    /// Desks that were sent files since she is here. Whether she was in them depends on what was left out.
    pub desks: Vec<DeskThatHas>,
    /// Backups from before: they hold her until they are thinned out, within a year. Brought back, they forget her.
    pub backups: u32,
    /// Texts of others that name her: they stay as they are. At most 100.
    pub mentions: Vec<Mention>,
}

/// What goes of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HeldOf {
    #[ts(type = "number")]
    pub count: i64,
    /// "3 employments"
    pub said: String,
}

/// A desk that may hold her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[ts(export_to = "bindings.ts")]
pub struct DeskThatHas {
    pub name: String,
    pub person: String,
    /// The first and the last file for it since she is here, UTC milliseconds.
    #[ts(type = "number")]
    pub first_at: i64,
    #[ts(type = "number")]
    pub last_at: i64,
    #[ts(type = "number")]
    pub files: i64,
}

/// Says what there is of a person. [`Error::NotFound`] where there is nothing.
pub async fn what_is_held(store: &Store, person: PersonId) -> Result<Held> {
    let backups = u32::try_from(store.place().backups()?.len()).unwrap_or(u32::MAX);
    // What goes is gathered as it would be for erasing her, and taken back.
    store
        .rehearse(async |tx: &mut Tx<'_>| {
            let id = person.0;
            let name = gathered::name(tx.conn, id)
                .await?
                .ok_or(Error::NotFound("person"))?;
            gather(tx.conn, id).await?;
            let counts = gathered::gathered(tx.conn).await?;
            let of = |wanted: &dyn Fn(i64) -> bool| -> i64 {
                let some = counts.iter().filter(|(table, _)| wanted(*table));
                some.map(|(_, count)| count).sum()
            };
            let things = THINGS.iter().filter_map(|thing| {
                let count = of(&|table| holds(thing, table));
                (count > 0).then(|| HeldOf {
                    count,
                    said: said(thing, count),
                })
            });
            let (history, aside) = sql::gathered_beside(tx.conn, id).await?;
            let known_by = gathered::addresses(tx.conn, id).await?.len();
            Ok(Held {
                things: things.collect(),
                history,
                aside,
                authors: of(&|table| table == PROGRAMME_PEOPLE),
                known_by: u32::try_from(known_by).unwrap_or(u32::MAX),
                desks: sql::desks_sent_to(tx.conn, id).await?,
                backups,
                mentions: mentions(tx.conn, &name).await?,
                name,
            })
        })
        .await
}
