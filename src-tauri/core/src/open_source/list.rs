//! The contributors of a project, and the questions about them.

use super::ContributorId;
use super::known::{Desk, Match};
use super::read::Area;
use super::sql::{self, ContributorRecord};
use crate::error::Result;
use crate::people::PersonId;
use crate::store::{Store, json};
use crate::words::fold;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use std::collections::HashMap;
use ts_rs::TS;

/// Somebody in the desk, as a line names her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SomePerson {
    #[ts(type = "string")]
    pub id: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
}

/// Which contributors are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts", rename = "ContributorStanding")]
pub enum Standing {
    #[default]
    All,
    /// Not in the desk, as far as is known.
    Unknown,
    Known,
    /// The user said that they are nobody in the desk.
    Passed,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContributorQuery {
    pub project: String,
    pub standing: Standing,
    /// Part of a name, an address, a handle or a folder; empty: all.
    pub text: String,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContributorPage {
    pub total: u32,
    /// The most commits first.
    pub rows: Vec<ContributorRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContributorRow {
    #[ts(type = "string")]
    pub id: ContributorId,
    /// Among all of the project, from 1.
    pub rank: u32,
    pub name: String,
    pub email: String,
    pub handle: String,
    pub commits: u32,
    pub areas: Vec<Area>,
    /// ISO dates, or empty.
    pub first_on: String,
    pub last_on: String,
    pub person: Option<SomePerson>,
    pub passed: bool,
}

/// A contributor and who she may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ContributorQuestion {
    pub contributor: ContributorRow,
    /// Of the same name, or of the same address as several.
    pub people: Vec<SomePerson>,
}

/// The contributors of a project that fit.
pub async fn contributors(store: &Store, query: &ContributorQuery) -> Result<ContributorPage> {
    let conn = &mut *store.read().await?;
    let text = fold(&query.text);
    let fits = |one: &ContributorRecord| {
        let standing = match query.standing {
            Standing::All => true,
            Standing::Unknown => one.person_id.is_none() && !one.passed,
            Standing::Known => one.person_id.is_some(),
            Standing::Passed => one.passed,
        };
        let holds = |part: &str| fold(part).contains(&text);
        standing
            && (text.is_empty()
                || [&one.name, &one.email, &one.handle, &one.paths]
                    .into_iter()
                    .any(|p| holds(p)))
    };
    let all = sql::of_project(conn, &query.project).await?;
    let fitting: Vec<(u32, ContributorRecord)> = (1_u32..).zip(all).filter(|(_, one)| fits(one)).collect();
    let total = u32::try_from(fitting.len()).unwrap_or(u32::MAX);
    let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let shown: Vec<_> = fitting.into_iter().take(limit).collect();
    Ok(ContributorPage {
        total,
        rows: rows(conn, shown).await?,
    })
}

/// Questions asked at a time: whoever has answered these asks for more.
const ASKED: usize = 100;

/// Contributors of a project who have the name of somebody in the desk, or an address of several, and about whom
/// nothing was said. The most commits first.
pub async fn questions(store: &Store, project: &str) -> Result<Vec<ContributorQuestion>> {
    let conn = &mut *store.read().await?;
    let desk = Desk::read(conn).await?;
    let all = sql::of_project(conn, project).await?;
    let mut asked = Vec::new();
    for (rank, one) in (1_u32..).zip(all) {
        if one.passed || one.person_id.is_some() || asked.len() == ASKED {
            continue;
        }
        match desk.who(&one.name, &one.email, &one.handle) {
            // She came into the desk, or got her address, after the file was loaded.
            Match::Sure(person, _) => asked.push((rank, one, vec![person])),
            Match::Maybe(people) => asked.push((rank, one, people)),
            Match::Nobody => {}
        }
    }
    let ids: Vec<PersonId> = asked.iter().flat_map(|(_, _, people)| people).copied().collect();
    let people = by_id(conn, &ids).await?;
    Ok(asked
        .into_iter()
        .map(|(rank, one, ids)| ContributorQuestion {
            contributor: row(rank, one, None),
            people: ids.iter().filter_map(|id| people.get(id).cloned()).collect(),
        })
        .collect())
}

async fn rows(
    conn: &mut SqliteConnection,
    shown: Vec<(u32, ContributorRecord)>,
) -> Result<Vec<ContributorRow>> {
    let ids: Vec<PersonId> = shown.iter().filter_map(|(_, one)| one.person_id).collect();
    let people = by_id(conn, &ids).await?;
    Ok(shown
        .into_iter()
        .map(|(rank, one)| {
            let person = one.person_id.and_then(|id| people.get(&id).cloned());
            row(rank, one, person)
        })
        .collect())
}

fn row(rank: u32, one: ContributorRecord, person: Option<SomePerson>) -> ContributorRow {
    ContributorRow {
        rank,
        person,
        areas: areas(&one.paths),
        commits: u32::try_from(one.commits).unwrap_or(u32::MAX),
        id: one.id,
        name: one.name,
        email: one.email,
        handle: one.handle,
        first_on: one.first_on,
        last_on: one.last_on,
        passed: one.passed,
    }
}

/// These people, by key.
pub(super) async fn by_id(
    conn: &mut SqliteConnection,
    ids: &[PersonId],
) -> Result<HashMap<PersonId, SomePerson>> {
    let keys = json(&ids.iter().map(|id| id.0.hex()).collect::<Vec<_>>())?;
    let people = sql::some_people(conn, &keys).await?;
    Ok(people.into_iter().map(|person| (person.id, person)).collect())
}

/// Areas as the file keeps them: one a line, its commits first.
pub(super) fn written(areas: &[Area]) -> String {
    let lines: Vec<String> = areas
        .iter()
        .map(|area| format!("{} {}", area.commits, area.path))
        .collect();
    lines.join("\n")
}

/// What [`written`] wrote.
pub(super) fn areas(kept: &str) -> Vec<Area> {
    kept.lines()
        .filter_map(|line| {
            let (commits, path) = line.split_once(' ')?;
            Some(Area {
                path: path.to_owned(),
                commits: commits.parse().ok()?,
            })
        })
        .collect()
}
