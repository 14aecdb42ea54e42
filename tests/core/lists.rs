//! Searches that are kept, and lists that stay as they are.

use crate::a_desk::{Desk, a_desk};
use roster_core::lists::{
    self, Hotlist, add_to_hotlist, create_hotlist, delete_hotlist, delete_search, hotlists,
    remove_from_hotlist, rename_hotlist, rename_search, save_search, set_search,
};
use roster_core::people::PersonId;
use roster_core::search::{hotlist_from_search, matching_people, saved_searches};
use roster_core::{Error, Result};

async fn three(desk: &Desk) -> [PersonId; 3] {
    [
        desk.adds_at("Ana Ruiz", "Engineer", "Lumen", "").await,
        desk.adds_at("Ben Okafor", "Engineer", "Osterhale", "").await,
        desk.adds("Cai Lin").await,
    ]
}

async fn on(desk: &Desk) -> Vec<(String, u32)> {
    let all: Vec<Hotlist> = hotlists(&desk.store).await.unwrap();
    all.into_iter().map(|list| (list.name, list.people)).collect()
}

fn refused_at<T: std::fmt::Debug>(answer: Result<T>) -> Option<&'static str> {
    answer.unwrap_err().field()
}

#[tokio::test]
async fn a_saved_search_is_asked_anew() {
    let desk = a_desk().await;
    three(&desk).await;
    let id = save_search(&desk.store, " Lumen  people ", "company:lumen")
        .await
        .unwrap();
    let now = async || {
        let all = saved_searches(&desk.store).await.unwrap();
        all.into_iter()
            .map(|s| (s.name, s.query, s.people))
            .collect::<Vec<_>>()
    };
    assert_eq!(now().await, [("Lumen people".into(), "company:lumen".into(), 1)]);
    desk.adds_at("Dee Vance", "", "Lumen", "").await;
    assert_eq!(now().await[0].2, 2);
    set_search(&desk.store, id, "engineer").await.unwrap();
    rename_search(&desk.store, id, "Engineers").await.unwrap();
    assert_eq!(now().await, [("Engineers".into(), "engineer".into(), 2)]);
    assert_eq!(
        desk.undoes().await,
        "Renamed the search “Lumen people” to “Engineers”"
    );
    desk.redoes().await;

    save_search(&desk.store, "Zürich", "city:zurich").await.unwrap();
    assert_eq!(
        refused_at(save_search(&desk.store, "zurich", "x").await),
        Some("name")
    );
    assert_eq!(refused_at(save_search(&desk.store, " ", "x").await), Some("name"));
    assert_eq!(
        refused_at(save_search(&desk.store, "Empty", " ").await),
        Some("query")
    );
    assert_eq!(
        refused_at(rename_search(&desk.store, id, "ZURICH").await),
        Some("name")
    );
    rename_search(&desk.store, id, "ENGINEERS").await.unwrap();
    delete_search(&desk.store, id).await.unwrap();
    let gone = set_search(&desk.store, id, "x").await;
    assert!(matches!(gone, Err(Error::NotFound(_))), "{gone:?}");
    assert_eq!(desk.undoes().await, "Deleted the search “ENGINEERS”");
    assert_eq!(now().await.len(), 2);
    desk.is_sound().await;
}

#[tokio::test]
async fn a_hotlist_holds_whom_it_was_given() {
    let desk = a_desk().await;
    let [ana, ben, cai] = three(&desk).await;
    let list = create_hotlist(&desk.store, "To call", &[ana, ben, ana])
        .await
        .unwrap();
    assert_eq!((list.name.as_str(), list.people), ("To call", 2));
    assert_eq!(
        add_to_hotlist(&desk.store, list.id, &[ben, cai]).await.unwrap(),
        1
    );
    assert_eq!(desk.finds("list:\"to call\" -ben").await, ["Ana Ruiz", "Cai Lin"]);
    assert_eq!(
        remove_from_hotlist(&desk.store, list.id, &[ana, ana])
            .await
            .unwrap(),
        1
    );
    assert_eq!(desk.undoes().await, "Took 1 person off the list “To call”");
    assert_eq!(on(&desk).await, [("To call".into(), 3)]);

    // Who goes leaves the list, and comes back to it.
    desk.deletes(&[cai]).await;
    assert_eq!(on(&desk).await, [("To call".into(), 2)]);
    assert_eq!(
        add_to_hotlist(&desk.store, list.id, &[cai]).await.unwrap(),
        0,
        "who is gone is passed over"
    );
    desk.undoes().await;
    assert_eq!(on(&desk).await, [("To call".into(), 3)]);

    // A list that goes takes nobody along.
    delete_hotlist(&desk.store, list.id).await.unwrap();
    assert_eq!(
        (
            desk.finds("list:\"to call\"").await.len(),
            desk.searches("").await.total
        ),
        (0, 3)
    );
    assert_eq!(desk.undoes().await, "Deleted the list “To call”");
    assert_eq!(desk.finds("list:\"to call\"").await.len(), 3);
    desk.is_sound().await;
}

#[tokio::test]
async fn lists_and_searches_become_each_other() {
    let desk = a_desk().await;
    let [ana, ben, _] = three(&desk).await;
    let list = hotlist_from_search(&desk.store, "title:engineer", "Engineers")
        .await
        .unwrap();
    assert_eq!(list.people, 2);
    assert_eq!(
        desk.store.undo_state().await.unwrap().undo.unwrap().label,
        "Made the list “Engineers” of 2 people"
    );
    save_search(&desk.store, "The engineers", "list:\"Engineers\"")
        .await
        .unwrap();
    let mut people = matching_people(&desk.store, "list:engineers").await.unwrap();
    people.sort();
    assert_eq!(people, [ana, ben]);
    rename_hotlist(&desk.store, list.id, "People who build")
        .await
        .unwrap();
    assert_eq!(desk.finds("list:\"people who build\"").await.len(), 2);
    assert_eq!(
        saved_searches(&desk.store).await.unwrap()[0].people,
        0,
        "its name is another now, and the search says so"
    );
    assert_eq!(
        refused_at(create_hotlist(&desk.store, "PEOPLE who  build", &[]).await),
        Some("name")
    );
    assert!(lists::searches(&desk.store).await.unwrap().len() == 1);
}
