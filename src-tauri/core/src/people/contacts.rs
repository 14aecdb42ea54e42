//! E-mails, phones and links of a person: kept as typed, compared by their plain form.

use super::{Person, PersonId, email, link, phone, read, record::ContactRecord, sql};
use crate::error::{Error, Result};
use crate::forgotten;
use crate::ids::Id;
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use ts_rs::TS;

crate::ids::id!(
    /// The key of an e-mail, phone or link.
    ContactPointId, "address"
);

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type, TS,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum ContactKind {
    Email,
    Phone,
    Link,
}

/// `value` as typed; `norm` what it is compared by, empty where it could not be read as such.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContactPoint {
    #[ts(type = "string")]
    pub id: ContactPointId,
    pub kind: ContactKind,
    pub value: String,
    pub norm: String,
    pub label: String,
}

/// Longer than any address is: RFC 5321 stops an e-mail at 254, browsers a URL at about 2,000.
const LONGEST: usize = 2_048;

impl ContactKind {
    /// The kind that the file calls this.
    pub fn of(kept: &str) -> Option<Self> {
        match kept {
            "email" => Some(Self::Email),
            "phone" => Some(Self::Phone),
            "link" => Some(Self::Link),
            _ => None,
        }
    }

    /// For the journal: "Added a phone of …".
    fn noun(self) -> &'static str {
        match self {
            Self::Email => "an e-mail",
            Self::Phone => "a phone",
            Self::Link => "a link",
        }
    }

    /// The form two of the kind are compared by. `Err` says at the field why `typed` is none.
    pub fn normalise(self, typed: &str) -> Result<String> {
        let typed = typed.trim();
        if typed.len() > LONGEST {
            return Err(Error::invalid("value", "That is too long for an address."));
        }
        let (norm, reason) = match self {
            Self::Email => (
                email::normalise(typed),
                "That is no e-mail address. It needs a name, an @ and a domain.",
            ),
            // Without a country to go by, a national number stays as typed and is compared by its digits.
            Self::Phone => (
                phone::normalise(typed, None).or_else(|| phone_digits(typed)),
                "That is no phone number. Write it with the country's code, as in +48 600 100 200.",
            ),
            Self::Link => (
                link::normalise(typed).map(|l| l.norm),
                "That is no link. Write it as in github.com/ana.",
            ),
        };
        norm.ok_or_else(|| Error::invalid("value", reason))
    }
}

/// A number without a country: at least six digits and nothing that no number holds. It has no E.164 form, so its
/// plain form is empty: two such are never taken for the same person's.
fn phone_digits(typed: &str) -> Option<String> {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let plain = typed
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-()./x#".contains(c));
    (digits >= 6 && plain).then(String::new)
}

/// Adds an address. [`Error::Invalid`] at `value` where it is none, or the person has it already.
pub async fn add_contact(
    store: &Store,
    person: PersonId,
    kind: ContactKind,
    value: &str,
    label: &str,
) -> Result<Person> {
    let contact = ContactRecord {
        kind,
        norm: kind.normalise(value)?,
        value: value.trim().into(),
        label: usual_label(kind, value, label.trim()),
    };
    store
        .write("add_contact", "Added an address", async |tx| {
            refuse_twice(tx, person, None, &contact).await?;
            let position = sql::next_position(tx.conn, person).await?;
            let id = ContactPointId(Id::new(tx.clock));
            sql::insert_contacts(tx.conn, &[(id, person, &contact, position)]).await?;
            touched(tx, person, "Added", kind).await
        })
        .await?;
    read::person(store, person).await
}

/// A profile that nobody has labelled is called by its network.
fn usual_label(kind: ContactKind, value: &str, label: &str) -> String {
    let network = || link::normalise(value).and_then(|link| link.network);
    match kind {
        ContactKind::Link if label.is_empty() => network().unwrap_or_default().to_owned(),
        _ => label.to_owned(),
    }
}

/// Makes an address what it was, or adds it again where it is gone.
pub(super) async fn set_again(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: ContactPointId,
    record: &ContactRecord,
) -> Result<()> {
    let there = sql::owner_of(tx.conn, id).await?;
    let same =
        |(_, _, value, label): &(_, _, String, String)| *value == record.value && *label == record.label;
    if there.as_ref().is_some_and(same) {
        return Ok(());
    }
    refuse_twice(tx, person, Some(id), record).await?;
    if there.is_some() {
        sql::update_contact(tx.conn, id, record).await?;
    } else {
        let position = sql::next_position(tx.conn, person).await?;
        let id = ContactPointId(Id::new(tx.clock));
        sql::insert_contacts(tx.conn, &[(id, person, record, position)]).await?;
    }
    sql::touch(tx.conn, person, tx.now).await
}

/// Changes an address and its label.
pub async fn edit_contact(store: &Store, id: ContactPointId, value: &str, label: &str) -> Result<Person> {
    let (value, label) = (value.trim(), label.trim());
    let person = store
        .write("edit_contact", "Changed an address", async |tx| {
            let (person, kind, before, label_before) = owner_of(tx.conn, id).await?;
            if value != before || label != label_before {
                let changed = ContactRecord {
                    kind,
                    norm: kind.normalise(value)?,
                    value: value.into(),
                    label: label.into(),
                };
                refuse_twice(tx, person, Some(id), &changed).await?;
                sql::update_contact(tx.conn, id, &changed).await?;
                touched(tx, person, "Changed", kind).await?;
            }
            Ok(person)
        })
        .await?;
    read::person(store, person).await
}

/// Removes an address.
pub async fn remove_contact(store: &Store, id: ContactPointId) -> Result<Person> {
    let person = store
        .write("remove_contact", "Removed an address", async |tx| {
            let (person, kind, ..) = owner_of(tx.conn, id).await?;
            sql::delete_contact(tx.conn, id).await?;
            touched(tx, person, "Removed", kind).await?;
            Ok(person)
        })
        .await?;
    read::person(store, person).await
}

/// Makes an address the first of its kind, the one that lists show.
pub async fn prefer_contact(store: &Store, id: ContactPointId) -> Result<Person> {
    let person = store
        .write("prefer_contact", "Preferred an address", async |tx| {
            let (person, kind, ..) = owner_of(tx.conn, id).await?;
            sql::put_first(tx.conn, person, kind, id).await?;
            touched(tx, person, "Put first", kind).await?;
            Ok(person)
        })
        .await?;
    read::person(store, person).await
}

async fn owner_of(
    conn: &mut SqliteConnection,
    id: ContactPointId,
) -> Result<(PersonId, ContactKind, String, String)> {
    sql::owner_of(conn, id).await?.ok_or(Error::NotFound("address"))
}

/// Stamps the person and says what was done to which kind of address of hers.
async fn touched(tx: &mut Tx<'_>, person: PersonId, done: &str, kind: ContactKind) -> Result<()> {
    sql::touch(tx.conn, person, tx.now).await?;
    let name = read::source(tx.conn, person).await?.name;
    tx.relabel(format!("{done} {} of {name}", kind.noun()));
    Ok(())
}

/// What the OS is asked to open for an address: only ever `mailto:`, `tel:`, `http:` or `https:`, and what was typed,
/// not what it is compared by: `ana+work@example.org` is written to as that.
pub async fn openable(store: &Store, id: ContactPointId) -> Result<String> {
    let conn = &mut *store.read().await?;
    let (kind, value, norm) = sql::address(conn, id).await?.ok_or(Error::NotFound("address"))?;
    let plain = match kind {
        ContactKind::Email => email::mailto(&value),
        ContactKind::Phone => phone::tel(&value, &norm),
        ContactKind::Link => link::url(&value),
    };
    plain.ok_or_else(|| Error::invalid("value", "This cannot be opened: it is not a complete address."))
}

/// [`Error::Invalid`] at `value` where the person has it already, or it is of somebody who asked to be forgotten.
async fn refuse_twice(
    tx: &mut Tx<'_>,
    person: PersonId,
    me: Option<ContactPointId>,
    new: &ContactRecord,
) -> Result<()> {
    if let Some(at) = super::record::forgotten_on(tx.conn, std::slice::from_ref(new)).await?
        && !forgotten::came_back(tx.conn, person.0).await?
    {
        return Err(Error::invalid(
            "value",
            format!(
                "{} If she came back by herself, enter her as somebody new, with the reason.",
                forgotten::said(tx.clock, at)
            ),
        ));
    }
    let there = sql::contact_points(tx.conn, person).await?;
    let same = |c: &ContactPoint| {
        if new.norm.is_empty() {
            c.value == new.value
        } else {
            c.norm == new.norm
        }
    };
    if there
        .iter()
        .any(|c| Some(c.id) != me && c.kind == new.kind && same(c))
    {
        return Err(Error::invalid("value", "This person has that already."));
    }
    Ok(())
}
