//! What the desk has to do with people, asked for: stages, roles, talk, tasks, who is off limits.

use super::claims;
use crate::a_desk::{Desk, a_desk};
use roster_core::facts::facts;
use roster_core::interactions::{Direction, InteractionKind, NewInteraction, log, outreach_standing};
use roster_core::people::PersonId;
use roster_core::pipeline::{Why, add_people, candidacy_id, move_cards};
use roster_core::roles::{NewRole, RoleId, StageKind, create_role, stages_of};
use roster_core::search::people_facets;
use roster_core::tasks::{NewTask, add_task, snooze_tasks};
use roster_core::{day, demo, off_limits};
use sqlx::AssertSqlSafe;
use std::sync::atomic::AtomicBool;

async fn a_role(desk: &Desk, title: &str, company: &str) -> RoleId {
    let new = NewRole {
        title: title.into(),
        company: company.into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

async fn moves(desk: &Desk, role: RoleId, who: PersonId, to: StageKind) {
    let stages = stages_of(&mut desk.store.read().await.unwrap(), role)
        .await
        .unwrap();
    let stage = stages.iter().find(|stage| stage.kind == to).unwrap().id;
    move_cards(
        &desk.store,
        &[candidacy_id(role, who)],
        stage,
        None,
        &Why::default(),
    )
    .await
    .unwrap();
}

async fn writes(desk: &Desk, sql: &str) {
    let sql = sql.to_owned();
    desk.store
        .write("test", "Wrote something", async |tx| {
            sqlx::query(AssertSqlSafe(sql)).execute(&mut *tx.conn).await?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn stages_talk_and_tasks_are_true_to_what_was_done_last() {
    let desk = a_desk().await;
    let (ana, ben) = (desk.adds("Ana").await, desk.adds("Ben").await);
    assert_eq!(desk.finds("touched:never").await, ["Ana", "Ben"]);
    let role = a_role(&desk, "Kernel lead", "Tarnwick").await;
    add_people(&desk.store, role, &[ana, ben], "", "").await.unwrap();
    moves(&desk, role, ana, StageKind::Submitted).await;
    for (typed, who) in [
        ("stage:submitted", "Ana"),
        ("stage:Sourced", "Ben"),
        ("stage:>=screened", "Ana"),
        ("stage:<submitted", "Ben"),
        ("-stage:any", ""),
        ("role:kernel", "Ana Ben"),
        ("role:\"kernel lead\" stage:sourced", "Ben"),
        ("client:tarnwick stage:>=contacted", "Ana"),
        ("role:fabrics", ""),
        ("due:any", ""),
    ] {
        assert_eq!(desk.finds(typed).await.join(" "), who, "{typed}");
    }

    let call = NewInteraction {
        people: vec![ben],
        company: None,
        role: None,
        kind: InteractionKind::Call,
        direction: None,
        when: String::new(),
        zone: String::new(),
        text: String::new(),
        outcome: String::new(),
        next_step: String::new(),
        edition: None,
    };
    log(&desk.store, &call, "").await.unwrap();
    let task = NewTask {
        person: Some(ana),
        title: "Call".into(),
        due_on: "2026-11-24".into(),
        ..NewTask::default()
    };
    add_task(&desk.store, &task).await.unwrap();
    assert_eq!(desk.finds("touched:today").await, ["Ben"]);
    assert_eq!(desk.finds("due:today").await, ["Ana"]);
    assert_eq!(desk.finds("due:overdue").await.len(), 0);
    desk.clock.passes(24);
    assert_eq!(desk.finds("due:overdue").await, ["Ana"]);
    assert_eq!(desk.finds("due:<7d").await, ["Ana"]);
    assert_eq!(desk.finds("due:>7d").await.len(), 0);
    // It is Wednesday. What is due in seven days is so within them, and not in less.
    let ahead = NewTask {
        person: Some(ben),
        title: "Write".into(),
        due_on: "2026-12-02".into(),
        ..NewTask::default()
    };
    add_task(&desk.store, &ahead).await.unwrap();
    for (typed, who) in [
        ("due:<7d", "Ana"),
        ("due:<=7d", "Ana Ben"),
        ("due:7d", "Ana Ben"),
        ("due:=7d", "Ben"),
        ("due:>=7d", "Ben"),
        ("due:>7d", ""),
        ("due:>6d", "Ben"),
    ] {
        assert_eq!(desk.finds(typed).await.join(" "), who, "{typed}");
    }
    desk.undoes().await;
    // What is put off and has no day comes back on the day it is put off to.
    let someday = NewTask {
        person: Some(ben),
        title: "Ask again".into(),
        today: "2026-11-25".into(),
        ..NewTask::default()
    };
    let someday = add_task(&desk.store, &someday).await.unwrap();
    assert_eq!(desk.finds("due:any").await, ["Ana"]);
    snooze_tasks(&desk.store, &[someday], "tomorrow", "2026-11-25")
        .await
        .unwrap();
    assert_eq!(desk.finds("due:tomorrow").await, ["Ben"]);
    desk.undoes().await;
    desk.undoes().await;

    // The rows say the same, and are sorted by it.
    let page = desk.searches("sort:-touched").await;
    assert_eq!(page.rows[0].name, "Ben");
    assert!(page.rows[0].touched_at.is_some() && page.rows[1].touched_at.is_none());
    let page = desk.searches("sort:-stage").await;
    assert_eq!(page.rows[0].stages, ["Submitted · Kernel lead"]);

    // A role and a stage called otherwise, a task done, and all of it undone.
    writes(&desk, "UPDATE roles SET title = 'Fabric lead'").await;
    writes(
        &desk,
        "UPDATE stages SET name = 'With the client' WHERE kind = 'submitted'",
    )
    .await;
    writes(&desk, "UPDATE tasks SET done_at = 1").await;
    assert_eq!(desk.finds("role:fabric stage:\"with the client\"").await, ["Ana"]);
    assert_eq!(desk.finds("due:any").await.len(), 0);
    desk.undoes().await;
    assert_eq!(desk.finds("due:any").await, ["Ana"]);
    let facets = people_facets(&desk.store, "role:fabric").await.unwrap();
    let stages = facets.iter().find(|facet| facet.field == "stage").unwrap();
    let told: Vec<(&str, u32)> = stages
        .values
        .iter()
        .map(|v| (v.part.as_str(), v.people))
        .collect();
    assert_eq!(
        told,
        [("stage:sourced", 1), ("stage:submitted", 1), ("stage:any", 2)]
    );
}

#[tokio::test]
async fn stage_role_and_client_are_asked_of_one_pipeline() {
    let desk = a_desk().await;
    let ids = [
        desk.adds("Ana").await,
        desk.adds("Ben").await,
        desk.adds("Cai").await,
    ];
    let [ana, ben, cai] = ids;
    let kernel = a_role(&desk, "Kernel lead", "Tarnwick").await;
    let fabric = a_role(&desk, "Fabric lead", "Lumen").await;
    add_people(&desk.store, kernel, &ids, "", "").await.unwrap();
    add_people(&desk.store, fabric, &[ana, cai], "", "")
        .await
        .unwrap();
    // Ana has her offer from Tarnwick, Cai his from Lumen.
    moves(&desk, kernel, ana, StageKind::Offer).await;
    moves(&desk, fabric, cai, StageKind::Offer).await;
    moves(&desk, kernel, ben, StageKind::Screened).await;
    for (typed, who) in [
        ("stage:offer client:tarnwick", "Ana"),
        ("client:tarnwick stage:offer", "Ana"),
        ("stage:offer role:fabric", "Cai"),
        ("role:kernel client:lumen", ""),
        ("stage:Offer role:kernel client:tarnwick", "Ana"),
        ("client:tarnwick (stage:offer OR stage:screened)", "Ana Ben"),
        // A minus is asked of the pipelines that the others name.
        ("role:kernel -stage:offer", "Ben Cai"),
        ("stage:offer -client:tarnwick", "Cai"),
        ("role:kernel -(stage:offer OR stage:screened)", "Cai"),
        ("client:tarnwick -client:lumen", "Ben"),
        ("-(stage:offer client:tarnwick)", "Ben Cai"),
        ("-stage:offer", "Ben"),
        ("-client:lumen", "Ben"),
    ] {
        assert_eq!(desk.finds(typed).await.join(" "), who, "{typed}");
    }
    // Beside the list is counted what would be found.
    let facets = people_facets(&desk.store, "client:tarnwick").await.unwrap();
    let stages = facets.iter().find(|facet| facet.field == "stage").unwrap();
    let offers = stages.values.iter().find(|v| v.part == "stage:offer").unwrap();
    assert_eq!(offers.people, 1);
}

#[tokio::test]
async fn days_are_those_where_the_desk_stands() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    let task = NewTask {
        person: Some(ana),
        title: "Call".into(),
        due_on: "2026-11-25".into(),
        ..NewTask::default()
    };
    add_task(&desk.store, &task).await.unwrap();
    let draft = off_limits::OffLimitsDraft {
        company: None,
        person: Some(ana),
        stance: off_limits::Stance::Off,
        reason: "Asked us not to".into(),
        from: "2026-11-25".into(),
        until: String::new(),
    };
    off_limits::set_off_limits(&desk.store, &draft).await.unwrap();
    // 20:00 in Greenwich on the 24th.
    desk.clock.passes(11);
    for (east, due, off, added) in [(0, 0, 0, 1), (8, 1, 1, 0), (-9, 0, 0, 1)] {
        desk.clock.stands_east(east);
        assert_eq!(desk.finds("due:today").await.len(), due, "{east}");
        assert_eq!(desk.finds("offlimits").await.len(), off, "{east}");
        assert_eq!(desk.finds("added:today").await.len(), added, "{east}");
        let row = &desk.searches("Ana").await.rows[0];
        assert_eq!(row.off_limits.is_empty(), off == 0, "{east}");
        let standing = outreach_standing(&desk.store, ana).await.unwrap();
        assert_eq!(standing.off_limits.is_some(), off == 1, "{east}");
        let mail = NewInteraction {
            people: vec![ana],
            company: None,
            role: None,
            kind: InteractionKind::Mail,
            direction: Some(Direction::Out),
            when: String::new(),
            zone: String::new(),
            text: String::new(),
            outcome: String::new(),
            next_step: String::new(),
            edition: None,
        };
        assert_eq!(log(&desk.store, &mail, "").await.is_err(), off == 1, "{east}");
    }
}

#[tokio::test]
async fn who_is_off_limits_hangs_on_company_person_and_day() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana", "", "DeepMind", "").await;
    let ben = desk.adds_at("Ben", "", "DeepMind", "").await;
    let cai = desk.adds_at("Cai", "", "Lumen", "").await;
    a_role(&desk, "Kernels", "Google").await;
    writes(&desk, "UPDATE companies SET part_of = (SELECT id FROM companies WHERE name = 'Google') WHERE name = 'DeepMind'").await;
    assert_eq!(desk.finds("offlimits").await.len(), 0);
    writes(
        &desk,
        "INSERT INTO off_limits (id, about, company_id, reason, from_on, until_on, created_at, updated_at)
         SELECT randomblob(16), id, id, 'Client', '2026-01-01', '2026-11-25', 1, 1 FROM companies WHERE name = 'Google'",
    )
    .await;
    assert_eq!(desk.finds("offlimits").await, ["Ana", "Ben"]);
    claims(
        &desk,
        ben,
        "off_limits",
        "about, stance",
        &format!("x'{}', 'free'", ben.0.hex()),
    )
    .await;
    claims(
        &desk,
        cai,
        "off_limits",
        "about, reason",
        &format!("x'{}', 'Asked'", cai.0.hex()),
    )
    .await;
    assert_eq!(desk.finds("offlimits").await, ["Ana", "Cai"]);
    for typed in ["not:offlimits", "-offlimits", "NOT offlimits"] {
        assert_eq!(desk.finds(typed).await, ["Ben"], "{typed}");
    }
    let page = desk.searches("offlimits").await;
    assert!(
        page.rows[0]
            .off_limits
            .contains("Google is off limits until 25 Nov 2026 (Client)"),
        "{page:?}"
    );
    assert_eq!(desk.searches("Ben").await.rows[0].off_limits, "");
    desk.clock.passes(48);
    assert_eq!(desk.finds("offlimits").await, ["Cai"], "{ana:?} is free again");
}

#[tokio::test]
async fn everybodys_off_limits_is_what_the_file_says_of_each() {
    let desk = a_desk().await;
    demo::fill(&desk.store, 700, 5, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    let today = day::of_instant(crate::a_desk::MORNING);
    let (ids, mut barred): (Vec<PersonId>, Vec<PersonId>) = {
        let facts = facts(&desk.store).await.unwrap();
        let barred = facts.barred(today);
        let all = facts.people().iter().map(|fact| fact.id).collect();
        let off = facts
            .people()
            .iter()
            .filter(|fact| barred.has(fact.id, fact.company_key));
        (all, off.map(|fact| fact.id).collect())
    };
    let stops = off_limits::stops(&mut desk.store.read().await.unwrap(), &ids, today)
        .await
        .unwrap();
    let mut stopped: Vec<PersonId> = stops.into_keys().collect();
    barred.sort();
    stopped.sort();
    assert!(barred.len() > 10, "{}", barred.len());
    assert_eq!(barred, stopped);
}
