//! The commands of a person's work profile, called as the page calls them.

use crate::commands::Page;
use serde_json::{Value, json};

pub fn work(page: &Page, id: &str) {
    let nothing = page.get("work_profile", json!({ "person": id }));
    assert_eq!(nothing["scale"], json!([]));
    let line = "h100 2048 built infiniband 2024 @CoreWeave";
    let reading = page.get("read_claim_line", json!({ "text": line }));
    assert_eq!(
        (&reading["said"], &reading["words"][0]["label"]),
        (&json!("2,048 H100 at CoreWeave"), &json!("hardware"))
    );
    let offers = page.get("complete_claim_line", json!({ "text": "h10", "caret": 3 }));
    assert_eq!(offers[0]["insert"], "H100");
    let added = page.get(
        "add_claim_line",
        json!({ "person": id, "text": line, "evidence": "said" }),
    );
    let scale = &added["scale"][0]["id"];
    assert_eq!(added["scale"][0]["backing"]["evidence"][0]["kind"], "said");
    let wrong = page.ask(
        "add_claim_line",
        json!({ "person": id, "text": "wibble", "evidence": null }),
    );
    assert_eq!(wrong.unwrap_err()["field"], "line");
    let edited = page.get(
        "edit_scale",
        json!({ "id": scale, "field": "accelerators", "value": "4k" }),
    );
    assert_eq!(edited["scale"][0]["record"]["accelerators"], 4_000);
    let wrong = page.ask(
        "edit_scale",
        json!({ "id": scale, "field": "accelerators", "value": "20M" }),
    );
    assert_eq!(wrong.unwrap_err()["field"], "accelerators");
    let backed = json!({ "kind": "reference", "link": "", "seen_on": "", "words": "" });
    let with = page.get(
        "add_evidence",
        json!({ "claim": scale, "aspect": "", "backed": backed }),
    );
    assert_eq!(with["scale"][0]["backing"]["verified"], true);
    let evidence = &with["scale"][0]["backing"]["evidence"][0]["id"];
    assert_eq!(
        page.ask("open_evidence", json!({ "id": evidence })).unwrap_err()["field"],
        "link"
    );
    page.get("remove_evidence", json!({ "id": evidence }));

    let weights = page.get(
        "set_workload",
        json!({ "person": id, "work": "training", "weight": 3 }),
    );
    assert_eq!(weights["workload"][0]["weight"], 3);
    page.get("set_exposure", json!({ "person": id, "exposure": 2 }));
    page.get("set_side", json!({ "person": id, "side": "platform" }));
    page.get(
        "set_wish_rank",
        json!({ "person": id, "lever": "hardware", "rank": 1 }),
    );
    let wishes = page.get(
        "set_wish_note",
        json!({ "person": id, "lever": "hardware", "note": "B200 or newer" }),
    );
    assert_eq!(wishes["wishes"][1]["rank"], 1);

    let story =
        json!({ "domain": "faults", "company": "", "happened_on": "2025", "story": "A rail flapped." });
    let told = page.get(
        "add_claim",
        json!({ "person": id, "claim": { "kind": "story", "claim": story } }),
    );
    page.get(
        "edit_story",
        json!({ "id": told["stories"][0]["id"], "field": "domain", "value": "memory" }),
    );
    let impact = json!({ "metric": "MFU", "before": "31%", "after": "47%", "money_per_month": null, "currency": "",
                         "company": "", "happened_on": "", "verified_by": "" });
    let better = page.get(
        "add_impact",
        json!({ "person": id, "impact": impact, "money": "$1.2M/month" }),
    );
    assert_eq!(better["impacts"][0]["impact"]["money_per_month"], 120_000_000);
    page.get(
        "edit_impact",
        json!({ "id": better["impacts"][0]["id"], "field": "verified_by", "value": "Ben" }),
    );

    let text = "Tuned NCCL in 2025.";
    let found = page.get("suggest_claims", json!({ "person": id, "text": text }));
    assert_eq!(found[0]["words"], "NCCL");
    let taken = page.get("accept_claim", json!({ "person": id, "suggestion": found[0] }));
    let skill = &taken["skills"][0]["id"];
    page.get(
        "edit_known",
        json!({ "id": skill, "field": "depth", "value": "authored" }),
    );
    let without: Value = page.get("remove_claim", json!({ "id": skill }));
    assert_eq!(without["skills"], json!([]));
    // What follows counts on a person with nothing but this undone.
    for _ in 0..18 {
        page.get("undo", json!({}));
    }
    assert_eq!(page.get("work_profile", json!({ "person": id })), nothing);
}
