//! Forecasts that are kept, held against what came; and the chances that are set.

use super::count::{self, CHANCES, Chance};
use super::{read, sql};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::numbers::basis_points;
use crate::placements::ForecastId;
use crate::roles::{StageKind, WHOLE_BP, percent};
use crate::rules;
use crate::store::{Store, json};
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What was forecast for a month in one currency, and what came. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ForecastAgainst {
    pub month: String,
    pub currency: String,
    pub digits: u8,
    /// The day of the last forecast before the month began, else of the first within it; empty: none was kept.
    pub taken_on: String,
    /// None where nothing was forecast.
    #[ts(type = "number | null")]
    pub expected: Option<i64>,
    #[ts(type = "number")]
    pub came: i64,
    /// The month is not over.
    pub running: bool,
}

/// The rule the chances are kept under.
const RULE: &str = "forecast_chances";

/// What is set, else what holds where nobody set anything.
pub(super) async fn chances(conn: &mut SqliteConnection) -> Result<Vec<Chance>> {
    let set: BTreeMap<String, u32> = match rules::value(conn, RULE).await? {
        Some(kept) => serde_json::from_str(&kept)
            .map_err(|e| Error::Damaged(format!("The chances of a forecast cannot be read ({e}).")))?,
        None => BTreeMap::new(),
    };
    let of = |(kind, usual): (StageKind, u32)| Chance {
        kind,
        bp: set.get(kind.kept()).copied().unwrap_or(usual),
    };
    Ok(CHANCES.into_iter().map(of).collect())
}

/// Sets the chance of a kind of stage, as typed: `35%`, `35`; empty: as it was before anybody set it. [`Error::Invalid`]
/// at `chance`.
pub async fn set_chance(store: &Store, kind: StageKind, typed: &str) -> Result<()> {
    let bp = match typed.trim().trim_end_matches('%').trim() {
        "" => None,
        number => {
            let bp = basis_points(number).filter(|bp| *bp <= WHOLE_BP);
            let no = || Error::invalid("chance", "Write a share from 0% to 100%, as in 35%.");
            Some(bp.ok_or_else(no)?)
        }
    };
    if !CHANCES.iter().any(|(known, _)| *known == kind) {
        return Err(Error::invalid(
            "chance",
            "Nothing is to be expected there any more.",
        ));
    }
    store
        .write(
            "set_forecast_chance",
            "Changed the chances of a forecast",
            async |tx| {
                let mut set: BTreeMap<String, u32> = BTreeMap::new();
                for chance in chances(tx.conn).await? {
                    set.insert(chance.kind.kept().to_owned(), chance.bp);
                }
                let usual = CHANCES
                    .iter()
                    .find(|(known, _)| *known == kind)
                    .map_or(0, |(_, bp)| *bp);
                let to = bp.unwrap_or(usual);
                if set.insert(kind.kept().to_owned(), to) == Some(to) {
                    return Ok(());
                }
                rules::set(tx, RULE, &json(&set)?).await?;
                tx.relabel(format!(
                    "Set the chance in {} to {}",
                    kind.shown(),
                    percent(to.into())
                ));
                Ok(())
            },
        )
        .await
}

/// Keeps what is expected today; one that was kept today before gives way.
pub async fn keep_forecast(store: &Store) -> Result<()> {
    keep(store, false).await.map(|_| ())
}

/// Keeps what is expected today, where nothing was kept in this month yet; answers whether it did. For whoever opens the
/// forecast.
pub async fn keep_forecast_of_month(store: &Store) -> Result<bool> {
    keep(store, true).await
}

async fn keep(store: &Store, only_first: bool) -> Result<bool> {
    store
        .write("keep_forecast", "Kept a forecast", async |tx| {
            let today = tx.clock.day_of(tx.now);
            let first = today.with_day(1).unwrap_or(today);
            if only_first && sql::forecast_since(tx.conn, &day::kept(first)).await? {
                return Ok(false);
            }
            let (entries, _) = read::entries(tx.conn, today).await?;
            let on = day::kept(today);
            sql::delete_forecasts(tx.conn, &on).await?;
            let months = count::months(&entries);
            for line in &months {
                let parts = [on.as_bytes(), line.month.as_bytes(), line.currency.as_bytes()];
                let id = ForecastId(Id::derived("roster 2026 forecast", &parts));
                let at = (on.as_str(), line.month.as_str(), line.currency.as_str());
                sql::insert_forecast(tx.conn, id.0, at, line.expected, line.whole, tx.now).await?;
            }
            tx.relabel(format!("Kept the forecast of {}", day::shown(today)));
            Ok(!months.is_empty())
        })
        .await
}

/// Months that have begun for which something was forecast or came.
pub(super) async fn against(conn: &mut SqliteConnection, today: NaiveDate) -> Result<Vec<ForecastAgainst>> {
    let this = count::month_of(today);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut expected: BTreeMap<(String, String), BTreeMap<String, i64>> = BTreeMap::new();
    for (taken_on, month, currency, amount, _) in sql::forecasts(conn).await? {
        taken.insert(taken_on.clone());
        expected
            .entry((month, currency))
            .or_default()
            .insert(taken_on, amount);
    }
    let mut came: BTreeMap<(String, String), i64> = BTreeMap::new();
    for (month, currency, amount) in sql::came(conn).await? {
        came.insert((month, currency), amount);
    }
    let months: BTreeSet<&(String, String)> = expected.keys().chain(came.keys()).collect();
    let lines = months.into_iter().rev().filter(|(month, _)| *month <= this);
    let lines = lines.filter_map(|key| {
        let (month, currency) = key;
        let of_it = expected.get(key);
        // The last before the month, which says nothing of it where nothing was expected any more; else the first in it.
        let meant = match taken.range(..month.clone()).next_back() {
            Some(before) => Some((
                before.clone(),
                of_it.and_then(|days| days.get(before)).copied().unwrap_or(0),
            )),
            None => of_it
                .and_then(|days| days.first_key_value())
                .map(|(on, amount)| (on.clone(), *amount)),
        };
        let came = came.get(key).copied().unwrap_or(0);
        if came == 0 && meant.as_ref().is_none_or(|(_, amount)| *amount == 0) {
            return None;
        }
        let (taken_on, expected) = meant.map_or((String::new(), None), |(on, amount)| (on, Some(amount)));
        Some(ForecastAgainst {
            running: *month == this,
            digits: Currency::of(currency).map_or(2, Currency::digits),
            month: month.clone(),
            currency: currency.clone(),
            taken_on,
            expected,
            came,
        })
    });
    Ok(lines.collect())
}
