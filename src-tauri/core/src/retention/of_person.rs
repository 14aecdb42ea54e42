//! How somebody is kept: her plans, what she said, how her risk went.

use super::board::{SuggestedActions, suggested};
use super::due::{Plan, plans};
use super::gather::{Scope, gather};
use super::plan::{State, standing};
use super::risk::{Score, read_rules, score};
use super::{CheckIn, CheckInSide, PlacedId, PlanId, RetentionStep, sql};
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::Store;
use crate::taxonomy;
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::Connection as _;
use ts_rs::TS;

crate::vocabulary::words! {
    /// How a step of a plan stands.
    StepState {
        Due = "due", "due";
        Done = "done", "done";
        Skipped = "skipped", "skipped";
        Touched = "touched", "in touch";
        NoDate = "no_date", "no date yet";
        Passed = "passed", "passed";
    }
}

/// A step of a plan as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StepShown {
    pub step: String,
    pub turn: u32,
    pub label: String,
    pub side: CheckInSide,
    pub state: StepState,
    /// When it is due, or was done, skipped or made up for by a touch; '' without a date.
    pub on_day: String,
    /// By hand.
    pub moved: bool,
}

/// A plan as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlanView {
    #[ts(type = "string")]
    pub plan: PlanId,
    /// None: kept close by herself.
    #[ts(type = "string | null")]
    pub placement: Option<PlacedId>,
    pub company: String,
    pub start_on: String,
    pub guarantee_end: String,
    pub ended_on: String,
    pub ended_why: String,
    /// By day; what has none comes last.
    pub steps: Vec<StepShown>,
    /// As they are edited.
    pub as_planned: Vec<RetentionStep>,
}

/// The score on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CurvePoint {
    pub on_day: String,
    pub score: u32,
}

/// How somebody is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PersonRetention {
    pub plans: Vec<PlanView>,
    /// Her placement of now, where it has no plan.
    #[ts(type = "string | null")]
    pub unplanned: Option<PlacedId>,
    /// The last first.
    pub check_ins: Vec<CheckIn>,
    pub risk: Score,
    /// On the day of each check-in, and today. What has no day (hardware, scale, pay) is counted as it is known now.
    pub curve: Vec<CurvePoint>,
    pub actions: Vec<SuggestedActions>,
}

/// How she is kept, on the day `today`.
pub async fn person_retention(store: &Store, person: PersonId, today: &str) -> Result<PersonRetention> {
    let today = day::of_kept(today).unwrap_or_else(|| store.clock().day_of(store.clock().now_ms()));
    let mut conn = store.read().await?;
    let mut at_once = conn.begin().await?;
    let conn = &mut *at_once;
    let field = taxonomy::at(store, conn).await?;
    let rules = read_rules(conn).await?;
    let check_ins = sql::check_ins_of(conn, person).await?;
    let plans = plans(conn, Some(person), &|ms| store.clock().day_of(ms)).await?;
    let placed = sql::placed_now(conn, person).await?;
    let gathered = gather(conn, &field, Scope::Person(person), today).await?;
    // Of several the last that has not ended.
    let hers = gathered.all.iter().filter(|one| one.person == person);
    let hers = hers.max_by_key(|one| (one.left.is_none(), one.placement == placed, one.start));
    let on = |day: NaiveDate| {
        let turned = gathered.turned(day);
        hers.map(|one| {
            let others = one
                .company_id
                .and_then(|id| turned.get(&id))
                .copied()
                .unwrap_or(0);
            score(&one.facts(day, others), &rules)
        })
        .unwrap_or_default()
    };
    let mut days: Vec<NaiveDate> =
        hers.map_or(Vec::new(), |one| one.said.iter().map(|said| said.on).collect());
    days.retain(|day| *day < today);
    days.dedup();
    let risk = on(today);
    let mut curve: Vec<CurvePoint> = days
        .into_iter()
        .map(|day| CurvePoint {
            on_day: day::kept(day),
            score: on(day).score,
        })
        .collect();
    if !check_ins.is_empty() {
        curve.push(CurvePoint {
            on_day: day::kept(today),
            score: risk.score,
        });
    }
    Ok(PersonRetention {
        unplanned: placed.filter(|placed| !plans.iter().any(|plan| plan.row.placement_id == Some(*placed))),
        plans: plans.iter().map(|plan| view(plan, today)).collect(),
        check_ins: check_ins.into_iter().map(CheckIn::from).collect(),
        risk,
        curve,
        actions: suggested(&rules),
    })
}

fn view(plan: &Plan, today: NaiveDate) -> PlanView {
    let mut steps: Vec<StepShown> = standing(&plan.steps, &plan.dates, &plan.marks, &plan.touches, today)
        .into_iter()
        .filter_map(|one| {
            let step = plan.steps.get(one.at)?;
            let (state, on) = match one.state {
                State::Due => (StepState::Due, one.day),
                State::Done => (StepState::Done, one.day),
                State::Skipped => (StepState::Skipped, one.day),
                State::Touched(on) => (StepState::Touched, Some(on)),
                State::NoDate => (StepState::NoDate, None),
                State::Passed => (StepState::Passed, one.day),
            };
            Some(StepShown {
                step: step.key.clone(),
                turn: one.turn,
                label: step.label.clone(),
                side: step.side,
                state,
                on_day: on.map(day::kept).unwrap_or_default(),
                moved: one.moved,
            })
        })
        .collect();
    steps.sort_by_key(|step| (step.on_day.is_empty(), step.on_day.clone(), step.side));
    PlanView {
        plan: plan.row.id,
        placement: plan.row.placement_id,
        company: plan.row.company_name.clone(),
        start_on: plan.row.start_on.clone(),
        guarantee_end: plan.dates.guarantee_end.map(day::kept).unwrap_or_default(),
        ended_on: plan.row.ended_on.clone(),
        ended_why: plan.row.ended_why.clone(),
        steps,
        as_planned: plan.steps.to_vec(),
    }
}
