//! The desks that this one exchanges files with.

use super::card::{Card, hex};
use super::format::key;
use super::sql;
use crate::error::{Error, Result};
use crate::store::{DeskId, Store, Tx};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// A desk whose card was added here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct KnownDesk {
    /// 32 hex digits, made of its signing key.
    pub id: String,
    pub name: String,
    /// Who sits at it.
    pub person: String,
    /// When its card was added, UTC milliseconds.
    #[ts(type = "number")]
    pub added_at: i64,
    /// When it was revoked: nothing is taken from it or written for it since.
    #[ts(type = "number | null")]
    pub revoked_at: Option<i64>,
    /// When the latest of its files that were taken in was written.
    #[ts(type = "number | null")]
    pub heard_at: Option<i64>,
    /// When the latest file for it was written.
    #[ts(type = "number | null")]
    pub sent_at: Option<i64>,
    /// How many of its files were taken in.
    pub received: u32,
    /// How many files were written for it.
    pub sent: u32,
    /// Its files that have not arrived, though later ones have.
    #[ts(type = "number[]")]
    pub missing: Vec<i64>,
    /// When it asked for what it has not got, where nothing was written for it since.
    #[ts(as = "Option<f64>", optional)]
    pub asked_at: Option<i64>,
}

/// Adds a desk by its card: from now on its files are taken in, and files can be written for it. One that was revoked is
/// known again. [`Error::Invalid`] where the card is this desk's own.
pub async fn add_desk(store: &Store, card: &Card) -> Result<KnownDesk> {
    if card.desk() == store.identity().desk_id() {
        return Err(Error::invalid(
            "card",
            "This is the card of this desk itself. Give it to the others, and add theirs here.",
        ));
    }
    let label = format!("Added the desk {}", card.name);
    let id = card.desk();
    store
        .write("add_desk", label, async |tx| {
            sql::rename_desk(tx.conn, card).await?;
            sql::trust(tx.conn, &id, tx.now).await
        })
        .await?;
    let all = desks(store).await?;
    let added = all.into_iter().find(|desk| desk.id == hex(&id));
    added.ok_or(Error::NotFound("desk"))
}

/// Every desk that was added, by name; revoked ones as well.
pub async fn desks(store: &Store) -> Result<Vec<KnownDesk>> {
    let mut conn = store.read().await?;
    let mut all = Vec::new();
    for row in sql::known_desks(&mut conn).await? {
        all.push(KnownDesk {
            missing: sql::missing(&mut conn, &row.id).await?,
            id: hex(&row.id),
            name: row.name,
            person: row.person,
            added_at: row.added_at,
            revoked_at: row.revoked_at,
            heard_at: row.heard_at,
            sent_at: row.sent_at,
            asked_at: row.asked_at,
            received: row.received,
            sent: row.sent,
        });
    }
    Ok(all)
}

/// Trusts a desk no more: its files are refused, and none are written for it. What came from it stays.
/// [`Error::NotFound`] where no such desk is known.
pub async fn revoke_desk(store: &Store, id: &str) -> Result<()> {
    let desk = key(id).ok_or(Error::NotFound("desk"))?;
    store
        .write(
            "revoke_desk",
            "Revoked a desk",
            async |tx: &mut Tx<'_>| match sql::revoke(tx.conn, &desk, tx.now).await? {
                true => Ok(()),
                false => Err(Error::NotFound("desk")),
            },
        )
        .await
}

/// The card of a desk that was added; of a revoked one as well. [`Error::NotFound`] where no such desk is known.
pub async fn card_of(store: &Store, id: &str) -> Result<Card> {
    let desk: DeskId = key(id).ok_or(Error::NotFound("desk"))?;
    let known = sql::known_desks(&mut *store.read().await?).await?;
    let row = known.into_iter().find(|row| row.id == desk);
    let row = row.ok_or(Error::NotFound("desk"))?;
    card(row.name, row.person, &row.verifying_key, &row.recipient)
}

/// When a file was last written or taken in here before this instant: what stood here then, others may have seen. None
/// where none was. UTC milliseconds.
pub async fn exchanged_before(store: &Store, at: i64) -> Result<Option<i64>> {
    sql::exchanged_before(&mut *store.read().await?, at).await
}

/// The cards of these desks. [`Error::Invalid`] where one is not known, or was revoked.
pub(super) async fn cards(conn: &mut SqliteConnection, ids: &[String]) -> Result<Vec<Card>> {
    let known = sql::known_desks(conn).await?;
    ids.iter()
        .map(|id| {
            let desk: Option<DeskId> = key(id);
            let row = known.iter().find(|row| desk.is_some_and(|desk| row.id == desk));
            let row = row.ok_or_else(|| {
                Error::invalid(
                    "to",
                    "This desk is not known here. Add its card first. No file was written.",
                )
            })?;
            if row.revoked_at.is_some() {
                return Err(Error::invalid(
                    "to",
                    format!(
                        "{} was revoked. Add its card again to write files for it. No file was written.",
                        row.name
                    ),
                ));
            }
            card(
                row.name.clone(),
                row.person.clone(),
                &row.verifying_key,
                &row.recipient,
            )
        })
        .collect()
}

/// A card of what the desk's file holds.
pub(super) fn card(name: String, person: String, verifying_key: &[u8], recipient: &[u8]) -> Result<Card> {
    let damaged = |_| Error::Damaged("A desk's keys in this desk's file are not whole.".into());
    Ok(Card {
        name,
        person,
        verifying_key: verifying_key.try_into().map_err(damaged)?,
        recipient: recipient.try_into().map_err(damaged)?,
    })
}
