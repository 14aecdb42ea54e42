//! The commands about candidacies, submittals and offers, called as the page calls them; and a blind profile read back.

use crate::commands::Page;
use crate::seat::Computer;
use roster_app::Seat;
use roster_core::roles::{NewRole, create_role};
use roster_core::{people, pipeline, store::Store};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// What a reader finds in a PDF, on one line.
fn read(pdf: &Path) -> String {
    let out = Command::new("pdftotext")
        .arg("-layout")
        .arg(pdf)
        .arg("-")
        .output()
        .unwrap();
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn in_pipeline(store: &Store, person: &str) -> String {
    let new = NewRole {
        title: "Inference lead".into(),
        company: "Halcyon".into(),
    };
    let role = create_role(store, &new).await.unwrap();
    let person: people::PersonId = serde_json::from_value(json!(person)).unwrap();
    pipeline::add_people(store, role, &[person], "", "")
        .await
        .unwrap();
    let id = pipeline::candidacy_id(role, person);
    serde_json::to_value(id).unwrap().as_str().unwrap().to_owned()
}

fn ask(candidacy: &str, form: &str, rules: &Value) -> Value {
    json!({
        "candidacy": candidacy, "form": form, "parts": rules["parts"], "rules": rules, "headline": "", "summary": "",
        "available": "from March", "pay": false,
    })
}

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn submittals(page: &Page, computer: &Computer, seat: &Arc<Seat>, person: &str) {
    let store = tauri::async_runtime::block_on(seat.store()).unwrap();
    let before = tauri::async_runtime::block_on(store.undo_state()).unwrap();
    let candidacy = tauri::async_runtime::block_on(in_pipeline(&store, person));
    let here = json!({ "candidacy": candidacy });
    let today = "2026-11-24";

    for (field, value) in [
        ("location", "Zürich, Switzerland"),
        ("team", "Serving"),
        ("pool", "ai_lab"),
    ] {
        page.get(
            "edit_person",
            json!({ "id": person, "field": field, "value": value }),
        );
    }
    for (kind, value) in [
        ("phone", "+41 44 668 18 00"),
        ("link", "https://github.com/ana-k"),
    ] {
        page.get(
            "add_contact",
            json!({ "person": person, "kind": kind, "value": value, "label": "" }),
        );
    }
    let story = "In 2023 Ana (ANA KOWALSKA, ana@example.org) and the SERVING team of lumen moved from zurich, see \
                 github.com/ana-k or call +41 44 668 18 00. It ran on 2,048 H100.";
    let claim = json!({ "domain": "memory", "company": "Lumen", "happened_on": "2023-05", "story": story });
    page.get(
        "add_claim",
        json!({ "person": person, "claim": { "kind": "story", "claim": claim } }),
    );

    // The candidacy.
    let shown = page.get("candidacy", json!({ "id": candidacy }));
    assert_eq!(
        (
            &shown["role_title"],
            &shown["client_name"],
            &shown["stages"][0]["stage"]["name"]
        ),
        (&json!("Inference lead"), &json!("Halcyon"), &json!("Sourced"))
    );
    let stage = |name: &str| -> Value {
        let all = shown["stages"].as_array().unwrap();
        let named = all
            .iter()
            .map(|one| &one["stage"])
            .find(|stage| stage["name"] == name);
        named.unwrap()["id"].clone()
    };
    let to = |stage: Value| json!({ "cards": [candidacy], "to": stage, "after": null, "why": { "reason": "", "closed_by": null } });
    page.get("move_cards", to(stage("Contacted")));
    let moved = page.get("candidacy", json!({ "id": candidacy }));
    assert_eq!(
        (
            &moved["stages"][0]["days"],
            &moved["stages"][1]["lateness"],
            &moved["stages"][2]["days"]
        ),
        (&json!(0), &json!("in_time"), &Value::Null)
    );
    assert_eq!(
        page.ask("move_cards", to(stage("Rejected"))).unwrap_err()["field"],
        "reason"
    );

    let roles = page.get("person_candidacies", json!({ "person": person }));
    assert_eq!(
        (&roles[0]["id"], &roles[0]["stage_name"]),
        (&json!(candidacy), &json!("Contacted"))
    );

    // The profile.
    let start = page.get("profile_start", here.clone());
    let rules = start["rules"].clone();
    page.get(
        "keep_blind_rules",
        json!({ "client": start["client"], "rules": rules }),
    );
    let named = page.get(
        "profile_preview",
        json!({ "ask": ask(&candidacy, "named", &rules) }),
    );
    assert_eq!(named["preview"]["sheet"]["title"], "Ana Kowalska");
    let mut blind = ask(&candidacy, "blind", &rules);
    blind["summary"] = json!("Ana knows it all");
    let preview = page.get("profile_preview", json!({ "ask": blind }));
    assert_eq!(preview["preview"]["leaks"][0]["text"], "Ana");
    let new = json!({
        "sent_on": "today", "sent_to": "Jo at Halcyon", "route": "mail", "consent": "yes", "consent_on": "yesterday",
        "owned_days": "365", "evidence": "mail to Jo", "note": "", "today": today,
    });
    let submit = |ask: &Value| json!({ "ask": ask, "submittal": new, "despite": "" });
    let stopped = page.ask("submit_profile", submit(&blind)).unwrap_err();
    assert_eq!(stopped["code"], "conflict");
    blind["summary"] = json!("Ready to lead");
    let sent = page.get("submit_profile", submit(&blind));
    assert_eq!(sent["number"], 1);
    let id = json!({ "id": sent["id"] });

    // The document, read back.
    let file = computer.pick(Some("profile.pdf"));
    assert_eq!(page.get("save_submittal", id.clone())["same"], true);
    let text = read(&file);
    for told in [
        "Candidate 1-A",
        "Switzerland",
        "Ready to lead",
        "an AI lab",
        "3 years ago",
        "2,048 H100",
        "from March",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    let folded = roster_core::words::fold(&text);
    for hidden in [
        "ana", "kowalska", "lumen", "serving", "zurich", "ana-k", "github", "example", "668", "2023", "+41",
    ] {
        let found = folded.split([' ', '@', '.', '-', '/']).any(|word| word == hidden);
        assert!(!found && !text.contains("ana@"), "{hidden} in {text}");
    }

    // A draft with the document in it, and a message without.
    let draft = computer.pick(Some("draft.eml"));
    let words = json!({ "id": sent["id"], "to": "jo@halcyon.example", "subject": "A candidate", "body": "Here.", "despite": "" });
    page.get("mail_submittal", words);
    let eml = std::fs::read_to_string(draft).unwrap();
    assert!(eml.contains("To: <jo@halcyon.example>\r\n") && eml.contains("application/pdf"));
    let mail = |to: &str| json!({ "id": sent["id"], "to": to, "subject": "A candidate", "body": "Here.", "despite": "" });
    assert_eq!(page.ask("write_to_client", mail(" ")).unwrap_err()["field"], "to");
    page.get("write_to_client", mail("Jo <jo@halcyon.example>"));
    for (subject, body) in [
        ("Kowalska for you", "Here."),
        ("A candidate", "Hello Jo,\n\nshe is at Lumen now."),
        ("A candidate", "Her number is 044 668 18 00."),
    ] {
        let mut words = mail("jo@halcyon.example");
        (words["subject"], words["body"]) = (json!(subject), json!(body));
        for command in ["write_to_client", "mail_submittal"] {
            let answer = page.ask(command, words.clone());
            assert!(
                answer.as_ref().is_err_and(|told| told["code"] == "conflict"),
                "{words}: {answer:?}"
            );
        }
    }
    let followed = computer.script.followed.lock().unwrap().clone();
    assert!(followed[followed.len() - 2].ends_with("draft.eml"));
    assert_eq!(
        followed[followed.len() - 1],
        "mailto:jo@halcyon.example?subject=A%20candidate&body=Here."
    );
    computer.pick(None);
    assert_eq!(page.get("save_submittal", id.clone()), Value::Null);
    mailed_all_the_same(page, computer, person, mail("jo@halcyon.example"));

    // The record.
    let note = json!({ "id": sent["id"], "field": "note", "value": "called too", "today": today });
    page.get("edit_submittal", note);
    let of_candidacy = page.get("candidacy_submittals", here.clone());
    assert_eq!(
        (
            &of_candidacy[0]["owned_until"],
            &of_candidacy[0]["note"],
            &of_candidacy[0]["consent_on"]
        ),
        (&json!("2027-11-24"), &json!("called too"), &json!("2026-11-23"))
    );
    assert_eq!(
        page.get("role_submittals", json!({ "role": shown["role"] })),
        of_candidacy
    );
    assert_eq!(
        page.get("person_submittals", json!({ "person": person })),
        of_candidacy
    );
    let known = page.get("introductions", json!({ "person": person, "today": today }));
    assert_eq!(
        (&known[0]["company_name"], &known[0]["number"]),
        (&json!("Halcyon"), &json!(1))
    );
    assert_eq!(
        page.get("candidacy", json!({ "id": candidacy }))["stage"],
        stage("Submitted")
    );

    offers(page, &here, today);

    page.get("remove_submittal", id);
    while tauri::async_runtime::block_on(store.undo_state()).unwrap().undo != before.undo {
        page.get("undo", json!({}));
    }
}

/// Why somebody off limits is mailed is kept once there is a mail, and not where the dialog was closed.
fn mailed_all_the_same(page: &Page, computer: &Computer, person: &str, mut mail: Value) {
    let draft = json!({ "company": null, "person": person, "stance": "off", "reason": "placed", "from": "", "until": "" });
    page.get("set_off_limits", json!({ "draft": draft }));
    let kept = || {
        page.get("all_off_limits", json!({}))["overrides"]
            .as_array()
            .unwrap()
            .len()
    };
    let before = kept();
    assert_eq!(
        page.ask("mail_submittal", mail.clone()).unwrap_err()["code"],
        "needs_reason"
    );
    mail["despite"] = json!("she asked for it");
    computer.pick(None);
    assert_eq!(page.get("mail_submittal", mail.clone()), Value::Null);
    assert_eq!(kept(), before);
    computer.pick(Some("no such folder/draft.eml"));
    assert!(page.ask("mail_submittal", mail.clone()).is_err());
    assert_eq!(kept(), before);
    computer.pick(Some("draft.eml"));
    page.get("mail_submittal", mail.clone());
    assert_eq!(kept(), before + 1);
    page.get("write_to_client", mail);
    assert_eq!(kept(), before + 2);
}

fn offers(page: &Page, here: &Value, today: &str) {
    let offer = |by: &str, base: &str| {
        json!({ "candidacy": here["candidacy"], "offer": {
            "made_by": by, "base": base, "bonus": "", "equity": "", "sign_on": "50k", "currency": "", "usual_currency": "USD",
            "made_on": "today", "start_on": "", "expires_on": "", "note": "", "today": today } })
    };
    assert_eq!(
        page.ask("add_offer", offer("client", "much")).unwrap_err()["field"],
        "base"
    );
    let first = page.get("add_offer", offer("client", "400k"));
    page.get("add_offer", offer("person", "450k"));
    let table = page.get("candidacy_offers", here.clone());
    assert_eq!(
        (&table["offers"][0]["first_year"], &table["offers"][0]["answer"]),
        (&json!("450,000 USD"), &json!("countered"))
    );
    page.get(
        "edit_offer",
        json!({ "id": first, "field": "base", "value": "420k", "today": today }),
    );
    page.get(
        "answer_offer",
        json!({ "id": first, "answer": "accepted", "on": "", "today": today }),
    );
    let table = page.get("candidacy_offers", here.clone());
    assert_eq!(
        (&table["offers"][0]["yearly"], &table["offers"][0]["answered_on"]),
        (&json!("420,000 USD"), &json!(today))
    );
    page.get("remove_offer", json!({ "id": first }));
}
