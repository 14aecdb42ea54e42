//! How far those came who came into a pipeline in a stretch of time.

use super::rows::{Card, Role, STEPS};
use super::share::{per_cent, share};
use super::table::{FigureColumn, FigureTable, FigureTableId};
use crate::roles::StageKind;
use serde::Serialize;
use ts_rs::TS;

/// A step of the funnel.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FunnelStep {
    pub kind: StageKind,
    pub name: String,
    /// How many came at least so far.
    pub reached: u32,
    /// Of those of the step before, in per cent; none of too few.
    pub of_before: Option<f64>,
    /// "42% of 31", "2 of 4"
    pub says: String,
}

/// How many of these came at least to each step.
pub(super) fn reached<'a>(cards: impl IntoIterator<Item = &'a Card>) -> [u32; 8] {
    let mut counts = [0; 8];
    for card in cards {
        for count in counts.iter_mut().take(card.furthest() + 1) {
            *count += 1;
        }
    }
    counts
}

pub(super) fn steps(reached: [u32; 8]) -> Vec<FunnelStep> {
    let mut before = None;
    STEPS
        .into_iter()
        .zip(reached)
        .map(|(kind, reached)| {
            let of = before.replace(reached);
            FunnelStep {
                kind,
                name: kind.shown().to_owned(),
                reached,
                of_before: of.and_then(|whole| per_cent(reached, whole)),
                says: of.map(|whole| share(reached, whole)).unwrap_or_default(),
            }
        })
        .collect()
}

pub(super) fn table(steps: &[FunnelStep]) -> FigureTable {
    let all = steps.first().map_or(0, |step| step.reached);
    FigureTable {
        id: FigureTableId::Funnel,
        title: "Funnel".into(),
        says: "Everybody who came into a pipeline in this time, counted at each stage up to the furthest they have \
               reached since, also where a stage was skipped. Under 5 no per cent are told."
            .into(),
        columns: vec![
            FigureColumn::text("Stage"),
            FigureColumn::number("Reached"),
            FigureColumn::number("Of the stage before"),
            FigureColumn::number("Of all"),
        ],
        rows: if all == 0 {
            Vec::new()
        } else {
            steps
                .iter()
                .map(|step| {
                    vec![
                        step.name.clone(),
                        step.reached.to_string(),
                        step.says.clone(),
                        share(step.reached, all),
                    ]
                })
                .collect()
        },
    }
}

/// The same for each role, those with most people first.
pub(super) fn by_role(cards: &[&Card], roles: &[Role]) -> FigureTable {
    let mut rows: Vec<(String, [u32; 8])> = roles
        .iter()
        .map(|role| {
            let its = cards.iter().filter(|card| card.role == role.id).copied();
            (role.shown(), reached(its))
        })
        .filter(|(_, reached)| reached.iter().any(|n| *n > 0))
        .collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let columns = std::iter::once(FigureColumn::text("Role"))
        .chain(STEPS.iter().map(|kind| FigureColumn::number(kind.shown())))
        .collect();
    FigureTable {
        id: FigureTableId::Roles,
        title: "Funnel by role".into(),
        says: "The same people by role: how many came at least so far.".into(),
        columns,
        rows: rows
            .into_iter()
            .map(|(role, reached)| {
                std::iter::once(role)
                    .chain(reached.iter().map(u32::to_string))
                    .collect()
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::invented::{card, cards, role};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_is_counted_up_to_the_furthest_stage() {
        use StageKind::{Accepted, Contacted, Interviewing, Offer, Rejected, Screened, Sourced, Submitted};
        for (moves, counts) in [
            (&[(Sourced, 0)][..], [1, 0, 0, 0, 0, 0, 0, 0]),
            // Skipped stages were passed.
            (&[(Sourced, 0), (Submitted, 2)], [1, 1, 1, 1, 1, 0, 0, 0]),
            // Back again, and out.
            (
                &[(Sourced, 0), (Screened, 1), (Contacted, 2), (Rejected, 3)],
                [1, 1, 1, 1, 0, 0, 0, 0],
            ),
            (
                &[(Interviewing, 0), (Offer, 1), (Accepted, 2)],
                [1, 1, 1, 1, 1, 1, 1, 1],
            ),
            (&[(Rejected, 0)], [1, 0, 0, 0, 0, 0, 0, 0]),
        ] {
            assert_eq!(reached([&card(0, 0, "", moves)]), counts, "{moves:?}");
        }
    }

    proptest! {
        #[test]
        fn nobody_reaches_a_step_without_the_one_before_and_roles_add_up(cards in cards()) {
            let all: Vec<&Card> = cards.iter().collect();
            let whole = reached(all.iter().copied());
            prop_assert!(whole.iter().zip(whole.iter().skip(1)).all(|(one, next)| one >= next));
            prop_assert_eq!(whole.first().copied(), u32::try_from(cards.len()).ok());
            let roles: Vec<Role> = (0..3).map(|no| role(no, &[])).collect();
            let table = by_role(&all, &roles);
            for (at, sum) in whole.iter().enumerate() {
                let of_roles: u32 = table.rows.iter().filter_map(|row| row.get(at + 1)?.parse::<u32>().ok()).sum();
                prop_assert_eq!(of_roles, *sum);
            }
            for step in steps(whole) {
                prop_assert!(step.of_before.is_none_or(|share| (0.0..=100.0).contains(&share)));
            }
        }
    }
}
