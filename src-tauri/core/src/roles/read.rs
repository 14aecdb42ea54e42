//! A role as its page shows it, and what others ask of it.

use super::days::days_open;
use super::sql::{self, RoleRow};
use super::{FeeTerms, Presence, RoleId, RoleStatus};
use crate::companies::CompanyId;
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::profiles::Lever;
use crate::store::Store;
use crate::wanted::{Band, MOST_WISHES, Wanted, Weights};
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// A role, with all its page needs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Role {
    #[ts(type = "string")]
    pub id: RoleId,
    #[ts(type = "string")]
    pub company: CompanyId,
    /// The client's name.
    pub client: String,
    pub title: String,
    pub status: RoleStatus,
    pub openings: u32,
    /// How many have accepted.
    pub accepted: u32,
    /// The key of the template it was made from; empty: from none.
    pub archetype: String,
    pub place: String,
    pub presence: Option<Presence>,
    pub confidential: bool,
    /// What stands in the client's place where the role is confidential.
    pub shown_as: String,
    /// ISO dates; empty: nobody said.
    pub opened_on: String,
    pub fill_by: String,
    pub pay: Band,
    /// The band as it is typed: "400,000–550,000 USD".
    pub band: String,
    /// Digits behind the mark of the band's currency.
    pub digits: u8,
    pub brief: String,
    /// What is wanted beside pay and place, which are the role's own; none where the file's cannot be read, for the
    /// reason in `problem`.
    pub wanted: Option<Wanted>,
    pub weights: Option<Weights>,
    /// None: nothing is agreed; or it cannot be read, for the reason in `fee_problem`.
    pub fee: Option<FeeTerms>,
    pub fee_problem: String,
    pub problem: String,
    /// In the order of [`Lever::ALL`].
    pub levers: Vec<LeverOffer>,
    pub owner: String,
    pub managers: Vec<RoleManager>,
    /// The first first.
    pub statuses: Vec<StatusEntry>,
    /// Not counting the time on hold.
    pub days_open: u32,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub updated_at: i64,
}

/// What the role offers of what keeps such people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct LeverOffer {
    pub lever: Lever,
    /// 1 to 5.
    pub offer: Option<u8>,
    pub note: String,
}

/// Who hires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RoleManager {
    #[ts(type = "string")]
    pub person: PersonId,
    pub name: String,
    pub title: String,
}

/// A status a role came into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StatusEntry {
    pub status: RoleStatus,
    pub reason: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// The role of this key. [`Error::NotFound`].
pub async fn role(store: &Store, id: RoleId) -> Result<Role> {
    read(&mut *store.read().await?, id, store.clock().now_ms()).await
}

/// The same, on a connection at hand.
pub async fn read(conn: &mut SqliteConnection, id: RoleId, now: i64) -> Result<Role> {
    let row = sql::row(conn, id).await?.ok_or(Error::NotFound("role"))?;
    let statuses = statuses(conn, id).await?;
    let managers = sql::managers(conn, id).await?;
    row.shown(statuses, managers, now)
}

/// Where it stood, in order.
async fn statuses(conn: &mut SqliteConnection, id: RoleId) -> Result<Vec<StatusEntry>> {
    let kept = sql::statuses(conn, id).await?;
    kept.into_iter()
        .map(|(status, reason, at)| {
            let status = status_of(&status)?;
            Ok(StatusEntry { status, reason, at })
        })
        .collect()
}

pub(super) fn status_of(kept: &str) -> Result<RoleStatus> {
    RoleStatus::of(kept).ok_or_else(|| Error::Damaged(format!("“{kept}” is no status of a role.")))
}

/// The fee terms of a role; none where nothing is agreed, or this program cannot read them (a newer one wrote them): then,
/// why. [`Error::NotFound`] where the role is gone.
pub async fn fee_terms(conn: &mut SqliteConnection, role: RoleId) -> Result<(Option<FeeTerms>, String)> {
    let kept = sql::fee(conn, role).await?.ok_or(Error::NotFound("role"))?;
    Ok(match terms(&kept) {
        Ok(terms) => (terms, String::new()),
        Err(why) => (None, why.to_string()),
    })
}

fn terms(kept: &str) -> Result<Option<FeeTerms>> {
    if kept.is_empty() {
        return Ok(None);
    }
    FeeTerms::read(kept).map(Some)
}

/// What a role looks for as everybody is weighed by it: its work profile with its title, its pay, its places, the
/// hardware its client has by now, and the client and whatever is part of it as where nobody is to come from.
/// [`Error::NotFound`], [`Error::Conflict`].
pub async fn wanted_of(conn: &mut SqliteConnection, role: RoleId) -> Result<(Wanted, Weights)> {
    let row = sql::row(conn, role).await?.ok_or(Error::NotFound("role"))?;
    let hardware_there = sql::hardware_there(conn, row.company_id).await?;
    let of_client = sql::part_of(conn, row.company_id).await?;
    let (mut wanted, weights) = (Wanted::read(&row.wanted)?, Weights::read(&row.weights)?);
    wanted.title = row.title.clone();
    wanted.pay = row.band();
    wanted.places = places(&row.place);
    wanted.remote = row.presence == Presence::Remote.kept();
    wanted.hardware_there = first(hardware_there);
    // The client first: it is never the one that is left out.
    let beside = wanted.not_at.into_iter().filter(|name| !of_client.contains(name));
    wanted.not_at = first(of_client.iter().cloned().chain(beside).collect());
    Ok((wanted, weights))
}

/// As many as are compared.
fn first(mut texts: Vec<String>) -> Vec<String> {
    texts.retain(|text| !text.trim().is_empty());
    texts.truncate(MOST_WISHES);
    texts
}

/// "Zurich; London" are two.
fn places(typed: &str) -> Vec<String> {
    let parts = typed.split([';', '/']).map(str::trim);
    first(parts.map(str::to_owned).collect())
}

impl RoleRow {
    pub(super) fn band(&self) -> Band {
        Band {
            from: self.pay_from,
            to: self.pay_to,
            currency: self.currency.clone(),
        }
    }

    fn shown(self, statuses: Vec<StatusEntry>, managers: Vec<RoleManager>, now: i64) -> Result<Role> {
        let times: Vec<(RoleStatus, i64)> = statuses.iter().map(|one| (one.status, one.at)).collect();
        let mut problems: Vec<String> = Vec::new();
        fn or_told<T>(read: Result<T>, problems: &mut Vec<String>) -> Option<T> {
            read.map_err(|why| problems.push(why.to_string())).ok()
        }
        let wanted = or_told(Wanted::read(&self.wanted), &mut problems);
        let weights = or_told(Weights::read(&self.weights), &mut problems);
        let (fee, fee_problem) = match terms(&self.fee) {
            Ok(fee) => (fee, String::new()),
            Err(why) => (None, why.to_string()),
        };
        let pay = self.band();
        Ok(Role {
            status: status_of(&self.status)?,
            openings: u32::try_from(self.openings).unwrap_or(u32::MAX),
            accepted: u32::try_from(self.accepted).unwrap_or(u32::MAX),
            presence: Presence::of(&self.presence),
            band: super::band_shown(&pay),
            digits: Currency::of(&self.currency).map_or(2, Currency::digits),
            days_open: days_open(&times, opened_at(&self.opened_on), now),
            levers: self.levers(),
            id: self.id,
            company: self.company_id,
            client: self.client,
            title: self.title,
            archetype: self.archetype,
            place: self.place,
            confidential: self.confidential,
            shown_as: self.shown_as,
            opened_on: self.opened_on,
            fill_by: self.fill_by,
            pay,
            brief: self.brief,
            wanted,
            weights,
            fee,
            fee_problem,
            problem: problems.join(" "),
            owner: self.owner,
            managers,
            statuses,
            updated_at: self.updated_at,
        })
    }

    fn levers(&self) -> Vec<LeverOffer> {
        let of = |lever: &Lever| match lever {
            Lever::Challenge => (self.challenge_offer, &self.challenge_note),
            Lever::Hardware => (self.hardware_offer, &self.hardware_note),
            Lever::Autonomy => (self.autonomy_offer, &self.autonomy_note),
            Lever::Career => (self.career_offer, &self.career_note),
            Lever::Pay => (self.pay_offer, &self.pay_note),
        };
        Lever::ALL
            .iter()
            .map(|lever| {
                let (offer, note) = of(lever);
                LeverOffer {
                    lever: *lever,
                    offer,
                    note: note.clone(),
                }
            })
            .collect()
    }
}

/// The instant a day begins in UTC; none where nobody said which.
pub(super) fn opened_at(opened_on: &str) -> Option<i64> {
    let begins = day::of_kept(opened_on)?.and_hms_opt(0, 0, 0)?;
    Some(begins.and_utc().timestamp_millis())
}
