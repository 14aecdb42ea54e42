//! Which check-ins are due, over all plans.

use super::fee::{Terms, guarantee_end};
use super::plan::{Dates, Marked, Touches, due};
use super::templates::read;
use super::{CheckInSide, PlacedId, PlanId, RetentionStep, StepMark, sql};
use crate::companies::CompanyId;
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::HashMap;
use std::sync::Arc;
use ts_rs::TS;

/// A step of a plan that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DueStep {
    #[ts(type = "string")]
    pub plan: PlanId,
    /// Its key within the plan.
    pub step: String,
    /// Of one that repeats, from 0.
    pub turn: u32,
    pub label: String,
    pub side: CheckInSide,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    #[ts(type = "string | null")]
    pub company_id: Option<CompanyId>,
    pub company: String,
    #[ts(type = "string | null")]
    pub placement: Option<PlacedId>,
    pub due_on: String,
    /// Below zero where it is still ahead.
    #[ts(type = "number")]
    pub days_late: i64,
    /// By hand.
    pub moved: bool,
}

/// A plan with all its steps hang on.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub row: sql::PlanRow,
    pub steps: Arc<[RetentionStep]>,
    pub dates: Dates,
    pub marks: Vec<Marked>,
    pub touches: Touches,
}

/// The day of an instant in UTC milliseconds where whoever asks is.
type DayOf<'a> = &'a (dyn Fn(i64) -> NaiveDate + Send + Sync);

/// Every step that is due up to and with `until`, the latest first; ISO dates. Touches are counted by the day in UTC.
pub async fn due_between(
    conn: &mut SqliteConnection,
    today: &str,
    until: &str,
    day_of: DayOf<'_>,
) -> Result<Vec<DueStep>> {
    let today = day::of_kept(today).unwrap_or_default();
    let until = day::of_kept(until).unwrap_or(today);
    let mut all: Vec<DueStep> = plans(conn, None, day_of)
        .await?
        .iter()
        .flat_map(|plan| steps_due(plan, today))
        .filter(|one| day::of_kept(&one.due_on).is_some_and(|day| day <= until))
        .collect();
    all.sort_by_cached_key(|one| (one.due_on.clone(), one.name.to_lowercase(), one.person, one.side));
    Ok(all)
}

/// [`due_between`] for who has no connection.
pub async fn due_check_ins(store: &Store, today: &str, until: &str) -> Result<Vec<DueStep>> {
    let conn = &mut *store.read().await?;
    due_between(conn, today, until, &|ms| store.clock().day_of(ms)).await
}

/// What is due of one plan, by day.
pub(super) fn steps_due(plan: &Plan, today: NaiveDate) -> Vec<DueStep> {
    due(&plan.steps, &plan.dates, &plan.marks, &plan.touches, today)
        .into_iter()
        .filter_map(|one| {
            let (step, on) = (plan.steps.get(one.at)?, one.day?);
            Some(DueStep {
                plan: plan.row.id,
                step: step.key.clone(),
                turn: one.turn,
                label: step.label.clone(),
                side: step.side,
                person: plan.row.person_id,
                name: plan.row.person_name.clone(),
                company_id: plan.row.company_id,
                company: plan.row.company_name.clone(),
                placement: plan.row.placement_id,
                due_on: day::kept(on),
                days_late: (today - on).num_days(),
                moved: one.moved,
            })
        })
        .collect()
}

/// Every plan, or those of one person, with all that its steps hang on; in a few statements however many there are.
pub(super) async fn plans(
    conn: &mut SqliteConnection,
    person: Option<PersonId>,
    day_of: DayOf<'_>,
) -> Result<Vec<Plan>> {
    let rows = sql::plans(conn, person).await?;
    let mut marks: HashMap<PlanId, Vec<Marked>> = HashMap::new();
    for (plan, step, turn, mark, on) in sql::marks(conn, person).await? {
        if let Some((mark, on)) = StepMark::of(&mark).zip(day::of_kept(&on)) {
            marks
                .entry(plan)
                .or_default()
                .push(Marked { step, turn, mark, on });
        }
    }
    let with_her = touches(sql::person_touches(conn).await?);
    let with_client = touches(sql::client_touches(conn).await?);
    // Most plans have the same steps, and most placements the same terms.
    let (mut read_steps, mut terms): (HashMap<String, Arc<[RetentionStep]>>, Terms) = Default::default();
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let steps = match read_steps.get(&row.steps) {
            Some(steps) => Arc::clone(steps),
            None => {
                let steps: Arc<[RetentionStep]> = read(&row.steps)?.into();
                read_steps.insert(row.steps.clone(), Arc::clone(&steps));
                steps
            }
        };
        let start = day::of_kept(&row.start_on);
        let ends = [day::of_kept(&row.left_on), day::of_kept(&row.ended_on)];
        all.push(Plan {
            steps,
            dates: Dates {
                start,
                guarantee_end: start.and_then(|start| guarantee_end(terms.of(&row.fee)?, start)),
                cliff: day::of_kept(&row.cliff_on),
                end: ends.into_iter().flatten().min(),
                made: Some(day_of(row.created_at)),
            },
            marks: marks.remove(&row.id).unwrap_or_default(),
            touches: Touches {
                person: with_her.get(&row.person_id).copied(),
                client: row
                    .company_id
                    .and_then(|client| with_client.get(&client).copied()),
            },
            row,
        });
    }
    Ok(all)
}

/// As days.
pub(super) fn touches<K: Eq + std::hash::Hash>(rows: Vec<(K, String)>) -> HashMap<K, NaiveDate> {
    rows.into_iter()
        .filter_map(|(key, on)| Some((key, day::of_kept(&on)?)))
        .collect()
}
