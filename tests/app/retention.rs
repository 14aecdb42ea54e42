//! The commands about how people are kept, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-24";

fn check_in(person: &str) -> Value {
    let levers: Vec<Value> = ["challenge", "hardware", "autonomy", "career", "pay"]
        .iter()
        .map(|lever| json!({ "lever": lever, "have": 2, "want": 5, "note": "" }))
        .collect();
    json!({
        "id": null, "side": "person", "person": person, "company": null, "placement": null, "step": null,
        "on_day": "", "today": TODAY, "channel": "call", "levers": levers, "approaches": 4,
        "approaches_note": "", "flags": ["visa"], "satisfaction": null, "plans": "", "roadmap": "", "needs": "",
        "next_step": "Ask about B200", "makes_task": true, "makes_role": false,
    })
}

/// With the desk of `person` open; leaves it as it was, but for the journal, a plan and a task.
pub fn retention(page: &Page, computer: &Computer, person: &str) {
    let usual = page.get("retention_templates", json!({}));
    let steps = usual[0]["steps"].clone();
    assert_eq!(usual[0]["id"], Value::Null);
    let save = |name: &str| json!({ "id": null, "name": name, "steps": steps });
    let wrong = page.ask("save_retention_template", save(" ")).unwrap_err();
    assert_eq!(wrong["field"], "name");
    let template = page.get("save_retention_template", save("Senior"));
    assert_eq!(page.get("retention_templates", json!({}))[1]["name"], "Senior");
    page.get("delete_retention_template", json!({ "id": template }));

    let missing = json!({ "placement": person, "template": null });
    assert_eq!(page.ask("start_plan", missing).unwrap_err()["code"], "not_found");
    let close = json!({ "person": person, "fromOn": "", "template": null, "today": TODAY });
    let plan = page.get("keep_close", close.clone());
    assert_eq!(page.ask("keep_close", close).unwrap_err()["code"], "conflict");
    let due = page.get("due_check_ins", json!({ "today": TODAY, "until": "2027-12-31" }));
    // Somebody who is placed has a plan as well.
    let of_plan = |one: &&Value| one["plan"] == plan;
    let first = due.as_array().unwrap().iter().find(of_plan).unwrap().clone();
    assert_eq!(
        (&first["due_on"], &first["days_late"]),
        (&json!("2027-05-24"), &json!(-181))
    );
    let step = json!({ "plan": plan, "step": first["step"], "turn": 0 });
    let mark = json!({ "step": step, "mark": "moved", "day": "in 2 weeks", "why": "", "today": TODAY });
    page.get("mark_step", mark);
    let of = json!({ "person": person, "today": TODAY });
    let kept = page.get("person_retention", of.clone());
    assert_eq!(kept["plans"][0]["steps"][0]["on_day"], "2026-12-08");
    page.get("unmark_step", json!({ "step": step }));
    page.get(
        "edit_plan_steps",
        json!({ "plan": plan, "steps": kept["plans"][0]["as_planned"] }),
    );

    let form = json!({ "person": person, "company": null, "step": null, "today": TODAY });
    assert_eq!(page.get("check_in_form", form)["last"], Value::Null);
    let saved = page.get("save_check_in", json!({ "checkIn": check_in(person) }));
    assert!(saved["task"].is_string());
    let board = page.get("risk_board", json!({ "today": TODAY, "limit": 50 }));
    let row = &board["rows"][0];
    assert_eq!(row["person"], person);
    assert!(row["risk"]["score"].as_u64().unwrap() > 40, "{row}");
    let kept = page.get("person_retention", of);
    assert_eq!(kept["check_ins"][0]["levers"][1]["have"], 2);
    assert_eq!(
        page.get("risk_back_test", json!({ "today": TODAY }))["rows"]
            .as_array()
            .unwrap()
            .len(),
        3
    );

    let rule = |value: u32| json!({ "key": "visa", "value": value });
    assert_eq!(
        page.ask("set_risk_rule", rule(101)).unwrap_err()["field"],
        "value"
    );
    page.get("set_risk_rule", rule(20));
    page.get(
        "set_risk_action",
        json!({ "kind": "flags", "actions": "Ask a lawyer" }),
    );
    let actions = page.get("risk_actions", json!({}));
    let flags = actions
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["kind"] == "flags");
    let flags = flags.unwrap();
    assert_eq!(
        (&flags["actions"], &flags["own"]),
        (&json!("Ask a lawyer"), &json!(true))
    );
    let rules = page.get("risk_rules", json!({}));
    let visa = rules
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["key"] == "visa")
        .unwrap();
    assert_eq!((&visa["value"], &visa["usual"]), (&json!(20), &json!(6)));
    page.get("reset_risk_rules", json!({}));

    let company = page.get("person", json!({ "id": person }))["company"]["id"].clone();
    assert_eq!(
        page.get("check_ins_of_company", json!({ "company": company })),
        json!([])
    );
    page.get(
        "end_plan",
        json!({ "plan": plan, "why": "Moved away", "today": TODAY }),
    );
    page.get("resume_plan", json!({ "plan": plan }));
    page.get("remove_check_in", json!({ "id": saved["id"] }));
    client_report(page, computer, &company);
}

fn client_report(page: &Page, computer: &Computer, company: &Value) {
    let of = |asked: Value| json!({ "company": company, "asked": asked, "today": TODAY });
    let asked = json!({ "without": ["pay"], "words": "As we said in March" });
    let sheet = page.get("client_report", of(asked.clone()));
    let words = &sheet["parts"][2]["text"];
    assert_eq!(*words, "As we said in March", "{sheet}");
    let long = json!({ "without": [], "words": "a".repeat(4_001) });
    assert_eq!(page.ask("client_report", of(long)).unwrap_err()["field"], "words");
    computer.pick(None);
    assert_eq!(page.get("print_client_report", of(asked.clone())), Value::Null);
    let file = computer.pick(Some("report.pdf"));
    page.get("print_client_report", of(asked));
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF"));
    let ladder = page.get("usual_ladder", json!({}));
    assert_eq!(ladder[5], "VP AI platform");
}
