#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::day::of_kept;
use chrono::Days;
use proptest::prelude::*;

const TODAY: &str = "2026-11-24";

fn on(day: &str) -> NaiveDate {
    of_kept(day).unwrap()
}

/// A check-in with the same answers to every lever.
fn said(day: &str, have: u8, want: u8) -> Said {
    Said {
        on: on(day),
        levers: [(Some(have), Some(want)); 5],
        approaches: None,
        flags: Vec::new(),
    }
}

fn facts<'a>(last: Option<&'a Said>, before: Option<&'a Said>) -> Facts<'a> {
    Facts {
        today: on(TODAY),
        last,
        before,
        ..Facts::default()
    }
}

fn of(facts: &Facts<'_>) -> Score {
    score(facts, &RiskRules::default())
}

fn points(facts: &Facts<'_>, kind: RiskKind) -> u32 {
    let all = of(facts).reasons;
    all.iter()
        .filter(|one| one.kind == kind)
        .map(|one| one.points)
        .sum()
}

#[test]
fn nothing_known_is_no_risk() {
    assert_eq!(of(&facts(None, None)), Score::default());
    assert_eq!(of(&facts(Some(&said(TODAY, 5, 5)), None)).score, 0);
}

#[test]
fn a_gap_weighs_by_how_much_she_cares() {
    for (have, want, hardware) in [(1, 5, 14), (1, 1, 3), (3, 5, 7), (4, 5, 4), (4, 1, 1), (5, 5, 0)] {
        let last = said(TODAY, have, want);
        assert_eq!(
            points(&facts(Some(&last), None), RiskKind::Hardware),
            hardware,
            "{have} {want}"
        );
    }
    let mut last = said(TODAY, 2, 4);
    last.levers[1].1 = None;
    let asked = Facts {
        wants: [None, Some(5), None, None, None],
        ..facts(Some(&last), None)
    };
    assert_eq!(points(&asked, RiskKind::Hardware), 11);
    assert_eq!(points(&facts(Some(&last), None), RiskKind::Hardware), 6);
    let says = &of(&asked).reasons[0].says;
    assert_eq!(says, "Hardware access 2 of 5; it matters 5 of 5.");
}

#[test]
fn what_fell_since_the_check_in_before() {
    let (before, mut last) = (said("2026-08-24", 4, 5), said(TODAY, 4, 5));
    last.levers[0].0 = Some(2);
    let now = facts(Some(&last), Some(&before));
    assert_eq!(points(&now, RiskKind::Trend), 10);
    let says = of(&now)
        .reasons
        .into_iter()
        .find(|one| one.kind == RiskKind::Trend)
        .unwrap()
        .says;
    assert_eq!(says, "Worse than on 24 Aug 2026: technical challenge.");
    assert!(turned(Some(&before), &last, &[None; 5]));
    assert!(!turned(Some(&before), &before, &[None; 5]));
    let worst = said(TODAY, 1, 5);
    assert_eq!(points(&facts(Some(&worst), Some(&before)), RiskKind::Trend), 20);
    assert_eq!(points(&facts(Some(&before), Some(&worst)), RiskKind::Trend), 0);
}

#[test]
fn days_make_reasons() {
    let touched = |days: u64, cadence| Facts {
        silent_since: Some(on(TODAY) - Days::new(days)),
        cadence,
        ..facts(None, None)
    };
    for (days, cadence, silence) in [
        (90, None, 0),
        (93, None, 1),
        (180, None, 15),
        (900, None, 15),
        (60, Some(30), 15),
    ] {
        assert_eq!(
            points(&touched(days, cadence), RiskKind::Silence),
            silence,
            "{days}"
        );
    }
    for (changed, stall) in [
        ("2024-11-24", 0),
        ("2023-11-25", 4),
        ("2022-11-24", 8),
        ("2010-01-01", 10),
        ("2027-01-01", 0),
    ] {
        let facts = Facts {
            changed: of_kept(changed),
            ..facts(None, None)
        };
        assert_eq!(points(&facts, RiskKind::Stall), stall, "{changed}");
    }
    for (cliff, watched) in [
        ("2027-01-23", 8),
        ("2027-01-24", 0),
        (TODAY, 8),
        ("2026-10-25", 8),
        ("2026-10-24", 0),
    ] {
        let facts = Facts {
            cliff: of_kept(cliff),
            ..facts(None, None)
        };
        assert_eq!(points(&facts, RiskKind::Cliff), watched, "{cliff}");
    }
    for (start, near) in [
        ("2025-12-24", 4),
        ("2025-12-25", 0),
        ("2025-11-24", 4),
        ("2026-11-24", 0),
        ("2024-02-29", 0),
        ("2026-12-10", 0),
    ] {
        let facts = Facts {
            start: of_kept(start),
            ..facts(None, None)
        };
        assert_eq!(points(&facts, RiskKind::Anniversary), near, "{start}");
    }
}

#[test]
fn the_place_makes_reasons() {
    let old = Generations {
        known: (2024, "B200".into()),
        here: (2022, "H100".into()),
    };
    let newer = Generations {
        known: (2020, "A100".into()),
        here: (2022, "H100".into()),
    };
    assert_eq!(
        points(
            &Facts {
                generations: Some(&old),
                ..facts(None, None)
            },
            RiskKind::Generation
        ),
        8
    );
    assert_eq!(
        points(
            &Facts {
                generations: Some(&newer),
                ..facts(None, None)
            },
            RiskKind::Generation
        ),
        0
    );
    let scales = |own, here| Facts {
        scales: Some(Scales { own, here }),
        ..facts(None, None)
    };
    assert_eq!(points(&scales(5, 3), RiskKind::Scale), 8);
    assert_eq!(points(&scales(7, 0), RiskKind::Scale), 12);
    assert_eq!(points(&scales(2, 5), RiskKind::Scale), 0);
    let paid = |above| Facts {
        market: Some(MarketPlace { above, n: 12 }),
        ..facts(None, None)
    };
    assert_eq!(
        (
            points(&paid(0), RiskKind::Market),
            points(&paid(25), RiskKind::Market)
        ),
        (12, 6)
    );
    assert_eq!(points(&paid(50), RiskKind::Market), 0);
    let others = |turned| Facts {
        turned,
        ..facts(None, None)
    };
    assert_eq!(
        [1, 2, 3, 9].map(|n| points(&others(n), RiskKind::Company)),
        [0, 4, 8, 12]
    );
}

#[test]
fn flags_and_approaches_add_up_and_all_of_it_is_a_hundred_at_most() {
    let mut last = said(TODAY, 1, 5);
    last.flags = RetentionFlag::ALL.to_vec();
    last.approaches = Some(40);
    let all = of(&facts(Some(&last), None));
    assert_eq!(all.score, 100);
    assert_eq!(points(&facts(Some(&last), None), RiskKind::Flags), 39);
    assert_eq!(points(&facts(Some(&last), None), RiskKind::Approaches), 8);
}

fn a_lever() -> impl Strategy<Value = (Option<u8>, Option<u8>)> {
    (proptest::option::of(1_u8..=5), proptest::option::of(1_u8..=5))
}

fn a_said() -> impl Strategy<Value = Said> {
    let levers = [a_lever(), a_lever(), a_lever(), a_lever(), a_lever()];
    let flags = proptest::sample::subsequence(RetentionFlag::ALL.to_vec(), 0..=RetentionFlag::ALL.len());
    (levers, proptest::option::of(0_u32..60), flags).prop_map(|(levers, approaches, flags)| Said {
        on: on(TODAY),
        levers,
        approaches,
        flags,
    })
}

fn a_rule_set() -> impl Strategy<Value = RiskRules> {
    proptest::collection::vec(1_u32..=100, RuleKey::ALL.len()).prop_map(|values| {
        RuleKey::ALL
            .iter()
            .zip(values)
            .fold(RiskRules::default(), |rules, (key, value)| {
                rules.with(*key, value).unwrap()
            })
    })
}

proptest! {
    #[test]
    fn a_worse_answer_never_lowers_the_risk(
        last in a_said(), before in proptest::option::of(a_said()), rules in a_rule_set(),
        lever in 0_usize..5, worse in 1_u8..=5, more in 1_u8..=5, wants in proptest::array::uniform5(proptest::option::of(1_u8..=5)),
    ) {
        let with = |last: &Said| score(&Facts { wants, ..facts(Some(last), before.as_ref()) }, &rules).score;
        let was = with(&last);
        let mut then = last.clone();
        then.levers[lever].0 = last.levers[lever].0.map(|have| have.min(worse));
        prop_assert!(with(&then) >= was, "she has less");
        let mut then = last.clone();
        then.levers[lever].1 = last.levers[lever].1.map(|want| want.max(more));
        prop_assert!(with(&then) >= was, "she cares more");
        let mut then = last.clone();
        then.approaches = last.approaches.map(|often| often + u32::from(more));
        prop_assert!(with(&then) >= was, "more recruiters");
        let mut then = last.clone();
        then.flags = RetentionFlag::ALL.to_vec();
        prop_assert!(with(&then) >= was, "more happened");
    }

    #[test]
    fn longer_silence_and_an_older_place_never_lower_it(
        days in 0_u64..2_000, later in 0_u64..2_000, own in 0_usize..8, here in 0_usize..8, above in 0_u32..=100,
        rules in a_rule_set(),
    ) {
        let of = |days: u64, here: usize, above: u32| {
            let facts = Facts {
                silent_since: Some(on(TODAY) - Days::new(days)),
                scales: Some(Scales { own, here }),
                market: Some(MarketPlace { above, n: 10 }),
                ..facts(None, None)
            };
            score(&facts, &rules)
        };
        let was = of(days, here, above);
        prop_assert!(of(days + later, here, above).score >= was.score);
        prop_assert!(of(days, here.saturating_sub(1), above).score >= was.score);
        prop_assert!(of(days, here, above.saturating_sub(5)).score >= was.score);
    }

    #[test]
    fn the_score_is_its_reasons(last in a_said(), before in proptest::option::of(a_said()), rules in a_rule_set()) {
        let all = score(&facts(Some(&last), before.as_ref()), &rules);
        prop_assert!(all.reasons.iter().all(|reason| reason.points > 0 && !reason.says.is_empty()));
        prop_assert_eq!(all.score, all.reasons.iter().map(|reason| reason.points).sum::<u32>().min(100));
        prop_assert!(all.reasons.windows(2).all(|pair| pair[0].points >= pair[1].points));
    }
}
