//! Conferences and meet plans as iCalendar (RFC 5545), for the user's own calendar.
//!
//! A thing's UID is made from its key, so that a calendar which reads a later file changes what it has instead of adding
//! to it. Days of a conference are whole days; times in a plan are instants.

use crate::conferences::Edition;
use crate::contact_lists::{MeetPlan, PlanEntry};
use crate::error::{Error, Result};
use chrono::{DateTime, Days, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _};

/// How long somebody is thought to stand at a poster or speak where the programme does not say until when.
const USUALLY: TimeDelta = TimeDelta::minutes(30);

/// These editions as days. `now`: UTC ms. [`Error::Invalid`] at `editions` where one has no days yet.
pub fn editions_calendar(editions: &[Edition], now: i64) -> Result<String> {
    let mut calendar = Calendar::new();
    calendar.name("Conferences");
    let mut without = Vec::new();
    for edition in editions {
        let Some((first, last)) = edition.days() else {
            without.push(edition.name.as_str());
            continue;
        };
        let mut event = Event::with_uid(&format!("{}@roster.invalid", edition.key));
        event
            .timestamp(instant(now))
            .summary(&edition.name)
            .starts(first)
            .ends(last.checked_add_days(Days::new(1)).unwrap_or(last));
        if !edition.place.is_empty() {
            event.location(&edition.place);
        }
        if !edition.link.is_empty() {
            event.url(&edition.link);
        }
        if !edition.notes.is_empty() {
            event.description(&edition.notes);
        }
        calendar.push(event);
    }
    if !without.is_empty() {
        return Err(Error::invalid(
            "editions",
            format!(
                "The days are not known yet of: {}. Set them, or choose without.",
                without.join(", ")
            ),
        ));
    }
    Ok(calendar.to_string())
}

/// Whom to find when, as far as the programme says when; and how many stand in the plan without a time. `now`: UTC ms.
pub fn plan_calendar(plan: &MeetPlan, now: i64) -> (String, usize) {
    let mut calendar = Calendar::new();
    calendar.name(&format!("Meet at {}", plan.edition.name));
    let mut untimed = 0;
    for entry in &plan.entries {
        let Some(starts) = entry.starts else {
            untimed += 1;
            continue;
        };
        let (begin, end) = (instant(starts), entry.ends.map(instant));
        let mut event = Event::with_uid(&format!("{}-{starts}@roster.invalid", entry.contact.id.0.hex()));
        event
            .timestamp(instant(now))
            .summary(&match entry.contact.company.as_str() {
                "" => format!("Meet {}", entry.contact.name),
                company => format!("Meet {} ({company})", entry.contact.name),
            })
            .starts(begin)
            .ends(end.filter(|end| *end > begin).unwrap_or(begin + USUALLY))
            .description(&about(entry));
        let place = place(entry);
        if !place.is_empty() {
            event.location(&place);
        }
        calendar.push(event);
    }
    (calendar.to_string(), untimed)
}

/// What she gives then, and why she is to be met.
fn about(entry: &PlanEntry) -> String {
    let parts = [&entry.title, &entry.session, &entry.contact.why];
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// `Hall B, poster 214`.
pub(super) fn place(entry: &PlanEntry) -> String {
    match (entry.room.as_str(), entry.poster.as_str()) {
        (room, "") => room.to_owned(),
        ("", poster) => posted(poster),
        (room, poster) => format!("{room}, {}", posted(poster)),
    }
}

fn posted(poster: &str) -> String {
    match poster.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("poster {poster}"),
        false => poster.to_owned(),
    }
}

fn instant(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}
