//! The commands about conferences, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use serde_json::json;
use std::fs::read_to_string;

/// With somebody in the desk.
pub fn conferences(page: &Page, computer: &Computer, person: &str) {
    let all = page.get("list_conferences", json!({}));
    assert!(all.as_array().unwrap().len() >= 40);
    let key = json!({ "key": "mlsys-2026" });
    assert_eq!(page.get("edition", key.clone())["name"], "MLSys 2026");
    assert!(page.ask("edition", json!({ "key": "mlsys" })).is_err());

    let new = json!({ "draft": { "series": "", "new_series": { "title": "GPU Day", "description": "", "field": "systems" },
        "year": "2027", "place": "Basel", "first_on": "3 may", "last_on": "" } });
    assert_eq!(page.get("create_edition", new.clone()), "gpu-day-2027");
    assert_eq!(page.ask("create_edition", new).unwrap_err()["field"], "title");
    let edit = |field: &str, value: &str| json!({ "key": "gpu-day-2027", "field": field, "value": value });
    assert_eq!(page.get("edit_edition", edit("plan", "going"))["plan"], "going");
    page.get("edit_edition", edit("link", "https://gpuday.example"));
    page.get("open_edition_link", json!({ "key": "gpu-day-2027" }));
    let slug = "gpu-day";
    page.get(
        "edit_conference",
        json!({ "slug": slug, "field": "description", "value": "One day of GPUs" }),
    );

    let cost = page.get(
        "add_edition_cost",
        json!({ "key": "gpu-day-2027", "what": "Train", "amount": "120 CHF" }),
    );
    page.get(
        "edit_edition_cost",
        json!({ "id": cost, "field": "amount", "value": "130" }),
    );
    let returns = page.get("conference_return", json!({ "key": "gpu-day-2027" }));
    assert_eq!(returns["left"][0]["shown"], "-130 CHF");
    page.get("remove_edition_cost", json!({ "id": cost }));

    let calendar = json!({ "keys": ["gpu-day-2027", "mlsys-2026"] });
    computer.pick(None);
    assert!(page.get("save_editions_calendar", calendar.clone()).is_null());
    let file = computer.pick(Some("c.ics"));
    page.get("save_editions_calendar", calendar);
    assert!(read_to_string(file).unwrap().contains("SUMMARY:GPU Day 2027"));

    let wish = json!({ "why": "Runs 4k H100", "priority": 1, "capacity": "speaker" });
    let add = json!({ "key": "mlsys-2026", "people": [person], "wish": wish });
    assert_eq!(page.get("add_edition_contacts", add), 1);
    let list = page.get("edition_contacts", key.clone());
    assert_eq!(list["to_meet"], 1);
    let id = list["contacts"][0]["id"].clone();
    page.get(
        "edit_edition_contacts",
        json!({ "ids": [id], "changes": [{ "field": "note", "value": "At the NVIDIA booth" }] }),
    );
    assert_eq!(
        page.get("meet_plan", key.clone())["entries"][0]["contact"]["priority"],
        1
    );
    let file = computer.pick(Some("plan.pdf"));
    page.get("print_meet_plan", key.clone());
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF"));
    computer.pick(Some("plan.ics"));
    assert_eq!(page.get("save_plan_calendar", key.clone())["untimed"], 1);

    assert_eq!(page.get("follow_up_days", json!({})), 2);
    page.get("set_follow_up_days", json!({ "days": 3 }));
    assert_eq!(
        page.get("set_contact_standing", json!({ "ids": [id], "standing": "met" })),
        1
    );
    assert_eq!(page.get("follow_ups", json!({}))[0]["edition_name"], "MLSys 2026");
    assert_eq!(
        page.get("person_conferences", json!({ "person": person }))[0]["standing"],
        "met"
    );
    assert_eq!(page.get("remove_edition_contacts", json!({ "ids": [id] })), 1);

    page.get("remove_edition", json!({ "key": "gpu-day-2027" }));
    page.get("remove_conference", json!({ "slug": slug }));
}
