//! One year of a conference, as the desk sees it.

use super::built_in::{self, BuiltInEdition};
use super::sql::EditionRow;
use super::{EditionId, EditionKey};
use crate::day;
use crate::vocabulary::words;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use ts_rs::TS;

words! {
    /// What we mean to do with an edition.
    EditionPlan {
        Going = "going", "going";
        Monitoring = "monitoring", "monitoring";
    }
}

/// One time a conference is held: what the desk says of it, and where it says nothing, what is built in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Edition {
    #[ts(type = "string")]
    pub id: EditionId,
    pub key: EditionKey,
    /// `MLSys 2026`.
    pub name: String,
    pub place: String,
    pub link: String,
    /// IANA; '' where nobody knows.
    pub time_zone: String,
    /// ISO, both or neither.
    pub first_on: String,
    pub last_on: String,
    pub plan: Option<EditionPlan>,
    pub notes: String,
    /// The program knows of it: removing it takes back what the desk changed.
    pub built_in: bool,
    /// It stands in the file.
    pub kept: bool,
}

impl Edition {
    pub(super) fn of(
        key: EditionKey,
        title: &str,
        known: Option<&BuiltInEdition>,
        row: Option<EditionRow>,
    ) -> Self {
        let day = |day: Option<NaiveDate>| day.map(day::kept).unwrap_or_default();
        let mut edition = Self {
            id: key.id(),
            name: format!("{title} {}", key.year),
            place: known.map_or("", |known| &known.place).to_owned(),
            link: known.map_or("", |known| &known.link).to_owned(),
            time_zone: known.and_then(|known| known.zone.clone()).unwrap_or_default(),
            first_on: day(known.and_then(|known| known.first)),
            last_on: day(known.and_then(|known| known.last)),
            plan: None,
            notes: String::new(),
            built_in: known.is_some(),
            kept: row.is_some(),
            key,
        };
        let Some(row) = row else { return edition };
        edition.name = row.name;
        edition.plan = EditionPlan::of(&row.plan);
        edition.notes = row.notes;
        for (own, shown) in [
            (row.place, &mut edition.place),
            (row.link, &mut edition.link),
            (row.time_zone, &mut edition.time_zone),
        ] {
            if !own.is_empty() {
                *shown = own;
            }
        }
        // The two days are one fact: a first day of ours and a last day of somebody else's would make no sense.
        if !row.first_on.is_empty() {
            (edition.first_on, edition.last_on) = (row.first_on, row.last_on);
        }
        edition
    }

    /// Its first and last day; none where they are not known.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((day::of_kept(&self.first_on)?, day::of_kept(&self.last_on)?))
    }

    /// The clock there; UTC where nobody knows.
    pub fn zone(&self) -> Tz {
        self.time_zone.parse().unwrap_or(Tz::UTC)
    }
}

/// What the program itself says of an edition.
pub(super) fn known(key: &EditionKey) -> Option<&'static BuiltInEdition> {
    built_in::series(&key.series)?.edition(key.year)
}
