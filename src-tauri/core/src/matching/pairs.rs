//! Who comes before whom: pairs of people made by hand, and what always holds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::rank::{MatchPage, MatchRow, Page, rank};
use super::written::{NOW, person, wanted};
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

const TRAINING: &str = "work training=4 networking=2; scale 2000-4000; did operated; skill nice nccl; skill nice fsdp built; skill nice checkpointing; fabric nice infiniband; hw nice h100";
const KERNELS: &str =
    "work inference=4; skill nice cuda tuned; skill nice attention-kernels; skill nice latency; hw nice h100";
const SERVING: &str =
    "work inference=4; skill must vllm; skill nice kv-cache; oss nice vllm-project/vllm; scale 64-256";
const BOTH: &str = "work training=3 inference=3; versatile; scale 256-1000";

/// What is wanted, who comes before whom, and why.
const PAIRS: &[(&str, &str, &str, &str)] = &[
    // The article's own.
    (
        "10,000 GPUs are not 100",
        "scale 8000-16000; did operated",
        "ran 10000 h100 operated 2026",
        "ran 100 h100 operated 2026",
    ),
    (
        "100 GPUs will do where 100 are",
        "scale 65-256",
        "ran 128 h100 operated 2026",
        "ran 8 h100 operated 2026",
    ),
    (
        "who would be bored at 8 comes after who grew up there",
        "scale 1-8",
        "ran 8 h100 operated 2026",
        "ran 16384 h100 operated 2026",
    ),
    (
        "two bands above is no boredom",
        "scale 1-8",
        "ran 200 h100 built 2026",
        "ran 200 h100 operated 2026",
    ),
    (
        "HPC brings something to a training role",
        TRAINING,
        "skill mpi tuned 2026; skill slurm built 2026; skill infiniband built 2026; ran 5000 v100 infiniband operated 2025",
        "skill python; skill mlops; skill kubernetes built 2026; skill kubeflow built 2026",
    ),
    (
        "who trained models comes before HPC",
        "work training=4; skill nice nccl; skill nice fsdp",
        "skill nccl tuned 2026; skill fsdp built 2026",
        "skill mpi tuned 2026; skill lustre built 2026; skill slurm tuned 2026",
    ),
    (
        "graphics brings something to kernels",
        KERNELS,
        "skill graphics authored 2026; skill profiling built 2026; skill rust",
        "skill kubernetes built 2026; skill observability built 2026; skill sre built 2026",
    ),
    (
        "CUDA comes before graphics",
        KERNELS,
        "skill cuda tuned 2026; skill profiling built 2026; skill rust",
        "skill graphics tuned 2026; skill profiling built 2026; skill rust",
    ),
    (
        "B200 people do not step back to A100",
        "hw nice a100; there a100",
        "hw a100 2026",
        "hw b200 2026; hw a100 2026",
    ),
    (
        "no step back where the newest is there",
        "hw nice a100; there b200; there a100",
        "hw b200 2026; hw a100 2026",
        "hw v100 2026",
    ),
    (
        "an MLOps generalist comes after who serves models",
        SERVING,
        "skill vllm used 2026",
        "skill mlops authored 2026",
    ),
    (
        "a maintainer before a user of the project",
        "oss nice vllm-project/vllm",
        "oss vllm-project/vllm maintainer 2026",
        "oss vllm-project/vllm user 2026",
    ),
    (
        "both training and inference before one",
        BOTH,
        "work training=3 inference=3; ran 512 h100 operated 2026",
        "work training=4 inference=0; ran 512 h100 operated 2026",
    ),
    (
        "pay within the band before far above it",
        "pay 300000-400000 USD; skill nice cuda",
        "pay expected 390000 USD; skill cuda used 2026",
        "pay expected 520000 USD; skill cuda used 2026",
    ),
    // Scale: size.
    (
        "one band short before two",
        "scale 2000-4000",
        "ran 512 h100 operated 2026",
        "ran 200 h100 operated 2026",
    ),
    (
        "two bands short before four",
        "scale 2000-4000",
        "ran 200 h100 operated 2026",
        "ran 8 h100 operated 2026",
    ),
    (
        "enough before one short",
        "scale 2000-4000",
        "ran 2048 h100 operated 2026",
        "ran 1000 h100 operated 2026",
    ),
    (
        "the best record counts, not the last",
        "scale 2000-4000",
        "ran 3000 h100 operated 2025; ran 8 h100 used 2026",
        "ran 512 h100 operated 2026",
    ),
    (
        "what comes in a year counts",
        "scale 64-256; soon 1000-4000",
        "ran 2000 h100 operated 2026",
        "ran 200 h100 operated 2026",
    ),
    (
        "today's size counts more than next year's",
        "scale 2000-4000; soon 8000-16000",
        "ran 2048 h100 operated 2026",
        "ran 1000 h100 led 2026",
    ),
    (
        "unknown scale before far too small",
        "scale 8000-16000",
        "skill cuda",
        "ran 8 h100 operated 2026",
    ),
    (
        "enough scale before unknown",
        "scale 8000-16000",
        "ran 8192 h100 operated 2026",
        "skill cuda",
    ),
    (
        "an open end bores nobody",
        "scale 64-; did operated",
        "ran 60000 h100 operated 2026",
        "ran 8 h100 operated 2026",
    ),
    // Scale: what was done.
    (
        "built before operated",
        "scale 500-1000",
        "ran 800 h100 built 2026",
        "ran 800 h100 operated 2026",
    ),
    (
        "operated before on call",
        "scale 500-1000",
        "ran 800 h100 operated 2026",
        "ran 800 h100 on_call 2026",
    ),
    (
        "on call before used",
        "scale 500-1000",
        "ran 800 h100 on_call 2026",
        "ran 800 h100 used 2026",
    ),
    (
        "led before built",
        "scale 500-1000",
        "ran 800 h100 led 2026",
        "ran 800 h100 built 2026",
    ),
    (
        "not told before merely used",
        "scale 500-1000",
        "ran 800 h100 2026",
        "ran 800 h100 used 2026",
    ),
    (
        "a builder is wanted",
        "scale 500-1000; did built",
        "ran 800 h100 built 2026",
        "ran 800 h100 used 2026",
    ),
    (
        "size and what was done weigh together",
        "scale 2000-4000; did operated",
        "ran 1000 h100 operated 2026",
        "ran 200 h100 led 2026",
    ),
    // Skills: depth.
    (
        "tuned before used where tuned is asked",
        "skill nice cuda tuned",
        "skill cuda tuned 2026",
        "skill cuda used 2026",
    ),
    (
        "built before used where tuned is asked",
        "skill nice cuda tuned",
        "skill cuda built 2026",
        "skill cuda used 2026",
    ),
    (
        "authored is no worse than tuned",
        "skill nice cuda tuned; skill nice nccl",
        "skill cuda authored 2026; skill nccl used 2026",
        "skill cuda tuned 2026",
    ),
    (
        "deeper is better where any will do",
        "skill nice cuda",
        "skill cuda authored 2026",
        "skill cuda used 2026",
    ),
    (
        "depth untold before known to be shallow",
        "skill nice cuda authored",
        "skill cuda 2026",
        "skill cuda used 2026",
    ),
    // Skills: kin, transfers, missing.
    (
        "the thing before its kin",
        "skill nice infiniband",
        "skill infiniband built 2026",
        "skill rdma built 2026",
    ),
    (
        "kin before nothing",
        "skill nice rdma",
        "skill roce built 2026; skill slurm; skill mpi",
        "skill kubernetes built 2026; skill slurm; skill ray",
    ),
    (
        "the thing before what carries over",
        "skill nice collectives",
        "skill collectives built 2026",
        "skill mpi built 2026",
    ),
    (
        "what carries over before nothing",
        "skill nice collectives",
        "skill mpi built 2026; skill slurm; skill hpc",
        "skill kubernetes built 2026; skill ray; skill sre",
    ),
    (
        "more carries over before less",
        "skill nice kubernetes",
        "skill hpc-containers built 2026",
        "skill slurm built 2026",
    ),
    (
        "unknown before known to be missing",
        "skill nice cuda",
        "skill slurm",
        "skill slurm; skill mpi; skill lustre",
    ),
    (
        "the thing before unknown",
        "skill nice cuda",
        "skill cuda used 2026",
        "skill slurm",
    ),
    (
        "two of two before one of two",
        "skill nice cuda; skill nice nccl",
        "skill cuda used 2026; skill nccl used 2026; skill ray",
        "skill cuda used 2026; skill slurm; skill ray",
    ),
    (
        "a must weighs more than a nicety",
        "skill must cuda; skill nice slurm",
        "skill cuda authored 2026",
        "skill slurm authored 2026",
    ),
    (
        "Python says nothing",
        "skill nice python; skill nice cuda",
        "skill cuda used 2026; skill ray; skill sre",
        "skill python authored 2026 interview; skill ray; skill sre",
    ),
    (
        "nothing carries over from MLOps",
        "skill nice kubeflow",
        "skill kubeflow used 2026; skill sre; skill ray",
        "skill mlops authored 2026; skill sre; skill ray",
    ),
    (
        "a maintainer shows the skill",
        "skill nice nccl authored",
        "oss NVIDIA/nccl maintainer 2026",
        "skill nccl used 2026",
    ),
    // Evidence and age.
    (
        "an interview before her word",
        "skill nice cuda",
        "skill cuda built 2026 interview",
        "skill cuda built 2026 said",
    ),
    (
        "a reference before a résumé",
        "scale 500-1000",
        "ran 800 h100 operated 2026 reference",
        "ran 800 h100 operated 2026 resume",
    ),
    (
        "a merged PR before a paper",
        "skill nice cuda",
        "skill cuda built 2026 pr",
        "skill cuda built 2026 paper",
    ),
    (
        "this year before eight years ago",
        "skill nice cuda",
        "skill cuda built 2026",
        "skill cuda built 2018",
    ),
    (
        "an unknown year before an old one",
        "skill nice cuda",
        "skill cuda built",
        "skill cuda built 2018",
    ),
    (
        "a recent project before a forgotten one",
        "oss nice vllm-project/vllm",
        "oss vllm-project/vllm pr 2026",
        "oss vllm-project/vllm pr 2019",
    ),
    (
        "verified and a little less deep before said and old",
        "skill nice cuda",
        "skill cuda built 2026 interview",
        "skill cuda tuned 2017 said",
    ),
    // Hardware.
    (
        "the part before the generation before",
        "hw nice h100",
        "hw h100 2026",
        "hw a100 2026",
    ),
    (
        "one generation before two",
        "hw nice h100",
        "hw a100 2026",
        "hw v100 2026",
    ),
    ("newer is good", "hw nice a100", "hw h100 2026", "hw v100 2026"),
    (
        "the family will do where it is asked",
        "hw nice hopper",
        "hw h200 2026",
        "hw a100 2026",
    ),
    (
        "its vendor before another",
        "hw nice h100",
        "hw a100 2026",
        "hw mi300x 2026",
    ),
    (
        "another vendor before unknown? no: unknown is asked",
        "hw nice h100",
        "skill cuda",
        "hw mi300x 2026",
    ),
    (
        "hardware in a record counts",
        "hw nice h100",
        "ran 64 h100 operated 2026",
        "hw v100 2026",
    ),
    (
        "a generation of TPUs",
        "hw nice tpu-v5p",
        "hw tpu-v5p 2026",
        "hw tpu-v3 2026",
    ),
    // Kind of work, versatility, side.
    (
        "what the role does before what it does not",
        "work training=4",
        "work training=4",
        "work inference=4 training=0",
    ),
    (
        "unknown work before the wrong one",
        "work training=4",
        "skill cuda",
        "work training=0 inference=4",
    ),
    (
        "half of it before none",
        "work training=4 inference=4",
        "work training=4 inference=2",
        "work training=4 inference=0",
    ),
    (
        "versatile is the lesser of two",
        "versatile",
        "work training=2 inference=2",
        "work training=4 inference=1",
    ),
    ("the platform side", "side platform", "side platform", "side user"),
    ("both sides are either", "side user", "side both", "side platform"),
    // Fabrics and projects.
    (
        "the fabric before another",
        "fabric nice infiniband",
        "ran 64 h100 infiniband operated 2026",
        "ran 64 h100 efa operated 2026",
    ),
    (
        "a fabric that is near before one that is not",
        "fabric nice infiniband",
        "ran 64 h100 roce operated 2026",
        "ran 64 h100 nvlink operated 2026",
    ),
    (
        "a merged PR before a report",
        "oss nice vllm-project/vllm",
        "oss vllm-project/vllm pr 2026",
        "oss vllm-project/vllm issue 2026",
    ),
    (
        "a project like it before one unlike",
        "oss nice vllm-project/vllm",
        "oss sgl-project/sglang committer 2026",
        "oss ceph/ceph committer 2026",
    ),
    // Place, time, pay, pool.
    (
        "here before elsewhere",
        "place Zurich",
        "in Zurich, Switzerland",
        "in Warsaw, Poland",
    ),
    (
        "unknown place before elsewhere",
        "place Zurich",
        "skill cuda",
        "in Warsaw, Poland",
    ),
    (
        "near in time before far",
        "zone CET 2",
        "zone Europe/London",
        "zone America/Los_Angeles",
    ),
    (
        "below the band is no fault",
        "pay 300000-400000 USD",
        "pay expected 200000 USD",
        "pay expected 410000 USD",
    ),
    (
        "a little above before far above",
        "pay 300000-400000 USD",
        "pay expected 410000 USD",
        "pay expected 480000 USD",
    ),
    (
        "what is expected counts, not what is earned",
        "pay 300000-400000 USD",
        "pay current 420000 USD; pay expected 390000 USD",
        "pay current 390000 USD; pay expected 420000 USD",
    ),
    (
        "francs are more than dollars",
        "pay 300000-400000 USD",
        "pay expected 390000 USD",
        "pay expected 390000 CHF",
    ),
    (
        "no rate is a question, not a fault",
        "pay 300000-400000 USD",
        "pay expected 390000 XYZ",
        "pay expected 600000 USD",
    ),
    ("the preferred pool", "pool nice hpc", "pool hpc", "pool big_tech"),
];

#[test]
fn who_comes_before_whom() {
    assert!(PAIRS.len() >= 60);
    let mut wrong = Vec::new();
    for (why, line, first, second) in PAIRS {
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
        .map(|line| line.replace("1 is of", "1 is of"))
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
            "Tuned V100, two generations before H100 (interview, 2026)",
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
fn a_thin_profile_is_seen_to_be_thin() {
    let page = ranked(
        &wanted(TRAINING),
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
    TRAINING,
    KERNELS,
    SERVING,
    BOTH,
    "scale 1-8; soon 64-256; did led; there a100; hw must nvidia; hw nice mi300x; fabric must rdma; oss nice vllm-project/vllm; work training=1 cost=4; side platform; versatile; place Zurich; zone CET 1; pay 100000-200000 USD; pool nice hpc; skill nice cuda authored; skill nice collectives; skill nice python; not_at Google",
];

fn some_people() -> impl Strategy<Value = Vec<String>> {
    let clause = prop::sample::select(CLAUSES);
    let line = prop::collection::vec(clause, 0..8).prop_map(|clauses| clauses.join("; "));
    prop::collection::vec(line, 1..8)
}

proptest! {
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
