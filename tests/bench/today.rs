//! How quick the list of a day is among 100,000 people: those of the demo desk with its pipelines, 20,000 tasks of which half
//! are to be done, a cadence for 5,000 people by a tag and for 2,000 by themselves, and 60,000 touches, a third of them mails to
//! us. Part of `cargo xtask bench`; `ROSTER_BENCH_PEOPLE` as there.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a table for people to read; what fails has no figures"
)]

#[allow(dead_code, reason = "other benches measure files and memory")]
mod machine;
mod pocket;
#[allow(dead_code, reason = "other benches measure what is done once")]
mod timing;

use pocket::Pocket;
use roster_core::clock::{Clock as _, SystemClock};
use roster_core::store::{Place, Store, Who};
use roster_core::today::{TodayQuery, today};
use roster_core::{day, demo, desk};
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
    kept_busy(&store, count).await;

    for (owner, whole, said) in [
        ("", false, "today, everybody's"),
        ("Ruth", false, "today, one's own"),
        ("", true, "today, with who is who"),
    ] {
        let query = TodayQuery {
            today: day::kept(SystemClock.day_of(SystemClock.now_ms())),
            zone: "Europe/Berlin".into(),
            owner: owner.into(),
            whole,
        };
        let mut timing = Timing::default();
        for _ in 0..30 {
            let started = Instant::now();
            let list = today(&store, &query, None).await.unwrap();
            timing.took(started, || {
                let counts = list
                    .counts
                    .iter()
                    .map(|one| format!("{} {}", one.count, one.kind.kept()));
                counts.collect::<Vec<_>>().join(", ")
            });
        }
        timing.tell(said);
    }
    store.close().await.unwrap();
}

/// Whoever has a row number is somebody, by a step that is prime to how many there are.
async fn kept_busy(store: &Store, count: u32) {
    let somebody = |number: &str| format!("(SELECT id FROM people WHERE rid = 1 + ({number}) % {count})");
    let numbers = |most: u32| {
        format!("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {most})")
    };
    let statements = [
        format!(
            "INSERT INTO tasks (id, about, person_id, title, due_on, done_at, owner, created_at, updated_at)
             {} SELECT randomblob(16), {who}, {who}, 'Task ' || i, date('now', (i % 400 - 200) || ' days'),
               iif(i % 2 = 0, NULL, 1), iif(i % 3 = 0, 'Zoe', 'Ruth'), 0, 0 FROM n",
            numbers(count / 5),
            who = somebody("i * 48611")
        ),
        "INSERT INTO tags (id, name, created_at) SELECT randomblob(16), 'kept close', 0".to_owned(),
        format!(
            "INSERT INTO person_tags (id, person_id, tag_id)
             {} SELECT randomblob(16), {}, (SELECT id FROM tags WHERE name = 'kept close') FROM n",
            numbers(count / 20),
            somebody("i * 7919")
        ),
        "INSERT INTO cadences (id, about, tag_id, ideal_days, max_days, created_at, updated_at)
         SELECT randomblob(16), id, id, 30, 60, 0, 0 FROM tags WHERE name = 'kept close'"
            .to_owned(),
        format!(
            "INSERT OR IGNORE INTO cadences (id, about, person_id, ideal_days, created_at, updated_at)
             {} SELECT randomblob(16), {who}, {who}, 14, 0, 0 FROM n",
            numbers(count / 50),
            who = somebody("i * 104729")
        ),
        format!(
            "INSERT INTO interactions (id, about, person_id, kind, direction, at, created_at, updated_at)
             {} SELECT randomblob(16), {who}, {who}, iif(i % 3 = 0, 'mail', 'call'), iif(i % 3 = 0, 'in', 'out'),
               unixepoch() * 1000 - i * 600000, 0, 0 FROM n",
            numbers(count * 3 / 5),
            who = somebody("i * 15485863")
        ),
    ];
    store
        .write("demo", "Invented a busy desk", async |tx| {
            for sql in statements {
                sqlx::query(AssertSqlSafe(sql)).execute(&mut *tx.conn).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
}
