//! From a candidacy to a profile at a client's, and whose introduction somebody is.

use crate::a_desk::{Desk, a_desk};
use roster_core::companies;
use roster_core::day;
use roster_core::export::profile::{self, BlindRules, PlaceTold, ProfileAsk, ProfilePart};
use roster_core::ids::Id;
use roster_core::off_limits;
use roster_core::pay::{self, PayKind, TypedPay};
use roster_core::people::{ContactKind, PersonField, PersonId};
use roster_core::pipeline::{self, CandidacyId, Why, candidacy_id};
use roster_core::profiles::{ClaimDraft, Domain, ImpactDraft, ScaleDraft, StoryDraft, add_claim};
use roster_core::roles::{NewRole, RoleId, StageKind, create_role};
use roster_core::sheet::{Sheet, SheetPart};
use roster_core::submittals::{
    self, Consent, Form, NewSubmittal, Printed, Route, SubmittalField, SubmittalId, digest, edit_submittal,
    ownership, remove_submittal, sent_sheet, submittals_of,
};
use roster_core::{Error, Result};

const TODAY: &str = "2026-11-24";

async fn a_role(desk: &Desk, company: &str) -> RoleId {
    let new = NewRole {
        title: "Inference lead".into(),
        company: company.into(),
    };
    create_role(&desk.store, &new).await.unwrap()
}

async fn in_pipeline(desk: &Desk, role: RoleId, person: PersonId) -> CandidacyId {
    pipeline::add_people(&desk.store, role, &[person], "", "because")
        .await
        .unwrap();
    candidacy_id(role, person)
}

/// Łucja, of whom much is known.
async fn lucja(desk: &Desk) -> PersonId {
    let who = desk
        .adds_at(
            "Łucja Žižková",
            "Staff engineer, Borg",
            "Osterhale",
            "lucja@osterhale.example",
        )
        .await;
    desk.sets(who, PersonField::Location, "Zürich, Switzerland").await;
    desk.sets(who, PersonField::TimeZone, "Europe/Zurich").await;
    desk.sets(who, PersonField::Team, "Borg").await;
    desk.sets(who, PersonField::Pool, "cloud_ai").await;
    desk.gives(who, ContactKind::Link, "https://github.com/lucjaz")
        .await;
    let claims = [
        ClaimDraft::Scale(ScaleDraft {
            company: "Osterhale".into(),
            accelerators: Some(10_000),
            hardware: "h100".into(),
            from: "2021".into(),
            to: "2024".into(),
            ..ScaleDraft::default()
        }),
        ClaimDraft::Story(StoryDraft {
            domain: Domain::Faults,
            company: "Lumen Labs".into(),
            happened_on: "2023-05".into(),
            story: "lucja Zizkova of BORG fixed it in 2023 at lumen-labs.".into(),
        }),
        ClaimDraft::Impact(ImpactDraft {
            metric: "Throughput".into(),
            before: "1,000 tok/s".into(),
            after: "1,250 tok/s".into(),
            company: "Osterhale".into(),
            verified_by: "Jan Novák".into(),
            ..ImpactDraft::default()
        }),
    ];
    for claim in claims {
        add_claim(&desk.store, who, &claim, None).await.unwrap();
    }
    who
}

pub fn ask(candidacy: CandidacyId, form: Form) -> ProfileAsk {
    ProfileAsk {
        candidacy,
        form,
        parts: ProfilePart::ALL.to_vec(),
        rules: BlindRules::default(),
        headline: String::new(),
        summary: String::new(),
        available: "from March".into(),
        pay: false,
    }
}

pub fn new() -> NewSubmittal {
    NewSubmittal {
        sent_on: "today".into(),
        sent_to: "Jo".into(),
        route: Route::Mail,
        consent: Consent::Yes,
        consent_on: String::new(),
        owned_days: "180".into(),
        evidence: "mail to Jo".into(),
        note: String::new(),
        today: TODAY.into(),
    }
}

pub async fn submits(
    desk: &Desk,
    ask: &ProfileAsk,
    new: &NewSubmittal,
    despite: &str,
) -> Result<SubmittalId> {
    let preview = profile::profile_to_send(&desk.store, ask).await?;
    let printed = Printed {
        form: ask.form,
        number: preview.number,
        sheet: &preview.sheet,
        digest: &digest(b"its PDF"),
    };
    submittals::submit(&desk.store, ask.candidacy, new, printed, despite).await
}

fn all(sheet: &Sheet) -> String {
    sheet.texts().join(" | ")
}

#[tokio::test]
async fn a_profile_tells_what_is_known_named_or_blind() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let candidacy = in_pipeline(&desk, role, who).await;

    let named = profile::profile(&desk.store, &ask(candidacy, Form::Named))
        .await
        .unwrap();
    let text = all(&named.sheet);
    for told in [
        "Łucja Žižková",
        "Osterhale",
        "2021–2024",
        "Zürich, Switzerland",
        "10,000",
        "(+25%)",
        "from March",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    assert!(named.hidden.is_empty() && !text.contains("your spend") && !text.contains("Novák"));

    let blind = profile::profile(&desk.store, &ask(candidacy, Form::Blind))
        .await
        .unwrap();
    assert_eq!(blind.leaks, []);
    let text = all(&blind.sheet);
    for told in [
        "Candidate 1-A",
        "Staff engineer, the team",
        "cloud provider",
        "3 years",
        "Switzerland",
        "Candidate 1-A of the team fixed it 3 years ago at a technology company.",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    let folded = roster_core::words::fold(&text);
    for hidden in [
        "lucja",
        "zizkova",
        "osterhale",
        "borg",
        "zurich",
        "lumen",
        "lucjaz",
        "novak",
        "2021",
        "2023",
    ] {
        assert!(!folded.contains(hidden), "{hidden} in {folded}");
    }
    let what: Vec<&str> = blind.hidden.iter().map(|fact| fact.text.as_str()).collect();
    assert!(what.contains(&"Łucja Žižková") && what.contains(&"Osterhale") && what.contains(&"Lumen Labs"));
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_worth_money_is_said_only_where_both_numbers_are_known() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let candidacy = in_pipeline(&desk, role, who).await;
    let client = companies::suggest_companies(&desk.store, "halcyon")
        .await
        .unwrap();
    assert_eq!(client, ["Halcyon"]);
    // 2M USD a month.
    desk.store
        .write("set_blind_rules", "Spend", async |tx| {
            let id = companies::named(tx, "Halcyon").await?.unwrap();
            sqlx::query(
                "INSERT INTO company_profiles (id, company_id, spend_per_month, currency, created_at, updated_at)
                 VALUES (?1, ?2, 200000000, 'USD', 1, 1)",
            )
            .bind(companies::company_profile_id(id))
            .bind(id)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    let shown = profile::profile(&desk.store, &ask(candidacy, Form::Blind))
        .await
        .unwrap();
    // A quarter more on the same is a fifth less for the same.
    assert!(
        all(&shown.sheet).contains("≈ 4,800,000 USD per year at your spend"),
        "{}",
        all(&shown.sheet)
    );
}

#[tokio::test]
async fn pay_is_told_only_where_it_is_ticked_and_parts_in_the_order_asked() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let point = TypedPay {
        kind: PayKind::Expected,
        base: "450k".into(),
        bonus: "50k".into(),
        equity: String::new(),
        sign_on: String::new(),
        currency: "USD".into(),
        usual_currency: String::new(),
        as_of: "today".into(),
        source: String::new(),
        note: String::new(),
        today: TODAY.into(),
    };
    pay::add_pay(&desk.store, who, &point).await.unwrap();
    let role = a_role(&desk, "Halcyon").await;
    let candidacy = in_pipeline(&desk, role, who).await;
    let mut wish = ask(candidacy, Form::Named);
    wish.parts = vec![ProfilePart::Stories, ProfilePart::Scale];
    let sheet = async |wish: &ProfileAsk| profile::profile(&desk.store, wish).await.unwrap().sheet;
    assert!(!all(&sheet(&wish).await).contains("450,000"));
    wish.pay = true;
    let shown = sheet(&wish).await;
    assert!(all(&shown).contains("500,000 USD a year (base 450,000 USD, bonus 50,000 USD)"));
    let headings: Vec<&String> = shown
        .parts
        .iter()
        .filter_map(|part| match part {
            SheetPart::Heading { text } => Some(text),
            _ => None,
        })
        .collect();
    assert_eq!(headings, ["Failures handled", "Scale"]);
}

#[tokio::test]
async fn what_gives_her_away_stops_it() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let mut wish = ask(in_pipeline(&desk, role, who).await, Form::Blind);
    wish.headline = "The best of ŽIŽKOVÁ".into();
    let stopped = submits(&desk, &wish, &new(), "").await.unwrap_err();
    assert!(
        matches!(&stopped, Error::Conflict(said) if said.contains("ŽIŽKOVÁ")),
        "{stopped}"
    );
    wish.headline = "The best of Switzerland".into();
    submits(&desk, &wish, &new(), "").await.unwrap();
}

#[tokio::test]
async fn a_client_keeps_how_its_blind_profiles_are() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let candidacy = in_pipeline(&desk, role, who).await;
    let start = async || profile::profile_start(&desk.store, candidacy).await.unwrap();
    let rules = BlindRules {
        employers: false,
        place: PlaceTold::Region,
        parts: vec![ProfilePart::Scale],
        ..BlindRules::default()
    };
    assert_eq!(start().await.rules, BlindRules::default());
    profile::keep_client_rules(&desk.store, start().await.client, &rules)
        .await
        .unwrap();
    assert_eq!(start().await.rules, rules);
    let mut wish = ask(candidacy, Form::Blind);
    wish.rules = rules;
    let text = all(&profile::profile(&desk.store, &wish).await.unwrap().sheet);
    assert!(
        text.contains("Osterhale") && text.contains("Europe") && !text.contains("Switzerland"),
        "{text}"
    );
    assert_eq!(desk.undoes().await, "Changed how blind profiles for Halcyon are");
    assert_eq!(start().await.rules, BlindRules::default());
    desk.is_sound().await;
}

#[tokio::test]
async fn a_submittal_is_kept_as_it_was_and_moves_its_card() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let candidacy = in_pipeline(&desk, role, who).await;
    let at = async || {
        let shown = pipeline::candidacy(&desk.store, candidacy).await.unwrap();
        let stage = shown.stages.iter().find(|one| one.stage.id == shown.stage);
        stage.unwrap().stage.name.clone()
    };
    let wish = ask(candidacy, Form::Blind);
    let id = submits(&desk, &wish, &new(), "").await.unwrap();
    assert_eq!(at().await, "Submitted");
    let listed = submittals_of(&desk.store, candidacy.0).await.unwrap();
    assert_eq!(
        (
            listed[0].number,
            listed[0].sent_on.as_str(),
            listed[0].owned_until.as_str(),
            listed[0].by.as_str()
        ),
        (1, TODAY, "2027-05-23", "Ruth")
    );
    // Whatever becomes of her, the document stays.
    desk.sets(who, PersonField::Name, "Somebody Else").await;
    let kept = sent_sheet(&desk.store, id).await.unwrap();
    assert_eq!(
        (kept.sheet.title.as_str(), kept.digest),
        ("Candidate 1-A", digest(b"its PDF"))
    );
    desk.undoes().await;
    assert_eq!(desk.undoes().await, "Submitted Łucja Žižková for Inference lead");
    assert_eq!(at().await, "Sourced");
    assert_eq!(submittals_of(&desk.store, role.0).await.unwrap(), []);
    desk.redoes().await;
    assert_eq!(
        (
            at().await.as_str(),
            submittals_of(&desk.store, who.0).await.unwrap().len()
        ),
        ("Submitted", 1)
    );

    // The next one has the next number and letter, and a card that is further stays there.
    let stages = pipeline::candidacy(&desk.store, candidacy).await.unwrap().stages;
    let offer = stages
        .iter()
        .find(|one| one.stage.kind == StageKind::Offer)
        .unwrap();
    pipeline::move_cards(&desk.store, &[candidacy], offer.stage.id, None, &Why::default())
        .await
        .unwrap();
    submits(&desk, &wish, &new(), "").await.unwrap();
    assert_eq!(at().await, "Offer");
    let titles = submittals_of(&desk.store, candidacy.0).await.unwrap();
    let second = sent_sheet(&desk.store, titles[0].id).await.unwrap();
    assert_eq!((second.number, second.sheet.title.as_str()), (2, "Candidate 2-B"));
    desk.is_sound().await;
}

#[tokio::test]
async fn what_is_known_of_a_submittal_can_be_put_right() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let id = submits(
        &desk,
        &ask(in_pipeline(&desk, role, who).await, Form::Named),
        &new(),
        "",
    )
    .await
    .unwrap();
    let set = async |field, value: &str| edit_submittal(&desk.store, id, field, value, TODAY).await;
    set(SubmittalField::Consent, "no").await.unwrap();
    set(SubmittalField::ConsentOn, "1 nov 2026").await.unwrap();
    set(SubmittalField::OwnedDays, "").await.unwrap();
    let one = submittals_of(&desk.store, who.0).await.unwrap().remove(0);
    assert_eq!(
        (
            one.consent,
            one.consent_on.as_str(),
            one.owned_days,
            one.owned_until.as_str()
        ),
        (Consent::No, "2026-11-01", None, "")
    );
    for (field, value) in [
        (SubmittalField::OwnedDays, "0"),
        (SubmittalField::OwnedDays, "a while"),
        (SubmittalField::SentOn, "soon"),
        (SubmittalField::Route, "pigeon"),
    ] {
        assert_eq!(
            set(field, value).await.unwrap_err().field(),
            Some(field.kept()),
            "{value}"
        );
    }
    assert_eq!(
        desk.undoes().await,
        "Changed the days of ownership of submittal 1 of Łucja Žižková"
    );
    remove_submittal(&desk.store, id).await.unwrap();
    assert!(matches!(
        sent_sheet(&desk.store, id).await,
        Err(Error::NotFound(_))
    ));
    assert_eq!(desk.undoes().await, "Removed submittal 1 of Łucja Žižková");
    assert_eq!(sent_sheet(&desk.store, id).await.unwrap().number, 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn who_introduced_whom_is_provable() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let (first, second) = (a_role(&desk, "Halcyon").await, a_role(&desk, "Halcyon").await);
    let (one, other) = (
        in_pipeline(&desk, first, who).await,
        in_pipeline(&desk, second, who).await,
    );
    let company = pipeline::candidacy(&desk.store, one).await.unwrap().client;
    let owner = async |on: &str| {
        let on = day::of_kept(on).unwrap();
        let owner = ownership(&desk.store, who, company, on).await.unwrap();
        owner.map(|owner| (owner.number, owner.since, owner.until, owner.by))
    };
    assert_eq!(owner(TODAY).await, None);
    submits(&desk, &ask(one, Form::Blind), &new(), "").await.unwrap();
    submits(&desk, &ask(other, Form::Named), &new(), "")
        .await
        .unwrap();
    let mine = (1, TODAY.to_owned(), "2027-05-23".to_owned(), "Ruth".to_owned());
    assert_eq!(owner("2027-05-23").await, Some(mine));
    assert_eq!(owner("2027-05-24").await, None);
    let elsewhere = companies::CompanyId(Id::derived("elsewhere", &[]));
    let on = day::of_kept(TODAY).unwrap();
    assert_eq!(ownership(&desk.store, who, elsewhere, on).await.unwrap(), None);
}

#[tokio::test]
async fn somebody_off_limits_is_submitted_with_a_reason_only() {
    let desk = a_desk().await;
    let who = lucja(&desk).await;
    let role = a_role(&desk, "Halcyon").await;
    let candidacy = in_pipeline(&desk, role, who).await;
    desk.store
        .write("set_blind_rules", "Off limits", async |tx| {
            sqlx::query(
                "INSERT INTO off_limits (id, about, person_id, stance, created_at, updated_at) VALUES (?1, ?2, ?2, 'off', 1, 1)",
            )
            .bind(Id::new(tx.clock))
            .bind(who)
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    let on = day::of_kept(TODAY).unwrap();
    let stopped = off_limits::stops(&mut desk.store.read().await.unwrap(), &[who], on)
        .await
        .unwrap();
    assert_eq!(stopped.len(), 1);
    let wish = ask(candidacy, Form::Named);
    let refused = submits(&desk, &wish, &new(), " ").await.unwrap_err();
    assert!(matches!(refused, Error::NeedsReason(_)), "{refused}");
    submits(&desk, &wish, &new(), "the client asked for her")
        .await
        .unwrap();
    let said: Vec<(String, String)> =
        sqlx::query_as("SELECT doing, reason FROM overrides ORDER BY rid DESC LIMIT 1")
            .fetch_all(&mut *desk.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(
        said,
        [("submit".to_owned(), "the client asked for her".to_owned())]
    );
}
