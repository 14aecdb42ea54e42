//! Finding people, and the list in any order.

use crate::a_desk::{Desk, a_desk, names};
use roster_core::people::{ContactKind, PersonField, PersonId};
use roster_core::search::{
    self, PeopleColumn, PeopleQuery, PeopleSort, list_people, list_ranking, matching_people,
};
use std::collections::BTreeSet;

const COLUMNS: [PeopleColumn; 13] = [
    PeopleColumn::Name,
    PeopleColumn::Title,
    PeopleColumn::Company,
    PeopleColumn::Location,
    PeopleColumn::Pool,
    PeopleColumn::Tags,
    PeopleColumn::Email,
    PeopleColumn::Phone,
    PeopleColumn::TimeZone,
    PeopleColumn::Owner,
    PeopleColumn::Source,
    PeopleColumn::Created,
    PeopleColumn::Updated,
];

/// Some people of the field.
async fn a_small_world() -> Desk {
    let desk = a_desk().await;
    for (name, title, company, email) in [
        (
            "Łukasz Żółkiewski",
            "Staff C++ Engineer",
            "Tarnwick Compute",
            "lukasz.z@tarnwick.example",
        ),
        ("Ana Kowalska", "C# Developer", "Osterhale AI", "ana@example.org"),
        ("José Núñez", "Engineer, .NET and node.js", "Zephrane", ""),
        ("王伟", "GPU Kernel Engineer", "", "wei.wang@tarnwick.example"),
        (
            "Jean-Luc O’Brien",
            "C Programmer",
            "Ana Systems",
            "jl@example.org",
        ),
        ("Plato", "", "", ""),
    ] {
        desk.adds_at(name, title, company, email).await;
    }
    desk
}

#[tokio::test]
async fn words_and_their_beginnings_are_found_in_any_order_and_any_accent() {
    let desk = a_small_world().await;
    for (typed, found) in [
        ("luk", vec!["Łukasz Żółkiewski"]),
        ("zolk LUKASZ", vec!["Łukasz Żółkiewski"]),
        ("nunez", vec!["José Núñez"]),
        ("josé nuñez", vec!["José Núñez"]),
        ("王", vec!["王伟"]),
        ("wang", vec!["王伟"]),
        ("obrien", vec!["Jean-Luc O’Brien"]),
        ("o'brien", vec!["Jean-Luc O’Brien"]),
        ("luc", vec!["Jean-Luc O’Brien"]),
        ("jean luc", vec!["Jean-Luc O’Brien"]),
        ("kernel gpu", vec!["王伟"]),
        ("plato", vec!["Plato"]),
        ("tarnwick zolk", vec!["Łukasz Żółkiewski"]),
        ("kowalska nobody", vec![]),
    ] {
        assert_eq!(desk.finds(typed).await, found, "{typed}");
    }
    assert_eq!(desk.finds("  ").await.len(), 6);
}

#[tokio::test]
async fn languages_with_signs_are_kept_apart() {
    let desk = a_small_world().await;
    assert_eq!(desk.finds("c++").await, ["Łukasz Żółkiewski"]);
    assert_eq!(desk.finds("c#").await, ["Ana Kowalska"]);
    assert_eq!(desk.finds(".net").await, ["José Núñez"]);
    assert_eq!(desk.finds("node.js").await, ["José Núñez"]);
    assert_eq!(desk.finds("\"c programmer\"").await, ["Jean-Luc O’Brien"]);
}

#[tokio::test]
async fn a_phrase_is_words_one_after_the_other() {
    let desk = a_small_world().await;
    assert_eq!(desk.finds("\"kernel engineer\"").await, ["王伟"]);
    assert!(desk.finds("\"engineer kernel\"").await.is_empty());
    assert_eq!(desk.finds("“staff c++ engineer").await, ["Łukasz Żółkiewski"]);
}

#[tokio::test]
async fn a_phrase_holds_joined_words_their_parts_and_words_of_one_sign() {
    let desk = a_small_world().await;
    desk.adds_at("Jean-Luc Picard", "Node.js developer", "", "").await;
    for (typed, found) in [
        ("\"Jean-Luc Picard\"", "Jean-Luc Picard"),
        ("\"jean luc picard\"", "Jean-Luc Picard"),
        ("\"luc picard\"", "Jean-Luc Picard"),
        ("\"node.js developer\"", "Jean-Luc Picard"),
        ("\"王伟\"", "王伟"),
        ("\"wang wei\"", "王伟"),
        ("\"picard jean\"", ""),
        ("\"picard jean-luc\"", ""),
    ] {
        assert_eq!(desk.finds(typed).await.concat(), found, "{typed}");
    }
}

#[tokio::test]
async fn the_dot_between_japanese_names_is_no_word() {
    let desk = a_small_world().await;
    desk.adds("ジョン・スミス").await;
    for typed in [
        "ジョン・スミス",
        "ジョン スミス",
        "\"ジョン・スミス\"",
        "スミス゠ジョン",
    ] {
        assert_eq!(desk.finds(typed).await, ["ジョン・スミス"], "{typed}");
    }
}

#[tokio::test]
async fn a_slip_in_a_name_still_finds_it_and_says_so() {
    let desk = a_small_world().await;
    let page = desk.searches("kowlaska").await;
    assert_eq!(names(&page), ["Ana Kowalska"]);
    assert_eq!(page.spelled[0].tried, ["kowalska"]);
    assert_eq!(desk.finds("zolkewski").await, ["Łukasz Żółkiewski"]);
    assert!(desk.finds("xyzzyq").await.is_empty());
}

#[tokio::test]
async fn addresses_are_found_by_their_parts() {
    let desk = a_small_world().await;
    let wei = desk.searches("wei").await.rows[0].id;
    desk.gives(wei, ContactKind::Link, "https://github.com/invented-weiwang")
        .await;
    desk.gives(wei, ContactKind::Phone, "+44 20 7946 0123").await;
    for typed in [
        "wei.wang@tarnwick.example",
        "wei.wa",
        "invented-weiwang",
        "7946 0123",
        "+442079460123",
        "4420794",
    ] {
        assert_eq!(desk.finds(typed).await, ["王伟"], "{typed}");
    }
    assert_eq!(desk.finds("tarnwick.example").await.len(), 2);
    // A hit in what the row does not show is shown beside it.
    let row = &desk.searches("weiwang").await.rows[0];
    assert_eq!(row.snippet.as_ref().unwrap().field, "link");
}

#[tokio::test]
async fn a_hit_in_notes_comes_with_its_surroundings() {
    let desk = a_small_world().await;
    let plato = desk.searches("plato").await.rows[0].id;
    let notes = format!(
        "{} Ran **2,048 H100** over InfiniBand NDR. {}",
        "Long ago. ".repeat(30),
        "Well. ".repeat(40)
    );
    desk.sets(plato, PersonField::Notes, &notes).await;
    let row = &desk.searches("infini h100").await.rows[0];
    let snippet = row.snippet.as_ref().unwrap();
    assert_eq!((row.name.as_str(), snippet.field.as_str()), ("Plato", "notes"));
    assert!(
        snippet.text.contains("2,048 H100 over InfiniBand") && snippet.text.len() < 250,
        "{}",
        snippet.text
    );
    assert_eq!(snippet.marks.len(), 2);
}

#[tokio::test]
async fn names_come_before_everything_else() {
    let desk = a_small_world().await;
    let plato = desk.searches("plato").await.rows[0].id;
    desk.sets(plato, PersonField::Notes, "Knows Ana.").await;
    assert_eq!(
        desk.finds("ana").await,
        ["Ana Kowalska", "Jean-Luc O’Brien", "Plato"]
    );
}

#[tokio::test]
async fn all_of_a_long_name_counts() {
    let desk = a_desk().await;
    desk.adds("Jo Kowalskaja").await;
    desk.adds("Maximiliana Alexandrina Kowalska").await;
    assert_eq!(
        desk.finds("kowalska").await,
        ["Maximiliana Alexandrina Kowalska", "Jo Kowalskaja"]
    );
}

#[tokio::test]
async fn a_check_finds_who_is_not_in_the_list_as_in_the_file() {
    for (harm, told) in [
        (
            "UPDATE people SET title = 'Director' WHERE name = 'Plato'",
            "1 person is",
        ),
        (
            "UPDATE people_list SET title = 'director' WHERE name = 'plato'",
            "1 person is",
        ),
        ("UPDATE people_list SET updated = updated + 1", "6 people are"),
        (
            "UPDATE people SET notes = 'Likes sailing' WHERE name <> 'Plato'",
            "5 people are",
        ),
        ("DELETE FROM people_words WHERE rowid = 2", "1 person is"),
        ("DELETE FROM people_list WHERE name = 'plato'", "1 person is"),
    ] {
        let desk = a_small_world().await;
        desk.is_sound().await;
        let closed = desk.closes().await;
        let mut conn = closed.behind_its_back().await;
        sqlx::query(harm).execute(&mut conn).await.unwrap();
        sqlx::Connection::close(conn).await.unwrap();
        let check = closed.opens().await.store.check().await.unwrap();
        assert_eq!(check.problems.len(), 1, "{harm}");
        assert!(
            check.problems[0].starts_with(told),
            "{harm}: {:?}",
            check.problems
        );
    }
}

#[tokio::test]
async fn nothing_typed_is_an_error() {
    let desk = a_small_world().await;
    for typed in [
        "\"",
        "*",
        "a*",
        "AND",
        "NOT ana",
        "name:ana",
        "^ana",
        "(",
        "'); DROP TABLE people; --",
        "\u{0}",
        "-",
        "NEAR(a b)",
        "+",
        "# #",
        "🚀",
    ] {
        desk.searches(typed).await;
    }
}

async fn page(desk: &Desk, query: &PeopleQuery) -> Vec<PersonId> {
    let page = list_people(&desk.store, query).await.unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

/// Many people, some alike, some with empty cells.
async fn a_crowd() -> Desk {
    let desk = a_desk().await;
    for n in 0_u32..60 {
        let id = desk
            .adds_at(
                ["Ana Kowalska", "Ben Carter", "—", "Cleo"][n as usize % 4],
                ["", "Engineer", "Staff Engineer"][n as usize % 3],
                ["", "Tarnwick", "Osterhale", "Zephrane", ""][n as usize % 5],
                &if n % 2 == 0 {
                    format!("p{n}@example.org")
                } else {
                    String::new()
                },
            )
            .await;
        if n % 7 == 0 {
            desk.sets(id, PersonField::Pool, "hpc").await;
            desk.tags(&[id], "hot").await;
        }
    }
    desk
}

#[tokio::test]
async fn the_pages_of_any_order_hold_everybody_once_with_empty_cells_last() {
    let desk = a_crowd().await;
    for text in ["", "e", "engineer", "ana"] {
        let everybody: BTreeSet<PersonId> = matching_people(&desk.store, text)
            .await
            .unwrap()
            .into_iter()
            .collect();
        let sorts = COLUMNS
            .iter()
            .flat_map(|by| [false, true].map(|descending| Some(PeopleSort { by: *by, descending })));
        for sort in sorts.chain([None]) {
            let mut query = PeopleQuery {
                text: text.into(),
                sort,
                limit: 1_000,
                ..PeopleQuery::default()
            };
            let whole = page(&desk, &query).await;
            assert_eq!(whole.len(), everybody.len(), "{query:?}");
            assert_eq!(
                whole.iter().copied().collect::<BTreeSet<_>>(),
                everybody,
                "{query:?}"
            );
            query.limit = 7;
            let mut pieces = Vec::new();
            while query.offset < 70 {
                pieces.extend(page(&desk, &query).await);
                query.offset += query.limit;
            }
            assert_eq!(pieces, whole, "{query:?}");
        }
    }
    for (by, descending) in COLUMNS.iter().flat_map(|by| [(*by, false), (*by, true)]) {
        let sort = Some(PeopleSort { by, descending });
        let query = PeopleQuery {
            sort,
            limit: 1_000,
            ..PeopleQuery::default()
        };
        let rows = list_people(&desk.store, &query).await.unwrap().rows;
        let cells: Vec<String> = rows
            .iter()
            .map(|row| match by {
                PeopleColumn::Name => row.name.replace('—', "\u{1}").to_lowercase(),
                PeopleColumn::Title => row.title.to_lowercase(),
                PeopleColumn::Company => row.company.to_lowercase(),
                PeopleColumn::Location => row.location.clone(),
                PeopleColumn::Pool => row.pool.clone(),
                PeopleColumn::Tags => row.tags.join(" "),
                PeopleColumn::Email => row.email.clone(),
                PeopleColumn::Phone => row.phone.clone(),
                PeopleColumn::TimeZone => row.time_zone.clone(),
                PeopleColumn::Owner => row.owner.clone(),
                PeopleColumn::Source => row.source.clone(),
                PeopleColumn::Created => row.created_at.to_string(),
                PeopleColumn::Updated => row.updated_at.to_string(),
            })
            .collect();
        let filled = cells.iter().take_while(|cell| !cell.is_empty()).count();
        assert!(
            cells[filled..].iter().all(String::is_empty),
            "{by:?}: empty cells come last"
        );
        let rising = cells[..filled].is_sorted() || by == PeopleColumn::Name;
        let falling = cells[..filled].iter().rev().is_sorted() || by == PeopleColumn::Name;
        assert!(if descending { falling } else { rising }, "{by:?} {descending}");
    }
}

#[tokio::test]
async fn the_list_follows_every_kind_of_change() {
    let desk = a_small_world().await;
    let ana = desk.searches("kowalska").await.rows[0].id;
    for (field, value, typed) in [
        (PersonField::Title, "Fabric Architect", "architect"),
        (PersonField::Company, "Grauwacke Silicon", "grauwacke"),
        (PersonField::Location, "Kraków", "krakow"),
        (PersonField::Pool, "trading", "trading"),
        (PersonField::Notes, "likes sailing", "sailing"),
        (PersonField::Name, "Anna Nowak", "nowak"),
    ] {
        assert!(desk.finds(typed).await.is_empty(), "{typed} before");
        desk.sets(ana, field, value).await;
        assert_eq!(desk.finds(typed).await.len(), 1, "{typed} after");
        desk.undoes().await;
        assert!(desk.finds(typed).await.is_empty(), "{typed} taken back");
        desk.redoes().await;
        assert_eq!(desk.finds(typed).await.len(), 1, "{typed} done again");
    }
    assert!(desk.finds("kowalska").await.is_empty());
    assert_eq!(desk.lists(PeopleColumn::Company, false).await[1], "Anna Nowak");

    desk.tags(&[ana], "hot lead").await;
    assert_eq!(desk.finds("lead").await, ["Anna Nowak"]);
    roster_core::people::untag_people(&desk.store, &[ana], "hot lead")
        .await
        .unwrap();
    assert!(desk.finds("lead").await.is_empty());

    let person = desk.gives(ana, ContactKind::Email, "second@nowak.example").await;
    assert_eq!(desk.finds("second@nowak").await, ["Anna Nowak"]);
    let second = person
        .contacts
        .iter()
        .find(|c| c.value.starts_with("second"))
        .unwrap()
        .id;
    roster_core::people::prefer_contact(&desk.store, second)
        .await
        .unwrap();
    assert_eq!(desk.searches("nowak").await.rows[0].email, "second@nowak.example");
    roster_core::people::remove_contact(&desk.store, second)
        .await
        .unwrap();
    assert!(desk.finds("second@nowak").await.is_empty());

    desk.deletes(&[ana]).await;
    assert!(desk.finds("nowak").await.is_empty());
    assert_eq!(desk.searches("").await.all, 5);
    desk.undoes().await;
    assert_eq!(desk.finds("nowak").await, ["Anna Nowak"]);
    desk.is_sound().await;
}

#[tokio::test]
async fn everybody_is_handed_out_for_an_export() {
    let desk = a_crowd().await;
    let mut seen = BTreeSet::new();
    let count = search::everybody(&desk.store, |rows| {
        seen.extend(rows.into_iter().map(|row| row.id));
        Ok(())
    })
    .await
    .unwrap();
    assert_eq!((count, seen.len()), (60, 60));
}

/// All pages of the order that many matches are shown in.
async fn names_first(desk: &Desk, typed: &str, limit: u32) -> Vec<String> {
    let mut found = Vec::new();
    loop {
        let query = PeopleQuery {
            text: typed.into(),
            limit,
            offset: u32::try_from(found.len()).unwrap(),
            ..PeopleQuery::default()
        };
        let page = list_ranking(&desk.store, &query, 0).await.unwrap();
        if page.rows.is_empty() {
            assert_eq!(page.total as usize, found.len(), "{typed}");
            return found;
        }
        found.extend(names(&page));
    }
}

#[tokio::test]
async fn of_many_matches_nobody_is_shown_who_does_not_match() {
    let desk = a_desk().await;
    for (name, title) in [
        ("Zed Zorn", "Li coach"),
        ("Lisa Quade", "Nothing"),
        ("Li Wei", ""),
        ("Linus Li", ""),
        ("Zoe Zorn", "Li coach"),
        ("Lisbeth Li", ""),
    ] {
        desk.adds_at(name, title, "", "").await;
    }
    for limit in [1, 2, 100] {
        assert_eq!(
            names_first(&desk, "\"li\"", limit).await,
            ["Li Wei", "Linus Li", "Lisbeth Li", "Zoe Zorn", "Zed Zorn"]
        );
        assert_eq!(
            names_first(&desk, "li", limit).await,
            [
                "Li Wei",
                "Linus Li",
                "Lisa Quade",
                "Lisbeth Li",
                "Zoe Zorn",
                "Zed Zorn"
            ]
        );
        assert_eq!(
            names_first(&desk, "li \"coach\"", limit).await,
            ["Zoe Zorn", "Zed Zorn"]
        );
    }
}
