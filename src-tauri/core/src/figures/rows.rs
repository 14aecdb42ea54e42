//! What figures are reckoned from.

use crate::companies::CompanyId;
use crate::pipeline::{CandidacyId, Holds};
use crate::roles::{RoleId, StageKind};

/// The stages that one gets on through, from the first. Rejected and withdrawn are where it ends, wherever one was.
pub(super) const STEPS: [StageKind; 8] = [
    StageKind::Sourced,
    StageKind::Contacted,
    StageKind::Replied,
    StageKind::Screened,
    StageKind::Submitted,
    StageKind::Interviewing,
    StageKind::Offer,
    StageKind::Accepted,
];

/// A stage a candidacy came into, as it was then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entered {
    pub kind: StageKind,
    pub at: i64,
}

/// A candidacy with everything that became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Card {
    pub id: CandidacyId,
    pub role: RoleId,
    /// Where she came from; empty where nobody said.
    pub source: String,
    /// Her talent pool's key.
    pub pool: String,
    /// In order; never empty.
    pub moves: Vec<Entered>,
}

impl Card {
    /// When she came into the pipeline.
    pub fn came(&self) -> i64 {
        self.moves.first().map_or(i64::MAX, |first| first.at)
    }

    /// The furthest step she ever came to; whoever is in a pipeline at all came to the first.
    pub fn furthest(&self) -> usize {
        let step = |entered: &Entered| STEPS.iter().position(|kind| *kind == entered.kind);
        self.moves.iter().filter_map(step).max().unwrap_or_default()
    }

    pub fn reached(&self, kind: StageKind) -> bool {
        STEPS
            .iter()
            .position(|step| *step == kind)
            .is_some_and(|at| self.furthest() >= at)
    }

    /// Its stays: a move between two stages that mean the same is within one.
    pub fn stays(&self) -> Vec<Entered> {
        let mut stays = self.moves.clone();
        stays.dedup_by_key(|entered| entered.kind);
        stays
    }

    /// When an offer was accepted, for those that still stand so.
    pub fn accepted(&self) -> Option<i64> {
        self.moves
            .last()
            .filter(|last| last.kind == StageKind::Accepted)
            .map(|last| last.at)
    }
}

/// A role, with every status it had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Role {
    pub id: RoleId,
    pub title: String,
    pub company: CompanyId,
    pub client: String,
    /// When work on it began.
    pub opened: i64,
    /// When its clock stood still.
    pub holds: Holds,
}

impl Role {
    /// "Staff Engineer, Fabrics · Tarnwick AI Lab"
    pub fn shown(&self) -> String {
        format!("{} · {}", self.title, self.client)
    }

    /// Days from one instant to another without those in which its clock stood.
    pub fn days(&self, from: i64, to: i64) -> f64 {
        in_days(self.holds.running(from, to))
    }
}

pub(super) fn in_days(ms: i64) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "milliseconds of a lifetime are exact in a float"
    )]
    let ms = ms.max(0) as f64;
    ms / 86_400_000.0
}

#[cfg(test)]
pub(super) mod invented {
    use super::*;
    use crate::ids::Id;
    use crate::roles::RoleStatus::{OnHold, Open};
    use proptest::prelude::*;

    pub const DAY: i64 = 86_400_000;

    pub fn role(no: u8, holds: &[(i64, i64)]) -> Role {
        Role {
            id: RoleId(Id::derived("a role in a test", &[&[no]])),
            title: format!("Role {no}"),
            company: CompanyId(Id::derived("a company in a test", &[&[no % 2]])),
            client: format!("Client {}", no % 2),
            opened: 0,
            holds: Holds::of(
                holds
                    .iter()
                    .flat_map(|(from, to)| [(OnHold, from * DAY), (Open, to * DAY)]),
                i64::MAX,
            ),
        }
    }

    /// Moves as kind and day.
    pub fn card(no: u32, role: u8, source: &str, moves: &[(StageKind, i64)]) -> Card {
        Card {
            id: CandidacyId(Id::derived("a candidacy in a test", &[&no.to_le_bytes()])),
            role: RoleId(Id::derived("a role in a test", &[&[role]])),
            source: source.into(),
            pool: "hpc".into(),
            moves: moves
                .iter()
                .map(|(kind, day)| Entered {
                    kind: *kind,
                    at: day * DAY,
                })
                .collect(),
        }
    }

    /// Any way through the stages, back and forth, of people in three roles.
    pub fn cards() -> impl Strategy<Value = Vec<Card>> {
        let kind = proptest::sample::select(StageKind::ALL.to_vec());
        let moves = proptest::collection::vec((kind, 0_i64..40), 1..9);
        let one = (
            0_u8..3,
            proptest::sample::select(vec!["", "GitHub", "hotlist"]),
            moves,
        );
        proptest::collection::vec(one, 0..40).prop_map(|all| {
            all.into_iter()
                .zip(0..)
                .map(|((role, source, mut moves), no)| {
                    moves.sort_by_key(|(_, day)| *day);
                    card(no, role, source, &moves)
                })
                .collect()
        })
    }
}
