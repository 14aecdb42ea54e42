//! Which backups stay: one a day for a week, one a week for a month, one a month for a year.

use super::backups::{Backup, Why};
use chrono::{DateTime, Datelike as _};
use std::collections::BTreeSet;

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// What was made before something that cannot be undone otherwise stays so long whatever else there is: 30 days.
const GRACE_MS: i64 = 30 * 86_400_000;

/// When the newest backup is older than this, the next is due. Less than a day: who starts at nine one day and at
/// half past eight the next has one of each.
const DUE_MS: i64 = 20 * 3_600_000;

/// Those of `backups` that may go. The newest of each of the last 7 days that have one stays, of the last 4 weeks and
/// of the last 12 months (in UTC); so does what was made before a restore or an update in the last 30 days. Time that
/// passes without a backup takes none away.
pub fn spare(backups: &[Backup], now: i64) -> Vec<&Backup> {
    let mut newest_first: Vec<&Backup> = backups.iter().collect();
    newest_first.sort_by(|a, b| (b.at, &b.name).cmp(&(a.at, &a.name)));
    let kept: BTreeSet<&str> = [
        newest_of_each(&newest_first, DAYS, day),
        newest_of_each(&newest_first, WEEKS, week),
        newest_of_each(&newest_first, MONTHS, month),
    ]
    .into_iter()
    .flatten()
    .chain(
        newest_first
            .iter()
            .filter(|b| exempt(b, now))
            .map(|b| b.name.as_str()),
    )
    .collect();
    newest_first.retain(|b| !kept.contains(b.name.as_str()));
    newest_first
}

fn newest_of_each<'a>(newest_first: &[&'a Backup], most: usize, span: fn(i64) -> (i32, u32)) -> Vec<&'a str> {
    let mut seen = Vec::new();
    let mut newest = Vec::new();
    for backup in newest_first {
        let span = span(backup.at);
        if !seen.contains(&span) && seen.len() < most {
            seen.push(span);
            newest.push(backup.name.as_str());
        }
    }
    newest
}

fn exempt(backup: &Backup, now: i64) -> bool {
    matches!(backup.why, Some(Why::Restore | Why::Update | Why::Merge)) && now - backup.at < GRACE_MS
}

/// Whether a backup is due, with others made at these times. One from the future was made by a clock that was wrong, and
/// says nothing.
pub fn due(made: impl IntoIterator<Item = i64>, now: i64) -> bool {
    !made.into_iter().any(|at| (now - at).abs() < DUE_MS)
}

fn date(at: i64) -> chrono::NaiveDate {
    DateTime::from_timestamp_millis(at)
        .unwrap_or_default()
        .date_naive()
}

fn day(at: i64) -> (i32, u32) {
    (date(at).year(), date(at).ordinal())
}

fn week(at: i64) -> (i32, u32) {
    (date(at).iso_week().year(), date(at).iso_week().week())
}

fn month(at: i64) -> (i32, u32) {
    (date(at).year(), date(at).month())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: i64 = 86_400_000;
    /// 24 November 2026, a Tuesday, 09:00 UTC.
    const NOW: i64 = 1_795_510_800_000;

    fn made(days_ago: i64, hours: i64, why: Why) -> Backup {
        let at = NOW - days_ago * DAY - hours * 3_600_000;
        Backup {
            name: format!("{at}"),
            file: format!("{at}.desk").into(),
            at,
            bytes: 1,
            why: Some(why),
            rows: Default::default(),
        }
    }

    /// Days ago of those that stay.
    fn staying(backups: &[Backup]) -> Vec<i64> {
        let spare: Vec<&str> = spare(backups, NOW).iter().map(|b| b.name.as_str()).collect();
        let stay = backups.iter().filter(|b| !spare.contains(&b.name.as_str()));
        stay.map(|b| (NOW - b.at) / DAY).collect()
    }

    #[test]
    fn a_year_of_days_thins_to_days_weeks_and_months() {
        let year: Vec<Backup> = (0..400).map(|ago| made(ago, 0, Why::Daily)).collect();
        // Sundays are 2, 9, 16 days ago; the last days of months 24, 55, 85, …
        assert_eq!(
            staying(&year),
            [
                0, 1, 2, 3, 4, 5, 6, 9, 16, 24, 55, 85, 116, 147, 177, 208, 238, 269, 297, 328
            ]
        );
    }

    #[test]
    fn the_newest_of_a_day_stays_and_gaps_cost_nothing() {
        let (morning, noon) = (made(1, 3, Why::Asked), made(1, 0, Why::Daily));
        assert_eq!(spare(&[morning.clone(), noon.clone()], NOW), [&morning]);
        let old = made(900, 0, Why::Daily);
        assert_eq!(staying(&[noon, old]), [1, 900]);
        assert_eq!(spare(&[], NOW), Vec::<&Backup>::new());
    }

    #[test]
    fn what_was_made_before_a_restore_stays_thirty_days() {
        let of = |days: i64| [made(days, 2, Why::Restore), made(days, 1, Why::Daily)];
        assert_eq!(staying(&of(29)), [29, 29]);
        assert_eq!(staying(&of(31)), [31]);
    }

    #[test]
    fn due_after_twenty_hours_and_when_the_clock_was_wrong() {
        for (newest, expected) in [
            (None, true),
            (Some(NOW), false),
            (Some(NOW - 19 * 3_600_000), false),
            (Some(NOW - 20 * 3_600_000), true),
            (Some(NOW + 3_600_000), false),
            (Some(NOW + 400 * DAY), true),
        ] {
            assert_eq!(due(newest, NOW), expected, "{newest:?}");
        }
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_thinning_twice_is_thinning_once(
            made_at in prop::collection::btree_set((0_i64..1_200, 0_i64..24), 1..120),
            whys in prop::collection::vec(0_usize..5, 120),
        ) {
            const ALL: [Why; 5] = [Why::Daily, Why::Asked, Why::Restore, Why::Update, Why::Merge];
            let backups: Vec<Backup> = made_at
                .iter()
                .zip(whys)
                .map(|((days, hours), why)| made(*days, *hours, *ALL.get(why).unwrap()))
                .collect();
            let gone: Vec<&str> = spare(&backups, NOW).iter().map(|b| b.name.as_str()).collect();
            let left: Vec<Backup> = backups.iter().filter(|b| !gone.contains(&b.name.as_str())).cloned().collect();
            prop_assert_eq!(
                left.iter().map(|b| b.at).max(),
                backups.iter().map(|b| b.at).max()
            );
            prop_assert!(spare(&left, NOW).is_empty());
            let exempt = left.iter().filter(|b| exempt(b, NOW)).count();
            prop_assert!(left.len() <= DAYS + WEEKS + MONTHS + exempt);
        }
    }
}
