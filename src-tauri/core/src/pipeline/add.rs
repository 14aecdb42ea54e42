//! People come into a role's pipeline.

use super::{candidacy_id, people, sql};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::off_limits::{self, Doing, Rule};
use crate::people::PersonId;
use crate::roles::{self, RoleId};
use crate::store::{Store, Tx, json};
use serde::Serialize;
use std::collections::HashSet;
use ts_rs::TS;

/// What became of people who were to come into a pipeline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Added {
    pub added: u32,
    /// Were in it before.
    pub there: u32,
    /// Are off limits, and were not added.
    pub held_back: Vec<HeldBack>,
}

impl Added {
    pub(super) fn said(&self, role: &str) -> String {
        let added = usize::try_from(self.added).unwrap_or(usize::MAX);
        format!("Added {} to {role}", people(added))
    }
}

/// Somebody who is off limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct HeldBack {
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub why: String,
}

/// Puts people at the end of a role's first stage. `source`: where they come from ("hotlist HPC"). Who is off limits is
/// added only with a reason in `despite`, which is kept for each; else she is held back and the others are added. People
/// who are gone are passed over.
pub async fn add_people(
    store: &Store,
    role: RoleId,
    people: &[PersonId],
    source: &str,
    despite: &str,
) -> Result<Added> {
    store
        .write("add_to_role", "Added people to a role", async |tx| {
            let title = roles::title_of(tx.conn, role).await?;
            let added = add(tx, role, people, source, despite).await?;
            tx.relabel(added.said(&title));
            Ok(added)
        })
        .await
}

pub(super) async fn add(
    tx: &mut Tx<'_>,
    role: RoleId,
    asked: &[PersonId],
    source: &str,
    despite: &str,
) -> Result<Added> {
    let first = roles::stages_of(tx.conn, role).await?.into_iter().next();
    let first =
        first.ok_or_else(|| Error::Conflict("This role has no stages. Give it some first.".into()))?;
    let keys: Vec<String> = asked.iter().map(|id| id.0.hex()).collect();
    let known = sql::names(tx.conn, &json(&keys)?).await?;
    let there: HashSet<PersonId> = sql::people_in(tx.conn, role).await?.into_iter().collect();
    let today = tx.clock.day_of(tx.now);
    let stops = off_limits::stops(tx.conn, asked, today).await?;
    let mut place = sql::last_place(tx.conn, first.id).await?;
    let mut done = Added::default();
    for (person, name) in known {
        if there.contains(&person) {
            done.there += 1;
            continue;
        }
        if let Some(stop) = stops.get(&person) {
            if despite.trim().is_empty() {
                done.held_back.push(HeldBack {
                    person,
                    name,
                    why: stop.why.clone(),
                });
                continue;
            }
            let (rule, doing) = (Rule::OffLimits, Doing::AddToRole);
            off_limits::record_override(tx, person, rule, doing, Some(role), &stop.why, despite).await?;
        }
        place += sql::APART;
        let row = sql::NewRow {
            id: candidacy_id(role, person),
            role,
            person,
            stage: first.id,
            place,
            source,
            owner: tx.person,
            now: tx.now,
        };
        sql::insert(tx.conn, &row).await?;
        let entered = sql::Move {
            id: Id::new(tx.clock),
            candidacy: row.id,
            person,
            role,
            from: ("", ""),
            to: (first.kind.kept(), &first.name),
            reason: "",
            closed_by: "",
            by: tx.person,
            at: tx.now,
        };
        sql::insert_move(tx.conn, &entered).await?;
        done.added += 1;
    }
    Ok(done)
}
