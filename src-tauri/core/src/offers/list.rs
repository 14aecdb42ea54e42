//! A candidacy's offers side by side, with what each comes to.

use super::compare::{Against, Parts, Yearly, against, between, change};
use super::make::currency_of;
use super::sql::{self, Row};
use super::{MadeBy, OfferAnswer, OfferId};
use crate::day;
use crate::error::{Error, Result};
use crate::pay::{self, Currency, PayKind, PayPoint, Rate};
use crate::pipeline::CandidacyId;
use crate::roles::{self, FeeTerms, FirstYear};
use crate::store::Store;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// Offers and counters, the first one first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OfferTable {
    pub offers: Vec<Offer>,
    /// The currency a new one is most likely in; empty: unknown.
    pub usual_currency: String,
    /// Why the role's fee terms cannot be read; '' where they can, or there are none.
    pub fee_problem: String,
}

/// An offer or a counter. Amounts in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Offer {
    #[ts(type = "string")]
    pub id: OfferId,
    pub made_by: MadeBy,
    #[ts(type = "number | null")]
    pub base: Option<i64>,
    #[ts(type = "number | null")]
    pub bonus: Option<i64>,
    #[ts(type = "number | null")]
    pub equity: Option<i64>,
    #[ts(type = "number | null")]
    pub sign_on: Option<i64>,
    pub currency: String,
    /// Digits behind its mark.
    pub digits: u8,
    /// "420,000 USD": base, bonus and equity; empty where none is known.
    pub yearly: String,
    /// With the sign-on.
    pub first_year: String,
    /// ISO dates; start, last day and answer may be empty.
    pub made_on: String,
    pub start_on: String,
    pub expires_on: String,
    pub answer: Option<OfferAnswer>,
    pub answered_on: String,
    pub note: String,
    /// What the role's terms earn, "84,000 USD"; empty where nothing is agreed or it cannot be counted.
    pub fee: String,
    /// How it came about, or why it cannot be counted.
    pub fee_steps: Vec<String>,
    /// Expectation, present pay, band, the offer before, and what else it is held against.
    pub against: Vec<Against>,
}

/// The offers of a candidacy. What they are held against is as it was on the day of each.
pub async fn offers_of(store: &Store, candidacy: CandidacyId) -> Result<OfferTable> {
    let (rows, brief, rates, (terms, fee_problem)) = {
        let conn = &mut *store.read().await?;
        let brief = sql::brief(conn, candidacy).await?;
        let brief = brief.ok_or(Error::NotFound("candidacy"))?;
        let terms = roles::fee_terms(conn, brief.role).await?;
        (
            sql::of(conn, candidacy).await?,
            brief,
            sql::rates(conn).await?,
            terms,
        )
    };
    let history = pay::pay_history(store, brief.person, "").await?;
    let usual_currency = match (rows.last(), brief.currency.as_str()) {
        (Some(last), _) => last.currency.clone(),
        (None, "") => history.usual_currency.clone(),
        (None, role) => role.to_owned(),
    };
    let beside = Beside {
        pay: &history.points,
        band: (brief.pay_from, brief.pay_to),
        band_in: Currency::of(&brief.currency),
        rates: &rates,
        terms: terms.as_ref(),
    };
    let mut offers = Vec::new();
    let mut before: Option<&Row> = None;
    for row in &rows {
        offers.push(shown(row, before, &beside)?);
        before = Some(row);
    }
    Ok(OfferTable {
        offers,
        usual_currency,
        fee_problem,
    })
}

/// What offers are held against.
struct Beside<'a> {
    /// The newest first.
    pay: &'a [PayPoint],
    band: (Option<i64>, Option<i64>),
    band_in: Option<Currency>,
    rates: &'a [Rate],
    terms: Option<&'a FeeTerms>,
}

impl Beside<'_> {
    /// What an offer earns, and how that came about.
    fn fee(&self, parts: Parts, currency: Currency) -> (String, Vec<String>) {
        let Some(terms) = self.terms else {
            return (String::new(), Vec::new());
        };
        let pay = FirstYear {
            base: parts.base,
            bonus: parts.bonus,
            equity: parts.equity,
            sign_on: parts.sign_on,
            currency,
        };
        match roles::fee(terms, &pay) {
            Ok(fee) => (pay::shown(fee.total, currency), fee.steps),
            Err(problem) => (String::new(), vec![problem.to_string()]),
        }
    }

    /// As it was known on that day.
    fn known(&self, kind: PayKind, on: NaiveDate) -> Option<Yearly> {
        let on = day::kept(on);
        let then = self
            .pay
            .iter()
            .find(|point| point.kind == kind && point.total.is_some() && point.as_of <= on)?;
        Some(Yearly {
            minor: then.total?,
            currency: Currency::of(&then.currency)?,
        })
    }

    fn of(&self, offer: Yearly, on: NaiveDate) -> Vec<Against> {
        let mut all: Vec<Against> = [
            ("Expectation", PayKind::Expected),
            ("Present pay", PayKind::Current),
        ]
        .into_iter()
        .filter_map(|(to, kind)| Some(against(to, offer, self.known(kind, on)?, on, self.rates)))
        .collect();
        if let Some(currency) = self.band_in.filter(|_| self.band != (None, None)) {
            all.push(between(
                "Band of the role",
                offer,
                self.band,
                currency,
                on,
                self.rates,
            ));
        }
        all
    }
}

fn shown(row: &Row, before: Option<&Row>, beside: &Beside<'_>) -> Result<Offer> {
    let currency = currency_of(&row.currency)?;
    let on = day::of_kept(&row.made_on)
        .ok_or_else(|| Error::Damaged(format!("“{}” is no date of an offer.", row.made_on)))?;
    let parts = row.parts();
    let said = |minor: Option<i64>| minor.map(|minor| pay::shown(minor, currency)).unwrap_or_default();
    let mut held = match parts.yearly() {
        Some(minor) => beside.of(Yearly { minor, currency }, on),
        None => Vec::new(),
    };
    if let Some(before) = before {
        let then = (before.parts(), currency_of(&before.currency)?);
        held.push(change(then, (parts, currency), on, beside.rates));
    }
    let (fee, fee_steps) = beside.fee(parts, currency);
    Ok(Offer {
        fee,
        fee_steps,
        id: row.id,
        made_by: MadeBy::of(&row.made_by)
            .ok_or_else(|| Error::Damaged(format!("“{}” makes no offers.", row.made_by)))?,
        base: row.base,
        bonus: row.bonus,
        equity: row.equity,
        sign_on: row.sign_on,
        currency: row.currency.clone(),
        digits: currency.digits(),
        yearly: said(parts.yearly()),
        first_year: said(parts.first_year()),
        made_on: row.made_on.clone(),
        start_on: row.start_on.clone(),
        expires_on: row.expires_on.clone(),
        answer: OfferAnswer::of(&row.answer),
        answered_on: row.answered_on.clone(),
        note: row.note.clone(),
        against: held,
    })
}
