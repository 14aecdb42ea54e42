//! Somebody accepted is placed: the money that comes of it, leaving early, statements, and what is to be expected.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::off_limits::person_off_limits;
use roster_core::offers::{MadeBy, OfferAnswer, TypedOffer, add_offer, answer_offer};
use roster_core::pay::{self, TypedRate};
use roster_core::people::PersonId;
use roster_core::pipeline::{CandidacyId, Why, add_people, candidacy_id, move_cards, remove_cards};
use roster_core::placements::{self, *};
use roster_core::roles::{
    self, FeePart, FeeSplit, FeeTerms, NewRole, RoleField, RoleId, RoleStatus, SplitPart, StageKind,
    create_role, delete_role, edit_role, set_fee, set_status, stages_of,
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
    let _ = roles::role(&desk.store, role).await.unwrap();
    desk.is_sound().await;
}
