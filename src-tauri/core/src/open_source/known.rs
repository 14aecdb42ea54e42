//! Who of a file's people is in the desk.

use super::read::github_link;
use super::sql;
use crate::error::Result;
use crate::people::{self, PersonId};
use crate::words::{fold, words};
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// Whom somebody in a file may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    Nobody,
    /// By her e-mail or handle, which nobody else has.
    Sure(PersonId, &'static str),
    /// By her name alone, or by an address of several.
    Maybe(Vec<PersonId>),
}

/// More namesakes than this nobody is asked about.
const NAMESAKES: usize = 5;

/// Everybody in the desk by address, handle and name.
pub(super) struct Desk {
    by_norm: HashMap<String, Vec<PersonId>>,
    by_name: HashMap<String, Vec<PersonId>>,
}

impl Desk {
    pub async fn read(conn: &mut SqliteConnection) -> Result<Self> {
        let mut by_norm: HashMap<String, Vec<PersonId>> = HashMap::new();
        for (norm, person) in sql::norms(conn).await? {
            by_norm.entry(norm).or_default().push(person);
        }
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        for (person, name, _) in people::called_and_working_at(conn).await? {
            by_name.entry(fold(&name)).or_default().push(person);
        }
        Ok(Self { by_norm, by_name })
    }

    pub fn who(&self, name: &str, email: &str, handle: &str) -> Match {
        let by = |norm: Option<String>| norm.and_then(|norm| self.by_norm.get(&norm));
        let email = by((!email.is_empty()).then(|| email.to_owned()));
        let handle = by(github_link(handle));
        let mut sure: Vec<PersonId> = email.into_iter().chain(handle).flatten().copied().collect();
        sure.sort();
        sure.dedup();
        match sure.as_slice() {
            [one] => {
                let how = if email.is_some() {
                    "same e-mail"
                } else {
                    "same GitHub handle"
                };
                return Match::Sure(*one, how);
            }
            [] => {}
            several => return Match::Maybe(several.to_vec()),
        }
        // A name of one word is many people's.
        let folded = fold(name);
        if words(name).count() < 2 {
            return Match::Nobody;
        }
        match self.by_name.get(&folded) {
            Some(namesakes) if namesakes.len() <= NAMESAKES => Match::Maybe(namesakes.clone()),
            _ => Match::Nobody,
        }
    }
}
