//! An old value, put back where it was.

use super::columns;
use super::rows::key;
use super::say;
use super::told;
use crate::companies::{self, CompanyId};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, Again, ContactPointId, PersonField, PersonId};
use crate::profiles::{self, ClaimId};
use crate::store::{Change, Did, Done, Store};
use crate::tables::{COMPANIES, CONTACT_POINTS, PEOPLE, PERSON_TAGS};
use crate::taxonomy;

/// Puts back what the change number `no` took away, by the verbs that set it, as an operation of its own: a field its
/// value, with all that follows from it; an address or a tag on the person. [`Error::Invalid`] where that is what there
/// is now; [`Error::NotFound`] where the thing is gone: undoing its removal brings it back with all its values.
pub async fn put_back(store: &Store, no: i64) -> Result<Done> {
    let change = store.change(no).await?;
    match (change.table_no, change.did) {
        (PEOPLE | CONTACT_POINTS, Did::Changed) | (CONTACT_POINTS | PERSON_TAGS, Did::Removed) => {
            put_back_of_person(store, &change).await
        }
        (COMPANIES, Did::Changed) if change.col.as_deref() == Some("name") => {
            let (id, name) = (CompanyId(change.root), change.old.unwrap_or_default());
            write(store, async |tx| {
                if companies::rename(tx, id, &name).await? {
                    companies::touch(tx, id).await?;
                }
                Ok(format!("the name of {name}"))
            })
            .await
        }
        (_, Did::Changed) => put_back_of_claim(store, &change).await,
        _ => Err(nothing()),
    }
}

/// A field of a person's work: set by the verb that sets it when it is typed.
async fn put_back_of_claim(store: &Store, change: &Change) -> Result<Done> {
    let told = told::told(change.table_no).ok_or_else(nothing)?;
    let column = change.col.as_deref().and_then(|col| told.column(col));
    let column = column.filter(|column| column.back).ok_or_else(nothing)?;
    let old = change.old.clone().unwrap_or_default();
    let old = match key(&old) {
        Some(id) if column.name == "company_id" => called(store, id).await?,
        _ => old,
    };
    let field = told.field(column);
    let (this, name) = (ClaimId(change.id), column.name);
    let taxonomy = taxonomy::of(store).await?;
    let reader = profiles::reader(&taxonomy, store);
    write(store, async |tx| {
        let person = profiles::set_again(tx, this, name, &old, reader).await?;
        let who = people::touch(tx, person).await?;
        Ok(format!("the {field} of {who}"))
    })
    .await
}

fn nothing() -> Error {
    Error::invalid(
        "value",
        "There is no old value here to put back. Undo the step instead.",
    )
}

async fn put_back_of_person(store: &Store, change: &Change) -> Result<Done> {
    let person = PersonId(change.root);
    let old = change.old.clone().unwrap_or_default();
    let (again, what) = match (change.table_no, change.did) {
        (PEOPLE, _) => field(store, change, old).await?,
        (PERSON_TAGS, _) => {
            let row = say::row_at(store, change).await?;
            let tag = row.get("tag_id").and_then(|hex| key(hex)).ok_or_else(nothing)?;
            let name = called(store, tag).await?;
            (Again::Tag(name.clone()), format!("the tag “{name}”"))
        }
        _ => address(store, change, old).await?,
    };
    write(store, async |tx| {
        let name = people::set_again(tx, person, &again).await?;
        Ok(match what.split_once(": ") {
            Some((field, value)) => format!("{field} of {name}: {value}"),
            None => format!("{what} of {name}"),
        })
    })
    .await
}

/// A field of the person's own row.
async fn field(store: &Store, change: &Change, old: String) -> Result<(Again, String)> {
    let field = match change.col.as_deref().unwrap_or_default() {
        "name" => {
            let part = async |col: &str| past(store, change, col).await;
            let (given, family) = (part("given").await?, part("family").await?);
            let what = format!("the name: {old}");
            let name = old;
            return Ok((Again::Name { name, given, family }, what));
        }
        "company_id" => {
            let name = match key(&old) {
                None => String::new(),
                Some(id) => called(store, id).await?,
            };
            let what = named_as("company", &name);
            return Ok((Again::Field(PersonField::Company, name), what));
        }
        "connected_on" => {
            return Ok((
                Again::ConnectedOn(old.clone()),
                named_as("day of connecting", &old),
            ));
        }
        "given" => PersonField::Given,
        "family" => PersonField::Family,
        "title" => PersonField::Title,
        "team" => PersonField::Team,
        "location" => PersonField::Location,
        "time_zone" => PersonField::TimeZone,
        "pool" => PersonField::Pool,
        "owner" => PersonField::Owner,
        "source" => PersonField::Source,
        "notes" => PersonField::Notes,
        _ => return Err(nothing()),
    };
    let word = columns::own_column(PEOPLE, field.column()).unwrap_or_default();
    let shown = match field {
        PersonField::Notes => String::new(),
        PersonField::Pool => people::pool::named(&*taxonomy::of(store).await?, &old).to_owned(),
        _ => old.clone(),
    };
    Ok((Again::Field(field, old), named_as(word, &shown)))
}

/// "the title: Engineer"; a value of nothing, or too long for a line, is not repeated.
fn named_as(word: &str, value: &str) -> String {
    if value.is_empty() {
        format!("the {word}")
    } else {
        format!("the {word}: {value}")
    }
}

/// An address that was changed or removed, with its label.
async fn address(store: &Store, change: &Change, old: String) -> Result<(Again, String)> {
    let col = change.col.as_deref();
    let row = if change.did == Did::Removed {
        say::row_at(store, change).await?
    } else if matches!(col, Some("value" | "label")) {
        let mut row = std::collections::HashMap::new();
        for of in ["kind", "value", "label"] {
            row.insert(of.to_owned(), past(store, change, of).await?);
        }
        row.insert(col.unwrap_or_default().to_owned(), old);
        row
    } else {
        return Err(nothing());
    };
    let get = |col: &str| row.get(col).cloned().unwrap_or_default();
    let (kind, value, label) = (get("kind"), get("value"), get("label"));
    let what = format!("the {}: {value}", columns::address(&kind));
    let again = Again::Address {
        id: ContactPointId(change.id),
        kind: people::ContactKind::of(&kind).ok_or_else(nothing)?,
        value,
        label,
    };
    Ok((again, what))
}

/// What a column of the change's row said just before it: what the next one on it found, else what it says now.
async fn past(store: &Store, change: &Change, col: &str) -> Result<String> {
    // The change as if it had made the row says what the row was from then on.
    let making = Change {
        no: change.no - 1,
        did: Did::Made,
        col: None,
        ..change.clone()
    };
    // Columns of the same operation stand in the journal in the order of the table: one may be before this one.
    let before = store.changes_on(&[change.op], &[change.root]).await?;
    let same = before
        .into_iter()
        .find(|c| c.id == change.id && c.col.as_deref() == Some(col));
    if let Some(same) = same {
        return Ok(same.old.unwrap_or_default());
    }
    Ok(say::row_at(store, &making).await?.remove(col).unwrap_or_default())
}

/// What a company or tag is called, or was called last.
async fn called(store: &Store, id: Id) -> Result<String> {
    say::called(store, id).await?.ok_or(Error::NotFound("thing"))
}

async fn write<F>(store: &Store, work: F) -> Result<Done>
where
    F: AsyncFnOnce(&mut crate::store::Tx<'_>) -> Result<String>,
{
    store
        .write("put_back", "Put back", async |tx| {
            let what = work(tx).await?;
            if !tx.has_changed().await? {
                return Err(Error::invalid(
                    "value",
                    "That is what it says now: there is nothing to put back.",
                ));
            }
            tx.relabel(format!("Put back {what}"));
            Ok(())
        })
        .await?;
    store.undo_state().await?.undo.ok_or(Error::NotFound("step"))
}
