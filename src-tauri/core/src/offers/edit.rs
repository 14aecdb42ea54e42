//! Offers are put right, answered, removed.

use super::compare::Parts;
use super::make::{amount, bonus, currency_of, day_ahead, holds_after_it_was_made, today};
use super::sql::{self, Row};
use super::{MadeBy, OfferAnswer, OfferId};
use crate::day;
use crate::error::{Error, Result};
use crate::pay;
use crate::people::{self, checked_text};
use crate::store::{Store, Tx};

crate::vocabulary::words! {
    /// The fields of an offer.
    OfferField {
        MadeBy = "made_by", "maker";
        Base = "base", "base";
        Bonus = "bonus", "bonus";
        Equity = "equity", "equity";
        SignOn = "sign_on", "sign-on";
        Currency = "currency", "currency";
        MadeOn = "made_on", "date";
        StartOn = "start_on", "start";
        ExpiresOn = "expires_on", "last day";
        Note = "note", "note";
    }
}

/// Sets one field as typed; `now`: the ISO date where it is typed. A changed currency leaves the numbers as they are: it
/// was the wrong name for them. [`Error::Invalid`] at the field.
pub async fn edit_offer(store: &Store, id: OfferId, field: OfferField, value: &str, now: &str) -> Result<()> {
    store
        .write("edit_offer", "Changed an offer", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(&mut row, field, value, now)?;
            if row == before {
                return Ok(());
            }
            sql::update(tx.conn, &row, tx.now).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Changed the {} of {}", field.shown(), row.called(&name)));
            Ok(())
        })
        .await
}

fn set(row: &mut Row, field: OfferField, value: &str, now: &str) -> Result<()> {
    let currency = currency_of(&row.currency)?;
    match field {
        OfferField::MadeBy => {
            let by = MadeBy::of(value);
            let by = by.ok_or_else(|| Error::invalid("made_by", "It is the client or the person."))?;
            row.made_by = by.kept().to_owned();
        }
        OfferField::Base => row.base = amount("base", value, Some(currency))?,
        OfferField::Bonus => row.bonus = bonus(value, row.base, Some(currency))?,
        OfferField::Equity => row.equity = amount("equity", value, Some(currency))?,
        OfferField::SignOn => row.sign_on = amount("sign_on", value, Some(currency))?,
        OfferField::Currency => {
            let to = currency_of(value)?;
            for part in [&mut row.base, &mut row.bonus, &mut row.equity, &mut row.sign_on] {
                if let Some(minor) = *part {
                    let again = pay::read("currency", &pay::plain(minor, currency), Some(to))?;
                    *part = Some(again.minor);
                }
            }
            row.currency = to.code().to_owned();
        }
        OfferField::MadeOn => row.made_on = day::kept(day::typed("made_on", value, today(now)?)?),
        OfferField::StartOn => row.start_on = day_ahead("start_on", value, today(now)?)?,
        OfferField::ExpiresOn => row.expires_on = day_ahead("expires_on", value, today(now)?)?,
        OfferField::Note => row.note = checked_text("note", value)?,
    }
    if matches!(field, OfferField::ExpiresOn | OfferField::MadeOn) {
        holds_after_it_was_made(&row.made_on, &row.expires_on)?;
    }
    if row.parts().is_empty() {
        return Err(Error::invalid(
            field.kept(),
            "This is the only amount here. Write another, or remove the whole offer.",
        ));
    }
    Ok(())
}

/// Says what was answered to an offer, and when (as typed; empty: today); none: it is open again. Of one candidacy one
/// offer is accepted at most: another that was is open again.
pub async fn answer_offer(
    store: &Store,
    id: OfferId,
    answer: Option<OfferAnswer>,
    on: &str,
    now: &str,
) -> Result<()> {
    let now = today(now)?;
    let on = match (answer, on.trim()) {
        (None, _) => String::new(),
        (Some(_), "") => day::kept(now),
        (Some(_), on) => day::kept(day::typed("answered_on", on, now)?),
    };
    store
        .write("answer_offer", "Answered an offer", async |tx| {
            let row = found(tx, id).await?;
            let kept = answer.map_or("", OfferAnswer::kept);
            if (row.answer.as_str(), &row.answered_on) == (kept, &on) {
                return Ok(());
            }
            if answer == Some(OfferAnswer::Accepted) {
                for other in sql::of(tx.conn, row.candidacy_id).await? {
                    if other.id != id && other.answer == kept {
                        sql::set_answer(tx.conn, other.id, "", "", tx.now).await?;
                    }
                }
            }
            sql::set_answer(tx.conn, id, kept, &on, tx.now).await?;
            let name = people::touch(tx, row.person_id).await?;
            let what = row.called(&name);
            tx.relabel(match answer {
                Some(answer) => format!("Marked {what} as {}", answer.shown()),
                None => format!("Marked {what} as open"),
            });
            Ok(())
        })
        .await
}

/// Removes an offer.
pub async fn remove_offer(store: &Store, id: OfferId) -> Result<()> {
    store
        .write("remove_offer", "Removed an offer", async |tx| {
            let row = found(tx, id).await?;
            sql::delete(tx.conn, id).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Removed {}", row.called(&name)));
            Ok(())
        })
        .await
}

async fn found(tx: &mut Tx<'_>, id: OfferId) -> Result<Row> {
    sql::one(tx.conn, id).await?.ok_or(Error::NotFound("offer"))
}

impl Row {
    pub(super) fn parts(&self) -> Parts {
        Parts {
            base: self.base,
            bonus: self.bonus,
            equity: self.equity,
            sign_on: self.sign_on,
        }
    }

    /// "the offer to Ana", "the counter of Ana".
    fn called(&self, name: &str) -> String {
        match MadeBy::of(&self.made_by) {
            Some(MadeBy::Person) => format!("the counter of {name}"),
            _ => format!("the offer to {name}"),
        }
    }
}
