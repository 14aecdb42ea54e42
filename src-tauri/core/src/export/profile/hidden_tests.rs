//! No hidden fact survives, whatever its case, its accents, its place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::atoms::key;
use super::hidden::*;
use crate::sheet::{Sheet, SheetFact, SheetPart};
use proptest::prelude::*;

fn hers() -> Hidden {
    let mut hidden = Hidden::new(Some(2026), true);
    for (what, text, instead) in [
        (HiddenKind::Name, "Łucja Žižková-O’Brien", "Candidate 7-B"),
        (HiddenKind::Name, "Łucja", "Candidate 7-B"),
        (HiddenKind::Name, "Žižková", "Candidate 7-B"),
        (HiddenKind::Name, "O’Brien", "Candidate 7-B"),
        (HiddenKind::Name, "王伟", "Candidate 7-B"),
        (HiddenKind::Name, "Константин", "Candidate 7-B"),
        (HiddenKind::Employer, "Osterhale", "a large cloud provider"),
        (HiddenKind::Employer, "DeepMind", "a large AI lab"),
        (HiddenKind::Employer, "Lumen Labs", "an AI lab"),
        (HiddenKind::Team, "Borg", "the team"),
        (HiddenKind::Handle, "lucjaz42", "(handle withheld)"),
        (HiddenKind::Place, "Zürich", "Switzerland"),
        (HiddenKind::Phone, "+41 44 668 18 00", "(phone withheld)"),
        (HiddenKind::Project, "lucjaz/fastcache", "an open-source project"),
    ] {
        hidden.hide(what, text, instead);
    }
    hidden.hide_other(HiddenKind::Company, "Anchor", "a technology company");
    hidden
}

#[test]
fn facts_are_replaced_where_they_stand() {
    let hidden = hers();
    for (text, expected) in [
        ("Łucja built it", "Candidate 7-B built it"),
        ("LUCJA’s cluster", "Candidate 7-B’s cluster"),
        (
            "at Osterhale, ex-Deep Mind",
            "at a large cloud provider, ex-a large AI lab",
        ),
        ("an Osterhale engineer", "an large cloud provider engineer"),
        ("OSTERHALE/deepmind", "a large cloud provider/a large AI lab"),
        ("wang wei and 王伟", "Candidate 7-B and Candidate 7-B"),
        ("konstantin", "Candidate 7-B"),
        ("in zurich, ZÜRICH", "in Switzerland, Switzerland"),
        ("lucjaz/fastcache", "an open-source project"),
        (
            "anchor the job at Anchor",
            "anchor the job at a technology company",
        ),
        ("Benchmark, borghese", "Benchmark, borghese"),
        ("since 2023 at Borg", "for 3 years at the team"),
        ("lumen-labs", "an AI lab"),
        (
            "10,000 H100 at 40% MFU, 2,048 nodes",
            "10,000 H100 at 40% MFU, 2,048 nodes",
        ),
        (
            "a@b.example and +41 44 668 18 00",
            "(e-mail withheld) and (phone withheld)",
        ),
    ] {
        assert_eq!(hidden.scrubbed(text), expected, "{text}");
        assert!(
            hidden.leaks_in(expected).is_empty(),
            "{:?}",
            hidden.leaks_in(expected)
        );
    }
}

#[test]
fn a_name_that_is_a_word_is_hidden_where_it_is_a_name() {
    let mut hidden = Hidden::new(None, false);
    hidden.hide(HiddenKind::Name, "Will", "Candidate 1-A");
    hidden.hide(HiddenKind::Employer, "Scale", "an AI startup");
    assert_eq!(
        hidden.scrubbed("Will says it will scale at Scale"),
        "Candidate 1-A says it will scale at an AI startup"
    );
}

#[test]
fn what_stands_in_its_place_tells_nothing_else() {
    let mut hidden = Hidden::new(None, false);
    hidden.hide(HiddenKind::Employer, "Osterhale", "a large cloud provider");
    hidden.hide(HiddenKind::Employer, "Provider", "a GPU cloud provider");
    let told = hidden.scrubbed("Osterhale and provider");
    assert_eq!(told, "… and …");
    assert!(hidden.leaks_in(&told).is_empty());
}

#[test]
fn a_leak_says_where_it_is() {
    let sheet = Sheet {
        title: "Candidate 7-B".into(),
        subtitle: "Borg lead".into(),
        parts: vec![
            SheetPart::Heading {
                text: "Zürich".into(),
            },
            SheetPart::Facts {
                facts: vec![SheetFact {
                    name: "Borg".into(),
                    text: "write to x@y.example in 2024".into(),
                }],
            },
            SheetPart::Table {
                head: vec!["Borg".into()],
                rows: vec![vec!["ok".into(), "osterhale".into()]],
                numbers: vec![],
            },
        ],
        ..Sheet::default()
    };
    let found: Vec<(HiddenKind, String)> = leaks(&sheet, &hers())
        .into_iter()
        .map(|leak| (leak.what, leak.text))
        .collect();
    let expected = [
        (HiddenKind::Team, "Borg"),
        (HiddenKind::Email, "x@y.example"),
        (HiddenKind::Year, "in 2024"),
        (HiddenKind::Employer, "osterhale"),
    ];
    assert_eq!(found, expected.map(|(what, text)| (what, text.to_owned())));
}

/// A fact as somebody may write it.
fn written(fact: &str, how: usize) -> String {
    match how % 6 {
        0 => fact.to_owned(),
        1 => fact.to_uppercase(),
        2 => fact.to_lowercase(),
        3 => deunicode::deunicode(fact),
        // Taken apart into letters and marks.
        4 => unicode_normalization::UnicodeNormalization::nfd(fact).collect(),
        _ => fact
            .replace(' ', "-")
            .chars()
            .flat_map(|c| [c, '\u{ad}'])
            .collect(),
    }
}

const FACTS: &[&str] = &[
    "Łucja Žižková-O’Brien",
    "Žižková",
    "Osterhale",
    "DeepMind",
    "Lumen Labs",
    "Borg",
    "lucjaz42",
    "Zürich",
    "Константин",
    "王伟",
    "+41 44 668 18 00",
];

proptest! {
    #[test]
    fn no_hidden_fact_survives(
        pieces in proptest::collection::vec((0_usize..11, 0_usize..6, "[ ,.;:/()\"'\n–-]{1,3}", "[a-zé0-9]{0,8}"), 1..5),
    ) {
        let hidden = hers();
        let mut text = String::new();
        for (fact, how, sign, word) in &pieces {
            text.push_str(&format!("{word}{sign}{}{sign}", written(FACTS[*fact], *how)));
        }
        let told = hidden.scrubbed(&text);
        prop_assert!(hidden.leaks_in(&told).is_empty(), "{text:?} -> {told:?}: {:?}", hidden.leaks_in(&told));
        // Said once more without the rules: none of its letters stand there one after the other as words of their own.
        let words: Vec<String> = told.split(|c: char| !c.is_alphanumeric()).map(key).filter(|word| !word.is_empty()).collect();
        for fact in FACTS.iter().filter(|fact| !fact.starts_with('+')) {
            for (from, _) in words.iter().enumerate() {
                for to in from..words.len().min(from + 4) {
                    prop_assert_ne!(words[from..=to].concat(), key(fact), "{:?} -> {:?}", text, told);
                }
            }
        }
    }

    #[test]
    fn any_text_comes_out_without_a_leak_and_any_fact_may_be_hidden(
        text in "\\PC{0,60}",
        facts in proptest::collection::vec(("\\PC{1,10}", "\\PC{0,8}"), 0..4),
    ) {
        let mut hidden = Hidden::new(Some(2026), true);
        for (fact, instead) in &facts {
            hidden.hide(HiddenKind::Name, fact, instead);
        }
        let joined = format!("{text} {} {text}", facts.iter().map(|(f, _)| f.as_str()).collect::<Vec<_>>().join("/"));
        let told = hidden.scrubbed(&joined);
        let left: Vec<_> = hidden.leaks_in(&told).into_iter().filter(|leak| leak.what == HiddenKind::Name).collect();
        prop_assert!(left.is_empty(), "{joined:?} -> {told:?}: {left:?}");
    }
}
