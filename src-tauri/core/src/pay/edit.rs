//! Points of pay: added, changed in place, removed.

use super::money;
use super::rates::checked_day;
use super::sql::{self, PointRow};
use super::{PayKind, PayPointId};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A point as typed: amounts as in "450k" or "€95,000", empty where unknown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TypedPay {
    pub kind: PayKind,
    pub base: String,
    pub bonus: String,
    pub equity: String,
    pub sign_on: String,
    /// A code; may be empty where an amount says it.
    pub currency: String,
    /// The code that is meant where neither says one; may be empty.
    pub usual_currency: String,
    pub as_of: String,
    pub source: String,
    pub note: String,
    /// The ISO date where it is typed: what "today" means there.
    pub today: String,
}

/// The fields of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum PayField {
    Kind,
    Base,
    Bonus,
    Equity,
    SignOn,
    Currency,
    AsOf,
    Source,
    Note,
}

impl PayField {
    /// Where something typed into it is refused.
    fn column(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Base => "base",
            Self::Bonus => "bonus",
            Self::Equity => "equity",
            Self::SignOn => "sign_on",
            Self::Currency => "currency",
            Self::AsOf => "as_of",
            Self::Source => "source",
            Self::Note => "note",
        }
    }

    /// For the journal: "Changed the base in …".
    fn noun(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::SignOn => "sign-on",
            Self::AsOf => "date",
            other => other.column(),
        }
    }
}

/// Less base than this is a slip: 450 typed for 450k.
const LEAST_BASE: i128 = 1_000;

/// Adds a point. [`Error::Invalid`] at the field that cannot be taken.
pub async fn add_pay(store: &Store, person: PersonId, typed: &TypedPay) -> Result<PayPointId> {
    let row = PointRow {
        id: PayPointId(Id::new(store.clock())),
        ..point(typed, person)?
    };
    store
        .write("add_pay", "Added pay", async |tx| {
            let name = people::touch(tx, person).await?;
            sql::insert(tx.conn, &row, tx.now).await?;
            tx.relabel(format!("Added {} pay of {name}", typed.kind.shown()));
            Ok(row.id)
        })
        .await
}

/// Everything but the key, as typed.
fn point(typed: &TypedPay, person: PersonId) -> Result<PointRow> {
    let said = match typed.currency.trim() {
        "" => None,
        code => Some(currency_of(code)?),
    };
    let fields = [
        (PayField::Base, &typed.base),
        (PayField::Bonus, &typed.bonus),
        (PayField::Equity, &typed.equity),
        (PayField::SignOn, &typed.sign_on),
    ];
    // An amount that names its currency names it for the others too.
    let usual = Currency::of(&typed.usual_currency);
    let named = || fields.iter().find_map(|(_, text)| money::named(text, usual));
    let currency = said.or_else(named).or(usual);
    let mut row = PointRow {
        id: PayPointId(Id::derived("roster 2026 no point yet", &[])),
        person_id: person,
        kind: typed.kind.kept().to_owned(),
        base: None,
        bonus: None,
        equity: None,
        sign_on: None,
        currency: String::new(),
        as_of: String::new(),
        source: checked_text("source", &typed.source)?,
        note: checked_text("note", &typed.note)?,
    };
    for (field, text) in fields {
        let minor = amount(field, text, currency)?;
        *row.part(field)? = minor;
    }
    if row.is_empty() {
        return Err(Error::invalid("base", "Write at least one amount, as in 450k."));
    }
    row.currency = currency
        .map(|currency| currency.code().to_owned())
        .ok_or_else(|| Error::invalid("currency", "In which currency? Write its code, as in USD."))?;
    row.as_of = day::kept(checked_day(&typed.as_of, &typed.today)?);
    Ok(row)
}

/// None where nothing is typed.
fn amount(field: PayField, typed: &str, currency: Option<Currency>) -> Result<Option<i64>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let column = field.column();
    let amount = money::read(column, typed, currency)?;
    let least = LEAST_BASE * amount.currency.minor();
    if field == PayField::Base && i128::from(amount.minor) < least {
        let said = money::shown(amount.minor, amount.currency);
        return Err(Error::invalid(
            column,
            format!("That is {said} a year. For thousands, write a k behind the number."),
        ));
    }
    Ok(Some(amount.minor))
}

fn currency_of(code: &str) -> Result<Currency> {
    Currency::of(code)
        .ok_or_else(|| Error::invalid("currency", "Write a currency’s code of three letters, as in EUR."))
}

/// Sets one field; `today` is the ISO date where it is typed. A changed currency leaves the numbers as they are: it was
/// the wrong name for them. [`Error::Invalid`] at the field.
pub async fn edit_pay(
    store: &Store,
    id: PayPointId,
    field: PayField,
    value: &str,
    today: &str,
) -> Result<()> {
    store
        .write("edit_pay", "Changed pay", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(&mut row, field, value, today)?;
            if row == before {
                return Ok(());
            }
            sql::update(tx.conn, &row, tx.now).await?;
            let name = people::touch(tx, row.person_id).await?;
            let (field, kind) = (field.noun(), row.kind()?.shown());
            tx.relabel(format!("Changed the {field} in {kind} pay of {name}"));
            Ok(())
        })
        .await
}

fn set(row: &mut PointRow, field: PayField, value: &str, today: &str) -> Result<()> {
    let currency = row.currency()?;
    match field {
        PayField::Kind => {
            let kind =
                PayKind::of(value).ok_or_else(|| Error::invalid("kind", "There is no such kind of pay."))?;
            row.kind = kind.kept().to_owned();
        }
        PayField::Currency => rename(row, currency, currency_of(value)?)?,
        PayField::AsOf => row.as_of = day::kept(checked_day(value, today)?),
        PayField::Source => row.source = checked_text("source", value)?,
        PayField::Note => row.note = checked_text("note", value)?,
        _ => {
            *row.part(field)? = amount(field, value, Some(currency))?;
            if row.is_empty() {
                return Err(Error::invalid(
                    field.column(),
                    "This is the only amount here. Write another, or remove the whole line.",
                ));
            }
        }
    }
    Ok(())
}

/// The same numbers in another currency, whose minor unit may be another.
fn rename(row: &mut PointRow, from: Currency, to: Currency) -> Result<()> {
    for field in [
        PayField::Base,
        PayField::Bonus,
        PayField::Equity,
        PayField::SignOn,
    ] {
        let part = row.part(field)?;
        if let Some(minor) = *part {
            let again = money::read(field.column(), &money::plain(minor, from), Some(to));
            *part = Some(
                again
                    .map_err(|e| Error::invalid("currency", e.to_string()))?
                    .minor,
            );
        }
    }
    row.currency = to.code().to_owned();
    Ok(())
}

/// Removes a point.
pub async fn remove_pay(store: &Store, id: PayPointId) -> Result<()> {
    store
        .write("remove_pay", "Removed pay", async |tx| {
            let row = found(tx, id).await?;
            sql::delete(tx.conn, id).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Removed {} pay of {name}", row.kind()?.shown()));
            Ok(())
        })
        .await
}

async fn found(tx: &mut Tx<'_>, id: PayPointId) -> Result<PointRow> {
    sql::point(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("point of pay"))
}

impl PointRow {
    fn part(&mut self, field: PayField) -> Result<&mut Option<i64>> {
        match field {
            PayField::Base => Ok(&mut self.base),
            PayField::Bonus => Ok(&mut self.bonus),
            PayField::Equity => Ok(&mut self.equity),
            PayField::SignOn => Ok(&mut self.sign_on),
            _ => Err(Error::Internal(format!("{} is no amount", field.column()))),
        }
    }

    fn is_empty(&self) -> bool {
        [self.base, self.bonus, self.equity, self.sign_on]
            .iter()
            .all(Option::is_none)
    }
}
