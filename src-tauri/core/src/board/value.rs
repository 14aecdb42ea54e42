//! What placing somebody would earn: the fee by the role's terms, from the best that is known of her pay.

use super::sql;
use crate::currency::Currency;
use crate::error::Result;
use crate::pipeline::CandidacyId;
use crate::roles::{self, FeeTerms, FirstYear, RoleId};
use serde::Serialize;
use sqlx::SqliteConnection;
use std::collections::HashMap;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What an expected fee is counted from.
    ValueFrom {
        Offer = "offer", "her latest offer";
        Expected = "expected", "what she expects";
        Band = "band", "the middle of the band";
    }
}

/// An expected fee in minor units of the board's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CardValue {
    #[ts(type = "number")]
    pub amount: i64,
    pub from: ValueFrom,
}

/// What is needed to say what cards are worth.
pub(super) struct Values {
    pub currency: Currency,
    terms: FeeTerms,
    known: HashMap<CandidacyId, Vec<(ValueFrom, FirstYear)>>,
    /// The fee for the middle of the band.
    band: Option<i64>,
}

impl Values {
    /// None where no fee is agreed, or nobody said in which currency.
    pub async fn of(conn: &mut SqliteConnection, role: RoleId) -> Result<Option<Self>> {
        let Some(terms) = roles::fee_terms(conn, role).await? else {
            return Ok(None);
        };
        let Some((from, to, pay_currency)) = sql::band(conn, role).await? else {
            return Ok(None);
        };
        let code = if terms.currency.is_empty() {
            &pay_currency
        } else {
            &terms.currency
        };
        let Some(currency) = Currency::of(code) else {
            return Ok(None);
        };
        let mut known: HashMap<CandidacyId, Vec<(ValueFrom, FirstYear)>> = HashMap::new();
        let offers = sql::offers(conn, role).await?.into_iter();
        let expected = sql::expected(conn, role).await?.into_iter();
        let all = offers
            .map(|pay| (ValueFrom::Offer, pay))
            .chain(expected.map(|pay| (ValueFrom::Expected, pay)));
        for (source, pay) in all {
            // Pay in another currency says nothing here: amounts of two are never mixed.
            if pay.currency == currency.code() {
                known
                    .entry(pay.card)
                    .or_default()
                    .push((source, pay.year(currency)));
            }
        }
        let middle = match (from, to) {
            (Some(from), Some(to)) => Some(from.midpoint(to)),
            (one, other) => one.or(other),
        };
        let middle = middle.filter(|_| pay_currency == currency.code());
        let band = middle.and_then(|middle| {
            let year = FirstYear {
                base: Some(middle),
                bonus: None,
                equity: None,
                sign_on: None,
                currency,
            };
            due(&terms, &year)
        });
        Ok(Some(Self {
            currency,
            terms,
            known,
            band,
        }))
    }

    /// The fee for a card: from the latest offer, else the latest expectation, else the band. A fee that cannot be counted
    /// from one (its base is not known) is counted from the next.
    pub fn value(&self, card: CandidacyId) -> Option<CardValue> {
        let known = self.known.get(&card).map_or(&[][..], Vec::as_slice);
        known
            .iter()
            .find_map(|(from, year)| due(&self.terms, year).map(|amount| CardValue { amount, from: *from }))
            .or(self.band.map(|amount| CardValue {
                amount,
                from: ValueFrom::Band,
            }))
    }
}

fn due(terms: &FeeTerms, year: &FirstYear) -> Option<i64> {
    roles::fee(terms, year).ok().map(|working| working.due)
}
