//! What a placement's signed terms say of it: until when it is guaranteed, and what it earns.

use crate::currency::Currency;
use crate::roles::{FeeTerms, FirstYear, fee};
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

/// Terms by how the file has them: most placements are signed on the same. None for what cannot be read: then nobody
/// knows how long the guarantee runs, and the steps that hang on it have no date.
#[derive(Debug, Default)]
pub(super) struct Terms(HashMap<String, Option<FeeTerms>>);

impl Terms {
    pub fn of(&mut self, json: &str) -> Option<&FeeTerms> {
        let read = self.0.entry(json.to_owned());
        read.or_insert_with(|| FeeTerms::read(json).ok()).as_ref()
    }
}

/// The last day of the last step of the guarantee. None without one.
pub(super) fn guarantee_end(terms: &FeeTerms, start: NaiveDate) -> Option<NaiveDate> {
    let last = terms.guarantee.last()?;
    start.checked_add_days(Days::new(last.until_day.into()))
}

/// The whole fee in minor units; none where the pay it is counted from is not known.
pub(super) fn total(terms: &FeeTerms, pay: &FirstYear) -> Option<(i64, Currency)> {
    fee(terms, pay).ok().map(|working| (working.total, pay.currency))
}
