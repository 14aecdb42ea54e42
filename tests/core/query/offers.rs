//! Facets beside the list, and completion at the caret.

use super::{World, a_world};
use roster_core::lists;
use roster_core::search::{self, complete_query, people_facets};

#[tokio::test]
async fn facets_count_what_the_query_would_find_with_them() {
    let World { desk, cai, eva, .. } = a_world().await;
    lists::create_hotlist(&desk.store, "To call", &[cai, eva])
        .await
        .unwrap();
    for text in [
        "",
        "engineer",
        "hw:nvidia",
        "-hw:amd engineer",
        "scale.role:operated",
        "nobody at:nowhere",
    ] {
        let facets = people_facets(&desk.store, text).await.unwrap();
        for facet in &facets {
            for value in &facet.values {
                let with = format!("{text} {}", value.part);
                assert_eq!(desk.searches(&with).await.total, value.people, "{with}");
            }
        }
        assert_eq!(facets.is_empty(), text.starts_with("nobody"), "{text}");
    }
    let facets = people_facets(&desk.store, "hw:h100 at:\"lumen\" training:>=2")
        .await
        .unwrap();
    let on: Vec<&str> = facets
        .iter()
        .flat_map(|facet| &facet.values)
        .filter(|value| value.on)
        .map(|value| value.part.as_str())
        .collect();
    assert_eq!(on, ["company:\"Lumen\"", "hw:h100", "work:training"]);
    let shown = |field: &str, facets: &[search::QueryFacet]| -> Vec<String> {
        let facet = facets.iter().find(|facet| facet.field == field);
        facet.map_or_else(Vec::new, |facet| {
            facet
                .values
                .iter()
                .map(|value| format!("{} {}", value.shown, value.people))
                .collect()
        })
    };
    let all = people_facets(&desk.store, "").await.unwrap();
    assert_eq!(
        shown("scale", &all),
        ["9–64 1", "257–1k 1", "1k–4k 1", "4k–16k 1"]
    );
    assert_eq!(shown("pool", &all), ["HPC and national labs 1"]);
    assert_eq!(shown("list", &all), ["To call 2"]);
    assert_eq!(shown("city", &all), ["San Francisco 1", "Zürich 1"]);
    assert_eq!(shown("hw", &all)[..3], ["A100 2", "H100 2", "MI300X 1"]);
}

#[tokio::test]
async fn completion_offers_fields_and_values_with_how_many() {
    let World { desk, .. } = a_world().await;
    let offers = async |text: &str| -> Vec<String> {
        let (before, after) = text.split_once('|').unwrap();
        let caret = u32::try_from(before.encode_utf16().count()).unwrap();
        let done = complete_query(&desk.store, &format!("{before}{after}"), caret)
            .await
            .unwrap();
        let offer = |offer: search::QueryOffer| match offer.people {
            Some(people) => format!("{} {people}", offer.insert),
            None => offer.insert,
        };
        done.offers.into_iter().map(offer).collect()
    };
    assert_eq!(offers("ski|").await[0], "skill:");
    assert_eq!(offers("vers|").await, ["versatile"]);
    assert_eq!(offers("hw:h10|").await[0], "hw:h100 2");
    assert_eq!(offers("engineer -hw:h10|").await[0], "hw:h100 2");
    assert_eq!(
        offers("hw:amd skill:cud|").await[0],
        "skill:cuda 1",
        "within what the rest finds"
    );
    assert_eq!(
        offers("hw:h100 OR hw:tp|").await[0],
        "hw:tpu-v5p 1",
        "the other half of an OR stays out of it"
    );
    assert_eq!(offers("net:ndr|").await[0], "net:infiniband 1", "by another name");
    assert_eq!(
        offers("skill:cuda|").await[..3],
        ["skill:cuda 2", "skill:cuda>=used 1", "skill:cuda>=built 1"]
    );
    assert!(
        offers("skill:trit|")
            .await
            .contains(&"skill:triton-language 0".to_owned()),
        "what nobody has yet"
    );
    assert_eq!(offers("at:goo|").await, ["company:\"Google DeepMind\" 1"]);
    assert_eq!(offers("goo|").await, ["company:\"Google DeepMind\" 1"]);
    assert_eq!(offers("pool:|").await[0], "pool:big_tech 0");
    assert_eq!(offers("tag:h|").await, ["tag:hot 1", "tag:\"hot lead\" 1"]);
    assert_eq!(offers("sort:-sc|").await, ["sort:-scale"]);
    assert!(offers("scale:|").await.contains(&"scale:1025..4096 1".to_owned()));
    assert!(offers("\"in quo|").await.is_empty());
    assert!(offers("ana |").await.contains(&"hw:".to_owned()));
    let done = complete_query(&desk.store, "🚀 hw:h1 ana", 6).await.unwrap();
    assert_eq!((done.from, done.to), (3, 8), "the whole of the part is replaced");
}
