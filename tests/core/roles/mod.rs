//! From a signed job order to a role that says what it wants, pays and earns.

mod fit;

use crate::a_desk::{Desk, a_desk};
use roster_core::history::role_history;
use roster_core::interactions::{self, InteractionKind, NewInteraction};
use roster_core::matching::{BriefPart, Page, check_brief, match_role};
use roster_core::pay::{PayKind, TypedPay, add_pay};
use roster_core::people::PersonId;
use roster_core::pipeline::add_people;
use roster_core::profiles::{Lever, add_claim_line, set_wish_rank};
use roster_core::roles::{
    self, FeeSplit, FeeTerms, NewRole, Presence, Role, RoleField, RoleId, RoleStart, RoleStatus, SplitPart,
    TypedYear, add_manager, create_role_from, delete_role, edit_role, fee_of_typed, fee_terms, list_roles,
    refund, remove_manager, set_fee, set_lever, set_status, set_wanted, wanted_of,
};
use roster_core::tasks::{NewTask, add_task};
use roster_core::wanted::{How, Wanted, Weights, Wish, save_wanted};
use roster_core::{Error, Result};

const TODAY: &str = "2026-11-24";

pub(super) fn called(title: &str) -> NewRole {
    NewRole {
        title: title.into(),
        company: "Lumen AI".into(),
    }
}

pub(super) fn of(archetype: &str) -> RoleStart {
    RoleStart {
        archetype: archetype.into(),
        ..RoleStart::default()
    }
}

impl Desk {
    async fn has_role(&self, archetype: &str) -> RoleId {
        create_role_from(&self.store, &called("Engineer"), &of(archetype))
            .await
            .unwrap()
    }

    async fn reads(&self, id: RoleId) -> Role {
        roles::role(&self.store, id).await.unwrap()
    }

    async fn types(&self, id: RoleId, field: RoleField, value: &str) -> Result<()> {
        edit_role(&self.store, id, field, value, TODAY).await
    }

    async fn is_told(&self, who: PersonId, line: &str) {
        add_claim_line(&self.store, who, line, None).await.unwrap();
    }

    async fn looks_for(&self, id: RoleId) -> (Wanted, Weights) {
        let mut conn = self.store.read().await.unwrap();
        wanted_of(&mut conn, id).await.unwrap()
    }
}

pub(super) fn refused_at<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    result.unwrap_err().field().unwrap()
}

#[tokio::test]
async fn a_role_begins_with_what_such_roles_look_for() {
    let desk = a_desk().await;
    let untitled = create_role_from(&desk.store, &called(" "), &of("inference"))
        .await
        .unwrap();
    let role = desk.reads(untitled).await;
    assert_eq!(
        (role.title.as_str(), role.client.as_str()),
        ("Inference engineer", "Lumen AI")
    );
    assert_eq!((role.status, role.owner.as_str()), (RoleStatus::Open, "Ruth"));
    assert_eq!(role.wanted.unwrap().skills[0], Wish::of("vllm", How::Must));
    assert!(role.brief.contains("What is served"));
    assert_eq!(role.levers[0].offer, Some(4));
    let listed = &list_roles(&desk.store).await.unwrap()[0];
    assert_eq!((listed.stages.len(), listed.fee.as_str()), (10, ""));

    // From a profile that was saved: what is the role's own is left out of it.
    let wanted = Wanted {
        title: "Kernel people".into(),
        skills: vec![Wish::of("cuda", How::Must)],
        places: vec!["Mars".into()],
        remote: true,
        ..Wanted::default()
    };
    let saved = save_wanted(&desk.store, None, "Kernel people", &wanted, &Weights::default())
        .await
        .unwrap();
    let start = RoleStart {
        wanted: Some(saved),
        draft: true,
        ..RoleStart::default()
    };
    let id = create_role_from(&desk.store, &called("Kernels"), &start)
        .await
        .unwrap();
    let role = desk.reads(id).await;
    let own = role.wanted.unwrap();
    assert_eq!(
        (own.skills, own.places, own.remote),
        (wanted.skills, vec![], false)
    );
    assert_eq!(role.status, RoleStatus::Draft);

    assert_eq!(desk.undoes().await, "Added the role Kernels");
    assert!(matches!(
        roles::role(&desk.store, id).await,
        Err(Error::NotFound("role"))
    ));
    let nobody = create_role_from(&desk.store, &called(""), &RoleStart::default()).await;
    assert_eq!(refused_at(nobody), "title");
    let strange = create_role_from(&desk.store, &called("x"), &of("barista")).await;
    assert_eq!(refused_at(strange), "archetype");
    let homeless = NewRole {
        title: "x".into(),
        company: " ".into(),
    };
    let homeless = create_role_from(&desk.store, &homeless, &RoleStart::default()).await;
    assert_eq!(refused_at(homeless), "company");
    desk.is_sound().await;
}

#[tokio::test]
async fn a_role_is_changed_where_it_stands() {
    let desk = a_desk().await;
    let id = desk.has_role("").await;
    for (field, typed) in [
        (RoleField::Title, " Head  of Inference "),
        (RoleField::Client, "Nimbus"),
        (RoleField::Openings, "2"),
        (RoleField::Archetype, "inference"),
        (RoleField::Place, "Zurich; London"),
        (RoleField::Presence, "hybrid"),
        (RoleField::Confidential, "yes"),
        (RoleField::ShownAs, "A neocloud"),
        (RoleField::OpenedOn, "1 nov"),
        (RoleField::FillBy, "in 6 weeks"),
        (RoleField::Pay, "400–550k USD"),
        (RoleField::Brief, "First line\nSecond line\n"),
        (RoleField::Owner, "Ana"),
    ] {
        desk.types(id, field, typed).await.unwrap();
    }
    let role = desk.reads(id).await;
    assert_eq!(
        [
            &role.title,
            &role.client,
            &role.archetype,
            &role.place,
            &role.shown_as,
            &role.opened_on,
            &role.fill_by,
            &role.band,
            &role.brief,
            &role.owner
        ],
        [
            "Head of Inference",
            "Nimbus",
            "inference",
            "Zurich; London",
            "A neocloud",
            "2026-11-01",
            "2027-01-05",
            "400,000–550,000 USD",
            "First line\nSecond line",
            "Ana"
        ]
    );
    assert_eq!(
        (role.openings, role.presence, role.confidential),
        (2, Some(Presence::Hybrid), true)
    );
    assert_eq!(role.days_open, 23, "it was opened before it was written down");

    // A band in its usual currency, and open.
    desk.types(id, RoleField::Pay, "420k+").await.unwrap();
    assert_eq!(desk.reads(id).await.band, "from 420,000 USD");
    assert_eq!(desk.undoes().await, "Changed the pay band of Head of Inference");
    desk.types(id, RoleField::Pay, "").await.unwrap();
    assert_eq!(desk.reads(id).await.band, "");

    for (field, typed, at) in [
        (RoleField::Title, " ", "title"),
        (RoleField::Client, "", "client"),
        (RoleField::Openings, "0", "openings"),
        (RoleField::Openings, "many", "openings"),
        (RoleField::Presence, "sometimes", "presence"),
        (RoleField::OpenedOn, "soon", "opened_on"),
        (RoleField::FillBy, "soon", "fill_by"),
        (RoleField::Pay, "550–400k USD", "pay"),
        (RoleField::Archetype, "barista", "archetype"),
    ] {
        assert_eq!(refused_at(desk.types(id, field, typed).await), at);
    }
    set_lever(&desk.store, id, Lever::Autonomy, Some(5), "Decides on the stack")
        .await
        .unwrap();
    let autonomy = desk.reads(id).await.levers[2].clone();
    assert_eq!(
        (autonomy.offer, autonomy.note.as_str()),
        (Some(5), "Decides on the stack")
    );
    assert_eq!(
        refused_at(set_lever(&desk.store, id, Lever::Pay, Some(6), "").await),
        "offer"
    );
    assert_eq!(
        desk.undoes().await,
        "Changed the autonomy and impact of Head of Inference"
    );
    assert_eq!(desk.reads(id).await.levers[2].offer, None);
    let told = role_history(&desk.store, id, None, 50).await.unwrap();
    assert!(
        told.entries
            .iter()
            .any(|entry| entry.label.starts_with("Changed the openings of"))
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn the_clock_of_a_role_stands_still_on_hold() {
    let desk = a_desk().await;
    let id = desk.has_role("").await;
    let days = async || desk.reads(id).await.days_open;
    desk.clock.passes(5 * 24);
    assert_eq!(days().await, 5);
    set_status(&desk.store, id, RoleStatus::OnHold, "Budget round")
        .await
        .unwrap();
    desk.clock.passes(10 * 24);
    assert_eq!(days().await, 5);
    set_status(&desk.store, id, RoleStatus::OnHold, "again")
        .await
        .unwrap();
    set_status(&desk.store, id, RoleStatus::Open, "").await.unwrap();
    desk.clock.passes(2 * 24);
    assert_eq!(days().await, 7);
    assert_eq!(list_roles(&desk.store).await.unwrap()[0].days_open, 7);
    let role = desk.reads(id).await;
    let statuses: Vec<(RoleStatus, &str)> = role
        .statuses
        .iter()
        .map(|one| (one.status, one.reason.as_str()))
        .collect();
    assert_eq!(
        statuses,
        [
            (RoleStatus::Open, ""),
            (RoleStatus::OnHold, "Budget round"),
            (RoleStatus::Open, "")
        ]
    );
    assert_eq!(
        refused_at(set_status(&desk.store, id, RoleStatus::Lost, " ").await),
        "reason"
    );
    set_status(&desk.store, id, RoleStatus::Lost, "Filled inside")
        .await
        .unwrap();
    assert_eq!(desk.undoes().await, "Marked Engineer as lost");
    let role = desk.reads(id).await;
    assert_eq!((role.status, role.statuses.len()), (RoleStatus::Open, 3));
    desk.is_sound().await;
}

#[tokio::test]
async fn the_fee_of_a_role_is_worked_out_and_expected() {
    let desk = a_desk().await;
    let id = desk.has_role("").await;
    desk.types(id, RoleField::Pay, "400–500k USD").await.unwrap();
    desk.types(id, RoleField::Openings, "2").await.unwrap();
    let share = |who: &str, part, bp| FeeSplit {
        who: who.into(),
        part,
        bp,
    };
    let mut terms = FeeTerms {
        percent_bp: 3_000,
        splits: vec![
            share("Ruth", SplitPart::Sourcer, 6_000),
            share("Ana", SplitPart::AccountOwner, 3_000),
        ],
        ..FeeTerms::default()
    };
    assert_eq!(refused_at(set_fee(&desk.store, id, Some(&terms)).await), "splits");
    terms.splits[1].bp = 4_000;
    set_fee(&desk.store, id, Some(&terms)).await.unwrap();
    let kept = fee_terms(&mut desk.store.read().await.unwrap(), id)
        .await
        .unwrap();
    assert_eq!(kept.0.as_ref(), Some(&terms));
    assert_eq!(list_roles(&desk.store).await.unwrap()[0].fee, "≈ 270,000 USD");

    let pay = TypedYear {
        base: "450k USD".into(),
        ..TypedYear::default()
    };
    let worked = fee_of_typed(&terms, &pay).unwrap();
    assert_eq!(worked.steps[0], "30% of 450,000 USD base = 135,000 USD");
    let usd = roster_core::pay::Currency::of("USD").unwrap();
    assert_eq!(refund(&terms, worked.total, usd, 45).amount, 6_750_000);
    let mixed = TypedYear {
        bonus: "50k EUR".into(),
        ..pay
    };
    assert_eq!(refused_at(fee_of_typed(&terms, &mixed)), "base");

    set_fee(&desk.store, id, None).await.unwrap();
    assert_eq!(desk.reads(id).await.fee, None);
    assert_eq!(desk.undoes().await, "Changed the fee terms of Engineer");
    assert_eq!(desk.reads(id).await.fee, Some(terms));
    desk.is_sound().await;
}

#[tokio::test]
async fn who_hires_is_somebody_of_the_desk() {
    let desk = a_desk().await;
    let id = desk.has_role("").await;
    let ana = desk
        .adds_at("Ana Ruiz", "VP Infrastructure", "Lumen AI", "")
        .await;
    add_manager(&desk.store, id, ana).await.unwrap();
    add_manager(&desk.store, id, ana).await.unwrap();
    let names = async || -> Vec<String> {
        let role = desk.reads(id).await;
        role.managers
            .into_iter()
            .map(|one| format!("{}, {}", one.name, one.title))
            .collect()
    };
    assert_eq!(names().await, ["Ana Ruiz, VP Infrastructure"]);
    remove_manager(&desk.store, id, ana).await.unwrap();
    assert!(names().await.is_empty());
    assert_eq!(
        desk.undoes().await,
        "Took Ana Ruiz off the hiring managers of Engineer"
    );
    assert_eq!(names().await.len(), 1);
    desk.deletes(&[ana]).await;
    assert!(names().await.is_empty());
    assert!(matches!(
        add_manager(&desk.store, id, ana).await,
        Err(Error::NotFound("person"))
    ));
    desk.is_sound().await;
}

#[tokio::test]
async fn a_role_goes_with_what_is_its_own_and_comes_back() {
    let desk = a_desk().await;
    let id = desk.has_role("inference").await;
    let ana = desk.adds("Ana Ruiz").await;
    add_people(&desk.store, id, &[ana], "search", "").await.unwrap();
    add_manager(&desk.store, id, ana).await.unwrap();
    let task = |person, title: &str| NewTask {
        person,
        role: Some(id),
        title: title.into(),
        ..NewTask::default()
    };
    add_task(&desk.store, &task(Some(ana), "Call Ana")).await.unwrap();
    add_task(&desk.store, &task(None, "Write the brief"))
        .await
        .unwrap();
    let said = NewInteraction {
        people: vec![ana],
        company: None,
        role: Some(id),
        kind: InteractionKind::Note,
        direction: None,
        when: String::new(),
        zone: String::new(),
        text: "Likes it".into(),
        outcome: String::new(),
        next_step: String::new(),
        edition: None,
    };
    interactions::log(&desk.store, &said, "").await.unwrap();
    let before = desk.everything().await;
    delete_role(&desk.store, id).await.unwrap();
    let after = desk.everything().await;
    for table in [
        "roles",
        "role_statuses",
        "role_managers",
        "stages",
        "candidacies",
        "stage_moves",
    ] {
        assert!(after[table].is_empty(), "{table}");
    }
    assert_eq!((after["tasks"].len(), after["interactions"].len()), (1, 1));
    assert!(matches!(
        delete_role(&desk.store, id).await,
        Err(Error::NotFound("role"))
    ));
    assert_eq!(desk.undoes().await, "Deleted the role Engineer");
    assert_eq!(desk.everything().await, before);
    assert_eq!(desk.redoes().await, "Deleted the role Engineer");
    desk.is_sound().await;
}
