//! Ways in: who of ours leads to somebody, why, and that they are true to what was done last.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::acquaintances::{Acquainted, NewAcquaintance, add_acquaintance};
use roster_core::companies::suggest_companies;
use roster_core::employments::{EmploymentField, NewEmployment, add_employment, edit_employment};
use roster_core::ids::Id;
use roster_core::interactions::{Direction, InteractionKind, NewInteraction, log};
use roster_core::lists::create_hotlist;
use roster_core::off_limits::{OffLimitsDraft, Stance, set_off_limits};
use roster_core::open_source::{NewContribution, add_contribution};
use roster_core::people::{PersonField, PersonId};
use roster_core::profiles::Level;
use roster_core::ways::{Way, WayStrength, WayTo, WaysFor, WaysForList, neighbourhood, ways_for, ways_in};

impl Desk {
    async fn speaks_with(&self, who: PersonId) {
        let call = NewInteraction {
            people: vec![who],
            company: None,
            role: None,
            kind: InteractionKind::Call,
            direction: Some(Direction::In),
            when: String::new(),
            zone: String::new(),
            text: "Spoke".into(),
            outcome: String::new(),
            next_step: String::new(),
            edition: None,
        };
        log(&self.store, &call, "").await.unwrap();
    }

    async fn notes_that(&self, one: PersonId, how: Acquainted, other: PersonId) {
        let new = NewAcquaintance {
            how,
            other,
            since: String::new(),
        };
        add_acquaintance(&self.store, one, &new).await.unwrap();
    }

    async fn worked(&self, who: PersonId, company: &str, from: &str, to: &str, team: &str) {
        let job = NewEmployment {
            company: company.into(),
            title: String::new(),
            team: team.into(),
            from: from.into(),
            to: to.into(),
        };
        add_employment(&self.store, who, &job).await.unwrap();
    }

    /// A paper of these authors, each by name and as who she is in the desk.
    async fn paper(&self, title: &str, year: i64, authors: &[(&str, Option<PersonId>)]) {
        let key = |kind: &str, text: &str| Id::derived(kind, &[text.as_bytes()]);
        let edition = key("edition", &year.to_string());
        let item = key("item", title);
        self.store
            .write("import_programme", "Took in a programme", async |tx| {
                sqlx::query(
                    "INSERT INTO editions (id, series, year, name, created_at, updated_at)
                     VALUES (?, 'mlsys', ?, 'MLSys', 0, 0) ON CONFLICT (id) DO NOTHING",
                )
                .bind(edition)
                .bind(year)
                .execute(&mut *tx.conn)
                .await?;
                sqlx::query(
                    "INSERT INTO programme_items (id, edition_id, key, title, kind, created_at, updated_at)
                     VALUES (?, ?, ?, ?, 'paper', 0, 0)",
                )
                .bind(item)
                .bind(edition)
                .bind(title)
                .bind(title)
                .execute(&mut *tx.conn)
                .await?;
                for (position, (name, person)) in (0_i64..).zip(authors) {
                    let who = key("author", name);
                    sqlx::query(
                        "INSERT INTO programme_people (id, name, name_key, person_id, created_at, updated_at)
                         VALUES (?, ?, ?, ?, 0, 0) ON CONFLICT (id) DO NOTHING",
                    )
                    .bind(who)
                    .bind(name)
                    .bind(name)
                    .bind(*person)
                    .execute(&mut *tx.conn)
                    .await?;
                    sqlx::query(
                        "INSERT INTO programme_authors (id, edition_id, item_id, programme_person_id, position)
                         VALUES (?, ?, ?, ?, ?)",
                    )
                    .bind(key(title, name))
                    .bind(edition)
                    .bind(item)
                    .bind(who)
                    .bind(position)
                    .execute(&mut *tx.conn)
                    .await?;
                }
                Ok(())
            })
            .await
            .unwrap();
    }

    async fn ways(&self, to: PersonId) -> Vec<Vec<String>> {
        let found = ways_in(&self.store, WayTo::Person(to)).await.unwrap();
        found.ways.into_iter().map(through).collect()
    }
}

fn through(way: Way) -> Vec<String> {
    way.steps.into_iter().map(|step| step.person.name).collect()
}

fn author(name: &str) -> WayTo {
    WayTo::Programme(Id::derived("author", &[name.as_bytes()]))
}

async fn four(desk: &Desk) -> [PersonId; 4] {
    [
        desk.adds("Ana Ruiz").await,
        desk.adds("Ben Okafor").await,
        desk.adds("Cai Lin").await,
        desk.adds("Dee Vance").await,
    ]
}

#[tokio::test]
async fn the_way_goes_through_whom_we_know() {
    let desk = a_desk().await;
    let [ana, ben, cai, dee] = four(&desk).await;
    assert_eq!(desk.ways(dee).await, Vec::<Vec<String>>::new());
    desk.speaks_with(ana).await;
    assert_eq!(desk.ways(ana).await, [["Ana Ruiz"]]);
    assert_eq!(desk.ways(dee).await.len(), 0);

    // Each edit is there at once, and gone with its undo.
    desk.notes_that(ana, Acquainted::WorkedWith, dee).await;
    assert_eq!(desk.ways(dee).await, [["Ana Ruiz", "Dee Vance"]]);
    desk.undoes().await;
    assert_eq!(desk.ways(dee).await.len(), 0);
    desk.redoes().await;
    desk.undoes().await;

    // Over one between, and no further.
    desk.notes_that(ana, Acquainted::Knows, ben).await;
    desk.notes_that(ben, Acquainted::Knows, cai).await;
    assert_eq!(desk.ways(cai).await, [["Ana Ruiz", "Ben Okafor", "Cai Lin"]]);
    desk.notes_that(cai, Acquainted::Knows, dee).await;
    assert_eq!(desk.ways(dee).await.len(), 0);

    // Whoever goes takes her ways along.
    desk.deletes(&[ben]).await;
    assert_eq!(desk.ways(cai).await.len(), 0);
    desk.undoes().await;
    assert_eq!(desk.ways(cai).await, [["Ana Ruiz", "Ben Okafor", "Cai Lin"]]);
    let nobody = ways_in(&desk.store, author("Nobody")).await;
    assert!(matches!(nobody, Err(Error::NotFound("person"))));
    desk.is_sound().await;
}

#[tokio::test]
async fn each_step_says_why() {
    let desk = a_desk().await;
    let [ana, ben, ..] = four(&desk).await;
    desk.speaks_with(ana).await;
    desk.speaks_with(ana).await;
    desk.worked(ana, "NVIDIA", "2019", "2022", "NCCL").await;
    desk.worked(ben, "NVIDIA", "2018", "2021", "nccl").await;
    let vllm = |level| NewContribution {
        project: "vllm-project/vllm".into(),
        level: Some(level),
        ..NewContribution::default()
    };
    add_contribution(&desk.store, ana, &vllm(Level::Maintainer))
        .await
        .unwrap();
    add_contribution(&desk.store, ben, &vllm(Level::Maintainer))
        .await
        .unwrap();
    let found = ways_in(&desk.store, WayTo::Person(ben)).await.unwrap();
    let [first, second] = found.ways[0].steps.as_slice() else {
        panic!("{found:?}");
    };
    assert!(
        first.reasons[0].starts_with("in touch twice, last on "),
        "{first:?}"
    );
    let mut reasons = second.reasons.clone();
    reasons.sort();
    assert_eq!(
        reasons,
        [
            "both at NVIDIA 2019–2021, in the same team",
            "both maintainers of vLLM"
        ]
    );
    assert!(second.strength >= WayStrength::Good, "{second:?}");

    // Who left before the other came is no colleague.
    let jobs = roster_core::employments::employments(&desk.store, ben)
        .await
        .unwrap();
    edit_employment(&desk.store, jobs[0].id, EmploymentField::From, "2010")
        .await
        .unwrap();
    edit_employment(&desk.store, jobs[0].id, EmploymentField::To, "2018")
        .await
        .unwrap();
    let found = ways_in(&desk.store, WayTo::Person(ben)).await.unwrap();
    assert_eq!(found.ways[0].steps[1].reasons, ["both maintainers of vLLM"]);
}

#[tokio::test]
async fn who_is_shown_at_a_company_is_there_now() {
    let desk = a_desk().await;
    let [ana, ben, ..] = four(&desk).await;
    desk.speaks_with(ana).await;
    desk.sets(ana, PersonField::Company, "Lumen").await;
    desk.sets(ben, PersonField::Company, "Lumen").await;
    let found = ways_in(&desk.store, WayTo::Person(ben)).await.unwrap();
    assert_eq!(found.ways[0].steps[1].reasons, ["both at Lumen now"]);
    desk.sets(ben, PersonField::Company, "Osterhale").await;
    assert_eq!(desk.ways(ben).await.len(), 0);
    assert_eq!(suggest_companies(&desk.store, "lum").await.unwrap(), ["Lumen"]);
}

#[tokio::test]
async fn authors_are_reached_through_their_co_authors() {
    let desk = a_desk().await;
    let [ana, ..] = four(&desk).await;
    desk.speaks_with(ana).await;
    desk.paper("One", 2024, &[("A. Ruiz", Some(ana)), ("E. Stern", None)])
        .await;
    desk.paper(
        "Two",
        2025,
        &[("E. Stern", None), ("A. Ruiz", Some(ana)), ("F. Iyer", None)],
    )
    .await;
    let stern = ways_in(&desk.store, author("E. Stern")).await.unwrap();
    assert_eq!(
        stern.ways.iter().cloned().map(through).collect::<Vec<_>>(),
        [["Ana Ruiz", "E. Stern"]]
    );
    assert_eq!(
        stern.ways[0].steps[1].reasons,
        ["wrote 2 papers together, the last in 2025"]
    );
    assert_eq!(stern.person.who, author("E. Stern"));

    // She is somebody of the desk from now on: what she wrote is hers.
    let erin = desk.adds("Erin Stern").await;
    desk.store
        .write("link_author", "Linked an author", async |tx| {
            sqlx::query("UPDATE programme_people SET person_id = ? WHERE name = 'E. Stern'")
                .bind(erin)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!(desk.ways(erin).await, [["Ana Ruiz", "Erin Stern"]]);
    let same = ways_in(&desk.store, author("E. Stern")).await.unwrap();
    assert_eq!(same.person.who, WayTo::Person(erin));
    desk.undoes().await;
    assert_eq!(desk.ways(erin).await.len(), 0);
    assert_eq!(
        ways_in(&desk.store, author("F. Iyer")).await.unwrap().ways.len(),
        1
    );
}

#[tokio::test]
async fn off_limits_is_marked_and_the_best_ways_differ() {
    let desk = a_desk().await;
    let [ana, ben, cai, dee] = four(&desk).await;
    for (one, other) in [(ana, dee), (ben, dee), (ana, cai), (cai, dee)] {
        desk.notes_that(one, Acquainted::Knows, other).await;
    }
    desk.speaks_with(ana).await;
    desk.speaks_with(ben).await;
    desk.speaks_with(ben).await;
    let draft = OffLimitsDraft {
        company: None,
        person: Some(ben),
        stance: Stance::Off,
        reason: "Placed by us".into(),
        from: String::new(),
        until: String::new(),
    };
    set_off_limits(&desk.store, &draft).await.unwrap();
    let found = ways_in(&desk.store, WayTo::Person(dee)).await.unwrap();
    let first = &found.ways[0].steps[0].person;
    assert_eq!(first.name, "Ben Okafor");
    assert!(first.off_limits.starts_with("Off limits"), "{first:?}");
    let ways: Vec<Vec<String>> = found.ways.into_iter().map(through).collect();
    assert_eq!(ways[1], ["Ana Ruiz", "Dee Vance"]);
    assert_eq!(
        ways.len(),
        2,
        "through Cai it is Ana again, and no better: {ways:?}"
    );
}

#[tokio::test]
async fn a_list_has_its_connectors() {
    let desk = a_desk().await;
    let [ana, ben, cai, dee] = four(&desk).await;
    let erin = desk.adds("Erin Stern").await;
    desk.speaks_with(ana).await;
    desk.speaks_with(ben).await;
    for other in [cai, dee] {
        desk.notes_that(ana, Acquainted::Knows, other).await;
    }
    desk.notes_that(ben, Acquainted::WorkedWith, dee).await;
    let list = create_hotlist(&desk.store, "To reach", &[cai, dee, erin])
        .await
        .unwrap();
    let WaysFor {
        people,
        connectors,
        left_out,
    } = ways_for(&desk.store, &WaysForList::Hotlist(list.id))
        .await
        .unwrap();
    let best: Vec<_> = people
        .into_iter()
        .map(|one| (one.person.name, one.way.map(through).unwrap_or_default().len()))
        .collect();
    assert_eq!(
        best,
        [
            ("Cai Lin".into(), 2),
            ("Dee Vance".into(), 2),
            ("Erin Stern".into(), 0)
        ]
    );
    assert_eq!(left_out, 0);
    let [connector] = connectors.as_slice() else {
        panic!("{connectors:?}");
    };
    assert_eq!((connector.person.name.as_str(), connector.knows), ("Ana Ruiz", 2));
    let people = ways_for(&desk.store, &WaysForList::People(vec![dee]))
        .await
        .unwrap();
    assert_eq!(
        people.people[0].way.clone().map(through).unwrap(),
        ["Ben Okafor", "Dee Vance"]
    );
}

#[tokio::test]
async fn a_neighbourhood_has_her_ties_and_theirs() {
    let desk = a_desk().await;
    let [ana, ben, cai, dee] = four(&desk).await;
    desk.speaks_with(cai).await;
    for (one, other) in [(ana, ben), (ana, cai), (ben, cai), (cai, dee)] {
        desk.notes_that(one, Acquainted::Knows, other).await;
    }
    let found = neighbourhood(&desk.store, WayTo::Person(ana)).await.unwrap();
    let named: Vec<_> = found
        .people
        .iter()
        .map(|one| (one.person.name.as_str(), one.ring))
        .collect();
    assert_eq!(named[0], ("Ana Ruiz", 0));
    assert_eq!(named[3], ("Dee Vance", 2));
    assert_eq!((found.ties.len(), found.more), (4, 0));
    assert!(
        found
            .ties
            .iter()
            .all(|tie| tie.one < tie.other && tie.reasons == ["know each other"])
    );
    let ours: Vec<_> = found.people.iter().filter(|one| one.ours.is_some()).collect();
    assert_eq!(ours[0].person.name, "Cai Lin");
    assert_eq!(ours.len(), 1);
}
