//! How quick the core is with a desk as full as any recruiter's: `cargo xtask bench`.
//!
//! `ROSTER_BENCH_PEOPLE` says with how many people; 100,000 where it says nothing.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a table for people to read; what fails has no figures"
)]

mod bare;
mod file;
mod machine;
mod pocket;
mod timing;

use pocket::Pocket;
use roster_core::backup::compare;
use roster_core::clock::SystemClock;
use roster_core::import::{Draft, describe, import};
use roster_core::people::{PersonField, PersonId, edit_person, person};
use roster_core::search::{PeopleColumn, PeopleQuery, PeopleSort, list_people};
use roster_core::store::{Place, Store, Unlock, Watch, Who, Why};
use roster_core::{demo, desk};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use tempfile::TempDir;
use timing::Timing;

/// What a window shows at once, and a little more.
const PAGE: u32 = 60;

/// Typed letter by letter: names, accents, kinds of work, silicon, fabrics, places, addresses, slips.
const TYPED: [&str; 45] = [
    "ana",
    "wang lei",
    "łukasz",
    "muller",
    "nguyễn",
    "o'connor",
    "van der berg",
    "王",
    "kim",
    "sharma",
    "kowlaska",
    "schroder",
    "garcia ortega",
    "siobhan",
    "priya iyer",
    "al-rashid",
    "h100",
    "mi300x",
    "rdma",
    "hopper",
    "nccl",
    "tpu v5p",
    "gb200",
    "infiniband",
    "infiniband ndr 2048",
    "roce",
    "vllm",
    "c++",
    "cuda triton",
    "staff engineer",
    "\"training infrastructure\"",
    "senior inference",
    "slurm mpi",
    "kernel",
    "zürich",
    "london",
    "santa clara",
    "tarnwick",
    "velmora ai lab",
    "hot",
    "to meet at mlsys",
    "415 555",
    "example.org",
    "tarnwickcompute.example",
    "invented",
];

const COLUMNS: [PeopleColumn; 13] = [
    PeopleColumn::Name,
    PeopleColumn::Title,
    PeopleColumn::Company,
    PeopleColumn::Location,
    PeopleColumn::Pool,
    PeopleColumn::Tags,
    PeopleColumn::Email,
    PeopleColumn::Phone,
    PeopleColumn::TimeZone,
    PeopleColumn::Owner,
    PeopleColumn::Source,
    PeopleColumn::Created,
    PeopleColumn::Updated,
];

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
    what_keeping_everything_costs(count).await;
    imported(count).await;
    let folder = tempfile::tempdir().unwrap();
    let pocket = Pocket::default();
    let store = filled(&folder, &pocket, count).await;

    let people = opened(&store).await;
    searched(&store).await;
    listed(&store, count).await;
    edited(&store, &people).await;
    taken_back(&store, count).await;
    kept_safe(&store).await;
    let full = machine::length(store.place().file());
    store.close().await.unwrap();
    drop(store);
    let started = Instant::now();
    let store = desk::open(place(&folder), Unlock::KeyStore(&pocket), Arc::new(SystemClock))
        .await
        .unwrap()
        .0;
    list_people(
        &store,
        &PeopleQuery {
            limit: PAGE,
            ..PeopleQuery::default()
        },
    )
    .await
    .unwrap();
    timing::once("opening the desk to its first page", started);
    store.close().await.unwrap();
    println!("{:<46} {full}", "the file, with its journal");
    println!("{:<46} {}", "memory at its peak", machine::peak_memory());
}

fn place(folder: &TempDir) -> Place {
    Place::new(folder.path().join("Bench.desk"))
}

/// A file with `count` people into an empty desk, and the same file again.
async fn imported(count: u32) {
    let folder = tempfile::tempdir().unwrap();
    let pocket = Pocket::default();
    let store = empty(&folder, &pocket).await;
    let file = folder.path().join("People.csv");
    std::fs::write(&file, file::of_people(count)).unwrap();
    for run in ["importing", "importing again"] {
        machine::forget_peak();
        let started = Instant::now();
        let draft = Draft::open(&file).unwrap();
        let mapping = describe(&store, &draft).await.unwrap().mapping();
        let report = import(&store, &draft, &mapping, false, &Watch::nobody())
            .await
            .unwrap();
        let seconds = timing::once(&format!("{run} {count} rows"), started);
        println!(
            "{:<46} {:.0} rows/s, {} new, memory at its peak {}",
            "",
            f64::from(count) / seconds,
            report.created,
            machine::peak_memory()
        );
        let known = report.created + report.updated + report.unchanged;
        assert_eq!((known, report.errors.len()), (count, 0), "{report:?}");
    }
    let full = machine::length(store.place().file());
    println!("{:<46} {full}", "the file with them, with its journal");
    for (what, back) in [("taking back the import", true), ("bringing it back", false)] {
        let started = Instant::now();
        let done = if back {
            store.undo().await
        } else {
            store.redo().await
        };
        done.unwrap();
        timing::once(what, started);
    }
    store.close().await.unwrap();
}

/// An import with triggers, journal and clocks against the same without: each twice, in turn, the better time of each.
async fn what_keeping_everything_costs(count: u32) {
    let mut seconds = [f64::INFINITY; 2];
    let mut bytes = [0; 2];
    for _ in 0..2 {
        for (kept, (best, length)) in seconds.iter_mut().zip(&mut bytes).enumerate() {
            let folder = tempfile::tempdir().unwrap();
            let pocket = Pocket::default();
            let store = if kept == 0 {
                bare::desk(place(&folder), who(), &pocket).await
            } else {
                empty(&folder, &pocket).await
            };
            let file = folder.path().join("People.csv");
            std::fs::write(&file, file::of_people(count)).unwrap();
            let started = Instant::now();
            let draft = Draft::open(&file).unwrap();
            let mapping = describe(&store, &draft).await.unwrap().mapping();
            let report = import(&store, &draft, &mapping, false, &Watch::nobody())
                .await
                .unwrap();
            assert_eq!((report.created, report.errors.len()), (count, 0));
            *best = best.min(started.elapsed().as_secs_f64());
            store.close().await.unwrap();
            *length = std::fs::metadata(store.place().file()).unwrap().len();
        }
    }
    let [bare, kept] = seconds;
    println!(
        "{:<46} {bare:.2} s bare, {kept:.2} s with journal and clocks: {:.2} times",
        "importing, by what is kept",
        kept / bare
    );
    let [bare, kept] = bytes;
    println!(
        "{:<46} {} MB bare, {} MB with journal and clocks: {:.2} times",
        "the file, by what is kept",
        bare / 1_000_000,
        kept / 1_000_000,
        kept as f64 / bare as f64
    );
}

fn who() -> Who {
    Who {
        desk: "Bench".into(),
        person: "Ruth".into(),
        demo: true,
    }
}

async fn empty(folder: &TempDir, pocket: &Pocket) -> Store {
    desk::create(place(folder), who(), None, pocket, Arc::new(SystemClock))
        .await
        .unwrap()
        .0
}

async fn filled(folder: &TempDir, pocket: &Pocket, count: u32) -> Store {
    let store = empty(folder, pocket).await;
    machine::forget_peak();
    let started = Instant::now();
    demo::fill(&store, count, 1, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    timing::once(&format!("inventing {count} people"), started);
    store
}

async fn searched(store: &Store) {
    // As in the window: the desk has been open for a moment.
    list_people(
        store,
        &PeopleQuery {
            text: "a".into(),
            limit: PAGE,
            ..PeopleQuery::default()
        },
    )
    .await
    .unwrap();
    let mut timing = Timing::default();
    for typed in TYPED {
        for (at, letter) in typed.char_indices() {
            let text = typed.get(..at + letter.len_utf8()).unwrap();
            let query = PeopleQuery {
                text: text.into(),
                limit: PAGE,
                ..PeopleQuery::default()
            };
            let started = Instant::now();
            let page = list_people(store, &query).await.unwrap();
            timing.took(started, || format!("“{text}”, {} found", page.total));
        }
    }
    timing.tell("search, letter by letter");

    let mut timing = Timing::default();
    for text in ["a", "engineer", "ana", "infiniband h100"] {
        for by in COLUMNS {
            for descending in [false, true] {
                let sort = Some(PeopleSort { by, descending });
                let query = PeopleQuery {
                    text: text.into(),
                    sort,
                    limit: PAGE,
                    ..PeopleQuery::default()
                };
                let started = Instant::now();
                let page = list_people(store, &query).await.unwrap();
                timing.took(started, || format!("“{text}” by {by:?}, {} found", page.total));
            }
        }
    }
    timing.tell("search, sorted by a column");
}

async fn listed(store: &Store, count: u32) {
    let mut timing = Timing::default();
    for by in COLUMNS {
        for descending in [false, true] {
            for offset in [0, count / 2, count.saturating_sub(PAGE)] {
                let sort = Some(PeopleSort { by, descending });
                let query = PeopleQuery {
                    text: String::new(),
                    sort,
                    limit: PAGE,
                    offset,
                    exact: false,
                };
                let started = Instant::now();
                list_people(store, &query).await.unwrap();
                timing.took(started, || {
                    format!("{by:?}, descending: {descending}, from {offset}")
                });
            }
        }
    }
    timing.tell("any page of everybody, any order");
}

async fn opened(store: &Store) -> Vec<PersonId> {
    let query = PeopleQuery {
        limit: 200,
        ..PeopleQuery::default()
    };
    let people: Vec<PersonId> = list_people(store, &query)
        .await
        .unwrap()
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    let mut timing = Timing::default();
    for id in &people {
        let started = Instant::now();
        let person = person(store, *id).await.unwrap();
        timing.took(started, || person.name);
    }
    timing.tell("opening a person");
    people
}

async fn edited(store: &Store, people: &[PersonId]) {
    let fields = [
        (PersonField::Title, "Principal Engineer"),
        (PersonField::Company, "Grauwacke Silicon"),
        (PersonField::Notes, "Ran **4,096 H200** over InfiniBand XDR."),
    ];
    let mut timing = Timing::default();
    for (id, (field, value)) in people.iter().zip(fields.iter().cycle()) {
        let started = Instant::now();
        edit_person(store, *id, *field, value).await.unwrap();
        timing.took(started, || format!("{field:?}"));
    }
    timing.tell("changing a field, to the disk");
}

async fn kept_safe(store: &Store) {
    let started = Instant::now();
    let backup = store.back_up(Why::Asked, &Watch::nobody()).await.unwrap();
    timing::once("backing up, test-opened", started);
    let started = Instant::now();
    compare(store, &backup).await.unwrap();
    timing::once("comparing with a backup", started);
    let started = Instant::now();
    assert!(store.check().await.unwrap().ok);
    timing::once("the full check", started);
    let started = Instant::now();
    store.rebuild_derived(&Watch::nobody()).await.unwrap();
    timing::once("making list and search anew", started);
}

async fn taken_back(store: &Store, count: u32) {
    let mut timing = Timing::default();
    for _ in 0..100 {
        let started = Instant::now();
        let done = store.undo().await.unwrap();
        timing.took(started, || done.label);
    }
    timing.tell("taking back a change");
    while store
        .undo_state()
        .await
        .unwrap()
        .undo
        .is_some_and(|done| done.op != "demo")
    {
        store.undo().await.unwrap();
    }
    let started = Instant::now();
    store.undo().await.unwrap();
    timing::once(&format!("taking back {count} people"), started);
    let started = Instant::now();
    store.redo().await.unwrap();
    timing::once("bringing them back", started);
}
