//! Why an entry is there, in a sentence.

use crate::cadences::{Cadence, CadenceStatus};
use chrono::NaiveDate;

/// "1 day", "12 days".
pub(super) fn days(n: i64) -> String {
    match n {
        1 => "1 day".to_owned(),
        n => format!("{n} days"),
    }
}

/// "today", "tomorrow", "in 5 days", "yesterday", "3 days ago".
pub(super) fn away(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        n if n > 0 => format!("in {n} days"),
        n => format!("{} days ago", -n),
    }
}

/// "Due 3 days ago"
pub(super) fn due(day: NaiveDate, today: NaiveDate) -> String {
    format!("Due {}", away(day, today))
}

/// "Lapses tomorrow", "Lapsed 2 days ago without an answer". An offer holds on its last day.
pub(super) fn lapses(day: NaiveDate, today: NaiveDate) -> String {
    match day < today {
        true => format!("Lapsed {} without an answer", away(day, today)),
        false => format!("Lapses {}", away(day, today)),
    }
}

/// "In Submitted for 12 days, limit 7"
/// "Ends on 3 Dec 2026, in 9 days"
pub(super) fn ends(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "Ends today".to_owned(),
        n => format!("Ends on {}, in {}", crate::day::shown(day), days(n)),
    }
}

pub(super) fn stage(name: &str, in_it: u32, most: u32) -> String {
    format!("In {name} for {}, limit {most}", days(in_it.into()))
}

/// "Mail to us 3 days ago, not answered yet"
pub(super) fn reply(kind: &str, day: NaiveDate, today: NaiveDate) -> String {
    format!("{kind} to us {}, not answered yet", away(day, today))
}

/// "Last in touch 95 days ago, to be every 30 days, 60 at most"
pub(super) fn in_touch(
    cadence: Cadence,
    status: CadenceStatus,
    last: Option<NaiveDate>,
    today: NaiveDate,
) -> String {
    let often = match (cadence.ideal_days, cadence.max_days) {
        (Some(ideal), Some(most)) => format!("every {}, {most} at most", days(ideal.into())),
        (Some(n), None) | (None, Some(n)) => format!("every {}", days(n.into())),
        (None, None) => return String::new(),
    };
    match (status, last) {
        (CadenceStatus::NeverTouched, _) | (_, None) => format!("Never in touch, to be {often}"),
        (_, Some(last)) => format!("Last in touch {}, to be {often}", away(last, today)),
    }
}

/// "Begins in 5 days, in Santa Clara", "Until tomorrow, in Santa Clara"
pub(super) fn conference(first: NaiveDate, last: NaiveDate, place: &str, today: NaiveDate) -> String {
    let when = match (first > today, last > today) {
        (true, _) => format!("Begins {}", away(first, today)),
        (false, true) => format!("On now, ends {}", away(last, today)),
        (false, false) => "Last day today".to_owned(),
    };
    match place {
        "" => when,
        place => format!("{when}, in {place}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::day::of_kept;

    fn on(day: &str) -> NaiveDate {
        of_kept(day).unwrap()
    }

    #[test]
    fn days_are_said_from_today() {
        for (day, today, said) in [
            ("2026-11-24", "2026-11-24", "Due today"),
            ("2026-11-25", "2026-11-24", "Due tomorrow"),
            ("2026-11-23", "2026-11-24", "Due yesterday"),
            ("2026-11-21", "2026-11-24", "Due 3 days ago"),
            ("2027-01-02", "2026-12-30", "Due in 3 days"),
            // The clocks are turned between the two.
            ("2026-03-28", "2026-03-30", "Due 2 days ago"),
            ("2028-02-28", "2028-03-01", "Due 2 days ago"),
        ] {
            assert_eq!(due(on(day), on(today)), said);
        }
    }

    #[test]
    fn every_reason_is_a_sentence() {
        let today = on("2026-11-24");
        let cadence = |ideal_days, max_days| Cadence { ideal_days, max_days };
        for (said, expected) in [
            (lapses(today, today), "Lapses today"),
            (
                lapses(on("2026-11-22"), today),
                "Lapsed 2 days ago without an answer",
            ),
            (stage("Submitted", 12, 7), "In Submitted for 12 days, limit 7"),
            (stage("Offer", 1, 0), "In Offer for 1 day, limit 0"),
            (
                reply("Mail", on("2026-11-23"), today),
                "Mail to us yesterday, not answered yet",
            ),
            (
                in_touch(
                    cadence(Some(30), Some(60)),
                    CadenceStatus::Late { days: 5 },
                    Some(on("2026-09-20")),
                    today,
                ),
                "Last in touch 65 days ago, to be every 30 days, 60 at most",
            ),
            (
                in_touch(cadence(None, Some(1)), CadenceStatus::NeverTouched, None, today),
                "Never in touch, to be every 1 day",
            ),
            (
                conference(on("2026-11-29"), on("2026-12-02"), "Santa Clara", today),
                "Begins in 5 days, in Santa Clara",
            ),
            (
                conference(on("2026-11-22"), on("2026-11-25"), "", today),
                "On now, ends tomorrow",
            ),
            (conference(on("2026-11-22"), today, "", today), "Last day today"),
        ] {
            assert_eq!(said, expected);
        }
    }
}
