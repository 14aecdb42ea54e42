//! From a file to contributors: what it would do, and doing it as one operation.

use super::ContributorId;
use super::contributions::follow;
use super::file::ProjectFile;
use super::known::{Desk, Match};
use super::list::{self, SomePerson};
use super::projects::{ProjectName, guess, meant};
use super::read::{FileKind, Found, RefusedLine};
use super::sql::{self, ContributorRecord};
use super::watch::remember;
use crate::error::Result;
use crate::ids::Id;
use crate::numbers::thousands;
use crate::people::PersonId;
use crate::store::{Store, Tx, Watch, json};
use crate::taxonomy::{self, Taxonomy};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use ts_rs::TS;

/// What a contribution says of where it comes from.
pub(super) const SOURCE: &str = "The project’s history";

/// Links that are shown before they are made; of more only the number.
const SHOWN: usize = 100;

/// What a file holds and what loading it would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FilePreview {
    pub id: String,
    pub file_name: String,
    pub kind: FileKind,
    /// Asked for, else guessed; none: to be chosen.
    pub project: Option<ProjectName>,
    pub contributors: u32,
    /// How many are in the desk by e-mail or handle, and the first of them.
    pub sure: u32,
    pub links: Vec<SureLink>,
    /// How many there will be questions about: somebody in the desk is called the same.
    pub to_confirm: u32,
    /// How many are in the file and not in the project yet, as far as it is known.
    pub new: u32,
    /// Programs, left out.
    pub bots: u32,
    /// People with no commit in the folders of the project that count, left out.
    pub elsewhere: u32,
    pub refused: Vec<RefusedLine>,
    pub refused_count: u32,
    /// Whether the file says which files commits touched.
    pub has_paths: bool,
    /// The newest commit's day; empty: the file has no days.
    pub newest: String,
}

/// Somebody who will be linked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SureLink {
    /// As the file calls her.
    pub name: String,
    pub person: SomePerson,
    /// "same e-mail"
    pub by: String,
}

/// What loading a file did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LoadReport {
    pub project: ProjectName,
    pub contributors: u32,
    pub added: u32,
    pub updated: u32,
    pub unchanged: u32,
    /// How many are somebody in the desk now.
    pub known: u32,
}

/// Looks at a file as one of `project`; none: of the one it is most likely of. Changes nothing.
/// [`crate::Error::Cancelled`] when stopped.
pub async fn look(
    store: &Store,
    file: &ProjectFile,
    project: Option<&str>,
    watch: &Watch<'_>,
) -> Result<FilePreview> {
    let field = taxonomy::of(store).await?;
    let (project, found) = read(&field, file, project, watch)?;
    let conn = &mut *store.read().await?;
    let desk = Desk::read(conn).await?;
    let there = match &project {
        Some(project) => sql::of_project(conn, &project.key).await?,
        None => Vec::new(),
    };
    let there: HashMap<ContributorId, ContributorRecord> =
        there.into_iter().map(|one| (one.id, one)).collect();
    let (mut sure, mut to_confirm, mut new) = (Vec::new(), 0, 0);
    for person in &found.people {
        let key = project
            .as_ref()
            .map(|project| contributor_id(project, &person.key));
        let known = key.and_then(|key| there.get(&key));
        new += u32::from(known.is_none());
        if known.is_some_and(|known| known.passed || known.person_id.is_some()) {
            continue;
        }
        match desk.who(&person.name, &person.email, &person.handle) {
            Match::Sure(id, by) => sure.push((person, id, by)),
            Match::Maybe(_) => to_confirm += 1,
            Match::Nobody => {}
        }
    }
    let ids: Vec<PersonId> = sure.iter().take(SHOWN).map(|(_, id, _)| *id).collect();
    let people = list::by_id(conn, &ids).await?;
    let links = sure.iter().take(SHOWN).filter_map(|(person, id, by)| {
        let name = [&person.name, &person.handle, &person.email]
            .into_iter()
            .find(|text| !text.is_empty())?;
        Some(SureLink {
            name: name.clone(),
            person: people.get(id)?.clone(),
            by: (*by).to_owned(),
        })
    });
    Ok(FilePreview {
        id: file.id().to_owned(),
        file_name: file.name().to_owned(),
        kind: file.kind,
        links: links.collect(),
        sure: count(sure.len()),
        contributors: count(found.people.len()),
        newest: found
            .people
            .iter()
            .map(|one| &one.last_on)
            .max()
            .cloned()
            .unwrap_or_default(),
        to_confirm,
        new,
        project,
        bots: found.bots,
        elsewhere: found.elsewhere,
        refused: found.refused,
        refused_count: found.refused_count,
        has_paths: found.has_paths,
    })
}

/// Its people as those of the project count them. Which folders count is known once the project is.
fn read(
    field: &Taxonomy,
    file: &ProjectFile,
    project: Option<&str>,
    watch: &Watch<'_>,
) -> Result<(Option<ProjectName>, Found)> {
    if let Some(project) = project {
        let project = meant(field, project)?;
        let found = file.people(&project.folders, watch)?;
        return Ok((Some(project), found));
    }
    let found = file.people(&[], watch)?;
    match guess(field, file.name(), &found) {
        Some(key) => read(field, file, Some(&key), watch),
        None => Ok((None, found)),
    }
}

/// The key of a contributor of this project.
fn contributor_id(project: &ProjectName, (how, what): &(&'static str, String)) -> ContributorId {
    let parts = [project.key.as_bytes(), how.as_bytes(), what.as_bytes()];
    ContributorId(Id::derived("roster 2026 contributor", &parts))
}

/// Keeps the file's people as contributors of `project`, and links those who are in the desk by e-mail or handle; all
/// of it one operation. Contributors that are not in the file stay; counts of those that are become the file's.
/// [`crate::Error::Invalid`] at `project`; [`crate::Error::Cancelled`], with nothing kept, when stopped.
pub async fn load(store: &Store, file: &ProjectFile, project: &str, watch: &Watch<'_>) -> Result<LoadReport> {
    let field = taxonomy::of(store).await?;
    let project = meant(&field, project)?;
    let found = file.people(&project.folders, watch)?;
    let report = store
        .write("load_contributors", "Loaded contributors", async |tx| {
            tx.stop_when(Arc::clone(&watch.stop)).await?;
            keep(tx, &project, &found).await
        })
        .await?;
    remember(store, &project.key, file.name()).await?;
    Ok(report)
}

/// Rows that go to the file together.
const BATCH: usize = 1_000;

async fn keep(tx: &mut Tx<'_>, project: &ProjectName, found: &Found) -> Result<LoadReport> {
    let desk = Desk::read(tx.conn).await?;
    let there: HashMap<ContributorId, ContributorRecord> = sql::of_project(tx.conn, &project.key)
        .await?
        .into_iter()
        .map(|one| (one.id, one))
        .collect();
    let mut report = LoadReport {
        project: project.clone(),
        contributors: count(found.people.len()),
        added: 0,
        updated: 0,
        unchanged: 0,
        known: 0,
    };
    let (mut rows, mut known) = (Vec::new(), BTreeSet::new());
    for person in &found.people {
        let id = contributor_id(project, &person.key);
        let before = there.get(&id);
        let linked = match before {
            Some(before) if before.passed => None,
            Some(before) if before.person_id.is_some() => before.person_id,
            _ => match desk.who(&person.name, &person.email, &person.handle) {
                Match::Sure(person, _) => Some(person),
                _ => None,
            },
        };
        report.known += u32::from(linked.is_some());
        let paths = list::written(&person.areas);
        let same = before.is_some_and(|before| {
            let kept = |new: &str, old: &str| new.is_empty() || new == old;
            before.commits == i64::from(person.commits)
                && before.person_id == linked
                && kept(&person.name, &before.name)
                && kept(&person.email, &before.email)
                && kept(&person.handle, &before.handle)
                && kept(&paths, &before.paths)
                && kept(&person.first_on, &before.first_on)
                && kept(&person.last_on, &before.last_on)
        });
        match before {
            Some(_) if same => {
                report.unchanged += 1;
                continue;
            }
            Some(_) => report.updated += 1,
            None => report.added += 1,
        }
        known.extend(linked);
        rows.push((
            (
                id.0.hex(),
                &project.key,
                &person.name,
                &person.email,
                &person.handle,
                person.commits,
            ),
            (
                paths,
                &person.first_on,
                &person.last_on,
                linked.map(|person| person.0.hex()),
            ),
        ));
    }
    for batch in rows.chunks(BATCH) {
        sql::keep(tx.conn, &json(&batch)?, tx.now).await?;
    }
    for person in known {
        follow(tx, person, &project.key, SOURCE).await?;
    }
    tx.relabel(format!(
        "Loaded {} of {}",
        match report.contributors {
            1 => "1 contributor".to_owned(),
            many => format!("{} contributors", thousands(many.into())),
        },
        project.name
    ));
    Ok(report)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
