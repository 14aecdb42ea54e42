//! The commands about erasing somebody, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use serde_json::{Value, json};

/// Adds somebody, and erases her.
pub fn erasure(page: &Page, computer: &Computer) {
    let new =
        json!({ "name": "Xylandra Quibblewick", "title": "", "company": "", "email": "x@quibble.example" });
    let her = page.get("create_person", json!({ "person": new }))["id"].clone();
    let held = page.get("what_is_held", json!({ "person": her }));
    assert_eq!(held["things"][0]["said"], "1 address");
    computer.pick(None);
    assert_eq!(page.get("export_access", json!({ "person": her })), Value::Null);
    computer.pick(Some("known.json"));
    page.get("export_access", json!({ "person": her }));
    let known = std::fs::read_to_string(computer.folder.path().join("known.json")).unwrap();
    assert!(known.contains("x@quibble.example"));
    let page_of = std::fs::read(computer.folder.path().join("known.pdf")).unwrap();
    assert!(page_of.starts_with(b"%PDF"));

    let asked = |name: &str| json!({ "person": her, "asked": { "name": name, "reason": "Asked by mail" } });
    assert_eq!(page.ask("erase_person", asked("X")).unwrap_err()["field"], "name");
    page.get("erase_person", asked("Xylandra Quibblewick"));
    let all = page.get("erasures", json!({}));
    let id = all[0]["id"].clone();
    assert_eq!(all[0]["done"][0]["what"], json!(["1 person", "1 address"]));
    let proof = page.get("erasure_proof", json!({ "id": id }));
    assert!(!proof.to_string().contains("Quibblewick"));
    computer.pick(None);
    assert_eq!(page.get("print_erasure_proof", json!({ "id": id })), Value::Null);
    computer.pick(Some("proof.pdf"));
    page.get("print_erasure_proof", json!({ "id": id }));

    let said = page.get("asked_to_be_forgotten", json!({ "email": "X@quibble.example" }));
    assert!(
        said.as_str()
            .unwrap()
            .starts_with("This person asked to be forgotten on")
    );
    let stopped = page.ask("create_person", json!({ "person": new })).unwrap_err();
    assert_eq!(stopped["code"], "needs_reason");
    let despite = json!({ "person": new, "despite": "She wrote to us herself" });
    let back = page.get("create_person_despite", despite)["id"].clone();
    page.get("delete_people", json!({ "people": [back] }));
}
