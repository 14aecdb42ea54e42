//! The commands about what was said, what is due and what is written, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use serde_json::{Value, json};

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn touch(page: &Page, computer: &Computer, person: &str) {
    interactions(page, person);
    cadences(page, person);
    tasks(page, person);
    texts(page, computer, person);
}

fn interactions(page: &Page, person: &str) {
    let entry = |direction: &str, next_step: &str| {
        json!({ "people": [person], "company": null, "role": null, "kind": "mail", "direction": direction,
                "when": "yesterday", "zone": "Europe/Berlin", "text": "Hi", "outcome": "", "next_step": next_step })
    };
    assert!(
        page.get(
            "read_when",
            json!({ "text": "yesterday 15:00", "zone": "Europe/Berlin" })
        )
        .is_i64()
    );
    assert_eq!(
        page.get("outreach_cap", json!({})),
        json!({ "touches": 3, "days": 60 })
    );
    page.get("set_outreach_cap", json!({ "cap": { "touches": 1, "days": 30 } }));
    let logged = page.get(
        "log_interaction",
        json!({ "entry": entry("out", "Call in 2 days"), "despite": "" }),
    );
    let standing = page.get("outreach_standing", json!({ "person": person }));
    assert_eq!(
        (&standing["touches"], &standing["full"]),
        (&json!(1), &json!(true))
    );
    let stopped = page.ask(
        "log_interaction",
        json!({ "entry": entry("out", ""), "despite": "" }),
    );
    assert_eq!(stopped.unwrap_err()["code"], "needs_reason");
    let second = page.get(
        "log_interaction",
        json!({ "entry": entry("out", ""), "despite": "She asked" }),
    );
    let edit = json!({ "kind": "call", "direction": "in", "when": "", "zone": "", "text": "Hello", "outcome": "", "next_step": "" });
    page.get(
        "edit_interaction",
        json!({ "id": second["entries"][0], "edit": edit, "despite": "" }),
    );
    let about = json!({ "person": person, "company": null, "role": null });
    let page_one = page.get("timeline", json!({ "about": about, "before": null, "limit": 1 }));
    assert_eq!(
        (&page_one["more"], &page_one["entries"][0]["what"]),
        (&json!(true), &json!("interaction"))
    );
    let last = &page_one["entries"][0];
    let before = json!({ "at": last["at"], "id": last["id"] });
    let page_two = page.get(
        "timeline",
        json!({ "about": about, "before": before, "limit": 1 }),
    );
    assert_eq!(page_two["more"], false);
    let ids = json!([logged["entries"][0], second["entries"][0]]);
    assert_eq!(page.get("remove_interactions", json!({ "ids": ids })), 2);
    assert_eq!(page.get("remove_tasks", json!({ "ids": logged["tasks"] })), 1);
    page.get("set_outreach_cap", json!({ "cap": { "touches": 3, "days": 60 } }));
}

fn cadences(page: &Page, person: &str) {
    page.get("tag_people", json!({ "people": [person], "tag": "warm" }));
    page.get(
        "set_tag_cadence",
        json!({ "tag": "warm", "idealDays": 30, "maxDays": 60 }),
    );
    assert_eq!(page.get("tag_cadences", json!({}))[0]["people"], 1);
    page.get(
        "set_person_cadence",
        json!({ "person": person, "idealDays": 7, "maxDays": null }),
    );
    let standing = page.get(
        "cadence_standing",
        json!({ "person": person, "zone": "Europe/Berlin" }),
    );
    assert_eq!(
        (&standing["tag"], &standing["status"]["is"]),
        (&json!(""), &json!("never_touched"))
    );
    let lapsed = page.get("keep_in_touch", json!({ "zone": "Europe/Berlin", "limit": 10 }));
    assert_eq!(lapsed[0]["person"], person);
    let none = json!({ "person": person, "idealDays": null, "maxDays": null });
    page.get("set_person_cadence", none);
    page.get(
        "set_tag_cadence",
        json!({ "tag": "warm", "idealDays": null, "maxDays": null }),
    );
    page.get("untag_people", json!({ "people": [person], "tag": "warm" }));
}

fn tasks(page: &Page, person: &str) {
    let today = "2026-11-24";
    let line = page.get(
        "read_task_line",
        json!({ "line": "Call Ana every 2 weeks", "today": today }),
    );
    assert_eq!(line["repeats_shown"], "every 2 weeks");
    let task = json!({ "person": person, "company": null, "role": null, "title": "Call Ana every 2 weeks", "due_on": "", "today": today });
    let id = page.get("add_task", json!({ "task": task }));
    let edit = json!({ "id": id, "field": "due_on", "value": "tomorrow", "today": today });
    page.get("edit_task", edit);
    page.get(
        "snooze_tasks",
        json!({ "ids": [id], "until": "fri", "today": today }),
    );
    let counts = page.get("task_counts", json!({ "today": today }));
    assert_eq!((&counts["overdue"], &counts["today"]), (&json!(0), &json!(0)));
    assert_eq!(
        page.get("finish_task", json!({ "id": id, "today": today }))["next_on"],
        "2026-12-09"
    );
    page.get("reopen_task", json!({ "id": id }));
    let query =
        json!({ "person": person, "company": null, "role": null, "owner": "", "done": true, "today": today });
    let list = page.get("list_tasks", json!({ "query": query }));
    assert_eq!(list["groups"][0]["tasks"].as_array().unwrap().len(), 1);
    assert_eq!(page.get("remove_tasks", json!({ "ids": [id] })), 1);
}

fn texts(page: &Page, computer: &Computer, person: &str) {
    assert!(
        page.get("text_tokens", json!({}))
            .as_array()
            .unwrap()
            .contains(&json!("first name"))
    );
    let text =
        |body: &str| json!({ "id": null, "name": "Hello", "subject": "Hi {first name}", "body": body });
    assert_eq!(
        page.ask("save_text", text("{nobody}")).unwrap_err()["field"],
        "body"
    );
    let id = page.get("save_text", text("Hi {first name}"));
    assert_eq!(page.get("text_templates", json!({}))[0]["id"], id);
    let many = json!({ "people": [person], "role": null, "subject": "Hi", "body": "{team}" });
    assert_eq!(page.get("texts_for", many.clone())[0]["missing"], json!(["team"]));
    let one = |body: &str| json!({ "person": person, "role": null, "subject": "Hi", "body": body });
    assert_eq!(page.ask("open_mail", one("{team}")).unwrap_err()["field"], "body");
    page.get("open_mail", one("Hi {first name}"));
    assert_eq!(
        computer
            .script
            .followed
            .lock()
            .unwrap()
            .last()
            .map(String::as_str),
        Some("mailto:ana@example.org?subject=Hi&body=Hi%20Ana")
    );
    let draft = computer.pick(Some("draft.eml"));
    assert_eq!(page.get("save_mail_draft", one("Hi {first name}")), true);
    assert!(
        std::fs::read_to_string(draft)
            .unwrap()
            .contains("ana@example.org")
    );
    computer.pick(None);
    assert_eq!(page.get("save_mail_draft", one("Hi")), false);
    assert_eq!(page.ask("save_mail_merge", many).unwrap_err()["field"], "body");
    let table = computer.pick(Some("merge.csv"));
    let many = json!({ "people": [person], "role": null, "subject": "Hi", "body": "Hi {first name}" });
    assert_eq!(page.get("save_mail_merge", many.clone()), 1);
    assert!(std::fs::read_to_string(table).unwrap().contains("Hi Ana"));
    computer.pick(None);
    assert_eq!(page.get("save_mail_merge", many), Value::Null);
    page.get("remove_text", json!({ "id": id }));
}
