//! Any query over any facts, against an evaluator so plain that it can only be right: it knows nothing of full text,
//! tables of texts or sets, and asks each person by reading her record.

use super::claims;
use crate::a_desk::{Desk, MORNING, a_desk};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};
use roster_core::people::{PersonField, PersonId};
use roster_core::pipeline::{ClosedBy, Why, add_people, candidacy_id, move_cards};
use roster_core::roles::{NewRole, RoleId, StageKind, create_role, stages_of};
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
    /// Stage and which of the roles.
    cards: Vec<(StageKind, usize)>,
    /// Days since she was last touched.
    touched: Option<i64>,
    /// Days till something is due.
    due: Option<i64>,
    off_limits: bool,
}

const ROLES: [(&str, &str); 2] = [("Kernels", "Tarnwick"), ("Fabric lead", "Orrery Bay")];

const DID: [&str; 5] = ["used", "on_call", "operated", "built", "led"];

type Dealt = (Vec<(StageKind, usize)>, Option<i64>, Option<i64>, bool);

fn dealings() -> impl Strategy<Value = Dealt> {
    let kind = proptest::sample::select(StageKind::ALL.to_vec());
    let cards = proptest::collection::btree_map(0..ROLES.len(), kind, 0..=ROLES.len());
    let cards = cards.prop_map(|cards| cards.into_iter().map(|(role, kind)| (kind, role)).collect());
    let some = |range: std::ops::Range<i64>| proptest::option::of(range);
    (cards, some(0..60), some(-5..20), proptest::bool::weighted(0.2))
}

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
        dealings(),
    )
        .prop_map(
            |(title, company, pool, tags, scale, skills, training, dealt)| Record {
                title,
                company,
                pool,
                tags,
                scale,
                skills: skills.into_iter().collect(),
                training,
                cards: dealt.0,
                touched: dealt.1,
                due: dealt.2,
                off_limits: dealt.3,
            },
        )
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
    Stage(StageKind),
    AtLeast(StageKind),
    /// A word of the title, or of the client's name.
    Role(&'static str),
    Client(&'static str),
    /// In the last so many days; none: never.
    Touched(Option<i64>),
    /// Within so many days.
    Due(i64),
    Overdue,
    OffLimits,
    NotOffLimits,
    Not(Box<Ask>),
    All(Vec<Ask>),
    Any(Vec<Ask>),
}

fn kinds() -> impl Strategy<Value = StageKind> {
    proptest::sample::select(vec![
        StageKind::Sourced,
        StageKind::Screened,
        StageKind::Submitted,
        StageKind::Offer,
        StageKind::Rejected,
    ])
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
        kinds().prop_map(Ask::Stage),
        kinds().prop_map(Ask::AtLeast),
        proptest::sample::select(vec!["kernels", "fabric", "lead"]).prop_map(Ask::Role),
        proptest::sample::select(vec!["tarnwick", "bay"]).prop_map(Ask::Client),
        proptest::option::of(proptest::sample::select(vec![7_i64, 30])).prop_map(Ask::Touched),
        proptest::sample::select(vec![1_i64, 7]).prop_map(Ask::Due),
        proptest::sample::select(vec![Ask::Overdue, Ask::OffLimits, Ask::NotOffLimits]),
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

/// What of records and cards is asked beside a part.
type Beside = (Option<usize>, Option<u16>, Cards);
const ANY: Cards = Cards {
    stages: u16::MAX,
    by_role: u8::MAX,
    by_client: u8::MAX,
};
const NOTHING: Beside = (None, None, ANY);

/// Which cards count: a place for each kind of stage, and for each of the roles, as its title and its client have it.
#[derive(Clone, Copy)]
struct Cards {
    stages: u16,
    by_role: u8,
    by_client: u8,
}

/// The roles that have this word.
fn having(of: fn(&(&'static str, &'static str)) -> &'static str, word: &str) -> u8 {
    let has = |role: &(&'static str, &'static str)| {
        let mut words = of(role).split(' ');
        words.any(|here| here.to_lowercase().starts_with(word))
    };
    let numbered = ROLES.iter().enumerate().filter(|(_, role)| has(role));
    numbered.fold(0, |all, (at, _)| all | 1 << at)
}

/// None of those in which it ended is further than another.
fn at_least(least: StageKind) -> u16 {
    let ended = |kind: StageKind| matches!(kind, StageKind::Rejected | StageKind::Withdrawn);
    StageKind::ALL
        .iter()
        .filter(|kind| !ended(**kind) && !ended(least) && **kind >= least)
        .fold(0, |all, kind| all | 1 << *kind as u16)
}

impl Record {
    /// One card must be all of it.
    fn is_in(&self, cards: Cards) -> bool {
        self.cards.iter().any(|(kind, role)| {
            cards.stages & 1 << *kind as u16 != 0 && cards.by_role & cards.by_client & 1 << *role != 0
        })
    }
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
            Self::Stage(kind) => format!("stage:{}", kind.kept()),
            Self::AtLeast(kind) => format!("stage:>={}", kind.kept()),
            Self::Role(word) => format!("role:{word}"),
            Self::Client(word) => format!("client:{word}"),
            Self::Touched(Some(days)) => format!("touched:<{days}d"),
            Self::Touched(None) => "touched:never".to_owned(),
            Self::Due(days) => format!("due:<{days}d"),
            Self::Overdue => "due:overdue".to_owned(),
            Self::OffLimits => "offlimits".to_owned(),
            Self::NotOffLimits => "not:offlimits".to_owned(),
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
    fn holds(&self, who: &Record, beside: Beside) -> bool {
        let counting = |beside: Beside| {
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
            Self::Did(least) => !counting((Some(*least), beside.1, ANY)).is_empty(),
            Self::Year(year) => !counting((beside.0, Some(*year), ANY)).is_empty(),
            Self::Training(much) => who.training.is_some_and(|here| here >= *much),
            Self::Missing => who.scale.is_empty(),
            Self::Stage(_) | Self::AtLeast(_) | Self::Role(_) | Self::Client(_) => {
                who.is_in(self.says_of_records(beside).2)
            }
            Self::Touched(Some(days)) => who.touched.is_some_and(|ago| ago < *days),
            Self::Touched(None) => who.touched.is_none(),
            Self::Due(days) => who.due.is_some_and(|ahead| ahead < *days),
            Self::Overdue => who.due.is_some_and(|ahead| ahead < 0),
            Self::OffLimits => who.off_limits,
            Self::NotOffLimits => !who.off_limits,
            // Of the card, what the part itself says nothing of still counts.
            Self::Not(not) => !not.holds(who, (None, None, not.without(beside.2))),
            Self::All(all) => {
                let beside = all.iter().fold(beside, |beside, ask| ask.says_of_records(beside));
                all.iter().all(|ask| ask.holds(who, beside))
            }
            Self::Any(any) => any.iter().any(|ask| ask.holds(who, beside)),
        }
    }

    /// What of the cards is still asked where this is turned about.
    fn without(&self, cards: Cards) -> Cards {
        match self {
            Self::Stage(_) | Self::AtLeast(_) => Cards {
                stages: ANY.stages,
                ..cards
            },
            Self::Role(_) => Cards {
                by_role: ANY.by_role,
                ..cards
            },
            Self::Client(_) => Cards {
                by_client: ANY.by_client,
                ..cards
            },
            Self::Not(not) => not.without(cards),
            Self::All(all) | Self::Any(all) => all.iter().fold(cards, |cards, ask| ask.without(cards)),
            _ => cards,
        }
    }

    fn says_of_records(&self, beside: Beside) -> Beside {
        match self {
            Self::Did(least) => (Some(*least), beside.1, beside.2),
            Self::Year(year) => (beside.0, Some(*year), beside.2),
            Self::Stage(_) | Self::AtLeast(_) | Self::Role(_) | Self::Client(_) => {
                let mut cards = beside.2;
                match self {
                    Self::Stage(kind) => cards.stages &= 1 << *kind as u16,
                    Self::AtLeast(least) => cards.stages &= at_least(*least),
                    Self::Role(word) => cards.by_role &= having(|role| role.0, word),
                    Self::Client(word) => cards.by_client &= having(|role| role.1, word),
                    _ => {}
                }
                (beside.0, beside.1, cards)
            }
            Self::All(all) => all.iter().fold(beside, |beside, ask| ask.says_of_records(beside)),
            _ => beside,
        }
    }
}

const DAY: i64 = 86_400_000;

/// What the desk has to do with her, as other parts of the program write it.
async fn deals(desk: &Desk, who: PersonId, record: &Record, roles: &[RoleId]) {
    let put =
        async |table: &str, columns: &str, values: String| claims(desk, who, table, columns, &values).await;
    let about = format!("x'{}'", who.0.hex());
    for (kind, role) in &record.cards {
        let role = roles[*role];
        add_people(&desk.store, role, &[who], "", "off limits or not")
            .await
            .unwrap();
        let stages = stages_of(&mut desk.store.read().await.unwrap(), role)
            .await
            .unwrap();
        let to = stages.iter().find(|stage| stage.kind == *kind).unwrap().id;
        let why = Why {
            reason: "So it is".into(),
            closed_by: Some(ClosedBy::Us),
        };
        move_cards(&desk.store, &[candidacy_id(role, who)], to, None, &why)
            .await
            .unwrap();
    }
    // Half an hour ago, and days more.
    if let Some(ago) = record.touched {
        let at = MORNING - ago * DAY - 1_800_000;
        put(
            "interactions",
            "about, kind, at",
            format!("{about}, 'call', {at}"),
        )
        .await;
        // A later note is no touch.
        put(
            "interactions",
            "about, kind, at",
            format!("{about}, 'note', {MORNING}"),
        )
        .await;
    }
    if let Some(ahead) = record.due {
        let on = roster_core::day::kept(roster_core::day::of_instant(MORNING + ahead * DAY));
        put(
            "tasks",
            "about, title, due_on",
            format!("{about}, 'Call', '{on}'"),
        )
        .await;
        // What is done is not due.
        put(
            "tasks",
            "about, title, due_on, done_at",
            format!("{about}, 'Call', '2020-01-01', 1"),
        )
        .await;
    }
    if record.off_limits {
        put("off_limits", "about, until_on", format!("{about}, '2027-01-01'")).await;
        put(
            "off_limits",
            "about, stance, until_on",
            format!("{about}, 'free', '2026-01-01'"),
        )
        .await;
    }
}

async fn writes(desk: &Desk, name: &str, record: &Record, roles: &[RoleId]) {
    let who = desk.adds_at(name, record.title, record.company, "").await;
    if !record.pool.is_empty() {
        desk.sets(who, PersonField::Pool, record.pool).await;
    }
    deals(desk, who, record, roles).await;
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
    let mut roles = Vec::new();
    for (title, company) in ROLES {
        let new = NewRole {
            title: title.into(),
            company: company.into(),
        };
        roles.push(create_role(&desk.store, &new).await.unwrap());
    }
    for (no, record) in records.iter().enumerate() {
        writes(&desk, &format!("P{no:02}"), record, &roles).await;
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
            .filter(|(_, record)| query.holds(record, NOTHING))
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
