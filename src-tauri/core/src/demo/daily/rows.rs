//! Rows of the daily work, as `sql.rs` puts them in, and keys for them.

use crate::companies::CompanyId;
use crate::ids::Id;
use crate::people::PersonId;
use serde::Serialize;

pub(super) const HOUR: i64 = 3_600_000;
pub(super) const DAY: i64 = 24 * HOUR;

/// Somebody at the desk, as far as it matters here.
#[derive(Debug, Clone)]
pub(in super::super) struct Somebody {
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: Option<CompanyId>,
}

/// Everything that is put in. Keys are hex, as the statements read them.
#[derive(Debug)]
pub(super) struct Daily {
    pub seed: u64,
    pub now: i64,
    /// Who sits at the desk.
    pub me: String,
    made: u64,
    pub companies: Vec<CompanyRow>,
    /// The clients, in order.
    pub clients: Vec<CompanyId>,
    /// Whose people are not to be approached.
    pub barred: Vec<CompanyId>,
    pub hardware: Vec<HardwareRow>,
    pub off_limits: Vec<OffLimitsRow>,
    pub roles: Vec<RoleRow>,
    pub statuses: Vec<StatusRow>,
    pub stages: Vec<StageRow>,
    pub candidacies: Vec<CandidacyRow>,
    pub moves: Vec<MoveRow>,
    pub submittals: Vec<SubmittalRow>,
    pub offers: Vec<OfferRow>,
    pub interactions: Vec<InteractionRow>,
    pub tasks: Vec<TaskRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct CompanyRow {
    pub id: String,
    pub relation: &'static str,
    pub owner: String,
    pub notes: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct HardwareRow {
    pub id: String,
    pub company: String,
    pub hardware: &'static str,
    pub accelerators: u64,
    pub planned_on: String,
}

#[derive(Debug, Serialize)]
pub(super) struct OffLimitsRow {
    pub id: String,
    pub company: Option<String>,
    pub person: Option<String>,
    pub stance: &'static str,
    pub reason: &'static str,
    pub from_on: String,
    pub until_on: String,
    pub set_by: String,
}

#[derive(Debug, Serialize)]
pub(super) struct RoleRow {
    pub id: String,
    pub company: String,
    pub title: String,
    pub status: &'static str,
    pub openings: u64,
    pub archetype: &'static str,
    pub place: &'static str,
    pub presence: &'static str,
    pub confidential: bool,
    pub shown_as: &'static str,
    pub opened_on: String,
    pub fill_by: String,
    pub pay_from: i64,
    pub pay_to: i64,
    pub currency: &'static str,
    pub brief: &'static str,
    pub wanted: String,
    pub weights: String,
    pub fee: String,
    /// Challenge, hardware, autonomy, career, pay.
    pub levers: [u64; 5],
    pub owner: String,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct StatusRow {
    pub id: String,
    pub role: String,
    pub status: &'static str,
    pub reason: &'static str,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct StageRow {
    pub id: String,
    pub role: String,
    pub name: String,
    pub kind: &'static str,
    pub position: usize,
    pub ideal: Option<u32>,
    pub most: Option<u32>,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct CandidacyRow {
    pub id: String,
    pub role: String,
    pub person: String,
    pub stage: String,
    pub entered_at: i64,
    pub place: i64,
    pub owner: String,
    pub source: &'static str,
    pub reason: &'static str,
    pub closed_by: &'static str,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct MoveRow {
    pub id: String,
    pub candidacy: String,
    pub person: String,
    pub role: String,
    pub from: &'static str,
    pub to: &'static str,
    pub reason: &'static str,
    pub closed_by: &'static str,
    pub by: String,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct SubmittalRow {
    pub id: String,
    pub candidacy: String,
    pub person: String,
    pub role: String,
    pub number: usize,
    pub sent_on: String,
    pub route: &'static str,
    pub consent_on: String,
    pub form: &'static str,
    pub by: String,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct OfferRow {
    pub id: String,
    pub candidacy: String,
    pub person: String,
    pub role: String,
    pub base: i64,
    pub bonus: i64,
    pub equity: i64,
    pub sign_on: i64,
    pub currency: &'static str,
    pub made_on: String,
    pub start_on: String,
    pub answer: &'static str,
    pub answered_on: String,
    pub at: i64,
}

#[derive(Debug, Serialize)]
pub(super) struct InteractionRow {
    pub id: String,
    pub person: String,
    pub role: Option<String>,
    pub kind: &'static str,
    pub direction: &'static str,
    pub at: i64,
    pub text: &'static str,
    pub outcome: &'static str,
    pub by: String,
}

#[derive(Debug, Serialize)]
pub(super) struct TaskRow {
    pub id: String,
    pub person: Option<String>,
    pub role: Option<String>,
    pub title: String,
    pub due_on: String,
    pub done_at: Option<i64>,
    pub owner: String,
    pub at: i64,
}

impl Daily {
    pub fn new(seed: u64, now: i64, me: &str) -> Self {
        Self {
            seed,
            now,
            me: me.to_owned(),
            made: 0,
            companies: Vec::new(),
            clients: Vec::new(),
            barred: Vec::new(),
            hardware: Vec::new(),
            off_limits: Vec::new(),
            roles: Vec::new(),
            statuses: Vec::new(),
            stages: Vec::new(),
            candidacies: Vec::new(),
            moves: Vec::new(),
            submittals: Vec::new(),
            offers: Vec::new(),
            interactions: Vec::new(),
            tasks: Vec::new(),
        }
    }

    /// The next key.
    pub fn key(&mut self) -> Id {
        self.made += 1;
        Id::derived(
            "roster 2026 invented",
            &[&self.seed.to_le_bytes(), &self.made.to_le_bytes()],
        )
    }

    /// This many days before the day it is invented on, at `hour`; never later than it.
    pub fn ago(&self, days: i64, hour: i64) -> i64 {
        let today = self.now.div_euclid(DAY) * DAY;
        (today - days * DAY + hour * HOUR).min(self.now)
    }

    /// The day so many days from today, which may be negative.
    pub fn day(&self, days: i64) -> String {
        on(self.now + days * DAY)
    }
}

/// The day of an instant, as the file keeps it.
pub(super) fn on(at: i64) -> String {
    crate::day::kept(crate::day::of_instant(at))
}
