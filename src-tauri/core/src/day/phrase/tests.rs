#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::day::{kept, of_instant, of_kept};
use proptest::prelude::*;

/// A Tuesday.
fn today() -> NaiveDate {
    of_kept("2026-11-24").unwrap()
}

#[test]
fn what_is_ahead_is_read_as_people_say_it() {
    for (text, expected) in [
        ("today", "2026-11-24"),
        (" Tomorrow ", "2026-11-25"),
        ("day after tomorrow", "2026-11-26"),
        ("in 2 weeks", "2026-12-08"),
        ("in two weeks", "2026-12-08"),
        ("2 weeks", "2026-12-08"),
        ("in a month", "2026-12-24"),
        ("in 90d", "2027-02-22"),
        ("90d", "2027-02-22"),
        ("in 6w", "2027-01-05"),
        ("in 1 year", "2027-11-24"),
        ("fri", "2026-11-27"),
        ("tue", "2026-12-01"),
        ("mon", "2026-11-30"),
        ("on Friday", "2026-11-27"),
        ("this fri", "2026-11-27"),
        ("next friday", "2026-12-04"),
        ("next tue", "2026-12-01"),
        ("next week", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("next quarter", "2027-01-01"),
        ("next year", "2027-01-01"),
        ("end of week", "2026-11-27"),
        ("eom", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of q1", "2027-03-31"),
        ("end of q4", "2026-12-31"),
        ("end of Q1 2028", "2028-03-31"),
        ("start of q2", "2027-04-01"),
        ("end of february", "2027-02-28"),
        ("end of the year", "2026-12-31"),
        ("12 mar", "2027-03-12"),
        ("Mar 12", "2027-03-12"),
        ("dec 24th", "2026-12-24"),
        ("24 nov", "2026-11-24"),
        ("29 feb", "2028-02-29"),
        ("12 mar 2026", "2026-03-12"),
        ("Mar 12, 2027", "2027-03-12"),
        ("2027-03-12", "2027-03-12"),
        ("12.3.", "2027-03-12"),
        ("12.3.2027", "2027-03-12"),
        ("13/4", "2027-04-13"),
        ("march 2027", "2027-03-01"),
        ("the 15th", "2026-12-15"),
        ("31st", "2026-12-31"),
        ("morgen", "2026-11-25"),
        ("in 3 Tagen", "2026-11-27"),
        ("nächsten Freitag", "2026-12-04"),
        ("12. März", "2027-03-12"),
        ("ende märz", "2027-03-31"),
        ("demain", "2026-11-25"),
        ("dans deux semaines", "2026-12-08"),
        ("vendredi prochain", "2026-12-04"),
        ("3 février 2027", "2027-02-03"),
        ("fin du mois", "2026-11-30"),
    ] {
        let day = said("due_on", text, today(), Lean::Ahead).map(kept);
        assert_eq!(day.ok().as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_has_happened_is_read_as_people_say_it() {
    for (text, expected) in [
        ("yesterday", "2026-11-23"),
        ("tue", "2026-11-17"),
        ("mon", "2026-11-23"),
        ("last friday", "2026-11-20"),
        ("3 days ago", "2026-11-21"),
        ("a week ago", "2026-11-17"),
        ("last week", "2026-11-16"),
        ("12 mar", "2026-03-12"),
        ("24 dec", "2025-12-24"),
        ("the 30th", "2026-10-30"),
        ("vor 3 Tagen", "2026-11-21"),
        ("il y a deux jours", "2026-11-22"),
        ("hier", "2026-11-23"),
    ] {
        let day = said("when", text, today(), Lean::Back).map(kept);
        assert_eq!(day.ok().as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_day_or_two_is_refused() {
    for (text, says) in [
        ("", "no date"),
        ("soon", "no date"),
        ("q1", "no date"),
        ("march", "no date"),
        ("31 feb", "no date"),
        ("in 2", "no date"),
        ("in 2 hours", "no date"),
        ("in 9999 years", "no date"),
        ("12", "no date"),
        ("3/4", "3 Apr 2027 or 4 Mar 2027"),
        ("3/4/2027", "3 Apr 2027 or 4 Mar 2027"),
    ] {
        let error = said("due_on", text, today(), Lean::Ahead).unwrap_err();
        assert_eq!(error.field(), Some("due_on"));
        assert!(error.to_string().contains(says), "{text}: {error}");
    }
}

#[test]
fn within_a_line_less_is_a_day() {
    for (text, is) in [
        ("2 weeks", false),
        ("3.11", false),
        ("1/2", false),
        ("now", false),
        ("in 2 weeks", true),
        ("by 3.11", true),
        ("12.3.", true),
    ] {
        let words = words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let found = reading(&words, today(), Lean::Ahead, true);
        assert_eq!(matches!(found, Reading::Day(_)), is, "{text}");
    }
}

proptest! {
    #[test]
    fn every_day_is_read_as_it_is_kept_and_shown(ms in 0_i64..4_102_444_800_000, lean in prop::sample::select(vec![Lean::Ahead, Lean::Back])) {
        let day = of_instant(ms);
        prop_assert_eq!(said("d", &kept(day), day, lean).ok(), Some(day));
        prop_assert_eq!(said("d", &shown(day), day, lean).ok(), Some(day));
        let german = format!("{}.{}.{}", day.day(), day.month(), day.year());
        prop_assert_eq!(said("d", &german, day, lean).ok(), Some(day));
    }

    #[test]
    fn what_is_ahead_is_ahead_and_what_was_is_behind(ms in 0_i64..4_102_444_800_000, at in 0_usize..7, n in 1_u32..400) {
        let today = of_instant(ms);
        let name = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][at];
        let next = said("d", name, today, Lean::Ahead).unwrap();
        let last = said("d", name, today, Lean::Back).unwrap();
        prop_assert!(next > today && (next - today).num_days() <= 7);
        prop_assert!(last < today && (today - last).num_days() <= 7);
        prop_assert_eq!(next.weekday(), last.weekday());
        let ahead = said("d", &format!("in {n} days"), today, Lean::Ahead).unwrap();
        prop_assert_eq!((ahead - today).num_days(), i64::from(n));
        let months = said("d", &format!("in {n} months"), today, Lean::Ahead).unwrap();
        prop_assert!(months.day() == today.day() || (months.day() < today.day() && months.succ_opt().unwrap().day() == 1));
    }

    #[test]
    fn nothing_typed_panics(text in "\\PC{0,24}|(in|next|end|of|q[0-9]|[0-9]{1,5}|mar|tue|ago|[./ -]| ){0,6}") {
        for lean in [Lean::Ahead, Lean::Back] {
            let _ = said("d", &text, today(), lean);
        }
    }
}
