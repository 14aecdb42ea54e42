//! Whether something may be done to somebody today.

use super::entry::{Entry, strongest};
use super::sql;
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::{Tx, json};
use chrono::NaiveDate;
use sqlx::SqliteConnection;
use std::collections::HashMap;
use std::hash::Hash;

crate::vocabulary::words! {
    /// What is to be done to somebody.
    Doing {
        AddToRole = "add_to_role", "adding to a role";
        Outreach = "outreach", "outreach";
        Submit = "submit", "submitting";
    }
}

crate::vocabulary::words! {
    /// What can stop it.
    Rule {
        OffLimits = "off_limits", "off limits";
        OutreachCap = "outreach_cap", "outreach cap";
    }
}

/// Why somebody is off limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// "Off limits until 3 May 2027 (client; set by Ana)", with the company where it is one's.
    pub why: String,
    /// ISO date; empty: no end.
    pub until: String,
}

impl Stop {
    pub(super) fn of(entry: &Entry) -> Option<Self> {
        entry.stops().then(|| Self {
            why: entry.said(),
            until: entry.until_on.clone(),
        })
    }
}

/// Whoever of these people is off limits on a day.
pub async fn stops(
    conn: &mut SqliteConnection,
    people: &[PersonId],
    on: NaiveDate,
) -> Result<HashMap<PersonId, Stop>> {
    let keys: Vec<String> = people.iter().map(|id| id.0.hex()).collect();
    Ok(stopped(sql::about_people(conn, &json(&keys)?).await?, on))
}

/// Every company that is off limits on a day, by itself or by what it is part of.
pub async fn companies_off(conn: &mut SqliteConnection, on: NaiveDate) -> Result<HashMap<CompanyId, Stop>> {
    Ok(stopped(sql::about_companies(conn, None).await?, on))
}

fn stopped<K: Copy + Eq + Hash>(entries: Vec<(K, Entry)>, on: NaiveDate) -> HashMap<K, Stop> {
    let mut of: HashMap<K, Vec<Entry>> = HashMap::new();
    for (key, entry) in entries {
        of.entry(key).or_default().push(entry);
    }
    of.into_iter()
        .filter_map(|(key, entries)| Some((key, Stop::of(strongest(&entries, on)?)?)))
        .collect()
}

/// Whether this may be done to a person today: where she is off limits, only with a reason in `despite`, which is kept.
/// [`Error::NeedsReason`] without one.
pub async fn may(
    tx: &mut Tx<'_>,
    person: PersonId,
    doing: Doing,
    role: Option<RoleId>,
    despite: &str,
) -> Result<()> {
    let today = tx.clock.day_of(tx.now);
    match overridden(tx.conn, person, today, despite).await? {
        Some(stop) => record_override(tx, person, Rule::OffLimits, doing, role, &stop.why, despite).await,
        None => Ok(()),
    }
}

/// What stops it on a day and gives way to the reason in `despite`; none where nothing stops it. [`Error::NeedsReason`]
/// without a reason. Nothing is kept: for what is asked before it is done.
pub async fn overridden(
    conn: &mut SqliteConnection,
    person: PersonId,
    on: NaiveDate,
    despite: &str,
) -> Result<Option<Stop>> {
    let stop = stops(conn, &[person], on).await?.remove(&person);
    match stop {
        Some(stop) if despite.trim().is_empty() => Err(Error::NeedsReason(format!(
            "{}. Write why you do it all the same, or leave it.",
            stop.why
        ))),
        stop => Ok(stop),
    }
}

/// Keeps that a rule was overridden, by whom and why.
pub async fn record_override(
    tx: &mut Tx<'_>,
    person: PersonId,
    rule: Rule,
    doing: Doing,
    role: Option<RoleId>,
    stopped_by: &str,
    reason: &str,
) -> Result<()> {
    let kept = sql::Override {
        id: Id::new(tx.clock),
        person,
        rule: rule.kept(),
        doing: doing.kept(),
        role,
        stopped_by,
        reason: reason.trim(),
        by: tx.person,
        now: tx.now,
    };
    sql::insert_override(tx.conn, &kept).await
}
