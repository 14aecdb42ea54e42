//! Whose introduction somebody is: provable by the first submittal, its day and its evidence.

use super::{Form, sql};
use crate::companies::CompanyId;
use crate::day;
use crate::error::Result;
use crate::people::PersonId;
use crate::store::{Store, json};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;

/// A submittal as far as ownership goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub number: u32,
    pub on: NaiveDate,
    /// None: no ownership was agreed.
    pub owned_days: Option<u32>,
    /// Who submitted.
    pub by: String,
}

/// Who introduced whom, and how long that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Ownership {
    #[ts(type = "string")]
    pub person: PersonId,
    #[ts(type = "string")]
    pub company: CompanyId,
    pub company_name: String,
    /// By which submittal.
    pub number: u32,
    /// Who at the desk introduced her.
    pub by: String,
    /// ISO dates, both included.
    pub since: String,
    pub until: String,
    pub form: Form,
    pub evidence: String,
}

/// The submittals that own the introduction, each with the last day it does. `sent`: of one person to one company.
/// The first one owns it for its days; what is sent within them is of no weight, what is sent after them begins anew.
/// Of two of one day the one with the lower number is the first.
pub fn owners(sent: &[Sent]) -> Vec<(&Sent, NaiveDate)> {
    let mut in_order: Vec<&Sent> = sent.iter().collect();
    in_order.sort_by_key(|one| (one.on, one.number));
    let mut owners: Vec<(&Sent, NaiveDate)> = Vec::new();
    for one in in_order {
        let within = owners.last().is_some_and(|(_, until)| one.on <= *until);
        let until = one
            .owned_days
            .and_then(|days| one.on.checked_add_days(Days::new(days.into())));
        owners.extend(until.filter(|_| !within).map(|until| (one, until)));
    }
    owners
}

/// The submittal of [`owners`] that does on a day.
pub fn standing(sent: &[Sent], on: NaiveDate) -> Option<(&Sent, NaiveDate)> {
    owners(sent)
        .into_iter()
        .find(|(one, until)| one.on <= on && on <= *until)
}

/// Until when each submittal of these people owns an introduction, by number.
pub(super) async fn owned(
    conn: &mut SqliteConnection,
    people: &[PersonId],
) -> Result<HashMap<u32, NaiveDate>> {
    let keys: BTreeSet<String> = people.iter().map(|id| id.0.hex()).collect();
    let rows = sql::sent(conn, &json(&keys)?).await?;
    let mut found = HashMap::new();
    for same in together(&rows) {
        let sent = sent_of(same);
        found.extend(owners(&sent).into_iter().map(|(one, until)| (one.number, until)));
    }
    Ok(found)
}

/// Those of one person to one company.
fn together(rows: &[sql::SentRow]) -> impl Iterator<Item = &[sql::SentRow]> {
    rows.chunk_by(|a, b| (a.person_id, a.company_id) == (b.person_id, b.company_id))
}

fn sent_of(rows: &[sql::SentRow]) -> Vec<Sent> {
    rows.iter()
        .filter_map(|row| {
            Some(Sent {
                number: row.number,
                on: day::of_kept(&row.sent_on)?,
                owned_days: row.owned_days,
                by: row.person.clone(),
            })
        })
        .collect()
}

/// Whose introduction this person is at each company on a day, those that hold.
pub async fn ownerships(store: &Store, people: &[PersonId], on: NaiveDate) -> Result<Vec<Ownership>> {
    let keys: Vec<String> = people.iter().map(|id| id.0.hex()).collect();
    let rows = sql::sent(&mut *store.read().await?, &json(&keys)?).await?;
    let mut found = Vec::new();
    for same in together(&rows) {
        let sent = sent_of(same);
        let Some((owner, until)) = standing(&sent, on) else {
            continue;
        };
        let row = same.iter().find(|row| row.number == owner.number);
        found.extend(row.map(|row| Ownership {
            person: row.person_id,
            company: row.company_id,
            company_name: row.company.clone(),
            number: row.number,
            by: row.person.clone(),
            since: row.sent_on.clone(),
            until: day::kept(until),
            form: Form::of(&row.form).unwrap_or(Form::Named),
            evidence: row.evidence.clone(),
        }));
    }
    Ok(found)
}

/// Whose introduction this person is at this company on a day.
pub async fn ownership(
    store: &Store,
    person: PersonId,
    company: CompanyId,
    on: NaiveDate,
) -> Result<Option<Ownership>> {
    let all = ownerships(store, &[person], on).await?;
    Ok(all.into_iter().find(|one| one.company == company))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sent(number: u32, on: &str, owned_days: Option<u32>) -> Sent {
        Sent {
            number,
            on: day::of_kept(on).unwrap(),
            owned_days,
            by: format!("by {number}"),
        }
    }

    #[test]
    fn the_first_one_owns_it_as_long_as_its_days_last() {
        let all = [
            sent(3, "2026-06-01", Some(365)),
            sent(1, "2026-01-01", Some(180)),
            sent(2, "2026-01-01", Some(999)),
            sent(4, "2026-07-15", Some(30)),
            sent(5, "2025-12-01", None),
        ];
        for (on, owner) in [
            ("2025-12-31", None),
            ("2026-01-01", Some((1, "2026-06-30"))),
            ("2026-06-30", Some((1, "2026-06-30"))),
            ("2026-07-01", None),
            ("2026-07-15", Some((4, "2026-08-14"))),
            ("2026-08-15", None),
        ] {
            let found = standing(&all, day::of_kept(on).unwrap());
            let found = found.map(|(one, until)| (one.number, day::kept(until)));
            assert_eq!(
                found,
                owner.map(|(number, until)| (number, until.to_owned())),
                "{on}"
            );
        }
    }

    proptest! {
        #[test]
        fn it_never_goes_over_while_it_holds(days in proptest::collection::vec((0_u64..900, proptest::option::of(1_u32..400)), 1..8), on in 0_u64..1400) {
            let start = day::of_kept("2026-01-01").unwrap();
            let all: Vec<Sent> = (1..).zip(&days).map(|(number, (after, owned_days))| Sent {
                number, on: start + Days::new(*after), owned_days: *owned_days, by: String::new(),
            }).collect();
            let on = start + Days::new(on);
            if let Some((owner, until)) = standing(&all, on) {
                prop_assert!(owner.on <= on && on <= until);
                // Whatever is sent today changes nothing.
                let mut more = all.clone();
                more.push(Sent { number: 99, on, owned_days: Some(1_000), by: String::new() });
                prop_assert_eq!(standing(&more, on).map(|(one, _)| one.number), Some(owner.number));
            }
        }
    }
}
