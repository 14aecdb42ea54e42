//! The commands about open-source projects, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use roster_app::Seat;
use serde_json::{Value, json};

/// With the desk of `person` open; leaves it as it was, but for the journal.
pub fn open_source(page: &Page, computer: &Computer, seat: &Seat, person: &str) {
    let shortlog =
        " 12\tAna Kowalska <ana@elsewhere.example>\n  3\tBen Okafor <ben@okafor.example>\nnonsense\n";
    std::fs::write(computer.folder.path().join("vllm.txt"), shortlog).unwrap();
    computer.pick(None);
    assert_eq!(page.get("choose_project_file", json!({})), Value::Null);
    computer.pick(Some("vllm.txt"));
    let preview = page.get("choose_project_file", json!({}));
    assert_eq!(
        (
            &preview["project"]["key"],
            &preview["contributors"],
            &preview["refused_count"]
        ),
        (&json!("vllm-project/vllm"), &json!(2), &json!(1))
    );
    seat.drop_file(computer.folder.path().join("vllm.txt"));
    assert_eq!(page.get("dropped_project_file", json!({}))["to_confirm"], 1);
    assert_eq!(page.get("dropped_project_file", json!({})), Value::Null);
    let of = |project: &str| json!({ "id": preview["id"], "project": project });
    let other = page.get("preview_project_file", of("ana/tools"));
    assert_eq!(other["project"]["name"], "tools");
    let refused = page.ask("preview_project_file", of("what"));
    assert_eq!(refused.unwrap_err()["field"], "project");
    let stranger = page.ask("load_project_file", json!({ "id": "x", "project": "vllm" }));
    assert_eq!(stranger.unwrap_err()["code"], "not_found");
    page.get("cancel_project_file", json!({}));
    assert_eq!(page.get("load_project_file", of("vllm"))["added"], 2);
    assert_eq!(page.get("watched_projects", json!({}))[0]["top"], 2);
    assert!(page.get("list_projects", json!({})).as_array().unwrap().len() > 20);

    let project = json!({ "project": "vllm-project/vllm" });
    let asked = page.get("contributor_questions", project.clone());
    assert_eq!(asked[0]["people"][0]["id"], person);
    let ana = json!({ "id": asked[0]["contributor"]["id"] });
    let link = json!({ "id": ana["id"], "person": person });
    page.get("link_contributor", link);
    page.get("unlink_contributor", ana.clone());
    page.get("pass_contributor", ana);
    assert_eq!(page.get("contributor_questions", project), json!([]));
    let query = json!({ "project": "vllm-project/vllm", "standing": "unknown", "text": "", "limit": 10 });
    let unknown = page.get("list_contributors", json!({ "query": query }));
    assert_eq!(
        (&unknown["total"], &unknown["rows"][0]["name"]),
        (&json!(1), &json!("Ben Okafor"))
    );
    let ben = page.get("add_contributor", json!({ "id": unknown["rows"][0]["id"] }));
    assert_eq!(
        page.get("contributions", json!({ "person": ben }))[0]["commits"],
        3
    );
    page.get("delete_people", json!({ "people": [ben] }));

    let given = json!({ "project": "ray", "level": "maintainer", "handle": "ana-k", "last_on": "today", "link": "github.com/ray-project/ray", "today": "2026-11-24" });
    let made = page.get("add_contribution", json!({ "person": person, "given": given }));
    let id = &made[0]["id"];
    page.get("open_contribution", json!({ "id": id }));
    let followed = computer.script.followed.lock().unwrap().pop();
    assert_eq!(followed.as_deref(), Some("https://github.com/ray-project/ray"));
    let edit = json!({ "id": id, "field": "level", "value": "committer", "today": "2026-11-24" });
    assert_eq!(page.get("edit_contribution", edit)[0]["level"], "committer");
    assert_eq!(page.get("remove_contribution", json!({ "id": id })), json!([]));
}
