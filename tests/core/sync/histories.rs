//! Whatever three desks do, apart and in any order, in the end they hold the same.

use super::*;
use proptest::prelude::*;
use roster_core::people::{ContactKind, PersonField, PersonId};
use roster_core::sync::{conflicts, keep_other, keep_shown};

#[derive(Debug, Clone)]
enum Turn {
    Adds,
    Sets(usize, usize, usize),
    Gives(usize),
    Tags(usize),
    Deletes(usize),
    Undoes,
    Keeps(usize),
    TakesOther(usize),
    Hears(usize),
    /// The desk takes in a file that was written for it before, again or late.
    HearsOld(usize),
    Reopens,
}

fn turn() -> impl Strategy<Value = Turn> {
    let n = 0..6_usize;
    prop_oneof![
        3 => Just(Turn::Adds),
        8 => (n.clone(), n.clone(), n.clone()).prop_map(|(who, what, value)| Turn::Sets(who, what, value)),
        2 => n.clone().prop_map(Turn::Gives),
        2 => n.clone().prop_map(Turn::Tags),
        2 => n.clone().prop_map(Turn::Deletes),
        2 => Just(Turn::Undoes),
        1 => n.clone().prop_map(Turn::Keeps),
        1 => n.clone().prop_map(Turn::TakesOther),
        6 => n.clone().prop_map(Turn::Hears),
        2 => n.prop_map(Turn::HearsOld),
        1 => Just(Turn::Reopens),
    ]
}

const FIELDS: [PersonField; 3] = [PersonField::Title, PersonField::Location, PersonField::Notes];
const VALUES: [&str; 3] = ["", "one", "two"];

async fn takes_turn(
    desks: &mut Vec<Desk>,
    people: &mut Vec<PersonId>,
    old: &mut Vec<(usize, PathBuf)>,
    at: usize,
    turn: &Turn,
) {
    let desk = &desks[at];
    let whom = |who: &usize| (!people.is_empty()).then(|| people[who % people.len()]);
    match turn {
        Turn::Adds => people.push(
            desk.adds_at(&format!("P{}", people.len()), "", "Tarnwick", "")
                .await,
        ),
        // Whom this desk does not know, it cannot edit.
        Turn::Sets(who, what, value) => {
            if let Some(who) = whom(who) {
                let (field, value) = (FIELDS[what % 3], VALUES[value % 3]);
                let _ = roster_core::people::edit_person(&desk.store, who, field, value).await;
            }
        }
        Turn::Gives(who) => {
            if let Some(who) = whom(who) {
                let mail = format!("p{at}@example.org");
                let _ =
                    roster_core::people::add_contact(&desk.store, who, ContactKind::Email, &mail, "").await;
            }
        }
        Turn::Tags(who) => {
            if let Some(who) = whom(who) {
                let _ = roster_core::people::tag_people(&desk.store, &[who], "infra").await;
            }
        }
        Turn::Deletes(who) => {
            if let Some(who) = whom(who) {
                let _ = roster_core::people::delete_people(&desk.store, &[who]).await;
            }
        }
        Turn::Undoes => {
            let _ = desk.store.undo().await;
        }
        Turn::Keeps(n) | Turn::TakesOther(n) => {
            let waiting = conflicts(&desk.store).await.unwrap();
            if !waiting.is_empty() {
                let id = &waiting[n % waiting.len()].others[0].id;
                if matches!(turn, Turn::Keeps(_)) {
                    keep_shown(&desk.store, id).await.unwrap();
                } else {
                    let _ = keep_other(&desk.store, id).await;
                }
            }
        }
        Turn::Hears(from) => {
            let from = from % desks.len();
            if from != at {
                let name = format!("{}.roster", old.len());
                let (file, _) = writes(&desks[from], &to(&desks[at]), &name).await;
                takes(&desks[at], &file).await;
                old.push((at, file));
            }
        }
        Turn::HearsOld(n) => {
            let for_it: Vec<&(usize, PathBuf)> = old.iter().filter(|(for_whom, _)| *for_whom == at).collect();
            if !for_it.is_empty() {
                takes(desk, &for_it[n % for_it.len()].1).await;
            }
        }
        Turn::Reopens => {
            let desk = desks.remove(at);
            desks.insert(at, desk.reopens().await);
        }
    }
}

async fn they_come_to_the_same(turns: Vec<(usize, Turn)>) {
    let mut desks = vec![desk_of("Ana").await, desk_of("Ben").await, desk_of("Eve").await];
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        meet(&desks[one], &desks[other]).await;
    }
    let (mut people, mut old) = (Vec::new(), Vec::new());
    for (at, turn) in &turns {
        takes_turn(&mut desks, &mut people, &mut old, at % 3, turn).await;
    }
    // Everybody hears of everything; then of what that changed.
    for _ in 0..3 {
        for (from, to_whom) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
            sends(&desks[from], &desks[to_whom]).await;
        }
    }
    agree(&desks[0], &desks[1]).await;
    agree(&desks[1], &desks[2]).await;
    let mut lists = Vec::new();
    for desk in &desks {
        let list = conflicts(&desk.store).await.unwrap();
        let told: Vec<String> = list
            .iter()
            .map(|c| {
                let mut others: Vec<_> = c
                    .others
                    .iter()
                    .map(|o| format!("{:?} {}", o.columns, o.person))
                    .collect();
                others.sort();
                format!("{} {} {:?} {others:?}", c.table, c.row, c.shown.columns)
            })
            .collect();
        lists.push(told.into_iter().collect::<std::collections::BTreeSet<_>>());
    }
    assert_eq!(lists[0], lists[1], "the inboxes");
    assert_eq!(lists[1], lists[2], "the inboxes");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_three_desks_do_they_come_to_the_same(turns in prop::collection::vec((0..3_usize, turn()), 4..26)) {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(they_come_to_the_same(turns));
    }
}
