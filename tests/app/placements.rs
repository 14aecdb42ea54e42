//! The commands about placements, called as the page calls them; and placements on the command line.

use crate::command_line::Script;
use crate::commands::Page;
use crate::seat::Computer;
use roster_app::Seat;
use roster_core::people;
use roster_core::pipeline::{self, Why};
use roster_core::roles::{FeeTerms, NewRole, RoleId, StageKind, create_role, set_fee, stages_of};
use roster_core::store::Store;
use serde_json::{Value, json};
use std::sync::Arc;

/// Accepted at Halcyon for 30 per cent.
async fn accepted(store: &Store, person: &str) -> (String, String) {
    let new = NewRole {
        title: "Kernel lead".into(),
        company: "Halcyon".into(),
    };
    let role = create_role(store, &new).await.unwrap();
    let terms = FeeTerms {
        percent_bp: 3_000,
        ..FeeTerms::default()
    };
    set_fee(store, role, Some(&terms)).await.unwrap();
    let person: people::PersonId = serde_json::from_value(json!(person)).unwrap();
    pipeline::add_people(store, role, &[person], "", "")
        .await
        .unwrap();
    let card = pipeline::candidacy_id(role, person);
    let stages = stages_of(&mut store.read().await.unwrap(), role).await.unwrap();
    let to = stages
        .iter()
        .find(|stage| stage.kind == StageKind::Accepted)
        .unwrap();
    pipeline::move_cards(store, &[card], to.id, None, &Why::default())
        .await
        .unwrap();
    (key(json!(card)), key::<RoleId>(role))
}

fn key<T: serde::Serialize>(id: T) -> String {
    serde_json::to_value(id).unwrap().as_str().unwrap().to_owned()
}

/// With the desk of `person` open.
pub fn placements(page: &Page, computer: &Computer, seat: &Arc<Seat>, person: &str) {
    let store = tauri::async_runtime::block_on(seat.store()).unwrap();
    let today = roster_core::day::kept(store.clock().day_of(store.clock().now_ms()));
    let (card, role) = tauri::async_runtime::block_on(accepted(&store, person));
    let of_card = json!({ "candidacy": card });
    let why = page.get("placement_start", of_card.clone())["not_yet"].clone();
    assert!(why.as_str().unwrap().contains("In which currency"), "{why}");
    let offer = json!({ "candidacy": card, "offer": {
        "made_by": "client", "base": "450k", "bonus": "", "equity": "", "sign_on": "", "currency": "",
        "usual_currency": "USD", "made_on": "today", "start_on": "", "expires_on": "", "note": "", "today": today } });
    let offer = page.get("add_offer", offer);
    page.get(
        "answer_offer",
        json!({ "id": offer, "answer": "accepted", "on": "", "today": today }),
    );
    assert_eq!(page.get("placement_start", of_card)["fee"], "135,000 USD");
    let make = |start: &str| json!({ "candidacy": card, "signed": "", "start": start });
    assert_eq!(
        page.ask("make_placement", make("soon")).unwrap_err()["field"],
        "start_on"
    );
    let id = page.get("make_placement", make("today"));
    let this = json!({ "id": id });
    assert_eq!(page.get("placement", this.clone())["fee"]["total"], 13_500_000);
    assert_eq!(
        page.get("person_placements", json!({ "person": person }))[0]["id"],
        id
    );
    let company = page.get("placement", this.clone())["company"].clone();
    assert_eq!(
        page.get("company_placements", json!({ "company": company }))[0]["id"],
        id
    );
    let asked = json!({ "shown": "in_guarantee", "words": "halcyon", "sort": "fee", "descending": true, "in_currency": "" });
    assert_eq!(
        page.get("list_placements", json!({ "asked": asked }))["money"][0]["fee"],
        13_500_000
    );
    let edit = |field: &str, value: &str| json!({ "id": id, "field": field, "value": value });
    assert_eq!(
        page.ask("edit_placement", edit("base", "much")).unwrap_err()["field"],
        "base"
    );
    page.get("edit_placement", edit("note", "Signed on paper"));
    let mut terms = page.get("placement", this.clone())["terms"].clone();
    terms["payment_days"] = json!(14);
    page.get("set_placement_fee", json!({ "id": id, "terms": terms }));

    money(page, &id, &role);
    statements(page, computer);

    assert_eq!(
        page.get("if_left", json!({ "id": id, "leftOn": "today" }))["amount"],
        13_500_000
    );
    let leave = json!({ "left_on": "today", "by": "client", "reason": "", "replaced_by": null });
    page.get("leave_placement", json!({ "id": id, "leave": leave }));
    assert_eq!(page.get("placement", this.clone())["settled"], "pro_rata");
    let by = |by: &Value| json!({ "id": id, "by": by });
    page.get("set_replacement", by(&Value::Null));
    assert_eq!(
        page.ask("set_replacement", by(&id)).unwrap_err()["field"],
        "replaced_by"
    );
    page.get("take_back_leave", this.clone());
    assert_eq!(
        page.ask("remove_placement", this).unwrap_err()["code"],
        "conflict"
    );

    page.get("set_forecast_chance", json!({ "kind": "offer", "chance": "60%" }));
    let told = page.get("forecast", json!({}));
    assert_eq!(told["chances"][6]["bp"], 6_000);
    page.get("keep_forecast", json!({}));
    page.get("keep_forecast_of_month", json!({}));
}

fn money(page: &Page, id: &Value, role: &str) {
    assert_eq!(page.get("propose_invoices", json!({ "id": id })), 1);
    let of_role = json!({ "placement": null, "role": role, "number": "", "label": "Advance", "amount": "1k USD",
        "issued_on": "", "due_on": "", "note": "" });
    let advance = page.get("add_invoice", json!({ "invoice": of_role }));
    assert_eq!(
        page.get("role_invoices", json!({ "role": role }))["invoices"][0]["id"],
        advance
    );
    page.get("remove_invoice", json!({ "id": advance }));
    let invoice = page.get("placement", json!({ "id": id }))["invoices"][0]["id"].clone();
    page.get(
        "edit_invoice",
        json!({ "id": invoice, "field": "issued_on", "value": "today" }),
    );
    let pay = |amount: &str| json!({ "invoice": invoice, "payment": { "amount": amount, "paid_on": "", "note": "" } });
    assert_eq!(
        page.ask("add_payment", pay("much")).unwrap_err()["field"],
        "amount"
    );
    let slip = page.get("add_payment", pay("1k"));
    page.get("remove_payment", json!({ "id": slip }));
    page.get("add_payment", pay("35k"));
    assert_eq!(
        page.get("placement", json!({ "id": id }))["invoices"][0]["stands"],
        "part_paid"
    );
    let fee = json!({ "receiver": null, "name": "Mia Wolf", "amount": "5k", "due_on": "", "note": "" });
    let fee = page.get("add_referral_fee", json!({ "placement": id, "fee": fee }));
    page.get(
        "edit_referral_fee",
        json!({ "id": fee, "field": "paid_on", "value": "today" }),
    );
    page.get("remove_referral_fee", json!({ "id": fee }));
}

fn statements(page: &Page, computer: &Computer) {
    let of = |until: &str| json!({ "asked": { "from": "2020-01-01", "until": until, "who": "" } });
    assert_eq!(page.ask("statements", of("soon")).unwrap_err()["field"], "until");
    let told = page.get("statements", of("today"));
    assert_eq!(told[0]["sums"][0]["earned"], 3_500_000);
    computer.pick(None);
    assert_eq!(page.get("export_statements", of("today")), false);
    let file = computer.pick(Some("statements.csv"));
    assert_eq!(page.get("export_statements", of("today")), true);
    assert!(std::fs::read_to_string(file).unwrap().contains("35000,USD"));
    computer.pick(None);
    assert_eq!(page.get("print_statements", of("today")), Value::Null);
    let file = computer.pick(Some("statements.pdf"));
    page.get("print_statements", of("today"));
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF"));
}

#[test]
fn placements_and_the_forecast_are_listed() {
    let script = Script::new();
    script.json(&["new"]);
    assert_eq!(script.json(&["placements"])["all"], 0);
    assert_eq!(
        script.json(&["placements", "--shown", "money-open", "halcyon"])["rows"],
        json!([])
    );
    script.json(&["demo", "--people", "200"]);
    let told = script.json(&["forecast"]);
    assert!(!told["months"].as_array().unwrap().is_empty(), "{told}");
    assert_eq!(told["chances"].as_array().unwrap().len(), 8);
    let table = String::from_utf8(script.roster(&["forecast"]).stdout).unwrap();
    assert!(table.starts_with("MONTH"), "{table}");
}
