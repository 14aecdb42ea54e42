//! How soon.

use chrono::{Datelike as _, Days, NaiveDate};

crate::vocabulary::words! {
    /// When something is to be done, seen from today.
    Urgency {
        Overdue = "overdue", "overdue";
        Today = "today", "today";
        ThisWeek = "this_week", "this week";
        Later = "later", "later";
        NoDate = "no_date", "no date";
        Done = "done", "done";
    }
}

impl Urgency {
    /// Of what is due on this day, or put off until that one. A week ends on Sunday.
    pub fn seen(due: Option<NaiveDate>, snoozed: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(day) = due.max(snoozed) else {
            return Self::NoDate;
        };
        let left = 6 - u64::from(today.weekday().num_days_from_monday());
        if day < today {
            Self::Overdue
        } else if day == today {
            Self::Today
        } else if today
            .checked_add_days(Days::new(left))
            .is_some_and(|sunday| day <= sunday)
        {
            Self::ThisWeek
        } else {
            Self::Later
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::Urgency;
    use crate::day::of_kept;

    #[test]
    fn a_week_ends_on_sunday_and_a_snooze_puts_off() {
        // A Tuesday.
        let today = of_kept("2026-11-24").unwrap();
        for (due, snoozed, expected) in [
            ("", "", Urgency::NoDate),
            ("2026-11-23", "", Urgency::Overdue),
            ("2026-11-24", "", Urgency::Today),
            ("2026-11-25", "", Urgency::ThisWeek),
            ("2026-11-29", "", Urgency::ThisWeek),
            ("2026-11-30", "", Urgency::Later),
            ("2026-11-01", "2026-11-24", Urgency::Today),
            ("2026-11-01", "2026-11-23", Urgency::Overdue),
            ("2026-12-24", "2026-11-24", Urgency::Later),
            ("", "2026-11-26", Urgency::ThisWeek),
        ] {
            assert_eq!(
                Urgency::seen(of_kept(due), of_kept(snoozed), today),
                expected,
                "{due} {snoozed}"
            );
        }
        let sunday = of_kept("2026-11-29").unwrap();
        assert_eq!(Urgency::seen(of_kept("2026-11-30"), None, sunday), Urgency::Later);
    }
}
