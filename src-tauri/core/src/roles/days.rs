//! How long a role has been open: its clock stands still on hold.

use super::RoleStatus;

const DAY: i64 = 86_400_000;

/// Whole days open up to `now`, from its statuses in the order they began (UTC ms). Only what was open counts: not the
/// draft, not the hold, not what came after it was filled or lost. Where it is known that it was opened before it came
/// into the desk, `opened_at` says when, and the first open time begins there.
pub fn days_open(statuses: &[(RoleStatus, i64)], opened_at: Option<i64>, now: i64) -> u32 {
    let mut open = 0_i64;
    let mut first = true;
    let ends = statuses.iter().skip(1).map(|(_, at)| *at).chain([now]);
    for ((status, at), end) in statuses.iter().zip(ends) {
        if *status != RoleStatus::Open {
            continue;
        }
        let begins = match opened_at {
            Some(opened) if first => opened.min(*at),
            _ => *at,
        };
        first = false;
        open = open.saturating_add(end.min(now).saturating_sub(begins).max(0));
    }
    u32::try_from(open / DAY).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::RoleStatus::{Draft, Filled, OnHold, Open};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_clock_stands_still_on_hold() {
        let at = |day: i64| day * DAY;
        type Case<'a> = (&'a [(RoleStatus, i64)], Option<i64>, i64, u32);
        let cases: [Case<'_>; 9] = [
            (&[], None, 10, 0),
            (&[(Draft, 0)], None, 10, 0),
            (&[(Open, 0)], None, 10, 10),
            (&[(Draft, 0), (Open, 3)], None, 10, 7),
            (&[(Open, 0), (OnHold, 4)], None, 10, 4),
            (&[(Open, 0), (OnHold, 4), (Open, 8)], None, 10, 6),
            (&[(Open, 0), (OnHold, 4), (Open, 8), (Filled, 9)], None, 30, 5),
            // It was open for five days before somebody wrote it down.
            (&[(Open, 5), (OnHold, 7)], Some(0), 10, 7),
            // A clock that was put back counts nothing.
            (&[(Open, 8)], None, 3, 0),
        ];
        for (statuses, opened, now, days) in cases {
            let statuses: Vec<_> = statuses.iter().map(|(status, day)| (*status, at(*day))).collect();
            assert_eq!(
                days_open(&statuses, opened.map(at), at(now)),
                days,
                "{statuses:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn holding_never_adds_days(mut times in proptest::collection::vec(0_i64..400, 1..6), now in 400_i64..500) {
            times.sort_unstable();
            let alternating: Vec<_> = times
                .iter()
                .enumerate()
                .map(|(at, day)| (if at % 2 == 0 { Open } else { OnHold }, day * DAY))
                .collect();
            let without = vec![(Open, times.first().copied().unwrap_or(0) * DAY)];
            prop_assert!(days_open(&alternating, None, now * DAY) <= days_open(&without, None, now * DAY));
        }
    }
}
