//! Any query over any facts, against an evaluator so plain that it can only be right: it knows nothing of full text,
//! tables of texts or sets, and asks each person by reading her record.

use super::claims;
use crate::a_desk::{Desk, a_desk};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};
use roster_core::people::PersonField;
use std::collections::BTreeSet;

/// What is known of somebody.
#[derive(Debug, Clone)]
struct Record {
    title: &'static str,
    company: &'static str,
    pool: &'static str,
    tags: Vec<&'static str>,
    /// Accelerators, hardware, how far up the ladder of what is done with it, year.
    scale: Vec<(u32, &'static str, usize, u16)>,
    skills: Vec<(&'static str, Option<u8>)>,
    training: Option<u8>,
}

const DID: [&str; 5] = ["used", "on_call", "operated", "built", "led"];

fn record() -> impl Strategy<Value = Record> {
    let some = |words: &'static [&'static str]| proptest::sample::select(words);
    let scale = (
        proptest::sample::select(vec![8_u32, 64, 512, 4_096]),
        some(&["h100", "a100", "mi300x"]),
        0..DID.len(),
        2021_u16..2026,
    );
    let skill = (some(&["cuda", "nccl", "roce"]), proptest::option::of(1_u8..5));
    (
        some(&["Staff engineer", "Engineer", "Recruiter", ""]),
        some(&["Lumen", "Osterhale Labs", ""]),
        some(&["hpc", "ai_lab", ""]),
        proptest::sample::subsequence(vec!["hot", "warm"], 0..=2),
        proptest::collection::vec(scale, 0..3),
        proptest::collection::btree_map(skill.0, skill.1, 0..3),
        proptest::option::of(0_u8..5),
    )
        .prop_map(|(title, company, pool, tags, scale, skills, training)| Record {
            title,
            company,
            pool,
            tags,
            scale,
            skills: skills.into_iter().collect(),
            training,
        })
}

/// A query, as it is written and as it is meant.
#[derive(Debug, Clone)]
enum Ask {
    Word(&'static str),
    Company(&'static str),
    Pool(&'static str),
    Tag(&'static str),
    Skill(&'static str, Option<u8>),
    Hardware(&'static str, &'static [&'static str]),
    /// At least, or less than.
    Scale(bool, u32),
    Did(usize),
    Year(u16),
    Training(u8),
    Missing,
    Not(Box<Ask>),
    All(Vec<Ask>),
    Any(Vec<Ask>),
}

fn leaf() -> impl Strategy<Value = Ask> {
    prop_oneof![
        proptest::sample::select(vec!["staff", "engineer", "lumen", "recruiter"]).prop_map(Ask::Word),
        proptest::sample::select(vec!["lumen", "labs"]).prop_map(Ask::Company),
        proptest::sample::select(vec!["hpc", "ai_lab"]).prop_map(Ask::Pool),
        proptest::sample::select(vec!["hot", "warm"]).prop_map(Ask::Tag),
        (
            proptest::sample::select(vec!["cuda", "nccl", "roce"]),
            proptest::option::of(1_u8..5)
        )
            .prop_map(|(skill, depth)| Ask::Skill(skill, depth)),
        proptest::sample::select(vec![
            ("h100", &["h100"][..]),
            ("nvidia", &["h100", "a100"][..]),
            ("amd", &["mi300x"][..])
        ])
        .prop_map(|(name, parts)| Ask::Hardware(name, parts)),
        (any::<bool>(), proptest::sample::select(vec![64_u32, 512, 1_000]))
            .prop_map(|(least, n)| Ask::Scale(least, n)),
        (0..DID.len()).prop_map(Ask::Did),
        (2021_u16..2026).prop_map(Ask::Year),
        (0_u8..5).prop_map(Ask::Training),
        Just(Ask::Missing),
    ]
}

fn ask() -> impl Strategy<Value = Ask> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|ask| Ask::Not(Box::new(ask))),
            proptest::collection::vec(inner.clone(), 1..4).prop_map(Ask::All),
            proptest::collection::vec(inner, 2..4).prop_map(Ask::Any),
        ]
    })
}

impl Ask {
    fn written(&self) -> String {
        match self {
            Self::Word(word) => (*word).to_owned(),
            Self::Company(word) => format!("company:{word}"),
            Self::Pool(pool) => format!("pool:{pool}"),
            Self::Tag(tag) => format!("tag:{tag}"),
            Self::Skill(skill, None) => format!("skill:{skill}"),
            Self::Skill(skill, Some(depth)) => format!("skill:{skill}>={depth}"),
            Self::Hardware(name, _) => format!("hw:{name}"),
            Self::Scale(true, n) => format!("scale:>={n}"),
            Self::Scale(false, n) => format!("scale:<{n}"),
            Self::Did(at) => format!("scale.role:{}", DID[*at]),
            Self::Year(year) => format!("scale.year:{year}"),
            Self::Training(much) => format!("training:>={much}"),
            Self::Missing => "missing:scale".to_owned(),
            Self::Not(not) => format!("-({})", not.written()),
            Self::All(all) => format!(
                "({})",
                all.iter().map(Self::written).collect::<Vec<_>>().join(" ")
            ),
            Self::Any(any) => format!(
                "({})",
                any.iter().map(Self::written).collect::<Vec<_>>().join(" OR ")
            ),
        }
    }

    /// `beside`: what is asked of the records that count.
    fn holds(&self, who: &Record, beside: (Option<usize>, Option<u16>)) -> bool {
        let counting = |beside: (Option<usize>, Option<u16>)| {
            let counts = move |(_, _, did, year): &&(u32, &str, usize, u16)| {
                beside.0.is_none_or(|least| *did >= least) && beside.1.is_none_or(|in_year| *year == in_year)
            };
            who.scale.iter().filter(counts).collect::<Vec<_>>()
        };
        match self {
            Self::Word(word) => format!("{} {}", who.title, who.company)
                .to_lowercase()
                .split(' ')
                .any(|here| here.starts_with(word)),
            Self::Company(word) => who.company.to_lowercase().split(' ').any(|here| here == *word),
            Self::Pool(pool) => who.pool == *pool,
            Self::Tag(tag) => who.tags.contains(tag),
            Self::Skill(skill, depth) => who.skills.iter().any(|(known, deep)| {
                known == skill && depth.is_none_or(|least| deep.is_some_and(|deep| deep >= least))
            }),
            Self::Hardware(_, parts) => who.scale.iter().any(|(_, hardware, ..)| parts.contains(hardware)),
            Self::Scale(least, n) => {
                let most = counting(beside).iter().map(|(size, ..)| *size).max();
                most.is_some_and(|most| if *least { most >= *n } else { most < *n })
            }
            Self::Did(least) => !counting((Some(*least), beside.1)).is_empty(),
            Self::Year(year) => !counting((beside.0, Some(*year))).is_empty(),
            Self::Training(much) => who.training.is_some_and(|here| here >= *much),
            Self::Missing => who.scale.is_empty(),
            Self::Not(not) => !not.holds(who, (None, None)),
            Self::All(all) => {
                let beside = all.iter().fold(beside, |beside, ask| ask.says_of_records(beside));
                all.iter().all(|ask| ask.holds(who, beside))
            }
            Self::Any(any) => any.iter().any(|ask| ask.holds(who, beside)),
        }
    }

    fn says_of_records(&self, beside: (Option<usize>, Option<u16>)) -> (Option<usize>, Option<u16>) {
        match self {
            Self::Did(least) => (Some(*least), beside.1),
            Self::Year(year) => (beside.0, Some(*year)),
            Self::All(all) => all.iter().fold(beside, |beside, ask| ask.says_of_records(beside)),
            _ => beside,
        }
    }
}

async fn writes(desk: &Desk, name: &str, record: &Record) {
    let who = desk.adds_at(name, record.title, record.company, "").await;
    if !record.pool.is_empty() {
        desk.sets(who, PersonField::Pool, record.pool).await;
    }
    for tag in &record.tags {
        desk.tags(&[who], tag).await;
    }
    for (size, hardware, did, year) in &record.scale {
        let values = format!("{size}, '{hardware}', '{}', '{year}'", DID[*did]);
        claims(
            desk,
            who,
            "scale_records",
            "accelerators, hardware, did, from_on",
            &values,
        )
        .await;
    }
    for (skill, depth) in &record.skills {
        let depth = depth.map_or_else(|| "NULL".to_owned(), |depth| depth.to_string());
        claims(
            desk,
            who,
            "person_skills",
            "skill, depth",
            &format!("'{skill}', {depth}"),
        )
        .await;
    }
    if let Some(training) = record.training {
        claims(desk, who, "profiles", "training", &training.to_string()).await;
    }
}

#[tokio::test]
async fn any_query_finds_whom_a_plain_reading_finds() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let records = proptest::collection::vec(record(), 40)
        .new_tree(&mut runner)
        .unwrap()
        .current();
    let desk = a_desk().await;
    for (no, record) in records.iter().enumerate() {
        writes(&desk, &format!("P{no:02}"), record).await;
    }
    let (mut some, mut none) = (0, 0);
    for _ in 0..300 {
        let parts = proptest::collection::vec(ask(), 1..4)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let text = parts.iter().map(Ask::written).collect::<Vec<_>>().join(" ");
        let query = Ask::All(parts);
        let meant: BTreeSet<String> = records
            .iter()
            .enumerate()
            .filter(|(_, record)| query.holds(record, (None, None)))
            .map(|(no, _)| format!("P{no:02}"))
            .collect();
        let found: BTreeSet<String> = desk.finds(&text).await.into_iter().collect();
        assert_eq!(found, meant, "{text}");
        if meant.is_empty() { none += 1 } else { some += 1 }
    }
    assert!(
        some > 50 && none > 5,
        "{some} queries found somebody, {none} nobody"
    );
}
