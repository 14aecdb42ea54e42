//! Conferences, on the command line.

use super::Answered;
use super::roles::table;
use super::words::Conference;
use crate::failure::Answer;
use roster_core::conferences::{Edition, EditionPlan, conferences};
use roster_core::store::Store;
use serde_json::json;

pub async fn run(store: &Store, words: Conference) -> Answer<Answered> {
    match words {
        Conference::List { all } => list(store, all).await,
    }
}

async fn list(store: &Store, all: bool) -> Answer<Answered> {
    let clock = store.clock();
    let today = roster_core::day::kept(clock.day_of(clock.now_ms()));
    let series = conferences(store).await?;
    let mut editions: Vec<Edition> = series.into_iter().flat_map(|series| series.editions).collect();
    let ahead = |edition: &Edition| match edition.last_on.as_str() {
        "" => today.starts_with(&edition.key.year.to_string()) || edition.key.year.to_string() > today,
        last => last >= today.as_str(),
    };
    editions.retain(|edition| all || ahead(edition) || edition.plan.is_some());
    // Without days they stand behind those that have some.
    editions.sort_by_key(|edition| {
        (
            edition.first_on.is_empty(),
            edition.first_on.clone(),
            edition.key.clone(),
        )
    });
    let head = ["EDITION", "FIRST", "LAST", "PLAN", "NAME", "PLACE"].map(str::to_owned);
    let row = |edition: &Edition| {
        [
            edition.key.to_string(),
            edition.first_on.clone(),
            edition.last_on.clone(),
            edition.plan.map_or("", EditionPlan::shown).to_owned(),
            edition.name.clone(),
            edition.place.clone(),
        ]
    };
    let rows: Vec<[String; 6]> = std::iter::once(head).chain(editions.iter().map(row)).collect();
    Ok(Answered {
        lines: table(&rows),
        json: json!({ "editions": editions }),
    })
}
