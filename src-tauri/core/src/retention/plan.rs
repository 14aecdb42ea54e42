//! When each step of a plan is due, counted from the dates of the placement, from what was marked, and from the last touch.
//!
//! The rules, all of them on civil dates:
//! - A day on a weekend goes to the Monday after it; one that is counted backwards (14 days before the guarantee ends), to
//!   the Friday before it, so that it is not late.
//! - A step has a window that opens some days before its day: half of the days since the start, a week at most. A touch
//!   (anything logged but a note, or a check-in) with the step's side once the window is open is contact: the step is held.
//! - A step that repeats comes so many months after the last of: what it is counted from, the touch, the day its turn
//!   before was held or skipped. So a touch resets it. Only its next turn is told; the one after hangs on when that is held.
//! - A mark goes before everything: what was done or skipped stays so; what was moved is due on its new day, unless a touch
//!   came within its window.
//! - A step whose anchor nobody knows has no date yet. Steps that lay before the plan was made are passed over.
//! - Nothing is due after the end of the plan or the last day of the placed, and nothing at all once that is past.

use super::{Anchor, CheckInSide, RetentionStep, StepMark};
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// What steps are counted from, and where they end. None: nobody said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dates {
    pub start: Option<NaiveDate>,
    pub guarantee_end: Option<NaiveDate>,
    pub cliff: Option<NaiveDate>,
    /// The first day of the two: she left, or the plan was ended.
    pub end: Option<NaiveDate>,
    /// The plan was made.
    pub made: Option<NaiveDate>,
}

/// The last touch with each side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Touches {
    pub person: Option<NaiveDate>,
    pub client: Option<NaiveDate>,
}

/// What was marked on a turn of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    pub step: String,
    pub turn: u32,
    pub mark: StepMark,
    pub on: NaiveDate,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Due,
    Done,
    Skipped,
    /// There was contact on that day.
    Touched(NaiveDate),
    /// What it is counted from is not known.
    NoDate,
    /// It lay before the plan was made, or lies behind its end.
    Passed,
}

/// A turn of a step, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its place among the steps.
    pub at: usize,
    pub turn: u32,
    /// None where it has no date.
    pub day: Option<NaiveDate>,
    pub state: State,
    /// By hand.
    pub moved: bool,
}

/// A week: contact a little early is contact.
const WINDOW: u64 = 7;

/// Every step, in the plan's order, as it stands on `today`. What is logged for later counts as today.
pub fn standing(
    steps: &[RetentionStep],
    dates: &Dates,
    marks: &[Marked],
    touches: &Touches,
    today: NaiveDate,
) -> Vec<Standing> {
    let last = last_after_start(steps, dates.start);
    let over = dates.end.is_some_and(|end| end < today);
    steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let anchor = match step.anchor {
                Anchor::Start => dates.start,
                Anchor::GuaranteeEnd => dates.guarantee_end,
                Anchor::Cliff => dates.cliff,
                Anchor::AfterLast => last,
            };
            let touch = match step.side {
                CheckInSide::Person => touches.person,
                CheckInSide::Client => touches.client,
            };
            let of_step: Vec<&Marked> = marks.iter().filter(|mark| mark.step == step.key).collect();
            let mut one = stands(
                step,
                at,
                anchor,
                &of_step,
                touch.map(|day| day.min(today)),
                dates.made,
            );
            let behind = dates.end.zip(one.day).is_some_and(|(end, day)| day > end);
            if one.state == State::Due && (over || behind) {
                one.state = State::Passed;
            }
            one
        })
        .collect()
}

/// What is to be done, whenever: the steps of [`standing`] that are due, by day.
pub fn due(
    steps: &[RetentionStep],
    dates: &Dates,
    marks: &[Marked],
    touches: &Touches,
    today: NaiveDate,
) -> Vec<Standing> {
    let mut due = standing(steps, dates, marks, touches, today);
    due.retain(|one| one.state == State::Due);
    due.sort_by_key(|one| (one.day, one.at));
    due
}

fn stands(
    step: &RetentionStep,
    at: usize,
    anchor: Option<NaiveDate>,
    marks: &[&Marked],
    touch: Option<NaiveDate>,
    made: Option<NaiveDate>,
) -> Standing {
    let settled = |mark: &&&Marked| mark.mark != StepMark::Moved;
    let last_settled = marks.iter().filter(settled).max_by_key(|mark| mark.turn);
    let turn = match (step.repeats_months, last_settled) {
        (Some(_), Some(last)) => last.turn + 1,
        _ => 0,
    };
    let none = Standing {
        at,
        turn,
        day: None,
        state: State::NoDate,
        moved: false,
    };
    if let (None, Some(mark)) = (step.repeats_months, last_settled) {
        let state = match mark.mark {
            StepMark::Skipped => State::Skipped,
            _ => State::Done,
        };
        return Standing {
            day: Some(mark.on),
            state,
            ..none
        };
    }
    let Some(anchor) = anchor else { return none };
    let moved = marks
        .iter()
        .find(|mark| mark.mark == StepMark::Moved && mark.turn == turn);
    // A touch within the window of the day it was moved to spends the move.
    let moved = moved
        .map(|mark| to_monday(mark.on))
        .filter(|day| step.repeats_months.is_none() || touch.is_none_or(|touch| touch < opens(*day, WINDOW)));
    if let Some(months) = step.repeats_months {
        let day = moved.or_else(|| {
            let held = last_settled.map(|mark| mark.on);
            let first = counted(step, anchor)?;
            match touch.max(held) {
                Some(since) if since > anchor => since.checked_add_months(Months::new(months)),
                _ => Some(first),
            }
        });
        let Some(day) = day.map(to_monday) else {
            return none;
        };
        return Standing {
            day: Some(day),
            state: State::Due,
            moved: moved.is_some(),
            ..none
        };
    }
    let Some(raw) = counted(step, anchor) else {
        return none;
    };
    let back = step.days < 0 || step.months < 0;
    let day = moved.unwrap_or(if back { to_friday(raw) } else { to_monday(raw) });
    let gone = u64::try_from((raw - anchor).num_days()).unwrap_or(WINDOW * 2);
    let open = opens(day, (gone / 2).min(WINDOW));
    let state = match touch {
        Some(touch) if touch >= open => State::Touched(touch),
        _ if moved.is_none() && made.is_some_and(|made| day < made) => State::Passed,
        _ => State::Due,
    };
    Standing {
        day: Some(day),
        state,
        moved: moved.is_some(),
        ..none
    }
}

/// The day a step is counted to, weekend or not. None beyond what a calendar has.
fn counted(step: &RetentionStep, anchor: NaiveDate) -> Option<NaiveDate> {
    let months = Months::new(step.months.unsigned_abs());
    let day = match step.months {
        0.. => anchor.checked_add_months(months)?,
        _ => anchor.checked_sub_months(months)?,
    };
    let days = Days::new(step.days.unsigned_abs().into());
    match step.days {
        0.. => day.checked_add_days(days),
        _ => day.checked_sub_days(days),
    }
}

/// The last day that a step counted from the start comes to; the start where there is no such step.
fn last_after_start(steps: &[RetentionStep], start: Option<NaiveDate>) -> Option<NaiveDate> {
    let start = start?;
    let of_start = steps
        .iter()
        .filter(|step| step.anchor == Anchor::Start && step.repeats_months.is_none());
    of_start
        .filter_map(|step| counted(step, start))
        .chain([start])
        .max()
}

fn opens(day: NaiveDate, before: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(before)).unwrap_or(day)
}

/// The day itself, or the Monday after its weekend.
pub(super) fn to_monday(day: NaiveDate) -> NaiveDate {
    let ahead = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(ahead)).unwrap_or(day)
}

/// The day itself, or the Friday before its weekend.
fn to_friday(day: NaiveDate) -> NaiveDate {
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
