//! What there is to tell of a query: its parts, its problems, what to drop.

use super::{World, a_world, found};
use crate::a_desk::a_desk;
use roster_core::lists;
use roster_core::search::{PeoplePage, query_fields};

fn told(page: &PeoplePage) -> Vec<(String, Vec<String>)> {
    page.problems
        .iter()
        .map(|p| (p.message.clone(), p.instead.clone()))
        .collect()
}

#[tokio::test]
async fn what_is_not_understood_is_left_out_and_said() {
    let World { desk, .. } = a_world().await;
    for (typed, message, instead) in [
        ("offlimits:no hw:tpu", "offlimits stands alone", "-offlimits"),
        ("skil:cuda hw:tpu", "There is no field “skil”.", "skill:cuda"),
        (
            "skill:cudda hw:tpu",
            "The taxonomy knows no skill “cudda”.",
            "skill:cuda",
        ),
        (
            "skill:h100 hw:tpu",
            "The taxonomy knows no skill “h100”.",
            "hw:h100",
        ),
        (
            "net:cuda hw:tpu",
            "The taxonomy knows no skill “cuda”.",
            "skill:cuda",
        ),
        (
            "hw:h1000 hw:tpu",
            "The taxonomy knows no hardware “h1000”.",
            "hw:h100",
        ),
        ("pool:hpcc hw:tpu", "“hpcc” is no talent pool", "pool:hpc"),
        (
            "side:plattform hw:tpu",
            "“plattform” is no side.",
            "side:platform",
        ),
        (
            "work:inferense hw:tpu",
            "“inferense” is no kind of work.",
            "work:inference",
        ),
        (
            "has:emial hw:tpu",
            "“emial” is nothing that is had or missing.",
            "has:email",
        ),
        (
            "sort:scal hw:tpu",
            "People are not sorted by “scal”.",
            "sort:scale",
        ),
        (
            "-sort:scale hw:tpu",
            "Nobody is left out by an order.",
            "sort:-scale",
        ),
        (
            "tz:czt hw:tpu",
            "“czt” is no time zone that Roster knows.",
            "tz:cet",
        ),
        (
            "oss:>=comitter hw:tpu",
            "Levels are compared as in oss:>=pr",
            "oss:>=committer",
        ),
    ] {
        let page = desk.searches(typed).await;
        let [problem] = &page.problems[..] else {
            panic!("{typed}: {:?}", page.problems)
        };
        assert!(
            problem.message.starts_with(message),
            "{typed}: {}",
            problem.message
        );
        assert!(
            problem.instead.iter().any(|one| one == instead),
            "{typed}: {:?}",
            problem.instead
        );
        assert_eq!(
            (problem.from, problem.to as usize),
            (0, typed.find(' ').unwrap()),
            "{typed}"
        );
        assert!(!page.parts[0].known && page.parts[1].known, "{typed}");
        assert_eq!(found(&desk, typed).await, "Cai", "{typed}");
        // What is offered instead is understood.
        for instead in &problem.instead {
            let page = desk.searches(instead).await;
            assert!(
                page.parts.iter().all(|part| part.known),
                "{instead}: {:?}",
                page.problems
            );
        }
    }
    for typed in [
        "scale:>=many",
        "scale:12q",
        "scale:>=99999m",
        "nodes:0",
        "p99:3parsecs",
        "tb:5q",
        "pay:<lots",
        "pay:<5shells",
        "pay:1eur..2usd",
        "scale.year:1066",
        "scale.year:20244",
        "oss.since:3",
        "added:<90x",
        "added:2026-13",
        "added:2026-02-30",
        "added:>yesteryear",
        "training:>=9",
        "skill:cuda>=deep",
        "tz:cet±99",
        "skill:",
        "scale.role:watched",
        "stages:x",
        "impact:huge",
        "list:",
        "evidence:rumour",
        "stage:limbo",
        "due:someday",
        "due:<7x",
        "touched:often",
        "not:google",
        "role:",
    ] {
        let page = desk.searches(typed).await;
        assert_eq!(page.problems.len(), 1, "{typed}: {:?}", page.problems);
        assert_eq!(page.total, 5, "{typed}");
        assert!(
            page.problems[0].message.ends_with(['.', '”']),
            "{typed}: {}",
            page.problems[0].message
        );
    }
}

#[tokio::test]
async fn what_roster_has_not_got_yet_is_said_kindly() {
    let desk = a_desk().await;
    let page = desk.searches("met:neurips").await;
    let message = "Roster has no meetings yet, so this part is left out of the search.";
    assert_eq!(told(&page), [(message.to_owned(), vec![])]);
}

#[tokio::test]
async fn what_nobody_has_finds_nobody_and_says_so() {
    let World { desk, .. } = a_world().await;
    for (typed, message, instead) in [
        (
            "company:luman",
            "Nobody works at “luman” in your desk.",
            vec!["company:\"Lumen\""],
        ),
        ("tag:hott", "Nobody has the tag “hott”.", vec!["tag:hot"]),
        ("list:mlsys", "There is no list called “mlsys”.", vec![]),
    ] {
        let page = desk.searches(typed).await;
        let instead: Vec<String> = instead.into_iter().map(str::to_owned).collect();
        assert_eq!(told(&page), [(message.to_owned(), instead)], "{typed}");
        assert_eq!((page.total, page.parts[0].known), (0, true), "{typed}");
        assert_eq!(desk.searches(&format!("-{typed}")).await.total, 5, "{typed}");
    }
}

#[tokio::test]
async fn nobody_found_is_no_dead_end() {
    let World { desk, .. } = a_world().await;
    let page = desk.searches("engineer hw:tpu skill:cuda").await;
    let without: Vec<_> = page
        .without
        .iter()
        .map(|w| (w.text.as_str(), w.query.as_str(), w.total))
        .collect();
    assert_eq!(
        without,
        [
            ("hw:tpu", "engineer skill:cuda", 2),
            ("skill:cuda", "engineer hw:tpu", 1)
        ]
    );
    let page = desk.searches("ana xyzzyq").await;
    assert_eq!((page.without.len(), page.without[0].query.as_str()), (1, "ana"));
    assert!(desk.searches("xyzzyq").await.without.is_empty());
    assert!(desk.searches("hw:h100").await.without.is_empty());
}

#[tokio::test]
async fn parts_are_told_where_they_stand() {
    let World { desk, .. } = a_world().await;
    let page = desk
        .searches("🚀 Łu -at:google (hw:h100 OR hw:tpu) scale:>=1000 title:\"staff x\"")
        .await;
    let parts: Vec<_> = page
        .parts
        .iter()
        .map(|part| {
            (
                part.from,
                part.text.as_str(),
                part.field.as_str(),
                part.says.as_str(),
                part.negated,
            )
        })
        .collect();
    assert_eq!(
        parts,
        [
            (3, "Łu", "", "“Łu”", false),
            (6, "-at:google", "company", "not at “google”", true),
            (17, "(hw:h100 OR hw:tpu)", "", "H100 or TPU", false),
            (37, "scale:>=1000", "scale", "at least 1,000 accelerators", false),
            (50, "title:\"staff x\"", "title", "title “staff x”", false),
        ]
    );
    let plain = desk.searches("ana \"staff engineer\"").await;
    let says: Vec<_> = plain.parts.iter().map(|part| part.says.as_str()).collect();
    assert_eq!(says, ["“ana”", "“staff engineer”"]);
}

#[tokio::test]
async fn every_example_on_the_reference_page_is_understood() {
    let World { desk, cai, .. } = a_world().await;
    lists::create_hotlist(&desk.store, "MLSys 2026", &[cai])
        .await
        .unwrap();
    let fields = query_fields();
    assert!(fields.len() > 40);
    for field in fields {
        assert!(
            !field.examples.is_empty() && field.says.ends_with('.'),
            "{}",
            field.name
        );
        for example in &field.examples {
            let page = desk.searches(example).await;
            assert!(
                page.parts.iter().all(|part| part.known),
                "{example}: {:?}",
                page.problems
            );
            assert!(
                example.contains(&field.name)
                    || field.also.iter().any(|also| example.contains(also.as_str())),
                "{example}"
            );
        }
    }
}
