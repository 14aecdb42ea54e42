//! A placement is made of an accepted candidacy, and removed where it was none.

use super::sql::{self, Row};
use super::{PlacementId, money, placement_id};
use crate::currency::Currency;
use crate::day;
use crate::error::{Error, Result};
use crate::off_limits;
use crate::people;
use crate::pipeline::CandidacyId;
use crate::retention::{self, PlacedId};
use crate::roles::{self, FeeTerms, FirstYear, StageKind};
use crate::store::Store;
use serde::Serialize;
use sqlx::SqliteConnection;
use ts_rs::TS;

/// What a placement of a candidacy would start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlacementStart {
    /// The placement there is already.
    #[ts(type = "string | null")]
    pub made: Option<PlacementId>,
    /// Why none can be made now, with what to do; empty where one can.
    pub not_yet: String,
    /// ISO dates, as the accepted offer has them; empty where it does not say.
    pub signed_on: String,
    pub start_on: String,
    /// "135,000 USD"; empty where it cannot be counted yet.
    pub fee: String,
    /// How it came about, or why it cannot be counted.
    pub steps: Vec<String>,
}

/// What a placement of this candidacy would start from. [`Error::NotFound`].
pub async fn placement_start(store: &Store, candidacy: CandidacyId) -> Result<PlacementStart> {
    let conn = &mut *store.read().await?;
    let of = sql::candidate(conn, candidacy).await?;
    let of = of.ok_or(Error::NotFound("candidacy"))?;
    let made = sql::one(conn, placement_id(candidacy)).await?.map(|row| row.id);
    let mut start = PlacementStart {
        made,
        not_yet: String::new(),
        signed_on: String::new(),
        start_on: String::new(),
        fee: String::new(),
        steps: Vec::new(),
    };
    match begun(conn, candidacy, &of).await {
        Ok(row) => {
            (start.signed_on, start.start_on) = (row.signed_on.clone(), row.start_on.clone());
            match FeeTerms::read(&row.fee).and_then(|terms| roles::fee(&terms, &row.year()?)) {
                Ok(fee) => (start.fee, start.steps) = (money::said(fee.total, &fee.currency), fee.steps),
                Err(why) => start.steps = vec![why.to_string()],
            }
        }
        Err(Error::Conflict(why)) => start.not_yet = why,
        Err(other) => return Err(other),
    }
    Ok(start)
}

/// Makes a placement of an accepted candidacy: the pay of its accepted offer, the role's fee terms as they are now.
/// `signed` and `start` as typed; empty: as the offer says, else today for the signing and none for the start. What was
/// asked for on the role before is counted into it, and she is off limits from now on, unless she is already.
/// [`Error::Conflict`] where nobody was accepted, nothing is agreed, or it is made already; [`Error::Invalid`] at
/// `signed_on` or `start_on`.
pub async fn make_placement(
    store: &Store,
    candidacy: CandidacyId,
    signed: &str,
    start: &str,
) -> Result<PlacementId> {
    store
        .write("make_placement", "Made a placement", async |tx| {
            let today = tx.clock.day_of(tx.now);
            let of = sql::candidate(tx.conn, candidacy).await?;
            let of = of.ok_or(Error::NotFound("candidacy"))?;
            let id = placement_id(candidacy);
            if sql::one(tx.conn, id).await?.is_some() {
                return Err(Error::Conflict(format!(
                    "{} is placed here already. Open the placement to change it.",
                    of.name
                )));
            }
            let mut row = begun(tx.conn, candidacy, &of).await?;
            if !signed.trim().is_empty() {
                row.signed_on = day::kept(day::typed("signed_on", signed, today)?);
            } else if row.signed_on.is_empty() {
                row.signed_on = day::kept(today);
            }
            if !start.trim().is_empty() {
                row.start_on = day::kept(day::said("start_on", start, today, day::Lean::Ahead)?);
            }
            sql::insert(tx.conn, &row, tx.now).await?;
            sql::take_over(tx.conn, of.role, id, tx.now).await?;
            let reason = format!("Placed at {} by us", of.client);
            off_limits::keep_off(tx, of.person, &reason, &row.signed_on).await?;
            retention::start_plan_in(tx, PlacedId(id.0)).await?;
            people::touch(tx, of.person).await?;
            tx.relabel(format!("Placed {} at {}", of.name, of.client));
            Ok(id)
        })
        .await
}

/// Removes a placement with its invoices and referral fees; parts that were asked for before it hang on the role again,
/// and what keeps the person off limits stays. [`Error::Conflict`] where money came for it: that must stay on record.
pub async fn remove_placement(store: &Store, id: PlacementId) -> Result<()> {
    store
        .write("remove_placement", "Removed a placement", async |tx| {
            let row = sql::one(tx.conn, id).await?.ok_or(Error::NotFound("placement"))?;
            let paid = sql::invoices_of(tx.conn, id).await?;
            if paid
                .iter()
                .any(|invoice| invoice.person_id.is_some() && invoice.paid != 0)
            {
                return Err(Error::Conflict(format!(
                    "Money came for the placement of {}. Remove its payments first, or say that she left.",
                    row.name
                )));
            }
            retention::forget_placement_in(tx, PlacedId(id.0)).await?;
            sql::delete(tx.conn, id).await?;
            people::touch(tx, row.person_id).await?;
            tx.relabel(format!("Removed the placement of {} at {}", row.name, row.client));
            Ok(())
        })
        .await
}

/// The placement as it begins.
async fn begun(conn: &mut SqliteConnection, candidacy: CandidacyId, of: &sql::Candidate) -> Result<Row> {
    if of.kind != StageKind::Accepted.kept() {
        return Err(Error::Conflict(format!(
            "{} is not accepted yet. Move the card to Accepted first.",
            of.name
        )));
    }
    if of.fee.is_empty() {
        return Err(Error::Conflict(format!(
            "No fee is agreed for {}. Write down the role’s fee terms first.",
            of.title
        )));
    }
    let terms = FeeTerms::read(&of.fee)?;
    let offer = sql::accepted(conn, candidacy).await?;
    let code = match &offer {
        Some(offer) => offer.currency.clone(),
        None if !of.currency.is_empty() => of.currency.clone(),
        None => terms.currency.clone(),
    };
    if Currency::of(&code).is_none() {
        return Err(Error::Conflict(
            "In which currency is she paid? Write down the offer that was accepted first.".into(),
        ));
    }
    Ok(Row {
        id: placement_id(candidacy),
        candidacy_id: candidacy,
        person_id: of.person,
        role_id: of.role,
        company_id: of.company,
        signed_on: offer.as_ref().map(|o| o.answered_on.clone()).unwrap_or_default(),
        start_on: offer.as_ref().map(|o| o.start_on.clone()).unwrap_or_default(),
        base: offer.as_ref().and_then(|o| o.base),
        bonus: offer.as_ref().and_then(|o| o.bonus),
        equity: offer.as_ref().and_then(|o| o.equity),
        sign_on: offer.as_ref().and_then(|o| o.sign_on),
        currency: code,
        fee: of.fee.clone(),
        cliff_on: String::new(),
        left_on: String::new(),
        left_by: String::new(),
        left_reason: String::new(),
        remedy: String::new(),
        replaced_by: None,
        note: String::new(),
        name: of.name.clone(),
        title: of.title.clone(),
        client: of.client.clone(),
        owner: of.owner.clone(),
    })
}

impl Row {
    pub(super) fn pay_in(&self) -> Result<Currency> {
        Currency::of(&self.currency)
            .ok_or_else(|| Error::Damaged(format!("“{}” is no currency of a placement.", self.currency)))
    }

    /// What she is paid in the first year.
    pub(super) fn year(&self) -> Result<FirstYear> {
        Ok(FirstYear {
            base: self.base,
            bonus: self.bonus,
            equity: self.equity,
            sign_on: self.sign_on,
            currency: self.pay_in()?,
        })
    }

    /// The terms as they were signed, and what they come to; none where that cannot be counted, with why.
    pub(super) fn counted(&self) -> Result<(FeeTerms, Option<roles::FeeWorking>, String)> {
        let terms = FeeTerms::read(&self.fee)?;
        Ok(match roles::fee(&terms, &self.year()?) {
            Ok(working) => (terms, Some(working), String::new()),
            Err(why) => (terms, None, why.to_string()),
        })
    }
}
