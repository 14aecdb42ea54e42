//! How long a card has been where it is. While its role is on hold or closed the clock stands still.

use super::sql;
use crate::error::Result;
use crate::roles::{RoleId, RoleStatus};
use sqlx::SqliteConnection;
use std::collections::HashMap;

const DAY_MS: i64 = 86_400_000;

/// When a role's clock stood still: from, to (UTC ms), in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holds(Vec<(i64, i64)>);

impl Holds {
    /// From every status a role had, the oldest first, each with its instant. One that lasts ends `now`.
    pub fn of(statuses: impl IntoIterator<Item = (RoleStatus, i64)>, now: i64) -> Self {
        use RoleStatus::{Filled, Lost, OnHold};
        let mut holds = Vec::new();
        let mut since = None;
        for (status, at) in statuses {
            match (matches!(status, OnHold | Filled | Lost), since) {
                (true, None) => since = Some(at),
                (false, Some(from)) => {
                    holds.push((from, at));
                    since = None;
                }
                _ => {}
            }
        }
        holds.extend(since.map(|from| (from, now)));
        Self(holds)
    }

    /// Milliseconds from one instant to another, those left out in which the clock stood.
    pub fn running(&self, from: i64, to: i64) -> i64 {
        let held: i64 = self
            .0
            .iter()
            .map(|(start, end)| to.min(*end).saturating_sub(from.max(*start)).max(0))
            .sum();
        to.saturating_sub(from).saturating_sub(held).max(0)
    }

    /// Whole days of the same.
    pub fn days(&self, from: i64, to: i64) -> u32 {
        whole_days(self.running(from, to))
    }

    /// How late somebody is who has been in a stage since then. While the clock stands nobody is: there is nothing to chase.
    pub fn lateness(&self, from: i64, now: i64, ideal: Option<u32>, most: Option<u32>) -> Lateness {
        match self.0.last() {
            Some((_, until)) if *until >= now => Lateness::InTime,
            _ => lateness(self.days(from, now), ideal, most),
        }
    }
}

/// Whole days in so many milliseconds.
pub(super) fn whole_days(ms: i64) -> u32 {
    u32::try_from(ms / DAY_MS).unwrap_or(u32::MAX)
}

/// When the clocks of roles stood still: of this role, or of every one.
pub async fn holds(
    conn: &mut SqliteConnection,
    role: Option<RoleId>,
    now: i64,
) -> Result<HashMap<RoleId, Holds>> {
    let mut by_role: HashMap<RoleId, Vec<(RoleStatus, i64)>> = HashMap::new();
    for (role, status, at) in sql::statuses(conn, role).await? {
        if let Some(status) = RoleStatus::of(&status) {
            by_role.entry(role).or_default().push((status, at));
        }
    }
    let of = |(role, statuses): (RoleId, Vec<_>)| (role, Holds::of(statuses, now));
    Ok(by_role.into_iter().map(of).collect())
}

crate::vocabulary::words! {
    /// Whether a card is longer in its stage than it should be.
    Lateness {
        InTime = "in_time", "in time";
        Late = "late", "late";
        Overdue = "overdue", "overdue";
    }
}

/// Late is who is there longer than the ideal, overdue who is there longer than the most, in whole days.
fn lateness(days: u32, ideal: Option<u32>, most: Option<u32>) -> Lateness {
    if most.is_some_and(|most| days > most) {
        Lateness::Overdue
    } else if ideal.is_some_and(|ideal| days > ideal) {
        Lateness::Late
    } else {
        Lateness::InTime
    }
}

#[cfg(test)]
mod tests {
    use super::RoleStatus::{Filled, Lost, OnHold, Open};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_clock_stands_still_on_hold_and_once_the_role_is_closed() {
        let day = |n: i64| n * DAY_MS;
        let statuses = [
            (Open, day(0)),
            (OnHold, day(10)),
            (OnHold, day(11)),
            (Open, day(20)),
            (OnHold, day(30)),
        ];
        let holds = Holds::of(statuses, day(40));
        for (from, to, days) in [
            (day(0), day(10), 10),
            (day(5), day(15), 5),
            (day(12), day(18), 0),
            (day(0), day(40), 20),
            (day(25), day(40), 5),
            (day(21), day(21) + DAY_MS - 1, 0),
            (day(9), day(5), 0),
        ] {
            assert_eq!(holds.days(from, to), days, "{from} to {to}");
        }
        assert_eq!(Holds::of([(Open, 0)], day(3)).days(0, day(3)), 3);
        for closed in [Filled, Lost] {
            let holds = Holds::of(
                [(Open, 0), (OnHold, day(2)), (closed, day(4)), (Open, day(9))],
                day(10),
            );
            assert_eq!(holds.days(0, day(10)), 3, "{closed:?}");
        }
    }

    #[test]
    fn late_is_past_the_ideal_and_overdue_past_the_most() {
        for (days, ideal, most, expected) in [
            (3, Some(3), Some(7), Lateness::InTime),
            (4, Some(3), Some(7), Lateness::Late),
            (7, Some(3), Some(7), Lateness::Late),
            (8, Some(3), Some(7), Lateness::Overdue),
            (8, None, Some(7), Lateness::Overdue),
            (8, Some(3), None, Lateness::Late),
            (900, None, None, Lateness::InTime),
        ] {
            assert_eq!(lateness(days, ideal, most), expected, "{days}");
        }
    }

    proptest! {
        #[test]
        fn held_time_is_never_counted_twice_nor_below_nothing(
            mut at in proptest::collection::vec(0_i64..1_000_000, 0..8), from in 0_i64..1_000_000, long in 0_i64..1_000_000,
        ) {
            at.sort_unstable();
            let statuses = at.iter().enumerate().map(|(i, at)| (if i % 2 == 0 { OnHold } else { Open }, *at));
            let holds = Holds::of(statuses, 2_000_000);
            let (whole, half) = (holds.running(from, from + long), long / 2);
            prop_assert!((0..=long).contains(&whole));
            prop_assert_eq!(whole, holds.running(from, from + half) + holds.running(from + half, from + long));
        }
    }
}
