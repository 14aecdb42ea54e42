//! What an entry says, which of several holds, and from when to when.

use crate::day;
use chrono::NaiveDate;

crate::vocabulary::words! {
    /// Whether somebody may be approached.
    Stance {
        Off = "off", "off limits";
        Free = "free", "may be approached";
    }
}

/// An entry, as far as it decides.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Entry {
    /// How far it is from whom it is asked for: -1 on herself, 0 her company, 1 what that is part of.
    pub step: i64,
    /// '' where it is her own.
    pub company: String,
    pub stance: String,
    pub reason: String,
    pub from_on: String,
    pub until_on: String,
    pub set_by: String,
}

impl Entry {
    pub fn holds(&self, on: NaiveDate) -> bool {
        let on = day::kept(on);
        (self.from_on.is_empty() || self.from_on <= on) && (self.until_on.is_empty() || self.until_on >= on)
    }

    pub fn stops(&self) -> bool {
        self.stance == Stance::Off.kept()
    }

    /// The nearest first; at one place what lets approach, then what ends last.
    fn order(&self) -> impl Ord + use<> {
        let ends = (
            !self.until_on.is_empty(),
            std::cmp::Reverse(self.until_on.clone()),
        );
        (self.step, self.stops(), ends)
    }

    /// "Google is off limits until 3 May 2027 (client; set by Ana)".
    pub fn said(&self) -> String {
        let until = match day::of_kept(&self.until_on) {
            Some(until) => format!("until {}", day::shown(until)),
            None => "with no end".to_owned(),
        };
        let whom = match self.company.as_str() {
            "" => "Off limits".to_owned(),
            company => format!("{company} is off limits"),
        };
        let set_by = match self.set_by.as_str() {
            "" => String::new(),
            by => format!("set by {by}"),
        };
        let because: Vec<&str> = [self.reason.as_str(), &set_by]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        match because.join("; ").as_str() {
            "" => format!("{whom} {until}"),
            because => format!("{whom} {until} ({because})"),
        }
    }
}

/// Which of these decides on a day; none where none holds.
pub(super) fn strongest(entries: &[Entry], on: NaiveDate) -> Option<&Entry> {
    entries
        .iter()
        .filter(|entry| entry.holds(on))
        .min_by_key(|entry| entry.order())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(step: i64, stance: &str, from: &str, until: &str) -> Entry {
        Entry {
            step,
            company: if step < 0 { "" } else { "Google" }.into(),
            stance: stance.into(),
            reason: "client".into(),
            from_on: from.into(),
            until_on: until.into(),
            set_by: "Ana".into(),
        }
    }

    fn today() -> NaiveDate {
        day::of_kept("2026-11-24").unwrap()
    }

    #[test]
    fn the_nearest_that_holds_decides() {
        let off = |step| entry(step, "off", "", "");
        let free = |step| entry(step, "free", "", "");
        for (entries, stopped) in [
            (vec![], None),
            (vec![off(0)], Some(true)),
            (vec![off(2)], Some(true)),
            (vec![off(0), free(-1)], Some(false)),
            (vec![free(0), off(-1)], Some(true)),
            (vec![off(1), free(0)], Some(false)),
            (vec![free(1), off(0)], Some(true)),
            // At one place the exception beats the rule, however long the rule lasts.
            (
                vec![off(0), entry(0, "free", "2026-11-01", "2026-12-01")],
                Some(false),
            ),
            (vec![off(0), entry(0, "free", "2026-12-01", "")], Some(true)),
            // Both days are included.
            (vec![entry(0, "off", "2026-11-24", "2026-11-24")], Some(true)),
            (vec![entry(0, "off", "", "2026-11-23")], None),
            (vec![entry(0, "off", "2026-11-25", "")], None),
            // What is over leaves the word to what is further away.
            (vec![off(1), entry(-1, "free", "", "2026-11-23")], Some(true)),
        ] {
            let found = strongest(&entries, today()).map(Entry::stops);
            assert_eq!(found, stopped, "{entries:?}");
        }
    }

    #[test]
    fn of_two_the_one_that_ends_last_is_told() {
        let until = |until| entry(0, "off", "", until);
        let said = |entries: &[Entry]| strongest(entries, today()).unwrap().said();
        assert_eq!(
            said(&[until("2026-12-01"), until("2027-05-03")]),
            "Google is off limits until 3 May 2027 (client; set by Ana)"
        );
        assert_eq!(
            said(&[until("2027-05-03"), until("")]),
            "Google is off limits with no end (client; set by Ana)"
        );
        let mut own = entry(-1, "off", "", "");
        (own.reason, own.set_by) = (String::new(), String::new());
        assert_eq!(own.said(), "Off limits with no end");
    }

    fn any_entry() -> impl Strategy<Value = Entry> {
        let day = prop_oneof![
            Just(String::new()),
            (1_u32..29).prop_map(|d| format!("2026-11-{d:02}"))
        ];
        (-1_i64..4, any::<bool>(), day.clone(), day)
            .prop_map(|(step, off, from, until)| entry(step, if off { "off" } else { "free" }, &from, &until))
    }

    proptest! {
        #[test]
        fn what_is_further_away_or_does_not_hold_changes_nothing(
            entries in prop::collection::vec(any_entry(), 0..6),
            other in any_entry(),
        ) {
            let before = strongest(&entries, today()).cloned();
            let with: Vec<Entry> = entries.iter().cloned().chain([other.clone()]).collect();
            let after = strongest(&with, today()).cloned();
            match &before {
                Some(before) if other.step > before.step || !other.holds(today()) => {
                    prop_assert_eq!(after.as_ref(), Some(before));
                }
                None if !other.holds(today()) => prop_assert_eq!(after, None),
                _ => {}
            }
        }

        #[test]
        fn her_own_word_stands_and_their_order_does_not_matter(
            mut entries in prop::collection::vec(any_entry(), 0..6),
            free: bool,
        ) {
            let own = entry(-1, if free { "free" } else { "off" }, "", "");
            entries.retain(|entry| entry.step >= 0);
            entries.push(own.clone());
            prop_assert_eq!(strongest(&entries, today()), Some(&own));
            entries.reverse();
            prop_assert_eq!(strongest(&entries, today()), Some(&own));
        }

        #[test]
        fn an_entry_holds_from_its_first_day_to_its_last(from in 1_u32..29, until in 1_u32..29, on in 1_u32..29) {
            let day = |d: u32| format!("2026-11-{d:02}");
            let entry = entry(0, "off", &day(from), &day(until));
            let holds = entry.holds(day::of_kept(&day(on)).unwrap());
            prop_assert_eq!(holds, from <= on && on <= until);
        }
    }
}
