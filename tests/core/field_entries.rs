//! A desk's own words in the taxonomy: added, renamed, merged, retired, and taken back.

use crate::a_desk::{Desk, a_desk};
use roster_core::facts::{self, FieldCount};
use roster_core::history::{self, ActivityFilter};
use roster_core::people::pool::list_pools;
use roster_core::people::{PersonField, PersonId, edit_person};
use roster_core::taxonomy::{
    self, FieldDraft, FieldEntry, Kind, field_entries, merge_field_entries, reset_field_entry,
    restore_field_entry, retire_field_entry, save_field_entry, unmerge_field_entry,
};

async fn entry(desk: &Desk, kind: Kind, key: &str) -> FieldEntry {
    let entries = field_entries(&desk.store, kind).await.unwrap();
    entries.into_iter().find(|entry| entry.key == key).unwrap()
}

async fn draft_of(desk: &Desk, kind: Kind, key: &str) -> FieldDraft {
    let field = taxonomy::of(&desk.store).await.unwrap();
    FieldDraft::of(field.item(kind, key).unwrap())
}

fn skill(name: &str, same: &[&str]) -> FieldDraft {
    FieldDraft {
        same: same.iter().map(|&s| s.into()).collect(),
        area: "Networking".into(),
        ..FieldDraft::new(Kind::Skill, name)
    }
}

fn hardware(name: &str, vendor: &str, family: &str, year: &str) -> FieldDraft {
    FieldDraft {
        vendor: vendor.into(),
        family: family.into(),
        year: year.into(),
        ..FieldDraft::new(Kind::Hardware, name)
    }
}

/// A claim, as the file has it.
async fn knows(desk: &Desk, who: PersonId, skill: &str, depth: i64) {
    desk.store
        .write("add_skill", "Added a skill", async |tx| {
            sqlx::query("INSERT INTO person_skills (id, person_id, skill, depth, created_at, updated_at) VALUES (randomblob(16), ?, ?, ?, 0, 0)")
                .bind(who)
                .bind(skill)
                .bind(depth)
                .execute(&mut *tx.conn)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

/// Keys of the skills that the facts read, with their depth.
async fn read_as(desk: &Desk, who: PersonId) -> Vec<(String, Option<u8>)> {
    let facts = facts::facts(&desk.store).await.unwrap();
    let fact = facts.people().iter().find(|fact| fact.id == who).unwrap();
    let claims = fact.claims.as_ref().unwrap();
    claims
        .skills
        .iter()
        .map(|known| (facts.texts().get(known.key).to_owned(), known.depth))
        .collect()
}

#[tokio::test]
async fn a_skill_of_ones_own_finds_people_by_its_other_spellings() {
    let desk = a_desk().await;
    desk.adds_at("Ana Kowalska", "Cuttlefish engineer", "", "").await;
    desk.adds_at("Ben Carter", "Accountant", "", "").await;
    assert!(desk.finds("ink fabric").await.is_empty());

    let key = save_field_entry(
        &desk.store,
        &skill(" Ink  fabric ", &["cuttlefish", "Cuttlefish", ""]),
    )
    .await
    .unwrap();
    assert_eq!(key, "ink-fabric");
    assert_eq!(desk.finds("ink fabric").await, ["Ana Kowalska"]);
    let made = entry(&desk, Kind::Skill, &key).await;
    assert_eq!(
        (made.name.as_str(), made.same),
        ("Ink fabric", vec!["cuttlefish".to_owned()])
    );
    assert!(made.own && !made.changed);

    assert_eq!(desk.undoes().await, "Added the skill Ink fabric");
    assert!(desk.finds("ink fabric").await.is_empty());
    desk.redoes().await;
    assert_eq!(desk.finds("ink fabric").await, ["Ana Kowalska"]);
}

#[tokio::test]
async fn a_renamed_entry_keeps_its_key_and_can_be_reset() {
    let desk = a_desk().await;
    let mut draft = draft_of(&desk, Kind::Skill, "gpfs").await;
    draft.name = "Storage Scale".into();
    draft.same.push("GPFS".into());
    save_field_entry(&desk.store, &draft).await.unwrap();
    let changed = entry(&desk, Kind::Skill, "gpfs").await;
    assert!(changed.changed && !changed.own);
    assert_eq!(changed.name, "Storage Scale");
    assert_eq!(
        desk.store.undo_state().await.unwrap().undo.unwrap().label,
        "Renamed the skill GPFS to Storage Scale"
    );

    reset_field_entry(&desk.store, Kind::Skill, "gpfs").await.unwrap();
    assert!(!entry(&desk, Kind::Skill, "gpfs").await.changed);
    assert!(
        desk.everything().await["field_entries"].is_empty(),
        "nothing is kept of it"
    );
    assert_eq!(desk.undoes().await, "Reset the skill GPFS");
    assert_eq!(entry(&desk, Kind::Skill, "gpfs").await.name, "Storage Scale");
}

#[tokio::test]
async fn merging_rewrites_nothing_and_reads_both_as_one() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    let tests = save_field_entry(&desk.store, &skill("NCCL bandwidth checks", &[]))
        .await
        .unwrap();
    knows(&desk, ana, &tests, 3).await;
    knows(&desk, ana, "nccl", 1).await;
    let before = desk.everything().await["person_skills"].clone();
    assert_eq!(read_as(&desk, ana).await.len(), 2);

    merge_field_entries(&desk.store, Kind::Skill, &tests, "nccl")
        .await
        .unwrap();
    assert_eq!(read_as(&desk, ana).await, [("nccl".to_owned(), Some(3))]);
    assert_eq!(desk.everything().await["person_skills"], before);
    assert_eq!(entry(&desk, Kind::Skill, &tests).await.merged_into, "nccl");
    let counts = facts::field_counts(&desk.store, Kind::Skill).await.unwrap();
    assert!(counts.contains(&FieldCount {
        key: tests.clone(),
        people: 1
    }));

    assert_eq!(
        desk.undoes().await,
        "Merged the skill NCCL bandwidth checks into NCCL"
    );
    assert_eq!(read_as(&desk, ana).await.len(), 2);
    desk.redoes().await;
    unmerge_field_entry(&desk.store, Kind::Skill, &tests)
        .await
        .unwrap();
    assert_eq!(read_as(&desk, ana).await.len(), 2);
}

#[tokio::test]
async fn what_cannot_be_merged_says_why() {
    let desk = a_desk().await;
    merge_field_entries(&desk.store, Kind::Skill, "rccl", "nccl")
        .await
        .unwrap();
    retire_field_entry(&desk.store, Kind::Skill, "sycl")
        .await
        .unwrap();
    for (kind, from, into, reason) in [
        (Kind::Skill, "cuda", "cuda", "itself"),
        (Kind::Skill, "cuda", "sycl", "SYCL is retired"),
        (Kind::Skill, "collectives", "rccl", "RCCL is merged into NCCL"),
        (Kind::Skill, "nccl", "rccl", "RCCL is merged into NCCL"),
        (Kind::Hardware, "hopper", "blackwell", "has parts of its own"),
    ] {
        let refused = merge_field_entries(&desk.store, kind, from, into)
            .await
            .unwrap_err();
        assert_eq!(refused.field(), Some("into"), "{from} into {into}");
        assert!(refused.to_string().contains(reason), "{refused}");
    }
    // A key of another kind is no key of this one.
    assert!(
        merge_field_entries(&desk.store, Kind::Skill, "cuda", "h100")
            .await
            .is_err()
    );
}

#[tokio::test]
async fn what_cannot_be_saved_says_why_at_the_field() {
    let desk = a_desk().await;
    let with = |change: fn(&mut FieldDraft)| {
        let mut draft = skill("Ink fabric", &[]);
        change(&mut draft);
        draft
    };
    for (draft, field, reason) in [
        (with(|d| d.name = " ".into()), "name", "letter or a digit"),
        (with(|d| d.name = "x".repeat(81)), "name", "too long"),
        (with(|d| d.name = "nccl".into()), "name", "“NCCL” already"),
        (with(|d| d.name = "NCCL".into()), "name", "already"),
        (
            with(|d| d.same = vec!["ndr400".into()]),
            "same",
            "belongs to InfiniBand",
        ),
        (
            with(|d| d.same = vec!["H100".into()]),
            "same",
            "“H100” is an entry of its own",
        ),
        (with(|d| d.area = String::new()), "area", "which area"),
        (with(|d| d.kin = vec!["nobody".into()]), "kin", "no skill"),
        (hardware("Z9", "", "Zeta", "2026"), "vendor", "who makes it"),
        (hardware("Z9", "Zindrel", "Zeta", "1066"), "year", "from 1985"),
        (hardware("Z9", "Zindrel", "Zeta", "soon"), "year", "from 1985"),
        (
            hardware("Z9", "AMD", "Hopper", "2026"),
            "family",
            "Hopper is a family of NVIDIA",
        ),
        (FieldDraft::new(Kind::Project, "vllm"), "name", "owner and name"),
        (
            FieldDraft::new(Kind::Project, "vllm-project/vllm"),
            "name",
            "already",
        ),
        (
            FieldDraft {
                paths: vec!["../up".into()],
                ..FieldDraft::new(Kind::Project, "a/b")
            },
            "paths",
            "no folder",
        ),
        (
            FieldDraft::new(Kind::Pool, "big tech"),
            "name",
            "“Big tech” already",
        ),
    ] {
        let refused = save_field_entry(&desk.store, &draft).await.unwrap_err();
        assert_eq!(refused.field(), Some(field), "{draft:?}: {refused}");
        assert!(refused.to_string().contains(reason), "{refused}");
    }
    assert!(desk.everything().await["field_entries"].is_empty());
}

#[tokio::test]
async fn new_hardware_comes_with_its_family() {
    let desk = a_desk().await;
    let key = save_field_entry(&desk.store, &hardware("Z9", "nvidia", "Zeta", "2026"))
        .await
        .unwrap();
    let field = taxonomy::of(&desk.store).await.unwrap();
    assert!(field.is_within(&key, "zeta") && field.is_within(&key, "nvidia"));
    let refused = retire_field_entry(&desk.store, Kind::Hardware, "zeta")
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("Zeta still has Z9"), "{refused}");
    retire_field_entry(&desk.store, Kind::Hardware, &key)
        .await
        .unwrap();
    retire_field_entry(&desk.store, Kind::Hardware, "zeta")
        .await
        .unwrap();
}

#[tokio::test]
async fn a_retired_entry_comes_back_unless_its_words_are_taken() {
    let desk = a_desk().await;
    retire_field_entry(&desk.store, Kind::Skill, "sycl")
        .await
        .unwrap();
    assert!(entry(&desk, Kind::Skill, "sycl").await.retired);
    restore_field_entry(&desk.store, Kind::Skill, "sycl")
        .await
        .unwrap();
    assert!(!entry(&desk, Kind::Skill, "sycl").await.retired);

    retire_field_entry(&desk.store, Kind::Skill, "sycl")
        .await
        .unwrap();
    save_field_entry(&desk.store, &skill("Portable kernels", &["oneAPI"]))
        .await
        .unwrap();
    let refused = restore_field_entry(&desk.store, Kind::Skill, "sycl")
        .await
        .unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("“oneAPI” belongs to Portable kernels"),
        "{refused}"
    );
}

#[tokio::test]
async fn a_pool_of_ones_own_is_one_to_be_in() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Kowalska").await;
    let refused = edit_person(&desk.store, ana, PersonField::Pool, "sovereign-ai")
        .await
        .unwrap_err();
    assert_eq!(refused.field(), Some("pool"));
    let key = save_field_entry(&desk.store, &FieldDraft::new(Kind::Pool, "Sovereign AI"))
        .await
        .unwrap();
    assert_eq!(desk.sets(ana, PersonField::Pool, &key).await.pool, key);

    merge_field_entries(&desk.store, Kind::Pool, &key, "ai_lab")
        .await
        .unwrap();
    let pools = list_pools(&desk.store).await.unwrap();
    let own = pools.iter().find(|pool| pool.id == key).unwrap();
    assert_eq!((own.name.as_str(), own.offered), ("AI lab", false));
    let facts = facts::facts(&desk.store).await.unwrap();
    assert_eq!(facts.texts().get(facts.people()[0].pool), "ai_lab");
    drop(facts);
    assert_eq!(desk.sees(ana).await.pool, key, "nothing is rewritten");
}

#[tokio::test]
async fn the_taxonomy_is_made_anew_only_where_it_changed() {
    let desk = a_desk().await;
    let first = taxonomy::of(&desk.store).await.unwrap();
    desk.adds("Ana Kowalska").await;
    let same = taxonomy::of(&desk.store).await.unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &same));
    retire_field_entry(&desk.store, Kind::Skill, "sycl")
        .await
        .unwrap();
    let other = taxonomy::of(&desk.store).await.unwrap();
    assert!(!std::sync::Arc::ptr_eq(&first, &other));
}

#[tokio::test]
async fn the_history_says_what_became_of_an_entry() {
    let desk = a_desk().await;
    let key = save_field_entry(&desk.store, &skill("Ink fabric", &["cuttlefish"]))
        .await
        .unwrap();
    let mut draft = draft_of(&desk, Kind::Skill, &key).await;
    draft.same.push("squid".into());
    save_field_entry(&desk.store, &draft).await.unwrap();
    let page = history::activity(&desk.store, &ActivityFilter::default(), None, 10)
        .await
        .unwrap();
    let entry = &page.entries[0];
    assert_eq!(entry.label, "Changed the skill Ink fabric");
    let change = &entry.changes[0];
    assert_eq!(
        (
            change.thing.name.as_str(),
            change.field.as_str(),
            change.new.as_str()
        ),
        ("Ink fabric", "other spellings", "cuttlefish, squid")
    );
    assert!(!change.can_put_back);
}

#[tokio::test]
async fn a_team_is_found_and_kept() {
    let desk = a_desk().await;
    let ana = desk.adds_at("Ana Kowalska", "Engineer", "Northwind", "").await;
    desk.sets(ana, PersonField::Team, "Fabric operations").await;
    assert_eq!(desk.finds("fabric operations").await, ["Ana Kowalska"]);
    let page = desk.searches("fabric operations").await;
    assert_eq!(page.rows[0].snippet.as_ref().unwrap().field, "team");
    assert_eq!(desk.undoes().await, "Changed the team of Ana Kowalska");
    assert!(desk.finds("fabric operations").await.is_empty());
    desk.is_sound().await;
}
