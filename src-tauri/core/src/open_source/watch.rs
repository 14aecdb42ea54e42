//! The watch-list: how much of a project's people the desk knows, and how lively they are.

use super::projects::named;
use super::sql;
use crate::day;
use crate::error::Result;
use crate::numbers::thousands;
use crate::store::Store;
use crate::taxonomy;
use chrono::Months;
use serde::Serialize;
use ts_rs::TS;

/// Coverage is told of so many contributors, those with the most commits: below them come people with a commit or two.
pub const TOP: i64 = 80;

/// A project with contributors or with somebody who gave to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct WatchedProject {
    /// `vllm-project/vllm`
    pub key: String,
    /// "vLLM"
    pub name: String,
    pub contributors: u32,
    /// How many of them are in the desk.
    pub known: u32,
    /// How many of the top there are, at most [`TOP`], and how many of those are in the desk.
    pub top: u32,
    pub top_known: u32,
    /// "61 of 80 top contributors are not in your desk"; empty where no file was loaded.
    pub coverage: String,
    /// How many have a last day, and how many had a commit in the last 12 months.
    pub dated: u32,
    pub active: u32,
    /// ISO date of the newest commit, or empty.
    pub newest: String,
    /// People in the desk who gave to it, by file or by hand.
    pub people: u32,
    /// The file that was loaded last at this desk, and when, in UTC milliseconds.
    pub file: Option<LoadedFile>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts", rename = "LoadedProjectFile")]
pub struct LoadedFile {
    pub name: String,
    #[ts(type = "number")]
    pub at: i64,
}

/// Every project that is watched, those with the most people to win first.
pub async fn watch_list(store: &Store) -> Result<Vec<WatchedProject>> {
    let field = taxonomy::of(store).await?;
    let today = store.clock().day_of(store.clock().now_ms());
    let since = today.checked_sub_months(Months::new(12)).unwrap_or_default();
    let rows = sql::watched(&mut *store.read().await?, TOP, &day::kept(since)).await?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let project = named(&field, &row.project);
        let (top, top_known) = (small(row.top), small(row.top_known));
        list.push(WatchedProject {
            file: loaded(store, &row.project).await?,
            coverage: coverage(top, top_known),
            key: row.project,
            name: project.name,
            contributors: small(row.contributors),
            known: small(row.known),
            top,
            top_known,
            dated: small(row.dated),
            active: small(row.active),
            newest: row.newest,
            people: small(row.people),
        });
    }
    list.sort_by(|a, b| (b.top - b.top_known, &a.name).cmp(&(a.top - a.top_known, &b.name)));
    Ok(list)
}

fn coverage(top: u32, known: u32) -> String {
    match (top, top - known) {
        (0, _) => String::new(),
        (1, 1) => "The one contributor is not in your desk".to_owned(),
        (top, 0) => format!("All {top} top contributors are in your desk"),
        (top, 1) => format!("1 of {top} top contributors is not in your desk"),
        (top, missing) => format!(
            "{} of {top} top contributors are not in your desk",
            thousands(missing.into())
        ),
    }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Which file was loaded is this desk's own matter: its people are what travels.
fn setting(project: &str) -> String {
    let hash = blake3::hash(project.as_bytes()).to_hex();
    format!("open-source.file.{}", hash.get(..16).unwrap_or_default())
}

pub(super) async fn remember(store: &Store, project: &str, file: &str) -> Result<()> {
    let at = store.clock().now_ms();
    store
        .save_setting(&setting(project), &format!("{at} {file}"))
        .await
}

async fn loaded(store: &Store, project: &str) -> Result<Option<LoadedFile>> {
    let kept = store.setting(&setting(project)).await?;
    Ok(kept.as_deref().and_then(|kept| {
        let (at, name) = kept.split_once(' ')?;
        Some(LoadedFile {
            name: name.to_owned(),
            at: at.parse().ok()?,
        })
    }))
}
