//! Somebody comes onto a contact list: to be met, or met already.

use super::sql::{self, Row};
use super::{ContactCapacity, ContactStanding, EditionContactId, contact_id, due};
use crate::conferences::{EditionKey, keep_edition};
use crate::day;
use crate::error::{Error, Result};
use crate::numbers::thousands;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why somebody is to be met.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MeetWish {
    pub why: String,
    /// 1 (the highest) to 3.
    pub priority: Option<u8>,
    pub capacity: Option<ContactCapacity>,
}

/// That somebody was met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Met {
    /// UTC ms.
    pub at: i64,
    /// `poster 214`.
    pub met_where: String,
    pub note: String,
    pub priority: Option<u8>,
    pub capacity: Option<ContactCapacity>,
    /// ISO; none: as many days after it as the desk usually takes.
    pub follow_up_on: Option<String>,
    /// The file it comes from; '' where somebody says it.
    pub source: String,
}

/// Puts people on an edition's list as to be met. Who is on it stays as she is. Answers how many are new.
/// [`Error::Invalid`] at `why` or `priority`.
pub async fn add_contacts(
    store: &Store,
    edition: &EditionKey,
    people: &[PersonId],
    wish: &MeetWish,
) -> Result<u32> {
    store
        .write("add_contacts", "Put people on a contact list", async |tx| {
            let (name, added) = add_in(tx, edition, people, wish).await?;
            tx.relabel(match added.as_slice() {
                [] => format!("Put nobody new on the list of {name}"),
                [(_, one)] => format!("Put {one} on the list of {name}"),
                many => format!(
                    "Put {} people on the list of {name}",
                    thousands(many.len() as u64)
                ),
            });
            Ok(u32::try_from(added.len()).unwrap_or(u32::MAX))
        })
        .await
}

/// As [`add_contacts`], within an operation. Answers what the edition is called, and who is new with her name.
pub async fn add_in(
    tx: &mut Tx<'_>,
    edition: &EditionKey,
    people: &[PersonId],
    wish: &MeetWish,
) -> Result<(String, Vec<(PersonId, String)>)> {
    let why = checked_text("why", &wish.why)?;
    let priority = checked_priority(wish.priority)?;
    let edition = keep_edition(tx, edition).await?;
    let mut added = Vec::new();
    for person in people {
        if sql::row(tx.conn, contact_id(edition.id, *person))
            .await?
            .is_some()
        {
            continue;
        }
        let name = match people::touch(tx, *person).await {
            Ok(name) => name,
            Err(Error::NotFound(_)) if people.len() > 1 => continue,
            Err(error) => return Err(error),
        };
        let row = Row {
            why: why.clone(),
            priority,
            capacity: wish.capacity.map_or("", ContactCapacity::kept).to_owned(),
            ..Row::new(edition.id, *person, ContactStanding::ToMeet)
        };
        sql::put(tx.conn, &row, tx.now).await?;
        added.push((*person, name));
    }
    Ok((edition.name, added))
}

/// Keeps that somebody was met at an edition, within an operation: she comes onto its list, or moves on there. Met twice,
/// the first time stands and notes are put one under the other; who was followed up is met anew.
pub async fn meet(
    tx: &mut Tx<'_>,
    edition: &EditionKey,
    person: PersonId,
    met: &Met,
) -> Result<EditionContactId> {
    let edition = keep_edition(tx, edition).await?;
    let id = contact_id(edition.id, person);
    let before = sql::row(tx.conn, id).await?;
    let mut row = before
        .clone()
        .unwrap_or_else(|| Row::new(edition.id, person, ContactStanding::Met));
    let again = row.standing == ContactStanding::FollowedUp.kept();
    row.standing = ContactStanding::Met.kept().to_owned();
    if again {
        row.followed_up_at = None;
        row.follow_up_on = String::new();
    }
    row.met_at = Some(row.met_at.map_or(met.at, |before| before.min(met.at)));
    if row.follow_up_on.is_empty() {
        row.follow_up_on = match &met.follow_up_on {
            Some(day) => day.clone(),
            None => due::usual_day(tx, met.at).await?,
        };
    } else if let Some(day) = &met.follow_up_on {
        row.follow_up_on.clone_from(day);
    }
    row.priority = row.priority.or(checked_priority(met.priority)?);
    if row.capacity.is_empty() {
        row.capacity = met.capacity.map_or("", ContactCapacity::kept).to_owned();
    }
    if row.source.is_empty() && before.is_none() {
        row.source.clone_from(&met.source);
    }
    join(&mut row.met_where, &met.met_where, "; ");
    join(&mut row.note, &met.note, "\n");
    if before.as_ref() != Some(&row) {
        sql::put(tx.conn, &row, tx.now).await?;
    }
    Ok(id)
}

/// Adds what is new to a text that may say it already.
fn join(text: &mut String, more: &str, between: &str) {
    let more = more.trim();
    if more.is_empty() || text.contains(more) {
        return;
    }
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

pub(super) fn checked_priority(priority: Option<u8>) -> Result<Option<i64>> {
    match priority {
        Some(one @ 1..=3) => Ok(Some(one.into())),
        Some(_) => Err(Error::invalid("priority", "Priorities are 1, 2 and 3.")),
        None => Ok(None),
    }
}

impl Row {
    pub(super) fn new(
        edition: crate::conferences::EditionId,
        person: PersonId,
        standing: ContactStanding,
    ) -> Self {
        let none = String::new;
        Self {
            id: contact_id(edition, person),
            edition_id: edition,
            person_id: person,
            standing: standing.kept().to_owned(),
            priority: None,
            why: none(),
            capacity: none(),
            met_at: None,
            met_where: none(),
            follow_up_on: none(),
            followed_up_at: None,
            note: none(),
            source: none(),
        }
    }

    /// What a row must have that stands there.
    pub(super) async fn stand(&mut self, tx: &mut Tx<'_>, standing: ContactStanding) -> Result<()> {
        let at = tx.now;
        self.standing = standing.kept().to_owned();
        match standing {
            ContactStanding::ToMeet => (self.met_at, self.followed_up_at) = (None, None),
            ContactStanding::Met => {
                self.followed_up_at = None;
                self.met_at = self.met_at.or(Some(at));
                if day::of_kept(&self.follow_up_on).is_none() {
                    self.follow_up_on = due::usual_day(tx, at).await?;
                }
            }
            ContactStanding::FollowedUp => {
                self.met_at = self.met_at.or(Some(at));
                self.followed_up_at = Some(at);
            }
            ContactStanding::No => {}
        }
        if standing == ContactStanding::ToMeet {
            self.follow_up_on = String::new();
        }
        Ok(())
    }
}
