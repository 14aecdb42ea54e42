//! Forecasts that are kept, held against what came; and the chances that are set.

use super::count::{self, CHANCES, Chance};
use super::{read, sql};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::placements::ForecastId;
use crate::roles::{StageKind, WHOLE_BP, percent};
use crate::rules;
use crate::store::{Store, json};
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::BTreeMap;
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
        number => Some(basis_points(number)?),
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

/// `12.5` is 1,250.
fn basis_points(number: &str) -> Result<u32> {
    let no = || Error::invalid("chance", "Write a share from 0% to 100%, as in 35%.");
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if part.len() > 2 || !number.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(no());
    }
    let whole: u32 = whole.parse().map_err(|_| no())?;
    let part: u32 = format!("{part:0<2}").parse().map_err(|_| no())?;
    let bp = whole
        .checked_mul(100)
        .and_then(|bp| bp.checked_add(part))
        .ok_or_else(no)?;
    (bp <= WHOLE_BP).then_some(bp).ok_or_else(no)
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
    let mut lines: BTreeMap<(String, String), (String, Option<i64>, i64)> = BTreeMap::new();
    for (taken_on, month, currency, expected, _) in sql::forecasts(conn).await? {
        let line = lines.entry((month.clone(), currency)).or_default();
        // In order of their days: the last before the month, else the first in it.
        let before = taken_on.get(..7).is_some_and(|taken| taken < month.as_str());
        if before || line.1.is_none() {
            (line.0, line.1) = (taken_on, Some(expected));
        }
    }
    for (month, currency, came) in sql::came(conn).await? {
        lines.entry((month, currency)).or_default().2 = came;
    }
    Ok(lines
        .into_iter()
        .rev()
        .filter(|((month, _), _)| *month <= this)
        .map(
            |((month, currency), (taken_on, expected, came))| ForecastAgainst {
                running: month == this,
                digits: Currency::of(&currency).map_or(2, Currency::digits),
                month,
                currency,
                taken_on,
                expected,
                came,
            },
        )
        .collect())
}
