//! Lines captured on the way: what becomes of them, and how each is taken back.

use crate::a_desk::{Desk, MORNING, a_desk};
use roster_core::captures::{
    CaptureWhom, Captured, NewCapture, capture, drop_captures, open_captures, read_capture, sort_capture,
};
use roster_core::conferences::{EditionField, EditionKey, edit_edition};
use roster_core::contact_lists::contacts;
use roster_core::interactions::{InteractionKind, TimelineAbout, timeline};
use roster_core::people::{PersonId, person};
use roster_core::profiles::work_profile;
use roster_core::programmes::{
    ProgrammeFile, ProgrammePeopleQuery, ProgrammeStanding, load, programme_people,
};
use roster_core::store::Watch;
use roster_core::tasks::{TaskQuery, tasks};

const LINE: &str =
    "Ada Lovelace, CoreWeave, met at poster 214, 4k H100 IB, wants inference, ada@x.io follow fri #hot";

async fn captures(desk: &Desk, line: &str, whom: CaptureWhom) -> Captured {
    let new = NewCapture {
        line: line.into(),
        today: "2026-11-24".into(),
        whom,
        ..NewCapture::default()
    };
    capture(&desk.store, &new).await.unwrap()
}

async fn lines(desk: &Desk) -> Vec<String> {
    let open = open_captures(&desk.store).await.unwrap();
    open.into_iter().map(|one| one.line).collect()
}

fn of(person: PersonId) -> TimelineAbout {
    TimelineAbout {
        person: Some(person),
        ..TimelineAbout::default()
    }
}

#[tokio::test]
async fn one_line_makes_a_person_with_all_it_says_and_one_undo_takes_it_back() {
    let desk = a_desk().await;
    let line = format!("{LINE} @sc");
    let kept = captures(&desk, &line, CaptureWhom::Likely).await;
    assert!((kept.made, kept.open) == (true, false), "{kept:?}");
    let id = kept.person.unwrap();
    let ada = person(&desk.store, id).await.unwrap();
    assert_eq!(
        (ada.name.as_str(), ada.source.as_str()),
        ("Ada Lovelace", "Captured at SC 2026")
    );
    assert_eq!(ada.company.unwrap().name, "CoreWeave");
    assert_eq!(ada.contacts[0].value, "ada@x.io");
    assert_eq!(ada.tags, ["hot"]);
    let work = work_profile(&desk.store, id).await.unwrap();
    assert_eq!(work.scale[0].record.accelerators, Some(4_000));
    assert_eq!(work.scale[0].backing.evidence[0].words, line);
    let said = timeline(&desk.store, &of(id), None, 10).await.unwrap().entries;
    assert_eq!(
        (said[0].kind, said[0].edition_name.as_str(), said[0].text.as_str()),
        (
            Some(InteractionKind::Meeting),
            "SC 2026",
            "Poster 214\nWants inference"
        )
    );
    let edition = EditionKey::new("sc", 2026);
    let list = contacts(&desk.store, &edition).await.unwrap();
    assert_eq!(
        (
            list.contacts[0].name.as_str(),
            list.contacts[0].met_where.as_str()
        ),
        ("Ada Lovelace", "poster 214")
    );
    let query = TaskQuery {
        today: "2026-11-24".into(),
        ..TaskQuery::default()
    };
    let due = tasks(&desk.store, &query).await.unwrap();
    // The contact list reminds of it, and nothing else does.
    assert_eq!(format!("{due:?}").matches("Follow up").count(), 0);
    assert!(!list.contacts[0].follow_up_on.is_empty());
    assert_eq!(desk.undoes().await, "Captured Ada Lovelace at SC 2026");
    assert!(person(&desk.store, id).await.is_err());
    assert!(
        contacts(&desk.store, &edition)
            .await
            .is_ok_and(|list| list.contacts.is_empty())
    );
    desk.redoes().await;
    assert!(person(&desk.store, id).await.is_ok());
    desk.is_sound().await;
}

#[tokio::test]
async fn who_is_known_gains_and_loses_nothing() {
    let desk = a_desk().await;
    let ada = desk
        .adds_at("Ada Lovelace", "Engineer", "Lumen", "ada@x.io")
        .await;
    let kept = captures(&desk, LINE, CaptureWhom::Likely).await;
    assert_eq!((kept.person, kept.made), (Some(ada), false));
    assert_eq!(kept.doubts, ["Company given: CoreWeave (in the desk: Lumen)"]);
    let now = person(&desk.store, ada).await.unwrap();
    assert_eq!(
        (now.company.unwrap().name.as_str(), now.contacts.len()),
        ("Lumen", 1)
    );
    let said = timeline(&desk.store, &of(ada), None, 10).await.unwrap().entries;
    assert!(
        said[0]
            .text
            .ends_with("Company given: CoreWeave (in the desk: Lumen)"),
        "{said:?}"
    );
    // The same line once more claims nothing twice.
    captures(&desk, LINE, CaptureWhom::Likely).await;
    let work = work_profile(&desk.store, ada).await.unwrap();
    assert_eq!((work.scale.len(), work.scale[0].backing.evidence.len()), (1, 1));
    assert_eq!(person(&desk.store, ada).await.unwrap().contacts.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_namesake_elsewhere_waits_to_be_sorted() {
    let desk = a_desk().await;
    let other = desk.adds_at("Ada Lovelace", "", "Lumen", "").await;
    let line = "Ada Lovelace, CoreWeave, great chat";
    let read = read_capture(&desk.store, line, "2026-11-24", None).await.unwrap();
    assert_eq!((read.whom, read.candidates[0].id), (CaptureWhom::New, other));
    let kept = captures(&desk, line, CaptureWhom::Likely).await;
    assert!(kept.open && kept.person.is_none());
    assert_eq!(lines(&desk).await, [line]);
    let again = NewCapture {
        line: format!("{line}, nccl"),
        whom: CaptureWhom::Known(other),
        ..NewCapture::default()
    };
    let sorted = sort_capture(&desk.store, kept.id, &again).await.unwrap();
    assert_eq!((sorted.person, sorted.open), (Some(other), false));
    assert!(lines(&desk).await.is_empty());
    let twice = sort_capture(&desk.store, kept.id, &again).await;
    assert!(twice.is_err(), "{twice:?}");
    assert_eq!(desk.undoes().await, "Captured Ada Lovelace");
    assert_eq!(lines(&desk).await, [line]);
    assert_eq!(drop_captures(&desk.store, &[kept.id]).await.unwrap(), 1);
    assert!(lines(&desk).await.is_empty());
    assert_eq!(desk.undoes().await, "Dropped a captured line");
    assert_eq!(lines(&desk).await, [line]);
    desk.is_sound().await;
}

#[tokio::test]
async fn no_line_is_lost() {
    let desk = a_desk().await;
    for line in ["great talk on scale", "???", "ada@x.io"] {
        let kept = captures(&desk, line, CaptureWhom::Likely).await;
        assert!(kept.open, "{line}");
    }
    // A title too long for any field: the line stands as it was typed.
    let long = format!("Ada Lovelace, call {} fri", "again ".repeat(150));
    assert!(captures(&desk, &long, CaptureWhom::Likely).await.open);
    assert_eq!(lines(&desk).await.len(), 4);
    assert_eq!(lines(&desk).await[0], long);
    let gone = PersonId(roster_core::ids::Id::derived("nobody", &[]));
    assert!(captures(&desk, "Ben Okafor", CaptureWhom::Known(gone)).await.open);
    let empty = capture(&desk.store, &NewCapture::default()).await;
    assert_eq!(empty.unwrap_err().field(), Some("line"));
    desk.is_sound().await;
}

#[tokio::test]
async fn the_edition_that_runs_is_where_it_was_said() {
    let desk = a_desk().await;
    let edition = EditionKey::new("mlsys", 2026);
    edit_edition(&desk.store, &edition, EditionField::Plan, "going")
        .await
        .unwrap();
    let today = "2026-05-19";
    let read = read_capture(&desk.store, "Ada Lovelace", today, None)
        .await
        .unwrap();
    assert_eq!(read.edition.unwrap().name, "MLSys 2026");
    let kept = capture(
        &desk.store,
        &NewCapture {
            line: "Ada Lovelace".into(),
            today: today.into(),
            ..NewCapture::default()
        },
    )
    .await
    .unwrap();
    let list = contacts(&desk.store, &edition).await.unwrap();
    assert_eq!(list.contacts.len(), 1);
    assert!(list.contacts[0].met_at.unwrap() >= MORNING);
    assert_eq!(
        person(&desk.store, kept.person.unwrap()).await.unwrap().source,
        "Captured at MLSys 2026"
    );
    desk.is_sound().await;
}

#[tokio::test]
async fn deleting_somebody_leaves_the_line_she_came_from() {
    let desk = a_desk().await;
    let kept = captures(&desk, LINE, CaptureWhom::Likely).await;
    let id = kept.person.unwrap();
    assert_eq!(desk.deletes(&[id]).await, 1);
    assert!(person(&desk.store, id).await.is_err());
    let lines = &desk.everything().await["captures"];
    assert!(lines[0].contains("Ada Lovelace"), "{lines:?}");
    desk.undoes().await;
    assert_eq!(person(&desk.store, id).await.unwrap().name, "Ada Lovelace");
    desk.is_sound().await;
}

#[tokio::test]
async fn an_author_of_the_programme_is_offered_and_comes_into_the_desk_with_the_line() {
    let desk = a_desk().await;
    let edition = EditionKey::new("mlsys", 2026);
    let table = "Conference,Year,Title,Author,Affiliation\nMLSys,2026,Rings,Maren Oduya,Northlake Compute\n\
                 MLSys,2026,Rings,Tobi Halvorsen,Fjord University\n";
    let file = ProgrammeFile::of("authors.csv", table.as_bytes()).unwrap();
    load(&desk.store, &file, &edition, &Watch::nobody())
        .await
        .unwrap();
    let reads = async |line: &str| {
        read_capture(&desk.store, line, "2026-11-24", Some(&edition))
            .await
            .unwrap()
    };
    // While the name is typed, in whatever order; with the company she is meant unless somebody says otherwise.
    for typed in ["Mar", "Maren Odu", "Oduya", "Oduya Maren"] {
        let names: Vec<String> = reads(typed)
            .await
            .authors
            .into_iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, ["Maren Oduya"], "{typed}");
    }
    let named = reads("Maren Oduya").await;
    assert_eq!(
        (named.whom, named.authors.len()),
        (CaptureWhom::Author(named.authors[0].id), 1)
    );
    // Of another company it may be somebody else who is called so.
    let other = reads("Maren Oduya, Quillstone").await;
    assert_eq!((other.whom, other.authors.len()), (CaptureWhom::New, 1));
    let with_place = reads("Maren Oduya, Northlake Compute, met at poster 7").await;
    let maren = &with_place.authors[0];
    assert_eq!(
        (maren.why.as_str(), with_place.whom),
        ("same name and company", CaptureWhom::Author(maren.id))
    );
    let elsewhere = read_capture(&desk.store, "Maren Oduya", "2026-11-24", None)
        .await
        .unwrap();
    assert!(elsewhere.authors.is_empty(), "no edition, no programme");

    let before = desk.everything().await;
    let new = NewCapture {
        line: "Maren Oduya, met at poster 7, maren@northlake.example".into(),
        today: "2026-11-24".into(),
        whom: CaptureWhom::Author(maren.id),
        edition: Some(edition.clone()),
        ..NewCapture::default()
    };
    let kept = capture(&desk.store, &new).await.unwrap();
    assert!((kept.made, kept.open) == (true, false), "{kept:?}");
    let her = person(&desk.store, kept.person.unwrap()).await.unwrap();
    assert_eq!(her.company.unwrap().name, "Northlake Compute");
    assert_eq!(her.contacts.len(), 1);
    let list = contacts(&desk.store, &edition).await.unwrap();
    assert_eq!(
        (list.met, list.contacts[0].capacity.map(|as_what| as_what.kept())),
        (1, Some("author"))
    );
    let known = ProgrammePeopleQuery {
        edition: Some(edition.clone()),
        text: "maren".into(),
        affiliation: String::new(),
        topic: String::new(),
        keyword: String::new(),
        pool: String::new(),
        standing: Some(ProgrammeStanding::Known),
        two_papers: false,
        offset: 0,
        limit: 10,
    };
    assert_eq!(programme_people(&desk.store, &known).await.unwrap().total, 1);
    // Known now, she is one of the desk and no author who is offered.
    let again = reads("Maren Oduya").await;
    assert_eq!((again.authors.len(), again.candidates.len()), (0, 1));
    // She stands there: her name is enough, and nobody is made twice.
    assert_eq!(again.whom, CaptureWhom::Known(kept.person.unwrap()));
    let elsewhere = read_capture(&desk.store, "Maren Oduya", "2026-11-24", None)
        .await
        .unwrap();
    assert_eq!(elsewhere.whom, CaptureWhom::New);
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn of_an_authors_several_places_the_typed_one_is_where_she_works() {
    let desk = a_desk().await;
    let edition = EditionKey::new("mlsys", 2026);
    let rows = "Conference,Year,Title,Author,Affiliation\nMLSys,2026,On tides,Maren Oduya,Institute of Tides; Quell Labs\n";
    let file = ProgrammeFile::of("tides.csv", rows.as_bytes()).unwrap();
    load(&desk.store, &file, &edition, &Watch::nobody())
        .await
        .unwrap();
    let line = "Maren Oduya, quell labs, met at poster 7";
    let read = read_capture(&desk.store, line, "2026-11-24", Some(&edition))
        .await
        .unwrap();
    let new = NewCapture {
        line: line.into(),
        today: "2026-11-24".into(),
        whom: CaptureWhom::Author(read.authors[0].id),
        edition: Some(edition),
        ..NewCapture::default()
    };
    let kept = capture(&desk.store, &new).await.unwrap();
    let her = person(&desk.store, kept.person.unwrap()).await.unwrap();
    assert_eq!(her.company.unwrap().name, "Quell Labs");
}

#[tokio::test]
async fn nobody_is_made_of_words() {
    let desk = a_desk().await;
    let whom = async |line: &str| {
        read_capture(&desk.store, line, "2026-11-24", None)
            .await
            .unwrap()
            .whom
    };
    for line in [
        "nobody wants to talk about pay",
        "Lunch with the CoreWeave folks",
        "buy batteries",
        "hw team at nvidia hiring, ask Bob",
        "order cake",
        "Lunch",
    ] {
        assert_eq!(whom(line).await, CaptureWhom::Later, "{line}");
    }
    for line in [
        "meet Priya Berman tomorrow about storage",
        "Ada Lovelace",
        "Rachel Beer, CoreWeave",
        "ada lovelace, coreweave",
        "ada, met at poster 7",
    ] {
        assert_eq!(whom(line).await, CaptureWhom::New, "{line}");
    }
}
