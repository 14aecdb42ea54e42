//! A card, from the row the file has.

use super::sql;
use super::value::{CardValue, Values};
use crate::error::Result;
use crate::facts::Glance;
use crate::off_limits::Stop;
use crate::people::PersonId;
use crate::pipeline::{CandidacyId, ClosedBy, Holds, Lateness};
use crate::roles::{RoleId, Stage, StageId};
use crate::taxonomy::{Kind, Taxonomy};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// What is due next with somebody in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CardTask {
    pub title: String,
    /// An ISO date, or ''.
    pub due_on: String,
}

/// One person in a role's pipeline, as a card shows her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct BoardCard {
    #[ts(type = "string")]
    pub id: CandidacyId,
    #[ts(type = "string")]
    pub person: PersonId,
    #[ts(type = "string")]
    pub stage: StageId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// Accelerators of the largest record.
    pub scale: Option<u32>,
    /// Names of the newest hardware.
    pub hardware: Vec<String>,
    /// In this stage since, UTC ms.
    #[ts(type = "number")]
    pub entered_at: i64,
    /// Whole days in this stage, those left out in which the role's clock stood.
    pub days: u32,
    pub lateness: Lateness,
    pub task: Option<CardTask>,
    pub owner: String,
    pub source: String,
    /// Of those rejected or withdrawn.
    pub reason: String,
    pub closed_by: Option<ClosedBy>,
    /// Why she is off limits; '' where she is not.
    pub off_limits: String,
    /// The fee she would earn, where it can be counted.
    pub value: Option<CardValue>,
    /// Other roles she is live in: "Inference lead, Lumen (Screened)".
    pub elsewhere: Vec<String>,
}

/// What is needed to make cards of rows.
pub(super) struct Maker<'a> {
    pub field: &'a Taxonomy,
    pub stages: HashMap<StageId, Stage>,
    pub holds: HashMap<RoleId, Holds>,
    pub stops: HashMap<PersonId, Stop>,
    pub values: Option<Values>,
    pub now: i64,
}

/// How many kinds of hardware a card names.
const KINDS: usize = 2;

impl Maker<'_> {
    pub fn card(&self, row: sql::Row) -> Result<BoardCard> {
        let glance = row
            .facts
            .as_deref()
            .map(Glance::of)
            .transpose()?
            .unwrap_or_default();
        let holds = self.holds.get(&row.role);
        let days = holds.map_or(0, |holds| holds.days(row.entered_at, self.now));
        let (ideal, most) = self
            .stages
            .get(&row.stage)
            .map_or((None, None), |stage| (stage.ideal_days, stage.max_days));
        Ok(BoardCard {
            id: row.id,
            person: row.person,
            stage: row.stage,
            name: row.name,
            title: row.title,
            company: row.company,
            scale: glance.scale,
            hardware: newest(&glance, self.field),
            entered_at: row.entered_at,
            days,
            lateness: holds.map_or(Lateness::InTime, |holds| {
                holds.lateness(row.entered_at, self.now, ideal, most)
            }),
            task: row.task_title.map(|title| CardTask {
                title,
                due_on: row.task_due.unwrap_or_default(),
            }),
            owner: row.owner,
            source: row.source,
            reason: row.reason,
            closed_by: ClosedBy::of(&row.closed_by),
            off_limits: self
                .stops
                .get(&row.person)
                .map(|stop| stop.why.clone())
                .unwrap_or_default(),
            value: self.values.as_ref().and_then(|values| values.value(row.id)),
            elsewhere: row.elsewhere.0,
        })
    }
}

/// The newest hardware by name.
fn newest(glance: &Glance, field: &Taxonomy) -> Vec<String> {
    let mut known: Vec<(Option<u16>, Option<u16>, &str)> = glance
        .hardware
        .iter()
        .map(|(key, last_used)| {
            let year = field.item(Kind::Hardware, key).and_then(|item| item.year);
            (year, *last_used, key.as_str())
        })
        .collect();
    known.sort_by(|a, b| b.cmp(a));
    let mut names: Vec<String> = Vec::new();
    for name in known.iter().map(|(.., key)| field.name(Kind::Hardware, key)) {
        if names.len() < KINDS && !names.iter().any(|there| there == name) {
            names.push(name.to_owned());
        }
    }
    names
}
