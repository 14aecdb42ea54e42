//! An edition is added, put right, taken back.

use super::sql::{self, EditionRow};
use super::{Edition, EditionKey, EditionPlan, NewSeries, keep_edition, read, series};
use crate::day;
use crate::error::{Error, Result};
use crate::people::{check_notes, checked_text, is_time_zone};
use crate::store::{Store, Tx};
use crate::vocabulary::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Another year of a series, of one that is there or of a new one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewEdition {
    /// The slug of a series that is there; '' for a new one.
    pub series: String,
    /// Where it is new.
    pub new_series: NewSeries,
    /// As typed.
    pub year: String,
    pub place: String,
    /// As typed, in that year; both or neither, and one alone is both.
    pub first_on: String,
    pub last_on: String,
}

words! {
    /// The fields of an edition.
    EditionField {
        Name = "name", "name";
        Place = "place", "place";
        Link = "link", "link";
        TimeZone = "time_zone", "time zone";
        FirstOn = "first_on", "first day";
        LastOn = "last_on", "last day";
        Plan = "plan", "plan";
        Notes = "notes", "notes";
    }
}

/// Nobody goes to a conference for longer.
const LONGEST_DAYS: i64 = 60;

/// Adds an edition. [`Error::Invalid`] at `title` (of a new series), `year`, `place`, `first_on` or `last_on`.
pub async fn create_edition(store: &Store, new: &NewEdition) -> Result<EditionKey> {
    let year = new.year.trim().parse::<i32>().ok();
    let year = year
        .filter(|year| (1990..=2100).contains(year))
        .ok_or_else(|| Error::invalid("year", "Which year? Write it with four digits."))?;
    let place = checked_text("place", &new.place)?;
    store
        .write("create_edition", "Added an edition", async |tx| {
            let slug = match new.series.as_str() {
                "" => series::make_series(tx, &new.new_series).await?,
                slug => read::series(tx.conn, slug).await?.slug,
            };
            let key = EditionKey::new(&slug, year);
            let series = read::series(tx.conn, &slug).await?;
            if read::one(tx.conn, &key).await.is_ok() {
                let reason = format!("{} {year} is there already.", series.title);
                return Err(Error::invalid("year", reason));
            }
            let mut row = EditionRow {
                series: slug,
                year,
                name: format!("{} {year}", series.title),
                place,
                ..EditionRow::empty()
            };
            for (field, typed) in [
                (EditionField::FirstOn, &new.first_on),
                (EditionField::LastOn, &new.last_on),
            ] {
                if !typed.trim().is_empty() {
                    set_day(&mut row, None, field, typed)?;
                }
            }
            sql::insert_edition(tx.conn, key.id(), &key, &row.name, tx.now).await?;
            sql::update_edition(tx.conn, key.id(), &row, tx.now).await?;
            tx.relabel(format!("Added {}", row.name));
            Ok(key)
        })
        .await
}

/// Sets one field as typed; an empty one is as it is built in. [`Error::Invalid`] at the field.
pub async fn edit_edition(
    store: &Store,
    key: &EditionKey,
    field: EditionField,
    value: &str,
) -> Result<Edition> {
    store
        .write("edit_edition", "Changed an edition", async |tx| {
            let shown = keep_edition(tx, key).await?;
            let before = row(tx, key).await?;
            let mut row = before.clone();
            set(&mut row, &shown, field, value)?;
            if row != before {
                sql::update_edition(tx.conn, shown.id, &row, tx.now).await?;
                tx.relabel(match (field, EditionPlan::of(&row.plan)) {
                    (EditionField::Plan, Some(plan)) => format!("Marked {} as {}", row.name, plan.shown()),
                    (EditionField::Plan, None) => format!("Took {} off the plan", row.name),
                    _ => format!("Changed the {} of {}", field.shown(), row.name),
                });
            }
            read::one(tx.conn, key).await
        })
        .await
}

fn set(row: &mut EditionRow, shown: &Edition, field: EditionField, value: &str) -> Result<()> {
    match field {
        EditionField::Notes => {
            check_notes(value)?;
            row.notes = value.to_owned();
        }
        EditionField::FirstOn | EditionField::LastOn if value.trim().is_empty() => {
            (row.first_on, row.last_on) = (String::new(), String::new());
        }
        EditionField::FirstOn | EditionField::LastOn => set_day(row, shown.days(), field, value)?,
        _ => {
            let value = checked_text(field.kept(), value)?;
            match field {
                EditionField::Name if value.is_empty() => {
                    return Err(Error::invalid("name", "An edition needs a name."));
                }
                EditionField::Name => row.name = value,
                EditionField::Place => row.place = value,
                EditionField::Link => row.link = series::link("link", value)?,
                EditionField::TimeZone if !value.is_empty() && !is_time_zone(&value) => {
                    return Err(Error::invalid("time_zone", "Write it like this: Europe/Vienna."));
                }
                EditionField::TimeZone => row.time_zone = value,
                EditionField::Plan if !value.is_empty() && EditionPlan::of(&value).is_none() => {
                    return Err(Error::invalid("plan", "It is going, monitoring or nothing."));
                }
                EditionField::Plan => row.plan = value,
                EditionField::Notes | EditionField::FirstOn | EditionField::LastOn => {}
            }
        }
    }
    Ok(())
}

/// Sets the first or the last day, read in the edition's own year. The other one, where nobody said it, is the same day;
/// where the new one passes it, it goes along.
fn set_day(
    row: &mut EditionRow,
    shown: Option<(NaiveDate, NaiveDate)>,
    field: EditionField,
    typed: &str,
) -> Result<()> {
    // A day without a year is the last there was of it: from the end of the year that is its own.
    let Some(end) = NaiveDate::from_ymd_opt(row.year, 12, 31) else {
        return Err(Error::invalid(field.kept(), "That year has no such day."));
    };
    let day = day::typed(field.kept(), typed, end)?;
    let own = day::of_kept(&row.first_on).zip(day::of_kept(&row.last_on));
    let (first, last) = own.or(shown).unwrap_or((day, day));
    let (first, last) = match field {
        EditionField::FirstOn => (day, last.max(day)),
        _ => (first.min(day), day),
    };
    if (last - first).num_days() >= LONGEST_DAYS {
        let reason = format!(
            "That would be {} days, from {} to {}.",
            (last - first).num_days() + 1,
            day::shown(first),
            day::shown(last)
        );
        return Err(Error::invalid(field.kept(), reason));
    }
    (row.first_on, row.last_on) = (day::kept(first), day::kept(last));
    Ok(())
}

/// Takes an edition out of the file, with its costs: one that is built in is then as it is built in again.
/// [`Error::Conflict`] while a programme, people or anything said there hangs on it.
pub async fn remove_edition(store: &Store, key: &EditionKey) -> Result<()> {
    store
        .write("remove_edition", "Removed an edition", async |tx| {
            let edition = read::one(tx.conn, key).await?;
            if !edition.kept {
                return Ok(());
            }
            if sql::is_in_use(tx.conn, edition.id).await? {
                return Err(Error::Conflict(format!(
                    "{} has a programme, contacts or conversations. Take it off the plan instead.",
                    edition.name
                )));
            }
            sql::delete_edition(tx.conn, edition.id).await?;
            tx.relabel(match edition.built_in {
                true => format!("Put {} back to how it is built in", edition.name),
                false => format!("Removed {}", edition.name),
            });
            Ok(())
        })
        .await
}

/// The row of an edition that is kept.
async fn row(tx: &mut Tx<'_>, key: &EditionKey) -> Result<EditionRow> {
    sql::edition(tx.conn, key.id())
        .await?
        .ok_or(Error::NotFound("conference"))
}

impl EditionRow {
    fn empty() -> Self {
        let none = String::new;
        Self {
            series: none(),
            year: 0,
            name: none(),
            place: none(),
            link: none(),
            time_zone: none(),
            first_on: none(),
            last_on: none(),
            plan: none(),
            notes: none(),
        }
    }
}
