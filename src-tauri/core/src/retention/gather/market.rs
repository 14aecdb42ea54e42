//! Where somebody's pay stands among what the desk knows of others'.

use crate::currency::Currency;
use crate::day;
use crate::pay::{Exchange, Rate};
use crate::people::PersonId;
use crate::retention::risk::MarketPlace;
use crate::roles::FirstYear;
use chrono::{Months, NaiveDate};
use std::collections::HashMap;

/// Fewer others say nothing of a market.
const FEW: usize = 5;

/// Pay older than this is of another market.
const STALE_MONTHS: u32 = 24;

/// The first day of points that count.
pub(super) fn since(today: NaiveDate) -> String {
    day::kept(
        today
            .checked_sub_months(Months::new(STALE_MONTHS))
            .unwrap_or(today),
    )
}

/// What people are paid or were offered: the newest point of each, a year's total.
pub(super) struct Market<'a> {
    points: HashMap<PersonId, (i64, Currency)>,
    rates: &'a [Rate],
    today: NaiveDate,
    /// In each currency that was asked for: everybody's, sorted, and each person's own.
    within: HashMap<Currency, (Vec<i64>, HashMap<PersonId, i64>)>,
}

impl<'a> Market<'a> {
    pub fn of(rows: Vec<(PersonId, i64, String, String)>, rates: &'a [Rate], today: NaiveDate) -> Self {
        let points = rows
            .into_iter()
            .filter_map(|(person, total, currency, _)| Some((person, (total, Currency::of(&currency)?))));
        Self {
            points: points.collect(),
            rates,
            today,
            within: HashMap::new(),
        }
    }

    /// Hers among the others', in her currency; what the desk's rates do not lead to it from is left out. Her pay is what
    /// was signed, else her own newest point.
    pub fn place(&mut self, person: PersonId, signed: Option<&FirstYear>) -> Option<MarketPlace> {
        let signed = signed.and_then(|year| {
            let more = [year.bonus, year.equity].into_iter().flatten();
            Some((more.fold(year.base?, i64::saturating_add), year.currency))
        });
        let (paid, currency) = signed.or_else(|| self.points.get(&person).copied())?;
        let Self {
            points,
            rates,
            today,
            within,
        } = self;
        let (sorted, own) = within
            .entry(currency)
            .or_insert_with(|| converted(points, rates, *today, currency));
        // She is not one of the others.
        let hers = own.get(&person);
        let n = sorted.len() - usize::from(hers.is_some());
        if n < FEW {
            return None;
        }
        // Of those who are paid the same half count as less.
        let less = sorted.partition_point(|other| *other < paid);
        let upto = sorted.partition_point(|other| *other <= paid);
        let less = less - usize::from(hers.is_some_and(|hers| *hers < paid));
        let upto = upto - usize::from(hers.is_some_and(|hers| *hers <= paid));
        Some(MarketPlace {
            above: u32::try_from((less + upto) * 50 / n).ok()?,
            n: u32::try_from(n).ok()?,
        })
    }
}

/// Everybody's in this currency, sorted, and each person's own.
fn converted(
    points: &HashMap<PersonId, (i64, Currency)>,
    rates: &[Rate],
    today: NaiveDate,
    into: Currency,
) -> (Vec<i64>, HashMap<PersonId, i64>) {
    let mut ways: HashMap<Currency, Option<Exchange>> = HashMap::new();
    let mut own = HashMap::new();
    for (person, (total, from)) in points {
        let way = ways
            .entry(*from)
            .or_insert_with(|| Exchange::on(today, *from, into, rates));
        if let Some(minor) = way.as_ref().and_then(|way| way.of(*total)) {
            own.insert(*person, minor);
        }
    }
    let mut sorted: Vec<i64> = own.values().copied().collect();
    sorted.sort_unstable();
    (sorted, own)
}
