//! Who comes before whom: pairs of people made by hand, and what always holds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::rank::{MatchPage, MatchRow, Page, rank};
use super::written::{self, NOW, person};
use crate::facts::{Fact, Facts};
use crate::taxonomy::Taxonomy;
use crate::wanted::{Wanted, Weights};
use proptest::prelude::*;

/// Everybody against `wanted`, by name.
fn ranked(wanted: &Wanted, people: &[(&str, &str)]) -> MatchPage {
    let mut facts = Facts::default();
    for (rid, (name, line)) in (1..).zip(people) {
        let fact = person(&mut facts, rid, name, line);
        facts.has(fact);
    }
    ranked_of(&facts, wanted)
}

fn ranked_of(facts: &Facts, wanted: &Wanted) -> MatchPage {
    let page = Page {
        offset: 0,
        limit: 100,
    };
    let field = Taxonomy::built_in();
    rank(facts, field, wanted, &Weights::default(), NOW, None, page).unwrap()
}

fn row<'p>(page: &'p MatchPage, name: &str) -> Option<&'p MatchRow> {
    page.rows.iter().find(|row| row.name == name)
}

/// Pairs of people made by hand, see the file's head.
const PAIRS: &str = include_str!("pairs.txt");

/// A profile as it is written, or as it is called in the file.
fn wanted(line: &str) -> Wanted {
    let named = || PAIRS.lines().skip_while(|other| *other != line).nth(1).unwrap();
    written::wanted(if line.starts_with('@') { named() } else { line })
}

/// Why, what is wanted, who is first, who is second.
type Pair = [&'static str; 4];

fn pairs() -> Vec<Pair> {
    let lines: Vec<&str> = PAIRS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let part = |line: &'static str, word: &str| -> Option<&'static str> {
        Some(line.strip_prefix("  ")?.strip_prefix(word)?.trim())
    };
    let found = lines.windows(4).filter(|four| !four[0].starts_with([' ', '@']));
    let found = found.filter(|four| part(four[1], "for ").is_some());
    found
        .map(|four| {
            let [wanted, first, second] =
                [("for ", 1), ("first", 2), ("second", 3)].map(|(word, at)| part(four[at], word).unwrap());
            [four[0], wanted, first, second]
        })
        .collect()
}

#[test]
fn who_comes_before_whom() {
    let pairs = pairs();
    assert!(pairs.len() >= 60, "{} are read", pairs.len());
    let mut wrong = Vec::new();
    for [why, line, first, second] in pairs {
        let mut facts = Facts::default();
        facts.has_rate("CHF", "USD", 1_250_000_000);
        for (rid, (name, line)) in (1..).zip([("first", first), ("second", second)]) {
            let fact = person(&mut facts, rid, name, line);
            facts.has(fact);
        }
        let page = ranked_of(&facts, &wanted(line));
        let score = |name| row(&page, name).map(|row| row.score);
        match (score("first"), score("second")) {
            (Some(one), other) if other.is_none_or(|other| one > other) => {}
            scores => wrong.push(format!("{why}: {scores:?}\n  {page:#?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_lacks_what_must_be_is_out_and_counted() {
    let page = ranked(
        &wanted("skill must cuda; skill must nccl built; hw exclude tpu; pool exclude hpc; not_at Meta"),
        &[
            ("has both", "skill cuda; skill nccl tuned"),
            ("unknown", ""),
            ("too little known", "skill slurm"),
            ("kin of one", "skill cutlass; skill nccl; skill slurm"),
            ("no CUDA", "skill slurm; skill mpi; skill nccl tuned"),
            ("no CUDA either", "skill slurm; skill mpi; skill lustre"),
            ("NCCL too shallow", "skill cuda; skill nccl used"),
            ("only carried over", "skill cuda; skill mpi authored; skill slurm"),
            ("excluded by a part", "skill cuda; hw tpu-v4"),
            ("of a pool", "pool hpc"),
            ("at a client", "at META"),
        ],
    );
    let mut names: Vec<&str> = page.rows.iter().map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["has both", "kin of one", "too little known", "unknown"]);
    let out: Vec<String> = page
        .out
        .iter()
        .map(|out| format!("{} {}", out.people, out.reason))
        .collect();
    assert_eq!(
        out,
        [
            "2 have no CUDA",
            "2 have no NCCL, or not built it",
            "1 is at Meta",
            "1 is of an excluded pool",
            "1 has TPU, which is excluded",
        ]
    );
    assert_eq!(page.total, 4);
}

#[test]
fn a_weak_must_keeps_nobody_out() {
    let page = ranked(
        &wanted("skill must python"),
        &[
            ("knows", "skill python"),
            ("does not", "skill cuda; skill ray; skill sre"),
        ],
    );
    assert_eq!(page.total, 2);
    assert!(
        page.rows
            .iter()
            .all(|row| row.score == 0.0 && row.reasons.is_empty())
    );
    assert_eq!(page.warnings.len(), 1);
}

#[test]
fn a_reason_is_a_sentence_with_its_points() {
    let cases = [
        (
            "scale 2000-4000",
            "ran 512 h100 @Meta operated 2024",
            "Operated 512 H100 at Meta 2024, role needs 2,000–4,000: one band short (nothing backs it, 2024: counts 76%)",
        ),
        (
            "scale 1-8",
            "ran 16384 h100 @Meta led 2026 interview",
            "Led the building of 16,384 H100 at Meta 2026, role needs 1–8: more than two bands above it, may be bored (interview, 2026)",
        ),
        (
            "skill nice collectives",
            "skill mpi tuned 2026 reference",
            "Tuned MPI, carries over to Collectives, 70 of 100: the same collectives, called from C or Fortran (reference, 2026: counts 98%)",
        ),
        (
            "skill nice rdma tuned",
            "skill roce built 2026 interview",
            "Built with RoCE, near to RDMA; tuned is asked for (interview, 2026)",
        ),
        (
            "hw nice h100",
            "hw v100 tuned 2026 interview",
            "Tuned V100, three generations before H100 (interview, 2026)",
        ),
        (
            "there a100",
            "hw b200",
            "Has B200, the company’s newest is A100: a step back in hardware",
        ),
        (
            "pay 300000-400000 USD",
            "pay expected 520000 USD",
            "Expects USD 520,000, above the band of USD 300,000 to USD 400,000: say it early",
        ),
        (
            "skill nice cuda",
            "skill slurm; skill mpi; skill hpc",
            "No CUDA among 3 skills known",
        ),
        ("skill nice cuda", "", "CUDA is not known: ask"),
        (
            "fabric nice roce",
            "ran 8 h200 slurm; ran 16 h200 slurm",
            "No RoCE among 1 skill or fabric known",
        ),
        (
            "oss nice vllm-project/vllm",
            "oss vllm-project/vllm maintainer 2026",
            "Maintainer of vllm-project/vllm (maintainer, 2026: counts 97%)",
        ),
        (
            "zone CET 2",
            "zone America/New_York",
            "America/New_York, 6 h from CET, 2 h are asked for",
        ),
    ];
    for (line, her, says) in cases {
        let page = ranked(&wanted(line), &[("her", her)]);
        let said: Vec<&str> = page.rows[0]
            .reasons
            .iter()
            .map(|reason| reason.says.as_str())
            .collect();
        assert!(said.contains(&says), "{said:#?} has no\n{says}");
    }
}

#[test]
fn pay_is_held_against_the_band_by_the_rates_her_page_converts_by() {
    let mut facts = Facts::default();
    let fact = person(&mut facts, 1, "her", "pay expected 100000 CHF");
    facts.has(fact);
    facts.has_rate("CHF", "EUR", 1_000_000_000);
    facts.has_rate("EUR", "USD", 1_200_000_000);
    let page = ranked_of(&facts, &wanted("pay 110000-130000 USD"));
    assert_eq!(
        page.rows[0].reasons[0].says,
        "Expects CHF 100,000, within the band of USD 110,000 to USD 130,000"
    );
}

#[test]
fn a_company_is_itself_with_its_legal_form_or_without() {
    let people = [
        ("there", "at Lumen Ltd."),
        ("elsewhere", "at Lumen Field"),
        ("unknown", ""),
    ];
    let page = ranked(&wanted("not_at LUMEN; skill nice cuda"), &people);
    assert!(row(&page, "there").is_none() && page.total == 2, "{page:#?}");
    let nobody = ranked(&wanted("not_at ..; skill nice cuda"), &people);
    assert_eq!(
        nobody.total, 3,
        "a name of signs is nobody's, and not that of whose company is not known"
    );
}

#[test]
fn a_thin_profile_is_seen_to_be_thin() {
    let page = ranked(
        &wanted("@TRAINING"),
        &[
            ("thin", ""),
            (
                "full",
                "ran 2048 h100 infiniband operated 2026; skill nccl tuned 2026; skill fsdp built 2026; skill checkpointing built 2026; work training=4 networking=2",
            ),
        ],
    );
    assert_eq!(page.rows[0].name, "full");
    assert_eq!((page.rows[0].known, page.rows[1].known), (100.0, 0.0));
    assert!(page.rows[1].reasons.iter().all(|reason| reason.ask));
    let unknown = page.rows[1].score;
    assert!(
        (39.5..40.5).contains(&unknown),
        "the unknown earns four tenths: {unknown}"
    );
}

#[test]
fn only_a_page_is_told_of_and_pages_join() {
    let people: Vec<(String, String)> = (0..25)
        .map(|n| (format!("p{n}"), format!("skill cuda {}", 2000 + n)))
        .collect();
    let mut facts = Facts::default();
    for (rid, (name, line)) in (1..).zip(&people) {
        let fact = person(&mut facts, rid, name, line);
        facts.has(fact);
    }
    let wanted = wanted("skill nice cuda");
    let page = |offset, limit| {
        let page = Page { offset, limit };
        let page = rank(
            &facts,
            Taxonomy::built_in(),
            &wanted,
            &Weights::default(),
            NOW,
            None,
            page,
        )
        .unwrap();
        assert_eq!(page.total, 25);
        page.rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    let all = page(0, 100);
    assert_eq!(all.len(), 25);
    assert_eq!([page(0, 7), page(7, 7), page(14, 11)].concat(), all);
    assert!(page(25, 5).is_empty() && page(3, 0).is_empty());
    let some = facts.people()[3].id;
    let within = [some].into_iter().collect();
    let only = rank(
        &facts,
        Taxonomy::built_in(),
        &wanted,
        &Weights::default(),
        NOW,
        Some(&within),
        Page { offset: 0, limit: 9 },
    );
    assert_eq!(only.unwrap().rows[0].id, some);
}

#[test]
fn weights_move_the_order() {
    let people = [
        ("skilled", "skill cuda authored 2026; ran 8 h100 used 2026"),
        ("large", "skill cuda used 2026; ran 4000 h100 led 2026"),
    ];
    let mut facts = Facts::default();
    for (rid, (name, line)) in (1..).zip(people) {
        let fact = person(&mut facts, rid, name, line);
        facts.has(fact);
    }
    let wanted = wanted("skill nice cuda authored; scale 2000-4000");
    let first = |weights: &Weights| {
        let page = Page { offset: 0, limit: 1 };
        rank(&facts, Taxonomy::built_in(), &wanted, weights, NOW, None, page)
            .unwrap()
            .rows[0]
            .name
            .clone()
    };
    let of_skills = Weights {
        scale: 5,
        skills: 60,
        ..Weights::default()
    };
    let of_scale = Weights {
        scale: 60,
        skills: 5,
        ..Weights::default()
    };
    assert_eq!(
        (first(&of_skills), first(&of_scale)),
        ("skilled".into(), "large".into())
    );
}

/// Clauses of which people are made at random.
const CLAUSES: &[&str] = &[
    "ran 8 h100 used 2015",
    "ran 512 h100 infiniband operated 2024 @Meta reference",
    "ran 60000 b200 roce led 2026",
    "ran 3000 tpu-v4",
    "skill cuda tuned 2025 pr",
    "skill nccl",
    "skill mpi authored 2012 said",
    "skill python authored 2026 interview",
    "skill roce built 2020",
    "hw a100 used 2021",
    "hw hopper",
    "oss vllm-project/vllm maintainer 2026",
    "oss NVIDIA/cutlass pr 2022",
    "work training=4 inference=1 platform=0",
    "side both",
    "pay current 300000 USD",
    "pay expected 900000 CHF",
    "pool hpc",
    "at Meta",
    "in Zurich",
    "zone Asia/Tokyo",
];

const ASKED: &[&str] = &[
    "@TRAINING",
    "@KERNELS",
    "@SERVING",
    "@BOTH",
    "scale 1-8; soon 64-256; did led; there a100; hw must nvidia; hw nice mi300x; fabric must rdma; oss nice vllm-project/vllm; work training=1 cost=4; side platform; versatile; place Zurich; zone CET 1; pay 100000-200000 USD; pool nice hpc; skill nice cuda authored; skill nice collectives; skill nice python; not_at Google",
];

fn some_people() -> impl Strategy<Value = Vec<String>> {
    let clause = prop::sample::select(CLAUSES);
    let line = prop::collection::vec(clause, 0..8).prop_map(|clauses| clauses.join("; "));
    prop::collection::vec(line, 1..8)
}

proptest! {
    // Each case makes a desk of facts and reads a whole wanted profile.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn reasons_add_up_to_the_score(lines in some_people(), asked in prop::sample::select(ASKED)) {
        let people: Vec<(String, &str)> = lines.iter().enumerate().map(|(n, line)| (format!("p{n}"), line.as_str())).collect();
        let people: Vec<(&str, &str)> = people.iter().map(|(name, line)| (name.as_str(), *line)).collect();
        let page = ranked(&wanted(asked), &people);
        let tenths = |points: f64| (points * 10.0).round() as i64;
        for row in &page.rows {
            let points: i64 = row.reasons.iter().map(|reason| tenths(reason.points)).sum();
            let of: i64 = row.reasons.iter().map(|reason| tenths(reason.of)).sum();
            prop_assert_eq!(points, tenths(row.score), "{:#?}", row);
            prop_assert_eq!(of, 1_000, "{:#?}", row);
            prop_assert!(row.reasons.iter().all(|reason| reason.points <= reason.of && !reason.says.is_empty()));
            prop_assert!((0.0..=100.0).contains(&row.known));
        }
        let out: u32 = page.out.iter().map(|out| out.people).sum();
        prop_assert_eq!(page.total + out, u32::try_from(people.len()).unwrap());
    }

    /// Names, addresses, phones, keys, tags, owners: whatever they are, and whoever has which, nobody's score moves.
    #[test]
    fn who_somebody_is_changes_no_score(lines in some_people(), asked in prop::sample::select(ASKED), turn in 0_usize..8) {
        let scores = |name_of: &dyn Fn(usize) -> String| {
            let mut facts = Facts::default();
            let mut by_line: Vec<(String, Option<(i64, i64)>)> = Vec::new();
            for (n, line) in lines.iter().enumerate() {
                let name = name_of(n);
                let text = facts.keeps(&name);
                let mut fact: Fact = person(&mut facts, n as i64 + 1, &name, line);
                (fact.email, fact.phone, fact.owner, fact.title, fact.source) = (text, text, text, text, text);
                fact.tags = [text].into();
                facts.has(fact);
            }
            let page = ranked_of(&facts, &wanted(asked));
            for (n, line) in lines.iter().enumerate() {
                let found = row(&page, &name_of(n));
                by_line.push((line.clone(), found.map(|row| ((row.score * 10.0) as i64, (row.known * 10.0) as i64))));
            }
            by_line
        };
        let plain = scores(&|n| format!("Person {n}"));
        let turned = scores(&|n| format!("Ms. Żaneta {} O’Neil, 63", (n + turn) % lines.len().max(1)));
        prop_assert_eq!(plain, turned);
    }
}
