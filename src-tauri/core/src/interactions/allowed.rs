//! Whether we may turn to somebody: what stops it, and what is kept where it is done all the same.

use super::{InteractionId, cap, sql};
use crate::error::{Error, Result};
use crate::off_limits::{self, Doing, Rule};
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Tx;

/// A touch from us at an instant.
pub(super) struct Outreach<'a> {
    pub people: &'a [(PersonId, String)],
    pub role: Option<RoleId>,
    pub at: i64,
    /// One that is being changed counts once.
    pub but: Option<InteractionId>,
}

/// As many are named in one sentence.
const NAMED: usize = 3;

/// Passes where nothing stops it. Else it needs a reason, which is kept for each person and rule. [`Error::NeedsReason`]
/// without one.
pub(super) async fn allowed(tx: &mut Tx<'_>, outreach: &Outreach<'_>, despite: &str) -> Result<()> {
    let Outreach {
        people,
        role,
        at,
        but,
    } = outreach;
    let ids: Vec<PersonId> = people.iter().map(|(id, _)| *id).collect();
    let mut stopped: Vec<(PersonId, Rule, String)> = Vec::new();
    let stops = off_limits::stops(tx.conn, &ids, tx.clock.day_of(*at)).await?;
    for (id, name) in *people {
        if let Some(stop) = stops.get(id) {
            stopped.push((*id, Rule::OffLimits, named(people, name, &stop.why)));
        }
    }
    if let Some(limit) = cap::current(tx.conn).await? {
        let span = cap::span(limit.days);
        for (id, name) in *people {
            let times = sql::outreach(tx.conn, *id, at - span, at + span, *but).await?;
            let would_be = cap::fullest(&times, *at, limit.days);
            if would_be > limit.touches as usize {
                let had = match would_be - 1 {
                    1 => "1 touch".to_owned(),
                    n => format!("{n} touches"),
                };
                let why = format!(
                    "{name} had {had} from us within {} days, and your desk allows {}",
                    limit.days, limit.touches
                );
                stopped.push((*id, Rule::OutreachCap, why));
            }
        }
    }
    if stopped.is_empty() {
        return Ok(());
    }
    if despite.trim().is_empty() {
        let mut why: Vec<String> = stopped.iter().take(NAMED).map(|(.., why)| why.clone()).collect();
        if stopped.len() > NAMED {
            why.push(format!("And {} more", stopped.len() - NAMED));
        }
        return Err(Error::NeedsReason(format!(
            "{}. Write why you do it all the same, or leave it.",
            why.join(". ")
        )));
    }
    for (id, rule, why) in stopped {
        off_limits::record_override(tx, id, rule, Doing::Outreach, *role, &why, despite).await?;
    }
    Ok(())
}

/// Of several people each is named.
fn named(people: &[(PersonId, String)], name: &str, why: &str) -> String {
    match people {
        [_] => why.to_owned(),
        _ => format!("{name}: {why}"),
    }
}
