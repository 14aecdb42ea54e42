//! The rows of a programme as the file has them, and how more comes to be known of one.

use super::{ProgrammeItemId, ProgrammePersonId};
use crate::conferences::EditionId;
use crate::ids::Id;
use crate::people::PersonId;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub(super) struct ItemRow {
    pub id: ProgrammeItemId,
    pub edition_id: EditionId,
    pub key: String,
    pub title: String,
    pub kind: String,
    pub topic: String,
    /// One a line, as affiliations.
    pub keywords: String,
    pub summary: String,
    pub decision: String,
    pub award: String,
    pub link: String,
    pub affiliations: String,
    pub source: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub(super) struct SlotRow {
    pub id: Id,
    pub edition_id: EditionId,
    pub item_id: ProgrammeItemId,
    pub position: i64,
    pub kind: String,
    pub session: String,
    pub room: String,
    pub poster: String,
    pub starts: Option<i64>,
    pub ends: Option<i64>,
    pub written: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub(super) struct AuthorRow {
    pub id: Id,
    pub edition_id: EditionId,
    pub item_id: ProgrammeItemId,
    pub programme_person_id: ProgrammePersonId,
    pub position: i64,
    pub written: String,
    pub affiliation: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub(super) struct PersonRow {
    pub id: ProgrammePersonId,
    pub name: String,
    pub name_key: String,
    pub affiliation: String,
    pub position: String,
    pub openreview_id: String,
    pub dblp_pid: String,
    pub orcid: String,
    pub homepage: String,
    pub scholar: String,
    pub linkedin: String,
    pub email: String,
    pub person_id: Option<PersonId>,
    pub linked_by: String,
}

impl PersonRow {
    pub fn new(id: ProgrammePersonId, name: &str, name_key: &str) -> Self {
        let none = String::new;
        Self {
            id,
            name: name.to_owned(),
            name_key: name_key.to_owned(),
            affiliation: none(),
            position: none(),
            openreview_id: none(),
            dblp_pid: none(),
            orcid: none(),
            homepage: none(),
            scholar: none(),
            linkedin: none(),
            email: none(),
            person_id: None,
            linked_by: none(),
        }
    }
}

/// What is new replaces what is old, and nothing replaces nothing.
pub(super) fn renew(known: &mut String, new: &str) {
    if !new.is_empty() && known != new {
        new.clone_into(known);
    }
}

/// What is known already stays.
pub(super) fn fill(known: &mut String, new: &str) {
    if known.is_empty() {
        new.clone_into(known);
    }
}

/// Lines that are not there yet are put under those that are.
pub(super) fn add_lines(known: &mut String, new: &[String]) {
    for line in new {
        if !known.lines().any(|there| there == line) {
            if !known.is_empty() {
                known.push('\n');
            }
            known.push_str(line);
        }
    }
}
