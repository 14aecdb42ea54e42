//! How long a card has been where it is. While its role is on hold the clock stands still.

use crate::roles::RoleStatus;

const DAY_MS: i64 = 86_400_000;

/// When a role's clock stood still: from, to (UTC ms), in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holds(Vec<(i64, i64)>);

impl Holds {
    /// From every status a role had, the oldest first, each with its instant. A hold that lasts ends `now`.
    pub fn of<'a>(statuses: impl IntoIterator<Item = (&'a str, i64)>, now: i64) -> Self {
        let mut holds = Vec::new();
        let mut since = None;
        for (status, at) in statuses {
            let on_hold = RoleStatus::of(status) == Some(RoleStatus::OnHold);
            match (on_hold, since) {
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

    /// Milliseconds from one instant to another, those on hold left out.
    pub fn running(&self, from: i64, to: i64) -> i64 {
        let held: i64 = self
            .0
            .iter()
            .map(|(start, end)| (to.min(*end) - from.max(*start)).max(0))
            .sum();
        (to - from - held).max(0)
    }

    /// Whole days from one instant to another, less those on hold.
    pub fn days(&self, from: i64, to: i64) -> u32 {
        u32::try_from(self.running(from, to) / DAY_MS).unwrap_or(u32::MAX)
    }
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
pub fn lateness(days: u32, ideal: Option<u32>, most: Option<u32>) -> Lateness {
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
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_clock_stands_still_on_hold() {
        let day = |n: i64| n * DAY_MS;
        let statuses = [
            ("open", day(0)),
            ("on_hold", day(10)),
            ("on_hold", day(11)),
            ("open", day(20)),
            ("on_hold", day(30)),
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
        assert_eq!(Holds::of([("open", 0)], day(3)).days(0, day(3)), 3);
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
            let statuses = at.iter().enumerate().map(|(i, at)| (if i % 2 == 0 { "on_hold" } else { "open" }, *at));
            let holds = Holds::of(statuses, 2_000_000);
            let (whole, half) = (holds.running(from, from + long), long / 2);
            prop_assert!((0..=long).contains(&whole));
            prop_assert_eq!(whole, holds.running(from, from + half) + holds.running(from + half, from + long));
        }
    }
}
