//! Who is not to be approached, and what was done all the same.

use crate::a_desk::{Desk, a_desk};
use roster_core::clients::{CompanyField, CompanyQuery, edit_company, list_companies};
use roster_core::companies::CompanyId;
use roster_core::off_limits::{
    Doing, OffLimits, OffLimitsDraft, OffLimitsField, OffLimitsId, OffLimitsTime, Rule, Stance,
    all_off_limits, company_off_limits, edit_off_limits, lift_off_limits, person_off_limits, reach,
    set_off_limits,
};
use roster_core::people::{PersonField, PersonId};
use roster_core::pipeline::add_people;
use roster_core::roles::{NewRole, create_role};

async fn the(desk: &Desk, name: &str) -> CompanyId {
    let query = CompanyQuery {
        text: name.into(),
        limit: 10,
        ..CompanyQuery::default()
    };
    let rows = list_companies(&desk.store, &query).await.unwrap().rows;
    rows.iter().find(|row| row.name == name).unwrap().id
}

fn draft(stance: Stance, from: &str, until: &str) -> OffLimitsDraft {
    OffLimitsDraft {
        company: None,
        person: None,
        stance,
        reason: "client".into(),
        from: from.into(),
        until: until.into(),
    }
}

async fn on_company(desk: &Desk, company: CompanyId, stance: Stance, from: &str, until: &str) -> OffLimitsId {
    let draft = OffLimitsDraft {
        company: Some(company),
        ..draft(stance, from, until)
    };
    set_off_limits(&desk.store, &draft).await.unwrap()
}

async fn on_person(desk: &Desk, person: PersonId, stance: Stance, from: &str, until: &str) -> OffLimitsId {
    let draft = OffLimitsDraft {
        person: Some(person),
        ..draft(stance, from, until)
    };
    set_off_limits(&desk.store, &draft).await.unwrap()
}

async fn of(desk: &Desk, person: PersonId) -> OffLimits {
    person_off_limits(&desk.store, person).await.unwrap()
}

#[tokio::test]
async fn a_companys_entry_reaches_whoever_is_there_and_at_its_parts() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "DeepMind", "").await;
    let ben = desk.adds_at("Ben Okafor", "", "Google", "").await;
    let cai = desk.adds_at("Cai Lin", "", "Lumen", "").await;
    edit_company(
        &desk.store,
        the(&desk, "DeepMind").await,
        CompanyField::PartOf,
        "Google",
    )
    .await
    .unwrap();
    let google = the(&desk, "Google").await;
    on_person(&desk, ben, Stance::Free, "", "").await;

    // Told before it is done, and so it is.
    let told = reach(&desk.store, google).await.unwrap();
    assert_eq!((told.people, told.become_off, told.off, told.free), (2, 1, 0, 1));
    let entry = on_company(&desk, google, Stance::Off, "today", "1 year").await;
    assert_eq!(
        of(&desk, ana).await.why,
        "Google is off limits until 24 Nov 2027 (client; set by Ruth)"
    );
    assert_eq!(
        (of(&desk, ben).await.off, of(&desk, cai).await.off),
        (false, false)
    );
    let told = reach(&desk.store, google).await.unwrap();
    assert_eq!((told.people, told.become_off, told.off, told.free), (2, 0, 1, 1));

    // Who moves leaves it behind, and who comes falls under it; a person's own goes with her.
    desk.sets(ana, PersonField::Company, "Lumen").await;
    desk.sets(cai, PersonField::Company, "Google").await;
    assert_eq!(
        (of(&desk, ana).await.off, of(&desk, cai).await.off),
        (false, true)
    );
    on_person(&desk, cai, Stance::Off, "", "").await;
    desk.sets(cai, PersonField::Company, "Lumen").await;
    assert_eq!(
        of(&desk, cai).await.why,
        "Off limits with no end (client; set by Ruth)"
    );

    // The list marks the company and its parts, and finds them.
    let query = CompanyQuery {
        off_limits: true,
        limit: 10,
        ..CompanyQuery::default()
    };
    let list = list_companies(&desk.store, &query).await.unwrap();
    let mut names: Vec<_> = list.rows.iter().map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!((names, list.total, list.all), (vec!["DeepMind", "Google"], 2, 3));
    assert_eq!(list.rows[0].off_until, "2027-11-24");
    let part = company_off_limits(&desk.store, the(&desk, "DeepMind").await)
        .await
        .unwrap();
    assert!(part.off && !part.entries[0].own, "{part:?}");

    lift_off_limits(&desk.store, entry).await.unwrap();
    assert!(!company_off_limits(&desk.store, google).await.unwrap().off);
    assert_eq!(desk.undoes().await, "Google is off limits no more");
    assert!(company_off_limits(&desk.store, google).await.unwrap().off);
    desk.is_sound().await;
}

#[tokio::test]
async fn an_entry_holds_on_its_days_and_lifting_keeps_that_there_was_one() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "Google", "").await;
    let google = the(&desk, "Google").await;
    let entry = on_company(&desk, google, Stance::Off, "today", "tomorrow").await;
    let off_after = async |hours: i64| {
        desk.clock.passes(hours);
        of(&desk, ana).await.off
    };
    // It is nine in the morning.
    assert!(off_after(0).await);
    assert!(off_after(38).await, "until the end of the day after");
    assert!(!off_after(2).await, "and no longer");
    let of_google = company_off_limits(&desk.store, google).await.unwrap();
    assert_eq!(of_google.entries[0].time, OffLimitsTime::Past);
    assert!(lift_off_limits(&desk.store, entry).await.is_err(), "it has ended");

    edit_off_limits(&desk.store, entry, OffLimitsField::Until, "")
        .await
        .unwrap();
    assert!(of(&desk, ana).await.off);
    lift_off_limits(&desk.store, entry).await.unwrap();
    let of_google = company_off_limits(&desk.store, google).await.unwrap();
    assert_eq!(
        (of_google.off, of_google.entries[0].until.as_str()),
        (false, "2026-11-25"),
        "with yesterday, and it is still told"
    );

    // What begins later can be set already; what never began goes altogether.
    let later = on_company(&desk, google, Stance::Off, "in 2 weeks", "").await;
    assert!(!of(&desk, ana).await.off);
    assert!(!off_after(24 * 13).await);
    assert!(off_after(24).await);
    desk.undoes().await;
    desk.redoes().await;
    let never = on_company(&desk, google, Stance::Free, "today", "").await;
    assert!(!of(&desk, ana).await.off, "the exception beats the rule");
    lift_off_limits(&desk.store, never).await.unwrap();
    assert!(of(&desk, ana).await.off);
    assert_eq!(
        company_off_limits(&desk.store, google)
            .await
            .unwrap()
            .entries
            .len(),
        2
    );

    for (from, until, reason, field) in [
        ("today", "yesterday", "client", "until"),
        ("someday", "", "client", "from"),
        ("", "whenever", "client", "until"),
        ("", "", " ", "reason"),
    ] {
        let draft = OffLimitsDraft {
            company: Some(google),
            reason: reason.into(),
            ..draft(Stance::Off, from, until)
        };
        let error = set_off_limits(&desk.store, &draft).await.unwrap_err();
        assert_eq!(error.field(), Some(field));
    }
    let upside_down = edit_off_limits(&desk.store, later, OffLimitsField::Until, "1 Jan 2026").await;
    assert_eq!(upside_down.unwrap_err().field(), Some("until"));
    let emptied = edit_off_limits(&desk.store, later, OffLimitsField::Reason, " ").await;
    assert_eq!(emptied.unwrap_err().field(), Some("reason"));
    desk.is_sound().await;
}

#[tokio::test]
async fn what_was_done_all_the_same_is_told_with_its_reason() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "Google", "").await;
    let role = create_role(
        &desk.store,
        &NewRole {
            title: "Kernel engineer".into(),
            company: "Lumen".into(),
        },
    )
    .await
    .unwrap();
    on_company(&desk, the(&desk, "Google").await, Stance::Off, "", "").await;
    let held = add_people(&desk.store, role, &[ana], "", "").await.unwrap();
    assert_eq!((held.added, held.held_back.len()), (0, 1));
    assert_eq!(of(&desk, ana).await.overrides, []);
    add_people(&desk.store, role, &[ana], "", " She asked us herself. ")
        .await
        .unwrap();
    let told = of(&desk, ana).await.overrides.remove(0);
    assert_eq!(
        (told.rule, told.doing, told.role, told.role_title.as_str()),
        (Rule::OffLimits, Doing::AddToRole, Some(role), "Kernel engineer")
    );
    assert_eq!(
        (told.reason.as_str(), told.by.as_str(), told.stopped_by.as_str()),
        (
            "She asked us herself.",
            "Ruth",
            "Google is off limits with no end (client; set by Ruth)"
        )
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn all_that_is_off_limits_is_in_one_place() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "", "DeepMind", "").await;
    let ben = desk.adds_at("Ben Okafor", "", "Google", "").await;
    let whole = edit_company(
        &desk.store,
        the(&desk, "DeepMind").await,
        CompanyField::PartOf,
        "Google",
    );
    whole.await.unwrap();
    let google = the(&desk, "Google").await;
    let theirs = on_company(&desk, google, Stance::Off, "today", "1 year").await;
    let hers = on_person(&desk, ana, Stance::Free, "tomorrow", "").await;
    let before = on_person(&desk, ben, Stance::Off, "2026-01-01", "2026-02-01").await;
    let told = async || {
        let all = all_off_limits(&desk.store).await.unwrap().entries;
        all.into_iter()
            .map(|one| {
                (
                    one.entry.id,
                    one.whom,
                    one.person.is_some(),
                    one.people,
                    one.entry.time,
                )
            })
            .collect::<Vec<_>>()
    };
    let coming = (hers, "Ana Ruiz".to_owned(), true, 0, OffLimitsTime::Coming);
    let past = (before, "Ben Okafor".to_owned(), true, 0, OffLimitsTime::Past);
    let now = (theirs, "Google".to_owned(), false, 2, OffLimitsTime::Now);
    assert_eq!(told().await, [now.clone(), coming.clone(), past.clone()]);

    // Done all the same, twice: the newest first.
    let new = NewRole {
        title: "Kernels".into(),
        company: "Lumen".into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    for (who, why) in [(ana, "She asked"), (ben, "He asked")] {
        add_people(&desk.store, role, &[who], "", why).await.unwrap();
    }
    let all = all_off_limits(&desk.store).await.unwrap();
    assert_eq!(all.overridden, 2);
    let first = &all.overrides[0];
    assert_eq!(
        (
            first.person,
            first.person_name.as_str(),
            first.done.reason.as_str()
        ),
        (ben, "Ben Okafor", "He asked")
    );
    assert_eq!(first.done.role_title, "Kernels");

    lift_off_limits(&desk.store, theirs).await.unwrap();
    assert_eq!(told().await, [coming.clone(), past.clone()]);
    desk.undoes().await;
    assert_eq!(told().await, [now, coming, past]);
    desk.is_sound().await;
}
