//! Somebody accepted is placed: the money that comes of it, leaving early, statements, and what is to be expected.

mod expected;
mod money;
mod story;

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::off_limits::person_off_limits;
use roster_core::offers::{MadeBy, OfferAnswer, TypedOffer, add_offer, answer_offer};
use roster_core::pay::{self, TypedRate};
use roster_core::people::PersonId;
use roster_core::pipeline::{CandidacyId, ClosedBy, Why, add_people, candidacy_id, move_cards, remove_cards};
use roster_core::placements::{self, *};
use roster_core::roles::{
    FeePart, FeeSplit, FeeTerms, NewRole, RoleField, RoleId, RoleStatus, SplitPart, StageKind, create_role,
    delete_role, edit_role, set_fee, set_status, stages_of,
};

const TODAY: &str = "2026-11-24";

/// 30 per cent of the base, 60/40, pro rata over 90 days.
fn terms() -> FeeTerms {
    let split = |who: &str, part, bp| FeeSplit {
        who: who.into(),
        part,
        bp,
    };
    FeeTerms {
        percent_bp: 3_000,
        splits: vec![
            split("Ruth", SplitPart::AccountOwner, 6_000),
            split("Tom", SplitPart::Sourcer, 4_000),
        ],
        ..FeeTerms::default()
    }
}

async fn a_role(desk: &Desk, client: &str, terms: &FeeTerms) -> RoleId {
    let new = NewRole {
        title: "Inference lead".into(),
        company: client.into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    set_fee(&desk.store, role, Some(terms)).await.unwrap();
    set_status(&desk.store, role, RoleStatus::Open, "").await.unwrap();
    role
}

async fn moves(desk: &Desk, card: CandidacyId, role: RoleId, kind: StageKind) {
    let stages = stages_of(&mut desk.store.read().await.unwrap(), role)
        .await
        .unwrap();
    let to = stages.iter().find(|stage| stage.kind == kind).unwrap().id;
    move_cards(&desk.store, &[card], to, None, &Why::default())
        .await
        .unwrap();
}

async fn offered(desk: &Desk, card: CandidacyId, base: &str, start: &str, accepted: bool) {
    let offer = TypedOffer {
        expires_on: String::new(),
        made_by: MadeBy::Client,
        base: base.into(),
        bonus: String::new(),
        equity: String::new(),
        sign_on: String::new(),
        currency: String::new(),
        usual_currency: "USD".into(),
        made_on: "1 oct 2026".into(),
        start_on: start.into(),
        note: String::new(),
        today: TODAY.into(),
    };
    let id = add_offer(&desk.store, card, &offer).await.unwrap();
    if accepted {
        let answer = Some(OfferAnswer::Accepted);
        answer_offer(&desk.store, id, answer, "5 oct 2026", TODAY)
            .await
            .unwrap();
    }
}

/// Somebody accepted in a role, with her offer.
async fn accepted(desk: &Desk, role: RoleId, name: &str, base: &str, start: &str) -> (PersonId, CandidacyId) {
    let who = desk.adds(name).await;
    add_people(&desk.store, role, &[who], "", "").await.unwrap();
    let card = candidacy_id(role, who);
    offered(desk, card, base, start, true).await;
    moves(desk, card, role, StageKind::Accepted).await;
    (who, card)
}

async fn placed(desk: &Desk, role: RoleId, name: &str, base: &str, start: &str) -> PlacementId {
    let (_, card) = accepted(desk, role, name, base, start).await;
    make_placement(&desk.store, card, "", "").await.unwrap()
}

async fn read(desk: &Desk, id: PlacementId) -> Placement {
    placement(&desk.store, id).await.unwrap()
}

fn asked(shown: PlacementsShown) -> PlacementsAsked {
    PlacementsAsked {
        shown,
        words: String::new(),
        sort: PlacementSort::Name,
        descending: false,
        in_currency: String::new(),
    }
}

fn paid(amount: &str, on: &str) -> TypedPayment {
    TypedPayment {
        amount: amount.into(),
        paid_on: on.into(),
        note: String::new(),
    }
}
