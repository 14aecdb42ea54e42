//! The statements of interactions.

use super::{InteractionId, NewInteraction};
use crate::error::Result;
use crate::ids::Id;
use sqlx::SqliteConnection;

pub(super) async fn insert(
    conn: &mut SqliteConnection,
    id: InteractionId,
    about: Id,
    new: &NewInteraction,
    by: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO interactions (id, about, person_id, company_id, role_id, kind, direction, at, text, outcome,
                                   next_step, person, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)",
    )
    .bind(id)
    .bind(about)
    .bind(new.person)
    .bind(new.company)
    .bind(new.role)
    .bind(new.kind.kept())
    .bind(new.direction.map(super::Direction::kept).unwrap_or_default())
    .bind(new.at.unwrap_or(now))
    .bind(new.text.trim())
    .bind(new.outcome.trim())
    .bind(new.next_step.trim())
    .bind(by)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
