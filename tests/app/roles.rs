//! The commands about roles, called as the page calls them.

use crate::commands::Page;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-24";

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn roles(page: &Page, person: &str) {
    let templates = page.get("role_templates", json!({}));
    assert_eq!(templates.as_array().unwrap().len(), 7);
    let new = |company: &str| {
        json!({ "role": { "title": "", "company": company },
                "start": { "archetype": templates[1]["key"], "wanted": null, "draft": false } })
    };
    assert_eq!(page.ask("create_role", new(" ")).unwrap_err()["field"], "company");
    let id = page.get("create_role", new("Osterhale"));
    let role = || page.get("role", json!({ "id": id }));
    assert_eq!(
        (&role()["title"], &role()["client"]),
        (&templates[1]["title"], &json!("Osterhale"))
    );

    let edit = |field: &str, value: &str| json!({ "id": id, "field": field, "value": value, "today": TODAY });
    page.get("edit_role", edit("pay", "400–500k USD"));
    assert_eq!(
        page.ask("edit_role", edit("pay", "lots")).unwrap_err()["field"],
        "pay"
    );
    let lever = json!({ "id": id, "lever": "career", "offer": 2, "note": "No ladder" });
    page.get("set_role_lever", lever);
    let terms = page.get("default_fee_terms", json!({}));
    page.get("set_role_fee", json!({ "id": id, "terms": terms }));
    let pay = json!({ "base": "450k USD", "bonus": "", "equity": "", "sign_on": "", "currency": "" });
    let worked = page.get("fee_example", json!({ "terms": terms, "pay": pay }));
    assert_eq!(worked["steps"][0], "20% of 450,000 USD base = 90,000 USD");
    let leaves = json!({ "terms": terms, "fee": worked["total"], "currency": "USD", "day": 45 });
    assert_eq!(page.get("fee_refund", leaves)["amount"], 4_500_000);
    let listed = page.get("list_roles", json!({}));
    assert_eq!(
        (&listed[0]["id"], &listed[0]["fee"]),
        (&id, &json!("≈ 90,000 USD"))
    );

    let mut wanted = role()["wanted"].clone();
    wanted["skills"] = json!([{ "key": "python", "how": "must", "depth": null }]);
    page.get(
        "set_role_wanted",
        json!({ "id": id, "wanted": wanted, "weights": role()["weights"] }),
    );
    let check = page.get("check_role_brief", json!({ "role": id }));
    let first = check["warnings"][0]["says"].as_str().unwrap();
    assert!(
        first.starts_with("Only Python is required: 1 of 1 people match."),
        "{first}"
    );
    let asked = json!({ "role": id, "within": "", "offset": 0, "limit": 20 });
    let matched = page.get("match_role", asked);
    assert_eq!(
        (&matched["page"]["rows"][0]["id"], &matched["there"]),
        (&json!(person), &json!([]))
    );

    page.get("add_role_manager", json!({ "id": id, "person": person }));
    assert_eq!(role()["managers"][0]["person"], person);
    page.get("remove_role_manager", json!({ "id": id, "person": person }));
    let status = |status: &str, reason: &str| json!({ "id": id, "status": status, "reason": reason });
    page.get("set_role_status", status("on_hold", ""));
    assert_eq!(
        page.ask("set_role_status", status("lost", "")).unwrap_err()["field"],
        "reason"
    );
    let history = page.get(
        "role_history",
        json!({ "role": id, "before": Value::Null, "limit": 50 }),
    );
    assert!(
        history["entries"][0]["label"]
            .as_str()
            .unwrap()
            .contains("on hold")
    );
    page.get("delete_role", json!({ "id": id }));
    let left = page.get("list_roles", json!({}));
    assert!(left.as_array().unwrap().iter().all(|role| role["id"] != id));
    assert_eq!(
        page.ask("role", json!({ "id": id })).unwrap_err()["code"],
        "not_found"
    );
}
