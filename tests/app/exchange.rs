//! The commands about other desks and their files, called as the page calls them.

use crate::commands::Page;
use crate::seat::Computer;
use roster_app::Seat;
use roster_core::clock::SystemClock;
use roster_core::desk;
use roster_core::people::{PersonField, edit_person};
use roster_core::store::{NoKeyStore, Place, Store, Watch, Who};
use roster_core::sync::{self, Card, ExportWish};
use serde_json::{Value, json};
use std::sync::Arc;

fn wait<T>(what: impl Future<Output = T>) -> T {
    tauri::async_runtime::block_on(what)
}

/// Ben's desk, somewhere else.
fn bens(computer: &Computer) -> Store {
    let place = Place::new(computer.folder.path().join("ben.desk"));
    let who = Who {
        desk: "Ben's desk".into(),
        person: "Ben".into(),
        demo: false,
    };
    let made = desk::create(
        place,
        who,
        Some("eight letters"),
        &NoKeyStore,
        Arc::new(SystemClock),
    );
    wait(made).unwrap().0
}

fn id_of(card: &Card) -> String {
    card.desk().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Leaves the desk as it was, but for the journal and Ben.
pub fn exchange(page: &Page, computer: &Computer, seat: &Seat) {
    let ben = bens(computer);
    let mei = json!({ "name": "Mei Tanaka", "title": "Engineer", "company": "", "email": "mei@example.org" });
    let mei = page.get("create_person", json!({ "person": mei }));
    let person = mei["id"].as_str().unwrap();
    let lives = |place: &str| json!({ "id": person, "field": "location", "value": place });
    page.get("edit_person", lives("Oslo"));
    let own = page.get("own_card", json!({}));
    assert_eq!(own["words"].as_str().unwrap().split(' ').count(), 6);
    assert_eq!(page.get("read_card", json!({ "text": own["text"] })), own);
    let saved = computer.pick(Some("card.txt"));
    assert_eq!(page.get("save_card", json!({})), true);
    assert_eq!(
        std::fs::read_to_string(saved).unwrap(),
        own["text"].as_str().unwrap()
    );

    // Ben is added by his card, out of a file.
    let card = Card::of(&ben);
    let refused = page.ask("add_desk", json!({ "card": "hello" })).unwrap_err();
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("invalid"), &json!("card"))
    );
    computer.pick(None);
    assert_eq!(page.get("choose_card", json!({})), Value::Null);
    std::fs::write(computer.pick(Some("ben.txt")), card.text().unwrap()).unwrap();
    let chosen = page.get("choose_card", json!({}));
    assert_eq!(
        (&chosen["name"], &chosen["desk"]),
        (&json!("Ben's desk"), &json!(id_of(&card)))
    );
    let added = page.get("add_desk", json!({ "card": chosen["text"] }));
    assert_eq!(page.get("desks", json!({})), json!([added]));
    assert_eq!(page.get("desk_card", json!({ "id": id_of(&card) })), chosen);
    let text = own["text"].as_str().unwrap();
    wait(sync::add_desk(&ben, &Card::read(text).unwrap())).unwrap();

    // Everything goes to him, but for the pay.
    let wish = json!({ "to": [id_of(&card)], "everything": false, "left_out": ["pay"] });
    let would = page.get("would_leave", json!({ "wish": wish }));
    assert!(would["people"].as_u64().unwrap() >= 1);
    computer.pick(None);
    assert_eq!(
        page.get("write_exchange_file", json!({ "wish": wish })),
        Value::Null
    );
    let file = computer.pick(Some("mine.roster"));
    let left = page.get("write_exchange_file", json!({ "wish": wish }));
    assert_eq!(left["rows"], would["rows"]);
    assert!(left["bytes"].as_u64().unwrap() > 100);
    assert_eq!(page.get("desks", json!({}))[0]["sent"], 1);
    let incoming = wait(sync::open_file(&ben, &file)).unwrap();
    wait(sync::import_file(&ben, &incoming, &Watch::nobody())).unwrap();

    // Both say that she moved; his file is dropped on the window, and the other one that was chosen is none.
    page.get("edit_person", lives("Berlin"));
    let her = serde_json::from_value(json!(person)).unwrap();
    wait(edit_person(&ben, her, PersonField::Location, "London")).unwrap();
    let news = computer.folder.path().join("ben.roster");
    let wish = ExportWish {
        to: vec![own["desk"].as_str().unwrap().to_owned()],
        ..ExportWish::default()
    };
    wait(sync::export_file(&ben, &wish, &news, &Watch::nobody())).unwrap();
    assert_eq!(page.get("exchange_file_waits", json!({})), Value::Null);
    assert_eq!(page.get("waiting_exchange_file", json!({})), Value::Null);
    std::fs::write(computer.pick(Some("letter.roster")), "a letter").unwrap();
    let refused = page.ask("choose_exchange_file", json!({})).unwrap_err();
    assert!(refused["message"].as_str().unwrap().contains("no exchange file"));
    seat.drop_file(news);
    assert_eq!(page.get("exchange_file_waits", json!({})), "ben.roster");
    let seen = page.get("waiting_exchange_file", json!({}));
    assert_eq!(
        (&seen["arrival"]["person"], &seen["arrival"]["conflicts"]),
        (&json!("Ben"), &json!(1))
    );
    assert_eq!(page.get("choices", json!({}))["total"], 0);
    page.get("cancel_exchange", json!({}));
    let stranger = page
        .ask("take_in_exchange_file", json!({ "id": "x" }))
        .unwrap_err();
    assert_eq!(stranger["code"], "not_found");
    let taken = page.get("take_in_exchange_file", json!({ "id": seen["id"] }));
    assert_eq!(taken["tables"], seen["arrival"]["tables"]);

    // What both changed waits, and is chosen.
    let choose = || page.get("choices", json!({}))["list"][0].clone();
    let choice = choose();
    assert_eq!(
        (&choice["field"], &choice["before"]),
        (&json!("location"), &json!("Oslo"))
    );
    page.get("keep_shown", json!({ "id": choice["id"] }));
    assert_eq!(page.get("choices", json!({}))["total"], 0);
    page.get("undo", json!({}));
    page.get("keep_other", json!({ "id": choose()["others"][0]["id"] }));
    assert_eq!(page.get("choices", json!({}))["total"], 0);

    page.get("revoke_desk", json!({ "id": id_of(&card) }));
    assert!(page.get("desks", json!({}))[0]["revoked_at"].is_i64());
    page.get("delete_people", json!({ "people": [person] }));
    wait(ben.close()).unwrap();
}
