//! The arithmetic of fees: what the field writes, and what must hold of every sum.

use super::super::fee::{FeePart, FeeSplit};
use super::*;
use proptest::prelude::*;

fn usd() -> Currency {
    Currency::of("USD").unwrap()
}

fn pays(base: i64) -> FirstYear {
    FirstYear {
        base: Some(base),
        bonus: None,
        equity: None,
        sign_on: None,
        currency: usd(),
    }
}

fn share_of(who: &str, part: SplitPart, bp: u32) -> FeeSplit {
    FeeSplit {
        who: who.into(),
        part,
        bp,
    }
}

fn step(until_day: u32, remedy: Remedy, bp: u32) -> GuaranteeStep {
    GuaranteeStep {
        until_day,
        remedy,
        bp,
    }
}

#[test]
fn thirty_per_cent_split_and_half_of_it_back() {
    let terms = FeeTerms {
        percent_bp: 3_000,
        splits: vec![
            share_of("Ana", SplitPart::Sourcer, 6_000),
            share_of("Ben", SplitPart::AccountOwner, 4_000),
        ],
        ..FeeTerms::default()
    };
    let worked = fee(&terms, &pays(45_000_000)).unwrap();
    assert_eq!(worked.total, 13_500_000);
    let shares: Vec<i64> = worked.splits.iter().map(|line| line.amount).collect();
    assert_eq!(shares, [8_100_000, 5_400_000]);
    assert_eq!(
        worked.steps,
        [
            "30% of 450,000 USD base = 135,000 USD",
            "Ana, sourcer: 60% = 81,000 USD",
            "Ben, account owner: 40% = 54,000 USD",
            "Leaves before day 90: back by the days left (day 45: 67,500 USD)",
        ]
    );
    let back = refund(&terms, worked.total, usd(), 45);
    assert_eq!(back.amount, 6_750_000);
    assert_eq!(
        back.says,
        "Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD"
    );
    assert_eq!(refund(&terms, worked.total, usd(), 91).remedy, None);
}

#[test]
fn minimum_project_fee_and_parts() {
    let part = |label: &str, bp| FeePart {
        label: label.into(),
        bp,
    };
    let terms = FeeTerms {
        minimum: Some(8_000_000),
        project_fee: Some(1_000_000),
        currency: "USD".into(),
        retained: vec![
            part("Signing", 3_333),
            part("Shortlist", 3_333),
            part("Start", 3_334),
        ],
        guarantee: vec![step(30, Remedy::Refund, 10_000), step(90, Remedy::Replacement, 0)],
        ..FeeTerms::default()
    };
    let worked = fee(&terms, &pays(35_000_000)).unwrap();
    assert_eq!((worked.total, worked.due), (8_000_000, 7_000_000));
    assert_eq!(
        worked.steps,
        [
            "20% of 350,000 USD base = 70,000 USD",
            "Less than the minimum, so 80,000 USD",
            "Less the project fee of 10,000 USD = 70,000 USD",
            "Signing: 33.33% = 23,331 USD",
            "Shortlist: 33.33% = 23,331 USD",
            "Start: 33.34% = 23,338 USD",
            "Leaves on day 0 to 30: 80,000 USD back",
            "Leaves on day 31 to 90: a replacement, no money back",
        ]
    );
}

#[test]
fn the_first_year_is_what_is_known_of_it() {
    let terms = FeeTerms {
        basis: FeeBasis::FirstYear,
        percent_bp: 2_250,
        guarantee: Vec::new(),
        ..FeeTerms::default()
    };
    let pay = FirstYear {
        equity: Some(10_000_000),
        sign_on: Some(5_000_000),
        ..pays(25_000_000)
    };
    assert_eq!(
        fee(&terms, &pay).unwrap().steps,
        [
            "250,000 USD base + 100,000 USD equity + 50,000 USD sign-on = 400,000 USD",
            "22.5% of 400,000 USD first year = 90,000 USD",
        ]
    );
    let unknown = FirstYear { base: None, ..pay };
    assert_eq!(fee(&terms, &unknown).unwrap_err().field(), Some("base"));
}

#[test]
fn an_amount_in_another_currency_is_told_where_it_stands() {
    let in_euro = |terms: FeeTerms| FeeTerms {
        currency: "EUR".into(),
        ..terms
    };
    for (field, terms) in [
        (
            "flat",
            in_euro(FeeTerms {
                basis: FeeBasis::Flat,
                flat: Some(1),
                ..FeeTerms::default()
            }),
        ),
        (
            "minimum",
            in_euro(FeeTerms {
                minimum: Some(1),
                ..FeeTerms::default()
            }),
        ),
        (
            "project_fee",
            in_euro(FeeTerms {
                project_fee: Some(1),
                ..FeeTerms::default()
            }),
        ),
    ] {
        let no = fee(&terms, &pays(1)).unwrap_err();
        assert_eq!(no.field(), Some(field));
        assert!(no.to_string().contains("in EUR and the pay in USD"), "{no}");
    }
    // A currency without an amount mixes nothing.
    fee(&in_euro(FeeTerms::default()), &pays(1)).unwrap();
}

fn shares() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(1_u32..1_000, 1..8).prop_map(|mut parts| {
        let sum: u32 = parts.iter().sum();
        parts.push(WHOLE_BP - sum);
        parts
    })
}

fn guarantee() -> impl Strategy<Value = Vec<GuaranteeStep>> {
    let steps = proptest::collection::vec((1_u32..90, 1_u32..=10_000), 0..4).prop_map(|steps| {
        let (mut day, mut most, mut out) = (0, WHOLE_BP, Vec::new());
        for (days, bp) in steps {
            (day, most) = (day + days, most.min(bp));
            out.push(step(day, Remedy::Refund, most));
        }
        out.push(step(day + 30, Remedy::Replacement, 0));
        out
    });
    prop_oneof![
        steps,
        (1_u32..400).prop_map(|days| vec![step(days, Remedy::ProRata, 0)])
    ]
}

proptest! {
    #[test]
    fn parts_are_the_whole_together(total in 0..=i64::MAX, shares in shares()) {
        let parts = split(total, &shares);
        let sum: i128 = parts.iter().map(|part| i128::from(*part)).sum();
        prop_assert_eq!(sum, i128::from(total));
        for (part, bp) in parts.iter().zip(&shares) {
            let exact = i128::from(total) * i128::from(*bp) / i128::from(WHOLE_BP);
            prop_assert!((0..=1).contains(&(i128::from(*part) - exact)));
        }
    }

    #[test]
    fn a_refund_is_never_more_than_the_fee_and_never_rises(
        total in 0..=i64::MAX, steps in guarantee(), day in 0_u32..500,
    ) {
        let terms = FeeTerms { guarantee: steps, ..FeeTerms::default() };
        terms.check().unwrap();
        let back = |day| refund(&terms, total, usd(), day).amount;
        prop_assert!((0..=total).contains(&back(day)));
        prop_assert!(back(day + 1) <= back(day));
    }

    #[test]
    fn no_pay_is_too_much_to_count(
        base in 0..=i64::MAX, bonus in proptest::option::of(0..=i64::MAX), bp in 1..=WHOLE_BP, of_year: bool,
        minimum in proptest::option::of(0..=i64::MAX), paid in proptest::option::of(0..=i64::MAX), steps in guarantee(),
    ) {
        let terms = FeeTerms {
            basis: if of_year { FeeBasis::FirstYear } else { FeeBasis::Base },
            percent_bp: bp, minimum, project_fee: paid, currency: "USD".into(), guarantee: steps,
            splits: vec![share_of("A", SplitPart::Sourcer, 3_333), share_of("B", SplitPart::Partner, 6_667)],
            ..FeeTerms::default()
        };
        match fee(&terms, &FirstYear { bonus, ..pays(base) }) {
            Ok(worked) => {
                prop_assert!(worked.total >= minimum.unwrap_or(0));
                prop_assert!((0..=worked.total).contains(&worked.due));
                prop_assert_eq!(worked.splits.iter().map(|line| line.amount).sum::<i64>(), worked.total);
            }
            Err(no) => prop_assert!(of_year && base.checked_add(bonus.unwrap_or(0)).is_none(), "{no}"),
        }
    }

    #[test]
    fn currencies_are_never_mixed(minimum in 0..=i64::MAX, code in prop_oneof!["EUR", "CHF", "JPY"]) {
        let terms = FeeTerms { minimum: Some(minimum), currency: code, ..FeeTerms::default() };
        let refused = fee(&terms, &pays(1)).unwrap_err();
        prop_assert_eq!(refused.field(), Some("minimum"));
    }
}
