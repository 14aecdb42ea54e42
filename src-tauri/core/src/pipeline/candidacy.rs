//! One candidacy, whole, as its page shows it.

use super::age::{Holds, Lateness, holds, whole_days};
use super::{CandidacyId, ClosedBy, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::roles::{self, RoleId, Stage, StageId};
use crate::store::Store;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Candidacy {
    #[ts(type = "string")]
    pub id: CandidacyId,
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub title: String,
    /// Where she works.
    pub company: String,
    #[ts(type = "string")]
    pub role: RoleId,
    pub role_title: String,
    #[ts(type = "string")]
    pub client: CompanyId,
    pub client_name: String,
    #[ts(type = "string")]
    pub stage: StageId,
    /// The role's, from the left.
    pub stages: Vec<CandidacyStage>,
    pub owner: String,
    pub source: String,
    pub reason: String,
    pub closed_by: Option<ClosedBy>,
    /// In this stage since; UTC milliseconds.
    #[ts(type = "number")]
    pub entered_at: i64,
    #[ts(type = "number")]
    pub added_at: i64,
}

/// A stage of the role, and how long the candidacy was in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CandidacyStage {
    pub stage: Stage,
    /// Whole days, those left out in which the role's clock stood: of where it is since it came there, as its card
    /// counts them; of one that was passed, of all its times. None: it never was there.
    pub days: Option<u32>,
    /// In time but where it is now.
    pub lateness: Lateness,
    /// When it last came there; UTC milliseconds.
    #[ts(type = "number | null")]
    pub since: Option<i64>,
}

/// The candidacy with this key.
pub async fn candidacy(store: &Store, id: CandidacyId) -> Result<Candidacy> {
    let conn = &mut *store.read().await?;
    let row = sql::whole(conn, id).await?.ok_or(Error::NotFound("candidacy"))?;
    let now = store.clock().now_ms();
    let stages = roles::stages_of(conn, row.role).await?;
    let came_into = sql::came_into(conn, id).await?;
    let holds = holds(conn, Some(row.role), now)
        .await?
        .remove(&row.role)
        .unwrap_or_default();
    Ok(Candidacy {
        stages: track(stages, row.stage, row.entered_at, &came_into, &holds, now),
        closed_by: ClosedBy::of(&row.closed_by),
        id,
        person: row.person,
        name: row.name,
        title: row.title,
        company: row.company,
        role: row.role,
        role_title: row.role_title,
        client: row.client,
        client_name: row.client_name,
        stage: row.stage,
        owner: row.owner,
        source: row.source,
        reason: row.reason,
        entered_at: row.entered_at,
        added_at: row.added_at,
    })
}

/// The role's stages with how long somebody was in each who came into stages of these kinds and names, at these
/// instants, and is `here` since `entered_at`.
fn track(
    stages: Vec<Stage>,
    here: StageId,
    entered_at: i64,
    came_into: &[(String, String, i64)],
    holds: &Holds,
    now: i64,
) -> Vec<CandidacyStage> {
    let mut passed: HashMap<StageId, (i64, i64)> = HashMap::new();
    for ((kind, name, at), (.., until)) in came_into.iter().zip(came_into.iter().skip(1)) {
        if let Some(stage) = meant(&stages, kind, name) {
            let (ms, since) = passed.entry(stage).or_default();
            *ms = ms.saturating_add(holds.running(*at, *until));
            *since = *at;
        }
    }
    let stay = |stage: Stage| {
        let (days, since) = if stage.id == here {
            (Some(holds.days(entered_at, now)), Some(entered_at))
        } else {
            let times = passed.get(&stage.id);
            (
                times.map(|(ms, _)| whole_days(*ms)),
                times.map(|(_, since)| *since),
            )
        };
        CandidacyStage {
            lateness: match stage.id == here {
                true => holds.lateness(entered_at, now, stage.ideal_days, stage.max_days),
                false => Lateness::InTime,
            },
            days,
            since,
            stage,
        }
    };
    stages.into_iter().map(stay).collect()
}

/// Which stage it is that was of this kind and called so then: since, it may have been renamed, mean something else, or be
/// gone.
fn meant(stages: &[Stage], kind: &str, name: &str) -> Option<StageId> {
    let same_kind = |stage: &&Stage| stage.kind.kept() == kind;
    let found = stages
        .iter()
        .filter(same_kind)
        .find(|stage| stage.name == name)
        .or_else(|| stages.iter().find(|stage| stage.name == name))
        .or_else(|| stages.iter().find(same_kind));
    found.map(|stage| stage.id)
}

/// A role somebody is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CandidacyInList {
    #[ts(type = "string")]
    pub id: CandidacyId,
    #[ts(type = "string")]
    pub role: RoleId,
    pub role_title: String,
    pub client_name: String,
    pub stage_name: String,
    /// In this stage since; UTC milliseconds.
    #[ts(type = "number")]
    pub entered_at: i64,
}

/// Every role this person is in, the one that moved last first.
pub async fn candidacies_of(store: &Store, person: PersonId) -> Result<Vec<CandidacyInList>> {
    sql::of_person(&mut *store.read().await?, person).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use crate::roles::{RoleStatus, StageKind};

    const DAY: i64 = 86_400_000;

    fn stage(no: u8, name: &str, kind: StageKind) -> Stage {
        Stage {
            id: StageId(Id::derived("a stage in a test", &[&[no]])),
            name: name.into(),
            kind,
            ideal_days: Some(3),
            max_days: Some(7),
        }
    }

    #[test]
    fn stages_are_told_apart_by_what_they_mean_and_days_on_hold_do_not_count() {
        let stages = vec![
            stage(0, "Found", StageKind::Sourced),
            stage(1, "Screened", StageKind::Screened),
            stage(2, "Take-home", StageKind::Screened),
            stage(3, "Offer", StageKind::Offer),
        ];
        let came =
            |kind: StageKind, name: &str, day: i64| (kind.kept().to_owned(), name.to_owned(), day * DAY);
        let came_into = [
            // It is called Found now.
            came(StageKind::Sourced, "Sourced", 0),
            came(StageKind::Screened, "Take-home", 2),
            came(StageKind::Screened, "Screened", 5),
            came(StageKind::Screened, "Take-home", 6),
            came(StageKind::Sourced, "Sourced", 10),
            came(StageKind::Screened, "Screened", 11),
        ];
        let holds = Holds::of(
            [
                (RoleStatus::Open, 0),
                (RoleStatus::OnHold, 3 * DAY),
                (RoleStatus::Open, 4 * DAY),
            ],
            16 * DAY,
        );
        let here = stage(1, "", StageKind::Screened).id;
        let shown: Vec<_> = track(stages, here, 11 * DAY, &came_into, &holds, 16 * DAY)
            .into_iter()
            .map(|one| (one.days, one.since.map(|at| at / DAY), one.lateness))
            .collect();
        assert_eq!(
            shown,
            [
                (Some(3), Some(10), Lateness::InTime),
                // As its card counts: since it came there last.
                (Some(5), Some(11), Lateness::Late),
                (Some(6), Some(6), Lateness::InTime),
                (None, None, Lateness::InTime),
            ]
        );
    }
}
