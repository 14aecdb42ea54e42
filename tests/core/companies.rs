//! What companies are called, what they are to us, and whom we know there.

use crate::a_desk::{Desk, a_desk};
use roster_core::clients::{
    Company, CompanyColumn, CompanyField, CompanyList, CompanyQuery, CompanyRelation, CompanySort,
    CompanyWorkload, ContactField, ContactHat, HardwareDraft, HardwareField, NewCompany, add_company_alias,
    add_company_contact, add_company_hardware, company, create_company, edit_company, edit_company_contact,
    edit_company_hardware, list_companies, remove_company_alias, remove_company_contact,
    remove_company_hardware,
};
use roster_core::companies::{AliasKind, CompanyId};
use roster_core::history;
use roster_core::people::PersonField;
use roster_core::roles::{NewRole, create_role};
use roster_core::{Error, Result};

async fn at(desk: &Desk, text: &str) -> CompanyList {
    let query = CompanyQuery {
        text: text.into(),
        limit: 100,
        ..CompanyQuery::default()
    };
    list_companies(&desk.store, &query).await.unwrap()
}

async fn named(desk: &Desk, text: &str) -> Vec<(String, u32)> {
    let rows = at(desk, text).await.rows;
    rows.into_iter().map(|row| (row.name, row.people)).collect()
}

async fn the(desk: &Desk, name: &str) -> CompanyId {
    let rows = at(desk, name).await.rows;
    rows.iter().find(|row| row.name == name).unwrap().id
}

async fn sees(desk: &Desk, id: CompanyId) -> Company {
    company(&desk.store, id).await.unwrap()
}

async fn edits(desk: &Desk, id: CompanyId, field: CompanyField, value: &str) {
    edit_company(&desk.store, id, field, value).await.unwrap();
}

fn refused<T: std::fmt::Debug>(answer: Result<T>) -> (Option<&'static str>, String) {
    let error = answer.unwrap_err();
    (error.field(), error.to_string())
}

#[tokio::test]
async fn another_name_leads_to_the_company() {
    let desk = a_desk().await;
    desk.adds_at("Ana Ruiz", "", "Google", "").await;
    let google = the(&desk, "Google").await;
    add_company_alias(&desk.store, google, AliasKind::Name, "DeepMind")
        .await
        .unwrap();
    add_company_alias(
        &desk.store,
        google,
        AliasKind::Domain,
        "https://www.DeepMind.com/about",
    )
    .await
    .unwrap();
    let mei = desk.adds_at("Mei Tanaka", "", "deepmind Ltd.", "").await;
    assert_eq!(desk.sees(mei).await.company.unwrap().id, google);
    assert_eq!(named(&desk, "").await, [("Google".into(), 2)]);
    for typed in ["deepm", "Google, Inc.", "the google"] {
        assert_eq!(named(&desk, typed).await, [("Google".into(), 2)], "{typed}");
    }
    assert_eq!(named(&desk, "%").await, []);
    assert_eq!(named(&desk, "deepmind.c").await, [("Google".into(), 2)]);

    // Typed over the company's name by somebody there it is no new spelling of it.
    desk.sets(mei, PersonField::Company, "DeepMind").await;
    assert_eq!(named(&desk, "").await, [("Google".into(), 2)]);
    desk.sets(mei, PersonField::Company, "GOOGLE Inc").await;
    assert_eq!(named(&desk, "").await, [("GOOGLE Inc".into(), 2)]);

    // Nobody else has it.
    let meta = create_company(
        &desk.store,
        &NewCompany {
            name: "Meta".into(),
            ..NewCompany::default()
        },
    )
    .await
    .unwrap();
    for (kind, typed, says) in [
        (AliasKind::Name, "Facebook", None),
        (AliasKind::Name, "DeepMind", Some("another name of GOOGLE Inc")),
        (AliasKind::Name, "google", Some("a company of its own")),
        (
            AliasKind::Domain,
            "deepmind.com",
            Some("another domain of GOOGLE Inc"),
        ),
        (AliasKind::Domain, "gmail.com", Some("no domain of one company")),
        (AliasKind::Name, " ", Some("Write the other name")),
    ] {
        let answer = add_company_alias(&desk.store, meta, kind, typed).await;
        match says {
            None => answer.unwrap(),
            Some(says) => {
                let (field, reason) = refused(answer);
                assert_eq!(field, Some("alias"));
                assert!(reason.contains(says), "{typed}: {reason}");
            }
        }
    }
    let taken = NewCompany {
        name: "Deepmind".into(),
        ..NewCompany::default()
    };
    assert_eq!(refused(create_company(&desk.store, &taken).await).0, Some("name"));
    let renamed = edit_company(&desk.store, meta, CompanyField::Name, "DeepMind");
    assert_eq!(refused(renamed.await).0, Some("name"));

    // Taken away, whoever types it means another company; undone, the old one.
    let alias = sees(&desk, google).await.aliases[0].clone();
    assert_eq!((alias.kind, alias.value.as_str()), (AliasKind::Name, "DeepMind"));
    remove_company_alias(&desk.store, alias.id).await.unwrap();
    let ben = desk.adds_at("Ben Okafor", "", "DeepMind", "").await;
    assert_ne!(desk.sees(ben).await.company.unwrap().id, google);
    desk.undoes().await;
    assert_eq!(desk.undoes().await, "Removed DeepMind from GOOGLE Inc");
    assert_eq!(sees(&desk, google).await.aliases.len(), 2);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_company_is_part_of_another_and_never_of_itself() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Ruiz", "SRE", "DeepMind", "").await;
    desk.sets(ana, PersonField::Team, "Gemini infra").await;
    desk.adds_at("Ben Okafor", "", "Google", "").await;
    let deepmind = the(&desk, "DeepMind").await;
    edits(&desk, deepmind, CompanyField::PartOf, "google").await;
    edits(
        &desk,
        the(&desk, "Google").await,
        CompanyField::PartOf,
        "Alphabet",
    )
    .await;
    let alphabet = the(&desk, "Alphabet").await;
    for (id, whole) in [
        (alphabet, "DeepMind"),
        (alphabet, "Alphabet"),
        (deepmind, "deepmind"),
    ] {
        let answer = edit_company(&desk.store, id, CompanyField::PartOf, whole).await;
        assert_eq!(refused(answer).0, Some("part_of"), "{whole}");
    }
    assert_eq!(
        named(&desk, "").await,
        [
            ("Alphabet".into(), 2),
            ("Google".into(), 2),
            ("DeepMind".into(), 1)
        ]
    );
    let page = sees(&desk, alphabet).await;
    let teams: Vec<_> = page
        .teams
        .iter()
        .map(|team| {
            (
                team.company.name.as_str(),
                team.team.as_str(),
                team.people,
                team.some[0].name.as_str(),
            )
        })
        .collect();
    assert_eq!(
        teams,
        [
            ("Google", "", 1, "Ben Okafor"),
            ("DeepMind", "Gemini infra", 1, "Ana Ruiz")
        ]
    );
    assert_eq!((page.people, page.parts[0].name.as_str()), (2, "Google"));
    edits(&desk, deepmind, CompanyField::PartOf, "").await;
    assert_eq!(sees(&desk, alphabet).await.people, 1);
    assert_eq!(desk.undoes().await, "Changed the parent company of DeepMind");
    assert_eq!(sees(&desk, deepmind).await.part_of.unwrap().name, "Google");

    // It is told by the names of companies.
    let said = history::activity(&desk.store, &history::ActivityFilter::default(), None, 20)
        .await
        .unwrap();
    let changes: Vec<_> = said.entries.iter().flat_map(|entry| &entry.changes).collect();
    assert!(
        changes
            .iter()
            .any(|change| change.field == "parent company" && change.new == "Google"),
        "{changes:?}"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn what_a_company_runs_is_typed_as_it_is_told() {
    let desk = a_desk().await;
    let lumen = create_company(
        &desk.store,
        &NewCompany {
            name: " Lumen  AI ".into(),
            relation: Some(CompanyRelation::Prospect),
            domain: "www.lumen.ai".into(),
        },
    )
    .await
    .unwrap();
    for (field, value) in [
        (CompanyField::Relation, "client"),
        (CompanyField::Pool, "ai_lab"),
        (CompanyField::Notes, "Met at **MLSys**."),
        (CompanyField::InfraStage, "building"),
        (CompanyField::Fleet, "4k"),
        (CompanyField::Spend, "$2.5M/month"),
        (CompanyField::Workloads, "llm vision"),
        (CompanyField::ReportsTo, "CTO"),
        (CompanyField::DecisionRights, "4"),
        (CompanyField::Ladder, "Senior\nStaff"),
    ] {
        edits(&desk, lumen, field, value).await;
    }
    let page = sees(&desk, lumen).await;
    assert_eq!(
        (
            page.name.as_str(),
            page.domain.as_str(),
            page.owner.as_str(),
            page.relation
        ),
        ("Lumen AI", "lumen.ai", "Ruth", Some(CompanyRelation::Client))
    );
    assert_eq!(
        (
            page.facts.spend.as_str(),
            page.facts.fleet,
            page.facts.decision_rights
        ),
        ("2,500,000 USD", Some(4_000), Some(4))
    );
    assert_eq!(
        page.facts.workloads,
        [CompanyWorkload::Llm, CompanyWorkload::Vision]
    );
    assert_eq!(desk.undoes().await, "Changed the career ladder of Lumen AI");
    assert_eq!(sees(&desk, lumen).await.facts.ladder, "");
    for (field, value) in [
        (CompanyField::Relation, "friend"),
        (CompanyField::Pool, "no-such-pool"),
        (CompanyField::Name, "  "),
        (CompanyField::Domain, "gmail.com"),
        (CompanyField::Spend, "plenty"),
    ] {
        let answer = edit_company(&desk.store, lumen, field, value).await;
        assert_eq!(refused(answer).0, Some(field.kept()), "{value}");
    }

    // Hardware now and to come.
    let draft = |hardware: &str, accelerators: &str, planned: &str| HardwareDraft {
        hardware: hardware.into(),
        accelerators: accelerators.into(),
        planned: planned.into(),
        note: String::new(),
    };
    for (hardware, accelerators, planned) in [
        ("A100", "512", ""),
        ("h100", "4k", "now"),
        ("B200", "", "Q3 2027"),
    ] {
        add_company_hardware(&desk.store, lumen, &draft(hardware, accelerators, planned))
            .await
            .unwrap();
    }
    for (hardware, accelerators, planned, field) in [
        ("Abacus", "", "", "hardware"),
        ("", "", "", "hardware"),
        ("H100", "lots", "", "accelerators"),
        ("H100", "", "soon", "planned_on"),
    ] {
        let answer = add_company_hardware(&desk.store, lumen, &draft(hardware, accelerators, planned)).await;
        assert_eq!(refused(answer).0, Some(field));
    }
    let page = sees(&desk, lumen).await;
    let names: Vec<_> = page.hardware.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["H100", "A100"], "the newest generation first");
    assert_eq!(
        (page.planned[0].name.as_str(), page.planned[0].planned.as_str()),
        ("B200", "Q3 2027")
    );
    let b200 = page.planned[0].id;
    edit_company_hardware(&desk.store, b200, HardwareField::Planned, "")
        .await
        .unwrap();
    assert_eq!(sees(&desk, lumen).await.hardware.len(), 3);
    remove_company_hardware(&desk.store, b200).await.unwrap();
    assert_eq!(desk.undoes().await, "Removed B200 from Lumen AI");
    assert_eq!(desk.undoes().await, "Changed the plan of B200 of Lumen AI");
    assert_eq!(sees(&desk, lumen).await.planned.len(), 1);
    assert_eq!(desk.undoes().await, "Added B200 to the plans of Lumen AI");
    desk.is_sound().await;
}

#[tokio::test]
async fn a_contact_has_a_hat_and_roles_are_seen() {
    let desk = a_desk().await;
    let mei = desk.adds_at("Mei Tanaka", "VP", "Lumen", "").await;
    let lumen = the(&desk, "Lumen").await;
    let contact = add_company_contact(&desk.store, lumen, mei, Some(ContactHat::HiringManager))
        .await
        .unwrap();
    let again = add_company_contact(&desk.store, lumen, mei, None).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    edit_company_contact(&desk.store, contact, ContactField::Hat, "executive")
        .await
        .unwrap();
    let wrong = edit_company_contact(&desk.store, contact, ContactField::Hat, "fedora").await;
    assert_eq!(refused(wrong).0, Some("hat"));
    create_role(
        &desk.store,
        &NewRole {
            title: "Kernel engineer".into(),
            company: "lumen".into(),
        },
    )
    .await
    .unwrap();
    let page = sees(&desk, lumen).await;
    assert_eq!(
        (page.contacts[0].name.as_str(), page.contacts[0].hat),
        ("Mei Tanaka", Some(ContactHat::Executive))
    );
    assert_eq!(page.roles[0].title, "Kernel engineer");
    assert_eq!(at(&desk, "lumen").await.rows[0].open_roles, 1);
    remove_company_contact(&desk.store, contact).await.unwrap();
    assert_eq!(sees(&desk, lumen).await.contacts, []);
    assert_eq!(desk.undoes().await, "Mei Tanaka is no contact of Lumen any more");

    // Who goes is nobody's contact, and comes back as one.
    desk.deletes(&[mei]).await;
    assert_eq!(sees(&desk, lumen).await.contacts, []);
    desk.undoes().await;
    assert_eq!(sees(&desk, lumen).await.contacts.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_list_is_filtered_and_sorted() {
    let desk = a_desk().await;
    for (person, at) in [("Ana", "Zeta"), ("Ben", "Zeta"), ("Cai", "Alpha"), ("Dee", "Mid")] {
        desk.adds_at(person, "", at, "").await;
    }
    edits(&desk, the(&desk, "Mid").await, CompanyField::Relation, "client").await;
    edits(&desk, the(&desk, "Mid").await, CompanyField::Pool, "ai_lab").await;
    let list = async |query: CompanyQuery| -> Vec<String> {
        let query = CompanyQuery { limit: 10, ..query };
        let rows = list_companies(&desk.store, &query).await.unwrap().rows;
        rows.into_iter().map(|row| row.name).collect()
    };
    let sorted = async |by: CompanyColumn, descending: bool| {
        list(CompanyQuery {
            sort: Some(CompanySort { by, descending }),
            ..CompanyQuery::default()
        })
        .await
    };
    assert_eq!(list(CompanyQuery::default()).await, ["Mid", "Zeta", "Alpha"]);
    assert_eq!(sorted(CompanyColumn::Name, false).await, ["Alpha", "Mid", "Zeta"]);
    assert_eq!(
        sorted(CompanyColumn::People, true).await,
        ["Zeta", "Alpha", "Mid"]
    );
    assert_eq!(sorted(CompanyColumn::Pool, true).await[0], "Mid");
    for by in CompanyColumn::ALL {
        assert_eq!(sorted(*by, false).await.len(), 3);
        assert_eq!(sorted(*by, true).await.len(), 3);
    }
    let clients = CompanyQuery {
        relation: Some(CompanyRelation::Client),
        ..CompanyQuery::default()
    };
    assert_eq!(list(clients).await, ["Mid"]);
    let labs = CompanyQuery {
        pool: Some("ai_lab".into()),
        ..CompanyQuery::default()
    };
    assert_eq!(list(labs).await, ["Mid"]);
    let second = CompanyQuery {
        offset: 1,
        limit: 1,
        ..CompanyQuery::default()
    };
    let page = list_companies(&desk.store, &second).await.unwrap();
    assert_eq!((page.rows[0].name.as_str(), page.total, page.all), ("Zeta", 3, 3));
}
