//! A meet plan as a sheet to be printed: day by day, hour by hour, in the clock of the place.

use super::calendar::place;
use crate::contact_lists::{MeetPlan, PlanEntry};
use crate::day;
use crate::sheet::{self, Sheet, SheetPart};
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;

/// The plan as a sheet. `desk`: whose it is; `printed_on` is its day.
pub fn meet_sheet(plan: &MeetPlan, desk: &str, printed_on: NaiveDate) -> Sheet {
    let edition = &plan.edition;
    let zone = edition.zone();
    let mut parts = Vec::new();
    let mut day_at = None;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let close = |parts: &mut Vec<SheetPart>, rows: &mut Vec<Vec<String>>| {
        if !rows.is_empty() {
            parts.push(filled(std::mem::take(rows)));
        }
    };
    for entry in &plan.entries {
        let on = entry.starts.map(|ms| local(ms, zone).date_naive());
        if day_at != Some(on) {
            close(&mut parts, &mut rows);
            parts.push(SheetPart::Heading {
                text: match on {
                    Some(day) => format!("{}, {}", day.format("%A"), day::shown(day)),
                    None => "Without a time".to_owned(),
                },
            });
            day_at = Some(on);
        }
        rows.push(row(entry, zone));
    }
    close(&mut parts, &mut rows);
    if parts.is_empty() {
        parts.push(SheetPart::Text {
            text: "Nobody is on the list to be met.".to_owned(),
        });
    }
    let days = edition.days().map(|(first, last)| match first == last {
        true => day::shown(first),
        false => format!("{} to {}", day::shown(first), day::shown(last)),
    });
    let under = [Some(edition.place.clone()), days, known_zone(&edition.time_zone)];
    Sheet {
        version: sheet::VERSION,
        title: format!("Whom to meet at {}", edition.name),
        subtitle: under
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        badges: Vec::new(),
        parts,
        foot: format!("{desk} · {}", day::shown(printed_on)),
    }
}

/// The table of a day, without the columns in which nothing stands.
fn filled(rows: Vec<Vec<String>>) -> SheetPart {
    let head = ["Time", "Where", "Who", "What", "Why"];
    let says = |at: usize| {
        rows.iter()
            .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let kept: Vec<bool> = (0..head.len()).map(says).collect();
    let of = |row: Vec<String>| -> Vec<String> {
        let cells = row.into_iter().zip(&kept);
        cells.filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect()
    };
    SheetPart::Table {
        head: of(head.map(str::to_owned).into()),
        rows: rows.into_iter().map(of).collect(),
        numbers: Vec::new(),
    }
}

fn row(entry: &PlanEntry, zone: Tz) -> Vec<String> {
    let contact = &entry.contact;
    let time = match (entry.starts, entry.ends) {
        (Some(starts), Some(ends)) => format!("{}–{}", clock(starts, zone), clock(ends, zone)),
        (Some(starts), None) => clock(starts, zone),
        (None, _) => entry.written.clone(),
    };
    let who = match (contact.company.as_str(), contact.priority) {
        ("", None) => contact.name.clone(),
        (company, None) => format!("{}, {company}", contact.name),
        ("", Some(priority)) => format!("{priority} · {}", contact.name),
        (company, Some(priority)) => format!("{priority} · {}, {company}", contact.name),
    };
    vec![time, place(entry), who, entry.title.clone(), contact.why.clone()]
}

fn known_zone(zone: &str) -> Option<String> {
    Some(match zone {
        "" => "times in UTC: the conference’s time zone is not set".to_owned(),
        zone => format!("times in {zone}"),
    })
}

fn local(ms: i64, zone: Tz) -> DateTime<Tz> {
    DateTime::from_timestamp_millis(ms)
        .unwrap_or_default()
        .with_timezone(&zone)
}

fn clock(ms: i64, zone: Tz) -> String {
    local(ms, zone).format("%H:%M").to_string()
}
