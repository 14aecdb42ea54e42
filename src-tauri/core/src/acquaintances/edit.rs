//! That two know each other is said, changed, taken back.

use super::list::{Acquaintance, acquaintances};
use super::{AcquaintanceId, Acquainted, Pair, sql};
use crate::day::rough;
use crate::error::{Error, Result};
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom somebody knows, and how.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewAcquaintance {
    pub how: Acquainted,
    #[ts(type = "string")]
    pub other: PersonId,
    /// As typed: `2019`, `May 2019`; may be empty.
    pub since: String,
}

crate::vocabulary::words! {
    /// What can be changed. Who they are and how they know each other is what an acquaintance is: another is another one.
    AcquaintanceField {
        Since = "since_on", "beginning";
        Note = "note", "note";
    }
}

/// Says that two know each other. [`Error::Conflict`] where that was said; [`Error::Invalid`] at `other`, `since_on`.
pub async fn add_acquaintance(
    store: &Store,
    person: PersonId,
    new: &NewAcquaintance,
) -> Result<Vec<Acquaintance>> {
    store
        .write("add_acquaintance", "Added an acquaintance", async |tx| {
            if person == new.other {
                return Err(Error::invalid(
                    "other",
                    "Everybody knows herself. Choose another person.",
                ));
            }
            let since = rough("since_on", &new.since, tx.clock.day_of(tx.now))?;
            let said = said(tx, person, new.how, new.other).await?;
            let pair = Pair::of(person, new.how, new.other);
            if !sql::insert(tx.conn, &pair, &since, tx.now).await? {
                return Err(Error::Conflict(format!("{said}: that is here already.")));
            }
            tx.relabel(format!("Noted: {said}"));
            Ok(())
        })
        .await?;
    acquaintances(store, person).await
}

/// Changes one field, on the page of `person`, one of the two. [`Error::Invalid`] at it.
pub async fn edit_acquaintance(
    store: &Store,
    id: AcquaintanceId,
    person: PersonId,
    field: AcquaintanceField,
    typed: &str,
) -> Result<Vec<Acquaintance>> {
    store
        .write("edit_acquaintance", "Changed an acquaintance", async |tx| {
            let (how, other) = found(tx, id, person).await?;
            match field {
                AcquaintanceField::Since => {
                    let since = rough("since_on", typed, tx.clock.day_of(tx.now))?;
                    sql::set_since(tx.conn, id, &since, tx.now).await?;
                }
                AcquaintanceField::Note => {
                    sql::set_note(tx.conn, id, &checked_text("note", typed)?, tx.now).await?;
                }
            }
            let said = said(tx, person, how, other).await?;
            tx.relabel(format!("Changed the {} of: {said}", field.shown()));
            Ok(())
        })
        .await?;
    acquaintances(store, person).await
}

/// Takes back that two know each other, on the page of `person`, one of the two. Both stay in the desk.
pub async fn remove_acquaintance(
    store: &Store,
    id: AcquaintanceId,
    person: PersonId,
) -> Result<Vec<Acquaintance>> {
    store
        .write("remove_acquaintance", "Removed an acquaintance", async |tx| {
            let (how, other) = found(tx, id, person).await?;
            sql::delete(tx.conn, id).await?;
            let said = said(tx, person, how, other).await?;
            tx.relabel(format!("Removed: {said}"));
            Ok(())
        })
        .await?;
    acquaintances(store, person).await
}

/// How, and whom, told from `person`.
async fn found(tx: &mut Tx<'_>, id: AcquaintanceId, person: PersonId) -> Result<(Acquainted, PersonId)> {
    let none = || Error::NotFound("acquaintance");
    let (brought, other, kind) = sql::acquaintance(tx.conn, id).await?.ok_or_else(none)?;
    let whom = match person {
        one if one == brought => other,
        one if one == other => brought,
        _ => return Err(none()),
    };
    let how = super::told_from(person, brought, &kind).ok_or_else(none)?;
    Ok((how, whom))
}

/// "Ana Ruiz worked with Ben Okafor"; both have changed.
async fn said(tx: &mut Tx<'_>, person: PersonId, how: Acquainted, other: PersonId) -> Result<String> {
    let (name, whom) = (people::touch(tx, person).await?, people::touch(tx, other).await?);
    Ok(match how {
        Acquainted::IntroducedBy => format!("{whom} introduced {name}"),
        how => format!("{name} {} {whom}", how.shown()),
    })
}
