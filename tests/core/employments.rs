//! Where people worked: entered, changed in place, taken back.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::companies::suggest_companies;
use roster_core::employments::{
    Employment, EmploymentField, NewEmployment, add_employment, edit_employment, employments,
    remove_employment,
};
use roster_core::people::PersonId;

fn job(company: &str, from: &str, to: &str) -> NewEmployment {
    NewEmployment {
        company: company.into(),
        title: "Engineer".into(),
        team: String::new(),
        from: from.into(),
        to: to.into(),
    }
}

async fn told(desk: &Desk, who: PersonId) -> Vec<(String, String, String, bool)> {
    let all: Vec<Employment> = employments(&desk.store, who).await.unwrap();
    let job = |one: Employment| (one.company.name, one.from, one.to, one.now);
    all.into_iter().map(job).collect()
}

fn row(company: &str, from: &str, to: &str, now: bool) -> (String, String, String, bool) {
    (company.into(), from.into(), to.into(), now)
}

#[tokio::test]
async fn a_career_is_told_from_its_newest_job() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    for (company, from, to) in [
        ("Osterhale", "2015", "Mar 2019"),
        ("Lumen", "apr 2019", "now"),
        ("Tarnwick", "", ""),
        ("Osterhale", "2012", "2013"),
    ] {
        add_employment(&desk.store, ana, &job(company, from, to))
            .await
            .unwrap();
    }
    assert_eq!(
        told(&desk, ana).await,
        [
            row("Lumen", "Apr 2019", "", true),
            row("Osterhale", "2015", "Mar 2019", false),
            row("Osterhale", "2012", "2013", false),
            row("Tarnwick", "", "", false),
        ]
    );
    // Who was unknown is a company from now on, and one only.
    assert_eq!(
        suggest_companies(&desk.store, "oster").await.unwrap(),
        ["Osterhale"]
    );
    assert_eq!(desk.undoes().await, "Added a job at Osterhale to Ana Ruiz");
    assert_eq!(told(&desk, ana).await.len(), 3);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_job_is_changed_field_by_field() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let all = add_employment(&desk.store, ana, &job("Lumen", "2019", "2021"))
        .await
        .unwrap();
    let id = all[0].id;
    for (field, value) in [
        (EmploymentField::Title, "Staff Engineer"),
        (EmploymentField::Team, "Inference"),
        (EmploymentField::Note, "Moved with the team"),
        (EmploymentField::Company, "Lumen Labs"),
        (EmploymentField::From, "12 May 2018"),
        (EmploymentField::To, "present"),
    ] {
        let before = told(&desk, ana).await;
        edit_employment(&desk.store, id, field, value).await.unwrap();
        assert!(desk.undoes().await.starts_with("Changed the "), "{field:?}");
        assert_eq!(told(&desk, ana).await, before);
        assert!(desk.redoes().await.starts_with("Changed the "));
    }
    let now = employments(&desk.store, ana).await.unwrap().remove(0);
    let texts = [
        &now.title,
        &now.team,
        &now.note,
        &now.company.name,
        &now.from,
        &now.to,
    ];
    assert_eq!(
        texts,
        [
            "Staff Engineer",
            "Inference",
            "Moved with the team",
            "Lumen Labs",
            "12 May 2018",
            ""
        ]
    );
    assert!(now.now);

    for (field, value, at) in [
        (EmploymentField::Company, " ", "company"),
        (EmploymentField::From, "soon", "from_on"),
        (EmploymentField::To, "2017", "to_on"),
        (EmploymentField::From, "1890", "from_on"),
    ] {
        let refused = edit_employment(&desk.store, id, field, value).await.unwrap_err();
        assert_eq!(refused.field(), Some(at), "{value}");
    }
    let none = add_employment(&desk.store, ana, &job("", "2019", "2021"))
        .await
        .unwrap_err();
    assert_eq!(none.field(), Some("company"));

    remove_employment(&desk.store, id).await.unwrap();
    let gone = edit_employment(&desk.store, id, EmploymentField::Title, "SRE").await;
    assert!(matches!(gone, Err(Error::NotFound("job"))), "{gone:?}");
    assert_eq!(desk.undoes().await, "Removed the job at Lumen Labs from Ana Ruiz");
    assert_eq!(told(&desk, ana).await.len(), 1);

    // Who goes takes her career along, and brings it back.
    desk.deletes(&[ana]).await;
    desk.is_sound().await;
    desk.undoes().await;
    assert_eq!(told(&desk, ana).await.len(), 1);
}
