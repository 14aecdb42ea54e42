//! What a release of Roster wrote opens in every later one: `tests/data/desks` keeps a desk of each format.

use crate::a_desk::{StoryClock, names};
use roster_core::files::{self, FileOwner};
use roster_core::search::{self, PeopleQuery};
use roster_core::store::{Key, Place, Store, Unlock};
use roster_core::tables::TABLES;
use roster_core::{
    Error, cadences, desk, offers, pay, people, pipeline, placements, profiles, retention, roles, submittals,
    taxonomy, wanted,
};
use sqlx::AssertSqlSafe;
use std::path::PathBuf;
use tempfile::TempDir;

const PASSPHRASE: &str = "four trains to Cologne";

fn kept() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/desks")
}

/// A copy of a kept desk, which opening will change.
pub fn copied(name: &str, folder: &TempDir) -> Place {
    for file in [name.to_owned(), format!("{name}.head")] {
        std::fs::copy(kept().join(&file), folder.path().join(&file)).unwrap();
    }
    Place::new(folder.path().join(name))
}

pub async fn opens(place: &Place) -> (Store, Key) {
    desk::open(place.clone(), Unlock::Passphrase(PASSPHRASE), StoryClock::new())
        .await
        .unwrap()
}

fn every_desk() -> Vec<String> {
    let mut desks: Vec<String> = std::fs::read_dir(kept())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".desk"))
        .collect();
    desks.sort();
    desks
}

#[tokio::test]
async fn each_kept_desk_opens_whole_with_its_history() {
    assert!(every_desk().iter().map(String::as_str).eq([
        "0001.desk",
        "0002.desk",
        "0003.desk",
        "0004.desk",
        "0005.desk",
        "0006.desk"
    ]));
    for name in every_desk() {
        let folder = tempfile::tempdir().unwrap();
        let (store, _) = opens(&copied(&name, &folder)).await;
        let check = store.check().await.unwrap();
        assert!(check.ok, "{name}: {:?}", check.problems);
        assert_eq!(store.who().person, "Ruth");

        let query = PeopleQuery {
            text: "kowalska infiniband".into(),
            limit: 10,
            ..PeopleQuery::default()
        };
        let found = search::list_people(&store, &query).await.unwrap();
        assert_eq!(names(&found), ["Ana Kowalska"], "{name}");
        let ana = people::person(&store, found.rows[0].id).await.unwrap();
        assert_eq!((&*ana.title, &*ana.location), ("Staff engineer", "Zürich"));
        assert_eq!(ana.contacts.len(), 2);

        // What was undone then is done again now, and all of it can be taken back.
        let redone = store.redo().await.unwrap().label;
        assert!(redone.ends_with("pool of 王伟"), "{name}: {redone}");
        loop {
            match store.undo().await {
                Ok(_) => {}
                Err(Error::NotFound(_)) => break,
                Err(error) => panic!("{name}: {error}"),
            }
        }
        assert_eq!(people::count_people(&store).await.unwrap(), 0, "{name}");
        store.close().await.unwrap();
    }
}

#[tokio::test]
async fn what_was_known_of_somebody_s_work_is_read_in_every_later_roster() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = opens(&copied("0003.desk", &folder)).await;
    let query = PeopleQuery {
        text: "hw:h100 scale:>=2000 scale.role:built skill:nccl>=tuned oss:nccl pay:>600k list:November"
            .into(),
        limit: 10,
        ..PeopleQuery::default()
    };
    let found = search::list_people(&store, &query).await.unwrap();
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    assert_eq!(names(&found), ["Ana Kowalska"]);
    let ana = found.rows[0].id;
    let work = profiles::work_profile(&store, ana).await.unwrap();
    assert_eq!(
        (work.scale.len(), work.skills.len(), work.hardware.len()),
        (1, 1, 1)
    );
    assert_eq!(pay::pay_history(&store, ana, "").await.unwrap().points.len(), 1);
    assert_eq!(wanted::wanted_profiles(&store).await.unwrap().len(), 1);
    let skills = taxonomy::of(&store).await.unwrap();
    assert!(skills.meant(taxonomy::Kind::Skill, "cuttlefish").is_some());
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_pipeline_goes_on_in_every_later_roster() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = opens(&copied("0004.desk", &folder)).await;
    let query = PeopleQuery {
        text: "stage:submitted client:halcyon -offlimits".into(),
        limit: 10,
        ..PeopleQuery::default()
    };
    let found = search::list_people(&store, &query).await.unwrap();
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    assert_eq!(names(&found), ["Ana Kowalska"]);
    let ana = found.rows[0].id;
    let [listed] = roles::list_roles(&store).await.unwrap().try_into().unwrap();
    assert_eq!((&*listed.title, &*listed.client), ("Cluster lead", "Halcyon"));
    let card = pipeline::candidacy_id(listed.id, ana);
    let [sent] = submittals::submittals_of(&store, card.0)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!((sent.number, &*sent.owned_until), (1, "2027-05-23"));
    let offers = offers::offers_of(&store, card).await.unwrap().offers;
    assert_eq!(offers.len(), 1);
    let owner = FileOwner {
        person: Some(ana),
        ..FileOwner::default()
    };
    let [kept] = files::files(&store, owner).await.unwrap().try_into().unwrap();
    let out = folder.path().join("out.txt");
    files::save_file(&store, kept.id, &out).await.unwrap();
    assert_eq!(
        std::fs::read_to_string(&out).unwrap(),
        "What Ana said of the fabric"
    );
    let standing = cadences::cadence_standing(&store, ana, "Europe/Berlin")
        .await
        .unwrap();
    assert!(standing.cadence.is_some());
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_desk_from_before_desks_had_an_identity_is_given_one_and_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    let place = copied("0001.desk", &folder);
    let mut ids = Vec::new();
    for _ in 0..2 {
        let (store, _) = desk::open(place.clone(), Unlock::Passphrase(PASSPHRASE), StoryClock::new())
            .await
            .unwrap();
        ids.push(store.identity().desk_id());
        // What the first Roster wrote counts as written here, once something is.
        store.undo().await.unwrap();
        let mut conn = store.read().await.unwrap();
        let strangers: i64 = sqlx::query_scalar("SELECT count(*) FROM actors WHERE desk IS NOT ?")
            .bind(ids[0].as_slice())
            .fetch_one(&mut *conn)
            .await
            .unwrap();
        assert_eq!(strangers, 0);
        drop(conn);
        store.close().await.unwrap();
    }
    assert_eq!(ids[0], ids[1]);
}

#[tokio::test]
async fn a_placement_and_how_it_was_said_to_stand_are_read_in_every_later_roster() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = opens(&copied("0006.desk", &folder)).await;
    let placed = placements::placements_of(&store, None, None).await.unwrap();
    assert_eq!(
        (placed.len(), placed[0].name.as_str(), placed[0].start_on.as_str()),
        (1, "Ana Kowalska", "2026-12-01")
    );
    let her = placements::placement(&store, placed[0].id).await.unwrap();
    assert_eq!(her.invoices.len(), 1);
    let kept = retention::person_retention(&store, placed[0].person, "2026-11-24")
        .await
        .unwrap();
    assert_eq!((kept.plans.len(), kept.check_ins.len()), (1, 1));
    store.close().await.unwrap();
}

#[tokio::test]
async fn every_row_of_a_desk_from_before_the_clocks_has_one() {
    let folder = tempfile::tempdir().unwrap();
    let place = copied("0001.desk", &folder);
    let (store, _) = desk::open(place, Unlock::Passphrase(PASSPHRASE), StoryClock::new())
        .await
        .unwrap();
    let mut conn = store.read().await.unwrap();
    for table in TABLES.iter().filter(|table| !table.registers.is_empty()) {
        let sql = format!(
            "SELECT count(*) FROM {} WHERE id NOT IN (SELECT id FROM clocks WHERE table_no = {} AND facet = {})",
            table.name,
            table.no,
            table.main_facet() as u8
        );
        let without: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut *conn)
            .await
            .unwrap();
        assert_eq!(without, 0, "{}", table.name);
    }
}
