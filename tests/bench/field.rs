//! How quick what matters in this field is, with everybody's work known: facts, queries, counts, matching. Part of
//! `cargo xtask bench`; `ROSTER_BENCH_PEOPLE` as there.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a table for people to read; what fails has no figures"
)]

mod machine;
mod pocket;
mod timing;

use pocket::Pocket;
use roster_core::clock::SystemClock;
use roster_core::facts::facts;
use roster_core::matching::{Page, match_people};
use roster_core::people::{PersonField, edit_person};
use roster_core::search::{MapQuery, PeopleQuery, complete_query, list_people, people_facets, pool_map};
use roster_core::store::{Place, Store, Unlock, Who};
use roster_core::wanted::{How, Span, Wanted, Weights, Wish};
use roster_core::{demo, desk};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use timing::Timing;

fn main() {
    let count = std::env::var("ROSTER_BENCH_PEOPLE").map_or(100_000, |n| n.parse().unwrap());
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(run(count));
}

async fn run(count: u32) {
    println!("{}", machine::told());
    let folder = tempfile::tempdir().unwrap();
    let pocket = Pocket::default();
    let place = Place::new(folder.path().join("Bench.desk"));
    let who = Who {
        desk: "Bench".into(),
        person: "Ruth".into(),
        demo: true,
    };
    let (store, _) = desk::create(place.clone(), who, None, &pocket, Arc::new(SystemClock))
        .await
        .unwrap();
    let started = Instant::now();
    demo::fill(&store, count, 1, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    timing::once(&format!("inventing {count} people with their work"), started);
    store.close().await.unwrap();
    println!(
        "{:<46} {}",
        "the file, with its journal",
        machine::length(place.file())
    );
    drop(store);

    let (store, _) = desk::open(place, Unlock::KeyStore(&pocket), Arc::new(SystemClock))
        .await
        .unwrap();
    machine::forget_peak();
    known(&store).await;
    asked(&store).await;
    ranked(&store).await;
    println!("{:<46} {}", "memory at its peak", machine::peak_memory());
    store.close().await.unwrap();
}

/// Reading everybody's facts, and catching up with a change.
async fn known(store: &Store) {
    let started = Instant::now();
    let known = facts(store).await.unwrap();
    timing::once("reading everybody's facts", started);
    println!("{:<46} {} MB", "the facts in memory", known.bytes() / 1_000_000);
    let some: Vec<_> = known.people().iter().step_by(1_000).map(|fact| fact.id).collect();
    drop(known);
    let mut timing = Timing::default();
    for (at, id) in some.iter().enumerate() {
        edit_person(
            store,
            *id,
            PersonField::Title,
            &format!("Principal Engineer {at}"),
        )
        .await
        .unwrap();
        let started = Instant::now();
        drop(facts(store).await.unwrap());
        timing.took(started, || format!("{at}"));
    }
    timing.tell("the facts after a change");
}

/// Every kind of question, letter by letter as it is typed, for the first 200 and the count; then what is counted beside
/// the list, and what completes it.
async fn asked(store: &Store) {
    let mut timing = Timing::default();
    for query in QUERIES {
        let letters = query.char_indices().map(|(at, letter)| at + letter.len_utf8());
        // As one types: from the end of the first part on.
        let first = query.find([' ', ':']).unwrap_or(query.len());
        for end in letters.filter(|end| *end >= first) {
            let text = query.get(..end).unwrap();
            let started = Instant::now();
            let page = list_people(store, &of(text)).await.unwrap();
            timing.took(started, || format!("“{text}”, {} found", page.total));
        }
    }
    timing.tell("a query, letter by letter: 200 rows and count");

    let mut timing = Timing::default();
    for query in QUERIES.iter().chain(&["", "engineer"]) {
        let started = Instant::now();
        people_facets(store, query).await.unwrap();
        timing.took(started, || format!("“{query}”"));
    }
    timing.tell("what is counted beside the list");

    let mut timing = Timing::default();
    for typed in [
        "s",
        "skill:",
        "skill:cu",
        "company:t",
        "city:z",
        "title:e",
        "hw:h100 pool:",
        "tag:ho",
    ] {
        let caret = u32::try_from(typed.len()).unwrap();
        let started = Instant::now();
        complete_query(store, typed, caret).await.unwrap();
        timing.took(started, || format!("“{typed}”"));
    }
    timing.tell("completing a query");

    let started = Instant::now();
    pool_map(store, &MapQuery::default()).await.unwrap();
    timing::once("the map of pools", started);
}

const QUERIES: [&str; 28] = [
    "skill:cuda>=2 hw:h100",
    "hw:h100 scale:>=1000 net:infiniband -at:tarnwick",
    "scale:1000..4000 scale.role:built",
    "training:>=3 inference:>=3",
    "versatile has:email missing:notes",
    "pool:hpc skill:mpi",
    "company:velmora title:staff",
    "city:zurich OR city:london",
    "tz:cet±2 work:inference>=3",
    "pay:<300k pay.expected:>100k",
    "tag:hot owner:me",
    "oss:vllm>=pr oss.since:2024",
    "(skill:vllm OR skill:sglang) -skill:python",
    "infiniband hw:hopper",
    "engineer skill:nccl",
    "ana scale:>=512",
    "kernel title:senior hw:mi300x",
    "\"training infrastructure\" verified",
    "sort:-scale hw:nvidia",
    "sort:company pool:ai_lab",
    "updated:<90d added:<365d",
    "-skill:python -skill:go",
    "stories:memory OR impact",
    "scale:>=100000 skill:rocm>=authored city:oslo",
    "stage:>=submitted role:inference",
    "touched:never skill:cuda -offlimits",
    "due:<7d owner:me",
    "sort:-touched hw:nvidia not:offlimits",
];

fn of(text: &str) -> PeopleQuery {
    PeopleQuery {
        text: text.into(),
        limit: 200,
        ..PeopleQuery::default()
    }
}

/// Ranking everybody by a full profile: one that asks for something of every kind.
async fn ranked(store: &Store) {
    let wish = |key: &str| Wish::of(key, How::Nice);
    let wanted = Wanted {
        workload: [4, 2, 0, 0, 2, 1],
        accelerators: Span {
            from: Some(2_000),
            to: Some(8_000),
        },
        skills: ["cuda", "nccl", "fsdp", "kubernetes", "vllm", "slurm"]
            .map(wish)
            .into(),
        hardware: ["h100", "mi300x"].map(wish).into(),
        fabrics: vec![wish("infiniband")],
        projects: vec![wish("vllm-project/vllm")],
        places: vec!["Zurich".into()],
        time_zone: "CET".into(),
        ..Wanted::default()
    };
    let page = Page { offset: 0, limit: 50 };
    let mut timing = Timing::default();
    for at in 0..50 {
        let started = Instant::now();
        match_people(store, &wanted, &Weights::default(), "", page)
            .await
            .unwrap();
        timing.took(started, || format!("{at}"));
    }
    timing.tell("ranking everybody, and 50 with their reasons");
}
