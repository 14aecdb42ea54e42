//! How quick a large programme is kept: 5,000 papers of 20,000 authors, matched against as many people as the desk has.
//! And how quick a captured line is read while it is typed. `ROSTER_BENCH_PEOPLE` says how many; 100,000 where it says nothing.

#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a table for people to read; what fails has no figures"
)]

mod pocket;

use pocket::Pocket;
use roster_core::captures::read_capture;
use roster_core::clock::SystemClock;
use roster_core::conferences::EditionKey;
use roster_core::programmes::{
    ProgrammeFile, ProgrammePeopleQuery, load, look, programme_people, review, tell_programme_person_apart,
};
use roster_core::store::{Place, Watch, Who};
use roster_core::{demo, desk, people};
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

const PAPERS: usize = 5_000;
const AUTHORS: usize = 20_000;

/// Names made of so many syllables that some are many people's and most nobody else's.
fn name(at: usize) -> String {
    const GIVEN: [&str; 40] = [
        "Ada", "Wei", "Jun", "Priya", "Lukas", "Sofia", "Omar", "Kenji", "Ines", "Tobi", "Maren", "Rana",
        "Bo", "Hao", "Yiming", "Tianyi", "Anna", "Jan", "Maria", "David", "Sarah", "Ravi", "Chen", "Lin",
        "Mei", "Kai", "Noah", "Eva", "Leo", "Mia", "Paul", "Nina", "Igor", "Olga", "Juan", "Elena", "Marco",
        "Giulia", "Amir", "Leila",
    ];
    const ONE: [&str; 30] = [
        "Ber", "Kal", "Mor", "Tan", "Vel", "Rud", "Sor", "Hal", "Qui", "Dun", "Fer", "Lor", "Nak", "Pet",
        "Zim", "Wan", "Gar", "Bel", "Cor", "Dal", "Est", "Fin", "Gol", "Hir", "Iva", "Jor", "Kor", "Lam",
        "Mal", "Nor",
    ];
    const TWO: [&str; 30] = [
        "man", "ski", "ova", "aka", "sen", "berg", "ura", "ez", "ini", "ault", "dal", "vik", "stra", "ley",
        "ton", "field", "ward", "gren", "quist", "mann", "stein", "lund", "haus", "court", "wood", "brook",
        "land", "ford", "worth", "by",
    ];
    let (given, rest) = (at % GIVEN.len(), at / GIVEN.len());
    format!(
        "{} {}{}",
        GIVEN[given],
        ONE[rest % ONE.len()],
        TWO[rest / ONE.len() % TWO.len()]
    )
}

/// A file of a programme; every fourth author is called as somebody in the desk is.
fn table(known: &[String]) -> String {
    let mut table = String::from("Conference,Year,Title,Author,Affiliation\n");
    for at in 0..AUTHORS {
        let paper = at % PAPERS;
        writeln!(
            table,
            "MLSys,2026,\"On the {paper}th way of serving, in turn\",{},Invented Institute {}",
            match at % 4 {
                0 if !known.is_empty() => known[at * 17 % known.len()].clone(),
                _ => name(at),
            },
            at % 400
        )
        .unwrap();
    }
    table
}

#[tokio::main]
async fn main() {
    let people: u32 = std::env::var("ROSTER_BENCH_PEOPLE")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000);
    let (folder, pocket) = (tempfile::tempdir().unwrap(), Pocket::default());
    let who = Who {
        desk: "Bench".into(),
        person: "Ruth".into(),
        demo: true,
    };
    let place = Place::new(folder.path().join("bench.desk"));
    let (store, _) = desk::create(place, who, None, &pocket, Arc::new(SystemClock))
        .await
        .unwrap();
    demo::fill(&store, people, 7, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let edition = EditionKey::new("mlsys", 2026);
    let timed = |what: &str, since: Instant| println!("{what:<50} {:>8.2} s", since.elapsed().as_secs_f64());
    let known = people::called_and_working_at(&mut store.read().await.unwrap())
        .await
        .unwrap();
    let known: Vec<String> = known.into_iter().map(|(_, name, _)| name).collect();
    let text = table(&known);
    let since = Instant::now();
    let file = ProgrammeFile::of("mlsys.csv", text.as_bytes()).unwrap();
    timed("read", since);
    let since = Instant::now();
    let seen = look(&store, &file, &edition, &Watch::nobody()).await.unwrap();
    timed("look", since);
    let since = Instant::now();
    let done = load(&store, &file, &edition, &Watch::nobody()).await.unwrap();
    timed("load", since);
    println!(
        "{people} people; {} papers, {} authors, {} known, {} likely ({} new in the preview)",
        done.items, done.authors, done.known, done.likely, seen.new_people
    );
    let query = ProgrammePeopleQuery {
        edition: Some(edition.clone()),
        text: String::new(),
        affiliation: String::new(),
        topic: String::new(),
        keyword: String::new(),
        pool: String::new(),
        standing: None,
        two_papers: false,
        offset: 0,
        limit: 100,
    };
    for what in ["people of the programme, first", "again"] {
        let since = Instant::now();
        programme_people(&store, &query).await.unwrap();
        timed(what, since);
    }
    let everywhere = ProgrammePeopleQuery {
        edition: None,
        text: "chen".into(),
        ..query.clone()
    };
    for what in ["people of every programme, first", "again"] {
        let since = Instant::now();
        programme_people(&store, &everywhere).await.unwrap();
        timed(what, since);
    }
    let since = Instant::now();
    let asked = review(&store, &edition).await.unwrap();
    timed("review", since);
    // Each answer is a write, and the list is read after each.
    let mut took = Vec::new();
    for one in asked.iter().take(20) {
        tell_programme_person_apart(&store, one.author.id, one.people[0].id)
            .await
            .unwrap();
        let since = Instant::now();
        programme_people(&store, &query).await.unwrap();
        review(&store, &edition).await.unwrap();
        took.push(since.elapsed().as_secs_f64() * 1e3);
    }
    took.sort_by(f64::total_cmp);
    if let (Some(least), Some(most)) = (took.first(), took.last()) {
        println!(
            "both after each of {} answers: {least:.1} to {most:.1} ms",
            took.len()
        );
    }
    let since = Instant::now();
    load(&store, &file, &edition, &Watch::nobody()).await.unwrap();
    timed("load again", since);
    let line =
        "Wei Chen, CoreWeave, met at poster 214, 4k H100 IB, wants inference, wei@x.example follow fri";
    let mut took = Vec::new();
    for (end, _) in line.char_indices().skip(1) {
        let since = Instant::now();
        let typed = line.get(..end).unwrap_or(line);
        read_capture(&store, typed, "2026-11-24", None).await.unwrap();
        took.push(since.elapsed().as_secs_f64() * 1e3);
    }
    took.sort_by(f64::total_cmp);
    let at = |share: usize| took.get(took.len() * share / 100).copied().unwrap_or_default();
    println!(
        "a line read while it is typed: median {:.1} ms, 95 of 100 within {:.1} ms",
        at(50),
        at(95)
    );
    store.close().await.unwrap();
}
