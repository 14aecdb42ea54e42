//! Who is in which pipeline, and what a board shows of it.

mod cards;
mod drags;
mod stages;
mod worth;

use crate::a_desk::Desk;
use roster_core::Result;
use roster_core::board::{self, Board, BoardCard};
use roster_core::ids::Id;
use roster_core::people::PersonId;
use roster_core::pipeline::{ClosedBy, Why, move_cards};
use roster_core::roles::{NewRole, RoleId, StageId, create_role};

pub(super) async fn a_role(desk: &Desk, title: &str) -> RoleId {
    let new = NewRole {
        title: title.into(),
        company: "Osterhale".into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

pub(super) async fn people(desk: &Desk, names: &[&str]) -> Vec<PersonId> {
    let mut ids = Vec::new();
    for name in names {
        ids.push(desk.adds(name).await);
    }
    ids
}

pub(super) async fn board(desk: &Desk, role: RoleId) -> Board {
    board::board(&desk.store, role).await.unwrap()
}

/// Names by column, columns with nobody left out: "Sourced: Ana, Ben".
pub(super) async fn lie(desk: &Desk, role: RoleId) -> Vec<String> {
    let board = board(desk, role).await;
    let column = |stage: StageId| {
        let names: Vec<&str> = board
            .cards
            .iter()
            .filter(|card| card.stage == stage)
            .map(|card| card.name.as_str())
            .collect();
        names.join(", ")
    };
    board
        .columns
        .iter()
        .map(|one| (&one.stage.name, column(one.stage.id)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(stage, names)| format!("{stage}: {names}"))
        .collect()
}

pub(super) async fn stage(desk: &Desk, role: RoleId, name: &str) -> StageId {
    let board = board(desk, role).await;
    let found = board.columns.iter().find(|column| column.stage.name == name);
    found.unwrap().stage.id
}

pub(super) async fn card(desk: &Desk, role: RoleId, name: &str) -> BoardCard {
    let board = board(desk, role).await;
    board.cards.into_iter().find(|card| card.name == name).unwrap()
}

pub(super) async fn moves(
    desk: &Desk,
    role: RoleId,
    names: &[&str],
    to: &str,
    after: Option<&str>,
) -> Result<()> {
    let why = Why::default();
    let mut cards = Vec::new();
    for name in names {
        cards.push(card(desk, role, name).await.id);
    }
    let after = match after {
        Some(name) => Some(card(desk, role, name).await.id),
        None => None,
    };
    move_cards(&desk.store, &cards, stage(desk, role, to).await, after, &why).await
}

pub(super) fn ended(reason: &str) -> Why {
    Why {
        reason: reason.into(),
        closed_by: Some(ClosedBy::Client),
    }
}

/// Somebody is off limits by an entry of her own.
pub(super) async fn is_off_limits(desk: &Desk, who: PersonId) {
    desk.store
        .write("test_off_limits", "Put somebody off limits", async |tx| {
            sqlx::query(
                "INSERT INTO off_limits (id, about, person_id, reason, set_by, created_at, updated_at)
                 VALUES (?1, ?2, ?2, 'placed by us', 'Ana', 0, 0)",
            )
            .bind(Id::new(tx.clock))
            .bind(who)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
}
