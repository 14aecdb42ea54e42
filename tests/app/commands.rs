//! Every command, called as the page calls it, through the permissions of the real configuration.

use crate::seat::Computer;
use crate::sources;
use crate::{companies, exchange, matching, open_source, pay, programmes, roles, touch};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{WebviewWindow, WebviewWindowBuilder};

/// A page that calls commands and remembers which.
pub struct Page {
    window: WebviewWindow<MockRuntime>,
    called: RefCell<BTreeSet<String>>,
}

impl Page {
    pub fn ask(&self, command: &str, args: Value) -> Result<Value, Value> {
        self.called.borrow_mut().insert(command.to_owned());
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(args),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|answer| answer.deserialize::<Value>().unwrap())
    }

    pub fn get(&self, command: &str, args: Value) -> Value {
        self.ask(command, args)
            .unwrap_or_else(|failure| panic!("{command} failed: {failure}"))
    }
}

#[test]
fn every_command_answers() {
    let computer = Computer::with_key_store();
    let seat = tauri::async_runtime::block_on(computer.start());
    let app = roster_app::with_commands(mock_builder())
        .manage(seat.clone())
        .build(tauri::generate_context!("tauri.conf.json"))
        .unwrap();
    let window = WebviewWindowBuilder::new(&app, "main", Default::default())
        .build()
        .unwrap();
    let page = Page {
        window,
        called: RefCell::default(),
    };
    let file = |name: &str, text: &str| std::fs::write(computer.folder.path().join(name), text).unwrap();

    // The desk.
    assert_eq!(page.get("desk_state", json!({}))["at"], "welcome");
    assert_eq!(page.ask("list_tags", json!({})).unwrap_err()["code"], "no_desk");
    computer.pick(Some("mine.desk"));
    assert!(
        page.get("choose_desk_place", json!({ "name": "Mine" }))
            .as_str()
            .unwrap()
            .ends_with("mine.desk")
    );
    let made = page.get(
        "create_desk",
        json!({ "name": "Mine", "person": "Ana", "passphrase": "eight letters" }),
    );
    assert!(made["desk"]["place"].as_str().unwrap().ends_with("mine.desk"));
    assert_eq!(page.get("recovery_code", json!({})), made["recovery_code"]);
    let saved = computer.pick(Some("code.txt"));
    assert_eq!(page.get("save_recovery_code", json!({})), true);
    assert!(
        std::fs::read_to_string(saved)
            .unwrap()
            .contains(made["recovery_code"].as_str().unwrap())
    );
    assert_eq!(page.get("setting", json!({ "key": "look.theme" })), Value::Null);
    page.get("save_setting", json!({ "key": "look.theme", "value": "dark" }));
    assert_eq!(page.get("setting", json!({ "key": "look.theme" })), "dark");

    // People.
    let ana =
        json!({ "name": "Ana Kowalska", "title": "SRE", "company": "Lumen", "email": "ana@example.org" });
    let ana = page.get("create_person", json!({ "person": ana }));
    let id = ana["id"].as_str().unwrap();
    let refused = page.ask(
        "create_person",
        json!({ "person": { "name": "", "title": "", "company": "", "email": "" } }),
    );
    assert_eq!(refused.unwrap_err()["field"], "name");
    let edited = page.get(
        "edit_person",
        json!({ "id": id, "field": "title", "value": "Staff SRE" }),
    );
    assert_eq!(edited["title"], "Staff SRE");
    let link = json!({ "person": id, "kind": "link", "value": "github.com/ana", "label": "" });
    let with_link = page.get("add_contact", link);
    let contact = |person: &Value, kind: &str| {
        let of_kind = |c: &&Value| c["kind"] == kind;
        person["contacts"]
            .as_array()
            .unwrap()
            .iter()
            .find(of_kind)
            .unwrap()["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let github = contact(&with_link, "link");
    page.get(
        "edit_contact",
        json!({ "id": github, "value": "https://github.com/ana-k", "label": "Code" }),
    );
    page.get("prefer_contact", json!({ "id": github }));
    page.get("open_contact", json!({ "id": github }));
    assert_eq!(
        *computer.script.followed.lock().unwrap(),
        ["https://github.com/ana-k"]
    );
    let without = page.get("remove_contact", json!({ "id": github }));
    assert_eq!(without["contacts"].as_array().unwrap().len(), 1);
    assert_eq!(
        page.get("tag_people", json!({ "people": [id], "tag": "warm" })),
        1
    );
    assert_eq!(
        page.get("list_tags", json!({}))[0],
        json!({ "name": "warm", "people": 1 })
    );
    assert_eq!(
        page.get("untag_people", json!({ "people": [id], "tag": "warm" })),
        1
    );
    assert_eq!(page.get("person", json!({ "id": id }))["tags"], json!([]));
    assert_eq!(
        page.get("suggest_companies", json!({ "text": "lum" })),
        json!(["Lumen"])
    );
    assert!(page.get("list_pools", json!({})).as_array().unwrap().len() > 5);
    let query = json!({ "text": "kowal", "sort": null, "offset": 0, "limit": 10, "exact": false });
    assert_eq!(page.get("list_people", json!({ "query": query }))["total"], 1);
    assert_eq!(page.get("matching_people", json!({ "text": "" })), json!([id]));
    let table = computer.pick(Some("people.csv"));
    assert_eq!(page.get("export_people", json!({})), 1);
    assert!(std::fs::read_to_string(table).unwrap().contains("Ana Kowalska"));

    crate::work::work(&page, id);
    matching::matching(&page, id);
    crate::pipeline::pipeline(&page, id);
    crate::figures::figures(&page, &computer);
    crate::market::market(&page);
    crate::conferences::conferences(&page, &computer, id);
    pay::pay(&page, id);
    crate::captures::captures(&page);
    roles::roles(&page, id);
    companies::companies(&page, id);
    touch::touch(&page, &computer, id);
    crate::today::today(&page, &computer, id);
    open_source::open_source(&page, &computer, &seat, id);
    programmes::programmes(&page, &computer, &seat, id);
    exchange::exchange(&page, &computer, &seat);
    crate::submittals::submittals(&page, &computer, &seat, id);
    crate::placements::placements(&page, &computer, &seat, id);
    crate::files::files(&page, &computer, id);
    crate::erasure::erasure(&page, &computer);
    crate::ways::ways(&page, id);
    crate::retention::retention(&page, &computer, id);
    query_line(&page, id);
    crate::field::answers(&|command, args| page.get(command, args));

    // Undo.
    assert_eq!(page.get("delete_people", json!({ "people": [id] })), 1);
    assert_eq!(
        page.ask("person", json!({ "id": id })).unwrap_err()["code"],
        "not_found"
    );
    assert_eq!(
        page.get("undo_state", json!({}))["undo"]["label"],
        "Deleted Ana Kowalska"
    );
    page.get("undo", json!({}));
    page.get("redo", json!({}));
    page.get("undo", json!({}));
    assert_eq!(page.get("person", json!({ "id": id }))["name"], "Ana Kowalska");

    // History.
    let of_ana = json!({ "id": id, "before": null, "limit": 200 });
    let entries = page.get("person_history", of_ana.clone())["entries"].clone();
    let of = |label: &str| {
        let entries = entries.as_array().unwrap();
        entries
            .iter()
            .find(|entry| entry["label"] == label)
            .unwrap()
            .clone()
    };
    let title = of("Changed the title of Ana Kowalska");
    assert_eq!(
        (&title["changes"][0]["old"], &title["standing"]),
        (&json!("SRE"), &json!("done"))
    );
    let back = page.get("put_back", json!({ "no": title["changes"][0]["no"] }));
    assert_eq!(back["label"], "Put back the title of Ana Kowalska: SRE");
    let seq = json!({ "seq": title["seq"] });
    assert_eq!(
        page.get("what_stands_in_the_way", seq.clone())[0]["label"],
        back["label"]
    );
    assert_eq!(page.ask("undo_one", seq.clone()).unwrap_err()["code"], "conflict");
    assert_eq!(
        page.ask("undo_rest", seq.clone()).unwrap_err()["code"],
        "conflict"
    );
    assert_eq!(page.get("undo_with_later", seq.clone())["label"], title["label"]);
    assert_eq!(page.get("redo_one", seq)["label"], title["label"]);
    page.get("stop_undo", json!({}));
    let filter = json!({ "thing": "person", "field": "title", "kind": null, "person": "", "text": "", "from": null, "to": null });
    let activity = page.get(
        "activity",
        json!({ "filter": filter, "before": null, "limit": 10 }),
    );
    assert_eq!(
        activity["entries"].as_array().unwrap().len(),
        5,
        "done, put back, both undone, one done again"
    );
    let first = of("Added Ana Kowalska")["seq"].clone();
    let changes = page.get("operation_changes", json!({ "seq": first, "things": 5 }));
    assert_eq!(changes[0]["thing"]["name"], "Ana Kowalska");

    // Import.
    file(
        "in.csv",
        "First Name,Last Name,Email\nBen,Okafor,ben@example.org\nCai,Lin,not an address\n",
    );
    computer.pick(None);
    assert_eq!(page.get("choose_import", json!({})), Value::Null);
    computer.pick(Some("in.csv"));
    let draft = page.get("choose_import", json!({}));
    let targets: Vec<&Value> = draft["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| &column["target"])
        .collect();
    assert_eq!(targets, ["given", "family", "email"]);
    let mapping =
        json!({ "targets": targets, "mode": "create_and_update", "when_both": "fill_empty", "tag": "new" });
    let again = json!({ "id": draft["id"], "readAs": { "encoding": "utf-8", "delimiter": "," } });
    let draft = page.get("reread_import", again);
    let run = |dry_run: bool| json!({ "id": draft["id"], "mapping": mapping, "dryRun": dry_run });
    let preview = page.get("preview_import", json!({ "id": draft["id"], "mapping": mapping }));
    assert_eq!(preview[0]["name"], "Ben Okafor");
    page.get("cancel_import", json!({}));
    assert_eq!(page.get("run_import", run(true))["created"], 1);
    let report = page.get("run_import", run(false));
    assert_eq!(
        (&report["created"], &report["errors"][0]["line"]),
        (&json!(1), &json!(3))
    );
    let refused = computer.pick(Some("refused.csv"));
    assert_eq!(page.get("save_refused_rows", json!({ "id": draft["id"] })), true);
    assert!(
        std::fs::read_to_string(refused)
            .unwrap()
            .contains("not an address")
    );
    seat.drop_file(computer.folder.path().join("in.csv"));
    assert_eq!(page.get("dropped_import", json!({}))["file_name"], "in.csv");

    // Locking, unlocking, a new key.
    assert_eq!(page.get("lock_after", json!({})), 15);
    page.get("set_lock_after", json!({ "minutes": 5 }));
    assert_eq!(page.get("lock_after", json!({})), 5);
    page.get("still_here", json!({}));
    page.get("lock_desk", json!({ "back": "people" }));
    assert_eq!(page.get("desk_state", json!({}))["back"], "people");
    page.get("unlock_desk", json!({ "passphrase": "eight letters" }));
    page.get("cancel_rekey", json!({}));
    let renewed = page.get("rekey_desk", json!({ "passphrase": "eight letters" }));
    assert_ne!(renewed["recovery_code"], made["recovery_code"]);
    let made = renewed;

    backups(&page, &computer, id);

    // Closing, opening, unlocking.
    assert_eq!(page.get("close_desk", json!({}))["at"], "welcome");
    computer.pick(Some("mine.desk"));
    assert_eq!(page.get("open_other_desk", json!({}))["at"], "locked");
    assert_eq!(page.get("retry_desk", json!({}))["at"], "locked");
    assert_eq!(
        page.get("unlock_desk", json!({ "passphrase": "eight letters" }))["people"],
        2
    );
    page.get("close_desk", json!({}));
    computer.pick(Some("mine.desk"));
    page.get("open_other_desk", json!({}));
    assert_eq!(
        page.get("recover_desk", json!({ "code": made["recovery_code"] }))["name"],
        "Mine"
    );
    assert_eq!(
        page.get("keep_key", json!({ "passphrase": null }))["key"],
        "key_store"
    );
    assert_eq!(page.get("create_demo_desk", json!({}))["demo"], true);
    page.get("close_desk", json!({}));

    let called: Vec<String> = page.called.into_inner().into_iter().collect();
    assert_eq!(called, sources::names(), "a command no test calls");
}

/// Searches and lists; leaves the desk as it was.
fn query_line(page: &Page, id: &str) {
    let query =
        json!({ "text": "titel:x company:lumen", "sort": null, "offset": 0, "limit": 10, "exact": false });
    let found = page.get("list_people", json!({ "query": query }));
    assert_eq!(
        (&found["total"], &found["problems"][0]["from"]),
        (&json!(1), &json!(0))
    );
    let offers = page.get("complete_query", json!({ "text": "company:lu", "caret": 10 }));
    assert_eq!(
        offers["offers"][0],
        json!({ "insert": "company:\"Lumen\"", "shown": "Lumen", "note": "", "people": 1 })
    );
    let facets = page.get("people_facets", json!({ "text": "" }));
    assert_eq!(facets[0]["values"][0]["part"], "company:\"Lumen\"");
    let fields = page.get("query_fields", json!({}));
    assert_eq!(fields[0]["name"], "skill");

    let saved = page.get(
        "save_search",
        json!({ "name": "Lumen", "query": "company:lumen" }),
    );
    let refused = page.ask("save_search", json!({ "name": "lumen", "query": "x" }));
    assert_eq!(refused.unwrap_err()["field"], "name");
    page.get("rename_search", json!({ "id": saved, "name": "At Lumen" }));
    page.get("set_search", json!({ "id": saved, "query": "at:lumen" }));
    assert_eq!(
        page.get("saved_searches", json!({})),
        json!([{ "id": saved, "name": "At Lumen", "query": "at:lumen", "people": 1 }])
    );
    let list = page.get(
        "hotlist_from_search",
        json!({ "query": "at:lumen", "name": "Now" }),
    );
    assert_eq!(list["people"], 1);
    let people = json!({ "id": list["id"], "people": [id] });
    assert_eq!(page.get("remove_from_hotlist", people.clone()), 1);
    assert_eq!(page.get("add_to_hotlist", people), 1);
    page.get("rename_hotlist", json!({ "id": list["id"], "name": "Then" }));
    let other = page.get("create_hotlist", json!({ "name": "Other", "people": [] }));
    page.get("delete_hotlist", json!({ "id": other["id"] }));
    let lists = page.get("hotlists", json!({}));
    assert_eq!(lists, json!([{ "id": list["id"], "name": "Then", "people": 1 }]));
    page.get("delete_hotlist", json!({ "id": list["id"] }));
    page.get("delete_search", json!({ "id": saved }));
}

/// With the desk as it is then open; leaves it as it was.
fn backups(page: &Page, computer: &Computer, id: &str) {
    // The desk makes the day's backup by itself some seconds after it was opened, whenever that comes in here.
    let asked_for = |of: &Value| -> Vec<Value> {
        let all = of["list"].as_array().unwrap().iter();
        all.filter(|made| made["why"] != "daily").cloned().collect()
    };
    let told = || {
        let told = computer.told.lock().unwrap();
        told.iter().filter(|(event, _)| event == "backups").count()
    };
    let none = page.get("backups", json!({}));
    assert_eq!((asked_for(&none).len(), &none["beside"]), (0, &json!(true)));
    computer.pick(None);
    assert_eq!(page.get("choose_backup_folder", json!({})), Value::Null);
    let stick = computer.pick(Some("stick"));
    assert_eq!(
        page.get("choose_backup_folder", json!({}))["folder"],
        json!(stick)
    );
    assert_eq!(page.ask("back_up", json!({})).unwrap_err()["code"], "io");
    std::fs::create_dir(&stick).unwrap();
    page.get("cancel_backup", json!({}));
    let before = told();
    let made = page.get("back_up", json!({}));
    assert!(told() > before);
    assert_eq!(
        asked_for(&page.get("backups", json!({}))),
        std::slice::from_ref(&made)
    );

    page.get(
        "edit_person",
        json!({ "id": id, "field": "title", "value": "Changed since" }),
    );
    let name = json!({ "name": made["name"] });
    let differ = page.get("compare_backup", name.clone());
    assert_eq!(differ["things"][0]["changed"]["names"], json!(["Ana Kowalska"]));
    let restored = page.get("restore_backup", name.clone());
    assert_eq!(restored["kept"]["why"], "restore");
    assert_eq!(page.get("person", json!({ "id": id }))["title"], "Staff SRE");
    page.get("restore_backup", json!({ "name": restored["kept"]["name"] }));
    assert_eq!(page.get("person", json!({ "id": id }))["title"], "Changed since");
    page.get("undo", json!({}));
    let stranger = page.ask("restore_backup", json!({ "name": "../../elsewhere.desk" }));
    assert_eq!(stranger.unwrap_err()["code"], "invalid");
    assert_eq!(page.get("keep_backups_beside", json!({}))["beside"], true);
    computer.pick(Some("stick"));
    page.get("choose_backup_folder", json!({}));

    assert_eq!(page.get("check_desk", json!({ "full": false }))["ok"], true);
    page.get("stop_check", json!({}));
    page.get("rebuild_desk", json!({}));
    assert_eq!(page.get("check_desk", json!({ "full": true }))["ok"], true);

    // A desk that is damaged.
    let people = page.get("desk_state", json!({}))["desk"]["people"].clone();
    assert_eq!(
        page.ask("open_saved_desk", json!({})).unwrap_err()["code"],
        "not_found"
    );
    page.get("close_desk", json!({}));
    let file = computer.folder.path().join("mine.desk");
    let whole = std::fs::read(&file).unwrap();
    let mut spoilt = whole.clone();
    spoilt[..2_048].fill(0x5a);
    std::fs::write(&file, &spoilt).unwrap();
    computer.pick(Some("mine.desk"));
    page.get("open_other_desk", json!({}));
    let locked = page.ask("unlock_desk", json!({ "passphrase": "eight letters" }));
    assert_eq!(locked.unwrap_err()["code"], "damaged");
    assert_eq!(page.get("desk_state", json!({}))["at"], "refused");
    let rescue = page.get("rescue_desk", json!({}));
    assert_eq!(rescue["folder"], json!(stick));
    let good = &rescue["backup"]["name"];
    assert!(good.is_string());
    computer.pick(Some("saved.desk"));
    assert_eq!(
        page.ask("salvage_desk", json!({})).unwrap_err()["code"],
        "damaged"
    );
    // Of one that reads again, everything is saved.
    std::fs::write(&file, &whole).unwrap();
    computer.pick(Some("saved.desk"));
    let saved = page.get("salvage_desk", json!({}));
    assert_eq!(saved["tables"][1]["saved"], people);
    assert_eq!(page.get("desk_state", json!({}))["at"], "refused");
    let there = page.get("restore_damaged_desk", json!({ "name": good }));
    assert!(
        there["desk"]["place"].as_str().unwrap().ends_with("mine.desk"),
        "{there}"
    );
    computer.pick(Some("saved two.desk"));
    page.get("salvage_desk", json!({}));
    let there = page.get("open_saved_desk", json!({}));
    assert!(
        there["desk"]["place"]
            .as_str()
            .unwrap()
            .ends_with("saved two.desk"),
        "{there}"
    );
    assert_eq!(there["desk"]["people"], people);
}

#[test]
fn what_was_not_given_to_the_page_is_refused() {
    let computer = Computer::with_key_store();
    let seat = tauri::async_runtime::block_on(computer.start());
    let app = roster_app::with_commands(mock_builder())
        .manage(seat)
        .build(tauri::generate_context!("tauri.conf.json"))
        .unwrap();
    let window = WebviewWindowBuilder::new(&app, "stranger", Default::default())
        .build()
        .unwrap();
    let page = Page {
        window,
        called: RefCell::default(),
    };
    assert!(
        page.ask("desk_state", json!({})).is_err(),
        "a window without our capability may call nothing"
    );
}
