//! Whether something may be done to somebody today.

use super::sql;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::{Tx, json};
use chrono::NaiveDate;
use sqlx::SqliteConnection;
use std::collections::HashMap;

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
}

/// Whoever of these people is off limits on a day.
pub async fn stops(
    conn: &mut SqliteConnection,
    people: &[PersonId],
    on: NaiveDate,
) -> Result<HashMap<PersonId, Stop>> {
    let keys: Vec<String> = people.iter().map(|id| id.0.hex()).collect();
    let entries = sql::reaching(conn, &json(&keys)?, &day::kept(on)).await?;
    // The strongest first: her own before her company's, and that before what it is part of.
    let mut first: HashMap<PersonId, sql::Reaching> = HashMap::new();
    for entry in entries {
        first.entry(entry.person).or_insert(entry);
    }
    Ok(first
        .into_iter()
        .filter(|(_, entry)| entry.stance == "off")
        .map(|(person, entry)| (person, Stop { why: entry.said() }))
        .collect())
}

impl sql::Reaching {
    fn said(&self) -> String {
        let until = match day::of_kept(&self.until_on) {
            Some(until) => format!("until {}", day::shown(until)),
            None => "with no end".to_owned(),
        };
        let whom = match self.company.as_str() {
            "" => "Off limits".to_owned(),
            company => format!("{company} is off limits"),
        };
        let because: Vec<String> = [
            self.reason.clone(),
            match self.set_by.as_str() {
                "" => String::new(),
                by => format!("set by {by}"),
            },
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
        match because.join("; ") {
            because if because.is_empty() => format!("{whom} {until}"),
            because => format!("{whom} {until} ({because})"),
        }
    }
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
    let today = day::of_instant(tx.now);
    let Some(stop) = stops(tx.conn, &[person], today).await?.remove(&person) else {
        return Ok(());
    };
    if despite.trim().is_empty() {
        return Err(Error::NeedsReason(format!(
            "{}. Write why you do it all the same, or leave it.",
            stop.why
        )));
    }
    record_override(tx, person, Rule::OffLimits, doing, role, &stop.why, despite).await
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
