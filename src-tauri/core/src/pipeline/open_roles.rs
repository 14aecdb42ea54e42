//! What is asked before people go into a role: which roles there are, and why candidacies end.

use super::asks::{ClosingReason, reasons};
use super::sql;
use crate::error::Result;
use crate::roles::RoleId;
use crate::store::Store;
use serde::Serialize;
use ts_rs::TS;

/// A role that people can be put into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OpenRole {
    #[ts(type = "string")]
    pub id: RoleId,
    pub title: String,
    pub client: String,
    pub people: u32,
}

/// Roles that are neither filled nor lost, open ones first.
pub async fn open_roles(store: &Store) -> Result<Vec<OpenRole>> {
    let rows = sql::open_roles(&mut *store.read().await?).await?;
    Ok(rows
        .into_iter()
        .map(|(id, title, client, people)| OpenRole {
            id,
            title,
            client,
            people,
        })
        .collect())
}

/// The reasons offered when a candidacy ends; any other can be written.
pub async fn closing_reasons(store: &Store) -> Result<Vec<ClosingReason>> {
    Ok(reasons(&sql::reasons_given(&mut *store.read().await?).await?))
}
