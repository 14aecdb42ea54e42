//! The commands about where people worked, whom they know and the ways in, called as the page calls them.

use crate::commands::Page;
use serde_json::json;

/// With the desk of `person` open; leaves it as it was, but for the journal and one more person.
pub fn ways(page: &Page, person: &str) {
    let job = json!({ "company": "Tarnwick", "title": "SRE", "team": "", "from": "2019", "to": "May 2021" });
    let jobs = page.get("add_employment", json!({ "person": person, "job": job }));
    assert_eq!(
        (&jobs[0]["company"]["name"], &jobs[0]["to"]),
        (&json!("Tarnwick"), &json!("May 2021"))
    );
    let id = &jobs[0]["id"];
    let edit = |value: &str| json!({ "id": id, "field": "to_on", "value": value });
    assert_eq!(
        page.ask("edit_employment", edit("2018")).unwrap_err()["field"],
        "to_on"
    );
    assert_eq!(page.get("edit_employment", edit("now"))[0]["now"], true);
    assert_eq!(
        page.get("employments", json!({ "person": person }))
            .as_array()
            .unwrap()
            .len(),
        1
    );

    let other = page.get(
        "create_person",
        json!({ "person": { "name": "Zoe Lind", "title": "", "company": "", "email": "" } }),
    );
    let other = other["id"].as_str().unwrap();
    let new = |how: &str, other: &str| json!({ "how": how, "other": other, "since": "2020" });
    let known = page.get(
        "add_acquaintance",
        json!({ "person": person, "acquaintance": new("introduced", other) }),
    );
    let herself = json!({ "person": person, "acquaintance": new("knows", person) });
    assert_eq!(
        page.ask("add_acquaintance", herself).unwrap_err()["field"],
        "other"
    );
    let id = &known[0]["id"];
    let note = json!({ "id": id, "person": other, "field": "note", "value": "At a meetup" });
    page.get("edit_acquaintance", note);
    let back = page.get("acquaintances", json!({ "person": other }));
    assert_eq!(
        (&back[0]["how"], &back[0]["note"]),
        (&json!("introduced_by"), &json!("At a meetup"))
    );

    let to = json!({ "kind": "person", "id": other });
    let ways = page.get("ways_in", json!({ "to": to }));
    let through = |way: &serde_json::Value| {
        let steps = way["steps"].as_array().unwrap();
        steps.len() == 2 && steps[0]["person"]["who"]["id"] == person
    };
    assert!(ways["ways"].as_array().unwrap().iter().any(through), "{ways}");
    assert_eq!(
        page.get("neighbourhood", json!({ "of": to }))["ties"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let list = json!({ "kind": "people", "of": [other] });
    assert_eq!(
        page.get("ways_for", json!({ "list": list }))["people"][0]["person"]["name"],
        "Zoe Lind"
    );

    page.get("remove_acquaintance", json!({ "id": id, "person": person }));
    assert_eq!(
        page.get("remove_employment", json!({ "id": jobs[0]["id"] })),
        json!([])
    );
    page.get("delete_people", json!({ "people": [other] }));
}
