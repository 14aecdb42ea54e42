//! Check-ins are read.

use super::due::{plans, steps_due};
use super::{CheckIn, CheckInSide, DueStep, StepTurn, sql};
use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// What a new check-in begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CheckInForm {
    /// With whom.
    pub name: String,
    /// The one before; its answers are shown beside the new ones.
    pub last: Option<CheckIn>,
    /// The step it is, where one is due within two weeks.
    pub step: Option<DueStep>,
}

/// Sooner a check-in is not the next step's.
const EARLY: i64 = -14;

/// With a person, or with a client: one of them; `step`: the turn it is for, where it was begun from one: a client's steps
/// are those of all who are placed there. [`Error::NotFound`].
pub async fn check_in_form(
    store: &Store,
    person: Option<PersonId>,
    company: Option<CompanyId>,
    step: Option<&StepTurn>,
    today: &str,
) -> Result<CheckInForm> {
    let conn = &mut *store.read().await?;
    let today = day::of_kept(today).unwrap_or_else(|| store.clock().day_of(store.clock().now_ms()));
    let (name, rows, side) = match (person, company) {
        (Some(person), _) => (
            sql::person_name(conn, person)
                .await?
                .ok_or(Error::NotFound("person"))?,
            sql::check_ins_of(conn, person).await?,
            CheckInSide::Person,
        ),
        (None, Some(company)) => (
            sql::company_name(conn, company)
                .await?
                .ok_or(Error::NotFound("company"))?,
            sql::check_ins_at(conn, company).await?,
            CheckInSide::Client,
        ),
        (None, None) => return Err(Error::invalid("about", "With whom was it?")),
    };
    let mut due: Vec<DueStep> = plans(conn, person, &|ms| store.clock().day_of(ms))
        .await?
        .iter()
        .filter(|plan| person.is_some() || plan.row.company_id == company)
        .flat_map(|plan| steps_due(plan, today))
        .filter(|one| one.side == side)
        .filter(|one| match step {
            Some(of) => (one.plan, &one.step, one.turn) == (of.plan, &of.step, of.turn),
            None => one.days_late >= EARLY,
        })
        .collect();
    due.sort_by_cached_key(|one| one.due_on.clone());
    Ok(CheckInForm {
        name,
        last: rows.into_iter().next().map(CheckIn::from),
        step: due.into_iter().next(),
    })
}

/// With the client, the last first.
pub async fn check_ins_of_company(store: &Store, company: CompanyId) -> Result<Vec<CheckIn>> {
    let rows = sql::check_ins_at(&mut *store.read().await?, company).await?;
    Ok(rows.into_iter().map(CheckIn::from).collect())
}
