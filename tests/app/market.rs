//! The commands about the market, called as the page calls them.

use crate::commands::Page;
use serde_json::json;

pub fn market(page: &Page) {
    let asked = |by: &str, currency: &str| {
        json!({
            "asked": { "by": by, "kind": null, "span": "two_years", "currency": currency },
            "zone": "Europe/Berlin",
        })
    };
    for by in ["level", "pool", "scale", "hardware", "work"] {
        let told = page.get("market", asked(by, ""));
        assert_eq!(told["work"].as_array().unwrap().len(), 6, "{by}");
    }
    let wrong = page.ask("market", asked("level", "Fr.")).unwrap_err();
    assert_eq!(wrong["field"], "currency");

    let bands = page.get("reference_bands", json!({}));
    assert_eq!(bands[0]["from"], "400,000 USD");
    let typed = json!([{ "name": "Staff", "from": "500k USD", "to": "", "source": "" }]);
    page.get("set_reference_bands", json!({ "bands": typed }));
    assert_eq!(page.get("reference_bands", json!({}))[0]["name"], "Staff");
    page.get("set_reference_bands", json!({ "bands": null }));
    assert_eq!(page.get("reference_bands", json!({})), bands);
}
