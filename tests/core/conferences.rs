//! Which conferences there are, and what the desk says of them.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::conferences::{
    ConferenceField, CostField, Edition, EditionField, EditionKey, EditionPlan, NewEdition, NewSeries,
    SeriesField, add_cost, conferences, costs, create_edition, edit_cost, edit_edition, edit_series, edition,
    remove_cost, remove_edition, remove_series, running,
};
use roster_core::contact_lists::{MeetWish, add_contacts};
use roster_core::day;

fn key(text: &str) -> EditionKey {
    EditionKey::try_from(text.to_owned()).unwrap()
}

impl Desk {
    async fn edition(&self, text: &str) -> Edition {
        edition(&self.store, &key(text)).await.unwrap()
    }

    async fn edits(&self, text: &str, field: EditionField, value: &str) -> Edition {
        edit_edition(&self.store, &key(text), field, value).await.unwrap()
    }

    async fn refuses(&self, text: &str, field: EditionField, value: &str) -> &'static str {
        let refused = edit_edition(&self.store, &key(text), field, value)
            .await
            .unwrap_err();
        refused.field().unwrap()
    }
}

#[tokio::test]
async fn an_edition_is_as_it_is_built_in_until_the_desk_knows_better() {
    let desk = a_desk().await;
    let before = desk.edition("mlsys-2026").await;
    assert_eq!(
        (
            before.name.as_str(),
            before.first_on.as_str(),
            before.last_on.as_str()
        ),
        ("MLSys 2026", "2026-05-17", "2026-05-22")
    );
    assert_eq!(before.time_zone, "America/Los_Angeles");
    assert!(before.built_in && !before.kept);

    let after = desk.edits("mlsys-2026", EditionField::Place, "Seattle").await;
    assert!(after.kept);
    assert_eq!(
        (after.place.as_str(), &after.first_on),
        ("Seattle", &before.first_on)
    );
    assert_eq!(desk.undoes().await, "Changed the place of MLSys 2026");
    assert_eq!(desk.edition("mlsys-2026").await, before);

    desk.edits("mlsys-2026", EditionField::Place, "Seattle").await;
    assert_eq!(
        desk.edits("mlsys-2026", EditionField::Place, "").await.place,
        before.place
    );
    remove_edition(&desk.store, &key("mlsys-2026")).await.unwrap();
    assert_eq!(desk.edition("mlsys-2026").await, before);
}

#[tokio::test]
async fn days_are_read_in_the_year_of_the_edition_and_keep_their_order() {
    let desk = a_desk().await;
    let days = |edition: Edition| (edition.first_on, edition.last_on);
    let moved = desk.edits("mlsys-2026", EditionField::FirstOn, "25 may").await;
    assert_eq!(days(moved), ("2026-05-25".into(), "2026-05-25".into()));
    let longer = desk.edits("mlsys-2026", EditionField::LastOn, "28 May").await;
    assert_eq!(days(longer), ("2026-05-25".into(), "2026-05-28".into()));
    let again = desk.edits("mlsys-2026", EditionField::LastOn, "").await;
    assert_eq!(days(again), ("2026-05-17".into(), "2026-05-22".into()));
    assert_eq!(
        desk.refuses("mlsys-2026", EditionField::LastOn, "30 dec").await,
        "last_on"
    );
    assert_eq!(
        desk.refuses("mlsys-2026", EditionField::FirstOn, "soon").await,
        "first_on"
    );
    assert_eq!(
        desk.refuses("mlsys-2026", EditionField::TimeZone, "Atlantis")
            .await,
        "time_zone"
    );
    assert_eq!(
        desk.refuses("mlsys-2026", EditionField::Link, "javascript:alert(1)")
            .await,
        "link"
    );
    assert_eq!(
        desk.refuses("mlsys-2026", EditionField::Plan, "maybe").await,
        "plan"
    );
    // Where no day is known yet, one alone is both.
    let aistats = desk.edits("aistats-2026", EditionField::FirstOn, "2 May").await;
    assert_eq!(days(aistats), ("2026-05-02".into(), "2026-05-02".into()));
}

#[tokio::test]
async fn a_desk_adds_series_and_years_of_its_own() {
    let desk = a_desk().await;
    let new = NewEdition {
        new_series: NewSeries {
            title: "Infra Meetup Zürich".into(),
            field: Some(ConferenceField::Systems),
            ..NewSeries::default()
        },
        year: "2026".into(),
        place: "Zürich".into(),
        first_on: "26 nov".into(),
        ..NewEdition::default()
    };
    let made = create_edition(&desk.store, &new).await.unwrap();
    assert_eq!(made.to_string(), "infra-meetup-zurich-2026");
    let there = desk.edition("infra-meetup-zurich-2026").await;
    assert_eq!(
        (there.first_on.as_str(), there.last_on.as_str()),
        ("2026-11-26", "2026-11-26")
    );
    assert!(!there.built_in);
    let twice = create_edition(&desk.store, &new).await.unwrap_err();
    assert_eq!(twice.field(), Some("title"));
    let next = NewEdition {
        series: made.series.clone(),
        year: "2027".into(),
        ..NewEdition::default()
    };
    create_edition(&desk.store, &next).await.unwrap();
    assert_eq!(
        create_edition(&desk.store, &next).await.unwrap_err().field(),
        Some("year")
    );
    let bad = NewEdition {
        year: "next".into(),
        ..next
    };
    assert_eq!(
        create_edition(&desk.store, &bad).await.unwrap_err().field(),
        Some("year")
    );
    let own = async || {
        let all = conferences(&desk.store).await.unwrap();
        all.into_iter().find(|series| series.slug == made.series)
    };
    let before = own().await;
    assert!(
        before
            .as_ref()
            .is_some_and(|series| series.kept && series.editions.len() == 2)
    );
    // With somebody to meet there it stays; else it goes with all its years, as one step.
    let ada = desk.adds("Ada Lovelace").await;
    add_contacts(&desk.store, &made, &[ada], &MeetWish::default())
        .await
        .unwrap();
    let stays = remove_series(&desk.store, &made.series).await.unwrap_err();
    assert!(stays.to_string().contains("Infra Meetup Zürich 2026"), "{stays}");
    assert_eq!(own().await, before);
    desk.undoes().await;
    remove_series(&desk.store, &made.series).await.unwrap();
    let all = conferences(&desk.store).await.unwrap();
    assert!(all.iter().all(|series| series.slug != made.series));
    assert_eq!(desk.undoes().await, "Removed the conference Infra Meetup Zürich");
    assert_eq!(own().await, before);
}

#[tokio::test]
async fn a_series_is_put_right_and_put_back() {
    let desk = a_desk().await;
    let known = conferences(&desk.store).await.unwrap();
    assert!(known.len() >= 40 && known.is_sorted_by_key(|series| series.title.to_lowercase()));
    for title in ["", "mlsys", "MLSYS"] {
        let new = NewEdition {
            new_series: NewSeries {
                title: title.into(),
                ..NewSeries::default()
            },
            year: "2026".into(),
            ..NewEdition::default()
        };
        assert_eq!(
            create_edition(&desk.store, &new).await.unwrap_err().field(),
            Some("title")
        );
    }
    edit_series(&desk.store, "mlsys", SeriesField::Title, "ML and Systems")
        .await
        .unwrap();
    assert_eq!(desk.edition("mlsys-2025").await.name, "ML and Systems 2025");
    edit_series(&desk.store, "mlsys", SeriesField::Field, "hpc")
        .await
        .unwrap();
    assert_eq!(
        edit_series(&desk.store, "mlsys", SeriesField::Field, "art")
            .await
            .unwrap_err()
            .field(),
        Some("field")
    );
    remove_series(&desk.store, "mlsys").await.unwrap();
    assert_eq!(conferences(&desk.store).await.unwrap(), known);
    assert_eq!(
        desk.undoes().await,
        "Put ML and Systems back to how it is built in"
    );
}

#[tokio::test]
async fn costs_are_kept_in_their_own_money() {
    let desk = a_desk().await;
    let mlsys = key("mlsys-2026");
    let flights = add_cost(&desk.store, &mlsys, "Flights", "1,240.50 EUR")
        .await
        .unwrap();
    add_cost(&desk.store, &mlsys, "Ticket", "$900").await.unwrap();
    let shown = async || -> Vec<String> {
        let conn = &mut *desk.store.read().await.unwrap();
        let all = costs(conn, mlsys.id()).await.unwrap();
        all.into_iter()
            .map(|cost| format!("{}: {}", cost.what, cost.shown))
            .collect()
    };
    assert_eq!(shown().await, ["Flights: 1,240.50 EUR", "Ticket: 900 USD"]);
    edit_cost(&desk.store, flights, CostField::Amount, "1300")
        .await
        .unwrap();
    assert_eq!(shown().await, ["Flights: 1,300 EUR", "Ticket: 900 USD"]);
    for (what, amount, field) in [
        ("", "5 EUR", "what"),
        ("Hotel", "much", "amount"),
        ("Hotel", "5", "amount"),
    ] {
        let refused = add_cost(&desk.store, &mlsys, what, amount).await.unwrap_err();
        assert_eq!(refused.field(), Some(field), "{what} {amount}");
    }
    remove_cost(&desk.store, flights).await.unwrap();
    assert_eq!(shown().await, ["Ticket: 900 USD"]);
    desk.undoes().await;
    assert_eq!(shown().await.len(), 2);
}

#[tokio::test]
async fn the_edition_that_runs_is_the_one_somebody_goes_to() {
    let desk = a_desk().await;
    let on = async |date: &str| {
        let conn = &mut *desk.store.read().await.unwrap();
        let there = running(conn, day::of_kept(date).unwrap()).await.unwrap();
        there.map(|edition| edition.key.to_string())
    };
    assert_eq!(on("2026-05-18").await, None);
    desk.edits("mlsys-2026", EditionField::Plan, "monitoring").await;
    assert_eq!(on("2026-05-18").await.as_deref(), Some("mlsys-2026"));
    assert_eq!(on("2026-05-23").await, None);
    let new = NewEdition {
        new_series: NewSeries {
            title: "GPU Day".into(),
            ..NewSeries::default()
        },
        year: "2026".into(),
        first_on: "16 may".into(),
        last_on: "18 may".into(),
        ..NewEdition::default()
    };
    create_edition(&desk.store, &new).await.unwrap();
    desk.edits("gpu-day-2026", EditionField::Plan, "going").await;
    assert_eq!(on("2026-05-18").await.as_deref(), Some("gpu-day-2026"));
    assert_eq!(desk.edition("gpu-day-2026").await.plan, Some(EditionPlan::Going));
    assert_eq!(desk.undoes().await, "Marked GPU Day 2026 as going");
}

#[tokio::test]
async fn an_edition_nobody_knows_is_not_found() {
    let desk = a_desk().await;
    for unknown in ["nowhere-2026", "mlsys-1990"] {
        let answer = edition(&desk.store, &key(unknown)).await;
        assert!(matches!(answer, Err(Error::NotFound("conference"))), "{unknown}");
        let answer = edit_edition(&desk.store, &key(unknown), EditionField::Plan, "going").await;
        assert!(matches!(answer, Err(Error::NotFound("conference"))), "{unknown}");
    }
}
