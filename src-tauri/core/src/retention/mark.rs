//! What became of a step.

use super::plan::to_monday;
use super::start::{found, on};
use super::{PlanId, StepMark, sql};
use crate::day::{self, Lean};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, checked_text};
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A turn of a step of a plan; 0 where it does not repeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StepTurn {
    #[ts(type = "string")]
    pub plan: PlanId,
    /// Its key within the plan.
    pub step: String,
    pub turn: u32,
}

/// The key of what is marked on a turn of a step.
fn key(plan: PlanId, step: &str, turn: u32) -> Id {
    let turn = turn.to_le_bytes();
    Id::derived(
        "roster 2026 retention mark",
        &[plan.0.bytes(), step.as_bytes(), &turn],
    )
}

/// Marks a turn of a step as done or skipped today, or moves it to a day as typed in `day`; a day on a weekend is the Monday
/// after it. [`Error::Invalid`] at `on_day` where that is not ahead, or at `step` where the plan has none of that key.
pub async fn mark_step(
    store: &Store,
    of: &StepTurn,
    mark: StepMark,
    day: &str,
    why: &str,
    today: &str,
) -> Result<()> {
    let why = checked_text("why", why)?;
    store
        .write("mark_retention_step", "Marked a check-in", async |tx| {
            let now = on(tx, today);
            let day = match mark {
                StepMark::Moved => to_monday(day::said("on_day", day, now, Lean::Ahead)?),
                _ => now,
            };
            if mark == StepMark::Moved && day < now {
                return Err(Error::invalid(
                    "on_day",
                    "Until when? Write a day that is still ahead.",
                ));
            }
            let (label, name) = put(tx, of, mark, &day::kept(day), &why).await?;
            tx.relabel(match mark {
                StepMark::Done => format!("Held “{label}” with {name}"),
                StepMark::Skipped => format!("Skipped “{label}” with {name}"),
                StepMark::Moved => format!("Moved “{label}” with {name} to {}", day::shown(day)),
            });
            Ok(())
        })
        .await
}

/// Within another operation, on this day. Answers what the step is called, and whose it is.
pub(super) async fn put(
    tx: &mut Tx<'_>,
    StepTurn { plan, step, turn }: &StepTurn,
    mark: StepMark,
    on_day: &str,
    why: &str,
) -> Result<(String, String)> {
    let (plan, turn) = (*plan, *turn);
    let (person, steps, _) = found(tx, plan).await?;
    let of = steps.iter().find(|one| one.key == *step);
    let of = of.ok_or_else(|| Error::invalid("step", "This plan has no such step any more."))?;
    if turn > 0 && of.repeats_months.is_none() {
        return Err(Error::invalid("turn", "This step does not repeat."));
    }
    let row = sql::NewMark {
        id: key(plan, step, turn),
        person,
        plan,
        step,
        turn,
        mark: mark.kept(),
        on: on_day,
        why,
    };
    sql::put_mark(tx.conn, &row, tx.now).await?;
    let name = people::touch(tx, person).await?;
    Ok((of.label.clone(), name))
}

/// Takes back what was marked on a turn of a step: it is due again as counted.
pub async fn unmark_step(store: &Store, of: &StepTurn) -> Result<()> {
    store
        .write("unmark_retention_step", "Took back a mark", async |tx| {
            let (person, ..) = found(tx, of.plan).await?;
            if !sql::delete_mark(tx.conn, key(of.plan, &of.step, of.turn)).await? {
                return Err(Error::NotFound("mark"));
            }
            let name = people::touch(tx, person).await?;
            tx.relabel(format!("Took back what was marked of a check-in with {name}"));
            Ok(())
        })
        .await
}
