//! Again and again: every so many days, weeks, months or years.

use crate::day::{self, Unit, amount, unit};
use chrono::{Datelike as _, NaiveDate, Weekday};

/// How often. Months and years keep the day of the month they began with: what is due on the 31st is due on the last of
/// February and on the 31st of March again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    every: u32,
    unit: Unit,
    /// The day of the month, where a month may be too short for it.
    on: Option<u32>,
}

/// Nobody plans further.
const MOST: u32 = 999;

impl Repeat {
    /// What the file has (`2 weeks`, `1 months on 31`); none for ''.
    pub fn of_kept(kept: &str) -> Option<Self> {
        let mut words = kept.split(' ');
        let every = words.next()?.parse().ok().filter(|n| (1..=MOST).contains(n))?;
        let unit = unit(words.next()?, false)?;
        let on = match (words.next(), words.next()) {
            (Some("on"), Some(day)) => Some(day.parse().ok().filter(|day| (29..=31).contains(day))?),
            (None, None) => None,
            _ => return None,
        };
        Some(Self { every, unit, on })
    }

    /// As the file has it.
    pub fn kept(self) -> String {
        let plain = format!("{} {}", self.every, self.name());
        match self.on {
            Some(day) => format!("{plain} on {day}"),
            None => plain,
        }
    }

    /// `every 2 weeks`, `every month`.
    pub fn shown(self) -> String {
        match self.every {
            1 => format!("every {}", self.name().trim_end_matches('s')),
            n => format!("every {n} {}", self.name()),
        }
    }

    fn name(self) -> &'static str {
        match self.unit {
            Unit::Day => "days",
            Unit::Week => "weeks",
            Unit::Month => "months",
            Unit::Year => "years",
        }
    }

    /// What these words ([`day::words`]) mean: `every 2 weeks`, `monthly`, `alle drei Tage`, with the weekday where one is
    /// named (`every tue`). None where they are nothing of the kind.
    pub fn said(words: &[&str]) -> Option<(Self, Option<Weekday>)> {
        let plain = |every, unit| {
            Some((
                Self {
                    every,
                    unit,
                    on: None,
                },
                None,
            ))
        };
        match words {
            ["daily" | "täglich"] => plain(1, Unit::Day),
            ["weekly" | "wöchentlich"] => plain(1, Unit::Week),
            ["fortnightly" | "biweekly"] => plain(2, Unit::Week),
            ["monthly" | "monatlich"] => plain(1, Unit::Month),
            ["quarterly"] | ["every" | "each", "quarter"] => plain(3, Unit::Month),
            ["yearly" | "annually" | "jährlich"] => plain(1, Unit::Year),
            ["every", "other" | "second", of] => plain(2, unit(of, false)?),
            ["every" | "each" | "jeden" | "jede" | "jedes" | "chaque", of] => match unit(of, false) {
                Some(unit) => plain(1, unit),
                None => {
                    let on = day::weekday(of)?;
                    let weekly = Self {
                        every: 1,
                        unit: Unit::Week,
                        on: None,
                    };
                    Some((weekly, Some(on)))
                }
            },
            ["every" | "alle", n, of] | ["tous" | "toutes", "les", n, of] => {
                let every = amount(n).filter(|n| (1..=MOST).contains(n))?;
                plain(every, unit(of, false)?)
            }
            _ => None,
        }
    }

    /// Beginning on this day: it remembers a day of the month that not every month has.
    #[must_use]
    pub fn from(self, due: NaiveDate) -> Self {
        let monthly = matches!(self.unit, Unit::Month | Unit::Year);
        let on = (monthly && due.day() > 28).then(|| due.day());
        Self { on, ..self }
    }

    /// The first of its days after `due` that is later than `today`; none past what a calendar has.
    pub fn next(self, due: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
        let after = due.max(today);
        // As many steps as lead near it; the rest one by one.
        let days = u32::try_from((after - due).num_days()).ok()?;
        let longest = self.every
            * match self.unit {
                Unit::Day => 1,
                Unit::Week => 7,
                Unit::Month => 31,
                Unit::Year => 366,
            };
        let mut steps = (days / longest).max(1);
        loop {
            let there = day::stepped(due, self.every.checked_mul(steps)?, self.unit, false)?;
            let there = match self.on {
                Some(on) => (there.day()..=on).rev().find_map(|day| there.with_day(day))?,
                None => there,
            };
            if there > after {
                return Some(there);
            }
            steps += 1;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::day::{kept, of_instant, of_kept};
    use proptest::prelude::*;

    fn every(typed: &str) -> Repeat {
        let words = day::words(typed);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Repeat::said(&words).unwrap().0
    }

    #[test]
    fn repetitions_are_read_as_people_say_them() {
        for (typed, shown) in [
            ("every 2 weeks", "every 2 weeks"),
            ("every week", "every week"),
            ("every other week", "every 2 weeks"),
            ("every three months", "every 3 months"),
            ("Daily", "every day"),
            ("quarterly", "every 3 months"),
            ("every tue", "every week"),
            ("alle 2 Wochen", "every 2 weeks"),
            ("toutes les 3 semaines", "every 3 weeks"),
            ("every 1 years", "every year"),
        ] {
            assert_eq!(every(typed).shown(), shown, "{typed}");
        }
        for no in [
            "",
            "every",
            "every now",
            "every 0 days",
            "2 weeks",
            "every 1000 days",
        ] {
            let words = day::words(no);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            assert_eq!(Repeat::said(&words), None, "{no}");
        }
    }

    #[test]
    fn the_next_day_is_ahead_and_months_come_back_to_their_day() {
        for (how, due, today, expected) in [
            ("every 2 weeks", "2026-11-20", "2026-11-24", "2026-12-04"),
            // Done before its day: the one after that day.
            ("every week", "2026-11-27", "2026-11-24", "2026-12-04"),
            ("every day", "2026-01-01", "2026-11-24", "2026-11-25"),
            ("every month", "2027-01-31", "2027-01-31", "2027-02-28"),
            ("every month", "2027-01-31", "2027-03-02", "2027-03-31"),
            ("every year", "2028-02-29", "2028-02-29", "2029-02-28"),
            ("every year", "2028-02-29", "2031-05-01", "2032-02-29"),
        ] {
            let due = of_kept(due).unwrap();
            let next = every(how).from(due).next(due, of_kept(today).unwrap()).unwrap();
            assert_eq!(kept(next), expected, "{how} {due} {today}");
        }
        // From one due day to the next, as the file keeps them.
        let mut due = of_kept("2027-01-31").unwrap();
        let how = every("monthly").from(due);
        let mut days = Vec::new();
        for _ in 0..4 {
            due = Repeat::of_kept(&how.kept()).unwrap().next(due, due).unwrap();
            days.push(due.day());
        }
        assert_eq!(days, [28, 31, 30, 31]);
    }

    proptest! {
        #[test]
        fn what_repeats_comes_soon_and_later_than_today(
            due in 0_i64..4_102_444_800_000, late in 0_i64..4_000, n in 1_u32..40, of in 0_usize..4
        ) {
            let due = of_instant(due);
            let today = due + chrono::TimeDelta::days(late);
            let (name, most) = [("days", 1), ("weeks", 7), ("months", 31), ("years", 366)][of];
            let how = every(&format!("every {n} {name}")).from(due);
            let next = how.next(due, today).unwrap();
            prop_assert!(next > today && next > due);
            prop_assert!((next - today).num_days() <= i64::from(n) * most);
            if matches!(how.unit, Unit::Month | Unit::Year) {
                let last = next.succ_opt().unwrap().day() == 1;
                prop_assert!(next.day() == due.day() || (last && next.day() < due.day()));
            }
            prop_assert_eq!(Repeat::of_kept(&how.kept()), Some(how));
        }
    }
}
