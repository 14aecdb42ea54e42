//! Finding what is wrong with a file, mending what can be made anew, saving what can still be read.

use crate::a_desk::{Closed, Desk, a_desk};
use roster_core::people::{ContactKind, PersonField};
use roster_core::store::{Place, Unlock, Watch};
use roster_core::{Error, demo, desk, people};
use sqlx::{AssertSqlSafe, Connection as _};
use std::sync::atomic::{AtomicBool, Ordering};

/// A desk with a history: edits, a deletion, an undo of one, tags and addresses.
async fn a_used_desk() -> Desk {
    let desk = a_desk().await;
    let ana = desk
        .adds_at("Ana Kowalska", "Engineer", "Tarnwick", "ana@example.org")
        .await;
    let ben = desk.adds_at("Ben Carter", "", "", "ben@example.org").await;
    let cy = desk.adds("Cyprian Norwid").await;
    desk.sets(ana, PersonField::Title, "Staff engineer").await;
    desk.sets(ana, PersonField::Title, "Principal engineer").await;
    desk.gives(ben, ContactKind::Phone, "+41 44 668 18 00").await;
    desk.tags(&[ana, ben, cy], "met").await;
    desk.sets(cy, PersonField::Notes, "Poet").await;
    desk.deletes(&[ben]).await;
    desk.undoes().await;
    desk.deletes(&[cy]).await;
    desk
}

/// What the check says after `sql` was run past the store.
async fn said_after(sql: &str) -> (Vec<String>, bool) {
    let closed = a_used_desk().await.closes().await;
    let mut conn = closed.behind_its_back().await;
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let desk = closed.opens().await;
    let check = desk.store.check().await.unwrap();
    assert_eq!(check.ok, check.problems.is_empty());
    (check.problems, check.mendable)
}

#[tokio::test]
async fn a_used_desk_agrees_with_its_journal() {
    let desk = a_used_desk().await;
    desk.is_sound().await;
    while desk.store.undo().await.is_ok() {
        desk.is_sound().await;
    }
    while desk.store.redo().await.is_ok() {
        desk.is_sound().await;
    }
    assert!(desk.store.check_quickly().await.unwrap().ok);
}

/// A reader that stands still keeps pages out of the file that are in its log: where the file has grown past them, they
/// are holes in it until the log is folded in.
#[tokio::test]
async fn pages_that_are_in_the_log_alone_are_no_damage() {
    let desk = a_desk().await;
    demo::fill(&desk.store, 200, 1, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let mut still = desk.store.read().await.unwrap();
    sqlx::raw_sql("BEGIN; SELECT count(*) FROM people")
        .execute(&mut *still)
        .await
        .unwrap();
    for n in 0..60 {
        desk.adds(&format!("Somebody {n}")).await;
    }
    desk.is_sound().await;
    sqlx::raw_sql("COMMIT").execute(&mut *still).await.unwrap();
    drop(still);
    desk.adds("Ana").await;
    desk.is_sound().await;
}

#[tokio::test]
async fn what_was_done_past_the_journal_is_said_by_table_and_number() {
    for (sql, said) in [
        (
            "UPDATE people SET title = 'Janitor' WHERE name = 'Ana Kowalska'",
            "1 row of people do not hold what the journal says they were changed to.",
        ),
        (
            "DELETE FROM person_tags",
            "2 rows of person_tags should be there by the journal and cannot be found.",
        ),
        (
            "INSERT INTO people (id, name, created_at, updated_at)
             SELECT id, 'Cyprian Norwid', 1, 1 FROM changes WHERE kind = 'D' AND table_no = 2 ORDER BY rid DESC LIMIT 1",
            "1 row of people should be gone by the journal and can still be found.",
        ),
        (
            "DELETE FROM clocks WHERE id IN (SELECT id FROM people WHERE name = 'Ana Kowalska')",
            "1 row of people have no clock, so that other desks could not tell what is new in them.",
        ),
    ] {
        let (problems, mendable) = said_after(sql).await;
        assert!(problems.contains(&said.to_owned()), "{sql}: {problems:?}");
        assert!(!mendable, "{sql}");
    }
}

#[tokio::test]
async fn a_check_that_is_stopped_says_so_and_keeps_nobody_from_closing_the_desk() {
    let desk = a_desk().await;
    demo::fill(&desk.store, 500, 1, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    let stopping = async {
        loop {
            desk.store.stop_check();
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        checked = desk.store.check() => assert!(matches!(checked, Err(Error::Cancelled)), "{checked:?}"),
        () = stopping => unreachable!(),
    }
    let (checked, closed) = tokio::join!(desk.store.check(), desk.store.close());
    assert!(
        matches!(checked, Ok(_) | Err(Error::Cancelled | Error::Closed)),
        "{checked:?}"
    );
    closed.unwrap();
}

#[tokio::test]
async fn a_row_that_hangs_on_nothing_is_said_by_the_quick_check_too() {
    let closed = a_used_desk().await.closes().await;
    let mut conn = closed.behind_its_back().await;
    sqlx::raw_sql("PRAGMA foreign_keys = 0; DELETE FROM tags")
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let desk = closed.opens().await;
    let check = desk.store.check_quickly().await.unwrap();
    assert_eq!(
        check.problems,
        ["A row of person_tags hangs on a row of tags that is gone."; 2]
    );
}

#[tokio::test]
async fn lists_and_full_text_are_made_anew_and_nothing_is_journalled() {
    for sql in [
        "DELETE FROM people_list WHERE name LIKE 'ana%'",
        "UPDATE people_list SET title = 'zzz'",
        "INSERT INTO people_words (people_words) VALUES ('delete-all')",
        "DELETE FROM people_list; DELETE FROM name_trigrams; DELETE FROM name_words; INSERT INTO people_words (people_words) VALUES ('delete-all')",
    ] {
        let closed = a_used_desk().await.closes().await;
        let mut conn = closed.behind_its_back().await;
        sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut conn)
            .await
            .unwrap();
        conn.close().await.unwrap();
        let desk = closed.opens().await;
        let (before, step) = (desk.everything().await, desk.store.undo_state().await.unwrap());
        let check = desk.store.check().await.unwrap();
        assert!(check.mendable, "{sql}: {:?}", check.problems);
        desk.store.rebuild_derived(&Watch::nobody()).await.unwrap();
        desk.is_sound().await;
        assert_eq!(desk.everything().await, before);
        assert_eq!(desk.store.undo_state().await.unwrap(), step);
        assert_eq!(desk.finds("kowalska principal").await, ["Ana Kowalska"], "{sql}");
        assert_eq!(
            desk.finds("kowalsak").await,
            ["Ana Kowalska"],
            "mistyped names: {sql}"
        );
        desk.undoes().await;
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_stopped_rebuild_changes_nothing() {
    let desk = a_desk().await;
    roster_core::demo::fill(&desk.store, 600, 3, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let watch = Watch::nobody();
    watch.stop.store(true, Ordering::Relaxed);
    let answer = desk.store.rebuild_derived(&watch).await;
    assert!(matches!(answer, Err(Error::Cancelled)), "{answer:?}");
    desk.is_sound().await;
    desk.adds("Ana Kowalska").await;
}

/// A closed desk of many people with pages in the middle spoilt; how many people it had.
async fn vandalised(spoilt: impl Fn(usize) -> Vec<usize>) -> (Closed, u64) {
    let desk = a_desk().await;
    roster_core::demo::fill(&desk.store, 600, 3, &AtomicBool::new(false), |_| {})
        .await
        .unwrap();
    let had = u64::from(people::count_people(&desk.store).await.unwrap());
    let closed = desk.closes().await;
    let mut bytes = closed.bytes();
    for page in spoilt(bytes.len() / 4096) {
        bytes[page * 4096 + 300..page * 4096 + 400].fill(0xa5);
    }
    std::fs::write(closed.file(), bytes).unwrap();
    (closed, had)
}

async fn saves(closed: &Closed) -> (roster_core::store::Saved, Desk) {
    let before = closed.bytes();
    let to = Place::new(closed.folder.path().join("Ruth saved.desk"));
    let saved = desk::salvage(
        &closed.place(),
        &closed.key,
        to.clone(),
        closed.clock.clone(),
        &Watch::nobody(),
    )
    .await
    .unwrap();
    assert!(closed.bytes() == before, "the damaged file was changed");
    let (store, _) = desk::open(to, Unlock::KeyStore(&closed.pocket), closed.clock.clone())
        .await
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (pocket, clock, key) = (Default::default(), closed.clock.clone(), closed.key.clone());
    (
        saved,
        Desk {
            store,
            key,
            pocket,
            clock,
            folder,
        },
    )
}

#[tokio::test]
async fn of_a_desk_with_spoilt_pages_all_the_others_are_saved() {
    // What tells the tables lies at the beginning: without that nothing is found at all.
    let (closed, had) = vandalised(|pages| (300..pages).step_by(9).collect()).await;
    let (saved, desk) = saves(&closed).await;
    desk.is_sound().await;
    let people = saved.tables.iter().find(|table| table.name == "people").unwrap();
    let there = u64::from(people::count_people(&desk.store).await.unwrap());
    assert_eq!(people.saved, there);
    assert!(there > had / 2 && there < had, "{there} of {had}");
    if let Some(lost) = people.lost {
        assert_eq!(lost, had - there);
    }
    let contacts = saved
        .tables
        .iter()
        .find(|table| table.name == "contact_points")
        .unwrap();
    assert!(contacts.saved > 0);
    assert_eq!(desk.store.who().desk, "Ruth's desk");
}

#[tokio::test]
async fn a_whole_desk_is_saved_whole() {
    let (closed, had) = vandalised(|_| Vec::new()).await;
    let desk = closed.opens().await;
    let expected = desk.everything().await;
    let closed = desk.closes().await;
    let (saved, desk) = saves(&closed).await;
    assert_eq!(desk.everything().await, expected);
    assert!(
        saved.tables.iter().all(|table| table.lost == Some(0)),
        "{saved:?}"
    );
    assert_eq!(saved.tables[1].saved, had);
}

#[tokio::test]
async fn where_nothing_reads_nothing_is_made() {
    let (closed, _) = vandalised(|_| vec![0]).await;
    let to = Place::new(closed.folder.path().join("Saved.desk"));
    let answer = desk::salvage(
        &closed.place(),
        &closed.key,
        to.clone(),
        closed.clock.clone(),
        &Watch::nobody(),
    )
    .await;
    assert!(matches!(answer, Err(Error::Damaged(said)) if said.contains("Nothing can be read")));
    assert!(!to.file().exists() && !to.header().exists());
}
