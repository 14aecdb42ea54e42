//! The commands of captured lines, called as the page calls them.

use crate::commands::Page;
use serde_json::json;

/// Leaves the desk as it was, but for the journal.
pub fn captures(page: &Page) {
    let line = "Ada Lovelace, Foobar, 4k H100 IB, @mlsys-2026";
    let read = page.get(
        "read_capture",
        json!({ "line": line, "today": "2026-05-19", "edition": null }),
    );
    assert_eq!(
        (&read["pieces"][0]["kind"], &read["whom"]["who"]),
        (&json!("person"), &json!("new"))
    );
    let of = |line: &str, who: &str| json!({ "line": line, "today": "2026-05-19", "zone": "Europe/Zurich", "whom": { "who": who }, "edition": null });
    let kept = page.get("capture", json!({ "capture": of(line, "likely") }));
    assert_eq!(
        (&kept["name"], &kept["open"]),
        (&json!("Ada Lovelace"), &json!(false))
    );
    page.get("undo", json!({}));
    let empty = page.ask("capture", json!({ "capture": of(" ", "likely") }));
    assert_eq!(empty.unwrap_err()["field"], "line");
    let waits = page.get("capture", json!({ "capture": of("great talk", "likely") }));
    assert_eq!(waits["open"], true);
    let open = page.get("open_captures", json!({}));
    assert_eq!(open[0]["line"], "great talk");
    let sorted = page.get(
        "sort_capture",
        json!({ "id": open[0]["id"], "capture": of("Ben Okafor, great talk", "new") }),
    );
    assert_eq!(sorted["name"], "Ben Okafor");
    page.get("undo", json!({}));
    assert_eq!(page.get("drop_captures", json!({ "ids": [open[0]["id"]] })), 1);
    page.get("undo", json!({}));
    page.get("undo", json!({}));
    assert_eq!(page.get("open_captures", json!({})), json!([]));
}
