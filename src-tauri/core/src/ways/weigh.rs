//! What ties are worth: the chance, roughly, that one would take the other's call. All of it is judgement: nobody
//! measured it. What holds is that more (papers, months, levels) and later is never worth less, and a larger crowd never
//! more.

use crate::profiles::Level;

/// Two who wrote a paper alone, this year. With `n` authors it is divided by the root of `n - 1`.
pub const PAPER: f32 = 0.6;
/// Papers with more authors make nobody acquainted.
pub const AUTHORS: usize = 60;
/// Two in one small team for long.
pub const TEAM: f32 = 0.8;
/// Two at one small company for long.
pub const COMPANY: f32 = 0.6;
/// Up to so many people in the desk, everybody in a team, or at a company, knows everybody; beyond, it is divided by the
/// root of how many times as many there are.
pub const SMALL_TEAM: f32 = 8.0;
pub const SMALL_COMPANY: f32 = 5.0;
/// With more people of it in the desk, to have been there says nothing: only the same team does, up to as many.
pub const CROWD: usize = 150;
/// Months together that are worth half of what long is.
pub const HALF_KNOWN: f32 = 12.0;
/// Where nobody knows when one of them was there.
pub const UNKNOWN_TIME: f32 = 0.3;
/// Two maintainers of a small project.
pub const PROJECT: f32 = 0.6;
pub const SMALL_PROJECT: f32 = 6.0;
/// Years after which what two had in common is worth half, and what stays of it for ever.
pub const HALF_YEARS: f32 = 6.0;
pub const STAYS: f32 = 0.2;

/// As somebody said.
pub const INTRODUCED: f32 = 0.85;
pub const WORKED_WITH: f32 = 0.75;
pub const KNOWS: f32 = 0.65;
pub const STUDIED_WITH: f32 = 0.55;

/// Ours: each touch of this kind, today. It is worth half after a year and a half.
pub const MET: f32 = 0.4;
pub const CALLED: f32 = 0.35;
pub const HEARD_FROM: f32 = 0.3;
pub const WROTE: f32 = 0.06;
pub const HALF_TOUCH_DAYS: f32 = 540.0;
/// Ours: a connection on LinkedIn; who answered in a pipeline, or did once; who speaks for a client; whom somebody brought to us,
/// and who brought somebody.
pub const CONNECTED: f32 = 0.3;
pub const CANDIDATE: f32 = 0.35;
pub const WAS_CANDIDATE: f32 = 0.2;
pub const CONTACT: f32 = 0.45;
pub const BROUGHT: f32 = 0.3;
pub const BRINGS: f32 = 0.4;

/// Ties worth less are none.
pub const LEAST: f32 = 0.02;

/// Several reasons together: the chance that not every one of them fails.
pub fn together(one: f32, other: f32) -> f32 {
    1.0 - (1.0 - one) * (1.0 - other)
}

/// What is left of it after so many years.
pub fn recent(years: f32) -> f32 {
    STAYS + (1.0 - STAYS) * (-years.max(0.0) / HALF_YEARS).exp2()
}

/// 1 up to the small crowd, then less and less.
pub fn crowd(people: usize, small: f32) -> f32 {
    (small / count(people).max(small)).sqrt()
}

fn count(people: usize) -> f32 {
    f32::from(u16::try_from(people).unwrap_or(u16::MAX))
}

/// One paper of two among `authors`, so many years ago.
pub fn paper(authors: usize, years: f32) -> f32 {
    if !(2..=AUTHORS).contains(&authors) {
        return 0.0;
    }
    PAPER / count(authors - 1).sqrt() * recent(years)
}

/// `months` together, none where that is not known, up to so many years ago; among so many people of the company and,
/// where both were in one team, of that.
pub fn colleagues(months: Option<u32>, years: f32, people: usize, team: Option<usize>) -> f32 {
    let known = months.map_or(UNKNOWN_TIME, |months| {
        let months = f32::from(u16::try_from(months).unwrap_or(u16::MAX));
        months / (months + HALF_KNOWN)
    });
    let of = |base: f32, people: usize, small: f32| {
        if people > CROWD {
            0.0
        } else {
            base * crowd(people, small)
        }
    };
    let team = team.map_or(0.0, |team| of(TEAM, team, SMALL_TEAM));
    of(COMPANY, people, SMALL_COMPANY).max(team) * known * recent(years)
}

/// Both gave to a project, among so many who did; the one who stopped first did so many years ago.
pub fn project(levels: [Option<Level>; 2], years: f32, people: usize) -> f32 {
    if people > CROWD {
        return 0.0;
    }
    let [one, other] = levels.map(level);
    PROJECT * one * other * crowd(people, SMALL_PROJECT) * recent(years)
}

/// How well the others of a project know whoever gave to it so.
fn level(level: Option<Level>) -> f32 {
    match level {
        Some(Level::Maintainer) => 1.0,
        Some(Level::Committer) => 0.85,
        Some(Level::Pr) => 0.4,
        Some(Level::Issue) => 0.15,
        None => 0.1,
        Some(Level::User) => 0.0,
    }
}

/// One touch, worth so much on its day, so many days ago.
pub fn touch(worth: f32, days: f32) -> f32 {
    worth * (-days.max(0.0) / HALF_TOUCH_DAYS).exp2()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_level() -> impl Strategy<Value = Option<Level>> {
        prop::sample::select(vec![
            Some(Level::User),
            None,
            Some(Level::Issue),
            Some(Level::Pr),
            Some(Level::Committer),
            Some(Level::Maintainer),
        ])
    }

    #[test]
    fn what_some_ties_are_worth() {
        for (what, worth, least, most) in [
            ("a paper of two, this year", paper(2, 0.0), 0.55, 0.65),
            ("a paper of ten, three years ago", paper(10, 3.0), 0.1, 0.2),
            ("a paper of a hundred", paper(100, 0.0), 0.0, 0.0),
            (
                "three years in a team of six, till now",
                colleagues(Some(36), 0.0, 4_000, Some(6)),
                0.5,
                0.7,
            ),
            (
                "three years at a company of four",
                colleagues(Some(36), 0.0, 4, None),
                0.4,
                0.5,
            ),
            (
                "somewhere among thousands",
                colleagues(Some(36), 0.0, 4_000, None),
                0.0,
                0.0,
            ),
            (
                "at a company of forty, nobody knows when",
                colleagues(None, 0.0, 40, None),
                0.05,
                0.1,
            ),
            (
                "two maintainers",
                project([Some(Level::Maintainer); 2], 0.0, 4),
                0.55,
                0.65,
            ),
            ("two users", project([Some(Level::User); 2], 0.0, 4), 0.0, 0.0),
            ("a call a year and a half ago", touch(CALLED, 540.0), 0.17, 0.18),
        ] {
            assert!((least..=most).contains(&worth), "{what}: {worth}");
        }
    }

    proptest! {
        #[test]
        fn another_reason_is_never_less(one in 0.0_f32..1.0, other in 0.0_f32..1.0) {
            let both = together(one, other);
            prop_assert!(both >= one - 1e-6 && both >= other - 1e-6 && both <= 1.0);
        }

        #[test]
        fn later_is_never_less(years in 0.0_f32..60.0, more in 0.0_f32..10.0, authors in 2_usize..100, months in prop::option::of(0_u32..600)) {
            prop_assert!(paper(authors, years) >= paper(authors, years + more));
            prop_assert!(colleagues(months, years, 9, None) >= colleagues(months, years + more, 9, None));
            prop_assert!(touch(CALLED, years * 365.0) >= touch(CALLED, (years + more) * 365.0));
        }

        #[test]
        fn longer_is_never_less(months in 0_u32..600, more in 0_u32..100, years in 0.0_f32..30.0, people in 1_usize..200) {
            prop_assert!(colleagues(Some(months + more), years, people, None) >= colleagues(Some(months), years, people, None));
        }

        #[test]
        fn a_larger_crowd_is_never_more(people in 2_usize..300, more in 0_usize..300, team in 1_usize..300, level in any_level()) {
            prop_assert!(paper(people, 1.0) >= paper(people + more, 1.0));
            prop_assert!(colleagues(Some(24), 1.0, people, None) >= colleagues(Some(24), 1.0, people + more, None));
            prop_assert!(colleagues(Some(24), 1.0, people, Some(team)) >= colleagues(Some(24), 1.0, people, Some(team + more)));
            prop_assert!(colleagues(Some(24), 1.0, people, Some(team)) >= colleagues(Some(24), 1.0, people, None));
            prop_assert!(project([level; 2], 1.0, people) >= project([level; 2], 1.0, people + more));
        }

        #[test]
        fn more_given_is_never_less(one in any_level(), other in any_level(), third in any_level()) {
            let [less, more] = if level(one) < level(other) { [one, other] } else { [other, one] };
            prop_assert!(project([more, third], 1.0, 9) >= project([less, third], 1.0, 9));
        }

        #[test]
        fn nothing_is_worth_more_than_all(people in 0_usize..300, years in -5.0_f32..60.0, months in 0_u32..2_000, level in any_level()) {
            for worth in [paper(people, years), colleagues(Some(months), years, people, Some(people)), project([level; 2], years, people)] {
                prop_assert!((0.0..=1.0).contains(&worth));
            }
        }
    }
}
