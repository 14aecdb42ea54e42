//! A card goes on by itself, because of what was done.

use super::{CandidacyId, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::roles::{self, StageKind};
use crate::store::Tx;

/// Moves a card to the end of its role's first stage of this kind, where it stands before that; answers whether it did.
/// One that has ended, or is further, stays.
pub async fn advance(tx: &mut Tx<'_>, card: CandidacyId, to: StageKind) -> Result<bool> {
    let row = sql::card(tx.conn, card).await?.ok_or(Error::NotFound("card"))?;
    let stages = roles::stages_of(tx.conn, row.role).await?;
    let here = stages.iter().position(|stage| stage.id == row.stage);
    let there = stages.iter().position(|stage| stage.kind == to);
    let (Some(here), Some(there)) = (here, there) else {
        return Ok(false);
    };
    let ended = stages.get(here).is_some_and(|stage| stage.kind.is_end());
    let Some(stage) = stages.get(there).filter(|_| !ended && here < there) else {
        return Ok(false);
    };
    let place = sql::last_place(tx.conn, stage.id).await? + sql::APART;
    let entered = sql::Move {
        id: Id::new(tx.clock),
        candidacy: card,
        person: row.person,
        role: row.role,
        from: (&row.kind, &row.stage_name),
        to: (stage.kind.kept(), &stage.name),
        reason: "",
        closed_by: "",
        by: tx.person,
        at: tx.now,
    };
    sql::insert_move(tx.conn, &entered).await?;
    sql::enter(tx.conn, card, stage.id, place, "", "", tx.now).await?;
    Ok(true)
}
