//! How long it takes: in a stage, to fill a role, to hire somebody.

use super::period::Period;
use super::rows::{Card, Role, STEPS, in_days};
use super::share::Spread;
use super::table::{FigureColumn, FigureTable, FigureTableId};
use crate::roles::{RoleId, StageKind};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// How long people stay in a stage, in days.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StageTime {
    pub kind: StageKind,
    pub name: String,
    /// Stays that ended in this time.
    pub stays: u32,
    pub median: Option<f64>,
    /// Four of five were shorter; none of too few.
    pub p80: Option<f64>,
    /// Who is there now.
    pub there: u32,
}

/// Stays that ended in the period, by stage, without the time their role was on hold.
pub(super) fn in_stage(cards: &[Card], roles: &HashMap<RoleId, &Role>, period: Period) -> Vec<StageTime> {
    let of = |kind: StageKind| {
        let mut days = Vec::new();
        let mut there = 0;
        for card in cards {
            let Some(role) = roles.get(&card.role) else {
                continue;
            };
            let stays = card.stays();
            for (came, left) in stays.iter().zip(stays.iter().skip(1)) {
                if came.kind == kind && period.has(left.at) {
                    days.push(role.days(came.at, left.at));
                }
            }
            there += u32::from(card.moves.last().is_some_and(|last| last.kind == kind));
        }
        let spread = Spread::of(&days);
        StageTime {
            kind,
            name: kind.shown().to_owned(),
            stays: spread.n,
            median: spread.median,
            p80: spread.p80,
            there,
        }
    };
    STEPS.into_iter().filter(|kind| !kind.is_end()).map(of).collect()
}

pub(super) fn table(times: &[StageTime]) -> FigureTable {
    let row = |time: &StageTime| {
        let spread = Spread {
            n: time.stays,
            median: time.median,
            p80: time.p80,
        };
        std::iter::once(time.name.clone())
            .chain(spread.cells())
            .chain([time.there.to_string()])
            .collect()
    };
    let any = times.iter().any(|time| time.stays > 0 || time.there > 0);
    FigureTable {
        id: FigureTableId::Stages,
        title: "Time in stage".into(),
        says: "Days from coming into a stage to leaving it, for stays that ended in this time; days on which the role \
               was on hold or closed are left out. Half of the stays were shorter than the median, four of five than the last \
               figure, which is not told of fewer than 5."
            .into(),
        columns: vec![
            FigureColumn::text("Stage"),
            FigureColumn::number("Stays"),
            FigureColumn::number("Median days"),
            FigureColumn::number("4 of 5 within"),
            FigureColumn::number("There now"),
        ],
        rows: if any {
            times.iter().map(row).collect()
        } else {
            Vec::new()
        },
    }
}

/// Days from the opening of each role to its first acceptance, of those that fell in the period.
fn to_fill(cards: &[Card], roles: &HashMap<RoleId, &Role>, period: Period) -> Vec<f64> {
    let mut first: HashMap<RoleId, i64> = HashMap::new();
    for (role, at) in cards
        .iter()
        .filter_map(|card| Some((card.role, card.accepted()?)))
    {
        first
            .entry(role)
            .and_modify(|there| *there = at.min(*there))
            .or_insert(at);
    }
    let days = first
        .into_iter()
        .filter(|(_, at)| period.has(*at))
        .filter_map(|(role, at)| {
            let role = roles.get(&role)?;
            Some(role.days(role.opened, at))
        });
    days.collect()
}

/// Days from coming into the pipeline to an acceptance in the period.
fn to_hire(cards: &[Card], period: Period) -> Vec<f64> {
    let taken = |card: &Card| {
        let at = card.accepted().filter(|at| period.has(*at))?;
        Some(in_days(at.saturating_sub(card.came())))
    };
    cards.iter().filter_map(taken).collect()
}

pub(super) fn filling(cards: &[Card], roles: &HashMap<RoleId, &Role>, period: Period) -> FigureTable {
    let row = |name: &str, days: &[f64], means: &str| {
        std::iter::once(name.to_owned())
            .chain(Spread::of(days).cells())
            .chain([means.to_owned()])
            .collect::<Vec<String>>()
    };
    let (fill, hire) = (to_fill(cards, roles, period), to_hire(cards, period));
    let rows = vec![
        row(
            "Time to fill",
            &fill,
            "From the day the role opened to the first accepted offer, without days on hold",
        ),
        row(
            "Time to hire",
            &hire,
            "From the day the person came into the pipeline to the accepted offer, days on hold included",
        ),
    ];
    FigureTable {
        id: FigureTableId::Filling,
        title: "Time to fill and to hire".into(),
        says: "Of offers accepted in this time that still stand.".into(),
        columns: vec![
            FigureColumn::text("Time"),
            FigureColumn::number("How many"),
            FigureColumn::number("Median days"),
            FigureColumn::number("4 of 5 within"),
            FigureColumn::text("Counted"),
        ],
        rows: if fill.is_empty() && hire.is_empty() {
            Vec::new()
        } else {
            rows
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::invented::{DAY, card, cards, role};
    use super::*;
    use StageKind::{Accepted, Rejected, Screened, Sourced};
    use proptest::prelude::*;

    const EVER: Period = Period {
        from: None,
        to: None,
        zone: chrono_tz::Tz::UTC,
    };

    fn by_id(roles: &[Role]) -> HashMap<RoleId, &Role> {
        roles.iter().map(|role| (role.id, role)).collect()
    }

    /// But for the last, which says what is counted.
    fn cells(table: &FigureTable) -> Vec<Vec<String>> {
        let row = |row: &Vec<String>| row.iter().take(4).cloned().collect();
        table.rows.iter().map(row).collect()
    }

    #[test]
    fn a_role_on_hold_keeps_nobody_waiting() {
        let roles = [role(0, &[(5, 15)])];
        let cards = [
            card(0, 0, "", &[(Sourced, 2), (Screened, 20), (Accepted, 30)]),
            card(1, 0, "", &[(Sourced, 0), (Screened, 4), (Rejected, 5)]),
            card(2, 0, "", &[(Sourced, 3)]),
        ];
        let times = in_stage(&cards, &by_id(&roles), EVER);
        let of = |kind| {
            times
                .iter()
                .find(|time| time.kind == kind)
                .map(|t| (t.stays, t.median, t.there))
        };
        // 18 days less 10 on hold, and 4.
        assert_eq!(of(Sourced), Some((2, Some(6.0), 1)));
        assert_eq!(of(Screened), Some((2, Some(5.5), 0)));
        assert!(times.iter().all(|time| time.p80.is_none()), "of two stays");
        let table = filling(&cards, &by_id(&roles), EVER);
        assert_eq!(
            cells(&table),
            [["Time to fill", "1", "20", ""], ["Time to hire", "1", "28", ""]]
        );
        let before = Period {
            zone: chrono_tz::Tz::UTC,
            from: None,
            to: chrono::DateTime::from_timestamp_millis(10 * DAY).map(|at| at.date_naive()),
        };
        assert_eq!(cells(&filling(&cards, &by_id(&roles), before)).len(), 0);
    }

    #[test]
    fn two_stages_that_mean_the_same_are_one_stay() {
        let roles = [role(0, &[])];
        let cards = [card(
            0,
            0,
            "",
            &[(Sourced, 0), (Screened, 1), (Screened, 4), (Rejected, 10)],
        )];
        let times = in_stage(&cards, &by_id(&roles), EVER);
        let screened = times.iter().find(|time| time.kind == Screened);
        assert_eq!(screened.map(|t| (t.stays, t.median)), Some((1, Some(9.0))));
    }

    #[test]
    fn who_went_again_was_not_hired() {
        let roles = [role(0, &[])];
        let cards = [card(
            0,
            0,
            "",
            &[(Sourced, 0), (Accepted, 5), (StageKind::Withdrawn, 9)],
        )];
        assert_eq!(filling(&cards, &by_id(&roles), EVER).rows.len(), 0);
    }

    proptest! {
        #[test]
        fn stays_are_no_longer_than_from_first_to_last(cards in cards()) {
            let roles: Vec<Role> = (0..3).map(|no| role(no, &[(3, 9)])).collect();
            let times = in_stage(&cards, &by_id(&roles), EVER);
            for time in &times {
                prop_assert!(time.median.is_none_or(|days| (0.0..=40.0).contains(&days)));
                prop_assert_eq!(time.median.is_some(), time.stays > 0);
            }
            // Every stay but those in ends and those that last.
            let stays: u32 = times.iter().map(|time| time.stays).sum();
            let ended: usize = cards.iter().map(|card| card.stays().iter().rev().skip(1).filter(|m| !m.kind.is_end()).count()).sum();
            prop_assert_eq!(usize::try_from(stays).ok(), Some(ended));
        }
    }
}
