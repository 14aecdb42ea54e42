//! Lists of people that stay as they are.

use super::{HotlistId, name, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::numbers::thousands;
use crate::people::PersonId;
use crate::store::{Store, Tx, json};
use serde::Serialize;
use ts_rs::TS;

/// A list and how many are on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Hotlist {
    #[ts(type = "string")]
    pub id: HotlistId,
    pub name: String,
    pub people: u32,
}

/// Every hotlist, by name.
pub async fn hotlists(store: &Store) -> Result<Vec<Hotlist>> {
    sql::hotlists(&mut *store.read().await?).await
}

/// Makes a list with these people on it, or with nobody. [`Error::Invalid`] at `name`.
pub async fn create_hotlist(store: &Store, name: &str, people: &[PersonId]) -> Result<Hotlist> {
    store
        .write("create_hotlist", "Made a list", async |tx| {
            let others = sql::hotlists(tx.conn).await?;
            let name = name::checked(name, others.iter().map(|other| other.name.as_str()))?;
            let id = HotlistId(Id::new(tx.clock));
            sql::insert_hotlist(tx.conn, id, &name, tx.now).await?;
            let added = add(tx, id, people).await?;
            tx.relabel(match added {
                0 => format!("Made the list “{name}”"),
                _ => format!("Made the list “{name}” of {}", counted(added)),
            });
            Ok(Hotlist {
                id,
                name,
                people: added,
            })
        })
        .await
}

/// Calls a list something else. [`Error::Invalid`] at `name`.
pub async fn rename_hotlist(store: &Store, id: HotlistId, name: &str) -> Result<()> {
    store
        .write("rename_hotlist", "Renamed a list", async |tx| {
            let all = sql::hotlists(tx.conn).await?;
            let before = the(&all, id)?;
            let others = all.iter().filter(|other| other.id != id);
            let name = name::checked(name, others.map(|other| other.name.as_str()))?;
            if name != before.name {
                sql::rename_hotlist(tx.conn, id, &name, tx.now).await?;
                tx.relabel(format!("Renamed the list “{}” to “{name}”", before.name));
            }
            Ok(())
        })
        .await
}

/// Removes a list; whoever was on it stays in the desk.
pub async fn delete_hotlist(store: &Store, id: HotlistId) -> Result<()> {
    store
        .write("delete_hotlist", "Deleted a list", async |tx| {
            let all = sql::hotlists(tx.conn).await?;
            let before = the(&all, id)?;
            sql::delete_hotlist(tx.conn, id).await?;
            tx.relabel(format!("Deleted the list “{}”", before.name));
            Ok(())
        })
        .await
}

/// Puts people on a list; answers how many were not on it. People who are gone are passed over.
pub async fn add_to_hotlist(store: &Store, id: HotlistId, people: &[PersonId]) -> Result<u32> {
    store
        .write("add_to_hotlist", "Put people on a list", async |tx| {
            let all = sql::hotlists(tx.conn).await?;
            let list = the(&all, id)?;
            let added = add(tx, id, people).await?;
            tx.relabel(format!("Put {} on the list “{}”", counted(added), list.name));
            Ok(added)
        })
        .await
}

/// Takes people off a list; answers how many were on it.
pub async fn remove_from_hotlist(store: &Store, id: HotlistId, people: &[PersonId]) -> Result<u32> {
    store
        .write("remove_from_hotlist", "Took people off a list", async |tx| {
            let all = sql::hotlists(tx.conn).await?;
            let list = the(&all, id)?;
            let places: Vec<String> = people.iter().map(|person| place(id, *person).hex()).collect();
            let gone = sql::take_off(tx.conn, &json(&places)?).await?;
            tx.relabel(format!("Took {} off the list “{}”", counted(gone), list.name));
            Ok(gone)
        })
        .await
}

async fn add(tx: &mut Tx<'_>, id: HotlistId, people: &[PersonId]) -> Result<u32> {
    let places: Vec<(String, String)> = people
        .iter()
        .map(|person| (place(id, *person).hex(), person.0.hex()))
        .collect();
    sql::put_on(tx.conn, id, &json(&places)?, tx.now).await
}

/// The same person put on the same list on two desks is one row when they meet.
fn place(list: HotlistId, person: PersonId) -> Id {
    Id::derived(
        "roster 2026 person on a hotlist",
        &[list.0.bytes(), person.0.bytes()],
    )
}

fn the(all: &[Hotlist], id: HotlistId) -> Result<&Hotlist> {
    all.iter()
        .find(|list| list.id == id)
        .ok_or(Error::NotFound("list"))
}

fn counted(people: u32) -> String {
    match people {
        1 => "1 person".to_owned(),
        n => format!("{} people", thousands(n.into())),
    }
}
