//! What comes of files that meet.

use super::*;
use roster_core::people::{ContactKind, PersonField};
use roster_core::sync::conflicts;

#[tokio::test]
async fn what_one_desk_knows_the_other_knows_after_a_file() {
    let (ana, ben) = two_desks().await;
    let ada = ana
        .adds_at("Ada Lovelace", "Engineer", "Tarnwick", "ada@example.org")
        .await;
    ana.gives(ada, ContactKind::Phone, "+44 20 7946 0018").await;
    ana.tags(&[ada], "infra").await;
    ana.sets(ada, PersonField::Notes, "Met *twice*.").await;
    let arrival = sends(&ana, &ben).await;
    assert_eq!(
        (arrival.from.as_str(), arrival.number, arrival.complete),
        ("Ana's desk", 1, true)
    );
    assert_eq!(arrival.conflicts, 0);
    let people = arrival.tables.iter().find(|of| of.what == "people").unwrap();
    assert_eq!((people.new, people.changed), (1, 0));
    agree(&ana, &ben).await;
    assert_eq!(ben.finds("ada tarnwick").await, ["Ada Lovelace"]);
    assert_eq!(ben.sees(ada).await.notes, "Met *twice*.");

    // The same file again brings nothing.
    let before = ben.everything().await;
    let again = takes(&ben, &ana.folder.path().join("out.roster")).await;
    assert_eq!(again.tables, []);
    assert!(again.received_at.is_some());
    assert_eq!(ben.everything().await, before);
}

#[tokio::test]
async fn edits_of_different_fields_meet_without_a_word() {
    let (ana, ben) = two_desks().await;
    let ada = ana.adds_at("Ada", "Engineer", "", "").await;
    talk(&ana, &ben).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    ben.sets(ada, PersonField::Location, "London").await;
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    let there = ana.sees(ada).await;
    assert_eq!(
        (there.title.as_str(), there.location.as_str()),
        ("Director", "London")
    );
    assert_eq!(conflicts(&ana.store).await.unwrap(), []);
}

#[tokio::test]
async fn a_removal_reaches_everybody_unless_somebody_worked_on_the_row_meanwhile() {
    let (ana, ben) = two_desks().await;
    let (ada, eve) = (ana.adds("Ada").await, ana.adds("Eve").await);
    talk(&ana, &ben).await;
    ana.deletes(&[ada, eve]).await;
    // Ben works on Eve, whom he does not know to be gone.
    ben.gives(eve, ContactKind::Email, "eve@example.org").await;
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    assert_eq!(ana.finds("").await, ["Eve"]);
    for desk in [&ana, &ben] {
        let waiting = conflicts(&desk.store).await.unwrap();
        assert!(
            waiting.iter().any(|c| c.table == "people" && c.removed),
            "{waiting:?}"
        );
    }
    assert_eq!(ana.sees(eve).await.contacts.len(), 1);
}

#[tokio::test]
async fn one_undo_takes_a_file_back() {
    let (ana, ben) = two_desks().await;
    ana.adds_at("Ada", "Engineer", "Tarnwick", "ada@example.org")
        .await;
    ben.adds("Bob").await;
    let before = ben.everything().await;
    sends(&ana, &ben).await;
    assert_eq!(ben.undoes().await, "Took in a file from Ana's desk");
    assert_eq!(ben.everything().await, before);
    ben.redoes().await;
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
}

#[tokio::test]
async fn whoever_takes_a_file_back_removes_nothing_from_the_others_and_is_sent_it_again() {
    let (ana, ben) = two_desks().await;
    let ada = ana
        .adds_at("Ada", "Engineer", "Tarnwick", "ada@example.org")
        .await;
    talk(&ana, &ben).await;
    ana.sets(ada, PersonField::Title, "Director").await;
    let eve = ana.adds("Eve").await;
    sends(&ana, &ben).await;
    ben.undoes().await;
    assert_eq!(
        (ben.sees(ada).await.title.as_str(), ben.finds("eve").await.len()),
        ("Engineer", 0)
    );
    ben.is_sound().await;
    // Ana hears of it, and nothing is gone or changed back at hers.
    let arrival = sends(&ben, &ana).await;
    assert_eq!(arrival.tables, []);
    assert_eq!(
        (
            ana.sees(ada).await.title.as_str(),
            ana.sees(eve).await.name.as_str()
        ),
        ("Director", "Eve")
    );
    // It comes again with the next file.
    assert!(sends(&ana, &ben).await.complete);
    agree(&ana, &ben).await;
    assert_eq!(ben.sees(ada).await.title, "Director");
    // A conflict that came with a file goes with it.
    ana.sets(ada, PersonField::Title, "Founder").await;
    ben.sets(ada, PersonField::Title, "Partner").await;
    sends(&ana, &ben).await;
    assert_eq!(conflicts(&ben.store).await.unwrap().len(), 1);
    ben.undoes().await;
    assert_eq!(
        (
            conflicts(&ben.store).await.unwrap().len(),
            ben.sees(ada).await.title.as_str()
        ),
        (0, "Partner")
    );
    talk(&ana, &ben).await;
    agree(&ana, &ben).await;
    assert_eq!(conflicts(&ana.store).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_preview_says_what_would_come_and_changes_nothing() {
    let (ana, ben) = two_desks().await;
    ana.adds_at("Ada", "", "Tarnwick", "").await;
    let (file, leaving) = writes(&ana, &to(&ben), "a.roster").await;
    assert_eq!((leaving.people, leaving.since_heard), (1, false));
    let before = ben.everything().await;
    let incoming = open_file(&ben.store, &file).await.unwrap();
    assert_eq!(incoming.rows(), leaving.rows_in_all);
    let would = roster_core::sync::preview(&ben.store, &incoming, &Watch::nobody())
        .await
        .unwrap();
    assert_eq!(ben.everything().await, before);
    assert_eq!(takes(&ben, &file).await, would);
}

#[tokio::test]
async fn files_in_any_order_some_of_them_lost_come_to_the_same() {
    let (ana, ben) = two_desks().await;
    let eve = desk_of("Eve").await;
    meet(&ana, &eve).await;
    meet(&ben, &eve).await;
    let ada = ana
        .adds_at("Ada", "Engineer", "Tarnwick", "ada@example.org")
        .await;
    let (first, _) = writes(&ana, &to(&ben), "1.roster").await;
    ana.sets(ada, PersonField::Title, "Director").await;
    let (second, _) = writes(&ana, &to(&ben), "2.roster").await;
    ana.sets(ada, PersonField::Location, "London").await;
    let (third, _) = writes(&ana, &to(&ben), "3.roster").await;
    // The second is lost, the others come in the wrong order and twice. Nobody was heard of: each holds everything.
    for file in [&third, &first, &third] {
        takes(&ben, file).await;
    }
    agree(&ana, &ben).await;
    drop(second);
    // By way of Ben, Eve hears of what Ana did.
    sends(&ben, &eve).await;
    agree(&ana, &eve).await;
    eve.sets(ada, PersonField::Title, "Founder").await;
    sends(&eve, &ana).await;
    assert_eq!(ana.sees(ada).await.title, "Founder");
    assert_eq!(conflicts(&ana.store).await.unwrap(), []);
}
