//! An offer, or a counter, as typed.

use super::compare::Parts;
use super::{MadeBy, OfferAnswer, OfferId, sql};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::pay::{self, Currency};
use crate::people::{self, checked_text};
use crate::pipeline::CandidacyId;
use crate::store::Store;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An offer as typed: amounts as in "450k" or "€95,000", a bonus also as a share of the base ("15%"), empty where nothing
/// was said of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedOffer {
    pub made_by: MadeBy,
    pub base: String,
    pub bonus: String,
    pub equity: String,
    pub sign_on: String,
    /// A code; may be empty where an amount says it.
    pub currency: String,
    /// The code that is meant where neither says one; may be empty.
    pub usual_currency: String,
    pub made_on: String,
    /// May be empty.
    pub start_on: String,
    /// The last day it holds; may be empty.
    pub expires_on: String,
    pub note: String,
    /// The ISO date where it is typed: what "today" means there.
    pub today: String,
}

/// Less base than this is a slip: 450 typed for 450k.
const LEAST_BASE: i128 = 1_000;

/// Adds an offer. An earlier one of the other side that has no answer is answered by it: it was countered.
/// [`Error::Invalid`] at the field that cannot be taken.
pub async fn add_offer(store: &Store, candidacy: CandidacyId, typed: &TypedOffer) -> Result<OfferId> {
    let today = today(&typed.today)?;
    let (parts, currency) = amounts(typed)?;
    let made_on = day::kept(day::typed("made_on", &typed.made_on, today)?);
    let start_on = day_ahead("start_on", &typed.start_on, today)?;
    let expires_on = day_ahead("expires_on", &typed.expires_on, today)?;
    holds_after_it_was_made(&made_on, &expires_on)?;
    let note = checked_text("note", &typed.note)?;
    store
        .write("add_offer", "Added an offer", async |tx| {
            let of = sql::candidacy(tx.conn, candidacy).await?;
            let (person, role) = of.ok_or(Error::NotFound("candidacy"))?;
            let name = people::touch(tx, person).await?;
            let id = OfferId(Id::new(tx.clock));
            for before in sql::of(tx.conn, candidacy).await? {
                let theirs = before.made_by != typed.made_by.kept();
                if theirs && before.answer.is_empty() && before.made_on <= made_on {
                    let countered = OfferAnswer::Countered.kept();
                    sql::set_answer(tx.conn, before.id, countered, &made_on, tx.now).await?;
                }
            }
            let row = sql::Row {
                id,
                candidacy_id: candidacy,
                person_id: person,
                role_id: role,
                made_by: typed.made_by.kept().to_owned(),
                base: parts.base,
                bonus: parts.bonus,
                equity: parts.equity,
                sign_on: parts.sign_on,
                currency: currency.code().to_owned(),
                made_on,
                start_on,
                expires_on,
                answer: String::new(),
                answered_on: String::new(),
                note,
            };
            sql::insert(tx.conn, &row, tx.now).await?;
            tx.relabel(match typed.made_by {
                MadeBy::Client => format!("Added an offer to {name}"),
                MadeBy::Person => format!("Added a counter of {name}"),
            });
            Ok(id)
        })
        .await
}

pub(super) fn today(iso: &str) -> Result<NaiveDate> {
    day::of_kept(iso).ok_or_else(|| Error::Internal(format!("“{iso}” is no date of today")))
}

/// A day that is still to come, more often than not: without a year it is the next one there is.
pub(super) fn day_ahead(field: &'static str, typed: &str, today: NaiveDate) -> Result<String> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    Ok(day::kept(day::said(field, typed, today, day::Lean::Ahead)?))
}

/// [`Error::Invalid`] where the last day an offer holds is before the day it was made.
pub(super) fn holds_after_it_was_made(made_on: &str, expires_on: &str) -> Result<()> {
    if !expires_on.is_empty() && expires_on < made_on {
        return Err(Error::invalid(
            "expires_on",
            "That is before the day the offer was made.",
        ));
    }
    Ok(())
}

fn amounts(typed: &TypedOffer) -> Result<(Parts, Currency)> {
    let said = match typed.currency.trim() {
        "" => None,
        code => Some(currency_of(code)?),
    };
    let fields = [
        ("base", &typed.base),
        ("bonus", &typed.bonus),
        ("equity", &typed.equity),
        ("sign_on", &typed.sign_on),
    ];
    let usual = Currency::of(&typed.usual_currency);
    // An amount that names its currency names it for the others too.
    let named = || {
        let read = fields
            .iter()
            .find_map(|(field, text)| pay::read(field, text, None).ok());
        read.map(|amount| amount.currency)
    };
    let currency = said.or_else(named).or(usual);
    let base = amount("base", &typed.base, currency)?;
    let bonus = bonus(&typed.bonus, base, currency)?;
    let equity = amount("equity", &typed.equity, currency)?;
    let sign_on = amount("sign_on", &typed.sign_on, currency)?;
    let parts = Parts {
        base,
        bonus,
        equity,
        sign_on,
    };
    if parts.is_empty() {
        return Err(Error::invalid("base", "Write at least one amount, as in 450k."));
    }
    let currency = currency
        .ok_or_else(|| Error::invalid("currency", "In which currency? Write its code, as in USD."))?;
    Ok((parts, currency))
}

/// An amount, or a share of the base. None where nothing is typed.
pub(super) fn bonus(typed: &str, base: Option<i64>, currency: Option<Currency>) -> Result<Option<i64>> {
    match pay::read_share("bonus", typed, base)? {
        Some(share) => Ok(Some(share)),
        None => amount("bonus", typed, currency),
    }
}

/// None where nothing is typed.
pub(super) fn amount(field: &'static str, typed: &str, currency: Option<Currency>) -> Result<Option<i64>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let amount = pay::read(field, typed, currency)?;
    if field == "base" && i128::from(amount.minor) < LEAST_BASE * amount.currency.minor() {
        let said = pay::shown(amount.minor, amount.currency);
        return Err(Error::invalid(
            field,
            format!("That is {said} a year. For thousands, write a k behind the number."),
        ));
    }
    Ok(Some(amount.minor))
}

pub(super) fn currency_of(code: &str) -> Result<Currency> {
    Currency::of(code)
        .ok_or_else(|| Error::invalid("currency", "Write a currency’s code of three letters, as in EUR."))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_start_is_the_next_such_day() {
        let today = day::of_kept("2026-11-24").unwrap();
        for (typed, start) in [
            ("", ""),
            ("today", "2026-11-24"),
            ("yesterday", "2026-11-23"),
            ("1 mar", "2027-03-01"),
            ("24 nov", "2026-11-24"),
            ("23 nov", "2027-11-23"),
            ("29 feb", "2028-02-29"),
            ("1 mar 2026", "2026-03-01"),
            ("2027-01-04", "2027-01-04"),
            ("mon", "2026-11-30"),
            ("in 2 weeks", "2026-12-08"),
        ] {
            assert_eq!(day_ahead("start_on", typed, today).unwrap(), start, "{typed}");
        }
        assert_eq!(
            day_ahead("start_on", "soon", today).unwrap_err().field(),
            Some("start_on")
        );
    }
}
