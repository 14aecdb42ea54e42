//! Placements and the forecast, on the command line.

use super::Answered;
use super::roles::table;
use crate::failure::Answer;
use roster_core::currency::Currency;
use roster_core::pay;
use roster_core::placements::{
    ForecastMonth, GuaranteeStands, PlacementLine, PlacementSort, PlacementsAsked, PlacementsShown, forecast,
    placements,
};
use roster_core::store::Store;
use serde_json::json;

/// Every placement, or those whose name, role or client has these words.
pub async fn list(store: &Store, shown: PlacementsShown, words: String) -> Answer<Answered> {
    let asked = PlacementsAsked {
        shown,
        words,
        sort: PlacementSort::Start,
        descending: true,
        in_currency: String::new(),
    };
    let found = placements(store, &asked).await?;
    let head = [
        "START",
        "NAME",
        "ROLE",
        "CLIENT",
        "GUARANTEE",
        "FEE",
        "PAID",
        "OPEN",
    ]
    .map(str::to_owned);
    let row = |line: &PlacementLine| {
        let clock = &line.guarantee;
        let guarantee = match clock.stands {
            GuaranteeStands::Running => format!("day {} of {}", clock.day, clock.of),
            other => other.shown().to_owned(),
        };
        [
            line.start_on.clone(),
            line.name.clone(),
            line.title.clone(),
            line.client.clone(),
            guarantee,
            line.fee.map(|fee| money(fee, &line.currency)).unwrap_or_default(),
            money(line.paid, &line.currency),
            money(line.open, &line.currency),
        ]
    };
    let mut lines = Vec::new();
    if !found.rows.is_empty() {
        let rows: Vec<[String; 8]> = std::iter::once(head).chain(found.rows.iter().map(row)).collect();
        lines = table(&rows);
        lines.push(String::new());
    }
    for sum in &found.money {
        lines.push(format!(
            "{}: {} fees, {} paid, {} open",
            sum.currency,
            money(sum.fee, &sum.currency),
            money(sum.paid, &sum.currency),
            money(sum.open, &sum.currency)
        ));
    }
    Ok(Answered {
        lines,
        json: json!(found),
    })
}

/// What is to be expected, month by month. Nothing is kept by asking.
pub async fn expected(store: &Store) -> Answer<Answered> {
    let found = forecast(store).await?;
    let head = ["MONTH", "SIGNED", "LIKELY", "EXPECTED", "IF ALL ARE PLACED"].map(str::to_owned);
    let row = |line: &ForecastMonth| {
        [
            line.month.clone(),
            money(line.signed, &line.currency),
            money(line.likely, &line.currency),
            money(line.expected, &line.currency),
            money(line.whole, &line.currency),
        ]
    };
    let rows: Vec<[String; 5]> = std::iter::once(head)
        .chain(found.months.iter().map(row))
        .collect();
    Ok(Answered {
        lines: if found.months.is_empty() {
            Vec::new()
        } else {
            table(&rows)
        },
        json: json!(found),
    })
}

fn money(minor: i64, code: &str) -> String {
    match Currency::of(code) {
        Some(currency) => pay::shown(minor, currency),
        None => format!("{minor} {code}"),
    }
}
