//! What placing somebody would earn: the fee by the role's terms, from the best that is known of her pay.

use super::sql;
use crate::currency::Currency;
use crate::error::Result;
use crate::pipeline::CandidacyId;
use crate::roles::{self, FeeBasis, FeeTerms, FirstYear, RoleId};
use crate::wanted::Band;
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
        Flat = "flat", "the flat fee";
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
    /// The fee where nothing is known of her: for the middle of the band, or flat.
    usual: Option<CardValue>,
}

impl Values {
    /// None where no fee is agreed, nobody said in which currency, or the terms cannot be read: then, why.
    pub async fn of(conn: &mut SqliteConnection, role: RoleId) -> Result<(Option<Self>, String)> {
        let (terms, problem) = roles::fee_terms(conn, role).await?;
        let values = match (terms, sql::band(conn, role).await?) {
            (Some(terms), Some(band)) => Self::by(conn, role, terms, band).await?,
            _ => None,
        };
        Ok((values, problem))
    }

    async fn by(
        conn: &mut SqliteConnection,
        role: RoleId,
        terms: FeeTerms,
        band: Band,
    ) -> Result<Option<Self>> {
        let code = if terms.currency.is_empty() {
            &band.currency
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
        let from = match terms.basis {
            FeeBasis::Flat => ValueFrom::Flat,
            FeeBasis::Base | FeeBasis::FirstYear => ValueFrom::Band,
        };
        let usual = roles::expected(&terms, &band, 1);
        Ok(Some(Self {
            currency,
            usual: usual.map(|fee| CardValue {
                amount: fee.minor,
                from,
            }),
            terms,
            known,
        }))
    }

    /// The fee for a card: from the latest offer, else the latest expectation, else the band. A fee that cannot be counted
    /// from one (its base is not known) is counted from the next. What was paid for the project is no part of a card: it is
    /// taken off once, not for each.
    pub fn value(&self, card: CandidacyId) -> Option<CardValue> {
        if self.terms.basis == FeeBasis::Flat {
            return self.usual;
        }
        let known = self.known.get(&card).map_or(&[][..], Vec::as_slice);
        let fee = |year: &FirstYear| roles::fee(&self.terms, year).ok().map(|working| working.total);
        known
            .iter()
            .find_map(|(from, year)| fee(year).map(|amount| CardValue { amount, from: *from }))
            .or(self.usual)
    }
}
