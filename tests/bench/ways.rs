//! How quick ways in are found among 100,000 people: those of the demo desk with 50,000 jobs, 20,000 papers and 60,000
//! acquaintances, more than 300,000 pairs who wrote together or are said to know each other, the colleagues beside. Part of
//! `cargo xtask bench`; `ROSTER_BENCH_PEOPLE` as there.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a table for people to read; what fails has no figures"
)]

#[allow(dead_code, reason = "other benches measure files, and peaks after a part")]
mod machine;
mod pocket;
mod timing;

use pocket::Pocket;
use roster_core::clock::SystemClock;
use roster_core::people::{PersonField, PersonId, edit_person};
use roster_core::store::{Place, Store, Who};
use roster_core::ways::{WayTo, WaysForList, kept, neighbourhood, ways_for, ways_in};
use roster_core::{demo, desk};
use sqlx::AssertSqlSafe;
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
    let (store, _) = desk::create(place, who, None, &pocket, Arc::new(SystemClock))
        .await
        .unwrap();
    demo::fill(&store, count, 1, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    tied(&store, count).await;

    let started = Instant::now();
    let (people, bytes) = kept(&store).await.unwrap();
    timing::once(&format!("reading the graph of {people} people"), started);
    println!("{:<46} {} MB", "the graph in memory", bytes / 1_000_000);
    asked(&store).await;
    println!("{:<46} {}", "memory at its peak", machine::peak_memory());
    store.close().await.unwrap();
}

/// Whoever has a row number is somebody: `n` of them, by a step that is prime to how many there are.
async fn tied(store: &Store, count: u32) {
    let somebody = |number: &str| format!("(SELECT id FROM people WHERE rid = 1 + ({number}) % {count})");
    let numbers = |most: u32| {
        format!("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {most})")
    };
    let [jobs, papers, said] = [count / 2, count / 5, count * 3 / 5];
    let statements = [
        format!(
            "INSERT INTO employments (id, person_id, company_id, team, from_on, to_on, created_at, updated_at)
             {} SELECT randomblob(16), {}, (SELECT id FROM companies WHERE rid = 1 + i * 7919 % (SELECT max(rid) FROM companies)),
               'team ' || i % 40, 2008 + i % 12, 2010 + i % 14, 0, 0 FROM n",
            numbers(jobs),
            somebody("i * 48611")
        ),
        "INSERT INTO editions (id, series, year, name, created_at, updated_at)
         SELECT randomblob(16), 'mlsys', value, 'MLSys', 0, 0 FROM json_each('[2019, 2021, 2023, 2025, 2026]')".to_owned(),
        format!(
            "INSERT INTO programme_people (id, name, name_key, person_id, created_at, updated_at)
             {} SELECT randomblob(16), 'Author ' || i, 'author ' || i, iif(i % 2 = 0, {}, NULL), 0, 0 FROM n",
            numbers(count / 2),
            somebody("i * 104729")
        ),
        format!(
            "INSERT INTO programme_items (id, edition_id, key, kind, created_at, updated_at)
             {} SELECT randomblob(16), (SELECT id FROM editions WHERE rid = 1 + i % 5), 'p' || i, 'paper', 0, 0 FROM n",
            numbers(papers)
        ),
        // Groups of colleagues who write together: six of some twenty neighbours each.
        format!(
            "INSERT INTO programme_authors (id, edition_id, item_id, programme_person_id, position)
             {} SELECT randomblob(16), p.edition_id, p.id,
               (SELECT id FROM programme_people WHERE rid = 1 + ((p.rid * 17 / 20) * 20 / 4 + p.rid * 31 + n.i * 3) % {}), n.i
             FROM programme_items p, n",
            numbers(6),
            count / 2
        ),
        format!(
            "INSERT OR IGNORE INTO acquaintances (id, person_id, other_id, kind, created_at, updated_at)
             {} SELECT randomblob(16), {}, {}, iif(i % 3 = 0, 'worked_with', 'knows'), 0, 0 FROM n",
            numbers(said),
            somebody("i * 7"),
            somebody("i * 7 + 1 + i % 97")
        ),
        format!(
            "INSERT INTO interactions (id, about, person_id, kind, direction, at, created_at, updated_at)
             {} SELECT randomblob(16), {who}, {who}, 'call', 'in', unixepoch() * 1000 - i * 3600000, 0, 0 FROM n",
            numbers(count / 40),
            who = somebody("i * 15485863")
        ),
    ];
    store
        .write("demo", "Invented ties", async |tx| {
            for sql in statements {
                sqlx::query(AssertSqlSafe(sql)).execute(&mut *tx.conn).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    let conn = &mut *store.read().await.unwrap();
    let pairs: i64 = sqlx::query_scalar(
        "SELECT (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM programme_authors GROUP BY item_id))
              + (SELECT count(*) FROM acquaintances)",
    )
    .fetch_one(conn)
    .await
    .unwrap();
    println!("{:<46} {pairs} pairs by papers and as said", "");
}

async fn asked(store: &Store) {
    let some: Vec<PersonId> = {
        let conn = &mut *store.read().await.unwrap();
        sqlx::query_scalar("SELECT id FROM people WHERE rid % 499 = 0 LIMIT 200")
            .fetch_all(conn)
            .await
            .unwrap()
    };
    let mut found = (0, 0);
    let mut timing = Timing::default();
    for id in &some {
        let started = Instant::now();
        let ways = ways_in(store, WayTo::Person(*id)).await.unwrap();
        timing.took(started, || format!("{} tied to her", ways.near));
        found = (
            found.0 + usize::from(!ways.ways.is_empty()),
            found.1 + ways.ways.len(),
        );
    }
    timing.tell("ways in to a person");
    println!(
        "{:<46} {} of {} reached, {} ways",
        "",
        found.0,
        some.len(),
        found.1
    );

    let mut timing = Timing::default();
    for id in some.iter().take(100) {
        let started = Instant::now();
        let near = neighbourhood(store, WayTo::Person(*id)).await.unwrap();
        timing.took(started, || format!("{} ties drawn", near.ties.len()));
    }
    timing.tell("a neighbourhood");

    let mut timing = Timing::default();
    for people in some.chunks(50) {
        let list = WaysForList::People(people.to_vec());
        let started = Instant::now();
        ways_for(store, &list).await.unwrap();
        timing.took(started, || "fifty people".into());
    }
    timing.tell("ways in to fifty people, with connectors");

    let mut timing = Timing::default();
    for (at, id) in some.iter().enumerate().take(50) {
        edit_person(store, *id, PersonField::Team, &format!("Team {}", at % 9))
            .await
            .unwrap();
        let started = Instant::now();
        ways_in(store, WayTo::Person(*id)).await.unwrap();
        timing.took(started, || format!("{at}"));
    }
    timing.tell("ways in after a change");
}
