//! What a person gave to projects: read, entered by hand, changed, removed; and made from what files say.

use super::projects::{meant, named};
use super::read::Area;
use super::sql::{self, ContributionRecord, ContributorRecord};
use super::{ContributionId, list};
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text, link};
use crate::profiles::Level;
use crate::store::{Store, Tx};
use crate::taxonomy::{self, Taxonomy};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person gave to a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Contribution {
    #[ts(type = "string")]
    pub id: ContributionId,
    /// `vllm-project/vllm`
    pub project: String,
    /// "vLLM"
    pub name: String,
    pub level: Option<Level>,
    pub handle: String,
    pub commits: Option<u32>,
    pub areas: Vec<Area>,
    /// ISO dates, or empty.
    pub first_on: String,
    pub last_on: String,
    pub link: String,
    /// Where it was read, or that it was entered by hand.
    pub source: String,
}

/// A contribution as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewContribution {
    /// A key, a name or `owner/name`.
    pub project: String,
    pub level: Option<Level>,
    /// May be empty, as may the rest.
    pub handle: String,
    pub last_on: String,
    pub link: String,
    /// The ISO date where it is typed.
    pub today: String,
}

/// What can be changed by hand; commits and folders come from files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum ContributionField {
    Level,
    Handle,
    LastOn,
    Link,
}

const BY_HAND: &str = "Entered by hand";

/// What a person gave, the newest first.
pub async fn contributions(store: &Store, person: PersonId) -> Result<Vec<Contribution>> {
    let field = taxonomy::of(store).await?;
    let rows = sql::contributions(&mut *store.read().await?, person).await?;
    Ok(rows.into_iter().map(|row| shown(&field, row)).collect())
}

fn shown(field: &Taxonomy, row: ContributionRecord) -> Contribution {
    Contribution {
        name: named(field, &row.project).name,
        level: Level::of(&row.level),
        commits: row.commits.and_then(|commits| u32::try_from(commits).ok()),
        areas: list::areas(&row.paths),
        id: row.id,
        project: row.project,
        handle: row.handle,
        first_on: row.first_on,
        last_on: row.last_on,
        link: row.link,
        source: row.source,
    }
}

/// The key of what this person gave to this project.
pub fn contribution_id(person: PersonId, project: &str) -> ContributionId {
    let parts = [person.0.bytes(), project.as_bytes()];
    ContributionId(Id::derived("roster 2026 contribution", &parts))
}

/// Enters a contribution by hand. [`Error::Invalid`] at the field, also where the person has one to that project.
pub async fn add_contribution(
    store: &Store,
    person: PersonId,
    typed: &NewContribution,
) -> Result<Vec<Contribution>> {
    let field = taxonomy::of(store).await?;
    let project = meant(&field, &typed.project)?;
    let row = ContributionRecord {
        id: contribution_id(person, &project.key),
        person_id: person,
        level: typed.level.map(Level::kept).unwrap_or_default().to_owned(),
        handle: checked_handle(&typed.handle)?,
        commits: None,
        paths: String::new(),
        first_on: String::new(),
        last_on: checked_day(&typed.last_on, &typed.today)?,
        link: checked_link(&typed.link)?,
        source: BY_HAND.to_owned(),
        project: project.key,
    };
    store
        .write("add_contribution", "Added a contribution", async |tx| {
            if sql::contribution_to(tx.conn, person, &row.project)
                .await?
                .is_some()
            {
                return Err(Error::invalid("project", "This person has that project already."));
            }
            let name = people::touch(tx, person).await?;
            sql::set_contribution(tx.conn, &row, tx.now).await?;
            tx.relabel(format!("Added {} to the projects of {name}", project.name));
            Ok(())
        })
        .await?;
    contributions(store, person).await
}

/// Changes one field; `today` is the ISO date where it is typed. [`Error::Invalid`] at the field.
pub async fn edit_contribution(
    store: &Store,
    id: ContributionId,
    field: ContributionField,
    value: &str,
    today: &str,
) -> Result<Vec<Contribution>> {
    let taxonomy = taxonomy::of(store).await?;
    let person = store
        .write("edit_contribution", "Changed a contribution", async |tx| {
            let before = found(tx, id).await?;
            let mut row = before.clone();
            match field {
                ContributionField::Level => {
                    if !value.is_empty() && Level::of(value).is_none() {
                        return Err(Error::invalid("level", "There is no such level."));
                    }
                    row.level = value.to_owned();
                }
                ContributionField::Handle => row.handle = checked_handle(value)?,
                ContributionField::LastOn => row.last_on = checked_day(value, today)?,
                ContributionField::Link => row.link = checked_link(value)?,
            }
            if row != before {
                sql::set_contribution(tx.conn, &row, tx.now).await?;
                let name = people::touch(tx, row.person_id).await?;
                tx.relabel(format!(
                    "Changed what {name} gave to {}",
                    named(&taxonomy, &row.project).name
                ));
            }
            Ok(row.person_id)
        })
        .await?;
    contributions(store, person).await
}

/// Removes a contribution with what backs it. Whoever a file said gave it is taken to be somebody else from now on, so
/// that the next file does not bring it back.
pub async fn remove_contribution(store: &Store, id: ContributionId) -> Result<Vec<Contribution>> {
    let field = taxonomy::of(store).await?;
    let person = store
        .write("remove_contribution", "Removed a contribution", async |tx| {
            let row = found(tx, id).await?;
            for contributor in sql::said_to_be(tx.conn, row.person_id, &row.project).await? {
                sql::set_person(tx.conn, contributor.id, None, true, tx.now).await?;
            }
            sql::delete_contribution(tx.conn, id).await?;
            let name = people::touch(tx, row.person_id).await?;
            tx.relabel(format!(
                "Removed {} from the projects of {name}",
                named(&field, &row.project).name
            ));
            Ok(row.person_id)
        })
        .await?;
    contributions(store, person).await
}

/// The page that the OS is asked to open for a contribution: `http:` or `https:` and nothing else.
pub async fn openable(store: &Store, id: ContributionId) -> Result<String> {
    let row = sql::contribution(&mut *store.read().await?, id).await?;
    let row = row.ok_or(Error::NotFound("contribution"))?;
    link::url(&row.link).ok_or_else(|| Error::invalid("link", "There is no link to open."))
}

async fn found(tx: &mut Tx<'_>, id: ContributionId) -> Result<ContributionRecord> {
    sql::contribution(tx.conn, id)
        .await?
        .ok_or(Error::NotFound("contribution"))
}

fn checked_handle(typed: &str) -> Result<String> {
    Ok(checked_text("handle", typed)?.trim_start_matches('@').to_owned())
}

fn checked_link(typed: &str) -> Result<String> {
    let typed = checked_text("link", typed)?;
    if !typed.is_empty() && link::url(&typed).is_none() {
        return Err(Error::invalid(
            "link",
            "That is no link. Write it as in github.com/vllm-project/vllm/pull/1.",
        ));
    }
    Ok(typed)
}

/// Empty, or a day that has come.
fn checked_day(typed: &str, today: &str) -> Result<String> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let today: NaiveDate = day::of_kept(today).ok_or_else(|| Error::invalid("today", "Today is no date."))?;
    let day = day::typed("last_on", typed, today)?;
    if day > today {
        return Err(Error::invalid("last_on", "That day is still to come."));
    }
    Ok(day::kept(day))
}

/// Makes a person's contribution what the contributors said to be her add up to; none of them left: it goes, unless it
/// was entered by hand. Answers her name.
///
/// Those known by e-mail and those known by handle are two counts of the same work: the greater is taken. A level,
/// handle or link that is there already stays, but that of a mere user, who has merged something now.
pub(super) async fn follow(tx: &mut Tx<'_>, person: PersonId, project: &str, file: &str) -> Result<String> {
    let there = sql::contribution_to(tx.conn, person, project).await?;
    let of = sql::said_to_be(tx.conn, person, project).await?;
    let name = people::touch(tx, person).await?;
    if of.is_empty() {
        match there {
            Some(row) if row.source == BY_HAND => {
                // What only files say, and what backed it.
                let row = ContributionRecord {
                    commits: None,
                    paths: String::new(),
                    first_on: String::new(),
                    ..row
                };
                sql::set_contribution(tx.conn, &row, tx.now).await?;
                sql::no_longer_back(tx.conn, evidence_of(&row)).await?;
            }
            Some(row) => sql::delete_contribution(tx.conn, row.id).await?,
            None => {}
        }
        return Ok(name);
    }
    let row = added_up(&of, person, project, there, file);
    sql::set_contribution(tx.conn, &row, tx.now).await?;
    if row.commits.is_some_and(|commits| commits > 0) {
        sql::back(tx.conn, evidence_of(&row), &row, tx.now).await?;
    }
    Ok(name)
}

/// The key of what a file's commits back a contribution by.
fn evidence_of(row: &ContributionRecord) -> Id {
    Id::derived("roster 2026 evidence of a contribution", &[row.id.0.bytes()])
}

fn added_up(
    of: &[ContributorRecord],
    person: PersonId,
    project: &str,
    there: Option<ContributionRecord>,
    file: &str,
) -> ContributionRecord {
    let sum = |by_email: bool| -> i64 {
        let mine = of.iter().filter(|one| one.email.is_empty() != by_email);
        mine.map(|one| one.commits).sum()
    };
    let handle = of
        .iter()
        .map(|one| &one.handle)
        .find(|handle| !handle.is_empty())
        .cloned()
        .unwrap_or_default();
    let first = of
        .iter()
        .map(|one| &one.first_on)
        .filter(|day| !day.is_empty())
        .min()
        .cloned();
    let last = of
        .iter()
        .map(|one| &one.last_on)
        .max()
        .cloned()
        .unwrap_or_default();
    let commits = sum(true).max(sum(false));
    let widest = of
        .iter()
        .max_by_key(|one| one.paths.len())
        .map(|one| one.paths.clone());
    let mut row = there.unwrap_or_else(|| ContributionRecord {
        id: contribution_id(person, project),
        person_id: person,
        project: project.to_owned(),
        level: String::new(),
        handle: String::new(),
        commits: None,
        paths: String::new(),
        first_on: String::new(),
        last_on: String::new(),
        link: String::new(),
        source: file.to_owned(),
    });
    if commits > 0 && Level::of(&row.level).is_none_or(|level| level < Level::Pr) {
        row.level = Level::Pr.kept().to_owned();
    }
    if row.handle.is_empty() {
        row.handle = handle;
    }
    if row.link.is_empty() {
        row.link = match row.handle.as_str() {
            "" => format!("https://github.com/{project}"),
            handle => format!("https://github.com/{project}/commits?author={handle}"),
        };
    }
    row.commits = Some(commits);
    row.paths = widest.unwrap_or_default();
    row.first_on = first.unwrap_or_default();
    row.last_on = last.max(row.last_on);
    row
}
