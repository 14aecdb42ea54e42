//! Figures of a desk's pipelines, from what was done there.

use crate::a_desk::{Desk, a_desk};
use roster_core::demo;
use roster_core::export::{picture_to_file, table_to_file};
use roster_core::figures::{FigureTableId, Figures, FiguresAsked, FiguresSpan, figures};
use roster_core::interactions::{Direction, InteractionKind, NewInteraction, log};
use roster_core::people::PersonId;
use roster_core::pipeline::{ClosedBy, Why, add_people, candidacy_id, move_cards};
use roster_core::roles::{NewRole, RoleId, StageKind, create_role, role, stages_of};
use std::sync::atomic::AtomicBool;

fn everything() -> FiguresAsked {
    FiguresAsked {
        span: FiguresSpan::All,
        from: String::new(),
        to: String::new(),
        role: None,
        company: None,
        owner: String::new(),
    }
}

async fn told(desk: &Desk, asked: &FiguresAsked) -> Figures {
    figures(&desk.store, asked, "Europe/Berlin").await.unwrap()
}

fn rows(figures: &Figures, id: FigureTableId) -> Vec<Vec<String>> {
    figures.table(id).unwrap().rows.clone()
}

async fn a_role(desk: &Desk, title: &str, company: &str) -> RoleId {
    let new = NewRole {
        title: title.into(),
        company: company.into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

async fn moves(desk: &Desk, role: RoleId, who: PersonId, to: StageKind) {
    let stages = {
        let mut conn = desk.store.read().await.unwrap();
        stages_of(&mut conn, role).await.unwrap()
    };
    let stage = stages.iter().find(|stage| stage.kind == to).unwrap().id;
    let why = Why {
        reason: "Stays where she is".into(),
        closed_by: Some(ClosedBy::Person),
    };
    move_cards(&desk.store, &[candidacy_id(role, who)], stage, None, &why)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_was_done_is_what_is_counted() {
    let desk = a_desk().await;
    let nothing = told(&desk, &everything()).await;
    assert!(nothing.tables.iter().all(|table| table.rows.is_empty()));

    let (kernels, fabrics) = (
        a_role(&desk, "Kernels", "Lumen").await,
        a_role(&desk, "Fabrics", "=Osterhale").await,
    );
    let (ana, ben) = (desk.adds("Ana Kowalska").await, desk.adds("Ben Adeyemi").await);
    add_people(&desk.store, kernels, &[ana, ben], "GitHub", "")
        .await
        .unwrap();
    add_people(&desk.store, fabrics, &[ana], "Referral", "")
        .await
        .unwrap();
    desk.clock.passes(48);
    moves(&desk, kernels, ana, StageKind::Submitted).await;
    moves(&desk, kernels, ben, StageKind::Withdrawn).await;
    desk.clock.passes(24);
    moves(&desk, kernels, ana, StageKind::Accepted).await;
    let new = NewInteraction {
        people: vec![ben],
        company: None,
        role: Some(kernels),
        kind: InteractionKind::Call,
        direction: Some(Direction::Out),
        when: String::new(),
        zone: String::new(),
        text: String::new(),
        outcome: String::new(),
        next_step: String::new(),
        edition: None,
    };
    log(&desk.store, &new, "").await.unwrap();

    let all = told(&desk, &everything()).await;
    let reached: Vec<u32> = all.funnel.iter().map(|step| step.reached).collect();
    assert_eq!(reached, [3, 1, 1, 1, 1, 1, 1, 1]);
    assert_eq!(
        rows(&all, FigureTableId::Sources),
        [
            ["GitHub", "2", "1", "1 of 2", "1", "1", "1 of 2"],
            ["Referral", "1", "0", "0 of 1", "0", "0", "0 of 1"]
        ]
    );
    assert_eq!(
        rows(&all, FigureTableId::Filling)[0][..3],
        ["Time to fill", "1", "3.0"]
    );
    assert_eq!(
        rows(&all, FigureTableId::Stages)[0],
        ["Sourced", "2", "2.0", "", "1"]
    );
    assert_eq!(
        rows(&all, FigureTableId::People),
        [["Ruth", "1", "0", "0", "0", "0", "3"]]
    );
    assert_eq!(
        (all.roles.len(), all.clients.len(), &all.owners[..]),
        (2, 2, &["Ruth".to_owned()][..])
    );

    // Narrowed to one role, to a client, to somebody else, to before all this.
    let reached = |figures: &Figures| figures.funnel[0].reached;
    let of_role = FiguresAsked {
        role: Some(fabrics),
        ..everything()
    };
    assert_eq!(reached(&told(&desk, &of_role).await), 1);
    let of_owner = FiguresAsked {
        owner: "Mira".into(),
        ..everything()
    };
    assert_eq!(reached(&told(&desk, &of_owner).await), 0);
    let before = FiguresAsked {
        span: FiguresSpan::Typed,
        to: "2026-11-01".into(),
        ..everything()
    };
    assert_eq!(reached(&told(&desk, &before).await), 0);

    // What was undone is not counted.
    desk.undoes().await;
    desk.undoes().await;
    assert_eq!(told(&desk, &everything()).await.funnel[7].reached, 0);
    desk.is_sound().await;
}

#[tokio::test]
async fn an_invented_desk_has_figures_and_its_work_is_taken_back_with_it() {
    let desk = a_desk().await;
    let before = desk.everything().await;
    demo::fill(&desk.store, 600, 3, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    desk.is_sound().await;
    let all = told(&desk, &everything()).await;
    assert!(all.tables.iter().all(|table| !table.rows.is_empty()), "{all:?}");
    assert_eq!(all.roles.len(), 8);
    assert!(
        (100..220).contains(&all.funnel[0].reached),
        "{}",
        all.funnel[0].reached
    );
    assert!(
        all.funnel[7].reached >= 2 && all.funnel[4].reached > 20,
        "{:?}",
        all.funnel
    );
    let sum: u32 = all.activity.points.iter().flat_map(|point| &point.counts).sum();
    assert!(sum > 300, "{sum}");
    for choice in &all.roles {
        let told = role(&desk.store, choice.id.parse().unwrap()).await.unwrap();
        assert_eq!(told.problem, "", "{}", told.title);
        told.fee.unwrap().check().unwrap();
        assert!(!told.wanted.unwrap().skills.is_empty() && told.pay.from.is_some());
    }
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_table_and_a_picture_become_files() {
    let folder = tempfile::tempdir().unwrap();
    let (csv, png) = (folder.path().join("a.csv"), folder.path().join("a.png"));
    let lines = [["Role", "n"], ["=cmd()", "-1"]].map(|line| line.map(str::to_owned).to_vec());
    table_to_file(&lines, &csv).unwrap();
    assert_eq!(
        std::fs::read_to_string(&csv).unwrap(),
        "\u{feff}Role,n\n'=cmd(),'-1\n"
    );
    assert!(picture_to_file(b"<svg/>", &png).is_err() && !png.exists());
    let bytes = b"\x89PNG\r\n\x1a\nrest";
    picture_to_file(bytes, &png).unwrap();
    assert_eq!(std::fs::read(&png).unwrap(), bytes);
}
