//! Whom to meet, who was met, and whom to write to afterwards.

use crate::a_desk::{Desk, MORNING, a_desk};
use roster_core::conferences::EditionKey;
use roster_core::contact_lists::{
    ContactCapacity, ContactChange, ContactStanding, EditionContact, EditionContactField, MeetWish, Met,
    add_contacts, contacts, contacts_of_person, edit_contacts, follow_up_days, follow_ups, meet, meet_plan,
    remove_contacts, set_follow_up_days, set_standing,
};
use roster_core::export;
use roster_core::interactions::{Direction, InteractionKind, NewInteraction, log};
use roster_core::off_limits::{OffLimitsDraft, Stance, set_off_limits};
use roster_core::people::PersonId;
use roster_core::pipeline::add_people;
use roster_core::roles::{NewRole, create_role};

fn mlsys() -> EditionKey {
    EditionKey::new("mlsys", 2026)
}

impl Desk {
    async fn is_to_meet(&self, who: &[PersonId], why: &str, priority: Option<u8>) -> u32 {
        let wish = MeetWish {
            why: why.into(),
            priority,
            capacity: Some(ContactCapacity::Author),
        };
        add_contacts(&self.store, &mlsys(), who, &wish).await.unwrap()
    }

    async fn met(&self, who: PersonId, met: Met) {
        self.store
            .write("capture", "Met somebody", async |tx| {
                meet(tx, &mlsys(), who, &met).await.map(|_| ())
            })
            .await
            .unwrap();
    }

    async fn list(&self) -> Vec<EditionContact> {
        contacts(&self.store, &mlsys()).await.unwrap().contacts
    }

    async fn one(&self) -> EditionContact {
        let [one] = <[EditionContact; 1]>::try_from(self.list().await).unwrap();
        one
    }

    async fn to_follow_up(&self) -> Vec<(String, String)> {
        let due = follow_ups(&self.store).await.unwrap();
        due.into_iter()
            .map(|contact| (contact.name, contact.follow_up_on))
            .collect()
    }

    async fn writes_to(&self, who: PersonId) {
        let new = NewInteraction {
            people: vec![who],
            company: None,
            role: None,
            kind: InteractionKind::Mail,
            direction: Some(Direction::Out),
            when: String::new(),
            zone: String::new(),
            text: "Good to meet you".into(),
            outcome: String::new(),
            next_step: String::new(),
            edition: None,
        };
        log(&self.store, &new, "").await.unwrap();
    }
}

fn at(hours: i64) -> Met {
    Met {
        at: MORNING + hours * 3_600_000,
        ..Met::default()
    }
}

#[tokio::test]
async fn a_list_is_by_standing_priority_and_name() {
    let desk = a_desk().await;
    let [ada, bo, cy] = [
        desk.adds("Ada").await,
        desk.adds("Bo").await,
        desk.adds("Cy").await,
    ];
    assert_eq!(desk.is_to_meet(&[cy], "Ran 4k H100", Some(2)).await, 1);
    assert_eq!(desk.is_to_meet(&[bo, ada, cy], "", None).await, 2);
    assert_eq!(desk.undoes().await, "Put 2 people on the list of MLSys 2026");
    desk.redoes().await;
    let names: Vec<String> = desk
        .list()
        .await
        .into_iter()
        .map(|contact| contact.name)
        .collect();
    assert_eq!(names, ["Cy", "Ada", "Bo"]);
    let list = desk.list().await;
    assert_eq!((list[0].why.as_str(), list[0].priority), ("Ran 4k H100", Some(2)));
    let change = |field, value: &str| ContactChange {
        field,
        value: value.into(),
    };
    let first = change(EditionContactField::Priority, "1");
    edit_contacts(&desk.store, &[list[2].id], std::slice::from_ref(&first))
        .await
        .unwrap();
    assert_eq!(desk.list().await[0].name, "Bo");
    assert_eq!(desk.undoes().await, "Changed the priority of Bo");
    desk.redoes().await;
    // Several at a time are one operation.
    let (ids, why) = (
        [list[1].id, list[2].id],
        change(EditionContactField::Why, "Ran 8k"),
    );
    assert_eq!(edit_contacts(&desk.store, &ids, &[first, why]).await.unwrap(), 2);
    assert!(
        desk.list().await[..2]
            .iter()
            .all(|one| one.why == "Ran 8k" && one.priority == Some(1))
    );
    assert_eq!(
        desk.undoes().await,
        "Changed the priority and the reason to meet of 2 people"
    );
    assert_eq!(desk.list().await[0].name, "Bo");
    for (field, value) in [
        (EditionContactField::Priority, "4"),
        (EditionContactField::Priority, "high"),
        (EditionContactField::ContactCapacity, "king"),
        (EditionContactField::FollowUpOn, "someday"),
    ] {
        let refused = edit_contacts(&desk.store, &[list[2].id], &[change(field, value)])
            .await
            .unwrap_err();
        assert_eq!(refused.field(), Some(field.kept()), "{value}");
    }
    assert_eq!(remove_contacts(&desk.store, &[list[0].id]).await.unwrap(), 1);
    assert_eq!(desk.undoes().await, "Took Cy off a contact list");
    assert_eq!(contacts(&desk.store, &mlsys()).await.unwrap().to_meet, 3);
    desk.is_sound().await;
}

#[tokio::test]
async fn who_was_met_is_due_two_days_later_and_once_met_again_says_both() {
    let desk = a_desk().await;
    let ada = desk.adds("Ada").await;
    desk.is_to_meet(&[ada], "Inference", Some(1)).await;
    let booth = Met {
        met_where: "poster 214".into(),
        note: "wants inference".into(),
        ..at(30)
    };
    desk.met(ada, booth.clone()).await;
    let one = desk.one().await;
    assert_eq!(
        (one.standing, one.priority, one.why.as_str()),
        (ContactStanding::Met, Some(1), "Inference")
    );
    // 25 November, 15:00; the desk's own day, and two more.
    assert_eq!(one.follow_up_on, "2026-11-27");
    desk.met(
        ada,
        Met {
            met_where: "dinner".into(),
            ..at(34)
        },
    )
    .await;
    desk.met(ada, booth).await;
    let one = desk.one().await;
    assert_eq!(
        (one.met_where.as_str(), one.note.as_str()),
        ("poster 214; dinner", "wants inference")
    );
    assert_eq!(one.met_at, Some(MORNING + 30 * 3_600_000));
    assert_eq!(
        desk.to_follow_up().await,
        [("Ada".to_owned(), "2026-11-27".to_owned())]
    );
    assert_eq!(contacts_of_person(&desk.store, ada).await.unwrap(), [one]);
}

#[tokio::test]
async fn the_days_to_follow_up_are_a_rule_of_the_desk() {
    let desk = a_desk().await;
    assert_eq!(follow_up_days(&desk.store).await.unwrap(), 2);
    set_follow_up_days(&desk.store, 5).await.unwrap();
    let ada = desk.adds("Ada").await;
    desk.met(ada, at(0)).await;
    assert_eq!(desk.one().await.follow_up_on, "2026-11-29");
    for days in [0, 91] {
        let refused = set_follow_up_days(&desk.store, days).await.unwrap_err();
        assert_eq!(refused.field(), Some("days"));
    }
    let bo = desk.adds("Bo").await;
    let friday = Met {
        follow_up_on: Some("2026-11-27".into()),
        ..at(0)
    };
    desk.met(bo, friday).await;
    assert_eq!(
        desk.to_follow_up().await[0],
        ("Bo".to_owned(), "2026-11-27".to_owned())
    );
}

#[tokio::test]
async fn writing_to_somebody_after_the_meeting_is_the_follow_up() {
    let desk = a_desk().await;
    let [ada, bo] = [desk.adds("Ada").await, desk.adds("Bo").await];
    desk.writes_to(ada).await;
    desk.met(ada, at(1)).await;
    desk.met(bo, at(1)).await;
    assert_eq!(desk.to_follow_up().await.len(), 2);
    desk.clock.passes(2);
    desk.writes_to(ada).await;
    assert_eq!(
        desk.to_follow_up().await,
        [("Bo".to_owned(), "2026-11-26".to_owned())]
    );
    let list = contacts(&desk.store, &mlsys()).await.unwrap();
    assert_eq!((list.met, list.followed_up), (1, 1));
    let bo = list.contacts.iter().find(|contact| contact.name == "Bo").unwrap();
    set_standing(&desk.store, &[bo.id], ContactStanding::FollowedUp)
        .await
        .unwrap();
    assert!(desk.to_follow_up().await.is_empty());
    assert_eq!(desk.undoes().await, "Marked Bo as followed up");
    assert_eq!(desk.to_follow_up().await.len(), 1);
}

#[tokio::test]
async fn a_standing_keeps_what_belongs_to_it() {
    let desk = a_desk().await;
    let ada = desk.adds("Ada").await;
    desk.is_to_meet(&[ada], "", None).await;
    let id = desk.one().await.id;
    assert_eq!(
        set_standing(&desk.store, &[id], ContactStanding::Met)
            .await
            .unwrap(),
        1
    );
    let met = desk.one().await;
    assert!(met.met_at >= Some(MORNING));
    assert_eq!(met.follow_up_on, "2026-11-26");
    assert_eq!(
        set_standing(&desk.store, &[id], ContactStanding::Met)
            .await
            .unwrap(),
        0
    );
    set_standing(&desk.store, &[id], ContactStanding::ToMeet)
        .await
        .unwrap();
    let back = desk.one().await;
    assert_eq!(
        (back.met_at, back.follow_up_on.as_str(), back.followed_up_at),
        (None, "", None)
    );
    set_standing(&desk.store, &[id], ContactStanding::No)
        .await
        .unwrap();
    assert_eq!(contacts(&desk.store, &mlsys()).await.unwrap().no, 1);
}

#[tokio::test]
async fn pipelines_and_off_limits_are_seen_on_the_list() {
    let desk = a_desk().await;
    let ada = desk.adds_at("Ada", "Engineer", "CoreWeave", "").await;
    desk.is_to_meet(&[ada], "", None).await;
    let role = NewRole {
        title: "Cluster lead".into(),
        company: "Osterhale".into(),
    };
    let role = create_role(&desk.store, &role).await.unwrap();
    add_people(&desk.store, role, &[ada], "MLSys 2026", "")
        .await
        .unwrap();
    let one = desk.one().await;
    let pipeline = one.in_pipeline.unwrap();
    assert_eq!(
        (pipeline.role.as_str(), pipeline.stage.as_str()),
        ("Cluster lead", "Sourced")
    );
    assert_eq!((one.company.as_str(), one.off_limits.as_str()), ("CoreWeave", ""));
    let draft = OffLimitsDraft {
        company: None,
        person: Some(ada),
        stance: Stance::Off,
        reason: "Placed by us".into(),
        from: String::new(),
        until: String::new(),
    };
    set_off_limits(&desk.store, &draft).await.unwrap();
    assert!(desk.one().await.off_limits.contains("Placed by us"));
    // On every list she is on.
    let osdi = EditionKey::new("osdi", 2027);
    add_contacts(&desk.store, &osdi, &[ada], &MeetWish::default())
        .await
        .unwrap();
    for place in contacts_of_person(&desk.store, ada).await.unwrap() {
        assert!(
            place.off_limits.contains("Placed by us"),
            "{}",
            place.edition_name
        );
    }
}

#[tokio::test]
async fn the_plan_has_whoever_is_to_be_met_and_nobody_else() {
    let desk = a_desk().await;
    let [ada, bo] = [desk.adds("Ada").await, desk.adds("Bo").await];
    desk.is_to_meet(&[ada, bo], "", None).await;
    desk.met(bo, at(1)).await;
    let plan = meet_plan(&desk.store, &mlsys()).await.unwrap();
    assert_eq!(plan.edition.name, "MLSys 2026");
    let names: Vec<&str> = plan
        .entries
        .iter()
        .map(|entry| entry.contact.name.as_str())
        .collect();
    assert_eq!(names, ["Ada"]);
}

/// Read back with another reader than the one that wrote it.
fn read_calendar(text: &str) -> calcard::icalendar::ICalendar {
    calcard::icalendar::ICalendar::parse(text).unwrap()
}

#[tokio::test]
async fn chosen_editions_go_into_a_calendar_that_others_read() {
    use calcard::icalendar::{ICalendarComponentType, ICalendarProperty};
    let desk = a_desk().await;
    let edition = |key: EditionKey| {
        let store = &desk.store;
        async move { roster_core::conferences::edition(store, &key).await.unwrap() }
    };
    let mut chosen = vec![
        edition(mlsys()).await,
        edition(EditionKey::new("osdi", 2027)).await,
    ];
    chosen[0].notes = "Bring cards; ask\nfor Ana, too".into();
    let text = export::editions_calendar(&chosen, MORNING).unwrap();
    let calendar = read_calendar(&text);
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter(|part| part.component_type == ICalendarComponentType::VEvent)
        .collect();
    assert_eq!(events.len(), 2);
    let value = |at: usize, property: ICalendarProperty| {
        let entry = events[at].property(&property).unwrap();
        entry.values[0].as_text().map(str::to_owned)
    };
    assert_eq!(value(0, ICalendarProperty::Summary).unwrap(), "MLSys 2026");
    assert_eq!(value(0, ICalendarProperty::Description).unwrap(), chosen[0].notes);
    assert_eq!(
        value(1, ICalendarProperty::Uid).unwrap(),
        "osdi-2027@roster.invalid"
    );
    // The end of a day is the beginning of the next (RFC 5545, 3.6.1).
    assert!(text.contains("DTSTART;VALUE=DATE:20260517") && text.contains("DTEND;VALUE=DATE:20260523"));
    let undated = vec![edition(EditionKey::new("aistats", 2026)).await];
    let refused = export::editions_calendar(&undated, MORNING).unwrap_err();
    assert!(refused.to_string().contains("AISTATS 2026"), "{refused}");
}
