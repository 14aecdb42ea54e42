//! What a page without a name, and a mail beside it, tell and do not tell.

use crate::a_desk::{Desk, a_desk};
use crate::submittals as submitting;
use roster_core::Error;
use roster_core::export::profile::{self, PlaceTold, ProfileAsk, ProfilePreview};
use roster_core::off_limits::{OffLimitsDraft, Stance, set_off_limits};
use roster_core::open_source::{NewContribution, add_contribution};
use roster_core::pay::{self, PayKind, TypedPay};
use roster_core::people::{ContactKind, PersonField, PersonId};
use roster_core::pipeline::{self, CandidacyId, candidacy_id};
use roster_core::profiles::{ClaimDraft, Level, ScaleDraft, add_claim};
use roster_core::roles::{NewRole, create_role, set_wanted};
use roster_core::submittals::{
    Form, NewSubmittal, SubmittalField, SubmittalId, edit_submittal, mailed, may_mail, next_number,
    remove_submittal, sent_sheet, submittals_of,
};
use roster_core::wanted::{Band, How, Wanted, Weights, Wish};

const TODAY: &str = "2026-11-24";

/// A role that asks for a place, a zone, pay and open source, with this person in it.
pub async fn in_a_role(desk: &Desk, who: PersonId, client: &str) -> CandidacyId {
    let new = NewRole {
        title: "Inference lead".into(),
        company: client.into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    let wish = |key: &str| Wish {
        key: key.into(),
        how: How::Nice,
        depth: None,
    };
    let wanted = Wanted {
        title: new.title,
        skills: vec![wish("vllm"), wish("sglang"), wish("cuda")],
        places: vec!["Geneva".into()],
        time_zone: "Europe/Paris".into(),
        pay: Band {
            from: Some(30_000_000),
            to: Some(60_000_000),
            currency: "USD".into(),
        },
        ..Wanted::default()
    };
    set_wanted(&desk.store, role, &wanted, &Weights::default())
        .await
        .unwrap();
    pipeline::add_people(&desk.store, role, &[who], "", "because")
        .await
        .unwrap();
    candidacy_id(role, who)
}

pub fn ask(candidacy: CandidacyId, form: Form) -> ProfileAsk {
    ProfileAsk {
        available: String::new(),
        ..submitting::ask(candidacy, form)
    }
}

pub async fn page(desk: &Desk, ask: &ProfileAsk) -> (ProfilePreview, String) {
    let preview = profile::profile(&desk.store, ask).await.unwrap();
    let text = preview.sheet.texts().join(" | ");
    (preview, text)
}

fn sent_today() -> NewSubmittal {
    NewSubmittal {
        sent_to: "Jo Brand".into(),
        evidence: String::new(),
        ..submitting::new()
    }
}

async fn submits(desk: &Desk, ask: &ProfileAsk, new: &NewSubmittal) -> roster_core::Result<SubmittalId> {
    submitting::submits(desk, ask, new, "").await
}

#[tokio::test]
async fn a_match_tells_no_place_no_project_and_no_pay_of_today() {
    let desk = a_desk().await;
    let ines = desk.adds("Inés Quiroga").await;
    desk.sets(ines, PersonField::Location, "La Plata, Argentina")
        .await;
    desk.sets(ines, PersonField::TimeZone, "America/Argentina/Buenos_Aires")
        .await;
    let typed = NewContribution {
        project: "vllm-project/vllm".into(),
        level: Some(Level::Maintainer),
        today: TODAY.into(),
        ..NewContribution::default()
    };
    add_contribution(&desk.store, ines, &typed).await.unwrap();
    let point = |kind, base: &str| TypedPay {
        kind,
        base: base.into(),
        bonus: String::new(),
        equity: String::new(),
        sign_on: String::new(),
        currency: "USD".into(),
        usual_currency: String::new(),
        as_of: "today".into(),
        source: String::new(),
        note: String::new(),
        today: TODAY.into(),
    };
    pay::add_pay(&desk.store, ines, &point(PayKind::Current, "410k"))
        .await
        .unwrap();
    let candidacy = in_a_role(&desk, ines, "Halcyon").await;

    let (_, named) = page(&desk, &ask(candidacy, Form::Named)).await;
    for told in [
        "La Plata",
        "America/Argentina/Buenos_Aires",
        "Maintainer of vllm-project/vllm",
    ] {
        assert!(named.contains(told), "{told} in {named}");
    }
    let mut wish = ask(candidacy, Form::Blind);
    wish.pay = true;
    wish.rules.place = PlaceTold::Region;
    let (preview, blind) = page(&desk, &wish).await;
    assert_eq!(preview.leaks, []);
    for hidden in [
        "Plata",
        "Argentina",
        "Buenos",
        "America/",
        "Geneva",
        "Europe/Paris",
        "of vLLM",
        "of vllm",
        "vllm-project",
        "410,000",
        "Earns",
    ] {
        assert!(!blind.contains(hidden), "{hidden} in {blind}");
    }
    assert!(blind.contains("vLLM, shown by work on open source"), "{blind}");
    assert!(blind.contains("An open-source project"), "{blind}");

    // What she expects is told where that was ticked, and what she has is not told with it.
    pay::add_pay(&desk.store, ines, &point(PayKind::Expected, "480k"))
        .await
        .unwrap();
    let (_, blind) = page(&desk, &wish).await;
    assert!(
        blind.contains("480,000 USD") && !blind.contains("410,000"),
        "{blind}"
    );
    wish.pay = false;
    let (_, blind) = page(&desk, &wish).await;
    assert!(!blind.contains("480,000"), "{blind}");
}

#[tokio::test]
async fn who_once_worked_for_the_client_can_be_sent_to_it() {
    let desk = a_desk().await;
    let ines = desk.adds_at("Inés Quiroga", "Engineer", "Lumen", "").await;
    desk.sets(ines, PersonField::Team, "Halcyon").await;
    let claim = ClaimDraft::Scale(ScaleDraft {
        company: "Halcyon".into(),
        accelerators: Some(512),
        ..ScaleDraft::default()
    });
    add_claim(&desk.store, ines, &claim, None).await.unwrap();
    let candidacy = in_a_role(&desk, ines, "Halcyon").await;
    let wish = ask(candidacy, Form::Blind);
    let (preview, text) = page(&desk, &wish).await;
    assert_eq!(preview.leaks, []);
    assert!(text.contains("Inference lead, Halcyon"), "{text}");
    assert_eq!(
        text.matches("Halcyon").count(),
        2,
        "the role and the foot: {text}"
    );
    submits(&desk, &wish, &sent_today()).await.unwrap();
}

#[tokio::test]
async fn a_mail_beside_a_blind_page_tells_no_more_than_the_page() {
    let desk = a_desk().await;
    let ines = desk
        .adds_at("Inés Quiroga", "Engineer", "Lumen", "ines@lumen.example")
        .await;
    desk.gives(ines, ContactKind::Phone, "+41 44 668 18 00").await;
    desk.sets(ines, PersonField::Location, "Zürich, Switzerland")
        .await;
    let candidacy = in_a_role(&desk, ines, "Halcyon").await;
    let id = submits(&desk, &ask(candidacy, Form::Blind), &sent_today())
        .await
        .unwrap();
    let sent = sent_sheet(&desk.store, id).await.unwrap();
    for words in [
        "Inés for Inference lead",
        "Hello Jo,\nshe is at LUMEN now",
        "call 044 668 18 00",
        "she lives in Zurich",
        "ines@lumen.example",
    ] {
        let refused = profile::may_stand_beside(&desk.store, &sent, &["A candidate", words]).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{words}");
    }
    // The sender's own number, a year to come, the client, and what stands on the page.
    let fine = "Hello Jo Brand,\nfor Inference lead at Halcyon: somebody in Switzerland, free in 2027.\nRuth, +41 43 555 12 12, ruth@desk.example";
    profile::may_stand_beside(&desk.store, &sent, &["A candidate for Inference lead", fine])
        .await
        .unwrap();
    let named = submits(&desk, &ask(candidacy, Form::Named), &sent_today())
        .await
        .unwrap();
    let named = sent_sheet(&desk.store, named).await.unwrap();
    profile::may_stand_beside(&desk.store, &named, &["Inés of Lumen"])
        .await
        .unwrap();
}

#[tokio::test]
async fn an_old_submittal_is_mailed_to_nobody_off_limits_without_a_reason() {
    let desk = a_desk().await;
    let ines = desk.adds("Inés Quiroga").await;
    let candidacy = in_a_role(&desk, ines, "Halcyon").await;
    let id = submits(&desk, &ask(candidacy, Form::Named), &sent_today())
        .await
        .unwrap();
    may_mail(&desk.store, id, "").await.unwrap();
    let draft = OffLimitsDraft {
        company: None,
        person: Some(ines),
        stance: Stance::Off,
        reason: "placed".into(),
        from: String::new(),
        until: String::new(),
    };
    set_off_limits(&desk.store, &draft).await.unwrap();
    let refused = may_mail(&desk.store, id, " ").await.unwrap_err();
    assert!(matches!(refused, Error::NeedsReason(_)), "{refused}");
    // Asked, and left again: nothing is kept.
    may_mail(&desk.store, id, "she asked for it").await.unwrap();
    let kept: i64 = sqlx::query_scalar("SELECT count(*) FROM overrides")
        .fetch_one(&mut *desk.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(kept, 0);
    assert!(mailed(&desk.store, id, "").await.is_err());
    mailed(&desk.store, id, "she asked for it").await.unwrap();
    let said: Vec<(String, String)> =
        sqlx::query_as("SELECT doing, reason FROM overrides ORDER BY rid DESC LIMIT 1")
            .fetch_all(&mut *desk.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(said, [("submit".to_owned(), "she asked for it".to_owned())]);
    assert_eq!(desk.undoes().await, "Mailed submittal 1 for Inference lead");
    desk.is_sound().await;
}

#[tokio::test]
async fn a_number_is_given_once_and_a_day_to_come_is_none_to_send_on() {
    let desk = a_desk().await;
    let ines = desk.adds("Inés Quiroga").await;
    let wish = ask(in_a_role(&desk, ines, "Halcyon").await, Form::Named);
    let next = async || next_number(&mut desk.store.read().await.unwrap()).await.unwrap();
    let first = submits(&desk, &wish, &sent_today()).await.unwrap();
    remove_submittal(&desk.store, first).await.unwrap();
    assert_eq!(next().await, 2);
    let second = submits(&desk, &wish, &sent_today()).await.unwrap();
    desk.undoes().await;
    assert_eq!(next().await, 3, "what was undone may have been sent");
    desk.redoes().await;
    assert_eq!(sent_sheet(&desk.store, second).await.unwrap().number, 2);

    // Within the days of the first one the next owns nothing.
    submits(&desk, &wish, &sent_today()).await.unwrap();
    let owned: Vec<(u32, String)> = submittals_of(&desk.store, ines.0)
        .await
        .unwrap()
        .into_iter()
        .map(|one| (one.number, one.owned_until))
        .collect();
    assert_eq!(owned, [(3, String::new()), (2, "2027-05-23".to_owned())]);

    for (sent_on, consent_on, field) in [
        ("25 Nov 2026", "", "sent_on"),
        ("today", "1 Jan 2027", "consent_on"),
    ] {
        let new = NewSubmittal {
            sent_on: sent_on.into(),
            consent_on: consent_on.into(),
            ..sent_today()
        };
        assert_eq!(
            submits(&desk, &wish, &new).await.unwrap_err().field(),
            Some(field)
        );
    }
    let late = edit_submittal(&desk.store, second, SubmittalField::SentOn, "2027-01-01", TODAY).await;
    assert_eq!(late.unwrap_err().field(), Some("sent_on"));
    edit_submittal(&desk.store, second, SubmittalField::OwnedDays, "1 year", TODAY)
        .await
        .unwrap();
    let of_second = submittals_of(&desk.store, ines.0).await.unwrap();
    assert!(of_second.iter().any(|one| one.owned_days == Some(365)));
    desk.is_sound().await;
}
