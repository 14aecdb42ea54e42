//! Erasing somebody, decided at this desk.

use super::told::{Here, decide};
use super::{apply, finish, sql};
use crate::error::{Error, Result};
use crate::forgotten::{forgotten, said};
use crate::people::{ContactKind, PersonId};
use crate::store::{Store, Tx};
use crate::words::{fold, words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// What is asked of whoever erases somebody.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Erasing {
    /// Her name, typed: it cannot be taken back.
    pub name: String,
    /// Why, without naming her: it is kept, and told to the other desks.
    pub reason: String,
}

/// Forgets a person for good, here and on every desk that takes in a file from now on. Nobody can undo it.
///
/// [`Error::NotFound`]; [`Error::Invalid`] at `name` where that is not what she is called, at `reason` where there is none or
/// it names her. Only where [`Error::Conflict`] is answered was she erased all the same; see [`finish`].
pub async fn erase(store: &Store, person: PersonId, asked: &Erasing) -> Result<()> {
    let here = Here::of(store);
    store
        .write(
            "erase_person",
            "Erased a person for good",
            async |tx: &mut Tx<'_>| {
                check(tx, person, asked).await?;
                decide(tx, &here, person.0, asked.reason.trim()).await?;
                apply(tx, &here, &BTreeSet::from([person.0])).await?;
                Ok(())
            },
        )
        .await?;
    finish(store).await
}

/// What is to be said of an e-mail, as it is typed for somebody new: that its owner asked to be forgotten. None of others,
/// and of what is no e-mail.
pub async fn asked_to_be_forgotten(store: &Store, email: &str) -> Result<Option<String>> {
    let Ok(norm) = ContactKind::Email.normalise(email) else {
        return Ok(None);
    };
    let asked = forgotten(&mut *store.read().await?, [norm.as_str()]).await?;
    Ok(asked.get(norm.as_str()).map(|at| said(store.clock(), *at)))
}

async fn check(tx: &mut Tx<'_>, person: PersonId, asked: &Erasing) -> Result<()> {
    let name = sql::name(tx.conn, person.0)
        .await?
        .ok_or(Error::NotFound("person"))?;
    if fold(&asked.name) != fold(&name) {
        return Err(Error::invalid(
            "name",
            format!("Type her name as it stands here: {name}. Nothing was erased."),
        ));
    }
    let reason = asked.reason.trim();
    if reason.is_empty() {
        return Err(Error::invalid(
            "reason",
            "Write why, as in: Asked by mail to be forgotten. Leave her name out. Nothing was erased.",
        ));
    }
    if names(reason, &name) {
        return Err(Error::invalid(
            "reason",
            "This stays when she is gone, so it must not name her. Nothing was erased.",
        ));
    }
    Ok(())
}

/// Whether a text has a word of a name in it that is long enough to be known by, or an address.
fn names(text: &str, name: &str) -> bool {
    let own: Vec<String> = words(name).map(|word| word.folded).collect();
    let long = |word: &String| word.chars().count() > 2;
    text.contains('@') || words(text).any(|word| long(&word.folded) && own.contains(&word.folded))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_reason_names_nobody() {
        for (text, named) in [
            ("Asked by mail to be forgotten.", false),
            ("Ms Kowalska asked for it.", true),
            ("kowalska", true),
            ("Mail of ana@example.org", true),
            ("An answer to our mail", false),
        ] {
            assert_eq!(names(text, "Ana Kowalska"), named, "{text}");
        }
    }
}
