//! What the user says of a contributor: that she is somebody, that she is nobody known, that she is to be added.

use super::ContributorId;
use super::contributions::follow;
use super::projects::named;
use super::sql::{self, ContributorRecord};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, ContactKind, ContactRecord, PersonId, PersonRecord, name};
use crate::store::{Store, Tx};
use crate::taxonomy;

/// Says that a contributor is this person: what she gave is hers from now on.
pub async fn link_contributor(store: &Store, id: ContributorId, person: PersonId) -> Result<()> {
    let field = taxonomy::of(store).await?;
    store
        .write("link_contributor", "Linked a contributor", async |tx| {
            let contributor = found(tx, id).await?;
            let name = link(tx, &contributor, person).await?;
            tx.relabel(format!(
                "Linked {name} to {}",
                named(&field, &contributor.project).name
            ));
            Ok(())
        })
        .await
}

/// Says that a contributor is nobody in the desk: nobody is asked about her again.
pub async fn pass_contributor(store: &Store, id: ContributorId) -> Result<()> {
    let field = taxonomy::of(store).await?;
    store
        .write("pass_contributor", "Told a contributor apart", async |tx| {
            let contributor = found(tx, id).await?;
            part(tx, &contributor).await?;
            let (who, project) = (called(&contributor), named(&field, &contributor.project).name);
            tx.relabel(format!(
                "Told {who} of {project} apart from the people in the desk"
            ));
            Ok(())
        })
        .await
}

/// Takes back that a contributor is somebody; what she gave is no longer that person's.
pub async fn unlink_contributor(store: &Store, id: ContributorId) -> Result<()> {
    let field = taxonomy::of(store).await?;
    store
        .write("unlink_contributor", "Unlinked a contributor", async |tx| {
            let contributor = found(tx, id).await?;
            if contributor.person_id.is_none() {
                return Err(Error::Conflict("This contributor is linked to nobody.".into()));
            }
            part(tx, &contributor).await?;
            let (who, project) = (called(&contributor), named(&field, &contributor.project).name);
            tx.relabel(format!("Unlinked {who} of {project}"));
            Ok(())
        })
        .await
}

/// Adds a contributor as a person, with her address, her GitHub page and what she gave. [`Error::Conflict`] where she
/// is one already.
pub async fn add_contributor(store: &Store, id: ContributorId) -> Result<PersonId> {
    let field = taxonomy::of(store).await?;
    let person = PersonId(Id::new(store.clock()));
    store
        .write("add_contributor", "Added a contributor", async |tx| {
            let contributor = found(tx, id).await?;
            if contributor.person_id.is_some() {
                return Err(Error::Conflict("This contributor is in the desk already.".into()));
            }
            let project = named(&field, &contributor.project).name;
            let (parts, mut contacts) = (name::parse(called(&contributor)), Vec::new());
            let link = format!("github.com/{}", contributor.handle);
            let link = if contributor.handle.is_empty() { "" } else { &link };
            for (kind, value, label) in [
                (ContactKind::Email, contributor.email.as_str(), ""),
                (ContactKind::Link, link, "GitHub"),
            ] {
                if !value.is_empty() {
                    contacts.push(ContactRecord {
                        kind,
                        norm: kind.normalise(value)?,
                        value: value.to_owned(),
                        label: label.to_owned(),
                    });
                }
            }
            let record = PersonRecord {
                name: parts.full,
                given: parts.given,
                family: parts.family,
                owner: tx.person.to_owned(),
                source: format!("Contributors of {project}"),
                contacts,
                ..PersonRecord::empty(person)
            };
            people::insert(tx, std::slice::from_ref(&record), None).await?;
            link_to(tx, &contributor, person).await?;
            tx.relabel(format!(
                "Added {} from the contributors of {project}",
                record.name
            ));
            Ok(())
        })
        .await?;
    Ok(person)
}

async fn link(tx: &mut Tx<'_>, contributor: &ContributorRecord, person: PersonId) -> Result<String> {
    let name = link_to(tx, contributor, person).await?;
    if let Some(before) = contributor.person_id.filter(|before| *before != person) {
        follow(tx, before, &contributor.project, "").await?;
    }
    Ok(name)
}

async fn link_to(tx: &mut Tx<'_>, contributor: &ContributorRecord, person: PersonId) -> Result<String> {
    sql::set_person(tx.conn, contributor.id, Some(person), false, tx.now).await?;
    follow(tx, person, &contributor.project, super::load::SOURCE).await
}

async fn part(tx: &mut Tx<'_>, contributor: &ContributorRecord) -> Result<()> {
    sql::set_person(tx.conn, contributor.id, None, true, tx.now).await?;
    if let Some(person) = contributor.person_id {
        follow(tx, person, &contributor.project, "").await?;
    }
    Ok(())
}

async fn found(tx: &mut Tx<'_>, id: ContributorId) -> Result<ContributorRecord> {
    sql::contributor(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("contributor"))
}

/// By her name, else her handle, else her address.
fn called(contributor: &ContributorRecord) -> &str {
    [&contributor.name, &contributor.handle, &contributor.email]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or("", String::as_str)
}
