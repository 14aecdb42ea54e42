//! Finding people by words.

use crate::a_desk::{Desk, a_desk, names};
use roster_core::people::{ContactKind, PersonField};
use roster_core::search::PeopleColumn;

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
