//! Adding, moving, ending, and what a card shows.

use super::*;
use crate::a_desk::a_desk;
use roster_core::Error;
use roster_core::board::{CardColumn, CardSort, CardsQuery, CardsWaiting, list_cards};
use roster_core::companies::CompanyId;
use roster_core::off_limits::{OffLimitsDraft, Stance, set_off_limits};
use roster_core::pipeline::{
    Asks, CandidacyId, Lateness, PastedPick, add_pasted, add_people, candidacy_id, closing_reasons,
    find_pasted, open_roles, remove_cards, reopen_cards, set_card_owner,
};
use roster_core::roles::{StageKind, remove_stage};
use roster_core::tasks::{NewTask, add_task};

#[tokio::test]
async fn cards_lie_where_they_are_put_and_one_undo_takes_a_drag_back() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana", "Ben", "Cai", "Dee"]).await;
    let added = add_people(&desk.store, role, &all, "Search", "").await.unwrap();
    assert_eq!((added.added, added.there), (4, 0));
    assert_eq!(lie(&desk, role).await, ["Sourced: Ana, Ben, Cai, Dee"]);
    moves(&desk, role, &["Cai"], "Contacted", None).await.unwrap();
    moves(&desk, role, &["Dee", "Ana"], "Contacted", Some("Cai"))
        .await
        .unwrap();
    assert_eq!(
        lie(&desk, role).await,
        ["Sourced: Ben", "Contacted: Cai, Dee, Ana"]
    );
    assert_eq!(
        desk.store.undo_state().await.unwrap().undo.unwrap().label,
        "Moved 2 people to Contacted"
    );
    moves(&desk, role, &["Ana"], "Contacted", None).await.unwrap();
    assert_eq!(lie(&desk, role).await[1], "Contacted: Ana, Cai, Dee");
    assert_eq!(desk.undoes().await, "Ordered Contacted");
    desk.undoes().await;
    assert_eq!(
        lie(&desk, role).await,
        ["Sourced: Ana, Ben, Dee", "Contacted: Cai"],
        "both are back where they were"
    );
    desk.redoes().await;
    assert_eq!(lie(&desk, role).await[1], "Contacted: Cai, Dee, Ana");

    let itself = moves(&desk, role, &["Cai"], "Contacted", Some("Cai")).await;
    assert!(matches!(itself, Err(Error::Conflict(_))));
    let other = a_role(&desk, "Kernel engineer").await;
    let there = stage(&desk, other, "Sourced").await;
    let astray = async {
        let cards = [candidacy_id(role, all[0])];
        move_cards(&desk.store, &cards, there, None, &Why::default()).await
    };
    assert!(matches!(astray.await, Err(Error::Conflict(_))));
    desk.is_sound().await;
}

#[tokio::test]
async fn an_end_has_a_reason_and_can_be_taken_back() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana", "Ben"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    moves(&desk, role, &["Ana", "Ben"], "Screened", None)
        .await
        .unwrap();
    let rejected = stage(&desk, role, "Rejected").await;
    let ana = candidacy_id(role, all[0]);
    let ends = async |why: Why| move_cards(&desk.store, &[ana], rejected, None, &why).await;
    assert_eq!(ends(Why::default()).await.unwrap_err().field(), Some("reason"));
    let nobody = Why {
        reason: "Visa".into(),
        closed_by: None,
    };
    assert_eq!(ends(nobody).await.unwrap_err().field(), Some("closed_by"));
    ends(ended("Visa")).await.unwrap();
    let shown = card(&desk, role, "Ana").await;
    assert_eq!(
        (shown.reason.as_str(), shown.closed_by),
        ("Visa", Some(ClosedBy::Client))
    );
    assert_eq!(closing_reasons(&desk.store).await.unwrap()[0].text, "Visa");

    reopen_cards(&desk.store, &[ana]).await.unwrap();
    assert_eq!(
        lie(&desk, role).await,
        ["Screened: Ben, Ana"],
        "at the end of where she was"
    );
    assert_eq!(card(&desk, role, "Ana").await.reason, "");
    assert!(matches!(
        reopen_cards(&desk.store, &[ana]).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(desk.undoes().await, "Reopened Ana");
    assert_eq!(card(&desk, role, "Ana").await.reason, "Visa");
    // The stage she came from is gone: the first of the role will do.
    moves(&desk, role, &["Ben"], "Sourced", None).await.unwrap();
    let screened = stage(&desk, role, "Screened").await;
    remove_stage(&desk.store, screened).await.unwrap();
    reopen_cards(&desk.store, &[ana]).await.unwrap();
    assert_eq!(lie(&desk, role).await, ["Sourced: Ben, Ana"]);
    desk.is_sound().await;
}

#[tokio::test]
async fn who_is_off_limits_comes_in_with_a_reason_alone() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana", "Ben"]).await;
    is_off_limits(&desk, all[0]).await;
    let added = add_people(&desk.store, role, &all, "", "").await.unwrap();
    assert_eq!((added.added, added.held_back.len()), (1, 1));
    assert_eq!(added.held_back[0].name, "Ana");
    assert!(added.held_back[0].why.contains("placed by us"), "{added:?}");
    let added = add_people(&desk.store, role, &all[..1], "", "She asked us to")
        .await
        .unwrap();
    assert_eq!(added.added, 1);
    assert!(card(&desk, role, "Ana").await.off_limits.contains("Off limits"));
    assert_eq!(card(&desk, role, "Ben").await.off_limits, "");
    let kept = desk.everything().await["overrides"].join("");
    assert!(
        kept.contains("She asked us to") && kept.contains("placed by us"),
        "{kept}"
    );
    assert_eq!(desk.undoes().await, "Added 1 person to Cluster lead");
    assert!(desk.everything().await["overrides"].is_empty());
    desk.is_sound().await;
}

#[tokio::test]
async fn a_card_shows_how_long_it_lies_what_is_due_and_where_else_she_is() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let other = a_role(&desk, "Kernel engineer").await;
    let ana = desk.adds_at("Ana", "SRE", "Lumen", "").await;
    add_people(&desk.store, role, &[ana], "Hotlist HPC", "")
        .await
        .unwrap();
    add_people(&desk.store, other, &[ana], "", "").await.unwrap();
    for (title, due_on) in [
        ("Call her", "2026-12-01"),
        ("Send the brief", "2026-11-30"),
        ("Some day", ""),
    ] {
        let task = NewTask {
            person: Some(ana),
            title: title.into(),
            due_on: due_on.into(),
            ..NewTask::default()
        };
        add_task(&desk.store, &task).await.unwrap();
    }
    let shown = card(&desk, role, "Ana").await;
    assert_eq!(
        (shown.company.as_str(), shown.source.as_str()),
        ("Lumen", "Hotlist HPC")
    );
    assert_eq!((shown.days, shown.lateness), (0, Lateness::InTime));
    assert_eq!(shown.task.unwrap().title, "Send the brief");
    assert_eq!(shown.elsewhere, ["Kernel engineer, Osterhale (Sourced)"]);
    assert_eq!(shown.owner, "Ruth");

    // Sourced: late after 3 days, overdue after 7.
    desk.clock.passes(4 * 24);
    assert_eq!(card(&desk, role, "Ana").await.lateness, Lateness::Late);
    desk.clock.passes(4 * 24);
    let board = board(&desk, role).await;
    assert_eq!((board.columns[0].late, board.columns[0].overdue), (0, 1));
    assert_eq!(
        (board.columns[4].asks, board.columns[8].asks),
        (Asks::Submittal, Asks::Reason)
    );
    // On hold since the fourth day: the clock stood still.
    desk.store
        .write("test_hold", "Put a role on hold", async |tx| {
            sqlx::query(
                "INSERT INTO role_statuses (id, role_id, status, reason, at, created_at) VALUES (?1, ?2, 'on_hold', '', ?3, 0)",
            )
            .bind(Id::new(tx.clock))
            .bind(role)
            .bind(tx.now - 4 * 86_400_000)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    let held = card(&desk, role, "Ana").await;
    // While it stands nobody is late.
    assert_eq!((held.days, held.lateness), (4, Lateness::InTime));
    desk.is_sound().await;
}

#[tokio::test]
async fn cards_of_all_roles_are_found_by_what_they_wait_for() {
    let desk = a_desk().await;
    let (role, other) = (
        a_role(&desk, "Cluster lead").await,
        a_role(&desk, "Kernel engineer").await,
    );
    let all = people(&desk, &["Ana", "Ben", "Cai"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    add_people(&desk.store, other, &all[..1], "", "").await.unwrap();
    moves(&desk, role, &["Ben"], "Submitted", None).await.unwrap();
    let cai = candidacy_id(role, all[2]);
    let rejected = stage(&desk, role, "Rejected").await;
    move_cards(&desk.store, &[cai], rejected, None, &ended("Pay"))
        .await
        .unwrap();
    set_card_owner(&desk.store, &[candidacy_id(role, all[0])], "Ben Okafor")
        .await
        .unwrap();
    let found = async |query: CardsQuery| {
        let page = list_cards(&desk.store, &CardsQuery { limit: 50, ..query })
            .await
            .unwrap();
        let rows: Vec<String> = page
            .rows
            .iter()
            .map(|row| format!("{} {} {}", row.card.name, row.role_title, row.stage))
            .collect();
        rows
    };
    let any = CardsQuery::default;
    assert_eq!(
        found(any()).await,
        [
            "Ana Cluster lead Sourced",
            "Ben Cluster lead Submitted",
            "Ana Kernel engineer Sourced"
        ]
    );
    let waiting = async |on| {
        found(CardsQuery {
            waiting: Some(on),
            ..any()
        })
        .await
        .len()
    };
    assert_eq!(waiting(CardsWaiting::Client).await, 1);
    assert_eq!(waiting(CardsWaiting::Us).await, 2);
    assert_eq!(waiting(CardsWaiting::Overdue).await, 0);
    desk.clock.passes(11 * 24);
    assert_eq!(waiting(CardsWaiting::Overdue).await, 3);
    let owner = Some("Ben Okafor".to_owned());
    assert_eq!(
        found(CardsQuery { owner, ..any() }).await,
        ["Ana Cluster lead Sourced"]
    );
    let kind = Some(StageKind::Sourced);
    assert_eq!(found(CardsQuery { kind, ..any() }).await.len(), 2);
    assert_eq!(
        found(CardsQuery {
            words: "ana kern".into(),
            ..any()
        })
        .await
        .len(),
        1
    );
    let sort = Some(CardSort {
        by: CardColumn::Name,
        descending: true,
    });
    let of_role = CardsQuery {
        role: Some(role),
        sort,
        ..any()
    };
    assert_eq!(
        found(of_role).await,
        [
            "Cai Cluster lead Rejected",
            "Ben Cluster lead Submitted",
            "Ana Cluster lead Sourced"
        ]
    );
    let roles = open_roles(&desk.store).await.unwrap();
    let counts: Vec<_> = roles.iter().map(|one| (one.title.as_str(), one.people)).collect();
    assert_eq!(counts, [("Cluster lead", 3), ("Kernel engineer", 1)]);
}

#[tokio::test]
async fn who_was_submitted_is_never_taken_out() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana", "Ben"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    let cards: Vec<CandidacyId> = all.iter().map(|who| candidacy_id(role, *who)).collect();
    desk.store
        .write("test_offer", "Offered", async |tx| {
            sqlx::query(
                "INSERT INTO offers (id, candidacy_id, person_id, role_id, made_by, currency, made_on, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, 'client', 'USD', '2026-11-24', 0, 0)",
            )
            .bind(Id::new(tx.clock))
            .bind(cards[1])
            .bind(all[1])
            .bind(role)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    let before = desk.everything().await;
    let refused = remove_cards(&desk.store, &cards).await.unwrap_err();
    assert!(refused.to_string().starts_with("Ben was submitted"), "{refused}");
    assert_eq!(desk.everything().await, before);
    assert_eq!(remove_cards(&desk.store, &cards[..1]).await.unwrap(), 1);
    assert_eq!(lie(&desk, role).await, ["Sourced: Ben"]);
    assert_eq!(desk.undoes().await, "Took Ana out of Cluster lead");
    assert_eq!(desk.everything().await, before, "with every move she made");
    desk.is_sound().await;
}

#[tokio::test]
async fn pasted_names_are_told_from_those_the_desk_knows() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let ana = desk
        .adds_at("Ana Ruiz", "SRE", "Lumen", "ana@lumen.example")
        .await;
    let ben = desk.adds_at("Ben Okafor", "", "Lumen", "").await;
    let other = desk.adds_at("Ben Okafor", "", "Osterhale", "").await;
    add_people(&desk.store, role, &[ana], "", "").await.unwrap();
    let text = "ANA+jobs@lumen.example\nben okafor\nBén Okafor at Osterhale\nAna Ruiz, Nowhere\nDee Vance, Lumen, dee@lumen.example\nAna Ruiz, ana.r@lumen.example";
    let lines = find_pasted(&desk.store, role, text).await.unwrap();
    let said: Vec<(bool, Vec<PersonId>)> = lines
        .iter()
        .map(|line| {
            let mut ids: Vec<PersonId> = line.people.iter().map(|one| one.id).collect();
            ids.sort();
            (line.sure, ids)
        })
        .collect();
    assert_eq!(
        said,
        [
            (true, vec![ana]),
            (false, vec![ben, other]),
            (true, vec![other]),
            (false, vec![ana]),
            (false, vec![]),
            // Called so, but it is another address than hers.
            (false, vec![ana])
        ]
    );
    assert!(lines[0].people[0].there);

    let picks = [
        PastedPick {
            person: Some(other),
            said: lines[2].said.clone(),
        },
        PastedPick {
            person: None,
            said: lines[4].said.clone(),
        },
    ];
    let added = add_pasted(&desk.store, role, &picks, "Pasted", "").await.unwrap();
    assert_eq!(added.added, 2);
    assert_eq!(
        lie(&desk, role).await,
        ["Sourced: Ana Ruiz, Ben Okafor, Dee Vance"]
    );
    let dee = card(&desk, role, "Dee Vance").await;
    assert_eq!((dee.company.as_str(), dee.source.as_str()), ("Lumen", "Pasted"));
    assert_eq!(desk.sees(dee.person).await.contacts[0].value, "dee@lumen.example");
    assert_eq!(desk.undoes().await, "Added 2 people to Cluster lead");
    assert_eq!(
        desk.searches("").await.total,
        3,
        "who was made for it is gone again"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn who_is_pasted_new_and_held_back_is_made_once() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let ana = desk.adds_at("Ana Ruiz", "SRE", "Lumen", "").await;
    let lumen = desk.sees(ana).await.company.unwrap().id;
    off_limits_until(&desk, Some(lumen), None, "").await;
    let lines = find_pasted(&desk.store, role, "Dee Vance, Lumen\nEli Roth")
        .await
        .unwrap();
    let picks: Vec<PastedPick> = lines
        .into_iter()
        .map(|line| PastedPick {
            person: None,
            said: line.said,
        })
        .collect();
    let added = add_pasted(&desk.store, role, &picks, "Pasted", "").await.unwrap();
    assert_eq!((added.added, added.held_back.len()), (1, 1));
    let held: Vec<PersonId> = added.held_back.iter().map(|one| one.person).collect();
    let again = add_people(&desk.store, role, &held, "Pasted", "She asked us to")
        .await
        .unwrap();
    assert_eq!((again.added, again.there), (1, 0));
    assert_eq!(lie(&desk, role).await, ["Sourced: Eli Roth, Dee Vance"]);
    assert_eq!(desk.searches("").await.total, 3, "Ana, Eli, and Dee once");
}

#[tokio::test]
async fn what_nobody_said_comes_last_whichever_way() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let mut all = Vec::new();
    for (name, company) in [("Ana", "Lumen"), ("Ben", ""), ("Cai", "Osterhale"), ("Dee", "")] {
        all.push(desk.adds_at(name, "", company, "").await);
    }
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    for (who, due_on) in [(all[1], "2026-12-01"), (all[2], ""), (all[3], "2026-11-30")] {
        let task = NewTask {
            person: Some(who),
            title: "Call".into(),
            due_on: due_on.into(),
            ..NewTask::default()
        };
        add_task(&desk.store, &task).await.unwrap();
    }
    let sorted = async |by, descending| {
        let query = CardsQuery {
            role: Some(role),
            sort: Some(CardSort { by, descending }),
            limit: 50,
            ..CardsQuery::default()
        };
        let page = list_cards(&desk.store, &query).await.unwrap();
        let names: Vec<String> = page.rows.into_iter().map(|row| row.card.name).collect();
        names.join(" ")
    };
    assert_eq!(sorted(CardColumn::Company, false).await, "Ana Cai Ben Dee");
    assert_eq!(sorted(CardColumn::Company, true).await, "Cai Ana Ben Dee");
    assert_eq!(sorted(CardColumn::Task, false).await, "Dee Ben Cai Ana");
    assert_eq!(sorted(CardColumn::Task, true).await, "Ben Dee Cai Ana");
    assert_eq!(
        sorted(CardColumn::Scale, true).await,
        "Ana Ben Cai Dee",
        "nobody has one"
    );
    assert_eq!(sorted(CardColumn::Name, true).await, "Dee Cai Ben Ana");
}

async fn off_limits_until(desk: &Desk, company: Option<CompanyId>, person: Option<PersonId>, until: &str) {
    let draft = OffLimitsDraft {
        company,
        person,
        stance: Stance::Off,
        reason: "client".into(),
        from: String::new(),
        until: until.into(),
    };
    set_off_limits(&desk.store, &draft).await.unwrap();
}

#[tokio::test]
async fn who_is_off_limits_until_today_is_so_until_midnight_where_the_desk_is() {
    let desk = a_desk().await;
    let role = a_role(&desk, "Cluster lead").await;
    let all = people(&desk, &["Ana"]).await;
    add_people(&desk.store, role, &all, "", "").await.unwrap();
    off_limits_until(&desk, None, Some(all[0]), "2026-11-24").await;
    // Nine in Greenwich.
    desk.clock.passes(12);
    let off = async || {
        let query = CardsQuery {
            role: Some(role),
            limit: 50,
            ..CardsQuery::default()
        };
        let listed = list_cards(&desk.store, &query).await.unwrap();
        let pasted = find_pasted(&desk.store, role, "Ana").await.unwrap();
        [
            !card(&desk, role, "Ana").await.off_limits.is_empty(),
            !listed.rows[0].card.off_limits.is_empty(),
            !pasted[0].people[0].off_limits.is_empty(),
        ]
    };
    assert_eq!(off().await, [true; 3]);
    desk.clock.stands_east(4);
    assert_eq!(off().await, [false; 3]);
}
