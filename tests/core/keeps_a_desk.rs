//! Writes the desk of the present format that `old_desks` will open for ever: once for each format, before it is
//! released. `cargo test -p roster-core --test core -- --ignored a_desk_of_this_format`, then tell it in
//! `tests/data/desks/README.md`.

use crate::a_desk::{Desk, Pocket, StoryClock, place_in, ruth};
use crate::submittals::{ask, new, submits};
use roster_core::cadences::{set_person_cadence, set_tag_cadence};
use roster_core::captures::{NewCapture, capture};
use roster_core::clients::{
    CompanyField, CompanyRelation, ContactHat, HardwareDraft, NewCompany, add_company_alias,
    add_company_contact, add_company_hardware, create_company, edit_company,
};
use roster_core::companies::AliasKind;
use roster_core::conferences::{EditionField, EditionKey, add_cost, edit_edition};
use roster_core::contact_lists::{ContactCapacity, MeetWish, add_contacts};
use roster_core::files::{FileOwner, add_files};
use roster_core::import::{self, Draft};
use roster_core::interactions::{
    Direction, InteractionKind, NewInteraction, OutreachCap, log, set_outreach_cap,
};
use roster_core::off_limits::{OffLimitsDraft, Stance, set_off_limits};
use roster_core::offers::{MadeBy, OfferAnswer, TypedOffer, add_offer, answer_offer};
use roster_core::people::{ContactKind, PersonField};
use roster_core::pipeline::{ClosedBy, Why, add_people, candidacy_id, move_cards};
use roster_core::placements::{make_placement, propose_invoices};
use roster_core::profiles::{ClaimDraft, Depth, KnownDraft, Lever, add_claim};
use roster_core::programmes::{ProgrammeFile, load};
use roster_core::retention::{CheckInDraft, CheckInSide, LeverSaid, save_check_in};
use roster_core::roles::{
    FeeTerms, NewRole, RoleField, StageKind, add_manager, create_role, edit_role, set_fee, stages_of,
};
use roster_core::store::{NoKeyStore, Watch};
use roster_core::submittals::Form;
use roster_core::tasks::{NewTask, add_task};
use roster_core::texts::save_text;
use std::path::Path;

const TODAY: &str = "2026-11-24";

#[tokio::test]
#[ignore = "writes a file that is kept, once for each format"]
async fn a_desk_of_this_format_is_written() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    let (folder, clock) = (tempfile::tempdir().unwrap(), StoryClock::new());
    let (store, key) = roster_core::desk::create(
        place_in(&folder),
        ruth(),
        Some("four trains to Cologne"),
        &NoKeyStore,
        clock.clone(),
    )
    .await
    .unwrap();
    let desk = Desk {
        store,
        key,
        pocket: Pocket::default(),
        clock,
        folder,
    };
    let store = &desk.store;

    let draft = Draft::open(&data.join("journeys/Connections.csv")).unwrap();
    let mapping = import::describe(store, &draft).await.unwrap().mapping();
    import::import(store, &draft, &mapping, false, &Watch::nobody())
        .await
        .unwrap();
    let ana = desk
        .adds_at(
            "Ana Kowalska",
            "Staff engineer",
            "Northwind Compute",
            "ana@northwind.example",
        )
        .await;
    desk.sets(ana, PersonField::Location, "Zürich").await;
    desk.gives(ana, ContactKind::Phone, "+41 44 668 18 00").await;
    desk.tags(&[ana], "InfiniBand").await;
    let skill = KnownDraft {
        key: "nccl".into(),
        depth: Some(Depth::Built),
        last_used: Some(2025),
        note: String::new(),
    };
    add_claim(store, ana, &ClaimDraft::Skill(skill), None)
        .await
        .unwrap();
    let wang = desk.adds("王伟").await;

    let halcyon = create_company(
        store,
        &NewCompany {
            name: "Halcyon".into(),
            relation: Some(CompanyRelation::Client),
            domain: "halcyon.example".into(),
        },
    )
    .await
    .unwrap();
    add_company_alias(store, halcyon, AliasKind::Name, "Halcyon AI")
        .await
        .unwrap();
    edit_company(store, halcyon, CompanyField::Fleet, "4k")
        .await
        .unwrap();
    let hardware = HardwareDraft {
        hardware: "h100".into(),
        accelerators: "4k".into(),
        planned: String::new(),
        note: String::new(),
    };
    add_company_hardware(store, halcyon, &hardware).await.unwrap();
    let jo = desk
        .adds_at("Jo Brandt", "VP Infrastructure", "Halcyon", "")
        .await;
    add_company_contact(store, halcyon, jo, Some(ContactHat::HiringManager))
        .await
        .unwrap();

    let role = NewRole {
        title: "Cluster lead".into(),
        company: "Halcyon".into(),
    };
    let role = create_role(store, &role).await.unwrap();
    edit_role(store, role, RoleField::Pay, "400–500k USD", TODAY)
        .await
        .unwrap();
    add_manager(store, role, jo).await.unwrap();
    let terms = FeeTerms {
        percent_bp: 2_500,
        ..FeeTerms::default()
    };
    set_fee(store, role, Some(&terms)).await.unwrap();
    add_people(store, role, &[ana, wang], "Search", "").await.unwrap();
    let stages = stages_of(&mut store.read().await.unwrap(), role).await.unwrap();
    let contacted = stages
        .iter()
        .find(|stage| stage.kind == StageKind::Contacted)
        .unwrap();
    let rejected = stages
        .iter()
        .find(|stage| stage.kind == StageKind::Rejected)
        .unwrap();
    let card = candidacy_id(role, ana);
    move_cards(store, &[card], contacted.id, None, &Why::default())
        .await
        .unwrap();
    let why = Why {
        reason: "Too little scale".into(),
        closed_by: Some(ClosedBy::Client),
    };
    move_cards(store, &[candidacy_id(role, wang)], rejected.id, None, &why)
        .await
        .unwrap();
    submits(&desk, &ask(card, Form::Blind), &new(), "").await.unwrap();
    let offer = TypedOffer {
        made_by: MadeBy::Client,
        base: "450k".into(),
        bonus: String::new(),
        equity: String::new(),
        sign_on: "50k".into(),
        currency: String::new(),
        usual_currency: "USD".into(),
        made_on: TODAY.into(),
        start_on: String::new(),
        expires_on: String::new(),
        note: String::new(),
        today: TODAY.into(),
    };
    let offer = add_offer(store, card, &offer).await.unwrap();
    answer_offer(store, offer, Some(OfferAnswer::Accepted), TODAY, TODAY)
        .await
        .unwrap();
    let accepted = stages
        .iter()
        .find(|stage| stage.kind == StageKind::Accepted)
        .unwrap();
    move_cards(store, &[card], accepted.id, None, &Why::default())
        .await
        .unwrap();
    let placed = make_placement(store, card, TODAY, "2026-12-01").await.unwrap();
    propose_invoices(store, placed).await.unwrap();
    let said = CheckInDraft {
        id: None,
        side: CheckInSide::Person,
        person: Some(ana),
        company: None,
        placement: None,
        step: None,
        on_day: String::new(),
        today: TODAY.into(),
        channel: None,
        levers: vec![LeverSaid {
            lever: Lever::Hardware,
            have: Some(2),
            want: Some(5),
            note: "A100 until spring".into(),
        }],
        approaches: Some(4),
        approaches_note: String::new(),
        flags: Vec::new(),
        satisfaction: None,
        plans: String::new(),
        roadmap: String::new(),
        needs: String::new(),
        next_step: String::new(),
        makes_task: false,
        makes_role: false,
    };
    save_check_in(store, &said).await.unwrap();

    let call = NewInteraction {
        people: vec![ana],
        company: None,
        role: Some(role),
        kind: InteractionKind::Call,
        direction: Some(Direction::Out),
        when: "yesterday 15:00".into(),
        zone: "Europe/Berlin".into(),
        text: "Likes the scale.".into(),
        outcome: "interested".into(),
        next_step: "Send the brief on fri".into(),
        edition: None,
    };
    log(store, &call, "").await.unwrap();
    let task = NewTask {
        title: "Chase the offer every monday".into(),
        person: Some(ana),
        today: TODAY.into(),
        ..NewTask::default()
    };
    add_task(store, &task).await.unwrap();
    set_tag_cadence(store, "InfiniBand", Some(30), Some(60))
        .await
        .unwrap();
    set_person_cadence(store, ana, Some(14), None).await.unwrap();
    save_text(store, None, "First mail", "Hello {first name}", "Hi {first name}")
        .await
        .unwrap();
    set_outreach_cap(store, Some(OutreachCap { touches: 4, days: 90 }))
        .await
        .unwrap();
    let off = OffLimitsDraft {
        company: None,
        person: Some(jo),
        stance: Stance::Off,
        reason: "our client".into(),
        from: "2026-11-01".into(),
        until: "2027-11-01".into(),
    };
    set_off_limits(store, &off).await.unwrap();
    let notes = desk.folder.path().join("notes.txt");
    std::fs::write(&notes, "What Ana said of the fabric").unwrap();
    let owner = FileOwner {
        person: Some(ana),
        ..FileOwner::default()
    };
    let kept = add_files(store, owner, vec![notes]).await.unwrap();
    assert!(kept.refused.is_empty());
    let mlsys = EditionKey::new("mlsys", 2026);
    edit_edition(store, &mlsys, EditionField::Plan, "going")
        .await
        .unwrap();
    add_cost(store, &mlsys, "Flights", "1,240 EUR").await.unwrap();
    let wish = MeetWish {
        why: "Built the fabric".into(),
        priority: Some(1),
        capacity: Some(ContactCapacity::Speaker),
    };
    add_contacts(store, &mlsys, &[ana], &wish).await.unwrap();
    let file = data.join("programmes/authors.csv");
    let file = ProgrammeFile::open(&file).unwrap();
    load(store, &file, &mlsys, &Watch::nobody()).await.unwrap();
    let line = NewCapture {
        line: "somebody from the GPU booth, call back".into(),
        today: TODAY.into(),
        ..NewCapture::default()
    };
    capture(store, &line).await.unwrap();
    desk.sets(wang, PersonField::Pool, "cloud_ai").await;
    desk.undoes().await;
    desk.is_sound().await;

    let code = desk.key.recovery_code();
    store.close().await.unwrap();
    let format = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations"))
        .unwrap()
        .count();
    for (from, to) in [("", ""), (".head", ".head")] {
        let file = desk.store.place().file().to_string_lossy().into_owned();
        let to = data.join(format!("desks/{format:04}.desk{to}"));
        assert!(!to.exists(), "this format has its desk");
        std::fs::copy(format!("{file}{from}"), to).unwrap();
    }
    #[expect(clippy::print_stderr, reason = "for the README of the kept desks")]
    {
        eprintln!("{format:04}.desk: {}", &*code);
    }
}
