//! Whom an entry on a company would reach, before it is set.

use super::entry::{Entry, Stance, strongest};
use super::sql;
use crate::companies::CompanyId;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::{Store, json};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Who works at a company or at its parts, by what an off-limits entry on it from today on would mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Reach {
    /// Everybody known there.
    pub people: u32,
    /// Would become off limits.
    pub become_off: u32,
    /// Are off limits already.
    pub off: u32,
    /// May be approached all the same: an entry of their own, or of a part, says so.
    pub free: u32,
}

/// What making this company off limits would do to the people known there.
pub async fn reach(store: &Store, company: CompanyId) -> Result<Reach> {
    let conn = &mut *store.read().await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let people = sql::people_beneath(conn, company).await?;
    let keys: Vec<String> = people.iter().map(|(id, _)| id.0.hex()).collect();
    let mut entries: HashMap<PersonId, Vec<Entry>> = HashMap::new();
    for (person, entry) in sql::about_people(conn, &json(&keys)?).await? {
        entries.entry(person).or_default().push(entry);
    }
    let mut reach = Reach::default();
    for (person, step) in people {
        let mut of = entries.remove(&person).unwrap_or_default();
        reach.people += 1;
        if strongest(&of, today).is_some_and(Entry::stops) {
            reach.off += 1;
            continue;
        }
        of.push(Entry {
            step,
            company: String::new(),
            stance: Stance::Off.kept().to_owned(),
            reason: String::new(),
            from_on: String::new(),
            until_on: String::new(),
            set_by: String::new(),
        });
        match strongest(&of, today) {
            Some(entry) if entry.stops() => reach.become_off += 1,
            _ => reach.free += 1,
        }
    }
    Ok(reach)
}
