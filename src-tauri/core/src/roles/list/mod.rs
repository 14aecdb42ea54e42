//! All roles, as the list shows them.

mod sql;

use super::days::days_open;
use super::fee_working::expected;
use super::read::{opened_at, status_of};
use super::{FeeTerms, RoleId, RoleStatus, StageKind, band_shown};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::wanted::Band;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// A role in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RoleInList {
    #[ts(type = "string")]
    pub id: RoleId,
    #[ts(type = "string")]
    pub company: CompanyId,
    pub client: String,
    pub title: String,
    pub status: RoleStatus,
    pub openings: u32,
    pub accepted: u32,
    pub confidential: bool,
    pub place: String,
    /// ISO date; empty: nobody said.
    pub fill_by: String,
    pub days_open: u32,
    /// From the left, each with how many are in it.
    pub stages: Vec<StagePeople>,
    /// "400,000–550,000 USD"; empty: none.
    pub band: String,
    /// For all openings that are not filled, at the middle of the band: "≈ 190,000 USD"; empty where terms or band are
    /// not known.
    pub fee: String,
    /// The same in minor units, to sort by.
    #[ts(type = "number | null")]
    pub fee_minor: Option<i64>,
    pub owner: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub updated_at: i64,
}

/// How many are in a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StagePeople {
    pub name: String,
    pub kind: StageKind,
    pub people: u32,
}

/// Every role: open ones first, then drafts, those on hold, filled and lost; the latest changed first.
pub async fn list_roles(store: &Store) -> Result<Vec<RoleInList>> {
    let now = store.clock().now_ms();
    let conn = &mut *store.read().await?;
    let rows = sql::listed(conn).await?;
    let mut statuses: HashMap<RoleId, Vec<(RoleStatus, i64)>> = HashMap::new();
    for (role, status, at) in sql::all_statuses(conn).await? {
        statuses.entry(role).or_default().push((status_of(&status)?, at));
    }
    let mut stages: HashMap<RoleId, Vec<StagePeople>> = HashMap::new();
    for (role, name, kind, people) in sql::stage_people(conn).await? {
        let kind =
            StageKind::of(&kind).ok_or_else(|| Error::Damaged(format!("“{kind}” is no kind of stage.")))?;
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        stages
            .entry(role)
            .or_default()
            .push(StagePeople { name, kind, people });
    }
    let mut roles = Vec::with_capacity(rows.len());
    for row in rows {
        let times = statuses.remove(&row.id).unwrap_or_default();
        let of = stages.remove(&row.id).unwrap_or_default();
        roles.push(row.shown(&times, of, now)?);
    }
    roles.sort_by_key(|role| (order(role.status), std::cmp::Reverse(role.updated_at)));
    Ok(roles)
}

fn order(status: RoleStatus) -> u8 {
    match status {
        RoleStatus::Open => 0,
        RoleStatus::Draft => 1,
        RoleStatus::OnHold => 2,
        RoleStatus::Filled => 3,
        RoleStatus::Lost => 4,
    }
}

impl sql::ListRow {
    fn shown(self, times: &[(RoleStatus, i64)], stages: Vec<StagePeople>, now: i64) -> Result<RoleInList> {
        let accepted = stages
            .iter()
            .filter(|one| one.kind == StageKind::Accepted)
            .map(|one| one.people)
            .sum();
        let openings = u32::try_from(self.openings).unwrap_or(u32::MAX);
        let band = Band {
            from: self.pay_from,
            to: self.pay_to,
            currency: self.currency,
        };
        // Terms that cannot be read are told on the role's own page.
        let terms = FeeTerms::read(&self.fee).ok();
        let status = status_of(&self.status)?;
        let ended = matches!(status, RoleStatus::Filled | RoleStatus::Lost);
        let left = openings.saturating_sub(accepted);
        let fee = terms
            .filter(|_| !ended && left > 0)
            .and_then(|terms| expected(&terms, &band, left));
        Ok(RoleInList {
            status,
            days_open: days_open(times, opened_at(&self.opened_on), now),
            fee: fee.map_or(String::new(), |fee| {
                format!("≈ {}", crate::pay::shown(fee.minor, fee.currency))
            }),
            fee_minor: fee.map(|fee| fee.minor),
            band: band_shown(&band),
            id: self.id,
            company: self.company_id,
            client: self.client,
            title: self.title,
            openings,
            accepted,
            confidential: self.confidential,
            place: self.place,
            fill_by: self.fill_by,
            stages,
            owner: self.owner,
            updated_at: self.updated_at,
        })
    }
}
