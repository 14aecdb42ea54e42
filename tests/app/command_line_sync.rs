//! Exchange files on the command line.

use crate::command_line::Script;
use std::path::Path;

/// Two desks that have each other's cards.
fn two_desks() -> (Script, Script) {
    let (ana, ben) = (Script::new(), Script::new());
    for (desk, person) in [(&ana, "Ana"), (&ben, "Ben")] {
        desk.json(&["new", "--name", &format!("{person}'s desk"), "--person", person]);
    }
    for (one, other) in [(&ana, &ben), (&ben, &ana)] {
        let card = one.path("card.txt");
        let made = one.json(&["sync", "card", "--out", &text(&card)]);
        let added = other.json(&["sync", "add", &text(&card)]);
        assert_eq!(made["words"], added["words"]);
        assert_eq!(made["words"].as_str().unwrap().split(' ').count(), 6);
    }
    (ana, ben)
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn a_script_hands_a_desk_s_news_to_another() {
    let (ana, ben) = two_desks();
    ana.json(&["capture", "Ada Lovelace, CoreWeave, ada@x.io"]);
    let file = ana.path("ana.roster");
    let words = [
        "sync",
        "export",
        &text(&file),
        "--to",
        "ben",
        "--without",
        "pay,notes",
    ];
    let would = ana.json(&[&words[..], &["--dry-run"]].concat());
    assert_eq!(would["leaving"]["people"], 1);
    assert!(!file.exists());
    let leaving = ana.json(&words);
    assert_eq!(
        leaving["leaving"]["left_out"],
        serde_json::json!(["pay", "notes"])
    );
    assert_eq!(leaving["leaving"]["rows"], would["leaving"]["rows"]);

    let would = ben.json(&["sync", "import", &text(&file), "--dry-run"]);
    assert_eq!(ben.json(&["search", "ada"])["total"], 0);
    let arrival = ben.json(&["sync", "import", &text(&file)]);
    assert_eq!(would["arrival"], arrival["arrival"]);
    assert_eq!(arrival["arrival"]["from"], "Ana's desk");
    assert_eq!(ben.json(&["search", "ada"])["total"], 1);
    let desks = ben.json(&["sync", "desks"]);
    assert_eq!(desks["desks"][0]["person"], "Ana");
    assert!(desks["desks"][0]["heard_at"].is_i64());
    let told = String::from_utf8(ben.roster(&["sync", "desks"]).stdout).unwrap();
    assert!(told.starts_with("Ana's desk\tAna\theard of"), "{told}");

    // Ana does not take her own file; and nobody takes a letter.
    assert_eq!(ana.failure(&["sync", "import", &text(&file)])["code"], "invalid");
    std::fs::write(&file, "a letter").unwrap();
    let refused = ben.failure(&["sync", "import", &text(&file)]);
    assert!(refused["message"].as_str().unwrap().contains("no exchange file"));
    let refused = ana.failure(&["sync", "export", &text(&file), "--to", "eve"]);
    assert!(refused["message"].as_str().unwrap().contains("No desk “eve”"));
}

#[test]
fn a_script_lists_what_waits_and_revokes_a_desk() {
    let (ana, ben) = two_desks();
    let nothing = ana.json(&["sync", "inbox"]);
    assert_eq!(nothing["conflicts"].as_array().unwrap().len(), 0);
    let told = String::from_utf8(ana.roster(&["sync", "inbox"]).stdout).unwrap();
    assert_eq!(told, "Nothing waits to be chosen.\n");
    assert_eq!(
        ana.failure(&["sync", "inbox", "--keep", "00"])["code"],
        "not_found"
    );

    ana.json(&["demo", "--people", "30"]);
    let file = ana.path("ana.roster");
    ana.json(&["sync", "export", &text(&file)]);
    ben.json(&["sync", "revoke", "Ana"]);
    let refused = ben.failure(&["sync", "import", &text(&file)]);
    assert!(refused["message"].as_str().unwrap().contains("revoked"));
    ben.json(&["sync", "add", &text(&ana.path("card.txt"))]);
    ben.json(&["sync", "import", &text(&file)]);
    let people = ana.json(&["search", ""])["total"].clone();
    assert_eq!(ben.json(&["search", ""])["total"], people);
    assert_eq!(ben.json(&["check", "--full"])["ok"], true);
}

#[test]
fn a_script_exchanges_files_in_a_shared_folder_and_tells_what_was_handed_out() {
    let (ana, ben) = two_desks();
    ana.json(&["capture", "Ada Lovelace, CoreWeave, ada@x.io"]);
    let folder = ana.path("shared");
    std::fs::create_dir(&folder).unwrap();
    let named = ["sync", "folder", "--name", &text(&folder)];
    let round = ana.json(&named);
    assert_eq!(round["round"]["wrote"]["people"], 1);
    let round = ben.json(&named);
    assert_eq!(round["round"]["taken"][0]["from"], "Ana's desk");
    assert_eq!(ben.json(&["search", "ada"])["total"], 1);
    let told = ana.json(&["sync", "disclosed", "ada"]);
    assert_eq!(
        told["disclosures"][0]["to"],
        serde_json::json!(["Ben's desk (Ben)"])
    );
    let told = String::from_utf8(ben.roster(&["sync", "gaps"]).stdout).unwrap();
    assert_eq!(told, "Nothing is missing.\n");
    ana.json(&["sync", "folder", "--leave"]);
    assert_eq!(ana.failure(&["sync", "folder"])["code"], "not_found");
    let refused = ana.failure(&["sync", "export", &text(&ana.path("a.roster")), "--list", "HPC"]);
    assert!(refused["message"].as_str().unwrap().contains("no list “HPC”"));
}
