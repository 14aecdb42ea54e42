//! The commands about kept files, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use serde_json::{Value, json};

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn files(page: &Page, computer: &Computer, person: &str) {
    let owner = json!({ "owner": { "person": person, "company": null, "role": null } });
    std::fs::write(computer.folder.path().join("Terms.txt"), "signed").unwrap();
    computer.pick(None);
    assert_eq!(page.get("add_file", owner.clone()), Value::Null);
    computer.pick(Some("Terms.txt"));
    assert_eq!(page.get("add_file", owner.clone())["added"], 1);
    let kept = page.get("kept_files", owner.clone());
    assert_eq!(
        (&kept[0]["name"], &kept[0]["bytes"]),
        (&json!("Terms.txt"), &json!(6))
    );
    let id = kept[0]["id"].clone();
    page.get("rename_file", json!({ "id": id, "name": "Terms, signed.txt" }));
    computer.pick(None);
    assert_eq!(page.get("save_file", json!({ "id": id })), false);
    computer.pick(Some("out.txt"));
    assert_eq!(page.get("save_file", json!({ "id": id })), true);
    let out = std::fs::read_to_string(computer.folder.path().join("out.txt")).unwrap();
    assert_eq!(out, "signed");
    page.get("remove_file", json!({ "id": id }));
    assert_eq!(page.get("kept_files", owner), json!([]));
    assert_eq!(
        page.ask("save_file", json!({ "id": id })).unwrap_err()["code"],
        "not_found"
    );
}
