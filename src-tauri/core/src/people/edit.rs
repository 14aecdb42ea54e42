//! One field of a person, changed in place.

use super::{Person, PersonId, name, read, sql};
use crate::companies;
use crate::error::{Error, Result};
use crate::store::{Store, Tx};
use crate::taxonomy::{self, Kind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The fields with one value; addresses and tags have verbs of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum PersonField {
    Name,
    Given,
    Family,
    Title,
    Company,
    Team,
    Location,
    TimeZone,
    Pool,
    Owner,
    Source,
    Notes,
}

impl PersonField {
    /// For the journal: "Changed the title of …".
    fn noun(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "given name",
            Self::Family => "family name",
            Self::Title => "title",
            Self::Company => "company",
            Self::Team => "team",
            Self::Location => "location",
            Self::TimeZone => "time zone",
            Self::Pool => "pool",
            Self::Owner => "owner",
            Self::Source => "source",
            Self::Notes => "notes",
        }
    }

    /// Its column, and the field's name where something typed into it is refused.
    pub fn column(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "given",
            Self::Family => "family",
            Self::Title => "title",
            Self::Company => "company",
            Self::Team => "team",
            Self::Location => "location",
            Self::TimeZone => "time_zone",
            Self::Pool => "pool",
            Self::Owner => "owner",
            Self::Source => "source",
            Self::Notes => "notes",
        }
    }
}

/// What one line may hold; nobody's title is longer.
const LINE: usize = 500;
/// What notes may hold: about 60 pages.
const NOTES: usize = 200_000;

/// Sets one field. Given and family name follow a changed name. [`Error::Invalid`] at the field.
pub async fn edit_person(store: &Store, id: PersonId, field: PersonField, value: &str) -> Result<Person> {
    store
        .write("edit_person", "Changed a person", async |tx| {
            set_field(tx, id, field, value).await?;
            let name = read::source(tx.conn, id).await?.name;
            tx.relabel(format!("Changed the {} of {name}", field.noun()));
            Ok(())
        })
        .await?;
    read::person(store, id).await
}

pub(super) async fn set_field(tx: &mut Tx<'_>, id: PersonId, field: PersonField, value: &str) -> Result<()> {
    let before = read::source(tx.conn, id).await?;
    let column = field.column();
    match field {
        PersonField::Name => {
            let full = checked_name(value)?;
            if full == before.name {
                return Ok(());
            }
            let parts = name::parse(&full);
            sql::set_column(tx.conn, id, "name", &full).await?;
            sql::set_column(tx.conn, id, "given", &parts.given).await?;
            sql::set_column(tx.conn, id, "family", &parts.family).await?;
        }
        PersonField::Company => {
            let typed = checked_text(column, value)?;
            let company = companies::named(tx, &typed).await?;
            match company {
                // The same company in another spelling, typed over the old one, mends the company's own.
                Some(same) if company == before.company_id => {
                    if !companies::respell(tx, same, &typed).await? {
                        return Ok(());
                    }
                }
                None if before.company_id.is_none() => return Ok(()),
                _ => sql::set_company(tx.conn, id, company).await?,
            }
        }
        PersonField::Notes => {
            check_notes(value)?;
            if value == before.notes {
                return Ok(());
            }
            sql::set_column(tx.conn, id, column, value).await?;
        }
        PersonField::Pool if !value.is_empty() && !taxonomy::knows(tx, Kind::Pool, value).await? => {
            return Err(Error::invalid("pool", "There is no such talent pool."));
        }
        PersonField::TimeZone if !is_time_zone(value.trim()) => {
            return Err(Error::invalid(
                "time_zone",
                "Write a time zone as in Europe/Zurich.",
            ));
        }
        _ => {
            let value = checked_text(column, value)?;
            if before.text(field) == value {
                return Ok(());
            }
            sql::set_column(tx.conn, id, column, &value).await?;
        }
    }
    sql::touch(tx.conn, id, tx.now).await
}

/// A name as typed, in one line; it may not be empty.
pub(super) fn checked_name(typed: &str) -> Result<String> {
    let name = checked_text("name", typed)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "A person needs a name."));
    }
    Ok(name)
}

/// [`Error::Invalid`] at `notes` where they are too long.
pub fn check_notes(typed: &str) -> Result<()> {
    // No text has more letters than bytes.
    if typed.len() > NOTES && typed.chars().count() > NOTES {
        return Err(Error::invalid(
            "notes",
            "These notes are too long to keep in one place (200,000 letters). Nothing was changed.",
        ));
    }
    Ok(())
}

/// One line without blanks around it, and without signs that nobody sees.
pub fn checked_text(field: &'static str, typed: &str) -> Result<String> {
    let line = typed
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if line.chars().count() > LINE {
        return Err(Error::invalid(
            field,
            "That is too long for one line (500 letters).",
        ));
    }
    Ok(line)
}

/// `Area/City` or `UTC`, as the IANA names are made. Which of them exist is the page's to offer.
pub fn is_time_zone(typed: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_+-".contains(c))
    };
    typed.is_empty() || typed == "UTC" || (typed.contains('/') && typed.split('/').all(plain))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::{check_notes, checked_text, is_time_zone};

    #[test]
    fn zones() {
        for good in [
            "",
            "UTC",
            "Europe/Zurich",
            "America/Argentina/Buenos_Aires",
            "Etc/GMT+5",
        ] {
            assert!(is_time_zone(good), "{good}");
        }
        for bad in ["Zurich", "Europe/", "CET/", "Europe/Zü rich"] {
            assert!(!is_time_zone(bad), "{bad}");
        }
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(
            checked_text("title", "  Staff\n\tEngineer ").ok().as_deref(),
            Some("Staff Engineer")
        );
        assert_eq!(
            checked_text("title", &"x".repeat(501)).unwrap_err().field(),
            Some("title")
        );
        assert!(checked_text("title", &"工".repeat(500)).is_ok());
        assert!(check_notes(&"工".repeat(200_000)).is_ok());
        assert!(check_notes(&"工".repeat(200_001)).is_err());
    }
}
