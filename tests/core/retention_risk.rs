//! Who may leave and why, by rules that are the desk's, held against those who left.

use crate::a_desk::a_desk;
use crate::retention::{Signed, TODAY, said};
use roster_core::retention::{
    CheckInDraft, RetentionFlag, RiskKind, RuleKey, back_test, default_steps, keep_close, person_retention,
    reset_risk_rules, retention_templates, risk_board, risk_rules, save_check_in, save_retention_template,
    set_risk_action, set_risk_rule, start_plan,
};

#[tokio::test]
async fn the_board_says_who_may_leave_and_why() {
    let desk = a_desk().await;
    let (ana, ben, zoe) = (
        desk.adds("Ana").await,
        desk.adds("Ben").await,
        desk.adds("Zoe").await,
    );
    let role = desk.role_to_fill("Tarnwick").await;
    for (person, base) in [(ana, 40_000_000), (ben, 30_000_000)] {
        desk.has_placed(Signed {
            person,
            role,
            start: "2026-11-02",
            base,
            left: "",
        })
        .await;
        save_check_in(&desk.store, &said(person, "2026-11-10", 4, 5))
            .await
            .unwrap();
    }
    keep_close(&desk.store, zoe, "", None, TODAY).await.unwrap();
    let board = risk_board(&desk.store, TODAY, 10).await.unwrap();
    let names: Vec<&str> = board.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        (names, board.total, board.currency.as_str()),
        (vec!["Ana", "Ben", "Zoe"], 3, "USD")
    );
    assert_eq!(
        (board.rows[0].fee.as_str(), board.rows[0].guarantee_days_left),
        ("80,000 USD", Some(68))
    );
    let was = board.rows[1].risk.score;
    // Ben turns, and somebody else at the client does too.
    for person in [ben, ana] {
        let worse = CheckInDraft {
            flags: vec![RetentionFlag::ManagerLeft],
            ..said(person, TODAY, 3, 5)
        };
        save_check_in(&desk.store, &worse).await.unwrap();
    }
    save_check_in(&desk.store, &said(ben, TODAY, 1, 5)).await.unwrap();
    let board = risk_board(&desk.store, TODAY, 10).await.unwrap();
    let ben_now = board.rows.iter().find(|row| row.person == ben).unwrap();
    assert!(ben_now.risk.score > was + 40, "{ben_now:?}");
    let kinds: Vec<RiskKind> = ben_now.risk.reasons.iter().map(|reason| reason.kind).collect();
    assert!(
        kinds.contains(&RiskKind::Trend) && kinds.contains(&RiskKind::Company),
        "{kinds:?}"
    );
    assert_eq!(board.rows[0].person, ben);
    let kept = desk.retains(ben, TODAY).await;
    assert_eq!(kept.risk, ben_now.risk);
    let curve: Vec<&str> = kept.curve.iter().map(|point| point.on_day.as_str()).collect();
    assert_eq!(curve, ["2026-11-10", TODAY]);
    assert!(kept.curve[0].score < kept.curve[1].score);
    assert_eq!(risk_board(&desk.store, TODAY, 1).await.unwrap().rows.len(), 1);
}

#[tokio::test]
async fn rules_and_templates_are_the_desks() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana").await;
    let flagged = CheckInDraft {
        flags: vec![RetentionFlag::Visa],
        ..said(ana, TODAY, 5, 5)
    };
    save_check_in(&desk.store, &flagged).await.unwrap();
    let score = async || desk.retains(ana, TODAY).await.risk.score;
    assert_eq!(score().await, RuleKey::Visa.usual());
    set_risk_rule(&desk.store, RuleKey::Visa, 30).await.unwrap();
    set_risk_action(&desk.store, RiskKind::Flags, "Ask a lawyer\n\n")
        .await
        .unwrap();
    assert_eq!(score().await, 30);
    let of = desk.retains(ana, TODAY).await.actions;
    assert_eq!(
        of.iter().find(|one| one.kind == RiskKind::Flags).unwrap().titles,
        ["Ask a lawyer"]
    );
    assert_eq!(
        set_risk_rule(&desk.store, RuleKey::Visa, 101)
            .await
            .unwrap_err()
            .field(),
        Some("value")
    );
    reset_risk_rules(&desk.store).await.unwrap();
    let rules = risk_rules(&desk.store).await.unwrap();
    assert!(rules.iter().all(|rule| rule.value == rule.usual));

    assert_eq!(retention_templates(&desk.store).await.unwrap()[0].id, None);
    let save = async |name: &str| save_retention_template(&desk.store, None, name, &default_steps()).await;
    let id = save("Senior").await.unwrap();
    assert_eq!(save("SENIOR").await.unwrap_err().field(), Some("name"));
    let all = retention_templates(&desk.store).await.unwrap();
    assert_eq!((all[0].id, all[1].id, all.len()), (None, Some(id), 2));
    // The desk's own of that name is what plans begin with, until it is called something else.
    let few = &default_steps()[..1];
    let own = save_retention_template(&desk.store, None, "usual", few)
        .await
        .unwrap();
    let role = desk.role_to_fill("Tarnwick").await;
    let person = desk.adds("Ana").await;
    let signed = Signed {
        person,
        role,
        start: "2026-12-01",
        base: 30_000_000,
        left: "",
    };
    let placement = desk.has_placed(signed).await;
    start_plan(&desk.store, placement, None).await.unwrap();
    let plans = person_retention(&desk.store, person, "2026-11-24")
        .await
        .unwrap()
        .plans;
    assert_eq!(plans[0].as_planned.len(), 1);
    let usual = retention_templates(&desk.store).await.unwrap().remove(0);
    assert_eq!((usual.id, usual.steps.len()), (Some(own), 1));
    save_retention_template(&desk.store, Some(own), "Short", few)
        .await
        .unwrap();
    let all = retention_templates(&desk.store).await.unwrap();
    assert_eq!(all.iter().filter(|one| one.id.is_none()).count(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_rules_are_held_against_those_who_left() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    for (name, left, have) in [("Ana", "2026-11-20", 1), ("Ben", "", 5), ("Zoe", "", 4)] {
        let person = desk.adds(name).await;
        desk.has_placed(Signed {
            person,
            role,
            start: "2026-03-02",
            base: 30_000_000,
            left,
        })
        .await;
        save_check_in(&desk.store, &said(person, "2026-09-10", have, 5))
            .await
            .unwrap();
    }
    let test = back_test(&desk.store, TODAY).await.unwrap();
    let rows: Vec<(u32, u32, u32)> = test
        .rows
        .iter()
        .map(|row| (row.days, row.left, row.stayed))
        .collect();
    assert_eq!(rows, [(30, 1, 2), (60, 1, 2), (90, 0, 0)]);
    assert!(test.rows[0].left_score > test.rows[0].stayed_score);
    assert_eq!(test.rows[2].left_score, None);
}

/// A desk of a busy agency. By hand: `cargo test --release -p roster-core --test core -- --ignored retention --nocapture`.
#[tokio::test]
#[ignore = "measures; run in release"]
#[allow(clippy::print_stdout, reason = "it says what it measured")]
async fn a_busy_agency_waits_for_nothing() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let ana = desk.adds("Ana").await;
    desk.has_placed(Signed {
        person: ana,
        role,
        start: "2026-03-02",
        base: 30_000_000,
        left: "",
    })
    .await;
    let steps = serde_json::to_string(&default_steps()).unwrap();
    desk.store
        .write("place", "Placed many", async |tx| {
            for statement in [
                "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2000)
                 INSERT INTO people (id, name, created_at, updated_at) SELECT randomblob(16), 'Person ' || n, ?2, ?2 FROM n
                 WHERE ?1 <> ''",
                "INSERT INTO placements (id, candidacy_id, person_id, role_id, company_id, start_on, base, currency, fee,
                                         created_at, updated_at)
                 SELECT randomblob(16), m.candidacy_id, p.id, m.role_id, m.company_id,
                        date('2026-11-24', '-' || (p.rid % 700) || ' days'), 30000000 + p.rid, 'USD', m.fee, ?2, ?2
                 FROM people p, placements m WHERE p.name LIKE 'Person %' AND ?1 <> ''",
                "INSERT INTO retention_plans (id, person_id, placement_id, steps, created_at, updated_at)
                 SELECT randomblob(16), person_id, id, ?1, ?2, ?2 FROM placements",
                "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 10)
                 INSERT INTO check_ins (id, about, person_id, side, on_day, challenge_have, challenge_want, hardware_have,
                                        hardware_want, created_at, updated_at)
                 SELECT randomblob(16), m.person_id, m.person_id, 'person', date('2026-11-24', '-' || (n * 40) || ' days'),
                        1 + (m.rid + n) % 5, 3, 1 + (m.rid * 7 + n) % 5, 5, ?2, ?2
                 FROM placements m, n WHERE ?1 <> ''",
            ] {
                sqlx::query(statement).bind(&steps).bind(tx.now).execute(&mut *tx.conn).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    for _ in 0..3 {
        let at = std::time::Instant::now();
        let board = risk_board(&desk.store, TODAY, 200).await.unwrap();
        let (board_ms, at) = (at.elapsed().as_millis(), std::time::Instant::now());
        let due = desk.steps_due(TODAY, "2026-12-01").await;
        println!(
            "board of {}: {board_ms} ms; {} due: {} ms",
            board.total,
            due.len(),
            at.elapsed().as_millis()
        );
    }
}
