//! Roles, pipelines and conferences on the command line.

use crate::command_line::Script;
use serde_json::json;

#[test]
fn roles_are_listed_shown_and_matched() {
    let script = Script::new();
    script.json(&["new"]);
    assert_eq!(
        script.json(&["role", "list"])["roles"].as_array().unwrap().len(),
        0
    );
    script.json(&["demo", "--people", "200"]);

    let listed = script.json(&["role", "list"]);
    let roles = listed["roles"].as_array().unwrap();
    assert_eq!(roles.len(), 8);
    assert_eq!(roles[0]["status"], "open");
    let table = script.roster(&["role", "list"]);
    let table = String::from_utf8(table.stdout).unwrap();
    assert_eq!(table.lines().count(), 9);
    assert!(
        table.starts_with("STATUS") && table.contains("GPU Cluster SRE"),
        "{table}"
    );

    let shown = script.json(&["role", "show", "cluster sre"]);
    assert_eq!(shown["role"]["title"], "GPU Cluster SRE");
    let people = |stage: &serde_json::Value| stage["people"].as_u64().unwrap();
    let of_stages: u64 = shown["stages"].as_array().unwrap().iter().map(people).sum();
    let id = shown["role"]["id"].as_str().unwrap();
    let pipeline = script.json(&["pipeline", id]);
    assert_eq!(pipeline["cards"].as_array().unwrap().len() as u64, of_stages);
    let lines = String::from_utf8(script.roster(&["pipeline", id]).stdout).unwrap();
    assert_eq!(lines.lines().count() as u64, of_stages + 1);

    let ranked = script.json(&["role", "match", id, "--limit", "5", "--within", "-offlimits"]);
    assert_eq!(ranked["match"]["rows"].as_array().unwrap().len(), 5);
    assert_eq!(ranked["wanted"]["title"], "GPU Cluster SRE");

    assert_eq!(
        script.failure(&["role", "show", "astronaut"])["code"],
        "not_found"
    );
    let several = script.failure(&["pipeline", "engineer"]);
    assert!(several["message"].as_str().unwrap().contains("roles are meant"));

    let found = script.json(&["search", "stage:any touched:<2y -offlimits"]);
    assert!(found["total"].as_u64().unwrap() > 10, "{found}");
    assert_eq!(found["problems"].as_array().unwrap().len(), 0);
}

#[test]
fn conferences_are_listed() {
    let script = Script::new();
    script.json(&["new"]);
    let editions = |words: &[&str]| -> Vec<String> {
        let all = script.json(words)["editions"].as_array().unwrap().clone();
        all.iter()
            .map(|one| one["key"].as_str().unwrap().to_owned())
            .collect()
    };
    let (ahead, all) = (
        editions(&["conference", "list"]),
        editions(&["conference", "list", "--all"]),
    );
    assert!(all.len() >= 120 && ahead.len() < all.len(), "{ahead:?}");
    assert!(all.contains(&"mlsys-2024".to_owned()) && !ahead.contains(&"mlsys-2024".to_owned()));
    let table = String::from_utf8(script.roster(&["conference", "list", "--all"]).stdout).unwrap();
    assert!(
        table.starts_with("EDITION") && table.contains("MLSys 2024"),
        "{table}"
    );
}

#[test]
fn a_programme_is_read_and_lines_are_captured_at_it() {
    let script = Script::new();
    script.json(&["new"]);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/programmes/authors.csv");
    let import = ["programme", "import", file, "--edition", "mlsys-2026"];

    // Looked at first: nothing is kept.
    let seen = script.json(&[import.as_slice(), &["--dry-run"]].concat());
    assert_eq!(
        (&seen["items"], &seen["authors"], &seen["new_items"]),
        (&json!(2), &json!(5), &json!(2))
    );
    let kept = script.json(&import);
    assert_eq!((&kept["new_items"], &kept["new_people"]), (&json!(2), &json!(5)));
    let again = script.roster(&import);
    let said = String::from_utf8(again.stdout).unwrap();
    assert!(
        said.starts_with("2 papers and talks of MLSys 2026, 0 of them new; 5 authors"),
        "{said}"
    );
    for (words, code) in [
        (
            ["programme", "import", "nowhere.csv", "--edition", "mlsys-2026"],
            "io",
        ),
        (
            ["programme", "import", file, "--edition", "no-such-2026"],
            "not_found",
        ),
    ] {
        assert_eq!(script.failure(&words)["code"], code, "{words:?}");
    }

    // An author named with her company comes in from the programme; a line about nobody waits.
    let line = "Maren Oduya, Northlake Compute, met at poster 7, maren@northlake.example";
    let maren = script.json(&["capture", line, "--edition", "mlsys-2026"]);
    assert_eq!(
        (&maren["name"], &maren["made"], &maren["open"]),
        (&json!("Maren Oduya"), &json!(true), &json!(false))
    );
    let known = script.json(&["capture", "M. Oduya, maren@northlake.example, knows nccl"]);
    assert_eq!(
        (&known["person"], &known["made"]),
        (&maren["person"], &json!(false))
    );
    let waits = script.roster(&["capture", "great talk about scale"]);
    assert_eq!(
        String::from_utf8(waits.stdout).unwrap().trim(),
        "Kept; it waits to be sorted"
    );
    assert_eq!(script.json(&["search", "oduya"])["total"], 1);
    assert_eq!(script.failure(&["capture", "  "])["code"], "invalid");
}
