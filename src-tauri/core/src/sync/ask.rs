//! Files that have not arrived, and asking for what was in them.

use super::desks::{cards, desks};
use super::export::random_id;
use super::plan::{Receiver, bare_header};
use super::seal::{SealedFor, Writer};
use super::sql;
use crate::error::Result;
use crate::store::Store;
use serde::Serialize;
use std::path::Path;
use ts_rs::TS;

/// Something that another desk wrote for this one is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Gap {
    /// The desk, by its key.
    pub desk: String,
    pub name: String,
    pub person: String,
    /// Files that have not arrived, by their numbers; empty where it is not known which.
    #[ts(type = "number[]")]
    pub numbers: Vec<i64>,
    /// "File 7 from Ana has not arrived."
    pub says: String,
}

/// What has not arrived, by desk. Nothing waits for it: what came later is here.
pub async fn gaps(store: &Store) -> Result<Vec<Gap>> {
    let mut all = Vec::new();
    for desk in desks(store)
        .await?
        .into_iter()
        .filter(|desk| desk.revoked_at.is_none())
    {
        let mut conn = store.read().await?;
        let incomplete = sql::builds_on_nothing(&mut conn, &desk.id).await?;
        if !incomplete {
            continue;
        }
        let says = match desk.missing.as_slice() {
            [] => format!(
                "The latest file from {} builds on one that is not here any more, or never arrived.",
                desk.person
            ),
            [one] => format!("File {one} from {} has not arrived.", desk.person),
            [first, .., last] if last - first + 1 == i64::try_from(desk.missing.len()).unwrap_or(0) => {
                format!("Files {first} to {last} from {} have not arrived.", desk.person)
            }
            some => format!(
                "Files {} from {} have not arrived.",
                some.iter().map(i64::to_string).collect::<Vec<_>>().join(", "),
                desk.person
            ),
        };
        all.push(Gap {
            desk: desk.id,
            name: desk.name,
            person: desk.person,
            numbers: desk.missing,
            says,
        });
    }
    Ok(all)
}

/// Writes a small file that asks a desk for what this one has not got: it says what is here, and has nothing else in it.
/// The next file of that desk for this one begins there. [`crate::Error::Invalid`] where the desk is not known, or was revoked.
pub async fn ask_again(store: &Store, desk: &str, path: &Path) -> Result<()> {
    let mut conn = store.read().await?;
    let to: Vec<Receiver> = cards(&mut conn, &[desk.to_owned()])
        .await?
        .into_iter()
        .map(Receiver::asked)
        .collect();
    let now = store.clock().now_ms();
    let mut header = bare_header(&mut conn, store, &to, &random_id()?, now).await?;
    drop(conn);
    header.asks = true;
    // It brings nothing, so that nothing of it need be taken back: who was erased is in the next file.
    header.erased = Vec::new();
    let sealed_for: Vec<[u8; 32]> = to.iter().map(|receiver| receiver.card.recipient).collect();
    let writer = Writer::begin(path, &SealedFor::Desks(&sealed_for), store.identity(), &header)?;
    writer.finish(store.identity())
}
