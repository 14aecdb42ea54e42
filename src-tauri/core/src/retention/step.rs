//! The steps of a plan: which day each is counted from, and the usual ones.

use crate::error::{Error, Result};
use crate::people::checked_text;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

crate::vocabulary::words! {
    /// With whom a check-in is held.
    CheckInSide {
        Person = "person", "with the person";
        Client = "client", "with the client";
    }
}

crate::vocabulary::words! {
    /// The day a step is counted from.
    Anchor {
        Start = "start", "the start";
        GuaranteeEnd = "guarantee_end", "the end of the guarantee";
        Cliff = "cliff", "the equity cliff";
        /// The last day that a step counted from the start falls on.
        AfterLast = "after_last", "the last step after the start";
    }
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct RetentionStep {
    /// Within the plan; it stays while the step is edited.
    pub key: String,
    pub label: String,
    pub side: CheckInSide,
    pub anchor: Anchor,
    /// After the anchor, before it where below zero; months first, then days.
    pub days: i32,
    pub months: i32,
    /// None: once.
    pub repeats_months: Option<u32>,
}

/// A plan of more is not kept to.
const MOST_STEPS: usize = 40;
/// Ten years each way.
const MOST_DAYS: i32 = 3_650;
const MOST_MONTHS: i32 = 120;

/// The usual plan: day 1, week 1, days 30, 60 and 90, two weeks before the guarantee ends, 6 and 12 months, 60 days before
/// the equity cliff, then every 6 months.
///
/// The person is asked at every one of them. The client is asked where an answer can still change something or is owed:
/// in week 1 (is everything there to work with?), on days 30 and 90, before the guarantee ends, after 6 and 12 months
/// and every 6 months then. Day 1, day 60 and the cliff are between the person and us alone.
pub fn default_steps() -> Vec<RetentionStep> {
    use Anchor::{AfterLast, Cliff, GuaranteeEnd, Start};
    use CheckInSide::{Client, Person};
    // Key, name, with whom, counted from, days, months, repeated after so many months.
    type Row = (
        &'static str,
        &'static str,
        CheckInSide,
        Anchor,
        i32,
        i32,
        Option<u32>,
    );
    let rows: [Row; 17] = [
        ("day-1", "First day", Person, Start, 0, 0, None),
        ("week-1", "First week", Person, Start, 7, 0, None),
        ("client-week-1", "First week", Client, Start, 7, 0, None),
        ("day-30", "30 days", Person, Start, 30, 0, None),
        ("client-day-30", "30 days", Client, Start, 30, 0, None),
        ("day-60", "60 days", Person, Start, 60, 0, None),
        ("day-90", "90 days", Person, Start, 90, 0, None),
        ("client-day-90", "90 days", Client, Start, 90, 0, None),
        (
            "guarantee",
            "Before the guarantee ends",
            Person,
            GuaranteeEnd,
            -14,
            0,
            None,
        ),
        (
            "client-guarantee",
            "Before the guarantee ends",
            Client,
            GuaranteeEnd,
            -14,
            0,
            None,
        ),
        ("month-6", "6 months", Person, Start, 0, 6, None),
        ("client-month-6", "6 months", Client, Start, 0, 6, None),
        ("month-12", "12 months", Person, Start, 0, 12, None),
        ("client-month-12", "12 months", Client, Start, 0, 12, None),
        ("cliff", "Before the equity cliff", Person, Cliff, -60, 0, None),
        ("again", "Every 6 months", Person, AfterLast, 0, 6, Some(6)),
        ("client-again", "Every 6 months", Client, AfterLast, 0, 6, Some(6)),
    ];
    rows.into_iter()
        .map(
            |(key, label, side, anchor, days, months, repeats_months)| RetentionStep {
                key: key.to_owned(),
                label: label.to_owned(),
                side,
                anchor,
                days,
                months,
                repeats_months,
            },
        )
        .collect()
}

/// The steps of who is kept close by herself: nothing but the repeating one with her.
pub(super) fn steps_alone(all: Vec<RetentionStep>) -> Vec<RetentionStep> {
    all.into_iter()
        .filter(|step| step.side == CheckInSide::Person && step.repeats_months.is_some())
        .collect()
}

/// The steps as they are kept. [`Error::Invalid`] at `steps`.
pub(super) fn checked(steps: &[RetentionStep]) -> Result<Vec<RetentionStep>> {
    let no = |reason: &str| Err(Error::invalid("steps", reason));
    if steps.is_empty() {
        return no("A plan needs at least one step.");
    }
    if steps.len() > MOST_STEPS {
        return no("Nobody keeps to more than 40 steps. Write fewer.");
    }
    let mut keys = HashSet::new();
    let mut kept = Vec::with_capacity(steps.len());
    for step in steps {
        let label = checked_text("steps", &step.label)?;
        let key = checked_text("steps", &step.key)?;
        if label.is_empty() {
            return no("Each step needs a name, as in “30 days”.");
        }
        if key.is_empty() || !keys.insert(key.clone()) {
            return no("Two steps have the same key. Remove one of them.");
        }
        if step.days.abs() > MOST_DAYS || step.months.abs() > MOST_MONTHS {
            return no("A step is at most ten years away from the day it is counted from.");
        }
        if step
            .repeats_months
            .is_some_and(|months| months == 0 || months > 120)
        {
            return no("A step repeats every 1 to 120 months.");
        }
        if step.anchor == Anchor::AfterLast && (step.days < 0 || step.months < 0) {
            return no("After the last step nothing comes before it: write days and months from 0.");
        }
        kept.push(RetentionStep {
            key,
            label,
            ..step.clone()
        });
    }
    Ok(kept)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn the_usual_steps_are_steps() {
        assert_eq!(checked(&default_steps()).unwrap(), default_steps());
        assert_eq!(steps_alone(default_steps()).len(), 1);
    }

    #[test]
    fn what_is_no_plan_is_told() {
        let one = default_steps().remove(0);
        let of = |change: fn(&mut RetentionStep)| {
            let mut step = one.clone();
            change(&mut step);
            checked(&[step])
        };
        for wrong in [
            checked(&[]),
            checked(&[one.clone(), one.clone()]),
            of(|step| step.label = " ".into()),
            of(|step| step.key.clear()),
            of(|step| step.days = 4_000),
            of(|step| step.months = -121),
            of(|step| step.repeats_months = Some(0)),
            of(|step| (step.anchor, step.days) = (Anchor::AfterLast, -1)),
        ] {
            assert_eq!(wrong.unwrap_err().field(), Some("steps"));
        }
    }
}
