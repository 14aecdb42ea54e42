//! A plan begins, changes and ends.

use super::templates::{read, steps_of};
use super::{PlacedId, PlanId, RetentionStep, RetentionTemplateId, default_steps, sql, step};
use crate::day::{self, Lean};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx, json};
use chrono::NaiveDate;

/// The plan of a placement.
fn of_placement(placement: PlacedId) -> PlanId {
    PlanId(Id::derived("roster 2026 retention plan", &[placement.0.bytes()]))
}

/// The plan of who is kept close by herself.
fn of_person(person: PersonId) -> PlanId {
    PlanId(Id::derived("roster 2026 retention plan", &[person.0.bytes()]))
}

/// Starts the plan of a placement with the steps of a template; none: the usual ones. [`Error::Conflict`] where it has
/// one.
pub async fn start_plan(
    store: &Store,
    placement: PlacedId,
    template: Option<RetentionTemplateId>,
) -> Result<PlanId> {
    store
        .write("start_retention_plan", "Planned check-ins", async |tx| {
            let steps = steps_of(tx.conn, template).await?;
            let (id, new, name) = begin(tx, placement, &steps).await?;
            if !new {
                return Err(Error::Conflict(format!("There is a plan for {name} already.")));
            }
            tx.relabel(format!("Planned check-ins with {name}"));
            Ok(id)
        })
        .await
}

/// Starts the plan of a placement with the usual steps within another operation; one that is there stays as it is.
pub async fn start_plan_in(tx: &mut Tx<'_>, placement: PlacedId) -> Result<PlanId> {
    let steps = steps_of(tx.conn, None).await?;
    Ok(begin(tx, placement, &steps).await?.0)
}

/// Lets go of a placement that is being removed within another operation: its plan goes with what became of it, and
/// check-ins stay with whom they are of.
pub async fn forget_placement_in(tx: &mut Tx<'_>, placement: PlacedId) -> Result<()> {
    sql::forget_placement(tx.conn, placement).await
}

/// With whether it is new, and who it is about.
async fn begin(
    tx: &mut Tx<'_>,
    placement: PlacedId,
    steps: &[RetentionStep],
) -> Result<(PlanId, bool, String)> {
    let person = sql::placed(tx.conn, placement).await?;
    let person = person.ok_or(Error::NotFound("placement"))?;
    let plan = sql::NewPlan {
        id: of_placement(placement),
        person,
        placement: Some(placement),
        from_on: "",
        steps: &json(&steps)?,
        owner: tx.person,
    };
    let new = sql::insert_plan(tx.conn, &plan, tx.now).await?;
    let name = people::touch(tx, person).await?;
    Ok((plan.id, new, name))
}

/// Keeps somebody close who was not placed, or no longer is: a check-in every six months from `from_on` on (as typed, ''
/// is today), or as a template says with her. One that was ended goes on. [`Error::Invalid`] at `from_on`;
/// [`Error::Conflict`] where she is kept close already.
pub async fn keep_close(
    store: &Store,
    person: PersonId,
    from_on: &str,
    template: Option<RetentionTemplateId>,
    today: &str,
) -> Result<PlanId> {
    store
        .write("keep_close", "Keeps somebody close", async |tx| {
            let today = on(tx, today);
            let from = match from_on.trim() {
                "" => today,
                typed => day::said("from_on", typed, today, Lean::Ahead)?,
            };
            let name = people::touch(tx, person).await?;
            let steps = match template {
                None => step::steps_alone(default_steps()),
                Some(_) => steps_of(tx.conn, template).await?,
            };
            let id = of_person(person);
            let plan = sql::NewPlan {
                id,
                person,
                placement: None,
                from_on: &day::kept(from),
                steps: &json(&steps)?,
                owner: tx.person,
            };
            if !sql::insert_plan(tx.conn, &plan, tx.now).await? {
                let (.., ended) = found(tx, id).await?;
                if ended.is_empty() {
                    return Err(Error::Conflict(format!("{name} is kept close already.")));
                }
                sql::set_ended(tx.conn, id, "", "", tx.now).await?;
            }
            tx.relabel(format!("Keeps {name} close"));
            Ok(id)
        })
        .await
}

/// Gives a plan these steps; what was marked of those that stay stays, and goes with those that go. [`Error::Invalid`] at
/// `steps`.
pub async fn edit_steps(store: &Store, plan: PlanId, steps: &[RetentionStep]) -> Result<()> {
    let kept = json(&step::checked(steps)?)?;
    store
        .write("edit_retention_plan", "Changed a plan of check-ins", async |tx| {
            let (person, ..) = found(tx, plan).await?;
            sql::set_steps(tx.conn, plan, &kept, tx.now).await?;
            let keys: Vec<&str> = steps.iter().map(|step| step.key.as_str()).collect();
            sql::keep_marks_of(tx.conn, plan, &json(&keys)?).await?;
            let name = people::touch(tx, person).await?;
            tx.relabel(format!("Changed the check-ins with {name}"));
            Ok(())
        })
        .await
}

/// Ends a plan today: nothing of it is due from tomorrow on. [`Error::Invalid`] at `why` where nobody says why.
pub async fn end_plan(store: &Store, plan: PlanId, why: &str, today: &str) -> Result<()> {
    let why = checked_text("why", why)?;
    if why.is_empty() {
        return Err(Error::invalid("why", "Why does it end? One line will do."));
    }
    store
        .write("end_retention_plan", "Ended a plan of check-ins", async |tx| {
            let (person, ..) = found(tx, plan).await?;
            let today = day::kept(on(tx, today));
            sql::set_ended(tx.conn, plan, &today, &why, tx.now).await?;
            let name = people::touch(tx, person).await?;
            tx.relabel(format!("Ended the check-ins with {name}"));
            Ok(())
        })
        .await
}

/// An ended plan goes on.
pub async fn resume_plan(store: &Store, plan: PlanId) -> Result<()> {
    store
        .write(
            "resume_retention_plan",
            "Resumed a plan of check-ins",
            async |tx| {
                let (person, ..) = found(tx, plan).await?;
                sql::set_ended(tx.conn, plan, "", "", tx.now).await?;
                let name = people::touch(tx, person).await?;
                tx.relabel(format!("Resumed the check-ins with {name}"));
                Ok(())
            },
        )
        .await
}

/// Whose it is, its steps, and when it ended.
pub(super) async fn found(tx: &mut Tx<'_>, plan: PlanId) -> Result<(PersonId, Vec<RetentionStep>, String)> {
    let row = sql::plan(tx.conn, plan).await?;
    let (person, steps, ended) = row.ok_or(Error::NotFound("plan of check-ins"))?;
    Ok((person, read(&steps)?, ended))
}

/// The ISO date where it is typed; '': the day it is where the desk stands.
pub(super) fn on(tx: &Tx<'_>, today: &str) -> NaiveDate {
    day::of_kept(today).unwrap_or_else(|| tx.clock.day_of(tx.now))
}
