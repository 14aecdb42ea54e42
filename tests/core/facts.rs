//! What searching and matching know of everybody, against the file.

use crate::a_desk::{Desk, a_desk};
use roster_core::facts::{Card, Claims, Fact, Facts, Text, facts};
use roster_core::people::{PersonField, PersonId};
use roster_core::store::{Store, Watch};
use roster_core::{demo, people};
use sqlx::Connection as _;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

/// Everybody's facts, with their texts.
async fn told(store: &Store) -> BTreeMap<PersonId, String> {
    let facts = facts(store).await.unwrap();
    let told: BTreeMap<PersonId, String> = facts
        .people()
        .iter()
        .map(|fact| (fact.id, tell(&facts, fact)))
        .collect();
    assert_eq!(told.len(), facts.people().len());
    for (at, fact) in facts.people().iter().enumerate() {
        assert_eq!(facts.at(fact.rid), Some(at));
    }
    told
}

fn tell(facts: &Facts, fact: &Fact) -> String {
    let text = |text: Text| facts.texts().get(text).to_owned();
    let texts = [
        fact.name,
        fact.email,
        fact.phone,
        fact.title,
        fact.company,
        fact.company_key,
        fact.team,
        fact.location,
        fact.time_zone,
        fact.pool,
        fact.owner,
        fact.source,
    ]
    .map(text);
    let tags: Vec<String> = fact.tags.iter().map(|tag| text(*tag)).collect();
    let claims = fact.claims.as_deref().map(|claims| tell_claims(facts, claims));
    let dealings = fact.dealings.as_deref().map(|dealings| {
        let card = |card: &Card| (card.kind, text(card.stage), text(card.role), text(card.client));
        let cards: Vec<_> = dealings.cards.iter().map(card).collect();
        (cards, dealings.touched_at, dealings.due.clone())
    });
    format!(
        "{} {texts:?} {tags:?} {} {} {} {dealings:?} {claims:?}",
        fact.rid, fact.has_notes, fact.created_at, fact.updated_at
    )
}

fn tell_claims(facts: &Facts, claims: &Claims) -> String {
    let text = |text: Text| facts.texts().get(text);
    let scale: Vec<String> = claims
        .scale
        .iter()
        .map(|s| {
            format!(
                "{:?} {} {} {} {:?}",
                s.size(),
                text(s.hardware),
                text(s.fabric),
                text(s.company),
                s.backing
            )
        })
        .collect();
    let known = |all: &[roster_core::facts::Known]| -> Vec<String> {
        all.iter()
            .map(|k| format!("{} {:?} {:?}", text(k.key), k.depth, k.last_used))
            .collect()
    };
    let pay: Vec<String> = claims
        .pay
        .iter()
        .map(|p| {
            format!(
                "{:?} {:?} {} {}",
                p.kind,
                p.total,
                text(p.currency),
                text(p.as_of)
            )
        })
        .collect();
    let projects: Vec<&str> = claims.projects.iter().map(|p| text(p.key)).collect();
    format!(
        "{:?} {scale:?} {:?} {:?} {projects:?} {pay:?}",
        claims.workload,
        known(&claims.skills),
        known(&claims.hardware)
    )
}

async fn invented(count: u32) -> Desk {
    let desk = a_desk().await;
    demo::fill(&desk.store, count, 11, &AtomicBool::new(false), |_| ())
        .await
        .unwrap();
    desk
}

#[tokio::test]
async fn what_was_brought_up_to_date_is_what_is_read_anew() {
    let desk = invented(400).await;
    let at_first = told(&desk.store).await;
    assert_eq!(at_first.len(), 400);
    let with_claims = at_first.values().filter(|told| !told.ends_with("None")).count();
    assert!((300..400).contains(&with_claims), "{with_claims}");

    let ids: Vec<PersonId> = at_first.keys().copied().collect();
    let [one, two, three, four] = [ids[3], ids[50], ids[200], ids[399]];
    desk.adds("Ana Kowalska").await;
    people::edit_person(&desk.store, one, PersonField::Title, "Chief of sand")
        .await
        .unwrap();
    people::tag_people(&desk.store, &[one, two], "brand new")
        .await
        .unwrap();
    // The same company in another spelling is another name for all who work there.
    let company = people::person(&desk.store, three).await.unwrap().company;
    if let Some(company) = company {
        let louder = company.name.to_uppercase();
        people::edit_person(&desk.store, three, PersonField::Company, &louder)
            .await
            .unwrap();
    }
    people::delete_people(&desk.store, &[two, four]).await.unwrap();
    let changed = told(&desk.store).await;
    assert_eq!(changed.len(), 399);
    assert!(changed[&one].contains("Chief of sand") && changed[&one].contains("brand new"));

    desk.undoes().await;
    let undone = told(&desk.store).await;
    assert_eq!(undone.len(), 401);
    assert!(undone.contains_key(&two) && undone.contains_key(&four));

    let desk = desk.reopens().await;
    assert_eq!(told(&desk.store).await, undone);
    desk.is_sound().await;
}

#[tokio::test]
async fn when_very_many_change_at_once_everybody_is_read_anew() {
    let desk = invented(30).await;
    let one = *told(&desk.store).await.keys().next().unwrap();
    desk.undoes().await;
    assert!(told(&desk.store).await.is_empty());
    desk.store.redo().await.unwrap();
    let again = told(&desk.store).await;
    assert!(again.len() == 30 && again.contains_key(&one));
}

#[tokio::test]
async fn claims_of_who_is_deleted_go_and_come_back() {
    let desk = invented(20).await;
    let before = desk.everything().await;
    let ids: Vec<PersonId> = told(&desk.store).await.into_keys().collect();
    people::delete_people(&desk.store, &ids).await.unwrap();
    desk.is_sound().await;
    let mut conn = desk.store.read().await.unwrap();
    for table in roster_core::tables::TABLES
        .iter()
        .filter(|table| table.root == "person_id")
    {
        let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {}", table.name));
        let left: i64 = sqlx::query_scalar(count).fetch_one(&mut *conn).await.unwrap();
        assert_eq!(left, 0, "{}", table.name);
    }
    drop(conn);
    desk.undoes().await;
    assert_eq!(desk.everything().await, before);
    desk.is_sound().await;
}

#[tokio::test]
async fn what_was_made_anew_is_read_anew() {
    let desk = invented(20).await;
    let before = told(&desk.store).await;
    let closed = desk.closes().await;
    let mut conn = closed.behind_its_back().await;
    sqlx::raw_sql("UPDATE people_list SET name = 'zzz'; DELETE FROM people_facts")
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let desk = closed.opens().await;
    assert_ne!(told(&desk.store).await, before);
    desk.store.rebuild_derived(&Watch::nobody()).await.unwrap();
    assert_eq!(told(&desk.store).await, before);
}

#[tokio::test]
async fn long_names_and_addresses_are_known_to_their_end() {
    let desk = a_desk().await;
    let name = "Wolfeschlegelsteinhausen von Bergerdorff";
    let ana = desk.adds(name).await;
    let address = "ana.wolfeschlegelsteinhausen@bergerdorff-research.example";
    desk.gives(ana, people::ContactKind::Email, address).await;
    desk.adds("Ben").await;
    for typed in [
        "name:bergerdorff",
        "email:bergerdorff",
        "email:example",
        "has:email",
    ] {
        assert_eq!(desk.finds(typed).await, [name], "{typed}");
    }
}

#[tokio::test]
async fn only_what_facts_tell_of_makes_people_be_read_anew() {
    let desk = a_desk().await;
    desk.adds_at("Ana Ruiz", "", "Lumen", "").await;
    let fact = async || {
        let facts = facts(&desk.store).await.unwrap();
        let text = |text: Text| facts.texts().get(text).to_owned();
        (text(facts.people()[0].name), text(facts.people()[0].company))
    };
    assert_eq!(fact().await, ("ana ruiz".to_owned(), "Lumen".to_owned()));
    // The list's own table is in no journal: who is read anew is told by it.
    let writes = async |sql: &'static str| {
        let done = desk.store.write("test", "Wrote something", async |tx| {
            sqlx::raw_sql(sql).execute(&mut *tx.conn).await?;
            Ok(())
        });
        done.await.unwrap();
    };
    writes("UPDATE people_list SET name = 'zzz'; UPDATE companies SET notes = 'They pay late'").await;
    assert_eq!(fact().await.0, "ana ruiz");
    writes("UPDATE companies SET name = 'Lumen Labs'").await;
    assert_eq!(fact().await.1, "Lumen Labs");
}
