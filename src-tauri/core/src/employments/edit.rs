//! A job is entered, changed field by field, removed.

use super::list::{Employment, employments};
use super::{EmploymentId, sql};
use crate::companies;
use crate::day::{rough, rough_days};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A job as typed; all but the company may be empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewEmployment {
    /// By its name; made where the desk has none called so.
    pub company: String,
    pub title: String,
    pub team: String,
    /// `2019`, `May 2019`, `12 May 2019`.
    pub from: String,
    /// So, too; or `now`.
    pub to: String,
}

crate::vocabulary::words! {
    /// The fields of a job.
    EmploymentField {
        Company = "company", "company";
        Title = "title", "title";
        Team = "team", "team";
        From = "from_on", "start";
        To = "to_on", "end";
        Note = "note", "note";
    }
}

/// What means that somebody is still there.
const STILL: [&str; 5] = ["now", "present", "still", "still there", "current"];

const BY_HAND: &str = "Entered by hand";

/// Enters a job. [`Error::Invalid`] at the field.
pub async fn add_employment(store: &Store, person: PersonId, new: &NewEmployment) -> Result<Vec<Employment>> {
    store
        .write("add_employment", "Added a job", async |tx| {
            let name = people::touch(tx, person).await?;
            let mut row = sql::Row::empty(EmploymentId(Id::new(tx.clock)), person);
            BY_HAND.clone_into(&mut row.source);
            for (field, typed) in [
                (EmploymentField::Company, &new.company),
                (EmploymentField::Title, &new.title),
                (EmploymentField::Team, &new.team),
                (EmploymentField::From, &new.from),
                (EmploymentField::To, &new.to),
            ] {
                set(tx, &mut row, field, typed).await?;
            }
            sql::put(tx.conn, &row, tx.now).await?;
            tx.relabel(format!("Added a job at {} to {name}", row.company));
            Ok(())
        })
        .await?;
    employments(store, person).await
}

/// Changes one field. [`Error::Invalid`] at it.
pub async fn edit_employment(
    store: &Store,
    id: EmploymentId,
    field: EmploymentField,
    typed: &str,
) -> Result<Vec<Employment>> {
    let person = store
        .write("edit_employment", "Changed a job", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            set(tx, &mut row, field, typed).await?;
            if row != before {
                sql::put(tx.conn, &row, tx.now).await?;
                let name = people::touch(tx, row.person_id).await?;
                let at = &before.company;
                tx.relabel(format!(
                    "Changed the {} of the job of {name} at {at}",
                    field.shown()
                ));
            }
            Ok(row.person_id)
        })
        .await?;
    employments(store, person).await
}

/// Removes a job; the company stays in the desk.
pub async fn remove_employment(store: &Store, id: EmploymentId) -> Result<Vec<Employment>> {
    let person = store
        .write("remove_employment", "Removed a job", async |tx| {
            let row = found(tx, id).await?;
            sql::delete(tx.conn, id).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Removed the job at {} from {name}", row.company));
            Ok(row.person_id)
        })
        .await?;
    employments(store, person).await
}

async fn found(tx: &mut Tx<'_>, id: EmploymentId) -> Result<sql::Row> {
    sql::employment(tx.conn, id).await?.ok_or(Error::NotFound("job"))
}

async fn set(tx: &mut Tx<'_>, row: &mut sql::Row, field: EmploymentField, typed: &str) -> Result<()> {
    match field {
        EmploymentField::Company => {
            let name = checked_text("company", typed)?;
            if name == row.company && !name.is_empty() {
                return Ok(());
            }
            let company = companies::named(tx, &name).await?;
            row.company_id = company.ok_or_else(|| Error::invalid("company", "At which company?"))?;
            row.company = name;
        }
        EmploymentField::Title => row.title = checked_text("title", typed)?,
        EmploymentField::Team => row.team = checked_text("team", typed)?,
        EmploymentField::Note => row.note = checked_text("note", typed)?,
        EmploymentField::From | EmploymentField::To => {
            set_day(row, field, typed, tx.clock.day_of(tx.now))?;
        }
    }
    Ok(())
}

/// Of the two days the other one stays.
fn set_day(row: &mut sql::Row, field: EmploymentField, typed: &str, today: NaiveDate) -> Result<()> {
    if field == EmploymentField::To {
        row.now = STILL.contains(&typed.trim().to_lowercase().as_str());
        row.to_on = if row.now {
            String::new()
        } else {
            rough("to_on", typed, today)?
        };
        return in_order(row, "to_on", today);
    }
    row.from_on = rough("from_on", typed, today)?;
    in_order(row, "from_on", today)
}

fn in_order(row: &sql::Row, field: &'static str, today: NaiveDate) -> Result<()> {
    match (rough_days(&row.from_on), rough_days(&row.to_on)) {
        (Some((begins, _)), _) if row.now && begins > today => Err(Error::invalid(
            field,
            "It begins only later: nobody can be there yet.",
        )),
        (Some((begins, _)), Some((_, ends))) if begins > ends => {
            Err(Error::invalid(field, "It cannot end before it begins."))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::day::of_kept;

    #[test]
    fn a_job_ends_no_earlier_than_it_begins() {
        let today = of_kept("2026-11-24").unwrap();
        for (from, to, taken) in [
            ("2019", "2019", true),
            ("May 2019", "2019", true),
            ("2019", "May 2019", true),
            ("12 May 2019", "11 May 2019", false),
            ("Jun 2019", "May 2019", false),
            ("2020", "Dec 2019", false),
            ("", "2019", true),
            ("2019", "", true),
            ("2019", "Present", true),
            ("2027", "now", false),
        ] {
            // The order in which they are typed is all the same.
            let mut days = [(EmploymentField::To, to), (EmploymentField::From, from)];
            for _ in 0..2 {
                days.reverse();
                let mut row = sql::Row::empty(
                    EmploymentId(Id::derived("a test", &[])),
                    PersonId(Id::derived("a test", &[])),
                );
                let all = days.map(|(field, typed)| set_day(&mut row, field, typed, today));
                assert_eq!(all.iter().all(Result::is_ok), taken, "{days:?}: {all:?}");
                assert_eq!(row.now, ["Present", "now"].contains(&to));
            }
        }
    }
}
