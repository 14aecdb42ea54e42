//! What comes first: one rule for everything that waits.

use super::TodayKind;
use chrono::{Datelike as _, Days, NaiveDate};
use std::cmp::Reverse;

crate::vocabulary::words! {
    /// A part of the list.
    TodaySection {
        Now = "now", "now";
        ThisWeek = "this_week", "this week";
        WeekAhead = "week_ahead", "the week ahead";
    }
}

impl TodaySection {
    /// Of what waits from this day on. What has no day waits already. None for what is after next Sunday: a week ends on
    /// Sunday, and the list goes to the end of the one that follows.
    pub fn seen(day: Option<NaiveDate>, today: NaiveDate) -> Option<Self> {
        let Some(day) = day else {
            return Some(Self::Now);
        };
        if day <= today {
            Some(Self::Now)
        } else if day <= sunday(today, 0) {
            Some(Self::ThisWeek)
        } else {
            (day <= sunday(today, 1)).then_some(Self::WeekAhead)
        }
    }
}

/// The last day of this week, or of one so many weeks later.
pub(super) fn sunday(today: NaiveDate, weeks: u64) -> NaiveDate {
    let left = 6 - u64::from(today.weekday().num_days_from_monday());
    today
        .checked_add_days(Days::new(left + 7 * weeks))
        .unwrap_or(NaiveDate::MAX)
}

/// What waits longer than this is no more urgent for it: a task forgotten for a year does not stand above an offer that
/// lapses today.
const MOST_LATE: i64 = 30;

/// The place of an entry in the list. The rule:
///
/// 1. What waits now comes before this week's, this week's before the week ahead.
/// 2. Of what waits now, whoever has most days first: the days it is late (at most 30), and the head start of its kind, which
///    is by how many days it matters more than a follow-up of the same lateness.
/// 3. Of what is to come, the earlier day first; of one day, the greater head start.
/// 4. Alike in that, by title and key: the order never changes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    pub section: TodaySection,
    pub kind: TodayKind,
    /// How many days it is late; below zero where it is to come.
    pub late: i64,
}

impl Rank {
    /// Of what waits from this day on, as [`TodaySection::seen`].
    pub fn of(kind: TodayKind, day: Option<NaiveDate>, today: NaiveDate) -> Option<Self> {
        Some(Self {
            section: TodaySection::seen(day, today)?,
            kind,
            late: day.map_or(0, |day| (today - day).num_days()),
        })
    }

    /// Sorts from the most urgent.
    pub fn order(self) -> impl Ord {
        let start = self.kind.head_start();
        match self.section {
            TodaySection::Now => (self.section, 0, Reverse(self.late.clamp(0, MOST_LATE) + start)),
            _ => (self.section, -self.late, Reverse(start)),
        }
    }
}

impl TodayKind {
    /// In days. What is lost for good if nothing is done comes first (the desk itself, an offer), then who waits for us,
    /// then what we promised ourselves, then what can be tidied any day.
    fn head_start(self) -> i64 {
        match self {
            Self::Backup => 60,
            Self::Offer => 45,
            Self::Guarantee => 30,
            Self::Invoice => 22,
            Self::Reply => 20,
            Self::Met => 15,
            Self::CheckIn => 14,
            Self::Conference => 12,
            Self::Task => 10,
            Self::Stage => 7,
            Self::FollowUp => 0,
            Self::Capture => -5,
            Self::Question => -10,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::TodayKind::{Backup, Capture, Conference, FollowUp, Offer, Reply, Stage, Task};
    use super::TodaySection::{Now, ThisWeek, WeekAhead};
    use super::*;
    use crate::day::of_kept;
    use proptest::prelude::*;

    #[test]
    fn the_list_goes_to_the_end_of_next_week() {
        for (today, day, section) in [
            // A Tuesday.
            ("2026-11-24", "", Some(Now)),
            ("2026-11-24", "2026-11-01", Some(Now)),
            ("2026-11-24", "2026-11-24", Some(Now)),
            ("2026-11-24", "2026-11-25", Some(ThisWeek)),
            ("2026-11-24", "2026-11-29", Some(ThisWeek)),
            ("2026-11-24", "2026-11-30", Some(WeekAhead)),
            ("2026-11-24", "2026-12-06", Some(WeekAhead)),
            ("2026-11-24", "2026-12-07", None),
            // A Sunday has nothing left of its week.
            ("2026-11-29", "2026-11-30", Some(WeekAhead)),
            // Over the end of a year.
            ("2026-12-31", "2027-01-03", Some(ThisWeek)),
            ("2026-12-31", "2027-01-10", Some(WeekAhead)),
            ("2026-12-31", "2027-01-11", None),
        ] {
            let today = of_kept(today).unwrap();
            assert_eq!(TodaySection::seen(of_kept(day), today), section, "{today} {day}");
        }
    }

    #[test]
    fn the_most_urgent_comes_first() {
        let today = of_kept("2026-11-24").unwrap();
        let all = [
            (Backup, ""),
            (Task, "2025-01-01"),
            (Offer, "2026-11-24"),
            (Task, "2026-11-04"),
            (FollowUp, "2026-10-31"),
            (Reply, "2026-11-23"),
            (Task, "2026-11-23"),
            (Task, "2026-11-24"),
            (Stage, "2026-11-23"),
            (FollowUp, ""),
            (Capture, "2026-11-24"),
            (Conference, "2026-11-25"),
            (Task, "2026-11-25"),
            (FollowUp, "2026-11-25"),
            (Task, "2026-11-26"),
            (Offer, "2026-11-30"),
        ];
        let rank = |(kind, day): (TodayKind, &str)| Rank::of(kind, of_kept(day), today).unwrap();
        let mut sorted = all;
        sorted.sort_by_key(|one| rank(*one).order());
        let expected = [
            (Backup, ""),
            (Offer, "2026-11-24"),
            (Task, "2025-01-01"),
            (Task, "2026-11-04"),
            (FollowUp, "2026-10-31"),
            (Reply, "2026-11-23"),
            (Task, "2026-11-23"),
            (Task, "2026-11-24"),
            (Stage, "2026-11-23"),
            (FollowUp, ""),
            (Capture, "2026-11-24"),
            (Conference, "2026-11-25"),
            (Task, "2026-11-25"),
            (FollowUp, "2026-11-25"),
            (Task, "2026-11-26"),
            (Offer, "2026-11-30"),
        ];
        assert_eq!(sorted, expected);
    }

    proptest! {
        #[test]
        fn what_waits_longer_is_never_less_urgent(kind in proptest::sample::select(TodayKind::ALL), late in -13_i64..400, more in 0_i64..400) {
            let today = of_kept("2026-11-24").unwrap();
            let on = |late: i64| today - chrono::TimeDelta::days(late);
            let (one, other) = (Rank::of(kind, Some(on(late)), today), Rank::of(kind, Some(on(late + more)), today));
            let (Some(one), Some(other)) = (one, other) else { return Ok(()) };
            prop_assert!(other.order() <= one.order());
        }
    }
}
