//! The columns of one role's board are changed.

use super::{RoleId, Stage, StageDraft, StageId, StageKind, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::checked_text;
use crate::store::{Store, Tx};

/// More columns fit on no board.
const MOST: usize = 24;
/// Longer nobody waits for anybody.
const MOST_DAYS: u32 = 3_650;

/// A column as it can be kept. [`Error::Invalid`] at `name`, `ideal_days` or `max_days`.
pub(super) fn checked(draft: &StageDraft) -> Result<StageDraft> {
    let name = checked_text("name", &draft.name)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "What is the stage called?"));
    }
    for (field, days) in [("ideal_days", draft.ideal_days), ("max_days", draft.max_days)] {
        if days.is_some_and(|days| days > MOST_DAYS) {
            return Err(Error::invalid(field, "That is more than ten years."));
        }
    }
    if let (Some(ideal), Some(most)) = (draft.ideal_days, draft.max_days)
        && ideal > most
    {
        return Err(Error::invalid(
            "max_days",
            "A card is late before it is overdue: write at least as many days as the ideal.",
        ));
    }
    Ok(StageDraft {
        name,
        kind: draft.kind,
        ideal_days: draft.ideal_days,
        max_days: draft.max_days,
    })
}

/// Gives a role another stage: before `before`, at the end where that is none. Answers its key.
pub async fn add_stage(
    store: &Store,
    role: RoleId,
    draft: &StageDraft,
    before: Option<StageId>,
) -> Result<StageId> {
    let draft = checked(draft)?;
    let label = format!("Added the stage {}", draft.name);
    store
        .write("add_stage", label, async |tx| {
            super::title_of(tx.conn, role).await?;
            let mut order: Vec<StageId> = ids(tx, role).await?;
            if order.len() >= MOST {
                return Err(Error::Conflict("A board has at most 24 stages.".into()));
            }
            let id = StageId(Id::new(tx.clock));
            let at = before.and_then(|before| order.iter().position(|id| *id == before));
            sql::insert_stage(tx.conn, id, role, &draft, 0, tx.now).await?;
            order.insert(at.unwrap_or(order.len()), id);
            put_in_order(tx, &order).await?;
            Ok(id)
        })
        .await
}

/// Calls a stage something else, says what it means, and sets its days. [`Error::Conflict`] where somebody is in it and it
/// would be an end from now on, another end, or none any more: candidacies end by a move, with a reason.
pub async fn edit_stage(store: &Store, stage: StageId, draft: &StageDraft) -> Result<()> {
    let draft = checked(draft)?;
    store
        .write(
            "edit_stage",
            format!("Changed the stage {}", draft.name),
            async |tx| {
                let before = the(tx, stage).await?;
                let (_, cards) = sql::stage_use(tx.conn, stage)
                    .await?
                    .ok_or(Error::NotFound("stage"))?;
                if cards > 0 && outcome(before.kind) != outcome(draft.kind) {
                    return Err(Error::Conflict(format!(
                        "{} is not empty. Move everybody out of it before it means {} instead of {}.",
                        before.name,
                        draft.kind.shown(),
                        before.kind.shown()
                    )));
                }
                if before.name != draft.name {
                    tx.relabel(format!("Renamed the stage {} to {}", before.name, draft.name));
                }
                sql::update_stage(tx.conn, stage, &draft, tx.now).await
            },
        )
        .await
}

/// Puts a role's stages in this order; those not named come after them, as they were.
pub async fn order_stages(store: &Store, role: RoleId, order: &[StageId]) -> Result<()> {
    store
        .write("order_stages", "Ordered the stages", async |tx| {
            let title = super::title_of(tx.conn, role).await?;
            let there = ids(tx, role).await?;
            let mut all: Vec<StageId> = Vec::with_capacity(there.len());
            for id in order.iter().chain(&there) {
                if there.contains(id) && !all.contains(id) {
                    all.push(*id);
                }
            }
            put_in_order(tx, &all).await?;
            tx.relabel(format!("Ordered the stages of {title}"));
            Ok(())
        })
        .await
}

/// Removes a stage. [`Error::Conflict`] where somebody is in it, or it is the last.
pub async fn remove_stage(store: &Store, stage: StageId) -> Result<()> {
    store
        .write("remove_stage", "Removed a stage", async |tx| {
            let before = the(tx, stage).await?;
            let (role, cards) = sql::stage_use(tx.conn, stage)
                .await?
                .ok_or(Error::NotFound("stage"))?;
            if cards > 0 {
                return Err(Error::Conflict(format!(
                    "{} is not empty. Move everybody out of it first.",
                    before.name
                )));
            }
            if ids(tx, role).await?.len() <= 1 {
                return Err(Error::Conflict("A board needs at least one stage.".into()));
            }
            sql::delete_stage(tx.conn, stage).await?;
            tx.relabel(format!("Removed the stage {}", before.name));
            Ok(())
        })
        .await
}

/// What it says of whoever is there: gone on, hired, out of it.
fn outcome(kind: StageKind) -> (bool, bool) {
    (kind.is_end(), kind == StageKind::Accepted)
}

async fn the(tx: &mut Tx<'_>, stage: StageId) -> Result<Stage> {
    let (role, _) = sql::stage_use(tx.conn, stage)
        .await?
        .ok_or(Error::NotFound("stage"))?;
    let all = sql::stages(tx.conn, role).await?;
    all.into_iter()
        .find(|one| one.id == stage)
        .ok_or(Error::NotFound("stage"))
}

async fn ids(tx: &mut Tx<'_>, role: RoleId) -> Result<Vec<StageId>> {
    let all = sql::stages(tx.conn, role).await?;
    Ok(all.into_iter().map(|stage| stage.id).collect())
}

async fn put_in_order(tx: &mut Tx<'_>, order: &[StageId]) -> Result<()> {
    for (position, id) in (0_i64..).zip(order) {
        sql::place_stage(tx.conn, *id, position, tx.now).await?;
    }
    Ok(())
}
