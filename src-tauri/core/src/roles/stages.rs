//! The columns of a role's board.

use super::{RoleId, StageId, sql};
use crate::error::Result;
use crate::ids::Id;
use crate::store::Tx;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What a stage means, whatever it is called: figures and questions go by it.
    StageKind {
        Sourced = "sourced", "Sourced";
        Contacted = "contacted", "Contacted";
        Replied = "replied", "Replied";
        Screened = "screened", "Screened";
        Submitted = "submitted", "Submitted";
        Interviewing = "interviewing", "Interviewing";
        Offer = "offer", "Offer";
        Accepted = "accepted", "Accepted";
        Rejected = "rejected", "Rejected";
        Withdrawn = "withdrawn", "Withdrawn";
    }
}

impl StageKind {
    /// Whether nothing more happens there.
    pub fn is_end(self) -> bool {
        matches!(self, Self::Accepted | Self::Rejected | Self::Withdrawn)
    }

    /// Whether the next step is the client's.
    pub fn waits_for_client(self) -> bool {
        matches!(self, Self::Submitted | Self::Interviewing)
    }
}

/// A column as a template has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export_to = "bindings.ts")]
pub struct StageDraft {
    pub name: String,
    pub kind: StageKind,
    /// Days after which a card is late, and overdue; none: never.
    pub ideal_days: Option<u32>,
    pub max_days: Option<u32>,
}

/// A column of a role's board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Stage {
    #[ts(type = "string")]
    pub id: StageId,
    pub name: String,
    pub kind: StageKind,
    pub ideal_days: Option<u32>,
    pub max_days: Option<u32>,
}

/// The columns every role starts with where the desk has no template of its own. Days are those recruiters commonly hold
/// themselves to; they are the user's to change.
pub fn default_stages() -> Vec<StageDraft> {
    [
        (StageKind::Sourced, Some((3, 7))),
        (StageKind::Contacted, Some((5, 10))),
        (StageKind::Replied, Some((2, 5))),
        (StageKind::Screened, Some((3, 7))),
        (StageKind::Submitted, Some((5, 10))),
        (StageKind::Interviewing, Some((14, 28))),
        (StageKind::Offer, Some((3, 7))),
        (StageKind::Accepted, None),
        (StageKind::Rejected, None),
        (StageKind::Withdrawn, None),
    ]
    .into_iter()
    .map(|(kind, days)| StageDraft {
        name: kind.shown().to_owned(),
        kind,
        ideal_days: days.map(|(ideal, _)| ideal),
        max_days: days.map(|(_, most)| most),
    })
    .collect()
}

/// A role's stages, from the left.
pub async fn stages_of(conn: &mut SqliteConnection, role: RoleId) -> Result<Vec<Stage>> {
    sql::stages(conn, role).await
}

/// Gives a role these stages, after those it has.
pub(super) async fn insert_stages(tx: &mut Tx<'_>, role: RoleId, drafts: &[StageDraft]) -> Result<()> {
    let there = sql::stages(tx.conn, role).await?.len();
    for (position, draft) in (there..).zip(drafts) {
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        let id = StageId(Id::new(tx.clock));
        sql::insert_stage(tx.conn, id, role, draft, position, tx.now).await?;
    }
    Ok(())
}
