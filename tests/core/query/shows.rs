//! How those found are shown, and in which order.

use super::{World, a_world, found};
use roster_core::people::PersonField;
use roster_core::search::{PeopleColumn, PeopleQuery, PeopleSort, list_people};

#[tokio::test]
async fn words_beside_fields_are_marked_widened_and_ranked() {
    let World { desk, ana, .. } = a_world().await;
    desk.sets(ana, PersonField::Notes, "Knows Ben well. Ran RoCE.")
        .await;
    let page = desk.searches("ben hw:h100").await;
    let names: Vec<_> = page.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Ben Okafor", "Ana Ruiz"], "a name comes first");
    assert_eq!(page.rows[0].marks[0].field, "name");
    assert_eq!(page.rows[1].snippet.as_ref().unwrap().field, "notes");
    let page = desk.searches("hw:h100 rdma").await;
    assert_eq!(page.widened.unwrap().only, "hw:h100 \"rdma\"");
    assert_eq!(found(&desk, "hw:h100 rdma").await, "Ana");
    assert_eq!(
        found(&desk, "(tensor OR ben) (okafor) hw:h100").await,
        "Ben",
        "words in parentheses too"
    );
    let page = desk.searches("oakfor hw:h100").await;
    assert_eq!(page.spelled[0].tried, ["okafor"]);
}

#[tokio::test]
async fn the_order_of_the_query_gives_way_to_the_order_chosen() {
    let World { desk, .. } = a_world().await;
    let order = async |text: &str, sort: Option<PeopleSort>| -> String {
        let query = PeopleQuery {
            text: text.into(),
            sort,
            limit: 100,
            ..PeopleQuery::default()
        };
        let rows = list_people(&desk.store, &query).await.unwrap().rows;
        rows.iter()
            .map(|row| row.name.split(' ').next().unwrap())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(order("sort:-scale", None).await, "Cai Ana Eva Ben Dee");
    assert_eq!(order("sort:scale", None).await, "Ben Eva Ana Cai Dee");
    assert_eq!(order("has:tz sort:-name", None).await, "Eva Dee Cai");
    let by = |by, descending| Some(PeopleSort { by, descending });
    assert_eq!(
        order("sort:-scale", by(PeopleColumn::Name, false)).await,
        "Ana Ben Cai Dee Eva"
    );
    assert_eq!(
        order("", by(PeopleColumn::Scale, true)).await,
        "Cai Ana Eva Ben Dee"
    );
    assert_eq!(
        order("engineer", by(PeopleColumn::Scale, false)).await,
        "Ben Eva Ana Cai"
    );
    assert_eq!(
        order("has:company", None).await,
        "Ana Ben Cai Eva",
        "by name where nothing says otherwise"
    );
}

#[tokio::test]
async fn rows_show_scale_hardware_and_who_is_versatile() {
    let World { desk, .. } = a_world().await;
    let rows = desk.searches("").await.rows;
    let shown: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.name.as_str(),
                row.scale,
                row.hardware.join(" "),
                row.versatile,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("Ana Ruiz", Some(2_048), "H100 A100".into(), true),
            ("Ben Okafor", Some(64), "MI300X H100".into(), true),
            ("Cai Lin", Some(10_000), "TPU v5p".into(), false),
            ("Dee Vance", None, String::new(), false),
            ("Eva Brandt", Some(512), "A100".into(), false),
        ]
    );
}
