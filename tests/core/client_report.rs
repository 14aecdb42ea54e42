//! What a client is told of how its people are kept: nothing that leads back to one of them.

use crate::a_desk::{Desk, a_desk};
use crate::retention::{Signed, TODAY, said};
use roster_core::Error;
use roster_core::clients::{CompanyField, HardwareDraft, add_company_hardware, edit_company};
use roster_core::companies::CompanyId;
use roster_core::ids::Id;
use roster_core::people::PersonId;
use roster_core::profiles::Lever;
use roster_core::retention::{
    CheckInDraft, LeverSaid, ReportAsked, ReportPart, client_report, save_check_in,
};
use roster_core::roles::RoleId;
use roster_core::sheet::{Sheet, SheetBar, SheetPart};

impl Desk {
    /// So many placed at the role, each called after it.
    async fn places(&self, role: RoleId, called: &str, many: usize, start: &str) -> Vec<PersonId> {
        let mut all = Vec::new();
        for at in 0..many {
            let person = self.adds(&format!("{called} {at}")).await;
            let signed = Signed {
                person,
                role,
                start,
                base: 40_000_000,
                left: "",
            };
            self.has_placed(signed).await;
            all.push(person);
        }
        all
    }

    async fn tells_us(&self, draft: &CheckInDraft) {
        save_check_in(&self.store, draft).await.unwrap();
    }

    async fn reports(&self, client: CompanyId) -> Sheet {
        client_report(&self.store, client, &ReportAsked::default(), TODAY)
            .await
            .unwrap()
    }
}

fn bar(sheet: &Sheet, lever: &str) -> SheetBar {
    let bars = sheet.parts.iter().find_map(|part| match part {
        SheetPart::Bars { bars, .. } => Some(bars),
        _ => None,
    });
    bars.unwrap()
        .iter()
        .find(|bar| bar.name == lever)
        .unwrap()
        .clone()
}

fn tells(sheet: &Sheet, what: &str) -> bool {
    sheet.texts().iter().any(|text| text.contains(what))
}

#[tokio::test]
async fn of_three_people_nothing_is_told_and_of_four_their_mean() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    let people = desk.places(role, "Velma", 3, "2026-01-12").await;
    for person in &people {
        desk.tells_us(&said(*person, "2026-11-02", 4, 4)).await;
    }
    let before = desk.reports(client).await;
    assert!(tells(
        &before,
        "Fewer than 4 of the people we placed have told us"
    ));
    // Whatever one of them says is not seen.
    desk.tells_us(&said(people[0], "2026-11-10", 1, 5)).await;
    assert_eq!(desk.reports(client).await, before);

    let fourth = desk.places(role, "Wilma", 1, "2026-02-02").await[0];
    // Said too long ago to count.
    desk.tells_us(&said(fourth, "2025-11-23", 5, 5)).await;
    assert!(tells(
        &desk.reports(client).await,
        "Fewer than 4 of the people we placed have told us"
    ));
    let mut secret = said(fourth, "2026-11-12", 4, 4);
    secret.levers[0].note = "Talks to Quillstone".into();
    secret.approaches = Some(9);
    secret.next_step = "Call about Quillstone".into();
    desk.tells_us(&secret).await;
    let told = desk.reports(client).await;
    let pay = bar(&told, "Pay");
    // 1, 4, 4, 4, and it matters 5, 4, 4, 4.
    assert_eq!((pay.tenths, pay.mark), (Some(35), Some(45)));
    assert_eq!(pay.text, "3.5; matters 4.5 or more; 4 people");
    assert!(!tells(&told, "Recruiters call"), "one person counted them");
    for hidden in ["Velma", "Wilma", "Quillstone"] {
        assert!(!tells(&told, hidden), "{hidden}");
    }
    // All five are a whole mark short of what they matter: each has its advice.
    assert!(tells(
        &told,
        "To the people we placed, pay is 3.5 (of 5), and it matters 4.5 or more. Look at pay"
    ));
}

#[tokio::test]
async fn a_question_that_three_answered_is_not_told_though_four_were_asked() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    let people = desk.places(role, "Velma", 4, "2026-01-12").await;
    for (at, person) in people.iter().enumerate() {
        let mut draft = said(*person, "2026-11-02", 3, 5);
        if at == 0 {
            draft.levers.retain(|one| one.lever != Lever::Career);
        }
        desk.tells_us(&draft).await;
    }
    let told = desk.reports(client).await;
    assert_eq!(bar(&told, "Career path").tenths, None);
    assert_eq!(bar(&told, "Career path").text, "fewer than 4 people said");
    assert_eq!(bar(&told, "Hardware access").tenths, Some(30));
    // A later call about one lever alone leaves the rest as it was.
    let mut later = said(people[0], "2026-11-20", 5, 5);
    later.levers = vec![LeverSaid {
        lever: Lever::Career,
        have: Some(5),
        want: None,
        note: String::new(),
    }];
    desk.tells_us(&later).await;
    let told = desk.reports(client).await;
    assert_eq!(bar(&told, "Career path").text, "3.5; 4 people");
    assert_eq!(bar(&told, "Hardware access").tenths, Some(30));
}

#[tokio::test]
async fn others_are_told_of_only_where_it_is_nobodys_alone() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    let other = desk.role_to_fill("Brackenmoor").await;
    for (role, have) in [(role, 3), (other, 5)] {
        for person in desk.places(role, "Velma", 4, "2025-01-12").await {
            desk.tells_us(&said(person, "2026-11-02", have, 5)).await;
        }
    }
    let told = desk.reports(client).await;
    assert_eq!(bar(&told, "Pay").text, "3.0; matters 4.5 or more; 4 people");
    assert!(tells(&told, "4 of 4") && !tells(&told, "at our other clients"));
    let third = desk.role_to_fill("Coldfell").await;
    let one = desk.places(third, "Wilma", 1, "2025-01-12").await[0];
    desk.tells_us(&said(one, "2026-11-02", 5, 5)).await;
    let told = desk.reports(client).await;
    assert_eq!(
        bar(&told, "Pay").text,
        "3.0; matters 4.5 or more; elsewhere 4.5 or more; 4 people"
    );
    assert!(tells(&told, "4 of 4 (at our other clients 100% of 5)"));
}

#[tokio::test]
async fn the_place_is_told_with_what_to_do_about_it() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    let hardware = |hardware: &str, accelerators: &str, planned: &str| HardwareDraft {
        hardware: hardware.into(),
        accelerators: accelerators.into(),
        planned: planned.into(),
        note: String::new(),
    };
    let bare = desk.reports(client).await;
    assert!(tells(
        &bare,
        "No career ladder is written down. One to begin with:"
    ));
    assert!(tells(&bare, "Staff engineer (IC) or engineering manager"));
    assert!(tells(&bare, "We do not know yet what you have"));
    assert!(tells(&bare, "nobody yet"));
    for draft in [hardware("A100", "2048", ""), hardware("B200", "1k", "Q3 2027")] {
        add_company_hardware(&desk.store, client, &draft).await.unwrap();
    }
    for (field, typed) in [
        (CompanyField::DecisionRights, "2"),
        (CompanyField::ReportsTo, "VP research"),
        (CompanyField::Ladder, "Engineer\nSenior engineer\nDirector"),
        (CompanyField::Sponsor, "Iris Holm"),
    ] {
        edit_company(&desk.store, client, field, typed).await.unwrap();
    }
    let told = desk.reports(client).await;
    for part in [
        "2,048 × A100",
        "1,000 × B200, Q3 2027",
        "The newest here came in 2020; the field has",
        "Tell the team what comes and when (1,000 × B200, Q3 2027)",
        "Others decide on the architecture more than the team does (2 of 5).",
        "The career ladder has no step for staff engineers and principal engineers.",
        "Engineer → Senior engineer → Director",
        "VP research",
    ] {
        assert!(tells(&told, part), "{part} in {:#?}", told.texts());
    }
    assert!(!tells(&told, "Name somebody of the leadership"), "there is one");

    // What is left out is left out, and her own words come first.
    let asked = ReportAsked {
        without: vec![ReportPart::Hardware, ReportPart::Advice],
        words: "  We should talk about 2027.\nSoon. ".into(),
    };
    let told = client_report(&desk.store, client, &asked, TODAY).await.unwrap();
    assert!(!tells(&told, "A100") && !tells(&told, "What we would do"));
    let headings: Vec<&str> = told
        .parts
        .iter()
        .filter_map(|part| match part {
            SheetPart::Heading { text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        headings,
        ["In short", "How it stands", "Autonomy", "Career ladder", "Pay"]
    );
    assert!(tells(&told, "We should talk about 2027.\nSoon."));
    let long = ReportAsked {
        words: "a".repeat(4_001),
        ..ReportAsked::default()
    };
    let refused = client_report(&desk.store, client, &long, TODAY)
        .await
        .unwrap_err();
    assert_eq!(refused.field(), Some("words"));
    let nobody = CompanyId(Id::derived("roster 2026 test", &[b"nobody"]));
    let gone = client_report(&desk.store, nobody, &asked, TODAY)
        .await
        .unwrap_err();
    assert!(matches!(gone, Error::NotFound(_)));
}

#[tokio::test]
async fn a_company_stands_for_its_parts() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick Labs").await;
    let part = desk.client_of(role).await;
    let whole = desk.client_of(desk.role_to_fill("Tarnwick").await).await;
    edit_company(&desk.store, part, CompanyField::PartOf, "Tarnwick")
        .await
        .unwrap();
    for person in desk.places(role, "Velma", 4, "2026-01-12").await {
        desk.tells_us(&said(person, "2026-11-02", 2, 5)).await;
    }
    assert_eq!(bar(&desk.reports(whole).await, "Pay").tenths, Some(20));
}

#[tokio::test]
async fn what_was_said_of_another_place_is_not_this_ones_and_one_person_is_one() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let other = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    let people = desk.places(role, "Velma", 3, "2026-06-01").await;
    for person in &people {
        desk.tells_us(&said(*person, "2026-11-02", 3, 5)).await;
    }
    // The same person placed again is no fourth.
    let again = Signed {
        person: people[0],
        role: other,
        start: "2026-09-01",
        base: 40_000_000,
        left: "",
    };
    desk.has_placed(again).await;
    desk.tells_us(&said(people[0], "2026-11-03", 3, 5)).await;
    let told = desk.reports(client).await;
    assert!(tells(&told, "Fewer than 4 of the people we placed have told us"));
    // Nor is what somebody said before her first day there.
    let late = desk.places(role, "Wilma", 1, "2026-11-20").await[0];
    desk.tells_us(&said(late, "2026-11-10", 1, 5)).await;
    assert_eq!(desk.reports(client).await.parts[1..3], told.parts[1..3]);
    desk.tells_us(&said(late, "2026-11-23", 3, 5)).await;
    assert_eq!(bar(&desk.reports(client).await, "Pay").tenths, Some(30));
}

#[tokio::test]
async fn a_part_that_is_left_out_is_not_told_in_the_advice_either() {
    let desk = a_desk().await;
    let role = desk.role_to_fill("Tarnwick").await;
    let client = desk.client_of(role).await;
    edit_company(&desk.store, client, CompanyField::DecisionRights, "1")
        .await
        .unwrap();
    for person in desk.places(role, "Velma", 4, "2026-06-01").await {
        desk.tells_us(&said(person, "2026-11-02", 2, 5)).await;
    }
    let without = async |part: ReportPart| {
        let asked = ReportAsked {
            without: vec![part],
            words: String::new(),
        };
        client_report(&desk.store, client, &asked, TODAY).await.unwrap()
    };
    let whole = desk.reports(client).await;
    assert!(tells(&whole, "(1 of 5)") && tells(&whole, "pay is 2.0 (of 5)"));
    assert!(!tells(&without(ReportPart::Autonomy).await, "1 of 5"));
    let without_levers = without(ReportPart::Levers).await;
    assert!(!tells(&without_levers, "2.0") && tells(&without_levers, "(1 of 5)"));
}
