//! What the tokens stand for, person by person.

use super::Token;
use super::sql;
use crate::companies;
use crate::conferences::{self, EditionId};
use crate::error::{Error, Result};
use crate::people::{self, ContactKind, PersonId, PersonRecord};
use crate::roles::RoleId;
use sqlx::SqliteConnection;
use std::collections::HashMap;

/// Somebody a text is for.
#[derive(Debug, Clone)]
pub(super) struct Reader {
    pub person: PersonRecord,
    pub company: String,
    /// Title, and the client as she may know it.
    pub role: Option<(String, String)>,
    /// Where she was met last.
    pub met: Meeting,
    /// Who writes.
    pub me: String,
}

/// Where somebody was met, and what was written down of it; '' where nobody was, or nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Meeting {
    pub conference: String,
    pub place: String,
    /// As in "poster 214".
    pub met_at: String,
    pub said: String,
}

/// What somebody of these given names is greeted by: without the initials behind the first one ("Aarav C." is "Aarav").
fn called(given: &str) -> String {
    let initial = |name: &&str| {
        name.strip_suffix('.')
            .is_some_and(|letter| letter.chars().count() == 1)
    };
    let names: Vec<&str> = given.split_whitespace().collect();
    let ends = names
        .iter()
        .rposition(|name| !initial(name))
        .unwrap_or(names.len());
    names.iter().take(ends + 1).copied().collect::<Vec<_>>().join(" ")
}

impl Reader {
    /// '' where it is not known.
    pub fn value(&self, token: Token) -> String {
        let first = |name: &str| name.split_whitespace().next().unwrap_or_default().to_owned();
        match token {
            Token::FirstName => called(&self.person.given),
            Token::LastName => self.person.family.clone(),
            Token::Name => self.person.name.clone(),
            Token::Title => self.person.title.clone(),
            Token::Company => self.company.clone(),
            Token::Team => self.person.team.clone(),
            Token::Location => self.person.location.clone(),
            Token::Role => self
                .role
                .as_ref()
                .map(|(title, _)| title.clone())
                .unwrap_or_default(),
            Token::Client => self
                .role
                .as_ref()
                .map(|(_, client)| client.clone())
                .unwrap_or_default(),
            Token::Conference => self.met.conference.clone(),
            Token::ConferencePlace => self.met.place.clone(),
            Token::MetAt => self.met.met_at.clone(),
            Token::WhatWasSaid => self.met.said.clone(),
            Token::MyName => self.me.clone(),
            Token::MyFirstName => first(&self.me),
        }
    }

    /// Her first e-mail; '' where none is known.
    pub fn email(&self) -> &str {
        self.person
            .contacts
            .iter()
            .find(|contact| contact.kind == ContactKind::Email)
            .map(|contact| contact.value.as_str())
            .unwrap_or_default()
    }
}

/// These people in the order given; who is gone is passed over. [`Error::NotFound`] for a role that is.
pub(super) async fn readers(
    conn: &mut SqliteConnection,
    people: &[PersonId],
    role: Option<RoleId>,
    me: &str,
) -> Result<Vec<Reader>> {
    let role = match role {
        Some(role) => Some(sql::role(conn, role).await?.ok_or(Error::NotFound("role"))?),
        None => None,
    };
    let records = people::records(conn, people).await?;
    let employers: Vec<_> = records.iter().filter_map(|person| person.company).collect();
    let employers: HashMap<_, _> = companies::names(conn, &employers)
        .await?
        .into_iter()
        .map(|(id, name, _)| (id, name))
        .collect();
    let mut met = meetings(conn, people).await?;
    let mut records: HashMap<PersonId, PersonRecord> =
        records.into_iter().map(|person| (person.id, person)).collect();
    Ok(people
        .iter()
        .filter_map(|id| records.remove(id))
        .map(|person| Reader {
            company: person
                .company
                .and_then(|id| employers.get(&id))
                .cloned()
                .unwrap_or_default(),
            met: met.remove(&person.id).unwrap_or_default(),
            person,
            role: role.clone(),
            me: me.to_owned(),
        })
        .collect())
}

/// Where each of these people was met last.
async fn meetings(conn: &mut SqliteConnection, people: &[PersonId]) -> Result<HashMap<PersonId, Meeting>> {
    let rows = sql::met(conn, people).await?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let editions = conferences::editions(conn).await?;
    let editions: HashMap<_, _> = editions.iter().map(|one| (one.id, one)).collect();
    let meeting = |edition: EditionId, met_at: String, said: String| {
        let edition = editions.get(&edition);
        Meeting {
            conference: edition.map(|one| one.name.clone()).unwrap_or_default(),
            place: edition.map(|one| one.place.clone()).unwrap_or_default(),
            met_at,
            said,
        }
    };
    Ok(rows
        .into_iter()
        .map(|(person, edition, met_at, said)| (person, meeting(edition, met_at, said)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn nobody_is_greeted_by_an_initial() {
        for (given, greeted) in [
            ("Aarav C.", "Aarav"),
            ("Mary Jane", "Mary Jane"),
            ("J. R.", "J. R."),
            ("J. Robert", "J. Robert"),
            ("Mei", "Mei"),
            ("", ""),
        ] {
            assert_eq!(called(given), greeted, "{given}");
        }
    }
}
