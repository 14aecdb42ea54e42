//! A text as somebody will read it.

use super::values::{Reader, readers};
use super::{Token, parse, templates};
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::roles::RoleId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A text for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TextFor {
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    /// Her first name; '' where it is not known.
    pub first_name: String,
    pub company: String,
    /// '' where none is known.
    pub email: String,
    pub subject: String,
    pub body: String,
    /// Tokens with neither a value nor a fallback: with any of them, nothing is written to her.
    pub missing: Vec<Token>,
}

/// A mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Whom it is to.
    pub name: String,
    pub email: String,
    pub subject: String,
    pub body: String,
}

/// A text for each of these people, in the order given; who is gone is passed over. [`Error::Invalid`] at `subject` or `body`
/// where it does not read.
pub async fn texts_for(
    store: &Store,
    people: &[PersonId],
    role: Option<RoleId>,
    subject: &str,
    body: &str,
) -> Result<Vec<TextFor>> {
    let body = templates::checked_body(body)?;
    let conn = &mut *store.read().await?;
    let readers = readers(conn, people, role, &store.who().person).await?;
    readers
        .iter()
        .map(|reader| for_one(reader, subject, body))
        .collect()
}

fn for_one(reader: &Reader, subject: &str, body: &str) -> Result<TextFor> {
    let (subject, mut missing) = parse::fill("subject", subject, |token| reader.value(token))?;
    let (body, more) = parse::fill("body", body, |token| reader.value(token))?;
    missing.extend(
        more.into_iter()
            .filter(|token| !missing.contains(token))
            .collect::<Vec<_>>(),
    );
    Ok(TextFor {
        person: reader.person.id,
        name: reader.person.name.clone(),
        first_name: reader.value(Token::FirstName),
        company: reader.company.clone(),
        email: reader.email().to_owned(),
        // A subject is one line, whatever a value holds.
        subject: subject.split_whitespace().collect::<Vec<_>>().join(" "),
        body,
        missing,
    })
}

impl TextFor {
    /// That nothing is missing. [`Error::Invalid`] at `body`, with which and for whom.
    pub fn whole(&self) -> Result<()> {
        if self.missing.is_empty() {
            return Ok(());
        }
        let which: Vec<String> = self
            .missing
            .iter()
            .map(|token| format!("{{{}}}", token.kept()))
            .collect();
        let first = self.missing.first().map(|token| token.kept()).unwrap_or_default();
        Err(Error::invalid(
            "body",
            format!(
                "Nothing is known for {} of {}. Fill it in, or write what to say instead, as in {{{first}|…}}.",
                which.join(", "),
                self.name
            ),
        ))
    }
}

/// The mail for one person. [`Error::Invalid`] at `body` where something is missing, at `email` where she has no address.
pub async fn mail_for(
    store: &Store,
    person: PersonId,
    role: Option<RoleId>,
    subject: &str,
    body: &str,
) -> Result<Mail> {
    let text = texts_for(store, &[person], role, subject, body).await?.pop();
    let text = text.ok_or(Error::NotFound("person"))?;
    text.whole()?;
    if text.email.is_empty() {
        return Err(Error::invalid(
            "email",
            format!("No e-mail address of {} is known.", text.name),
        ));
    }
    Ok(Mail {
        name: text.name,
        email: text.email,
        subject: text.subject,
        body: text.body,
    })
}
