//! Programmes in the desk: loaded, loaded again, completed, taken back; and who of them is who.

use crate::a_desk::{Desk, a_desk};
use roster_core::Error;
use roster_core::conferences::EditionKey;
use roster_core::contact_lists::{self, MeetWish};
use roster_core::people::{ContactKind, PersonField, person};
use roster_core::programmes::{
    ProgrammeFile, ProgrammePeopleQuery, ProgrammePerson, ProgrammePreview, ProgrammeQuery, ProgrammeReport,
    ProgrammeStanding, add_programme_people, edition_named, link_programme_person, load, look,
    meet_programme_people, papers_of, programme_author, programme_items, programme_people, review,
    tell_programme_person_apart, unlink_programme_people,
};
use roster_core::store::Watch;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

fn edition() -> EditionKey {
    EditionKey::new("mlsys", 2026)
}

fn file(name: &str) -> ProgrammeFile {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/programmes");
    ProgrammeFile::open(&folder.join(name)).unwrap()
}

fn all() -> ProgrammePeopleQuery {
    ProgrammePeopleQuery {
        edition: Some(edition()),
        text: String::new(),
        affiliation: String::new(),
        topic: String::new(),
        keyword: String::new(),
        pool: String::new(),
        standing: None,
        two_papers: false,
        offset: 0,
        limit: 1_000,
    }
}

impl Desk {
    async fn looks_at(&self, file: &ProgrammeFile) -> ProgrammePreview {
        look(&self.store, file, &edition(), &Watch::nobody())
            .await
            .unwrap()
    }

    async fn keeps(&self, file: &ProgrammeFile) -> ProgrammeReport {
        load(&self.store, file, &edition(), &Watch::nobody())
            .await
            .unwrap()
    }

    async fn authors(&self, query: &ProgrammePeopleQuery) -> Vec<ProgrammePerson> {
        programme_people(&self.store, query).await.unwrap().rows
    }

    async fn author(&self, name: &str) -> ProgrammePerson {
        self.authors(&all())
            .await
            .into_iter()
            .find(|one| one.name == name)
            .unwrap()
    }

    async fn items(&self) -> Vec<(String, Vec<String>)> {
        let query = ProgrammeQuery {
            edition: edition(),
            text: String::new(),
            offset: 0,
            limit: 100,
        };
        let rows = programme_items(&self.store, &query).await.unwrap().rows;
        rows.into_iter().map(|item| (item.title, item.authors)).collect()
    }
}

#[tokio::test]
async fn two_files_complete_each_other_and_nothing_is_made_twice() {
    let desk = a_desk().await;
    let before = desk.everything().await;
    let seen = desk.looks_at(&file("authors.csv")).await;
    assert_eq!(
        (seen.items, seen.new_items, seen.authors, seen.new_people),
        (2, 2, 5, 5)
    );
    assert_eq!((seen.known, seen.likely, seen.unknown), (0, 0, 5));
    assert_eq!(desk.everything().await, before, "looking changes nothing");

    let first = desk.keeps(&file("authors.csv")).await;
    assert_eq!((first.items, first.new_people), (2, 5));
    let second = desk.keeps(&file("papers.csv")).await;
    assert_eq!(
        (second.new_items, second.changed_items, second.new_people),
        (0, 2, 0)
    );
    let items = desk.items().await;
    assert!(items.contains(&(
        "Caches for Long Prompts".into(),
        vec![
            "Maren Oduya".into(),
            "Tobi Halvorsen".into(),
            "Ines Quispe".into()
        ]
    )));
    assert_eq!(desk.author("Maren Oduya").await.affiliation, "Northlake Compute");

    let whole = desk.everything().await;
    let again = desk.keeps(&file("authors.csv")).await;
    assert_eq!(
        (again.new_items, again.changed_items, again.new_people),
        (0, 0, 0)
    );
    assert_eq!(desk.everything().await, whole, "loading again changes nothing");
}

#[tokio::test]
async fn one_step_takes_a_programme_back() {
    let desk = a_desk().await;
    let before = desk.everything().await;
    desk.keeps(&file("site.json")).await;
    assert!(!desk.authors(&all()).await.is_empty());
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
    assert!(desk.authors(&all()).await.is_empty());
}

#[tokio::test]
async fn a_load_that_is_stopped_keeps_nothing() {
    let desk = a_desk().await;
    let before = desk.everything().await;
    let watch = Watch {
        progress: &|_, _| {},
        stop: Arc::new(AtomicBool::new(true)),
    };
    let stopped = load(&desk.store, &file("site.json"), &edition(), &watch).await;
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn who_has_the_same_id_is_known_at_once_and_who_is_like_is_asked_about() {
    let desk = a_desk().await;
    let maren = desk.adds("M. Oduya-Lind").await;
    desk.gives(
        maren,
        ContactKind::Link,
        "https://openreview.net/profile?id=~Maren_Oduya1",
    )
    .await;
    let rana = desk.adds_at("Rana Whitcombe", "", "Northlake Compute", "").await;
    let tobi = desk.adds("Tobi Halvorsen").await;
    desk.keeps(&file("authors.csv")).await;
    let known = desk.author("Maren Oduya").await;
    assert_eq!(
        (known.standing, known.person.unwrap().id),
        (ProgrammeStanding::Known, maren)
    );
    let placed = desk.author("Rana Whitcombe").await;
    assert_eq!(
        (placed.standing, placed.person.unwrap().id),
        (ProgrammeStanding::Known, rana)
    );
    let told = programme_author(&desk.store, known.id).await.unwrap();
    let found: Vec<(&str, &str)> = told
        .found
        .iter()
        .map(|one| (one.name.as_str(), one.text.as_str()))
        .collect();
    assert!(found.contains(&("OpenReview", "~Maren_Oduya1")), "{found:?}");
    assert_eq!(told.papers, papers_of(&desk.store, maren).await.unwrap());
    let papers = papers_of(&desk.store, rana).await.unwrap();
    assert_eq!((papers.len(), papers[0].edition_name.as_str()), (1, "MLSys 2026"));

    let asked = review(&desk.store, &edition()).await.unwrap();
    assert_eq!(asked.len(), 1);
    assert_eq!(
        (asked[0].author.name.as_str(), asked[0].people[0].id),
        ("Tobi Halvorsen", tobi)
    );
    assert!(!asked[0].people[0].reasons.is_empty());

    let author = asked[0].author.id;
    tell_programme_person_apart(&desk.store, author, tobi)
        .await
        .unwrap();
    assert!(review(&desk.store, &edition()).await.unwrap().is_empty());
    desk.keeps(&file("tidy.csv")).await;
    assert_eq!(
        desk.author("Tobi Halvorsen").await.standing,
        ProgrammeStanding::New,
        "a no stays one"
    );
    desk.undoes().await;
    desk.undoes().await;
    assert_eq!(review(&desk.store, &edition()).await.unwrap().len(), 1);
    link_programme_person(&desk.store, author, tobi).await.unwrap();
    assert_eq!(desk.author("Tobi Halvorsen").await.person.unwrap().id, tobi);
    unlink_programme_people(&desk.store, &[author]).await.unwrap();
    assert!(papers_of(&desk.store, tobi).await.unwrap().is_empty());
    desk.undoes().await;
    assert_eq!(papers_of(&desk.store, tobi).await.unwrap().len(), 1);
}

#[tokio::test]
async fn somebody_wanted_comes_into_the_desk_with_what_is_known_of_her() {
    let desk = a_desk().await;
    desk.keeps(&file("authors.csv")).await;
    let before = desk.everything().await;
    let (maren, rana) = (
        desk.author("Maren Oduya").await.id,
        desk.author("Rana Whitcombe").await.id,
    );
    let added = add_programme_people(&desk.store, Some(&edition()), &[maren])
        .await
        .unwrap();
    let her = person(&desk.store, added[0]).await.unwrap();
    assert_eq!(
        (her.name.as_str(), her.source.as_str()),
        ("Maren Oduya", "MLSys 2026 programme")
    );
    assert_eq!(her.company.unwrap().name, "Northlake Compute");
    assert!(
        her.contacts
            .iter()
            .any(|one| one.value == "https://openreview.net/profile?id=~Maren_Oduya1")
    );

    let met = meet_programme_people(&desk.store, &edition(), &[maren, rana], &MeetWish::default())
        .await
        .unwrap();
    assert_eq!(
        (met.len(), met.contains(&added[0])),
        (2, true),
        "she is not made twice"
    );
    let list = contact_lists::contacts(&desk.store, &edition()).await.unwrap();
    assert_eq!(list.contacts.len(), 2);
    assert!(desk.author("Rana Whitcombe").await.to_meet);
    desk.undoes().await;
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn people_are_found_by_what_is_known_of_them() {
    let desk = a_desk().await;
    desk.keeps(&file("authors.csv")).await;
    desk.keeps(&file("papers.csv")).await;
    let names = async |query: ProgrammePeopleQuery| {
        let mut names: Vec<String> = desk
            .authors(&query)
            .await
            .into_iter()
            .map(|one| one.name)
            .collect();
        names.sort();
        names
    };
    let at = ProgrammePeopleQuery {
        affiliation: "northlake".into(),
        ..all()
    };
    assert_eq!(names(at).await, ["Maren Oduya", "Rana Whitcombe"]);
    let on = ProgrammePeopleQuery {
        keyword: "cache".into(),
        ..all()
    };
    assert_eq!(names(on).await, ["Ines Quispe", "Maren Oduya", "Tobi Halvorsen"]);
    let from = ProgrammePeopleQuery {
        pool: "university".into(),
        ..all()
    };
    assert_eq!(names(from).await, ["Bo Ferreira-Lund", "Tobi Halvorsen"]);
    let of = ProgrammePeopleQuery {
        topic: "serving".into(),
        text: "quispe".into(),
        ..all()
    };
    assert_eq!(names(of).await, ["Ines Quispe"]);
    let known = ProgrammePeopleQuery {
        standing: Some(ProgrammeStanding::Known),
        ..all()
    };
    assert!(names(known).await.is_empty());
    let page = programme_people(&desk.store, &all()).await.unwrap();
    assert!(
        page.says
            .starts_with("5 authors you don't know, 2 from University"),
        "{}",
        page.says
    );
}

#[tokio::test]
async fn the_same_author_at_another_edition_is_one() {
    let desk = a_desk().await;
    desk.keeps(&file("authors.csv")).await;
    let other = EditionKey::new("mlsys", 2025);
    let report = load(&desk.store, &file("authors.csv"), &other, &Watch::nobody())
        .await
        .unwrap();
    // Also who has no id: her name is rare, and she writes with the same people.
    assert_eq!((report.new_items, report.new_people), (2, 0));
}

#[tokio::test]
async fn everybody_of_every_programme_is_listed_once_with_where_she_stands() {
    let desk = a_desk().await;
    desk.keeps(&file("authors.csv")).await;
    let other = EditionKey::new("osdi", 2025);
    load(&desk.store, &file("authors.csv"), &other, &Watch::nobody())
        .await
        .unwrap();
    let everywhere = ProgrammePeopleQuery {
        edition: None,
        ..all()
    };
    let page = programme_people(&desk.store, &everywhere).await.unwrap();
    assert_eq!((page.people, page.total), (5, 5));
    let maren = page.rows.iter().find(|one| one.name == "Maren Oduya").unwrap();
    let at: Vec<&str> = maren.at.iter().map(|at| at.name.as_str()).collect();
    assert_eq!(at, ["MLSys 2026", "OSDI 2025"]);
    let named = ProgrammePeopleQuery {
        text: "oduya".into(),
        ..everywhere.clone()
    };
    assert_eq!(programme_people(&desk.store, &named).await.unwrap().total, 1);

    // Without an edition she comes from the newest programme she stands in; on whose list she is, is told of any.
    let before = desk.everything().await;
    let added = add_programme_people(&desk.store, None, &[maren.id])
        .await
        .unwrap();
    let her = person(&desk.store, added[0]).await.unwrap();
    assert_eq!(her.source, "MLSys 2026 programme");
    meet_programme_people(&desk.store, &other, &[maren.id], &MeetWish::default())
        .await
        .unwrap();
    let page = programme_people(&desk.store, &everywhere).await.unwrap();
    let maren = page.rows.iter().find(|one| one.name == "Maren Oduya").unwrap();
    assert!(maren.to_meet && maren.standing == ProgrammeStanding::Known);
    assert!(!desk.author("Maren Oduya").await.to_meet, "not at this edition");
    desk.undoes().await;
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn a_file_says_which_edition_it_is_of_where_most_of_it_does() {
    let desk = a_desk().await;
    for (rows, edition) in [
        (vec![("MLSys", "2026")], Some("mlsys-2026")),
        (vec![("MLSys 2025 poster", "")], Some("mlsys-2025")),
        (vec![("OSDI '26", "2026")], Some("osdi-2026")),
        (vec![("Hot Chips", "2025")], Some("hotchips-2025")),
        (vec![("XYZ", "2026")], None),
        (vec![("MLSys", "")], None),
        (vec![("", "2026")], None),
        (vec![("MLSys", "2026"), ("OSDI", "2026")], None),
        (
            vec![("MLSys", "2026"), ("OSDI", "2026"), ("MLSys 2026 oral", "")],
            Some("mlsys-2026"),
        ),
    ] {
        let mut table = "Conference,Year,Title,Author\n".to_owned();
        for (at, (venue, year)) in rows.iter().enumerate() {
            table.push_str(&format!("{venue},{year},Rings {at},Ada Lovelace\n"));
        }
        let file = ProgrammeFile::of("a.csv", table.as_bytes()).unwrap();
        let found = edition_named(&desk.store, &file).await.unwrap();
        let found = found.map(|key| key.to_string());
        assert_eq!(found.as_deref(), edition, "{rows:?}");
    }
}

/// Of each author who she is or may be, and how she is dealt with.
async fn who_is_who(desk: &Desk, query: &ProgrammePeopleQuery) -> Vec<String> {
    let page = programme_people(&desk.store, query).await.unwrap();
    let mut told: Vec<String> = page
        .rows
        .iter()
        .map(|one| {
            let person = one
                .person
                .as_ref()
                .map(|person| (person.id, &person.name, &person.company));
            format!(
                "{} {:?} {person:?} {} {} {}",
                one.name, one.standing, one.to_meet, one.candidate, one.pool
            )
        })
        .collect();
    if query.edition.is_some() {
        for asked in review(&desk.store, &edition()).await.unwrap() {
            let people: Vec<_> = asked.people.iter().map(|person| person.id).collect();
            told.push(format!("{}: {people:?}", asked.author.name));
        }
    }
    told
}

#[tokio::test]
async fn what_was_done_since_is_seen_as_if_all_were_read_anew() {
    let mut desk = a_desk().await;
    let everywhere = ProgrammePeopleQuery {
        edition: None,
        ..all()
    };
    let tobi = desk.adds("Tobi Halvorsen").await;
    desk.adds_at("Sana Brook", "", "Elsewhere", "").await;
    desk.keeps(&file("authors.csv")).await;
    let before = who_is_who(&desk, &all()).await;
    for step in 0..14 {
        who_is_who(&desk, &everywhere).await;
        let author = desk.author("Tobi Halvorsen").await.id;
        let maren = desk.author("Maren Oduya").await.id;
        match step {
            0 => tell_programme_person_apart(&desk.store, author, tobi)
                .await
                .unwrap(),
            1 => drop(desk.undoes().await),
            2 => link_programme_person(&desk.store, author, tobi).await.unwrap(),
            3 => drop(desk.sets(tobi, PersonField::Company, "Northlake Compute").await),
            4 => drop(
                meet_programme_people(&desk.store, &edition(), &[maren], &MeetWish::default())
                    .await
                    .unwrap(),
            ),
            5 => drop(desk.sets(tobi, PersonField::Pool, "hpc").await),
            6 => drop(desk.undoes().await),
            7 => drop(desk.undoes().await),
            8 => unlink_programme_people(&desk.store, &[author]).await.unwrap(),
            9 => drop(desk.adds_at("Rana Whitcombe", "", "Northlake Compute", "").await),
            10 => drop(desk.deletes(&[tobi]).await),
            11 => drop(desk.undoes().await),
            12 => drop(desk.sets(tobi, PersonField::Name, "Anybody Else").await),
            _ => drop(desk.adds("Nobody There").await),
        }
        let seen = (
            who_is_who(&desk, &all()).await,
            who_is_who(&desk, &everywhere).await,
        );
        desk = desk.reopens().await;
        let anew = (
            who_is_who(&desk, &all()).await,
            who_is_who(&desk, &everywhere).await,
        );
        assert_eq!(seen, anew, "after step {step}");
        if step == 1 {
            assert_eq!(seen.0, before);
        }
    }
}
