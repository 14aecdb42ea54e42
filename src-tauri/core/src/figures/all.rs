//! All figures of a desk, as they are asked for.

use super::activity::{self, Activities};
use super::funnel::{self, FunnelStep};
use super::period::{FiguresAsked, Period};
use super::rows::{Card, Role};
use super::stays::{self, StageTime};
use super::table::{FigureTable, FigureTableId};
use super::{sources, sql};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::roles::RoleId;
use crate::store::Store;
use crate::taxonomy::{self, Kind};
use chrono_tz::Tz;
use serde::Serialize;
use sqlx::Connection as _;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;

/// Figures, with what they can be narrowed by.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Figures {
    /// "1 Sep 2026 to 27 Nov 2026"
    pub period: String,
    pub funnel: Vec<FunnelStep>,
    pub times: Vec<StageTime>,
    pub activity: Activities,
    /// Everything, also what has no picture.
    pub tables: Vec<FigureTable>,
    /// Of the whole desk, whatever is asked.
    pub roles: Vec<FigureChoice>,
    pub clients: Vec<FigureChoice>,
    pub owners: Vec<String>,
}

/// Something figures can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureChoice {
    /// A key.
    pub id: String,
    pub name: String,
}

impl Figures {
    /// One of the tables. [`Error::NotFound`].
    pub fn table(&self, id: FigureTableId) -> Result<&FigureTable> {
        let found = self.tables.iter().find(|table| table.id == id);
        found.ok_or(Error::NotFound("table"))
    }
}

/// The figures that are asked for, with days and weeks as the clock of `zone` has them. [`Error::Invalid`] at `from` or `to`.
pub async fn figures(store: &Store, asked: &FiguresAsked, zone: &str) -> Result<Figures> {
    let period = Period::of(asked, store.clock().now_ms(), zone.parse().unwrap_or(Tz::UTC))?;
    let field = taxonomy::of(store).await?;
    let mut conn = store.read().await?;
    // One state of the file for all that is read.
    let mut at = conn.begin().await?;
    let roles = sql::roles(&mut at, period).await?;
    let owners = sql::owners(&mut at).await?;
    let cards = sql::cards(&mut at, asked).await?;
    let acts = sql::acts(&mut at, asked, period).await?;
    drop(at);
    drop(conn);

    let by_id: HashMap<RoleId, &Role> = roles.iter().map(|role| (role.id, role)).collect();
    let came: Vec<&Card> = cards.iter().filter(|card| period.has(card.came())).collect();
    let funnel = funnel::steps(funnel::reached(came.iter().copied()));
    let times = stays::in_stage(&cards, &by_id, period);
    let activity = activity::over_time(&acts, period);
    let pool = |key: &str| field.name(Kind::Pool, field.leads_to(Kind::Pool, key)).to_owned();
    let tables = vec![
        funnel::table(&funnel),
        funnel::by_role(&came, &roles),
        stays::table(&times),
        stays::filling(&cards, &by_id, period),
        sources::by_source(&came),
        sources::by_pool(&came, pool),
        activity::table(&activity),
        activity::by_person(&acts, period),
    ];
    let clients: BTreeSet<(&str, CompanyId)> = roles
        .iter()
        .map(|role| (role.client.as_str(), role.company))
        .collect();
    Ok(Figures {
        period: period.says(),
        funnel,
        times,
        activity,
        tables,
        roles: roles
            .iter()
            .map(|role| FigureChoice {
                id: role.id.0.0.to_string(),
                name: role.shown(),
            })
            .collect(),
        clients: clients
            .into_iter()
            .map(|(name, id)| FigureChoice {
                id: id.0.0.to_string(),
                name: name.to_owned(),
            })
            .collect(),
        owners,
    })
}
