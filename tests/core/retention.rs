//! How the placed are kept: plans that move with the start, check-ins that count as touches, and who may leave.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::cadences::{CadenceStatus, cadence_standing, set_person_cadence};
use roster_core::companies::CompanyId;
use roster_core::ids::Id;
use roster_core::people::PersonId;
use roster_core::pipeline::add_people;
use roster_core::profiles::Lever;
use roster_core::retention::{
    CheckInChannel, CheckInDraft, CheckInSide, DueStep, LeverSaid, PersonRetention, PlacedId, RetentionFlag,
    StepMark, StepState, StepTurn, check_in_form, check_ins_of_company, default_steps, due_check_ins,
    edit_steps, end_plan, keep_close, mark_step, person_retention, remove_check_in, resume_plan,
    save_check_in, start_plan, start_plan_in, unmark_step,
};
use roster_core::roles::{FeeTerms, NewRole, RoleId, create_role, role};
use roster_core::tasks::{TaskQuery, tasks};

/// A Tuesday.
pub const TODAY: &str = "2026-11-24";

/// What a placement is signed for.
pub struct Signed<'a> {
    pub person: PersonId,
    pub role: RoleId,
    pub start: &'a str,
    pub base: i64,
    pub left: &'a str,
}

impl Desk {
    pub async fn role_to_fill(&self, company: &str) -> RoleId {
        let new = NewRole {
            title: "Staff SRE".into(),
            company: company.into(),
        };
        create_role(&self.store, &new).await.unwrap()
    }

    /// A placement as the slice of placements writes it.
    pub async fn has_placed(&self, signed: Signed<'_>) -> PlacedId {
        let Signed {
            person,
            role,
            start,
            base,
            left,
        } = signed;
        add_people(&self.store, role, &[person], "", "").await.unwrap();
        let terms = FeeTerms {
            currency: "USD".into(),
            ..FeeTerms::default()
        };
        let fee = serde_json::to_string(&terms).unwrap();
        self.store
            .write("place", "Placed", async |tx| {
                let id = PlacedId(Id::new(tx.clock));
                sqlx::query(
                    "INSERT INTO placements (id, candidacy_id, person_id, role_id, company_id, signed_on, start_on, base,
                                             currency, fee, left_on, left_by, created_at, updated_at)
                     SELECT ?1, k.id, k.person_id, k.role_id, r.company_id, ?4, ?4, ?5, 'USD', ?6, ?7,
                            iif(?7 = '', '', 'person'), ?8, ?8
                     FROM candidacies k JOIN roles r ON r.id = k.role_id WHERE k.person_id = ?2 AND k.role_id = ?3",
                )
                .bind(id)
                .bind(person)
                .bind(role)
                .bind(start)
                .bind(base)
                .bind(fee)
                .bind(left)
                .bind(tx.now)
                .execute(&mut *tx.conn)
                .await?;
                Ok(id)
            })
            .await
            .unwrap()
    }

    pub async fn moves_start(&self, placed: PlacedId, start: &str) {
        self.store
            .write("move", "Moved", async |tx| {
                sqlx::query("UPDATE placements SET start_on = ?2 WHERE id = ?1")
                    .bind(placed)
                    .bind(start)
                    .execute(&mut *tx.conn)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
    }

    pub async fn steps_due(&self, today: &str, until: &str) -> Vec<DueStep> {
        due_check_ins(&self.store, today, until).await.unwrap()
    }

    /// Step and day of what is due with the person until then.
    pub async fn says_due(&self, today: &str, until: &str) -> Vec<(String, String)> {
        let all = self.steps_due(today, until).await.into_iter();
        all.filter(|one| one.side == CheckInSide::Person)
            .map(|one| (one.step, one.due_on))
            .collect()
    }

    pub async fn retains(&self, person: PersonId, today: &str) -> PersonRetention {
        person_retention(&self.store, person, today).await.unwrap()
    }

    pub async fn client_of(&self, id: RoleId) -> CompanyId {
        role(&self.store, id).await.unwrap().company
    }
}

fn is(step: &str, day: &str) -> (String, String) {
    (step.into(), day.into())
}

/// Every lever the same.
pub fn said(person: PersonId, day: &str, have: u8, want: u8) -> CheckInDraft {
    let levers = Lever::ALL.iter().map(|lever| LeverSaid {
        lever: *lever,
        have: Some(have),
        want: Some(want),
        note: String::new(),
    });
    CheckInDraft {
        id: None,
        side: CheckInSide::Person,
        person: Some(person),
        company: None,
        placement: None,
        step: None,
        on_day: day.into(),
        today: day.into(),
        channel: Some(CheckInChannel::Call),
        levers: levers.collect(),
        approaches: None,
        approaches_note: String::new(),
        flags: Vec::new(),
        satisfaction: None,
        plans: String::new(),
        roadmap: String::new(),
        needs: String::new(),
        next_step: String::new(),
        makes_task: false,
        makes_role: false,
    }
}

#[tokio::test]
async fn a_plan_moves_with_the_start_and_ends_with_a_reason() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    let role = desk.role_to_fill("Tarnwick").await;
    let placed = desk
        .has_placed(Signed {
            person: ana,
            role,
            start: "2026-11-30",
            base: 40_000_000,
            left: "",
        })
        .await;
    assert_eq!(desk.retains(ana, TODAY).await.unplanned, Some(placed));
    let plan = start_plan(&desk.store, placed, None).await.unwrap();
    assert!(matches!(
        start_plan(&desk.store, placed, None).await,
        Err(Error::Conflict(_))
    ));
    let again = desk
        .store
        .write("place", "Again", async |tx| start_plan_in(tx, placed).await);
    assert_eq!(again.await.unwrap(), plan);
    assert_eq!(
        desk.says_due(TODAY, "2027-01-01").await,
        [
            is("day-1", "2026-11-30"),
            is("week-1", "2026-12-07"),
            is("day-30", "2026-12-30")
        ]
    );
    // Two weeks before the guarantee ends, on 28 February: a Sunday.
    assert!(
        desk.says_due(TODAY, "2027-12-31")
            .await
            .contains(&is("guarantee", "2027-02-12"))
    );
    desk.moves_start(placed, "2026-12-07").await;
    assert_eq!(
        desk.says_due(TODAY, "2026-12-14").await,
        [is("day-1", "2026-12-07"), is("week-1", "2026-12-14")]
    );
    let view = desk.retains(ana, TODAY).await.plans.remove(0);
    assert_eq!(
        (view.company.as_str(), view.guarantee_end.as_str()),
        ("Tarnwick", "2027-03-07")
    );
    assert_eq!(
        view.steps
            .iter()
            .filter(|one| one.state == StepState::NoDate)
            .count(),
        1,
        "no cliff"
    );

    edit_steps(&desk.store, plan, &default_steps().split_off(5))
        .await
        .unwrap();
    assert_eq!(desk.says_due(TODAY, "2027-03-01").await[0].0, "day-60");
    assert_eq!(
        end_plan(&desk.store, plan, " ", TODAY).await.unwrap_err().field(),
        Some("why")
    );
    end_plan(&desk.store, plan, "She asked us to", TODAY)
        .await
        .unwrap();
    assert!(desk.steps_due(TODAY, "2099-01-01").await.is_empty());
    resume_plan(&desk.store, plan).await.unwrap();
    assert!(!desk.steps_due(TODAY, "2099-01-01").await.is_empty());
    assert_eq!(desk.undoes().await, "Resumed the check-ins with Ana Kowalska");
    assert!(desk.steps_due(TODAY, "2099-01-01").await.is_empty());
    desk.is_sound().await;
}

#[tokio::test]
async fn a_step_is_held_skipped_moved_and_taken_back() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    let plan = keep_close(&desk.store, ana, "2026-11-02", None, TODAY)
        .await
        .unwrap();
    assert!(matches!(
        keep_close(&desk.store, ana, "", None, TODAY).await,
        Err(Error::Conflict(_))
    ));
    assert_eq!(
        desk.says_due(TODAY, "2027-12-31").await,
        [is("again", "2027-05-03")]
    );
    let turn = |turn| StepTurn {
        plan,
        step: "again".into(),
        turn,
    };
    let mark = async |at, mark, day: &str, today: &str| {
        mark_step(&desk.store, &turn(at), mark, day, "", today).await
    };
    // A Saturday: the Monday after it.
    mark(0, StepMark::Moved, "2026-12-05", TODAY).await.unwrap();
    assert_eq!(
        desk.says_due(TODAY, "2027-12-31").await,
        [is("again", "2026-12-07")]
    );
    assert_eq!(
        mark(0, StepMark::Moved, "2026-11-01", TODAY)
            .await
            .unwrap_err()
            .field(),
        Some("on_day")
    );
    unmark_step(&desk.store, &turn(0)).await.unwrap();
    mark(0, StepMark::Done, "", "2026-12-01").await.unwrap();
    assert_eq!(
        desk.says_due(TODAY, "2027-12-31").await,
        [is("again", "2027-06-01")]
    );
    mark(1, StepMark::Skipped, "", "2027-06-01").await.unwrap();
    assert_eq!(
        desk.says_due(TODAY, "2027-12-31").await,
        [is("again", "2027-12-01")]
    );
    let gone = StepTurn {
        step: "gone".into(),
        ..turn(0)
    };
    let wrong = mark_step(&desk.store, &gone, StepMark::Done, "", "", TODAY).await;
    assert_eq!(wrong.unwrap_err().field(), Some("step"));
    desk.deletes(&[ana]).await;
    assert!(desk.steps_due(TODAY, "2099-01-01").await.is_empty());
    desk.undoes().await;
    assert_eq!(desk.says_due(TODAY, "2027-12-31").await.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_check_in_is_a_touch_and_makes_its_task_in_one_stroke() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    let plan = keep_close(&desk.store, ana, "2026-11-02", None, TODAY)
        .await
        .unwrap();
    set_person_cadence(&desk.store, ana, Some(30), None)
        .await
        .unwrap();
    let mut draft = said(ana, TODAY, 2, 5);
    draft.step = Some(StepTurn {
        plan,
        step: "again".into(),
        turn: 0,
    });
    draft.next_step = "Ask about B200 on fri".into();
    draft.makes_task = true;
    draft.flags = vec![RetentionFlag::Reorg];
    let saved = save_check_in(&desk.store, &draft).await.unwrap();
    assert!(saved.task.is_some() && saved.role.is_none());
    assert_eq!(
        desk.says_due(TODAY, "2027-12-31").await,
        [is("again", "2027-05-24")]
    );
    let standing = cadence_standing(&desk.store, ana, "Europe/Zurich").await.unwrap();
    assert_eq!(standing.status, Some(CadenceStatus::Fine { days: 30 }));
    let form = check_in_form(&desk.store, Some(ana), None, None, TODAY)
        .await
        .unwrap();
    let last = form.last.unwrap();
    assert_eq!(
        (last.levers[1].have, last.flags.as_slice()),
        (Some(2), [RetentionFlag::Reorg].as_slice())
    );

    let changed = CheckInDraft {
        id: Some(saved.id),
        approaches: Some(6),
        makes_task: false,
        ..draft.clone()
    };
    save_check_in(&desk.store, &changed).await.unwrap();
    let all = desk.retains(ana, TODAY).await;
    assert_eq!((all.check_ins.len(), all.check_ins[0].approaches), (1, Some(6)));
    desk.undoes().await;
    assert_eq!(desk.undoes().await, "Checked in with Ana Kowalska");
    let query = TaskQuery {
        today: TODAY.into(),
        ..TaskQuery::default()
    };
    assert!(tasks(&desk.store, &query).await.unwrap().groups.is_empty());
    assert!(desk.retains(ana, TODAY).await.check_ins.is_empty());
    desk.redoes().await;
    // What it marked as held is due again.
    assert_eq!(
        desk.says_due(TODAY, "2027-12-31").await,
        [is("again", "2027-05-24")]
    );
    remove_check_in(&desk.store, saved.id).await.unwrap();
    let taken_back = desk.retains(ana, TODAY).await;
    let first = taken_back.plans[0]
        .steps
        .iter()
        .find(|one| one.turn == 0)
        .unwrap();
    assert_eq!(first.state, StepState::Due, "{:?}", taken_back.plans[0].steps);

    for (wrong, field) in [
        (
            CheckInDraft {
                on_day: "in 2 weeks".into(),
                ..draft.clone()
            },
            "on_day",
        ),
        (
            CheckInDraft {
                person: None,
                ..draft.clone()
            },
            "about",
        ),
        (
            CheckInDraft {
                approaches: Some(501),
                ..draft.clone()
            },
            "approaches",
        ),
        (said(ana, TODAY, 6, 1), "levers"),
    ] {
        assert_eq!(
            save_check_in(&desk.store, &wrong).await.unwrap_err().field(),
            Some(field)
        );
    }
    desk.is_sound().await;
}

#[tokio::test]
async fn a_clients_need_becomes_a_draft_role() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    let filled = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(filled).await;
    let placed = desk
        .has_placed(Signed {
            person: ana,
            role: filled,
            start: "2026-11-16",
            base: 40_000_000,
            left: "",
        })
        .await;
    start_plan(&desk.store, placed, None).await.unwrap();
    let draft = CheckInDraft {
        side: CheckInSide::Client,
        person: None,
        company: Some(client),
        satisfaction: Some(4),
        needs: "Two network engineers for the new cluster\nfrom May on".into(),
        makes_role: true,
        ..said(ana, TODAY, 1, 1)
    };
    let client_due = |all: Vec<DueStep>| {
        all.into_iter()
            .find(|one| one.side == CheckInSide::Client)
            .unwrap()
            .step
    };
    // The plan was made after the first week.
    assert_eq!(
        client_due(desk.steps_due(TODAY, "2099-01-01").await),
        "client-day-30"
    );
    let saved = save_check_in(&desk.store, &draft).await.unwrap();
    let made = role(&desk.store, saved.role.unwrap()).await.unwrap();
    assert_eq!(
        (made.title.as_str(), made.status.kept()),
        ("Two network engineers for the new cluster", "draft")
    );
    let kept = check_ins_of_company(&desk.store, client).await.unwrap();
    assert_eq!((kept[0].satisfaction, kept[0].levers[0].have), (Some(4), None));
    let empty = CheckInDraft {
        needs: " ".into(),
        ..draft
    };
    assert_eq!(
        save_check_in(&desk.store, &empty).await.unwrap_err().field(),
        Some("needs")
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn a_client_is_asked_about_the_one_whose_line_it_was_begun_from() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    for (name, start) in [("Ana", "2026-11-18"), ("Ben", "2026-11-23")] {
        let person = desk.adds(name).await;
        let signed = Signed {
            person,
            role,
            start,
            base: 40_000_000,
            left: "",
        };
        let placed = desk.has_placed(signed).await;
        start_plan(&desk.store, placed, None).await.unwrap();
    }
    let due = desk.steps_due(TODAY, "2026-12-05").await;
    let of = |name: &str| {
        let mut hers = due.iter().filter(|one| one.side == CheckInSide::Client);
        hers.find(|one| one.name == name).unwrap().clone()
    };
    let (ana, ben) = (of("Ana"), of("Ben"));
    let form = async |step: Option<&StepTurn>| {
        check_in_form(&desk.store, None, Some(client), step, TODAY)
            .await
            .unwrap()
            .step
    };
    // Begun from the company it is what comes first.
    assert_eq!(form(None).await.unwrap().name, "Ana");
    let turn = StepTurn {
        plan: ben.plan,
        step: ben.step.clone(),
        turn: ben.turn,
    };
    assert_eq!(form(Some(&turn)).await, Some(ben));
    assert_ne!(ana.plan, turn.plan);
}
