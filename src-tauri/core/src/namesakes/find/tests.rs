#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::super::{AUTHORS, DESK, Somebody};
use super::*;
use proptest::prelude::*;

fn somebody(name: &str, place: &str) -> Somebody {
    Somebody {
        name: name.into(),
        places: if place.is_empty() {
            vec![]
        } else {
            vec![place.into()]
        },
        ..Somebody::default()
    }
}

fn with(name: &str, place: &str, kind: IdKind, id: &str) -> Somebody {
    Somebody {
        ids: vec![(kind, id.into())],
        ..somebody(name, place)
    }
}

/// Who of `known` is `one`: how likely, in hundredths, and why.
fn among(one: &Somebody, known: &[Somebody], field: f64) -> Vec<(usize, u32, Vec<String>)> {
    let mut crowd = Crowd::of(field);
    for somebody in known.iter().chain([one]) {
        crowd.count_name(&somebody.name);
        somebody.places.iter().for_each(|place| crowd.count_place(place));
    }
    let mut all = Known::default();
    for (at, somebody) in known.iter().enumerate() {
        let profile = Profile::of(somebody, &mut crowd);
        all.add(at, profile);
    }
    let one = Profile::of(one, &mut crowd);
    let found = all.candidates(&one, &crowd, |_| false);
    found
        .into_iter()
        .map(|one| (one.who, (one.confidence * 100.0) as u32, one.weighed.reasons))
        .collect()
}

#[test]
fn an_id_decides_for_and_against() {
    let known = [
        with("Wei Wang", "AMD", IdKind::OpenReview, "~Wei_Wang3"),
        with("Wei Wang", "NVIDIA", IdKind::OpenReview, "~Wei_Wang7"),
        somebody("Wei Wang", "NVIDIA"),
    ];
    let found = among(
        &with("Wei Wang", "NVIDIA", IdKind::OpenReview, "~Wei_Wang3"),
        &known,
        AUTHORS,
    );
    assert_eq!((found[0].0, found[0].1), (0, 99));
    assert_eq!(found[0].2, ["same OpenReview profile"]);
    assert!(
        found.iter().all(|(who, ..)| *who != 1),
        "another id of the same kind is another person"
    );
    let renamed = with("Ada Byron", "", IdKind::Orcid, "0000-0002-1825-0097");
    let found = among(
        &renamed,
        &[with("Ada Lovelace", "", IdKind::Orcid, "0000-0002-1825-0097")],
        DESK,
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_page_of_a_group_is_nobodys_own() {
    let page = |name| with(name, "", IdKind::Homepage, "lab.example/people");
    assert!(among(&page("Ada Lovelace"), &[page("Charles Babbage")], AUTHORS).is_empty());
    assert_eq!(
        among(&page("Ada Lovelace"), &[page("Ada King")], AUTHORS).len(),
        1
    );
}

#[test]
fn a_rare_name_says_more_than_one_that_many_have() {
    let rare = among(
        &somebody("Pritha Ilavarasan", ""),
        &[somebody("Pritha Ilavarasan", "")],
        AUTHORS,
    );
    let common = among(&somebody("Wei Wang", ""), &[somebody("Wei Wang", "")], AUTHORS);
    assert!(rare[0].1 > 95 && common[0].1 < 50, "{rare:?} {common:?}");
    assert_eq!(rare[0].2, ["same name, and a rare one"]);
    assert_eq!(common[0].2, ["a name many people have"]);
}

#[test]
fn the_same_place_and_the_same_company_speak_for_it() {
    let plain = among(
        &somebody("Jun Zhang", "NVIDIA"),
        &[somebody("Jun Zhang", "AMD")],
        AUTHORS,
    );
    let placed = among(
        &somebody("Jun Zhang", "NVIDIA"),
        &[somebody("Jun Zhang", "Nvidia Research")],
        AUTHORS,
    );
    assert!(placed[0].1 > plain[0].1 + 20, "{placed:?} {plain:?}");
    assert!(placed[0].2[0].starts_with("same name and "), "{placed:?}");
    assert!(
        plain[0].2.contains(&"NVIDIA here, AMD there".to_owned()),
        "{plain:?}"
    );
    let writing = |place: &str| Somebody {
        co_authors: ["ada lovelace", "charles babbage", "mary somerville"]
            .map(str::to_owned)
            .to_vec(),
        ..somebody("Jun Zhang", place)
    };
    let company = among(&writing("NVIDIA"), &[writing("AMD")], AUTHORS);
    assert!(company[0].1 > 95, "{company:?}");
    assert!(
        company[0].2[0].starts_with("three co-authors in common: "),
        "{company:?}"
    );
}

#[test]
fn who_shares_a_name_with_several_is_less_surely_each_of_them() {
    let one = somebody("Pritha Ilavarasan", "");
    let several = among(&one, &[one.clone(), one.clone(), one.clone()], AUTHORS);
    assert!(several.iter().all(|(_, sure, _)| *sure < 40), "{several:?}");
}

#[test]
fn two_places_in_one_programme_speak_against_it() {
    let at = |place: &str| Somebody {
        occasions: vec![crate::ids::Id::derived("test", &[b"mlsys"])],
        ..somebody("Pritha Ilavarasan", place)
    };
    let elsewhere = Somebody {
        occasions: vec![],
        ..at("AMD")
    };
    let (same, other) = (
        among(&at("NVIDIA"), &[at("AMD")], AUTHORS),
        among(&at("NVIDIA"), &[elsewhere], AUTHORS),
    );
    assert!(same[0].1 < other[0].1, "{same:?} {other:?}");
}

#[test]
fn whoever_was_told_apart_is_no_candidate() {
    let mut crowd = Crowd::of(DESK);
    let profile = Profile::of(&somebody("Ada Lovelace", "NVIDIA"), &mut crowd);
    let mut known = Known::default();
    known.add(7, profile.clone());
    assert_eq!(known.candidates(&profile, &crowd, |_| false).len(), 1);
    assert!(known.candidates(&profile, &crowd, |who| who == 7).is_empty());
}

proptest! {
    #[test]
    fn it_does_not_matter_who_is_asked_about_whom(
        one in "(Wei|Ada|J) (Wang|King)", other in "(Wei|Ada|J) (Wang|King)",
        here in "(NVIDIA|AMD|)", there in "(NVIDIA|AMD|)",
    ) {
        let (one, other) = (somebody(&one, &here), somebody(&other, &there));
        let odds = |one: &Somebody, other: &Somebody| {
            let mut crowd = Crowd::of(AUTHORS);
            let (one, other) = (Profile::of(one, &mut crowd), Profile::of(other, &mut crowd));
            weigh(&one, &other, &crowd).map(|weighed| weighed.odds)
        };
        prop_assert_eq!(odds(&one, &other), odds(&other, &one));
    }

    #[test]
    fn the_parts_are_never_more_than_the_whole(odds in prop::collection::vec(-10.0_f64..14.0, 0..6)) {
        let weighed = odds.iter().enumerate().map(|(at, odds)| {
            (at, Weighed { odds: *odds, by_id: false, backed: false, reasons: vec![] })
        });
        let sum: f64 = shared(weighed.collect()).iter().map(|one| one.confidence).sum();
        prop_assert!((0.0..=1.0).contains(&sum));
    }
}
