//! However cards are dragged.

use super::*;
use crate::a_desk::a_desk;
use proptest::prelude::*;
use roster_core::pipeline::{CandidacyId, add_people, candidacy_id};

/// A move: which cards, to which column, after which of those lying there.
type Drag = (Vec<usize>, usize, usize);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// However cards are dragged, each is in one stage of its role, and columns are what a list of lists would be.
    #[test]
    fn any_moves_keep_every_card_once_and_in_order(
        drags in proptest::collection::vec((proptest::collection::vec(0_usize..6, 1..4), 0_usize..4, 0_usize..7), 1..14)
    ) {
        let run = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        run.block_on(dragged(drags));
    }
}

async fn dragged(drags: Vec<Drag>) {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["A", "B", "C", "D", "E", "F"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    let cards: Vec<CandidacyId> = all.iter().map(|who| candidacy_id(role, *who)).collect();
    let stages: Vec<StageId> = board(&desk, role)
        .await
        .columns
        .iter()
        .map(|one| one.stage.id)
        .collect();
    // What is meant, as lists.
    let mut meant: Vec<Vec<CandidacyId>> = vec![Vec::new(); stages.len()];
    meant[0].clone_from(&cards);
    for (which, to, after) in drags {
        let mut moving: Vec<CandidacyId> = Vec::new();
        for at in which {
            if !moving.contains(&cards[at]) {
                moving.push(cards[at]);
            }
        }
        for column in &mut meant {
            column.retain(|card| !moving.contains(card));
        }
        let at = after.min(meant[to].len());
        let after = at.checked_sub(1).map(|at| meant[to][at]);
        meant[to].splice(at..at, moving.iter().copied());
        move_cards(&desk.store, &moving, stages[to], after, &Why::default())
            .await
            .unwrap();
        let shown = board(&desk, role).await;
        for (stage, meant) in stages.iter().zip(&meant) {
            let lying: Vec<CandidacyId> = shown
                .cards
                .iter()
                .filter(|card| card.stage == *stage)
                .map(|card| card.id)
                .collect();
            assert_eq!(&lying, meant);
        }
        assert_eq!(shown.cards.len(), cards.len());
    }
    desk.is_sound().await;
}
