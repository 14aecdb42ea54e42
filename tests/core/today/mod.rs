//! What waits on a day: from every corner of the desk, in one order, each with its reason.

mod beside;

use crate::a_desk::{Desk, MORNING, a_desk};
use roster_core::cadences::{set_person_cadence, set_tag_cadence};
use roster_core::captures::{NewCapture, capture};
use roster_core::conferences::{EditionField, EditionKey, edit_edition};
use roster_core::contact_lists::{Met, meet};
use roster_core::interactions::{Direction, InteractionKind, NewInteraction, log};
use roster_core::offers::{MadeBy, OfferAnswer, OfferField, TypedOffer, add_offer, answer_offer, edit_offer};
use roster_core::people::{PersonField, PersonId};
use roster_core::pipeline::{add_people, candidacy_id, set_card_owner};
use roster_core::roles::{
    NewRole, RoleId, RoleStatus, StageDraft, create_role, edit_stage, set_status, stages_of,
};
use roster_core::store::{Watch, Why};
use roster_core::tasks::{NewTask, add_task, finish_task};
use roster_core::today::{
    TodayEntry, TodayKind, TodayList, TodayQuery, TodaySection, calendar, put_off, today,
};

/// A Tuesday.
const TODAY: &str = "2026-11-24";

impl Desk {
    async fn day(&self, query: TodayQuery) -> TodayList {
        today(&self.store, &query, None).await.unwrap()
    }

    async fn waits(&self) -> TodayList {
        self.day(on(TODAY)).await
    }

    /// Every entry as title, reason and section.
    async fn tells(&self) -> Vec<(String, String, TodaySection)> {
        let all = self.waits().await.entries;
        all.into_iter()
            .map(|one| (one.title, one.reason, one.section))
            .collect()
    }

    async fn has_to(&self, line: &str, person: Option<PersonId>) {
        let new = NewTask {
            title: line.into(),
            person,
            today: TODAY.into(),
            ..NewTask::default()
        };
        add_task(&self.store, &new).await.unwrap();
    }

    async fn talks(&self, who: PersonId, kind: InteractionKind, direction: Option<Direction>, when: &str) {
        let new = NewInteraction {
            people: vec![who],
            company: None,
            role: None,
            kind,
            direction,
            when: when.into(),
            zone: String::new(),
            text: "Hello".into(),
            outcome: String::new(),
            next_step: String::new(),
            edition: None,
        };
        log(&self.store, &new, "").await.unwrap();
    }

    async fn puts_off(&self, entry: &TodayEntry, until: &str) {
        put_off(&self.store, &entry.key, until, TODAY).await.unwrap();
    }
}

fn on(day: &str) -> TodayQuery {
    TodayQuery {
        today: day.into(),
        ..TodayQuery::default()
    }
}

fn is(title: &str, reason: &str, section: TodaySection) -> (String, String, TodaySection) {
    (title.into(), reason.into(), section)
}

async fn a_role(desk: &Desk) -> RoleId {
    let new = NewRole {
        title: "Inference lead".into(),
        company: "Osterhale".into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

/// The first stage of a role allows a week.
async fn a_week_at_most(desk: &Desk, role: RoleId) {
    let stages = stages_of(&mut desk.store.read().await.unwrap(), role)
        .await
        .unwrap();
    let draft = StageDraft {
        name: stages[0].name.clone(),
        kind: stages[0].kind,
        ideal_days: Some(3),
        max_days: Some(7),
    };
    edit_stage(&desk.store, stages[0].id, &draft).await.unwrap();
}

fn offer(expires_on: &str) -> TypedOffer {
    TypedOffer {
        made_by: MadeBy::Client,
        base: "400k".into(),
        bonus: String::new(),
        equity: String::new(),
        sign_on: String::new(),
        currency: "USD".into(),
        usual_currency: String::new(),
        made_on: "20 nov 2026".into(),
        start_on: String::new(),
        expires_on: expires_on.into(),
        note: String::new(),
        today: TODAY.into(),
    }
}

#[tokio::test]
async fn all_that_waits_is_one_list_and_each_says_why() {
    use TodaySection::{Now, ThisWeek, WeekAhead};
    let desk = a_desk().await;
    let role = a_role(&desk).await;
    a_week_at_most(&desk, role).await;
    let ana = desk.adds("Ana Ruiz").await;
    add_people(&desk.store, role, &[ana], "", "").await.unwrap();
    // Ben came into the role twelve days before.
    desk.clock.passes(-12 * 24 - 1);
    let ben = desk.adds("Ben Okafor").await;
    add_people(&desk.store, role, &[ben], "", "").await.unwrap();
    desk.clock.passes(12 * 24 + 1);

    desk.has_to("Call Ana on 21 nov 2026", Some(ana)).await;
    desk.has_to("Send the brief on fri", None).await;
    desk.has_to("Invoice Osterhale on 1 dec 2026", None).await;
    desk.has_to("Far away on 8 dec 2026", None).await;
    desk.has_to("Some day", None).await;
    let card = candidacy_id(role, ana);
    add_offer(&desk.store, card, &offer("tomorrow")).await.unwrap();
    let (cai, dee, eve) = (
        desk.adds("Cai Lin").await,
        desk.adds("Dee Long").await,
        desk.adds("Eve Moss").await,
    );
    set_person_cadence(&desk.store, cai, Some(30), Some(60))
        .await
        .unwrap();
    desk.talks(cai, InteractionKind::Call, None, "20 sep 2026").await;
    set_person_cadence(&desk.store, dee, Some(30), None)
        .await
        .unwrap();
    desk.talks(dee, InteractionKind::Call, None, "28 oct 2026").await;
    desk.talks(eve, InteractionKind::Mail, Some(Direction::In), "yesterday")
        .await;
    let mlsys = EditionKey::new("mlsys", 2026);
    for (field, value) in [
        (EditionField::FirstOn, "2026-11-29"),
        (EditionField::LastOn, "2026-12-02"),
        (EditionField::Plan, "going"),
    ] {
        edit_edition(&desk.store, &mlsys, field, value).await.unwrap();
    }
    let new = NewCapture {
        line: "Somebody from Lumen, poster 12".into(),
        ..NewCapture::default()
    };
    let kept = capture(&desk.store, &new).await.unwrap();

    let mut told = desk.tells().await;
    let captured = told
        .iter()
        .position(|(title, ..)| title.contains("captured line"));
    assert_eq!(
        captured.is_some(),
        kept.open,
        "what waits to be sorted is on the list"
    );
    told.retain(|(title, ..)| !title.contains("captured line"));
    let place = desk.waits().await.entries;
    let place = place
        .iter()
        .find(|one| one.kind == TodayKind::Conference)
        .unwrap();
    assert!(place.reason.starts_with("Begins in 5 days"), "{}", place.reason);
    told.retain(|(title, ..)| title != &place.title);
    assert_eq!(
        told,
        [
            is(
                "Be in touch with Cai Lin",
                "Last in touch 65 days ago, to be every 30 days, 60 at most",
                Now
            ),
            is("Answer Eve Moss", "Mail to us yesterday, not answered yet", Now),
            is("Call Ana", "Due 3 days ago", Now),
            is("Move Ben Okafor on", "In Sourced for 12 days, limit 7", Now),
            is("Offer to Ana Ruiz", "Lapses tomorrow", ThisWeek),
            is("Send the brief", "Due in 3 days", ThisWeek),
            is(
                "Be in touch with Dee Long",
                "Last in touch 27 days ago, to be every 30 days",
                ThisWeek
            ),
            is("Invoice Osterhale", "Due in 7 days", WeekAhead),
        ]
    );
    let list = desk.waits().await;
    let next = list.next.unwrap();
    assert_eq!(
        (next.on.as_str(), next.title.as_str()),
        ("2026-11-25", "Offer to Ana Ruiz")
    );
    let tasks = list
        .counts
        .iter()
        .find(|one| one.kind == TodayKind::Task)
        .unwrap();
    assert_eq!(tasks.count, 3);
    let stage = list
        .entries
        .iter()
        .find(|one| one.kind == TodayKind::Stage)
        .unwrap();
    assert_eq!(
        (stage.due_on.as_str(), stage.about.role, stage.about.candidacy),
        ("2026-11-20", Some(role), Some(candidacy_id(role, ben)))
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_put_off_comes_back_on_its_day() {
    let desk = a_desk().await;
    let eve = desk.adds("Eve Moss").await;
    set_person_cadence(&desk.store, eve, Some(30), None)
        .await
        .unwrap();
    desk.has_to("Call Bo today", None).await;
    let all = desk.waits().await.entries;
    assert_eq!(
        all.iter()
            .map(|one| one.key.split(':').next().unwrap())
            .collect::<Vec<_>>(),
        ["task", "follow_up"]
    );
    desk.puts_off(&all[0], "next mon").await;
    desk.puts_off(&all[1], "in 1 week").await;
    assert_eq!(
        desk.tells().await,
        [
            is(
                "Call Bo",
                "Due today, put off until 30 Nov 2026",
                TodaySection::WeekAhead
            ),
            is(
                "Be in touch with Eve Moss",
                "Never in touch, to be every 30 days, put off until 1 Dec 2026",
                TodaySection::WeekAhead
            ),
        ]
    );
    let then = desk.day(on("2026-12-01")).await.entries;
    assert_eq!(then.len(), 2);
    assert!(
        then.iter()
            .all(|one| one.section == TodaySection::Now && one.put_off_until.is_empty())
    );

    // Past the end of the list it is what comes next.
    desk.puts_off(&all[1], "in 3 weeks").await;
    desk.puts_off(&all[0], "in 4 weeks").await;
    let empty = desk.waits().await;
    assert!(empty.entries.is_empty());
    assert_eq!(empty.next.unwrap().on, "2026-12-15");
    assert_eq!(desk.undoes().await, "Put off “Call Bo” until 22 Dec 2026");
    assert_eq!(desk.undoes().await, "Put off a follow-up until 15 Dec 2026");

    for (key, until, field) in [
        ("follow_up:1", "yesterday", Some("until")),
        ("follow_up:1", "soonish", Some("until")),
        ("nonsense:1", "tomorrow", None),
        ("task:1", "tomorrow", None),
    ] {
        assert_eq!(
            put_off(&desk.store, key, until, TODAY).await.unwrap_err().field(),
            field,
            "{key} {until}"
        );
    }
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_dealt_with_is_gone() {
    let desk = a_desk().await;
    let (ana, ben) = (desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await);
    assert_eq!(desk.waits().await.next, None, "nothing waits at an empty desk");
    // A mail that is answered, by whatever means, is answered; a note is no answer, and a call owes none.
    for (who, kind) in [(ana, InteractionKind::Mail), (ben, InteractionKind::Call)] {
        desk.talks(who, kind, Some(Direction::In), "yesterday 10:00")
            .await;
    }
    desk.talks(ana, InteractionKind::Note, None, "yesterday 11:00")
        .await;
    assert_eq!(desk.tells().await.len(), 1);
    desk.talks(ana, InteractionKind::Call, None, "today 08:00").await;
    assert!(desk.tells().await.is_empty());
    desk.talks(ana, InteractionKind::Message, Some(Direction::In), "20 sep 2026")
        .await;
    assert!(desk.tells().await.is_empty(), "said before it was answered");

    // Who was met is written to.
    let met = Met {
        at: MORNING - 4 * 86_400_000,
        ..Met::default()
    };
    desk.store
        .write("capture", "Met somebody", async |tx| {
            meet(tx, &EditionKey::new("mlsys", 2026), ben, &met)
                .await
                .map(|_| ())
        })
        .await
        .unwrap();
    let [follow_up] = <[TodayEntry; 1]>::try_from(desk.waits().await.entries).unwrap();
    assert_eq!(
        (follow_up.kind, follow_up.about.person),
        (TodayKind::Met, Some(ben))
    );
    assert_eq!(follow_up.due_on, "2026-11-22");
    desk.talks(ben, InteractionKind::Mail, Some(Direction::Out), "")
        .await;
    assert!(desk.tells().await.is_empty());

    // An offer is answered, or its role is lost; so is the limit of a stage.
    let role = a_role(&desk).await;
    a_week_at_most(&desk, role).await;
    add_people(&desk.store, role, &[ana], "", "").await.unwrap();
    let id = add_offer(&desk.store, candidacy_id(role, ana), &offer("fri"))
        .await
        .unwrap();
    assert_eq!(desk.tells().await[0].1, "Lapses in 3 days");
    let early = edit_offer(&desk.store, id, OfferField::ExpiresOn, "19 nov 2026", TODAY).await;
    assert_eq!(early.unwrap_err().field(), Some("expires_on"));
    edit_offer(&desk.store, id, OfferField::ExpiresOn, "22 nov 2026", TODAY)
        .await
        .unwrap();
    assert_eq!(desk.tells().await[0].1, "Lapsed 2 days ago without an answer");
    answer_offer(&desk.store, id, Some(OfferAnswer::Declined), "", TODAY)
        .await
        .unwrap();
    assert!(desk.tells().await.is_empty());
    desk.clock.passes(9 * 24);
    let later = on("2026-12-03");
    assert_eq!(
        desk.day(later.clone()).await.entries[0].reason,
        "In Sourced for 9 days, limit 7"
    );
    set_status(&desk.store, role, RoleStatus::OnHold, "")
        .await
        .unwrap();
    assert!(desk.day(later).await.entries.is_empty(), "its clock stands still");

    desk.has_to("Call Bo today", None).await;
    let task = desk.waits().await.entries.remove(0).task.unwrap();
    finish_task(&desk.store, task, TODAY).await.unwrap();
    assert!(desk.waits().await.entries.is_empty());
    desk.is_sound().await;
}

#[tokio::test]
async fn ones_own_with_what_is_nobodys_or_everybodys() {
    let desk = a_desk().await;
    let role = a_role(&desk).await;
    a_week_at_most(&desk, role).await;
    let (ana, ben) = (desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await);
    add_people(&desk.store, role, &[ana, ben], "", "").await.unwrap();
    for (who, owner) in [(ana, "Ruth"), (ben, "Zoe")] {
        set_card_owner(&desk.store, &[candidacy_id(role, who)], owner)
            .await
            .unwrap();
        desk.sets(who, PersonField::Owner, owner).await;
        desk.talks(who, InteractionKind::Mail, Some(Direction::In), "yesterday")
            .await;
    }
    desk.clock.passes(12 * 24);
    let of = |owner: &str| TodayQuery {
        owner: owner.into(),
        ..on("2026-12-06")
    };
    let titles = async |owner: &str| {
        let entries = desk.day(of(owner)).await.entries;
        entries.into_iter().map(|one| one.title).collect::<Vec<_>>()
    };
    assert_eq!(titles("Ruth").await, ["Answer Ana Ruiz", "Move Ana Ruiz on"]);
    assert_eq!(titles("Zoe").await, ["Answer Ben Okafor", "Move Ben Okafor on"]);
    assert_eq!(titles("").await.len(), 4);
    let list = desk.day(of("Ruth")).await;
    assert_eq!(
        (list.owners, list.me.as_str()),
        (vec!["Ruth".to_owned(), "Zoe".to_owned()], "Ruth")
    );
}

#[tokio::test]
async fn of_tags_and_her_own_the_cadence_that_holds_counts() {
    let desk = a_desk().await;
    let (ana, ben) = (desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await);
    desk.tags(&[ana, ben], "warm").await;
    desk.tags(&[ana, ben], "slow").await;
    set_tag_cadence(&desk.store, "warm", Some(7), None).await.unwrap();
    set_tag_cadence(&desk.store, "slow", Some(300), None)
        .await
        .unwrap();
    set_person_cadence(&desk.store, ben, Some(90), None)
        .await
        .unwrap();
    for who in [ana, ben] {
        desk.talks(who, InteractionKind::Call, None, "10 nov 2026").await;
    }
    assert_eq!(
        desk.tells().await,
        [is(
            "Be in touch with Ana Ruiz",
            "Last in touch 14 days ago, to be every 7 days",
            TodaySection::Now
        )]
    );
}

#[tokio::test]
async fn days_are_those_of_the_page_over_turned_clocks_and_new_years() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    set_person_cadence(&desk.store, ana, Some(1), None).await.unwrap();
    // Half past eleven at night in Berlin, an hour after the clocks were turned back; in Sydney it is the day after.
    desk.talks(ana, InteractionKind::Call, None, "25 oct 2026 22:30")
        .await;
    let due = async |day: &str, zone: &str| {
        let query = TodayQuery {
            zone: zone.into(),
            ..on(day)
        };
        desk.day(query).await.entries[0].due_on.clone()
    };
    assert_eq!(due("2026-10-25", "Europe/Berlin").await, "2026-10-26");
    assert_eq!(due("2026-10-26", "Australia/Sydney").await, "2026-10-27");
    assert_eq!(due("2026-10-26", "").await, "2026-10-26", "the desk’s own clock");

    // A year ends on a Thursday: its week goes on.
    desk.has_to("New year on 3 jan 2027", None).await;
    desk.has_to("Week one on 10 jan 2027", None).await;
    desk.has_to("Week two on 11 jan 2027", None).await;
    let list = desk.day(on("2026-12-31")).await;
    let told: Vec<_> = list
        .entries
        .iter()
        .filter(|one| one.kind == TodayKind::Task)
        .map(|one| (one.title.as_str(), one.section, one.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("New year", TodaySection::ThisWeek, "Due in 3 days"),
            ("Week one", TodaySection::WeekAhead, "Due in 10 days"),
        ]
    );
    for (query, field) in [
        (on("31.12."), "today"),
        (
            TodayQuery {
                zone: "Middle/Earth".into(),
                ..on(TODAY)
            },
            "zone",
        ),
    ] {
        assert_eq!(
            today(&desk.store, &query, None).await.unwrap_err().field(),
            Some(field)
        );
    }
}
