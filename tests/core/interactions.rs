//! What was said to whom: logged in one breath, put right, seen in order, and held to what the desk allows.

use crate::a_desk::{Desk, MORNING, a_desk};
use roster_core::cadences::{
    CadenceStatus, cadence_standing, keep_in_touch, set_person_cadence, set_tag_cadence, tag_cadences,
};
use roster_core::interactions::{
    Direction, InteractionEdit, InteractionId, InteractionKind, Logged, NewInteraction, OutreachCap,
    Timeline, TimelineAbout, TimelineBefore, TimelineWhat, edit_interaction, log, outreach_cap,
    outreach_standing, remove_interactions, set_outreach_cap, timeline,
};
use roster_core::people::PersonId;
use roster_core::pipeline::add_people;
use roster_core::roles::{NewRole, RoleId, create_role};
use roster_core::tasks::{TaskQuery, tasks};
use roster_core::{Error, Result};

const DAY: i64 = 86_400_000;

fn a(kind: InteractionKind, people: &[PersonId], text: &str) -> NewInteraction {
    NewInteraction {
        people: people.to_vec(),
        company: None,
        role: None,
        kind,
        direction: Some(Direction::Out),
        when: String::new(),
        zone: "Europe/Berlin".into(),
        text: text.into(),
        outcome: String::new(),
        next_step: String::new(),
        edition: None,
    }
}

impl Desk {
    async fn logs(&self, new: &NewInteraction) -> Logged {
        log(&self.store, new, "").await.unwrap()
    }

    async fn timeline_of(&self, person: PersonId) -> Timeline {
        let about = TimelineAbout {
            person: Some(person),
            ..TimelineAbout::default()
        };
        timeline(&self.store, &about, None, 100).await.unwrap()
    }

    async fn said_to(&self, person: PersonId) -> Vec<String> {
        let all = self.timeline_of(person).await.entries;
        all.into_iter().map(|one| one.text).collect()
    }

    async fn overrides(&self) -> Vec<(String, String, String)> {
        sqlx::query_as("SELECT rule, stopped_by, reason FROM overrides ORDER BY id")
            .fetch_all(&mut *self.store.read().await.unwrap())
            .await
            .unwrap()
    }
}

async fn a_role(desk: &Desk) -> RoleId {
    let new = NewRole {
        title: "GPU platform lead".into(),
        company: "Osterhale".into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

#[tokio::test]
async fn a_call_is_logged_with_its_time_and_its_next_step() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let logged = desk
        .logs(&NewInteraction {
            when: "yesterday 15:00".into(),
            outcome: "interested".into(),
            next_step: "Send the brief on fri".into(),
            ..a(InteractionKind::Call, &[ana], " Likes the scale. ")
        })
        .await;
    assert_eq!((logged.entries.len(), logged.tasks.len()), (1, 1));
    let all = desk.timeline_of(ana).await;
    let [call] = all.entries.as_slice() else {
        panic!("{all:?}")
    };
    // 23 November, 15:00 in Berlin.
    assert_eq!(call.at, MORNING - DAY + 5 * 3_600_000);
    assert_eq!(
        (call.text.as_str(), call.outcome.as_str(), call.by.as_str()),
        ("Likes the scale.", "interested", "Ruth")
    );
    let due = tasks(
        &desk.store,
        &TaskQuery {
            person: Some(ana),
            today: "2026-11-24".into(),
            ..TaskQuery::default()
        },
    )
    .await
    .unwrap();
    let task = &due.groups[0].tasks[0];
    assert_eq!(
        (
            task.title.as_str(),
            task.due_on.as_str(),
            task.person_name.as_str()
        ),
        ("Send the brief", "2026-11-27", "Ana Ruiz")
    );
    // One operation, one undo.
    let before = desk.everything().await;
    assert_eq!(desk.undoes().await, "Logged a call with Ana Ruiz");
    assert!(desk.timeline_of(ana).await.entries.is_empty());
    desk.redoes().await;
    let again = desk.everything().await;
    assert_eq!(
        (&again["interactions"], &again["tasks"]),
        (&before["interactions"], &before["tasks"])
    );

    // Nothing is kept of what cannot be read.
    for (field, new) in [
        (
            "when",
            NewInteraction {
                when: "tomorrow".into(),
                ..a(InteractionKind::Call, &[ana], "")
            },
        ),
        ("text", a(InteractionKind::Note, &[ana], " ")),
        ("about", a(InteractionKind::Call, &[], "x")),
        (
            "next_step",
            NewInteraction {
                next_step: "Ask on 3/4/2027".into(),
                ..a(InteractionKind::Call, &[ana], "")
            },
        ),
        (
            "next_step",
            NewInteraction {
                next_step: format!("{} tomorrow", "ask ".repeat(200)),
                ..a(InteractionKind::Call, &[ana], "")
            },
        ),
    ] {
        assert_eq!(log(&desk.store, &new, "").await.unwrap_err().field(), Some(field));
    }
    assert_eq!(desk.timeline_of(ana).await.entries.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn several_people_are_one_operation() {
    let desk = a_desk().await;
    let [ana, ben] = [desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await];
    let role = a_role(&desk).await;
    let new = NewInteraction {
        role: Some(role),
        next_step: "Ask again in 2 weeks".into(),
        ..a(InteractionKind::Mail, &[ana, ben, ana], "Sent the brief")
    };
    let logged = desk.logs(&new).await;
    assert_eq!((logged.entries.len(), logged.tasks.len()), (2, 2));
    assert_eq!(desk.said_to(ben).await, ["Sent the brief"]);
    assert_eq!(desk.undoes().await, "Logged a mail with 2 people");
    assert!(desk.said_to(ana).await.is_empty() && desk.said_to(ben).await.is_empty());
    // Who is gone is passed over, unless nobody is left.
    desk.deletes(&[ben]).await;
    assert_eq!(
        desk.logs(&a(InteractionKind::Mail, &[ana, ben], "x"))
            .await
            .entries
            .len(),
        1
    );
    let gone = log(&desk.store, &a(InteractionKind::Mail, &[ben], "x"), "").await;
    assert!(matches!(gone, Err(Error::NotFound("person"))));
    desk.is_sound().await;
}

#[tokio::test]
async fn an_entry_is_put_right_and_taken_out() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let id = desk
        .logs(&a(InteractionKind::Call, &[ana], "Spoke"))
        .await
        .entries[0];
    let right = InteractionEdit {
        kind: InteractionKind::Meeting,
        direction: None,
        when: "mon 9:00".into(),
        zone: "Europe/Berlin".into(),
        text: "Met".into(),
        outcome: String::new(),
        next_step: String::new(),
    };
    edit_interaction(&desk.store, id, &right, "").await.unwrap();
    let entry = desk.timeline_of(ana).await.entries.remove(0);
    assert_eq!(
        (entry.kind, entry.direction, entry.at, entry.text.as_str()),
        (
            Some(InteractionKind::Meeting),
            None,
            MORNING - DAY - 3_600_000,
            "Met"
        )
    );
    assert_eq!(desk.undoes().await, "Changed a meeting with Ana Ruiz");
    assert_eq!(desk.said_to(ana).await, ["Spoke"]);
    assert_eq!(remove_interactions(&desk.store, &[id]).await.unwrap(), 1);
    assert!(desk.said_to(ana).await.is_empty());
    assert_eq!(desk.undoes().await, "Removed a call with Ana Ruiz");
    assert_eq!(desk.said_to(ana).await, ["Spoke"]);
    let gone: InteractionId = "018f0000-0000-7000-8000-000000000000".parse().unwrap();
    let missing = edit_interaction(&desk.store, gone, &right, "").await;
    assert!(matches!(missing, Err(Error::NotFound("interaction"))));
}

#[tokio::test]
async fn a_timeline_is_read_from_the_newest_page_by_page() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let role = a_role(&desk).await;
    for n in 0..5 {
        desk.clock.passes(1);
        desk.logs(&NewInteraction {
            role: (n == 2).then_some(role),
            direction: None,
            ..a(InteractionKind::Call, &[ana], &format!("call {n}"))
        })
        .await;
    }
    desk.clock.passes(1);
    add_people(&desk.store, role, &[ana], "", "").await.unwrap();
    let about = TimelineAbout {
        person: Some(ana),
        ..TimelineAbout::default()
    };
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let page = timeline(&desk.store, &about, before, 2).await.unwrap();
        let last = page.entries.last().unwrap();
        before = Some(TimelineBefore {
            at: last.at,
            id: last.id,
        });
        seen.extend(page.entries.into_iter().map(|one| (one.what, one.text)));
        if !page.more {
            break;
        }
    }
    assert_eq!(seen[0], (TimelineWhat::Move, "Sourced".into()));
    let calls: Vec<&str> = seen[1..].iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(calls, ["call 4", "call 3", "call 2", "call 1", "call 0"]);

    // The role's, and its client's.
    let of_role = TimelineAbout {
        role: Some(role),
        ..TimelineAbout::default()
    };
    let of_role = timeline(&desk.store, &of_role, None, 10).await.unwrap().entries;
    assert_eq!(of_role.len(), 2);
    assert_eq!(
        (of_role[1].text.as_str(), of_role[1].role_title.as_str()),
        ("call 2", "GPU platform lead")
    );
    let company: Vec<u8> = sqlx::query_scalar("SELECT company_id FROM roles")
        .fetch_one(&mut *desk.store.read().await.unwrap())
        .await
        .unwrap();
    let company = company
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    let of_client = TimelineAbout {
        company: Some(company.parse().unwrap()),
        ..TimelineAbout::default()
    };
    assert_eq!(
        timeline(&desk.store, &of_client, None, 10).await.unwrap().entries,
        of_role
    );
    let in_role = TimelineAbout {
        person: Some(ana),
        role: Some(role),
        ..TimelineAbout::default()
    };
    let in_role = timeline(&desk.store, &in_role, None, 10).await.unwrap();
    assert_eq!(in_role.entries, of_role);
    let of_nobody = timeline(&desk.store, &TimelineAbout::default(), None, 10).await;
    assert_eq!(of_nobody.unwrap_err().field(), Some("about"));
}

fn stopped<T: std::fmt::Debug>(answer: Result<T>) -> String {
    match answer {
        Err(Error::NeedsReason(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_fourth_outreach_in_sixty_days_needs_a_reason() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let mail = a(InteractionKind::Mail, &[ana], "Hi");
    for _ in 0..3 {
        desk.logs(&mail).await;
        desk.clock.passes(24);
    }
    // Neither what came from her nor a note counts.
    desk.logs(&NewInteraction {
        direction: Some(Direction::In),
        ..mail.clone()
    })
    .await;
    desk.logs(&NewInteraction {
        kind: InteractionKind::Note,
        ..mail.clone()
    })
    .await;
    let standing = outreach_standing(&desk.store, ana).await.unwrap();
    assert_eq!(
        (standing.touches, standing.full, standing.last_by.as_str()),
        (3, true, "Ruth")
    );
    let free = standing.free_at.unwrap();
    assert!((MORNING + 60 * DAY..MORNING + 61 * DAY).contains(&free), "{free}");

    let why = stopped(log(&desk.store, &mail, " ").await);
    assert_eq!(
        why,
        "Ana Ruiz had 3 touches from us within 60 days, and your desk allows 3. Write why you do it all the same, or leave it."
    );
    // Telling it as of earlier leads around nothing.
    let earlier = NewInteraction {
        when: "3 days ago".into(),
        ..mail.clone()
    };
    stopped(log(&desk.store, &earlier, "").await);
    assert_eq!(desk.overrides().await, []);
    log(&desk.store, &mail, "She asked for it").await.unwrap();
    let [(rule, by, reason)] = desk.overrides().await.try_into().unwrap();
    assert_eq!(
        (rule.as_str(), by.as_str(), reason.as_str()),
        (
            "outreach_cap",
            "Ana Ruiz had 3 touches from us within 60 days, and your desk allows 3",
            "She asked for it"
        )
    );
    desk.undoes().await;
    assert_eq!(desk.overrides().await, []);

    // What becomes an outreach later is one.
    let inbound = desk.timeline_of(ana).await.entries;
    let inbound = inbound
        .iter()
        .find(|one| one.direction == Some(Direction::In))
        .unwrap();
    let edit = InteractionEdit {
        kind: InteractionKind::Mail,
        direction: Some(Direction::Out),
        when: String::new(),
        zone: String::new(),
        text: "Hi".into(),
        outcome: String::new(),
        next_step: String::new(),
    };
    let id = InteractionId(inbound.id);
    stopped(edit_interaction(&desk.store, id, &edit, "").await);

    // Sixty days after the first, there is room for one.
    desk.clock.passes(24 * 57);
    assert!(!outreach_standing(&desk.store, ana).await.unwrap().full);
    desk.logs(&mail).await;
    assert!(outreach_standing(&desk.store, ana).await.unwrap().full);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_cap_is_the_desks_to_set() {
    let desk = a_desk().await;
    let [ana, ben] = [desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await];
    assert_eq!(
        outreach_cap(&desk.store).await.unwrap(),
        Some(OutreachCap { touches: 3, days: 60 })
    );
    let one = Some(OutreachCap { touches: 1, days: 7 });
    set_outreach_cap(&desk.store, one).await.unwrap();
    assert_eq!(outreach_cap(&desk.store).await.unwrap(), one);
    let both = a(InteractionKind::Message, &[ana, ben], "Hi");
    desk.logs(&both).await;
    let why = stopped(log(&desk.store, &both, "").await);
    assert!(
        why.contains("Ana Ruiz had 1 touch ") && why.contains("Ben Okafor had 1 touch "),
        "{why}"
    );
    log(&desk.store, &both, "Both at the meetup").await.unwrap();
    assert_eq!(desk.overrides().await.len(), 2);
    set_outreach_cap(&desk.store, None).await.unwrap();
    desk.logs(&both).await;
    let standing = outreach_standing(&desk.store, ana).await.unwrap();
    assert_eq!((standing.cap, standing.full), (None, false));
    desk.undoes().await;
    assert_eq!(desk.undoes().await, "Switched the outreach cap off");
    assert_eq!(outreach_cap(&desk.store).await.unwrap(), one);
    for (field, touches, days) in [("touches", 0, 60), ("days", 3, 0), ("days", 3, 5_000)] {
        let refused = set_outreach_cap(&desk.store, Some(OutreachCap { touches, days })).await;
        assert_eq!(refused.unwrap_err().field(), Some(field));
    }
}

#[tokio::test]
async fn any_touch_resets_a_cadence_and_a_note_does_not() {
    let desk = a_desk().await;
    let [ana, ben] = [desk.adds("Ana Ruiz").await, desk.adds("Ben Okafor").await];
    desk.tags(&[ana, ben], "warm").await;
    desk.tags(&[ana], "Key people").await;
    let status = async |who| cadence_standing(&desk.store, who, "Europe/Berlin").await.unwrap();
    assert_eq!(status(ana).await.cadence, None);
    set_tag_cadence(&desk.store, "WARM", Some(90), Some(120))
        .await
        .unwrap();
    set_tag_cadence(&desk.store, "key people", Some(14), None)
        .await
        .unwrap();
    let of_ana = status(ana).await;
    assert_eq!(
        (of_ana.tag.as_str(), of_ana.status),
        ("Key people", Some(CadenceStatus::NeverTouched))
    );
    desk.logs(&a(InteractionKind::Note, &[ana], "Heard of her")).await;
    assert_eq!(status(ana).await.status, Some(CadenceStatus::NeverTouched));
    let inbound = NewInteraction {
        direction: Some(Direction::In),
        ..a(InteractionKind::Message, &[ana], "Hi Ruth")
    };
    desk.logs(&inbound).await;
    assert_eq!(status(ana).await.status, Some(CadenceStatus::Fine { days: 14 }));
    desk.clock.passes(24 * 17);
    assert_eq!(status(ana).await.status, Some(CadenceStatus::Late { days: 3 }));
    let late = keep_in_touch(&desk.store, "Europe/Berlin", 10).await.unwrap();
    let late: Vec<(&str, CadenceStatus)> = late.iter().map(|one| (one.name.as_str(), one.status)).collect();
    assert_eq!(
        late,
        [
            ("Ana Ruiz", CadenceStatus::Late { days: 3 }),
            ("Ben Okafor", CadenceStatus::NeverTouched)
        ]
    );

    // Her own beats her tags', until it goes.
    set_person_cadence(&desk.store, ana, Some(30), Some(60))
        .await
        .unwrap();
    let own = status(ana).await;
    assert_eq!(
        (own.tag.as_str(), own.status),
        ("", Some(CadenceStatus::Fine { days: 13 }))
    );
    assert_eq!(keep_in_touch(&desk.store, "", 10).await.unwrap().len(), 1);
    set_person_cadence(&desk.store, ana, None, None).await.unwrap();
    assert_eq!(status(ana).await.tag, "Key people");
    assert_eq!(desk.undoes().await, "Removed the cadence of Ana Ruiz");
    assert_eq!(status(ana).await.tag, "");
    desk.undoes().await;

    let by_tag = tag_cadences(&desk.store).await.unwrap();
    let by_tag: Vec<(&str, u32)> = by_tag.iter().map(|one| (one.tag.as_str(), one.people)).collect();
    assert_eq!(by_tag, [("Key people", 1), ("warm", 2)]);
    for (field, tag, ideal, most) in [
        ("tag", "cold", Some(1), None),
        ("ideal_days", "warm", Some(0), None),
        ("max_days", "warm", Some(9), Some(8)),
    ] {
        assert_eq!(
            set_tag_cadence(&desk.store, tag, ideal, most)
                .await
                .unwrap_err()
                .field(),
            Some(field)
        );
    }
    set_tag_cadence(&desk.store, "warm", None, None).await.unwrap();
    assert_eq!(tag_cadences(&desk.store).await.unwrap().len(), 1);
    // Who goes takes her own along, and brings it back.
    set_person_cadence(&desk.store, ben, Some(5), None).await.unwrap();
    desk.deletes(&[ben]).await;
    desk.is_sound().await;
    desk.undoes().await;
    assert_eq!(status(ben).await.cadence.unwrap().ideal_days, Some(5));
}
