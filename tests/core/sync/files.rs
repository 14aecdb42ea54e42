//! What goes into a file, and what does not.

use super::*;
use roster_core::demo;
use roster_core::people::PersonField;
use roster_core::sync::{desks, would_leave};
use sqlx::Connection as _;
use std::sync::atomic::AtomicBool;

#[tokio::test]
async fn once_a_desk_was_heard_of_only_what_is_new_goes_there() {
    let (ana, ben) = two_desks().await;
    for n in 0..20 {
        ana.adds(&format!("Person {n}")).await;
    }
    sends(&ana, &ben).await;
    // Ben's file says what he has.
    sends(&ben, &ana).await;
    let ada = ana.adds("Ada").await;
    let (file, leaving) = writes(&ana, &to(&ben), "new.roster").await;
    assert_eq!((leaving.people, leaving.since_heard), (1, true));
    // It is lost. What is next has all of it again.
    drop(file);
    ana.sets(ada, PersonField::Title, "Engineer").await;
    let (_, leaving) = writes(&ana, &to(&ben), "next.roster").await;
    assert_eq!(leaving.people, 1);
    let arrival = takes(&ben, &ana.folder.path().join("next.roster")).await;
    assert!(arrival.complete);
    assert_eq!(ben.sees(ada).await.title, "Engineer");
    assert_eq!(ana.finds("person").await.len(), ben.finds("person").await.len());
}

#[tokio::test]
async fn what_is_left_out_stays_here_and_comes_when_it_is_not_left_out() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "", "", "secret-address@example.org").await;
    ana.sets(ada, PersonField::Notes, "A planted secret.").await;
    let wish = ExportWish {
        left_out: vec!["notes".into(), "contact".into()],
        ..to(&ben)
    };
    let would = would_leave(&ana.store, &wish, &Watch::nobody()).await.unwrap();
    let (file, leaving) = writes(&ana, &wish, "a.roster").await;
    assert_eq!((would.rows, would.bytes), (leaving.rows, 0));
    let arrival = takes(&ben, &file).await;
    assert_eq!(arrival.left_out, ["notes", "contact"]);
    let there = ben.sees(ada).await;
    assert_eq!(
        (there.name.as_str(), there.notes.as_str(), there.contacts.len()),
        ("Ada", "", 0)
    );
    // Ben works on what he has, without touching what he was not given.
    ben.sets(ada, PersonField::Title, "Engineer").await;
    sends(&ben, &ana).await;
    let here = ana.sees(ada).await;
    assert_eq!(
        (here.title.as_str(), here.notes.as_str()),
        ("Engineer", "A planted secret.")
    );
    // That he has a narrower file counts for narrower files only.
    let (file, _) = writes(&ana, &to(&ben), "b.roster").await;
    takes(&ben, &file).await;
    assert_eq!(ben.sees(ada).await.notes, "A planted secret.");
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn each_desk_is_listed_with_what_was_heard_of_it_and_what_is_missing() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    sends(&ana, &ben).await;
    sends(&ben, &ana).await;
    ana.adds("Eve").await;
    writes(&ana, &to(&ben), "lost.roster").await;
    let (file, _) = writes(&ana, &to(&ben), "third.roster").await;
    let arrival = takes(&ben, &file).await;
    // What is in the lost one is in this, too: nothing is missing.
    assert_eq!(
        (arrival.number, arrival.complete, arrival.missing.as_slice()),
        (3, true, &[][..])
    );
    let known = desks(&ben.store).await.unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!(
        (known[0].name.as_str(), known[0].person.as_str()),
        ("Ana's desk", "Ana")
    );
    assert_eq!(known[0].heard_at, Some(arrival.written_at));
}

#[tokio::test]
async fn all_that_a_desk_can_hold_travels_and_what_is_left_out_leaves_nothing_hanging() {
    let (ana, ben) = two_desks().await;
    demo::fill(&ana.store, 40, 7, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    for left_out in ["commercial", "pay", "notes", "contact", "documents", "evaluation"] {
        let wish = ExportWish {
            left_out: vec![left_out.into()],
            everything: true,
            ..to(&ben)
        };
        let eve = desk_of("Eve").await;
        meet(&ana, &eve).await;
        let wish_for_eve = ExportWish {
            to: vec![id(&eve)],
            ..wish
        };
        let (file, _) = writes(&ana, &wish_for_eve, "part.roster").await;
        takes(&eve, &file).await;
        eve.is_sound().await;
        assert_eq!(eve.finds("").await.len(), ana.finds("").await.len());
        // What was left out comes later, and what waited for it is there.
        sends(&ana, &eve).await;
        agree(&ana, &eve).await;
    }
    sends(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn a_desk_that_went_back_to_a_backup_is_told_again() {
    let (ana, ben) = two_desks().await;
    ana.adds("Ada").await;
    talk(&ana, &ben).await;
    let closed = ben.closes().await;
    let before = closed.bytes();
    let ben = closed.opens().await;
    let eve = ana.adds("Eve").await;
    talk(&ana, &ben).await;
    assert_eq!(ben.sees(eve).await.name, "Eve");
    let closed = ben.closes().await;
    std::fs::write(closed.file(), before).unwrap();
    let ben = closed.opens().await;
    let bob = ana.adds("Bob").await;
    // Ana believes that Ben has Eve: this file says that something is missing, his answer says what, the next has it.
    let arrival = sends(&ana, &ben).await;
    assert!(!arrival.complete);
    assert_eq!(ben.sees(bob).await.name, "Bob");
    sends(&ben, &ana).await;
    assert!(sends(&ana, &ben).await.complete);
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn what_a_newer_roster_wrote_is_kept_and_handed_on() {
    let (ana, ben) = two_desks().await;
    let eve = desk_of("Eve").await;
    meet(&ben, &eve).await;
    let ada = ana.adds("Ada").await;
    // As though Ana had been given a table, a facet and a register of a later version.
    let closed = ana.closes().await;
    let mut conn = closed.behind_its_back().await;
    sqlx::raw_sql(
        "INSERT INTO clocks (id, table_no, facet, clock) VALUES (zeroblob(16), 900, 40, x'01010100010501010100');
         INSERT INTO set_aside (id, facet, register, actor, counter, value) VALUES (zeroblob(16), 40, 5, 1, 1, '[\"later\"]')",
    )
    .execute(&mut conn)
    .await
    .unwrap();
    sqlx::query("INSERT INTO set_aside (id, facet, register, actor, counter, value) VALUES (?, 1, 60, 1, 1, '[\"more\"]')")
        .bind(ada.0)
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let ana = closed.opens().await;
    let arrival = sends(&ana, &ben).await;
    assert_eq!(arrival.unknown, 1);
    sends(&ben, &eve).await;
    for desk in [&ben, &eve] {
        let mut conn = desk.store.read().await.unwrap();
        let kept: Vec<(i64, i64, String)> =
            sqlx::query_as("SELECT facet, register, value FROM set_aside ORDER BY facet")
                .fetch_all(&mut *conn)
                .await
                .unwrap();
        assert_eq!(
            kept,
            [
                (1, 60, "[\"more\"]".to_owned()),
                (40, 5, "[\"later\"]".to_owned())
            ]
        );
        let clocks: i64 =
            sqlx::query_scalar("SELECT count(*) FROM clocks WHERE table_no = 900 AND facet = 40")
                .fetch_one(&mut *conn)
                .await
                .unwrap();
        assert_eq!(clocks, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_edited_while_a_file_is_written_goes_into_it_as_it_was() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "").await;
    let progress = |done: u64, _: u64| {
        if done == 0 {
            tokio::task::block_in_place(|| {
                let edits = ana.sets(ada, PersonField::Title, "Director");
                tokio::runtime::Handle::current().block_on(edits)
            });
        }
    };
    let watch = Watch {
        progress: &progress,
        stop: std::sync::Arc::new(AtomicBool::new(false)),
    };
    let file = ana.folder.path().join("a.roster");
    let leaving = export_file(&ana.store, &to(&ben), &file, &watch).await.unwrap();
    assert_eq!(leaving.people, 1);
    takes(&ben, &file).await;
    assert_eq!(ben.sees(ada).await.title, "Engineer");
    sends(&ben, &ana).await;
    sends(&ana, &ben).await;
    assert_eq!(ben.sees(ada).await.title, "Director");
}
