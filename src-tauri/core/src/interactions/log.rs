//! Something happened.

use super::{Direction, InteractionId, InteractionKind, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::off_limits::{self, Doing};
use crate::people::{self, PersonId};
use crate::roles::{self, RoleId};
use crate::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What happened, with whom and about what: at least one of the three.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NewInteraction {
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    #[ts(type = "string | null")]
    pub company: Option<CompanyId>,
    #[ts(type = "string | null")]
    pub role: Option<RoleId>,
    pub kind: InteractionKind,
    /// None for a note, and where both spoke.
    pub direction: Option<Direction>,
    /// UTC milliseconds; none: now.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    pub text: String,
    pub outcome: String,
    pub next_step: String,
}

/// Keeps what happened. An outreach to somebody off limits needs a reason in `despite` ([`Error::NeedsReason`]).
pub async fn log(store: &Store, new: &NewInteraction, despite: &str) -> Result<InteractionId> {
    store
        .write("log_interaction", "Logged something", async |tx| {
            let about = new
                .person
                .map(|id| id.0)
                .or(new.company.map(|id| id.0))
                .or(new.role.map(|id| id.0))
                .ok_or_else(|| Error::invalid("about", "With whom, or about what?"))?;
            let mut whom = String::new();
            if let Some(person) = new.person {
                whom = people::touch(tx, person).await?;
                if new.direction == Some(Direction::Out) && new.kind != InteractionKind::Note {
                    off_limits::may(tx, person, Doing::Outreach, new.role, despite).await?;
                }
            } else if let Some(role) = new.role {
                whom = roles::title_of(tx.conn, role).await?;
            }
            let id = InteractionId(Id::new(tx.clock));
            sql::insert(tx.conn, id, about, new, tx.person, tx.now).await?;
            tx.relabel(match whom.as_str() {
                "" => format!("Logged a {}", new.kind.shown()),
                whom => format!("Logged a {} with {whom}", new.kind.shown()),
            });
            Ok(id)
        })
        .await
}
