//! What cards and columns are worth.

use super::*;
use crate::a_desk::a_desk;
use roster_core::board::ValueFrom;
use roster_core::offers::offers_of;
use roster_core::pay::{PayKind, TypedPay, add_pay};
use roster_core::pipeline::{add_people, candidacy_id};
use roster_core::roles::{self, FeeBasis, FeeTerms, list_roles};

#[tokio::test]
async fn a_card_is_worth_the_fee_from_the_best_that_is_known() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana", "Ben", "Cai"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    assert_eq!(card(&desk, role, "Ana").await.value, None, "no fee is agreed");
    // 20% of the base; the band is 300k to 400k.
    let fee = serde_json::to_string(&FeeTerms::default()).unwrap();
    desk.store
        .write("test_fee", "Agreed a fee", async |tx| {
            sqlx::query(
                "UPDATE roles SET fee = ?2, pay_from = 30000000, pay_to = 40000000, currency = 'USD' WHERE id = ?1",
            )
            .bind(role)
            .bind(&fee)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    let worth = async |name: &str| {
        let value = card(&desk, role, name).await.value.unwrap();
        (value.amount, value.from)
    };
    assert_eq!(worth("Ana").await, (7_000_000, ValueFrom::Band));
    let expects = async |who: PersonId, base: &str, currency: &str| {
        let pay = TypedPay {
            kind: PayKind::Expected,
            base: base.into(),
            currency: currency.into(),
            bonus: String::new(),
            equity: String::new(),
            sign_on: String::new(),
            usual_currency: String::new(),
            as_of: "today".into(),
            source: String::new(),
            note: String::new(),
            today: "2026-11-24".into(),
        };
        add_pay(&desk.store, who, &pay).await.unwrap();
    };
    expects(all[0], "500k", "USD").await;
    expects(all[1], "500k", "EUR").await;
    assert_eq!(worth("Ana").await, (10_000_000, ValueFrom::Expected));
    assert_eq!(
        worth("Ben").await,
        (7_000_000, ValueFrom::Band),
        "another currency says nothing"
    );
    desk.store
        .write("test_offer", "Offered", async |tx| {
            sqlx::query(
                "INSERT INTO offers (id, candidacy_id, person_id, role_id, made_by, base, currency, made_on, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, 'client', 45000000, 'USD', '2026-11-24', 0, 0)",
            )
            .bind(Id::new(tx.clock))
            .bind(candidacy_id(role, all[0]))
            .bind(all[0])
            .bind(role)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!(worth("Ana").await, (9_000_000, ValueFrom::Offer));
    let board = board(&desk, role).await;
    assert_eq!(
        (board.columns[0].value, board.currency.as_str()),
        (Some(23_000_000), "USD")
    );
    // Who is out of it is worth nothing to the column she lies in.
    let rejected = stage(&desk, role, "Rejected").await;
    let cards = [candidacy_id(role, all[2])];
    move_cards(&desk.store, &cards, rejected, None, &ended("Pay"))
        .await
        .unwrap();
    let columns = super::board(&desk, role).await.columns;
    assert_eq!((columns[0].value, columns[8].value), (Some(16_000_000), None));
    desk.is_sound().await;
}

async fn agrees_on(desk: &Desk, role: RoleId, fee: &str) {
    let fee = fee.to_owned();
    desk.store
        .write("test_fee", "Agreed a fee", async |tx| {
            sqlx::query("UPDATE roles SET fee = ?2 WHERE id = ?1")
                .bind(role)
                .bind(&fee)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_flat_fee_needs_no_band_and_a_project_fee_is_not_taken_off_each_card() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana", "Ben"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    let terms = FeeTerms {
        basis: FeeBasis::Flat,
        percent_bp: 0,
        flat: Some(6_000_000),
        project_fee: Some(1_000_000),
        currency: "EUR".into(),
        ..FeeTerms::default()
    };
    agrees_on(&desk, role, &serde_json::to_string(&terms).unwrap()).await;
    let value = card(&desk, role, "Ana").await.value.unwrap();
    assert_eq!((value.amount, value.from), (6_000_000, ValueFrom::Flat));
    let board = board(&desk, role).await;
    assert_eq!(
        (board.columns[0].value, board.currency.as_str()),
        (Some(12_000_000), "EUR")
    );
    let listed = list_roles(&desk.store).await.unwrap();
    assert_eq!(listed[0].fee, "≈ 60,000 EUR");
}

#[tokio::test]
async fn fee_terms_of_a_newer_program_take_nothing_else_down() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    agrees_on(&desk, role, r#"{"version":99,"tiers":[]}"#).await;
    let board = board(&desk, role).await;
    assert_eq!((board.cards.len(), board.cards[0].value), (1, None));
    let offers = offers_of(&desk.store, candidacy_id(role, all[0])).await.unwrap();
    let page = roles::role(&desk.store, role).await.unwrap();
    for told in [&board.fee_problem, &offers.fee_problem, &page.fee_problem] {
        assert!(told.contains("fee terms"), "{told}");
    }
    assert_eq!(page.problem, "");
}
