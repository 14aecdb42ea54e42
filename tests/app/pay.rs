//! The commands about pay and exchange rates, called as the page calls them.

use crate::commands::Page;
use serde_json::json;

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn pay(page: &Page, person: &str) {
    let today = "2026-11-24";
    let rate = json!({ "currency": "EUR", "in_currency": "USD", "rate": "1.0834", "as_of": "2026-03-02", "today": today });
    let rates = page.get("set_rate", json!({ "rate": rate }));
    assert_eq!(rates[0]["rate"], "1.0834");
    let point = |base: &str| {
        json!({ "person": person, "point": {
            "kind": "current", "base": base, "bonus": "", "equity": "", "sign_on": "", "currency": "", "usual_currency": "USD", "as_of": "12 mar 2026",
            "source": "", "note": "", "today": today } })
    };
    assert_eq!(page.ask("add_pay", point("much")).unwrap_err()["field"], "base");
    let id = page.get("add_pay", point("€95,000"));
    let edit = json!({ "id": id, "field": "bonus", "value": "5k", "today": today });
    page.get("edit_pay", edit);
    let history = page.get("pay_history", json!({ "person": person, "inCurrency": "USD" }));
    assert_eq!(
        (&history["points"][0]["total"], &history["points"][0]["converted"]),
        (&json!(10_000_000), &json!(10_834_000))
    );
    page.get("remove_pay", json!({ "id": id }));
    assert_eq!(page.get("list_rates", json!({})), rates);
    assert_eq!(
        page.get("remove_rate", json!({ "id": rates[0]["id"] })),
        json!([])
    );
}
