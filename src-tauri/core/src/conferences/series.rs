//! A series of the desk's own, or one that the desk knows better.

use super::built_in;
use super::sql::{self, SeriesRow};
use super::{ConferenceField, read};
use crate::error::{Error, Result};
use crate::people::{checked_text, link as page};
use crate::store::{Store, Tx};
use crate::vocabulary::words;
use crate::words::{fold, words as words_of};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A series that is not built in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewSeries {
    pub title: String,
    pub description: String,
    pub field: Option<ConferenceField>,
}

words! {
    /// The fields of a series.
    SeriesField {
        Title = "title", "name";
        Description = "description", "description";
        Link = "link", "link";
        Field = "field", "field";
    }
}

/// Adds a series and answers its slug. [`Error::Invalid`] at `title`.
pub(super) async fn make_series(tx: &mut Tx<'_>, new: &NewSeries) -> Result<String> {
    let title = checked_text("title", &new.title)?;
    let slug = slug(&title);
    if slug.is_empty() {
        return Err(Error::invalid("title", "What is the conference called?"));
    }
    let there = read::conferences_in(tx.conn).await?;
    let same = |series: &read::Conference| series.slug == slug || fold(&series.title) == fold(&title);
    if let Some(there) = there.iter().find(|series| same(series)) {
        let reason = format!("{} is there already; add a year to it.", there.title);
        return Err(Error::invalid("title", reason));
    }
    let row = SeriesRow {
        slug,
        title,
        description: checked_text("description", &new.description)?,
        link: String::new(),
        field: new.field.map_or("", ConferenceField::kept).to_owned(),
    };
    sql::put_series(tx.conn, &row, tx.now).await?;
    Ok(row.slug)
}

/// `Ray Summit`: `ray-summit`.
fn slug(title: &str) -> String {
    let words: Vec<String> = words_of(title)
        .map(|word| word.folded.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    words.join("-")
}

/// Sets one field; empty: as it is built in. [`Error::Invalid`] at the field.
pub async fn edit_series(store: &Store, slug: &str, field: SeriesField, value: &str) -> Result<()> {
    let value = checked_text(field.kept(), value)?;
    store
        .write("edit_conference", "Changed a conference", async |tx| {
            let series = read::series(tx.conn, slug).await?;
            let there = sql::all_series(tx.conn).await?;
            let before = there.into_iter().find(|row| row.slug == slug);
            let mut row = before.clone().unwrap_or_else(|| SeriesRow {
                slug: slug.to_owned(),
                title: String::new(),
                description: String::new(),
                link: String::new(),
                field: String::new(),
            });
            match field {
                SeriesField::Title if value.is_empty() && built_in::series(slug).is_none() => {
                    return Err(Error::invalid("title", "What is the conference called?"));
                }
                SeriesField::Title => row.title = value,
                SeriesField::Description => row.description = value,
                SeriesField::Link => row.link = link("link", value)?,
                SeriesField::Field => {
                    if !value.is_empty() && ConferenceField::of(&value).is_none() {
                        return Err(Error::invalid("field", "There is no such field."));
                    }
                    row.field = value;
                }
            }
            if before.as_ref() == Some(&row) {
                return Ok(());
            }
            let said = [&row.title, &row.description, &row.link, &row.field];
            if built_in::series(slug).is_some() && said.iter().all(|text| text.is_empty()) {
                // As it is built in: nothing of it is the desk's own any more.
                if before.is_none() {
                    return Ok(());
                }
                sql::delete_series(tx.conn, slug).await?;
            } else {
                sql::put_series(tx.conn, &row, tx.now).await?;
            }
            tx.relabel(format!("Changed the {} of {}", field.shown(), series.title));
            Ok(())
        })
        .await
}

/// Removes a series of the desk's own with its editions and what they cost, or takes back what the desk changed of a
/// built-in one, whose editions stay. [`Error::Conflict`] while a programme, people or anything said there hangs on one of
/// its own.
pub async fn remove_series(store: &Store, slug: &str) -> Result<()> {
    store
        .write("remove_conference", "Removed a conference", async |tx| {
            let all = read::conferences_in(tx.conn).await?;
            let series = all.into_iter().find(|series| series.slug == slug);
            let series = series.ok_or(Error::NotFound("conference"))?;
            if !series.built_in {
                for edition in &series.editions {
                    if sql::is_in_use(tx.conn, edition.id).await? {
                        return Err(Error::Conflict(format!(
                            "{} has a programme, contacts or conversations, so {} stays.",
                            edition.name, series.title
                        )));
                    }
                    sql::delete_edition(tx.conn, edition.id).await?;
                }
            }
            if sql::delete_series(tx.conn, slug).await? {
                tx.relabel(match series.built_in {
                    true => format!("Put {} back to how it is built in", series.title),
                    false => format!("Removed the conference {}", series.title),
                });
            }
            Ok(())
        })
        .await
}

/// A link as typed, if a browser can open it.
pub(super) fn link(field: &'static str, typed: String) -> Result<String> {
    if !typed.is_empty() && page::url(&typed).is_none() {
        return Err(Error::invalid(field, "That is no address of a page."));
    }
    Ok(typed)
}
