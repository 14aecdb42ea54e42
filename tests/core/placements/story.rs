//! From an acceptance to a credit.

use super::*;

#[tokio::test]
async fn from_a_signature_to_a_credit() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Halcyon", &terms()).await;
    let (who, card) = accepted(&desk, role, "Ana Ruiz", "450k", "10 oct 2026").await;
    let start = placement_start(&desk.store, card).await.unwrap();
    assert_eq!((start.not_yet.as_str(), start.fee.as_str()), ("", "135,000 USD"));
    let id = make_placement(&desk.store, card, "", "").await.unwrap();
    let one = read(&desk, id).await;
    assert_eq!(
        (one.signed_on.as_str(), one.start_on.as_str()),
        ("2026-10-05", "2026-10-10")
    );
    let fee = one.fee.unwrap();
    assert_eq!(
        (fee.total, fee.steps[0].as_str()),
        (13_500_000, "30% of 450,000 USD base = 135,000 USD")
    );
    let splits: Vec<i64> = fee.splits.iter().map(|line| line.amount).collect();
    assert_eq!(splits, [8_100_000, 5_400_000]);
    let clock = one.guarantee;
    assert_eq!(
        (
            clock.stands,
            clock.day,
            clock.of,
            clock.left,
            clock.ends_on.as_str()
        ),
        (GuaranteeStands::Running, 45, 90, 45, "2027-01-08")
    );
    let off = person_off_limits(&desk.store, who).await.unwrap();
    assert_eq!(
        (
            off.off,
            off.entries[0].reason.as_str(),
            off.entries[0].from.as_str()
        ),
        (true, "Placed at Halcyon by us", "2026-10-05")
    );
    // It stands once, and nothing it rests on goes away silently.
    let again = make_placement(&desk.store, card, "", "").await.unwrap_err();
    assert!(matches!(again, Error::Conflict(_)), "{again}");
    for refused in [
        remove_cards(&desk.store, &[card]).await.map(|_| ()).unwrap_err(),
        delete_role(&desk.store, role).await.unwrap_err(),
    ] {
        assert!(
            matches!(&refused, Error::Conflict(why) if why.contains("placed")),
            "{refused}"
        );
    }

    assert_eq!(propose_invoices(&desk.store, id).await.unwrap(), 1);
    let invoice = read(&desk, id).await.invoices.remove(0);
    assert_eq!(
        (invoice.amount, invoice.stands, invoice.due_on.as_str()),
        (13_500_000, InvoiceStands::Draft, "2026-11-09")
    );
    edit_invoice(&desk.store, invoice.id, InvoiceField::IssuedOn, "12 oct")
        .await
        .unwrap();
    assert_eq!(read(&desk, id).await.invoices[0].stands, InvoiceStands::Overdue);
    let overdue = invoices_overdue(&mut desk.store.read().await.unwrap(), TODAY)
        .await
        .unwrap();
    assert_eq!((overdue.len(), overdue[0].amount), (1, 13_500_000));
    let first = add_payment(&desk.store, invoice.id, &paid("50k", "1 nov"))
        .await
        .unwrap();
    edit_invoice(&desk.store, invoice.id, InvoiceField::DueOn, "15 dec")
        .await
        .unwrap();
    let one = read(&desk, id).await.invoices.remove(0);
    assert_eq!((one.stands, one.open), (InvoiceStands::PartPaid, 8_500_000));
    let refused = remove_invoice(&desk.store, invoice.id).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict(_)));
    let refused = remove_placement(&desk.store, id).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict(_)));

    // Day 45 of 90: half of it goes back.
    let figure = if_left(&desk.store, id, "today").await.unwrap();
    assert_eq!(
        (figure.amount, figure.says.as_str()),
        (
            6_750_000,
            "Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD"
        )
    );
    let typed = TypedLeave {
        left_on: "today".into(),
        by: LeftBy::Person,
        reason: "A counter-offer".into(),
        replaced_by: None,
    };
    leave(&desk.store, id, &typed).await.unwrap();
    let one = read(&desk, id).await;
    let credit = one.invoices.iter().find(|one| one.amount < 0).unwrap();
    assert_eq!((credit.amount, credit.open), (-6_750_000, -6_750_000));
    assert_eq!(
        (one.settled, one.left_by),
        (Some(Settled::ProRata), Some(LeftBy::Person))
    );
    let money = &one.money[0];
    assert_eq!(
        (money.asked, money.paid, money.open),
        (6_750_000, 5_000_000, 1_750_000)
    );
    add_payment(&desk.store, credit.id, &paid("10k", "today"))
        .await
        .unwrap();
    let one = read(&desk, id).await;
    assert_eq!(one.money[0].paid, 4_000_000);
    let refused = take_back_leave(&desk.store, id).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict(_)));
    desk.undoes().await;
    take_back_leave(&desk.store, id).await.unwrap();
    let one = read(&desk, id).await;
    assert_eq!(
        (one.invoices.len(), one.left_on.as_str(), one.settled),
        (1, "", None)
    );
    let refused = set_replacement(&desk.store, id, None).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict(_)), "she is there");
    assert_eq!(desk.undoes().await, "Took back that Ana Ruiz left Halcyon");
    assert_eq!(read(&desk, id).await.invoices.len(), 2);
    desk.undoes().await;
    remove_payment(&desk.store, first).await.unwrap();
    add_payment(&desk.store, invoice.id, &paid("140k", "today"))
        .await
        .unwrap();
    let one = read(&desk, id).await.invoices.remove(0);
    assert_eq!(
        (one.stands, one.says.as_str()),
        (InvoiceStands::Paid, "5,000 USD more came than was asked for")
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn nobody_is_placed_before_her_time() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Halcyon", &terms()).await;
    let who = desk.adds("Ana Ruiz").await;
    add_people(&desk.store, role, &[who], "", "").await.unwrap();
    let card = candidacy_id(role, who);
    let start = placement_start(&desk.store, card).await.unwrap();
    assert_eq!(
        start.not_yet,
        "Ana Ruiz is not accepted yet. Move the card to Accepted first."
    );
    moves(&desk, card, role, StageKind::Accepted).await;
    let refused = make_placement(&desk.store, card, "", "").await.unwrap_err();
    assert!(refused.to_string().contains("In which currency"), "{refused}");
    offered(&desk, card, "450k", "", true).await;
    set_fee(&desk.store, role, None).await.unwrap();
    let refused = make_placement(&desk.store, card, "", "").await.unwrap_err();
    assert!(refused.to_string().contains("No fee is agreed"), "{refused}");
    set_fee(&desk.store, role, Some(&terms())).await.unwrap();
    let refused = make_placement(&desk.store, card, "soon", "").await.unwrap_err();
    assert_eq!(refused.field(), Some("signed_on"));
    let id = make_placement(&desk.store, card, "today", "4 jan").await.unwrap();
    assert_eq!(read(&desk, id).await.start_on, "2027-01-04");
    // Terms are the placement's own from now on.
    set_fee(&desk.store, role, None).await.unwrap();
    assert_eq!(read(&desk, id).await.fee.unwrap().total, 13_500_000);
    for (field, value, at) in [
        (PlacementField::Base, "much", "base"),
        (PlacementField::StartOn, "soon", "start_on"),
        (PlacementField::Currency, "Fr.", "currency"),
    ] {
        let refused = edit_placement(&desk.store, id, field, value).await.unwrap_err();
        assert_eq!(refused.field(), Some(at));
    }
    edit_placement(&desk.store, id, PlacementField::Base, "500k")
        .await
        .unwrap();
    edit_placement(&desk.store, id, PlacementField::CliffOn, "4 jan 2028")
        .await
        .unwrap();
    let one = read(&desk, id).await;
    assert_eq!(
        (one.fee.unwrap().total, one.cliff_on.as_str()),
        (15_000_000, "2028-01-04")
    );
    remove_placement(&desk.store, id).await.unwrap();
    assert!(placement(&desk.store, id).await.is_err());
    assert_eq!(
        desk.undoes().await,
        "Removed the placement of Ana Ruiz at Halcyon"
    );
    read(&desk, id).await;
    desk.is_sound().await;
}
