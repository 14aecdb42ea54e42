//! Values that somebody had before, set again.

use super::contacts::{self, ContactKind, ContactPointId};
use super::edit::{self, PersonField};
use super::record::ContactRecord;
use super::{PersonId, read, sql, tag};
use crate::error::{Error, Result};
use crate::store::Tx;

/// What is set again, as it was kept then.
#[derive(Debug, Clone)]
pub enum Again {
    Field(PersonField, String),
    /// A name with its parts, which may have been set apart.
    Name {
        name: String,
        given: String,
        family: String,
    },
    /// ISO date, or empty.
    ConnectedOn(String),
    /// An address: changed back, or added again where it is gone.
    Address {
        id: ContactPointId,
        kind: ContactKind,
        value: String,
        label: String,
    },
    Tag(String),
}

/// Sets it, as its own verb would; changes nothing where that is what there is. Answers the person's name.
/// [`Error::NotFound`] where the person is gone.
pub async fn set_again(tx: &mut Tx<'_>, id: PersonId, again: &Again) -> Result<String> {
    let before = read::source(tx.conn, id).await?;
    match again {
        Again::Field(field, value) => edit::set_field(tx, id, *field, value).await?,
        Again::Name { name, given, family } => {
            edit::set_field(tx, id, PersonField::Name, name).await?;
            edit::set_field(tx, id, PersonField::Given, given).await?;
            edit::set_field(tx, id, PersonField::Family, family).await?;
        }
        Again::ConnectedOn(day) => {
            if *day != before.connected_on {
                sql::set_column(tx.conn, id, "connected_on", day).await?;
                sql::touch(tx.conn, id, tx.now).await?;
            }
        }
        Again::Address {
            id: contact,
            kind,
            value,
            label,
        } => {
            let record = ContactRecord {
                kind: *kind,
                // What came in by an import may not read as an address: it is kept all the same.
                norm: kind.normalise(value).unwrap_or_default(),
                value: value.clone(),
                label: label.clone(),
            };
            contacts::set_again(tx, id, *contact, &record).await?;
        }
        Again::Tag(name) => {
            if tag::tag_all(tx, &[(id, name.as_str())]).await? == 0 {
                return Err(Error::invalid("tag", "This person has that tag already."));
            }
        }
    }
    Ok(read::source(tx.conn, id).await?.name)
}
