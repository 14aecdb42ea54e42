//! Roles and their pipelines as plain lists, for whoever has no window.

use super::rows::in_days;
use super::sql;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::pipeline::CandidacyId;
use crate::roles::{RoleId, StageKind};
use crate::store::Store;
use crate::words::fold;
use serde::Serialize;

/// A role in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct RoleLine {
    pub id: RoleId,
    pub title: String,
    pub client: String,
    /// As the file has it.
    pub status: String,
    pub opened_on: String,
    pub owner: String,
    pub openings: u32,
    /// Still on their way.
    pub live: u32,
    pub accepted: u32,
}

/// Somebody in a pipeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CardLine {
    pub id: CandidacyId,
    pub person: PersonId,
    pub name: String,
    pub stage: String,
    pub kind: StageKind,
    /// In this stage, those on which the role was on hold among them.
    pub days: f64,
    pub owner: String,
    pub source: String,
    /// Why it ended.
    pub reason: String,
}

/// Every role, open ones first.
pub async fn role_lines(store: &Store) -> Result<Vec<RoleLine>> {
    sql::role_lines(&mut *store.read().await?).await
}

/// The role with this key, else the only one whose title or client has these words. [`Error::NotFound`],
/// [`Error::Invalid`] at `role` where there are several.
pub async fn role_meant(store: &Store, words: &str) -> Result<RoleLine> {
    let all = role_lines(store).await?;
    if let Ok(id) = words.parse::<RoleId>() {
        return all
            .into_iter()
            .find(|role| role.id == id)
            .ok_or(Error::NotFound("role"));
    }
    let wanted = fold(words);
    let shown = |role: &RoleLine| fold(&format!("{} {}", role.title, role.client));
    let has = |role: &RoleLine| wanted.split(' ').all(|word| shown(role).contains(word));
    let (whole, part): (Vec<RoleLine>, Vec<RoleLine>) = all
        .into_iter()
        .filter(has)
        .partition(|role| fold(&role.title) == wanted);
    let mut found = if whole.is_empty() { part } else { whole };
    match (found.pop(), found.len()) {
        (None, _) => Err(Error::NotFound("role")),
        (Some(one), 0) => Ok(one),
        (Some(_), others) => Err(Error::invalid(
            "role",
            format!(
                "{} roles are meant by “{words}”. Say which, or give a key.",
                others + 1
            ),
        )),
    }
}

/// Who is in a role's pipeline, from the first stage, as the cards lie.
pub async fn card_lines(store: &Store, role: RoleId) -> Result<Vec<CardLine>> {
    let now = store.clock().now_ms();
    let rows = sql::card_lines(&mut *store.read().await?, role).await?;
    rows.into_iter()
        .map(|row| {
            let kind = StageKind::of(&row.kind);
            Ok(CardLine {
                id: row.id,
                person: row.person,
                name: row.name,
                stage: row.stage,
                kind: kind.ok_or_else(|| Error::Internal(format!("stage kind {}", row.kind)))?,
                days: (in_days(now.saturating_sub(row.entered_at)) * 10.0).round() / 10.0,
                owner: row.owner,
                source: row.source,
                reason: row.reason,
            })
        })
        .collect()
}
