//! Whom we know by pool, company and team.

use crate::a_desk::{Desk, a_desk};
use roster_core::people::{PersonField, PersonId};
use roster_core::search::{MapPage, MapQuery, pool_map};
use roster_core::taxonomy::{FieldDraft, Kind, merge_field_entries, save_field_entry};

async fn works(desk: &Desk, name: &str, pool: &str, company: &str, team: &str) -> PersonId {
    let who = desk.adds_at(name, "", company, "").await;
    desk.sets(who, PersonField::Pool, pool).await;
    desk.sets(who, PersonField::Team, team).await;
    who
}

/// A scale record, as the file has it.
async fn ran(desk: &Desk, who: PersonId, accelerators: i64, hardware: &str) {
    desk.store
        .write("add_scale", "Added a scale record", async |tx| {
            sqlx::query("INSERT INTO scale_records (id, person_id, accelerators, hardware, created_at, updated_at) VALUES (randomblob(16), ?, ?, ?, 0, 0)")
                .bind(who)
                .bind(accelerators)
                .bind(hardware)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn looks(desk: &Desk, pool: Option<&str>, company: Option<&str>, text: &str) -> MapPage {
    let query = MapQuery {
        pool: pool.map(Into::into),
        company: company.map(Into::into),
        text: text.into(),
        offset: 0,
        limit: 100,
    };
    pool_map(&desk.store, &query).await.unwrap()
}

fn rows(page: &MapPage) -> Vec<(&str, u32, u32)> {
    page.rows
        .iter()
        .map(|row| (row.name.as_str(), row.people, row.within))
        .collect()
}

async fn a_known_field() -> Desk {
    let desk = a_desk().await;
    let ana = works(&desk, "Ana Kowalska", "neocloud", "Northwind", "Fabric").await;
    ran(&desk, ana, 2_048, "h100").await;
    ran(&desk, ana, 512, "mi300x").await;
    let ben = works(&desk, "Ben Carter", "neocloud", "Northwind", "Storage").await;
    ran(&desk, ben, 64, "h100").await;
    works(&desk, "Cleo Marsh", "neocloud", "Lumen", "").await;
    works(&desk, "Dan Okafor", "hpc", "Oakridge", "Fabric").await;
    works(&desk, "Eva Novak", "", "", "").await;
    desk
}

#[tokio::test]
async fn pools_hold_companies_and_companies_teams() {
    let desk = a_known_field().await;
    let pools = looks(&desk, None, None, "").await;
    assert_eq!(
        rows(&pools),
        [("GPU cloud", 3, 2), ("HPC and national labs", 1, 1), ("", 1, 0)]
    );
    assert_eq!((pools.total, pools.people), (3, 5));
    let cloud = &pools.rows[0];
    assert_eq!(
        (cloud.with_scale, cloud.largest, cloud.versatile),
        (2, Some(2_048), 1)
    );
    let companies = looks(&desk, Some("neocloud"), None, "").await;
    assert_eq!(rows(&companies), [("Northwind", 2, 2), ("Lumen", 1, 0)]);
    let teams = looks(&desk, Some("neocloud"), Some("Northwind"), "").await;
    assert_eq!(rows(&teams), [("Fabric", 1, 0), ("Storage", 1, 0)]);
    assert_eq!(rows(&looks(&desk, Some("trading"), None, "").await), []);
}

#[tokio::test]
async fn a_filter_looks_at_pools_companies_and_teams() {
    let desk = a_known_field().await;
    for (text, expected) in [
        (
            "fabric",
            vec![("GPU cloud", 1, 1), ("HPC and national labs", 1, 1)],
        ),
        ("NORTH", vec![("GPU cloud", 2, 1)]),
        ("national", vec![("HPC and national labs", 1, 1)]),
        ("nobody", vec![]),
    ] {
        assert_eq!(rows(&looks(&desk, None, None, text).await), expected, "{text}");
    }
}

#[tokio::test]
async fn a_merged_pool_is_one_with_the_other() {
    let desk = a_known_field().await;
    let own = save_field_entry(&desk.store, &FieldDraft::new(Kind::Pool, "Sovereign AI"))
        .await
        .unwrap();
    works(&desk, "Fay Lind", &own, "Statsgrid", "").await;
    merge_field_entries(&desk.store, Kind::Pool, &own, "neocloud")
        .await
        .unwrap();
    assert_eq!(rows(&looks(&desk, None, None, "").await)[0], ("GPU cloud", 4, 3));
}

#[tokio::test]
async fn a_long_level_comes_in_pages() {
    let desk = a_known_field().await;
    let query = MapQuery {
        offset: 1,
        limit: 1,
        ..MapQuery::default()
    };
    let page = pool_map(&desk.store, &query).await.unwrap();
    assert_eq!(
        (rows(&page), page.total),
        (vec![("HPC and national labs", 1, 1)], 3)
    );
}
