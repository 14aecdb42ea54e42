#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::super::default_steps;
use super::*;
use crate::day::of_kept;
use chrono::TimeDelta;
use proptest::prelude::*;

fn on(day: &str) -> NaiveDate {
    of_kept(day).unwrap()
}

fn started(start: &str) -> Dates {
    Dates {
        start: of_kept(start),
        guarantee_end: of_kept(start).map(|day| day + Days::new(90)),
        ..Dates::default()
    }
}

/// The due days by key, with nothing touched or marked.
fn days(dates: &Dates, marks: &[Marked], touches: &Touches, today: &str) -> Vec<(String, String)> {
    let steps = default_steps();
    due(&steps, dates, marks, touches, on(today))
        .into_iter()
        .map(|one| (steps[one.at].key.clone(), one.day.unwrap().to_string()))
        .filter(|(key, _)| !key.starts_with("client"))
        .collect()
}

fn is(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter()
        .map(|(key, day)| ((*key).to_owned(), (*day).to_owned()))
        .collect()
}

fn mark(step: &str, turn: u32, mark: StepMark, day: &str) -> Marked {
    Marked {
        step: step.into(),
        turn,
        mark,
        on: on(day),
    }
}

#[test]
fn days_are_counted_from_the_start_and_no_day_is_a_weekend() {
    // A Monday; 30 days on is a Wednesday, 60 a Friday, 90 a Sunday.
    assert_eq!(
        days(&started("2026-11-30"), &[], &Touches::default(), "2026-11-24"),
        is(&[
            ("day-1", "2026-11-30"),
            ("week-1", "2026-12-07"),
            ("day-30", "2026-12-30"),
            ("day-60", "2027-01-29"),
            // 14 days before 28 February, a Sunday: the Friday before.
            ("guarantee", "2027-02-12"),
            ("day-90", "2027-03-01"),
            // 30 May is a Sunday, 30 November 2027 a Tuesday.
            ("month-6", "2027-05-31"),
            ("month-12", "2027-11-30"),
            ("again", "2028-05-30"),
        ])
    );
}

#[test]
fn leap_years_and_year_ends() {
    for (start, key, day) in [
        // 29 February in a leap year; a year on there is none.
        ("2028-02-29", "month-12", "2029-02-28"),
        ("2027-12-01", "day-90", "2028-02-29"),
        ("2026-12-01", "day-90", "2027-03-01"),
        // The last of August and six months: the last of February.
        ("2027-08-31", "month-6", "2028-02-29"),
        ("2026-12-31", "week-1", "2027-01-07"),
        // A start on a Saturday.
        ("2027-01-02", "day-1", "2027-01-04"),
    ] {
        let all = days(&started(start), &[], &Touches::default(), "2026-11-24");
        let of = all.iter().find(|(of, _)| of == key).unwrap();
        assert_eq!(of.1, day, "{start} {key}");
    }
}

#[test]
fn without_its_anchor_a_step_has_no_date_yet() {
    let steps = default_steps();
    let all = standing(
        &steps,
        &started("2026-11-30"),
        &[],
        &Touches::default(),
        on("2026-11-24"),
    );
    let cliff = all.iter().find(|one| steps[one.at].key == "cliff").unwrap();
    assert_eq!((cliff.state, cliff.day), (State::NoDate, None));
    let nothing = standing(
        &steps,
        &Dates::default(),
        &[],
        &Touches::default(),
        on("2026-11-24"),
    );
    assert!(nothing.iter().all(|one| one.state == State::NoDate));
    let cliff = Dates {
        cliff: of_kept("2027-11-30"),
        ..started("2026-11-30")
    };
    let all = days(&cliff, &[], &Touches::default(), "2026-11-24");
    assert!(all.contains(&("cliff".into(), "2027-10-01".into())));
}

#[test]
fn a_touch_within_the_window_is_contact_and_resets_what_repeats() {
    let dates = started("2026-11-30");
    let touched = |day: &str| Touches {
        person: of_kept(day),
        client: None,
    };
    let first = |day: &str| days(&dates, &[], &touched(day), "2030-01-01")[0].clone();
    for (touch, next) in [
        ("2026-11-29", ("day-1", "2026-11-30")),
        ("2026-11-30", ("week-1", "2026-12-07")),
        // Three days before the end of the week is contact, four are not.
        ("2026-12-03", ("week-1", "2026-12-07")),
        ("2026-12-04", ("day-30", "2026-12-30")),
        ("2026-12-22", ("day-30", "2026-12-30")),
        ("2026-12-23", ("day-60", "2027-01-29")),
        ("2027-12-01", ("again", "2028-06-01")),
        ("2028-05-20", ("again", "2028-11-20")),
    ] {
        assert_eq!(first(touch), (next.0.to_owned(), next.1.to_owned()), "{touch}");
    }
    // The client's steps are untouched by her.
    let steps = default_steps();
    let all = due(&steps, &dates, &[], &touched("2027-12-01"), on("2027-12-02"));
    assert_eq!(steps[all[0].at].key, "client-week-1");
}

#[test]
fn what_is_marked_stays_marked() {
    let dates = started("2026-11-30");
    let none = Touches::default();
    let marks = [
        mark("day-1", 0, StepMark::Done, "2026-11-30"),
        mark("week-1", 0, StepMark::Skipped, "2026-12-07"),
        mark("day-30", 0, StepMark::Moved, "2027-01-09"),
        mark("again", 0, StepMark::Done, "2028-07-03"),
    ];
    let all = days(&dates, &marks, &none, "2026-12-01");
    assert_eq!(
        all[0],
        ("day-30".into(), "2027-01-11".into()),
        "a Saturday by hand"
    );
    assert_eq!(all.last().unwrap(), &("again".into(), "2029-01-03".into()));
    let steps = default_steps();
    let turn = due(&steps, &dates, &marks, &none, on("2026-12-01"))
        .last()
        .unwrap()
        .turn;
    assert_eq!(turn, 1);
    // Its next turn moved by hand, until contact is made about then.
    let moved = [
        marks.as_slice(),
        &[mark("again", 1, StepMark::Moved, "2029-03-01")],
    ]
    .concat();
    let again = |touch: &str| {
        let touches = Touches {
            person: of_kept(touch),
            client: None,
        };
        days(&dates, &moved, &touches, "2029-12-01")
            .last()
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(again("2028-12-01"), "2029-03-01");
    assert_eq!(again("2029-02-26"), "2029-08-27");
}

#[test]
fn nothing_after_the_end_and_nothing_before_the_plan() {
    let ended = Dates {
        end: of_kept("2027-01-10"),
        ..started("2026-11-30")
    };
    let all = days(&ended, &[], &Touches::default(), "2026-12-20");
    assert_eq!(all.last().unwrap().0, "day-30");
    assert!(days(&ended, &[], &Touches::default(), "2027-01-11").is_empty());
    let late = Dates {
        made: of_kept("2027-02-01"),
        ..started("2026-11-30")
    };
    assert_eq!(
        days(&late, &[], &Touches::default(), "2027-02-01")[0].0,
        "guarantee"
    );
}

proptest! {
    #[test]
    fn no_step_ever_falls_on_a_weekend(
        start in 0_u64..20_000, guarantee in 0_u64..400, cliff in 0_u64..900, touch in 0_u64..2_000, moved in 0_u64..2_000,
    ) {
        let first = on("2000-01-01") + Days::new(start);
        let dates = Dates {
            start: Some(first),
            guarantee_end: Some(first + Days::new(guarantee)),
            cliff: Some(first + Days::new(cliff)),
            ..Dates::default()
        };
        let touches = Touches { person: Some(first + Days::new(touch)), client: None };
        let marks = [Marked { step: "client-day-90".into(), turn: 0, mark: StepMark::Moved, on: first + Days::new(moved) }];
        for one in due(&default_steps(), &dates, &marks, &touches, on("2099-01-01")) {
            prop_assert!(!matches!(one.day.unwrap().weekday(), Weekday::Sat | Weekday::Sun));
        }
    }

    #[test]
    fn what_is_counted_in_days_moves_with_the_start(start in 0_u64..20_000, weeks in 1_i64..200) {
        let first = on("2000-01-01") + Days::new(start);
        let moved = first + TimeDelta::days(7 * weeks);
        let of = |start: NaiveDate| {
            let dates = Dates {
                start: Some(start),
                guarantee_end: Some(start + Days::new(90)),
                cliff: Some(start + Days::new(365)),
                ..Dates::default()
            };
            let steps: Vec<RetentionStep> = default_steps().into_iter().filter(|step| step.months == 0).collect();
            due(&steps, &dates, &[], &Touches::default(), on("2000-01-01"))
        };
        for (was, is) in of(first).iter().zip(of(moved)) {
            prop_assert_eq!(is.day.unwrap() - was.day.unwrap(), TimeDelta::days(7 * weeks));
        }
    }

    #[test]
    fn more_contact_never_makes_a_step_due_earlier(touch in 0_u64..900, more in 0_u64..400) {
        let first = on("2026-11-30");
        let of = |days: u64| {
            let touches = Touches { person: Some(first + Days::new(days)), client: None };
            standing(&default_steps(), &started("2026-11-30"), &[], &touches, on("2035-01-01"))
        };
        for (was, is) in of(touch).iter().zip(of(touch + more)) {
            let both_due = was.state == State::Due && is.state == State::Due;
            prop_assert!(!both_due || was.day <= is.day);
        }
    }
}
