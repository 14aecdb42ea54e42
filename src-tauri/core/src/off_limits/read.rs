//! Who is off limits, as a page shows it.

use super::check::Stop;
use super::entry::strongest;
use super::{Doing, OffLimitsId, Rule, Stance, sql};
use crate::companies::CompanyId;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::{Store, json};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// What is known of somebody's, or of a company's, being off limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OffLimits {
    /// Whether she or it is off limits today.
    pub off: bool,
    /// "Google is off limits until 3 May 2027 (client; set by Ana)"; empty where she or it is not.
    pub why: String,
    /// Every entry, the nearest first: her own, her company's, then up what it is part of.
    pub entries: Vec<OffLimitsEntry>,
    /// Of a person: what was done all the same, the newest first.
    pub overrides: Vec<Overridden>,
}

/// An entry, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OffLimitsEntry {
    #[ts(type = "string")]
    pub id: OffLimitsId,
    /// Whose it is: a company's, or none where it is the person's own.
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    pub company_name: String,
    /// Whether it is on the one asked for, not on what that belongs to.
    pub own: bool,
    pub stance: Stance,
    pub reason: String,
    /// ISO dates; empty: open.
    pub from: String,
    pub until: String,
    pub set_by: String,
    pub time: OffLimitsTime,
}

crate::vocabulary::words! {
    /// When an entry holds, seen from today.
    OffLimitsTime {
        Past = "past", "ended";
        Now = "now", "holds";
        Coming = "coming", "not yet";
    }
}

/// Something a rule stopped, done all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Overridden {
    pub rule: Rule,
    pub doing: Doing,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub role_title: String,
    pub stopped_by: String,
    pub reason: String,
    /// Who did it.
    pub by: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

pub(super) type OverrideRow = (
    String,
    String,
    Option<RoleId>,
    String,
    String,
    String,
    String,
    i64,
);

impl Overridden {
    pub(super) fn of(
        (rule, doing, role, role_title, stopped_by, reason, by, at): OverrideRow,
    ) -> Result<Self> {
        let unknown = |word: &str| Error::Internal(format!("override {word}"));
        Ok(Self {
            rule: Rule::of(&rule).ok_or_else(|| unknown(&rule))?,
            doing: Doing::of(&doing).ok_or_else(|| unknown(&doing))?,
            role,
            role_title,
            stopped_by,
            reason,
            by,
            at,
        })
    }
}

impl sql::Row {
    pub(super) fn shown(self, own: bool, today: NaiveDate) -> Result<OffLimitsEntry> {
        let (from, until) = (day::of_kept(&self.from_on), day::of_kept(&self.until_on));
        let time = match (from, until) {
            (_, Some(until)) if until < today => OffLimitsTime::Past,
            (Some(from), _) if from > today => OffLimitsTime::Coming,
            _ => OffLimitsTime::Now,
        };
        Ok(OffLimitsEntry {
            id: self.id,
            company: self.company_id,
            company_name: self.company,
            own,
            stance: Stance::of(&self.stance)
                .ok_or_else(|| Error::Internal(format!("stance {}", self.stance)))?,
            reason: self.reason,
            from: self.from_on,
            until: self.until_on,
            set_by: self.set_by,
            time,
        })
    }
}

/// Of a company: its own entries and those of what it is part of.
pub async fn company_off_limits(store: &Store, company: CompanyId) -> Result<OffLimits> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let entries = sql::about_companies(conn, Some(company)).await?;
    let entries: Vec<_> = entries.into_iter().map(|(_, entry)| entry).collect();
    let stop = strongest(&entries, today).and_then(Stop::of);
    let rows = sql::rows(conn, None, Some(company)).await?;
    Ok(OffLimits {
        off: stop.is_some(),
        why: stop.map(|stop| stop.why).unwrap_or_default(),
        entries: rows
            .into_iter()
            .map(|row| {
                let own = row.company_id == Some(company);
                row.shown(own, today)
            })
            .collect::<Result<_>>()?,
        overrides: Vec::new(),
    })
}

/// Of a person: her own entries, those of the company she is at and of what it is part of, and what was overridden.
pub async fn person_off_limits(store: &Store, person: PersonId) -> Result<OffLimits> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let entries = sql::about_people(conn, &json(&[person.0.hex()])?).await?;
    let entries: Vec<_> = entries.into_iter().map(|(_, entry)| entry).collect();
    let stop = strongest(&entries, today).and_then(Stop::of);
    let company = sql::company_of(conn, person).await?;
    let rows = sql::rows(conn, Some(person), company).await?;
    Ok(OffLimits {
        off: stop.is_some(),
        why: stop.map(|stop| stop.why).unwrap_or_default(),
        entries: rows
            .into_iter()
            .map(|row| {
                let own = row.person_id == Some(person);
                row.shown(own, today)
            })
            .collect::<Result<_>>()?,
        overrides: sql::overrides(conn, person).await?,
    })
}
