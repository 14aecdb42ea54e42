//! What is known of a submittal is put right; the document that was sent stays.

use super::submit::{consent_day, owned_days, sent_day, today};
use super::{Consent, Route, SubmittalId, sql};
use crate::day;
use crate::error::{Error, Result};
use crate::people::{self, checked_text};
use crate::store::Store;

crate::vocabulary::words! {
    /// What of a submittal can be changed.
    SubmittalField {
        SentOn = "sent_on", "date";
        SentTo = "sent_to", "receiver";
        Route = "route", "route";
        Consent = "consent", "consent";
        ConsentOn = "consent_on", "date of consent";
        OwnedDays = "owned_days", "days of ownership";
        Evidence = "evidence", "evidence";
        Note = "note", "note";
    }
}

/// Sets one field as typed; `now`: the ISO date where it is typed. [`Error::Invalid`] at the field.
pub async fn edit_submittal(
    store: &Store,
    id: SubmittalId,
    field: SubmittalField,
    value: &str,
    now: &str,
) -> Result<()> {
    let now = today(now)?;
    store
        .write("edit_submittal", "Changed a submittal", async |tx| {
            let before = sql::one(tx.conn, id).await?.ok_or(Error::NotFound("submittal"))?;
            let mut row = before.clone();
            match field {
                SubmittalField::SentOn => row.sent_on = day::kept(sent_day(value, now)?),
                SubmittalField::SentTo => row.sent_to = checked_text("sent_to", value)?,
                SubmittalField::Route => {
                    let route = Route::of(value);
                    let route = route.ok_or_else(|| Error::invalid("route", "There is no such route."))?;
                    row.route = route.kept().to_owned();
                }
                SubmittalField::Consent => {
                    let consent = Consent::of(value);
                    let consent =
                        consent.ok_or_else(|| Error::invalid("consent", "It is yes, no or unknown."))?;
                    row.consent = consent.kept().to_owned();
                }
                SubmittalField::ConsentOn => row.consent_on = consent_day(value, now)?,
                SubmittalField::OwnedDays => {
                    row.owned_days = owned_days(value, day::of_kept(&row.sent_on).unwrap_or(now))?;
                }
                SubmittalField::Evidence => row.evidence = checked_text("evidence", value)?,
                SubmittalField::Note => row.note = checked_text("note", value)?,
            }
            if row == before {
                return Ok(());
            }
            sql::update(tx.conn, &row, tx.now).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!(
                "Changed the {} of submittal {} of {name}",
                field.shown(),
                row.number
            ));
            Ok(())
        })
        .await
}

/// Removes a submittal that was entered by mistake. Its card stays where it is, and its number is not given again.
pub async fn remove_submittal(store: &Store, id: SubmittalId) -> Result<()> {
    store
        .write("remove_submittal", "Removed a submittal", async |tx| {
            let row = sql::one(tx.conn, id).await?.ok_or(Error::NotFound("submittal"))?;
            sql::delete(tx.conn, id).await?;
            sql::given(tx.conn, row.number).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Removed submittal {} of {name}", row.number));
            Ok(())
        })
        .await
}
