//! One role's board, in one read.

use super::cards::{BoardCard, Maker};
use super::sql;
use super::value::Values;
use crate::error::{Error, Result};
use crate::off_limits;
use crate::people::PersonId;
use crate::pipeline::{Asks, Lateness, asks, holds};
use crate::roles::{self, RoleId, RoleStatus, Stage, StageId, StageKind};
use crate::store::Store;
use crate::taxonomy;
use serde::Serialize;
use sqlx::Connection as _;
use std::collections::HashMap;
use ts_rs::TS;

/// A column and what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct BoardColumn {
    pub stage: Stage,
    /// What a move into it asks for.
    pub asks: Asks,
    /// Nothing more happens there.
    pub ends: bool,
    pub late: u32,
    pub overdue: u32,
    /// The fees of all its cards; none where nothing can be counted, and where candidacies end for nothing.
    #[ts(type = "number | null")]
    pub value: Option<i64>,
}

/// A role's columns and cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Board {
    pub title: String,
    pub client: String,
    pub status: RoleStatus,
    /// Of the fees; '' where no fee is agreed.
    pub currency: String,
    pub digits: u8,
    /// Why the fee terms cannot be read; '' where they can, or there are none.
    pub fee_problem: String,
    /// From the left.
    pub columns: Vec<BoardColumn>,
    /// By column, each column's in its order.
    pub cards: Vec<BoardCard>,
}

/// The board of a role. [`Error::NotFound`].
pub async fn board(store: &Store, role: RoleId) -> Result<Board> {
    let now = store.clock().now_ms();
    let mut conn = store.read().await?;
    // One state of the file for all that is read.
    let mut at = conn.begin().await?;
    let head = sql::role(&mut at, role).await?.ok_or(Error::NotFound("role"))?;
    let status = RoleStatus::of(&head.status)
        .ok_or_else(|| Error::Internal(format!("role status {}", head.status)))?;
    let stages = roles::stages_of(&mut at, role).await?;
    let rows = sql::rows_of_role(&mut at, role).await?;
    let people: Vec<PersonId> = rows.iter().map(|row| row.person).collect();
    let field = taxonomy::at(store, &mut at).await?;
    let (values, fee_problem) = Values::of(&mut at, role).await?;
    let maker = Maker {
        field: &field,
        stages: stages.iter().map(|stage| (stage.id, stage.clone())).collect(),
        holds: holds(&mut at, Some(role), now).await?,
        stops: off_limits::stops(&mut at, &people, store.clock().day_of(now)).await?,
        values,
        now,
    };
    let cards = rows
        .into_iter()
        .map(|row| maker.card(row))
        .collect::<Result<Vec<BoardCard>>>()?;
    let mut tardy: HashMap<StageId, (u32, u32)> = HashMap::new();
    let mut fees: HashMap<StageId, i64> = HashMap::new();
    for card in &cards {
        let (late, overdue) = tardy.entry(card.stage).or_default();
        match card.lateness {
            Lateness::InTime => {}
            Lateness::Late => *late += 1,
            Lateness::Overdue => *overdue += 1,
        }
        if let Some(value) = card.value {
            let sum = fees.entry(card.stage).or_default();
            *sum = sum.saturating_add(value.amount);
        }
    }
    let columns = stages
        .into_iter()
        .map(|stage| {
            let (late, overdue) = tardy.get(&stage.id).copied().unwrap_or_default();
            BoardColumn {
                asks: asks(stage.kind),
                ends: stage.kind.is_end(),
                late,
                overdue,
                value: match stage.kind {
                    StageKind::Rejected | StageKind::Withdrawn => None,
                    _ => fees.get(&stage.id).copied(),
                },
                stage,
            }
        })
        .collect();
    Ok(Board {
        title: head.title,
        client: head.client,
        status,
        currency: maker
            .values
            .as_ref()
            .map_or_else(String::new, |values| values.currency.code().to_owned()),
        digits: maker.values.as_ref().map_or(0, |values| values.currency.digits()),
        fee_problem,
        columns,
        cards,
    })
}
