//! Parts of a fee, several currencies, and who gets how much.

use super::*;

#[tokio::test]
async fn a_retained_part_is_asked_for_before_anybody_is_placed() {
    let desk = a_desk().await;
    let part = |label: &str, bp| FeePart {
        label: label.into(),
        bp,
    };
    let retained = FeeTerms {
        retained: vec![
            part("Signing", 3_333),
            part("Shortlist", 3_333),
            part("Start", 3_334),
        ],
        currency: "JPY".into(),
        ..terms()
    };
    let role = a_role(&desk, "Kumo", &retained).await;
    let typed = TypedInvoice {
        role: Some(role),
        label: "Signing".into(),
        amount: "999,900 JPY".into(),
        issued_on: "1 sep 2026".into(),
        ..TypedInvoice::default()
    };
    let invoice = add_invoice(&desk.store, &typed).await.unwrap();
    let kept = role_invoices(&desk.store, role).await.unwrap().invoices.remove(0);
    assert_eq!((kept.due_on.as_str(), kept.digits), ("2026-10-01", 0));
    let month = forecast(&desk.store).await.unwrap().months.remove(0);
    assert_eq!(
        (month.month.as_str(), month.signed, month.currency.as_str()),
        ("2026-11", 999_900, "JPY")
    );
    add_payment(&desk.store, invoice, &paid("", "1 oct"))
        .await
        .unwrap();
    let refused = delete_role(&desk.store, role).await.unwrap_err();
    assert!(refused.to_string().contains("Invoices were written"), "{refused}");

    let id = placed(&desk, role, "Rin Sato", "10,000,000 JPY", "1 nov 2026").await;
    let one = read(&desk, id).await;
    assert_eq!(
        (one.fee.unwrap().total, one.money[0].paid, one.not_asked),
        (3_000_000, 999_900, 2_000_100)
    );
    assert_eq!(propose_invoices(&desk.store, id).await.unwrap(), 2);
    let one = read(&desk, id).await;
    let sum: i64 = one.invoices.iter().map(|one| one.amount).sum();
    assert_eq!((sum, one.not_asked), (3_000_000, 0));
    let refused = propose_invoices(&desk.store, id).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict(_)));
    let refused = edit_invoice(&desk.store, invoice, InvoiceField::Amount, "1.5")
        .await
        .unwrap_err();
    assert_eq!(refused.field(), Some("amount"), "a yen has no parts");
    // What was asked for on the role is there again without the placement, and with nobody.
    remove_placement(&desk.store, id).await.unwrap();
    assert_eq!(role_invoices(&desk.store, role).await.unwrap().invoices.len(), 1);
    desk.undoes().await;
    let who = one.person;
    desk.is_sound().await;
    roster_core::people::delete_people(&desk.store, &[who])
        .await
        .unwrap();
    assert_eq!(role_invoices(&desk.store, role).await.unwrap().invoices.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn currencies_stand_side_by_side() {
    let desk = a_desk().await;
    let us = a_role(&desk, "Halcyon", &terms()).await;
    let eu = a_role(&desk, "Nordlicht", &terms()).await;
    let first = placed(&desk, us, "Ana Ruiz", "450k", "10 oct 2026").await;
    let second = placed(&desk, eu, "Jo Lind", "€200k", "1 jan 2026").await;
    let list = async |shown, into: &str| {
        let asked = PlacementsAsked {
            in_currency: into.into(),
            ..asked(shown)
        };
        placements::placements(&desk.store, &asked).await.unwrap()
    };
    let all = list(PlacementsShown::All, "USD").await;
    let fees: Vec<(String, i64)> = all.money.iter().map(|m| (m.currency.clone(), m.fee)).collect();
    assert_eq!(fees, [("EUR".into(), 6_000_000), ("USD".into(), 13_500_000)]);
    assert_eq!(
        (all.together, all.says.as_str()),
        (None, "No rate for EUR in USD: not added")
    );
    let rate = TypedRate {
        currency: "EUR".into(),
        in_currency: "USD".into(),
        rate: "1.25".into(),
        as_of: "1 jan 2026".into(),
        today: TODAY.into(),
    };
    pay::set_rate(&desk.store, &rate).await.unwrap();
    let all = list(PlacementsShown::All, "USD").await;
    assert_eq!(all.together.unwrap().fee, 21_000_000);
    assert_eq!(all.says, "By your rates: 1 EUR = 1.25 USD (1 Jan 2026)");
    let names = async |shown| {
        let rows = list(shown, "").await.rows;
        rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(names(PlacementsShown::InGuarantee).await, ["Ana Ruiz"]);
    assert_eq!(names(PlacementsShown::Current).await, ["Ana Ruiz", "Jo Lind"]);
    assert!(names(PlacementsShown::Left).await.is_empty());
    let conn = &mut *desk.store.read().await.unwrap();
    let ending = guarantees_ending(conn, "2027-01-01", "2027-01-31").await.unwrap();
    assert_eq!(ending.len(), 1);
    assert_eq!(
        (ending[0].placement, ending[0].ends_on.as_str()),
        (first, "2027-01-08")
    );
    assert_ne!(first, second);
}

#[tokio::test]
async fn statements_go_by_what_came_and_by_what_was_signed() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Halcyon", &terms()).await;
    let id = placed(&desk, role, "Ana Ruiz", "450k", "10 oct 2026").await;
    propose_invoices(&desk.store, id).await.unwrap();
    let invoice = read(&desk, id).await.invoices[0].id;
    edit_invoice(&desk.store, invoice, InvoiceField::IssuedOn, "12 oct")
        .await
        .unwrap();
    add_payment(&desk.store, invoice, &paid("50,000.01", "1 nov"))
        .await
        .unwrap();
    add_payment(&desk.store, invoice, &paid("", "20 nov"))
        .await
        .unwrap();
    let of = async |from: &str, until: &str| {
        let asked = StatementAsked {
            from: from.into(),
            until: until.into(),
            who: String::new(),
        };
        let told = statements(&desk.store, &asked).await.unwrap();
        told.into_iter()
            .map(|one| (one.who, one.sums[0].signed, one.sums[0].earned))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("2026-10-01", "2026-11-10").await,
        [
            ("Ruth".into(), 8_100_000, 3_000_001),
            ("Tom".into(), 5_400_000, 2_000_000)
        ]
    );
    assert_eq!(
        of("2026-11-11", "2026-11-30").await,
        [("Ruth".into(), 0, 5_099_999), ("Tom".into(), 0, 3_400_000)]
    );
    assert!(of("2026-12-01", "2026-12-31").await.is_empty());
    let typed = TypedReferral {
        name: "Mia Wolf".into(),
        amount: "5k".into(),
        ..TypedReferral::default()
    };
    let fee = add_referral_fee(&desk.store, id, &typed).await.unwrap();
    edit_referral_fee(&desk.store, fee, ReferralField::PaidOn, "today")
        .await
        .unwrap();
    let told = read(&desk, id).await.referral_fees.remove(0);
    assert_eq!(
        (told.name.as_str(), told.amount, told.paid_on.as_str()),
        ("Mia Wolf", 500_000, TODAY)
    );
    remove_referral_fee(&desk.store, fee).await.unwrap();
    desk.is_sound().await;
}
