//! The commands about programmes of conferences, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use roster_app::Seat;
use serde_json::{Value, json};

/// With the desk of `person` (Ana Kowalska) open; leaves it as it was, but for the journal.
pub fn programmes(page: &Page, computer: &Computer, seat: &Seat, person: &str) {
    let table = "Conference,Year,Title,Author,Affiliation\nMLSys,2026,Rings,Ana Kowalska,\nMLSys,2026,Rings,Tolu Quist,Fjord University\n";
    std::fs::write(computer.folder.path().join("mlsys.csv"), table).unwrap();
    let edition = "mlsys-2026";
    computer.pick(None);
    assert_eq!(
        page.get("choose_programme_file", json!({ "edition": edition })),
        Value::Null
    );
    computer.pick(Some("mlsys.csv"));
    let seen = page.get("choose_programme_file", json!({ "edition": edition }));
    assert_eq!(
        (&seen["items"], &seen["authors"], &seen["likely"]),
        (&json!(1), &json!(2), &json!(1))
    );
    seat.drop_file(computer.folder.path().join("mlsys.csv"));
    assert_eq!(
        page.get("dropped_programme_file", json!({ "edition": edition }))["new_items"],
        1
    );
    assert_eq!(
        page.get("dropped_programme_file", json!({ "edition": edition })),
        Value::Null
    );
    // Wherever it is dropped, it says which edition it is of; what may list people stays there for them.
    seat.drop_file(computer.folder.path().join("mlsys.csv"));
    let dropped = page.get("dropped_programme", json!({}));
    assert_eq!(
        (&dropped["edition"], &dropped["file_name"]),
        (&json!(edition), &json!("mlsys.csv"))
    );
    let of = json!({ "id": dropped["id"], "edition": edition });
    assert_eq!(page.get("look_at_programme", of)["new_items"], 1);
    assert_eq!(page.get("dropped_programme", json!({})), Value::Null);
    std::fs::write(
        computer.folder.path().join("people.csv"),
        "Name,Title\nAda Lovelace,Engineer\n",
    )
    .unwrap();
    seat.drop_file(computer.folder.path().join("people.csv"));
    assert_eq!(page.get("dropped_programme", json!({})), Value::Null);
    assert_eq!(page.get("dropped_import", json!({}))["rows"], 1);
    page.get("cancel_programme_file", json!({}));
    let stranger = page.ask("load_programme_file", json!({ "id": "x", "edition": edition }));
    assert_eq!(stranger.unwrap_err()["code"], "not_found");
    let done = page.get(
        "load_programme_file",
        json!({ "id": seen["id"], "edition": edition }),
    );
    assert_eq!(done["new_people"], 2);
    let query = json!({ "edition": edition, "text": "rings", "offset": 0, "limit": 10 });
    assert_eq!(page.get("programme_items", json!({ "query": query }))["total"], 1);

    let asked = page.get("programme_review", json!({ "edition": edition }));
    assert_eq!(asked[0]["people"][0]["id"], person);
    let ana = json!({ "id": asked[0]["author"]["id"], "person": person });
    let author = page.get("programme_author", json!({ "author": ana["id"] }));
    assert_eq!(author["papers"][0]["title"], "Rings");
    page.get("link_programme_person", ana.clone());
    assert_eq!(
        page.get("papers_of", json!({ "person": person }))[0]["title"],
        "Rings"
    );
    page.get("unlink_programme_people", json!({ "ids": [ana["id"]] }));
    page.get("tell_programme_person_apart", ana);
    assert_eq!(
        page.get("programme_review", json!({ "edition": edition })),
        json!([])
    );
    let query = json!({ "edition": edition, "text": "tolu", "affiliation": "", "topic": "", "keyword": "", "pool": "",
        "standing": "new", "two_papers": false, "offset": 0, "limit": 10 });
    let tolu = page.get("programme_people", json!({ "query": query }))["rows"][0]["id"].clone();
    let added = page.get(
        "add_programme_people",
        json!({ "edition": edition, "ids": [tolu] }),
    );
    let met = page.get(
        "meet_programme_people",
        json!({ "edition": edition, "ids": [tolu], "wish": { "why": "", "priority": 1, "capacity": "author" } }),
    );
    assert_eq!(added, met);
    page.get("delete_people", json!({ "people": added }));
}
