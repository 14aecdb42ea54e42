//! The taxonomy and the map of pools, as the page calls them.

use serde_json::{Value, json};

/// `get` calls a command of an open desk that holds one person, Ana of Lumen.
pub fn answers(get: &dyn Fn(&str, Value) -> Value) {
    let draft = |name: &str| {
        json!({
            "kind": "skill", "key": "", "name": name, "same": ["cuttlefish"], "parts": [], "kin": [], "area": "Networking",
            "vendor": "", "family": "", "year": "", "skill": "", "paths": [], "weak": false
        })
    };
    let of = |key: &str| {
        let entries = get("field_entries", json!({ "kind": "skill" }));
        let found = entries
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["key"] == key);
        found.unwrap().clone()
    };
    assert_eq!(
        get("save_field_entry", json!({ "draft": draft("Ink fabric") })),
        "ink-fabric"
    );
    assert_eq!(of("ink-fabric")["own"], true);
    let ink = json!({ "kind": "skill", "key": "ink-fabric" });
    get(
        "merge_field_entries",
        json!({ "kind": "skill", "from": "ink-fabric", "into": "rdma" }),
    );
    assert_eq!(of("ink-fabric")["merged_into"], "rdma");
    get("unmerge_field_entry", ink.clone());
    get("retire_field_entry", ink.clone());
    assert_eq!(of("ink-fabric")["retired"], true);
    get("restore_field_entry", ink);
    get("retire_field_entry", json!({ "kind": "skill", "key": "sycl" }));
    get("reset_field_entry", json!({ "kind": "skill", "key": "sycl" }));
    assert_eq!(of("sycl")["retired"], false);
    assert_eq!(get("field_counts", json!({ "kind": "skill" })), json!([]));
    let query = json!({ "pool": "", "company": null, "text": "", "offset": 0, "limit": 10 });
    assert_eq!(
        get("pool_map", json!({ "query": query }))["rows"][0]["name"],
        "Lumen"
    );
}
