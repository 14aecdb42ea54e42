//! The market as a desk has seen it.

use crate::a_desk::{Desk, a_desk};
use roster_core::market::{
    Market, MarketAsked, MarketSpan, PayBy, TypedBand, market, reference_bands, set_reference_bands,
};
use roster_core::pay::{PayKind, TypedPay, TypedRate, add_pay, set_rate};
use roster_core::people::PersonField;

fn asked(by: PayBy) -> MarketAsked {
    MarketAsked {
        by,
        kind: None,
        span: MarketSpan::All,
        currency: String::new(),
    }
}

impl Desk {
    async fn pays(&self, name: &str, title: &str, base: &str, as_of: &str) {
        let who = self.adds(name).await;
        self.sets(who, PersonField::Title, title).await;
        let typed = TypedPay {
            kind: PayKind::Current,
            base: base.into(),
            bonus: String::new(),
            equity: String::new(),
            sign_on: String::new(),
            currency: String::new(),
            usual_currency: String::new(),
            as_of: as_of.into(),
            source: String::new(),
            note: String::new(),
            today: "2026-11-24".into(),
        };
        add_pay(&self.store, who, &typed).await.unwrap();
    }

    async fn market(&self, asked: &MarketAsked) -> Market {
        market(&self.store, asked, "Europe/Zurich").await.unwrap()
    }
}

#[tokio::test]
async fn pay_is_told_by_level_with_its_number_and_never_of_few() {
    let desk = a_desk().await;
    let empty = desk.market(&asked(PayBy::Level)).await;
    assert_eq!((empty.currency.as_str(), empty.n, empty.groups.len()), ("", 0, 0));
    for at in 0..6 {
        let base = format!("{}k USD", 400 + at * 20);
        desk.pays(&format!("Ada {at}"), "Senior GPU engineer", &base, "2026-03-01")
            .await;
    }
    desk.pays("Bo", "Principal engineer", "900k USD", "2026-03-01")
        .await;
    desk.pays("Cy", "Senior engineer", "500k EUR", "2026-05-01").await;
    let told = desk.market(&asked(PayBy::Level)).await;
    assert_eq!((told.currency.as_str(), told.n, told.no_rate), ("USD", 7, 1));
    assert_eq!(told.currencies, ["USD", "EUR"]);
    let groups: Vec<_> = told
        .groups
        .iter()
        .map(|group| (group.name.as_str(), group.n, group.p50))
        .collect();
    assert_eq!(
        groups,
        [("Senior", 6, Some(44_000_000)), ("Principal and above", 1, None)]
    );
    let first = told
        .quarters
        .iter()
        .position(|quarter| quarter == "Q1 2026")
        .unwrap();
    assert_eq!(told.groups[0].over_time[first].n, 6);
    assert_eq!(told.groups[0].over_time.len(), told.quarters.len());

    // With a rate the point in euros is one of them.
    let rate = TypedRate {
        currency: "EUR".into(),
        in_currency: "USD".into(),
        rate: "1.10".into(),
        as_of: "2026-01-01".into(),
        today: "2026-11-24".into(),
    };
    set_rate(&desk.store, &rate).await.unwrap();
    let told = desk.market(&asked(PayBy::Level)).await;
    assert_eq!((told.n, told.no_rate, told.groups[0].n), (8, 0, 7));
    let wanted = MarketAsked {
        kind: Some(PayKind::Expected),
        ..asked(PayBy::Level)
    };
    assert_eq!(desk.market(&wanted).await.n, 0);
    let odd = MarketAsked {
        currency: "Fr.".into(),
        ..asked(PayBy::Level)
    };
    let failed = market(&desk.store, &odd, "UTC").await.unwrap_err();
    assert_eq!(failed.field(), Some("currency"));
}

#[tokio::test]
async fn reference_bands_are_the_users_and_can_be_taken_back() {
    let desk = a_desk().await;
    let usual = reference_bands(&desk.store).await.unwrap();
    assert_eq!((usual[0].from, usual[0].to), (40_000_000, Some(70_000_000)));
    let typed = |name: &str, from: &str, to: &str| TypedBand {
        name: name.into(),
        from: from.into(),
        to: to.into(),
        source: "Our survey, May 2026".into(),
    };
    let set = vec![typed("Staff", "500k CHF", "650k")];
    set_reference_bands(&desk.store, Some(set)).await.unwrap();
    let bands = reference_bands(&desk.store).await.unwrap();
    assert_eq!(
        (bands[0].currency.as_str(), bands[0].from, bands[0].to),
        ("CHF", 50_000_000, Some(65_000_000))
    );
    for (name, from, to, field) in [
        ("", "1k USD", "", "name"),
        ("Staff", "much", "", "from"),
        ("Staff", "500k USD", "400k", "to"),
        ("Staff", "500k USD", "600k EUR", "to"),
    ] {
        let failed = set_reference_bands(&desk.store, Some(vec![typed(name, from, to)])).await;
        assert_eq!(failed.unwrap_err().field(), Some(field), "{name} {from} {to}");
    }
    set_reference_bands(&desk.store, None).await.unwrap();
    assert_eq!(reference_bands(&desk.store).await.unwrap(), usual);
    desk.undoes().await;
    assert_eq!(reference_bands(&desk.store).await.unwrap(), bands);
}

#[tokio::test]
async fn the_network_grows_by_who_came_when() {
    let desk = a_desk().await;
    desk.adds("Ada").await;
    desk.adds("Bo").await;
    let told = desk.market(&asked(PayBy::Pool)).await;
    let last = told.growth.last().unwrap();
    assert_eq!(
        (last.people, last.people_in_all, told.people, told.known),
        (2, 2, 2, 0)
    );
    assert_eq!(told.work.len(), 6);
}
