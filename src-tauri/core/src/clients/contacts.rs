//! Persons who speak for a company towards us.

use super::{CompanyContactId, ContactHat, sql};
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};

crate::vocabulary::words! {
    /// What can be changed in a contact.
    ContactField {
        Hat = "hat", "hat";
        Note = "note", "note";
    }
}

/// Makes a person a contact of a company, wherever she works. [`Error::Conflict`] where she is one.
pub async fn add_company_contact(
    store: &Store,
    company: CompanyId,
    person: PersonId,
    hat: Option<ContactHat>,
) -> Result<CompanyContactId> {
    store
        .write("add_company_contact", "Added a contact", async |tx| {
            let (name, at) = (
                people::touch(tx, person).await?,
                companies::touch(tx, company).await?,
            );
            let id = CompanyContactId(Id::derived(
                "roster 2026 contact of a company",
                &[company.0.bytes(), person.0.bytes()],
            ));
            let hat = hat.map(ContactHat::kept).unwrap_or_default();
            if !sql::insert_contact(tx.conn, id, company, person, hat, tx.now).await? {
                return Err(Error::Conflict(format!("{name} is a contact of {at} already.")));
            }
            tx.relabel(format!("Made {name} a contact of {at}"));
            Ok(id)
        })
        .await
}

/// Changes one field. [`Error::Invalid`] at it.
pub async fn edit_company_contact(
    store: &Store,
    id: CompanyContactId,
    field: ContactField,
    value: &str,
) -> Result<()> {
    store
        .write("edit_company_contact", "Changed a contact", async |tx| {
            let (person, company) = found(tx, id).await?;
            match field {
                ContactField::Hat if !value.is_empty() && ContactHat::of(value).is_none() => {
                    return Err(Error::invalid("hat", "There is no such hat."));
                }
                ContactField::Hat => sql::set_hat(tx.conn, id, value, tx.now).await?,
                ContactField::Note => {
                    let note = checked_text("note", value)?;
                    sql::set_contact_note(tx.conn, id, &note, tx.now).await?;
                }
            }
            let (name, at) = (
                people::touch(tx, person).await?,
                companies::touch(tx, company).await?,
            );
            tx.relabel(format!("Changed the {} of {name} at {at}", field.shown()));
            Ok(())
        })
        .await
}

/// She stays in the desk, and where she works.
pub async fn remove_company_contact(store: &Store, id: CompanyContactId) -> Result<()> {
    store
        .write("remove_company_contact", "Removed a contact", async |tx| {
            let (person, company) = found(tx, id).await?;
            sql::delete_contact(tx.conn, id).await?;
            let (name, at) = (
                people::touch(tx, person).await?,
                companies::touch(tx, company).await?,
            );
            tx.relabel(format!("{name} is no contact of {at} any more"));
            Ok(())
        })
        .await
}

async fn found(tx: &mut Tx<'_>, id: CompanyContactId) -> Result<(PersonId, CompanyId)> {
    sql::contact(tx.conn, id).await?.ok_or(Error::NotFound("contact"))
}
