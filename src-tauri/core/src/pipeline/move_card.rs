//! Cards move from stage to stage.

use super::{CandidacyId, people, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::roles::{self, Stage, StageId, StageKind};
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::vocabulary::words! {
    /// Who ended a candidacy.
    ClosedBy {
        Us = "us", "us";
        Client = "client", "the client";
        Person = "person", "the person";
    }
}

/// Why a candidacy ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts", rename = "ClosedWhy")]
pub struct Why {
    pub reason: String,
    pub closed_by: Option<ClosedBy>,
}

/// Moves cards of one role into a stage of it, after `after` (at the top where that is none), in the order given. A card
/// that stays in its stage keeps its time there. [`Error::Invalid`] at `reason` or `closed_by` where an ending stage is
/// given none.
pub async fn move_cards(
    store: &Store,
    cards: &[CandidacyId],
    to: StageId,
    after: Option<CandidacyId>,
    why: &Why,
) -> Result<()> {
    if after.is_some_and(|after| cards.contains(&after)) {
        return Err(Error::Conflict("A card cannot lie after itself.".into()));
    }
    store
        .write("move_cards", "Moved cards", async |tx| {
            let role = sql::role_of_stage(tx.conn, to)
                .await?
                .ok_or(Error::NotFound("stage"))?;
            let stages = roles::stages_of(tx.conn, role).await?;
            let stage = stages
                .iter()
                .find(|s| s.id == to)
                .ok_or(Error::NotFound("stage"))?;
            let (mut place, step) = room(tx, to, after, cards.len()).await?;
            let mut moved = 0;
            let mut who = String::new();
            for card in cards {
                place += step;
                let row = sql::card(tx.conn, *card).await?.ok_or(Error::NotFound("card"))?;
                if row.role != role {
                    return Err(Error::Conflict("These cards are of another role.".into()));
                }
                if row.stage == to {
                    sql::set_place(tx.conn, *card, place, tx.now).await?;
                } else {
                    enter(tx, &row, stage, place, why).await?;
                    moved += 1;
                }
                who = row.name;
            }
            tx.relabel(match (moved, cards.len()) {
                (0, _) => format!("Ordered {}", stage.name),
                (1, 1) => format!("Moved {who} to {}", stage.name),
                (n, _) => format!("Moved {} to {}", people(n), stage.name),
            });
            Ok(())
        })
        .await
}

/// A card comes into another stage of its role, and that is kept.
pub(super) async fn enter(
    tx: &mut Tx<'_>,
    card: &sql::Card,
    stage: &Stage,
    place: i64,
    why: &Why,
) -> Result<()> {
    let lost = matches!(stage.kind, StageKind::Rejected | StageKind::Withdrawn);
    let reason = if lost { why.reason.trim() } else { "" };
    if lost && reason.is_empty() {
        return Err(Error::invalid("reason", "Why does it end here?"));
    }
    let closed_by = match (lost, why.closed_by) {
        (true, None) => return Err(Error::invalid("closed_by", "Who ended it?")),
        (true, Some(by)) => by.kept(),
        (false, _) => "",
    };
    let entered = sql::Move {
        id: Id::new(tx.clock),
        candidacy: card.id,
        person: card.person,
        role: card.role,
        from: (&card.kind, &card.stage_name),
        to: (stage.kind.kept(), &stage.name),
        reason,
        closed_by,
        by: tx.person,
        at: tx.now,
    };
    sql::insert_move(tx.conn, &entered).await?;
    sql::enter(tx.conn, card.id, stage.id, place, reason, closed_by, tx.now).await
}

/// Where cards come to lie that are put after `after`: the place before the first, and how far one is from the next.
async fn room(tx: &mut Tx<'_>, to: StageId, after: Option<CandidacyId>, cards: usize) -> Result<(i64, i64)> {
    let parts = i64::try_from(cards).unwrap_or(i64::MAX).saturating_add(1);
    for spread in [false, true] {
        if spread {
            sql::spread(tx.conn, to).await?;
        }
        let Some(after) = after else {
            let first = sql::first_place(tx.conn, to).await?;
            return Ok((first.saturating_sub(parts.saturating_mul(sql::APART)), sql::APART));
        };
        let before = sql::place_of(tx.conn, after, to).await?;
        let before = before.ok_or(Error::NotFound("card"))?;
        let step = match sql::next_place(tx.conn, to, before).await? {
            Some(next) => (next - before) / parts,
            None => sql::APART,
        };
        if step > 0 {
            return Ok((before, step));
        }
    }
    Err(Error::Conflict("Too many cards at once for one column.".into()))
}
