//! The commands about companies and who is off limits, called as the page calls them.

use crate::commands::Page;
use serde_json::{Value, json};

/// With the desk of `person`, who works at Lumen, open; takes back what stands in another story's way.
pub fn companies(page: &Page, person: &str) {
    let query = |text: &str| {
        json!({ "query": { "text": text, "relation": null, "pool": null, "off_limits": false, "sort": null,
                           "offset": 0, "limit": 10 } })
    };
    let new = |name: &str| json!({ "company": { "name": name, "relation": "client", "domain": "" } });
    assert_eq!(
        page.ask("create_company", new("lumen")).unwrap_err()["field"],
        "name"
    );
    let made = page.get("create_company", new("Zephrane"));
    let found = page.get("list_companies", query("lumen"));
    assert_eq!(
        (&found["total"], &found["rows"][0]["people"]),
        (&json!(1), &json!(1))
    );
    let lumen = found["rows"][0]["id"].as_str().unwrap();

    let edit = |field: &str, value: &str| json!({ "id": lumen, "field": field, "value": value });
    page.get("edit_company", edit("spend", "2.5m USD"));
    page.get("edit_company", edit("part_of", "Zephrane"));
    assert_eq!(
        page.ask("edit_company", edit("fleet", "many")).unwrap_err()["field"],
        "fleet"
    );
    page.get(
        "add_company_alias",
        json!({ "company": lumen, "kind": "name", "value": "Lumen Labs" }),
    );
    let hardware = json!({ "hardware": "h100", "accelerators": "2k", "planned": "Q3 2027", "note": "" });
    let piece = page.get(
        "add_company_hardware",
        json!({ "company": lumen, "hardware": hardware }),
    );
    page.get(
        "edit_company_hardware",
        json!({ "id": piece, "field": "planned_on", "value": "" }),
    );
    let contact = page.get(
        "add_company_contact",
        json!({ "company": lumen, "person": person, "hat": "talent" }),
    );
    page.get(
        "edit_company_contact",
        json!({ "id": contact, "field": "note", "value": "on Mondays" }),
    );
    let company = page.get("company", json!({ "id": lumen }));
    assert_eq!(
        (&company["facts"]["spend"], &company["part_of"]["id"]),
        (&json!("2,500,000 USD"), &made)
    );
    assert_eq!(company["hardware"][0]["accelerators"], 2_000);
    assert_eq!(company["contacts"][0]["note"], "on Mondays");
    assert_eq!(company["teams"][0]["some"][0]["id"], person);
    page.get("remove_company_contact", json!({ "id": contact }));
    page.get("remove_company_hardware", json!({ "id": piece }));
    page.get(
        "remove_company_alias",
        json!({ "id": company["aliases"][0]["id"] }),
    );
    off_limits(page, lumen, person);
}

fn off_limits(page: &Page, lumen: &str, person: &str) {
    let reach = page.get("off_limits_reach", json!({ "company": lumen }));
    assert_eq!(
        reach,
        json!({ "people": 1, "become_off": 1, "off": 0, "free": 0 })
    );
    let draft = |reason: &str| {
        json!({ "draft": { "company": lumen, "person": null, "stance": "off", "reason": reason, "from": "today",
                           "until": "1 year" } })
    };
    assert_eq!(
        page.ask("set_off_limits", draft("")).unwrap_err()["field"],
        "reason"
    );
    let entry = page.get("set_off_limits", draft("client"));
    page.get(
        "edit_off_limits",
        json!({ "id": entry, "field": "reason", "value": "our client" }),
    );
    let of = |command: &str, args: Value| page.get(command, args);
    assert_eq!(of("company_off_limits", json!({ "company": lumen }))["off"], true);
    let hers = of("person_off_limits", json!({ "person": person }));
    assert!(hers["why"].as_str().unwrap().contains("our client"), "{hers}");
    let all = of("all_off_limits", json!({}));
    assert_eq!(
        (&all["entries"][0]["entry"]["id"], &all["entries"][0]["people"]),
        (&entry, &json!(1))
    );
    page.get("lift_off_limits", json!({ "id": entry }));
    assert_eq!(of("person_off_limits", json!({ "person": person }))["off"], false);
}
