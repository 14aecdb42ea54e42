//! Offers, counters, answers, and what each comes to.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::offers::{
    MadeBy, OfferAnswer, OfferField, OfferTable, Stands, TypedOffer, add_offer, answer_offer, edit_offer,
    offers_of, remove_offer,
};
use roster_core::pay::{self, PayKind, TypedPay, TypedRate};
use roster_core::pipeline::{self, CandidacyId, candidacy_id};
use roster_core::roles::{NewRole, create_role};

const TODAY: &str = "2026-11-24";

async fn a_candidacy(desk: &Desk) -> CandidacyId {
    let who = desk.adds("Ana Ruiz").await;
    for (kind, base) in [(PayKind::Expected, "400k"), (PayKind::Current, "€300k")] {
        pay::add_pay(&desk.store, who, &point(kind, base)).await.unwrap();
    }
    let new = NewRole {
        title: "Inference lead".into(),
        company: "Halcyon".into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    pipeline::add_people(&desk.store, role, &[who], "", "")
        .await
        .unwrap();
    candidacy_id(role, who)
}

fn point(kind: PayKind, base: &str) -> TypedPay {
    TypedPay {
        kind,
        base: base.into(),
        bonus: String::new(),
        equity: String::new(),
        sign_on: String::new(),
        currency: String::new(),
        usual_currency: "USD".into(),
        as_of: "1 jan 2026".into(),
        source: String::new(),
        note: String::new(),
        today: TODAY.into(),
    }
}

fn offer(made_by: MadeBy, base: &str, sign_on: &str, made_on: &str) -> TypedOffer {
    TypedOffer {
        made_by,
        base: base.into(),
        bonus: String::new(),
        equity: String::new(),
        sign_on: sign_on.into(),
        currency: String::new(),
        usual_currency: "USD".into(),
        made_on: made_on.into(),
        start_on: String::new(),
        expires_on: String::new(),
        note: String::new(),
        today: TODAY.into(),
    }
}

async fn table(desk: &Desk, candidacy: CandidacyId) -> OfferTable {
    offers_of(&desk.store, candidacy).await.unwrap()
}

#[tokio::test]
async fn an_offer_is_held_against_what_is_known() {
    let desk = a_desk().await;
    let candidacy = a_candidacy(&desk).await;
    add_offer(
        &desk.store,
        candidacy,
        &offer(MadeBy::Client, "380k", "50k", "20 nov 2026"),
    )
    .await
    .unwrap();
    let held = async || {
        let one = table(&desk, candidacy).await.offers.remove(0);
        one.against
            .into_iter()
            .map(|a| (a.to, a.stands, a.says))
            .collect::<Vec<_>>()
    };
    let said = |to: &str, stands: Stands, says: &str| (to.to_owned(), stands, says.to_owned());
    let expected = said("Expectation", Stands::Below, "20,000 USD (5%) below 400,000 USD");
    assert_eq!(
        held().await,
        [
            expected.clone(),
            said(
                "Present pay",
                Stands::Unknown,
                "300,000 EUR: no rate for USD in EUR"
            )
        ]
    );
    let rate = TypedRate {
        currency: "EUR".into(),
        in_currency: "USD".into(),
        rate: "1.25".into(),
        as_of: "1 jan 2026".into(),
        today: TODAY.into(),
    };
    pay::set_rate(&desk.store, &rate).await.unwrap();
    assert_eq!(
        held().await,
        [
            expected,
            said("Present pay", Stands::Above, "4,000 EUR (1.3%) above 300,000 EUR")
        ]
    );
    let one = table(&desk, candidacy).await.offers.remove(0);
    assert_eq!(
        (one.yearly.as_str(), one.first_year.as_str()),
        ("380,000 USD", "430,000 USD")
    );
    // What was said later says nothing of an offer before it, and nothing of what was known then.
    let who = pipeline::candidacy(&desk.store, candidacy).await.unwrap().person;
    let later = TypedPay {
        as_of: "22 nov 2026".into(),
        ..point(PayKind::Expected, "500k")
    };
    pay::add_pay(&desk.store, who, &later).await.unwrap();
    let counter = offer(MadeBy::Person, "480k", "", "23 nov 2026");
    add_offer(&desk.store, candidacy, &counter).await.unwrap();
    add_offer(
        &desk.store,
        candidacy,
        &offer(MadeBy::Client, "300k", "", "1 dec 2025"),
    )
    .await
    .unwrap();
    let against = table(&desk, candidacy).await.offers.into_iter().map(|one| {
        let expected = one.against.into_iter().find(|other| other.to == "Expectation");
        expected.map_or(String::new(), |other| other.says)
    });
    assert_eq!(
        against.collect::<Vec<_>>(),
        [
            "",
            "20,000 USD (5%) below 400,000 USD",
            "20,000 USD (4%) below 500,000 USD"
        ]
    );
}

#[tokio::test]
async fn offers_are_countered_accepted_and_taken_back() {
    let desk = a_desk().await;
    let candidacy = a_candidacy(&desk).await;
    let add = async |one: TypedOffer| add_offer(&desk.store, candidacy, &one).await.unwrap();
    let first = add(offer(MadeBy::Client, "380k", "", "20 nov 2026")).await;
    add(offer(MadeBy::Person, "420k", "50k", "21 nov 2026")).await;
    let last = add(offer(MadeBy::Client, "400k", "50k", "22 nov 2026")).await;
    let answers = async || {
        let offers = table(&desk, candidacy).await.offers;
        offers.into_iter().map(|one| one.answer).collect::<Vec<_>>()
    };
    let countered = Some(OfferAnswer::Countered);
    assert_eq!(answers().await, [countered, countered, None]);
    let offers = table(&desk, candidacy).await.offers;
    let change = offers[1].against.last().unwrap();
    assert_eq!(
        (change.to.as_str(), change.says.as_str()),
        ("Offer before", "+40,000 USD a year, +50,000 USD once")
    );

    let answer = async |id, answer| answer_offer(&desk.store, id, answer, "", TODAY).await.unwrap();
    answer(first, Some(OfferAnswer::Accepted)).await;
    answer(last, Some(OfferAnswer::Accepted)).await;
    assert_eq!(answers().await, [None, countered, Some(OfferAnswer::Accepted)]);
    assert_eq!(table(&desk, candidacy).await.offers[2].answered_on, TODAY);
    assert_eq!(desk.undoes().await, "Marked the offer to Ana Ruiz as accepted");
    assert_eq!(answers().await, [Some(OfferAnswer::Accepted), countered, None]);
    answer(first, None).await;
    remove_offer(&desk.store, last).await.unwrap();
    assert_eq!(answers().await, [None, countered]);
    assert_eq!(desk.undoes().await, "Removed the offer to Ana Ruiz");
    assert_eq!(answers().await.len(), 3);
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_typed_is_read_or_refused_at_its_field() {
    let desk = a_desk().await;
    let candidacy = a_candidacy(&desk).await;
    for (typed, at) in [
        (offer(MadeBy::Client, "", "", "today"), "base"),
        (offer(MadeBy::Client, "450", "", "today"), "base"),
        (offer(MadeBy::Client, "much", "", "today"), "base"),
        (offer(MadeBy::Client, "$400k", "€5k", "today"), "sign_on"),
        (offer(MadeBy::Client, "400k", "", "soon"), "made_on"),
        (
            TypedOffer {
                usual_currency: String::new(),
                ..offer(MadeBy::Client, "400k", "", "today")
            },
            "currency",
        ),
    ] {
        let refused = add_offer(&desk.store, candidacy, &typed).await.unwrap_err();
        assert_eq!(refused.field(), Some(at), "{refused}");
    }
    let mut start = offer(MadeBy::Client, "€400k", "5k", "today");
    start.start_on = "1 mar".into();
    let id = add_offer(&desk.store, candidacy, &start).await.unwrap();
    let one = table(&desk, candidacy).await.offers.remove(0);
    assert_eq!(
        (
            one.currency.as_str(),
            one.first_year.as_str(),
            one.start_on.as_str()
        ),
        ("EUR", "405,000 EUR", "2027-03-01"),
        "an amount names the currency of all, and a start is still to come"
    );
    let set = async |field, value: &str| edit_offer(&desk.store, id, field, value, TODAY).await;
    set(OfferField::Currency, "usd").await.unwrap();
    set(OfferField::SignOn, "").await.unwrap();
    assert_eq!(set(OfferField::Base, "").await.unwrap_err().field(), Some("base"));
    assert_eq!(
        set(OfferField::MadeBy, "us").await.unwrap_err().field(),
        Some("made_by")
    );
    let one = table(&desk, candidacy).await.offers.remove(0);
    assert_eq!(one.first_year, "400,000 USD");
    assert_eq!(
        desk.undoes().await,
        "Changed the sign-on of the offer to Ana Ruiz"
    );
    let gone = offers_of(
        &desk.store,
        candidacy_id(pipeline_role(&desk).await, desk.adds("B").await),
    )
    .await;
    assert!(matches!(gone, Err(Error::NotFound(_))));
    desk.is_sound().await;
}

async fn pipeline_role(desk: &Desk) -> roster_core::roles::RoleId {
    let new = NewRole {
        title: "Another".into(),
        company: "Halcyon".into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}
