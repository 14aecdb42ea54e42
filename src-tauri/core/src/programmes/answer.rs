//! What the user says of somebody in a programme: that she is somebody, that she is not, that she is to be added or met.

use super::desk::pair;
use super::kept::PersonRow;
use super::{ProgrammePersonId, known_by, sql};
use crate::companies;
use crate::conferences::{EditionKey, keep_edition};
use crate::contact_lists::{self, MeetWish};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::numbers::thousands;
use crate::people::{self, ContactRecord, PersonId, PersonRecord, name};
use crate::store::{Store, Tx, json};
use std::collections::HashMap;

const HAND: &str = "hand";

/// Says that somebody in a programme is this person.
pub async fn link_programme_person(store: &Store, id: ProgrammePersonId, person: PersonId) -> Result<()> {
    store
        .write("link_programme_person", "Linked an author", async |tx| {
            let row = found(tx, id).await?;
            let called = people::touch(tx, person).await?;
            sql::untell(tx.conn, apart_id(id, person)).await?;
            sql::link(tx.conn, id, Some(person), HAND, tx.now).await?;
            tx.relabel(format!("Linked the author {} to {called}", row.name));
            Ok(())
        })
        .await
}

/// Says that somebody in a programme is not this person: nobody is asked about the two again.
pub async fn tell_programme_person_apart(
    store: &Store,
    id: ProgrammePersonId,
    person: PersonId,
) -> Result<()> {
    store
        .write(
            "tell_programme_person_apart",
            "Told an author apart",
            async |tx| {
                let row = found(tx, id).await?;
                apart(tx, &row, person).await?;
                tx.relabel(format!("Told the author {} apart from a namesake", row.name));
                Ok(())
            },
        )
        .await
}

async fn apart(tx: &mut Tx<'_>, row: &PersonRow, person: PersonId) -> Result<()> {
    let (one, other) = pair(row.id.0, person.0);
    sql::tell_apart(tx.conn, apart_id(row.id, person), one, other, tx.now).await?;
    if row.person_id == Some(person) {
        sql::link(tx.conn, row.id, None, "", tx.now).await?;
    }
    Ok(())
}

/// Takes back who they are, and that they are that: no file links them again.
pub async fn unlink_programme_people(store: &Store, ids: &[ProgrammePersonId]) -> Result<()> {
    store
        .write("unlink_programme_people", "Unlinked authors", async |tx| {
            let rows = sql::some(tx.conn, &json(&ids)?).await?;
            for row in &rows {
                if let Some(person) = row.person_id {
                    apart(tx, row, person).await?;
                }
            }
            tx.relabel(told("Unlinked", &rows));
            Ok(())
        })
        .await
}

/// Adds those who are not in the desk as people, each with her pages, her address and where she works. Answers who all
/// of them are. They come from the programme of `edition`; where none is named, each from the newest she stands in.
pub async fn add_programme_people(
    store: &Store,
    edition: Option<&EditionKey>,
    ids: &[ProgrammePersonId],
) -> Result<Vec<PersonId>> {
    store
        .write("add_programme_people", "Added authors", async |tx| {
            let (rows, people) = add(tx, edition, ids, "").await?;
            tx.relabel(told("Added", &rows));
            Ok(people)
        })
        .await
}

/// Puts them on the edition's contact list, and into the desk where they are not. Answers who they are. [`Error::Invalid`]
/// at `why` or `priority`.
pub async fn meet_programme_people(
    store: &Store,
    edition: &EditionKey,
    ids: &[ProgrammePersonId],
    wish: &MeetWish,
) -> Result<Vec<PersonId>> {
    store
        .write("meet_programme_people", "Marked authors to meet", async |tx| {
            let (rows, people) = add(tx, Some(edition), ids, "").await?;
            let (edition, _) = contact_lists::add_in(tx, edition, &people, wish).await?;
            tx.relabel(format!("{} to meet at {edition}", told("Marked", &rows)));
            Ok(people)
        })
        .await
}

/// Brings somebody of a programme into the desk within an operation of another slice, if she is not there yet. Answers who
/// she is. `place`: of several affiliations, the one that was named; '' where none was.
pub async fn bring_in(
    tx: &mut Tx<'_>,
    edition: Option<&EditionKey>,
    id: ProgrammePersonId,
    place: &str,
) -> Result<PersonId> {
    let (_, people) = add(tx, edition, &[id], place).await?;
    people.into_iter().next().ok_or(Error::NotFound("author"))
}

async fn add(
    tx: &mut Tx<'_>,
    edition: Option<&EditionKey>,
    ids: &[ProgrammePersonId],
    named_place: &str,
) -> Result<(Vec<PersonRow>, Vec<PersonId>)> {
    let at = match edition {
        Some(edition) => Some(keep_edition(tx, edition).await?.id),
        None => None,
    };
    let programmes: HashMap<ProgrammePersonId, String> = sql::last_at(tx.conn, &json(&ids)?, at)
        .await?
        .into_iter()
        .map(|(id, name, _)| (id, name))
        .collect();
    let rows = sql::some(tx.conn, &json(&ids)?).await?;
    if rows.is_empty() {
        return Err(Error::NotFound("author"));
    }
    // Several places in one text: the one that was named, else the first is where she is now, as programmes have it.
    let meant = companies::name_key(named_place);
    let place = |row: &PersonRow| {
        let mut parts = row.affiliation.split(';').map(str::trim);
        let named = parts
            .clone()
            .find(|part| !meant.is_empty() && companies::name_key(part) == meant);
        named.or_else(|| parts.next()).unwrap_or_default().to_owned()
    };
    let fresh: Vec<&PersonRow> = rows.iter().filter(|row| row.person_id.is_none()).collect();
    let places: Vec<String> = fresh.iter().map(|row| place(row)).collect();
    let wanted: Vec<(&str, &str)> = places.iter().map(|place| (place.as_str(), "")).collect();
    let (companies, _) = companies::named_all(tx, &wanted).await?;
    let mut records = Vec::with_capacity(fresh.len());
    for (row, company) in fresh.iter().zip(companies) {
        let parts = name::parse(&row.name);
        let pages = known_by::pages(row).into_iter();
        let contacts = pages.filter_map(|(kind, value, label)| {
            let norm = kind.normalise(&value).ok()?;
            Some(ContactRecord {
                kind,
                value,
                norm,
                label: label.to_owned(),
            })
        });
        let mut known: Vec<ContactRecord> = Vec::new();
        contacts.for_each(|one| {
            if !known.iter().any(|there| there.norm == one.norm) {
                known.push(one);
            }
        });
        records.push(PersonRecord {
            name: parts.full,
            given: parts.given,
            family: parts.family,
            title: row.position.clone(),
            company,
            owner: tx.person.to_owned(),
            source: match programmes.get(&row.id) {
                Some(edition) => format!("{edition} programme"),
                None => "Programme".to_owned(),
            },
            contacts: known,
            ..PersonRecord::empty(PersonId(Id::new(tx.clock)))
        });
    }
    people::insert(tx, &records, None).await?;
    for (row, record) in fresh.iter().zip(&records) {
        sql::link(tx.conn, row.id, Some(record.id), HAND, tx.now).await?;
    }
    let mut made = records.iter().map(|record| record.id);
    let people = rows
        .iter()
        .filter_map(|row| row.person_id.or_else(|| made.next()))
        .collect();
    Ok((rows, people))
}

fn apart_id(one: ProgrammePersonId, other: PersonId) -> Id {
    let (one, other) = pair(one.0, other.0);
    Id::derived("roster 2026 not the same", &[one.bytes(), other.bytes()])
}

fn told(verb: &str, rows: &[PersonRow]) -> String {
    match rows {
        [one] => format!("{verb} {}", one.name),
        many => format!("{verb} {} authors", thousands(many.len() as u64)),
    }
}

async fn found(tx: &mut Tx<'_>, id: ProgrammePersonId) -> Result<PersonRow> {
    sql::some(tx.conn, &json(&[id])?)
        .await?
        .pop()
        .ok_or(Error::NotFound("author"))
}
