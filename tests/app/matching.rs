//! The commands about wanted profiles and who fits them, called as the page calls them.

use crate::commands::Page;
use serde_json::{Value, json};

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn matching(page: &Page, person: &str) {
    let weights = page.get("default_weights", json!({}));
    let like = page.get("wanted_like", json!({ "person": person }));
    assert_eq!(like["took"], json!([]), "nothing is known of her work");
    let mut wanted = like["wanted"].clone();
    wanted["skills"] = json!([{ "key": "cuda", "how": "must", "depth": null }]);
    let asked = |wanted: &Value| json!({ "wanted": wanted, "weights": weights, "offset": 0, "limit": 20, "within": "" });
    let found = page.get("match_people", asked(&wanted));
    assert_eq!(
        (&found["total"], &found["rows"][0]["known"]),
        (&json!(1), &json!(0.0))
    );
    assert_eq!(found["rows"][0]["reasons"][0]["says"], "CUDA is not known: ask");
    let mut odd = wanted.clone();
    odd["mood"] = json!(3);
    assert!(
        page.ask("match_people", asked(&odd)).is_err(),
        "a word nobody knows"
    );

    let save =
        |id: Value, name: &str| json!({ "id": id, "name": name, "wanted": wanted, "weights": weights });
    assert_eq!(
        page.ask("save_wanted", save(json!(null), " ")).unwrap_err()["field"],
        "name"
    );
    let id = page.get("save_wanted", save(json!(null), "Kernels"));
    page.get("save_wanted", save(id.clone(), "Kernel people"));
    let saved = page.get("wanted_profiles", json!({}));
    assert_eq!(
        (&saved[0]["id"], &saved[0]["name"], &saved[0]["profile"]["wanted"]),
        (&id, &json!("Kernel people"), &wanted)
    );
    page.get("delete_wanted", json!({ "id": id }));
    assert_eq!(page.get("wanted_profiles", json!({})), json!([]));

    let skills = page.get("field_items", json!({ "kind": "skill" }));
    assert!(skills.as_array().unwrap().len() > 50);
    let meant = page.get("suggest_items", json!({ "kind": "skill", "text": "ib" }));
    assert_eq!(meant[0]["key"], "infiniband");
    assert_eq!(page.get("read_accelerators", json!({ "text": "2k" })), 2_000);
    let pay = |text: &str| json!({ "text": text, "currency": "USD" });
    assert_eq!(page.get("read_pay", pay("450k")), 45_000_000);
    assert_eq!(page.ask("read_pay", pay("lots")).unwrap_err()["field"], "number");
}
