//! Which cadence holds, and how it stands.

use super::Cadence;
use super::standing::CadenceStatus;
use chrono::NaiveDate;

impl Cadence {
    /// After so many days it is time, and after so many late.
    pub(super) fn days(self) -> (u32, u32) {
        let ideal = self.ideal_days.or(self.max_days).unwrap_or(u32::MAX);
        (ideal, self.max_days.unwrap_or(ideal).max(ideal))
    }

    /// How it stands with who was touched last on that day.
    pub(super) fn status(self, last: Option<NaiveDate>, today: NaiveDate) -> CadenceStatus {
        let Some(last) = last else {
            return CadenceStatus::NeverTouched;
        };
        // What was logged for later than today counts as today.
        let gone = u32::try_from((today - last).num_days()).unwrap_or(0);
        let (ideal, most) = self.days();
        if gone < ideal {
            CadenceStatus::Fine { days: ideal - gone }
        } else if gone <= most {
            CadenceStatus::DueIn { days: most - gone }
        } else {
            CadenceStatus::Late { days: gone - most }
        }
    }
}

/// The one that holds: her own, else the shortest of her tags'. With its place among these.
pub(super) fn holds(own: Option<Cadence>, tags: &[Cadence]) -> Option<(Cadence, Option<usize>)> {
    if let Some(own) = own {
        return Some((own, None));
    }
    tags.iter()
        .enumerate()
        .min_by_key(|(_, cadence)| cadence.days())
        .map(|(at, cadence)| (*cadence, Some(at)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::day::of_kept;
    use proptest::prelude::*;

    fn every(ideal: impl Into<Option<u32>>, most: impl Into<Option<u32>>) -> Cadence {
        Cadence {
            ideal_days: ideal.into(),
            max_days: most.into(),
        }
    }

    #[test]
    fn it_is_time_then_due_then_late() {
        let today = of_kept("2026-11-24").unwrap();
        for (cadence, last, expected) in [
            (every(30, 60), "2026-11-24", CadenceStatus::Fine { days: 30 }),
            (every(30, 60), "2026-10-26", CadenceStatus::Fine { days: 1 }),
            (every(30, 60), "2026-10-25", CadenceStatus::DueIn { days: 30 }),
            (every(30, 60), "2026-09-25", CadenceStatus::DueIn { days: 0 }),
            (every(30, 60), "2026-09-24", CadenceStatus::Late { days: 1 }),
            (every(30, None), "2026-10-25", CadenceStatus::DueIn { days: 0 }),
            (every(30, None), "2026-10-24", CadenceStatus::Late { days: 1 }),
            (every(None, 60), "2026-09-26", CadenceStatus::Fine { days: 1 }),
            (every(30, 60), "2026-12-01", CadenceStatus::Fine { days: 30 }),
            (every(30, 60), "", CadenceStatus::NeverTouched),
        ] {
            assert_eq!(
                cadence.status(of_kept(last), today),
                expected,
                "{cadence:?} {last}"
            );
        }
    }

    #[test]
    fn her_own_beats_her_tags_and_of_those_the_shortest_holds() {
        let (slow, fast) = (every(90, 120), every(14, None));
        assert_eq!(holds(Some(slow), &[fast]), Some((slow, None)));
        assert_eq!(holds(None, &[slow, fast]), Some((fast, Some(1))));
        assert_eq!(holds(None, &[every(None, 10), fast]).unwrap().1, Some(0));
        assert_eq!(holds(None, &[]), None);
    }

    proptest! {
        #[test]
        fn a_day_later_is_never_better(ideal in 1_u32..400, more in 0_u32..400, gone in 0_i64..900) {
            let cadence = every(ideal, ideal + more);
            let last = of_kept("2020-02-29").unwrap();
            let rank = |days: i64| match cadence.status(Some(last), last + chrono::TimeDelta::days(days)) {
                CadenceStatus::Fine { days } => (0, -i64::from(days)),
                CadenceStatus::DueIn { days } => (1, -i64::from(days)),
                CadenceStatus::Late { days } => (2, i64::from(days)),
                CadenceStatus::NeverTouched => (3, 0),
            };
            prop_assert!(rank(gone) < rank(gone + 1));
        }
    }
}
