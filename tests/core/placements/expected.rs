//! What is to be expected, and how fast that is read.

use super::*;

#[tokio::test]
async fn what_is_expected_is_kept_and_held_against_what_came() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Halcyon", &terms()).await;
    edit_role(&desk.store, role, RoleField::Pay, "400k-500k USD", TODAY)
        .await
        .unwrap();
    let who = desk.adds("Bo Lee").await;
    add_people(&desk.store, role, &[who], "", "").await.unwrap();
    let card = candidacy_id(role, who);
    moves(&desk, card, role, StageKind::Interviewing).await;
    let now = forecast(&desk.store).await.unwrap();
    let entry = &now.entries[0];
    assert_eq!(
        (entry.whole, entry.expected, entry.from.as_str()),
        (13_500_000, 4_725_000, "band")
    );
    set_chance(&desk.store, StageKind::Interviewing, "50%")
        .await
        .unwrap();
    assert_eq!(
        set_chance(&desk.store, StageKind::Interviewing, "often")
            .await
            .unwrap_err()
            .field(),
        Some("chance")
    );
    offered(&desk, card, "500k", "1 dec 2026", false).await;
    let now = forecast(&desk.store).await.unwrap();
    let entry = &now.entries[0];
    assert_eq!(
        (
            entry.whole,
            entry.expected,
            entry.from.as_str(),
            entry.month.as_str()
        ),
        (15_000_000, 7_500_000, "offer", "2026-12")
    );
    assert!(keep_forecast_of_month(&desk.store).await.unwrap());
    assert!(
        !keep_forecast_of_month(&desk.store).await.unwrap(),
        "once a month"
    );
    keep_forecast(&desk.store).await.unwrap();
    assert!(
        forecast(&desk.store).await.unwrap().against.is_empty(),
        "December has not begun"
    );

    // She accepts and is placed: it is signed now, and comes in December.
    moves(&desk, card, role, StageKind::Accepted).await;
    let id = make_placement(&desk.store, card, "", "1 dec 2026").await.unwrap();
    edit_placement(&desk.store, id, PlacementField::Base, "500k")
        .await
        .ok();
    let now = forecast(&desk.store).await.unwrap();
    assert!(
        now.entries.iter().all(|entry| entry.kind.is_none()),
        "{:?}",
        now.entries
    );
    propose_invoices(&desk.store, id).await.unwrap();
    let invoice = read(&desk, id).await.invoices[0].id;
    desk.clock.passes(24 * 20);
    add_payment(&desk.store, invoice, &paid("60k", "today"))
        .await
        .unwrap();
    let against = forecast(&desk.store).await.unwrap().against;
    assert_eq!(
        (
            against[0].month.as_str(),
            against[0].expected,
            against[0].came,
            against[0].running
        ),
        ("2026-12", Some(7_500_000), 6_000_000, true)
    );
    assert_eq!(against[0].taken_on, TODAY);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_last_forecast_before_a_month_counts_though_it_says_nothing_of_it_any_more() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Halcyon", &terms()).await;
    let mut cards = Vec::new();
    for (name, start) in [("Bo Lee", "1 dec 2026"), ("Cy Moe", "1 jan 2027")] {
        let who = desk.adds(name).await;
        add_people(&desk.store, role, &[who], "", "").await.unwrap();
        let card = candidacy_id(role, who);
        moves(&desk, card, role, StageKind::Interviewing).await;
        offered(&desk, card, "500k", start, false).await;
        cards.push(card);
    }
    keep_forecast(&desk.store).await.unwrap();
    desk.clock.passes(48);
    let stages = stages_of(&mut desk.store.read().await.unwrap(), role)
        .await
        .unwrap();
    let end = stages
        .iter()
        .find(|stage| stage.kind == StageKind::Rejected)
        .unwrap()
        .id;
    let why = Why {
        reason: "Too junior".into(),
        closed_by: Some(ClosedBy::Client),
    };
    move_cards(&desk.store, &cards[..1], end, None, &why)
        .await
        .unwrap();
    keep_forecast(&desk.store).await.unwrap();
    desk.clock.passes(24 * 50);
    let against = forecast(&desk.store).await.unwrap().against;
    let months: Vec<_> = against
        .iter()
        .map(|line| (line.month.as_str(), line.expected))
        .collect();
    assert_eq!(
        months,
        [("2027-01", Some(5_250_000))],
        "she was out before December"
    );
}

/// `cargo test -p roster-core --release --test core -- --ignored two_thousand_placements --nocapture`.
#[tokio::test]
#[ignore = "measures"]
#[allow(clippy::print_stdout, reason = "a table for people to read")]
async fn two_thousand_placements_are_read_at_once() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Halcyon", &terms()).await;
    edit_role(&desk.store, role, RoleField::Pay, "400k-500k USD", TODAY)
        .await
        .unwrap();
    edit_role(&desk.store, role, RoleField::Openings, "999", TODAY)
        .await
        .unwrap();
    let mut people = Vec::new();
    for at in 0..2_000 {
        people.push(desk.adds(&format!("Ana Ruiz {at}")).await);
    }
    add_people(&desk.store, role, &people, "", "").await.unwrap();
    let cards: Vec<CandidacyId> = people.iter().map(|who| candidacy_id(role, *who)).collect();
    let stages = stages_of(&mut desk.store.read().await.unwrap(), role)
        .await
        .unwrap();
    let to = stages
        .iter()
        .find(|stage| stage.kind == StageKind::Accepted)
        .unwrap()
        .id;
    move_cards(&desk.store, &cards, to, None, &Why::default())
        .await
        .unwrap();
    for card in &cards {
        let id = make_placement(&desk.store, *card, "today", "today")
            .await
            .unwrap();
        edit_placement(&desk.store, id, PlacementField::Base, "450k")
            .await
            .unwrap();
        propose_invoices(&desk.store, id).await.unwrap();
    }
    let said = |what: &str, since: std::time::Instant| println!("{what}: {:?}", since.elapsed());
    let since = std::time::Instant::now();
    let list = placements::placements(&desk.store, &asked(PlacementsShown::InGuarantee))
        .await
        .unwrap();
    said("list", since);
    assert_eq!(list.rows.len(), 2_000);
    let since = std::time::Instant::now();
    forecast(&desk.store).await.unwrap();
    said("forecast", since);
    let conn = &mut *desk.store.read().await.unwrap();
    let since = std::time::Instant::now();
    guarantees_ending(conn, "2026-01-01", "2027-12-31").await.unwrap();
    said("guarantees ending", since);
    let since = std::time::Instant::now();
    invoices_overdue(conn, TODAY).await.unwrap();
    said("invoices overdue", since);
}
