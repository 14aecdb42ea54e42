//! The commands of the board, called as the page calls them.

use crate::commands::Page;
use serde_json::{Value, json};

/// With the desk of `person` open; leaves it as it was, but for the journal, a role and a company.
pub fn pipeline(page: &Page, person: &str) {
    let new = json!({ "title": "Cluster lead", "company": "Osterhale" });
    let role = page.get("create_role", json!({ "role": new }));
    let board = || page.get("role_board", json!({ "role": role }));
    let stage = |at: usize| board()["columns"][at]["stage"]["id"].clone();
    assert_eq!(board()["columns"].as_array().unwrap().len(), 10);
    assert_eq!(page.get("open_roles", json!({}))[0]["title"], "Cluster lead");
    assert!(page.get("closing_reasons", json!({})).as_array().unwrap().len() > 5);

    let add = json!({ "role": role, "people": [person], "source": "Search", "despite": "" });
    assert_eq!(page.get("add_to_role", add.clone())["added"], 1);
    assert_eq!(page.get("add_to_role", add)["there"], 1);
    let card = board()["cards"][0].clone();
    assert_eq!(
        (&card["name"], &card["source"]),
        (&json!("Ana Kowalska"), &json!("Search"))
    );
    let cards = json!([card["id"]]);
    let to = |at: usize, why: Value| json!({ "cards": cards, "to": stage(at), "after": null, "why": why });
    let nothing = json!({ "reason": "", "closed_by": null });
    page.get("move_cards", to(4, nothing.clone()));
    assert_eq!(
        page.ask("move_cards", to(8, nothing)).unwrap_err()["field"],
        "reason"
    );
    page.get(
        "move_cards",
        to(8, json!({ "reason": "Pay", "closed_by": "person" })),
    );
    assert_eq!(board()["cards"][0]["reason"], "Pay");
    page.get("reopen_cards", json!({ "cards": cards }));
    assert_eq!(board()["cards"][0]["stage"], stage(4));
    page.get("set_card_owner", json!({ "cards": cards, "owner": "Ben" }));
    let query = json!({ "waiting": "client", "limit": 10 });
    let listed = page.get("list_cards", json!({ "query": query }));
    assert_eq!(
        (&listed["total"], &listed["rows"][0]["card"]["owner"]),
        (&json!(1), &json!("Ben"))
    );
    assert_eq!(page.get("remove_cards", json!({ "cards": cards })), 1);

    let text = "ana kowalska\nSomebody New, Lumen";
    let lines = page.get("find_pasted", json!({ "role": role, "text": text }));
    assert_eq!(
        (&lines[0]["sure"], &lines[1]["people"]),
        (&json!(true), &json!([]))
    );
    let picks = json!([{ "person": null, "said": lines[1]["said"] }]);
    let paste = json!({ "role": role, "picks": picks, "source": "Pasted", "despite": "" });
    assert_eq!(page.get("add_pasted", paste)["added"], 1);
    page.get("undo", json!({}));

    let draft = |name: &str| json!({ "name": name, "kind": "screened", "ideal_days": 1, "max_days": 2 });
    let wrong = json!({ "role": role, "stage": draft(" "), "before": null });
    assert_eq!(page.ask("add_stage", wrong).unwrap_err()["field"], "name");
    let id = page.get(
        "add_stage",
        json!({ "role": role, "stage": draft("Take-home"), "before": stage(3) }),
    );
    assert_eq!(stage(3), id);
    page.get("edit_stage", json!({ "id": id, "stage": draft("Exercise") }));
    page.get("order_stages", json!({ "role": role, "order": [id] }));
    assert_eq!(board()["columns"][0]["stage"]["name"], "Exercise");
    let template = page.get("template_of_role", json!({ "role": role, "name": "Ours" }));
    page.get("start_with_template", json!({ "id": template }));
    assert_eq!(page.get("pipeline_templates", json!({}))[0]["starts"], true);
    let again = json!({ "id": template, "name": "Short", "stages": [draft("All")] });
    page.get("save_pipeline_template", again);
    page.get("delete_pipeline_template", json!({ "id": template }));
    page.get("remove_stage", json!({ "id": id }));
    let gone = page.ask("remove_stage", json!({ "id": id })).unwrap_err();
    assert_eq!(gone["code"], "not_found");
}
