//! The program is killed at random moments while it writes: what it had acknowledged is there, nothing is there by half,
//! and the next start works.
//!
//! The child is this very test program, told by its environment what to do; it says on stdout what it was told is safe.
//! `ROSTER_KILLS` says how often each kind of work is killed; `cargo xtask bench` asks for many more than a test run.

use crate::a_desk::{StoryClock, a_desk};
use roster_core::import::{Draft, describe, import};
use roster_core::people::{self, PersonField, PersonId};
use roster_core::search::{PeopleQuery, list_people};
use roster_core::store::{Place, Store, Unlock, Watch, Why, reads_whole};
use roster_core::tables::TABLES;
use roster_core::{demo, desk};
use std::fmt::Write as _;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const FEW: usize = 8;

fn kills() -> usize {
    std::env::var("ROSTER_KILLS").map_or(FEW, |times| times.parse().unwrap())
}

/// Somewhere within `at_most`.
fn a_moment(at_most: Duration) -> Duration {
    let random = RandomState::new().hash_one(Instant::now());
    at_most.mul_f64((random >> 11) as f64 / (1_u64 << 53) as f64)
}

/// Starts a child at `work` on the desk, kills it so long `after` its first word, and answers how many times it said that
/// something was safe.
fn killed(place: &Place, code: &str, work: &str, after: Duration) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["kills::a_child_at_work", "--exact", "--ignored", "--nocapture"])
        .env("ROSTER_CHILD_WORK", work)
        .env("ROSTER_CHILD_DESK", place.file())
        .env("ROSTER_CHILD_CODE", code)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(
        lines.any(|line| line.unwrap().ends_with("begins")),
        "the child never began"
    );
    let safe = Arc::new(AtomicUsize::new(0));
    let heard = Arc::clone(&safe);
    let listening = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if line == "safe" {
                heard.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    // What it had said before it was killed lies in the pipe.
    listening.join().unwrap();
    safe.load(Ordering::Relaxed)
}

#[test]
#[ignore = "the child of the stories here"]
fn a_child_at_work() {
    let told = |name: &str| std::env::var(name).unwrap();
    let place = Place::new(told("ROSTER_CHILD_DESK"));
    let (work, code) = (told("ROSTER_CHILD_WORK"), told("ROSTER_CHILD_CODE"));
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(async {
            if work == "opening" {
                say("begins");
            }
            let (store, _) = desk::open(place, Unlock::RecoveryCode(&code), StoryClock::new())
                .await
                .unwrap();
            match work.as_str() {
                "editing" => edits(&store).await,
                "importing" => imports(&store).await,
                "backing up" => backs_up(&store).await,
                _ => say("safe"),
            }
        });
}

fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{word}").unwrap();
    out.flush().unwrap();
}

/// How many operations the journal has.
async fn done(store: &Store) -> usize {
    let mut conn = store.read().await.unwrap();
    let done: i64 = sqlx::query_scalar("SELECT count(*) FROM operations")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    done.try_into().unwrap()
}

async fn everybody(store: &Store) -> Vec<PersonId> {
    let query = PeopleQuery {
        limit: 200,
        ..PeopleQuery::default()
    };
    list_people(store, &query)
        .await
        .unwrap()
        .rows
        .iter()
        .map(|row| row.id)
        .collect()
}

/// In turn, a field of one person and a tag on all of them; each says in the desk how many steps there were before it.
async fn edits(store: &Store) {
    let everybody = everybody(store).await;
    say("begins");
    for step in done(store).await.. {
        if step % 2 == 0 {
            people::edit_person(store, everybody[0], PersonField::Title, &step.to_string())
                .await
                .unwrap();
        } else {
            people::tag_people(store, &everybody, &format!("after {step}"))
                .await
                .unwrap();
        }
        say("safe");
    }
}

#[tokio::test]
async fn killed_while_editing() {
    let mut desk = a_desk().await;
    for n in 0..20 {
        desk.adds(&format!("Person {n}")).await;
    }
    for _ in 0..kills() {
        let before = done(&desk.store).await;
        let closed = desk.closes().await;
        let after = a_moment(Duration::from_millis(300));
        let safe = killed(&closed.place(), &closed.key.recovery_code(), "editing", after);
        desk = closed.opens().await;
        let there = done(&desk.store).await;
        assert!(
            there == before + safe || there == before + safe + 1,
            "{safe} were acknowledged after {before}, killed after {after:?}: {there} are there"
        );
        // The tags are all there, on everybody; the title is the last one given.
        let everybody = everybody(&desk.store).await;
        let tags = people::list_tags(&desk.store).await.unwrap();
        assert!(
            tags.iter().all(|tag| tag.people == 20),
            "killed after {after:?}: {tags:?}"
        );
        assert_eq!(tags.len(), (20..there).filter(|step| step % 2 == 1).count());
        if let Some(last) = (20..there).rev().find(|step| step % 2 == 0) {
            assert_eq!(desk.sees(everybody[0]).await.title, last.to_string());
        }
        desk.is_sound().await;
    }
}

const ROWS: usize = 400;

/// One file after the other, of people nobody knows yet.
async fn imports(store: &Store) {
    let folder = tempfile::tempdir().unwrap();
    say("begins");
    for round in done(store).await.. {
        let mut text = String::from("First Name,Last Name,Email,Company,Title\n");
        for n in 0..ROWS {
            writeln!(
                text,
                "Ada{n},Of{round},a{n}.{round}@example.org,Company {},Engineer",
                n % 40
            )
            .unwrap();
        }
        let file = folder.path().join(format!("{round}.csv"));
        std::fs::write(&file, text).unwrap();
        brings_in(store, &file).await;
        say("safe");
    }
}

async fn brings_in(store: &Store, file: &Path) {
    let draft = Draft::open(file).unwrap();
    let mapping = describe(store, &draft).await.unwrap().mapping();
    let report = import(store, &draft, &mapping, false, &Watch::nobody())
        .await
        .unwrap();
    assert_eq!((report.created as usize, report.errors.len()), (ROWS, 0));
}

#[tokio::test]
async fn killed_while_importing() {
    let mut desk = a_desk().await;
    for _ in 0..kills() {
        let before = done(&desk.store).await;
        let closed = desk.closes().await;
        let after = a_moment(Duration::from_millis(900));
        let safe = killed(&closed.place(), &closed.key.recovery_code(), "importing", after);
        desk = closed.opens().await;
        let there = done(&desk.store).await;
        assert!(
            there == before + safe || there == before + safe + 1,
            "{safe} were acknowledged after {before}, killed after {after:?}: {there} are there"
        );
        let people = people::count_people(&desk.store).await.unwrap();
        assert_eq!(people as usize, there * ROWS, "killed after {after:?}");
        desk.is_sound().await;
    }
}

async fn backs_up(store: &Store) {
    say("begins");
    loop {
        store.back_up(Why::Asked, &Watch::nobody()).await.unwrap();
        say("safe");
    }
}

#[tokio::test]
async fn killed_while_backing_up() {
    let mut desk = a_desk().await;
    demo::fill(&desk.store, 200, 1, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    for _ in 0..kills() {
        let closed = desk.closes().await;
        let after = a_moment(Duration::from_millis(600));
        let safe = killed(&closed.place(), &closed.key.recovery_code(), "backing up", after);
        let backups = closed.place().backups().unwrap();
        assert!(safe == 0 || !backups.is_empty(), "killed after {after:?}");
        for backup in &backups {
            assert!(
                reads_whole(backup, &closed.key, TABLES).await,
                "killed after {after:?}: {} is half a backup",
                backup.name
            );
        }
        desk = closed.opens().await;
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn killed_while_an_old_desk_is_brought_to_the_new_format() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/desks");
    let code = "YDM3-EFN5-9NH7-7729-12H4-GM77-KADK-4J1D-VK00-V3GJ-ZV20-615H-2ZGS-GGT9";
    for _ in 0..kills() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["0001.desk", "0001.desk.head"] {
            std::fs::copy(kept.join(name), folder.path().join(name)).unwrap();
        }
        let place = Place::new(folder.path().join("0001.desk"));
        let after = a_moment(Duration::from_millis(60));
        killed(&place, code, "opening", after);
        let (store, _) = desk::open(place, Unlock::RecoveryCode(code), StoryClock::new())
            .await
            .unwrap_or_else(|error| panic!("killed after {after:?}: {error}"));
        let check = store.check().await.unwrap();
        assert!(check.ok, "killed after {after:?}: {:?}", check.problems);
        assert_eq!(people::count_people(&store).await.unwrap(), 7);
        store.undo().await.unwrap();
        store.close().await.unwrap();
    }
}
