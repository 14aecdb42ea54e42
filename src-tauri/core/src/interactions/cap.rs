//! How often somebody may be written to: not more than so many touches from us in so many days.

use crate::error::{Error, Result};
use crate::rules;
use crate::store::{Store, json};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use ts_rs::TS;

const RULE: &str = "outreach_cap";
const OFF: &str = "off";

/// The most touches from us in so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct OutreachCap {
    pub touches: u32,
    pub days: u32,
}

/// What holds where nobody has said otherwise. Engineers of this field are written to every day; a third mail in two months
/// is where good will ends. The figure is the house's, and the desk's to change.
const USUAL: OutreachCap = OutreachCap { touches: 3, days: 60 };

/// What the desk keeps to; none where the cap is off.
pub async fn outreach_cap(store: &Store) -> Result<Option<OutreachCap>> {
    current(&mut *store.read().await?).await
}

pub(super) async fn current(conn: &mut SqliteConnection) -> Result<Option<OutreachCap>> {
    match rules::value(conn, RULE).await?.as_deref() {
        None => Ok(Some(USUAL)),
        Some(OFF) => Ok(None),
        Some(set) => serde_json::from_str(set)
            .map(Some)
            .map_err(|_| Error::Internal(format!("the outreach cap {set}"))),
    }
}

/// Sets the cap; none: off. [`Error::Invalid`] at `touches` or `days`.
pub async fn set_outreach_cap(store: &Store, cap: Option<OutreachCap>) -> Result<()> {
    if let Some(OutreachCap { touches, days }) = cap {
        if !(1..=99).contains(&touches) {
            return Err(Error::invalid("touches", "Write a number from 1 to 99."));
        }
        if !(1..=3_650).contains(&days) {
            return Err(Error::invalid("days", "Write a number of days from 1 to 3,650."));
        }
    }
    let label = match cap {
        Some(OutreachCap { touches, days }) => format!("Set the outreach cap to {touches} in {days} days"),
        None => "Switched the outreach cap off".to_owned(),
    };
    let value = match cap {
        Some(cap) => json(&cap)?,
        None => OFF.to_owned(),
    };
    store
        .write("set_outreach_cap", label, async |tx| {
            rules::set(tx, RULE, &value).await
        })
        .await
}

/// The most of these instants, with `at` among them, that lie within so many days of one another.
pub(super) fn fullest(times: &[i64], at: i64, days: u32) -> usize {
    let span = span(days);
    let mut all: Vec<i64> = times.iter().copied().chain([at]).collect();
    all.sort_unstable();
    all.iter()
        .filter(|first| **first <= at && at - **first < span)
        .map(|first| {
            all.iter()
                .filter(|time| *time >= first && **time - first < span)
                .count()
        })
        .max()
        .unwrap_or(1)
}

/// So many days in milliseconds.
pub(super) fn span(days: u32) -> i64 {
    i64::from(days) * 86_400_000
}

#[cfg(test)]
mod tests {
    use super::{fullest, span};
    use proptest::prelude::*;

    #[test]
    fn any_stretch_of_days_counts() {
        let day = span(1);
        for (times, at, days, expected) in [
            (vec![], 0, 60, 1),
            (vec![0, 10, 20], 30, 60, 4),
            (vec![0, 10, 20], 60, 60, 3),
            (vec![0, 10, 20], 70, 60, 2),
            // One told late counts with what came after it.
            (vec![50, 51, 52], 40, 60, 4),
            (vec![0, 100], 50, 60, 2),
        ] {
            let times: Vec<i64> = times.into_iter().map(|t: i64| t * day).collect();
            assert_eq!(fullest(&times, at * day, days), expected, "{times:?} {at}");
        }
    }

    proptest! {
        #[test]
        fn no_order_of_telling_gets_around_it(mut times in prop::collection::vec(0_i64..400, 0..12), days in 1_u32..90) {
            let day = span(1);
            for time in &mut times { *time *= day; }
            // The fullest stretch there is, found from whichever touch is told last.
            let told_last = |at: usize| {
                let mut others = times.clone();
                let last = others.remove(at);
                fullest(&others, last, days)
            };
            let found = (0..times.len()).map(told_last).max().unwrap_or(0);
            let there = times.iter().map(|first| times.iter().filter(|t| *t >= first && **t - first < span(days)).count()).max().unwrap_or(0);
            prop_assert_eq!(found, there);
        }
    }
}
