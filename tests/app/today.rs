//! The commands of the list of a day, called as the page calls them; the same from the command line.

use crate::command_line::Script;
use crate::commands::Page;
use crate::seat::Computer;
use serde_json::{Value, json};

fn on(day: &str) -> Value {
    json!({ "today": day, "zone": "Europe/Berlin", "owner": "", "whole": false })
}

/// With the desk of `person` open.
pub fn today(page: &Page, computer: &Computer, person: &str) {
    let task = |title: &str, due: &str| json!({ "task": { "person": person, "company": null, "role": null, "title": title, "due_on": due, "today": "2031-03-03" } });
    let id = page.get("add_task", task("Call her", "2031-03-01"));
    let of_task = |list: &Value| -> Option<Value> {
        let entries = list["entries"].as_array().unwrap();
        entries.iter().find(|one| one["task"] == id).cloned()
    };
    let there = of_task(&page.get("today_list", json!({ "query": on("2031-03-03") }))).unwrap();
    assert_eq!(
        (&there["reason"], &there["section"], &there["about"]["person"]),
        (&json!("Due 2 days ago"), &json!("now"), &json!(person))
    );
    page.get(
        "put_off",
        json!({ "key": there["key"], "until": "tomorrow", "today": "2031-03-03" }),
    );
    let later = of_task(&page.get("today_list", json!({ "query": on("2031-03-03") }))).unwrap();
    assert_eq!(
        (&later["section"], &later["put_off_until"]),
        (&json!("this_week"), &json!("2031-03-04"))
    );
    let nothing = page.ask(
        "put_off",
        json!({ "key": "moon:1", "until": "tomorrow", "today": "2031-03-03" }),
    );
    assert_eq!(nothing.unwrap_err()["code"], "not_found");
    let nowhere = json!({ "today": "2031-03-03", "zone": "Moon", "owner": "", "whole": true });
    assert_eq!(
        page.ask("today_list", json!({ "query": nowhere })).unwrap_err()["field"],
        "zone"
    );
    notified(page, computer);

    computer.pick(None);
    assert_eq!(
        page.get("save_today_calendar", json!({ "owner": "" })),
        Value::Null
    );
    let file = computer.pick(Some("Roster.ics"));
    assert!(
        page.get("save_today_calendar", json!({ "owner": "" }))
            .as_u64()
            .unwrap()
            >= 1
    );
    let ics = std::fs::read_to_string(file).unwrap();
    assert!(
        ics.contains("SUMMARY:Call her") && ics.contains("20310304"),
        "{ics}"
    );
    page.get("remove_tasks", json!({ "ids": [id] }));
}

/// Nothing is told unless somebody wants it, and then once a day.
fn notified(page: &Page, computer: &Computer) {
    let tell = |day: &str| page.get("tell_today", json!({ "query": on(day), "turned": false }));
    let told = || computer.script.notified.lock().unwrap().clone();
    assert_eq!(tell("2031-03-04"), false);
    page.get("save_setting", json!({ "key": "today.notice", "value": "count" }));
    assert_eq!(
        (tell("2031-03-04"), tell("2031-03-04")),
        (json!(true), json!(false))
    );
    let [one] = <[String; 1]>::try_from(told()).unwrap();
    assert!(one.contains("task") && one.ends_with('|'), "no titles: {one}");
    page.get(
        "save_setting",
        json!({ "key": "today.notice", "value": "titles" }),
    );
    assert_eq!(tell("2031-03-05"), true);
    assert!(told()[1].contains("Call her"), "{:?}", told());
    page.get("save_setting", json!({ "key": "today.notice", "value": "off" }));
}

#[test]
fn a_script_is_told_what_waits() {
    let script = Script::new();
    script.json(&["new", "--name", "Agency", "--person", "Ana"]);
    let empty = script.json(&["today"]);
    assert_eq!(
        (&empty["entries"], &empty["next"], &empty["me"]),
        (&json!([]), &Value::Null, &json!("Ana"))
    );
    let said = script.roster(&["today"]);
    assert_eq!(String::from_utf8_lossy(&said.stdout), "Nothing is waiting.\n");
    script.json(&["capture", "Ada Lovelace, follow today"]);
    let list = script.json(&["today", "--owner", "Ana"]);
    let entry = &list["entries"][0];
    assert_eq!(
        (&entry["kind"], &entry["section"]),
        (&json!("task"), &json!("now")),
        "{list:#}"
    );
    let said = script.roster(&["today"]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("Due today"));
}
