//! A person made by hand.

use super::contacts::ContactKind;
use super::record::{self, ContactRecord, PersonRecord};
use super::{Person, PersonId, edit, name, read};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::store::Store;
use crate::{companies, forgotten};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is asked for a new person: a name, the rest may be empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewPerson {
    pub name: String,
    pub title: String,
    pub company: String,
    pub email: String,
}

/// Makes a person, owned by who sits at the desk. [`Error::Invalid`] at the field that cannot be taken;
/// [`Error::NeedsReason`] where it is somebody who asked to be forgotten; see [`create_person_despite`].
pub async fn create_person(store: &Store, new: &NewPerson) -> Result<Person> {
    create_person_despite(store, new, "").await
}

/// Makes a person also where she asked to be forgotten: then only with a reason, which is kept with her.
pub async fn create_person_despite(store: &Store, new: &NewPerson, despite: &str) -> Result<Person> {
    let full = edit::checked_name(&new.name)?;
    let title = edit::checked_text("title", &new.title)?;
    let company = edit::checked_text("company", &new.company)?;
    let parts = name::parse(&full);
    let mut contacts = Vec::new();
    if !new.email.trim().is_empty() {
        let norm = ContactKind::Email
            .normalise(&new.email)
            .map_err(|e| Error::invalid("email", e.to_string()))?;
        contacts.push(ContactRecord {
            kind: ContactKind::Email,
            value: new.email.trim().into(),
            norm,
            label: String::new(),
        });
    }
    let id = PersonId(Id::new(store.clock()));
    store
        .write("create_person", format!("Added {full}"), async |tx| {
            let person = PersonRecord {
                id,
                given: parts.given,
                family: parts.family,
                name: full,
                title,
                company: companies::named(tx, &company).await?,
                owner: tx.person.to_owned(),
                source: "Entered by hand".to_owned(),
                contacts,
                ..PersonRecord::empty(id)
            };
            let asked = record::forgotten_on(tx.conn, &person.contacts).await?;
            let reason = despite.trim();
            match asked {
                Some(at) if reason.is_empty() => Err(Error::NeedsReason(format!(
                    "{} Write why she is here again, or leave it.",
                    forgotten::said(tx.clock, at)
                ))),
                Some(_) => {
                    record::insert_whoever(tx, &[person], None).await?;
                    forgotten::enter_again(tx, id.0, reason).await
                }
                None => record::insert_whoever(tx, &[person], None).await,
            }
        })
        .await?;
    read::person(store, id).await
}
