//! The commands about figures, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use serde_json::json;

/// With a desk open that has no roles.
pub fn figures(page: &Page, computer: &Computer) {
    let asked = |span: &str, from: &str| json!({ "span": span, "from": from, "to": "", "role": null, "company": null, "owner": "" });
    let told = page.get(
        "figures",
        json!({ "asked": asked("quarter", ""), "zone": "Europe/Berlin" }),
    );
    assert_eq!(told["funnel"].as_array().unwrap().len(), 8);
    assert_eq!(told["tables"][0]["id"], "funnel");
    let wrong = page.ask(
        "figures",
        json!({ "asked": asked("typed", "soon"), "zone": "Europe/Berlin" }),
    );
    assert_eq!(wrong.unwrap_err()["field"], "from");

    let of = |table: &str| json!({ "asked": asked("all", ""), "zone": "Europe/Berlin", "table": table });
    computer.pick(None);
    assert_eq!(page.get("export_figures", of("funnel")), false);
    let file = computer.pick(Some("sources.csv"));
    assert_eq!(page.get("export_figures", of("sources")), true);
    assert!(
        std::fs::read_to_string(file)
            .unwrap()
            .contains("Source,People,Submitted")
    );
    assert!(page.ask("export_figures", of("moods")).is_err());

    let picture = |bytes: &[u8]| json!({ "name": "Funnel", "png": bytes });
    let png = b"\x89PNG\r\n\x1a\n and so on";
    computer.pick(None);
    assert_eq!(page.get("save_picture", picture(png)), false);
    let file = computer.pick(Some("funnel.png"));
    assert_eq!(page.get("save_picture", picture(png)), true);
    assert_eq!(std::fs::read(file).unwrap(), png);
    computer.pick(Some("other.png"));
    assert_eq!(
        page.ask("save_picture", picture(b"<svg/>")).unwrap_err()["field"],
        "picture"
    );
}
