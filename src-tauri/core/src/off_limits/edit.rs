//! Entries set, changed and lifted.

use super::until::coming;
use super::{OffLimitsId, Stance, sql};
use crate::companies::{self, CompanyId};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An entry as typed, on a company or on a person: one of the two.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OffLimitsDraft {
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    pub stance: Stance,
    pub reason: String,
    /// As typed; empty: open.
    pub from: String,
    pub until: String,
}

/// What can be changed in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum OffLimitsField {
    Reason,
    From,
    Until,
}

/// Sets an entry. [`Error::Invalid`] at `reason`, `from` or `until`.
pub async fn set_off_limits(store: &Store, draft: &OffLimitsDraft) -> Result<OffLimitsId> {
    store
        .write("set_off_limits", "Set off limits", async |tx| {
            let today = tx.clock.day_of(tx.now);
            let about = match (draft.company, draft.person) {
                (Some(company), None) => company.0,
                (None, Some(person)) => person.0,
                _ => {
                    return Err(Error::invalid(
                        "about",
                        "Who is off limits: a company or a person?",
                    ));
                }
            };
            let mut row = sql::Row {
                id: OffLimitsId(Id::new(tx.clock)),
                company_id: draft.company,
                person_id: draft.person,
                company: String::new(),
                stance: draft.stance.kept().to_owned(),
                reason: String::new(),
                from_on: String::new(),
                until_on: String::new(),
                set_by: tx.person.to_owned(),
            };
            for (field, typed) in [
                (OffLimitsField::Reason, &draft.reason),
                (OffLimitsField::From, &draft.from),
                (OffLimitsField::Until, &draft.until),
            ] {
                set(&mut row, field, typed, today)?;
            }
            in_order(&row, OffLimitsField::Until)?;
            sql::insert(tx.conn, about, &row, tx.now).await?;
            let whom = touched(tx, &row).await?;
            tx.relabel(match draft.stance {
                Stance::Off => format!("Made {whom} off limits"),
                Stance::Free => format!("Let {whom} be approached"),
            });
            Ok(row.id)
        })
        .await
}

/// Makes a person off limits within an operation, from an ISO day on and with no end, where she herself is not off limits
/// without end already; answers whether it did. That somebody let her be approached stays decided.
pub async fn keep_off(tx: &mut Tx<'_>, person: PersonId, reason: &str, from: &str) -> Result<bool> {
    if sql::is_off_for_good(tx.conn, person).await? {
        return Ok(false);
    }
    let row = sql::Row {
        id: OffLimitsId(Id::new(tx.clock)),
        company_id: None,
        person_id: Some(person),
        company: String::new(),
        stance: Stance::Off.kept().to_owned(),
        reason: reason.to_owned(),
        from_on: from.to_owned(),
        until_on: String::new(),
        set_by: tx.person.to_owned(),
    };
    sql::insert(tx.conn, person.0, &row, tx.now).await?;
    Ok(true)
}

/// Changes one field. [`Error::Invalid`] at it.
pub async fn edit_off_limits(
    store: &Store,
    id: OffLimitsId,
    field: OffLimitsField,
    value: &str,
) -> Result<()> {
    store
        .write("edit_off_limits", "Changed off limits", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(&mut row, field, value, tx.clock.day_of(tx.now))?;
            if row == before {
                return Ok(());
            }
            in_order(&row, field)?;
            sql::update(tx.conn, &row, tx.now).await?;
            let whom = touched(tx, &row).await?;
            tx.relabel(format!("Changed the off-limits entry of {whom}"));
            Ok(())
        })
        .await
}

/// Ends an entry with yesterday, so that it is still told that there was one; one that did not begin before today goes
/// altogether.
pub async fn lift_off_limits(store: &Store, id: OffLimitsId) -> Result<()> {
    store
        .write("lift_off_limits", "Lifted off limits", async |tx| {
            let mut row = found(tx, id).await?;
            let yesterday = day::kept(tx.clock.day_of(tx.now) - Days::new(1));
            if !row.until_on.is_empty() && row.until_on <= yesterday {
                return Err(Error::Conflict("This has ended already.".into()));
            }
            if row.from_on > yesterday {
                sql::delete(tx.conn, id).await?;
            } else {
                row.until_on = yesterday;
                sql::update(tx.conn, &row, tx.now).await?;
            }
            let whom = touched(tx, &row).await?;
            tx.relabel(match row.stance == Stance::Off.kept() {
                true => format!("{whom} is off limits no more"),
                false => format!("Took back that {whom} may be approached"),
            });
            Ok(())
        })
        .await
}

fn set(row: &mut sql::Row, field: OffLimitsField, typed: &str, today: NaiveDate) -> Result<()> {
    let day = |field| Ok::<_, Error>(coming(field, typed, today)?.map(day::kept).unwrap_or_default());
    match field {
        OffLimitsField::Reason => {
            row.reason = checked_text("reason", typed)?;
            if row.reason.is_empty() {
                return Err(Error::invalid(
                    "reason",
                    "Write why. Whoever is stopped by it reads this.",
                ));
            }
        }
        OffLimitsField::From => row.from_on = day("from")?,
        OffLimitsField::Until => row.until_on = day("until")?,
    }
    Ok(())
}

/// [`Error::Invalid`] at the field just set, where the last day is before the first.
fn in_order(row: &sql::Row, field: OffLimitsField) -> Result<()> {
    if row.from_on.is_empty() || row.until_on.is_empty() || row.from_on <= row.until_on {
        return Ok(());
    }
    let field = match field {
        OffLimitsField::From => "from",
        _ => "until",
    };
    Err(Error::invalid(field, "The last day is before the first."))
}

async fn found(tx: &mut Tx<'_>, id: OffLimitsId) -> Result<sql::Row> {
    sql::row(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("off-limits entry"))
}

/// What the entry is on, which has changed with it.
async fn touched(tx: &mut Tx<'_>, row: &sql::Row) -> Result<String> {
    match (row.company_id, row.person_id) {
        (Some(company), _) => companies::touch(tx, company).await,
        (_, Some(person)) => people::touch(tx, person).await,
        _ => Err(Error::Internal("an off-limits entry on nobody".into())),
    }
}
