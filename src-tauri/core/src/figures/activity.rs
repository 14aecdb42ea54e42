//! What was done at the desk, by week or month and by whom.

use super::period::Period;
use super::table::{FigureColumn, FigureTable, FigureTableId};
use crate::day;
use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What is counted.
    ActivityKind {
        Call = "call", "Calls";
        Mail = "mail", "Mails";
        Message = "message", "Messages";
        Meeting = "meeting", "Meetings";
        Submittal = "submittal", "Submittals";
        Move = "move", "Moves";
    }
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Act {
    pub kind: ActivityKind,
    /// Who did it; empty where nobody said.
    pub person: String,
    pub at: i64,
}

/// A week or a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ActivityPoint {
    /// Its first day, as an ISO date.
    pub from: String,
    /// "28 Sep 2026", "Sep 2026"
    pub says: String,
    /// In the order of the kinds.
    pub counts: Vec<u32>,
}

/// What was done over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Activities {
    /// Else by week, from Monday.
    pub by_month: bool,
    /// The kinds.
    pub names: Vec<String>,
    pub points: Vec<ActivityPoint>,
}

/// Up to so many days weeks are shown, above them months.
const WEEKS_UP_TO: i64 = 7 * 18;

/// More steps than these are not drawn: the first are left out.
const MOST: usize = 120;

type Counts = [u32; ActivityKind::ALL.len()];

fn step_of(date: NaiveDate, by_month: bool) -> NaiveDate {
    if by_month {
        date.with_day(1).unwrap_or(date)
    } else {
        let since_monday = u64::from(date.weekday().num_days_from_monday());
        date.checked_sub_days(Days::new(since_monday)).unwrap_or(date)
    }
}

fn next(date: NaiveDate, by_month: bool) -> Option<NaiveDate> {
    if by_month {
        date.checked_add_months(Months::new(1))
    } else {
        date.checked_add_days(Days::new(7))
    }
}

/// Counts what was done in the period, every step of it, also those in which nothing was.
pub(super) fn over_time(acts: &[Act], period: Period) -> Activities {
    let mut by_day: BTreeMap<NaiveDate, Counts> = BTreeMap::new();
    for act in acts.iter().filter(|act| period.has(act.at)) {
        let counts = by_day.entry(period.day_of(act.at)).or_default();
        if let Some(count) = counts.get_mut(act.kind as usize) {
            *count += 1;
        }
    }
    let first = period.from.or_else(|| by_day.keys().next().copied());
    let last = by_day.keys().next_back().copied().max(period.to);
    let long = first
        .zip(last)
        .map_or(0, |(first, last)| (last - first).num_days());
    let by_month = long > WEEKS_UP_TO;
    let mut by_step: BTreeMap<NaiveDate, Counts> = BTreeMap::new();
    let end = last.map(|day| step_of(day, by_month));
    let mut at = first.map(|day| step_of(day, by_month));
    while let Some(step) = at.filter(|step| end.is_some_and(|end| *step <= end)) {
        by_step.insert(step, Counts::default());
        at = next(step, by_month);
    }
    for (day, counts) in by_day {
        let sums = by_step.entry(step_of(day, by_month)).or_default();
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    while by_step.len() > MOST {
        by_step.pop_first();
    }
    Activities {
        by_month,
        names: ActivityKind::ALL
            .iter()
            .map(|kind| kind.shown().to_owned())
            .collect(),
        points: by_step
            .into_iter()
            .map(|(from, counts)| ActivityPoint {
                from: day::kept(from),
                says: if by_month {
                    from.format("%b %Y").to_string()
                } else {
                    day::shown(from)
                },
                counts: counts.to_vec(),
            })
            .collect(),
    }
}

fn kinds() -> impl Iterator<Item = FigureColumn> {
    ActivityKind::ALL
        .iter()
        .map(|kind| FigureColumn::number(kind.shown()))
}

pub(super) fn table(activities: &Activities) -> FigureTable {
    let any = activities
        .points
        .iter()
        .any(|point| point.counts.iter().any(|n| *n > 0));
    let row = |point: &ActivityPoint| {
        std::iter::once(point.says.clone())
            .chain(point.counts.iter().map(u32::to_string))
            .collect()
    };
    let first = if activities.by_month { "Month" } else { "Week from" };
    FigureTable {
        id: FigureTableId::Activity,
        title: "Activity".into(),
        says: "What was logged, sent and moved in this time. Notes are not counted.".into(),
        columns: std::iter::once(FigureColumn::text(first))
            .chain(kinds())
            .collect(),
        rows: if any {
            activities.points.iter().map(row).collect()
        } else {
            Vec::new()
        },
    }
}

/// The same by who did it.
pub(super) fn by_person(acts: &[Act], period: Period) -> FigureTable {
    let mut by: BTreeMap<&str, Counts> = BTreeMap::new();
    for act in acts.iter().filter(|act| period.has(act.at)) {
        if let Some(count) = by.entry(&act.person).or_default().get_mut(act.kind as usize) {
            *count += 1;
        }
    }
    let mut rows: Vec<(&str, Counts)> = by.into_iter().collect();
    rows.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.iter().sum::<u32>()));
    let row = |(person, counts): (&str, Counts)| {
        let name = if person.is_empty() { "Not said" } else { person };
        std::iter::once(name.to_owned())
            .chain(counts.iter().map(u32::to_string))
            .collect()
    };
    FigureTable {
        id: FigureTableId::People,
        title: "Activity by person at the desk".into(),
        says: "The same by who did it.".into(),
        columns: std::iter::once(FigureColumn::text("Person"))
            .chain(kinds())
            .collect(),
        rows: rows.into_iter().map(row).collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    const ZONE: Tz = Tz::Europe__Berlin;
    const EVER: Period = Period {
        from: None,
        to: None,
        zone: ZONE,
    };

    fn period(from: &str, to: &str) -> Period {
        Period {
            from: Some(from.parse().unwrap()),
            to: Some(to.parse().unwrap()),
            zone: ZONE,
        }
    }

    fn act(kind: ActivityKind, person: &str, on: &str) -> Act {
        Act {
            kind,
            person: person.into(),
            at: EVER.begins_kept(on).unwrap() + 3_600_000,
        }
    }

    #[test]
    fn empty_weeks_are_shown_and_long_times_by_month() {
        let acts = [
            act(ActivityKind::Call, "Ruth", "2026-11-02"),
            act(ActivityKind::Call, "Ruth", "2026-11-08"),
            act(ActivityKind::Move, "Mira", "2026-11-17"),
            act(ActivityKind::Move, "Mira", "2025-11-17"),
        ];
        let weeks = over_time(&acts, period("2026-11-01", "2026-11-20"));
        let told: Vec<(&str, u32)> = weeks
            .points
            .iter()
            .map(|point| (point.says.as_str(), point.counts.iter().sum()))
            .collect();
        assert_eq!(
            told,
            [
                ("26 Oct 2026", 0),
                ("2 Nov 2026", 2),
                ("9 Nov 2026", 0),
                ("16 Nov 2026", 1)
            ]
        );
        let months = over_time(&acts, EVER);
        assert!(months.by_month);
        assert_eq!(
            (months.points.len(), months.points.first().unwrap().says.as_str()),
            (13, "Nov 2025")
        );
        assert_eq!(
            by_person(&acts, EVER).rows,
            [
                ["Mira", "0", "0", "0", "0", "0", "2"],
                ["Ruth", "2", "0", "0", "0", "0", "0"]
            ]
        );
        assert!(over_time(&[], EVER).points.is_empty());
    }

    #[test]
    fn weeks_are_those_on_the_wall() {
        // Late on Sunday in Los Angeles is Monday in Berlin; and clocks changed in the week between.
        let at = |text: &str| {
            chrono::DateTime::parse_from_rfc3339(text)
                .unwrap()
                .timestamp_millis()
        };
        let call = |text| Act {
            kind: ActivityKind::Call,
            person: "Ruth".into(),
            at: at(text),
        };
        let acts = [
            call("2026-10-25T23:30:00-07:00"),
            call("2026-10-31T12:00:00-07:00"),
            call("2026-11-01T23:30:00-08:00"),
        ];
        for (zone, weeks) in [
            (
                Tz::America__Los_Angeles,
                [("19 Oct 2026", 1), ("26 Oct 2026", 2), ("2 Nov 2026", 0)],
            ),
            (
                Tz::Europe__Berlin,
                [("19 Oct 2026", 0), ("26 Oct 2026", 2), ("2 Nov 2026", 1)],
            ),
        ] {
            let told = over_time(
                &acts,
                Period {
                    zone,
                    ..period("2026-10-19", "2026-11-08")
                },
            );
            let told: Vec<(&str, u32)> = told
                .points
                .iter()
                .map(|point| (point.says.as_str(), point.counts.iter().sum()))
                .collect();
            assert_eq!(told, weeks, "{zone}");
        }
    }

    proptest! {
        #[test]
        fn weeks_and_people_add_up_to_all(days in proptest::collection::vec((0_i64..60, 0_usize..6, 0_u8..3), 0..60)) {
            let acts: Vec<Act> = days
                .iter()
                .map(|(day, kind, who)| Act {
                    kind: *ActivityKind::ALL.get(*kind).unwrap(),
                    person: format!("P{who}"),
                    at: EVER.begins_kept("2026-01-10").unwrap() + day * 86_400_000,
                })
                .collect();
            let whole = period("2026-01-01", "2026-04-01");
            let weeks: u32 = over_time(&acts, whole).points.iter().flat_map(|point| point.counts.clone()).sum();
            let people: u32 = by_person(&acts, whole)
                .rows
                .iter()
                .flat_map(|row| row.iter().skip(1).filter_map(|cell| cell.parse::<u32>().ok()))
                .sum();
            prop_assert_eq!((weeks, people), (u32::try_from(acts.len()).unwrap(), u32::try_from(acts.len()).unwrap()));
        }
    }
}
